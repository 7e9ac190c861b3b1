//! Which pairs of articles may share text, and where in them to look.

use rayon::prelude::*;

use super::fingerprint::Gram;

/// A gram that stands in more articles than this is compared with the first article that holds it only: every copy is
/// still found, without comparing each copy with each.
const COMMON: usize = 200;

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

/// The pairs of articles that share a gram, smaller number first, sorted.
pub(super) fn pairs(fingerprints: &[Vec<Gram>]) -> Vec<(usize, usize)> {
    let mut holders: Vec<(u64, u32)> = fingerprints
        .iter()
        .enumerate()
        .flat_map(|(article, grams)| {
            let article = u32::try_from(article).unwrap_or(u32::MAX);
            grams.chunk_by(|one, next| one.hash == next.hash).map(move |group| (group[0].hash, article))
        })
        .collect();
    holders.par_sort_unstable();
    let mut pairs: Vec<(usize, usize)> = fingerprints
        .par_iter()
        .enumerate()
        .flat_map_iter(|(article, grams)| {
            partners(article, grams, &holders).into_iter().map(move |earlier| (earlier, article))
        })
        .collect();
    pairs.par_sort_unstable();
    pairs
}

/// The articles before this one that share a gram with it.
fn partners(article: usize, grams: &[Gram], holders: &[(u64, u32)]) -> Vec<usize> {
    let mut seen = vec![false; article];
    for group in grams.chunk_by(|one, next| one.hash == next.hash) {
        let hash = group[0].hash;
        let first = holders.partition_point(|holder| holder.0 < hash);
        let all = holders[first..].partition_point(|holder| holder.0 == hash);
        let compared = if all > COMMON { 1 } else { all };
        for (_, earlier) in &holders[first..first + compared] {
            if let Some(seen) = seen.get_mut(*earlier as usize) {
                *seen = true;
            }
        }
    }
    (0..article).filter(|earlier| seen[*earlier]).collect()
}

/// The places at which two articles hold the same gram.
pub(super) fn seeds(a: &[Gram], b: &[Gram]) -> Vec<Seed> {
    if a.len() > b.len() {
        return seeds(b, a).into_iter().map(|seed| Seed { a: seed.b, b: seed.a }).collect();
    }
    let mut seeds = Vec::new();
    let mut rest = b;
    for here in a.chunk_by(|one, next| one.hash == next.hash) {
        let hash = here[0].hash;
        rest = &rest[rest.partition_point(|gram| gram.hash < hash)..];
        let there = &rest[..rest.partition_point(|gram| gram.hash == hash)];
        let seed = |(a, b): (&Gram, &Gram)| Seed { a: a.at as usize, b: b.at as usize };
        if here.len().saturating_mul(there.len()) <= SEEDS_A_GRAM {
            seeds.extend(here.iter().flat_map(|a| there.iter().map(move |b| seed((a, b)))));
        } else {
            seeds.extend(here.iter().zip(there).map(seed));
        }
    }
    seeds
}
