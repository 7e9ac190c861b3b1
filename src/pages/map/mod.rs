//! The archive map: which articles there are, how long each is, and how much of it stands elsewhere. Its form follows the
//! size of the archive: a dozen articles are columns with bands between them; some hundred are small columns, those that
//! share text side by side; thousands are counted by the time at which they were published. Whole numbers only, so that
//! the picture is the same everywhere.

mod columns;
mod draw;
mod families;
mod groups;

use serde::Serialize;

use super::Site;
use super::coverage::Coverage;
use super::share::{Share, percent};
use crate::archive::address::{self, OutPath};
use crate::archive::article::ArticleNumber;
use crate::span::WordSpan;
use columns::Columns;
use families::Families;
use groups::Groups;

/// How many articles have a column with its name beside it.
const COLUMNS: usize = 12;
/// How many articles can each have a place of their own in the picture.
const FAMILIES: usize = 400;

/// What the template draws.
#[derive(Debug, Serialize)]
#[serde(tag = "form", rename_all = "snake_case")]
pub(crate) enum Map {
    Columns(Columns),
    Families(Families),
    Groups(Groups),
}

impl Map {
    /// The map for a page at `from`; none where nothing is to be seen: a single article, or no words at all.
    pub(crate) fn of(site: &Site<'_>, from: &OutPath) -> Option<Self> {
        let mirrored = site.is_read_from_the_right();
        let articles: Vec<Measured> = site.shown_articles().map(|number| Measured::of(site, number)).collect();
        if articles.len() < 2 || articles.iter().all(|article| article.words == 0) {
            return None;
        }
        Some(if articles.len() <= COLUMNS {
            Self::Columns(Columns::of(site, from, &articles, mirrored))
        } else if articles.len() <= FAMILIES {
            Self::Families(Families::of(site, from, &articles, mirrored))
        } else {
            Self::Groups(Groups::of(site, from, &articles, mirrored))
        })
    }
}

/// An article as the map sees it.
struct Measured {
    number: ArticleNumber,
    words: usize,
    /// The stretches of its words that also stand in another article that is shown.
    shared: Vec<WordSpan>,
}

impl Measured {
    fn of(site: &Site<'_>, number: ArticleNumber) -> Self {
        let words = site.count_words(number);
        Self { number, words, shared: Coverage::of(site, number).stretches() }
    }

    fn shared_words(&self) -> usize {
        self.shared.iter().map(|span| span.len()).sum()
    }
}

/// What the picture shows of an article, in figures.
#[derive(Clone, Debug, Serialize)]
struct Figures {
    id: String,
    href: String,
    title: String,
    words: usize,
    shared_words: usize,
    shared_percent: usize,
    /// The article with which it shares most, and the link to the two side by side, or to the other.
    most: Option<Most>,
    /// With how many others it shares text besides.
    others: usize,
}

#[derive(Clone, Debug, Serialize)]
struct Most {
    id: String,
    href: String,
}

impl Figures {
    fn of(site: &Site<'_>, from: &OutPath, article: &Measured) -> Self {
        let shown = site.archive.article(article.number);
        let shares = Share::all(site, from, article.number);
        Self {
            id: shown.id.to_string(),
            href: from.link_to(&address::article(&shown.id), None),
            title: shown.shown_title(&site.archive.wording),
            words: article.words,
            shared_words: article.shared_words(),
            shared_percent: percent(article.shared_words(), article.words),
            others: shares.len().saturating_sub(1),
            most: shares
                .into_iter()
                .next()
                .map(|share| Most { id: share.other, href: share.side_by_side.unwrap_or(share.href) }),
        }
    }
}
