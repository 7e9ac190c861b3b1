//! The words of an article in the order in which they are compared.

use std::ops::Range;

use crate::analyse::words::Words;
use crate::archive::article::Article;
use crate::archive::block::BlockKind;
use crate::span::WordIndex;

/// The words of an article as they are compared: first what the article tells, then the blocks that may interrupt it.
/// A caption is so read last and breaks no sentence that runs on behind it. A *place* is an index into the stream.
#[derive(Debug, Default)]
pub(super) struct Stream {
    keys: Vec<u64>,
    words: Vec<WordIndex>,
    blocks: Vec<u32>,
    /// Where the blocks that interrupt begin.
    told: usize,
}

/// Whether a block of this kind may stand in the middle of another's sentence without belonging to it.
pub(super) fn interrupts(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Caption | BlockKind::Credit | BlockKind::Separator)
}

impl Stream {
    /// Puts the words of an article in order.
    pub(super) fn of(article: &Article, words: &Words) -> Self {
        let mut stream = Self::default();
        for last in [false, true] {
            stream.told = stream.keys.len();
            for (number, (block, span)) in article.blocks.iter().zip(&words.blocks).enumerate() {
                if interrupts(block.kind) != last {
                    continue;
                }
                for at in span.range() {
                    let Some(word) = words.list.get(at) else { continue };
                    stream.keys.push(word.key);
                    stream.words.push(at.into());
                    stream.blocks.push(u32::try_from(number).unwrap_or(u32::MAX));
                }
            }
        }
        stream
    }

    /// The keys of all words.
    pub(super) fn keys(&self) -> &[u64] {
        &self.keys
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    /// The two parts of the stream: what is told, and what interrupts.
    pub(super) fn regions(&self) -> [Range<usize>; 2] {
        [0..self.told, self.told..self.len()]
    }

    /// The part of the stream that holds a place.
    pub(super) fn region(&self, at: usize) -> Range<usize> {
        if at < self.told { 0..self.told } else { self.told..self.len() }
    }

    /// Which word of the article stands here.
    pub(super) fn word(&self, at: usize) -> Option<WordIndex> {
        self.words.get(at).copied()
    }

    /// Which block of the article holds this place.
    pub(super) fn block(&self, at: usize) -> Option<usize> {
        self.blocks.get(at).map(|block| *block as usize)
    }

    /// Whether a block begins here; the end of the stream counts.
    pub(super) fn begins_block(&self, at: usize) -> bool {
        at == 0 || self.block(at) != self.block(at - 1)
    }
}
