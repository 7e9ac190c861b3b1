//! Bylines and datelines that stand in the first paragraph are parted from it: `KAVA (Apr 21) – As a new round …`.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::nesting::divides;
use crate::archive::events::Placed;
use crate::read::plain_text::top_line;
use crate::span::ByteSpan;

/// In how many of the first paragraphs one is looked for; none is after a paragraph of [`LONG`] bytes.
const PARAGRAPHS: usize = 4;

/// How long a text is that is certainly no longer the head of an article, in bytes.
const LONG: usize = 200;

/// Parts what is glued to the first paragraphs that stand in nothing else.
pub(super) fn part(events: &mut Vec<Placed<'_>>, text: &str) {
    let (mut at, mut depth, mut paragraphs) = (0, 0_usize, 0);
    while paragraphs < PARAGRAPHS {
        let Some((event, span)) = events.get(at) else { return };
        let is_paragraph = depth == 0 && matches!(event, Event::Start(Tag::Paragraph));
        if is_paragraph && span.len() >= LONG {
            paragraphs = PARAGRAPHS;
        }
        match event {
            Event::Start(_) if divides(event) => depth += 1,
            Event::End(_) if divides(event) => depth = depth.saturating_sub(1),
            _ => {}
        }
        at += 1;
        if is_paragraph {
            paragraphs += 1;
            while let Some(rest) = part_first(events, at, text) {
                at = rest;
            }
        }
    }
}

/// Parts the first words of the paragraph whose events begin at `at`; gives where those of the rest begin.
fn part_first(events: &mut Vec<Placed<'_>>, at: usize, text: &str) -> Option<usize> {
    let (Event::Text(words), span) = events.get(at)? else { return None };
    if span.of(text) != &**words {
        return None;
    }
    let start = span.start.index();
    let between = |end: usize, next: usize| {
        [(Event::End(TagEnd::Paragraph), (end..end).into()), (Event::Start(Tag::Paragraph), (next..next).into())]
    };
    let followed_by_break = matches!(events.get(at + 1), Some((Event::SoftBreak | Event::HardBreak, _)));
    if followed_by_break && words.len() < LONG && top_line::is_one(words) {
        let (end, next) = (span.end.index(), events.get(at + 1)?.1.end.index());
        events.splice(at + 1..at + 2, between(end, next));
        return Some(at + 3);
    }
    let length = top_line::glued(words)?;
    let (head, rest) = (words.get(..length)?.trim_end(), words.get(length..)?.trim_start());
    if head.is_empty() || rest.is_empty() {
        return None;
    }
    let (end, next) = (start + head.len(), start + words.len() - rest.len());
    let piece = |words: &str, at: usize| -> Placed<'static> {
        (Event::Text(words.to_owned().into()), ByteSpan::from(at..at + words.len()))
    };
    let [close, open] = between(end, next);
    let parted = [piece(head, start), close, open, piece(rest, next)];
    events.splice(at..=at, parted);
    Some(at + 3)
}
