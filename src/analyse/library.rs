//! The words of all articles, each cut when somebody first asks for them.

use std::sync::OnceLock;

use super::since::Since;
use super::words::Words;
use crate::archive::Archive;
use crate::archive::article::Article;

/// How many words each article has, and the words themselves of those that somebody asked for, by article number.
#[derive(Debug, Default)]
pub(crate) struct Library(Vec<Volume>);

/// The words of one article.
#[derive(Debug, Default)]
struct Volume {
    count: usize,
    words: OnceLock<Box<Words>>,
}

impl Library {
    /// The same in the numbers of now; of fresh articles there are none yet.
    pub(crate) fn since(self, since: &Since) -> Self {
        let mut then: Vec<Option<Volume>> = self.0.into_iter().map(Some).collect();
        let mut take = |now: usize| since.then(now.into()).and_then(|then_| then.get_mut(then_.index())?.take());
        Self((0..since.count()).map(|now| take(now).unwrap_or_default()).collect())
    }

    /// Notes how many words an article has, and the words themselves, if they are at hand.
    pub(crate) fn set(&mut self, number: usize, count: usize, words: Option<Words>) {
        if let Some(volume) = self.0.get_mut(number) {
            *volume = Volume { count, words: words.map_or_else(OnceLock::new, |words| Box::new(words).into()) };
        }
    }

    /// The words of articles of which is known how many each has.
    pub(crate) fn of_counts(counts: impl IntoIterator<Item = usize>) -> Self {
        Self(counts.into_iter().map(|count| Volume { count, words: OnceLock::new() }).collect())
    }

    /// How many words each article has.
    pub(crate) fn counts(&self) -> impl Iterator<Item = usize> {
        self.0.iter().map(|volume| volume.count)
    }

    /// How many words an article has.
    pub(crate) fn count(&self, number: usize) -> usize {
        self.0.get(number).map_or(0, |volume| volume.count)
    }

    /// The words of an article, which has this number.
    pub(crate) fn words(&self, number: usize, article: &Article) -> Option<&Words> {
        self.0.get(number).map(|volume| &**volume.words.get_or_init(|| Words::of(article).into()))
    }

    /// Forgets the words themselves; they are cut again when somebody asks.
    pub(crate) fn forget(&mut self) {
        for volume in &mut self.0 {
            volume.words.take();
        }
    }
}

#[cfg(test)]
impl Library {
    /// The words of all articles.
    pub(crate) fn of(archive: &Archive) -> Self {
        let volume = |words: Words| Volume { count: words.count(), words: Box::new(words).into() };
        Self(archive.articles.iter().map(|article| Words::of(article)).map(volume).collect())
    }
}

/// An archive with the words of its articles.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AllWords<'a> {
    archive: &'a Archive,
    volumes: &'a Library,
}

impl<'a> AllWords<'a> {
    pub(crate) fn new(archive: &'a Archive, library: &'a Library) -> Self {
        Self { archive, volumes: library }
    }

    /// The archive.
    pub(crate) fn archive(&self) -> &'a Archive {
        self.archive
    }

    /// How many words an article has.
    pub(crate) fn count(&self, number: usize) -> usize {
        self.volumes.count(number)
    }

    /// The words of an article.
    pub(crate) fn get(&self, number: usize) -> Option<&'a Words> {
        self.volumes.words(number, self.archive.articles.get(number)?)
    }
}
