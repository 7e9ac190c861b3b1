//! A number for every fact that a page can look at: while it stays the same, so does the fact.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::Site;
use crate::analyse::actors::{Evidence, Mention, Unresolved};
use crate::archive::actor::ActorNumber;
use crate::archive::article::ArticleNumber;
use crate::archive::hash::hash;
use crate::archive::id::{ActorId, ArticleId};
use crate::archive::note::{Note, Quote};
use crate::limits::SOURCES_ON_A_PAGE;
use crate::trace::{self, Subject};

/// The numbers of all facts.
#[derive(Debug)]
pub(crate) struct Digests {
    articles: Vec<u64>,
    neighbours: Vec<u64>,
    names: Vec<u64>,
    open_names: Vec<u64>,
    ties: Vec<u64>,
    notes: Vec<u64>,
    actors: Vec<u64>,
    standings: Vec<u64>,
    templates: BTreeMap<u32, u64>,
    all_articles: u64,
    all_names: u64,
    all_ties: u64,
    cast: u64,
}

impl Digests {
    /// Numbers all facts.
    pub(crate) fn of(site: &Site<'_>) -> Self {
        trace::unwatched(|| Self::count(site))
    }

    fn count(site: &Site<'_>) -> Self {
        let archive = site.archive;
        let numbers: Vec<ArticleNumber> = (0..archive.articles.len()).map(ArticleNumber::from).collect();
        let each = |digest: &(dyn Fn(ArticleNumber) -> u64 + Sync)| -> Vec<u64> {
            numbers.par_iter().map(|number| digest(*number)).collect()
        };
        let articles = each(&|number| archive.digest(number));
        let neighbours = each(&|number| neighbours(site, number));
        let names = each(&|number| names(site, number));
        let open_names = each(&|number| open_names(site, number));
        let ties = each(&|number| ties(site, number));
        let notes = each(&|number| notes(site, number));
        let actors: Vec<u64> = archive.cast.actors.iter().map(hash).collect();
        let standings = (0..actors.len()).into_par_iter().map(|at| standing(site, at.into())).collect();
        Self {
            all_articles: hash(&articles),
            all_names: hash(&names),
            all_ties: hash(&ties),
            cast: hash(&actors),
            templates: site.engine.digests().clone(),
            articles,
            neighbours,
            names,
            open_names,
            ties,
            notes,
            actors,
            standings,
        }
    }

    /// The number of one fact; none where there is no such fact any more.
    pub(crate) fn get(&self, subject: Subject) -> Option<u64> {
        let at = |list: &[u64], number: u32| list.get(number as usize).copied();
        match subject {
            Subject::Article(number) => at(&self.articles, number),
            Subject::Neighbours(number) => at(&self.neighbours, number),
            Subject::Names(number) => at(&self.names, number),
            Subject::OpenNames(number) => at(&self.open_names, number),
            Subject::Ties(number) => at(&self.ties, number),
            Subject::Notes(number) => at(&self.notes, number),
            Subject::Actor(number) => at(&self.actors, number),
            Subject::Standing(number) => at(&self.standings, number),
            Subject::Template(name) => self.templates.get(&name).copied(),
            Subject::Articles => Some(self.all_articles),
            Subject::AllNames => Some(self.all_names),
            Subject::AllTies => Some(self.all_ties),
            Subject::Cast => Some(self.cast),
        }
    }
}

fn id<'a>(site: &Site<'a>, number: ArticleNumber) -> Option<&'a ArticleId> {
    site.archive.articles.get(number.index()).map(|article| &article.id)
}

fn actor_id<'a>(site: &Site<'a>, number: ActorNumber) -> Option<&'a ActorId> {
    site.archive.cast.actors.get(number.index()).map(|actor| &actor.id)
}

/// Which articles stand beside one, and on which page of the sources it is told.
fn neighbours(site: &Site<'_>, number: ArticleNumber) -> u64 {
    let before = number.index().checked_sub(1).and_then(|before| id(site, before.into()));
    hash(&(before, id(site, (number.index() + 1).into()), number.index() / SOURCES_ON_A_PAGE))
}

fn names(site: &Site<'_>, number: ArticleNumber) -> u64 {
    let evidence = |evidence: &Option<Evidence>| evidence.map(|found| (id(site, found.article), found.block));
    let mention = |mention: &Mention| {
        let Mention { actor, extent, block, text, repeated, because, evidence: from } = mention;
        hash(&(actor_id(site, *actor), extent, block, text, repeated, because, evidence(from)))
    };
    let open = |open: &Unresolved| {
        let candidates: Vec<_> = open.candidates.iter().map(|candidate| actor_id(site, *candidate)).collect();
        hash(&(&open.extent, open.block, &open.text, candidates))
    };
    let mentions: Vec<u64> = site.findings.mentions(number).iter().map(mention).collect();
    let unresolved: Vec<u64> = site.findings.unresolved(number).iter().map(open).collect();
    hash(&(mentions, unresolved, site.findings.descriptions(number), site.findings.quotations(number)))
}

/// On which pages the open names of an article are told. Where all stand on one, it does not matter how many stand before
/// them.
fn open_names(site: &Site<'_>, number: ArticleNumber) -> u64 {
    let count = site.unresolved(number).count();
    let page = |place: usize| site.findings.page_of_open_name(site.archive, number, place);
    let pages = (page(0), page(count.saturating_sub(1)));
    let before = (pages.0 != pages.1).then(|| site.findings.open_names_before(site.archive, number));
    hash(&(count > 0).then_some((pages, before)))
}

/// What an article shares with each other.
fn ties(site: &Site<'_>, number: ArticleNumber) -> u64 {
    let pairs = site.findings.pairs_of(number).map(|pair| {
        let source = pair.source.as_ref().map(|source| (id(site, source.article), &source.grounds));
        let sides = (pair.words_a, pair.words_b, pair.shared_words, &pair.only_a, &pair.only_b);
        let family = |at: usize| {
            site.findings.family_of(pair, at).map(|family| {
                let original = family.original().map(|number| id(site, number));
                (&family.id, original, family.members.len(), site.findings.shown_members(site.archive, family).count())
            })
        };
        let families: Vec<_> = (0..pair.passages.len()).map(family).collect();
        hash(&(id(site, pair.a), id(site, pair.b), &pair.passages, sides, source, families))
    });
    let asides = site.findings.asides_of(number).map(|aside| {
        let pair = aside.pair();
        let told: Vec<_> = aside.told().collect();
        hash(&(id(site, pair.a), id(site, pair.b), told))
    });
    hash(&(pairs.collect::<Vec<u64>>(), asides.collect::<Vec<u64>>(), site.findings.standard(number)))
}

fn notes(site: &Site<'_>, number: ArticleNumber) -> u64 {
    let placed = &site.findings.notes;
    let quote = |quote: &Quote| hash(&(&quote.words, &quote.prefix, &quote.suffix));
    let said = |note: &Note| hash(&(note.id.as_str(), &note.file, &note.text, note.quote.as_ref().map(quote)));
    let note = |at: &usize| hash(&(site.archive.notes.get(*at).map(said), placed.places.get(*at)));
    hash(&placed.of_article(number).iter().map(note).collect::<Vec<u64>>())
}

/// How often an actor is named, and where.
fn standing(site: &Site<'_>, number: ActorNumber) -> u64 {
    let tally = site.tally.actor(number);
    let articles: Vec<_> = tally.articles.iter().map(|(article, count)| (id(site, *article), count)).collect();
    hash(&(tally.printed, tally.once, articles))
}

/// A hash of all that every page may depend on.
pub(crate) fn world(site: &Site<'_>) -> u64 {
    let settings = &site.archive.settings;
    let of_site = (&settings.title, &settings.language, &settings.description, &settings.contact);
    let of_pages = (&settings.base_url, settings.index, settings.search, &settings.look, site.archive.wording.digest());
    let withheld: Vec<&ActorId> = site.archive.cast.withheld().collect();
    hash(&(of_site, of_pages, withheld, site.has_notes, env!("CARGO_PKG_VERSION")))
}
