//! The words directly before and after a name, with nothing but a space or a hyphen between.

use crate::archive::{abbreviation, naming};

/// The longest word looked at, in bytes: no name or title is longer, and an endless word is looked at only once.
const LONGEST: usize = 64;

/// How a word is joined to a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    Space,
    Hyphen,
}

/// A word beside a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Neighbour<'t> {
    /// The word, without the full stop of an abbreviation before the name.
    pub word: &'t str,
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// How it is joined.
    pub joint: Joint,
}

impl Neighbour<'_> {
    /// Whether it begins with a capital.
    pub(super) fn is_capitalised(&self) -> bool {
        self.word.starts_with(|letter: char| letter.is_uppercase())
    }

    /// Whether it is one letter: an initial.
    pub(super) fn is_initial(&self) -> bool {
        self.is_capitalised() && self.word.chars().filter(|letter| letter.is_alphanumeric()).count() == 1
    }

    /// Whether a full stop stands after it, before the name.
    pub(super) fn is_cut_short(&self) -> bool {
        self.end - self.start > self.word.len()
    }

    /// Whether it says whose the name after it is: `Iran’s`.
    pub(super) fn is_possessive(&self) -> bool {
        self.word.ends_with("'s") || self.word.ends_with("’s")
    }
}

/// The word directly after byte `at`.
pub(super) fn after(text: &str, at: usize) -> Option<Neighbour<'_>> {
    let rest = text.get(at..)?;
    let gap = rest.find(|letter: char| !letter.is_whitespace())?;
    let (skip, joint) = match (gap, rest.chars().next()) {
        (0, Some(letter)) if is_hyphen(letter) => (letter.len_utf8(), Joint::Hyphen),
        (0, _) => return None,
        _ if gap > LONGEST => return None,
        _ => (gap, Joint::Space),
    };
    let word = word_at_start(rest.get(skip..)?);
    let start = at + skip;
    (!word.is_empty()).then_some(Neighbour { word, start, end: start + word.len(), joint })
}

/// The word directly before byte `at`. A full stop between them ends a sentence, unless the word is a title cut short
/// (`Gen.`) or an initial.
pub(super) fn before(text: &str, at: usize) -> Option<Neighbour<'_>> {
    let rest = text.get(..at)?;
    let trimmed = rest.trim_end();
    let (end, joint) = match (rest.len() - trimmed.len(), rest.chars().next_back()) {
        (0, Some(letter)) if is_hyphen(letter) => (at - letter.len_utf8(), Joint::Hyphen),
        (0, _) => return None,
        (gap, _) if gap > LONGEST => return None,
        _ => (trimmed.len(), Joint::Space),
    };
    let rest = text.get(..end)?;
    let word = word_at_end(rest.strip_suffix('.').unwrap_or(rest));
    let neighbour = Neighbour { word, start: end - word.len() - usize::from(rest.ends_with('.')), end, joint };
    let goes_on = !rest.ends_with('.')
        || neighbour.is_initial()
        || naming::is_title(word) && word.len() <= 4
        || word.contains('.');
    (!word.is_empty() && goes_on).then_some(neighbour)
}

/// Whether a sentence, a quotation or the text begins at byte `at`, so that a capital there says nothing.
pub(super) fn begins_sentence(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or("").trim_end();
    let goes_on = |letter: char| letter.is_alphanumeric() || matches!(letter, ',' | ';' | '-' | '’' | '\'' | '&' | '/');
    !before.ends_with(goes_on) && !abbreviation::is_title_at_end(before)
}

fn word_at_start(text: &str) -> &str {
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next_is_letter = letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if !(is_word_letter(letter) || is_inner(letter) && at > 0 && next_is_letter) {
            break;
        }
        end = at + letter.len_utf8();
        if end > LONGEST {
            return "";
        }
    }
    text.get(..end).unwrap_or("")
}

fn word_at_end(text: &str) -> &str {
    let mut start = text.len();
    let mut letters = text.char_indices().rev().peekable();
    while let Some((at, letter)) = letters.next() {
        let next_is_letter = letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if !(is_word_letter(letter) || is_inner(letter) && start < text.len() && next_is_letter) {
            break;
        }
        start = at;
        if text.len() - start > LONGEST {
            return "";
        }
    }
    text.get(start..).unwrap_or("")
}

fn is_word_letter(letter: char) -> bool {
    letter.is_alphanumeric() || unicode_normalization::char::is_combining_mark(letter)
}

/// What may stand inside a word.
fn is_inner(letter: char) -> bool {
    matches!(letter, '.' | '\'' | '’' | '\u{200c}')
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}' | '–')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words beside the first `*…*` of the text.
    fn beside(marked: &str) -> (Option<String>, Option<String>) {
        let parts: Vec<&str> = marked.split('*').collect();
        let text = parts.concat();
        let (start, end) = (parts[0].len(), parts[0].len() + parts[1].len());
        let word = |neighbour: Option<Neighbour<'_>>| neighbour.map(|found| found.word.to_owned());
        (word(before(&text, start)), word(after(&text, end)))
    }

    #[test]
    fn only_a_space_or_a_hyphen_joins() {
        let cases = [
            ("the *Iran* Export Committee", Some("the"), Some("Export")),
            ("in *Iran*, Export", Some("in"), None),
            ("ended. *Iran* won", None, Some("won")),
            ("by Gen. *Sorbani*’s men", Some("Gen"), None),
            ("Robert G. *Duncan*.", Some("G"), None),
            ("the U.S.-*Iran* talks", Some("U.S"), Some("talks")),
            ("U.S. *Iran* policy", Some("U.S"), Some("policy")),
            ("Adel-*Mirbagheri*-Q", Some("Adel"), Some("Q")),
            ("Iran’s *Pavoni*", Some("Iran’s"), None),
            ("(*Pavoni*)", None, None),
            ("*Pavoni*", None, None),
        ];
        for (text, left, right) in cases {
            assert_eq!(beside(text), (left.map(str::to_owned), right.map(str::to_owned)), "{text}");
        }
    }

    #[test]
    fn a_sentence_begins_after_a_stop_or_an_opening_quote() {
        for (text, begins) in [
            ("", true),
            ("He said. ", true),
            ("He said “", true),
            ("he, ", false),
            ("he ", false),
            ("— ", true),
            ("Rep. ", false),
        ] {
            assert_eq!(begins_sentence(text, text.len()), begins, "{text}");
        }
    }
}
