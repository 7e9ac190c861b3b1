//! The list of all articles: by date and by source; on one page, or on several where there are many.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;

use super::Site;
use super::article::host;
use super::by_date;
use super::engine::TemplateError;
use super::frame::Frame;
use super::listing::ArticleRow;
use super::pager::Pager;
use crate::archive::address::{self, OutPath, Page};
use crate::archive::article::{Article, ArticleNumber, Publish};
use crate::archive::hash::hash;
use crate::archive::word;
use crate::limits::ARTICLES_ON_A_PAGE;

/// How many years or sources are offered to be jumped to: with more, the list of them would be longer than a page.
const JUMPS: usize = 80;

/// The articles in the order of their dates, and on which page each stands.
pub(crate) struct ByDate {
    order: Vec<ArticleNumber>,
    /// The year of each, in that order.
    years: Vec<Option<u16>>,
    /// The place of each article in that order, by its number; of one that is not shown it means nothing.
    places: Vec<usize>,
}

impl ByDate {
    /// The list of all that are shown.
    pub(crate) fn of(site: &Site<'_>) -> Self {
        let order = by_date::order(site.archive, site.shown_articles());
        let mut places = vec![0; site.archive.articles.len()];
        order.iter().zip(0..).for_each(|(number, at)| places[number.index()] = at);
        let years = order.iter().map(|number| by_date::year(site.archive, *number)).collect();
        Self { order, years, places }
    }

    /// The articles, the newest first, those without a year last.
    pub(crate) fn order(&self) -> &[ArticleNumber] {
        &self.order
    }

    /// The year in which an article was published.
    fn year(&self, number: ArticleNumber) -> Option<u16> {
        self.years.get(self.place(number)).copied().flatten()
    }

    /// The place of an article in the list.
    pub(crate) fn place(&self, number: ArticleNumber) -> usize {
        self.places.get(number.index()).copied().unwrap_or(0)
    }

    /// The link to the row of an article, for a page at `from`.
    pub(crate) fn href(&self, site: &Site<'_>, from: &OutPath, number: ArticleNumber) -> String {
        from.link_to(&self.page_of(number), Some(&address::row(&site.archive.article(number).id)))
    }

    /// The link to where the articles without a year begin; none where each has one, or none has.
    pub(crate) fn undated(&self, from: &OutPath) -> Option<String> {
        let has_year = |number: &ArticleNumber| self.year(*number).is_some();
        let first = self.order.iter().find(|number| !has_year(number))?;
        let any = self.order.iter().any(has_year);
        Some(from.link_to(&self.page_of(*first), any.then_some(UNDATED)))
    }

    fn page_of(&self, number: ArticleNumber) -> OutPath {
        address::articles_by_date(self.place(number) / ARTICLES_ON_A_PAGE + 1)
    }
}

/// The anchor of the articles without a year, and of those without a source.
const UNDATED: &str = "undated";
const NO_SOURCE: &str = "no-source";

/// All that the pages of the list are made from.
pub(super) struct Lists {
    by_date: ByDate,
    /// The years in the order of that list, each with the number of its articles.
    years: Vec<(Option<u16>, usize)>,
    /// Each source with its articles, those without one last.
    by_source: Vec<Source>,
    /// The articles in the order of `by_source`, each with the place of its source there.
    in_sources: Vec<(usize, ArticleNumber)>,
    /// How many articles are withheld.
    unpublished: usize,
}

struct Source {
    name: Option<String>,
    anchor: String,
    articles: Vec<ArticleNumber>,
}

/// Which page of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// The only one: both views.
    Both,
    /// A part of the list by date; counted from 1.
    Date(usize),
    /// A part of the list by source; counted from 1.
    Source(usize),
}

#[derive(Debug, Serialize)]
struct ArticlesPage {
    frame: Frame,
    count: usize,
    unpublished: usize,
    by_date: Option<Vec<Year>>,
    by_source: Option<Vec<OfSource>>,
    by_date_href: String,
    /// None where no source is known.
    by_source_href: Option<String>,
    /// The years of the whole list, or its sources.
    jumps: Vec<Jump>,
    pager: Option<Pager>,
}

/// The articles of one year, or those without one.
#[derive(Debug, Serialize)]
struct Year {
    /// None for the articles without one.
    year: Option<String>,
    anchor: String,
    /// Whether it begins on the page before.
    continued: bool,
    articles: Vec<ArticleRow>,
}

/// The articles from one source, or those of which none is known.
#[derive(Debug, Serialize)]
struct OfSource {
    name: Option<String>,
    anchor: String,
    continued: bool,
    articles: Vec<ArticleRow>,
}

/// A heading to which one can jump.
#[derive(Debug, Serialize)]
struct Jump {
    /// None for the articles without.
    label: Option<String>,
    href: String,
    count: usize,
}

/// Where a page of the list stands.
pub(super) fn path(which: Which) -> OutPath {
    match which {
        Which::Both => address::articles_by_date(1),
        Which::Date(page) => address::articles_by_date(page),
        Which::Source(page) => address::articles_by_source(page),
    }
}

impl Lists {
    pub(super) fn of(site: &Site<'_>) -> Self {
        let by_date = ByDate::of(site);
        let by_source = sources(site, by_date.order());
        let in_sources = by_source.iter().enumerate();
        let in_sources = in_sources.flat_map(|(at, source)| source.articles.iter().map(move |number| (at, *number)));
        let withheld = site.archive.numbered().filter(|(_, article)| article.publish == Publish::None);
        let years = by_date.years.chunk_by(|a, b| a == b).filter_map(|group| Some((*group.first()?, group.len())));
        Self {
            years: years.collect(),
            in_sources: in_sources.collect(),
            unpublished: withheld.count(),
            by_date,
            by_source,
        }
    }

    /// A hash of the articles in their order, and of what parts them.
    pub(super) fn digest(&self, site: &Site<'_>) -> u64 {
        let by_date =
            self.by_date.order.iter().map(|number| (&site.archive.article(*number).id, self.by_date.year(*number)));
        let sources: Vec<_> = self.by_source.iter().map(|source| (&source.name, source.articles.len())).collect();
        let in_sources = self.in_sources.iter().map(|(_, number)| &site.archive.article(*number).id);
        hash(&(by_date.collect::<Vec<_>>(), sources, in_sources.collect::<Vec<_>>(), self.unpublished))
    }

    /// Every page that the list has.
    pub(super) fn pages(&self) -> Vec<Which> {
        let pages = self.page_count();
        if pages == 1 {
            return vec![Which::Both];
        }
        let by_source = if self.knows_sources() { pages } else { 0 };
        (1..=pages).map(Which::Date).chain((1..=by_source).map(Which::Source)).collect()
    }

    /// Makes one of them.
    pub(super) fn page(&self, site: &Site<'_>, which: Which) -> Result<(OutPath, Vec<u8>), TemplateError> {
        let path = path(which);
        let pages = self.page_count();
        let pager = match which {
            Which::Both => None,
            Which::Date(page) => Some(Pager::of(&path, page, pages, address::articles_by_date)),
            Which::Source(page) => Some(Pager::of(&path, page, pages, address::articles_by_source)),
        };
        let paged = pages > 1;
        let page = ArticlesPage {
            frame: Frame::of(site, &path, Page::Articles, "nav-articles", "articles-summary"),
            count: self.by_date.order.len(),
            unpublished: self.unpublished,
            by_date: match which {
                Which::Both => Some(self.years(site, &path, 1)),
                Which::Date(page) => Some(self.years(site, &path, page)),
                Which::Source(_) => None,
            },
            by_source: match which {
                Which::Both => self.knows_sources().then(|| self.of_sources(site, &path, 1)),
                Which::Source(page) => Some(self.of_sources(site, &path, page)),
                Which::Date(_) => None,
            },
            by_date_href: path.link_to(&address::articles_by_date(1), (!paged).then_some("by-date")),
            by_source_href: self.knows_sources().then(|| {
                if paged { path.link_to(&address::articles_by_source(1), None) } else { "#by-source".to_owned() }
            }),
            jumps: if matches!(which, Which::Source(_)) {
                self.source_jumps(&path)
            } else {
                self.year_jumps(site, &path)
            },
            pager,
        };
        Ok((path, site.engine.render("articles.html", &page)?))
    }

    fn knows_sources(&self) -> bool {
        self.by_source.iter().any(|source| source.name.is_some())
    }

    fn page_count(&self) -> usize {
        self.by_date.order.len().div_ceil(ARTICLES_ON_A_PAGE).max(1)
    }

    fn years(&self, site: &Site<'_>, path: &OutPath, page: usize) -> Vec<Year> {
        let range = on_page(page, self.by_date.order.len());
        let shown = self.by_date.order.get(range.clone()).unwrap_or(&[]);
        let before = range.start.checked_sub(1).and_then(|before| self.by_date.order.get(before));
        let year = |number: &ArticleNumber| self.by_date.year(*number);
        let groups = shown.chunk_by(|a, b| year(a) == year(b)).enumerate();
        groups
            .filter_map(|(at, group)| {
                let year_of_group = year(group.first()?);
                Some(Year {
                    year: year_of_group.map(|year| by_date::year_in_words(site.archive, year)),
                    anchor: year_anchor(year_of_group),
                    continued: at == 0 && before.is_some_and(|before| year(before) == year_of_group),
                    articles: group.iter().map(|number| ArticleRow::of(site, path, *number)).collect(),
                })
            })
            .collect()
    }

    fn of_sources(&self, site: &Site<'_>, path: &OutPath, page: usize) -> Vec<OfSource> {
        let range = on_page(page, self.in_sources.len());
        let before = range.start.checked_sub(1).and_then(|before| self.in_sources.get(before));
        let shown = self.in_sources.get(range.clone()).unwrap_or(&[]);
        let groups = shown.chunk_by(|a, b| a.0 == b.0).enumerate();
        groups
            .filter_map(|(at, group)| {
                let (place, _) = group.first()?;
                let source = self.by_source.get(*place)?;
                Some(OfSource {
                    name: source.name.clone(),
                    anchor: source.anchor.clone(),
                    continued: at == 0 && before.is_some_and(|(before, _)| before == place),
                    articles: group.iter().map(|(_, number)| ArticleRow::of(site, path, *number)).collect(),
                })
            })
            .collect()
    }

    fn year_jumps(&self, site: &Site<'_>, path: &OutPath) -> Vec<Jump> {
        let mut before = 0;
        let jumps = self.years.iter().map(|(year, count)| {
            let page = address::articles_by_date(before / ARTICLES_ON_A_PAGE + 1);
            before += count;
            Jump {
                label: year.map(|year| by_date::year_in_words(site.archive, year)),
                href: path.link_to(&page, Some(&year_anchor(*year))),
                count: *count,
            }
        });
        worth_showing(jumps.collect())
    }

    fn source_jumps(&self, path: &OutPath) -> Vec<Jump> {
        let mut before = 0;
        let jumps = self.by_source.iter().map(|source| {
            let page = address::articles_by_source(before / ARTICLES_ON_A_PAGE + 1);
            before += source.articles.len();
            Jump {
                label: source.name.clone(),
                href: path.link_to(&page, Some(&source.anchor)),
                count: source.articles.len(),
            }
        });
        worth_showing(jumps.collect())
    }
}

fn worth_showing(jumps: Vec<Jump>) -> Vec<Jump> {
    if (2..=JUMPS).contains(&jumps.len()) { jumps } else { Vec::new() }
}

fn year_anchor(year: Option<u16>) -> String {
    year.map_or_else(|| UNDATED.to_owned(), |year| format!("y{year}"))
}

/// The places of a list that stand on one of its pages, counted from 1.
fn on_page(page: usize, count: usize) -> Range<usize> {
    let start = (page - 1) * ARTICLES_ON_A_PAGE;
    start.min(count)..(start + ARTICLES_ON_A_PAGE).min(count)
}

/// The sources by name, those without one last; each with its articles in the order in which they come.
fn sources(site: &Site<'_>, order: &[ArticleNumber]) -> Vec<Source> {
    let mut named: BTreeMap<String, Source> = BTreeMap::new();
    let mut without = Vec::new();
    for number in order {
        let Some(name) = source_of(site.archive.article(*number)) else {
            without.push(*number);
            continue;
        };
        let source = || Source { name: Some(name.clone()), anchor: String::new(), articles: Vec::new() };
        named.entry(word::fold(&name)).or_insert_with(source).articles.push(*number);
    }
    let mut sources: Vec<Source> = named.into_values().collect();
    for (source, at) in sources.iter_mut().zip(1..) {
        source.anchor = format!("source-{at}");
    }
    if !without.is_empty() {
        sources.push(Source { name: None, anchor: NO_SOURCE.to_owned(), articles: without });
    }
    sources
}

/// Who published an article, else the host of its address.
pub(super) fn source_of(article: &Article) -> Option<String> {
    let facts = &article.facts;
    let publisher = facts.publisher.as_ref().map(|known| known.value.clone());
    publisher.or_else(|| facts.source.as_ref().map(|known| host(&known.value))).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_stands_on_one_page() {
        for count in [0_usize, 1, 499, 500, 501, 5_000] {
            let pages = count.div_ceil(ARTICLES_ON_A_PAGE).max(1);
            let rows: Vec<usize> = (1..=pages).flat_map(|page| on_page(page, count)).collect();
            assert_eq!(rows, (0..count).collect::<Vec<_>>());
        }
    }
}
