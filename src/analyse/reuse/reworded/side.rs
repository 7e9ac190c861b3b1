//! The words of one text in a window, and what each is worth as a witness of the other.

use std::num::NonZeroU32;
use std::ops::Range;

use super::keys::{Keys, Numbers};
use super::window::Window;
use crate::analyse::census::{Asked, RAREST};
use crate::analyse::reuse::marks::OPENS_SENTENCE;

/// A word that stands on one side only costs so much of what it would earn.
const COST: f64 = 0.3;

/// A stretch may grow by so many words on each side.
const GROWTH: usize = 40;

/// How far a word may be shifted against the stretch as a whole, in words.
const SHIFT: usize = 60;

/// A stretch that ends so few words from the end of a sentence ends there.
const TO_A_SENTENCE: usize = 6;

/// A word of fewer letters tells nothing; one that stands on one side only is worth so much, one of more letters so much.
const LETTERS: u8 = 4;
const MANY_LETTERS: u8 = 6;
const WORTH: f64 = 0.25;
const WORTH_OF_MANY: f64 = 0.5;

/// The words of one text in a window.
pub(super) struct Side<'w> {
    window: Window<'w>,
    /// For each place of the window the telling word that stands there and on the other side too, if one does.
    word_at: Vec<Option<NonZeroU32>>,
    /// The telling words that both sides have; both number them alike, from 1.
    words: Vec<Shared>,
    /// Where they stand, word by word.
    places: Vec<usize>,
}

/// A telling word that both sides have.
struct Shared {
    rarity: u8,
    /// What it is worth, from 0 to 1: the rarer, the more; one that stands here often, less each time.
    worth: f64,
    /// Its part of the places.
    places: Range<usize>,
}

/// The two sides of a pair of windows.
pub(super) fn sides<'w>(a: Window<'w>, b: Window<'w>, census: &Asked<'_>) -> (Side<'w>, Side<'w>) {
    let in_b = Keys::of(telling(&b).map(|(key, _)| key));
    let mut found_a: Vec<(u64, usize)> = telling(&a).filter(|(key, _)| in_b.may_hold(*key)).collect();
    let in_a = Keys::of(found_a.iter().map(|(key, _)| *key));
    let mut found_b: Vec<(u64, usize)> = telling(&b).filter(|(key, _)| in_a.may_hold(*key)).collect();
    found_a.sort_unstable();
    found_b.sort_unstable();
    let (mut keys, mut words_a, mut words_b) = (Vec::new(), Words::default(), Words::default());
    let mut rest = found_b.as_slice();
    for here in found_a.chunk_by(|one, next| one.0 == next.0) {
        let key = here[0].0;
        rest = &rest[rest.iter().take_while(|(other, _)| *other < key).count()..];
        let there = &rest[..rest.iter().take_while(|(other, _)| *other == key).count()];
        let rarity = if there.is_empty() { 0 } else { census.rarity(key) };
        if rarity > 0 {
            keys.push(key);
            words_a.push(rarity, here);
            words_b.push(rarity, there);
        }
    }
    let numbers = Numbers::of(&keys);
    let side = |window: Window<'w>, Words { words, places }: Words| {
        let word_at = window.keys().iter().map(|key| numbers.get(*key)).collect();
        Side { window, word_at, words, places }
    };
    (side(a, words_a), side(b, words_b))
}

/// The words of a window that may tell something, each with its place.
fn telling(window: &Window<'_>) -> impl Iterator<Item = (u64, usize)> {
    let words = window.places.clone().zip(window.keys()).zip(window.all_letters());
    let tells = |((at, _), letters): &((usize, _), &u8)| **letters >= LETTERS && window.is_free(*at);
    words.filter(tells).map(|((at, key), _)| (*key, at))
}

/// Telling words of one side that both have.
#[derive(Default)]
struct Words {
    words: Vec<Shared>,
    places: Vec<usize>,
}

impl Words {
    fn push(&mut self, rarity: u8, found: &[(u64, usize)]) {
        let first = self.places.len();
        self.places.extend(found.iter().map(|(_, at)| at));
        let worth = f64::from(rarity) / f64::from(RAREST) / (found.len() as f64).sqrt();
        self.words.push(Shared { rarity, worth, places: first..self.places.len() });
    }
}

/// What speaks for a stretch, seen from one side.
pub(super) struct Evidence {
    /// What its words are worth, less what those cost that stand here only.
    pub(super) score: f64,
    /// How rare the words are that stand on both sides, together.
    pub(super) rarity: usize,
    /// How many telling words stand on both sides.
    pub(super) shared: usize,
    /// How many of those begin with a capital, or are numbers.
    pub(super) capitals: usize,
    /// How many telling words there are.
    pub(super) all: usize,
}

impl Side<'_> {
    /// The places of the telling words that the other side has too, in order.
    pub(super) fn shared(&self) -> Vec<usize> {
        self.window.places.clone().filter(|at| self.window.is_free(*at) && self.word(*at).is_some()).collect()
    }

    /// How rare the telling words are together that the other side has too.
    pub(super) fn rarity(&self) -> usize {
        let words = self.word_at.iter().flatten().filter_map(|number| self.words.get(number.get() as usize - 1));
        words.map(|shared| usize::from(shared.rarity)).sum()
    }

    /// The word at a place, if it is a telling one that the other side has too.
    fn word(&self, at: usize) -> Option<&Shared> {
        self.words.get(self.number(at)?)
    }

    /// The number of that word, the same on both sides.
    pub(super) fn number(&self, at: usize) -> Option<usize> {
        self.word_at[at - self.window.places.start].map(|number| number.get() as usize - 1)
    }

    /// What the word at a place is worth, from 0 to 1.
    fn worth_of(&self, at: usize) -> f64 {
        if !self.window.is_free(at) {
            // No stretch goes through what belongs to something else.
            return f64::INFINITY;
        }
        match (self.word(at), self.window.letters(at)) {
            (Some(shared), _) => shared.worth,
            (None, MANY_LETTERS..) => WORTH_OF_MANY,
            (None, LETTERS..) => WORTH,
            (None, _) => 0.0,
        }
    }

    /// The most that any stretch can be worth, wherever on the other side its words stand.
    pub(super) fn most(&self) -> f64 {
        let (mut most, mut sum) = (0.0_f64, 0.0_f64);
        for at in self.window.places.clone() {
            let worth = self.worth_of(at);
            sum += if self.number(at).is_some() { worth } else { -COST * worth };
            sum = sum.max(0.0);
            most = most.max(sum);
        }
        most
    }

    /// Whether a word stands on the other side too, about where it should.
    fn stands(&self, at: usize, here: &Range<usize>, other: &Self, there: &Range<usize>) -> bool {
        let shift = (there.start + there.end) as i64 / 2 - (here.start + here.end) as i64 / 2;
        let is_there =
            |place: &usize| there.contains(place) && (at as i64 + shift).abs_diff(*place as i64) <= SHIFT as u64;
        let word = self.number(at).and_then(|number| other.words.get(number));
        word.is_some_and(|shared| other.places[shared.places.clone()].iter().any(is_there))
    }

    /// The stretch in and around `here` that is worth most, when the other side's is `there`.
    pub(super) fn best(&self, here: &Range<usize>, other: &Self, there: &Range<usize>) -> Range<usize> {
        let from = here.start.saturating_sub(GROWTH).max(self.window.places.start);
        let to = (here.end + GROWTH).min(self.window.places.end);
        // The stretch of the greatest sum, in one pass (J. Kadane; J. Bentley, “Programming Pearls”, 1984).
        let (mut best, mut most) = (from..from, 0.0);
        let (mut start, mut sum) = (from, 0.0);
        for at in from..to {
            let worth = self.worth_of(at);
            sum += if self.stands(at, here, other, there) { worth } else { -COST * worth };
            if sum <= 0.0 {
                (start, sum) = (at + 1, 0.0);
            } else if sum > most {
                (best, most) = (start..at + 1, sum);
            }
        }
        best
    }

    /// The same stretch, from the beginning of a sentence to the end of one where either is near.
    pub(super) fn to_sentences(&self, stretch: Range<usize>) -> Range<usize> {
        let opens = |at: &usize| *at == self.window.places.end || self.window.witness.opens(*at) >= OPENS_SENTENCE;
        let before = stretch.start.saturating_sub(TO_A_SENTENCE).max(self.window.places.start)..=stretch.start;
        let behind = stretch.end..=(stretch.end + TO_A_SENTENCE).min(self.window.places.end);
        before.rev().find(opens).unwrap_or(stretch.start)..behind.into_iter().find(opens).unwrap_or(stretch.end)
    }

    /// What speaks for a stretch, when the other side's is `there`.
    pub(super) fn evidence(&self, here: &Range<usize>, other: &Self, there: &Range<usize>) -> Evidence {
        let mut evidence = Evidence { score: 0.0, rarity: 0, shared: 0, capitals: 0, all: 0 };
        for at in here.clone().filter(|at| self.worth_of(*at) > 0.0) {
            evidence.all += 1;
            let Some(shared) = self.word(at).filter(|_| self.stands(at, here, other, there)) else {
                evidence.score -= COST * self.worth_of(at);
                continue;
            };
            let word = self.window.witness.stream.word(at);
            evidence.score += self.worth_of(at);
            evidence.rarity += usize::from(shared.rarity);
            evidence.shared += 1;
            evidence.capitals += usize::from(word.is_some_and(|word| self.window.witness.marks.has_capital(word)));
        }
        evidence
    }
}
