//! From lines to chunks: what stands together as one paragraph, heading or entry, before anyone asks which.

use std::borrow::Cow;

use super::layout::{self, Measure};
use super::lines::Line;
use super::sentence::{self, Ending, Opening};
use super::{byline, dateline, headings, lists, references, sections, separators};
use crate::archive::article::Layout;

/// Lines that stand together. The first and the last may be cut: a dateline is parted from its paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chunk {
    /// The place of its first line.
    pub(super) first: usize,
    /// The place of its last line.
    pub(super) last: usize,
    /// The first byte of its words.
    pub(super) start: usize,
    /// The byte after its words.
    pub(super) end: usize,
    /// Whether it is quoted: by `>`, or as an indented piece between blank lines.
    pub(super) quoted: bool,
    /// Whether its lines were broken with a purpose, as those of verse or an address are.
    pub(super) verse: bool,
}

impl Chunk {
    fn of(lines: &[Line], first: usize, last: usize) -> Self {
        Self { first, last, start: lines[first].start, end: lines[last].end, quoted: lines[first].quoted, verse: false }
    }

    /// The words of each of its lines, with their first byte.
    pub(super) fn strips<'a>(&self, text: &'a str, lines: &'a [Line]) -> impl Iterator<Item = (usize, &'a str)> {
        let chunk = *self;
        lines[chunk.first..=chunk.last].iter().map(move |line| {
            let start = line.start.max(chunk.start);
            (start, text.get(start..line.end.min(chunk.end)).unwrap_or(""))
        })
    }

    /// Its words, lines joined by a space.
    pub(super) fn words<'t>(&self, text: &'t str, lines: &[Line]) -> Cow<'t, str> {
        if self.first == self.last {
            return Cow::Borrowed(text.get(self.start..self.end).unwrap_or(""));
        }
        let mut words = String::with_capacity(self.end.saturating_sub(self.start));
        for (_, strip) in self.strips(text, lines) {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(strip);
        }
        Cow::Owned(words)
    }

    /// Parts it after `head` bytes of its first line; the second part begins at the first letter after them.
    pub(super) fn parted(&self, text: &str, lines: &[Line], head: usize) -> (Self, Option<Self>) {
        let cut = (self.start + head).min(self.end);
        let head = Self { last: self.first, end: cut, ..*self };
        let line_end = lines[self.first].end.min(self.end);
        let rest = text.get(cut..line_end).unwrap_or("").trim_start();
        let tail = match (rest.is_empty(), self.first < self.last) {
            (false, _) => Some(Self { start: line_end - rest.len(), ..*self }),
            (true, true) => Some(Self { first: self.first + 1, start: lines[self.first + 1].start, ..*self }),
            (true, false) => None,
        };
        (head, tail)
    }
}

/// Groups the lines.
pub(super) fn of(text: &str, lines: &[Line], measure: &Measure) -> Vec<Chunk> {
    let grouping = Grouping { text, lines, measure };
    let mut chunks = Vec::with_capacity(lines.len());
    let mut first = 0;
    let mut references = None;
    for last in 0..lines.len() {
        if last + 1 < lines.len() && !grouping.breaks_after(first, last, references) {
            continue;
        }
        chunks.push(Chunk::of(lines, first, last));
        if first == last && references::heads_references(lines[last].of(text)) {
            references = Some(Entries::of(text, &lines[last + 1..], measure.spacing));
        }
        first = last + 1;
    }
    if !measure.given {
        chunks = join_stanzas(text, lines, chunks);
    }
    if measure.layout == Layout::Wrapped {
        mark_set_apart(lines, measure, &mut chunks);
    }
    chunks
}

/// How the entries of a bibliography are told apart.
#[derive(Clone, Copy, Debug)]
struct Entries {
    /// The indentation of first lines where the others hang.
    hanging: Option<u32>,
    /// Whether blank lines stand between them.
    parted: bool,
}

impl Entries {
    fn of(text: &str, lines: &[Line], spacing: u32) -> Self {
        let end = lines.iter().position(|line| references::heads_references(line.of(text))).unwrap_or(lines.len());
        let lines = &lines[..end];
        let base = lines.iter().map(|line| line.indent).min().unwrap_or(0);
        let hangs =
            lines.first().is_some_and(|line| line.indent == base) && lines.iter().any(|line| line.indent > base);
        let gaps = lines.iter().skip(1).filter(|line| line.gap > spacing).count();
        let is_start = |a: &Line, b: &Line| {
            b.gap <= spacing && ends_an_entry(a.of(text)) && references::begins_like_one(b.of(text))
        };
        let starts = lines.windows(2).filter(|pair| is_start(&pair[0], &pair[1])).count();
        Self { hanging: hangs.then_some(base), parted: gaps > 0 && gaps >= starts }
    }
}

/// Whether an entry can end with this line.
fn ends_an_entry(words: &str) -> bool {
    sentence::ending(words) == Ending::Sentence || sentence::last_word(words).contains("://")
}

struct Grouping<'a> {
    text: &'a str,
    lines: &'a [Line],
    measure: &'a Measure,
}

impl Grouping<'_> {
    /// Whether the chunk that begins at line `first` ends with line `at`.
    fn breaks_after(&self, first: usize, at: usize, references: Option<Entries>) -> bool {
        let (a, b) = (&self.lines[at], &self.lines[at + 1]);
        if b.gap > self.measure.spacing || a.quoted != b.quoted {
            return true;
        }
        if a.quoted && self.measure.layout != Layout::Wrapped {
            return self.breaks_quoted(a, b);
        }
        match (self.measure.layout, self.measure.given) {
            (Layout::Lines, _) | (Layout::BlankLines, false) => return true,
            _ if self.stands_alone(a) || self.stands_alone(b) => return true,
            (Layout::BlankLines, true) => return lists::marker(b.of(self.text)).is_some(),
            (Layout::Wrapped, _) => {}
        }
        if let Some(entries) = references {
            return self.breaks_entries(entries, a, b);
        }
        let hangs = b.indent > self.lines[first].indent && lists::marker(self.lines[first].of(self.text)).is_some();
        self.breaks_list(first, a, b) || !hangs && (self.breaks_byline(a, b) || self.breaks_prose(at))
    }

    /// Quoted lines come from letters, which are broken at a column, whatever stands round them.
    fn breaks_quoted(&self, a: &Line, b: &Line) -> bool {
        const LETTER: u32 = 100;
        let (above, below) = (a.of(self.text), b.of(self.text));
        let open = matches!(sentence::ending(above), Ending::Open | Ending::Comma)
            || sentence::opening(below) == Opening::Lower;
        a.width > LETTER || !open || lists::marker(below).is_some() || self.stands_alone(a) || self.stands_alone(b)
    }

    /// Lines that are never part of a paragraph.
    fn stands_alone(&self, line: &Line) -> bool {
        let words = line.of(self.text);
        separators::is_separator(words) || headings::mark(words).is_some()
    }

    fn breaks_entries(&self, entries: Entries, a: &Line, b: &Line) -> bool {
        if let Some(base) = entries.hanging {
            return b.indent <= base;
        }
        if entries.parted {
            return false;
        }
        let (above, below) = (a.of(self.text), b.of(self.text));
        let after_address = sentence::last_word(above).contains("://")
            && sentence::opening(below) == Opening::Upper
            && !references::goes_on_after_an_address(below);
        ends_an_entry(above)
            && sentence::opening(below) != Opening::Lower
            && (self.has_room(a, b) || after_address || references::begins_like_one(below))
    }

    /// A marker begins an entry where it cannot be a dash or number inside a sentence.
    fn breaks_list(&self, first: usize, a: &Line, b: &Line) -> bool {
        let Some(marker) = lists::marker(b.of(self.text)) else { return false };
        let in_list = lists::marker(self.lines[first].of(self.text)).is_some_and(|before| before.goes_with(&marker));
        let ended = !matches!(sentence::ending(a.of(self.text)), Ending::Open | Ending::Comma);
        in_list || ended || self.has_room(a, b)
    }

    fn breaks_byline(&self, a: &Line, b: &Line) -> bool {
        let is_top = |line: &Line| byline::is_byline(line.of(self.text)) || dateline::is_date_line(line.of(self.text));
        is_top(a) && self.has_room(a, b) || is_top(b) && self.has_room(a, b)
    }

    fn breaks_prose(&self, at: usize) -> bool {
        let (a, b) = (&self.lines[at], &self.lines[at + 1]);
        if self.measure.indents && b.indent > self.measure.base && !(self.measure.parted && self.is_inside(at)) {
            return true;
        }
        let lower = sentence::opening(b.of(self.text)) == Opening::Lower;
        let ended = !matches!(sentence::ending(a.of(self.text)), Ending::Open | Ending::Comma);
        // Where blank lines part paragraphs, a line that ends early was broken by a hand that breaks where it likes.
        let slack = if self.measure.parted && !self.measure.tight { self.measure.column / 4 } else { 0 };
        let deliberate = layout::has_room(self.text, a, b, self.measure.column.saturating_sub(slack));
        let stopped = ended && self.measure.tight && !sentence::ends_with_an_abbreviation(a.of(self.text));
        if deliberate && (stopped || !lower && (ended || self.measure.tight)) {
            return true;
        }
        self.ends_heading(a, b) || self.is_before_heading(at, ended)
    }

    /// An indented line after an unfinished one that has the same indentation belongs to a piece set apart.
    fn is_inside(&self, at: usize) -> bool {
        let (a, b) = (&self.lines[at], &self.lines[at + 1]);
        a.indent == b.indent && a.indent > self.measure.base
    }

    /// A short line with room for the next word, and a new beginning after it: a heading, or a line of an address.
    fn ends_heading(&self, a: &Line, b: &Line) -> bool {
        a.right() * 10 < self.measure.column.saturating_mul(6)
            && sentence::opening(b.of(self.text)) != Opening::Lower
            && self.has_room(a, b)
            && sentence::ending(a.of(self.text)) != Ending::Comma
    }

    /// A short line between the end of a sentence and a new beginning.
    fn is_before_heading(&self, at: usize, ended: bool) -> bool {
        let (b, Some(c)) = (&self.lines[at + 1], self.lines.get(at + 2)) else { return false };
        let starts_anew = c.gap > self.measure.spacing || self.measure.indents && c.indent > self.measure.base;
        let unfinished = sentence::ending(b.of(self.text)) == Ending::Open;
        let words = b.of(self.text);
        // The credit of a picture, or the end of one: `(Photo: Lena Petrov)`.
        let bracketed = words.starts_with(['(', '[']) || words.contains(')') && !words.contains('(');
        let capital = sentence::opening(words) == Opening::Upper && !bracketed;
        ended && unfinished && capital && (self.ends_heading(b, c) || starts_anew && self.has_room(b, c))
    }

    fn has_room(&self, a: &Line, b: &Line) -> bool {
        layout::has_room(self.text, a, b, self.measure.column)
    }
}

/// The longest line that a verse or an address is thought to have.
const SHORT: u32 = 60;

/// Three or more short lines together, most of which end without a full stop, are one piece: verse, an address.
fn join_stanzas(text: &str, lines: &[Line], chunks: Vec<Chunk>) -> Vec<Chunk> {
    let mut joined: Vec<Chunk> = Vec::with_capacity(chunks.len());
    for run in chunks.chunk_by(|_, next| lines[next.first].gap == 0) {
        let is_stanza = run.len() >= 3
            && run.len() < chunks.len()
            && run.iter().all(|chunk| chunk.first == chunk.last && is_verse(text, &lines[chunk.first]))
            && run.iter().filter(|chunk| is_open(text, chunk)).count() * 2 >= run.len();
        match (is_stanza, run) {
            (true, [first, .., last]) => joined.push(Chunk { last: last.last, end: last.end, verse: true, ..*first }),
            _ => joined.extend_from_slice(run),
        }
    }
    joined
}

fn is_open(text: &str, chunk: &Chunk) -> bool {
    sentence::ending(text.get(chunk.start..chunk.end).unwrap_or("")) != Ending::Sentence
}

fn is_verse(text: &str, line: &Line) -> bool {
    let words = line.of(text);
    let width = if words.contains(layout::is_wide) { 3 * line.width } else { line.width };
    width <= SHORT
        && !line.quoted
        && !sentence::begins_with_a_quote(words)
        && !separators::is_separator(words)
        && headings::mark(words).is_none()
        && lists::marker(words).is_none()
        && !byline::is_byline(words)
        && !dateline::is_date_line(words)
        && !references::heads_references(words)
        && !references::looks_like_one(words)
        && !sections::names_a_section(words)
}

/// How far in a piece must stand to be a quotation.
const SET_APART: u32 = 4;

/// Several lines between blank lines that all stand further in than the text are a quotation.
fn mark_set_apart(lines: &[Line], measure: &Measure, chunks: &mut [Chunk]) {
    for at in 0..chunks.len() {
        let chunk = chunks[at];
        let after = chunks.get(at + 1).map_or(u32::MAX, |next| lines[next.first].gap);
        let rest = &lines[chunk.first + 1..=chunk.last];
        let inside = |line: &Line| line.indent >= measure.base + SET_APART;
        chunks[at].quoted |= !rest.is_empty()
            && inside(&lines[chunk.first])
            && rest.iter().all(|line| inside(line) && line.indent == rest[0].indent)
            && (at == 0 || lines[chunk.first].gap > measure.spacing)
            && after > measure.spacing;
    }
}
