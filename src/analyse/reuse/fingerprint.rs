//! A sample of an article's five-word sequences, dense enough that no common run of eight words escapes.
//!
//! Winnowing: S. Schleimer, D. S. Wilkerson and A. Aiken, “Winnowing: Local Algorithms for Document Fingerprinting”,
//! SIGMOD 2003.

use super::sample::Hashes;
use super::stream::Stream;

/// How many words make a gram.
pub(super) const GRAM: usize = 5;

/// Of how many grams in a row at least one is kept: two texts that share `GRAM + WINDOW - 1` words in a row, eight,
/// share a kept gram.
const WINDOW: usize = 4;

/// A gram that was kept: the first half of the hash of its words, and the place of the first of them. Half of a hash is
/// enough to tell where two texts may share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Gram(u64);

impl Gram {
    pub(super) fn new(hash: u64, at: usize) -> Self {
        Self(hash >> 32 << 32 | u64::from(u32::try_from(at).unwrap_or(u32::MAX)))
    }

    /// The first half of the hash.
    pub(super) fn hash(self) -> u32 {
        (self.0 >> 32) as u32
    }

    /// The place of its first word.
    pub(super) fn at(self) -> usize {
        self.0 as u32 as usize
    }
}

/// The kept grams of a stream.
pub(super) fn of(stream: &Stream) -> Vec<Gram> {
    let mut grams = Vec::with_capacity(stream.len() / 2);
    each(stream, |hash, at| grams.push(Gram::new(hash, at)));
    grams
}

/// The hashes of the kept grams of a stream: enough to tell which articles share one.
pub(super) fn sample(stream: &Stream) -> Hashes {
    let mut hashes = Vec::with_capacity(stream.len() / 2);
    each(stream, |hash, _| hashes.push(hash));
    Hashes::of(&hashes)
}

/// Gives the hash and the place of each gram of a stream that is kept.
fn each(stream: &Stream, mut keep: impl FnMut(u64, usize)) {
    for region in stream.regions() {
        let keys = stream.keys().get(region.clone()).unwrap_or(&[]);
        let hashes: Vec<u64> = keys.windows(GRAM).map(hash).collect();
        winnow(&hashes, |at| keep(hashes[at], region.start + at));
    }
}

/// Keeps the least hash of every window, the last of equals; one that is already kept and still least stays the only
/// one, so that a text that repeats one word keeps few.
fn winnow(hashes: &[u64], mut keep: impl FnMut(usize)) {
    let mut kept: Option<usize> = None;
    for (start, window) in hashes.windows(WINDOW.min(hashes.len()).max(1)).enumerate() {
        let newest = start + window.len() - 1;
        let next = match kept.filter(|at| *at >= start) {
            // It was the least of the window before.
            Some(at) if hashes[at] <= hashes[newest] => continue,
            Some(_) => newest,
            None => (start..=newest).rev().min_by_key(|at| hashes[*at]).unwrap_or(newest),
        };
        keep(next);
        kept = Some(next);
    }
}

/// The hash of a gram from the hashes of its words; order counts.
fn hash(words: &[u64]) -> u64 {
    mixed(0x9e37_79b9_7f4a_7c15, words)
}

/// The hash of some words behind a first one; order counts.
pub(super) fn mixed(first: u64, words: &[u64]) -> u64 {
    // The multiplier and the last mix are those of splitmix64 (Vigna, public domain).
    let mixed =
        words.iter().fold(first, |hash: u64, word| (hash.rotate_left(23) ^ word).wrapping_mul(0xbf58_476d_1ce4_e5b9));
    (mixed ^ (mixed >> 31)).wrapping_mul(0x94d0_49bb_1331_11eb)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_last_of_the_least_hashes_of_a_window_is_kept(hashes in prop::collection::vec(0u64..6, 0..60)) {
            let mut kept: Vec<usize> = Vec::new();
            winnow(&hashes, |at| kept.push(at));
            let mut expected: Vec<usize> = Vec::new();
            for (start, window) in hashes.windows(WINDOW.min(hashes.len()).max(1)).enumerate() {
                let least = window.iter().min();
                if !expected.last().is_some_and(|at| *at >= start && Some(&hashes[*at]) == least) {
                    expected.extend(window.iter().rposition(|hash| Some(hash) == least).map(|last| start + last));
                }
            }
            prop_assert_eq!(kept, expected);
        }

        #[test]
        fn of_every_four_grams_in_a_row_one_is_kept(hashes in prop::collection::vec(0u64..6, 0..60)) {
            let mut kept = Vec::new();
            winnow(&hashes, |at| kept.push(at));
            for start in 0..hashes.len().saturating_sub(WINDOW - 1) {
                prop_assert!(kept.iter().any(|at| (start..start + WINDOW).contains(at)));
            }
            prop_assert_eq!(kept.is_empty(), hashes.is_empty());
            prop_assert!(kept.is_sorted());
        }
    }
}
