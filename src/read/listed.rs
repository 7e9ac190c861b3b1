//! The actors of the two lists that an archive can have, `actors.toml` and `actors.jsonl`.

use crate::archive::actor::Actor;
use crate::diagnostic::Place;

/// An actor of a list, and where that speaks of it.
#[derive(Debug)]
pub(crate) struct Listed {
    pub(super) actor: Actor,
    pub(super) place: Place,
}

/// The actors of both lists, sorted by id. Of one who stands in both, what the first says holds, and the second adds names.
pub(super) fn joined(mut own: Vec<Listed>, others: Vec<Listed>) -> Vec<Listed> {
    let mut new = Vec::new();
    for other in others {
        match own.binary_search_by(|listed| listed.actor.id.cmp(&other.actor.id)) {
            Ok(at) => own[at].actor.take_names(other.actor),
            Err(_) => new.push(other),
        }
    }
    own.extend(new);
    own.sort_by(|one, other| one.actor.id.cmp(&other.actor.id));
    own
}
