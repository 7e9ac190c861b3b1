//! The names that could be two people, or nobody known, each in its sentences, with the lines that decide them.

use std::collections::BTreeMap;
use std::ops::{Range, RangeInclusive};

use serde::Serialize;

use super::Site;
use super::engine::TemplateError;
use super::frame::Frame;
use super::pager::Pager;
use super::sentence;
use crate::analyse::actors::Unresolved;
use crate::archive::actor::ActorNumber;
use crate::archive::address::{self, OutPath, Page};
use crate::archive::article::ArticleNumber;
use crate::archive::hash::hash;
use crate::archive::id::ArticleId;
use crate::weave::SafeHtml;

#[derive(Debug, Serialize)]
struct UnresolvedPage {
    frame: Frame,
    /// How many there are on all pages.
    count: usize,
    groups: Vec<Group>,
    pager: Option<Pager>,
}

/// The open names of one article.
#[derive(Debug, Serialize)]
struct Group {
    article: String,
    title: String,
    href: String,
    names: Vec<Name>,
    /// The lines for `actors.toml`, one for each that a name could mean: all but the first of a name are comments.
    paste: Option<String>,
}

/// One name, wherever in the article it is open.
#[derive(Debug, Serialize)]
struct Name {
    places: Vec<Place>,
    candidates: Vec<Candidate>,
}

#[derive(Debug, Serialize)]
struct Place {
    /// The fragment by which the article's text leads here.
    anchor: String,
    paragraph: Option<u32>,
    href: String,
    sentence: SafeHtml,
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
        let groups = self.parts(page).iter().map(|part| Group::of(site, &path, part));
        let content = UnresolvedPage {
            frame: Frame::of(site, &path, Page::Actors, "unresolved", "unresolved-summary"),
            count: self.count(),
            groups: groups.collect(),
            pager: (pages > 1).then(|| Pager::of(&path, page, pages, address::unresolved)),
        };
        Ok((path, site.engine.render("unresolved.html", &content)?))
    }
}

impl Group {
    fn of(site: &Site<'_>, path: &OutPath, part: &Part) -> Self {
        let article = site.archive.article(part.article);
        let names = Self::names(site, part);
        Self {
            article: article.id.to_string(),
            title: article.shown_title(&site.archive.wording),
            href: path.link_to(&address::article(&article.id), None),
            paste: paste(site, &article.id, &names),
            names: names.iter().map(|places| Name::of(site, path, part.article, places)).collect(),
        }
    }

    /// The places of each name together, each with its number among all of the article.
    fn names<'s>(site: &Site<'s>, part: &Part) -> Vec<Vec<(usize, &'s Unresolved)>> {
        let mut names: Vec<Vec<(usize, &Unresolved)>> = Vec::new();
        let mut known: BTreeMap<(&str, &[ActorNumber]), usize> = BTreeMap::new();
        for (at, name) in site.unresolved(part.article).skip(part.names.start).take(part.names.len()) {
            let place = *known.entry((&name.text, &name.candidates)).or_insert(names.len());
            match names.get_mut(place) {
                Some(places) => places.push((at, name)),
                None => names.push(vec![(at, name)]),
            }
        }
        names
    }
}

impl Name {
    fn of(site: &Site<'_>, path: &OutPath, number: ArticleNumber, places: &[(usize, &Unresolved)]) -> Self {
        let candidates = places.first().map_or(&[][..], |(_, name)| &name.candidates);
        Self {
            places: places.iter().filter_map(|(at, name)| Place::of(site, path, number, *at, name)).collect(),
            candidates: candidates.iter().map(|candidate| Candidate::of(site, path, *candidate)).collect(),
        }
    }
}

impl Place {
    /// Where a name is open; `at` is its place among all of the article.
    fn of(site: &Site<'_>, path: &OutPath, number: ArticleNumber, at: usize, name: &Unresolved) -> Option<Self> {
        let article = site.archive.article(number);
        Some(Self {
            anchor: address::open_name(&article.id, at + 1),
            paragraph: article.blocks.get(name.block).and_then(|block| block.paragraph),
            href: path.link_to(&address::article(&article.id), Some(&format!("u{}", at + 1))),
            sentence: sentence::round(article, name.block, &name.extent)?,
        })
    }
}

impl Candidate {
    fn of(site: &Site<'_>, path: &OutPath, number: ActorNumber) -> Self {
        let actor = site.archive.cast.actor(number);
        let has_page = site.tally.actor(number).printed > 0;
        Self { name: actor.name.clone(), href: has_page.then(|| path.link_to(&address::actor(&actor.id), None)) }
    }
}

/// What the editor can paste to decide the names of an article; none where nobody bears one of them.
fn paste(site: &Site<'_>, article: &ArticleId, names: &[Vec<(usize, &Unresolved)>]) -> Option<String> {
    let names = names.iter().filter_map(|places| places.first());
    let lines = names.flat_map(|(_, name)| {
        name.candidates.iter().enumerate().map(|(at, candidate)| {
            let comment = if at > 0 { "# " } else { "" };
            let actor = site.archive.cast.actor(*candidate);
            format!("\n{comment}{} = \"{}\"", toml::Value::from(name.text.as_str()), actor.id)
        })
    });
    let lines: String = lines.collect();
    (!lines.is_empty()).then(|| format!("[here.\"{article}\"]{lines}"))
}
