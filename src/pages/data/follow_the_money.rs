//! `data/actors.ftm.json`: the actors as entities of FollowTheMoney, one a line, as its tools and Aleph read them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::json;
use crate::archive::actor::{Actor, ActorKind};
use crate::archive::id::ActorId;

#[derive(Serialize)]
struct Entity<'a> {
    id: &'a ActorId,
    schema: &'static str,
    /// Every value is a list of texts.
    properties: BTreeMap<&'static str, Vec<&'a str>>,
}

/// The lines of these actors.
pub(super) fn lines(actors: &[&Actor]) -> Vec<u8> {
    let mut lines = Vec::new();
    for actor in actors {
        let entity = Entity { id: &actor.id, schema: schema(actor.kind), properties: properties(actor) };
        json::line(&mut lines, &entity);
    }
    lines
}

/// What FollowTheMoney calls what is of this kind.
fn schema(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "Person",
        ActorKind::Government => "PublicBody",
        ActorKind::Media | ActorKind::Organisation => "Organization",
        // For what may be people or a body; it has no schema for what may be anything.
        ActorKind::Group | ActorKind::Unknown => "LegalEntity",
        // “A location associated with an entity.” It knows no other places.
        ActorKind::Country | ActorKind::Place => "Address",
    }
}

fn properties(actor: &Actor) -> BTreeMap<&'static str, Vec<&str>> {
    fn all(values: &[String]) -> Vec<&str> {
        values.iter().map(String::as_str).collect()
    }
    let wikidata = actor.external.iter().filter_map(|id| id.strip_prefix("wikidata:"));
    let known = [
        ("name", vec![actor.name.as_str()]),
        ("alias", all(&actor.names)),
        ("weakAlias", all(&actor.weak_names)),
        ("previousName", all(&actor.former_names)),
        ("summary", actor.description.iter().map(String::as_str).collect()),
        ("wikidataId", wikidata.collect()),
    ];
    known.into_iter().filter(|(_, values)| !values.is_empty()).collect()
}
