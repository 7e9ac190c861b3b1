//! Finds names by the words that they begin with: each word of a text is looked up once, and only where names begin so the
//! words that follow it. It takes a fraction of the time and of the room of an automaton for as many names.
//!
//! It holds the names that have a word of a script that puts spaces between words. The first of these words stands only where
//! one begins in the text, and between two of them stands in the text what stands there in the name.

use std::collections::HashMap;
use std::ops::Range;

use rapidhash::v3::rapidhash_v3;

use super::matcher::{is_letter, is_unspaced};
use crate::analyse::words::Keyed;

/// Names of more words are left to an automaton, so that no text takes more than linear time, whatever is listed.
const WORDS: usize = 16;

/// Names, ready to be found in folded texts.
#[derive(Debug, Default)]
pub(super) struct NameTable {
    names: Vec<Name>,
    /// By the hash of the first words of a name, up to each.
    beginnings: HashMap<u64, Beginning, Keyed>,
}

#[derive(Debug)]
struct Name {
    folded: String,
    /// How many bytes stand before its first word.
    before: usize,
}

/// The first words of names.
#[derive(Debug, Default)]
struct Beginning {
    /// The names that have no other words, by their places.
    names: Vec<u32>,
    /// Whether longer names begin so.
    goes_on: bool,
}

impl NameTable {
    /// Takes in a folded name; whether it can.
    pub(super) fn add(&mut self, name: &str) -> bool {
        let words: Vec<Range<usize>> = Words { text: name, at: 0 }.take(WORDS + 1).collect();
        let Some(first) = words.first().filter(|_| words.len() <= WORDS) else { return false };
        let Ok(at) = u32::try_from(self.names.len()) else { return false };
        for (word, following) in words.iter().zip((0..words.len()).rev()) {
            let beginning = self.beginnings.entry(hash(name, first.start..word.end)).or_default();
            if following == 0 {
                beginning.names.push(at);
            } else {
                beginning.goes_on = true;
            }
        }
        self.names.push(Name { folded: name.to_owned(), before: first.start });
        true
    }

    /// Gives the places in a folded text where names stand that may begin there, each with the place of the name.
    pub(super) fn each(&self, text: &str, mut give: impl FnMut(Range<usize>, usize)) {
        if self.names.is_empty() {
            return;
        }
        for word in (Words { text, at: 0 }) {
            let mut end = word.end;
            while let Some(beginning) = self.beginnings.get(&hash(text, word.start..end)) {
                for at in beginning.names.iter().map(|at| *at as usize) {
                    give_if_it_stands(self.names.get(at), text, word.start, |range| give(range, at));
                }
                match (Words { text, at: end }).next().filter(|_| beginning.goes_on) {
                    Some(next) => end = next.end,
                    None => break,
                }
            }
        }
    }
}

/// Gives the place of a name whose first word would begin at this byte of the text, if the name stands there.
fn give_if_it_stands(name: Option<&Name>, text: &str, at: usize, give: impl FnOnce(Range<usize>)) {
    let Some((name, start)) = name.and_then(|name| Some((name, at.checked_sub(name.before)?))) else { return };
    if text.get(start..).is_some_and(|text| text.starts_with(&name.folded)) {
        give(start..start + name.folded.len());
    }
}

fn hash(text: &str, range: Range<usize>) -> u64 {
    rapidhash_v3(text.get(range).unwrap_or("").as_bytes())
}

/// The words of a folded text: whatever letters stand side by side, but for those of scripts that put no spaces there.
struct Words<'t> {
    text: &'t str,
    at: usize,
}

impl Iterator for Words<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let start = self.skip(|is_of_word| !is_of_word);
        let end = self.skip(|is_of_word| is_of_word);
        (start < end).then_some(start..end)
    }
}

impl Words<'_> {
    /// Goes on while letters are of a word, or while they are not; gives where that ends.
    fn skip(&mut self, goes_on: impl Fn(bool) -> bool) -> usize {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            if byte.is_ascii() {
                if !goes_on(OF_WORD[usize::from(*byte)]) {
                    break;
                }
                self.at += 1;
                continue;
            }
            let Some(letter) = self.text.get(self.at..).and_then(|rest| rest.chars().next()) else { break };
            if !goes_on(is_of_word(letter)) {
                break;
            }
            self.at += letter.len_utf8();
        }
        self.at
    }
}

fn is_of_word(letter: char) -> bool {
    is_letter(letter) && !is_unspaced(letter)
}

/// Which characters of ASCII are letters of words.
static OF_WORD: [bool; 128] = {
    let mut of_word = [false; 128];
    let mut byte = 0;
    while byte < 128 {
        of_word[byte] = (byte as u8).is_ascii_alphanumeric() || byte as u8 == b'_';
        byte += 1;
    }
    of_word
};
