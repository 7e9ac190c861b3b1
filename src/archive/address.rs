//! Where each file of the site stands, and what the parts of its pages are called.

use super::id::{ActorId, ArticleId};
use super::note::NoteId;
pub use super::out_path::OutPath;

/// A page of which there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// `index.html`
    Home,
    /// `articles/`
    Articles,
    /// `actors/`
    Actors,
    /// `actors/unresolved/`
    Unresolved,
    /// `repeats/`
    Repeats,
    /// `notes/`
    Notes,
    /// `search/`
    Search,
    /// `about/`
    About,
    /// `404.html`
    NotFound,
}

impl Page {
    /// Where it stands.
    #[must_use]
    pub fn path(self) -> OutPath {
        OutPath(
            match self {
                Self::Home => "index.html",
                Self::Articles => "articles/index.html",
                Self::Actors => "actors/index.html",
                Self::Unresolved => "actors/unresolved/index.html",
                Self::Repeats => "repeats/index.html",
                Self::Notes => "notes/index.html",
                Self::Search => "search/index.html",
                Self::About => "about/index.html",
                Self::NotFound => "404.html",
            }
            .to_owned(),
        )
    }
}

/// Where an article stands.
#[must_use]
pub fn article(id: &ArticleId) -> OutPath {
    OutPath(format!("articles/{id}/index.html"))
}

/// Where an actor's page stands.
#[must_use]
pub fn actor(id: &ActorId) -> OutPath {
    OutPath(format!("actors/{id}/index.html"))
}

/// Where a page of what is told of an actor stands, counted from 1: `actors/ada-lee/`, `actors/ada-lee/2/`.
#[must_use]
pub fn actor_page(id: &ActorId, page: usize) -> OutPath {
    if page <= 1 { actor(id) } else { OutPath(format!("actors/{id}/{page}/index.html")) }
}

/// Where a page of the open names stands, counted from 1: `actors/unresolved/`, `actors/unresolved/2/`.
#[must_use]
pub fn unresolved(page: usize) -> OutPath {
    if page <= 1 { Page::Unresolved.path() } else { OutPath(format!("actors/unresolved/{page}/index.html")) }
}

/// The fragment of an open name on its page, by its article and its number there, counted from 1: `u-002-1`.
#[must_use]
pub fn open_name(article: &ArticleId, number: usize) -> String {
    format!("u-{article}-{number}")
}

/// Where a page of the list of actors stands, counted from 1. No id holds `--`, so no actor stands there.
#[must_use]
pub fn actors(page: usize) -> OutPath {
    if page <= 1 { Page::Actors.path() } else { OutPath(format!("actors/by-kind--{page}/index.html")) }
}

/// The name of a pair of articles: `002-003`, or with `--` where an id is not digits only.
#[must_use]
pub fn pair_name(a: &ArticleId, b: &ArticleId) -> String {
    let between = if a.is_number() && b.is_number() { "-" } else { "--" };
    format!("{a}{between}{b}")
}

/// Where two articles stand side by side.
#[must_use]
pub fn pair(a: &ArticleId, b: &ArticleId) -> OutPath {
    OutPath(format!("repeats/{}/index.html", pair_name(a, b)))
}

/// Where the page of a family stands. The name of a pair is no word, so no pair stands there.
#[must_use]
pub fn family(id: &str) -> OutPath {
    OutPath(format!("repeats/families/{id}/index.html"))
}

/// Where a page of the list of articles by date stands, counted from 1. No id holds `--`, so no article stands there.
#[must_use]
pub fn articles_by_date(page: usize) -> OutPath {
    if page <= 1 { Page::Articles.path() } else { OutPath(format!("articles/by-date--{page}/index.html")) }
}

/// Where a page of the list of articles by source stands, counted from 1, when it does not stand on that by date.
#[must_use]
pub fn articles_by_source(page: usize) -> OutPath {
    OutPath(format!("articles/by-source--{page}/index.html"))
}

/// A page of the list of sources, counted from 1: `about/`, `about/pages/2/`.
#[must_use]
pub fn about(page: usize) -> OutPath {
    match page {
        0 | 1 => Page::About.path(),
        _ => OutPath(format!("about/pages/{page}/index.html")),
    }
}

/// Where a page of the list of pairs stands, counted from 1. The name of a pair holds `-`, so no pair stands there.
#[must_use]
pub fn repeats(page: usize) -> OutPath {
    if page <= 1 { Page::Repeats.path() } else { OutPath(format!("repeats/pages/{page}/index.html")) }
}

/// The fragment of an article's row in the list by date: `a-002`.
#[must_use]
pub fn row(id: &ArticleId) -> String {
    format!("a-{id}")
}

/// The path of a file that stands beside a page, if the name is one.
#[must_use]
pub fn beside(page: &OutPath, name: &str) -> Option<OutPath> {
    let folder = page.0.rsplit_once('/').map_or("", |(folder, _)| folder);
    OutPath::new(&if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") })
}

/// Where the card of a page stands, which links to the page show: beside it.
#[must_use]
pub fn card(page: &OutPath) -> OutPath {
    OutPath(format!("{}card.js", page.0.strip_suffix("index.html").unwrap_or(&page.0)))
}

/// A file of open data of which there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataFile {
    /// `data/articles.json`
    Articles,
    /// `data/reuse.json`
    Reuse,
    /// `data/actors.json`
    Actors,
    /// `data/notes.json`
    Notes,
}

impl DataFile {
    /// Where it stands; one of a list of many parts, counted from 1: `data/articles-2.json`.
    #[must_use]
    pub fn path(self, part: usize) -> OutPath {
        OutPath(format!("data/{}", self.name(part)))
    }

    /// Its name in the folder of the data.
    #[must_use]
    pub fn name(self, part: usize) -> String {
        let name = match self {
            Self::Articles => "articles",
            Self::Reuse => "reuse",
            Self::Actors => "actors",
            Self::Notes => "notes",
        };
        if part <= 1 { format!("{name}.json") } else { format!("{name}-{part}.json") }
    }
}

/// Open data in a form that other programs know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExchangeFile {
    /// `data/annotations.json`: Web Annotations.
    Annotations,
    /// `data/articles.csl.json`: CSL-JSON.
    Csl,
    /// `data/articles.bib`: BibTeX.
    Bibtex,
    /// `data/actors.jsonl`: spaCy's EntityRuler.
    EntityRuler,
    /// `data/actors.ftm.json`: FollowTheMoney.
    FollowTheMoney,
    /// `data/archive.tei.xml`: TEI.
    Tei,
}

impl ExchangeFile {
    /// Where it stands; one of a list of many parts, counted from 1: `data/articles-2.bib`.
    #[must_use]
    pub fn path(self, part: usize) -> OutPath {
        let (name, ending) = match self {
            Self::Annotations => ("annotations", "json"),
            Self::Csl => ("articles", "csl.json"),
            Self::Bibtex => ("articles", "bib"),
            Self::EntityRuler => ("actors", "jsonl"),
            Self::FollowTheMoney => ("actors", "ftm.json"),
            Self::Tei => ("archive", "tei.xml"),
        };
        OutPath(if part <= 1 { format!("data/{name}.{ending}") } else { format!("data/{name}-{part}.{ending}") })
    }
}

/// Where the annotations of one article stand, in an archive too large to hold them in one file.
#[must_use]
pub fn annotations(id: &ArticleId) -> OutPath {
    OutPath(format!("data/annotations/{id}.json"))
}

/// Where the places in one article stand, in an archive too large to hold them in one file.
#[must_use]
pub fn article_data(id: &ArticleId) -> OutPath {
    OutPath(format!("data/articles/{id}.json"))
}

/// Where the decoded text of an article stands.
#[must_use]
pub fn article_text(id: &ArticleId) -> OutPath {
    OutPath(format!("data/text/{id}.txt"))
}

/// The fragment of a passage where two articles stand side by side, counted from 1: `passage-2`.
#[must_use]
pub fn passage(number: usize) -> String {
    format!("passage-{number}")
}

/// The fragment of a note of the editor's: `note-dead-link`.
#[must_use]
pub fn note(id: &NoteId) -> String {
    format!("note-{id}")
}

/// The fragment of a paragraph: `p7`.
#[must_use]
pub fn paragraph(number: u32) -> String {
    format!("p{number}")
}

/// The fragment of a mention by its number in the article, from 1: `m12`.
#[must_use]
pub fn mention(number: usize) -> String {
    format!("m{number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_stands_beside_its_page() {
        let page = OutPath::new("actors/ali/index.html").expect("a path inside the site");
        assert_eq!(Some(card(&page)), OutPath::new("actors/ali/card.js"));
    }
}
