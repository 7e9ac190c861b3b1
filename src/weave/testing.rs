//! Articles for tests, made from Markdown without the reader.

use std::sync::Arc;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::analyse::Findings;
use crate::archive::Archive;
use crate::archive::article::{Article, Facts, LayoutReport, Publish};
use crate::archive::block::{Block, BlockKind};
use crate::archive::contents::Contents;
use crate::archive::id::ArticleId;
use crate::span::{ByteSpan, Extent};

/// The dialect that articles are written in.
pub(super) const DIALECT: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS);

/// Events with their places.
pub(super) type Events = Vec<(Event<'static>, ByteSpan)>;

/// The events of a Markdown text.
pub(super) fn events(text: &str, options: Options) -> Events {
    let parser = Parser::new_ext(text, options).into_offset_iter();
    parser.map(|(event, range)| (event.into_static(), range.into())).collect()
}

/// The article in `file`. A heading of the first level at its head is its title. Anchors are `t-1`, `t-2` and so on.
pub(super) fn markdown(file: &str, text: &str) -> Article {
    let events = events(text, DIALECT);
    let blocks = blocks(&events);
    let events = crate::archive::events::Events::of(text, events);
    let contents = Contents { text: Arc::from(text), layout: LayoutReport::default(), blocks, events };
    Article {
        id: ArticleId::of_file(file).expect("a file's name that makes an id"),
        file: file.to_owned(),
        sha256: String::new(),
        encoding: "utf-8".into(),
        facts: Facts::default(),
        publish: Publish::Full,
        opening: contents.opening(),
        contents: contents.into(),
    }
}

/// An archive of these articles.
pub(super) fn archive_of(mut articles: Vec<Article>) -> Archive {
    articles.sort_by(|a, b| a.id.cmp(&b.id));
    Archive { articles: articles.into_iter().map(Arc::new).collect(), ..Archive::default() }
}

/// Findings that hold the words of an archive and nothing else.
pub(super) fn words_of(archive: &Archive) -> Findings {
    let count = archive.articles.len();
    let mut findings = Findings::of_words(archive);
    findings.named.mentions = vec![Vec::new(); count];
    findings.named.unresolved = vec![Vec::new(); count];
    findings
}

/// The place of the `nth` time that `words` stand in a text, counted from 0.
pub(super) fn place(text: &str, words: &str, nth: usize) -> ByteSpan {
    let (at, _) = text.match_indices(words).nth(nth).unwrap_or_else(|| panic!("{words:?} stand in the text"));
    (at..at + words.len()).into()
}

fn blocks(events: &Events) -> Vec<Block> {
    let mut found = Found::default();
    let mut at = 0;
    while at < events.len() {
        at = found.take(events, at);
    }
    found.blocks
}

/// The blocks found so far.
#[derive(Default)]
struct Found {
    blocks: Vec<Block>,
    holders: Vec<BlockKind>,
    paragraphs: u32,
}

impl Found {
    /// Takes the block or the tag at this place; gives the place after it.
    fn take(&mut self, events: &Events, at: usize) -> usize {
        let (kind, inside) = match &events[at].0 {
            Event::Start(Tag::Paragraph | Tag::HtmlBlock) => (self.holders.last().copied(), until(events, at)),
            Event::Start(Tag::Heading { level, .. }) => {
                let is_title = *level as usize == 1 && self.blocks.is_empty();
                (Some(if is_title { BlockKind::Title } else { BlockKind::Heading }), until(events, at))
            }
            Event::Start(Tag::Table(_)) => (Some(BlockKind::Table), until(events, at)),
            Event::Start(Tag::CodeBlock(_)) => (Some(BlockKind::Code), until(events, at)),
            Event::Rule => {
                self.push(BlockKind::Separator, at..at + 1, events);
                return at + 1;
            }
            Event::Start(Tag::Item) => {
                self.holders.push(BlockKind::ListItem);
                return at + 1;
            }
            Event::Start(Tag::BlockQuote(_)) => {
                self.holders.push(BlockKind::Quote);
                return at + 1;
            }
            Event::Start(Tag::FootnoteDefinition(_)) => {
                self.holders.push(BlockKind::Footnote);
                return at + 1;
            }
            Event::End(TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition) => {
                self.holders.pop();
                return at + 1;
            }
            Event::Start(Tag::List(_)) | Event::End(_) => return at + 1,
            _ => {
                let end = bare_end(events, at);
                self.push(self.holders.last().copied().unwrap_or(BlockKind::Paragraph), at..end, events);
                return end;
            }
        };
        self.push(kind.unwrap_or(BlockKind::Paragraph), at + 1..inside, events);
        inside + 1
    }

    fn push(&mut self, kind: BlockKind, range: std::ops::Range<usize>, events: &Events) {
        let around = range.start.saturating_sub(1)..(range.end + 1).min(events.len());
        let spans =
            events[if range.is_empty() { around } else { range.clone() }].iter().map(|(_, span)| *span).collect();
        let Some(extent) = Extent::of(spans) else { return };
        self.paragraphs += u32::from(kind.is_numbered());
        self.blocks.push(Block {
            kind,
            level: (kind == BlockKind::Heading).then_some(2),
            paragraph: kind.is_numbered().then_some(self.paragraphs),
            anchor: format!("t-{}", self.blocks.len() + 1),
            extent,
            also_at: Vec::new(),
            events: range,
        });
    }
}

/// The place of the end tag that belongs to the start tag at `start`.
fn until(events: &Events, start: usize) -> usize {
    let mut depth = 0;
    for (at, (event, _)) in events.iter().enumerate().skip(start) {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    events.len()
}

/// The first event after words that no tag announces.
fn bare_end(events: &Events, start: usize) -> usize {
    let mut depth = 0;
    for (at, (event, _)) in events.iter().enumerate().skip(start) {
        match event {
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }) => {
                depth += 1
            }
            Event::Start(_) | Event::Rule => return at,
            Event::End(_) if depth == 0 => return at,
            Event::End(_) => depth -= 1,
            _ => {}
        }
    }
    events.len()
}
