//! The first page: the archive at a glance.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Site;
use super::articles::ByDate;
use super::by_date;
use super::engine::TemplateError;
use super::frame::Frame;
use super::listing::{ActorRow, ArticleRow};
use super::map::Map;
use super::repeats::{self, PairRow};
use crate::archive::address::{self, OutPath, Page};
use crate::archive::article::{Article, ArticleNumber, Publish};

/// How many articles the first page lists in full, and how many of a larger archive.
const ARTICLES: usize = 30;
const SOME_ARTICLES: usize = 20;
/// How many actors and pairs it shows; the others stand on pages of their own.
const ACTORS: usize = 12;
const PAIRS: usize = 8;
/// Of how many others an article must share the text to be listed as copied often, and how many are listed.
const OFTEN: usize = 3;
const COPIED: usize = 8;

#[derive(Debug, Serialize)]
struct Home {
    frame: Frame,
    heading: String,
    description: Option<String>,
    count: usize,
    map: Option<Map>,
    articles: Vec<ArticleRow>,
    /// Which of the articles are listed.
    listed: Listed,
    articles_href: String,
    most_named: Vec<ActorRow>,
    named: usize,
    actors_href: String,
    most_repeated: Vec<PairRow>,
    pairs: usize,
    repeats_href: String,
    most_copied: Vec<Copied>,
    to_look_at: ToLookAt,
}

/// Which articles the first page lists.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum Listed {
    All,
    Newest,
    /// Those that share text with most others.
    MostShared,
    /// The first by their ids, where nothing else tells them apart.
    First,
}

/// An article of which text stands in several others.
#[derive(Debug, Serialize)]
struct Copied {
    id: String,
    href: String,
    title: String,
    others: usize,
}

/// What the editor may want to put right.
#[derive(Debug, Serialize)]
struct ToLookAt {
    unresolved: usize,
    unresolved_href: String,
    /// How many notes no longer find their words; none where there are no notes.
    lost_notes: Option<Count>,
    /// How many articles have no date that names a year.
    undated: usize,
    undated_href: Option<String>,
    /// How many articles name no author and no publisher.
    unsigned: usize,
}

/// A number with the page that says more.
#[derive(Debug, Serialize)]
struct Count {
    count: usize,
    href: String,
}

/// Makes the first page.
pub(super) fn page(site: &Site<'_>) -> Result<(OutPath, Vec<u8>), TemplateError> {
    let path = Page::Home.path();
    let (settings, wording) = (&site.archive.settings, &site.archive.wording);
    let ranking = site.tally.ranking();
    let to = |page: Page| path.link_to(&page.path(), None);
    let list = ByDate::of(site);
    let tied = tied(site);
    let (listed, articles) = listed(site, &list, &tied);
    let home = Home {
        frame: Frame::new(site, &path, Page::Home, "").described(
            settings
                .description
                .clone()
                .unwrap_or_else(|| wording.say("home-summary", &[("n", list.order().len().into())])),
        ),
        heading: settings.shown_title(wording),
        description: settings.description.clone(),
        count: list.order().len(),
        map: Map::of(site, &path),
        articles: articles.into_iter().map(|number| ArticleRow::of(site, &path, number)).collect(),
        listed,
        articles_href: to(Page::Articles),
        most_named: ranking.iter().take(ACTORS).map(|number| ActorRow::of(site, &path, *number)).collect(),
        named: ranking.len(),
        actors_href: to(Page::Actors),
        most_repeated: repeats::most(site, &path, PAIRS),
        pairs: repeats::count(site),
        repeats_href: to(Page::Repeats),
        most_copied: most_copied(site, &path, &tied),
        to_look_at: to_look_at(site, &path, &list),
    };
    Ok((path, site.engine.render("home.html", &home)?))
}

/// With how many others each article shares text, of those that are shown.
fn tied(site: &Site<'_>) -> BTreeMap<ArticleNumber, usize> {
    let shown = |number: ArticleNumber| site.archive.article(number).publish != Publish::None;
    let mut tied = BTreeMap::new();
    for pair in site.findings.pairs().iter().filter(|pair| shown(pair.a) && shown(pair.b)) {
        *tied.entry(pair.a).or_default() += 1;
        *tied.entry(pair.b).or_default() += 1;
    }
    tied
}

/// The articles with most others, the first of them first.
fn ranked(tied: &BTreeMap<ArticleNumber, usize>) -> Vec<(ArticleNumber, usize)> {
    let mut ranked: Vec<(ArticleNumber, usize)> = tied.iter().map(|(number, others)| (*number, *others)).collect();
    ranked.sort_by_key(|(number, others)| (std::cmp::Reverse(*others), *number));
    ranked
}

/// The articles of the list: all where they are few, else the newest, else those that share text with most others.
fn listed(site: &Site<'_>, list: &ByDate, tied: &BTreeMap<ArticleNumber, usize>) -> (Listed, Vec<ArticleNumber>) {
    let mut all: Vec<ArticleNumber> = list.order().to_vec();
    if all.len() <= ARTICLES {
        all.sort_unstable();
        return (Listed::All, all);
    }
    let dated = all.iter().filter(|number| by_date::year(site.archive, **number).is_some()).count();
    if dated * 2 >= all.len() {
        return (Listed::Newest, all.into_iter().take(SOME_ARTICLES).collect());
    }
    if tied.len() >= SOME_ARTICLES {
        return (Listed::MostShared, ranked(tied).into_iter().take(SOME_ARTICLES).map(|(number, _)| number).collect());
    }
    all.sort_unstable();
    (Listed::First, all.into_iter().take(SOME_ARTICLES).collect())
}

fn most_copied(site: &Site<'_>, path: &OutPath, tied: &BTreeMap<ArticleNumber, usize>) -> Vec<Copied> {
    let often = ranked(tied).into_iter().filter(|(_, others)| *others >= OFTEN).take(COPIED);
    often
        .map(|(number, others)| {
            let article = site.archive.article(number);
            Copied {
                id: article.id.to_string(),
                href: path.link_to(&address::article(&article.id), None),
                title: article.shown_title(&site.archive.wording),
                others,
            }
        })
        .collect()
}

fn to_look_at(site: &Site<'_>, path: &OutPath, list: &ByDate) -> ToLookAt {
    let count = |fits: &dyn Fn(&Article) -> bool| {
        list.order().iter().filter(|number| fits(site.archive.article(**number))).count()
    };
    let has_year =
        |article: &Article| article.facts.published.as_ref().is_some_and(|known| known.value.year().is_some());
    ToLookAt {
        unresolved: site.count_unresolved(),
        unresolved_href: path.link_to(&Page::Unresolved.path(), None),
        lost_notes: site
            .has_notes
            .then(|| Count { count: site.count_notes().1, href: path.link_to(&Page::Notes.path(), None) }),
        undated: count(&|article| !has_year(article)),
        undated_href: list.undated(path),
        unsigned: count(&|article| article.facts.author.is_empty() && article.facts.publisher.is_none()),
    }
}
