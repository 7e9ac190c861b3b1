//! Whether words could be the full name of a person, by their form alone.

use super::heads::{is_head, is_joining, of_word, of_words};
use super::lists::lists;
use crate::archive::actor::ActorKind;
use crate::archive::naming::{self, Head};
use crate::archive::particle::is_particle;

/// The most words of a person's name.
const WORDS: usize = 6;

/// Whether words could be the full name of a person, by their form alone.
pub(super) fn could_be_person(words: &[&str]) -> bool {
    let Some((last, before)) = words.split_last() else { return false };
    let of_country = |first: &&str| lists().country(first).is_some() && !lists().is_given_name(first);
    words.len() <= WORDS
        && !(words.len() > 1 && words.first().is_some_and(of_country))
        && words.iter().all(|word| is_part(word))
        && is_surname(last)
        && !before.iter().any(|word| naming::head(word) == Some(Head::Actor(ActorKind::Government)))
        && !has_ordinary_words(words)
        && !is_named_after_what_it_is(words)
        && !is_title_alone(words)
        && lists().country(&words.join(" ")).is_none()
        && !lists().is_place(&words.join(" "))
}

/// Whether a word could be a surname, by its form alone: somebody may be called Hill, but nobody Committee.
pub(super) fn could_be_surname(word: &str) -> bool {
    is_part(word) && is_surname(word) && of_word(word).is_none_or(|head| head == Head::Actor(ActorKind::Place))
}

/// Whether words could be the name of somebody whose title stands before them: a given name may be a common word there.
pub(super) fn could_follow_title(words: &[&str]) -> bool {
    let two = |last: &str| {
        words.len() == 2
            && words.iter().all(|word| is_part(word))
            && is_surname(last)
            && !lists().is_ordinary(last)
            && of_words(words).is_none()
    };
    could_be_person(words) || words.last().is_some_and(|last| two(last))
}

/// Whether the first word is a given name, and what follows it no common word where it is one itself.
pub(super) fn begins_with_given_name(words: &[&str]) -> bool {
    let [first, .., last] = words else { return false };
    let lists = lists();
    let doubtful = lists.is_ordinary(first)
        || naming::is_also_given_name(first)
        || lists.is_place(first)
        || lists.country(first).is_some()
        || lists.is_demonym(first)
        || naming::is_calendar_word(first);
    lists.is_given_name(first)
        && !(doubtful && (lists.is_ordinary(last) || is_head(last)))
        && naming::head(last) != Some(Head::Event)
}

fn is_part(word: &str) -> bool {
    let capital = word.starts_with(char::is_uppercase);
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    let shouted = capitals > 2 && !word.contains('.') && !word.contains(char::is_lowercase);
    (capital && !shouted || is_particle(word) || begins_with_particle(word) || is_second_half(word))
        && !word.contains(|letter: char| letter.is_numeric() || letter == '&')
        && !naming::is_function_word(word)
        && !is_joining(word)
        && word != "and"
}

/// `al-Rashid`
fn begins_with_particle(word: &str) -> bool {
    word.split_once('-').is_some_and(|(first, rest)| is_particle(first) && rest.starts_with(char::is_uppercase))
}

/// The second half of `Jong-un`.
fn is_second_half(word: &str) -> bool {
    word.len() <= 5 && word.chars().all(char::is_lowercase)
}

fn is_surname(word: &str) -> bool {
    let cut_short = word.contains('.') && word.len() > 2 || ["St", "Con", "Res"].contains(&word);
    word.chars().count() > 1 && !cut_short && !lists().is_demonym(word) && !naming::is_calendar_word(word)
}

/// `Ada Brown` may be somebody, but not `Air Force`, nor a headline: `Ada Lee Wins Vote`.
fn has_ordinary_words(words: &[&str]) -> bool {
    let is_ordinary = |word: &&str| lists().is_ordinary(word) && !lists().is_given_name(word) && !is_particle(word);
    let strange = words.first().is_some_and(|first| is_ordinary(first) && !is_initials(first));
    // `Ada M. Brown`, but not `Ada Lee Wins`.
    let middle =
        words.get(1).is_some_and(|middle| is_initials(middle) || lists().is_given_name(middle) || is_particle(middle));
    let verb = words.last().is_some_and(|last| last.ends_with('s'));
    let allowed = usize::from(words.len() == 3 && middle && !verb);
    let many = words.iter().skip(2).filter(|word| is_ordinary(word)).count() > allowed;
    words.len() > 1 && strange || many
}

/// `J.`, `J.K.`
fn is_initials(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_alphabetic()).count() <= 2
        && word.chars().all(|letter| letter.is_uppercase() || letter == '.')
}

/// `Ada Committee` is nobody, but a surname may be a word for something: `Ada Hill`, `Tom Church`.
fn is_named_after_what_it_is(words: &[&str]) -> bool {
    const SURNAMES: [&str; 9] = ["Bank", "Banks", "Church", "Day", "Law", "Laws", "Mission", "Post", "Storm"];
    let surname = words.last().is_some_and(|last| SURNAMES.contains(last));
    match of_words(words) {
        Some(Head::Actor(ActorKind::Place)) => !begins_with_given_name(words),
        Some(_) => !(surname && begins_with_given_name(words)),
        None => false,
    }
}

/// `Assistant Speaker` is nobody, but a surname may be a title: `Ada Bishop`.
fn is_title_alone(words: &[&str]) -> bool {
    let [first, .., last] = words else { return false };
    naming::is_title(last) && !lists().is_given_name(first) && !is_initials(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_bodies_are_named_with_is_no_surname() {
        for (word, could) in [
            ("Brandt", true),
            ("Hill", true),
            ("Committee", false),
            ("Danish", false),
            ("March", false),
            ("BFT", false),
        ] {
            assert_eq!(could_be_surname(word), could, "{word}");
        }
    }

    #[test]
    fn full_names_are_told_from_other_capitals() {
        for (name, could) in [
            ("Ada Lee", true),
            ("Ottla von der Laan", true),
            ("Kim Jong un", true),
            ("J.K. Ott", true),
            ("Ada Hill", true),
            ("Tom Church", true),
            ("Harbour Committee", false),
            ("Air Force", false),
            ("Ada Lee Wins Vote", false),
            ("Washington D.C.", false),
            ("Senate Ott", false),
            ("Ada Bishop", true),
            ("Floor Speaker", false),
        ] {
            assert_eq!(could_be_person(&name.split(' ').collect::<Vec<_>>()), could, "{name}");
        }
    }
}
