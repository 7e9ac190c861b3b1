//! Finds who is named in an archive by the texts alone.
//!
//! Each article is searched by itself ([`article`]): runs of capitals ([`runs`]) show names, once titles and the like
//! are taken off ([`phrases`], [`titles`]), and what stands round them tells what they name ([`surroundings`], [`abbreviations`],
//! [`references`]). What all articles say of one name is put together ([`roll`]), and so are the names of one actor
//! ([`cluster`], [`merge`]); each is judged ([`judge`]). Those of whom there is little doubt join the cast; the others are
//! told to the editor. His word goes first: no string that he lists is found as something else ([`known`]).

mod abbreviations;
mod alike;
mod apposition;
mod article;
mod cases;
mod clues;
mod cluster;
mod headings;
mod heads;
mod initials;
mod judge;
mod judged;
mod known;
mod lists;
mod merge;
mod namesakes;
mod person_form;
mod phrases;
mod presumed;
mod references;
mod roll;
mod rolled;
mod rows;
mod runs;
mod search;
mod short_names;
mod surroundings;
mod text;
mod titles;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};

use cluster::key;
use judged::Judged;
use known::Known;
use lists::lists;
pub use namesakes::namesakes;
use rayon::prelude::*;
pub(crate) use roll::Roll;
pub(crate) use rolled::{Keeper, Rolled};
pub use search::sightings;
pub(crate) use search::{Outcome, Search};
use serde::{Deserialize, Serialize};

use super::personal::FullName;
use crate::archive::Archive;
use crate::archive::actor::{Actor, ActorKind, Doubt};
use crate::archive::article::{Article, Publish};
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

/// Whether English prints a word in small letters where no headline lends it a capital.
pub(super) fn is_common(word: &str) -> bool {
    lists().is_ordinary(word) && !lists().is_given_name(word)
}

/// Whom an archive names beside those whom its editor lists.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Discovery {
    /// Those of whom there is little doubt, sorted by id.
    pub(crate) actors: Vec<Actor>,
    /// The others, the likeliest first.
    pub(crate) doubts: Vec<Doubt>,
    /// How many more there are than are shown.
    pub(crate) left_out: usize,
}

/// Decides whom the articles name beside those whom the editor lists.
fn discover(archive: &Archive, roll: &Roll) -> Discovery {
    let judged = merge::merge(roll).into_par_iter().map(Judged::of);
    let (mut judged, mut others): (Vec<Judged<'_>>, Vec<Judged<'_>>) = judged.partition(Judged::is_worth_telling);
    let known = Known::of(archive);
    judged.retain(|found| known.lets_in(found));
    let surnames = surnames(&judged);
    judged.retain(|found| !found.is_mere_surname(&surnames));
    // A name of which nothing is known may still be short for another.
    let shorter = short_names::all(&judged);
    others.retain(|found| shorter.contains(found.name()) && known.lets_in(found) && !found.is_mere_surname(&surnames));
    short_names::shorten(&mut judged, &others);
    judged.sort_by_cached_key(|found| (std::cmp::Reverse(found.rank()), found.name()));
    let (sure, rest): (Vec<Judged<'_>>, Vec<Judged<'_>>) =
        judged.into_iter().partition(|found| found.verdict.is_sure());
    let left_out = sure.len().saturating_sub(FOUND_ACTORS);
    let actors = actors(archive, sure.into_iter().take(FOUND_ACTORS));
    let most = (actors.len() * 2).min(DOUBTS);
    let doubts = rest.iter().take(most).map(Judged::doubt).collect();
    Discovery { actors, doubts, left_out }
}

/// The surnames of those who are named in full.
fn surnames(judged: &[Judged<'_>]) -> BTreeSet<String> {
    let is_person = |found: &&Judged<'_>| found.verdict.is_sure() && found.verdict.kind == ActorKind::Person;
    let full = judged.iter().filter(is_person).filter_map(|found| FullName::of(found.name()));
    full.flat_map(|full| full.surnames).map(key).collect()
}

/// The actors, each with an id of its own, those that are named most first to choose.
fn actors<'r>(archive: &Archive, sure: impl Iterator<Item = Judged<'r>>) -> Vec<Actor> {
    let mut actors: BTreeMap<ActorId, Actor> = BTreeMap::new();
    let free = |id: &ActorId, actors: &BTreeMap<ActorId, Actor>| {
        !actors.contains_key(id) && archive.cast.find(id).is_none() && id.as_str() != ActorId::RESERVED
    };
    for found in sure {
        let name = slug(found.name());
        let ids = [name.clone(), format!("{name}-{}", found.verdict.kind.key())];
        let id = ids.iter().filter_map(|id| ActorId::of(id)).find(|id| free(id, &actors));
        if let Some(id) = id {
            let actor = found.actor(id.clone());
            actors.insert(id, actor);
        }
    }
    actors.into_values().collect()
}
