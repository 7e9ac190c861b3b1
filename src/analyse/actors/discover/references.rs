//! Whom an entry of a bibliography names: its authors, the outlet after a quoted title, the publisher before a year.
//! All other capitals in it may be those of a title.

use std::ops::Range;

use super::clues::Clue;
use super::person_form::could_be_person;
use super::phrases::Phrase;
use super::text::Text;
use crate::archive::naming;

/// A name in a bibliography, and what it is there.
pub(super) struct Entry {
    pub name: String,
    pub clue: Clue,
    /// The words that bear it.
    pub tokens: Range<usize>,
}

/// How many authors of one entry are read.
const AUTHORS: usize = 30;

impl Text<'_> {
    /// The names in an entry of a bibliography.
    pub(super) fn of_reference(&self, phrases: &[Phrase]) -> Vec<Entry> {
        let mut entries = Vec::new();
        let after = match self.inverted_author() {
            Some((name, end)) => {
                entries.push(Entry { name, clue: Clue::Inverted, tokens: 0..end });
                self.further_authors(end, &mut entries)
            }
            None => self
                .straight_author(phrases, &mut entries)
                .unwrap_or_else(|| self.body_as_author(phrases, &mut entries)),
        };
        let rest = phrases.iter().filter(|phrase| phrase.tokens.start >= after);
        entries.extend(rest.filter_map(|phrase| self.outlet(phrase)));
        entries
    }

    /// `Lee, Ada M.`
    fn inverted_author(&self) -> Option<(String, usize)> {
        let mut surname = 0;
        while surname < 3 && self.gap_after(surname) != ", " {
            let gap = self.gap_after(surname);
            if gap != " " && gap != "-" {
                return None;
            }
            surname += 1;
        }
        let first = surname + 1;
        let mut end = first;
        while end - first < 3 && self.tokens.get(end).is_some_and(|token| token.is_capitalised()) {
            end += 1;
            if !matches!(self.gap_after(end - 1), " " | ". " | "-") || self.ends_name(end - 1) {
                break;
            }
        }
        let (from, to) = (self.tokens.first()?, self.tokens.get(surname)?);
        let given = self.tokens.get(first..end)?;
        let gap = self.gap_after(end.checked_sub(1)?);
        let closed = gap.starts_with(['.', ',', ';', '(']) || gap.starts_with(" (") || gap.is_empty();
        let stop = if given.last()?.is_initial() && gap.starts_with('.') { "." } else { "" };
        let given = self.text.get(given.first()?.start..given.last()?.end)?;
        let name = format!("{given}{stop} {}", self.text.get(from.start..to.end)?);
        let words: Vec<&str> = name.split(' ').collect();
        (closed && self.tokens.first()?.is_capitalised() && could_be_person(&words)).then_some((name, end))
    }

    /// Whether what follows an outlet says which number of it is meant: `Vol. 2`, `May 3`.
    pub(super) fn is_date_or_number(&self, at: usize) -> bool {
        let word = self.word(at);
        self.gap_before(at).starts_with(',')
            && (naming::is_calendar_word(word)
                || matches!(word, "Vol" | "vol" | "No" | "no")
                || word.chars().all(|letter| letter.is_ascii_digit()) && !word.is_empty())
    }

    /// Whether a stop after a word ends the name: it is no initial's.
    fn ends_name(&self, at: usize) -> bool {
        self.gap_after(at) == ". " && !self.tokens.get(at).is_some_and(|token| token.is_initial())
    }

    /// The authors after the first, as far as the full stop; gives the place after them.
    fn further_authors(&self, mut at: usize, entries: &mut Vec<Entry>) -> usize {
        for _ in 0..AUTHORS {
            let start = match (self.gap_before(at), self.word(at)) {
                (", ", "and") => at + 1,
                (", ", _) => at,
                _ => return at,
            };
            let mut end = start;
            while self.tokens.get(end).is_some_and(|token| token.is_capitalised()) {
                end += 1;
                let stopped = self.gap_after(end - 1) == ". " && !self.ends_name(end - 1);
                if !stopped && !matches!(self.gap_after(end - 1), " " | "-") {
                    break;
                }
            }
            let words = self.words(start..end);
            let (Some(first), Some(last)) = (self.tokens.get(start), self.tokens.get(end.saturating_sub(1))) else {
                return at;
            };
            let closed = self.gap_after(end.saturating_sub(1)).starts_with(['.', ',']);
            if words.len() < 2 || !could_be_person(&words) || !closed {
                return at;
            }
            let name = self.text.get(first.start..last.end).unwrap_or("").to_owned();
            entries.push(Entry { name, clue: Clue::Inverted, tokens: start..end });
            at = end;
        }
        at
    }

    /// `1. Ada Lee, “Fees,”`, `Ada Lee et al., Fees`
    fn straight_author(&self, phrases: &[Phrase], entries: &mut Vec<Entry>) -> Option<usize> {
        let first = phrases.first().filter(|phrase| phrase.tokens.start <= 1)?;
        let tokens = first.tokens.clone();
        let words = self.words(tokens.clone());
        let gap = self.gap_after(tokens.end.checked_sub(1)?);
        let others = gap == " " && matches!(self.word(tokens.end), "et" | "and");
        let numbered = tokens.start == 0 || self.word(0).chars().all(|letter| letter.is_ascii_digit());
        let author = numbered && words.len() > 1 && could_be_person(&words) && (gap.starts_with(',') || others);
        let name = self.printed(tokens.clone()).filter(|_| author)?;
        entries.push(Entry { name, clue: Clue::Inverted, tokens: tokens.clone() });
        Some(tokens.end)
    }

    /// `Harbour Trust. “Fees.”`: a body that signs.
    fn body_as_author(&self, phrases: &[Phrase], entries: &mut Vec<Entry>) -> usize {
        let Some(first) = phrases.first().filter(|phrase| phrase.tokens.start <= 1) else { return 0 };
        let last = first.tokens.end.saturating_sub(1);
        let bracket = self.gap_after(last).starts_with(" (");
        let stopped = self.gap_after(last).starts_with(". ") || bracket;
        let Some(name) = self.printed(0..first.tokens.end).filter(|_| stopped) else { return 0 };
        let clue = if self.word(0) == "The" { Clue::Outlet } else { Clue::Members };
        entries.push(Entry { name, clue, tokens: 0..first.tokens.end });
        first.tokens.end
    }

    /// The outlet after a quoted title, or before `(blog)`; the publisher between a colon and a year.
    fn outlet(&self, phrase: &Phrase) -> Option<Entry> {
        let tokens = &phrase.tokens;
        let start =
            if tokens.start > 0 && self.word(tokens.start - 1) == "The" { tokens.start - 1 } else { tokens.start };
        let (before, after) = (self.gap_before(start), self.gap_after(tokens.end.checked_sub(1)?));
        let quoted =
            [".” ", "” ", ".\" ", "\" ", ".’ ", "?” ", "!” ", "…” ", "?\" ", "!\" ", ",” ", ",\" ", ".' ", ",’ "]
                .contains(&before);
        let noted = after == " (" && matches!(self.word(tokens.end), "blog" | "op-ed" | "op" | "podcast");
        let closed = after.starts_with([',', '.', ';']) || after.starts_with(" (") || self.word(tokens.end) == "video";
        let name = self.printed(start..tokens.end)?;
        if noted || quoted && closed {
            return Some(Entry { name, clue: Clue::Outlet, tokens: start..tokens.end });
        }
        let year = self.word(tokens.end);
        let publishes = (before == ": " || before == " (")
            && after == ", "
            && year.len() == 4
            && year.chars().all(|letter| letter.is_ascii_digit());
        publishes.then_some(Entry { name, clue: Clue::Members, tokens: start..tokens.end })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(text: &str) -> Vec<(String, Clue)> {
        let text = Text::of(text);
        text.of_reference(&text.phrases()).into_iter().map(|entry| (entry.name, entry.clue)).collect()
    }

    fn one(name: &str, clue: Clue) -> (String, Clue) {
        (name.to_owned(), clue)
    }

    #[test]
    fn a_bibliography_names_authors_outlets_and_publishers() {
        assert_eq!(
            entries("Lee-Ott, Ada M. “How Old Harbours Sink.” The Lock Gazette, March 5, 2019."),
            [one("Ada M. Lee-Ott", Clue::Inverted), one("The Lock Gazette", Clue::Outlet)]
        );
        assert_eq!(
            entries("Ott, Tom, Ada Lee, and Eva Voss. The Boats of Old. Lock: Harbour Pages, 2009."),
            [
                one("Tom Ott", Clue::Inverted),
                one("Ada Lee", Clue::Inverted),
                one("Eva Voss", Clue::Inverted),
                one("Harbour Pages", Clue::Members),
            ]
        );
        assert_eq!(entries("Harbour Trust. “Fees and Boats.” May 1, 2017."), [one("Harbour Trust", Clue::Members)]);
    }
}
