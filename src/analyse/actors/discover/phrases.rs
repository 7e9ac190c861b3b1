//! The names in a text: runs of capitals without the titles, the demonyms and the words of a sentence's beginning that
//! stand before them.

use std::ops::Range;

use super::heads;
use super::lists::lists;
use super::person_form::{begins_with_given_name, could_be_person};
use super::text::Text;
use super::tokens::{Joint, opens};
use crate::archive::naming;

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

impl Text<'_> {
    /// The names, in order.
    pub(super) fn phrases(&self) -> Vec<Phrase> {
        let mut phrases = Vec::new();
        for run in self.runs() {
            self.trim(run, &mut phrases);
        }
        phrases
    }

    /// Takes off what stands before the name, and keeps what of it is a name itself.
    fn trim(&self, mut name: Range<usize>, phrases: &mut Vec<Phrase>) {
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
        // `Rep. Ada Lee (X-Ohio)`
        let letter = self.tokens.get(name.start).is_some_and(|token| token.is_initial());
        let of_party = letter && name.len() > 1 && self.joint(name.start) == Joint::Hyphen && {
            let place = self.word(name.start + 1);
            lists().is_place(place) || self.gap_before(name.start).ends_with(['(', '['])
        };
        if !name.is_empty() && !of_party {
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

    /// `Danish Anjoman`: the name is without the demonym, unless that makes a body's name of it.
    fn sheds_demonym(&self, name: &Range<usize>) -> bool {
        let words = self.words(name.clone());
        let [first, rest @ ..] = words.as_slice() else { return false };
        let bound = self.joint(name.start) != Joint::Space;
        // `Sunni Muslim Fellowship`, but not `Korean American Society`.
        let of_two = rest.len() > 1
            && rest.first().is_some_and(|next| {
                lists().is_demonym(next) && !["American", "British", "Canadian", "Australian"].contains(next)
            });
        if lists().is_demonym(first) && of_two && !bound {
            return true;
        }
        // `the Danish Ministry of Boats` calls itself without the country.
        let of_ministry = matches!(rest, ["Ministry" | "Department" | "Office", of, ..] if heads::is_joining(of));
        if lists().is_demonym(first) && of_ministry && !bound {
            return true;
        }
        lists().is_demonym(first)
            && !bound
            && rest.first().is_some_and(|next| !lists().is_ordinary(next) && !heads::is_head(next))
            && heads::of_words(&words).is_none()
    }
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
    use super::*;

    fn phrases(text: &str) -> Vec<String> {
        let text = Text::of(text);
        let say = |phrase: &Phrase| {
            format!("{}{}", if phrase.title { "+" } else { "" }, &text.text[text.span(&phrase.tokens)])
        };
        text.phrases().iter().map(say).collect()
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
            ("the Danish Anjoman Ott", &["Anjoman Ott"]),
        ];
        for (text, wanted) in cases {
            assert_eq!(phrases(text), *wanted, "{text}");
        }
    }
}
