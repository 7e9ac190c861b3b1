//! What an actor is, in the terms of schema.org, as JSON-LD that stands in its page: what the archive itself says of it.

use serde::Serialize;

use super::in_script;
use crate::archive::actor::{Actor, ActorKind};

#[derive(Debug, Serialize)]
struct Profile<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(rename = "alternateName", skip_serializing_if = "Vec::is_empty")]
    other_names: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(rename = "sameAs", skip_serializing_if = "Vec::is_empty")]
    same_as: Vec<String>,
    #[serde(rename = "identifier", skip_serializing_if = "Vec::is_empty")]
    identifiers: Vec<Identifier<'a>>,
}

/// An identifier that somebody else gave: `viaf:12345` is the value `12345` of `viaf`.
#[derive(Debug, Serialize)]
struct Identifier<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "propertyID", skip_serializing_if = "Option::is_none")]
    of: Option<&'a str>,
    value: &'a str,
}

/// The JSON-LD of an actor whose page has this address. It can stand in an element `script`: nothing in it can end that.
pub(super) fn linked_data(actor: &Actor, address: Option<&str>) -> String {
    let elsewhere = actor.external.iter().map(|id| Elsewhere::of(id));
    let (mut same_as, mut identifiers) = (Vec::new(), Vec::new());
    for id in elsewhere {
        match id {
            Elsewhere::Address(address) => same_as.push(address),
            Elsewhere::Identifier(identifier) => identifiers.push(identifier),
        }
    }
    let profile = Profile {
        context: "https://schema.org",
        kind: kind(actor.kind),
        name: &actor.name,
        // A weak name is no name by which others could know the actor.
        other_names: actor.names.iter().chain(&actor.former_names).map(String::as_str).collect(),
        description: actor.description.as_deref(),
        url: address,
        same_as,
        identifiers,
    };
    // Memory takes every byte, and an actor has nothing that refuses to be written.
    in_script::safe(serde_json::to_string(&profile).unwrap_or_default())
}

/// What schema.org calls what is of this kind.
fn kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "Person",
        ActorKind::Organisation => "Organization",
        ActorKind::Government => "GovernmentOrganization",
        ActorKind::Media => "NewsMediaOrganization",
        ActorKind::Country => "Country",
        ActorKind::Place => "Place",
        // It has nothing for what may be some people or a body.
        ActorKind::Group | ActorKind::Unknown => "Thing",
    }
}

/// What the editor says an actor is elsewhere.
enum Elsewhere<'a> {
    Address(String),
    Identifier(Identifier<'a>),
}

impl<'a> Elsewhere<'a> {
    fn of(id: &'a str) -> Self {
        if id.starts_with("https://") || id.starts_with("http://") {
            return Self::Address(id.to_owned());
        }
        match id.split_once(':') {
            Some(("wikidata", item)) if item.chars().all(|letter| letter.is_ascii_alphanumeric()) => {
                Self::Address(format!("https://www.wikidata.org/entity/{item}"))
            }
            parts => {
                let (of, value) = parts.map_or((None, id), |(of, value)| (Some(of), value));
                Self::Identifier(Identifier { kind: "PropertyValue", of, value })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::actor::KindFrom;
    use crate::archive::id::ActorId;

    fn actor(name: &str, kind: ActorKind) -> Actor {
        Actor::named(ActorId::of("an actor").expect("an id"), name.to_owned(), kind, KindFrom::Editor)
    }

    #[test]
    fn it_says_what_the_editor_says_and_nothing_of_what_nobody_said() {
        let ada = Actor {
            names: vec!["Marsh, Ada".to_owned()],
            weak_names: vec!["Addie".to_owned()],
            former_names: vec!["Ada Quill".to_owned()],
            description: Some("A ferrywoman.".to_owned()),
            external: ["wikidata:Q1", "https://marsh.example/", "viaf:7", "17 b"].map(str::to_owned).to_vec(),
            ..actor("Ada Marsh", ActorKind::Person)
        };
        let told: serde_json::Value =
            serde_json::from_str(&linked_data(&ada, Some("https://x.example/"))).expect("JSON");
        let expected = serde_json::json!({
            "@context": "https://schema.org",
            "@type": "Person",
            "name": "Ada Marsh",
            "alternateName": ["Marsh, Ada", "Ada Quill"],
            "description": "A ferrywoman.",
            "url": "https://x.example/",
            "sameAs": ["https://www.wikidata.org/entity/Q1", "https://marsh.example/"],
            "identifier": [
                {"@type": "PropertyValue", "propertyID": "viaf", "value": "7"},
                {"@type": "PropertyValue", "value": "17 b"},
            ],
        });
        assert_eq!(told, expected);
        assert_eq!(
            linked_data(&actor("The </script> Post", ActorKind::Media), None),
            r#"{"@context":"https://schema.org","@type":"NewsMediaOrganization","name":"The \u003c/script> Post"}"#
        );
    }
}
