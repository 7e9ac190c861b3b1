//! A text with its words and what stands between them.

use std::ops::Range;

use super::tokens::{Joint, Token, joint, tokens};
use crate::archive::naming;
use crate::archive::one_line::one_line;

/// A text with its words.
pub(super) struct Text<'t> {
    pub text: &'t str,
    pub tokens: Vec<Token<'t>>,
}

impl<'t> Text<'t> {
    /// A text, cut into words.
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, tokens: tokens(text) }
    }

    /// A word; nothing where the text has none.
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

    /// How a word is joined to the next.
    pub(super) fn joint(&self, at: usize) -> Joint {
        match (self.tokens.get(at), self.tokens.get(at + 1)) {
            (Some(left), Some(right)) => joint(self.text, left, right),
            _ => Joint::Apart,
        }
    }

    /// Whether a word begins with a capital.
    pub(super) fn is_capitalised(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_capitalised)
    }

    /// Some words as they are printed, in one line.
    pub(super) fn printed(&self, tokens: Range<usize>) -> Option<String> {
        let (first, last) = (self.tokens.get(tokens.start)?, self.tokens.get(tokens.end.checked_sub(1)?)?);
        Some(one_line(self.text.get(first.start..last.end)?))
    }

    /// The handle in brackets directly after the name that ends at a place: `Ada Lee (@ada)`.
    pub(super) fn handle_after(&self, at: usize) -> Option<String> {
        let before = self.tokens.get(at.checked_sub(1)?)?.end;
        let inside = self.text.get(before..)?.strip_prefix(" (@")?;
        let end = inside.find(')')?;
        let handle = inside
            .get(..end)
            .filter(|handle| handle.chars().all(|letter| letter.is_alphanumeric() || letter == '_'))?;
        (!handle.is_empty()).then(|| format!("@{handle}"))
    }

    /// Whether a text is printed in capitals.
    pub(super) fn is_shouted(&self) -> bool {
        let is_long = |token: &&Token<'_>| token.word.chars().filter(|letter| letter.is_alphabetic()).nth(3).is_some();
        let capitals = self.tokens.iter().filter(|token| !token.word.contains(char::is_lowercase));
        let shouted = capitals.filter(is_long).count();
        shouted > 1 && shouted * 2 > self.tokens.iter().filter(is_long).count()
    }

    /// Whether the words of a title have capitals, as far as they weigh.
    pub(super) fn is_title_case(&self) -> bool {
        let small = self.tokens.iter().filter(|token| {
            token.word.starts_with(char::is_lowercase) && token.word.len() > 3 && !naming::is_function_word(token.word)
        });
        let capital = self.tokens.iter().filter(|token| token.is_capitalised()).count();
        small.count() * 3 < capital
    }
}
