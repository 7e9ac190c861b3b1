//! Searches articles for who may be named in them, and puts what they say on the roll.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::article::{self, Candidates};
use super::cluster::key;
use super::is_searched;
use super::roll::Roll;
use crate::analyse::since::Since;
use crate::archive::Archive;
use crate::archive::actor::Sighting;
use crate::archive::article::{Article, ArticleNumber};
use crate::archive::hash::hash;

/// What the articles of an archive say of who may be named in them.
#[derive(Debug, Default)]
pub(crate) struct Search {
    /// A hash of what it depends on beside the articles.
    pub(crate) by: u64,
    pub(crate) roll: Roll,
}

impl Search {
    /// Searches the articles that are new or have changed; `before` are the articles as they were.
    pub(crate) fn search(&mut self, archive: &Archive, since: &Since, before: &[Arc<Article>]) {
        let by = hash(&(&archive.settings.language, archive.settings.find_actors));
        let Self { by: then, mut roll } = std::mem::take(self);
        self.by = by;
        if then != by {
            self.roll = search_all(archive, archive.numbered().map(|(number, _)| number).collect());
            return;
        }
        for article in since.lost().filter_map(|number| before.get(number.index())) {
            roll.remove(&candidates(archive, article));
        }
        self.roll = roll.and(search_all(archive, since.fresh().collect()));
    }
}

/// What these articles say together.
fn search_all(archive: &Archive, articles: Vec<ArticleNumber>) -> Roll {
    let search = |mut roll: Roll, number: ArticleNumber| {
        roll.add(&candidates(archive, archive.article(number)));
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
    use super::*;
    use crate::archive::sample::{Sample, archive};

    #[test]
    fn the_place_that_tells_most_of_a_name_is_known() {
        let texts = ["There was Lindholm.", "Then came Ada Ottsen.", "Minister Ada Ottsen of Lindholm said no."];
        let samples = texts.iter().enumerate().map(|(at, text)| Sample::new(&format!("{at}")).paragraph(text));
        let mut archive = archive(samples.collect::<Vec<_>>());
        archive.settings.find_actors = true;
        let places = sightings(&archive, ["Ada Ottsen", "Nobody Else"]);
        let articles: Vec<_> = places.iter().map(|(name, place)| (*name, place.article.index())).collect();
        assert_eq!(articles, [("Ada Ottsen", 2)]);
    }
}
