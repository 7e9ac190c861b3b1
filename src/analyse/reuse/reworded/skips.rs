//! Pairs of long words that stand near one another, in either order: what is left of a text whose words were replaced,
//! shuffled, left out and added.

use super::couples::{Nearness, couple};
use crate::analyse::reuse::fingerprint::{self, Gram};
use crate::analyse::reuse::sample::Hashes;
use crate::analyse::reuse::stream::Stream;

/// A word of so many letters is a long one: short ones are most often those of the language, long ones of the matter.
const LONG: u8 = 6;

/// How near long words stand that are a pair.
const NEAR: Nearness = Nearness { next: 3, reach: 20 };

/// One pair in so many is kept, the same ones in every text. Where a text of sixty words was reworded, dozens are left.
const KEPT: u64 = 3;

/// The kept pairs of a stream; each stands where its first word does.
pub(in crate::analyse::reuse) fn of(stream: &Stream) -> Vec<Gram> {
    let mut skips = Vec::new();
    each(stream, |hash, at| skips.push(Gram::new(hash, at)));
    skips
}

/// The hashes of the kept pairs of a stream: enough to tell which articles share some.
pub(in crate::analyse::reuse) fn sample(stream: &Stream) -> Hashes {
    let mut hashes = Vec::new();
    each(stream, |hash, _| hashes.push(hash));
    Hashes::of(&hashes)
}

/// Gives the hash and the place of each pair that is kept.
fn each(stream: &Stream, mut keep: impl FnMut(u64, usize)) {
    for region in stream.regions() {
        let long: Vec<usize> = region.filter(|at| stream.letters(*at) >= LONG).collect();
        for (at, next) in NEAR.couples(&long) {
            let hash =
                couple(stream.keys()[at], stream.keys()[next]).map(|(one, other)| fingerprint::mixed(one, &[other]));
            if let Some(hash) = hash.filter(|hash| hash.is_multiple_of(KEPT)) {
                keep(hash, at);
            }
        }
    }
}
