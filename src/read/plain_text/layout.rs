//! How the lines of a file make paragraphs, judged from all of its lines together.

use super::lines::Line;
use super::sentence::{self, Ending, Opening};
use crate::archive::article::Layout;

/// What the lines of a file have in common.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measure {
    /// How lines make paragraphs.
    pub(super) layout: Layout,
    /// Whether the editor said so.
    pub(super) given: bool,
    /// The column at which lines are broken, where they are.
    pub(super) column: u32,
    /// How many blank lines stand between two lines of one paragraph: one where wrapped text is double-spaced.
    pub(super) spacing: u32,
    /// The indentation that most lines share.
    pub(super) base: u32,
    /// Whether the first line of a paragraph is indented.
    pub(super) indents: bool,
    /// Whether blank lines stand between paragraphs, so that a line break alone hardly ends one.
    pub(super) parted: bool,
    /// Whether lines inside sentences are always filled, so that one with room left ends something.
    pub(super) tight: bool,
}

/// Columns at which people and programs break lines; what is broken farther out is a paragraph.
const COLUMNS: std::ops::RangeInclusive<u32> = 20..=160;

/// Judges the lines; `wish` is what the editor says.
pub(super) fn measure(text: &str, lines: &[Line], wish: Option<Layout>) -> Measure {
    let wrapped = Evidence::of(text, lines, 0).filter(Evidence::shows_wrapping);
    let doubled = Evidence::of(text, lines, 1).filter(|found| found.shows_double_spacing(lines));
    let (evidence, spacing) = match (wrapped, doubled) {
        (Some(found), _) => (Some(found), 0),
        (None, Some(found)) => (Some(found), 1),
        (None, None) => (None, 0),
    };
    let guess = if evidence.is_some() { Layout::Wrapped } else { unwrapped(lines) };
    let evidence = evidence.or_else(|| Evidence::of(text, lines, 0));
    let base = base_indent(lines);
    let spaced = lines.iter().skip(1).filter(|line| line.gap > spacing).count();
    Measure {
        layout: wish.unwrap_or(guess),
        given: wish.is_some(),
        column: evidence.map_or(u32::MAX / 2, |found| found.column),
        spacing: if wish.unwrap_or(guess) == Layout::Wrapped { spacing } else { 0 },
        base,
        indents: evidence.is_some_and(|found| indents_first_lines(text, lines, base, spacing, found.column)),
        // A paragraph of wrapped text has a handful of lines: rarer blank lines than that only set headings apart.
        parted: spaced * 12 > lines.len(),
        tight: evidence.is_some_and(|found| found.loose * 20 <= found.carried),
    }
}

/// Lines that are not broken at a column are paragraphs; blank lines between them may be the rule or not.
fn unwrapped(lines: &[Line]) -> Layout {
    let apart = lines.iter().skip(1).filter(|line| line.gap > 0).count();
    if apart * 2 > lines.len().saturating_sub(1) { Layout::BlankLines } else { Layout::Lines }
}

/// The smallest indentation that more than a stray line has.
fn base_indent(lines: &[Line]) -> u32 {
    let mut indents: Vec<u32> = lines.iter().filter(|line| !line.quoted).map(|line| line.indent).collect();
    indents.sort_unstable();
    indents.get(indents.len() / 20).copied().unwrap_or(0)
}

/// Whether indented lines are full and followed by lines that are not indented: the first lines of paragraphs. The last
/// line of an entry whose other lines hang is seldom full.
fn indents_first_lines(text: &str, lines: &[Line], base: u32, spacing: u32, column: u32) -> bool {
    let plain = |line: &Line| !line.quoted;
    let indented = lines.iter().filter(|line| line.indent > base && plain(line)).count();
    let is_first = |a: &Line, b: &Line| {
        a.indent > base && b.indent <= base && b.gap <= spacing && !has_room(text, a, b, column) && plain(a) && plain(b)
    };
    let firsts = lines.windows(2).filter(|pair| is_first(&pair[0], &pair[1])).count();
    firsts >= 1 && firsts * 3 >= indented
}

/// What pairs of neighbouring lines say for and against wrapping.
#[derive(Clone, Copy, Debug)]
struct Evidence {
    column: u32,
    pairs: usize,
    /// Pairs in which the next word would not have fitted on the first line.
    full: usize,
    /// Pairs in which the first line ends inside a sentence.
    open: usize,
    /// Pairs in which the second line begins with a small letter though the first ends inside a sentence.
    carried: usize,
    /// Of these, pairs in which the next word would have fitted all the same.
    loose: usize,
    /// Pairs in which the second line begins with a letter that has no case.
    uncased: usize,
}

impl Evidence {
    /// Looks at the pairs of lines with at most `spacing` blank lines between them.
    fn of(text: &str, lines: &[Line], spacing: u32) -> Option<Self> {
        let pairs = || {
            lines.windows(2).filter_map(move |pair| match pair {
                [a, b] if b.gap <= spacing && !a.quoted && !b.quoted => Some((a, b)),
                _ => None,
            })
        };
        // First lines of paragraphs may be indented by a tab, of which nobody knows how wide it was; and a line of one
        // word may be an address that had to stand out.
        let base = base_indent(lines);
        let rights = |only_flush: bool| {
            let plain = pairs()
                .map(|(a, _)| a)
                .filter(|a| a.of(text).contains(|letter: char| letter.is_whitespace() || is_wide(letter)));
            plain.filter(|a| !only_flush || a.indent <= base).map(Line::right).collect::<Vec<u32>>()
        };
        let (flush, all) = (rights(true), rights(false));
        let column = usual_column(if flush.len() * 2 >= all.len() { flush } else { all })?;
        let mut found = Self { column, pairs: 0, full: 0, open: 0, carried: 0, loose: 0, uncased: 0 };
        for (a, b) in pairs() {
            let opening = sentence::opening(b.of(text));
            let open = matches!(sentence::ending(a.of(text)), Ending::Open | Ending::Comma);
            let (full, carried) = (!has_room(text, a, b, column), open && opening == Opening::Lower);
            found.pairs += 1;
            found.full += usize::from(full);
            found.open += usize::from(open);
            found.carried += usize::from(carried);
            found.loose += usize::from(carried && !full);
            found.uncased += usize::from(opening == Opening::Uncased);
        }
        Some(found)
    }

    fn shows_wrapping(&self) -> bool {
        COLUMNS.contains(&self.column)
            && self.full * 2 >= self.pairs
            && self.open * 2 >= self.pairs
            && self.is_carried(3)
    }

    /// Blank lines after every line are wrapped text only where nearly every line is carried on.
    fn shows_double_spacing(&self, lines: &[Line]) -> bool {
        let single = lines.iter().skip(1).filter(|line| line.gap == 0).count();
        self.pairs >= 4 && single * 10 <= lines.len() && self.shows_wrapping() && self.is_carried(2)
    }

    /// Whether one pair in `share` is carried on; letters without case do not show it, so there lines must be full.
    fn is_carried(&self, share: usize) -> bool {
        let cased = self.pairs - self.uncased.min(self.pairs);
        if self.uncased > cased {
            self.pairs >= 3 && self.full * 3 >= self.pairs * 2 && self.open * 3 >= self.pairs * 2
        } else {
            self.carried * share >= cased && self.carried > 0
        }
    }
}

/// The column at which lines break: the longest line that is not far longer than most.
fn usual_column(mut rights: Vec<u32>) -> Option<u32> {
    rights.sort_unstable();
    let usual = *rights.get(rights.len() * 3 / 4)?;
    let bound = usual.saturating_add(usual / 8).saturating_add(2);
    rights.iter().rev().find(|right| **right <= bound).copied()
}

/// Whether the first word of `b` would have fitted on `a`: then the line was broken on purpose.
pub(super) fn has_room(text: &str, a: &Line, b: &Line, column: u32) -> bool {
    a.right().saturating_add(1 + first_word_width(b.of(text))) <= column
}

/// How wide the first word is; in a script without spaces, one character and the mark that may not be parted from it.
fn first_word_width(text: &str) -> u32 {
    let mut width = 0;
    for letter in text.chars() {
        if letter.is_whitespace() || width > 200 {
            break;
        }
        width += 1;
        if is_wide(letter) {
            return width + 1;
        }
    }
    width
}

/// Whether a letter belongs to a script written without spaces: Chinese characters, kana, full-width marks.
pub(super) fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{312f}' | '\u{3190}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}')
}
