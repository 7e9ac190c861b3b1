//! The titles and offices that stand before a name, inside a run of capitals.

use std::ops::Range;

use super::heads;
use super::lists::lists;
use super::person_form::{begins_with_given_name, could_follow_title};
use super::phrases::Phrase;
use super::text::Text;
use crate::archive::naming;

impl Text<'_> {
    /// Where the name begins of whom a title stands before it; the end where there are titles only.
    pub(super) fn titled(&self, name: &Range<usize>) -> Option<usize> {
        let words = self.words(name.clone());
        if heads::of_words(&words).is_some()
            && !words.iter().any(|word| naming::is_courtesy_title(word))
            && !self.is_minister(&words)
        {
            return None;
        }
        // `Delaney Brothers` are a firm, `Brother Ott` is somebody.
        let is_kin = |at: usize| at > name.start && is_kin(self.word(at));
        // `Lindholm State` is a university.
        let is_state = |at: usize| at + 1 == name.end && at > name.start && self.word(at) == "State";
        let is_title =
            |at: usize| naming::is_title(self.word(at)) && self.is_capitalised(at) && !is_kin(at) && !is_state(at);
        let last_title = name.clone().rev().find(|at| is_title(*at))?;
        if begins_with_given_name(&words) && last_title > name.start && !self.has_office_inside(name) {
            return None;
        }
        let mut start = last_title + 1;
        // `Secretary of Homeland Security Ada Lee`
        if heads::is_joining(self.word(start)) {
            start += 1;
            while start < name.end
                && (lists().is_ordinary(self.word(start)) || is_of_ministries(self.word(start)))
                && !lists().is_given_name(self.word(start))
            {
                start += 1;
            }
        }
        let rest = self.words(start..name.end).join(" ");
        if start >= name.end || lists().country(&rest).is_some() || lists().is_place(&rest) {
            return Some(name.end);
        }
        // What begins with a title and is nobody's name is no name at all.
        let only_title = naming::is_title(self.word(name.start)).then_some(name.end);
        if could_follow_title(&self.words(start..name.end)) { Some(start) } else { only_title }
    }

    /// What stands before a title may be a name too: `FBI Director`, `Lindholm Mayor`.
    pub(super) fn push_before_title(&self, before: &Range<usize>, opening: bool, phrases: &mut Vec<Phrase>) {
        let is_none = |at: usize| {
            let word = self.word(at);
            naming::is_title(word)
                || lists().is_demonym(word)
                || lists().is_ordinary(word)
                || lists().is_role(&word.to_lowercase())
                || !self.is_capitalised(at)
                || naming::is_function_word(word)
        };
        let Some(end) = before.clone().find(|at| is_none(*at)).filter(|end| *end > before.start) else { return };
        phrases.push(Phrase { tokens: before.start..end, opens: opening, title: false, before_title: true });
    }

    /// Where the body begins of which somebody holds an office: `Chairman of the Harbour Committee`.
    pub(super) fn body_of_office(&self, name: &Range<usize>) -> Option<usize> {
        let of = name.clone().find(|at| heads::is_joining(self.word(*at)))?;
        let office = of.checked_sub(1).filter(|at| *at >= name.start)?;
        let start = if self.word(of + 1) == "the" { of + 2 } else { of + 1 };
        let body = heads::of_words(&self.words(start..name.end));
        (naming::is_title(self.word(office)) && start < name.end && body.is_some()).then_some(start)
    }

    /// `Minister of Defence`: what ends in a word for a body is an office.
    fn is_minister(&self, words: &[&str]) -> bool {
        words.iter().any(|word| matches!(*word, "Minister" | "Secretary" | "President" | "Director" | "Chairman"))
            && !words.last().is_some_and(|last| heads::is_head(last))
    }

    /// `Ada Lee MP`, but `Robert Mayor` is a name.
    fn has_office_inside(&self, name: &Range<usize>) -> bool {
        let last = name.end.saturating_sub(1);
        (name.start + 1..last).any(|at| naming::is_office(self.word(at)) && self.is_capitalised(at + 1))
    }
}

/// What ministers are ministers of.
fn is_of_ministries(word: &str) -> bool {
    [
        "and",
        "the",
        "of",
        "Affairs",
        "Agriculture",
        "Commerce",
        "Defence",
        "Defense",
        "Education",
        "Finance",
        "Foreign",
        "Homeland",
        "Housing",
        "Interior",
        "Justice",
        "Labor",
        "Labour",
        "Security",
        "State",
        "Trade",
        "Treasury",
        "Veterans",
    ]
    .contains(&word)
}

fn is_kin(word: &str) -> bool {
    ["Brother", "Brothers", "Father", "Fathers", "Mother", "Mothers", "Sister", "Sisters"].contains(&word)
}
