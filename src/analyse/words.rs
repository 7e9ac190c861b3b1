//! The words of an article with their places, folded for matching.

use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use crate::archive::article::Article;
use crate::archive::reading::Reading;
use crate::archive::word::each_folded;
pub use crate::archive::word::{fold, of_text};
use crate::span::{ByteSpan, Extent, WordIndex, WordSpan};

/// Room is made for as many words as a text would have with words so long: English has six bytes a word.
const BYTES_A_WORD: usize = 6;

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
        Self::told(article, &mut ())
    }

    /// The same, and tells somebody of each word and each block as it is read.
    pub(crate) fn told(article: &Article, listener: &mut impl Listener) -> Self {
        let mut words = Self::default();
        words.list.reserve_exact(article.text.len() / BYTES_A_WORD);
        for block in &article.blocks {
            let first = words.list.len();
            let reading = Reading::of(article, block);
            let mut places = reading.places();
            each_folded(&reading.text, |at, word, folded| {
                if let Some(span) = places.outer(at, at + word.len()) {
                    words.list.push(Word { span, key: key_of_folded(folded) });
                    listener.word(&reading.text, at, word);
                }
            });
            words.blocks.push((first..words.list.len()).into());
            listener.block(reading);
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

/// Who is told of the words of an article while they are read.
pub(crate) trait Listener {
    /// A word of the block that is being read, with that block's reading and its place there.
    fn word(&mut self, _reading: &str, _at: usize, _word: &str) {}

    /// The block was read; it may have no words.
    fn block(&mut self, _reading: Reading) {}
}

/// Who does not listen.
impl Listener for () {}

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
    key_of_folded(&fold(word))
}

fn key_of_folded(folded: &str) -> u64 {
    rapidhash::v3::rapidhash_v3(folded.as_bytes())
}

/// For maps and sets of keys: a key is a hash already.
pub(crate) type Keyed = BuildHasherDefault<AsItIs>;

/// The hash of a key is the key, which is a hash already.
#[derive(Debug, Default)]
pub(crate) struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| hash.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}
