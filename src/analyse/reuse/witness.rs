//! One article of a pair, with all that comparing it needs.

use std::ops::Deref;

use super::outline::Outline;
use super::print::Print;
use super::stream::interrupts;
use crate::analyse::words::Words;
use crate::archive::article::ArticleNumber;
use crate::span::{CodePoints, WordSpan};

/// One article of a pair: a witness of the text they share, as editors of manuscripts say.
#[derive(Clone, Copy)]
pub(super) struct Witness<'w> {
    /// Which article it is.
    pub(super) number: ArticleNumber,
    /// What finding out where the two agree needs.
    pub(super) outline: Outline<'w>,
    /// Its words.
    pub(super) words: &'w Words,
    /// Its code points.
    pub(super) code_points: &'w CodePoints<'w>,
    /// Its words as they are printed.
    pub(super) print: &'w Print,
}

impl<'w> Deref for Witness<'w> {
    type Target = Outline<'w>;

    fn deref(&self) -> &Outline<'w> {
        &self.outline
    }
}

impl Witness<'_> {
    /// The blocks that may interrupt another and lie wholly within these words, with their words.
    pub(super) fn interruptions(&self, within: WordSpan) -> impl Iterator<Item = WordSpan> {
        let first = self.words.block_of(within.start);
        let blocks = self.article.blocks.iter().zip(&self.words.blocks).skip(first);
        blocks
            .take_while(move |(_, span)| span.start < within.end)
            .filter(move |(block, span)| interrupts(block.kind) && !span.is_empty() && within.covers(**span))
            .map(|(_, span)| *span)
    }

    /// The keys of some words.
    pub(super) fn keys(&self, words: WordSpan) -> impl Iterator<Item = u64> {
        self.words.list.get(words.range()).unwrap_or(&[]).iter().map(|word| word.key)
    }
}
