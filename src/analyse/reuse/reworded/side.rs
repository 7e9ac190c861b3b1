//! The words of one text in a window, and what each is worth as a witness of the other.

use std::collections::HashMap;
use std::ops::Range;

use super::window::Window;
use crate::analyse::census::{Asked, RAREST};
use crate::analyse::reuse::print::OPENS_SENTENCE;
use crate::analyse::words::Keyed;

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
    /// What each is worth, from 0 to 1, in the order of the window: the rarer, the more; one that stands here often,
    /// less each time.
    worth: Vec<f64>,
    /// Where each telling word stands that the other side has too.
    places: Places,
}

type Places = HashMap<u64, Shared, Keyed>;

/// A telling word that both sides have.
struct Shared {
    rarity: u8,
    places: Vec<usize>,
}

/// The two sides of a pair of windows.
pub(super) fn sides<'w>(a: Window<'w>, b: Window<'w>, census: &Asked<'_>) -> (Side<'w>, Side<'w>) {
    let (mut in_a, mut in_b) = (telling(&a), telling(&b));
    in_a.retain(|key, shared| {
        let there = in_b.get_mut(key);
        let rarity = there.as_ref().map_or(0, |_| census.rarity(*key));
        shared.rarity = rarity;
        there.is_some_and(|there| {
            there.rarity = rarity;
            rarity > 0
        })
    });
    in_b.retain(|_, shared| shared.rarity > 0);
    (Side::of(a, in_a), Side::of(b, in_b))
}

/// Where the words of a window stand that may tell something.
fn telling(window: &Window<'_>) -> Places {
    let mut places = Places::default();
    for at in window.places.clone().filter(|at| window.letters(*at) >= LETTERS && window.is_free(*at)) {
        let shared = places.entry(window.key(at)).or_insert_with(|| Shared { rarity: 0, places: Vec::new() });
        shared.places.push(at);
    }
    places
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

impl<'w> Side<'w> {
    fn of(window: Window<'w>, places: Places) -> Self {
        let worth = |at: usize| {
            if !window.is_free(at) {
                // No stretch goes through what belongs to something else.
                return f64::INFINITY;
            }
            match (places.get(&window.key(at)), window.letters(at)) {
                (Some(shared), _) => f64::from(shared.rarity) / f64::from(RAREST) / (shared.places.len() as f64).sqrt(),
                (None, MANY_LETTERS..) => WORTH_OF_MANY,
                (None, LETTERS..) => WORTH,
                (None, _) => 0.0,
            }
        };
        Self { worth: window.places.clone().map(worth).collect(), window, places }
    }

    /// The places of the telling words that the other side has too, in order.
    pub(super) fn shared(&self) -> Vec<usize> {
        self.window.places.clone().filter(|at| self.window.is_free(*at) && self.word(*at).is_some()).collect()
    }

    /// The word at a place.
    pub(super) fn key(&self, at: usize) -> u64 {
        self.window.key(at)
    }

    /// The word at a place, if it is a telling one that the other side has too.
    fn word(&self, at: usize) -> Option<&Shared> {
        self.places.get(&self.key(at))
    }

    fn worth_of(&self, at: usize) -> f64 {
        self.worth[at - self.window.places.start]
    }

    /// Whether a word stands on the other side too, about where it should.
    fn stands(&self, at: usize, here: &Range<usize>, other: &Self, there: &Range<usize>) -> bool {
        let shift = (there.start + there.end) as i64 / 2 - (here.start + here.end) as i64 / 2;
        let is_there =
            |place: &usize| there.contains(place) && (at as i64 + shift).abs_diff(*place as i64) <= SHIFT as u64;
        other.places.get(&self.key(at)).is_some_and(|shared| shared.places.iter().any(is_there))
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
            evidence.capitals += usize::from(word.is_some_and(|word| self.window.witness.print.has_capital(word)));
        }
        evidence
    }
}
