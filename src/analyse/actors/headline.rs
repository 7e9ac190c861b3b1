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
    // The first word looked at may be cut in two.
    let left = words(before.char_indices().rev()).map(|word| before.get(word).unwrap_or(""));
    let right = words(after.char_indices()).map(|word| after.get(word).unwrap_or(""));
    !left.take(WORDS).any(weighs_in_lower_case) && !right.take(WORDS).any(weighs_in_lower_case)
}

/// The words of a text whose letters are given from one end on, as far as its segment goes.
fn words(mut letters: impl Iterator<Item = (usize, char)>) -> impl Iterator<Item = Range<usize>> {
    let mut is_over = false;
    std::iter::from_fn(move || {
        let mut word: Option<Range<usize>> = None;
        while !is_over {
            match letters.next() {
                Some((at, letter)) if letter.is_alphanumeric() => {
                    let end = at + letter.len_utf8();
                    word = Some(word.map_or(at..end, |word| word.start.min(at)..word.end.max(end)));
                }
                other => {
                    is_over = other.is_none_or(|(_, letter)| ends_segment(letter));
                    if word.is_some() {
                        break;
                    }
                }
            }
        }
        word
    })
}

fn ends_segment(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '“' | '”' | '"' | '«' | '»' | '\n')
}

fn weighs_in_lower_case(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
        && (word.chars().nth(LETTERS - 1).is_some() && !naming::is_function_word(word) || is_of_a_sentence(word))
}

/// Pronouns and verbs, which have capitals in headlines, however short they are.
fn is_of_a_sentence(word: &str) -> bool {
    [
        "am", "are", "be", "been", "did", "do", "does", "go", "had", "has", "have", "he", "her", "him", "his", "is",
        "it", "its", "me", "my", "she", "their", "them", "they", "us", "was", "we", "were", "would", "you", "your",
    ]
    .contains(&word)
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
