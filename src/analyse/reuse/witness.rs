//! One article of a pair, with all that comparing it needs.

use super::align::Openness;
use super::print::{OPENS_BLOCK, Print};
use super::stream::{Stream, interrupts};
use crate::analyse::words::Words;
use crate::archive::article::{Article, ArticleNumber};
use crate::archive::block::{Block, BlockKind};
use crate::span::WordSpan;

/// One article of a pair: a witness of the text they share, as editors of manuscripts say.
#[derive(Clone, Copy)]
pub(super) struct Witness<'w> {
    /// Which article it is.
    pub(super) number: ArticleNumber,
    /// The article.
    pub(super) article: &'w Article,
    /// Its words.
    pub(super) words: &'w Words,
    /// Its words as they are compared.
    pub(super) stream: &'w Stream,
    /// Its words as they are printed.
    pub(super) print: &'w Print,
}

impl<'w> Witness<'w> {
    /// How well the word at a place of the stream opens something.
    pub(super) fn opens(&self, at: usize) -> Openness {
        if self.stream.begins_block(at) {
            return OPENS_BLOCK;
        }
        self.stream.word(at).map_or(OPENS_BLOCK, |word| self.print.opens(word))
    }

    /// The block that holds a place of the stream.
    pub(super) fn block(&self, at: usize) -> Option<(usize, &'w Block)> {
        let number = self.stream.block(at)?;
        Some((number, self.article.blocks.get(number)?))
    }

    /// Whether all of some block that tells something lies in `start..end` of the stream: a paragraph, not a heading
    /// or a byline.
    pub(super) fn holds_a_block(&self, start: usize, end: usize) -> bool {
        (start..end).filter(|at| self.stream.begins_block(*at)).any(|at| {
            self.block(at).is_some_and(|(number, block)| {
                let len = self.words.blocks.get(number).map_or(0, |span| span.len());
                !is_frame(block.kind) && at + len <= end
            })
        })
    }

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

/// Whether a block frames the text rather than tells it.
fn is_frame(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Title | BlockKind::Heading | BlockKind::Byline | BlockKind::Dateline) || interrupts(kind)
}
