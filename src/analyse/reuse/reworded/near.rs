//! Places that stand near one another in both of two texts.

use std::ops::Range;

use super::patch::Patch;
use crate::analyse::reuse::seed::Seed;

/// Whether any two places are no further apart than so many words, in both texts.
pub(super) fn are_any(seeds: &[Seed], gap: usize) -> bool {
    let seeds = sorted(seeds);
    seeds.iter().enumerate().any(|(at, seed)| {
        let behind = seeds[at + 1..].iter().take_while(|next| next.a - seed.a <= gap);
        behind.into_iter().any(|next| next.b != seed.b && next.b.abs_diff(seed.b) <= gap)
    })
}

/// Groups of places: each is no further than so many words from some other of its group, in both texts.
pub(super) fn groups(seeds: &[Seed], gap: usize) -> Vec<Vec<Seed>> {
    let seeds = sorted(seeds);
    let mut group_of: Vec<usize> = (0..seeds.len()).collect();
    for (at, seed) in seeds.iter().enumerate() {
        for before in (0..at).rev().take_while(|before| seed.a - seeds[*before].a <= gap) {
            if seed.b.abs_diff(seeds[before].b) <= gap {
                let (one, other) = (first(&mut group_of, before), first(&mut group_of, at));
                group_of[one.max(other)] = one.min(other);
            }
        }
    }
    let mut grouped: Vec<(usize, Seed)> =
        seeds.iter().enumerate().map(|(at, seed)| (first(&mut group_of, at), *seed)).collect();
    grouped.sort_by_key(|(group, _)| *group);
    grouped.chunk_by(|one, next| one.0 == next.0).map(|all| all.iter().map(|(_, seed)| *seed).collect()).collect()
}

fn sorted(seeds: &[Seed]) -> Vec<Seed> {
    let mut seeds = seeds.to_vec();
    seeds.sort_unstable_by_key(|seed| (seed.a, seed.b));
    seeds
}

/// The first of the group to which a place belongs, by union and find (R. Tarjan, 1975).
fn first(group_of: &mut [usize], mut at: usize) -> usize {
    while group_of[at] != at {
        group_of[at] = group_of[group_of[at]];
        at = group_of[at];
    }
    at
}

/// From the first of some places to the last, in both texts.
pub(super) fn around(seeds: &[Seed]) -> Option<Patch> {
    let from_to = |places: &dyn Fn(&Seed) -> usize| -> Option<Range<usize>> {
        Some(seeds.iter().map(places).min()?..seeds.iter().map(places).max()? + 1)
    };
    Some(Patch { a: from_to(&|seed| seed.a)?, b: from_to(&|seed| seed.b)? })
}
