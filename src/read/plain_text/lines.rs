//! The lines of a file that hold something, whatever ends them.

use std::ops::Range;

/// One line that holds something.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Its number in the file, counted from 1 as an editor's window counts.
    pub(super) number: u32,
    /// The first byte of its words.
    pub(super) start: usize,
    /// The byte after its words.
    pub(super) end: usize,
    /// How many columns stand before its words.
    pub(super) indent: u32,
    /// How many characters its words have.
    pub(super) width: u32,
    /// How many blank lines stand directly before it.
    pub(super) gap: u32,
    /// Whether `>` before it marks it as quoted.
    pub(super) quoted: bool,
}

impl Line {
    /// Its words.
    pub(super) fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// The column after its last character.
    pub(super) fn right(&self) -> u32 {
        self.indent + self.width
    }
}

/// How far a tab moves to the right.
const TAB: u32 = 8;

/// The lines of `body` that hold something. Only line feeds and carriage returns count as lines of the file; a form
/// feed, a vertical tab and Unicode's line and paragraph separators end a line of the text without being counted.
pub(super) fn of(text: &str, body: Range<usize>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut number = 1 + count_breaks(text.get(..body.start).unwrap_or(""));
    let mut gap = 0;
    let mut at = body.start;
    while at < body.end {
        let rest = text.get(at..body.end).unwrap_or("");
        let (length, ended) = match rest.char_indices().find(|(_, letter)| ends_a_line(*letter)) {
            Some((length, '\r')) if rest[length..].starts_with("\r\n") => (length, "\r\n".len()),
            Some((length, letter)) => (length, letter.len_utf8()),
            None => (rest.len(), 0),
        };
        match line(text, at..at + length) {
            Some(found) => {
                lines.push(Line { number, gap, ..found });
                gap = 0;
            }
            None => gap += 1,
        }
        number += count_breaks(rest.get(length..length + ended).unwrap_or(""));
        at += (length + ended).max(1);
    }
    lines
}

/// The line in `range` without the white space and the `>` round its words; none when it is blank.
fn line(text: &str, range: Range<usize>) -> Option<Line> {
    let whole = text.get(range.clone())?;
    let unquoted = whole.trim_start_matches(|letter| letter == '>' || is_space(letter));
    let quoted = whole[..whole.len() - unquoted.len()].contains('>');
    let words = unquoted.trim_end_matches(is_space);
    if words.chars().all(is_unseen) {
        return None;
    }
    let start = range.end - unquoted.len();
    let before = &whole[..whole.len() - unquoted.len()];
    // After the mark of a quotation one space belongs to the mark.
    let inner = before.rsplit('>').next().unwrap_or("");
    let inner = if quoted { inner.strip_prefix(' ').unwrap_or(inner) } else { inner };
    let indent = inner.chars().fold(0, |columns, letter| match letter {
        '\t' => (columns / TAB + 1) * TAB,
        letter if letter.is_whitespace() => columns + 1,
        _ => columns,
    });
    let width = u32::try_from(words.chars().count()).unwrap_or(u32::MAX / 2);
    Some(Line { number: 0, start, end: start + words.len(), indent, width, gap: 0, quoted })
}

fn ends_a_line(letter: char) -> bool {
    matches!(letter, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn count_breaks(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let lone_return = |at: usize| bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
    let breaks = (0..bytes.len()).filter(|at| bytes[*at] == b'\n' || lone_return(*at)).count();
    u32::try_from(breaks).unwrap_or(u32::MAX / 2)
}

/// White space, control characters, and the two marks that old files leave at the ends of lines.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control() || matches!(letter, '\u{200b}' | '\u{feff}')
}

/// What shows nothing: spaces, and marks that only order the letters round them.
pub(super) fn is_unseen(letter: char) -> bool {
    is_space(letter)
        || matches!(letter, '\u{ad}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(u32, u32, &str)> {
        of(text, 0..text.len()).iter().map(|line| (line.number, line.gap, line.of(text))).collect()
    }

    #[test]
    fn lines_end_at_whatever_ended_lines_once() {
        let expected = vec![(1, 0, "one"), (2, 0, "two"), (4, 1, "three")];
        for text in ["one\ntwo\n\nthree", "one\r\ntwo\r\n\r\nthree\r\n", "one\rtwo\r\rthree\r"] {
            assert_eq!(shown(text), expected, "{text:?}");
        }
        assert_eq!(shown("one\u{2028}two\u{c}\nthree"), [(1, 0, "one"), (1, 0, "two"), (2, 1, "three")]);
    }

    #[test]
    fn a_line_of_spaces_of_any_kind_is_blank() {
        assert_eq!(shown("a\n\u{a0} \n\u{3000}\n\u{feff}\u{200b}\n\0\n\u{200f}\nb"), [(1, 0, "a"), (7, 5, "b")]);
    }

    #[test]
    fn the_mark_of_a_quoted_line_is_no_part_of_its_words() {
        let text = "> > quoted\nnot > quoted\n>\n";
        let lines = of(text, 0..text.len());
        assert_eq!(
            lines.iter().map(|line| (line.of(text), line.quoted)).collect::<Vec<_>>(),
            [("quoted", true), ("not > quoted", false)]
        );
    }

    #[test]
    fn lines_are_counted_from_the_first_of_the_file() {
        let text = "---\ntitle: x\n---\nwords";
        assert_eq!(of(text, 17..text.len())[0].number, 4);
    }
}
