//! The first page: the archive at a glance.

use serde::Serialize;

use super::Site;
use super::engine::TemplateError;
use super::frame::Frame;
use super::listing::{ActorRow, ArticleRow};
use super::map::Map;
use super::repeats::{self, PairRow};
use crate::archive::address::{OutPath, Page};

/// How many articles, actors and pairs the first page shows; the others stand on pages of their own.
const ARTICLES: usize = 50;
const ACTORS: usize = 12;
const PAIRS: usize = 8;

#[derive(Debug, Serialize)]
struct Home {
    frame: Frame,
    heading: String,
    description: Option<String>,
    count: usize,
    map: Option<Map>,
    articles: Vec<ArticleRow>,
    articles_href: String,
    most_named: Vec<ActorRow>,
    named: usize,
    actors_href: String,
    most_repeated: Vec<PairRow>,
    pairs: usize,
    repeats_href: String,
    unresolved: usize,
    unresolved_href: String,
}

/// Makes the first page.
pub(super) fn page(site: &Site<'_>) -> Result<(OutPath, Vec<u8>), TemplateError> {
    let path = Page::Home.path();
    let settings = &site.archive.settings;
    let shown: Vec<_> = site.shown_articles().collect();
    let ranking = site.tally.ranking();
    let to = |page: Page| path.link_to(&page.path(), None);
    let mut most_repeated = repeats::rows(site, &path);
    let pairs = most_repeated.len();
    most_repeated.truncate(PAIRS);
    let home = Home {
        frame: Frame::new(site, &path, Page::Home, "").described(
            settings
                .description
                .clone()
                .unwrap_or_else(|| site.archive.wording.say("home-summary", &[("n", shown.len().into())])),
        ),
        heading: settings.shown_title(&site.archive.wording),
        description: settings.description.clone(),
        count: shown.len(),
        map: Map::of(site, &path),
        articles: shown.iter().take(ARTICLES).map(|number| ArticleRow::of(site, &path, *number)).collect(),
        articles_href: to(Page::Articles),
        most_named: ranking.iter().take(ACTORS).map(|number| ActorRow::of(site, &path, *number)).collect(),
        named: ranking.len(),
        actors_href: to(Page::Actors),
        most_repeated,
        pairs,
        repeats_href: to(Page::Repeats),
        unresolved: site.count_unresolved(),
        unresolved_href: to(Page::Unresolved),
    };
    Ok((path, site.engine.render("home.html", &home)?))
}
