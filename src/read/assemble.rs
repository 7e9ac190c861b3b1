//! Puts an article together from what was read of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::decode::Decoded;
use super::plain_text::{PlainText, TextFacts};
use crate::archive::article::{Article, Facts, Known, Origin};
use crate::archive::block::Block;
use crate::archive::contents::Contents;
use crate::archive::events::Events;
use crate::archive::id::ArticleId;
use crate::archive::reading::Reading;
use crate::archive::settings::ArticleSettings;
use crate::archive::word::each_folded;

/// What was read of an article.
pub(super) struct Parts<'t> {
    pub id: ArticleId,
    pub file: String,
    pub sha256: String,
    pub decoded: &'t Decoded,
    /// What the front matter says.
    pub front: Facts,
    pub blocks: PlainText<'t>,
}

/// The article of these parts. Of what is said of it `archive.toml` is believed first, then the front matter, then
/// the text itself.
pub(super) fn article(parts: Parts<'_>, settings: &ArticleSettings) -> Article {
    let Parts { id, file, sha256, decoded, front, blocks: PlainText { events, mut blocks, report, found } } = parts;
    number(&mut blocks);
    name(
        &mut blocks,
        |block| {
            let inside = events.get(block.events.clone()).unwrap_or_default();
            Reading::of_events(&decoded.text, inside).text
        },
        &decoded.text,
    );
    blocks.shrink_to_fit();
    let events = Events::of(&decoded.text, events);
    let contents = Contents { text: Arc::from(decoded.text.as_str()), layout: report, blocks, events };
    Article {
        id,
        file,
        sha256,
        encoding: decoded.encoding.into(),
        facts: first_known(of_settings(settings), first_known(front, of_text_itself(found))),
        publish: settings.publish,
        opening: contents.opening(),
        contents: contents.into(),
    }
}

/// Gives the ¶ numbers.
fn number(blocks: &mut [Block]) {
    let numbered = blocks.iter_mut().filter(|block| block.kind.is_numbered());
    for (block, number) in numbered.zip(1..) {
        block.paragraph = Some(number);
    }
}

/// Gives every block the id that is made from its words; where words recur, later blocks bear a number after it.
fn name(blocks: &mut [Block], read: impl Fn(&Block) -> String, text: &str) {
    let mut seen: BTreeMap<u32, u32> = BTreeMap::new();
    let mut words = String::new();
    for block in blocks {
        words.clear();
        each_folded(&read(block), |_, _, folded| {
            words.push_str(folded);
            words.push(' ');
        });
        let content = match words.strip_suffix(' ') {
            Some(words) => words,
            None => block.extent.outer().of(text).trim(),
        };
        let [a, b, c, d, ..] = <[u8; 32]>::from(Sha256::digest(content));
        let hash = u32::from_be_bytes([a, b, c, d]);
        let count = seen.entry(hash).or_default();
        *count += 1;
        block.anchor = match *count {
            1 => format!("t-{hash:08x}"),
            again => format!("t-{hash:08x}-{again}"),
        };
    }
}

fn of_settings(settings: &ArticleSettings) -> Facts {
    let all = |names: &[String]| names.iter().cloned().map(given).collect();
    Facts {
        title: settings.title.clone().map(given),
        author: all(&settings.author),
        posted_by: all(&settings.posted_by),
        publisher: settings.publisher.clone().map(given),
        source: settings.source.clone().map(given),
        published: settings.published.map(given),
        language: settings.language.clone().map(given),
        ..Facts::default()
    }
}

fn given<T>(value: T) -> Known<T> {
    Known { value, from: Origin::Settings }
}

fn of_text_itself(found: TextFacts) -> Facts {
    let TextFacts { title, author, posted_by, publisher, published } = found;
    Facts { title, author, posted_by, publisher, published, ..Facts::default() }
}

/// Each fact from `first` where it is known there, else from `then`.
fn first_known(first: Facts, then: Facts) -> Facts {
    fn any<T>(first: Vec<T>, then: Vec<T>) -> Vec<T> {
        if first.is_empty() { then } else { first }
    }
    Facts {
        title: first.title.or(then.title),
        author: any(first.author, then.author),
        posted_by: any(first.posted_by, then.posted_by),
        publisher: first.publisher.or(then.publisher),
        source: first.source.or(then.source),
        published: first.published.or(then.published),
        language: first.language.or(then.language),
        description: first.description.or(then.description),
        tags: any(first.tags, then.tags),
    }
}
