//! What stands in apposition to a name and says what it is: `Ada Lee, a historian`, `the Mayor of Lock, Ada Lee,`.

use std::ops::Range;

use super::clues::Clue;
use super::lists::lists;
use super::text::Text;
use crate::archive::naming;

/// How far an apposition is read for the noun that says what somebody is, in words.
const APPOSITION: usize = 9;

impl Text<'_> {
    /// What stands in apposition after a comma: `a historian of boats`, `45,`, `president of the board`.
    pub(super) fn apposition(&self, start: usize) -> Option<Clue> {
        let first = self.word(start);
        if first.len() <= 3 && first.chars().all(|letter| letter.is_ascii_digit()) && !first.is_empty() {
            let age: u32 = first.parse().unwrap_or(0);
            let closed = self.gap_after(start).starts_with([',', ')', '.']) && (14..110).contains(&age);
            return closed.then_some(Clue::Apposition);
        }
        if first == "who" || first == "whose" {
            return Some(Clue::Who);
        }
        let opens = matches!(
            first,
            "a" | "an"
                | "the"
                | "then"
                | "now"
                | "former"
                | "formerly"
                | "one"
                | "his"
                | "her"
                | "their"
                | "chief"
                | "senior"
                | "deputy"
                | "assistant"
                | "founding"
                | "its"
                | "our"
                | "vice"
                | "another"
                | "executive"
                | "managing"
        );
        let names_office = lists().is_role(first) || first == "chief";
        if !opens && !names_office {
            return None;
        }
        let mut noun = None;
        for at in start..start + APPOSITION {
            let word = self.word(at);
            if is_end_of_noun(word) && at > start {
                break;
            }
            if let Some(clue) = of_noun(word) {
                noun = Some(clue);
            } else if is_written_small(word) && !matches!(word, "and" | "or") && at > start {
                noun = None;
            }
            if !self.gap_after(at).trim_matches(' ').trim_matches('-').is_empty() {
                break;
            }
        }
        noun
    }

    /// `the Mayor of Lock, Ada Lee,`: an office with its place, and who holds it.
    pub(super) fn is_after_office(&self, name: &Range<usize>) -> bool {
        if self.gap_before(name.start) != ", " {
            return false;
        }
        let back = |steps: usize| name.start.checked_sub(steps);
        let of = (2..7).find(|steps| back(*steps).is_some_and(|at| matches!(self.word(at), "of" | "for" | "at")));
        let unbroken =
            |steps: usize| (2..=steps).all(|step| back(step).is_some_and(|at| self.gap_after(at).trim().is_empty()));
        let office = of.and_then(|steps| back(steps + 1)).map_or("", |at| self.word(at));
        of.is_some_and(unbroken) && (naming::is_office(office) || lists().is_role(office))
    }
}

/// What a common noun says of the name that it stands beside.
pub(super) fn of_noun(noun: &str) -> Option<Clue> {
    if !is_written_small(noun) {
        return None;
    }
    if let Some(kind) = lists().body(noun) {
        return Some(Clue::of_body(kind));
    }
    if lists().is_role(noun) {
        return Some(Clue::Apposition);
    }
    lists().says("place", noun).then_some(Clue::Place)
}

pub(super) fn is_written_small(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
}

fn is_end_of_noun(word: &str) -> bool {
    matches!(
        word,
        "of" | "at"
            | "for"
            | "in"
            | "with"
            | "who"
            | "which"
            | "that"
            | "from"
            | "on"
            | "based"
            | "and"
            | "to"
            | "by"
            | "living"
            | "is"
            | "was"
            | "whose"
            | "where"
            | "when"
            | "has"
            | "had"
            | "said"
    )
}
