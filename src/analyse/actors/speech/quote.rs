//! A quotation as it is printed: how it begins and ends, and whether it can be what somebody said.

use std::ops::Range;

use crate::archive::naming;
use crate::archive::word::of_text;

/// A quotation in the text of its block.
#[derive(Clone, Debug)]
pub(super) struct Quote {
    /// The words without their marks.
    pub range: Range<usize>,
    /// Whether it is still open where the block ends.
    pub open: bool,
}

impl Quote {
    fn words<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.range.clone()).unwrap_or("").trim()
    }

    /// How many words it has.
    pub(super) fn count(&self, text: &str) -> usize {
        of_text(self.words(text)).count()
    }

    /// The last sign or letter.
    pub(super) fn last(&self, text: &str) -> Option<char> {
        let inner = |letter: char| matches!(letter, '’' | '‘' | '\'' | '”' | '"' | '›' | ')');
        self.words(text).trim_end_matches(inner).chars().next_back()
    }

    /// What stands directly after its closing mark.
    pub(super) fn next(&self, text: &str) -> Option<char> {
        text.get(self.after(text)..)?.chars().next()
    }

    /// Where its opening mark begins.
    pub(super) fn before(&self, text: &str) -> usize {
        let mark = text.get(..self.range.start).and_then(|before| before.chars().next_back());
        self.range.start - mark.map_or(0, char::len_utf8)
    }

    /// Where its closing mark ends.
    pub(super) fn after(&self, text: &str) -> usize {
        let mark = text.get(self.range.end..).and_then(|after| after.chars().next());
        self.range.end + mark.map_or(0, char::len_utf8)
    }

    /// Whether the words inside end a sentence.
    pub(super) fn ends_sentence(&self, text: &str) -> bool {
        self.open || matches!(self.last(text), Some('.' | '!' | '?' | '…' | '؟' | '。'))
    }

    /// Whether the sentence round it, or a part of that, ends with it.
    pub(super) fn is_complete(&self, text: &str) -> bool {
        let is_end = |letter: char| matches!(letter, ',' | '.' | ';' | ':' | '!' | '?' | '—' | '–' | '،' | '؟' | '…');
        let after = text.get(self.after(text)..).unwrap_or("");
        let before_dash = [" –", " —", " - "].iter().any(|dash| after.starts_with(dash));
        self.open || before_dash || self.last(text).is_some_and(is_end) || self.next(text).is_none_or(is_end)
    }

    /// Whether it begins as a sentence does: not with a small letter.
    pub(super) fn begins_sentence(&self, text: &str) -> bool {
        !self.words(text).trim_start_matches(['…', '.', '[', ' ', '‘', '\'']).starts_with(char::is_lowercase)
    }

    /// Whether it looks like the title of a work, or a name: every word that counts has a capital.
    pub(super) fn looks_like_title(&self, text: &str) -> bool {
        let mut words = of_text(self.words(text)).map(|(_, word)| word).filter(|word| !naming::is_function_word(word));
        let capitals = words.by_ref().all(|word| !word.starts_with(char::is_lowercase));
        capitals && self.count(text) > 1 && self.words(text).contains(char::is_lowercase)
    }
}
