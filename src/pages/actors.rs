//! The list of all actors: by kind, and from A to Z.

use serde::Serialize;

use super::engine::TemplateError;
use super::frame::Frame;
use super::listing::ActorRow;
use super::{Site, about};
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
    count: usize,
    /// Whether there are so many that their first letters are shown.
    lettered: bool,
    letters: Vec<Letter>,
}

/// The actors of one kind that are sorted under one letter.
#[derive(Debug, Serialize)]
struct Letter {
    letter: String,
    anchor: String,
    actors: Vec<ActorRow>,
}

/// How many actors of a kind a reader looks through without letters.
const UNLETTERED: usize = 30;

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
    let listed = named.iter().filter(|number| cast.actor(**number).found.is_none()).count();
    named.sort_by_cached_key(|number| (sort_key(cast.actor(*number)), *number));
    let kinds = KINDS
        .into_iter()
        .map(|(kind, anchor)| {
            let of_kind = named.iter().copied().filter(|number| cast.actor(*number).kind == kind).collect::<Vec<_>>();
            Kind {
                heading: site.archive.wording.say(&format!("kinds-{}", kind.key()), &[]),
                anchor,
                count: of_kind.len(),
                lettered: of_kind.len() > UNLETTERED,
                letters: letters(site, &path, anchor, &of_kind),
            }
        })
        .filter(|kind| kind.count > 0)
        .collect();
    let actors = Actors {
        frame: Frame::of(site, &path, Page::Actors, "nav-actors", "actors-summary"),
        count,
        kinds,
        unresolved: site.count_unresolved(),
        unresolved_href: path.link_to(&Page::Unresolved.path(), None),
        unnamed: about::actors_listed(site) - listed,
    };
    Ok((path, site.engine.render("actors.html", &actors)?))
}

/// The actors by the letters under which they are sorted.
fn letters(site: &Site<'_>, path: &OutPath, kind: &str, actors: &[ActorNumber]) -> Vec<Letter> {
    let letter = |number: &ActorNumber| letter(&sort_key(site.archive.cast.actor(*number)));
    let rows = |actors: &[ActorNumber]| actors.iter().map(|number| ActorRow::of(site, path, *number)).collect();
    let mut letters: Vec<Letter> = Vec::new();
    for group in actors.chunk_by(|a, b| letter(a) == letter(b)) {
        let letter = group.first().and_then(letter);
        let anchor = format!("{kind}-{}", letter.map_or_else(|| "other".to_owned(), |letter| letter.to_string()));
        let actors: Vec<ActorRow> = rows(group);
        // What begins with no letter can stand before and after the letters, but is one group.
        match letters.iter_mut().find(|letter| letter.anchor == anchor) {
            Some(before) => before.actors.extend(actors),
            None => letters.push(Letter {
                letter: letter.map_or_else(|| "#".to_owned(), |letter| letter.to_uppercase().to_string()),
                anchor,
                actors,
            }),
        }
    }
    letters
}

/// The letter that heads a name; none where it begins with something else.
fn letter(sort_key: &str) -> Option<char> {
    sort_key.chars().next().filter(|first| first.is_alphabetic())
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
