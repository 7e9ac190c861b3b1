//! The page of the search. What is found is put on it by `static/search.js`.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::archive::address::{OutPath, Page};
use crate::archive::word;
use crate::limits::SEARCHED_SOURCES;
use crate::pages::articles::source_of;
use crate::pages::engine::TemplateError;
use crate::pages::frame::Frame;
use crate::pages::{Site, by_date};

#[derive(Debug, Serialize)]
struct SearchPage {
    frame: Frame,
    actors: String,
    articles: String,
    has_notes: bool,
    has_repeats: bool,
    /// The sources by name, where there are several.
    sources: Vec<Choice>,
    /// The years, the latest first, where there are several.
    years: Vec<Choice>,
    /// The ten digits of the site's language.
    digits: String,
}

/// What articles can be filtered by.
#[derive(Debug, Serialize)]
struct Choice {
    key: String,
    name: String,
}

/// Makes the page.
pub(in crate::pages) fn page(site: &Site<'_>) -> Result<(OutPath, Vec<u8>), TemplateError> {
    let path = Page::Search.path();
    let page = SearchPage {
        frame: Frame::of(site, &path, Page::Search, "nav-search", "search-summary"),
        actors: path.link_to(&Page::Actors.path(), None),
        articles: path.link_to(&Page::Articles.path(), None),
        has_notes: site.has_notes,
        has_repeats: !site.findings.pairs().is_empty(),
        sources: several(sources(site)),
        years: several(years(site)),
        digits: (0..10).map(|digit| site.archive.wording.number(digit)).collect(),
    };
    let bytes = site.engine.render("search.html", &page)?;
    Ok((path, bytes))
}

/// The sources with the most articles, by name.
fn sources(site: &Site<'_>) -> Vec<Choice> {
    let mut counts: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for number in site.shown_articles() {
        if let Some(name) = source_of(site.archive.article(number)) {
            counts.entry(word::fold(&name)).or_insert((name, 0)).1 += 1;
        }
    }
    let mut sources: Vec<(String, (String, usize))> = counts.into_iter().collect();
    sources.sort_by_key(|(_, (_, count))| std::cmp::Reverse(*count));
    sources.truncate(SEARCHED_SOURCES);
    sources.sort();
    sources.into_iter().map(|(key, (name, _))| Choice { key, name }).collect()
}

fn years(site: &Site<'_>) -> Vec<Choice> {
    let mut years: Vec<u16> = site.shown_articles().filter_map(|number| by_date::year(site.archive, number)).collect();
    years.sort_unstable();
    years.dedup();
    let choice = |year: u16| Choice { key: year.to_string(), name: by_date::year_in_words(site.archive, year) };
    years.into_iter().rev().map(choice).collect()
}

fn several(choices: Vec<Choice>) -> Vec<Choice> {
    if choices.len() > 1 { choices } else { Vec::new() }
}
