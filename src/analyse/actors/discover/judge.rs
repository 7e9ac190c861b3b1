//! Decides from all clues what kind of actor a name is, and how sure that is.

use super::clues::{Clue, Clues};
use super::heads;
use super::lists::lists;
use super::person_form::{begins_with_given_name, could_be_person};
use crate::archive::actor::{ActorKind, Reason};
use crate::archive::naming::{self, Head};

/// What is thought of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    pub kind: ActorKind,
    /// How much speaks for it.
    pub weight: usize,
    /// How much speaks for something else.
    pub against: usize,
    pub reasons: Vec<Reason>,
}

/// How much has to speak for a name that gets a page.
const SURE: usize = 4;

/// How much has to speak for a name that is told to the editor.
const DOUBTFUL: usize = 2;

impl Verdict {
    /// Whether the name gets a page.
    pub(super) fn is_sure(&self) -> bool {
        self.weight >= SURE && self.weight > self.against
    }

    /// Whether the editor should hear of it.
    pub(super) fn is_doubtful(&self) -> bool {
        !self.is_sure() && self.weight >= DOUBTFUL
    }

    /// How sure it is, in hundredths: what speaks for it among all that was weighed, where nothing is ever quite sure.
    pub(super) fn confidence(&self) -> u8 {
        u8::try_from(self.weight * 100 / (self.weight + self.against + 1)).unwrap_or(99).min(99)
    }
}

/// What speaks for one kind.
struct Case {
    kind: ActorKind,
    weight: usize,
    reasons: Vec<Reason>,
}

impl Case {
    fn of(kind: ActorKind) -> Self {
        Self { kind, weight: 0, reasons: Vec::new() }
    }

    fn says(mut self, weight: usize, reason: Reason) -> Self {
        if weight > 0 {
            self.weight += weight;
            if !self.reasons.contains(&reason) {
                self.reasons.push(reason);
            }
        }
        self
    }
}

/// What is thought of a name, by its words and by what stands round it; `explained` is whether an abbreviation stands for
/// it, or it for one.
pub(super) fn judge(name: &str, clues: &Clues, met: usize, explained: bool) -> Verdict {
    let clues = &clues.without_rare(met);
    let bare = name.strip_prefix("The ").unwrap_or(name);
    let words: Vec<&str> = bare.split([' ', '-']).collect();
    if let Some(kind) = listed(bare) {
        return Verdict { kind, weight: SURE * 2, against: 0, reasons: vec![Reason::Listed] };
    }
    let head = heads::of_words(&bare.split(' ').collect::<Vec<_>>());
    if let Some(verdict) = bare_head(bare, clues) {
        return verdict;
    }
    let mut cases =
        [person(&bare.split(' ').collect::<Vec<_>>(), head, clues), organisation(name, head, clues, explained)]
            .into_iter()
            .chain([government(name, head, clues), media(name, head, clues), place(&words, head, clues)])
            .collect::<Vec<Case>>();
    if head == Some(Head::Event) && !cases.iter().any(|case| case.kind == ActorKind::Person && case.weight >= SURE) {
        cases.iter_mut().for_each(|case| case.weight /= 3);
    }
    if makes_place(&words) && head.is_none() {
        cases.retain(|case| case.kind == ActorKind::Place);
    }
    if clues.of(Clue::None) > 0 {
        cases.iter_mut().for_each(|case| case.weight /= 3);
    }
    decide(name, head, cases, clues)
}

/// A word for a body alone names it only where there is one of its kind: a parliament.
fn bare_head(name: &str, clues: &Clues) -> Option<Verdict> {
    const ALONE: [&str; 4] = ["Congress", "Parliament", "Senate", "Treasury"];
    let weight =
        if ALONE.contains(&name) { clues.of(Clue::Inside) + clues.of(Clue::Says) + clues.of(Clue::Acts) } else { 0 };
    let verdict =
        Verdict { kind: ActorKind::Government, weight: weight.min(SURE * 2), against: 0, reasons: vec![Reason::Head] };
    (!name.contains([' ', '-']) && heads::is_head(name)).then_some(verdict)
}

/// The kind of a name that a list of countries or places has.
fn listed(name: &str) -> Option<ActorKind> {
    let lists = lists();
    if lists.country(name).is_some() {
        return Some(ActorKind::Country);
    }
    lists.is_place(name).then_some(ActorKind::Place)
}

fn decide(name: &str, head: Option<Head>, mut cases: Vec<Case>, clues: &Clues) -> Verdict {
    cases.sort_by_key(|case| std::cmp::Reverse(case.weight));
    let bodies = |kind: ActorKind| matches!(kind, ActorKind::Organisation | ActorKind::Government | ActorKind::Media);
    let mut cases = cases.into_iter();
    let Some(mut first) = cases.next() else {
        return Verdict { kind: ActorKind::Unknown, weight: 0, against: 0, reasons: Vec::new() };
    };
    let against =
        cases.filter(|case| !(bodies(case.kind) && bodies(first.kind))).map(|case| case.weight).max().unwrap_or(0);
    // What only acts may be anybody.
    let acts = clues.of(Clue::Says).min(2) + clues.of(Clue::Acts).min(2);
    if first.weight < SURE && acts > 0 {
        first = first.says(0, Reason::Acts);
    }
    let one_word = !name.strip_prefix("The ").unwrap_or(name).contains([' ', '-']);
    let only_opens = clues.of(Clue::Inside) + clues.of(Clue::Title) + clues.of(Clue::Byline) == 0;
    let bare = name.strip_prefix("The ").unwrap_or(name);
    let published = bare != name && clues.of(Clue::Outlet) + clues.of(Clue::Media) > 0;
    let strange = match first.kind {
        ActorKind::Person => {
            clues.of(Clue::Title) + clues.of(Clue::Byline) > 0 && !is_camel(name) && !lists().is_ordinary(name)
        }
        _ => is_short(name) || published || !lists().is_ordinary(bare) && !lists().is_given_name(bare),
    };
    // What is made of common words and calls itself nothing needs more than to be spoken of.
    let plain = head.is_none()
        && first.kind != ActorKind::Person
        && !published
        && clues.of(Clue::Organisation) + clues.of(Clue::Government) + clues.of(Clue::Outlet) + clues.of(Clue::Media)
            == 0
        && bare.split([' ', '-']).all(|word| lists().is_ordinary(word));
    let lonely = one_word && (only_opens || !strange) || plain && !first.reasons.contains(&Reason::Abbreviation);
    let weight = if lonely { first.weight.min(SURE - 1) } else { first.weight };
    // A body's own name says better than anything round it what kind of body it is.
    if let Some(Head::Actor(kind)) = head.filter(|_| bodies(first.kind) && clues.of(Clue::Media) == 0)
        && bodies(kind)
    {
        first.kind = kind;
    }
    Verdict { kind: first.kind, weight, against, reasons: first.reasons }
}

fn person(words: &[&str], head: Option<Head>, clues: &Clues) -> Case {
    let of = |clue: Clue, each: usize, most: usize| (clues.of(clue) * each).min(most);
    let case = Case::of(ActorKind::Person);
    if !could_be_person(words) {
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

fn organisation(name: &str, head: Option<Head>, clues: &Clues, explained: bool) -> Case {
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
    let acts = of(Clue::Says, 1, 2) + of(Clue::Acts, 1, 2);
    Case::of(ActorKind::Organisation)
        .says(if headed { head_weight(name, clues) } else { 0 }, Reason::Head)
        .says(if of_people { 2 } else { 0 }, Reason::Head)
        .says(if !headed && is_firm(name) { SURE } else { 0 }, Reason::Head)
        .says(if explained { if told { 4 } else { 1 } } else { 0 }, Reason::Abbreviation)
        .says(if short { 1 + usize::from(clues.of(Clue::Inside) > 1) } else { 0 }, Reason::Abbreviation)
        .says(of(Clue::Organisation, 4, 8), Reason::Called)
        .says(of(Clue::Members, 4, 8), Reason::Members)
        .says(if short { of(Clue::Row, 2, 2) } else { 0 }, Reason::Row)
        .says(if short || headed || clues.of(Clue::Organisation) > 0 { acts } else { acts.min(1) }, Reason::Acts)
}

fn government(name: &str, head: Option<Head>, clues: &Clues) -> Case {
    let of = |clue: Clue, each: usize, most: usize| (clues.of(clue) * each).min(most);
    Case::of(ActorKind::Government)
        .says(if head == Some(Head::Actor(ActorKind::Government)) { head_weight(name, clues) } else { 0 }, Reason::Head)
        .says(of(Clue::Government, 5, 10), Reason::Called)
        .says(of(Clue::Officials, 5, 10), Reason::Members)
}

fn media(name: &str, head: Option<Head>, clues: &Clues) -> Case {
    let of = |clue: Clue, each: usize, most: usize| (clues.of(clue) * each).min(most);
    let article = usize::from(name.starts_with("The "));
    Case::of(ActorKind::Media)
        .says(if head == Some(Head::Actor(ActorKind::Media)) { head_weight(name, clues) } else { 0 }, Reason::Head)
        .says(of(Clue::Media, 4, 8), Reason::Called)
        .says(of(Clue::Outlet, 4, 12), Reason::Outlet)
        .says(article * 2, Reason::Outlet)
}

fn place(words: &[&str], head: Option<Head>, clues: &Clues) -> Case {
    let of = |clue: Clue, each: usize, most: usize| (clues.of(clue) * each).min(most);
    let strange = words.iter().all(|word| !lists().is_ordinary(word));
    let prefix = makes_place(words);
    Case::of(ActorKind::Place)
        .says(if head == Some(Head::Actor(ActorKind::Place)) { 4 } else { 0 }, Reason::Head)
        .says(if prefix { 3 } else { 0 }, Reason::Head)
        .says(of(Clue::Place, 4, 8), Reason::Called)
        .says(of(Clue::In, 1, if strange { 4 } else { 2 }), Reason::Where)
}

/// Whether a capital stands inside a word, as in the names of firms: `SalmonState`, but not `McKay`.
fn is_camel(name: &str) -> bool {
    let inner = name.char_indices().skip(1).find(|(_, letter)| letter.is_uppercase());
    inner
        .is_some_and(|(at, _)| !["Mc", "Mac", "De", "Di", "La", "Le", "Van", "Fitz", "O’", "O'"].contains(&&name[..at]))
}

/// How much a word for a body says: less where all others are common words, too, and no article stands before them, as in
/// `High School`.
fn head_weight(name: &str, clues: &Clues) -> usize {
    let bare = name.strip_prefix("The ").unwrap_or(name);
    let common = |word: &str| lists().is_ordinary(word) || heads::is_head(word);
    let told = clues.of(Clue::Article) > 0 || bare != name;
    if bare.split([' ', '-']).all(common) && !told { SURE - 1 } else { SURE + 1 }
}

/// `Lindholm Energy`, but not `Green Energy`, `British Energy`.
fn is_firm(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or("");
    heads::is_company(name) && !lists().is_ordinary(first) && !lists().is_demonym(first) && !naming::is_title(first)
}

/// `South Lindholm`, `St. Ott`
fn makes_place(words: &[&str]) -> bool {
    words.len() > 1 && words.first().is_some_and(|first| naming::makes_another_place(first))
}

/// Whether a name is an abbreviation.
pub(super) fn is_short(name: &str) -> bool {
    let tokens = super::tokens::tokens(name);
    matches!(tokens.as_slice(), [token] if token.is_abbreviation())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(name: &str, clues: &[Clue]) -> (ActorKind, bool) {
        let mut all = Clues::default();
        all.add(Clue::Inside);
        clues.iter().for_each(|clue| all.add(*clue));
        let verdict = judge(name, &all, 1, false);
        (verdict.kind, verdict.is_sure())
    }

    #[test]
    fn a_name_says_its_kind_itself_or_what_stands_round_it_does() {
        let sure: &[(&str, &[Clue], ActorKind)] = &[
            ("Ada Lock", &[], ActorKind::Person),
            ("Ottla Brandt", &[Clue::Role, Clue::Says], ActorKind::Person),
            ("Brandt", &[Clue::Title], ActorKind::Person),
            ("Lindholm Committee", &[], ActorKind::Organisation),
            ("Harbour Committee", &[Clue::Article], ActorKind::Organisation),
            ("Ministry of Boats", &[], ActorKind::Government),
            ("Lindholm Gazette", &[], ActorKind::Media),
            ("Lindholm Energy", &[], ActorKind::Organisation),
            ("The Lantern", &[Clue::Outlet], ActorKind::Media),
            ("Zor", &[Clue::Organisation], ActorKind::Organisation),
            ("BFT", &[Clue::Members], ActorKind::Organisation),
            ("Denmark", &[], ActorKind::Country),
            ("Nagasaki", &[], ActorKind::Place),
        ];
        for (name, clues, kind) in sure {
            assert_eq!(judged(name, clues), (*kind, true), "{name}");
        }
    }

    #[test]
    fn what_says_nothing_and_what_is_no_actor_is_not_sure() {
        let unsure: &[(&str, &[Clue])] = &[
            ("Zor", &[Clue::Acts]),
            ("Clean Water Act", &[Clue::Acts]),
            ("DNA", &[Clue::Says]),
            ("High School", &[]),
            ("Animal Farm", &[]),
            ("Grace Period", &[]),
            ("Brandt", &[Clue::Says]),
        ];
        for (name, clues) in unsure {
            assert!(!judged(name, clues).1, "{name}");
        }
    }
}
