//! How often each word stands in the whole archive.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::analyse::words::{Keyed, Words};

/// How often each word stands in an archive.
#[derive(Debug, Default)]
pub(super) struct Rarity {
    counts: Counts,
    /// A word that stands more often than this is not rare.
    rare: u32,
    /// A word that stands at least so often is common.
    common: u32,
}

/// A word is common when at least one in so many is that word: in English the first thirty or so are.
const WORDS_A_COMMON_WORD: usize = 300;

/// In an archive of fewer words every word is rare, so that none is.
const WORDS_TO_JUDGE_BY: usize = 2_000;

/// A word is rare when it stands in the archive no more often than twice, or than once in so many articles.
const ARTICLES_A_RARE_WORD: usize = 50;

impl Rarity {
    /// Counts the words of all articles.
    pub(super) fn of(words: &[Words]) -> Self {
        let counts = words.par_iter().fold(HashMap::default, count).reduce(HashMap::default, add);
        let all: usize = words.iter().map(Words::count).sum();
        let rare = if all < WORDS_TO_JUDGE_BY { 0 } else { (words.len() / ARTICLES_A_RARE_WORD).max(2) };
        let [rare, common] = [rare, all / WORDS_A_COMMON_WORD].map(|bound| u32::try_from(bound).unwrap_or(u32::MAX));
        Self { counts, rare, common }
    }

    /// Whether a word is rare.
    pub(super) fn is_rare(&self, key: u64) -> bool {
        self.count(key) <= self.rare
    }

    /// Whether a word is common.
    pub(super) fn is_common(&self, key: u64) -> bool {
        self.count(key) >= self.common
    }

    fn count(&self, key: u64) -> u32 {
        self.counts.get(&key).copied().unwrap_or(0)
    }
}

/// How often each word of some articles stands in them.
type Counts = HashMap<u64, u32, Keyed>;

fn count(mut counts: Counts, words: &Words) -> Counts {
    for word in &words.list {
        let count = counts.entry(word.key).or_default();
        *count = count.saturating_add(1);
    }
    counts
}

fn add(one: Counts, other: Counts) -> Counts {
    let (mut larger, smaller) = if one.len() < other.len() { (other, one) } else { (one, other) };
    #[expect(clippy::iter_over_hash_type, reason = "sums are the same in any order")]
    for (key, count) in smaller {
        let sum = larger.entry(key).or_default();
        *sum = sum.saturating_add(count);
    }
    larger
}
