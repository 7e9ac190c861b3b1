//! Places at which two articles hold the same.

use std::cmp::Ordering;

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

/// The places at which two articles hold the same gram; the grams of each are sorted.
pub(super) fn seeds(a: &[Gram], b: &[Gram]) -> Vec<Seed> {
    let mut seeds = Vec::new();
    let (mut a, mut b) = (a, b);
    while let (Some(here), Some(there)) = (a.first(), b.first()) {
        let hash = here.hash;
        // One step at a time: most articles have few grams, and looking ahead costs more than it saves.
        match hash.cmp(&there.hash) {
            Ordering::Less => a = &a[1..],
            Ordering::Greater => b = &b[1..],
            Ordering::Equal => {
                let count = |grams: &[Gram]| grams.iter().take_while(|gram| gram.hash == hash).count();
                let ((here, rest_a), (there, rest_b)) = (a.split_at(count(a)), b.split_at(count(b)));
                let seed = |(a, b): (&Gram, &Gram)| Seed { a: a.at as usize, b: b.at as usize };
                if here.len().saturating_mul(there.len()) <= SEEDS_A_GRAM {
                    seeds.extend(here.iter().flat_map(|a| there.iter().map(move |b| seed((a, b)))));
                } else {
                    seeds.extend(here.iter().zip(there).map(seed));
                }
                (a, b) = (rest_a, rest_b);
            }
        }
    }
    seeds
}
