//! Finds who is named in an archive by the texts alone.
//!
//! Each article is searched by itself ([`article`]): capitals show names ([`phrases`]), and what stands round them tells what
//! they name ([`surroundings`], [`abbreviations`], [`references`]). What all articles say of one name is put together
//! ([`cluster`], [`merge`]) and judged ([`judge`]). Those of whom there is little doubt join the cast; the others are told to the editor.
//! The editor's word goes first: no string that he lists is found as something else.

mod abbreviations;
mod alike;
mod article;
mod clues;
mod cluster;
mod heads;
mod judge;
mod lists;
mod merge;
mod namesakes;
mod person_form;
mod phrases;
mod references;
mod surroundings;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};

pub(crate) use article::Candidates;
use clues::Clue;
use cluster::{Cluster, key};
use lists::lists;
pub use namesakes::namesakes;

use super::fold::fold;
use super::names;
use super::personal::FullName;
use crate::archive::Archive;
use crate::archive::actor::{Actor, ActorKind, Doubt, Found, KindFrom};
use crate::archive::article::{Article, ArticleNumber, Publish};
use crate::archive::id::{ActorId, slug};
use crate::archive::language;
use crate::limits::{DOUBTS, FOUND_ACTORS};

/// Languages that print names alone with a capital and whose words are known here. An open list: in German every noun has
/// a capital, and many scripts have none.
const SEARCHED: &[&str] = &["en"];

/// Whether names are looked for in texts of a language, by its BCP 47 tag.
fn searches(tag: &str) -> bool {
    SEARCHED.contains(&language::main(tag).as_str())
}

/// Whether names are looked for in an article. Those that only a withheld one has would tell of it.
#[must_use]
pub fn is_searched(archive: &Archive, article: &Article) -> bool {
    archive.settings.find_actors && article.publish == Publish::Full && searches(archive.language_of(article))
}

/// Whether an English word says what somebody is or does, however it is written: `Neighbour Ada Lee`.
pub(super) fn is_role(word: &str) -> bool {
    lists().is_role(&word.to_lowercase())
}

/// What an article says of who may be named in it.
pub(crate) fn candidates(archive: &Archive, number: ArticleNumber) -> Candidates {
    let article = archive.article(number);
    if is_searched(archive, article) { article::candidates(article) } else { Candidates::default() }
}

/// Whom an archive names beside those whom its editor lists.
#[derive(Debug, Default)]
pub(crate) struct Discovery {
    /// Those of whom there is little doubt, sorted by id.
    pub(crate) actors: Vec<Actor>,
    /// The others, the likeliest first.
    pub(crate) doubts: Vec<Doubt>,
    /// How many more there are than are shown.
    pub(crate) left_out: usize,
}

/// Decides whom the articles name beside those whom the editor lists.
pub(crate) fn discover<'a>(archive: &Archive, all: impl Iterator<Item = &'a Candidates>) -> Discovery {
    let clusters = merge::merge(all.enumerate().map(|(number, candidates)| (number.into(), candidates)));
    let of_editor: BTreeSet<String> = names::names(archive).into_iter().map(|name| key(&name.text)).collect();
    let mut judged: Vec<Judged> = clusters.into_iter().map(Judged::of).collect();
    let withheld = Withheld::of(archive);
    judged.retain(|found| !found.names().any(|name| of_editor.contains(&key(name)) || withheld.may_be(name)));
    judged.retain(|found| found.cluster.met > 0 || found.cluster.clues.of(Clue::Byline) > 0);
    drop_surnames(&mut judged);
    shorten_companies(&mut judged);
    judged.sort_by_cached_key(|found| (std::cmp::Reverse(found.rank()), found.cluster.name().to_owned()));
    let (sure, rest): (Vec<Judged>, Vec<Judged>) = judged.into_iter().partition(|found| found.verdict.is_sure());
    let left_out = sure.len().saturating_sub(FOUND_ACTORS);
    let actors = actors(archive, sure.into_iter().take(FOUND_ACTORS));
    let most = (actors.len() * 2).min(DOUBTS);
    let doubts = rest.iter().filter(|found| found.verdict.is_doubtful()).take(most).map(Judged::doubt).collect();
    Discovery { actors, doubts, left_out }
}

/// A name with what is thought of it.
struct Judged {
    cluster: Cluster,
    verdict: judge::Verdict,
    /// A shorter name that means it beside the full one.
    short: Option<String>,
}

impl Judged {
    fn of(cluster: Cluster) -> Self {
        let verdict = judge::judge(cluster.name(), &cluster.clues, cluster.met, cluster.explained);
        Self { cluster, verdict, short: None }
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.cluster.forms.keys().chain(&self.cluster.aliases).map(String::as_str)
    }

    /// The more often it is named and the surer it is, the more useful it is to know.
    fn rank(&self) -> (usize, usize) {
        (self.cluster.met.min(1_000) * usize::from(self.verdict.confidence()), self.verdict.weight)
    }

    fn is_company(&self) -> bool {
        let name = self.cluster.name();
        let words: Vec<&str> = name.split(' ').collect();
        let of_no_kind = self.verdict.kind == ActorKind::Organisation && heads::of_words(&words).is_none();
        heads::is_company(name) || of_no_kind && words.len() == 2
    }

    fn found(&self) -> Found {
        Found { confidence: self.verdict.confidence(), reasons: self.verdict.reasons.clone() }
    }

    fn doubt(&self) -> Doubt {
        let place = self.cluster.place.map(|(place, _)| place);
        Doubt { name: self.cluster.name().to_owned(), kind: self.verdict.kind, found: self.found(), place }
    }

    fn actor(&self, id: ActorId) -> Actor {
        let name = self.cluster.name().to_owned();
        let mut seen = BTreeSet::from([fold(&name)]);
        // Other ways to print the very same are found without being listed.
        let names = self.names().filter(|other| seen.insert(fold(other)));
        Actor {
            id,
            kind: self.verdict.kind,
            kind_from: KindFrom::Inferred,
            names: names.map(str::to_owned).collect(),
            name,
            found: Some(self.found()),
            weak_names: self.short.iter().cloned().collect(),
            former_names: Vec::new(),
            not: Vec::new(),
            sort: None,
            description: None,
            description_from: None,
            external: Vec::new(),
            publish: Publish::Full,
            unlisted: false,
        }
    }
}

/// The names of actors that are not to be shown, under no name.
struct Withheld {
    full: BTreeSet<String>,
    /// The surname of each person with the initial of the given name.
    persons: BTreeSet<(String, Option<char>)>,
}

impl Withheld {
    fn of(archive: &Archive) -> Self {
        let hidden = archive.cast.actors.iter().filter(|actor| actor.publish == Publish::None);
        let names: Vec<&str> = hidden.flat_map(names::strong_names).collect();
        Self {
            full: names.iter().map(|name| key(name)).collect(),
            persons: names.iter().filter_map(|name| surname(name)).collect(),
        }
    }

    /// Whether a name holds one of theirs, or is a variant of it.
    fn may_be(&self, name: &str) -> bool {
        if self.full.is_empty() {
            return false;
        }
        let words: Vec<String> = key(name).split(' ').map(str::to_owned).collect();
        let holds = |length: usize| words.windows(length).any(|part| self.full.contains(&part.join(" ")));
        (1..=words.len()).any(holds) || surname(name).is_some_and(|surname| self.persons.contains(&surname))
    }
}

/// The surname of a person's full name, and the initial of the given name.
fn surname(name: &str) -> Option<(String, Option<char>)> {
    let full = FullName::of(name)?;
    Some((key(full.surnames.first()?), full.given.chars().next()))
}

/// A word that is the surname of somebody who is named in full is no actor of its own.
fn drop_surnames(judged: &mut Vec<Judged>) {
    let of = |found: &Judged| {
        let full = FullName::of(found.cluster.name()).filter(|_| found.verdict.kind == ActorKind::Person);
        let sure = found.verdict.is_sure();
        full.filter(|_| sure).map(|full| full.surnames.iter().map(|surname| key(surname)).collect::<Vec<_>>())
    };
    let surnames: BTreeSet<String> = judged.iter().filter_map(of).flatten().collect();
    judged.retain(|found| {
        let listed = matches!(found.verdict.kind, ActorKind::Country | ActorKind::Place);
        listed || found.cluster.name().contains(' ') || !surnames.contains(&key(found.cluster.name()))
    });
}

/// `Harlan` is Harlan Foods beside it: a company's first word, where it stands alone somewhere and names nothing else.
fn shorten_companies(judged: &mut Vec<Judged>) {
    let alone = |found: &&Judged| {
        let name = found.cluster.name();
        let elsewhere = found.cluster.clues.of(Clue::In) + found.cluster.clues.of(Clue::Title);
        let listed = matches!(found.verdict.kind, ActorKind::Country | ActorKind::Place);
        !name.contains([' ', '-'])
            && elsewhere == 0
            && !listed
            && !lists().is_given_name(name)
            && !lists().is_ordinary(name)
    };
    let single: BTreeSet<String> = judged.iter().filter(alone).map(|found| found.cluster.name().to_owned()).collect();
    let mut taken = BTreeSet::new();
    for found in judged.iter_mut().filter(|found| found.verdict.is_sure() && found.is_company()) {
        let first = found.cluster.name().split(' ').next().unwrap_or("");
        if let Some(short) = single.get(first) {
            found.short = Some(short.clone());
            taken.insert(short.clone());
        }
    }
    judged.retain(|found| !taken.contains(found.cluster.name()));
}

/// The actors, each with an id of its own, those that are named most first to choose.
fn actors(archive: &Archive, sure: impl Iterator<Item = Judged>) -> Vec<Actor> {
    let mut actors: BTreeMap<ActorId, Actor> = BTreeMap::new();
    let free = |id: &ActorId, actors: &BTreeMap<ActorId, Actor>| {
        !actors.contains_key(id) && archive.cast.find(id).is_none() && id.as_str() != ActorId::RESERVED
    };
    for found in sure {
        let name = slug(found.cluster.name());
        let ids = [name.clone(), format!("{name}-{}", found.verdict.kind.key())];
        let id = ids.iter().filter_map(|id| ActorId::of(id)).find(|id| free(id, &actors));
        if let Some(id) = id {
            let actor = found.actor(id.clone());
            actors.insert(id, actor);
        }
    }
    actors.into_values().collect()
}
