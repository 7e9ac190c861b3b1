//! From blocks to be to blocks and events: the same events as Markdown gives.

use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::chunks::Chunk;
use super::drafts::Draft;
use super::inline;
use super::lines::Line;
use super::lists::Marker;
use super::pieces::Role;
use super::run::{Run, Stretch};
use crate::archive::block::{Block, BlockKind};
use crate::archive::events::Placed;
use crate::span::{ByteSpan, Extent};

/// Writes the events of a text.
pub(super) struct Writer<'t, 'l> {
    text: &'t str,
    lines: &'l [Line],
    /// The column at which lines were broken.
    column: u32,
    /// The level of the heading before, so that none is skipped.
    level: u8,
    /// The events so far.
    pub(super) events: Vec<Placed<'t>>,
    /// The blocks so far.
    pub(super) blocks: Vec<Block>,
}

/// What several blocks stand in together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Container {
    List(Option<u64>),
    Quote,
}

impl<'t, 'l> Writer<'t, 'l> {
    pub(super) fn new(text: &'t str, lines: &'l [Line], column: u32) -> Self {
        Self { text, lines, column, level: 1, events: Vec::new(), blocks: Vec::new() }
    }

    /// Writes the blocks, those of one list or quotation together.
    pub(super) fn write(&mut self, drafts: &[Draft]) {
        for group in drafts.chunk_by(|a, b| stand_together(a.role, b.role)) {
            let whole = self.outer(group);
            let container = match group.first().map(|draft| draft.role) {
                Some(Role::Item(marker)) => Some(Container::List(marker.number)),
                Some(Role::Quote) => Some(Container::Quote),
                _ => None,
            };
            match container {
                Some(Container::List(number)) => self.push(Event::Start(Tag::List(number)), whole.clone()),
                Some(Container::Quote) => self.push(Event::Start(Tag::BlockQuote(NO_KIND)), whole.clone()),
                None => {}
            }
            for draft in group {
                self.write_block(draft);
            }
            match container {
                Some(Container::List(number)) => self.push(Event::End(TagEnd::List(number.is_some())), whole),
                Some(Container::Quote) => self.push(Event::End(TagEnd::BlockQuote(NO_KIND)), whole),
                None => {}
            }
        }
    }

    /// From the first place of the first block to the last of the last.
    fn outer(&self, group: &[Draft]) -> Range<usize> {
        let start = group.first().and_then(|draft| draft.chunks.first()).map_or(0, |chunk| chunk.start);
        let end = group.iter().flat_map(|draft| &draft.chunks).map(|chunk| chunk.end).max().unwrap_or(start);
        start..end
    }

    fn write_block(&mut self, draft: &Draft) {
        let (kind, level, skip) = self.kind(draft.role);
        let Some(extent) = self.extent(draft) else { return };
        let outer = extent.outer().range();
        if kind == BlockKind::Separator {
            let at = self.events.len();
            self.push(Event::Rule, outer);
            self.push_block(draft, kind, None, extent, at..at + 1);
            return;
        }
        let tag = match (level, kind) {
            (Some(level), _) => {
                Tag::Heading { level: heading_level(level), id: None, classes: Vec::new(), attrs: Vec::new() }
            }
            (None, BlockKind::ListItem) => Tag::Item,
            (None, _) => Tag::Paragraph,
        };
        let (end, skip_item) =
            (tag.to_end(), if let Role::Item(Marker { length, .. }) = draft.role { length } else { skip });
        self.push(Event::Start(tag), outer.clone());
        let first = self.events.len();
        self.write_inline(&draft.chunks, skip_item);
        let events = first..self.events.len();
        self.push(Event::End(end), outer);
        self.push_block(draft, kind, level, extent, events);
    }

    /// What a block is, the level of a heading, and the bytes of markup before its words.
    fn kind(&mut self, role: Role) -> (BlockKind, Option<u8>, usize) {
        let kind = match role {
            Role::Title { markup } => return (BlockKind::Title, Some(1), markup),
            Role::Heading { level, markup } => {
                let level = level.clamp(2, 6).min(self.level + 1);
                self.level = level;
                return (BlockKind::Heading, Some(level), markup);
            }
            Role::Byline => BlockKind::Byline,
            Role::Dateline => BlockKind::Dateline,
            Role::Credit => BlockKind::Credit,
            Role::Caption => BlockKind::Caption,
            Role::Separator | Role::Underline => BlockKind::Separator,
            Role::Item(_) => BlockKind::ListItem,
            Role::Reference => BlockKind::Reference,
            Role::Quote => BlockKind::Quote,
            Role::Paragraph => BlockKind::Paragraph,
        };
        (kind, None, 0)
    }

    /// The stretches of source of a block: a new one wherever a blank line or something else lies between.
    fn extent(&self, draft: &Draft) -> Option<Extent> {
        let marker = if let Role::Item(marker) = draft.role { marker.length } else { 0 };
        let mut spans: Vec<Range<usize>> = Vec::new();
        let mut last: Option<usize> = None;
        for (at, chunk) in draft.chunks.iter().chain(&draft.underline).enumerate() {
            for (number, (start, strip)) in (chunk.first..).zip(chunk.strips(self.text, self.lines)) {
                let from = if at == 0 && number == chunk.first { start + marker } else { start };
                let together =
                    last.is_some_and(|last| last == number || last + 1 == number && self.lines[number].gap == 0);
                match spans.last_mut().filter(|_| together) {
                    Some(span) => span.end = start + strip.len(),
                    None => spans.push(from..start + strip.len()),
                }
                last = Some(number);
            }
        }
        Extent::of(spans.into_iter().map(ByteSpan::from).collect())
    }

    fn push_block(&mut self, draft: &Draft, kind: BlockKind, level: Option<u8>, extent: Extent, events: Range<usize>) {
        let also_at = draft.also_at.iter().map(|chunk| ByteSpan::from(chunk.start..chunk.end)).collect();
        self.blocks.push(Block { kind, level, paragraph: None, anchor: String::new(), extent, also_at, events });
    }

    fn write_inline(&mut self, chunks: &[Chunk], skip: usize) {
        let run = Run::of(self.text, self.lines, chunks, skip, self.column);
        let mut from = 0;
        for link in inline::links(&run.words) {
            self.write_words(&run, from..link.whole.start);
            let whole = run.source(link.whole.clone());
            let address = link.address.map(|address| run.words[address].to_owned());
            if let Some(address) = &address {
                let link_type = if link.whole == link.words { LinkType::Autolink } else { LinkType::Inline };
                let (dest_url, title) = (CowStr::from(address.clone()), CowStr::Borrowed(""));
                self.push(
                    Event::Start(Tag::Link { link_type, dest_url, title, id: CowStr::Borrowed("") }),
                    whole.clone(),
                );
            }
            self.write_words(&run, link.words);
            if address.is_some() {
                self.push(Event::End(TagEnd::Link), whole);
            }
            from = link.whole.end;
        }
        self.write_words(&run, from..run.words.len());
    }

    fn write_words(&mut self, run: &Run, range: Range<usize>) {
        for stretch in run.stretches(range) {
            match stretch {
                Stretch::Words(words, place) => {
                    let written = self.text.get(place.clone()).filter(|written| *written == words);
                    self.push(Event::Text(written.map_or_else(|| words.to_owned().into(), CowStr::Borrowed)), place);
                }
                Stretch::Break(place) => self.push(Event::SoftBreak, place),
                Stretch::VerseBreak(place) => self.push(Event::HardBreak, place),
            }
        }
    }

    fn push(&mut self, event: Event<'t>, place: Range<usize>) {
        self.events.push((event, place.into()));
    }
}

/// Plain text knows no notes or warnings among its quotations.
const NO_KIND: Option<BlockQuoteKind> = None;

fn stand_together(a: Role, b: Role) -> bool {
    match (a, b) {
        (Role::Item(a), Role::Item(b)) => a.is_followed_by(&b),
        (a, b) => a == Role::Quote && b == Role::Quote,
    }
}

fn heading_level(level: u8) -> HeadingLevel {
    HeadingLevel::try_from(usize::from(level.max(1))).unwrap_or(HeadingLevel::H6)
}
