//! Bylines and dates, in whatever kind of article they stand.

use std::ops::Range;

use super::tables::byline_words::Did;
use super::{TextFacts, byline, dateline};
use crate::archive::article::{Known, Origin};
use crate::archive::block::BlockKind;
use crate::span::ByteSpan;

/// What the line is, if it is of the top matter; what it says is added to `facts`. `place` tells where a range of
/// `words` stands in the text.
pub(crate) fn read(words: &str, place: impl Fn(Range<usize>) -> ByteSpan, facts: &mut TextFacts) -> Option<BlockKind> {
    let at = |range: &Range<usize>| Origin::Text(place(range.clone()));
    if let Some(found) = byline::read(words) {
        let named = found.names.iter().filter_map(|name| {
            let value = words.get(name.clone()).filter(|value| !value.is_empty())?;
            Some(Known { value: value.to_owned(), from: at(name) })
        });
        match found.did {
            Did::Wrote => facts.author.extend(named),
            Did::Posted => facts.posted_by.extend(named),
            Did::Helped => {}
        }
        if let Some((date, range)) = found.date {
            facts.published.get_or_insert(Known { value: date, from: at(&range) });
        }
        return Some(BlockKind::Byline);
    }
    let found = dateline::read_line(words).or_else(|| before_a_text(words))?;
    if let Some(date) = found.date {
        facts.published.get_or_insert(Known { value: date, from: at(&(0..words.len())) });
    }
    if let Some((agency, value)) = found.agency.and_then(|agency| Some((agency.clone(), words.get(agency)?))) {
        facts.publisher.get_or_insert(Known { value: value.to_owned(), from: at(&agency) });
    }
    Some(BlockKind::Dateline)
}

/// A dateline that ends in its dash, the text after it having been parted from it: a place alone will do.
fn before_a_text(words: &str) -> Option<dateline::Dateline> {
    dateline::read(&format!("{words} A")).filter(|found| found.length >= words.trim_end().len())
}

/// Whether a line is of the top matter and nothing else.
pub(crate) fn is_one(words: &str) -> bool {
    read(words, |_| ByteSpan::default(), &mut TextFacts::default()).is_some()
}

/// How many bytes a byline or dateline takes with which the words begin, if they begin with one.
pub(crate) fn glued(words: &str) -> Option<usize> {
    byline::glued_length(words).or_else(|| dateline::read(words).map(|found| found.length))
}
