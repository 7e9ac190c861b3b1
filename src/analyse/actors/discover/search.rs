//! Searches articles for who may be named in them, puts what they say on the roll, and decides by it who is.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::article::{self, Candidates};
use super::cluster::key;
use super::roll::Roll;
use super::rolled::Rolled;
use super::{Discovery, discover, is_searched};
use crate::analyse::since::Since;
use crate::archive::Archive;
use crate::archive::actor::Sighting;
use crate::archive::article::Article;
use crate::archive::hash::hash;

/// What the articles of an archive say of who may be named in them.
#[derive(Debug, Default)]
pub(crate) struct Search {
    /// A hash of what it depends on beside the articles.
    pub(crate) by: u64,
    pub(crate) roll: Rolled,
    /// What was decided by the roll as it is, if it was.
    pub(crate) outcome: Option<Outcome>,
}

/// Whom articles name beside those whom the editor lists, as it was decided.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Outcome {
    /// A hash of what it depends on beside the roll.
    by: u64,
    found: Discovery,
}

impl Search {
    /// Searches the articles that are new or have changed; `before` are the articles as they were.
    pub(crate) fn search(&mut self, archive: &Archive, since: &Since, before: &[Arc<Article>]) {
        let by = hash(&(&archive.settings.language, archive.settings.find_actors));
        if std::mem::replace(&mut self.by, by) != by {
            let roll = search_all(archive, archive.articles.iter().collect());
            (self.roll, self.outcome) = (Rolled::Here(roll), None);
            return;
        }
        let was = search_all(archive, since.lost().filter_map(|number| before.get(number.index())).collect());
        let is = search_all(archive, since.fresh().map(|number| &archive.articles[number.index()]).collect());
        // Most edits say nothing new of anybody: the roll stays as it is, unread.
        if was != is {
            let mut roll = self.take_roll(archive, before);
            roll.remove(&was);
            (self.roll, self.outcome) = (Rolled::Here(roll.and(is)), None);
        }
    }

    /// Whom the articles name beside those whom the editor lists, by the roll; `before` are the articles of which it was
    /// kept.
    pub(crate) fn found(&mut self, archive: &Archive, before: &[Arc<Article>]) -> &Discovery {
        let here: Vec<_> = archive.cast.here.iter().filter(|(article, _)| archive.find(article).is_some()).collect();
        let by = hash(&(&archive.cast.actors, here, archive.settings.find_actors));
        let outcome = match self.outcome.take().filter(|outcome| outcome.by == by) {
            Some(outcome) => outcome,
            None => {
                let roll = self.take_roll(archive, before);
                let found = discover(archive, &roll);
                self.roll = Rolled::Here(roll);
                Outcome { by, found }
            }
        };
        &self.outcome.insert(outcome).found
    }

    fn take_roll(&mut self, archive: &Archive, before: &[Arc<Article>]) -> Roll {
        std::mem::take(&mut self.roll).take(|| search_all(archive, before.iter().collect()))
    }
}

/// What these articles say together.
fn search_all(archive: &Archive, articles: Vec<&Arc<Article>>) -> Roll {
    let search = |mut roll: Roll, article: &Arc<Article>| {
        roll.add(&candidates(archive, article));
        roll
    };
    articles.into_par_iter().fold(Roll::default, search).reduce(Roll::default, Roll::and)
}

/// What an article says of who may be named in it.
fn candidates(archive: &Archive, article: &Article) -> Candidates {
    if is_searched(archive, article) { article::candidates(article) } else { Candidates::default() }
}

/// The place that tells most of each of these names.
#[must_use]
pub fn sightings<'n>(archive: &Archive, names: impl IntoIterator<Item = &'n str>) -> BTreeMap<&'n str, Sighting> {
    type Best<'n> = BTreeMap<&'n str, (usize, Sighting)>;
    let names: BTreeMap<String, &str> = names.into_iter().map(|name| (key(name), name)).collect();
    let look = |mut best: Best<'n>, number: usize| {
        for candidate in candidates(archive, &archive.articles[number]).names {
            let Some(name) = names.get(&key(&candidate.name)) else { continue };
            let sighting = Sighting { article: number.into(), block: candidate.block };
            keep_better(&mut best, name, (candidate.clues.weight(), sighting));
        }
        best
    };
    let both = |mut first: Best<'n>, second: Best<'n>| {
        second.into_iter().for_each(|(name, found)| keep_better(&mut first, name, found));
        first
    };
    let best = (0..archive.articles.len()).into_par_iter().fold(Best::default, look).reduce(Best::default, both);
    best.into_iter().map(|(name, (_, sighting))| (name, sighting)).collect()
}

/// Keeps the first of those that tell as much.
fn keep_better<'n>(best: &mut BTreeMap<&'n str, (usize, Sighting)>, name: &'n str, found: (usize, Sighting)) {
    let (weight, _) = found;
    if best.get(name).is_none_or(|(most, _)| weight > *most) {
        best.insert(name, found);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::super::Keeper;
    use super::*;
    use crate::archive::actor::{Actor, ActorKind, KindFrom};
    use crate::archive::id::ActorId;
    use crate::archive::sample::{Sample, archive};

    /// Keeps a roll, or has lost it; counts how often somebody asks for it.
    #[derive(Debug)]
    struct Shelf {
        roll: Option<Roll>,
        asked: Arc<AtomicUsize>,
    }

    impl Keeper for Shelf {
        fn fetch(&self) -> Option<Roll> {
            self.asked.fetch_add(1, Ordering::Relaxed);
            self.roll.clone()
        }

        fn checksum(&self) -> u64 {
            0
        }
    }

    fn told(texts: &[&str]) -> Archive {
        let samples = texts.iter().enumerate().map(|(at, text)| Sample::new(&format!("{at}")).paragraph(text));
        let mut archive = archive(samples.collect::<Vec<_>>());
        archive.settings.find_actors = true;
        archive
    }

    fn ids(search: &mut Search, archive: &Archive, before: &[Arc<Article>]) -> Vec<String> {
        search.found(archive, before).actors.iter().map(|actor| actor.id.to_string()).collect()
    }

    #[test]
    fn the_roll_is_read_only_where_an_edit_says_something_new_of_a_name() {
        let texts = ["Minister Ada Ottsen of Lindholm said no.", "Minister Ada Ottsen said it again."];
        let then = told(&texts);
        let mut first = Search::default();
        first.search(&then, &Since::nothing(2), &[]);
        let known = ids(&mut first, &then, &[]);
        assert!(known.contains(&"ada-ottsen".to_owned()), "{known:?}");
        let Rolled::Here(roll) = &first.roll else { panic!("it was made") };
        for (edited, is_new) in [("Minister Ada Ottsen said it twice.", false), ("Minister Bo Hale said it.", true)] {
            let now = told(&[texts[0], edited]);
            let since = Since::of(&[("0", 1), ("1", 1)], &[("0", 1), ("1", 2)]);
            let mut afresh = Search::default();
            afresh.search(&now, &Since::nothing(2), &[]);
            for kept in [Some(roll.clone()), None] {
                let asked = Arc::new(AtomicUsize::new(0));
                let shelf = Rolled::Kept(Box::new(Shelf { roll: kept, asked: Arc::clone(&asked) }));
                let mut search = Search { by: first.by, roll: shelf, outcome: first.outcome.clone() };
                search.search(&now, &since, &then.articles);
                assert_eq!(ids(&mut search, &now, &then.articles), ids(&mut afresh, &now, &[]), "{edited}");
                assert_eq!(asked.load(Ordering::Relaxed), usize::from(is_new), "{edited}");
            }
        }
    }

    #[test]
    fn whom_the_editor_lists_is_found_no_more_though_no_text_changed() {
        let mut archive = told(&["Minister Ada Ottsen of Lindholm said no.", "Minister Ada Ottsen said it again."]);
        let mut search = Search::default();
        search.search(&archive, &Since::nothing(2), &[]);
        assert!(ids(&mut search, &archive, &[]).contains(&"ada-ottsen".to_owned()));
        let listed = ActorId::of("ottsen").expect("an id");
        archive.cast.actors.push(Actor::named(listed, "Ada Ottsen".to_owned(), ActorKind::Person, KindFrom::Editor));
        assert!(!ids(&mut search, &archive, &[]).contains(&"ada-ottsen".to_owned()));
    }

    #[test]
    fn the_place_that_tells_most_of_a_name_is_known() {
        let archive =
            told(&["There was Lindholm.", "Then came Ada Ottsen.", "Minister Ada Ottsen of Lindholm said no."]);
        let places = sightings(&archive, ["Ada Ottsen", "Nobody Else"]);
        let articles: Vec<_> = places.iter().map(|(name, place)| (*name, place.article.index())).collect();
        assert_eq!(articles, [("Ada Ottsen", 2)]);
    }
}
