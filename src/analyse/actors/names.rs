//! Every string that may name an actor, with what it would mean there.

use crate::archive::Archive;
use crate::archive::actor::{Actor, ActorKind, ActorNumber};
use crate::archive::article::ArticleNumber;
use crate::archive::given_names::{self, Gender};
use crate::archive::naming;

use super::letter_case::LetterCase;
use super::personal::FullName;

/// A string that names an actor, or is said not to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    /// The string.
    pub text: String,
    /// What it is to the actor.
    pub claim: Claim,
}

/// What a string is to an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Claim {
    /// The actor.
    pub actor: ActorNumber,
    /// What the string is to it.
    pub form: Form,
    /// The only article in which that holds.
    pub only_in: Option<ArticleNumber>,
    /// Whether the actor is a person, a place, or neither.
    pub sort: Sort,
    /// Whether the name is written in capitals only.
    pub abbreviation: bool,
    /// Whether the actor's given name is one of women or of men, where that is beyond doubt.
    pub gender: Option<Gender>,
}

/// What a string is to an actor, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// The editor says that it means the actor in this article.
    Here,
    /// A name that links by itself.
    Name,
    /// A handle.
    Handle,
    /// The full name, surname first.
    Inverted,
    /// The surname first, and an initial.
    InvertedInitial,
    /// A surname, alone or after initials.
    Surname,
    /// A name that links only beside a full one.
    Weak,
    /// A string that does not mean the actor.
    Not,
}

impl Form {
    /// Whether it links by itself.
    pub(super) fn is_strong(self) -> bool {
        matches!(self, Self::Here | Self::Name | Self::Handle | Self::Inverted)
    }

    /// Whether the surname stands first.
    pub(super) fn is_inverted(self) -> bool {
        matches!(self, Self::Inverted | Self::InvertedInitial)
    }
}

/// The sorts of actor that context treats differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Person,
    /// A country or another place.
    Place,
    Media,
    Other,
}

impl From<ActorKind> for Sort {
    fn from(kind: ActorKind) -> Self {
        match kind {
            ActorKind::Person => Self::Person,
            ActorKind::Country | ActorKind::Place => Self::Place,
            ActorKind::Media => Self::Media,
            _ => Self::Other,
        }
    }
}

/// All strings that may name someone in this archive. What stands earlier for the same actor and string holds.
pub(super) fn names(archive: &Archive) -> Vec<Name> {
    let mut names = here(archive);
    for (number, actor) in archive.cast.numbered() {
        names.extend(of_actor(number, actor));
    }
    names
}

/// What the editor says that words mean in single articles.
fn here(archive: &Archive) -> Vec<Name> {
    let mut names = Vec::new();
    for (article, words) in &archive.cast.here {
        let Some(article) = archive.find(article) else { continue };
        for (word, actor) in words {
            let Some(number) = archive.cast.find(actor) else { continue };
            let claim = Claim { only_in: Some(article), ..claim(number, archive.cast.actor(number), word, Form::Here) };
            names.extend(spellings(word).into_iter().map(|text| Name { text, claim }));
        }
    }
    names
}

fn of_actor(number: ActorNumber, actor: &Actor) -> Vec<Name> {
    let mut names = Vec::new();
    let mut add = |text: &str, form: Form| {
        let claim = claim(number, actor, text, form);
        names.extend(spellings(text).into_iter().map(|text| Name { text, claim }));
    };
    for name in strong_names(actor) {
        add(name, if name.starts_with('@') { Form::Handle } else { Form::Name });
    }
    for name in &actor.weak_names {
        add(name, Form::Weak);
    }
    if actor.kind == ActorKind::Person {
        for full in strong_names(actor).filter_map(FullName::of) {
            of_person(&full, &mut add);
        }
    }
    for name in &actor.not {
        add(name, Form::Not);
    }
    // A surname that the editor lists as a weak name too is a surname.
    names.sort_by(|a, b| a.text.cmp(&b.text).then(a.claim.form.cmp(&b.claim.form)));
    names.dedup_by(|later, kept| later.text == kept.text && later.claim.form != Form::Not);
    names
}

fn of_person(full: &FullName<'_>, add: &mut impl FnMut(&str, Form)) {
    if let Some(short) = full.without_initials() {
        add(&short, Form::Name);
    }
    for inverted in full.inverted() {
        add(&inverted, Form::Inverted);
    }
    for surname in &full.surnames {
        add(surname, Form::Surname);
    }
    let initialled = full.initialled();
    for name in &initialled.straight {
        add(name, Form::Surname);
    }
    for name in &initialled.inverted {
        add(name, Form::InvertedInitial);
    }
}

/// The names of an actor that link by themselves, the one that its page bears first.
pub(super) fn strong_names(actor: &Actor) -> impl Iterator<Item = &str> {
    std::iter::once(&actor.name).chain(&actor.names).chain(&actor.former_names).map(String::as_str)
}

fn claim(number: ActorNumber, actor: &Actor, text: &str, form: Form) -> Claim {
    let abbreviation = LetterCase::of(text).is_abbreviation();
    let given = actor.name.split_whitespace().next().filter(|_| actor.kind == ActorKind::Person);
    let gender = given.and_then(given_names::of_given_name);
    Claim { actor: number, form, only_in: None, sort: actor.kind.into(), abbreviation, gender }
}

/// The ways in which one name is spelt: abbreviations with and without full stops, `King Jr.` with and without a comma,
/// and in Persian and Arabic the joiner as nothing or as a space.
fn spellings(name: &str) -> Vec<String> {
    let mut all = vec![name.to_owned()];
    let words = || name.split(' ');
    if words().any(|word| is_dotted(word) || is_undotted(word)) {
        all.push(
            words()
                .map(|word| if is_dotted(word) { word.replace('.', "") } else { word.to_owned() })
                .collect::<Vec<_>>()
                .join(" "),
        );
        all.push(
            words()
                .map(|word| if is_undotted(word) { dotted(word) } else { word.to_owned() })
                .collect::<Vec<_>>()
                .join(" "),
        );
        all.push(
            words()
                .map(
                    |word| {
                        if is_dotted(word) { word.replace('.', ". ").trim_end().to_owned() } else { word.to_owned() }
                    },
                )
                .collect::<Vec<_>>()
                .join(" "),
        );
    }
    if name.chars().any(|letter| matches!(letter, '\u{620}'..='\u{6ff}')) {
        all.push(name.replace('\u{200c}', " "));
        all.extend(name.match_indices(' ').map(|(at, _)| format!("{}{}", &name[..at], &name[at + 1..])));
    }
    if let Some((rest, generation)) = name.rsplit_once(' ').filter(|(_, last)| naming::is_generation(last)) {
        let bare = rest.trim_end_matches(',');
        all.extend([format!("{bare} {generation}"), format!("{bare}, {generation}")]);
    }
    all.sort();
    all.dedup();
    all
}

/// `U.S.`
fn is_dotted(word: &str) -> bool {
    let mut letters = word.chars();
    let mut pairs = 0;
    while let Some(letter) = letters.next() {
        if !letter.is_uppercase() || letters.next() != Some('.') {
            return false;
        }
        pairs += 1;
    }
    pairs >= 2
}

/// `US`, `MEV`: short enough to be printed with full stops.
fn is_undotted(word: &str) -> bool {
    (2..=5).contains(&word.chars().count()) && word.chars().all(char::is_uppercase)
}

fn dotted(word: &str) -> String {
    word.chars().flat_map(|letter| [letter, '.']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_known_with_and_without_full_stops() {
        assert_eq!(spellings("U.S."), ["U. S.", "U.S.", "US"]);
        assert_eq!(spellings("US Trade Department"), ["U.S. Trade Department", "US Trade Department"]);
        assert_eq!(spellings("Robert G. Duncan"), ["Robert G. Duncan"]);
        assert_eq!(spellings("Q"), ["Q"]);
    }

    #[test]
    fn a_comma_may_stand_before_junior() {
        assert_eq!(spellings("Martin Luther King Jr."), ["Martin Luther King Jr.", "Martin Luther King, Jr."]);
        assert_eq!(spellings("Martin Luther King, Jr."), ["Martin Luther King Jr.", "Martin Luther King, Jr."]);
    }

    #[test]
    fn the_joiner_of_persian_is_nothing_or_a_space() {
        assert_eq!(spellings("علی خامنه‌ای"), ["علی خامنه ای", "علی خامنه‌ای", "علیخامنه‌ای"]);
    }
}
