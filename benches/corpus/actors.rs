//! Whom the articles name: invented persons, bodies and places. No part of a person's name is a word of the language or of
//! another's name.

use super::vocabulary::{Vocabulary, capitalised};

pub(crate) struct Actor {
    pub(crate) name: String,
    kind: &'static str,
    /// Its other names.
    names: Vec<String>,
    /// How an article calls the actor once it has given the whole name.
    pub(super) later: String,
}

pub(super) fn invented(count: usize, vocabulary: &mut Vocabulary) -> Vec<Actor> {
    (0..count).map(|number| one(number, &capitalised(&vocabulary.new_word(2)), vocabulary)).collect()
}

/// Gives each two names more.
#[allow(dead_code, reason = "wanted by the bench that looks for many names")]
pub(super) fn name_twice_more(actors: &mut [Actor], vocabulary: &mut Vocabulary) {
    for actor in actors {
        let word = capitalised(&vocabulary.new_word(2));
        let (first, last) = actor.name.split_once(' ').unwrap_or((&actor.name, "Town"));
        actor.names = match actor.kind {
            "person" => vec![format!("{word} {last}"), format!("{first} {}. {last}", &word[..1])],
            _ => vec![format!("{first} {last} of {word}"), word.to_uppercase()],
        };
    }
}

/// Six of ten are persons.
fn one(number: usize, word: &str, vocabulary: &mut Vocabulary) -> Actor {
    let always = |kind, name: String| Actor { later: name.clone(), name, kind, names: Vec::new() };
    match number % 10 {
        6 => always("organisation", format!("{word} Institute")),
        7 => always("government", format!("{word} Ministry")),
        8 => always("media", format!("{word} Herald")),
        9 => always("place", word.to_owned()),
        _ => {
            let surname = capitalised(&vocabulary.new_word(2));
            Actor { name: format!("{word} {surname}"), kind: "person", names: Vec::new(), later: surname }
        }
    }
}

/// The file that lists them.
pub(super) fn toml(actors: &[Actor]) -> String {
    let entry = |Actor { name, kind, names, .. }: &Actor| {
        let others = if names.is_empty() { String::new() } else { format!("names = {names:?}\n") };
        format!("[[actor]]\nname = \"{name}\"\nkind = \"{kind}\"\n{others}\n")
    };
    actors.iter().map(entry).collect()
}
