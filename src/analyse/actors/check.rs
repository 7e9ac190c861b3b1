//! What the editor's list says that no article bears out: each is probably a slip.

use std::collections::BTreeSet;

use aho_corasick::AhoCorasick;
use rayon::prelude::*;

use super::fold::{Folded, fold};
use super::{Because, Mention, Named};
use crate::archive::Archive;
use crate::archive::actor::ActorNumber;
use crate::archive::reading::Reading;
use crate::diagnostic::{Diagnostic, Place};

/// Compares the list with what was found.
pub(super) fn check(archive: &Archive, named: &Named) -> Vec<Diagnostic> {
    let mut found = unnamed(archive, named);
    found.extend(idle_meanings(archive, named));
    found.extend(idle_exceptions(archive));
    found
}

fn at(mut diagnostic: Diagnostic, place: Option<&Place>) -> Diagnostic {
    diagnostic.place = place.cloned();
    diagnostic
}

/// Actors whom no article names.
fn unnamed(archive: &Archive, named: &Named) -> Vec<Diagnostic> {
    let meant = named.mentions.iter().flatten().map(|mention| mention.actor);
    let open = named.unresolved.iter().flatten().flat_map(|open| open.candidates.iter().copied());
    let known: BTreeSet<ActorNumber> = meant.chain(open).collect();
    let unnamed = archive.cast.numbered().filter(|(number, _)| !known.contains(number));
    unnamed
        .map(|(number, actor)| {
            let said = Diagnostic::note("actor-not-named", format!("no article names “{}”", actor.name))
                .help("check how the articles spell the name; an actor whom nobody names has no page");
            at(said, archive.cast.places.actors.get(number.index()))
        })
        .collect()
}

/// Words that the editor gives a meaning in an article that does not exist or does not say them.
fn idle_meanings(archive: &Archive, named: &Named) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (article, words) in &archive.cast.here {
        let number = archive.find(article);
        for word in words.keys() {
            let place = archive.cast.places.here.get(article).and_then(|words| words.get(word));
            let Some(number) = number else {
                let said = Diagnostic::warning("no-such-article", format!("no file in seeds/ is article {article}"))
                    .help("an article's id is the digits before the first `_` of its file's name, else its name");
                found.push(at(said, place));
                continue;
            };
            let mentions = named.mentions.get(number.index()).map_or(&[][..], Vec::as_slice);
            let folded = fold(word);
            let bare = folded.strip_prefix("the ").unwrap_or(&folded);
            let used = |mention: &Mention| {
                mention.because == Because::Editor && [folded.as_str(), bare].contains(&fold(&mention.text).as_str())
            };
            if !mentions.iter().any(used) {
                let said =
                    Diagnostic::warning("idle-meaning", format!("article {article} does not say “{word}” by itself"))
                        .help("the word must stand there as it is written here, and not inside a longer name");
                found.push(at(said, place));
            }
        }
    }
    found
}

/// Strings that are said not to be an actor and stand nowhere.
fn idle_exceptions(archive: &Archive) -> Vec<Diagnostic> {
    let exceptions: Vec<(ActorNumber, &String)> = archive
        .cast
        .numbered()
        .flat_map(|(number, actor)| actor.not.iter().map(move |not| (number, not)))
        .filter(|(_, not)| !fold(not).is_empty())
        .collect();
    if exceptions.is_empty() {
        return Vec::new();
    }
    let seen = seen(archive, exceptions.iter().map(|(_, not)| fold(not)).collect());
    exceptions
        .iter()
        .enumerate()
        .filter(|(number, _)| !seen.contains(number))
        .map(|(_, (actor, not))| {
            let said = Diagnostic::note("idle-exception", format!("no article says “{not}”"))
                .help("the entry in `not` does nothing and can be removed");
            at(said, archive.cast.places.actors.get(actor.index()))
        })
        .collect()
}

/// Which of the folded strings stand somewhere.
fn seen(archive: &Archive, strings: Vec<String>) -> BTreeSet<usize> {
    let Ok(automaton) = AhoCorasick::new(&strings) else { return (0..strings.len()).collect() };
    let in_article = |article: &crate::archive::article::Article| {
        let mut seen = BTreeSet::new();
        for block in &article.blocks {
            let reading = Reading::of(article, block);
            let folded = Folded::of(&reading.text);
            seen.extend(automaton.find_overlapping_iter(&folded.text).map(|hit| hit.pattern().as_usize()));
        }
        seen
    };
    archive.articles.par_iter().map(in_article).reduce(BTreeSet::new, |mut one, other| {
        one.extend(other);
        one
    })
}
