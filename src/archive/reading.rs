//! The words of a block as a reader sees them, without markup, and where in the file each stands.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::block::Block;
use super::contents::Contents;
use super::events::{Placed, is_written};
use crate::span::{Byte, ByteSpan, Extent, Span};

/// The words of one block, without markup; a line break in the source is a space, a cell of a table ends in a line feed.
/// The words of a picture's description are left out: the page does not print them.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// What a reader sees.
    pub text: String,
    pieces: Vec<Piece>,
}

/// Tells where places of a reading stand in the source, one after the other: none begins before the one asked for last.
#[derive(Debug)]
pub struct Places<'r> {
    reading: &'r Reading,
    /// The piece that held the last.
    first: usize,
    /// The part of it that agrees with the source byte for byte.
    exact: Range<usize>,
    /// Where that stands in the source.
    source: usize,
}

impl Places<'_> {
    /// From where to where the bytes `start..end` of the reading stand in the source, whatever interrupts them; none
    /// when they hold nothing of it.
    #[inline]
    pub fn outer(&mut self, start: usize, end: usize) -> Option<ByteSpan> {
        // Nearly every word stands in one piece, which is that of the word before.
        if self.exact.start <= start && start < end && end <= self.exact.end {
            let place = |at: usize| Byte::from(self.source + at - self.exact.start);
            return Some(Span { start: place(start), end: place(end) });
        }
        self.further_on(start, end)
    }

    fn further_on(&mut self, start: usize, end: usize) -> Option<ByteSpan> {
        let pieces = &self.reading.pieces;
        let next = |first: usize| pieces.get(first + 1).map(|piece| piece.at);
        while next(self.first).is_some_and(|at| at <= start) {
            self.first += 1;
        }
        if let Some(piece) = pieces.get(self.first).filter(|piece| piece.exact) {
            let behind = piece.at + piece.source.len();
            self.exact = piece.at..next(self.first).map_or(behind, |next| next.min(behind));
            self.source = piece.source.start.index();
        }
        let spans = self.reading.spans(self.first, start, end).filter(|span| !span.is_empty());
        spans.reduce(|one, other| Span { start: one.start.min(other.start), end: one.end.max(other.end) })
    }
}

/// A stretch of the reading and where it comes from.
#[derive(Clone, Copy, Debug)]
struct Piece {
    /// Where it begins in the reading.
    at: usize,
    /// Where it stands in the source.
    source: ByteSpan,
    /// Whether reading and source agree byte for byte; else the piece is one whole (an entity, an escape).
    exact: bool,
}

impl Reading {
    /// Reads one block of an article.
    #[must_use]
    pub fn of(article: &Contents, block: &Block) -> Self {
        let text = String::with_capacity(block.extent.outer().len());
        let mut reading = Self { text, pieces: Vec::with_capacity(block.events.len()) };
        let mut pictures = 0;
        for (event, span) in article.events.range(&article.text, block.events.clone()) {
            reading.take(&article.text, &event, span, &mut pictures);
        }
        reading
    }

    /// Reads the inline events of one block of the article whose text this is.
    #[must_use]
    pub fn of_events(source: &str, events: &[Placed<'_>]) -> Self {
        let mut reading = Self { text: String::new(), pieces: Vec::with_capacity(events.len()) };
        let mut pictures = 0;
        for (event, span) in events {
            reading.take(source, event, *span, &mut pictures);
        }
        reading
    }

    /// Reads one event more; `pictures` counts those that it stands in.
    fn take(&mut self, source: &str, event: &Event<'_>, span: ByteSpan, pictures: &mut i32) {
        match event {
            Event::Start(Tag::Image { .. }) => *pictures += 1,
            Event::End(TagEnd::Image) => *pictures -= 1,
            _ if *pictures > 0 => {}
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.push(source, text, span),
            Event::Code(code) => self.push_code(source, code, span),
            Event::SoftBreak | Event::HardBreak => self.push_break(' ', span),
            Event::End(TagEnd::TableCell | TagEnd::TableRow | TagEnd::TableHead) => self.push_break('\n', span),
            _ => {}
        }
    }

    /// Where the bytes `start..end` of the reading stand in the source; none when they hold nothing of it.
    #[must_use]
    pub fn extent(&self, start: usize, end: usize) -> Option<Extent> {
        let first = self.pieces.partition_point(|piece| piece.at <= start).saturating_sub(1);
        Extent::of(self.spans(first, start, end).collect())
    }

    /// Tells where one place after the other stands in the source.
    #[must_use]
    pub fn places(&self) -> Places<'_> {
        Places { reading: self, first: 0, exact: 0..0, source: 0 }
    }

    /// The source of `start..end`, piece by piece; `first` is no later than the piece that holds `start`.
    fn spans(&self, first: usize, start: usize, end: usize) -> impl Iterator<Item = ByteSpan> {
        let pieces = self.pieces.iter().enumerate().skip(first).take_while(move |(_, piece)| piece.at < end);
        pieces.filter_map(move |(number, piece)| {
            let after = self.pieces.get(number + 1).map_or(self.text.len(), |next| next.at);
            let (from, to) = (start.max(piece.at), end.min(after));
            if from >= to || piece.source.is_empty() {
                return None;
            }
            let base = piece.source.start.index();
            Some(if piece.exact {
                Span::new(Byte::from(base + from - piece.at), Byte::from(base + to - piece.at))
            } else {
                piece.source
            })
        })
    }

    /// Which bytes of the reading come from `source`, from the first to the last; none when nothing does.
    #[must_use]
    pub fn range(&self, source: ByteSpan) -> Option<Range<usize>> {
        let mut range: Option<Range<usize>> = None;
        for (number, piece) in self.pieces.iter().enumerate() {
            let Some(shared) = piece.source.intersection(source) else { continue };
            let after = self.pieces.get(number + 1).map_or(self.text.len(), |next| next.at);
            let base = piece.source.start.index();
            let (start, end) = if piece.exact {
                (piece.at + shared.start.index() - base, piece.at + shared.end.index() - base)
            } else {
                (piece.at, after)
            };
            range = Some(range.map_or(start..end, |range| range.start.min(start)..range.end.max(end)));
        }
        range
    }

    fn push(&mut self, source: &str, text: &str, span: ByteSpan) {
        if text.is_empty() {
            return;
        }
        self.pieces.push(Piece { at: self.text.len(), source: span, exact: is_written(source, text, span) });
        self.text.push_str(text);
    }

    /// The words of a code span stand somewhere inside its place, between the backticks.
    fn push_code(&mut self, source: &str, code: &str, span: ByteSpan) {
        match span.of(source).find(code) {
            Some(at) => {
                let start = span.start.index() + at;
                self.push(source, code, (start..start + code.len()).into());
            }
            None => self.push(source, code, span),
        }
    }

    fn push_break(&mut self, break_as: char, span: ByteSpan) {
        self.pieces.push(Piece {
            at: self.text.len(),
            source: Span { start: span.start, end: span.start },
            exact: false,
        });
        self.text.push(break_as);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn places_told_one_after_the_other_are_those_told_one_by_one(
            pieces in prop::collection::vec((0_usize..3, "[a-zé]{1,4}"), 1..6),
            cuts in prop::collection::vec(0_usize..24, 2..10),
        ) {
            let (mut source, mut reading) = (String::from("--"), Reading::default());
            for (kind, words) in pieces {
                let at = source.len();
                source.push_str(if kind == 1 { "&amp;" } else { &words });
                match kind {
                    2 => reading.push_break(' ', (at..source.len()).into()),
                    _ => reading.push(&source, &words, (at..source.len()).into()),
                }
                source.push('*');
            }
            let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(reading.text.len())).collect();
            cuts.sort_unstable();
            let mut places = reading.places();
            for cut in cuts.windows(2) {
                let one_by_one = reading.extent(cut[0], cut[1]).map(|extent| extent.outer());
                prop_assert_eq!(places.outer(cut[0], cut[1]), one_by_one);
            }
        }
    }
}
