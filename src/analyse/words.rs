//! The words of an article with their places, folded for matching.

use std::ops::Range;

use crate::archive::article::Article;
use crate::archive::reading::Reading;
use crate::archive::word::fold_into;
pub use crate::archive::word::{fold, of_text};
use crate::span::{ByteSpan, Extent, WordIndex, WordSpan};

/// One word.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Where it stands in the source.
    pub span: ByteSpan,
    /// A hash of its folded letters: two words that differ only in case, accents or the shape of quotes share it.
    pub key: u64,
}

/// The words of one article in reading order.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// Every word.
    pub list: Vec<Word>,
    /// The words of each block, by the block's place in the article.
    pub blocks: Vec<WordSpan>,
}

impl Words {
    /// Reads the words of an article, block by block.
    #[must_use]
    pub fn of(article: &Article) -> Self {
        let mut words = Self::default();
        let mut folded = String::new();
        for block in &article.blocks {
            let first = words.list.len();
            let reading = Reading::of(article, block);
            words.list.extend(in_reading(&reading).map(|(place, span)| {
                let word = reading.text.get(place).unwrap_or("");
                Word { span, key: key_by(&mut folded, word) }
            }));
            words.blocks.push((first..words.list.len()).into());
        }
        words.list.shrink_to_fit();
        words
    }

    /// How many words there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.list.len()
    }

    /// The place of the block that holds a word.
    #[must_use]
    pub fn block_of(&self, word: WordIndex) -> usize {
        self.blocks.partition_point(|block| block.end <= word)
    }

    /// Where a run of words stands in the source: one stretch for each block, and for each part of a block that
    /// something interrupts.
    #[must_use]
    pub fn extent(&self, article: &Article, words: WordSpan) -> Option<Extent> {
        let mut stretches = Vec::new();
        for (block, span) in article.blocks.iter().zip(&self.blocks).skip(self.block_of(words.start)) {
            if span.start >= words.end {
                break;
            }
            let Some(shared) = span.intersection(words) else { continue };
            let (Some(first), Some(last)) =
                (self.list.get(shared.start.index()), self.list.get(shared.end.index() - 1))
            else {
                continue;
            };
            let whole = ByteSpan::new(first.span.start, last.span.end);
            stretches.extend(block.extent.segments().iter().filter_map(|segment| segment.intersection(whole)));
        }
        Extent::of(stretches)
    }
}

/// The words of a block that stand in the source, each with its place in the reading and its place in the source.
pub fn in_reading(reading: &Reading) -> impl Iterator<Item = (Range<usize>, ByteSpan)> {
    let mut places = reading.places();
    of_text(&reading.text).filter_map(move |(start, word)| {
        let place = start..start + word.len();
        let span = places.outer(place.start, place.end)?;
        Some((place, span))
    })
}

/// The hash of a word's folded letters; the same on every machine and in every version.
#[must_use]
pub fn key(word: &str) -> u64 {
    key_by(&mut String::new(), word)
}

/// The same, for many words one after the other: the text holds the folded letters of each in turn.
fn key_by(folded: &mut String, word: &str) -> u64 {
    folded.clear();
    fold_into(word, folded);
    rapidhash::v3::rapidhash_v3(folded.as_bytes())
}
