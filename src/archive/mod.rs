//! What the editor keeps, as plain data that all stages share. No I/O and no HTML here.

pub(crate) mod abbreviation;
pub mod actor;
pub mod address;
pub mod article;
pub mod block;
pub mod cluster;
pub mod contents;
pub mod date;
pub mod events;
pub mod given_names;
pub(crate) mod hash;
pub mod id;
pub mod language;
pub mod look;
pub mod naming;
pub mod note;
pub mod one_line;
mod out_path;
pub mod particle;
pub mod reading;
#[cfg(test)]
pub(crate) mod sample;
pub mod settings;
pub mod theme;
pub mod web_address;
pub mod word;
pub mod wording;

use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use actor::Cast;
use article::{Article, ArticleNumber};
use cluster::Cluster;
use id::ArticleId;
use note::Note;
use settings::Settings;
use wording::Wording;

use crate::limits::SOURCES_ON_A_PAGE;
use crate::trace::{self, Subject};

/// A whole archive, read and understood.
#[derive(Clone, Debug, Default)]
pub struct Archive {
    /// What `archive.toml` says of the site.
    pub settings: Settings,
    /// The articles, sorted by id.
    pub articles: Vec<Arc<Article>>,
    /// Who is who.
    pub cast: Cast,
    /// The editor's notes, sorted by file.
    pub notes: Vec<Note>,
    /// Which text stands in several articles, where another program found that out; none where it is to be found.
    pub clusters: Option<Vec<Cluster>>,
    /// The pictures that articles show and that stand in the archive, sorted by file.
    pub pictures: Vec<Picture>,
    /// The site's own words.
    pub wording: Wording,
    /// Files that were not read as articles, with the reason, sorted by file.
    pub skipped: Vec<Skipped>,
}

impl Archive {
    /// The article with this number.
    ///
    /// # Panics
    /// Never for a number that came from this archive.
    #[must_use]
    pub fn article(&self, number: ArticleNumber) -> &Article {
        trace::look(Subject::Article(number.0));
        &self.articles[number.index()]
    }

    /// The articles with their numbers, in the order of their ids.
    pub fn numbered(&self) -> impl Iterator<Item = (ArticleNumber, &Article)> {
        trace::look(Subject::Articles);
        self.articles.iter().enumerate().map(|(at, article)| (ArticleNumber::from(at), &**article))
    }

    /// The language of an article, as a BCP 47 tag: its own, else that of the archive.
    #[must_use]
    pub fn language_of<'a>(&'a self, article: &'a Article) -> &'a str {
        article.facts.language.as_ref().map_or(&self.settings.language, |known| &known.value)
    }

    /// The number of the article with this id.
    #[must_use]
    pub fn find(&self, id: &ArticleId) -> Option<ArticleNumber> {
        let found = self.articles.binary_search_by(|article| article.id.cmp(id)).ok().map(ArticleNumber::from);
        trace::look(found.map_or(Subject::Articles, |number| Subject::Article(number.0)));
        found
    }

    /// The nearest article before and the nearest after one, in the order of the ids, of those that `fit`.
    pub fn neighbours(
        &self,
        number: ArticleNumber,
        fit: impl Fn(&Article) -> bool,
    ) -> (Option<ArticleNumber>, Option<ArticleNumber>) {
        let fit = |at: &usize| {
            trace::look(Subject::Neighbours(ArticleNumber::from(*at).0));
            fit(self.article((*at).into()))
        };
        trace::look(Subject::Neighbours(number.0));
        let before = (0..number.index()).rev().find(fit);
        let after = (number.index() + 1..self.articles.len()).find(fit);
        (before.map(ArticleNumber::from), after.map(ArticleNumber::from))
    }

    /// A number that changes with an article, with what the editor says of it and with its pictures.
    #[must_use]
    pub fn digest(&self, number: ArticleNumber) -> u64 {
        let Article { id, file, sha256, encoding, facts, publish, opening, .. } = self.article(number);
        let wishes = self.settings.articles.get(id);
        let pictures: Vec<_> = self.pictures_of(id).collect();
        hash::hash(&(id, file, sha256, encoding, facts, publish, opening, wishes, pictures))
    }

    /// Whether search engines may list the page of an article, as far as the archive as a whole lets them.
    #[must_use]
    pub fn is_listed(&self, number: ArticleNumber) -> bool {
        self.settings.articles.get(&self.article(number).id).is_none_or(|wishes| !wishes.unlisted)
    }

    /// On which page of the sources an article is told, counted from 1.
    #[must_use]
    pub fn page_of_sources(&self, number: ArticleNumber) -> usize {
        trace::look(Subject::Neighbours(number.0));
        number.index() / SOURCES_ON_A_PAGE + 1
    }

    /// The pictures of an article, sorted by file.
    pub fn pictures_of(&self, id: &ArticleId) -> impl Iterator<Item = &Picture> {
        // Whoever asks has looked at the article.
        let first = self.pictures.partition_point(|picture| picture.article < *id);
        self.pictures[first..].iter().take_while(move |picture| picture.article == *id)
    }
}

/// A picture that an article shows from inside the archive; it is copied beside the article's page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Picture {
    /// The article that shows it.
    pub article: ArticleId,
    /// The address as the article writes it.
    pub written: String,
    /// The name of the copy, safe in an address: it stands beside the article's `index.html`.
    pub name: String,
    /// Where the file is on this machine. Never shown.
    pub path: PathBuf,
    /// Width and height in pixels, when the file says.
    pub size: Option<(u32, u32)>,
}

/// A file under `seeds/` that is no article.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Skipped {
    /// The path under `seeds/`.
    pub file: String,
    /// Why, in a few words: "matches `ignore`".
    pub why: String,
}
