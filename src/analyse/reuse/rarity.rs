//! How often each word stands in the whole archive.

use rayon::prelude::*;

use crate::analyse::words::Words;

/// How often each word stands in an archive.
#[derive(Debug, Default)]
pub(super) struct Rarity {
    counts: Vec<(u64, u32)>,
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
        let mut keys: Vec<u64> = words.iter().flat_map(|words| words.list.iter().map(|word| word.key)).collect();
        keys.par_sort_unstable();
        let counts = keys.chunk_by(|one, next| one == next);
        let counts = counts.map(|equal| (equal[0], u32::try_from(equal.len()).unwrap_or(u32::MAX))).collect();
        let rare = if keys.len() < WORDS_TO_JUDGE_BY { 0 } else { (words.len() / ARTICLES_A_RARE_WORD).max(2) };
        let [rare, common] =
            [rare, keys.len() / WORDS_A_COMMON_WORD].map(|bound| u32::try_from(bound).unwrap_or(u32::MAX));
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
        let found = self.counts.binary_search_by_key(&key, |(key, _)| *key);
        found.ok().and_then(|at| self.counts.get(at)).map_or(0, |(_, count)| *count)
    }
}
