//! The blocks of a Markdown text: what a reader sees as one paragraph, heading, entry, table or piece of code.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::nesting::divides;
use crate::archive::block::{Block, BlockKind};
use crate::archive::events::Placed;
use crate::span::{ByteSpan, Extent};

/// Finds the blocks, in the order of the events. Headings have the level that was written.
pub(super) fn find(text: &str, events: &[Placed<'_>]) -> Vec<Block> {
    let mut finder = Finder { text, ..Finder::default() };
    for (at, (event, span)) in events.iter().enumerate() {
        finder.take(events, at, event, *span);
    }
    finder.blocks
}

/// What a paragraph stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Around {
    Quote,
    Item,
    Footnote,
    Other,
}

/// A block that has begun.
#[derive(Clone, Copy, Debug)]
struct Begun {
    kind: BlockKind,
    level: Option<u8>,
    /// Its first event.
    first: usize,
    /// Its place with all its marks.
    span: ByteSpan,
    /// Whether it is the words of an entry that stand there without a paragraph.
    bare: bool,
}

#[derive(Debug, Default)]
struct Finder<'t> {
    text: &'t str,
    around: Vec<Around>,
    begun: Option<Begun>,
    blocks: Vec<Block>,
}

impl Finder<'_> {
    fn take(&mut self, events: &[Placed<'_>], at: usize, event: &Event<'_>, span: ByteSpan) {
        if divides(event) && self.begun.is_some_and(|begun| begun.bare) {
            self.end(events, at);
        }
        match (event, &self.begun) {
            (Event::End(TagEnd::Table | TagEnd::CodeBlock | TagEnd::Paragraph | TagEnd::Heading(_)), _) => {
                self.end(events, at);
            }
            (_, Some(_)) => {}
            (Event::Start(tag), None) => self.start(at, tag, span),
            (Event::End(_), None) => {
                self.around.pop();
            }
            (Event::Rule, None) => {
                self.begin(BlockKind::Separator, None, at, span, false);
                self.end(events, at + 1);
            }
            (_, None) => self.begin(self.words_kind(), None, at, span, true),
        }
    }

    fn start(&mut self, at: usize, tag: &Tag<'_>, span: ByteSpan) {
        match tag {
            Tag::Paragraph => self.begin(self.words_kind(), None, at + 1, span, false),
            Tag::Heading { level, .. } => self.begin(BlockKind::Heading, Some(number(*level)), at + 1, span, false),
            Tag::CodeBlock(_) => self.begin(BlockKind::Code, None, at + 1, span, false),
            Tag::Table(_) => self.begin(BlockKind::Table, None, at + 1, span, false),
            Tag::BlockQuote(_) => self.around.push(Around::Quote),
            Tag::Item => self.around.push(Around::Item),
            Tag::FootnoteDefinition(_) => self.around.push(Around::Footnote),
            tag if divides(&Event::Start(tag.clone())) => self.around.push(Around::Other),
            _ => self.begin(self.words_kind(), None, at, span, true),
        }
    }

    /// What words are that stand here.
    fn words_kind(&self) -> BlockKind {
        match self.around.iter().rev().find(|around| **around != Around::Other) {
            Some(Around::Quote) => BlockKind::Quote,
            Some(Around::Item) => BlockKind::ListItem,
            Some(Around::Footnote) => BlockKind::Footnote,
            _ => BlockKind::Paragraph,
        }
    }

    fn begin(&mut self, kind: BlockKind, level: Option<u8>, first: usize, span: ByteSpan, bare: bool) {
        self.begun = Some(Begun { kind, level, first, span, bare });
    }

    fn end(&mut self, events: &[Placed<'_>], after: usize) {
        let Some(begun) = self.begun.take() else { return };
        let inside = events.get(begun.first..after).unwrap_or_default();
        if inside.is_empty() && begun.kind != BlockKind::Code {
            return;
        }
        let whole = match begun.kind {
            BlockKind::Table => begun.span,
            _ => around(inside).unwrap_or(begun.span),
        };
        let words = whole.of(self.text).trim_end().len();
        let whole = ByteSpan::from(whole.start.index()..whole.start.index() + words);
        self.blocks.push(Block {
            kind: begun.kind,
            level: begun.level,
            paragraph: None,
            anchor: String::new(),
            extent: Extent::one(whole),
            also_at: Vec::new(),
            events: begun.first..after,
        });
    }
}

/// From the first place of the events to the last.
fn around(events: &[Placed<'_>]) -> Option<ByteSpan> {
    let spans = || events.iter().map(|(_, span)| span).filter(|span| !span.is_empty());
    Some(ByteSpan::new(spans().map(|span| span.start).min()?, spans().map(|span| span.end).max()?))
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
