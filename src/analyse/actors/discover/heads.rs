//! What the words of a name say that it names: `Committee`, `University of`, `Ltd`, `Act`.

use super::lists::lists;
use crate::archive::actor::ActorKind;
use crate::archive::naming::{self, Head};

/// What the words of a name say that it names; none where they say nothing.
pub(super) fn of_words(words: &[&str]) -> Option<Head> {
    let (last, before) = words.split_last()?;
    let of_state = words.first() == Some(&"State") && words.get(1) == Some(&"of");
    let of_directors = words.first() == Some(&"Board") && naming::is_title(last);
    if before.len() > 1 && (of_state || of_directors) {
        return Some(Head::Event);
    }
    if !before.is_empty() && words.first().is_some_and(|first| ["Radio", "Channel"].contains(first)) {
        return Some(Head::Actor(ActorKind::Media));
    }
    if let [_, .., "School", "District"] = words {
        return Some(Head::Actor(ActorKind::Organisation));
    }
    let of_last = of_word(last);
    // `Ohio Senate`
    if let ("House" | "Senate" | "Assembly", [place]) = (*last, before)
        && (lists().is_place(place) || lists().country(place).is_some())
    {
        return Some(Head::Actor(ActorKind::Government));
    }
    // `Office of Boats and Road` stands in no road.
    let begins = words.get(1).is_some_and(|word| is_joining(word))
        && matches!(words.first().and_then(|first| of_word(first)), Some(Head::Actor(kind)) if kind != ActorKind::Place);
    // `Joint Plan of Action`
    let thing = words.iter().position(|word| is_joining(word)).and_then(|at| words.get(at.checked_sub(1)?));
    if thing
        .is_some_and(|word| ["Act", "Agreement", "Declaration", "Plan", "Program", "Report", "Treaty"].contains(word))
    {
        return Some(Head::Event);
    }
    if !before.is_empty()
        && let Some(head) = of_last
        && (!begins || !matches!(head, Head::Actor(ActorKind::Place) | Head::Event))
    {
        return Some(narrowed(head, last, before));
    }
    // `Arts Council Wales`
    if let [.., word, place] = words
        && (lists().country(place).is_some() || lists().is_place(place))
        && words.len() > 2
        && let Some(head) = of_word(word)
    {
        return Some(narrowed(head, word, before));
    }
    // `Banco Lindholm`, `Agence de Presse`
    if let Some(head) = words.first().and_then(|first| lists().first_word(first)).filter(|_| !before.is_empty()) {
        return Some(head);
    }
    // `University of Lindholm`: the word before the first preposition.
    let preposition = words.iter().position(|word| is_joining(word))?;
    let first = preposition.checked_sub(1).and_then(|at| words.get(at))?;
    let of_first = of_word(first)?;
    let central =
        *first == "Bank" && words.last().is_some_and(|last| lists().country(last).is_some() || *last == "England");
    if *first == "House" || central {
        return Some(Head::Actor(ActorKind::Government));
    }
    Some(narrowed(of_first, first, words.get(..preposition - 1).unwrap_or(&[])))
}

/// Whether the word, alone, can be what a name of a body begins or ends with.
pub(super) fn is_head(word: &str) -> bool {
    of_word(word).is_some()
}

/// Whether bodies are named after those whom the word means: `Children’s March`.
pub(super) fn is_of_people(word: &str) -> bool {
    [
        "Women", "Men", "People", "Children", "King", "Queen", "Trinity", "Workers", "Mothers", "Lloyd", "Veterans",
        "Farmers", "Teachers", "Peoples", "Students",
    ]
    .contains(&word)
}

/// Whether a name is a company's, which is known by its first word alone, too.
pub(super) fn is_company(name: &str) -> bool {
    name.split_once(' ').is_some_and(|(_, rest)| rest.rsplit(' ').next().is_some_and(|last| lists().is_company(last)))
}

/// Whether the word joins the parts of such a name: `Centre for Boats`.
pub(super) fn is_joining(word: &str) -> bool {
    matches!(word, "of" | "for" | "on" | "against" | "without")
}

/// What a word says that begins or ends a name.
pub(super) fn of_word(word: &str) -> Option<Head> {
    let of = |word: &str| naming::head(word).or_else(|| lists().head(word));
    of(word).or_else(|| word.strip_suffix('s').filter(|one| one.len() > 4).and_then(of))
}

/// What a word says that bodies of different kinds are named with, by the words before it.
fn narrowed(head: Head, word: &str, before: &[&str]) -> Head {
    lists().narrowed(word, before).map_or(head, Head::Actor)
}
