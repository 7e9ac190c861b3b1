//! Whether words stand in a headline or in a cited title, where every word of weight has a capital.

use std::ops::Range;

use crate::archive::naming;

/// How many words are looked at on each side.
const WORDS: usize = 12;

/// How far is looked on each side, in bytes.
const BYTES: usize = 240;

/// The shortest word that keeps its capital in headlines, unless it is an article, a preposition or the like.
const LETTERS: usize = 3;

/// Whether the words round `range`, as far as the sentence or the quoted title goes, hold no word of weight in lower
/// case.
pub(super) fn is_headline(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(floor(text, range.start.saturating_sub(BYTES))..range.start).unwrap_or("");
    let after = text.get(range.end..floor(text, range.end.saturating_add(BYTES))).unwrap_or("");
    let start = before
        .rfind(ends_segment)
        .map_or(0, |at| at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
    let end = after.find(ends_segment).unwrap_or(after.len());
    // The first word looked at may be cut in two.
    let left = words(&before[start..]).rev().take(WORDS);
    let right = words(&after[..end]).take(WORDS);
    !left.chain(right).any(weighs_in_lower_case)
}

fn ends_segment(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '“' | '”' | '"' | '«' | '»' | '\n')
}

fn words(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn weighs_in_lower_case(word: &str) -> bool {
    word.starts_with(char::is_lowercase) && word.chars().nth(LETTERS - 1).is_some() && !naming::is_function_word(word)
}

/// The last character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_has_capitals_on_every_word_of_weight() {
        let cases = [
            ("America’s Iran Policy Driven up a Wall by MEV in Albania", "Iran", true),
            ("the government of Defense Minister Israel Lanz", "Israel", false),
            ("He read “The Rise of Nuclear Iran: How Tehran Defies the West” with pleasure", "Tehran", true),
            ("Implications for U.S. Policy", "Policy", true),
            ("Iran talks resume", "Iran", false),
            ("He met Lydia Harrow", "Harrow", false),
        ];
        for (text, word, is) in cases {
            let at = text.find(word).expect("it stands there");
            assert_eq!(is_headline(text, &(at..at + word.len())), is, "{text}");
        }
    }
}
