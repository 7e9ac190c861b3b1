//! What speaks for each kind of actor that a name may be of.

use super::clues::{Clue, Clues};
use super::heads;
use super::lists::lists;
use super::person_form::{begins_with_given_name, could_be_person};
use crate::archive::actor::{ActorKind, Reason};
use crate::archive::naming::{self, Head};

/// How much has to speak for a name that gets a page.
pub(super) const SURE: usize = 4;

/// What speaks for one kind.
pub(super) struct Case {
    pub kind: ActorKind,
    pub weight: usize,
    pub reasons: Vec<Reason>,
}

impl Case {
    fn of(kind: ActorKind) -> Self {
        Self { kind, weight: 0, reasons: Vec::new() }
    }

    pub(super) fn says(mut self, weight: usize, reason: Reason) -> Self {
        if weight > 0 {
            self.weight += weight;
            if !self.reasons.contains(&reason) {
                self.reasons.push(reason);
            }
        }
        self
    }
}

/// What speaks for a person.
pub(super) fn person(words: &[&str], head: Option<Head>, clues: &Clues) -> Case {
    let of = |clue: Clue, each: usize, most: usize| (clues.of(clue) * each).min(most);
    let case = Case::of(ActorKind::Person);
    // Nobody goes by an article, nor is he something `which` did this or that.
    let is_thing = clues.of(Clue::Which) > clues.of(Clue::Who) || clues.of(Clue::Article) * 2 > clues.met();
    let is_called =
        clues.of(Clue::Title) + clues.of(Clue::Byline) + clues.of(Clue::Inverted) + clues.of(Clue::Role) > 0;
    if !could_be_person(words) || is_thing && !is_called && clues.of(Clue::Apposition) == 0 {
        return case;
    }
    let lists = lists();
    let several = words.len() > 1;
    let given = several && begins_with_given_name(words) && head.is_none_or(|head| head != Head::Event);
    let initial =
        words.iter().take(words.len().saturating_sub(1)).any(|word| word.trim_end_matches('.').chars().count() == 1);
    let strange = words.iter().all(|word| !lists.is_ordinary(word) && !heads::is_head(word));
    let form = if several && strange && (2..=4).contains(&words.len()) { 1 } else { 0 };
    let short = words.len() == 1 && words.iter().all(|word| word.len() > 1 && !word.contains(char::is_lowercase));
    if short || words.len() == 1 && words.iter().any(|word| lists.is_given_name(word)) {
        return case;
    }
    let known_surname = several && words.last().is_some_and(|last| lists.is_given_name(last)) && strange;
    case.says(of(Clue::Title, if strange || several { 4 } else { 2 }, 8), Reason::Title)
        .says(if several { of(Clue::Role, 3, 6) } else { 0 }, Reason::Role)
        .says(of(Clue::Apposition, if several { 4 } else { 2 }, 8), Reason::Apposition)
        .says(of(Clue::Who, 2, 4), Reason::Apposition)
        .says(if several { of(Clue::Surname, 3, 6) } else { 0 }, Reason::Surname)
        .says(of(Clue::Byline, 5, 5), Reason::Byline)
        .says(of(Clue::Inverted, 5, 5), Reason::Inverted)
        .says(if given { 4 } else { usize::from(known_surname) }, Reason::GivenName)
        .says(if initial && several { 3 } else { 0 }, Reason::Initial)
        .says(
            if several { form + of(Clue::Says, 2, 4) + of(Clue::Acts, 1, 2) } else { of(Clue::Says, 1, 1) },
            Reason::Acts,
        )
}

/// What speaks for a body that is no state's; `explained` is whether an abbreviation stands for it, or it for one.
pub(super) fn organisation(name: &str, head: Option<Head>, clues: &Clues, explained: bool) -> Case {
    let of = |clue: Clue, each: usize, most: usize| (clues.of(clue) * each).min(most);
    let short = is_short(name);
    let headed = head == Some(Head::Actor(ActorKind::Organisation));
    let of_people =
        name.split_once(['’', '\'']).is_some_and(|(first, rest)| heads::is_of_people(first) && rest.contains(' '));
    // `Gross Domestic Product (GDP)` is a thing.
    let told = headed || !name.split([' ', '-']).all(|word| lists().is_ordinary(word) || heads::is_joining(word));
    let no_actor = short && lists().is_no_actor(name) && !explained;
    if no_actor {
        return Case::of(ActorKind::Organisation);
    }
    // Who is somebody is called so somewhere; what `which` stands after is nobody, and what says something no place.
    let is_none = of(Clue::Which, 1, 1) > 0 && head.is_none();
    let nameless = is_none && of(Clue::Says, 1, 1) + of(Clue::Acts, 1, 1) > 0;
    let acts =
        of(Clue::Says, if short || nameless { 2 } else { 1 }, if nameless { 4 } else { 3 }) + of(Clue::Acts, 1, 2);
    Case::of(ActorKind::Organisation)
        .says(if headed { head_weight(name, clues) } else { 0 }, Reason::Head)
        .says(if of_people { 2 } else { 0 }, Reason::Head)
        .says(if !headed && is_firm(name) { SURE } else { 0 }, Reason::Head)
        .says(if explained { if told { 4 } else { 1 } } else { 0 }, Reason::Abbreviation)
        .says(if short { 1 + usize::from(clues.of(Clue::Inside) > 1) } else { 0 }, Reason::Abbreviation)
        .says(of(Clue::Organisation, 4, 8), Reason::Called)
        .says(of(Clue::Members, 4, 8), Reason::Members)
        .says(if short { of(Clue::Row, 2, 2) } else { 0 }, Reason::Row)
        .says(if nameless { 2 } else { 0 }, Reason::Acts)
        .says(
            if short || headed || nameless || clues.of(Clue::Organisation) > 0 { acts } else { acts.min(1) },
            Reason::Acts,
        )
}

/// What speaks for a body of a state.
pub(super) fn government(name: &str, head: Option<Head>, clues: &Clues) -> Case {
    let of = |clue: Clue, each: usize, most: usize| (clues.of(clue) * each).min(most);
    Case::of(ActorKind::Government)
        .says(if head == Some(Head::Actor(ActorKind::Government)) { head_weight(name, clues) } else { 0 }, Reason::Head)
        .says(of(Clue::Government, 5, 10), Reason::Called)
        .says(of(Clue::Officials, 5, 10), Reason::Members)
}

/// What speaks for an outlet.
pub(super) fn media(name: &str, head: Option<Head>, clues: &Clues) -> Case {
    let of = |clue: Clue, each: usize, most: usize| (clues.of(clue) * each).min(most);
    let article = usize::from(name.starts_with("The "));
    Case::of(ActorKind::Media)
        .says(if head == Some(Head::Actor(ActorKind::Media)) { head_weight(name, clues) } else { 0 }, Reason::Head)
        .says(of(Clue::Media, 4, 8), Reason::Called)
        .says(of(Clue::Outlet, 4, 12), Reason::Outlet)
        .says(article * 2, Reason::Outlet)
}

/// What speaks for a place.
pub(super) fn place(words: &[&str], head: Option<Head>, clues: &Clues) -> Case {
    let of = |clue: Clue, each: usize, most: usize| (clues.of(clue) * each).min(most);
    let strange = words.iter().all(|word| !lists().is_ordinary(word));
    let prefix = makes_place(words);
    // `Freedom House has lowered its score.`
    let does = clues.of(Clue::Subject) + clues.of(Clue::Says) + clues.of(Clue::Acts) > 0 && clues.of(Clue::In) == 0;
    Case::of(ActorKind::Place)
        .says(if head == Some(Head::Actor(ActorKind::Place)) { if does { 2 } else { 4 } } else { 0 }, Reason::Head)
        .says(if prefix { 3 } else { 0 }, Reason::Head)
        .says(of(Clue::Place, 4, 8), Reason::Called)
        .says(of(Clue::In, 1, if strange { 4 } else { 2 }), Reason::Where)
}

/// How much a word for a body says: less where all others are common words, too, and no article stands before them, as in
/// `High School`.
fn head_weight(name: &str, clues: &Clues) -> usize {
    let bare = name.strip_prefix("The ").unwrap_or(name);
    let common = |word: &str| lists().is_ordinary(word) || heads::is_head(word);
    let told = clues.of(Clue::Article) > 0 || bare != name;
    let long = bare.split(' ').count() > 2;
    if bare.split([' ', '-']).all(common) && !told { SURE - usize::from(!long) } else { SURE + 1 }
}

/// `Lindholm Energy`, but not `Green Energy`, `British Energy`.
fn is_firm(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or("");
    let somebody = begins_with_given_name(&name.split(' ').collect::<Vec<_>>());
    heads::is_company(name)
        && !somebody
        && (!lists().is_ordinary(first) || name.split(' ').count() > 2)
        && !lists().is_demonym(first)
        && !naming::is_title(first)
}

/// `South Lindholm`, `St. Ott`
pub(super) fn makes_place(words: &[&str]) -> bool {
    words.len() > 1 && words.first().is_some_and(|first| naming::makes_another_place(first))
}

/// Whether a name is an abbreviation.
pub(super) fn is_short(name: &str) -> bool {
    let tokens = super::tokens::tokens(name);
    matches!(tokens.as_slice(), [token] if token.is_abbreviation())
}
