//! Plain text of any layout.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::archive::article::{Known, Layout, LayoutReport};
use crate::archive::block::{Block, BlockKind};
use crate::archive::date::Date;
use crate::read::printable::printable;
use crate::span::{ByteSpan, Extent};

/// What was read of a text.
pub(crate) struct PlainText {
    /// The events.
    pub events: Vec<(Event<'static>, ByteSpan)>,
    /// Paragraph numbers none and anchors empty.
    pub blocks: Vec<Block>,
    /// What was guessed.
    pub report: LayoutReport,
    /// What the text says of itself.
    pub found: TextFacts,
}

/// What is known beforehand.
pub(crate) struct Wishes<'a> {
    /// The layout the editor named.
    pub layout: Option<Layout>,
    /// The lines the editor says are headings.
    pub headings: &'a [String],
    /// The title known from settings or front matter.
    pub title: Option<&'a str>,
}

/// What a text says of itself.
#[derive(Default)]
pub(crate) struct TextFacts {
    /// Its title.
    pub title: Option<Known<String>>,
    /// Who wrote it.
    pub author: Vec<Known<String>>,
    /// Who posted it.
    pub posted_by: Vec<Known<String>>,
    /// Who published it.
    pub publisher: Option<Known<String>>,
    /// When.
    pub published: Option<Known<Date>>,
}

/// Reads `body` of `text`.
pub(crate) fn read(text: &str, body: Range<usize>, wishes: &Wishes<'_>) -> PlainText {
    let _ = (wishes.headings, wishes.title);
    let mut events = Vec::new();
    let mut blocks = Vec::new();
    let copy = printable(&text[body.clone()]);
    let mut at = body.start;
    for line in copy.split('\n') {
        let words = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        at += line.len() + 1;
        if words.is_empty() {
            continue;
        }
        let span = ByteSpan::from(start..start + words.len());
        events.push((Event::Start(Tag::Paragraph), span));
        let first = events.len();
        events.push((Event::Text(words.to_owned().into()), span));
        events.push((Event::End(TagEnd::Paragraph), span));
        blocks.push(Block {
            kind: BlockKind::Paragraph,
            level: None,
            paragraph: None,
            anchor: String::new(),
            extent: Extent::one(span),
            also_at: Vec::new(),
            events: first..first + 1,
        });
    }
    let report = LayoutReport { layout: wishes.layout, ..LayoutReport::default() };
    PlainText { events, blocks, report, found: TextFacts::default() }
}
