//! Pairs of long words that stand near one another, in either order: what is left of a text whose words were replaced,
//! shuffled, left out and added.

use crate::analyse::reuse::fingerprint::Gram;
use crate::analyse::reuse::sample::Hashes;
use crate::analyse::reuse::stream::Stream;

/// A word of so many letters is a long one: short ones are most often those of the language, long ones of the matter.
const LONG: u8 = 6;

/// A long word is joined with so many of the next ones.
const NEXT: usize = 3;

/// None of them further away than this, in words.
const REACH: usize = 20;

/// One pair in so many is kept, the same ones in every text. Where a text of sixty words was reworded, dozens are left.
const KEPT: u64 = 3;

/// The kept pairs of a stream, sorted; each stands where its first word does.
pub(in crate::analyse::reuse) fn of(stream: &Stream) -> Vec<Gram> {
    let mut skips = Vec::new();
    each(stream, |hash, at| skips.push(Gram { hash, at: u32::try_from(at).unwrap_or(u32::MAX) }));
    skips.sort_unstable();
    skips
}

/// The hashes of the kept pairs of a stream: enough to tell which articles share some.
pub(in crate::analyse::reuse) fn sample(stream: &Stream) -> Hashes {
    let mut hashes = Vec::new();
    each(stream, |hash, _| hashes.push(hash));
    hashes.sort_unstable();
    hashes.dedup();
    Hashes::of(&hashes)
}

/// Gives the hash and the place of each pair that is kept.
fn each(stream: &Stream, mut keep: impl FnMut(u64, usize)) {
    for region in stream.regions() {
        let long: Vec<usize> = region.filter(|at| stream.letters(*at) >= LONG).collect();
        for (number, at) in long.iter().enumerate() {
            for next in long[number + 1..].iter().take(NEXT).take_while(|next| **next - at <= REACH) {
                let (one, other) = (stream.keys()[*at], stream.keys()[*next]);
                let hash = hash(one.min(other), one.max(other));
                if one != other && hash.is_multiple_of(KEPT) {
                    keep(hash, *at);
                }
            }
        }
    }
}

/// The hash of two words, mixed as in splitmix64 (Vigna, public domain).
fn hash(one: u64, other: u64) -> u64 {
    let mixed = (one.rotate_left(23) ^ other).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (mixed ^ (mixed >> 31)).wrapping_mul(0x94d0_49bb_1331_11eb)
}
