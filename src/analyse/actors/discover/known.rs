//! The names of which the editor has spoken already.

use std::collections::BTreeSet;

use super::super::names;
use super::super::personal::FullName;
use super::clues::Clue;
use super::cluster::key;
use super::judged::Judged;
use crate::archive::Archive;
use crate::archive::article::Publish;

/// The names of which the editor has spoken already.
pub(super) struct Known {
    of_editor: BTreeSet<String>,
    withheld: Withheld,
}

impl Known {
    pub(super) fn of(archive: &Archive) -> Self {
        let of_editor = names::names(archive).into_iter().map(|name| key(&name.text)).collect();
        Self { of_editor, withheld: Withheld::of(archive) }
    }

    /// Whether a name can be news to him, and stands somewhere.
    pub(super) fn lets_in(&self, found: &Judged<'_>) -> bool {
        let cluster = &found.cluster;
        let is_known = |name: &str| {
            let key = key(name);
            // `the two Harrows` are nobody beside those whom he lists.
            let several = key.strip_suffix('s').is_some_and(|one| !one.contains(' ') && self.of_editor.contains(one));
            several || self.of_editor.contains(&key) || self.withheld.may_be(name)
        };
        (cluster.met > 0 || cluster.clues.of(Clue::Byline) > 0) && !cluster.names().any(is_known)
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
