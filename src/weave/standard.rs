//! Lines before standard text, which stands in many articles and is nothing that this one repeats.

use super::subject::Subject;
use super::{Piece, StandardLine};
use crate::analyse::reuse::StandardText;
use crate::span::WordIndex;

/// What is said of standard text on a page.
pub(super) struct Standard {
    /// The lines, with the blocks before which they stand.
    pub(super) lines: Vec<(usize, Piece)>,
    /// Whether each block is standard text as a whole.
    pub(super) blocks: Vec<bool>,
}

/// Finds the blocks that are standard text, and what is to be said of them.
pub(super) fn of(subject: &Subject<'_>) -> Standard {
    let mut standard = Standard { lines: Vec::new(), blocks: vec![false; subject.article.blocks.len()] };
    let texts = subject.findings.standard(subject.number);
    // The words of an article without standard text are not needed.
    let words = if texts.is_empty() { None } else { subject.words(subject.number) };
    let Some(words) = words else { return standard };
    for StandardText { words: text, articles, .. } in texts {
        let last = WordIndex::from(text.end.index().saturating_sub(1));
        let (first, last) = (words.block_of(text.start), words.block_of(last));
        for (at, block) in words.blocks.iter().enumerate().take(last + 1).skip(first) {
            standard.blocks[at] |= !block.is_empty() && text.covers(*block);
        }
        if subject.article.shows(first) {
            standard.lines.push((first, Piece::Standard(StandardLine { articles: *articles, words: text.len() })));
        }
    }
    standard
}
