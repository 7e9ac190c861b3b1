//! The Markdown events of an article, kept small: most are words as they stand in the text, or a tag that says nothing
//! but its name.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd};
use serde::{Deserialize, Deserializer, Serialize};

use crate::span::ByteSpan;

/// An event and its place in the text.
pub type Placed<'t> = (Event<'t>, ByteSpan);

/// The events of a text, each with its place in it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Events {
    list: Vec<(What, ByteSpan)>,
    /// The events that say more.
    #[serde(deserialize_with = "own")]
    others: Vec<Event<'static>>,
}

/// Reads events, which serde gives with strings borrowed from where they are read.
fn own<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Event<'static>>, D::Error> {
    Ok(Vec::<Event<'_>>::deserialize(deserializer)?.into_iter().map(Event::into_static).collect())
}

/// What an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum What {
    /// The words at its place, as they stand there.
    Words,
    SoftBreak,
    HardBreak,
    Start(Name),
    End(TagEnd),
    /// The event at this place among the others.
    Other(u32),
}

/// A tag that says nothing but its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Name {
    Paragraph,
    Heading(HeadingLevel),
    Item,
    Emphasis,
    Strong,
}

impl Events {
    /// The events of this text.
    #[must_use]
    pub fn of<'e>(text: &str, events: impl IntoIterator<Item = Placed<'e>>) -> Self {
        let events = events.into_iter();
        let mut kept = Self { list: Vec::with_capacity(events.size_hint().0), others: Vec::new() };
        for (event, span) in events {
            kept.push(text, event, span);
        }
        kept.list.shrink_to_fit();
        kept.others.shrink_to_fit();
        kept
    }

    /// Adds an event of this text.
    pub fn push(&mut self, text: &str, event: Event<'_>, span: ByteSpan) {
        let what = match &event {
            Event::Text(words) if is_written(text, words, span) => What::Words,
            Event::SoftBreak => What::SoftBreak,
            Event::HardBreak => What::HardBreak,
            Event::End(tag) => What::End(*tag),
            Event::Start(tag) => Name::of(tag).map_or_else(|| self.other(event), What::Start),
            _ => self.other(event),
        };
        self.list.push((what, span));
    }

    /// How many events there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether there is a link among them.
    #[must_use]
    pub fn have_links(&self) -> bool {
        self.others.iter().any(|event| matches!(event, Event::Start(Tag::Link { .. })))
    }

    /// The events of a range; `text` is the one they are of.
    pub fn range<'t>(&'t self, text: &'t str, range: Range<usize>) -> impl ExactSizeIterator<Item = Placed<'t>> {
        let list = self.list.get(range).unwrap_or(&[]);
        list.iter().map(move |(what, span)| (self.event(text, *what, *span), *span))
    }

    fn event<'t>(&'t self, text: &'t str, what: What, span: ByteSpan) -> Event<'t> {
        match what {
            What::Words => Event::Text(CowStr::Borrowed(span.of(text))),
            What::SoftBreak => Event::SoftBreak,
            What::HardBreak => Event::HardBreak,
            What::Start(name) => Event::Start(name.tag()),
            What::End(tag) => Event::End(tag),
            What::Other(at) => self.others.get(at as usize).map_or(Event::SoftBreak, borrowed),
        }
    }

    fn other(&mut self, event: Event<'_>) -> What {
        let at = u32::try_from(self.others.len()).unwrap_or(u32::MAX);
        self.others.push(event.into_static());
        What::Other(at)
    }
}

/// Whether the words are those that stand at the place. Words cut from the text itself are not read for that.
pub(super) fn is_written(text: &str, words: &str, span: ByteSpan) -> bool {
    let written = span.of(text);
    std::ptr::eq(written, words) || written == words
}

impl Name {
    fn of(tag: &Tag<'_>) -> Option<Self> {
        match tag {
            Tag::Paragraph => Some(Self::Paragraph),
            Tag::Heading { level, id: None, classes, attrs } if classes.is_empty() && attrs.is_empty() => {
                Some(Self::Heading(*level))
            }
            Tag::Item => Some(Self::Item),
            Tag::Emphasis => Some(Self::Emphasis),
            Tag::Strong => Some(Self::Strong),
            _ => None,
        }
    }

    fn tag(self) -> Tag<'static> {
        match self {
            Self::Paragraph => Tag::Paragraph,
            Self::Heading(level) => Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() },
            Self::Item => Tag::Item,
            Self::Emphasis => Tag::Emphasis,
            Self::Strong => Tag::Strong,
        }
    }
}

/// The same event, its longest strings borrowed.
fn borrowed<'e>(event: &'e Event<'static>) -> Event<'e> {
    match event {
        Event::Text(words) => Event::Text(CowStr::Borrowed(words)),
        Event::Code(code) => Event::Code(CowStr::Borrowed(code)),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => Event::Start(Tag::Link {
            link_type: *link_type,
            dest_url: CowStr::Borrowed(dest_url),
            title: CowStr::Borrowed(title),
            id: CowStr::Borrowed(id),
        }),
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => Event::Start(Tag::Image {
            link_type: *link_type,
            dest_url: CowStr::Borrowed(dest_url),
            title: CowStr::Borrowed(title),
            id: CowStr::Borrowed(id),
        }),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Options, Parser};

    use super::*;

    #[test]
    fn every_event_comes_back_as_it_was() {
        let text = "# A *title* {#id .class}\n\nWords **strong** \\* &amp; `code` <b>html</b> [link](a.html \"title\")\nbreak  \n\
                    ![picture][p] $x$ ~~gone~~[^1]\n\n> [!NOTE]\n> Quoted.\n\n- [x] Entry\n- Entry\n\n3. Three\n\n---\n\n```rust\ncode\n```\n\n\
                    | a | b |\n|---|:-:|\n| 1 | 2 |\n\n[^1]: Note.\n\n[p]: x.png\n\n<div>\nblock\n</div>\n";
        let all =
            || Parser::new_ext(text, Options::all()).into_offset_iter().map(|(event, place)| (event, place.into()));
        let events = Events::of(text, all());
        let given: Vec<Placed<'_>> = events.range(text, 0..events.len()).collect();
        assert_eq!(given, all().collect::<Vec<_>>());
        assert!(events.len() > 80 && !events.is_empty());
        assert!(events.others.len() * 2 < events.len());
    }
}
