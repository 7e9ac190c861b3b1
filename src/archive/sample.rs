//! Small articles and actors made by hand, for the tests of stages that do not read files.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use super::Archive;
use super::actor::{Actor, ActorKind, KindFrom};
use super::article::{Article, Facts, Known, LayoutReport, Origin, Publish};
use super::block::{Block, BlockKind};
use super::contents::Contents;
use super::date::Date;
use super::events::Events;
use super::id::{ActorId, ArticleId};
use super::note::{Note, NoteId, Quote};
use crate::span::{ByteSpan, Extent};

/// An actor with a name and nothing else.
pub(crate) fn actor(kind: ActorKind, name: &str) -> Actor {
    Actor::named(ActorId::of(name).expect("an id"), name.to_owned(), kind, KindFrom::Editor)
}

/// A note in `notes/<name>.md` about some words of an article, or about all of it.
pub(crate) fn note(name: &str, article: &str, quote: Option<&str>, body: &str) -> Note {
    let file = format!("{name}.md");
    let events = Parser::new_ext(body, Options::ENABLE_TABLES).into_offset_iter();
    Note {
        id: NoteId::of_file(&file).expect("an id"),
        file: format!("notes/{file}"),
        article: ArticleId::written(article).expect("an id"),
        quote: quote.map(|words| Quote { words: words.to_owned(), ..Quote::default() }),
        text: Arc::from(body),
        body: (0..body.len()).into(),
        events: events.map(|(event, place)| (event.into_static(), place.into())).collect(),
    }
}

/// An article in the making. Blocks are written one after another with a blank line between; `[words](#)` is printed
/// as its words.
pub(crate) struct Sample {
    id: ArticleId,
    text: String,
    facts: Facts,
    blocks: Vec<Block>,
    events: Vec<(Event<'static>, ByteSpan)>,
    paragraphs: u32,
}

impl Sample {
    /// An article without words.
    pub(crate) fn new(id: &str) -> Self {
        Self {
            id: ArticleId::written(id).expect("an id"),
            text: String::new(),
            facts: Facts::default(),
            blocks: Vec::new(),
            events: Vec::new(),
            paragraphs: 0,
        }
    }

    /// Says when it was published.
    pub(crate) fn published(mut self, date: &str) -> Self {
        let value: Date = date.parse().expect("a date");
        self.facts.published = Some(Known { value, from: Origin::Settings });
        self
    }

    /// Adds a block.
    pub(crate) fn block(mut self, kind: BlockKind, text: &str) -> Self {
        let span = self.write(text);
        self.push(kind, &[span]);
        self
    }

    /// Adds a paragraph.
    pub(crate) fn paragraph(self, text: &str) -> Self {
        self.block(BlockKind::Paragraph, text)
    }

    /// Adds paragraphs.
    pub(crate) fn paragraphs<'t>(self, texts: impl IntoIterator<Item = &'t str>) -> Self {
        texts.into_iter().fold(self, Self::paragraph)
    }

    /// Adds a heading.
    pub(crate) fn heading(self, text: &str) -> Self {
        self.block(BlockKind::Heading, text)
    }

    /// Adds a paragraph that a caption interrupts.
    pub(crate) fn interrupted(mut self, before: &str, caption: &str, after: &str) -> Self {
        let before = self.write(before);
        let caption = self.write(caption);
        let after = self.write(after);
        self.push(BlockKind::Paragraph, &[before, after]);
        self.push(BlockKind::Caption, &[caption]);
        self
    }

    /// The article.
    pub(crate) fn article(self) -> Article {
        let contents = Contents {
            layout: LayoutReport::default(),
            blocks: self.blocks,
            events: Events::of(&self.text, self.events),
            text: self.text.into(),
        };
        Article {
            file: format!("{}.txt", self.id),
            id: self.id,
            sha256: String::new(),
            encoding: "utf-8".into(),
            facts: self.facts,
            publish: Publish::Full,
            opening: contents.opening(),
            contents: contents.into(),
        }
    }

    fn write(&mut self, text: &str) -> Range<usize> {
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let start = self.text.len();
        self.text.push_str(text);
        start..self.text.len()
    }

    fn push(&mut self, kind: BlockKind, segments: &[Range<usize>]) {
        let extent = Extent::of(segments.iter().cloned().map(ByteSpan::from).collect()).expect("a block has words");
        let outer = extent.outer();
        self.events.push((Event::Start(Tag::Paragraph), outer));
        let first = self.events.len();
        for (number, segment) in segments.iter().enumerate() {
            if number > 0 {
                self.events.push((Event::SoftBreak, (segment.start..segment.start).into()));
            }
            self.push_inline(segment.clone());
        }
        let events = first..self.events.len();
        self.events.push((Event::End(TagEnd::Paragraph), outer));
        let paragraph = kind.is_numbered().then(|| {
            self.paragraphs += 1;
            self.paragraphs
        });
        let level = matches!(kind, BlockKind::Heading).then_some(2);
        let anchor = format!("t-{:08x}", self.blocks.len());
        self.blocks.push(Block { kind, level, paragraph, anchor, extent, also_at: Vec::new(), events });
    }

    /// Pushes the text of a segment without the marks of links.
    fn push_inline(&mut self, segment: Range<usize>) {
        let mut start = segment.start;
        while let Some(open) = self.text[start..segment.end].find('[').map(|at| start + at) {
            let Some(close) = self.text[open..segment.end].find("](").map(|at| open + at) else { break };
            let Some(end) = self.text[close..segment.end].find(')').map(|at| close + at) else { break };
            self.push_text(start..open);
            self.push_text(open + 1..close);
            start = end + 1;
        }
        self.push_text(start..segment.end);
    }

    fn push_text(&mut self, range: Range<usize>) {
        let text: CowStr<'static> = self.text[range.clone()].to_owned().into();
        if !text.is_empty() {
            self.events.push((Event::Text(text), range.into()));
        }
    }
}

/// The archive of these articles.
pub(crate) fn archive(samples: impl IntoIterator<Item = Sample>) -> Archive {
    let mut articles: Vec<Article> = samples.into_iter().map(Sample::article).collect();
    articles.sort_by(|one, next| one.id.cmp(&next.id));
    Archive { articles: articles.into_iter().map(Arc::new).collect(), ..Archive::default() }
}
