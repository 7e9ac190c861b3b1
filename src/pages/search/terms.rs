//! The terms of a text: what it can be found by. A term is a word as `archive::word` folds it; in scripts that put no
//! spaces between words, two letters that stand side by side.
//!
//! `static/search-terms.js` cuts and folds what a reader types in the same way.

use crate::archive::word::each_folded;

/// How many letters of a word count.
const LETTERS: usize = 40;

/// Gives the terms of a text in their order.
pub(super) fn each(text: &str, mut give: impl FnMut(&str)) {
    let mut run = Run::default();
    each_folded(text, |at, word, folded| {
        if !word.starts_with(is_unspaced) {
            run.end(&mut give);
            if !folded.is_empty() {
                give(short(folded));
            }
            return;
        }
        if run.ends_at != at {
            run.end(&mut give);
        }
        run.letters.push_str(folded);
        run.ends_at = at + word.len();
    });
    run.end(&mut give);
}

/// Words of a script without spaces that stand side by side.
#[derive(Default)]
struct Run {
    letters: String,
    ends_at: usize,
}

impl Run {
    /// Gives each two letters that stand side by side, and the last by itself: what begins with a letter is found by it.
    fn end(&mut self, give: &mut impl FnMut(&str)) {
        if self.letters.is_empty() {
            return;
        }
        let starts: Vec<usize> = self.letters.char_indices().map(|(at, _)| at).collect();
        let ends = starts.iter().copied().skip(2).chain([self.letters.len(); 2]);
        starts.iter().zip(ends).filter_map(|(start, end)| self.letters.get(*start..end)).for_each(give);
        self.letters.clear();
    }
}

/// Its first letters.
fn short(word: &str) -> &str {
    let end = if word.len() <= LETTERS { None } else { word.char_indices().nth(LETTERS) };
    end.and_then(|(end, _)| word.get(..end)).unwrap_or(word)
}

/// Whether a letter belongs to a script that puts no spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese.
fn is_unspaced(letter: char) -> bool {
    matches!(
        letter,
        '\u{e00}'..='\u{eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{3005}'..='\u{3007}'
            | '\u{3040}'..='\u{30ff}'
            | '\u{31f0}'..='\u{31ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{ff66}'..='\u{ff9f}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::word::fold;

    fn terms(text: &str) -> Vec<String> {
        let mut terms = Vec::new();
        each(text, |term| terms.push(term.to_owned()));
        terms
    }

    #[test]
    fn words_are_folded() {
        assert_eq!(terms("Ghāsem’s E-MAIL, می‌رود ۱۳۵۷"), ["ghasems", "e", "mail", "میرود", "1357"]);
    }

    #[test]
    fn where_no_spaces_stand_each_two_letters_are_a_term() {
        assert_eq!(terms("中华人民, AB 国"), ["中华", "华人", "人民", "民", "ab", "国"]);
        assert_eq!(terms("東京タワー2026年"), ["東京", "京タ", "タワ", "ワー", "ー", "2026", "年"]);
    }

    #[test]
    fn of_an_endless_word_the_beginning_counts() {
        assert_eq!(terms(&"ö".repeat(90)), ["o".repeat(40)]);
    }

    /// What `tests/browser/search.test.js` asks of the script, for all letters that its browser knows.
    #[test]
    fn every_letter_is_folded_as_the_script_folds_it() {
        let hex =
            |text: &str| text.chars().map(|letter| format!("{:x}", u32::from(letter))).collect::<Vec<_>>().join(" ");
        let folded = (char::MIN..=char::MAX).filter_map(|letter| {
            let letter = letter.to_string();
            let folded = fold(&letter);
            (folded != letter).then(|| format!("{}:{}", hex(&letter), hex(&folded)))
        });
        let expected = include_str!("../../../tests/fixtures/folded.txt");
        assert!(folded.eq(expected.lines()), "tests/fixtures/folded.txt tells another folding");
    }
}
