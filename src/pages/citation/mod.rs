//! How an article is cited: what is known of it, in the forms that people and their programs read. What is not known is
//! left out, never supplied.

mod author;
mod bibtex;
mod coins;
mod csl;
mod head;
mod linked_data;
mod words;

use crate::archive::Archive;
use crate::archive::address;
use crate::archive::article::Article;
use crate::archive::date::Date;
use crate::archive::id::ArticleId;
pub(crate) use author::Author;
pub(crate) use csl::CslItem;
pub(crate) use head::Meta;
pub(crate) use words::InWords;

/// What is known of an article, for citing it.
#[derive(Clone, Debug)]
pub(crate) struct Citation<'a> {
    pub(crate) id: &'a ArticleId,
    /// The title itself, without the brackets that tell a supplied one.
    pub(crate) title: Option<&'a str>,
    pub(crate) authors: Vec<Author<'a>>,
    /// Who published it.
    pub(crate) outlet: Option<&'a str>,
    pub(crate) published: Option<Date>,
    /// Where the original stands on the web.
    pub(crate) source: Option<&'a str>,
    pub(crate) language: &'a str,
    /// The title of the archive.
    pub(crate) archive: String,
    /// Where its page stands on the web, where that is known.
    pub(crate) address: Option<String>,
}

/// What an article is, as far as is known: only of what somebody published as a piece of their own is more known than that
/// it is a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WorkKind {
    /// An outlet published it.
    Press,
    /// It stands on the web.
    WebPage,
    /// Nothing is known of where it comes from.
    Text,
}

impl<'a> Citation<'a> {
    /// What is known of an article.
    pub(crate) fn of(archive: &'a Archive, article: &'a Article) -> Self {
        let facts = &article.facts;
        Self {
            id: &article.id,
            title: facts.title.as_ref().map(|title| title.value.as_str()),
            authors: facts.author.iter().map(|author| Author::of(&author.value)).collect(),
            outlet: facts.publisher.as_ref().map(|outlet| outlet.value.as_str()),
            published: facts.published.as_ref().map(|published| published.value),
            source: facts.source.as_ref().map(|source| source.value.as_str()),
            language: archive.language_of(article),
            archive: archive.settings.shown_title(&archive.wording),
            address: archive.settings.base_url.as_ref().map(|base| address::article(&article.id).address(base)),
        }
    }

    /// What it is.
    pub(crate) fn kind(&self) -> WorkKind {
        match (self.outlet, self.source) {
            (Some(_), _) => WorkKind::Press,
            (None, Some(_)) => WorkKind::WebPage,
            (None, None) => WorkKind::Text,
        }
    }

    /// When it was published, if at least the year is known: no form for programs takes less.
    pub(crate) fn dated(&self) -> Option<(u16, Option<u8>, Option<u8>)> {
        let date = self.published?;
        Some((date.year()?, date.month(), date.day().filter(|_| date.month().is_some())))
    }
}

#[cfg(test)]
mod tests;
