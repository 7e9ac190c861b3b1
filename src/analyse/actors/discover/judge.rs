//! Decides from all clues what kind of actor a name is, and how sure that is.

use super::cases::{Case, SURE, government, is_short, makes_place, media, organisation, person, place};
use super::clues::{Clue, Clues};
use super::heads;
use super::lists::lists;
use super::presumed::presumed;
use crate::archive::actor::{ActorKind, Reason};
use crate::archive::naming::Head;

/// What is thought of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    pub kind: ActorKind,
    /// How much speaks for it.
    pub weight: usize,
    /// How much speaks for something else.
    pub against: usize,
    pub reasons: Vec<Reason>,
    /// Whether it is only presumed, since little is said of it.
    pub presumed: bool,
}

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

/// What is thought of a name, by its words and by what stands round it; `explained` is whether an abbreviation stands for
/// it, or it for one.
pub(super) fn judge(name: &str, clues: &Clues, met: usize, explained: bool) -> Verdict {
    let clues = &clues.without_rare(met);
    let bare = name.strip_prefix("The ").unwrap_or(name);
    let words: Vec<&str> = bare.split([' ', '-']).collect();
    if let Some(kind) = listed(bare) {
        return Verdict { kind, weight: SURE * 2, against: 0, reasons: vec![Reason::Listed], presumed: false };
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
    let presumed = presumed(name, head, clues, &cases);
    let decided = decide(name, head, cases, clues);
    match presumed {
        Some(presumed) if !decided.is_sure() && presumed.weight > decided.weight => presumed,
        _ => decided,
    }
}

/// A word for a body alone names it only where there is one of its kind: a parliament.
fn bare_head(name: &str, clues: &Clues) -> Option<Verdict> {
    const ALONE: [&str; 8] = ["Bundestag", "Commons", "Congress", "House", "Lords", "Parliament", "Senate", "Treasury"];
    // `the House`, but not `House` in other names.
    let one = ALONE.contains(&name) && (clues.of(Clue::Article) > 0 || name == "Congress");
    let weight = if one { SURE - 1 + clues.of(Clue::Inside) + clues.of(Clue::Says) + clues.of(Clue::Acts) } else { 0 };
    let verdict = Verdict {
        kind: ActorKind::Government,
        weight: weight.min(SURE * 2),
        against: 0,
        reasons: vec![Reason::Head],
        presumed: false,
    };
    (!name.contains([' ', '-']) && heads::is_head(name)).then_some(verdict)
}

/// The kind of a name that a list of countries, places or known bodies has.
fn listed(name: &str) -> Option<ActorKind> {
    let lists = lists();
    if lists.country(name).is_some() {
        return Some(ActorKind::Country);
    }
    lists.is_place(name).then_some(ActorKind::Place).or_else(|| lists.known_body(name))
}

fn decide(name: &str, head: Option<Head>, mut cases: Vec<Case>, clues: &Clues) -> Verdict {
    cases.sort_by_key(|case| std::cmp::Reverse(case.weight));
    let bodies = |kind: ActorKind| matches!(kind, ActorKind::Organisation | ActorKind::Government | ActorKind::Media);
    let mut cases = cases.into_iter();
    let Some(mut first) = cases.next() else {
        return Verdict { kind: ActorKind::Unknown, weight: 0, against: 0, reasons: Vec::new(), presumed: false };
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
        _ => {
            is_short(name)
                || published
                || clues.of(Clue::Inside) > 1 && first.weight > SURE
                || !lists().is_ordinary(bare) && !lists().is_given_name(bare)
        }
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
    Verdict { kind: first.kind, weight, against, reasons: first.reasons, presumed: false }
}

/// Whether a capital stands inside a word, as in the names of firms: `SalmonState`, but not `McKay`.
fn is_camel(name: &str) -> bool {
    let inner = name.char_indices().skip(1).find(|(_, letter)| letter.is_uppercase());
    inner
        .is_some_and(|(at, _)| !["Mc", "Mac", "De", "Di", "La", "Le", "Van", "Fitz", "O’", "O'"].contains(&&name[..at]))
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
            ("Zor", &[Clue::Which, Clue::Says], ActorKind::Organisation),
            ("Reuters", &[], ActorKind::Media),
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
            ("Clean Water Act", &[Clue::Acts]),
            ("DNA", &[Clue::Says]),
            ("High School", &[]),
            ("Animal Farm", &[]),
            ("Grace Period", &[]),
        ];
        for (name, clues) in unsure {
            assert!(!judged(name, clues).1, "{name}");
        }
    }
}
