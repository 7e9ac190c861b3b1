//! Places in a text. A byte offset, a code-point offset and a word number are different types,
//! and this module is the only one that turns one into another.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// An offset in UTF-8 bytes into an article's decoded text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Byte(pub u32);

/// An offset in Unicode code points into an article's decoded text: what the published data uses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CodePoint(pub u32);

/// The number of a word in an article, counted from 0 in reading order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct WordIndex(pub u32);

impl Byte {
    /// The offset as an index into a string.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl From<usize> for Byte {
    /// Texts are at most [`crate::limits::ARTICLE_BYTES`] long, so that an offset always fits; a larger one saturates.
    fn from(at: usize) -> Self {
        Self(u32::try_from(at).unwrap_or(u32::MAX))
    }
}

impl WordIndex {
    /// The number as an index into a list of words.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl From<usize> for WordIndex {
    fn from(at: usize) -> Self {
        Self(u32::try_from(at).unwrap_or(u32::MAX))
    }
}

/// A half-open range `[start, end)`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span<T> {
    /// The first place inside.
    pub start: T,
    /// The first place after it.
    pub end: T,
}

/// A span of bytes of an article's decoded text.
pub type ByteSpan = Span<Byte>;

/// A span of an article's words.
pub type WordSpan = Span<WordIndex>;

impl<T: Copy + Ord> Span<T> {
    /// The span from `start` to `end`; empty at `start` when `end` lies before it.
    #[must_use]
    pub fn new(start: T, end: T) -> Self {
        Self { start, end: end.max(start) }
    }

    /// Whether nothing lies inside.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether `place` lies inside.
    #[must_use]
    pub fn contains(self, place: T) -> bool {
        self.start <= place && place < self.end
    }

    /// Whether the whole of `other` lies inside.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one place.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// What the two share, if anything.
    #[must_use]
    pub fn intersection(self, other: Self) -> Option<Self> {
        let start = self.start.max(other.start);
        let end = self.end.min(other.end);
        (start < end).then_some(Self { start, end })
    }
}

impl ByteSpan {
    /// How many bytes lie inside.
    #[must_use]
    pub fn len(self) -> usize {
        self.end.index().saturating_sub(self.start.index())
    }

    /// The bytes as a range of indices.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start.index()..self.end.index().max(self.start.index())
    }

    /// The words of `text` inside; empty when the span does not lie on character boundaries of `text`.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }
}

impl From<Range<usize>> for ByteSpan {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start.into(), range.end.into())
    }
}

impl WordSpan {
    /// How many words lie inside.
    #[must_use]
    pub fn len(self) -> usize {
        self.end.index().saturating_sub(self.start.index())
    }

    /// The words as a range of indices.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start.index()..self.end.index().max(self.start.index())
    }
}

impl From<Range<usize>> for WordSpan {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start.into(), range.end.into())
    }
}

/// One or more stretches of a text, in order and apart, that belong together: a sentence that a caption interrupts
/// has two. Never empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Extent(Vec<ByteSpan>);

impl Extent {
    /// The extent of one stretch.
    #[must_use]
    pub fn one(span: ByteSpan) -> Self {
        Self(vec![span])
    }

    /// The extent of several stretches, sorted, those that touch or overlap joined; none when all are empty.
    #[must_use]
    pub fn of(mut spans: Vec<ByteSpan>) -> Option<Self> {
        spans.retain(|span| !span.is_empty());
        spans.sort_unstable();
        let mut joined: Vec<ByteSpan> = Vec::with_capacity(spans.len());
        for span in spans {
            match joined.last_mut() {
                Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
                _ => joined.push(span),
            }
        }
        joined.shrink_to_fit();
        (!joined.is_empty()).then_some(Self(joined))
    }

    /// The stretches, in order.
    #[must_use]
    pub fn segments(&self) -> &[ByteSpan] {
        &self.0
    }

    /// From the first place to the last, whatever lies between.
    #[must_use]
    pub fn outer(&self) -> ByteSpan {
        let start = self.0.first().map_or(Byte(0), |span| span.start);
        let end = self.0.last().map_or(start, |span| span.end);
        Span { start, end }
    }

    /// Whether `place` lies in one of the stretches.
    #[must_use]
    pub fn contains(&self, place: Byte) -> bool {
        let next = self.0.partition_point(|span| span.start <= place);
        next.checked_sub(1).is_some_and(|last| self.0[last].contains(place))
    }
}

/// Every how many bytes a [`CodePoints`] table remembers a count.
const STEP: usize = 256;

/// Turns byte offsets of one text into code-point offsets, in constant time.
#[derive(Debug)]
pub struct CodePoints<'t> {
    text: &'t str,
    /// The number of code points that begin before byte `STEP * i`.
    counts: Vec<u32>,
}

impl<'t> CodePoints<'t> {
    /// Reads `text` once.
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        let mut counts = Vec::with_capacity(text.len() / STEP + 1);
        let mut count = 0;
        for chunk in text.as_bytes().chunks(STEP) {
            counts.push(count);
            count += begun(chunk);
        }
        Self { text, counts }
    }

    /// The number of code points that begin before `at`.
    #[must_use]
    pub fn at(&self, at: Byte) -> CodePoint {
        let at = at.index().min(self.text.len());
        let step = (at / STEP).min(self.counts.len().saturating_sub(1));
        let before = self.counts.get(step).copied().unwrap_or(0);
        CodePoint(before + begun(&self.text.as_bytes()[(step * STEP).min(at)..at]))
    }

    /// The same span in code points.
    #[must_use]
    pub fn span(&self, span: ByteSpan) -> Span<CodePoint> {
        Span { start: self.at(span.start), end: self.at(span.end) }
    }
}

/// How many code points begin in these bytes of UTF-8.
fn begun(bytes: &[u8]) -> u32 {
    let count = bytes.iter().filter(|byte| (**byte as i8) >= -0x40).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_dove_is_one_code_point_and_four_bytes() {
        let text = "on Monday 🕊 that";
        let table = CodePoints::of(text);
        assert_eq!(table.at(Byte(14)), CodePoint(11));
        assert_eq!(ByteSpan::from(10..14).of(text), "🕊");
    }

    #[test]
    fn a_span_inside_a_character_is_empty_and_does_not_panic() {
        assert_eq!(ByteSpan::from(11..12).of("on Monday 🕊"), "");
    }

    #[test]
    fn stretches_that_touch_are_one() {
        let extent = Extent::of(vec![(5..9).into(), (0..5).into(), (12..14).into(), (3..3).into()]);
        let extent = extent.expect("two stretches remain");
        assert_eq!(extent.segments(), [ByteSpan::from(0..9), ByteSpan::from(12..14)]);
        assert_eq!(extent.outer(), ByteSpan::from(0..14));
        let inside: Vec<u32> = (0..16).filter(|at| extent.contains(Byte(*at))).collect();
        assert_eq!(inside, [0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 13]);
    }

    proptest! {
        #[test]
        fn code_points_are_counted_as_by_hand(text in "\\PC{0,400}") {
            let table = CodePoints::of(&text);
            for (count, (at, _)) in text.char_indices().enumerate() {
                prop_assert_eq!(table.at(at.into()), CodePoint(count as u32));
            }
            prop_assert_eq!(table.at(text.len().into()), CodePoint(text.chars().count() as u32));
        }
    }
}
