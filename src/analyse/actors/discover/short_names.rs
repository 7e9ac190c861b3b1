//! The shorter names by which texts go on to speak of a body that they named in full: `Harlan` of Harlan Foods, `Lindholm
//! State` of Lindholm State University, `the Gazette` of the Lindholm Gazette. They mean it only beside the full name.

use std::collections::{BTreeSet, HashSet};

use rapidhash::fast::RandomState;

use super::clues::Clue;
use super::heads;
use super::judged::Judged;
use super::lists::lists;
use super::person_form::begins_with_given_name;
use crate::archive::actor::ActorKind;
use crate::archive::naming::{self, Head};

/// All shorter names that those who are surely bodies may have.
pub(super) fn all<'r>(judged: &[Judged<'r>]) -> HashSet<&'r str, RandomState> {
    let given = judged.iter().filter(is_sure_person).filter_map(given_name);
    judged.iter().filter(is_sure_body).flat_map(shorter).chain(given).collect()
}

/// Gives to bodies their shorter names, which are no actors of their own then; `others` are names of which nothing else is
/// known.
pub(super) fn shorten<'r>(judged: &mut Vec<Judged<'r>>, others: &[Judged<'r>]) {
    let alone: BTreeSet<&str> = judged.iter().chain(others).filter(may_be_short).map(Judged::name).collect();
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    for found in judged.iter_mut().filter(|found| is_sure_body(&&**found)) {
        found.short = shorter(found).into_iter().filter(|short| alone.contains(short)).collect();
        taken.extend(&found.short);
    }
    let alone: BTreeSet<&str> = judged.iter().chain(others).filter(may_be_given).map(Judged::name).collect();
    for found in judged.iter_mut().filter(|found| is_sure_person(&&**found)) {
        let given = given_name(found).filter(|given| alone.contains(given));
        taken.extend(given);
        found.short.extend(given);
    }
    judged.retain(|found| !taken.contains(found.name()));
}

fn is_sure_body(found: &&Judged<'_>) -> bool {
    found.verdict.is_sure() && is_body(found.verdict.kind)
}

fn is_sure_person(found: &&Judged<'_>) -> bool {
    found.verdict.is_sure() && found.verdict.kind == ActorKind::Person
}

/// The given name of somebody who is named in full.
fn given_name<'r>(found: &Judged<'r>) -> Option<&'r str> {
    let (given, rest) = found.name().split_once(' ')?;
    let letters = given.chars().filter(|letter| letter.is_alphabetic()).count();
    (letters > 1 && !given.contains('.') && !rest.is_empty()).then_some(given)
}

/// Whether a word that stands alone somewhere may be somebody's given name.
fn may_be_given(found: &&Judged<'_>) -> bool {
    let name = found.name();
    let known = found.is_in_list() || lists().known_body(name).is_some() || heads::is_head(name);
    let body = found.verdict.is_sure() && is_body(found.verdict.kind) && !found.verdict.presumed;
    let plain = lists().is_ordinary(name) && !lists().is_given_name(name);
    let clues = &found.cluster.clues;
    // What has a capital only where a sentence begins may be any word.
    let is_name = clues.of(Clue::Inside) > 0 || lists().is_given_name(name);
    is_name && !name.contains(' ') && clues.of(Clue::In) == 0 && !known && !body && !plain
}

fn is_body(kind: ActorKind) -> bool {
    matches!(kind, ActorKind::Organisation | ActorKind::Government | ActorKind::Media)
}

/// Whether a name that stands alone somewhere may be short for a longer one.
fn may_be_short(found: &&Judged<'_>) -> bool {
    let name = found.name();
    let words: Vec<&str> = name.split(' ').collect();
    let elsewhere = found.cluster.clues.of(Clue::In) + found.cluster.clues.of(Clue::Title);
    let somebody = found.verdict.kind == ActorKind::Person && found.verdict.is_sure() || begins_with_given_name(&words);
    let one_word = words.len() == 1;
    // `the Gazette`; any other word for something means that.
    let plain = if is_paper(name) {
        found.cluster.clues.of(Clue::Article) == 0
    } else {
        one_word && (lists().is_ordinary(name) || lists().is_given_name(name))
    };
    let listed = found.is_in_list() || lists().known_body(name).is_some();
    elsewhere == 0 && !somebody && !plain && !listed && !name.contains('-')
}

/// The shorter names that a body may have.
fn shorter<'r>(found: &Judged<'r>) -> Vec<&'r str> {
    let name = found.name();
    let bare = name.strip_prefix("The ").unwrap_or(name);
    let mut short = Vec::new();
    for (end, _) in bare.match_indices(' ') {
        let (first, rest) = bare.split_at(end);
        let words: Vec<&str> = first.split(' ').collect();
        let goes_without = rest.split_whitespace().all(is_dispensable);
        let named_after = found.verdict.kind == ActorKind::Organisation && !lists().is_company(rest.trim_start());
        let whole = goes_without && (words.len() > 1 || named_after) && heads::of_words(&words).is_none();
        if whole || words.len() == 1 && !heads::is_head(first) && is_company(found) {
            short.push(first);
        }
    }
    let last = bare.rsplit(' ').next().filter(|last| bare.len() > last.len());
    short.extend(last.filter(|last| found.verdict.kind == ActorKind::Media && is_paper(last)));
    short
}

/// Whether the end of a name is a word that goes without saying: `University`, `Ltd`.
fn is_dispensable(word: &str) -> bool {
    matches!(
        word,
        "University" | "College" | "Institute" | "Institution" | "Endowment" | "Foundation" | "International" | "State"
    ) || lists().is_company(word)
}

fn is_paper(word: &str) -> bool {
    naming::head(word).or_else(|| lists().head(word)) == Some(Head::Actor(ActorKind::Media))
}

fn is_company(found: &Judged<'_>) -> bool {
    let words: Vec<&str> = found.name().split(' ').collect();
    let of_no_kind = found.verdict.kind == ActorKind::Organisation && heads::of_words(&words).is_none();
    heads::is_company(found.name()) || of_no_kind && words.len() == 2
}

#[cfg(test)]
mod tests {
    use super::super::clues::Clues;
    use super::super::cluster::Cluster;
    use super::super::roll::Told;
    use super::*;

    fn told(name: &str, clues: &[Clue]) -> Told {
        let mut told = Told { forms: vec![(name.to_owned(), 1)], ..Told::default() };
        clues.iter().for_each(|clue| told.clues.add(&Clues::of_one(*clue)));
        told
    }

    #[test]
    fn what_goes_without_saying_is_left_out_of_a_name_that_was_told() {
        let of = |full: &str, short: &str, clues: &[Clue]| {
            let told = [told(full, &[Clue::Article]), told(short, clues)];
            let mut judged = told.iter().map(|told| Judged::of(Cluster::of(told))).collect();
            shorten(&mut judged, &[]);
            judged[0].short.contains(short) && judged.len() == 1
        };
        assert!(of("Ottla State University", "Ottla State", &[Clue::Inside]));
        assert!(of("Zorba Ridge Holdings", "Zorba Ridge", &[Clue::Inside]));
        assert!(of("Lindholm Gazette", "Gazette", &[Clue::Inside, Clue::Article]));
        assert!(!of("Lindholm Gazette", "Gazette", &[Clue::Inside]));
        assert!(!of("Zorba Ridge Holdings", "Zorba Ridge", &[Clue::In]));
        assert!(!of("Ottla Harbour Council", "Ottla", &[Clue::Inside]));
    }
}
