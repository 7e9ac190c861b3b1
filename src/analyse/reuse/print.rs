//! How the words of an article are printed: their letters, and what stands between them.

use std::ops::Range;

use crate::analyse::words::{Listener, Words};
use crate::archive::article::Article;
use crate::archive::reading::Reading;
use crate::span::{ByteSpan, WordIndex};

/// The printed form of an article, word by word, in the order of [`crate::analyse::words::Words::list`].
#[derive(Debug, Default)]
pub(super) struct Print {
    readings: Vec<Reading>,
    words: Vec<Printed>,
}

/// One word as printed.
#[derive(Clone, Copy, Debug)]
struct Printed {
    block: u32,
    /// Where it begins and ends in the reading of its block.
    start: u32,
    end: u32,
}

/// A character between two words; white space of any length, and a break between blocks, is one blank.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// The character; white space is `' '`.
    pub(super) letter: char,
    block: usize,
    start: usize,
    end: usize,
}

impl Print {
    /// Reads the words of an article and how it is printed.
    pub(super) fn with_words(article: &Article) -> (Words, Self) {
        let mut print = Self::default();
        let words = Words::told(article, &mut print);
        (words, print)
    }

    /// The word as printed.
    pub(super) fn word(&self, word: WordIndex) -> &str {
        self.words.get(word.index()).map_or("", |word| {
            let reading = self.readings.get(word.block as usize);
            reading.and_then(|reading| reading.text.get(word.start as usize..word.end as usize)).unwrap_or("")
        })
    }

    /// Whether the same characters stand behind a word here and a word there, up to the next word of the block.
    pub(super) fn same_between(&self, here: WordIndex, other: &Self, there: WordIndex) -> bool {
        let gap = self.gap_behind(here);
        gap.is_some() && gap == other.gap_behind(there)
    }

    fn gap_behind(&self, word: WordIndex) -> Option<&str> {
        let (word, next) = (self.words.get(word.index())?, self.words.get(word.index() + 1)?);
        let reading = self.readings.get(word.block as usize).filter(|_| word.block == next.block)?;
        reading.text.get(word.end as usize..next.start as usize)
    }

    /// What stands between the end of a word and the beginning of a later one; of blocks that lie wholly between the
    /// two, nothing.
    pub(super) fn between(&self, word: WordIndex, next: WordIndex) -> Vec<Glyph> {
        let (Some(word), Some(next)) = (self.words.get(word.index()), self.words.get(next.index())) else {
            return Vec::new();
        };
        let mut glyphs = Vec::new();
        if word.block == next.block {
            self.read(word.block, word.end as usize..next.start as usize, &mut glyphs);
        } else {
            self.read(word.block, word.end as usize..usize::MAX, &mut glyphs);
            push(&mut glyphs, Glyph { letter: ' ', block: next.block as usize, start: 0, end: 0 });
            self.read(next.block, 0..next.start as usize, &mut glyphs);
        }
        glyphs
    }

    fn read(&self, block: u32, range: Range<usize>, glyphs: &mut Vec<Glyph>) {
        let block = block as usize;
        let Some(text) = self.readings.get(block).map(|reading| reading.text.as_str()) else { return };
        for (at, letter) in text.get(range.start..range.end.min(text.len())).unwrap_or("").char_indices() {
            let (start, end) = (range.start + at, range.start + at + letter.len_utf8());
            let blank = letter.is_whitespace() || is_invisible(letter);
            push(glyphs, Glyph { letter: if blank { ' ' } else { letter }, block, start, end });
        }
    }

    /// Where a stretch of what [`Print::between`] gave stands in the source.
    pub(super) fn place(&self, glyphs: &[Glyph]) -> Option<ByteSpan> {
        let places = glyphs.iter().filter_map(|glyph| {
            let extent = self.readings.get(glyph.block)?.extent(glyph.start, glyph.end)?;
            Some(extent.outer())
        });
        places.reduce(|one, next| ByteSpan::new(one.start.min(next.start), one.end.max(next.end)))
    }
}

impl Listener for Print {
    fn word(&mut self, _: &str, at: usize, word: &str) {
        let narrow = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        self.words.push(Printed {
            block: narrow(self.readings.len()),
            start: narrow(at),
            end: narrow(at + word.len()),
        });
    }

    fn block(&mut self, reading: Reading) {
        self.readings.push(reading);
    }
}

/// White space is one blank, however much there is.
fn push(glyphs: &mut Vec<Glyph>, glyph: Glyph) {
    match glyphs.last_mut() {
        Some(last) if last.letter == ' ' && glyph.letter == ' ' => {
            if last.block == glyph.block {
                last.end = glyph.end;
            }
        }
        _ => glyphs.push(glyph),
    }
}

/// Whether a character prints nothing: soft hyphens, joiners, marks of direction, byte order marks.
pub(super) fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
