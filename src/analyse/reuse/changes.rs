//! Where the two sides of a passage differ: in words, or in how equal words are printed.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::print::{Glyph, is_invisible};
use super::run::Run;
use super::witness::Witness;
use super::{Change, ChangeKind};
use crate::span::{Byte, ByteSpan, WordIndex, WordSpan};

/// One side of the alignment of a passage.
#[derive(Clone, Copy)]
pub(super) struct Aligned<'w> {
    /// The article.
    pub(super) witness: Witness<'w>,
    /// The words that belong to the passage, without those that interrupt it.
    pub(super) parts: &'w [WordSpan],
}

impl Aligned<'_> {
    /// The words of the passage between two of its words, from the first to the last.
    fn between(&self, start: usize, end: usize) -> Option<ByteSpan> {
        let gap = WordSpan::from(start..end);
        let first = self.parts.partition_point(|part| part.end <= gap.start);
        let own = self.parts[first..].iter().map_while(|part| part.intersection(gap));
        let own: Vec<WordSpan> = own.collect();
        let start = self.word(own.first()?.start)?.start;
        let end = self.word(WordIndex(own.last()?.end.0.checked_sub(1)?))?.end;
        Some(ByteSpan::new(start, end))
    }

    fn word(&self, word: WordIndex) -> Option<ByteSpan> {
        self.witness.words.list.get(word.index()).map(|word| word.span)
    }

    /// Where words that only the other article has would stand: before the next word, unless that begins another
    /// block and the missing words end the one before.
    fn place(&self, before: usize, next: usize, ends_block: bool) -> ByteSpan {
        let words = self.witness.words;
        let breaks = words.block_of(before.into()) != words.block_of(next.into());
        let at = if breaks && ends_block {
            self.word(before.into()).map(|span| span.end)
        } else {
            self.word(next.into()).map(|span| span.start)
        };
        let at = at.unwrap_or(Byte(0));
        ByteSpan::new(at, at)
    }

    /// Whether the words after `before` go on in its block and stop at its end.
    fn ends_block(&self, before: usize, next: usize) -> bool {
        let words = self.witness.words;
        let block = words.block_of(before.into());
        words.block_of((before + 1).into()) == block && words.block_of(next.into()) != block
    }
}

/// All changes of a passage; its runs are of words, not of places in a stream.
pub(super) fn of(a: Aligned<'_>, b: Aligned<'_>, runs: &[Run]) -> Vec<Change> {
    let mut changes = Vec::from_iter(runs.first().and_then(|first| before(a, b, *first)));
    let mut typography = Typography::default();
    for (number, run) in runs.iter().enumerate() {
        for step in 0..run.len {
            let (word_a, word_b) = (run.a + step, run.b + step);
            changes.extend(typography.word(a, b, word_a, word_b));
            let next = if step + 1 < run.len {
                Some((word_a + 1, word_b + 1))
            } else {
                runs.get(number + 1).map(|next| (next.a, next.b))
            };
            let Some(next) = next else { break };
            match in_words(a, b, (word_a, word_b), next) {
                Some(change) => {
                    changes.extend(typography.0.take());
                    changes.push(change);
                }
                None => changes.extend(typography.gap(a, b, (word_a, word_b), next)),
            }
        }
    }
    changes.extend(typography.0.take());
    changes.extend(runs.last().and_then(|last| behind(a, b, *last)));
    changes.shrink_to_fit();
    changes
}

/// The words of a passage before the first that are equal; most passages have none.
fn before(a: Aligned<'_>, b: Aligned<'_>, first: Run) -> Option<Change> {
    let start = |side: Aligned<'_>| side.parts.first().map_or(0, |part| part.start.index());
    let own = (a.between(start(a), first.a), b.between(start(b), first.b));
    let place =
        |side: Aligned<'_>, word: usize| side.word(word.into()).map(|word| ByteSpan::new(word.start, word.start));
    own_words(own, (place(a, first.a)?, place(b, first.b)?))
}

/// Those behind the last that are.
fn behind(a: Aligned<'_>, b: Aligned<'_>, last: Run) -> Option<Change> {
    let end = |side: Aligned<'_>| side.parts.last().map_or(0, |part| part.end.index());
    let own = (a.between(last.end_a(), end(a)), b.between(last.end_b(), end(b)));
    let place = |side: Aligned<'_>, word: usize| side.word(word.into()).map(|word| ByteSpan::new(word.end, word.end));
    own_words(own, (place(a, last.end_a() - 1)?, place(b, last.end_b() - 1)?))
}

/// What differs between words that are equal, where each side has these words of its own, or would have them at this place.
fn own_words(own: (Option<ByteSpan>, Option<ByteSpan>), places: (ByteSpan, ByteSpan)) -> Option<Change> {
    Some(match own {
        (None, None) => return None,
        (Some(a), Some(b)) => Change { kind: ChangeKind::Replaced, a, b },
        (Some(a), None) => Change { kind: ChangeKind::LeftOut, a, b: places.1 },
        (None, Some(b)) => Change { kind: ChangeKind::Added, a: places.0, b },
    })
}

/// The words that differ between two pairs of equal words.
fn in_words(a: Aligned<'_>, b: Aligned<'_>, before: (usize, usize), next: (usize, usize)) -> Option<Change> {
    if before.0 + 1 == next.0 && before.1 + 1 == next.1 {
        return None;
    }
    let own = (a.between(before.0 + 1, next.0), b.between(before.1 + 1, next.1));
    let place_a = a.place(before.0, next.0, b.ends_block(before.1, next.1));
    let place_b = b.place(before.1, next.1, a.ends_block(before.0, next.0));
    own_words(own, (place_a, place_b))
}

/// The difference of print that is being gathered: neighbours are one.
#[derive(Default)]
struct Typography(Option<Change>);

impl Typography {
    /// Adds two equal words, if they are printed differently; else gives back what was gathered.
    fn word(&mut self, a: Aligned<'_>, b: Aligned<'_>, word_a: usize, word_b: usize) -> Option<Change> {
        if !printed_differently(a, b, (word_a, word_b)) {
            return self.0.take();
        }
        if let (Some(span_a), Some(span_b)) = (a.word(word_a.into()), b.word(word_b.into())) {
            self.add(span_a, span_b);
        }
        None
    }

    /// Adds what stands between two equal words and the next two, if it differs in more than white space; else gives
    /// back what was gathered, unless it goes on behind a blank.
    fn gap(&mut self, a: Aligned<'_>, b: Aligned<'_>, before: (usize, usize), next: (usize, usize)) -> Option<Change> {
        let (print_a, print_b) = (a.witness.print, b.witness.print);
        if self.0.is_none() && print_a.same_between(before.0.into(), print_b, before.1.into()) {
            return None;
        }
        let glyphs_a = print_a.between(before.0.into(), next.0.into());
        let glyphs_b = print_b.between(before.1.into(), next.1.into());
        let Some((own_a, own_b)) = differing(&glyphs_a, &glyphs_b) else {
            let blank = glyphs_a.iter().all(|glyph| glyph.letter == ' ');
            return if blank && printed_differently(a, b, next) { None } else { self.0.take() };
        };
        let span_a = place(a, &glyphs_a, own_a, before.0)?;
        let span_b = place(b, &glyphs_b, own_b, before.1)?;
        self.add(span_a, span_b);
        None
    }

    fn add(&mut self, a: ByteSpan, b: ByteSpan) {
        let change = match self.0.take() {
            Some(last) => {
                Change { a: ByteSpan::new(last.a.start, a.end), b: ByteSpan::new(last.b.start, b.end), ..last }
            }
            None => Change { kind: ChangeKind::Typography, a, b },
        };
        self.0 = Some(change);
    }
}

/// Where some of the characters after a word stand; an empty span behind those before them when they are none.
fn place(side: Aligned<'_>, glyphs: &[Glyph], own: Range<usize>, word: usize) -> Option<ByteSpan> {
    let print = side.witness.print;
    let (before, own) = (glyphs.get(..own.start)?, glyphs.get(own)?);
    print.place(own).or_else(|| {
        let before = print.place(before).or_else(|| side.word(word.into()))?;
        Some(ByteSpan::new(before.end, before.end))
    })
}

/// Whether two equal words are printed differently.
fn printed_differently(a: Aligned<'_>, b: Aligned<'_>, words: (usize, usize)) -> bool {
    let (printed_a, printed_b) = (a.witness.print.word(words.0.into()), b.witness.print.word(words.1.into()));
    printed_a != printed_b && !visible(printed_a).eq(visible(printed_b))
}

fn visible(word: &str) -> impl Iterator<Item = char> {
    word.nfc().filter(|letter| !is_invisible(*letter))
}

/// The tightest stretches in which two sequences of characters differ; none when only white space does.
fn differing(a: &[Glyph], b: &[Glyph]) -> Option<(Range<usize>, Range<usize>)> {
    let ink =
        |glyphs: &[Glyph]| glyphs.iter().map(|glyph| glyph.letter).filter(|letter| *letter != ' ').collect::<Vec<_>>();
    if ink(a) == ink(b) {
        return None;
    }
    let same = |(a, b): &(&Glyph, &Glyph)| a.letter == b.letter;
    let ahead = a.iter().zip(b).take_while(same).count();
    let behind = a[ahead..].iter().rev().zip(b[ahead..].iter().rev()).take_while(same).count();
    Some((ahead..a.len() - behind, ahead..b.len() - behind))
}
