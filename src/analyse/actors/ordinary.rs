//! Words that the archive prints in lower case somewhere: no dictionary knows better which words of it are ordinary.

use std::collections::HashSet;

use rayon::prelude::*;

use crate::analyse::words::{Keyed, Words, key};
use crate::archive::Archive;
use crate::archive::article::Article;

/// The ordinary words of an archive.
#[derive(Debug, Default)]
pub(super) struct OrdinaryWords(Keys);

type Keys = HashSet<u64, Keyed>;

impl OrdinaryWords {
    pub(super) fn of(archive: &Archive, words: &[Words]) -> Self {
        let add = |mut keys: Keys, (article, words): (&Article, &Words)| {
            let lower = |word: &&crate::analyse::words::Word| {
                word.span.of(&article.text).starts_with(|letter: char| letter.is_lowercase())
            };
            keys.extend(words.list.iter().filter(lower).map(|word| word.key));
            keys
        };
        let unite = |one: Keys, other: Keys| {
            let (mut larger, smaller) = if one.len() < other.len() { (other, one) } else { (one, other) };
            larger.extend(smaller);
            larger
        };
        Self(archive.articles.par_iter().zip(words).fold(Keys::default, add).reduce(Keys::default, unite))
    }

    /// Whether the archive prints the word in lower case too.
    pub(super) fn holds(&self, word: &str) -> bool {
        let bare = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word);
        self.0.contains(&key(bare))
    }
}
