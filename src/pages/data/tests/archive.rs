//! Archives and findings made by hand.

use std::sync::Arc;

use crate::analyse::notes::find;
use crate::analyse::reuse::Grounds;
use std::collections::BTreeMap;

use pulldown_cmark::Event;
use serde_json::Value;

use super::super::{Parts, of_article, whole};
use crate::analyse::Findings;
use crate::analyse::actors::{Because, Mention, Quotation, Unresolved};
use crate::analyse::library::{AllWords, Library};
use crate::analyse::reuse::{Change, ChangeKind, Only, Pair, Passage, PassageKind, Side, Source};
use crate::archive::Archive;
use crate::archive::actor::{Actor, ActorKind, ActorNumber};
use crate::archive::article::{Article, ArticleNumber, Facts, Known, LayoutReport, Origin, Publish};
use crate::archive::block::{Block, BlockKind};
use crate::archive::contents::Contents;
use crate::archive::events::Events;
use crate::archive::id::ArticleId;
use crate::archive::sample;
use crate::span::{ByteSpan, CodePoints, Extent};

/// An archive and what was found in it.
#[derive(Default)]
pub(super) struct Sample {
    pub(super) archive: Archive,
    pub(super) findings: Findings,
}

/// The data files, by path.
pub(super) struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    pub(super) fn text(&self, name: &str) -> &str {
        let bytes = self.0.get(name).unwrap_or_else(|| panic!("there is no {name}"));
        std::str::from_utf8(bytes).expect("data is UTF-8")
    }

    pub(super) fn json(&self, name: &str) -> Value {
        serde_json::from_str(self.text(name)).expect("data is JSON")
    }
}

impl Sample {
    /// An article with a broken paragraph, and one that repeats it.
    pub(super) fn two_articles_and_what_they_share() -> Self {
        let canal = "The canal\nThe lock — narrow\nA picture\n\nAda keeps it open\nA picture\n";
        let mut first = article("002", "canal", canal);
        add(&mut first, BlockKind::Title, &["The canal"]);
        add(&mut first, BlockKind::Paragraph, &["The lock — narrow", "Ada keeps it open"]);
        add(&mut first, BlockKind::Caption, &["A picture"]);
        let again = canal.rfind("A picture").expect("twice");
        change(&mut first, |contents| contents.blocks[2].also_at = vec![(again..again + 9).into()]);
        first.facts = Facts {
            title: Some(Known { value: "The canal".to_owned(), from: Origin::FrontMatter }),
            author: vec![Known { value: "Ada Lund".to_owned(), from: Origin::Settings }],
            published: Some(Known { value: "2026-01".parse().expect("a date"), from: Origin::Settings }),
            ..Facts::default()
        };

        let mut second = article("003", "copy", "The lock— strait Ada keeps it open\nHanno\n");
        add(&mut second, BlockKind::Paragraph, &["The lock— strait Ada keeps it open"]);
        add(&mut second, BlockKind::Paragraph, &["Hanno"]);
        second.facts.title = Some(Known { value: "The canal".to_owned(), from: Origin::Article(id("002")) });
        second.facts.language = Some(Known { value: "fa".to_owned(), from: Origin::Settings });

        let pair = pair(&first, &second);
        let mentions = vec![
            vec![mention(&first, "Ada", 1, false, Because::WeakName)],
            vec![mention(&second, "Ada", 0, true, Because::Repeat)],
        ];
        let name = Unresolved {
            extent: stretches(&second.text, &["Hanno"]),
            block: 1,
            text: "Hanno".to_owned(),
            candidates: vec![ActorNumber(0)],
        };
        let said = quotation(&first, "keeps it open", 1);
        let mut sample = Self::of(vec![first, second]);
        sample.archive.cast.actors = vec![ada()];
        sample.findings.reuse.pairs = vec![pair];
        sample.findings.named.mentions = mentions;
        sample.findings.named.unresolved = vec![Vec::new(), vec![name]];
        sample.findings.named.quotations = vec![vec![said], Vec::new()];
        sample
    }

    /// An archive of these articles, in which nothing was found yet.
    pub(super) fn of(articles: Vec<Article>) -> Self {
        let articles = articles.into_iter().map(Arc::new).collect();
        let archive = Archive { articles, ..Archive::default() };
        Self { findings: Findings::of_words(&archive), archive }
    }

    /// The same archive with many more articles behind.
    pub(super) fn among(mut self, others: usize) -> Self {
        for number in 0..others {
            let other = article(&format!("{}", 1_000 + number), "other", "Nothing here.\n");
            self.archive.articles.push(Arc::new(other));
        }
        self.findings.take_words(&self.archive);
        self
    }

    /// With a note of the editor's.
    pub(super) fn noted(mut self, article: &str, quote: Option<&str>) -> Self {
        let name = format!("n{}", self.archive.notes.len() + 1);
        self.archive.notes.push(sample::note(&name, article, quote, "A *word*."));
        let library = Library::of(&self.archive);
        self.findings.notes = find(AllWords::new(&self.archive, &library)).0;
        self
    }

    pub(super) fn publish(mut self, article: usize, publish: Publish) -> Self {
        Arc::make_mut(&mut self.archive.articles[article]).publish = publish;
        self
    }

    pub(super) fn files(&self) -> Files {
        let parts = Parts::of(&self.archive, &self.findings);
        let shown = self.archive.numbered().filter(|(_, article)| article.publish != Publish::None);
        let of_articles = shown.flat_map(|(number, _)| of_article(&parts, number));
        let mut files = BTreeMap::new();
        for job in whole(&parts).into_iter().chain(of_articles) {
            let bytes = job.make().expect("data needs no template").expect("data of every archive");
            assert_eq!(files.insert(job.path.to_string(), bytes), None, "{} is written twice", job.path);
        }
        Files(files)
    }
}

pub(super) fn id(written: &str) -> ArticleId {
    ArticleId::written(written).expect("an id")
}

pub(super) fn article(written: &str, name: &str, text: &str) -> Article {
    let contents =
        Contents { text: text.into(), layout: LayoutReport::default(), blocks: Vec::new(), events: Events::default() };
    Article {
        id: id(written),
        file: format!("{written}_{name}.txt"),
        sha256: "00".to_owned(),
        encoding: "utf-8".into(),
        facts: Facts::default(),
        publish: Publish::Full,
        opening: contents.opening(),
        contents: contents.into(),
    }
}

/// Gives an article one more block, of these words: each stretch a text event of its own.
fn add(article: &mut Article, kind: BlockKind, parts: &[&str]) {
    let extent = stretches(&article.text, parts);
    add_at(article, kind, extent);
}

/// Gives an article one more block, at this place.
pub(super) fn add_at(article: &mut Article, kind: BlockKind, extent: Extent) {
    change(article, |Contents { text, blocks, events, .. }| {
        let first = events.len();
        for (number, segment) in extent.segments().iter().enumerate() {
            if number > 0 {
                events.push(text, Event::SoftBreak, ByteSpan::new(segment.start, segment.start));
            }
            events.push(text, Event::Text(segment.of(text).into()), *segment);
        }
        let paragraphs = blocks.iter().filter(|block| block.kind.is_numbered()).count();
        blocks.push(Block {
            kind,
            level: (kind == BlockKind::Title).then_some(1),
            paragraph: kind.is_numbered().then_some(paragraphs as u32 + 1),
            anchor: format!("t-{}", blocks.len() + 1),
            extent,
            also_at: Vec::new(),
            events: first..events.len(),
        });
    });
}

fn change(article: &mut Article, change: impl FnOnce(&mut Contents)) {
    let mut contents = article.contents.get().clone();
    change(&mut contents);
    article.opening = contents.opening();
    article.contents = contents.into();
}

/// The first place of each of these words in the text.
fn stretches(text: &str, parts: &[&str]) -> Extent {
    let places = parts.iter().map(|part| place(text, part)).collect();
    Extent::of(places).expect("words that are there")
}

fn place(text: &str, words: &str) -> ByteSpan {
    let start = text.find(words).unwrap_or_else(|| panic!("{words:?} stands in {text:?}"));
    (start..start + words.len()).into()
}

/// Words of the first one whom the article names.
fn quotation(article: &Article, words: &str, block: usize) -> Quotation {
    let start = article.text.find(words).expect("the words stand there");
    let extent = Extent::one((start..start + words.len()).into());
    Quotation { speaker: 0, extent, block, text: words.to_owned(), goes_on: false, repeated: false }
}

fn mention(article: &Article, name: &str, block: usize, repeated: bool, because: Because) -> Mention {
    let extent = stretches(&article.text, &[name]);
    Mention { actor: ActorNumber(0), extent, block, text: name.to_owned(), repeated, because, evidence: None }
}

fn pair(first: &Article, second: &Article) -> Pair {
    let passage = Passage {
        kind: PassageKind::Excerpt,
        moved: false,
        reworded: false,
        a: Side { words: (2..9).into(), parts: vec![(2..9).into()], extent: first.blocks[1].extent.clone() },
        b: Side { words: (0..7).into(), parts: vec![(0..7).into()], extent: second.blocks[0].extent.clone() },
        matched: 6,
        changes: vec![Change {
            kind: ChangeKind::Replaced,
            a: place(&first.text, " narrow"),
            b: place(&second.text, "strait"),
        }],
        has_contact: false,
    };
    Pair {
        a: ArticleNumber(0),
        b: ArticleNumber(1),
        passages: vec![passage],
        words_a: 7,
        words_b: 7,
        shared_words: 6,
        source: Some(Source {
            article: ArticleNumber(0),
            grounds: Grounds::Says {
                article: ArticleId::written("003").expect("an id"),
                paragraph: Some(2),
                words: None,
            },
        }),
        only_a: vec![Only::of(
            first,
            &CodePoints::of(&first.text),
            (0..2).into(),
            place(&first.text, "The canal"),
            Some(0),
        )],
        only_b: vec![Only::of(
            second,
            &CodePoints::of(&second.text),
            (7..8).into(),
            place(&second.text, "\nHanno"),
            None,
        )],
    }
}

fn ada() -> Actor {
    Actor {
        names: vec!["A. Lund".to_owned()],
        weak_names: vec!["Ada".to_owned()],
        former_names: vec!["Ada Borg".to_owned()],
        ..sample::actor(ActorKind::Person, "Ada Lund")
    }
}
