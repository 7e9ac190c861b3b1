//! The names in a text as capitals show them: runs of capitalised words with what joins them, without the titles, the
//! demonyms and the words of a sentence's beginning that stand before them.

use std::ops::Range;

use super::heads;
use super::lists::lists;
use super::person_form::{begins_with_given_name, could_be_person, could_follow_title};
use super::tokens::{Joint, Token, joint, opens};
use crate::archive::naming;
use crate::archive::particle::is_particle;

/// A name as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// Its words among those of the text.
    pub tokens: Range<usize>,
    /// Whether its first capital says nothing, since a sentence begins there.
    pub opens: bool,
    /// Whether a title stands before it.
    pub title: bool,
    /// Whether a title of somebody stands after it: `FBI Director Ada Lee`.
    pub before_title: bool,
}

/// A text with its words.
pub(super) struct Text<'t> {
    pub text: &'t str,
    pub tokens: Vec<Token<'t>>,
}

/// How many words a name has at most.
const WORDS: usize = 14;

impl<'t> Text<'t> {
    pub(super) fn word(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| token.word)
    }

    pub(super) fn words(&self, range: Range<usize>) -> Vec<&'t str> {
        self.tokens.get(range).unwrap_or(&[]).iter().map(|token| token.word).collect()
    }

    /// The bytes of some words.
    pub(super) fn span(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.tokens.get(range.start).map_or(0, |token| token.start);
        start..self.tokens.get(range.end.saturating_sub(1)).map_or(start, |token| token.end)
    }

    /// The handle in brackets directly before a word: `Ada Lee (@ada)`.
    pub(super) fn handle_after(&self, at: usize) -> Option<String> {
        let before = self.tokens.get(at.checked_sub(1)?)?.end;
        let inside = self.text.get(before..)?.strip_prefix(" (@")?;
        let end = inside.find(')')?;
        let handle = inside
            .get(..end)
            .filter(|handle| handle.chars().all(|letter| letter.is_alphanumeric() || letter == '_'))?;
        (!handle.is_empty()).then(|| format!("@{handle}"))
    }

    /// The text between a word and the next.
    pub(super) fn gap_after(&self, at: usize) -> &'t str {
        let Some(token) = self.tokens.get(at) else { return "" };
        let end = self.tokens.get(at + 1).map_or(self.text.len(), |next| next.start);
        self.text.get(token.end..end).unwrap_or("")
    }

    /// The text between a word and the one before it.
    pub(super) fn gap_before(&self, at: usize) -> &'t str {
        match at.checked_sub(1) {
            Some(before) => self.gap_after(before),
            None => self.tokens.get(at).and_then(|token| self.text.get(..token.start)).unwrap_or(""),
        }
    }

    fn joint(&self, at: usize) -> Joint {
        match (self.tokens.get(at), self.tokens.get(at + 1)) {
            (Some(left), Some(right)) => joint(self.text, left, right),
            _ => Joint::Apart,
        }
    }

    fn is_capitalised(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_capitalised)
    }

    /// The names, in order.
    pub(super) fn phrases(&self) -> Vec<Phrase> {
        let mut phrases = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            if !self.begins_run(at) {
                at += 1;
                continue;
            }
            let run = self.run(at);
            at = run.end.max(at + 1);
            for part in self.split(run) {
                self.trim(part, &mut phrases);
            }
        }
        phrases
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
        // `Obama-era`: the word belongs to what follows.
        let compound = self.joint(last) == Joint::Hyphen && !self.is_capitalised(last + 1);
        start..if compound { last } else { last + 1 }
    }

    /// The next capitalised word of a run.
    fn next_of_run(&self, start: usize, last: usize) -> Option<usize> {
        let next = last + 1;
        let capital = self.is_capitalised(next);
        match self.joint(last) {
            Joint::Space | Joint::Ampersand if capital => Some(next),
            Joint::Space => self.after_particles(next).or_else(|| self.after_joining(start, next)),
            Joint::Hyphen if capital => Some(next),
            Joint::Hyphen => self.after_particles(next).or_else(|| self.second_half(start, next)),
            Joint::Apart
                if (self.is_of_people(last)
                    || naming::is_title(self.word(last)) && heads::is_head(self.word(next)))
                    && capital
                    && self.gap_after(last).trim_start_matches(['’', '\'', 's']) == " " =>
            {
                Some(next)
            }
            _ => None,
        }
    }

    /// `Ursula von der Leyen`, `Mujahedin-e Khalq`.
    fn after_particles(&self, mut at: usize) -> Option<usize> {
        const OTHERS: [&str; 6] = ["e", "i", "ud", "un", "o", "ul"];
        const WORDS: [&str; 5] = ["do", "ten", "den", "des", "das"];
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
            let next = if self.word(at + 1) == "the" && self.joint(at + 1) == Joint::Space { at + 2 } else { at + 1 };
            let good = self.is_capitalised(next) && !naming::is_function_word(self.word(next));
            return good.then_some(next);
        }
        if word == "and" && self.is_capitalised(at + 1) {
            let inside = before.iter().any(|word| heads::is_joining(word));
            let both_ordinary = lists().is_ordinary(self.word(at + 1)) && !lists().is_given_name(self.word(at + 1));
            let bare = before.iter().filter(|word| **word != "The").count();
            let pair = bare == 1 && lists().is_ordinary(self.word(at - 1)) && self.ends_in_head(at + 1);
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

    /// `Women’s March`: bodies are named after those whom they are for.
    fn is_of_people(&self, at: usize) -> bool {
        heads::is_of_people(self.word(at))
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
                && !(matches!(word, "Will" | "Us") && at + 1 < run.end);
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

    /// `June Osborne`, `Theresa May` are no months.
    fn is_name_beside(&self, at: usize, run: &Range<usize>) -> bool {
        if at > run.start && self.is_of_people(at - 1) && self.gap_after(at - 1).trim() != "" {
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
        while part.start < part.end && !self.is_capitalised(part.end - 1) && !self.is_second_half(part.end - 1) {
            part.end -= 1;
        }
        part
    }

    fn is_second_half(&self, at: usize) -> bool {
        self.gap_before(at).starts_with('-')
    }

    /// Takes off what stands before the name, and keeps what of it is a name itself.
    fn trim(&self, part: Range<usize>, phrases: &mut Vec<Phrase>) {
        let mut name = part.clone();
        let mut opening = opens(self.text, &self.tokens, name.start);
        if opening && self.first_is_of_sentence(&name) {
            name.start += 1;
            opening = false;
        }
        while name.len() > 1 && is_after_name(self.word(name.end - 1)) {
            name.end -= 1;
        }
        if let Some(body) = self.body_of_office(&name) {
            phrases.push(Phrase { tokens: body..name.end, opens: false, title: false, before_title: true });
            return;
        }
        while name.len() > 1 && naming::is_office(self.word(name.end - 1)) && heads::is_head(self.word(name.end - 2)) {
            name.end -= 1;
        }
        if let Some(start) = self.first_given_name(&name) {
            if heads::of_words(&self.words(name.start..start)).is_some() {
                phrases.push(Phrase { tokens: name.start..start, opens: opening, title: false, before_title: false });
            }
            name.start = start;
            opening = false;
        }
        let title = match self.titled(&name) {
            Some(start) if start == name.end => {
                self.push_before_title(&name, opening, phrases);
                return;
            }
            Some(start) => {
                self.push_before_title(&(name.start..start), opening, phrases);
                name.start = start;
                opening = false;
                true
            }
            None => false,
        };
        if !title && self.sheds_demonym(&name) {
            name.start += 1;
            opening = false;
        }
        if !name.is_empty() {
            phrases.push(Phrase { tokens: name, opens: opening, title, before_title: false });
        }
    }

    /// Whether the first word of a sentence is no part of the name after it.
    fn first_is_of_sentence(&self, name: &Range<usize>) -> bool {
        let first = self.word(name.start);
        let rest = self.words(name.start + 1..name.end);
        let Some(next) = rest.first() else { return false };
        let common = lists().is_ordinary(first) || lists().is_role(&first.to_lowercase());
        let ordinary = common && !begins_with_given_name(&self.words(name.clone()));
        let bare = rest.len() == 1 && (heads::is_head(next) || lists().is_ordinary(next));
        let bound = self.joint(name.start) != Joint::Space;
        ordinary
            && !bare
            && !bound
            && !naming::is_title(first)
            && (!lists().is_ordinary(next) || lists().is_given_name(next))
    }

    /// Where the body begins of which somebody holds an office: `Chairman of the Harbour Committee`.
    fn body_of_office(&self, name: &Range<usize>) -> Option<usize> {
        let of = name.clone().find(|at| heads::is_joining(self.word(*at)))?;
        let office = of.checked_sub(1).filter(|at| *at >= name.start)?;
        let start = if self.word(of + 1) == "the" { of + 2 } else { of + 1 };
        let body = heads::of_words(&self.words(start..name.end));
        (naming::is_title(self.word(office)) && start < name.end && body.is_some()).then_some(start)
    }

    /// Where the full name begins before which other words stand: `First Class Tom Ott`, `Harbour Committee Tom Ott`.
    fn first_given_name(&self, name: &Range<usize>) -> Option<usize> {
        let lists = lists();
        let given = |at: &usize| lists.is_given_name(self.word(*at)) && !lists.is_ordinary(self.word(*at));
        let start = name.clone().skip(1).find(given)?;
        let common = |at: usize| {
            let word = self.word(at);
            let office = lists.is_role(&word.to_lowercase()) || lists.is_ordinary(word) || heads::is_head(word);
            office && self.is_capitalised(at) && !naming::is_title(word)
        };
        let body = heads::of_words(&self.words(name.clone())).is_some();
        let good = !body && (name.start..start).all(common) && name.end - start > 1;
        (good && could_be_person(&self.words(start..name.end))).then_some(start)
    }

    /// Where the name begins of whom a title stands before it; the end where there are titles only.
    fn titled(&self, name: &Range<usize>) -> Option<usize> {
        let words = self.words(name.clone());
        if heads::of_words(&words).is_some()
            && !words.iter().any(|word| naming::is_courtesy_title(word))
            && !self.is_minister(&words)
        {
            return None;
        }
        // `Delaney Brothers` are a firm, `Brother Ott` is somebody.
        let is_kin = |at: usize| at > name.start && is_kin(self.word(at));
        let is_title = |at: usize| naming::is_title(self.word(at)) && self.is_capitalised(at) && !is_kin(at);
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

    /// What stands before a title may be a name too: `FBI Director`, `Lindholm Mayor`.
    fn push_before_title(&self, before: &Range<usize>, opening: bool, phrases: &mut Vec<Phrase>) {
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

    /// `Iranian Mojahedin`: the name is without the demonym, unless that makes a body's name of it.
    fn sheds_demonym(&self, name: &Range<usize>) -> bool {
        let words = self.words(name.clone());
        let [first, rest @ ..] = words.as_slice() else { return false };
        let bound = self.joint(name.start) != Joint::Space;
        // `Sunni Muslim Brotherhood`, but not `Korean American Society`.
        let of_two = rest.len() > 1
            && rest.first().is_some_and(|next| {
                lists().is_demonym(next) && !["American", "British", "Canadian", "Australian"].contains(next)
            });
        if lists().is_demonym(first) && of_two && !bound {
            return true;
        }
        lists().is_demonym(first)
            && !bound
            && rest.first().is_some_and(|next| !lists().is_ordinary(next) && !heads::is_head(next))
            && heads::of_words(&words).is_none()
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
        "Mothers",
        "Front",
        "Citizens",
    ]
    .contains(&word)
}

/// What may stand after a person's name and is no part of it.
fn is_after_name(word: &str) -> bool {
    let word = word.replace('.', "");
    [
        "MP", "MEP", "MSP", "MLA", "QC", "KC", "SC", "PhD", "MD", "CBE", "OBE", "MBE", "DBE", "KBE", "Esq", "FRS",
        "RN", "TD", "DDS", "JD",
    ]
    .contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    fn phrases(text: &str) -> Vec<String> {
        let text = Text { text, tokens: tokens(text) };
        let say = |phrase: &Phrase| {
            let span = text.tokens[phrase.tokens.start].start..text.tokens[phrase.tokens.end - 1].end;
            format!("{}{}", if phrase.title { "+" } else { "" }, &text.text[span])
        };
        text.phrases().iter().map(say).collect()
    }

    #[test]
    fn names_are_runs_of_capitals_with_what_joins_them() {
        let cases: &[(&str, &[&str])] = &[
            ("He met Ursula von der Laan and Kim Jong-un.", &["Ursula von der Laan", "Kim Jong-un"]),
            ("the Mujahedin-e Lindholm", &["Mujahedin-e Lindholm"]),
            (
                "the University of the West and the Centre for Boats and Foreign Harbours",
                &["University of the West", "Centre for Boats and Foreign Harbours"],
            ),
            ("the Food and Drug Administration of it", &["Food and Drug Administration"]),
            ("on Monday in March the Women’s March met", &["Women’s March"]),
            ("an Obama-era deal of Marks & Ott", &["Marks & Ott"]),
            ("Lindholm’s Harbour Council", &["Lindholm", "Harbour Council"]),
        ];
        for (text, wanted) in cases {
            assert_eq!(phrases(text), *wanted, "{text}");
        }
    }

    #[test]
    fn titles_demonyms_and_the_first_words_of_sentences_are_no_part_of_names() {
        let cases: &[(&str, &[&str])] = &[
            ("The Danish Prime Minister Ada Lee came.", &["+Ada Lee"]),
            ("So did Lieutenant General Tom Ott and Mrs. Harrow.", &["+Tom Ott", "+Harrow"]),
            ("U.S. Secretary of State Ada Lee", &["U.S.", "+Ada Lee"]),
            ("Secretary of Homeland Security Ada Lee", &["+Ada Lee"]),
            ("FBI Director Ada Lee spoke", &["FBI", "+Ada Lee"]),
            ("Former Ada Lee", &["+Ada Lee"]),
            ("They met. Yesterday Ada Lee left.", &["Ada Lee"]),
            ("the Prime Minister said", &[]),
            ("the Justice Department said", &["Justice Department"]),
            ("the Danish Mojahedin Ott", &["Mojahedin Ott"]),
        ];
        for (text, wanted) in cases {
            assert_eq!(phrases(text), *wanted, "{text}");
        }
    }
}
