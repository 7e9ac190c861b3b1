//! Places at which two articles hold the same.

use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;

use super::fingerprint::Gram;

/// A gram that stands so often in both articles of a pair that there would be more seeds than this is paired first
/// with first, second with second: the rest would be chance.
const SEEDS_A_GRAM: usize = 16;

/// A place in each of two streams at which the same gram stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seed {
    /// The place in the first.
    pub(super) a: usize,
    /// The place in the second.
    pub(super) b: usize,
}

/// The grams of one article, made ready to be looked for in many others.
pub(super) struct Sought<'g> {
    /// Sorted.
    grams: &'g [Gram],
    /// A bit for each: most grams of another are seen at once not to be among them.
    bits: Vec<u64>,
}

impl<'g> Sought<'g> {
    /// Bits for each gram.
    const BITS: usize = 16;

    pub(super) fn of(grams: &'g [Gram]) -> Self {
        let words = (grams.len() * Self::BITS / 64).next_power_of_two();
        let mut sought = Self { grams, bits: vec![0; words] };
        for gram in grams {
            let (word, bit) = sought.place(gram.hash());
            sought.bits[word] |= bit;
        }
        sought
    }

    fn place(&self, hash: u32) -> (usize, u64) {
        ((hash >> 6) as usize & (self.bits.len() - 1), 1 << (hash & 63))
    }

    fn may_hold(&self, hash: u32) -> bool {
        let (word, bit) = self.place(hash);
        self.bits[word] & bit != 0
    }

    /// The places at which this article and another hold the same gram; the grams of the other are sorted.
    pub(super) fn seeds(&self, other: &[Gram]) -> Vec<Seed> {
        let mut seeds = Vec::new();
        let mut from = 0;
        while let Some(next) = other[from..].iter().position(|gram| self.may_hold(gram.hash())) {
            let there = &other[from + next..];
            let hash = there[0].hash();
            let there = &there[..there.iter().take_while(|gram| gram.hash() == hash).count()];
            from += next + there.len();
            let here = &self.grams[self.grams.partition_point(|gram| gram.hash() < hash)..];
            let here = &here[..here.iter().take_while(|gram| gram.hash() == hash).count()];
            let seed = |(a, b): (&Gram, &Gram)| Seed { a: a.at(), b: b.at() };
            if here.len().saturating_mul(there.len()) <= SEEDS_A_GRAM {
                seeds.extend(here.iter().flat_map(|a| there.iter().map(move |b| seed((a, b)))));
            } else {
                seeds.extend(here.iter().zip(there).map(seed));
            }
        }
        seeds
    }
}

/// Sorts the grams of each of some articles, and drops those that none of the others holds: that is most of them.
pub(super) fn keep_shared<T: Send + Sync>(all: &mut [Option<T>], grams: impl Fn(&mut T) -> &mut Vec<Gram> + Sync) {
    let count = all.iter_mut().flatten().map(|one| grams(one).len()).sum();
    let met = Met::of(count);
    all.par_iter_mut().flatten().for_each(|one| grams(one).iter().for_each(|gram| met.meet(gram.hash())));
    all.par_iter_mut().flatten().for_each(|one| {
        let grams = grams(one);
        grams.retain(|gram| met.twice(gram.hash()));
        grams.shrink_to_fit();
        grams.sort_unstable();
    });
}

/// Remembers, in a few bits each, which hashes were met more than once; of some others it says so too, but always of the
/// same: it does not matter who met one first.
struct Met {
    once: Vec<AtomicU64>,
    twice: Vec<AtomicU64>,
}

impl Met {
    const BITS: usize = 8;

    /// Room for so many.
    fn of(count: usize) -> Self {
        let words = (count * Self::BITS / 64).next_power_of_two();
        let room = || (0..words).map(|_| AtomicU64::new(0)).collect();
        Self { once: room(), twice: room() }
    }

    fn place(&self, hash: u32) -> (usize, u64) {
        ((hash >> 6) as usize & (self.once.len() - 1), 1 << (hash & 63))
    }

    fn meet(&self, hash: u32) {
        let (word, bit) = self.place(hash);
        if self.once[word].fetch_or(bit, Ordering::Relaxed) & bit > 0 {
            self.twice[word].fetch_or(bit, Ordering::Relaxed);
        }
    }

    fn twice(&self, hash: u32) -> bool {
        let (word, bit) = self.place(hash);
        self.twice[word].load(Ordering::Relaxed) & bit > 0
    }
}
