//! A stretch of each of two texts.

use std::ops::Range;

use crate::analyse::reuse::run::Run;

/// A stretch of one text and the stretch of the other that says the same, as places of their streams.
#[derive(Clone, Debug)]
pub(super) struct Patch {
    /// The stretch of the one.
    pub(super) a: Range<usize>,
    /// The stretch of the other.
    pub(super) b: Range<usize>,
}

impl Patch {
    /// From the first word of a passage to its last.
    pub(super) fn of(runs: &[Run]) -> Option<Self> {
        let (first, last) = (runs.first()?, runs.last()?);
        Some(Self { a: first.a..last.end_a(), b: first.b..last.end_b() })
    }

    /// How many words it has on the longer side.
    pub(super) fn len(&self) -> usize {
        self.a.len().max(self.b.len())
    }

    /// Whether the two have a word in common in either text.
    pub(super) fn meets(&self, other: &Self) -> bool {
        overlap(&self.a, &other.a) || overlap(&self.b, &other.b)
    }

    /// Whether the two have words in common in both texts.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        overlap(&self.a, &other.a) && overlap(&self.b, &other.b)
    }

    /// Grows to hold the other too.
    pub(super) fn take_in(&mut self, other: &Self) {
        self.a = self.a.start.min(other.a.start)..self.a.end.max(other.a.end);
        self.b = self.b.start.min(other.b.start)..self.b.end.max(other.b.end);
    }
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
