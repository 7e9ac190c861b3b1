//! What the editor's list says that no article bears out: each is probably a slip.

use std::collections::BTreeSet;

use aho_corasick::AhoCorasick;

use super::fold::{Folded, fold};
use super::{Because, Mention, Named};
use crate::archive::Archive;
use crate::archive::actor::{ActorNumber, Cast};
use crate::archive::article::Article;
use crate::archive::reading::Reading;
use crate::diagnostic::{Diagnostic, Place};
use crate::limits::FOUND_ACTORS;

/// Compares the list with what was found.
pub(super) fn check(
    archive: &Archive,
    named: &Named,
    exceptions: &Exceptions<'_>,
    seen: &[Vec<u32>],
) -> Vec<Diagnostic> {
    let mut found = unnamed(archive, named);
    found.extend(idle_meanings(archive, named));
    found.extend(exceptions.idle(archive, seen));
    found.extend(left_out(archive));
    found
}

/// Actors that were found beyond those that an archive has.
fn left_out(archive: &Archive) -> Option<Diagnostic> {
    let more = archive.cast.left_out;
    let said = format!("{more} more actors were found in the texts than the {FOUND_ACTORS} that have pages");
    (more > 0).then(|| {
        Diagnostic::note("actors-left-out", said)
            .help("those that are named most have pages; list in seeds/actors.toml who else is of interest")
    })
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
    let listed = archive.cast.numbered().filter(|(_, actor)| actor.found.is_none());
    let unnamed = listed.filter(|(number, _)| !known.contains(number));
    unnamed
        .map(|(_, actor)| {
            let said = Diagnostic::note("actor-not-named", format!("no article names “{}”", actor.name))
                .help("check how the articles spell the name; an actor whom nobody names has no page");
            at(said, archive.cast.places.actors.get(&actor.id))
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

/// The strings that are said not to be an actor.
pub(super) struct Exceptions<'a> {
    strings: Vec<(ActorNumber, &'a str)>,
    /// Finds them, folded; none where there are none, or too many.
    automaton: Option<AhoCorasick>,
}

impl<'a> Exceptions<'a> {
    pub(super) fn of(cast: &'a Cast) -> Self {
        let all = cast.numbered().flat_map(|(number, actor)| actor.not.iter().map(move |not| (number, not.as_str())));
        let strings: Vec<(ActorNumber, &str)> = all.filter(|(_, not)| !fold(not).is_empty()).collect();
        let automaton = (!strings.is_empty()).then(|| AhoCorasick::new(strings.iter().map(|(_, not)| fold(not))).ok());
        Self { automaton: automaton.flatten(), strings }
    }

    /// Which of them stand in an article, as places in the list, sorted.
    pub(super) fn in_article(&self, article: &Article) -> Vec<u32> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let mut seen = BTreeSet::new();
        for block in &article.blocks {
            let reading = Reading::of(article, block);
            let folded = Folded::of(&reading.text);
            seen.extend(automaton.find_overlapping_iter(&folded.text).map(|hit| hit.pattern().as_u32()));
        }
        seen.into_iter().collect()
    }

    /// Those that stand nowhere.
    fn idle(&self, archive: &Archive, seen: &[Vec<u32>]) -> Vec<Diagnostic> {
        if self.automaton.is_none() {
            return Vec::new();
        }
        let seen: BTreeSet<u32> = seen.iter().flatten().copied().collect();
        let idle = self.strings.iter().zip(0..).filter(|(_, place)| !seen.contains(place));
        idle.map(|((actor, not), _)| {
            let said = Diagnostic::note("idle-exception", format!("no article says “{not}”"))
                .help("the entry in `not` does nothing and can be removed");
            at(said, archive.cast.places.actors.get(&archive.cast.actor(*actor).id))
        })
        .collect()
    }
}
