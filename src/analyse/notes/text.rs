//! The words that notes quote, and an article made ready to be searched for them.

use super::Found;
use super::score::Fit;
use crate::analyse::words::{Words, fold, key, of_text};
use crate::archive::article::Article;
use crate::archive::note::Note;
use crate::span::WordSpan;

/// How many of the words that the editor says stand beside a quotation are looked at: those next to it.
const BESIDE: usize = 16;

/// What the running hash of an article is multiplied by at each word: any odd number with bits everywhere will do.
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;

/// The words that a note quotes, ready to be compared.
#[derive(Clone, Debug)]
pub(super) struct Quoted {
    pub(super) keys: Vec<u64>,
    /// The folded letters of each word.
    pub(super) folded: Vec<String>,
    before: Vec<u64>,
    after: Vec<u64>,
}

impl Quoted {
    /// What a note quotes: its words as they are written and, where that makes others of them, without markup.
    pub(super) fn all(note: &Note) -> Vec<Self> {
        let Some(quote) = &note.quote else { return Vec::new() };
        let keys = |text: &str| of_text(text).map(|(_, word)| key(word)).collect::<Vec<_>>();
        let (before, after) = (keys(&quote.prefix), keys(&quote.suffix));
        let before = before[before.len().saturating_sub(BESIDE)..].to_vec();
        let after = after[..after.len().min(BESIDE)].to_vec();
        let quoted = |words: &String| Self {
            keys: keys(words),
            folded: of_text(words).map(|(_, word)| fold(word)).collect(),
            before: before.clone(),
            after: after.clone(),
        };
        [Some(&quote.words), quote.unmarked.as_ref()].into_iter().flatten().map(quoted).collect()
    }
}

/// An article, ready to be searched for what is quoted of it.
pub(super) struct Searched<'a> {
    article: &'a Article,
    pub(super) words: &'a Words,
    /// Every place of each word that some note quotes, sorted.
    index: Vec<(u64, u32)>,
    /// For each word the hash of all words before it, so that any run of words is compared in one step.
    hashes: Vec<u64>,
}

impl<'a> Searched<'a> {
    /// Reads the article once, whatever the number of notes.
    pub(super) fn of<'q>(article: &'a Article, words: &'a Words, quoted: impl Iterator<Item = &'q Quoted>) -> Self {
        let mut wanted: Vec<u64> = quoted.flat_map(|quoted| quoted.keys.iter().copied()).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let mut index = Vec::new();
        let mut hashes = Vec::with_capacity(words.count() + 1);
        let mut hash = 0_u64;
        hashes.push(hash);
        for (at, word) in words.list.iter().enumerate() {
            hash = add(hash, word.key);
            hashes.push(hash);
            if wanted.binary_search(&word.key).is_ok() {
                index.push((word.key, u32::try_from(at).unwrap_or(u32::MAX)));
            }
        }
        index.sort_unstable();
        Self { article, words, index, hashes }
    }

    /// Where a word stands.
    pub(super) fn places(&self, key: u64) -> impl ExactSizeIterator<Item = usize> + '_ {
        let first = self.index.partition_point(|(other, _)| *other < key);
        let after = self.index.partition_point(|(other, _)| *other <= key);
        self.index[first..after].iter().map(|(_, at)| *at as usize)
    }

    /// The first word of every place where the very words stand. Only places of the rarest word are tried.
    pub(super) fn exact(&self, quoted: &Quoted) -> Vec<usize> {
        let length = quoted.keys.len();
        let rarest = quoted.keys.iter().enumerate().min_by_key(|(_, key)| self.places(**key).len());
        let Some((offset, rarest)) = rarest else { return Vec::new() };
        let hash = quoted.keys.iter().fold(0, |hash, key| add(hash, *key));
        let shift = BASE.wrapping_pow(u32::try_from(length).unwrap_or(u32::MAX));
        let is_here = |start: &usize| {
            let ends = self.hashes.get(*start).zip(self.hashes.get(start + length));
            ends.is_some_and(|(before, all)| all.wrapping_sub(before.wrapping_mul(shift)) == hash)
        };
        self.places(*rarest).filter_map(|at| at.checked_sub(offset)).filter(is_here).collect()
    }

    /// The very words quoted, where they begin with the word `start`.
    pub(super) fn fit_exact(&self, quoted: &Quoted, start: usize) -> Fit {
        let length = quoted.keys.len();
        self.fit(quoted, (start..start + length).into(), length, 0)
    }

    /// Words of which `equal` are quoted, and which `cost` makes what is quoted.
    pub(super) fn fit(&self, quoted: &Quoted, words: WordSpan, equal: usize, cost: usize) -> Fit {
        // Two words more, so that one that was put in does not hide the others.
        let reach = |said: &[u64]| said.len() + 2;
        let (start, end) = (words.start.index(), words.end.index());
        let before = start.saturating_sub(reach(&quoted.before))..start;
        let after = end..(end + reach(&quoted.after)).min(self.words.count());
        Fit {
            words,
            quoted: quoted.keys.len(),
            equal,
            cost,
            before: (quoted.before.len(), self.agreeing(&quoted.before, before)),
            after: (quoted.after.len(), self.agreeing(&quoted.after, after)),
        }
    }

    /// How many of these words stand in this stretch in the same order.
    fn agreeing(&self, said: &[u64], stretch: std::ops::Range<usize>) -> usize {
        let here = self.words.list.get(stretch).unwrap_or_default();
        let mut longest = vec![0_usize; here.len() + 1];
        for word in said {
            let mut diagonal = 0;
            for (at, other) in here.iter().enumerate() {
                let above = longest[at + 1];
                longest[at + 1] = if other.key == *word { diagonal + 1 } else { above.max(longest[at]) };
                diagonal = above;
            }
        }
        longest.last().copied().unwrap_or(0)
    }

    /// The folded letters of a word.
    pub(super) fn folded(&self, at: usize) -> String {
        self.words.list.get(at).map_or_else(String::new, |word| fold(word.span.of(&self.article.text)))
    }

    /// The place of some words, for all who come after.
    pub(super) fn found(&self, fit: &Fit) -> Option<Found> {
        let extent = self.words.extent(self.article, fit.words)?;
        Some(Found { words: fit.words, extent, score: fit.score() })
    }
}

fn add(hash: u64, key: u64) -> u64 {
    hash.wrapping_mul(BASE).wrapping_add(key)
}
