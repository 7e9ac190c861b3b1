//! Abbreviations with what they stand for: `the Harbour Trust (HT)`, `HT (the Harbour Trust)`, `the Harbour Trust, HT)`.

use std::ops::Range;

use super::heads;
use super::phrases::Phrase;
use super::text::Text;
use crate::archive::naming::Head;

/// An abbreviation, and the words of the name for which it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub full: Range<usize>,
    pub short: String,
}

impl Text<'_> {
    /// The abbreviations that the text explains, and those that it explains by what is no name.
    pub(super) fn abbreviations(&self, phrases: &[Phrase]) -> (Vec<Pair>, Vec<String>) {
        let (mut pairs, mut none) = (Vec::new(), Vec::new());
        for at in 0..self.tokens.len() {
            let Some(token) = self.tokens.get(at).filter(|token| token.is_abbreviation()) else { continue };
            let before = self.gap_before(at);
            let closes = |gap: &str| gap.starts_with([')', ',', ';']) || gap.starts_with(" —") || gap.starts_with(" –");
            let closed = closes(self.gap_after(at));
            if before.ends_with(" (") && closed {
                match ends_at(phrases, at).and_then(|phrase| self.explained(phrase, token.word)) {
                    Some(full) => {
                        pairs.extend(self.others(at).into_iter().map(|short| Pair { full: full.clone(), short }));
                        pairs.push(Pair { full, short: token.word.to_owned() });
                    }
                    None if self.is_of_small_words(at, token.word) || self.is_of_event(at) => {
                        none.push(token.word.to_owned());
                    }
                    None => {}
                }
            } else if before == ", " && self.gap_after(at).starts_with(')') {
                let phrase = ends_at(phrases, at);
                let full = phrase.and_then(|phrase| self.explained(phrase, token.word));
                pairs.extend(full.map(|full| Pair { full, short: token.word.to_owned() }));
            } else if self.gap_after(at) == " (" {
                let next = if self.word(at + 1) == "the" { at + 2 } else { at + 1 };
                let phrase = begins_at(phrases, next);
                let full = phrase.and_then(|phrase| self.explained(phrase, token.word));
                let full = full.filter(|full| full.end > 0 && self.gap_after(full.end - 1).starts_with(')'));
                pairs.extend(full.map(|full| Pair { full, short: token.word.to_owned() }));
            }
        }
        (pairs, none)
    }

    /// The other abbreviations in the same brackets: `(HT, or, sometimes, HTR)`.
    fn others(&self, first: usize) -> Vec<String> {
        let mut others = Vec::new();
        let initial = self.word(first).chars().next();
        for at in first + 1..first + 5 {
            if self.gap_before(at).contains(')') {
                break;
            }
            let Some(token) = self.tokens.get(at) else { break };
            if token.is_abbreviation() && token.word.starts_with(|letter| Some(letter) == initial) {
                others.push(token.word.to_owned());
            } else if !matches!(token.word, "or" | "and" | "sometimes" | "also" | "the" | "formerly" | "previously") {
                break;
            }
        }
        others
    }

    /// The words at the end of a name that an abbreviation is made of.
    fn explained(&self, phrase: &Phrase, short: &str) -> Option<Range<usize>> {
        let name = &phrase.tokens;
        let fits = |start: usize| {
            self.tokens.get(start).is_some_and(|token| token.is_capitalised())
                && is_made_of(short, &self.words(start..name.end))
        };
        (name.start..name.end.saturating_sub(1)).find(|start| fits(*start)).map(|start| start..name.end)
    }

    /// `the Clean Boats for Harbours Act (CBHA)`
    fn is_of_event(&self, at: usize) -> bool {
        let last = at.checked_sub(1).map_or("", |last| self.word(last));
        heads::of_word(last) == Some(Head::Event)
    }

    /// `body mass index (BMI)`
    fn is_of_small_words(&self, at: usize, short: &str) -> bool {
        let letters: Vec<char> =
            short.chars().filter(|letter| letter.is_alphabetic()).flat_map(char::to_lowercase).collect();
        let Some(start) = at.checked_sub(letters.len()) else { return false };
        let initial = |word: &&str| word.chars().next().and_then(|letter| letter.to_lowercase().next());
        let words = self.words(start..at);
        words.len() == letters.len()
            && words.iter().zip(&letters).all(|(word, letter)| initial(word) == Some(*letter))
            && words.iter().all(|word| word.starts_with(char::is_lowercase))
    }
}

/// The name whose last word stands directly before a place. Names are in order.
fn ends_at(phrases: &[Phrase], at: usize) -> Option<&Phrase> {
    let first = phrases.partition_point(|phrase| phrase.tokens.end < at);
    phrases.get(first).filter(|phrase| phrase.tokens.end == at)
}

/// The name that begins at a place.
fn begins_at(phrases: &[Phrase], at: usize) -> Option<&Phrase> {
    let first = phrases.partition_point(|phrase| phrase.tokens.start < at);
    phrases.get(first).filter(|phrase| phrase.tokens.start == at)
}

/// Whether an abbreviation is made of the initials of words: of all that have a capital, or of most, in order.
pub(super) fn is_made_of(short: &str, words: &[&str]) -> bool {
    let letters: Vec<char> = short.chars().filter(|letter| letter.is_alphabetic() && letter.is_uppercase()).collect();
    let counts = |word: &&&str| !heads::is_joining(word) && !matches!(**word, "and" | "the" | "de" | "la");
    let initials: Vec<char> =
        words.iter().filter(counts).filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect();
    let all: Vec<char> = words.iter().filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect();
    if letters.len() < 2 || words.len() < 2 || initials.first() != letters.first() {
        return false;
    }
    if letters == initials || letters == all {
        return true;
    }
    // `MEV` of three words, one of them small; `OPEC`, which takes two letters of one word.
    let mut rest = initials.iter();
    let met = letters
        .iter()
        .filter(|letter| rest.clone().any(|other| other == *letter) && rest.by_ref().any(|other| other == *letter))
        .count();
    met * 3 >= letters.len() * 2 && met >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Vec<(String, String)> {
        let text = Text::of(text);
        let (pairs, _) = text.abbreviations(&text.phrases());
        pairs.into_iter().map(|pair| (text.words(pair.full).join(" "), pair.short)).collect()
    }

    fn one(full: &str, short: &str) -> (String, String) {
        (full.to_owned(), short.to_owned())
    }

    #[test]
    fn an_abbreviation_is_explained_before_or_behind_it() {
        assert_eq!(pairs("the Harbour Trust of Lock (HTL), which"), [one("Harbour Trust of Lock", "HTL")]);
        assert_eq!(pairs("HTL (the Harbour Trust of Lock) is"), [one("Harbour Trust of Lock", "HTL")]);
        assert_eq!(pairs("(under the Harbour Trust of Lock, HTL)"), [one("Harbour Trust of Lock", "HTL")]);
        assert_eq!(
            pairs("the Harbour Trust Lock (HTL, or, sometimes, HKL) is"),
            [one("Harbour Trust Lock", "HKL"), one("Harbour Trust Lock", "HTL")]
        );
    }

    #[test]
    fn what_is_made_of_other_words_explains_nothing() {
        assert!(pairs("He saw Ada Lee (BBC) there").is_empty());
        let text = "a body mass index (BMI) of";
        let text = Text::of(text);
        assert_eq!(text.abbreviations(&[]).1, ["BMI"]);
    }
}
