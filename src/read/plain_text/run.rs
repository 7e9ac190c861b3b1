//! The words of one block as one string, with the place of every letter in the source.

use std::ops::Range;

use super::chunks::Chunk;
use super::layout;
use super::lines::Line;
use super::tables::small_words::AFTER_AN_OPEN_HYPHEN;

/// The words of a block: its lines after each other, what shows nothing left out.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// The words; a line break that parts words is a space.
    pub(super) words: String,
    bits: Vec<Bit>,
}

/// A stretch of the words and where it comes from.
#[derive(Clone, Debug)]
struct Bit {
    at: usize,
    length: usize,
    source: Range<usize>,
    is_break: bool,
    /// Whether the break is one of verse.
    is_verse: bool,
}

/// A stretch of a run: words as they stand in the source, or a line break.
#[derive(Debug)]
pub(super) enum Stretch<'r> {
    Words(&'r str, Range<usize>),
    Break(Range<usize>),
    /// A line break that belongs to what is said: of verse, of an address.
    VerseBreak(Range<usize>),
}

impl Run {
    /// Reads the words of `chunks`, without the first `skip` bytes; `column` is where the lines were broken.
    pub(super) fn of(text: &str, lines: &[Line], chunks: &[Chunk], skip: usize, column: u32) -> Self {
        let mut run = Self::default();
        let mut before: Option<(Chunk, usize, u32)> = None;
        let mut skip = skip;
        for chunk in chunks {
            for (number, (start, strip)) in (chunk.first..).zip(chunk.strips(text, lines)) {
                let cut = skip.min(strip.len());
                let (start, strip) = (start + cut, strip.get(cut..).unwrap_or(""));
                skip = 0;
                if let Some((other, end, right)) = before {
                    let apart = other.last != chunk.first && other.first != chunk.first && other.last + 1 < chunk.first;
                    run.push_break(strip, right >= column, chunk.verse, if apart { end..end } else { end..start });
                }
                run.push_words(strip, start);
                before = Some((*chunk, start + strip.len(), lines[number].right()));
            }
        }
        run
    }

    /// A line break is a space, unless the words on both sides are one.
    fn push_break(&mut self, next: &str, full: bool, is_verse: bool, gap: Range<usize>) {
        if !self.words.is_empty() && !next.is_empty() && (is_verse || !belong_together(&self.words, next, full)) {
            self.bits.push(Bit { at: self.words.len(), length: 1, source: gap, is_break: true, is_verse });
            self.words.push(' ');
        }
    }

    fn push_words(&mut self, strip: &str, start: usize) {
        let mut at = 0;
        // Control characters show nothing, and no page may hold them; a tab is a space.
        for part in strip.split_inclusive(is_control) {
            let words = part.strip_suffix(is_control).unwrap_or(part);
            if !words.is_empty() {
                let source = start + at..start + at + words.len();
                self.bits.push(Bit {
                    at: self.words.len(),
                    length: words.len(),
                    source,
                    is_break: false,
                    is_verse: false,
                });
                self.words.push_str(words);
            }
            at += part.len();
        }
    }

    /// The stretches of `range`, a range of the words.
    pub(super) fn stretches(&self, range: Range<usize>) -> impl Iterator<Item = Stretch<'_>> {
        let first = self.bits.partition_point(|bit| bit.at + bit.length <= range.start);
        let inside = self.bits.iter().skip(first).take_while(move |bit| bit.at < range.end);
        inside.filter_map(move |bit| {
            match bit {
                Bit { is_verse: true, source, .. } => return Some(Stretch::VerseBreak(source.clone())),
                Bit { is_break: true, source, .. } => return Some(Stretch::Break(source.clone())),
                _ => {}
            }
            let (from, to) = (range.start.max(bit.at), range.end.min(bit.at + bit.length));
            let base = bit.source.start;
            Some(Stretch::Words(self.words.get(from..to)?, base + from - bit.at..base + to - bit.at))
        })
    }

    /// Where `range` of the words stands in the source, from its first letter to its last.
    pub(super) fn source(&self, range: Range<usize>) -> Range<usize> {
        let mut whole: Option<Range<usize>> = None;
        for stretch in self.stretches(range) {
            let (Stretch::Words(_, place) | Stretch::Break(place) | Stretch::VerseBreak(place)) = stretch;
            whole = Some(whole.map_or(place.clone(), |whole| whole.start..place.end.max(whole.end)));
        }
        whole.unwrap_or(0..0)
    }
}

fn is_control(letter: char) -> bool {
    letter.is_control() && letter != '\t'
}

/// Whether the words on both sides of a line break belong together without a space: a word broken after its hyphen or
/// dash, an address broken because the line was full, and scripts written without spaces. Nothing is added or taken
/// away: a hyphen that was put in to break a word stays.
fn belong_together(before: &str, after: &str, full: bool) -> bool {
    let mut last = before.chars().rev();
    let (Some(end), Some(start)) = (last.next(), after.chars().next()) else { return false };
    let ahead = last.next().unwrap_or(' ');
    if layout::is_wide(end) && layout::is_wide(start) {
        return true;
    }
    let first_word = after.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
    match end {
        '-' | '‐' | '\u{ad}' => {
            ahead.is_alphanumeric() && start.is_alphanumeric() && !AFTER_AN_OPEN_HYPHEN.contains(&first_word)
        }
        '—' => !ahead.is_whitespace() && !start.is_whitespace(),
        _ if start == '—' => end.is_alphanumeric() && after.chars().nth(1).is_some_and(char::is_alphanumeric),
        _ => breaks_an_address(before, after, full),
    }
}

fn breaks_an_address(before: &str, after: &str, full: bool) -> bool {
    const LONGEST: usize = 4096;
    let from =
        (before.len().saturating_sub(LONGEST)..before.len()).find(|at| before.is_char_boundary(*at)).unwrap_or(0);
    let last = super::sentence::last_word(&before[from..]);
    let next = after.split_whitespace().next().unwrap_or("");
    let is_word =
        next.trim_end_matches(['.', ',']).chars().all(char::is_alphabetic) && next.starts_with(char::is_uppercase);
    last.contains("://")
        && next.starts_with(|letter: char| {
            letter.is_ascii_alphanumeric() || matches!(letter, '/' | '?' | '&' | '=' | '%' | '_' | '#' | '-')
        })
        && !is_word
        && (full || last.ends_with(['/', '_', '=', '&', '?', '%', '#']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_broken_after_its_hyphen_is_one_word() {
        assert!(belong_together("a long-", "standing claim", true));
        assert!(belong_together("the tipping point—", "economic collapse", false));
        assert!(belong_together("今天的", "会议", true));
        assert!(belong_together("See https://x.org/a", "bc/d.html", true));
        assert!(!belong_together("two-", "or three-day talks", true));
        assert!(!belong_together("the venue —", "not in", true));
        assert!(!belong_together("See https://x.org/a/", "Accessed May 2020", false));
        assert!(!belong_together("plain", "words", true));
    }
}
