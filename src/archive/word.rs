//! What a word is, and when two words are the same.
//!
//! One rule everywhere: a word is a word of UAX #29 that holds a letter or a digit.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// The words of a text, each with the byte where it begins.
pub fn of_text(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_word_bound_indices().filter(|(_, word)| word.chars().any(char::is_alphanumeric))
}

/// A word as it is matched: compatibility forms, case, accents, apostrophes and the letter variants of Arabic script
/// are folded. What is shown is never folded.
#[must_use]
pub fn fold(word: &str) -> String {
    word.nfkd()
        .filter(|letter| !unicode_normalization::char::is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .filter_map(fold_letter)
        .nfc()
        .collect()
}

/// ي and ى are ی, ك is ک; tatweel, joiners, soft hyphens and apostrophes vanish.
fn fold_letter(letter: char) -> Option<char> {
    match letter {
        'ي' | 'ى' => Some('ی'),
        'ك' => Some('ک'),
        '\u{640}' | '\u{200c}' | '\u{200d}' | '\u{ad}' | '\'' | '’' | '‘' | 'ʼ' | 'ʿ' | 'ʾ' => None,
        'ς' => Some('σ'),
        _ => Some(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_holds_a_letter_or_a_digit() {
        let words: Vec<_> = of_text("“Don’t” — 3.5 % of them…").collect();
        assert_eq!(words, [(3, "Don’t"), (18, "3.5"), (24, "of"), (27, "them")]);
    }

    #[test]
    fn case_accents_quotes_and_variants_of_letters_are_folded() {
        for (one, other) in
            [("Ghāsem", "ghasem"), ("Women’s", "women's"), ("ﬁle", "file"), ("كيف", "کیف"), ("می‌رود", "میرود")]
        {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
        assert_ne!(fold("Iran"), fold("Iraq"));
    }
}
