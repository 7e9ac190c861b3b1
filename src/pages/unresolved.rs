//! The names that could be two people, or nobody known, each in its sentence, with the line that decides it.

use std::ops::{Range, RangeInclusive};

use serde::Serialize;

use super::Site;
use super::engine::TemplateError;
use super::frame::Frame;
use super::pager::Pager;
use super::sentence;
use crate::analyse::actors::Unresolved;
use crate::archive::address::{self, OutPath, Page};
use crate::archive::article::ArticleNumber;
use crate::archive::hash::hash;
use crate::weave::SafeHtml;

#[derive(Debug, Serialize)]
struct UnresolvedPage {
    frame: Frame,
    /// How many there are on all pages.
    count: usize,
    rows: Vec<Row>,
    pager: Option<Pager>,
}

#[derive(Debug, Serialize)]
struct Row {
    /// The fragment by which the article's text leads here.
    anchor: String,
    article: String,
    place: Option<u32>,
    href: String,
    sentence: SafeHtml,
    candidates: Vec<Candidate>,
    /// The line to paste into `actors.toml`, for the first candidate.
    paste: Option<String>,
}

#[derive(Debug, Serialize)]
struct Candidate {
    name: String,
    href: Option<String>,
}

/// The articles in which names are open, in parts: each stands on a page of its own.
pub(super) struct Pages(Vec<Vec<Part>>);

/// Some of the open names in one article, by their places among those that are shown.
struct Part {
    article: ArticleNumber,
    names: Range<usize>,
}

impl Pages {
    pub(super) fn of(site: &Site<'_>) -> Self {
        let mut pages: Vec<Vec<Part>> = vec![Vec::new()];
        for article in site.shown_articles() {
            let count = site.unresolved(article).count();
            let page = |place: usize| site.findings.page_of_open_name(site.archive, article, place);
            for on_page in (0..count).collect::<Vec<_>>().chunk_by(|one, next| page(*one) == page(*next)) {
                let (Some(first), Some(last)) = (on_page.first(), on_page.last()) else { continue };
                let at = page(*first) - 1;
                pages.resize_with(pages.len().max(at + 1), Vec::new);
                if let Some(parts) = pages.get_mut(at) {
                    parts.push(Part { article, names: *first..last + 1 });
                }
            }
        }
        Self(pages)
    }

    /// The pages, counted from 1.
    pub(super) fn pages(&self) -> RangeInclusive<usize> {
        1..=self.0.len()
    }

    /// How many open names there are in all, and which of them stand on a page.
    pub(super) fn digest(&self, site: &Site<'_>, page: usize) -> u64 {
        let parts = self.parts(page).iter().map(|part| (&site.archive.article(part.article).id, part.names.clone()));
        hash(&(self.count(), self.0.len(), parts.collect::<Vec<_>>()))
    }

    fn parts(&self, page: usize) -> &[Part] {
        page.checked_sub(1).and_then(|page| self.0.get(page)).map_or(&[], Vec::as_slice)
    }

    fn count(&self) -> usize {
        self.0.iter().flatten().map(|part| part.names.len()).sum()
    }

    /// Makes one of the pages.
    pub(super) fn page(&self, site: &Site<'_>, page: usize) -> Result<(OutPath, Vec<u8>), TemplateError> {
        let path = address::unresolved(page);
        let pages = self.0.len();
        let rows = self.parts(page).iter().flat_map(|part| {
            let names = site.unresolved(part.article).skip(part.names.start).take(part.names.len());
            let row = |(at, name): (usize, &Unresolved)| Row::of(site, &path, part.article, at, name);
            names.filter_map(row).collect::<Vec<_>>()
        });
        let content = UnresolvedPage {
            frame: Frame::of(site, &path, Page::Actors, "unresolved", "unresolved-summary"),
            count: self.count(),
            rows: rows.collect(),
            pager: (pages > 1).then(|| Pager::of(&path, page, pages, address::unresolved)),
        };
        Ok((path, site.engine.render("unresolved.html", &content)?))
    }
}

impl Row {
    /// The row of an open name; `at` is its place among all of the article.
    fn of(site: &Site<'_>, path: &OutPath, number: ArticleNumber, at: usize, name: &Unresolved) -> Option<Self> {
        let article = site.archive.article(number);
        let candidates = name.candidates.iter().map(|candidate| {
            let actor = site.archive.cast.actor(*candidate);
            let has_page = site.tally.actor(*candidate).printed > 0;
            Candidate {
                name: actor.name.clone(),
                href: has_page.then(|| path.link_to(&address::actor(&actor.id), None)),
            }
        });
        let paste = name.candidates.first().map(|candidate| {
            let actor = site.archive.cast.actor(*candidate);
            format!("[here.\"{}\"]\n{} = \"{}\"", article.id, toml::Value::from(name.text.as_str()), actor.id)
        });
        Some(Self {
            anchor: address::open_name(&article.id, at + 1),
            article: article.id.to_string(),
            place: article.blocks.get(name.block).and_then(|block| block.paragraph),
            href: path.link_to(&address::article(&article.id), Some(&format!("u{}", at + 1))),
            sentence: sentence::round(article, name.block, &name.extent)?,
            candidates: candidates.collect(),
            paste,
        })
    }
}
