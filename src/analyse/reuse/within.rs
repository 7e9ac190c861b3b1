//! Blocks that stand twice in one article: a caption printed with each of two pictures, a paragraph pasted again.
//!
//! The id of a block is made from its words, so blocks with the same words are known without a search.

use std::collections::BTreeMap;

use crate::archive::article::Article;
use crate::archive::block::{Block, BlockKind};
use crate::archive::reading::Reading;
use crate::archive::word::{fold, of_text};

/// A block of running text with fewer words, such as "Advertisement" or "Read more", is no news the second time.
const WORDS: usize = 12;

/// A caption says something in fewer.
const CAPTION_WORDS: usize = 4;

/// Blocks that stand in an article a second time, one after another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Twice {
    /// The place of the first of them among the blocks of the article, where they stand first.
    pub first: usize,
    /// Its place where they stand again.
    pub again: usize,
    /// How many blocks they are.
    pub blocks: usize,
    /// How many words they have.
    pub words: usize,
}

/// All that stands twice in an article, in the order in which it stands again.
#[must_use]
pub fn within(article: &Article) -> Vec<Twice> {
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found: Vec<Twice> = Vec::new();
    for (at, block) in article.blocks.iter().enumerate() {
        let (words, again) = block.anchor.split_at_checked(ANCHOR).unwrap_or((&block.anchor, ""));
        if again.is_empty() {
            first.insert(words, at);
            continue;
        }
        let Some(first) = first.get(words).copied() else { continue };
        let Some(words) = common(article, &article.blocks[first], block) else { continue };
        match found.last_mut().filter(|last| last.first + last.blocks == first && last.again + last.blocks == at) {
            Some(last) => (last.blocks, last.words) = (last.blocks + 1, last.words + words),
            None => found.push(Twice { first, again: at, blocks: 1, words }),
        }
    }
    found
}

/// How many bytes the id of a block has before the number of those that stand there again: `t-3f2a91c0`.
const ANCHOR: usize = 10;

/// How many words two blocks have, if they have the same and enough of them.
fn common(article: &Article, first: &Block, again: &Block) -> Option<usize> {
    let folded = |block: &Block| {
        let text = Reading::of(article, block).text;
        of_text(&text).map(|(_, word)| fold(word)).collect::<Vec<_>>()
    };
    let least = match again.kind {
        BlockKind::Caption => CAPTION_WORDS,
        kind if kind.is_running_text() => WORDS,
        _ => return None,
    };
    let words = folded(again);
    (words.len() >= least && words == folded(first)).then_some(words.len())
}
