//! Words that the archive prints in lower case somewhere: no dictionary knows better which words of it are ordinary.

use std::collections::HashSet;

use rayon::prelude::*;

use crate::analyse::words::{Words, key};
use crate::archive::Archive;

/// The ordinary words of an archive.
#[derive(Debug, Default)]
pub(super) struct OrdinaryWords(HashSet<u64>);

impl OrdinaryWords {
    pub(super) fn of(archive: &Archive, words: &[Words]) -> Self {
        let of_article = |(article, words): (&crate::archive::article::Article, &Words)| {
            let lower = |word: &&crate::analyse::words::Word| {
                word.span.of(&article.text).starts_with(|letter: char| letter.is_lowercase())
            };
            words.list.iter().filter(lower).map(|word| word.key).collect::<HashSet<u64>>()
        };
        let all = archive.articles.par_iter().zip(words).map(of_article);
        Self(all.reduce(HashSet::new, |mut one, other| {
            one.extend(other);
            one
        }))
    }

    /// Whether the archive prints the word in lower case too.
    pub(super) fn holds(&self, word: &str) -> bool {
        let bare = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word);
        self.0.contains(&key(bare))
    }
}
