//! The words of an article in the order in which they are compared.

use std::ops::Range;

use crate::analyse::words::{Word, Words};
use crate::archive::article::Article;
use crate::archive::block::BlockKind;
use crate::span::WordIndex;

/// The words of an article as they are compared: first what the article tells, then the blocks that may interrupt it.
/// A caption is so read last and breaks no sentence that runs on behind it. A *place* is an index into the stream.
#[derive(Clone, Debug, Default)]
pub(super) struct Stream {
    keys: Vec<u64>,
    /// How many letters each has, as far as that matters.
    letters: Vec<u8>,
    /// The blocks that have words, in the order of the stream.
    blocks: Vec<Begun>,
    /// Where the blocks that interrupt begin.
    told: usize,
}

/// A block in a stream.
#[derive(Clone, Copy, Debug)]
struct Begun {
    /// The place of its first word in the stream.
    at: u32,
    /// Its first word.
    word: WordIndex,
    /// Its place among the blocks of the article.
    block: u32,
}

/// Whether a block of this kind may stand in the middle of another's sentence without belonging to it.
pub(super) fn interrupts(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Caption | BlockKind::Credit | BlockKind::Separator)
}

/// How many letters each of some words of a text has.
fn letters<'w>(text: &'w str, words: &'w [Word]) -> impl Iterator<Item = u8> {
    let is_ascii = words.first().zip(words.last()).is_none_or(|(first, last)| {
        text.as_bytes().get(first.span.start.index()..last.span.end.index()).is_some_and(<[u8]>::is_ascii)
    });
    let count = move |word: &Word| {
        if is_ascii {
            return word.span.len();
        }
        // A letter of several bytes is counted by its first.
        let bytes = text.as_bytes().get(word.span.range()).unwrap_or(&[]);
        bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
    };
    words.iter().map(move |word| u8::try_from(count(word)).unwrap_or(u8::MAX))
}

impl Stream {
    /// Puts the words of an article in order.
    pub(super) fn of(article: &Article, words: &Words) -> Self {
        let room = words.count();
        let mut stream = Self { keys: Vec::with_capacity(room), letters: Vec::with_capacity(room), ..Self::default() };
        for last in [false, true] {
            stream.told = stream.keys.len();
            for (number, (block, span)) in article.blocks.iter().zip(&words.blocks).enumerate() {
                if interrupts(block.kind) != last {
                    continue;
                }
                let own = words.list.get(span.range()).unwrap_or(&[]);
                if !own.is_empty() {
                    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
                    stream.blocks.push(Begun { at: place(stream.keys.len()), word: span.start, block: place(number) });
                }
                stream.keys.extend(own.iter().map(|word| word.key));
                stream.letters.extend(letters(&article.text, own));
            }
        }
        stream
    }

    /// The keys of all words.
    pub(super) fn keys(&self) -> &[u64] {
        &self.keys
    }

    /// How many letters each has.
    pub(super) fn all_letters(&self) -> &[u8] {
        &self.letters
    }

    /// How many letters the word here has.
    pub(super) fn letters(&self, at: usize) -> u8 {
        self.letters.get(at).copied().unwrap_or(0)
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
        self.word_in_block(at).map(|(word, _)| word)
    }

    /// The same, and how many words of its block stand before it.
    pub(super) fn word_in_block(&self, at: usize) -> Option<(WordIndex, usize)> {
        let begun = self.begun(at)?;
        let before = at - begun.at as usize;
        Some(((begun.word.index() + before).into(), before))
    }

    /// Which word stands here, and how many words from there on stand one behind the other in the article, as far as the block goes.
    pub(super) fn words_from(&self, at: usize) -> Option<(WordIndex, usize)> {
        let after = self.blocks.partition_point(|begun| begun.at as usize <= at);
        let end = self.blocks.get(after).map_or(self.len(), |next| next.at as usize);
        let begun = self.blocks.get(after.checked_sub(1)?).filter(|_| at < end)?;
        Some(((begun.word.index() + at - begun.at as usize).into(), end - at))
    }

    /// Which block of the article holds this place.
    pub(super) fn block(&self, at: usize) -> Option<usize> {
        self.begun(at).map(|begun| begun.block as usize)
    }

    /// Whether a block begins here; the end of the stream counts.
    pub(super) fn begins_block(&self, at: usize) -> bool {
        at == 0 || at == self.len() || self.begun(at).is_some_and(|begun| begun.at as usize == at)
    }

    /// The block that holds this place.
    fn begun(&self, at: usize) -> Option<Begun> {
        let after = self.blocks.partition_point(|begun| begun.at as usize <= at);
        after.checked_sub(1).and_then(|last| self.blocks.get(last)).copied().filter(|_| at < self.len())
    }
}
