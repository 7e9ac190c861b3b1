//! Every mention of an actor in its sentence (keywords in context), by article, with what makes it a mention.

use serde::Serialize;

use super::mention_pages::Part;
use super::sentence::{self, Place};
use super::{Site, block_link, original_place};
use crate::analyse::actors::{Because, Evidence, Mention};
use crate::archive::actor::ActorNumber;
use crate::archive::address::{self, OutPath};
use crate::archive::article::ArticleNumber;
use crate::archive::reading::Reading;
use crate::archive::wording::Wording;
use crate::weave::SafeHtml;
use crate::weave::line;

/// The mentions in one article.
#[derive(Debug, Serialize)]
pub(crate) struct Group {
    id: String,
    title: String,
    href: String,
    /// Whether its mentions begin on the page before.
    continued: bool,
    /// How many mentions there are in all of the article.
    count: usize,
    repeated: usize,
    /// The sentences of the article's own.
    own: Vec<SafeHtml>,
    /// Those in text that stands in an earlier article too.
    copies: Vec<SafeHtml>,
}

/// A sentence that names the actor, perhaps more than once.
#[derive(Debug)]
struct Line {
    here: Link,
    /// Where the same words stand in an earlier article.
    original: Option<Link>,
    sentence: SafeHtml,
    repeated: bool,
    /// Each reason once.
    why: Vec<Why>,
}

#[derive(Debug, PartialEq, Eq)]
struct Link {
    label: String,
    href: String,
}

/// Why a name was linked, when it is not the plain name itself: a message of the site's own words, with a place or not.
#[derive(Debug, PartialEq, Eq)]
struct Why {
    key: String,
    place: Option<Link>,
}

/// The mentions of one actor in one article, each with its place among all mentions of the article.
pub(crate) fn mentions<'s>(
    site: &Site<'s>,
    actor: ActorNumber,
    article: ArticleNumber,
) -> impl Iterator<Item = (usize, &'s Mention)> {
    site.mentions(article).filter(move |(_, mention)| mention.actor == actor)
}

impl Group {
    /// The mentions of `actor` in an article that stand on the page at `path`.
    pub(crate) fn of(site: &Site<'_>, path: &OutPath, actor: ActorNumber, part: &Part) -> Self {
        let number = part.article;
        let all: Vec<(usize, &Mention)> = mentions(site, actor, number).collect();
        let here = all.get(part.mentions.clone()).unwrap_or(&[]);
        let by_block = here.chunk_by(|(_, one), (_, next)| one.block == next.block);
        let lines = by_block.flat_map(|mentions| lines(site, path, number, mentions));
        let (copies, own): (Vec<_>, Vec<_>) = lines.partition(|line| line.repeated);
        let head = Self::head(site, path, part, &all);
        let list = |lines| html(&site.archive.wording, &head.id, lines);
        Self { own: list(own), copies: list(copies), ..head }
    }

    /// The same without any words of the article but its title.
    pub(crate) fn without_sentences(site: &Site<'_>, path: &OutPath, actor: ActorNumber, part: &Part) -> Self {
        let all: Vec<(usize, &Mention)> = mentions(site, actor, part.article).collect();
        Self::head(site, path, part, &all)
    }

    fn head(site: &Site<'_>, path: &OutPath, part: &Part, all: &[(usize, &Mention)]) -> Self {
        let article = site.archive.article(part.article);
        Self {
            id: article.id.to_string(),
            title: article.shown_title(&site.archive.wording),
            href: path.link_to(&address::article(&article.id), None),
            continued: part.mentions.start > 0,
            count: all.len(),
            repeated: all.iter().filter(|(_, mention)| mention.repeated).count(),
            own: Vec::new(),
            copies: Vec::new(),
        }
    }
}

/// The lines of an article as HTML. A reason that the line before gives already is not given again.
fn html(wording: &Wording, article: &str, lines: Vec<Line>) -> Vec<SafeHtml> {
    let mut before: &[Why] = &[];
    let html = lines.iter().map(|line| {
        let new = line.why.iter().filter(|why| !before.contains(why));
        before = &line.why;
        let woven = line::Line {
            article,
            here: line.here.woven(),
            repeated: line.repeated,
            original: line.original.as_ref().map(Link::woven),
            sentence: &line.sentence,
        };
        woven.html(wording, new.map(Why::woven))
    });
    html.collect()
}

impl Link {
    fn woven(&self) -> line::Link<'_> {
        line::Link { label: &self.label, href: &self.href }
    }
}

impl Why {
    fn woven(&self) -> line::Reason<'_> {
        line::Reason { key: &self.key, place: self.place.as_ref().map(Link::woven) }
    }
}

/// The sentences of one block that name the actor.
fn lines(site: &Site<'_>, path: &OutPath, number: ArticleNumber, mentions: &[(usize, &Mention)]) -> Vec<Line> {
    let article = site.archive.article(number);
    let Some(block) = mentions.first().and_then(|(_, mention)| article.blocks.get(mention.block)) else {
        return Vec::new();
    };
    let reading = Reading::of(article, block);
    let placed: Vec<(usize, &Mention, Place)> = mentions
        .iter()
        .filter_map(|(at, mention)| Some((*at, *mention, Place::of(block, &reading, &mention.extent)?)))
        .collect();
    let sentences = placed.chunk_by(|(.., one), (.., next)| one.sentence == next.sentence);
    sentences
        .filter_map(|names| {
            let (first, mention, _) = names.first()?;
            let places: Vec<Place> = names.iter().map(|(.., place)| place.clone()).collect();
            let mut reasons: Vec<Why> = Vec::new();
            for why in names.iter().filter_map(|(_, mention, _)| why(site, path, number, mention)) {
                if !reasons.contains(&why) {
                    reasons.push(why);
                }
            }
            let repeated = names.iter().all(|(_, mention, _)| mention.repeated);
            let line = Line {
                here: Link {
                    label: block_link::label(site, number, mention.block),
                    href: path.link_to(&address::article(&article.id), Some(&address::mention(first + 1))),
                },
                original: if repeated { original(site, path, number, mention) } else { None },
                sentence: sentence::of(&reading.text, &places),
                repeated,
                why: reasons,
            };
            Some(line)
        })
        .collect()
}

/// Where the words of a repeated mention stand in an earlier article.
fn original(site: &Site<'_>, path: &OutPath, number: ArticleNumber, mention: &Mention) -> Option<Link> {
    let place = original_place::of(site, number, &mention.extent)?;
    Some(Link {
        label: block_link::full_label(site, place.article, place.block),
        href: block_link::href(site, path, place.article, place.block),
    })
}

/// Why a mention was linked, when it is not the plain name itself.
fn why(site: &Site<'_>, path: &OutPath, number: ArticleNumber, mention: &Mention) -> Option<Why> {
    let key = match mention.because {
        Because::Name | Because::Abbreviation => return None,
        Because::Surname => "why-surname",
        Because::WeakName => "why-weak-name",
        Because::Inverted => "why-inverted",
        Because::Handle => "why-handle",
        Because::Editor => "why-editor",
        Because::Repeat => "why-repeat",
    };
    let shown = mention.evidence.filter(|evidence| site.archive.article(evidence.article).shows(evidence.block));
    let place = shown.map(|evidence| evidence_place(site, path, number, evidence));
    let key = if place.is_some() { format!("{key}-at") } else { key.to_owned() };
    Some(Why { key, place })
}

fn evidence_place(site: &Site<'_>, path: &OutPath, number: ArticleNumber, evidence: Evidence) -> Link {
    let label = if evidence.article == number { block_link::label } else { block_link::full_label };
    Link {
        label: label(site, evidence.article, evidence.block),
        href: block_link::href(site, path, evidence.article, evidence.block),
    }
}
