//! Abbreviations that an article uses beside the name whose initials they are, without a word of it: `FBT` beside `Foreign
//! Boats Tribunal`.

use std::collections::BTreeMap;

use super::cases::is_short;
use super::heads;
use super::lists::lists;
use super::person_form::could_be_person;
use crate::archive::naming::Head;

/// How many letters it takes that are no chance.
const LETTERS: usize = 3;

/// The names of which the initials stand among the names of one article, each with them; none where two have the same.
pub(super) fn of_names<'n>(names: impl Iterator<Item = &'n str> + Clone) -> Vec<(String, String)> {
    let mut made: BTreeMap<String, Option<&str>> = BTreeMap::new();
    for name in names.clone().filter(|name| is_body(name)) {
        for initials in initials(name) {
            made.entry(initials)
                .and_modify(|other| *other = other.filter(|other| *other == name))
                .or_insert(Some(name));
        }
    }
    let pair = |short: &str| {
        let letters: String = letters(short);
        let full = made.get(&letters).copied().flatten()?;
        (letters.len() >= LETTERS && is_short(short) && lists().country(short).is_none())
            .then(|| (full.to_owned(), short.to_owned()))
    };
    names.filter(|name| !name.contains(' ')).filter_map(pair).collect()
}

fn is_body(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    words.len() >= LETTERS
        && match heads::of_words(&words) {
            Some(head) => matches!(head, Head::Actor(_)),
            None => !could_be_person(&words) && !words.iter().all(|word| lists().is_ordinary(word)),
        }
}

fn letters(short: &str) -> String {
    short.chars().filter(|letter| letter.is_alphabetic()).flat_map(char::to_uppercase).collect()
}

/// The initials of all words, and of those with a capital.
fn initials(name: &str) -> Vec<String> {
    let words = || name.trim_start_matches("The ").split([' ', '-']).filter_map(|word| word.chars().next());
    let all: String = words().flat_map(char::to_uppercase).collect();
    let capitals: String = words().filter(|letter| letter.is_uppercase()).collect();
    if all == capitals { vec![all] } else { vec![all, capitals] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_is_explained_by_the_one_body_that_has_its_initials() {
        let pairs = |names: &[&str]| of_names(names.iter().copied());
        let pair = |full: &str, short: &str| vec![(full.to_owned(), short.to_owned())];
        assert_eq!(pairs(&["FBT", "Foreign Boats Tribunal"]), pair("Foreign Boats Tribunal", "FBT"));
        assert_eq!(pairs(&["Department for Boats", "DfB"]), pair("Department for Boats", "DfB"));
        assert_eq!(pairs(&["Harbour and Lock Trust", "HLT"]), pair("Harbour and Lock Trust", "HLT"));
        assert!(pairs(&["FBT", "Foreign Boats Tribunal", "Free Bank Trust"]).is_empty());
        assert!(pairs(&["HT", "Harbour Trust", "ABL", "Ada Brown Lee"]).is_empty());
    }
}
