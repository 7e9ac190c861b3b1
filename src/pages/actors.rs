//! The list of all actors: by kind, and from A to Z.

use serde::Serialize;

use super::Site;
use super::engine::TemplateError;
use super::frame::Frame;
use super::listing::ActorRow;
use crate::archive::actor::{Actor, ActorKind, ActorNumber};
use crate::archive::address::{OutPath, Page};
use crate::archive::word;

#[derive(Debug, Serialize)]
struct Actors {
    frame: Frame,
    count: usize,
    kinds: Vec<Kind>,
    unresolved: usize,
    unresolved_href: String,
    unnamed: usize,
}

/// The actors of one kind.
#[derive(Debug, Serialize)]
struct Kind {
    heading: String,
    anchor: &'static str,
    actors: Vec<ActorRow>,
}

const KINDS: [(ActorKind, &str); 8] = [
    (ActorKind::Person, "persons"),
    (ActorKind::Organisation, "organisations"),
    (ActorKind::Government, "governments"),
    (ActorKind::Media, "media"),
    (ActorKind::Group, "groups"),
    (ActorKind::Country, "countries"),
    (ActorKind::Place, "places"),
    (ActorKind::Unknown, "unknown"),
];

/// Makes the list.
pub(super) fn page(site: &Site<'_>) -> Result<(OutPath, Vec<u8>), TemplateError> {
    let path = Page::Actors.path();
    let cast = &site.archive.cast;
    let mut named: Vec<ActorNumber> = site.tally.ranking();
    let count = named.len();
    named.sort_by_cached_key(|number| (sort_key(cast.actor(*number)), *number));
    let kinds = KINDS
        .into_iter()
        .map(|(kind, anchor)| Kind {
            heading: site.archive.wording.say(&format!("kinds-{}", kind.key()), &[]),
            anchor,
            actors: named
                .iter()
                .filter(|number| cast.actor(**number).kind == kind)
                .map(|number| ActorRow::of(site, &path, *number))
                .collect(),
        })
        .filter(|kind| !kind.actors.is_empty())
        .collect();
    let actors = Actors {
        frame: Frame::of(site, &path, Page::Actors, "nav-actors", "actors-summary"),
        count,
        kinds,
        unresolved: site.count_unresolved(),
        unresolved_href: path.link_to(&Page::Unresolved.path(), None),
        unnamed: cast.actors.len() - count,
    };
    Ok((path, site.engine.render("actors.html", &actors)?))
}

/// Under what an actor is sorted: what the editor says, a person's surname, or the name without a leading article.
pub(crate) fn sort_key(actor: &Actor) -> String {
    let name = match (&actor.sort, actor.kind) {
        (Some(sort), _) => sort.clone(),
        (None, ActorKind::Person) => match actor.name.rsplit_once(char::is_whitespace) {
            Some((given, surname)) => format!("{surname} {given}"),
            None => actor.name.clone(),
        },
        (None, _) => ["The ", "the ", "Al-", "al-"]
            .iter()
            .find_map(|article| actor.name.strip_prefix(article))
            .unwrap_or(&actor.name)
            .to_owned(),
    };
    word::fold(&name)
}
