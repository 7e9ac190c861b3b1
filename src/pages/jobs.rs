//! Every file of the site, as a job: what takes longest comes first.

use std::cmp::Reverse;

use rayon::prelude::*;

use super::articles::Lists;
use super::cards::{self, Names};
use super::job::Job;
use super::repeats::Pairs;
use super::search::Documents;
use super::{
    Site, about, actor, actors, article, articles, data, drift, family, home, mention_pages, not_found, notes, pair,
    search, unresolved,
};
use crate::analyse::reuse::{Family, Pair};
use crate::archive::actor::ActorNumber;
use crate::archive::address::{self, Page};
use crate::archive::article::ArticleNumber;
use crate::archive::hash::hash;
use crate::archive::id::ArticleId;
use crate::trace;

/// What is made once, for many files.
pub(super) struct Parts<'a> {
    lists: Lists,
    pairs: Pairs<'a>,
    names: Names,
    data: data::Parts<'a>,
    unresolved: unresolved::Pages,
    drift: drift::Touched<'a>,
    actors: actors::List,
}

impl<'a> Parts<'a> {
    pub(super) fn of(site: &Site<'a>) -> Self {
        let lists = || trace::unwatched(|| (Lists::of(site), Pairs::of(site), unresolved::Pages::of(site)));
        let names = || trace::unwatched(|| Names::of(site));
        let of_actors = || trace::unwatched(|| (drift::Touched::of(site), actors::List::of(site)));
        let data = || data::Parts::of(site.archive, site.findings);
        let (((lists, pairs, unresolved), names), ((drift, actors), data)) =
            rayon::join(|| rayon::join(lists, names), || rayon::join(of_actors, data));
        Self { lists, pairs, names, data, unresolved, drift, actors }
    }

    /// What the search knows of each article and actor.
    pub(super) fn documents<'s>(&'s self, site: &'s Site<'_>) -> Documents<'s> {
        trace::unwatched(|| Documents::of(site, &self.names))
    }
}

/// All files but those that are copied and those that list the others.
pub(super) fn of<'s>(site: &'s Site<'_>, parts: &'s Parts<'_>) -> Vec<Job<'s>> {
    let mut jobs = vec![
        Job::page(Page::Home.path(), || home::page(site)),
        Job::page(Page::NotFound.path(), || not_found::page(site)),
        Job::new(Page::Notes.path(), || Ok(notes::page(site)?.map(|(_, bytes)| bytes))),
    ];
    if site.has(Page::Search) {
        jobs.push(Job::page(Page::Search.path(), || search::page(site)));
    }
    jobs.extend(data::whole(&parts.data));
    lists(site, parts, &mut jobs);
    let mut everyone: Vec<ActorNumber> = (0..site.archive.cast.actors.len()).map(ActorNumber::from).collect();
    everyone.sort_by_cached_key(|number| Reverse(site.tally.actor(*number).printed));
    jobs.extend(everyone.iter().flat_map(|number| of_actor(site, parts, *number)));
    let families = site.findings.families().iter().filter(|family| site.findings.shows_family(site.archive, family));
    jobs.extend(families.map(|family| of_family(site, family)));
    let pairs = site.findings.pairs().iter().filter(|pair| site.shows_pair(pair));
    jobs.extend(pairs.flat_map(|pair| of_pair(site, pair)));
    let shown: Vec<ArticleNumber> = site.shown_articles().collect();
    let of_articles = shown
        .into_par_iter()
        .flat_map_iter(|number| [of_article(site, number)].into_iter().chain(data::of_article(&parts.data, number)));
    jobs.par_extend(of_articles);
    jobs
}

fn ids<'s>(site: &'s Site<'_>, numbers: &[ArticleNumber]) -> Vec<&'s ArticleId> {
    numbers.iter().map(|number| &site.archive.article(*number).id).collect()
}

fn lists<'s>(site: &'s Site<'_>, parts: &'s Parts<'_>, jobs: &mut Vec<Job<'s>>) {
    let Parts { lists, pairs, unresolved, actors, names, .. } = parts;
    let (of_lists, of_pairs) = (lists.digest(site), pairs.digest(site));
    for which in lists.pages() {
        jobs.push(Job::page(articles::path(which), move || lists.page(site, which)).given(&of_lists));
    }
    for page in pairs.pages() {
        jobs.push(Job::page(address::repeats(page), move || pairs.page(site, page)).given(&of_pairs));
    }
    for page in actors.pages() {
        let job = Job::page(address::actors(page), move || actors.page(site, page, names));
        jobs.push(job.given(&actors.digest(site, page, names)));
    }
    for page in unresolved.pages() {
        let job = Job::page(address::unresolved(page), move || unresolved.page(site, page));
        jobs.push(job.given(&unresolved.digest(site, page)));
    }
    let actors = about::ActorCounts::of(site);
    let given = (site.archive.settings.find_actors, site.archive.clusters.is_some());
    let sources = hash(&(site.archive.skipped.as_slice(), about::pages(site), actors, given));
    for page in about::pages(site) {
        let ids = ids(site, &about::numbers(site, page).collect::<Vec<_>>());
        jobs.push(Job::page(address::about(page), move || about::page(site, page, actors)).given(&(sources, ids)));
    }
}

fn of_actor<'s>(
    site: &'s Site<'_>,
    parts: &'s Parts<'_>,
    number: ActorNumber,
) -> impl Iterator<Item = Job<'s>> + use<'s> {
    let id = &site.archive.cast.actor(number).id;
    let Parts { names, drift, .. } = parts;
    let drifts = drift.digest(site, number);
    let card = address::card(&address::actor(id));
    let card = Job::new(card, move || Ok(cards::of_actor(site, number, names).map(|(_, bytes)| bytes)));
    let pages = 1..=mention_pages::count(site.tally.actor(number).printed);
    let page = move |page| {
        let make = move || Ok(actor::page(site, number, page, drift)?.map(|(_, bytes)| bytes));
        Job::new(address::actor_page(id, page), make).given(&drifts)
    };
    pages.map(page).chain([card.given(&names.of_actor(number))])
}

fn of_pair<'s>(site: &'s Site<'_>, pair: &'s Pair) -> [Job<'s>; 2] {
    let page = address::pair(&site.archive.article(pair.a).id, &site.archive.article(pair.b).id);
    let card = Job::new(address::card(&page), move || Ok(Some(cards::of_pair(site, pair).1)));
    [Job::page(page, move || pair::page(site, pair)), card]
}

fn of_family<'s>(site: &'s Site<'_>, family: &'s Family) -> Job<'s> {
    let given = family::digest(site, family);
    Job::page(address::family(&family.id), move || family::page(site, family)).given(&given)
}

fn of_article<'s>(site: &'s Site<'_>, number: ArticleNumber) -> Job<'s> {
    Job::page(address::article(&site.archive.article(number).id), move || article::page(site, number))
}
