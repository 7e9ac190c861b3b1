//! Names that stand in one row, and what is said of all of them at once: `networks such as A, B and C`.

use std::ops::Range;

use super::apposition::of_noun;
use super::cases::makes_place;
use super::clues::{Clue, Clues};
use super::heads;
use super::lists::lists;
use super::person_form::{begins_with_given_name, could_be_person};
use super::phrases::Phrase;
use super::text::Text;
use super::tokens::opens;
use crate::archive::actor::ActorKind;
use crate::archive::naming::Head;

/// The names that follow one another in rows: `A, B and C`.
pub(super) fn rows(text: &Text<'_>, phrases: &[Phrase]) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut start = 0;
    for at in 1..=phrases.len() {
        let goes_on = phrases
            .get(at)
            .zip(phrases.get(at - 1))
            .is_some_and(|(next, last)| text.is_next_in_row(&last.tokens, &next.tokens));
        if !goes_on {
            if at - start > 1 {
                rows.push(start..at);
            }
            start = at;
        }
    }
    rows
}

/// What is said of one end of a row is said of all in it.
pub(super) fn of_row(text: &Text<'_>, phrases: &[Phrase], row: Range<usize>, clues: &mut [Clues]) {
    let (Some(first), Some(last)) = (phrases.get(row.start), phrases.get(row.end - 1)) else { return };
    let said = text.before_row(&first.tokens).into_iter().chain(text.after_row(&last.tokens));
    let said: Vec<Clue> = said.collect();
    let short = |phrase: &Phrase| {
        let token = text.tokens.get(phrase.tokens.start).filter(|_| phrase.tokens.len() == 1);
        token.is_some_and(|token| {
            token.is_abbreviation() && !lists().is_no_actor(token.word) && lists().country(token.word).is_none()
        })
    };
    let abbreviations = phrases.get(row.clone()).unwrap_or(&[]).iter().filter(|phrase| short(phrase)).count();
    let beside: Vec<Option<Clue>> = phrases
        .iter()
        .zip(clues.iter())
        .take(row.end)
        .skip(row.start)
        .map(|(phrase, clues)| text.beside(phrase, clues))
        .collect();
    let shared =
        beside.iter().flatten().next().copied().filter(|first| beside.iter().flatten().all(|other| other == first));
    for (phrase, clues) in phrases.iter().zip(clues).take(row.end).skip(row.start) {
        if let Some(shared) = shared {
            clues.add(shared);
        }
        for clue in &said {
            clues.add(*clue);
        }
        if abbreviations > 1 && short(phrase) {
            clues.add(Clue::Row);
        }
    }
}

impl Text<'_> {
    /// What a name whose kind is plain says of those beside it.
    fn beside(&self, phrase: &Phrase, clues: &Clues) -> Option<Clue> {
        let words = self.words(phrase.tokens.clone());
        let name = words.join(" ");
        let lists = lists();
        if lists.country(&name).is_some() || lists.is_place(&name) || makes_place(&words) {
            return Some(Clue::BesidePlace);
        }
        if lists.known_body(&name).is_some() {
            return Some(Clue::BesideBody);
        }
        match heads::of_words(&words) {
            Some(Head::Actor(ActorKind::Place)) => return Some(Clue::BesidePlace),
            Some(Head::Actor(_)) if words.len() > 1 => return Some(Clue::BesideBody),
            _ => {}
        }
        let called = [Clue::Title, Clue::Role, Clue::Apposition, Clue::Who].iter().any(|clue| clues.of(*clue) > 0);
        (called || begins_with_given_name(&words) && could_be_person(&words)).then_some(Clue::BesidePerson)
    }

    /// The clue that a row of names shares, from what stands before it: `networks such as A, B and C`.
    fn before_row(&self, first: &Range<usize>) -> Option<Clue> {
        let before = first.start.checked_sub(1)?;
        let at = if self.plain(Some(before)) == "the" { before.checked_sub(1)? } else { before };
        let noun = self.plain(at.checked_sub(1)).to_lowercase();
        let away = matches!(self.plain(Some(at)), "from" | "to") && lists().says("moving", &noun);
        let of_place =
            self.plain(Some(at)) == "of" && (lists().says("place", &noun) || lists().says("of-place", &noun));
        if matches!(self.plain(Some(at)), "in" | "near" | "outside" | "around" | "across" | "throughout" | "inside")
            || away
            || of_place
        {
            return Some(Clue::In);
        }
        let fits = matches!(self.plain(Some(at)), "as" | "like" | "including" | "namely");
        if fits { self.named_before(at) } else { None }
    }

    /// The clue that a row of names shares, from what stands after it: `A, B and C officials`, `A, B and other groups`.
    fn after_row(&self, last: &Range<usize>) -> Option<Clue> {
        let gap = self.gap_after(last.end.checked_sub(1)?);
        let next = self.word(last.end);
        if gap == " " && lists().says("officials", next) {
            return Some(Clue::Officials);
        }
        let other = matches!(next, "and" | "or") && self.word(last.end + 1) == "other";
        let noun = (last.end + 2..last.end + 5).map(|at| self.word(at)).find_map(of_noun);
        noun.filter(|_| other && (gap == " " || gap == ", "))
    }

    /// Whether a name directly follows another in a row: `A, B and the C`.
    fn is_next_in_row(&self, one: &Range<usize>, other: &Range<usize>) -> bool {
        let Some(last) = one.end.checked_sub(1) else { return false };
        let between = self.words(one.end..other.start.max(one.end));
        let gap = self.gap_after(last);
        let comma = gap.starts_with(',');
        let plain = match between.as_slice() {
            [] => gap == ", ",
            ["and" | "or" | "the"] => comma || gap == " ",
            ["and" | "or", "the"] => comma || gap == " ",
            _ => false,
        };
        plain && !opens(self.text, &self.tokens, other.start)
    }
}
