//! What a word is, and when two words are the same.
//!
//! One rule everywhere: a word is a word of UAX #29 that holds a letter or a digit.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// The words of a text, each with the byte where it begins.
pub fn of_text(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_word_bound_indices().filter(|(_, word)| word.chars().any(char::is_alphanumeric))
}

/// A word as it is matched: compatibility forms, case, accents, apostrophes, digits and the letter variants of Arabic
/// script are folded. What is shown is never folded.
#[must_use]
pub fn fold(word: &str) -> String {
    word.nfkd()
        .filter(|letter| !is_accent(*letter))
        .flat_map(char::to_lowercase)
        .filter_map(fold_letter)
        .nfc()
        .collect()
}

/// Whether a mark only says how a letter is spoken: an accent, or a vowel point of Hebrew or Arabic. In the scripts of
/// India and South-East Asia a mark is a vowel like any other, and words that differ in it are different words.
fn is_accent(mark: char) -> bool {
    matches!(
        mark,
        '\u{300}'..='\u{36f}'
            | '\u{483}'..='\u{487}'
            | '\u{591}'..='\u{5bd}'
            | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
            | '\u{610}'..='\u{61a}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}'
            | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}'
            | '\u{fe20}'..='\u{fe2f}'
    )
}

/// The digit that a decimal digit of another script stands for.
fn digit(letter: char) -> Option<char> {
    const ZEROS: [u32; 12] = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50];
    let value = ZEROS.iter().find_map(|zero| u32::from(letter).checked_sub(*zero).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

/// ي and ى are ی, ك is ک; tatweel, joiners, soft hyphens and apostrophes vanish.
fn fold_letter(letter: char) -> Option<char> {
    match letter {
        'ي' | 'ى' => Some('ی'),
        'ك' => Some('ک'),
        '\u{640}' | '\u{200c}' | '\u{200d}' | '\u{ad}' | '\'' | '’' | '‘' | 'ʼ' | 'ʿ' | 'ʾ' => None,
        'ς' => Some('σ'),
        _ => Some(digit(letter).unwrap_or(letter)),
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
        for (one, other) in [
            ("Ghāsem", "ghasem"),
            ("Women’s", "women's"),
            ("ﬁle", "file"),
            ("كيف", "کیف"),
            ("می‌رود", "میرود"),
            ("۱۳۵۷", "1357"),
            ("١٩٧٩", "1979"),
            ("ΟΔΟΣ", "οδός"),
            ("co\u{ad}operate", "cooperate"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
    }

    #[test]
    fn letters_that_only_look_alike_are_kept_apart() {
        for (one, other) in [("Iran", "Iraq"), ("की", "का"), ("が", "か"), ("ไม่", "ไม")] {
            assert_ne!(fold(one), fold(other), "{one} {other}");
        }
    }
}
