//! What one build says that the last did not, and the other way round: repeats, mentions, open names, lost notes.

use std::cmp::Ordering;
use std::sync::Arc;

use rayon::prelude::*;
use serde::Serialize;

use crate::analyse::Findings;
use crate::analyse::notes::Place;
use crate::archive::Archive;
use crate::archive::article::{Article, ArticleNumber};
use crate::archive::hash::hash;
use crate::archive::id::ActorId;
use crate::cache::Kept;

/// What is said now and was not, and what was said and is no more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// Passages that two articles share.
    pub repeats: NewAndGone,
    /// Mentions of actors.
    pub mentions: NewAndGone,
    /// Names that could be two people, or nobody known.
    pub unresolved: NewAndGone,
    /// Notes that lost their place.
    pub lost_notes: NewAndGone,
}

/// How many there are that there were not, and how many there were that are gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NewAndGone {
    /// There now, and not before.
    pub new: usize,
    /// There before, and not now.
    pub gone: usize,
}

/// All that a build says, each as a hash, sorted.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    repeats: Vec<u64>,
    mentions: Vec<u64>,
    unresolved: Vec<u64>,
    lost_notes: Vec<u64>,
}

impl Told {
    /// What the last build said.
    pub(super) fn before(kept: &Kept) -> Self {
        let actors: Vec<&ActorId> = kept.made.actors().iter().collect();
        Self {
            lost_notes: kept.lost_notes.clone(),
            ..Self::of(&kept.before.memory.articles, &actors, &kept.before.findings)
        }
    }

    /// What this build says.
    pub(super) fn now(archive: &Archive, findings: &Findings) -> Self {
        let actors: Vec<&ActorId> = archive.cast.actors.iter().map(|actor| &actor.id).collect();
        Self { lost_notes: lost_notes(archive, findings), ..Self::of(&archive.articles, &actors, findings) }
    }

    fn of(articles: &[Arc<Article>], actors: &[&ActorId], findings: &Findings) -> Self {
        let id = |number: ArticleNumber| articles.get(number.index()).map(|article| &article.id);
        let actor = |at: usize| actors.get(at);
        let repeats = findings.reuse.pairs.par_iter().flat_map_iter(|pair| {
            let passage = |passage: &crate::analyse::reuse::Passage| {
                hash(&(id(pair.a), id(pair.b), passage.kind, passage.matched))
            };
            pair.passages.iter().map(passage)
        });
        let mentions = findings.named.mentions.par_iter().enumerate().flat_map_iter(|(at, mentions)| {
            mentions.iter().map(move |mention| hash(&(id(at.into()), actor(mention.actor.index()), &mention.text)))
        });
        let unresolved = findings
            .named
            .unresolved
            .par_iter()
            .enumerate()
            .flat_map_iter(|(at, names)| names.iter().map(move |name| hash(&(id(at.into()), &name.text))));
        let sorted = |mut hashes: Vec<u64>| {
            hashes.par_sort_unstable();
            hashes
        };
        Self {
            repeats: sorted(repeats.collect()),
            mentions: sorted(mentions.collect()),
            unresolved: sorted(unresolved.collect()),
            lost_notes: Vec::new(),
        }
    }
}

/// The notes that lost their place, each as a hash, sorted.
pub(super) fn lost_notes(archive: &Archive, findings: &Findings) -> Vec<u64> {
    let notes = archive.notes.iter().zip(&findings.notes.places);
    let mut lost: Vec<u64> =
        notes.filter(|(_, place)| matches!(place, Place::Lost(_))).map(|(note, _)| hash(&note.id)).collect();
    lost.sort_unstable();
    lost
}

impl Changes {
    /// What changed from the one to the other.
    pub(super) fn between(before: &Told, now: &Told) -> Self {
        Self {
            repeats: NewAndGone::between(&before.repeats, &now.repeats),
            mentions: NewAndGone::between(&before.mentions, &now.mentions),
            unresolved: NewAndGone::between(&before.unresolved, &now.unresolved),
            lost_notes: NewAndGone::between(&before.lost_notes, &now.lost_notes),
        }
    }
}

impl NewAndGone {
    /// Whether there is none of either.
    #[must_use]
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }

    /// Compares two sorted lists; what stands in both as often is neither.
    fn between(mut before: &[u64], mut now: &[u64]) -> Self {
        let mut found = Self::default();
        while let (Some((one, rest)), Some((other, others))) = (before.split_first(), now.split_first()) {
            match one.cmp(other) {
                Ordering::Less => (found.gone, before) = (found.gone + 1, rest),
                Ordering::Greater => (found.new, now) = (found.new + 1, others),
                Ordering::Equal => (before, now) = (rest, others),
            }
        }
        Self { new: found.new + now.len(), gone: found.gone + before.len() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_both_as_often_is_neither_new_nor_gone() {
        let between = |before: &[u64], now: &[u64]| {
            let NewAndGone { new, gone } = NewAndGone::between(before, now);
            (new, gone)
        };
        assert_eq!(between(&[], &[1, 1]), (2, 0));
        assert_eq!(between(&[1, 1, 2, 5], &[1, 2, 3, 4]), (2, 2));
        assert_eq!(between(&[7, 8], &[7, 8]), (0, 0));
    }
}
