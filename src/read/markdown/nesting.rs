//! Keeps Markdown from nesting without end: everything that walks the events by recursion, a browser among them, has
//! a stack that ends. What lies beyond the bound is not lost; it only nests no deeper.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::limits;
use crate::span::{ByteSpan, Span};

/// Lets events through, leaving out the tags of quotations, lists, footnotes and emphasis beyond [`limits::NESTING`].
#[derive(Debug, Default)]
pub(super) struct Nesting {
    open: Vec<Open>,
    /// How many of the open tags were let through.
    depth: usize,
    /// Whether a paragraph was supplied for the words of an entry whose own tag was left out.
    supplied: bool,
}

/// A tag that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Kept,
    LeftOut,
    LeftOutItem,
}

impl Nesting {
    /// Hands `event` on to `sink`, or leaves it out.
    pub(super) fn pass<'e>(&mut self, event: Event<'e>, span: ByteSpan, sink: &mut impl FnMut(Event<'e>, ByteSpan)) {
        self.supply(&event, span, sink);
        match &event {
            Event::Start(tag) => {
                let open = self.judge(tag);
                self.open.push(open);
                if open != Open::Kept {
                    return;
                }
                self.depth += 1;
            }
            Event::End(_) => {
                if self.open.pop() != Some(Open::Kept) {
                    return;
                }
                self.depth -= 1;
            }
            _ => {}
        }
        sink(event, span);
    }

    fn judge(&self, tag: &Tag<'_>) -> Open {
        // A list needs room for its entries.
        let (may_be_left_out, room) = match tag {
            Tag::List(_) => (true, 2),
            Tag::Item | Tag::BlockQuote(_) | Tag::FootnoteDefinition(_) => (true, 1),
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Image { .. } => (true, 1),
            _ => (false, 0),
        };
        match may_be_left_out && self.depth + room > limits::NESTING {
            true if matches!(tag, Tag::Item) => Open::LeftOutItem,
            true => Open::LeftOut,
            false => Open::Kept,
        }
    }

    /// The words of an entry stand in it without a paragraph; where the entry's tag is left out they need one.
    fn supply<'e>(&mut self, event: &Event<'_>, span: ByteSpan, sink: &mut impl FnMut(Event<'e>, ByteSpan)) {
        let place = Span { start: span.start, end: span.start };
        if self.supplied && divides(event) {
            sink(Event::End(TagEnd::Paragraph), place);
            self.supplied = false;
        } else if !self.supplied && self.open.last() == Some(&Open::LeftOutItem) && !divides(event) {
            sink(Event::Start(Tag::Paragraph), place);
            self.supplied = true;
        }
    }
}

/// Whether an event begins or ends a block, or is one.
pub(super) fn divides(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => {
            !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
        }
        Event::End(tag) => {
            !matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
        }
        Event::Rule => true,
        _ => false,
    }
}
