//! The runs of capitalised words in a text, with what joins them.

use std::ops::Range;

use super::heads;
use super::lists::lists;
use super::text::Text;
use super::tokens::{Joint, opens};
use crate::archive::actor::ActorKind;
use crate::archive::naming::{self, Head};
use crate::archive::particle::is_particle;

/// How many words a name has at most.
const WORDS: usize = 14;

impl Text<'_> {
    /// The runs in order, without the words in them that are none of a name.
    pub(super) fn runs(&self) -> Vec<Range<usize>> {
        let mut runs = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            if !self.begins_run(at) {
                at += 1;
                continue;
            }
            let run = self.run(at);
            at = run.end.max(at + 1);
            runs.extend(self.split(run));
        }
        runs
    }

    fn begins_run(&self, at: usize) -> bool {
        let glued = at > 0 && self.gap_before(at).ends_with(['@', '#', '/', '_']);
        let article = matches!(self.word(at), "al" | "Al" | "el")
            && self.is_capitalised(at + 1)
            && self.joint(at) != Joint::Apart;
        (self.is_capitalised(at) || article) && !glued
    }

    fn run(&self, start: usize) -> Range<usize> {
        let mut last = start;
        while last - start < WORDS {
            let Some(next) = self.next_of_run(start, last) else { break };
            last = next;
        }
        // `Okoro-era`: the word belongs to what follows.
        let compound = self.joint(last) == Joint::Hyphen && !self.is_capitalised(last + 1);
        start..if compound { last } else { last + 1 }
    }

    /// The next capitalised word of a run.
    fn next_of_run(&self, start: usize, last: usize) -> Option<usize> {
        let next = last + 1;
        let capital = self.is_capitalised(next);
        match self.joint(last) {
            Joint::Space | Joint::Ampersand if capital => Some(next),
            Joint::Space if self.word(next) == "plc" => Some(next),
            Joint::Space => self.after_particles(next).or_else(|| self.after_joining(start, next)),
            Joint::Hyphen if capital => Some(next),
            Joint::Hyphen => self.after_particles(next).or_else(|| self.second_half(start, next)),
            Joint::Apart
                if (self.is_of_people(last)
                    || self.is_of_members(last)
                    || naming::is_title(self.word(last)) && heads::is_head(self.word(next)))
                    && capital
                    && self.gap_after(last).trim_start_matches(['’', '\'', 's']) == " " =>
            {
                Some(next)
            }
            _ => None,
        }
    }

    /// `Ursula von der Leyen`, `Mubarezin-e Vatan`.
    fn after_particles(&self, mut at: usize) -> Option<usize> {
        const OTHERS: [&str; 6] = ["e", "i", "ud", "un", "o", "ul"];
        const WORDS: [&str; 3] = ["do", "ten", "den"];
        for _ in 0..3 {
            let word = self.word(at);
            let hyphened = self.gap_before(at) != " ";
            let particle = is_particle(word) && !WORDS.contains(&word) || hyphened && OTHERS.contains(&word);
            if !particle || !word.starts_with(char::is_lowercase) || self.joint(at) == Joint::Apart {
                return None;
            }
            at += 1;
            if self.is_capitalised(at) {
                return Some(at);
            }
        }
        None
    }

    /// The second half of `Kim Jong-un`.
    fn second_half(&self, start: usize, at: usize) -> Option<usize> {
        let word = self.word(at);
        let short = word.len() <= 4 && word.chars().all(char::is_lowercase) && word.len() > 1;
        let free = self.joint(at) != Joint::Hyphen;
        const ENDS: [&str; 8] = ["era", "led", "born", "run", "like", "wide", "type", "style"];
        (short && free && at > start + 1 && !ENDS.contains(&word) && !lists().is_ordinary(word)).then_some(at)
    }

    /// `University of the West`, `Centre for Boats and Foreign Harbours`: only where a word for a body stands before.
    fn after_joining(&self, start: usize, at: usize) -> Option<usize> {
        let word = self.word(at);
        if self.joint(at) != Joint::Space {
            return None;
        }
        let before = self.words(start..at);
        let body = before.iter().any(|word| heads::is_head(word) || is_first_word_of_body(word));
        let title = || before.last().is_some_and(|word| naming::is_title(word));
        if heads::is_joining(word) && (body || word == "of" && title()) {
            let article = matches!(self.word(at + 1), "the" | "a" | "an") && self.joint(at + 1) == Joint::Space;
            let next = if article { at + 2 } else { at + 1 };
            let good = self.is_capitalised(next) && !naming::is_function_word(self.word(next));
            return good.then_some(next);
        }
        // `Committee to Protect Boats`
        let purpose = word == "to"
            && before.len() < 4
            && before.last().is_some_and(
                |last| matches!(heads::of_word(last), Some(Head::Actor(kind)) if kind != ActorKind::Place),
            );
        if purpose && self.is_capitalised(at + 1) && lists().is_ordinary(self.word(at + 1)) {
            return Some(at + 1);
        }
        if word == "and" && self.is_capitalised(at + 1) {
            let inside = before.iter().any(|word| heads::is_joining(word));
            let both_ordinary = lists().is_ordinary(self.word(at + 1)) && !lists().is_given_name(self.word(at + 1));
            let bare = before
                .iter()
                .filter(|word| **word != "The" && lists().country(word).is_none() && !lists().is_demonym(word));
            let pair = bare.count() == 1 && lists().is_ordinary(self.word(at - 1)) && self.ends_in_head(at + 1);
            // `Senate Energy and Natural Resources Committee`
            let of_parliament =
                before.iter().any(|word| matches!(*word, "Senate" | "House" | "Commons")) && self.ends_in_head(at + 1);
            return (both_ordinary && (inside && body || pair || of_parliament)).then_some(at + 1);
        }
        None
    }

    /// Whether the capitalised words from here on end in a word for a body: `Drug Administration`.
    fn ends_in_head(&self, from: usize) -> bool {
        let mut last = from;
        while self.joint(last) == Joint::Space && self.is_capitalised(last + 1) && last - from < 4 {
            last += 1;
        }
        last > from && heads::is_head(self.word(last))
    }

    /// `Children’s March`: bodies are named after those whom they are for.
    fn is_of_people(&self, at: usize) -> bool {
        heads::is_of_people(self.word(at))
    }

    /// `Musicians’ Union`: a body of those whom the word means.
    fn is_of_members(&self, at: usize) -> bool {
        let body = matches!(heads::of_word(self.word(at + 1)), Some(Head::Actor(kind)) if kind != ActorKind::Place);
        body && self.word(at).ends_with('s') && matches!(self.gap_after(at), "’ " | "' ")
    }

    /// The run without words that are none of a name: days, months, and words of a sentence.
    fn split(&self, run: Range<usize>) -> Vec<Range<usize>> {
        let breaks = |at: usize| {
            let word = self.word(at);
            let date = naming::is_calendar_word(word) && !self.is_name_beside(at, &run);
            let bare = word.split(['’', '\'']).next().unwrap_or(word);
            let of_sentence = (naming::is_function_word(word)
                || bare.len() < word.len() && naming::is_function_word(bare))
                && self.is_capitalised(at)
                && !(word == "The" && at == run.start && !opens(self.text, &self.tokens, at))
                && !(matches!(word, "Will" | "Us") && at + 1 < run.end)
                && !self.is_inside(at, &run);
            date || of_sentence || word == "I"
        };
        let mut parts = Vec::new();
        let mut start = run.start;
        for at in run.clone() {
            if breaks(at) {
                parts.push(start..at);
                start = at + 1;
            }
        }
        parts.push(start..run.end);
        parts.into_iter().map(|part| self.without_loose_ends(part)).filter(|part| !part.is_empty()).collect()
    }

    /// `Parents Against Boats`, `Save Our Lock`: in the middle of a name any word has a capital.
    fn is_inside(&self, at: usize, run: &Range<usize>) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let pronoun = matches!(self.word(at), "He" | "She" | "It" | "They" | "We" | "You" | "The" | "This" | "That");
        let stopped = self.gap_after(before) != " " || self.word(before).ends_with('.');
        let common =
            lists().is_ordinary(self.word(before)) && !opens(self.text, &self.tokens, before) || before > run.start;
        at > run.start && !pronoun && !stopped && common && !naming::is_calendar_word(self.word(before))
    }

    /// `June Osborne`, `Theresa May` are no months.
    fn is_name_beside(&self, at: usize, run: &Range<usize>) -> bool {
        if at > run.start && self.is_of_people(at - 1) && self.gap_after(at - 1).trim() != "" {
            return true;
        }
        // `Sunday Mercury`
        if matches!(heads::of_word(self.word(at + 1)), Some(Head::Actor(ActorKind::Media))) && at + 1 < run.end {
            return true;
        }
        let given_before = at > run.start && lists().is_given_name(self.word(at - 1));
        let title_before = at > run.start && naming::is_title(self.word(at - 1));
        let first =
            naming::is_also_given_name(self.word(at)) && at + 1 < run.end && !lists().is_ordinary(self.word(at + 1));
        given_before || title_before || first && at == run.start
    }

    fn without_loose_ends(&self, mut part: Range<usize>) -> Range<usize> {
        while part.start < part.end && !self.begins_run(part.start) {
            part.start += 1;
        }
        while part.start < part.end
            && !self.is_capitalised(part.end - 1)
            && !self.is_second_half(part.end - 1)
            && self.word(part.end - 1) != "plc"
        {
            part.end -= 1;
        }
        part
    }

    fn is_second_half(&self, at: usize) -> bool {
        self.gap_before(at).starts_with('-')
    }
}

/// Words with which bodies are named that end in no word for one.
fn is_first_word_of_body(word: &str) -> bool {
    [
        "Academy",
        "Amnesty",
        "Campaign",
        "Chamber",
        "Coalition",
        "Doctors",
        "Faculty",
        "Friends",
        "House",
        "Knights",
        "Ministry",
        "Reporters",
        "Sons",
        "Daughters",
        "Students",
        "Moms",
        "Mothers",
        "Neighbors",
        "Neighbours",
        "Nurses",
        "Parents",
        "Physicians",
        "Scientists",
        "Teachers",
        "Front",
        "Citizens",
    ]
    .contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(text: &str) -> Vec<&str> {
        let text = Text::of(text);
        text.runs().iter().map(|run| &text.text[text.span(run)]).collect()
    }

    #[test]
    fn names_are_runs_of_capitals_with_what_joins_them() {
        let cases: &[(&str, &[&str])] = &[
            ("He met Ursula von der Laan and Kim Jong-un.", &["Ursula von der Laan", "Kim Jong-un"]),
            ("the Mubarezin-e Lindholm", &["Mubarezin-e Lindholm"]),
            (
                "the University of the West and the Centre for Boats and Foreign Harbours",
                &["University of the West", "Centre for Boats and Foreign Harbours"],
            ),
            ("the Food and Drug Administration of it", &["Food and Drug Administration"]),
            ("on Monday in March the Children’s March met", &["Children’s March"]),
            ("an Okoro-era deal of Marks & Ott", &["Marks & Ott"]),
            ("Lindholm’s Harbour Council", &["Lindholm", "Harbour Council"]),
            ("the Pilots’ Union and Moms for Boats", &["Pilots’ Union", "Moms for Boats"]),
        ];
        for (text, wanted) in cases {
            assert_eq!(runs(text), *wanted, "{text}");
        }
    }
}
