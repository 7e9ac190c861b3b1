//! What a name is presumed to be of which little is said: what has capitals in the middle of a sentence and is no place,
//! work or law is mostly somebody or some body, the more so where it stands as the doer of something.

use super::cases::{Case, SURE, is_short, makes_place};
use super::clues::{Clue, Clues};
use super::heads;
use super::judge::Verdict;
use super::lists::lists;
use super::person_form::could_be_person;
use crate::archive::actor::{ActorKind, Reason};
use crate::archive::naming::{self, Head};

/// What a name is presumed to be, unless the cases for each kind say more.
pub(super) fn presumed(name: &str, head: Option<Head>, clues: &Clues, cases: &[Case]) -> Option<Verdict> {
    let bare = name.strip_prefix("The ").unwrap_or(name);
    let words: Vec<&str> = bare.split([' ', '-']).collect();
    let known = cases.iter().any(|case| case.weight >= SURE);
    if known || is_perhaps_a_place(&words, head, clues) || is_perhaps_a_thing(bare, &words, head, clues) {
        return None;
    }
    let weight =
        (of_form(name, &words, clues) + of_deeds(clues)).saturating_sub(usize::from(is_thing_of_kind(name, clues)));
    let kind = kind(bare, clues, cases);
    Some(Verdict { kind, weight, against: 0, reasons: vec![Reason::Presumed], presumed: true })
}

fn is_perhaps_a_place(words: &[&str], head: Option<Head>, clues: &Clues) -> bool {
    let place = clues.of(Clue::In) + clues.of(Clue::Place) + clues.of(Clue::BesidePlace);
    let of_place = head == Some(Head::Actor(ActorKind::Place)) && doer(clues) == 0;
    // `Western Norway`, `Northeast Iowa`
    let region = words.len() > 1
        && words.first().is_some_and(|first| {
            let direction = first.trim_end_matches("ern").to_lowercase();
            ["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"]
                .contains(&&*direction)
        });
    of_place || region || makes_place(words) || place * 3 > clues.met()
}

fn is_perhaps_a_thing(bare: &str, words: &[&str], head: Option<Head>, clues: &Clues) -> bool {
    const OF_THINGS: [&str; 12] = [
        "Chapter",
        "Cyclone",
        "Docket",
        "Hurricane",
        "Operation",
        "Phase",
        "Section",
        "Storm",
        "Title",
        "Typhoon",
        "Volume",
        "World",
    ];
    let lists = lists();
    let first = words.first().copied().unwrap_or("");
    // `Texans`, `Wisconsinites`
    let of_people = |last: &&str| ["ans", "ites"].iter().any(|ending| last.ends_with(ending)) && last.len() > 5;
    let people = words.last().is_some_and(of_people) && words.len() <= 2;
    // `HBCUs`
    let several = bare.strip_suffix('s').is_some_and(is_short);
    let of_countries = |word: &&str| lists.country(word).is_some() || lists.is_place(word) || lists.is_demonym(word);
    let abbreviations = words.len() > 1 && words.iter().all(|word| is_short(word));
    clues.of(Clue::None) > 0
        || words.iter().all(of_countries)
        || abbreviations
        || bare.ends_with("ism")
        || head == Some(Head::Event)
        || clues.of(Clue::Inside) == 0 && doer(clues) == 0
        || first.starts_with(char::is_lowercase)
        || people
        || several
        || naming::is_demonym(bare)
        || OF_THINGS.contains(&first)
        || bare.contains(|letter: char| letter.is_ascii_digit())
        || is_short(bare) && (lists.is_no_actor(bare) || bare.contains('.'))
        || words.len() == 1 && (lists.is_given_name(bare) || is_word(bare, clues))
}

/// Whether a single word may be one that only begins its sentence.
fn is_word(bare: &str, clues: &Clues) -> bool {
    const ENDINGS: [&str; 14] =
        ["ably", "al", "ed", "ence", "ers", "fully", "ing", "ions", "ists", "ium", "ly", "ment", "ness", "tion"];
    let ends = bare.contains(char::is_lowercase) && ENDINGS.iter().any(|ending| bare.ends_with(ending));
    let contracted = bare.contains(['’', '\'']) && bare.ends_with(['t', 's', 'e', 'l', 'd']);
    lists().is_ordinary(bare) || heads::is_head(bare) || clues.of(Clue::Inside) == 0 && (ends || contracted)
}

/// How much the form of a name says: strange words are names, words that English prints small may be anything.
fn of_form(name: &str, words: &[&str], clues: &Clues) -> usize {
    let common = |word: &&&str| lists().is_ordinary(word) || naming::is_function_word(word) || heads::is_head(word);
    let strange = words.iter().filter(|word| !common(word)).count();
    match words.len() {
        _ if name.starts_with("The ") && strange == 0 => 0,
        _ if is_short(name) => {
            if clues.of(Clue::Inside) > 0 {
                SURE
            } else {
                SURE - 1
            }
        }
        all if strange == all => SURE,
        _ => SURE - 2,
    }
}

/// How often it does something or stands beside somebody, where things and places seldom do.
fn of_deeds(clues: &Clues) -> usize {
    let of = |clue: Clue, weight: usize| clues.of(clue).min(1) * weight;
    of(Clue::Says, 3)
        + of(Clue::Acts, 2)
        + of(Clue::Subject, 2)
        + of(Clue::Party, 2)
        + of(Clue::BesidePerson, 2)
        + of(Clue::BesideBody, 1)
        + of(Clue::Members, 2)
        + of(Clue::Outlet, 2)
        + of(Clue::Who, 1)
        + of(Clue::Which, 1)
        + of(Clue::Apposition, 1)
}

fn doer(clues: &Clues) -> usize {
    clues.of(Clue::Says)
        + clues.of(Clue::Acts)
        + clues.of(Clue::Subject)
        + clues.of(Clue::Party)
        + clues.of(Clue::Which)
}

/// Whether it goes by an article, as things do more often than actors that have no word for a body in their name.
fn is_thing_of_kind(name: &str, clues: &Clues) -> bool {
    name.starts_with("The ") || clues.of(Clue::Article) * 2 > clues.met()
}

fn kind(bare: &str, clues: &Clues, cases: &[Case]) -> ActorKind {
    let words: Vec<&str> = bare.split(' ').collect();
    let strange = words.iter().all(|word| !lists().is_ordinary(word) && !heads::is_head(word));
    let body = clues.of(Clue::Article) + clues.of(Clue::Which) + clues.of(Clue::BesideBody) + clues.of(Clue::Outlet);
    if words.len() > 1 && strange && body == 0 && could_be_person(&words) {
        return ActorKind::Person;
    }
    let best = cases.iter().filter(|case| case.weight > 0).max_by_key(|case| case.weight).map(|case| case.kind);
    best.filter(|kind| !matches!(kind, ActorKind::Person | ActorKind::Place)).unwrap_or(ActorKind::Organisation)
}

#[cfg(test)]
mod tests {
    use super::super::judge::judge;
    use super::*;

    fn judged(name: &str, clues: &[Clue]) -> (bool, ActorKind) {
        let mut all = Clues::default();
        clues.iter().for_each(|clue| all.add(*clue));
        let verdict = judge(name, &all, 1, false);
        (verdict.is_sure(), verdict.kind)
    }

    #[test]
    fn a_strange_name_inside_a_sentence_is_an_actors_and_common_words_have_to_do_something() {
        let sure: &[(&str, &[Clue], ActorKind)] = &[
            ("Zorba", &[Clue::Inside], ActorKind::Organisation),
            ("Zorba Ottla", &[Clue::Inside], ActorKind::Person),
            ("Zorba al-Ottla", &[Clue::Inside], ActorKind::Person),
            ("Zorba Ottla", &[Clue::Inside, Clue::Which], ActorKind::Organisation),
            ("Zorba", &[Clue::Opening, Clue::Subject], ActorKind::Organisation),
            ("Zorba Boats", &[Clue::Inside, Clue::Party], ActorKind::Organisation),
            ("ZBT", &[Clue::Inside], ActorKind::Organisation),
        ];
        for (name, clues, kind) in sure {
            assert_eq!(judged(name, clues), (true, *kind), "{name} {clues:?}");
        }
        let unsure: &[(&str, &[Clue])] = &[
            ("Zorba", &[Clue::Inside, Clue::In]),
            ("Zorba", &[Clue::Inside, Clue::BesidePlace]),
            ("Zorba", &[Clue::Opening]),
            ("Zorba Ottla", &[Clue::Opening]),
            ("du Zorba", &[Clue::Inside]),
            ("Zorba", &[Clue::Inside, Clue::Article]),
            ("Zorba Boats", &[Clue::Inside]),
            ("Small Boats", &[Clue::Inside]),
            ("Sailing", &[Clue::Opening, Clue::Subject]),
            ("Hurricane Zorba", &[Clue::Inside, Clue::Subject]),
            ("Zorba River", &[Clue::Inside]),
            ("Denmark-Norway", &[Clue::Inside]),
            ("New Zorba", &[Clue::Inside]),
        ];
        for (name, clues) in unsure {
            let (sure, kind) = judged(name, clues);
            assert!(!sure || kind == ActorKind::Place, "{name} {clues:?}");
        }
    }
}
