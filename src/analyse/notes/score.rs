//! How much some words of an article are like those that a note quotes.

use serde::{Serialize, Serializer};

use crate::span::WordSpan;

/// What the quotation, the words before it and the words after it weigh; the proportions are those of Hypothesis.
const QUOTE: u64 = 50;
const BESIDE: u64 = 20;

/// How much of a quotation must still stand at a place, and how much of it with what is around it, in thousandths.
const LEAST_OF_QUOTE: u32 = 600;
const LEAST: u32 = 650;

/// How far the second place must lie behind the best, in thousandths.
const MARGIN: u32 = 150;

/// How many words must agree: two or three can stand anywhere.
const LEAST_WORDS: usize = 4;

/// How many words make a quotation that is known by itself, whatever stands around it.
const WORDS_OF_THEIR_OWN: usize = 6;

/// The least score of a candidate that is worth showing.
const WORTH_SHOWING: u32 = 300;

/// A likeness between 0 and 1: a ratio of integers, rounded once to thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u32);

impl Score {
    /// Everything is the same.
    pub const WHOLE: Self = Self(1000);

    fn of(part: u64, whole: u64) -> Self {
        let thousandths = (part * 2000 + whole).checked_div(whole * 2).unwrap_or(0);
        Self(u32::try_from(thousandths).unwrap_or(1000).min(1000))
    }

    /// In thousandths.
    #[must_use]
    pub fn thousandths(self) -> u32 {
        self.0
    }

    /// In hundredths, rounded down, so that only what is whole is 100.
    #[must_use]
    pub fn percent(self) -> u32 {
        self.0 / 10
    }
}

impl Serialize for Score {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(f64::from(self.0) / 1000.0)
    }
}

/// Some words of an article against those quoted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fit {
    pub(super) words: WordSpan,
    /// How many words are quoted.
    pub(super) quoted: usize,
    /// How many of them stand here in order, letter for letter.
    pub(super) equal: usize,
    /// What it takes to make one of the other, in half words.
    pub(super) cost: usize,
    /// How many words the editor says stand before, and how many of them do.
    pub(super) before: (usize, usize),
    /// The same of the words after.
    pub(super) after: (usize, usize),
}

impl Fit {
    /// How many words around it agree.
    pub(super) fn agreeing(&self) -> usize {
        self.before.1 + self.after.1
    }

    /// Whether at least half of the words agree that the editor says stand around it.
    pub(super) fn half_of_context_agrees(&self) -> bool {
        self.agreeing() * 2 >= self.before.0 + self.after.0
    }

    /// Whether these are the very words quoted.
    pub(super) fn is_exact(&self) -> bool {
        self.cost == 0
    }

    /// How much of the quotation stands here.
    fn of_quote(&self) -> Score {
        let whole = 2 * self.quoted;
        Score::of(whole.saturating_sub(self.cost) as u64, whole as u64)
    }

    /// How much of it and of what is said to stand around it.
    pub(super) fn score(&self) -> Score {
        let whole = (2 * self.quoted) as u64;
        let mut part = QUOTE * whole.saturating_sub(self.cost as u64);
        let (mut of, mut weight) = (whole, QUOTE);
        for (said, agree) in [self.before, self.after].into_iter().filter(|(said, _)| *said > 0) {
            // part/of + BESIDE * agree/said, on one denominator.
            part = part * said as u64 + BESIDE * agree as u64 * of;
            of *= said as u64;
            weight += BESIDE;
        }
        Score::of(part, of * weight)
    }

    /// The best first; of equals the first in the article.
    pub(super) fn rank(&self) -> (std::cmp::Reverse<Score>, WordSpan) {
        (std::cmp::Reverse(self.score()), self.words)
    }

    /// Whether it is like enough to be told to the editor.
    pub(super) fn is_worth_showing(&self) -> bool {
        self.score().0 >= WORTH_SHOWING
    }
}

/// Whether so much agrees that it could be the place.
pub(super) fn is_strong(fit: &Fit) -> bool {
    if fit.is_exact() && fit.quoted >= WORDS_OF_THEIR_OWN {
        return true;
    }
    fit.of_quote().0 >= LEAST_OF_QUOTE && fit.score().0 >= LEAST && fit.equal + fit.agreeing() >= LEAST_WORDS
}

/// Whether the second place lies so far behind the best that nobody could mean it.
pub(super) fn is_clear(best: &Fit, second: &Fit) -> bool {
    best.score().0 >= second.score().0 + MARGIN
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(quoted: usize, cost: usize, before: (usize, usize), after: (usize, usize)) -> Fit {
        Fit { words: (0..quoted).into(), quoted, equal: quoted.saturating_sub(cost.div_ceil(2)), cost, before, after }
    }

    #[test]
    fn the_quotation_weighs_fifty_and_each_side_twenty_where_it_is_given() {
        for (fit, score) in [
            (fit(10, 0, (0, 0), (0, 0)), 1000),
            (fit(10, 4, (0, 0), (0, 0)), 800),
            (fit(10, 0, (4, 0), (0, 0)), 714),
            (fit(10, 0, (4, 2), (5, 5)), 889),
            (fit(10, 4, (3, 1), (7, 2)), 582),
            (fit(3, 100, (0, 0), (0, 0)), 0),
        ] {
            assert_eq!(fit.score(), Score(score), "{fit:?}");
        }
    }

    #[test]
    fn a_score_of_500_words_and_long_sides_does_not_overflow() {
        assert_eq!(fit(500, 0, (500, 500), (500, 500)).score(), Score::WHOLE);
    }
}
