//! Actors that may be one under two spellings. They are not joined, for a wrong identity is worse than two pages; the editor
//! is asked.

use std::collections::BTreeMap;

use super::super::personal::FullName;
use super::alike::are_alike;
use super::cluster::key;
use crate::archive::actor::{ActorKind, ActorNumber, Cast};

/// How many names that begin alike are compared with one another: more are common ones, which tell nothing.
const COMPARED: usize = 60;

/// Pairs of actors that may be one, of which the first was found and not listed by the editor, in the order of the cast.
#[must_use]
pub fn namesakes(cast: &Cast) -> Vec<(ActorNumber, ActorNumber)> {
    let mut alike: BTreeMap<(bool, char, char), Vec<(ActorNumber, String)>> = BTreeMap::new();
    for (number, actor) in cast.numbered() {
        let folded = key(&actor.name);
        let initial = |word: Option<&str>| word.and_then(|word| word.chars().next());
        let several = folded.contains(' ') && !matches!(actor.kind, ActorKind::Country | ActorKind::Place);
        let ends = (initial(folded.split(' ').next()), initial(folded.rsplit(' ').next()));
        let (true, (Some(first), Some(last))) = (several, ends) else { continue };
        alike.entry((actor.kind == ActorKind::Person, first, last)).or_default().push((number, folded));
    }
    let mut pairs = Vec::new();
    for group in alike.into_values().filter(|group| group.len() <= COMPARED) {
        for (at, (one, name)) in group.iter().enumerate() {
            for (other, longer) in group.iter().skip(at + 1) {
                let listed = |number: &ActorNumber| cast.actor(*number).found.is_none();
                if may_be_one(cast, (*one, name), (*other, longer)) {
                    let (found, known) = if listed(one) { (*other, *one) } else { (*one, *other) };
                    pairs.extend((!listed(&found)).then_some((found, known)));
                }
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

fn may_be_one(cast: &Cast, one: (ActorNumber, &str), other: (ActorNumber, &str)) -> bool {
    let surname = |number: ActorNumber| {
        FullName::of(&cast.actor(number).name).and_then(|full| full.surnames.first().map(|name| key(name)))
    };
    let persons = surname(one.0).zip(surname(other.0));
    let words = |name: &str| name.split(' ').count();
    are_alike(one.1, other.1)
        && words(one.1).abs_diff(words(other.1)) <= 1
        && persons.is_none_or(|(one, other)| are_alike(&one, &other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::actor::Found;
    use crate::archive::sample::actor;

    #[test]
    fn two_spellings_are_asked_about_and_two_people_are_not() {
        let mut cast = Cast::default();
        let found = |name: &str| {
            let mut actor = actor(ActorKind::Person, name);
            actor.found = Some(Found { confidence: 80, reasons: Vec::new() });
            actor
        };
        cast.join(vec![
            found("Mohamed Lockett"),
            found("Mohammed Lockett"),
            found("Maria Lockett"),
            actor(ActorKind::Person, "Eva Lockett"),
        ]);
        let named: Vec<(&str, &str)> = namesakes(&cast)
            .into_iter()
            .map(|(one, other)| (cast.actor(one).name.as_str(), cast.actor(other).name.as_str()))
            .collect();
        assert_eq!(named, [("Mohamed Lockett", "Mohammed Lockett")]);
    }
}
