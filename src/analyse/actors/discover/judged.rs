//! A name with what is thought of it.

use std::collections::BTreeSet;

use super::super::fold::fold;
use super::cluster::{Cluster, key};
use super::judge;
use crate::archive::actor::{Actor, ActorKind, Doubt, Found, KindFrom};
use crate::archive::id::ActorId;

/// A name with what is thought of it.
pub(super) struct Judged<'r> {
    pub cluster: Cluster<'r>,
    pub verdict: judge::Verdict,
    /// Shorter names that mean it beside the full one.
    pub short: BTreeSet<&'r str>,
}

impl<'r> Judged<'r> {
    pub(super) fn of(cluster: Cluster<'r>) -> Self {
        let verdict = judge::judge(cluster.name, &cluster.clues, cluster.met, cluster.explained);
        Self { cluster, verdict, short: BTreeSet::new() }
    }

    pub(super) fn name(&self) -> &'r str {
        self.cluster.name
    }

    /// The more often it is named and the surer it is, the more useful it is to know.
    pub(super) fn rank(&self) -> (usize, usize) {
        (self.cluster.met.min(1_000) * usize::from(self.verdict.confidence()), self.verdict.weight)
    }

    /// Whether it gets a page, or the editor hears of it.
    pub(super) fn is_worth_telling(&self) -> bool {
        self.verdict.is_sure() || self.verdict.is_doubtful()
    }

    /// Whether it is the name of a country or place.
    pub(super) fn is_in_list(&self) -> bool {
        matches!(self.verdict.kind, ActorKind::Country | ActorKind::Place)
    }

    /// Whether it is a word that is the surname of somebody who is named in full, and so no actor of its own.
    pub(super) fn is_mere_surname(&self, surnames: &BTreeSet<String>) -> bool {
        let name = key(self.name());
        let several = || name.strip_suffix('s').is_some_and(|one| surnames.contains(one));
        !self.is_in_list() && !name.contains(' ') && (surnames.contains(&name) || self.verdict.presumed && several())
    }

    fn found(&self) -> Found {
        Found { confidence: self.verdict.confidence(), reasons: self.verdict.reasons.clone() }
    }

    pub(super) fn doubt(&self) -> Doubt {
        Doubt { name: self.name().to_owned(), kind: self.verdict.kind, found: self.found() }
    }

    pub(super) fn actor(&self, id: ActorId) -> Actor {
        let mut seen = BTreeSet::from([fold(self.name())]);
        // Other ways to print the very same are found without being listed.
        let names = self.cluster.names().filter(|other| seen.insert(fold(other)));
        Actor {
            names: names.map(str::to_owned).collect(),
            weak_names: self.short.iter().copied().map(str::to_owned).collect(),
            found: Some(self.found()),
            ..Actor::named(id, self.name().to_owned(), self.verdict.kind, KindFrom::Inferred)
        }
    }
}
