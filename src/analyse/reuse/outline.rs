//! One article of a pair, with what finding out where the two agree needs.

use super::align::Openness;
use super::marks::{Marks, OPENS_BLOCK};
use super::stream::{Stream, interrupts};
use crate::analyse::words::Words;
use crate::archive::article::Article;
use crate::archive::block::{Block, BlockKind};
use crate::span::WordSpan;

/// What is made of an article to compare it with others: some ten bytes a word.
#[derive(Clone, Debug)]
pub(super) struct Prepared {
    /// Its words as they are compared.
    pub(super) stream: Stream,
    /// What the print says of them.
    pub(super) marks: Marks,
    /// The words of each block.
    pub(super) blocks: Vec<WordSpan>,
}

impl Prepared {
    /// Prepares an article.
    pub(super) fn of(article: &Article) -> Self {
        let mut marks = Marks::default();
        let words = Words::told(article, &mut marks);
        Self { stream: Stream::of(article, &words), marks, blocks: words.blocks }
    }

    /// The article with what was made of it.
    pub(super) fn outline<'o>(&'o self, article: &'o Article) -> Outline<'o> {
        Outline { article, stream: &self.stream, marks: &self.marks, blocks: &self.blocks }
    }
}

/// One article of a pair, without its words as they stand in the source.
#[derive(Clone, Copy)]
pub(super) struct Outline<'o> {
    /// The article.
    pub(super) article: &'o Article,
    /// Its words as they are compared.
    pub(super) stream: &'o Stream,
    /// What the print says of them.
    pub(super) marks: &'o Marks,
    /// The words of each block.
    pub(super) blocks: &'o [WordSpan],
}

impl<'o> Outline<'o> {
    /// How well the word at a place of the stream opens something.
    pub(super) fn opens(&self, at: usize) -> Openness {
        match self.stream.word_in_block(at) {
            None | Some((_, 0)) => OPENS_BLOCK,
            Some((word, _)) => self.marks.opens(word),
        }
    }

    /// The block that holds a place of the stream.
    pub(super) fn block(&self, at: usize) -> Option<(usize, &'o Block)> {
        let number = self.stream.block(at)?;
        Some((number, self.article.blocks.get(number)?))
    }

    /// Whether all of some block that tells something lies in `start..end` of the stream: a paragraph, not a heading
    /// or a byline.
    pub(super) fn holds_a_block(&self, start: usize, end: usize) -> bool {
        (start..end).filter(|at| self.stream.begins_block(*at)).any(|at| {
            self.block(at).is_some_and(|(number, block)| {
                let len = self.blocks.get(number).map_or(0, |span| span.len());
                !is_frame(block.kind) && at + len <= end
            })
        })
    }
}

/// Whether a block frames the text rather than tells it.
fn is_frame(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Title | BlockKind::Heading | BlockKind::Byline | BlockKind::Dateline) || interrupts(kind)
}
