//! Small multiples on an actor's page: one lane an article, a tick where the actor is named, hollow in repeated text. An
//! actor whom many articles name has one bar a year, or the lanes of those that name it most.

use std::cmp::Reverse;

use serde::Serialize;

use super::Site;
use super::{by_date, mention_pages};
use crate::archive::actor::ActorNumber;
use crate::archive::address::{self, OutPath};
use crate::archive::article::ArticleNumber;

/// The width of a lane, in its own units.
const WIDTH: usize = 150;
/// The width of a tick.
const TICK: usize = 3;
/// How many lanes a reader looks through.
const LANES: usize = 30;

/// What the template draws.
#[derive(Debug, Serialize)]
pub(crate) struct Lanes {
    width: usize,
    lanes: Vec<Lane>,
    /// The articles that have no lane of their own.
    rest: Option<Rest>,
    /// Where many articles name the actor and most have a year: the years in their order, those without one last.
    years: Vec<Year>,
    /// Whether any mention stands in repeated text, so that a column for it is worth its room.
    any_repeated: bool,
}

/// One article's lane.
#[derive(Debug, Serialize)]
struct Lane {
    id: String,
    href: String,
    ticks: Vec<Tick>,
    mentions: usize,
    repeated: usize,
}

/// A mention.
#[derive(Debug, Serialize)]
struct Tick {
    x: usize,
    repeated: bool,
    href: String,
    /// The paragraph, where it has a number.
    paragraph: Option<u32>,
}

/// Articles that are only counted.
#[derive(Debug, Serialize)]
struct Rest {
    articles: usize,
    mentions: usize,
    repeated: usize,
}

/// The mentions of a year: a bar as long as they are many, of which the last part stands for those in repeated text.
#[derive(Debug, Serialize)]
struct Year {
    /// None for the articles without one.
    year: Option<String>,
    articles: usize,
    mentions: usize,
    repeated: usize,
    /// The length of the bar up to the repeated ones, and of the rest of it.
    own_width: usize,
    repeated_width: usize,
    /// The first article of the year, in the list below.
    href: String,
}

impl Lanes {
    /// The lanes of `actor` in these articles, for a page at `from` that groups its mentions by article, each group
    /// under the id `in-` and the article's.
    pub(crate) fn of(site: &Site<'_>, from: &OutPath, actor: ActorNumber, articles: &[(ArticleNumber, usize)]) -> Self {
        let repeated = |number: ArticleNumber| {
            site.mentions(number).filter(|(_, mention)| mention.actor == actor && mention.repeated).count()
        };
        let counted: Vec<Counted> = articles
            .iter()
            .map(|(number, mentions)| Counted { number: *number, mentions: *mentions, repeated: repeated(*number) })
            .collect();
        let any_repeated = counted.iter().any(|article| article.repeated > 0);
        let dated = counted.iter().filter(|article| by_date::year(site.archive, article.number).is_some()).count();
        let many = counted.len() > LANES;
        let lane = |article: &Counted| Lane::of(site, from, actor, article);
        if many && dated * 2 >= counted.len() {
            let group = |number: ArticleNumber| href(site, from, actor, articles, number);
            return Self {
                width: WIDTH,
                lanes: Vec::new(),
                rest: None,
                years: years(site, &counted, &group),
                any_repeated,
            };
        }
        let (most, rest) = most_named(counted);
        Self {
            width: WIDTH,
            lanes: most.iter().map(lane).collect(),
            rest: (!rest.is_empty()).then(|| Rest::of(&rest)),
            years: Vec::new(),
            any_repeated,
        }
    }
}

/// How often an article names the actor.
#[derive(Clone, Copy)]
struct Counted {
    number: ArticleNumber,
    mentions: usize,
    repeated: usize,
}

/// The articles that get a lane, in the order of their ids, and the others.
fn most_named(mut articles: Vec<Counted>) -> (Vec<Counted>, Vec<Counted>) {
    articles.sort_by_key(|article| (Reverse(article.mentions), article.number));
    let rest = articles.split_off(LANES.min(articles.len()));
    articles.sort_by_key(|article| article.number);
    (articles, rest)
}

impl Rest {
    fn of(articles: &[Counted]) -> Self {
        Self {
            articles: articles.len(),
            mentions: articles.iter().map(|article| article.mentions).sum(),
            repeated: articles.iter().map(|article| article.repeated).sum(),
        }
    }
}

impl Lane {
    fn of(site: &Site<'_>, from: &OutPath, actor: ActorNumber, counted: &Counted) -> Self {
        let article = site.archive.article(counted.number);
        let path = address::article(&article.id);
        let length = article.text.len();
        let mentions = site.mentions(counted.number).filter(|(_, mention)| mention.actor == actor);
        let mut ticks: Vec<Tick> = Vec::new();
        for tick in mentions.map(|(at, mention)| Tick {
            x: tick(mention.extent.outer().start.index(), length),
            repeated: mention.repeated,
            href: from.link_to(&path, Some(&format!("m{}", at + 1))),
            paragraph: article.blocks.get(mention.block).and_then(|block| block.paragraph),
        }) {
            // Of those that would cover one another the first is drawn: there may be thousands.
            if ticks.last().is_none_or(|last| (last.x, last.repeated) != (tick.x, tick.repeated)) {
                ticks.push(tick);
            }
        }
        Self {
            id: article.id.to_string(),
            href: from.link_to(&path, None),
            ticks,
            mentions: counted.mentions,
            repeated: counted.repeated,
        }
    }
}

/// Where a tick stands for a place in a text of this length.
fn tick(place: usize, length: usize) -> usize {
    place.min(length) * (WIDTH - TICK) / length.max(1)
}

/// The link to the mentions of an actor in an article, on one of the pages of the actor.
fn href(
    site: &Site<'_>,
    from: &OutPath,
    actor: ActorNumber,
    articles: &[(ArticleNumber, usize)],
    number: ArticleNumber,
) -> String {
    let page = mention_pages::page_of(articles, number, 0);
    let place = format!("in-{}", site.archive.article(number).id);
    from.link_to(&address::actor_page(&site.archive.cast.actor(actor).id, page), Some(&place))
}

fn years(site: &Site<'_>, counted: &[Counted], href: &dyn Fn(ArticleNumber) -> String) -> Vec<Year> {
    let mut in_order = counted.to_vec();
    let year = |article: &Counted| by_date::year(site.archive, article.number);
    in_order.sort_by_key(|article| (year(article).is_none(), year(article), article.number));
    let groups: Vec<&[Counted]> = in_order.chunk_by(|a, b| year(a) == year(b)).collect();
    let most = groups.iter().map(|group| Rest::of(group).mentions).max().unwrap_or(0);
    groups
        .iter()
        .filter_map(|group| {
            let first = group.first()?;
            let Rest { articles, mentions, repeated } = Rest::of(group);
            let (own_width, repeated_width) = bar(mentions, repeated, most);
            let href = href(first.number);
            Some(Year {
                year: year(first).map(|year| by_date::year_in_words(site.archive, year)),
                articles,
                mentions,
                repeated,
                own_width,
                repeated_width,
                href,
            })
        })
        .collect()
}

/// The two parts of a bar: mentions in text of its own, and those in repeated text.
fn bar(mentions: usize, repeated: usize, most: usize) -> (usize, usize) {
    let width = |mentions: usize| (mentions * WIDTH).div_ceil(most.max(1));
    let whole = width(mentions);
    let own = width(mentions.saturating_sub(repeated)).min(whole);
    (own, whole - own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_stand_inside_the_lane_in_the_order_of_the_text() {
        assert_eq!(tick(0, 1_000), 0);
        assert_eq!(tick(1_000, 1_000), WIDTH - TICK);
        assert!(tick(400, 1_000) <= tick(401, 1_000));
        assert_eq!(tick(0, 0), 0);
    }

    #[test]
    fn the_year_with_most_mentions_fills_its_lane_and_no_bar_leaves_it() {
        assert_eq!(bar(40, 0, 40), (WIDTH, 0));
        assert_eq!(bar(40, 40, 40), (0, WIDTH));
        for (mentions, repeated) in [(1, 0), (1, 1), (39, 13), (7, 6)] {
            let (own, copied) = bar(mentions, repeated, 40);
            assert!(own + copied <= WIDTH && own + copied > 0, "{mentions} {repeated}");
        }
    }

    #[test]
    fn of_many_articles_those_that_name_most_have_a_lane_in_the_order_of_their_ids() {
        let articles = (0..40).map(|at| Counted {
            number: ArticleNumber(at),
            mentions: if at % 4 == 0 { 1 } else { 5 },
            repeated: 0,
        });
        let (most, rest) = most_named(articles.collect());
        assert_eq!((most.len(), rest.len()), (30, 10));
        assert!(most.is_sorted_by_key(|article| article.number) && most.iter().all(|article| article.mentions == 5));
        assert_eq!(Rest::of(&rest).mentions, 10);
    }
}
