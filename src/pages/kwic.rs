//! Every mention of an actor in its sentence (keywords in context), by article, with what makes it a mention.

use serde::Serialize;

use super::copies::{Copied, Copies};
use super::mention_pages::{self, Part};
use super::named_sentence::NamedSentence;
use super::{Site, block_link, original_place, sentence};
use crate::analyse::actors::{Because, Evidence, Mention};
use crate::archive::actor::ActorNumber;
use crate::archive::address::{self, OutPath};
use crate::archive::article::ArticleNumber;
use crate::archive::wording::Wording;
use crate::weave::{SafeHtml, line, runs};

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
    /// Those in text that stands in an earlier article too, and not under its original.
    copies: Vec<SafeHtml>,
    /// How many mentions stand under the sentences that theirs repeat.
    folded: usize,
    /// The articles of these, as links to where they are told.
    folded_under: Vec<Link>,
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
    copies: Vec<Copy>,
}

/// A sentence of another article, which repeats one.
#[derive(Debug)]
struct Copy {
    article: String,
    here: Link,
    /// What it says, where that is not the same word for word.
    sentence: Option<SafeHtml>,
    why: Vec<Why>,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
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
    pub(crate) fn of(
        site: &Site<'_>,
        path: &OutPath,
        actor: ActorNumber,
        part: &Part,
        copies: &Copies<'_, '_>,
    ) -> Self {
        let all: Vec<(usize, &Mention)> = mentions(site, actor, part.article).collect();
        let mut group = Self::head(site, path, part, &all);
        let (mut own, mut repeated) = (Vec::new(), Vec::new());
        for sentence in sentences(site, part, &all) {
            if !sentence.is_repeated() {
                own.push(line(site, path, &sentence, copies.under(&sentence)));
            } else if let Some((original, mention)) = copies.stands_under(&sentence) {
                group.folded += sentence.mentions.len();
                let there = folded_under(site, path, actor, original, mention);
                if !group.folded_under.contains(&there) {
                    group.folded_under.push(there);
                }
            } else {
                repeated.push(line(site, path, &sentence, Vec::new()));
            }
        }
        group.own = html(&site.archive.wording, &group.id, &own);
        group.copies = html(&site.archive.wording, &group.id, &repeated);
        group
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
            folded: 0,
            folded_under: Vec::new(),
        }
    }
}

/// The lines of an article as HTML. A reason that the line before gives already is not given again.
fn html(wording: &Wording, article: &str, lines: &[Line]) -> Vec<SafeHtml> {
    let mut before: &[Why] = &[];
    let html = lines.iter().map(|line| {
        let new = line.why.iter().filter(|why| !before.contains(why));
        before = &line.why;
        let copies: Vec<line::Copy<'_>> = line.copies.iter().map(Copy::woven).collect();
        let woven = line::Line {
            article,
            here: line.here.woven(),
            repeated: line.repeated,
            original: line.original.as_ref().map(Link::woven),
            sentence: &line.sentence,
            copies: &copies,
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

impl Copy {
    fn woven(&self) -> line::Copy<'_> {
        let (here, sentence) = (self.here.woven(), self.sentence.as_ref());
        line::Copy { article: &self.article, here, sentence, reasons: self.why.iter().map(Why::woven).collect() }
    }
}

impl Why {
    fn woven(&self) -> line::Reason<'_> {
        line::Reason { key: &self.key, place: self.place.as_ref().map(Link::woven) }
    }
}

/// The sentences of an article that name the actor and begin on a page, each whole; given are all mentions.
fn sentences<'s>(site: &Site<'s>, part: &Part, all: &[(usize, &'s Mention)]) -> Vec<NamedSentence<'s>> {
    let Some(here) = all.get(part.mentions.clone()) else { return Vec::new() };
    let (Some((from, first)), Some((_, last))) = (here.first(), here.last()) else { return Vec::new() };
    let start = all.partition_point(|(_, mention)| mention.block < first.block);
    let end = all.partition_point(|(_, mention)| mention.block <= last.block);
    let end_here = all.get(part.mentions.end).map_or(usize::MAX, |(at, _)| *at);
    let mut sentences = NamedSentence::all(site, part.article, all.get(start..end).unwrap_or(here));
    sentences.retain(|sentence| (*from..end_here).contains(&sentence.first()));
    sentences
}

/// A sentence as a line of the list, with its copies.
fn line(site: &Site<'_>, path: &OutPath, sentence: &NamedSentence<'_>, copies: Vec<Copied<'_>>) -> Line {
    let repeated = sentence.is_repeated();
    let first = sentence.mentions.first().filter(|_| repeated);
    Line {
        here: spot(site, path, sentence, block_link::label),
        original: first.and_then(|(_, mention)| original(site, path, sentence.article, mention)),
        sentence: sentence::of(&sentence.reading.text, &sentence.places),
        repeated,
        why: reasons(site, path, sentence, Some(sentence.article), |_| true),
        copies: copies.iter().map(|copied| copy(site, path, copied)).collect(),
    }
}

fn copy(site: &Site<'_>, path: &OutPath, copied: &Copied<'_>) -> Copy {
    let runs = copied.runs.as_ref().map(|runs| runs.iter().map(|run| (run.text.as_str(), run.said)));
    Copy {
        article: site.archive.article(copied.sentence.article).id.to_string(),
        here: spot(site, path, &copied.sentence, block_link::full_label),
        sentence: runs.map(|runs| runs::copied(&site.archive.wording, runs)),
        // Where it stands says by itself that a name means what it means in the original.
        why: reasons(site, path, &copied.sentence, None, |mention| mention.because != Because::Repeat),
    }
}

/// Why some of the names in a sentence are mentions, each reason once, among the sentences of an article or of several.
fn reasons(
    site: &Site<'_>,
    path: &OutPath,
    sentence: &NamedSentence<'_>,
    among: Option<ArticleNumber>,
    which: impl Fn(&Mention) -> bool,
) -> Vec<Why> {
    let mut reasons: Vec<Why> = Vec::new();
    for (_, mention) in sentence.mentions.iter().filter(|(_, mention)| which(mention)) {
        let why = why(site, path, among, mention);
        reasons.extend(why.filter(|why| !reasons.contains(why)));
    }
    reasons
}

/// The very spot where a sentence names the actor first.
fn spot(
    site: &Site<'_>,
    path: &OutPath,
    sentence: &NamedSentence<'_>,
    label: fn(&Site<'_>, ArticleNumber, usize) -> String,
) -> Link {
    let article = address::article(&site.archive.article(sentence.article).id);
    Link {
        label: label(site, sentence.article, sentence.block),
        href: path.link_to(&article, Some(&address::mention(sentence.first() + 1))),
    }
}

/// Where on the actor's pages the sentences of an article stand, one of which has this mention.
fn folded_under(site: &Site<'_>, path: &OutPath, actor: ActorNumber, number: ArticleNumber, mention: usize) -> Link {
    let place = mentions(site, actor, number).position(|(at, _)| at == mention).unwrap_or(0);
    let page = mention_pages::page_of(&site.tally.actor(actor).articles, number, place);
    let id = &site.archive.article(number).id;
    let page = address::actor_page(&site.archive.cast.actor(actor).id, page);
    Link { label: id.to_string(), href: path.link_to(&page, Some(&format!("in-{id}"))) }
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
fn why(site: &Site<'_>, path: &OutPath, among: Option<ArticleNumber>, mention: &Mention) -> Option<Why> {
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
    let place = shown.map(|evidence| evidence_place(site, path, among, evidence));
    let key = if place.is_some() { format!("{key}-at") } else { key.to_owned() };
    Some(Why { key, place })
}

fn evidence_place(site: &Site<'_>, path: &OutPath, among: Option<ArticleNumber>, evidence: Evidence) -> Link {
    let label = if Some(evidence.article) == among { block_link::label } else { block_link::full_label };
    Link {
        label: label(site, evidence.article, evidence.block),
        href: block_link::href(site, path, evidence.article, evidence.block),
    }
}
