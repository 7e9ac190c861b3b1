//! Whom the articles name: 200 invented persons, bodies and places. No part of a person's name is a word of the language
//! or of another's name.

use super::vocabulary::{Vocabulary, capitalised};

const ACTORS: usize = 200;

pub(crate) struct Actor {
    pub(crate) name: String,
    kind: &'static str,
    /// How an article calls the actor once it has given the whole name.
    pub(super) later: String,
}

pub(super) fn invented(vocabulary: &mut Vocabulary) -> Vec<Actor> {
    (0..ACTORS).map(|number| one(number, &capitalised(&vocabulary.new_word(2)), vocabulary)).collect()
}

/// Six of ten are persons.
fn one(number: usize, word: &str, vocabulary: &mut Vocabulary) -> Actor {
    let always = |kind, name: String| Actor { later: name.clone(), name, kind };
    match number % 10 {
        6 => always("organisation", format!("{word} Institute")),
        7 => always("government", format!("{word} Ministry")),
        8 => always("media", format!("{word} Herald")),
        9 => always("place", word.to_owned()),
        _ => {
            let surname = capitalised(&vocabulary.new_word(2));
            Actor { name: format!("{word} {surname}"), kind: "person", later: surname }
        }
    }
}

/// The file that lists them.
pub(super) fn toml(actors: &[Actor]) -> String {
    let entry = |Actor { name, kind, .. }: &Actor| format!("[[actor]]\nname = \"{name}\"\nkind = \"{kind}\"\n\n");
    actors.iter().map(entry).collect()
}
