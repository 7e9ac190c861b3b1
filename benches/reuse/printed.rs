//! Invented words as an article in memory: what reading a plain text gives, without the reading.

use glossator::archive::article::{Article, Facts, Publish};
use glossator::archive::block::{Block, BlockKind};
use glossator::archive::contents::Contents;
use glossator::archive::events::Events;
use glossator::archive::id::ArticleId;
use glossator::span::{ByteSpan, Extent};
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use crate::invented::{Then, Token};
use crate::vocabulary::Vocabulary;

/// The article of this number with these words.
pub(crate) fn article(number: usize, vocabulary: &Vocabulary, tokens: &[Token]) -> Article {
    let mut text = String::with_capacity(tokens.len() * 8);
    let mut paragraphs: Vec<ByteSpan> = Vec::new();
    for paragraph in tokens.chunk_by(|token, _| token.then != Then::Paragraph) {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        print(paragraph, vocabulary, &mut text);
        paragraphs.push((start..text.len()).into());
    }
    let id = ArticleId::written(&format!("{number:07}")).expect("digits");
    Article {
        file: format!("{id}.txt"),
        id,
        sha256: String::new(),
        encoding: "utf-8".into(),
        facts: Facts::default(),
        publish: Publish::Full,
        opening: String::new(),
        contents: contents(&text, &paragraphs).into(),
    }
}

fn print(paragraph: &[Token], vocabulary: &Vocabulary, text: &mut String) {
    let mut opens = true;
    for token in paragraph {
        let word = vocabulary.word(token.word as usize);
        let (first, rest) = word.split_at(1);
        if opens {
            text.push_str(&first.to_uppercase())
        } else {
            text.push_str(first)
        }
        text.push_str(rest);
        text.push_str(match token.then {
            Then::Word => " ",
            Then::Clause => ", ",
            Then::Sentence => ". ",
            Then::Paragraph => ".",
        });
        opens = token.then == Then::Sentence;
    }
}

fn contents(text: &str, paragraphs: &[ByteSpan]) -> Contents {
    let words = |span: &ByteSpan| {
        let words = Event::Text(CowStr::Borrowed(span.of(text)));
        [(Event::Start(Tag::Paragraph), *span), (words, *span), (Event::End(TagEnd::Paragraph), *span)]
    };
    let block = |(number, span): (usize, &ByteSpan)| Block {
        kind: BlockKind::Paragraph,
        level: None,
        paragraph: u32::try_from(number + 1).ok(),
        anchor: format!("t-{number:08x}"),
        extent: Extent::one(*span),
        also_at: Vec::new(),
        events: 3 * number + 1..3 * number + 2,
    };
    Contents {
        events: Events::of(text, paragraphs.iter().flat_map(words)),
        blocks: paragraphs.iter().enumerate().map(block).collect(),
        text: text.into(),
        ..Contents::default()
    }
}
