//! Small made-up archives for tests, written with the names marked as they should be found:
//! `{Robel=michael-robel}` means him, `{Robel?}` is open.

use std::sync::Arc;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Named, in_archive};
use crate::analyse::reuse::Reuse;
use crate::archive::Archive;
use crate::archive::actor::{Actor, ActorKind, Cast};
use crate::archive::article::{Article, Facts, LayoutReport, Publish};
use crate::archive::block::{Block, BlockKind};
use crate::archive::contents::Contents;
use crate::archive::events::Events;
use crate::archive::id::ArticleId;
pub(super) use crate::archive::sample::actor;
use crate::span::{ByteSpan, Extent};

/// A human being.
pub(super) fn person(name: &str) -> Actor {
    actor(ActorKind::Person, name)
}

/// A body.
pub(super) fn organisation(name: &str) -> Actor {
    actor(ActorKind::Organisation, name)
}

/// A country.
pub(super) fn country(name: &str) -> Actor {
    actor(ActorKind::Country, name)
}

/// An outlet.
pub(super) fn media(name: &str) -> Actor {
    actor(ActorKind::Media, name)
}

/// A cast of these actors.
pub(super) fn cast(mut actors: Vec<Actor>) -> Cast {
    actors.sort_by(|a, b| a.id.cmp(&b.id));
    Cast { actors, ..Cast::default() }
}

/// An article of one block to a line: `# ` makes a heading, `- ` an entry of a bibliography; `*` begins and ends
/// emphasis.
pub(super) fn article(id: &str, text: &str) -> Article {
    let mut blocks = Vec::new();
    let mut events = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let (kind, mark) = match line.get(..2) {
            Some("# ") => (BlockKind::Heading, 2),
            Some("- ") => (BlockKind::Reference, 2),
            _ => (BlockKind::Paragraph, 0),
        };
        let words = line[mark..].trim_end_matches('\n');
        let from = start + mark;
        start += line.len();
        if words.is_empty() {
            continue;
        }
        let first = events.len();
        inline(words, from, &mut events);
        blocks.push(Block {
            kind,
            level: None,
            paragraph: None,
            anchor: String::new(),
            extent: Extent::one((from..from + words.len()).into()),
            also_at: Vec::new(),
            events: first..events.len(),
        });
    }
    let events = Events::of(text, events);
    let contents = Contents { text: Arc::from(text), layout: LayoutReport::default(), blocks, events };
    Article {
        id: ArticleId::written(id).expect("an id"),
        file: format!("{id}.txt"),
        sha256: String::new(),
        encoding: "utf-8".into(),
        facts: Facts::default(),
        publish: Publish::Full,
        opening: contents.opening(),
        contents: contents.into(),
    }
}

fn inline(words: &str, from: usize, events: &mut Vec<(Event<'static>, ByteSpan)>) {
    let mut at = from;
    for (number, part) in words.split('*').enumerate() {
        if number > 0 {
            let mark = if number % 2 == 1 { Event::Start(Tag::Emphasis) } else { Event::End(TagEnd::Emphasis) };
            events.push((mark, (at..at + 1).into()));
            at += 1;
        }
        if !part.is_empty() {
            events.push((Event::Text(part.to_owned().into()), (at..at + part.len()).into()));
        }
        at += part.len();
    }
}

/// An archive of these articles, numbered from 001.
pub(super) fn archive(cast: Cast, texts: &[&str]) -> Archive {
    let articles =
        texts.iter().enumerate().map(|(at, text)| article(&format!("{:03}", at + 1), text)).map(Arc::new).collect();
    Archive { articles, cast, ..Archive::default() }
}

/// Who is named in an archive whose articles share nothing.
pub(super) fn named(archive: &Archive) -> Named {
    named_with(archive, &Reuse::default())
}

/// Who is named in an archive whose articles share this text.
pub(super) fn named_with(archive: &Archive, reuse: &Reuse) -> Named {
    in_archive(archive, reuse).0
}

/// Checks that exactly the marked names are found in articles that share nothing.
#[track_caller]
pub(super) fn check(cast: Cast, marked: &[&str]) {
    let texts: Vec<String> = marked.iter().map(|text| unmarked(text)).collect();
    let archive = archive(cast, &texts.iter().map(String::as_str).collect::<Vec<_>>());
    let named = named(&archive);
    let found: Vec<String> = (0..marked.len()).map(|at| with_marks(&archive, &named, at)).collect();
    assert_eq!(found, marked);
}

/// The text without the marks.
pub(super) fn unmarked(marked: &str) -> String {
    let mut text = String::new();
    for (number, part) in marked.split(['{', '}']).enumerate() {
        let name = part.split_once('=').map_or(part.trim_end_matches('?'), |(name, _)| name);
        text.push_str(if number % 2 == 1 { name } else { part });
    }
    text
}

/// An article with marks on the names that were found.
pub(super) fn with_marks(archive: &Archive, named: &Named, at: usize) -> String {
    let text = &archive.articles[at].text;
    let mentions = named.mentions[at]
        .iter()
        .map(|found| (found.extent.outer(), format!("={}", archive.cast.actor(found.actor).id)));
    let open = named.unresolved[at].iter().map(|found| (found.extent.outer(), "?".to_owned()));
    let mut marks: Vec<(ByteSpan, String)> = mentions.chain(open).collect();
    marks.sort();
    let mut marked = String::new();
    let mut from = 0;
    for (span, mark) in marks {
        let range = span.range();
        marked.push_str(&format!("{}{{{}{mark}}}", &text[from..range.start], &text[range.clone()]));
        from = range.end;
    }
    marked + &text[from..]
}
