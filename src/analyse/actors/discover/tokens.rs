//! The words of a text with their places, cut so that names can be put together from them.

use crate::archive::naming;

/// A word. A possessive ending is no part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub word: &'t str,
    pub start: usize,
    pub end: usize,
    /// Whether `’s` follows.
    pub possessive: bool,
}

/// How a word is joined to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    Space,
    Hyphen,
    Ampersand,
    /// By anything else.
    Apart,
}

impl Token<'_> {
    /// Whether it begins with a capital.
    pub(super) fn is_capitalised(&self) -> bool {
        self.word.starts_with(char::is_uppercase)
    }

    /// Whether it is a capital alone: an initial.
    pub(super) fn is_initial(&self) -> bool {
        self.is_capitalised() && self.word.chars().filter(|letter| letter.is_alphanumeric()).count() == 1
    }

    /// Whether it is written in capitals, or all but one of them: `NATO`, `U.N.`, `DfT`
    pub(super) fn is_abbreviation(&self) -> bool {
        let letters = || self.word.chars().filter(|letter| letter.is_alphabetic());
        // Of most words one letter tells.
        self.word.starts_with(char::is_uppercase)
            && !self.word.ends_with(char::is_lowercase)
            && letters().count() >= 2
            && letters().filter(|letter| letter.is_uppercase()).count() * 3 >= letters().count() * 2
            && letters().filter(|letter| letter.is_lowercase()).count() <= 1
    }
}

/// The words of a text.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(char::is_alphanumeric)).map(|skip| at + skip) {
        let end = end_of_word(text, start);
        let word = text.get(start..end).unwrap_or("");
        let (bare, possessive) = match word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")) {
            Some(bare) => (bare, true),
            None => (word, false),
        };
        tokens.push(Token { word: bare, start, end: start + bare.len(), possessive });
        at = end;
    }
    tokens
}

fn end_of_word(text: &str, start: usize) -> usize {
    let mut letters = text.get(start..).unwrap_or("").char_indices().peekable();
    let mut end = start;
    let mut since_stop = 0;
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let next_is_letter = next.is_some_and(char::is_alphanumeric);
        let inner = match letter {
            '.' => since_stop == 1 && next_is_letter,
            '\'' | '’' => next_is_letter,
            '&' => next_is_letter && since_stop <= 2,
            _ => false,
        };
        if letter.is_alphanumeric()
            || !letter.is_ascii() && (unicode_normalization::char::is_combining_mark(letter) || letter == '\u{200c}')
        {
            since_stop += 1;
        } else if inner {
            since_stop = 0;
        } else {
            // The last stop of `U.S.` belongs to it.
            let word = text.get(start..end).unwrap_or("");
            return if letter == '.' && word.contains('.') && since_stop == 1 { end + 1 } else { end };
        }
        end = start + at + letter.len_utf8();
    }
    end
}

/// How a word is joined to the next. A full stop joins only after an initial and what is cut short before a name.
pub(super) fn joint(text: &str, left: &Token<'_>, right: &Token<'_>) -> Joint {
    if left.possessive {
        return Joint::Apart;
    }
    let gap = text.get(left.end..right.start).unwrap_or("");
    match gap {
        " " => Joint::Space,
        "-" | "\u{2010}" | "\u{2011}" => Joint::Hyphen,
        " & " => Joint::Ampersand,
        // A wide gap is one of a layout.
        _ if gap.trim().is_empty()
            && !gap.is_empty()
            && !gap.contains('\t')
            && (gap.len() == 2 || gap.contains('\n')) =>
        {
            Joint::Space
        }
        _ if gap.strip_prefix('.').is_some_and(|rest| rest.chars().all(char::is_whitespace))
            && (left.is_initial() || is_cut_short(left.word)) =>
        {
            Joint::Space
        }
        _ => Joint::Apart,
    }
}

/// Whether a full stop after the word says that it is cut short.
fn is_cut_short(word: &str) -> bool {
    word.len() <= 4 && naming::is_title(word) || ["St", "Mt", "Ft", "Messrs", "Hon"].contains(&word)
}

/// Whether a sentence, or a quotation, begins with the token at a place, so that its capital says nothing.
pub(super) fn opens(text: &str, tokens: &[Token<'_>], place: usize) -> bool {
    let Some(token) = tokens.get(place) else { return true };
    let Some(before) = place.checked_sub(1).and_then(|before| tokens.get(before)) else { return true };
    let gap = text.get(before.end..token.start).unwrap_or("");
    let stopped = gap.contains(['.', '!', '?']) && joint(text, before, token) == Joint::Apart;
    stopped
        || gap.contains([':', '“', '"', '«', '•', '…'])
        || gap.contains("\n\n")
        || gap.contains(" '")
        || gap.contains('‘')
        || before.word.ends_with('.') && gap.starts_with(' ') && !token.word.is_empty() && before.word.len() > 4
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|token| token.word).collect()
    }

    #[test]
    fn words_keep_their_stops_and_lose_their_possessives() {
        assert_eq!(words("The U.S. Navy’s O’Neill, AT&T."), ["The", "U.S.", "Navy", "O’Neill", "AT&T"]);
        assert_eq!(words("It ended.Then J.K. Ott"), ["It", "ended", "Then", "J.K.", "Ott"]);
        assert!(tokens("Ada’s boat")[0].possessive);
    }

    #[test]
    fn a_stop_joins_only_what_is_cut_short() {
        for (text, wanted) in [
            ("John F. Ott", Joint::Space),
            ("Gen. Ott", Joint::Space),
            ("boat. Ott", Joint::Apart),
            ("Ada-Marie", Joint::Hyphen),
            ("Marks & Ott", Joint::Ampersand),
            ("Ada’s Ott", Joint::Apart),
            ("Ada, Ott", Joint::Apart),
        ] {
            let all = tokens(text);
            let (left, right) = (&all[all.len() - 2], &all[all.len() - 1]);
            assert_eq!(joint(text, left, right), wanted, "{text}");
        }
    }
}
