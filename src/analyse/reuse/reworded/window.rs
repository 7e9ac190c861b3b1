//! Where in one text to look for a stretch that the other may tell.

use std::ops::Range;

use crate::analyse::reuse::outline::Outline;

/// The look goes so many words further on each side.
const MARGIN: usize = 150;

/// A part of a text, some words of which belong to something else.
pub(super) struct Window<'w> {
    pub(super) witness: Outline<'w>,
    /// Its places in the stream.
    pub(super) places: Range<usize>,
    walls: Vec<Range<usize>>,
}

impl<'w> Window<'w> {
    /// A stretch with a margin on each side; the words between these walls belong to something else.
    pub(super) fn around(witness: Outline<'w>, stretch: &Range<usize>, walls: Vec<Range<usize>>) -> Self {
        let region = witness.stream.region(stretch.start);
        let start = stretch.start.saturating_sub(MARGIN).max(region.start);
        Self { witness, places: start..(stretch.end + MARGIN).min(region.end), walls }
    }

    /// Whether a word belongs to nothing else.
    pub(super) fn is_free(&self, at: usize) -> bool {
        !self.walls.iter().any(|wall| wall.contains(&at))
    }

    /// Its words.
    pub(super) fn keys(&self) -> &'w [u64] {
        &self.witness.stream.keys()[self.places.clone()]
    }

    /// How many letters each has.
    pub(super) fn all_letters(&self) -> &'w [u8] {
        &self.witness.stream.all_letters()[self.places.clone()]
    }

    /// How many letters the word at a place has.
    pub(super) fn letters(&self, at: usize) -> u8 {
        self.witness.stream.letters(at)
    }
}
