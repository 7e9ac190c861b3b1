//! What a word is, and when two words are the same.
//!
//! One rule everywhere: a word is a word of UAX #29 that holds a letter or a digit.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::{UWordBoundIndices, UnicodeSegmentation};

/// The words of a text, each with the byte where it begins.
pub fn of_text(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let plain_until = if text.is_ascii() { text.len() } else { 0 };
    Words { text, at: 0, plain_until, inside: Inside::default(), rest: None }
}

/// Gives the words of a text, each with the byte where it begins, and as it is matched.
pub fn each_folded<'t>(text: &'t str, mut give: impl FnMut(usize, &'t str, &str)) {
    // Of the letters of ASCII only the case is folded, which is done for all at once.
    let lower = text.to_ascii_lowercase();
    let is_plain = text.bytes().fold(true, |plain, byte| plain & byte.is_ascii() & (byte != b'\''));
    let mut folded = String::new();
    of_text(text).for_each(|(at, word)| {
        let plain = lower.get(at..at + word.len()).unwrap_or("");
        if is_plain || plain.bytes().all(|byte| byte.is_ascii() && byte != b'\'') {
            return give(at, word, plain);
        }
        folded.clear();
        fold_into(word, &mut folded);
        give(at, word, &folded);
    });
}

/// A word as it is matched: compatibility forms, case, accents, apostrophes, digits and the letter variants of Arabic
/// script are folded. What is shown is never folded.
#[must_use]
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

/// Adds a word as it is matched to a text.
pub fn fold_into(word: &str, folded: &mut String) {
    let before = folded.len();
    let mut rest = word;
    while let Some(at) = rest.bytes().position(|byte| !byte.is_ascii() || byte == b'\'') {
        let (plain, from) = rest.split_at(at);
        let Some(after) = APOSTROPHES.iter().find_map(|apostrophe| from.strip_prefix(*apostrophe)) else {
            folded.truncate(before);
            return fold_any_into(word, folded);
        };
        push_lower(plain, folded);
        rest = after;
    }
    push_lower(rest, folded);
}

/// The apostrophes that words are printed with nearly always.
const APOSTROPHES: [char; 3] = ['\'', '’', '‘'];

fn push_lower(plain: &str, folded: &mut String) {
    let before = folded.len();
    folded.push_str(plain);
    if let Some(added) = folded.get_mut(before..) {
        added.make_ascii_lowercase();
    }
}

fn fold_any_into(word: &str, folded: &mut String) {
    folded.extend(
        word.nfkd().filter(|letter| !is_accent(*letter)).flat_map(char::to_lowercase).filter_map(fold_letter).nfc(),
    );
}

/// Finds words by the rules of UAX #29. Where a text is plain, ASCII with the quotes and dashes of English, the few
/// rules that matter there are applied letter by letter, which is many times faster than by the tables of Unicode. A
/// stretch of other text reaches from the white space before it to that behind it, where words always part.
struct Words<'t> {
    text: &'t str,
    at: usize,
    /// Where the plain stretch ends in which `at` stands.
    plain_until: usize,
    inside: Inside,
    /// A stretch that is not plain, with the byte where it begins.
    rest: Option<(usize, UWordBoundIndices<'t>)>,
}

impl<'t> Iterator for Words<'t> {
    type Item = (usize, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some((base, rest)) = &mut self.rest {
                match rest.find(|(_, word)| word.chars().any(char::is_alphanumeric)) {
                    Some((at, word)) => return Some((*base + at, word)),
                    None => self.rest = None,
                }
            }
            if let Some(word) = self.next_plain() {
                return Some(word);
            }
            if self.at >= self.text.len() {
                return None;
            }
            self.look_ahead();
        }
    }

    /// All at once: what is between two words is then held in registers.
    fn fold<B, F: FnMut(B, Self::Item) -> B>(mut self, init: B, mut give: F) -> B {
        let mut folded = init;
        loop {
            if let Some((base, rest)) = self.rest.take() {
                let words = rest.filter(|(_, word)| word.chars().any(char::is_alphanumeric));
                folded = words.fold(folded, |folded, (at, word)| give(folded, (base + at, word)));
            }
            while let Some(word) = self.next_plain() {
                folded = give(folded, word);
            }
            if self.at >= self.text.len() {
                return folded;
            }
            self.look_ahead();
        }
    }
}

impl<'t> Words<'t> {
    /// The next word of the plain stretch.
    #[inline]
    fn next_plain(&mut self) -> Option<(usize, &'t str)> {
        let plain = self.text.as_bytes().get(..self.plain_until)?;
        while self.at < plain.len() {
            let start = self.inside.next(plain, self.at, true);
            self.at = self.inside.next(plain, start, false);
            while let Some(len) = joined(plain, self.at) {
                self.at = self.inside.next(plain, self.at + len, false);
            }
            let word = plain.get(start..self.at)?;
            let spoken = word.first() != Some(&b'_') || word.iter().any(u8::is_ascii_alphanumeric);
            if spoken && !word.is_empty() {
                return self.text.get(start..self.at).map(|word| (start, word));
            }
        }
        None
    }

    /// Finds out what stretch begins at `at`, at the beginning of the text or of white space.
    fn look_ahead(&mut self) {
        let bytes = self.text.as_bytes();
        let mut end = self.at;
        let mut token_is_plain = None;
        let mut stretch_end = self.at;
        // A stretch goes on token by token as long as they are of its kind.
        loop {
            let space = bytes[end..].iter().take_while(|byte| is_space(**byte)).count();
            let token = end + space;
            let (token_end, plain) = token_at(bytes, token);
            if token_is_plain.is_some_and(|kind| kind != plain) {
                break;
            }
            token_is_plain = Some(plain);
            (end, stretch_end) = (token_end, token_end);
            if token_end >= bytes.len() {
                break;
            }
        }
        if token_is_plain == Some(false) {
            let stretch = self.text.get(self.at..stretch_end).unwrap_or("");
            self.rest = Some((self.at, stretch.split_word_bound_indices()));
            self.at = stretch_end;
        }
        self.plain_until = stretch_end;
        self.inside = Inside::default();
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

/// Where the token ends that begins here, and whether it is plain.
fn token_at(bytes: &[u8], start: usize) -> (usize, bool) {
    let mut at = start;
    let mut plain = true;
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii() {
            if is_space(*byte) {
                break;
            }
            at += 1;
        } else {
            let known =
                matches!(bytes.get(at..at + 3), Some([0xe2, 0x80, 0x93 | 0x94 | 0x98 | 0x99 | 0x9c | 0x9d | 0xa6]));
            plain &= known;
            at += if known { 3 } else { 1 };
        }
    }
    (at, plain)
}

/// Which of 64 bytes of a plain text are letters, digits or underscores, which all stand in one word side by side: one
/// bit each, so that the ends of words are found without a decision for every letter.
#[derive(Debug, Default)]
struct Inside {
    /// The bits of the bytes from here on.
    bits: u64,
    /// A multiple of 64, plus 1: 0 before the first look.
    from: usize,
}

impl Inside {
    /// The first byte from `at` on that is inside a word, or that is not; else the end of the text.
    #[inline]
    fn next(&mut self, plain: &[u8], mut at: usize, inside: bool) -> usize {
        while at < plain.len() {
            let from = at / 64 * 64;
            if self.from != from + 1 {
                self.bits = bits(&plain[from..plain.len().min(from + 64)]);
                self.from = from + 1;
            }
            let bits = if inside { self.bits } else { !self.bits };
            let ahead = (bits >> (at - from)).trailing_zeros() as usize;
            if at + ahead < from + 64 {
                return (at + ahead).min(plain.len());
            }
            at = from + 64;
        }
        plain.len()
    }
}

/// One bit for each of at most 64 bytes.
fn bits(bytes: &[u8]) -> u64 {
    // Multiplied by this, the low bits of eight bytes stand side by side in the highest byte.
    const GATHER: u64 = 0x0102_0408_1020_4080;
    let mut inside = [0_u8; 64];
    for (flag, byte) in inside.iter_mut().zip(bytes) {
        let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        let digit = byte.wrapping_sub(b'0') < 10;
        *flag = u8::from(letter | digit | (*byte == b'_'));
    }
    let (eights, _) = inside.as_chunks::<8>();
    let byte = |eight: &[u8; 8]| u64::from_le_bytes(*eight).wrapping_mul(GATHER) >> 56;
    eights.iter().rev().fold(0, |bits, eight| bits << 8 | byte(eight))
}

/// How many bytes stand here that join what is before them with what is behind them: a colon two letters; a comma or
/// semicolon two digits; a full stop or an apostrophe either.
fn joined(plain: &[u8], at: usize) -> Option<usize> {
    let before = *plain.get(at.checked_sub(1)?)?;
    let (len, letters, digits) = match plain.get(at)? {
        b':' => (1, true, false),
        b',' | b';' => (1, false, true),
        b'.' | b'\'' => (1, true, true),
        0xe2 if matches!(plain.get(at + 2), Some(0x98 | 0x99)) => (3, true, true),
        _ => return None,
    };
    let behind = *plain.get(at + len)?;
    let are_letters = letters && before.is_ascii_alphabetic() && behind.is_ascii_alphabetic();
    let are_digits = digits && before.is_ascii_digit() && behind.is_ascii_digit();
    (are_letters || are_digits).then_some(len)
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
    use proptest::prelude::*;

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

    /// Text of every kind, rich in what words part and join at.
    const ANY: &str = "([a-zA-Z0-9_ .:;,'’‘“”…–—/@\"\n\r\t-]|[ \u{a0}\u{2003}\u{301}\u{93e}\u{345}\u{200c}\u{200d}\u{ad}]\
        |[éßİΣςﬁ½²א“״]|[\u{1f1e6}\u{1f468}\u{1f469}\u{2764}\u{fe0f}]|[می‌كي۱۲]|[ไม่語がカ한글]|don’t|3\\.5|a\\.b|a:b|\\PC){0,24}";

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]

        #[test]
        fn words_part_where_unicode_parts_them(text in ANY) {
            let all = text.split_word_bound_indices().filter(|(_, word)| word.chars().any(char::is_alphanumeric));
            let all: Vec<_> = all.collect();
            prop_assert_eq!(of_text(&text).collect::<Vec<_>>(), all.clone());
            let mut at_once = Vec::new();
            of_text(&text).for_each(|word| at_once.push(word));
            prop_assert_eq!(at_once, all);
        }

        #[test]
        fn the_words_of_a_text_are_folded_as_each_of_them_is(text in ANY, plain in "[a-zA-Z0-9 .'-]{0,30}") {
            for text in [text, plain] {
                let mut given = Vec::new();
                each_folded(&text, |at, word, folded| given.push((at, word, folded.to_owned())));
                let each = of_text(&text).map(|(at, word)| (at, word, fold(word)));
                prop_assert_eq!(given, each.collect::<Vec<_>>());
            }
        }

        #[test]
        fn a_word_of_any_script_is_folded_by_the_same_rule(text in ANY, before in "\\PC{0,3}") {
            let (mut folded, mut by_rule) = (before.clone(), before);
            fold_into(&text, &mut folded);
            fold_any_into(&text, &mut by_rule);
            prop_assert_eq!(folded, by_rule);
        }
    }
}
