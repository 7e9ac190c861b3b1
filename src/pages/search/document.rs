//! What search knows of an article or an actor: the words by which it is found, and what is shown of it among the results.
//! It holds only what the pages show. The index is made from these files and from nothing else.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::part::Name;
use super::places::Place;
use super::terms;
use crate::analyse::reuse::{Pair, Side};
use crate::archive::actor::ActorNumber;
use crate::archive::address;
use crate::archive::article::{Article, ArticleNumber, Publish};
use crate::archive::block::{Block, BlockKind};
use crate::archive::note::Note;
use crate::archive::one_line::one_line;
use crate::archive::reading::Reading;
use crate::archive::word;
use crate::pages::articles::source_of;
use crate::pages::listing::{byline, kind_name};
use crate::pages::{Site, by_date};
use crate::span::{ByteSpan, Extent};

/// How much a term counts that stands in a title, in a heading, in a name of an actor, or anywhere else.
const IN_TITLE: u32 = 6;
const IN_HEADING: u32 = 2;
const IN_NAME: u32 = 2;
const IN_TEXT: u32 = 1;

/// How many articles are named in which a block also stands.
const ALSO: usize = 4;

/// An article, with its notes, or an actor.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Document {
    /// The link to its page, from the root of the site.
    page: String,
    /// The id of an article.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    /// Its title, or the name of an actor.
    title: String,
    /// Whether the title is only what an article without one is called.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    untitled: bool,
    /// Its language, where it is another than that of the archive.
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    /// Who wrote it, where and when; or what kind of actor it is.
    about: String,
    /// The names that the article gives to actors, or that the actor is given.
    names: String,
    /// What it can be filtered by: `year 2026`, `source …`, `actor …`, `kind note`, `kind repeat`.
    filters: BTreeSet<String>,
    blocks: Vec<Told>,
}

/// A block, or a note: its anchor on the page, what it is, its words, and where they also stand: the id of each article,
/// and a link to see it there.
#[derive(Debug, Serialize, Deserialize)]
struct Told(String, Kind, String, Vec<(String, String)>);

/// What a block is, in one letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Kind {
    /// Text.
    #[serde(rename = "t")]
    Text,
    /// A heading.
    #[serde(rename = "h")]
    Heading,
    /// A note of the editor's.
    #[serde(rename = "n")]
    Note,
}

/// Where the document with this number stands.
pub(super) fn name(number: u32) -> Name {
    Name(format!("texts/{}/{number}", number >> 12))
}

impl Document {
    /// What is known of an article.
    pub(super) fn of_article(site: &Site<'_>, number: ArticleNumber) -> Self {
        let article = site.archive.article(number);
        let title = one_line(&article.shown_title(&site.archive.wording));
        let mut blocks = texts(site, number, &title);
        blocks.extend(site.notes(number).filter_map(|(note, _)| of_note(note)));
        let mut filters = BTreeSet::new();
        filters.extend(by_date::year(site.archive, number).map(|year| format!("year {year}")));
        filters.extend(source_of(article).map(|source| format!("source {}", word::fold(&source))));
        let has = |kind: Kind| blocks.iter().any(|Told(_, other, ..)| *other == kind);
        filters.extend(has(Kind::Note).then(|| "kind note".to_owned()));
        let is_repeated = blocks.iter().any(|Told(.., also)| !also.is_empty());
        filters.extend(is_repeated.then(|| "kind repeat".to_owned()));
        let mut names = BTreeSet::new();
        for (_, mention) in site.mentions(number) {
            filters.insert(format!("actor {}", site.archive.cast.actor(mention.actor).id));
            names.insert(one_line(&mention.text));
        }
        let published = article.facts.published.as_ref().map(|known| site.archive.wording.date(known.value));
        let about: Vec<String> = [byline(site, article), published].into_iter().flatten().collect();
        Self {
            page: address::article(&article.id).from_root(None),
            id: Some(article.id.to_string()),
            title,
            untitled: !article.has_title(),
            lang: article.facts.language.as_ref().map(|known| known.value.clone()),
            about: about.join(" · "),
            names: names.into_iter().collect::<Vec<_>>().join(" "),
            filters,
            blocks,
        }
    }

    /// What is known of an actor, whom the articles give these names.
    pub(super) fn of_actor(site: &Site<'_>, number: ActorNumber, names: &[String]) -> Self {
        let actor = site.archive.cast.actor(number);
        let articles = site.tally.actor(number).articles.len();
        let count = site.archive.wording.say("articles", &[("n", articles.into())]);
        let describe = |words: &String| Told(String::new(), Kind::Text, one_line(words), Vec::new());
        Self {
            page: address::actor(&actor.id).from_root(None),
            id: Some(actor.id.to_string()),
            title: one_line(&actor.name),
            untitled: false,
            lang: None,
            about: format!("{} · {count}", kind_name(site, actor.kind)),
            names: if actor.publish == Publish::Full { names.join(" ") } else { String::new() },
            filters: BTreeSet::new(),
            blocks: actor.description.iter().map(describe).collect(),
        }
    }

    /// Gives each term with its place, where it has one, and with how much it counts there.
    pub(super) fn each_term(&self, mut give: impl FnMut(&str, Option<Place>, u32)) {
        let mut free = 0;
        if !self.untitled {
            in_block(&self.title, IN_TITLE, &mut free, &mut give);
        }
        for Told(_, kind, text, _) in &self.blocks {
            in_block(text, if *kind == Kind::Heading { IN_HEADING } else { IN_TEXT }, &mut free, &mut give);
        }
        let mut names = BTreeSet::new();
        terms::each(&self.names, |term| {
            names.insert(term.to_owned());
        });
        names.iter().for_each(|name| give(name, None, IN_NAME));
        self.filters.iter().for_each(|filter| give(&format!("={filter}"), None, 0));
    }
}

/// The terms of a block, from the place that is `free` on; behind it a place stays empty.
fn in_block(text: &str, weight: u32, free: &mut u32, give: &mut impl FnMut(&str, Option<Place>, u32)) {
    terms::each(text, |term| {
        give(term, Some(Place(*free)), weight);
        *free += 1;
    });
    *free += 1;
}

/// The blocks of an article that are shown and say something, but for its title.
fn texts(site: &Site<'_>, number: ArticleNumber, title: &str) -> Vec<Told> {
    let article = site.archive.article(number);
    let also = Also::of(site, number);
    let shown = article.blocks.iter().enumerate().filter(|(at, _)| article.shows(*at));
    shown
        .filter_map(|(_, block)| {
            let text = one_line(&Reading::of(article, block).text);
            let is_title = block.kind == BlockKind::Title && text == title;
            let kind =
                if matches!(block.kind, BlockKind::Title | BlockKind::Heading) { Kind::Heading } else { Kind::Text };
            let anchor = block.paragraph.map_or_else(|| block.anchor.clone(), address::paragraph);
            (!text.is_empty() && !is_title).then(|| Told(anchor, kind, text, also.of_block(block)))
        })
        .collect()
}

fn of_note(note: &Note) -> Option<Told> {
    let text = one_line(&Reading::of_events(&note.text, &note.events).text);
    (!text.is_empty()).then(|| Told(address::note(&note.id), Kind::Note, text, Vec::new()))
}

/// The passages of an article that also stand in others, each with the id of the other and the link to see it there.
struct Also<'a>(Vec<(&'a Side, String, String)>);

impl<'a> Also<'a> {
    fn of(site: &Site<'a>, number: ArticleNumber) -> Self {
        let pairs = site.findings.pairs_of(number);
        let shown = pairs.filter(|pair| site.shows_article(pair.a) && site.shows_article(pair.b));
        Self(shown.flat_map(|pair| passages(site, pair, number)).collect())
    }

    /// Where nearly all of a block also stands.
    fn of_block(&self, block: &Block) -> Vec<(String, String)> {
        let mut also: Vec<(String, String)> = Vec::new();
        for (side, id, href) in &self.0 {
            let holds = shared(&block.extent, &side.extent) * 5 >= length(&block.extent) * 4;
            if holds && also.len() < ALSO && also.iter().all(|(other, _)| other != id) {
                also.push((id.clone(), href.clone()));
            }
        }
        also
    }
}

fn passages<'a>(site: &Site<'a>, pair: &'a Pair, here: ArticleNumber) -> Vec<(&'a Side, String, String)> {
    let (a, b): (&Article, &Article) = (site.archive.article(pair.a), site.archive.article(pair.b));
    let other = if pair.a == here { b } else { a };
    let side_by_side = site.shows_pair(pair).then(|| address::pair(&a.id, &b.id));
    let passages = pair.passages.iter().zip(1..);
    passages
        .map(|(passage, number)| {
            let side = if pair.a == here { &passage.a } else { &passage.b };
            let href = match &side_by_side {
                Some(page) => page.from_root(Some(&address::passage(number))),
                None => address::article(&other.id).from_root(None),
            };
            (side, other.id.to_string(), href)
        })
        .collect()
}

/// How many bytes two extents share.
fn shared(one: &Extent, other: &Extent) -> usize {
    let in_other = |span: &ByteSpan| {
        let parts = other.segments().iter().filter_map(|part| part.intersection(*span));
        parts.map(ByteSpan::len).sum::<usize>()
    };
    one.segments().iter().map(in_other).sum()
}

fn length(extent: &Extent) -> usize {
    extent.segments().iter().map(|span| span.len()).sum()
}

#[cfg(test)]
impl Document {
    /// A document that has these words.
    pub(super) fn sample(title: &str, blocks: &[String], source: &str) -> Self {
        let told = |text: &String| Told("p1".to_owned(), Kind::Text, text.clone(), Vec::new());
        Self {
            page: String::new(),
            id: None,
            title: title.to_owned(),
            untitled: false,
            lang: None,
            about: String::new(),
            names: title.to_owned(),
            filters: BTreeSet::from([format!("source {source}")]),
            blocks: blocks.iter().map(told).collect(),
        }
    }

    pub(super) fn is_same(&self, other: &Self) -> bool {
        serde_json::to_string(self).ok() == serde_json::to_string(other).ok()
    }

    pub(super) fn copy(&self) -> Self {
        let written = serde_json::to_string(self).expect("JSON");
        serde_json::from_str(&written).expect("JSON")
    }
}
