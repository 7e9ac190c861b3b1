//! Places at which two articles hold the same.

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
    let (mut at_a, mut at_b) = (0, 0);
    while let (Some(here), Some(there)) = (a.get(at_a), b.get(at_b)) {
        let hash = here.hash;
        // Most articles share few grams: which of two hashes is less cannot be foretold, that they differ can.
        if hash != there.hash {
            at_a += usize::from(hash < there.hash);
            at_b += usize::from(hash > there.hash);
            continue;
        }
        let count = |grams: &[Gram]| grams.iter().take_while(|gram| gram.hash == hash).count();
        let (here, there) = (&a[at_a..][..count(&a[at_a..])], &b[at_b..][..count(&b[at_b..])]);
        let seed = |(a, b): (&Gram, &Gram)| Seed { a: a.at as usize, b: b.at as usize };
        if here.len().saturating_mul(there.len()) <= SEEDS_A_GRAM {
            seeds.extend(here.iter().flat_map(|a| there.iter().map(move |b| seed((a, b)))));
        } else {
            seeds.extend(here.iter().zip(there).map(seed));
        }
        (at_a, at_b) = (at_a + here.len(), at_b + there.len());
    }
    seeds
}
