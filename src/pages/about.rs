//! How the site was made: the sources, what was guessed in each and how to override it, and the rules used.

use std::ops::RangeInclusive;

use serde::Serialize;

use super::Site;
use super::article::text_file;
use super::engine::TemplateError;
use super::frame::Frame;
use super::pager::Pager;
use crate::analyse::actors::is_searched;
use crate::archive::Skipped;
use crate::archive::address::{self, OutPath, Page};
use crate::archive::article::{Article, ArticleNumber, Layout, Publish};
use crate::limits::SOURCES_ON_A_PAGE;

#[derive(Debug, Serialize)]
struct AboutPage {
    frame: Frame,
    /// Whether it is the first of the pages, which also tells the rules.
    first: bool,
    pager: Option<Pager>,
    contact: Option<String>,
    articles: Vec<Source>,
    skipped: Vec<Left>,
    data: String,
    actors_listed: usize,
    actors_found: usize,
    /// Whether another program found what is repeated.
    repeats_given: bool,
}

/// One source.
#[derive(Debug, Serialize)]
struct Source {
    id: String,
    href: String,
    title: String,
    file: String,
    sha256: String,
    encoding: String,
    words: usize,
    blocks: usize,
    layout: Option<String>,
    layout_name: Option<&'static str>,
    layout_given: bool,
    guesses: Vec<GuessRow>,
    text_file: Option<String>,
    /// Whether actors were looked for in it whom the editor does not list.
    searched: bool,
}

/// One rule and the lines it decided.
#[derive(Debug, Serialize)]
struct GuessRow {
    rule: String,
    lines: String,
}

#[derive(Debug, Serialize)]
struct Left {
    file: String,
    why: String,
}

/// The pages, counted from 1.
pub(super) fn pages(site: &Site<'_>) -> RangeInclusive<usize> {
    1..=site.archive.articles.len().div_ceil(SOURCES_ON_A_PAGE).max(1)
}

/// The articles of which a page tells, shown or not.
pub(super) fn numbers(site: &Site<'_>, page: usize) -> impl Iterator<Item = ArticleNumber> {
    let first = (page - 1) * SOURCES_ON_A_PAGE;
    (first..(first + SOURCES_ON_A_PAGE).min(site.archive.articles.len())).map(ArticleNumber::from)
}

/// The page on which an article's source is told, and where on it.
pub(super) fn link(site: &Site<'_>, from: &OutPath, number: ArticleNumber) -> String {
    let (page, article) = (address::about(site.archive.page_of_sources(number)), site.archive.article(number));
    from.link_to(&page, Some(&format!("article-{}", article.id)))
}

/// How many actors there are.
#[derive(Clone, Copy, Debug, Hash)]
pub(super) struct ActorCounts {
    /// Those who are listed and may be shown.
    listed: usize,
    /// Those who were found in the texts, and are named there.
    found: usize,
}

impl ActorCounts {
    pub(super) fn of(site: &Site<'_>) -> Self {
        let found = site.archive.cast.actors.iter().enumerate().filter(|(_, actor)| actor.found.is_some());
        let found = found.filter(|(number, _)| site.tally.actor((*number).into()).printed > 0);
        Self { listed: actors_listed(site), found: found.count() }
    }
}

/// How many actors are listed and may be shown.
pub(super) fn actors_listed(site: &Site<'_>) -> usize {
    let listed = site.archive.cast.actors.iter().filter(|actor| actor.found.is_none());
    listed.filter(|actor| actor.publish != Publish::None).count()
}

/// Makes the page.
pub(super) fn page(site: &Site<'_>, page: usize, actors: ActorCounts) -> Result<(OutPath, Vec<u8>), TemplateError> {
    let path = address::about(page);
    let pages = *pages(site).end();
    let numbered = numbers(site, page).map(|number| (number, site.archive.article(number)));
    let shown = numbered.filter(|(_, article)| article.publish != Publish::None);
    let page = AboutPage {
        frame: Frame::of(site, &path, Page::About, "nav-about", "about-summary"),
        first: page == 1,
        pager: (pages > 1).then(|| Pager::of(&path, page, pages, address::about)),
        contact: site.archive.settings.contact.clone(),
        articles: shown.map(|(number, article)| source(site, &path, article, site.count_words(number))).collect(),
        skipped: site
            .archive
            .skipped
            .iter()
            .map(|Skipped { file, why }| Left { file: file.clone(), why: why.clone() })
            .collect(),
        data: format!("{}data/", path.to_root()),
        actors_listed: actors.listed,
        actors_found: actors.found,
        repeats_given: site.archive.clusters.is_some(),
    };
    Ok((path, site.engine.render("about.html", &page)?))
}

fn source(site: &Site<'_>, path: &OutPath, article: &Article, words: usize) -> Source {
    Source {
        id: article.id.to_string(),
        href: path.link_to(&address::article(&article.id), None),
        title: article.shown_title(&site.archive.wording),
        file: article.file.clone(),
        sha256: article.sha256.clone(),
        encoding: article.encoding.to_string(),
        words,
        blocks: article.blocks.len(),
        layout: article
            .layout
            .layout
            .map(|layout| site.archive.wording.say(&format!("layout-{}", layout_name(layout)), &[])),
        layout_name: article.layout.layout.map(layout_name),
        layout_given: article.layout.layout_given,
        guesses: guesses(article),
        text_file: text_file(path, article),
        searched: is_searched(site.archive, article),
    }
}

fn layout_name(layout: Layout) -> &'static str {
    match layout {
        Layout::Lines => "lines",
        Layout::BlankLines => "blank-lines",
        Layout::Wrapped => "wrapped",
    }
}

/// The rules that decided something, each with all its lines: "1, 9, 31–52".
fn guesses(article: &Article) -> Vec<GuessRow> {
    let mut rows: Vec<GuessRow> = Vec::new();
    for guess in &article.layout.guesses {
        let (first, last) = guess.lines;
        let lines = if first == last { first.to_string() } else { format!("{first}–{last}") };
        match rows.iter_mut().find(|row| row.rule == guess.rule) {
            Some(row) => row.lines = format!("{}, {lines}", row.lines),
            None => rows.push(GuessRow { rule: guess.rule.to_string(), lines }),
        }
    }
    rows
}
