//! `data/actors.jsonl`: the names of all actors, as spaCy's EntityRuler reads them: a pattern a line.
//!
//! The line of an actor's main name has what else is known of the actor in keys of our own, which the EntityRuler passes
//! over; so the file can be read back as `seeds/actors.jsonl`.

use serde::Serialize;

use super::public::Public;
use crate::archive::actor::{Actor, ActorKind, KindFrom};
use crate::archive::id::ActorId;

#[derive(Serialize)]
struct Line<'a> {
    label: &'static str,
    pattern: &'a str,
    id: &'a ActorId,
    #[serde(flatten)]
    more: Option<More<'a>>,
}

/// What else is known of an actor.
#[derive(Serialize)]
struct More<'a> {
    /// Not known where the kind was inferred: it will be again.
    kind: ActorKind,
    /// Names that would be found where they mean somebody else, were they patterns.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    weak_names: &'a [String],
    /// Those of the patterns that are names of the past.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    former_names: &'a [String],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    not: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sort: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description_from: Option<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    external: &'a [String],
}

/// The lines of these actors.
pub(super) fn lines(public: &Public<'_>, actors: &[&Actor]) -> Vec<u8> {
    let mut lines = Vec::new();
    for actor in actors {
        let line = |pattern, more| Line { label: label(actor.kind), pattern, id: &actor.id, more };
        super::json::line(&mut lines, &line(&actor.name, Some(more(public, actor))));
        for name in actor.names.iter().chain(&actor.former_names) {
            super::json::line(&mut lines, &line(name, None));
        }
    }
    lines
}

fn more<'a>(public: &Public<'_>, actor: &'a Actor) -> More<'a> {
    let from = actor.description_from.as_deref();
    More {
        kind: if actor.kind_from == KindFrom::Editor { actor.kind } else { ActorKind::Unknown },
        weak_names: &actor.weak_names,
        former_names: &actor.former_names,
        not: actor.not.iter().map(String::as_str).filter(|words| public.names_nobody_withheld(words)).collect(),
        sort: actor.sort.as_deref(),
        description: actor.description.as_deref(),
        description_from: from.filter(|from| public.may_say_place(from)),
        external: &actor.external,
    }
}

/// The label that spaCy's models give to what is of this kind, so that both can be used together.
fn label(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "PERSON",
        ActorKind::Government | ActorKind::Media | ActorKind::Organisation => "ORG",
        ActorKind::Group => "NORP",
        ActorKind::Country => "GPE",
        ActorKind::Place => "LOC",
        ActorKind::Unknown => "MISC",
    }
}
