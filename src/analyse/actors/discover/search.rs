//! What each article says of who may be named in it, and all together; kept, so that an edit costs its article.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::article::{self, Candidates};
use super::cluster::key;
use super::is_searched;
use super::roll::Roll;
use crate::analyse::since::Since;
use crate::archive::Archive;
use crate::archive::actor::Sighting;
use crate::archive::article::ArticleNumber;
use crate::archive::hash::hash;

/// What the articles say of who may be named in them.
#[derive(Debug, Default)]
pub(crate) struct Search {
    /// A hash of what it depends on beside the articles.
    pub(crate) by: u64,
    /// All together.
    pub(crate) roll: Roll,
    /// Each by itself, by article number.
    pub(crate) said: Vec<Said>,
}

/// What an article says, packed: nobody looks at it before the article changes. Of one that says nothing it is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Said(pub(crate) Box<[u8]>);

impl Said {
    fn of(candidates: &Candidates) -> Self {
        // Of numbers and texts nothing refuses to be packed.
        Self(postcard::to_stdvec(candidates).unwrap_or_default().into())
    }

    fn candidates(&self) -> Option<Candidates> {
        if self.0.is_empty() { Some(Candidates::default()) } else { postcard::from_bytes(&self.0).ok() }
    }
}

impl Search {
    /// Searches the articles that are new or have changed.
    pub(crate) fn search(&mut self, archive: &Archive, since: &Since) {
        let by = hash(&(&archive.settings.language, archive.settings.find_actors));
        let before = std::mem::take(self);
        let kept = Some(before).filter(|before| before.by == by).and_then(|before| before.without_lost(since));
        let (mut roll, mut said) = kept.unwrap_or_default();
        said.resize(since.count(), None);
        let fresh = said.iter().enumerate().filter(|(_, said)| said.is_none()).map(|(number, _)| number.into());
        let (new, searched) = search_all(archive, fresh.collect());
        roll = roll.and(new);
        for (number, found) in searched {
            said[number.index()] = Some(found);
        }
        *self = Self { by, roll, said: said.into_iter().map(Option::unwrap_or_default).collect() };
    }

    /// What the articles say that are as they were, by the numbers of now.
    fn without_lost(mut self, since: &Since) -> Option<(Roll, Vec<Option<Said>>)> {
        for number in since.lost() {
            self.roll.remove(&self.said.get(number.index())?.candidates()?);
        }
        let recall = |now: usize| match since.then(now.into()) {
            Some(then) => self.said.get_mut(then.index()).map(|said| Some(std::mem::take(said))),
            None => Some(None),
        };
        let said = (0..since.count()).map(recall).collect::<Option<_>>()?;
        Some((self.roll, said))
    }

    /// The place that tells most of each of these names.
    pub(crate) fn sightings<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> BTreeMap<&'n str, Sighting> {
        let names: BTreeMap<String, &str> = names.into_iter().map(|name| (key(name), name)).collect();
        let mut best: BTreeMap<&str, (usize, Sighting)> = BTreeMap::new();
        for (article, said) in self.said.iter().enumerate() {
            for candidate in said.candidates().unwrap_or_default().names {
                let Some(name) = names.get(&key(&candidate.name)) else { continue };
                let sighting = Sighting { article: article.into(), block: candidate.block };
                let weight = candidate.clues.weight();
                // The first of those that tell as much.
                if best.get(name).is_none_or(|(most, _)| weight > *most) {
                    best.insert(name, (weight, sighting));
                }
            }
        }
        best.into_iter().map(|(name, (_, sighting))| (name, sighting)).collect()
    }
}

/// What these articles say, together and each by itself.
fn search_all(archive: &Archive, fresh: Vec<ArticleNumber>) -> (Roll, Vec<(ArticleNumber, Said)>) {
    type Found = (Roll, Vec<(ArticleNumber, Said)>);
    let search = |(mut roll, mut said): Found, number: ArticleNumber| {
        let article = archive.article(number);
        if is_searched(archive, article) {
            let candidates = article::candidates(article);
            roll.add(&candidates);
            said.push((number, Said::of(&candidates)));
        }
        (roll, said)
    };
    let both = |(one, mut first): Found, (other, second): Found| {
        first.extend(second);
        (one.and(other), first)
    };
    fresh.into_par_iter().fold(Default::default, search).reduce(Default::default, both)
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
        let mut search = Search::default();
        search.search(&archive, &Since::nothing(3));
        let places = search.sightings(["Ada Ottsen", "Nobody Else"]);
        let articles: Vec<_> = places.iter().map(|(name, place)| (*name, place.article.index())).collect();
        assert_eq!(articles, [("Ada Ottsen", 2)]);
    }
}
