//! What the print of an article says of its words: which open something, which begin with a capital, which are quoted.

use std::ops::Range;

use super::align::Openness;
use crate::analyse::quotations;
use crate::analyse::words::Listener;
use crate::archive::reading::Reading;
use crate::span::WordIndex;

/// What the print says of the words of an article.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks {
    /// For each word how well it opens something, and whether it begins with a capital or is a number.
    of_words: Vec<u8>,
    /// The words of each quotation that has some, in order, with its number.
    quotations: Vec<(Range<u32>, u32)>,
    /// How many quotations there are.
    count: u32,
    /// The places of the words of the block that is being read.
    block: Vec<Range<usize>>,
}

/// The end of the text, and the first word of a block, open more than anything.
pub(super) const OPENS_BLOCK: Openness = 4;
/// The first word of a sentence.
pub(super) const OPENS_SENTENCE: Openness = 2;
/// The first word after a comma, a dash, a bracket.
const OPENS_CLAUSE: Openness = 1;

const HAS_CAPITAL: u8 = 8;

impl Marks {
    /// How well a word opens something.
    pub(super) fn opens(&self, word: WordIndex) -> Openness {
        self.of_words.get(word.index()).map_or(OPENS_BLOCK, |marks| marks & !HAS_CAPITAL)
    }

    /// Whether a word begins with a capital or is a number.
    pub(super) fn has_capital(&self, word: WordIndex) -> bool {
        self.of_words.get(word.index()).is_some_and(|marks| marks & HAS_CAPITAL > 0)
    }

    /// Which quotation a word stands in, counted from 1 through the article.
    pub(super) fn quotation(&self, word: WordIndex) -> Option<u32> {
        let next = self.quotations.partition_point(|(words, _)| words.start <= word.0);
        let (words, number) = self.quotations.get(next.checked_sub(1)?)?;
        words.contains(&word.0).then_some(*number)
    }
}

impl Listener for Marks {
    fn word(&mut self, reading: &str, at: usize, word: &str) {
        let gap = self.block.last().and_then(|before| reading.get(before.end..at));
        let opens = gap.map_or(OPENS_BLOCK, |gap| opens(gap, word));
        let capital = word.starts_with(|letter: char| letter.is_uppercase() || letter.is_numeric());
        self.of_words.push(if capital { opens | HAS_CAPITAL } else { opens });
        self.block.push(at..at + word.len());
    }

    fn block(&mut self, reading: Reading) {
        let first = self.of_words.len() - self.block.len();
        let inside = quotations::words(&reading.text, &self.block, &mut self.count);
        let quoted = inside.into_iter().zip(first..).filter(|(number, _)| *number > 0);
        for (number, word) in quoted {
            let word = u32::try_from(word).unwrap_or(u32::MAX);
            match self.quotations.last_mut() {
                Some((words, last)) if *last == number => words.end = word + 1,
                _ => self.quotations.push((word..word + 1, number)),
            }
        }
        self.block.clear();
    }
}

/// How well a word opens something, by what stands before it.
fn opens(gap: &str, word: &str) -> Openness {
    if gap == " " {
        return 0;
    }
    let lower = word.starts_with(char::is_lowercase);
    if !lower && gap.contains(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।']) {
        OPENS_SENTENCE
    } else if gap.chars().any(|letter| !letter.is_whitespace() && letter != '-') {
        OPENS_CLAUSE
    } else {
        0
    }
}
