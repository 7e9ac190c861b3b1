//! Places that stand near one another in both of two texts.

use super::patch::Patch;
use crate::analyse::reuse::seed::Seed;

/// Puts places in the order of the first text.
pub(super) fn sort(seeds: &mut [Seed]) {
    seeds.sort_unstable_by_key(|seed| (seed.a, seed.b));
}

/// Whether any two places, which are sorted, are no further apart than so many words, in both texts.
pub(super) fn are_any(seeds: &[Seed], gap: usize) -> bool {
    seeds.iter().enumerate().any(|(at, seed)| {
        let behind = seeds[at + 1..].iter().take_while(|next| next.a - seed.a <= gap);
        behind.into_iter().any(|next| next.b != seed.b && next.b.abs_diff(seed.b) <= gap)
    })
}

/// Groups of places, each of which is no further than so many words from some other of its group, in both texts: from the
/// first place of each to its last, where it has so many.
pub(super) fn groups(mut seeds: Vec<Seed>, gap: usize, places: usize) -> Vec<Patch> {
    if seeds.len() < places {
        return Vec::new();
    }
    sort(&mut seeds);
    let mut group_of: Vec<usize> = (0..seeds.len()).collect();
    for (at, seed) in seeds.iter().enumerate() {
        for before in (0..at).rev().take_while(|before| seed.a - seeds[*before].a <= gap) {
            if seed.b.abs_diff(seeds[before].b) <= gap {
                let (one, other) = (first(&mut group_of, before), first(&mut group_of, at));
                group_of[one.max(other)] = one.min(other);
            }
        }
    }
    // A group stands where its first place does.
    let mut groups: Vec<(usize, Patch)> = seeds.iter().map(|seed| (0, around(seed))).collect();
    for (at, seed) in seeds.iter().enumerate() {
        let (count, patch) = &mut groups[first(&mut group_of, at)];
        *count += 1;
        patch.take_in(&around(seed));
    }
    groups.into_iter().filter(|(count, _)| *count >= places).map(|(_, patch)| patch).collect()
}

fn around(seed: &Seed) -> Patch {
    Patch { a: seed.a..seed.a + 1, b: seed.b..seed.b + 1 }
}

/// The first of the group to which a place belongs, by union and find (R. Tarjan, 1975).
fn first(group_of: &mut [usize], mut at: usize) -> usize {
    while group_of[at] != at {
        group_of[at] = group_of[group_of[at]];
        at = group_of[at];
    }
    at
}
