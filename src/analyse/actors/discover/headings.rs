//! Names where every word has a capital: in headlines and quoted titles no name can be told from the other words, but a
//! short sentence that is all names is neither.

use super::super::headline::is_headline;
use super::heads;
use super::lists::lists;
use super::person_form::{begins_with_given_name, could_be_person};
use super::phrases::Phrase;
use super::text::Text;

impl Text<'_> {
    /// Whether a name stands in a headline or in a quoted title.
    pub(super) fn is_in_headline(&self, phrase: &Phrase) -> bool {
        let span = self.span(&phrase.tokens);
        is_headline(self.text, &span) && !self.is_told(&self.words(phrase.tokens.clone())) && self.is_apart(span.start)
    }

    /// Whether what stands round a place, as far as the sentence goes, is quoted or begins the block. Any other sentence
    /// without a small word is a short one: `Ask the Harbour Board.`
    fn is_apart(&self, start: usize) -> bool {
        let before = self.text.get(..start).unwrap_or("");
        let bound = before.rfind(['.', '!', '?', '“', '”', '"', '«', '»', '\n']);
        match bound.and_then(|at| before.get(at..)).and_then(|rest| rest.chars().next()) {
            Some('“' | '«' | '\n') | None => true,
            Some('"') => before.matches('"').count() % 2 == 1,
            _ => false,
        }
    }

    /// Whether a name is known wherever it stands.
    fn is_told(&self, words: &[&str]) -> bool {
        lists().known_body(&words.join(" ")).is_some()
    }

    /// Whether a name is all of an entry in a list of contacts: `Press: Ada Lee, 555-0100`.
    pub(super) fn is_entry(&self, phrase: &Phrase) -> bool {
        let Some(last) = phrase.tokens.end.checked_sub(1) else { return false };
        let before = self.gap_before(phrase.tokens.start);
        let begins = phrase.tokens.start == 0 || before.contains(':') || before.contains('\n');
        let after = self.gap_after(last);
        let ends = after.trim().is_empty() && (after.contains('\n') || self.word(phrase.tokens.end).is_empty())
            || after.starts_with([',', ';', '|', ':'])
            || after.starts_with(" (")
            || after.starts_with(" –")
            || after.starts_with(" |");
        let words = self.words(phrase.tokens.clone());
        let somebody = begins_with_given_name(&words) && could_be_person(&words);
        begins && ends && words.len() > 1 && (somebody || heads::is_company(&words.join(" ")))
    }
}
