//! What of an article's events may stand on a page: raw HTML is text, headings stand below the page's own title, and
//! a link that leads nowhere or somewhere unsafe is only its words.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd};

use crate::archive::events::Placed;
use crate::span::ByteSpan;

/// Decides where a link leads.
pub(super) trait Links {
    /// The address to write into the page; none when the link is to be only its words.
    fn resolve(&self, kind: LinkType, written: &str) -> Option<String>;
}

/// An event that may stand on a page.
#[derive(Clone, Debug)]
pub(super) struct Visible<'e> {
    /// Its place in the article's events.
    pub(super) at: usize,
    /// The event.
    pub(super) event: Cow<'e, Event<'e>>,
    /// Its place in the source.
    pub(super) span: ByteSpan,
}

/// The events of `range` as they may stand on a page.
pub(super) fn visible<'e>(
    events: &'e [Placed<'e>],
    range: Range<usize>,
    links: &'e dyn Links,
) -> impl Iterator<Item = Visible<'e>> {
    let range = range.start.min(events.len())..range.end.min(events.len());
    let mut kept_links: Vec<bool> = Vec::new();
    range.filter_map(move |at| {
        let (event, span) = events.get(at)?;
        let event = match event {
            Event::Start(Tag::Link { .. }) => {
                // The parser lets a bare address stand in a link; the outer link holds.
                let is_inside = kept_links.contains(&true);
                let next = events.get(at + 1).map(|(next, _)| next);
                let resolved = resolve(event, next, links).filter(|_| !is_inside);
                kept_links.push(resolved.is_some());
                Cow::Owned(resolved?)
            }
            Event::End(TagEnd::Link) => {
                if !kept_links.pop().unwrap_or(false) {
                    return None;
                }
                Cow::Borrowed(event)
            }
            Event::Html(text) | Event::InlineHtml(text) => Cow::Owned(Event::Text(text.clone())),
            Event::Start(Tag::HtmlBlock) => Cow::Owned(Event::Start(Tag::Paragraph)),
            Event::End(TagEnd::HtmlBlock) => Cow::Owned(Event::End(TagEnd::Paragraph)),
            Event::Start(Tag::Heading { level, .. }) => Cow::Owned(Event::Start(heading(lower(*level)))),
            Event::End(TagEnd::Heading(level)) => Cow::Owned(Event::End(TagEnd::Heading(lower(*level)))),
            _ => Cow::Borrowed(event),
        };
        Some(Visible { at, event, span: *span })
    })
}

/// The link with the address it is to have; none for one that leads nowhere or holds nothing.
fn resolve<'e>(event: &Event<'e>, next: Option<&Event<'_>>, links: &dyn Links) -> Option<Event<'e>> {
    let Event::Start(Tag::Link { link_type, dest_url, title, .. }) = event else { return None };
    if matches!(next, Some(Event::End(TagEnd::Link))) {
        return None;
    }
    Some(Event::Start(Tag::Link {
        // The address is whole now; a type would have it completed once more.
        link_type: LinkType::Inline,
        dest_url: CowStr::from(links.resolve(*link_type, dest_url)?),
        title: title.clone(),
        id: CowStr::Borrowed(""),
    }))
}

fn heading(level: HeadingLevel) -> Tag<'static> {
    Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() }
}

/// Headings stand below the page's own title, which is of the first level.
fn lower(level: HeadingLevel) -> HeadingLevel {
    level.max(HeadingLevel::H2)
}
