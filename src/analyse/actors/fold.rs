//! A text folded for finding names in it, and the way back to the text as it is printed.
//!
//! Unlike [`crate::archive::word::fold`], which folds single words, this keeps what stands between words: a name is
//! more than one word, and `Mubarezin-e-Vatan` and `Mubarezin-e Vatan` are the same name, while `in Iran — Air raids`
//! does not name an airline.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

/// A folded text, in which names are looked for.
#[derive(Debug)]
pub(super) struct Folded<'t> {
    /// Lower case; accents stripped; apostrophes, quotes, white space and hyphens each of one kind.
    pub text: String,
    printed: &'t str,
    /// Wherever the two do not go on byte for byte: a byte of `text`, and the byte of `printed` where its letter begins.
    /// Offsets are 32 bits wide everywhere.
    steps: Vec<(u32, u32)>,
}

impl<'t> Folded<'t> {
    /// Folds a text.
    pub(super) fn of(printed: &'t str) -> Self {
        let mut text = String::with_capacity(printed.len());
        let mut steps = Vec::new();
        let mut ahead = 0;
        let mut at_step = |folded: usize, printed: usize| {
            if printed.wrapping_sub(folded) != ahead {
                ahead = printed.wrapping_sub(folded);
                let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
                steps.push((place(folded), place(printed)));
            }
        };
        letters(printed, |at, piece| {
            at_step(text.len(), at);
            match piece {
                Piece::Plain(plain) => push_lower(plain, &mut text),
                Piece::Letter(letter) => text.push(lower(letter)),
            }
        });
        Self { text, printed, steps }
    }

    /// The printed bytes from which `start..end` of the folded text came, with the marks that ride on the last letter.
    /// Both lie between letters.
    pub(super) fn printed(&self, start: usize, end: usize) -> Range<usize> {
        let (from, to) = (self.place(start), self.place(end));
        let words = self.printed.get(from..to).unwrap_or("");
        from..from + words.trim_end_matches(|letter: char| is_invisible(letter) || letter.is_whitespace()).len()
    }

    fn place(&self, at: usize) -> usize {
        if at >= self.text.len() {
            return self.printed.len();
        }
        let after = self.steps.partition_point(|(folded, _)| *folded as usize <= at);
        let step = after.checked_sub(1).and_then(|last| self.steps.get(last));
        step.map_or(at, |(folded, printed)| at - *folded as usize + *printed as usize)
    }
}

/// A name folded as [`Folded`] folds texts.
pub(super) fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    letters(name.trim(), |_, piece| match piece {
        Piece::Plain(plain) => push_lower(plain, &mut folded),
        Piece::Letter(letter) => folded.push(lower(letter)),
    });
    folded
}

/// A name folded but for its capitals.
pub(super) fn fold_but_case(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    letters(name.trim(), |_, piece| match piece {
        Piece::Plain(plain) => folded.push_str(plain),
        Piece::Letter(letter) => folded.push(letter),
    });
    folded
}

/// One letter for one letter, so that offsets agree; the few letters that become two keep their first.
fn lower(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    match letter.to_lowercase().next() {
        Some('ς') => 'σ',
        Some(lower) => lower,
        None => letter,
    }
}

fn push_lower(plain: &str, text: &mut String) {
    let before = text.len();
    text.push_str(plain);
    if let Some(added) = text.get_mut(before..) {
        added.make_ascii_lowercase();
    }
}

/// What stands for a dash, which no name crosses.
const DASH: char = '—';

/// A piece of a folded text, capitals kept.
#[derive(Clone, Copy, Debug)]
enum Piece<'t> {
    /// ASCII that stays as it is.
    Plain(&'t str),
    Letter(char),
}

/// Gives the folded letters, capitals kept, each with the byte of `text` where it comes from. A run of white space, or a
/// hyphen between two words, is one space.
fn letters<'t>(text: &'t str, mut give: impl FnMut(usize, Piece<'t>)) {
    let mut before = None;
    let mut after_space = false;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let plain = plain_at_start(rest.as_bytes(), after_space);
        if let Some(plain) = rest.get(..plain).filter(|plain| !plain.is_empty()) {
            give(at, Piece::Plain(plain));
            at += plain.len();
            before = plain.chars().next_back();
            after_space = before == Some(' ');
            continue;
        }
        let mut next = rest.chars();
        let Some(letter) = next.next() else { break };
        for folded in Printed::of(letter, before, next.next()).letters() {
            if !(after_space && folded == ' ') {
                give(at, Piece::Letter(folded));
            }
            after_space = folded == ' ';
        }
        before = Some(letter);
        at += letter.len_utf8();
    }
}

/// How many bytes are plain here: ASCII that folding leaves alone but for capitals.
fn plain_at_start(bytes: &[u8], mut after_space: bool) -> usize {
    let ends = |byte: &u8| {
        let again = after_space && *byte == b' ';
        after_space = *byte == b' ';
        again || !PLAIN[usize::from(*byte)]
    };
    bytes.iter().position(ends).unwrap_or(bytes.len())
}

/// The characters of ASCII but white space other than the space, the hyphen, and what is taken for an apostrophe.
static PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 0x80 {
        plain[byte] = !matches!(byte as u8, b'\t'..=b'\r' | b'-' | b'`');
        byte += 1;
    }
    plain
};

/// What becomes of one printed character.
enum Printed {
    Nothing,
    One(char),
    /// A letter with an accent or a compatibility form, to be taken apart.
    Many(char),
}

impl Printed {
    fn of(letter: char, before: Option<char>, after: Option<char>) -> Self {
        match letter {
            'a'..='z' | 'A'..='Z' | '0'..='9' => Self::One(letter),
            '-' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '–' | '\u{2212}' => Self::One(hyphen(letter, before, after)),
            '—' | '―' => Self::One(DASH),
            '’' | '‘' | '‛' | 'ʼ' | 'ʻ' | '´' | '`' | '′' => Self::One('\''),
            '“' | '”' | '„' | '‟' | '«' | '»' | '″' => Self::One('"'),
            'ʿ' | 'ʾ' => Self::Nothing,
            _ if letter.is_whitespace() => Self::One(' '),
            _ if is_invisible(letter) || is_accent(letter) => Self::Nothing,
            'ي' | 'ى' => Self::One('ی'),
            'ك' => Self::One('ک'),
            // A raised figure is a footnote's mark and ends the word before it; Korean syllables stay whole.
            '²' | '³' | '¹' | '\u{2070}'..='\u{2079}' | '\u{ac00}'..='\u{d7a3}' => Self::One(letter),
            _ if letter.is_alphanumeric() => Self::Many(letter),
            _ => Self::One(letter),
        }
    }

    fn letters(self) -> impl Iterator<Item = char> {
        let (one, many) = match self {
            Self::Nothing => (None, None),
            Self::One(letter) => (Some(letter), None),
            Self::Many(letter) => (None, Some(letter)),
        };
        one.into_iter().chain(many.into_iter().nfkd().filter(|letter| !is_accent(*letter)).map(variant))
    }
}

/// The letters that presentation forms of Arabic script are taken apart into have variants too.
fn variant(letter: char) -> char {
    match letter {
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        _ => letter,
    }
}

/// A hyphen joins what it touches, on one side at least (`Mubarezin-e- Vatan` was broken at a line's end); between
/// spaces it is a dash, and so is a longer stroke that touches a space, and a hyphen written twice.
fn hyphen(stroke: char, before: Option<char>, after: Option<char>) -> char {
    let apart = |side: Option<char>| side.is_none_or(char::is_whitespace);
    let doubled = before == Some('-') || after == Some('-');
    let short = matches!(stroke, '-' | '\u{2010}' | '\u{2011}');
    let joins = if short { !(apart(before) && apart(after)) } else { !apart(before) && !apart(after) };
    if joins && !doubled { ' ' } else { DASH }
}

/// Whether the mark rides on a letter and is passed over in matching. Vowel signs of Indic scripts are letters.
fn is_accent(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}'
        | '\u{6ea}'..='\u{6ed}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe20}'..='\u{fe2f}')
}

/// Whether the character prints nothing: joiners, soft hyphens, marks of direction, tatweel.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_name_printed_in_many_ways_folds_to_one() {
        let ways = [
            ("Mubarezin-e Vatan", "Mubarezin-e-Vatan"),
            ("Mubarezin-e Vatan", "Mubarezin\u{2011}e\u{a0}\n Vatan"),
            ("Mubarezin-e Vatan", "Mubarezin-e- Vatan"),
            ("Children's March", "Children’s March"),
            ("Señora Núñez", "Senora Nunez"),
            ("Nunez", "Nu\u{301}n\u{303}ez"),
            ("رضا پروانی", "رضا پرواني"),
            ("مبارزین وطن", "مبارزين وطن"),
            ("خامنه‌ای", "خامنهای"),
            ("محمد", "مُحَمَّد"),
            ("ABC", "ＡＢＣ"),
        ];
        for (one, other) in ways {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
    }

    #[test]
    fn no_name_crosses_a_dash() {
        for text in ["in Iran — Air raids", "in Iran—Air raids", "in Iran – Air raids", "in Iran - Air", "Iran -- Air"]
        {
            assert!(!fold(text).contains("iran air"), "{text}");
        }
    }

    #[test]
    fn capitals_can_be_kept() {
        assert_eq!(fold_but_case("Mubarezin-e-Vatan’s"), "Mubarezin e Vatan's");
    }

    #[test]
    fn the_way_back_takes_the_marks_of_the_last_letter_and_no_space() {
        let text = "an e\u{301}\u{200c} x";
        let folded = Folded::of(text);
        let at = folded.text.find('e').expect("it stands there");
        assert_eq!(&text[folded.printed(at, at + 1)], "e\u{301}");
        assert_eq!(&text[folded.printed(0, 3)], "an");
    }

    proptest! {
        #[test]
        fn plain_text_is_folded_by_the_same_rule_as_any_other(text in "[a-zA-Z0-9 .'`\"\\-–’é\\n\\t\u{300}\u{b}½漢]{0,30}|\\PC{0,12}") {
            let mut expected = String::new();
            let mut before = None;
            let mut printed = text.chars().peekable();
            while let Some(letter) = printed.next() {
                for folded in Printed::of(letter, before, printed.peek().copied()).letters() {
                    if folded != ' ' || !expected.ends_with(' ') {
                        expected.push(folded);
                    }
                }
                before = Some(letter);
            }
            let folded = Folded::of(&text);
            prop_assert_eq!(&folded.text, &expected.chars().map(lower).collect::<String>());
            let mut given = String::new();
            letters(&text, |at, piece| {
                assert!(text.is_char_boundary(at));
                match piece {
                    Piece::Plain(plain) => given.push_str(plain),
                    Piece::Letter(letter) => given.push(letter),
                }
            });
            prop_assert_eq!(given, expected);
        }

        #[test]
        fn every_way_back_lies_on_character_boundaries(text in "[a-zA-ZéßİǅﬁﷺکيА'’\\-– \u{300}\u{200c}½²한]{0,40}") {
            let folded = Folded::of(&text);
            let edges: Vec<usize> = folded.text.char_indices().map(|(at, _)| at).chain([folded.text.len()]).collect();
            for (number, start) in edges.iter().enumerate() {
                for end in &edges[number..] {
                    prop_assert!(text.get(folded.printed(*start, *end)).is_some());
                }
            }
        }
    }
}
