//! From the archive to facts: which passages articles share, who is named where, and where each note belongs. Pure, and parallel over articles.

pub mod actors;
pub mod notes;
pub(crate) mod quotations;
pub mod reuse;
pub mod words;

use std::sync::OnceLock;

use rayon::prelude::*;

use crate::archive::Archive;
use crate::archive::article::ArticleNumber;
use crate::diagnostic::Diagnostic;
use crate::trace::{self, Subject};
use actors::{Description, Mention, Named, Unresolved};
use notes::Placed;
use reuse::{Pair, Reuse};
use words::Words;

/// All that was found out about an archive.
#[derive(Debug, Default)]
pub struct Findings {
    /// The words of each article, by article number.
    words: Vec<WordsOfArticle>,
    /// The text that articles share.
    pub reuse: Reuse,
    /// Who is named where.
    pub named: Named,
    /// Where the editor's notes belong.
    pub notes: Placed,
}

/// How many words an article has, and the words themselves once somebody asks for them.
#[derive(Debug)]
struct WordsOfArticle {
    count: usize,
    list: OnceLock<Words>,
}

impl From<Words> for WordsOfArticle {
    fn from(words: Words) -> Self {
        Self { count: words.count(), list: OnceLock::from(words) }
    }
}

/// Finds out all there is to know about an archive.
#[must_use]
pub fn analyse(archive: &Archive) -> (Findings, Vec<Diagnostic>) {
    let words: Vec<Words> = archive.articles.par_iter().map(|article| Words::of(article)).collect();
    let reuse = reuse::find(archive, &words);
    let (named, mut diagnostics) = actors::find(archive, &words, &reuse);
    let (notes, found) = notes::find(archive, &words);
    diagnostics.extend(found);
    (Findings { reuse, named, notes, ..Findings::with_words(words) }, diagnostics)
}

impl Findings {
    /// Findings that hold the words of each article, and nothing else.
    pub(crate) fn with_words(words: Vec<Words>) -> Self {
        Self { words: words.into_iter().map(WordsOfArticle::from).collect(), ..Self::default() }
    }

    /// Adds the words of one more article.
    #[cfg(test)]
    pub(crate) fn add_words(&mut self, words: Words) {
        self.words.push(words.into());
    }

    /// How many words an article has.
    #[must_use]
    pub fn count_words(&self, number: ArticleNumber) -> usize {
        trace::look(Subject::Article(number.0));
        self.words.get(number.index()).map_or(0, |words| words.count)
    }

    /// How many words all articles have.
    #[must_use]
    pub fn count_all_words(&self) -> usize {
        trace::look(Subject::Articles);
        self.words.iter().map(|words| words.count).sum()
    }

    /// The words of an article.
    #[must_use]
    pub fn words(&self, archive: &Archive, number: ArticleNumber) -> Option<&Words> {
        let article = archive.articles.get(number.index())?;
        trace::look(Subject::Article(number.0));
        Some(self.words.get(number.index())?.list.get_or_init(|| Words::of(article)))
    }

    /// The pairs of articles that share text, sorted by their articles.
    #[must_use]
    pub fn pairs(&self) -> &[Pair] {
        trace::look(Subject::AllTies);
        &self.reuse.pairs
    }

    /// The pairs in which an article takes part, in their order.
    pub fn pairs_of(&self, number: ArticleNumber) -> impl Iterator<Item = &Pair> {
        trace::look(Subject::Ties(number.0));
        self.reuse.pairs_of(number)
    }

    /// The mentions in an article, in reading order.
    #[must_use]
    pub fn mentions(&self, number: ArticleNumber) -> &[Mention] {
        of_article(&self.named.mentions, number)
    }

    /// The names in an article that could be two people, or nobody known, in reading order.
    #[must_use]
    pub fn unresolved(&self, number: ArticleNumber) -> &[Unresolved] {
        of_article(&self.named.unresolved, number)
    }

    /// What an article calls its actors beside their names, in reading order.
    #[must_use]
    pub fn descriptions(&self, number: ArticleNumber) -> &[Description] {
        of_article(&self.named.descriptions, number)
    }
}

fn of_article<T>(all: &[Vec<T>], number: ArticleNumber) -> &[T] {
    trace::look(Subject::Names(number.0));
    all.get(number.index()).map_or(&[], Vec::as_slice)
}
