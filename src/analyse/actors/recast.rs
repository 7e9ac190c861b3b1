//! Who came, went or changed among the actors since a build.

use std::collections::BTreeSet;
use std::hash::Hash;

use serde::{Deserialize, Serialize};

use super::presence::{self, Presence};
use super::{fold, names};
use crate::archive::Archive;
use crate::archive::actor::{Actor, ActorNumber};
use crate::archive::hash::hash;
use crate::archive::id::ActorId;

/// An actor as names are found by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Known {
    /// Its id.
    pub(crate) id: ActorId,
    /// A hash of its names.
    digest: u64,
    /// The first words of its names; none of a name that may begin inside a word.
    words: Vec<Option<u64>>,
}

/// What of an actor names are found by.
pub(super) fn by_names(actor: &Actor) -> impl Hash + '_ {
    let Actor { id, name, kind, names, weak_names, former_names, not, .. } = actor;
    (id, name, kind, names, weak_names, former_names, not)
}

/// The actors as names are found by them.
pub(super) fn known(archive: &Archive, names: &[names::Name]) -> Vec<Known> {
    let of = |actor: &Actor| Known { id: actor.id.clone(), digest: hash(&by_names(actor)), words: Vec::new() };
    let mut known: Vec<Known> = archive.cast.actors.iter().map(of).collect();
    for name in names {
        if let Some(known) = known.get_mut(name.claim.actor.index()) {
            known.words.push(presence::first_word(&fold::fold(&name.text)));
        }
    }
    for known in &mut known {
        known.words.sort_unstable();
        known.words.dedup();
    }
    known
}

/// What became of the actors.
pub(super) struct Recast {
    /// By the number of then: the number of now, of an actor who is as he was.
    now: Vec<Option<ActorNumber>>,
    /// The first words of the names of all who came, went or changed.
    words: BTreeSet<Option<u64>>,
}

impl Recast {
    pub(super) fn between(then: &[Known], now: &[Known]) -> Self {
        let mut words = BTreeSet::new();
        let mut numbers = Vec::with_capacity(then.len());
        for known in then {
            let at = now.binary_search_by(|other| other.id.cmp(&known.id)).ok().filter(|at| now[*at] == *known);
            if at.is_none() {
                words.extend(&known.words);
            }
            numbers.push(at.map(ActorNumber::from));
        }
        let was_there =
            |known: &&Known| then.binary_search_by(|other| other.id.cmp(&known.id)).is_ok_and(|at| then[at] == **known);
        words.extend(now.iter().filter(|known| !was_there(known)).flat_map(|known| &known.words));
        Self { now: numbers, words }
    }

    pub(super) fn now(&self, then: ActorNumber) -> Option<ActorNumber> {
        self.now.get(then.index()).copied().flatten()
    }

    /// Whether a name of those may stand in an article that has these words.
    pub(super) fn concerns(&self, presence: &Presence) -> bool {
        self.words.iter().any(|word| word.is_none_or(|word| presence.may_have(word)))
    }
}
