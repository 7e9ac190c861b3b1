//! One actor: every mention in its sentence, what the sources call it, who is named beside it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Site;
use super::engine::TemplateError;
use super::frame::Frame;
use super::lanes::Lane;
use super::listing::{ActorRow, kind_name};
use super::sentence::{Place, Sentence};
use crate::analyse::actors::{Because, Evidence, Mention};
use crate::archive::actor::{ActorKind, ActorNumber, KindFrom};
use crate::archive::address::{self, OutPath, Page};
use crate::archive::article::{ArticleNumber, Publish};
use crate::archive::block::BlockKind;
use crate::archive::reading::Reading;

/// How many actors named beside this one are listed.
const BESIDE: usize = 15;

#[derive(Debug, Serialize)]
struct ActorPage {
    frame: Frame,
    name: String,
    kind: String,
    is_person: bool,
    kind_from_editor: bool,
    description: Option<String>,
    description_from: Option<String>,
    description_href: Option<String>,
    external: Vec<String>,
    printed: usize,
    once: usize,
    articles: usize,
    columns: Vec<Column>,
    forms: Vec<Form>,
    groups: Vec<Group>,
    lanes: Vec<Lane>,
    beside: Vec<Beside>,
    data: String,
}

/// An article as the head of a column.
#[derive(Debug, Serialize)]
struct Column {
    id: String,
    href: String,
}

/// A form of the name and how often each article prints it.
#[derive(Debug, Serialize)]
struct Form {
    name: String,
    cells: Vec<FormCount>,
}

#[derive(Debug, Serialize)]
struct FormCount {
    count: usize,
    /// Whether the article names the actor so for the first time.
    first: bool,
}

/// The mentions in one article.
#[derive(Debug, Serialize)]
struct Group {
    id: String,
    title: String,
    href: String,
    count: usize,
    repeated: usize,
    lines: Vec<Line>,
}

/// A sentence that names the actor, perhaps more than once.
#[derive(Debug, Serialize)]
struct Line {
    place: String,
    href: String,
    sentence: Sentence,
    repeated: bool,
    /// Each reason once.
    why: Vec<Why>,
}

/// Why a name was linked, when it is not the plain name itself.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Why {
    key: String,
    place: Option<String>,
    href: Option<String>,
}

#[derive(Debug, Serialize)]
struct Beside {
    actor: ActorRow,
    count: usize,
}

/// Makes the page of one actor; none for one whom no article names.
pub(super) fn page(site: &Site<'_>, number: ActorNumber) -> Result<Option<(OutPath, Vec<u8>)>, TemplateError> {
    let actor = site.archive.cast.actor(number);
    let tally = site.tally.actor(number);
    if tally.printed == 0 {
        return Ok(None);
    }
    let path = address::actor(&actor.id);
    let wording = &site.archive.wording;
    let articles: Vec<ArticleNumber> = tally.articles.iter().map(|(article, _)| *article).collect();
    let page = ActorPage {
        frame: Frame::new(site, &path, Page::Actors, &actor.name).described(wording.say(
            "actor-summary",
            &[
                ("name", (&actor.name).into()),
                ("mentions", wording.say("mentions", &[("n", tally.printed.into())]).into()),
                ("articles", wording.say("articles", &[("n", articles.len().into())]).into()),
            ],
        )),
        name: actor.name.clone(),
        kind: kind_name(site, actor.kind),
        is_person: actor.kind == ActorKind::Person,
        kind_from_editor: actor.kind_from == KindFrom::Editor,
        description: actor.description.clone(),
        description_from: actor.description_from.clone(),
        description_href: actor.description_from.as_deref().and_then(|from| described_at(site, &path, from)),
        external: actor.external.clone(),
        printed: tally.printed,
        once: tally.once,
        articles: articles.len(),
        columns: articles.iter().map(|number| column(site, &path, *number)).collect(),
        forms: forms(site, number, &articles),
        groups: articles.iter().map(|article| group(site, &path, number, *article)).collect(),
        lanes: articles.iter().map(|article| Lane::of(site, &path, number, *article)).collect(),
        beside: beside(site, &path, number, &articles),
        data: format!("{}data/actors.json", path.to_root()),
    };
    let bytes = site.engine.render("actor.html", &page)?;
    Ok(Some((path, bytes)))
}

fn column(site: &Site<'_>, path: &OutPath, number: ArticleNumber) -> Column {
    let article = site.archive.article(number);
    Column { id: article.id.to_string(), href: path.link_to(&address::article(&article.id), None) }
}

/// The mentions of one actor in one article, each with its place among all mentions of the article.
fn mentions<'s>(
    site: &Site<'s>,
    actor: ActorNumber,
    article: ArticleNumber,
) -> impl Iterator<Item = (usize, &'s Mention)> {
    site.mentions(article).filter(move |(_, mention)| mention.actor == actor)
}

/// What the sources call the actor: one row a form, in the order in which the archive prints them first.
fn forms(site: &Site<'_>, actor: ActorNumber, articles: &[ArticleNumber]) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    for (at, article) in articles.iter().enumerate() {
        for (nth, (_, mention)) in mentions(site, actor, *article).enumerate() {
            let name = mention.text.split_whitespace().collect::<Vec<_>>().join(" ");
            let place = forms.iter().position(|form| form.name == name).unwrap_or_else(|| {
                let cells = articles.iter().map(|_| FormCount { count: 0, first: false }).collect();
                forms.push(Form { name, cells });
                forms.len() - 1
            });
            let Some(form) = forms.get_mut(place) else { continue };
            if let Some(cell) = form.cells.get_mut(at) {
                cell.count += 1;
                cell.first |= nth == 0;
            }
        }
    }
    forms
}

fn group(site: &Site<'_>, path: &OutPath, actor: ActorNumber, number: ArticleNumber) -> Group {
    let article = site.archive.article(number);
    let all: Vec<(usize, &Mention)> = mentions(site, actor, number).collect();
    let by_block = all.chunk_by(|(_, one), (_, next)| one.block == next.block);
    Group {
        id: article.id.to_string(),
        title: article.shown_title(&site.archive.wording),
        href: path.link_to(&address::article(&article.id), None),
        count: all.len(),
        repeated: all.iter().filter(|(_, mention)| mention.repeated).count(),
        lines: by_block.flat_map(|mentions| lines(site, path, number, mentions)).collect(),
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
            Some(Line {
                place: place(site, number, mention.block),
                href: path.link_to(&address::article(&article.id), Some(&format!("m{}", first + 1))),
                sentence: Sentence::of(&reading.text, &places),
                repeated: names.iter().all(|(_, mention, _)| mention.repeated),
                why: reasons,
            })
        })
        .collect()
}

/// Where a block stands, for a reader: "¶7", or what it is where it has no number.
fn place(site: &Site<'_>, number: ArticleNumber, block: usize) -> String {
    let wording = &site.archive.wording;
    let Some(block) = site.archive.article(number).blocks.get(block) else { return String::new() };
    match (block.paragraph, block.kind) {
        (Some(paragraph), _) => wording.say("paragraph", &[("n", paragraph.into())]),
        (None, BlockKind::Title) => wording.say("place-title", &[]),
        (None, BlockKind::Caption) => wording.say("place-caption", &[]),
        (None, _) => wording.say("place-heading", &[]),
    }
}

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
    let place = mention.evidence.map(|evidence| evidence_place(site, path, number, evidence));
    let key = if place.is_some() { format!("{key}-at") } else { key.to_owned() };
    let (place, href) = place.unzip();
    Some(Why { key, place, href })
}

fn evidence_place(site: &Site<'_>, path: &OutPath, number: ArticleNumber, evidence: Evidence) -> (String, String) {
    let article = site.archive.article(evidence.article);
    let label = place(site, evidence.article, evidence.block);
    let label = if evidence.article == number { label } else { format!("{} {label}", article.id) };
    let block = article.blocks.get(evidence.block);
    let fragment = block.map(|block| block.paragraph.map_or_else(|| block.anchor.clone(), address::paragraph));
    (label, path.link_to(&address::article(&article.id), fragment.as_deref()))
}

/// The link of a place as editors write it: `002 ¶22`.
fn described_at(site: &Site<'_>, path: &OutPath, from: &str) -> Option<String> {
    let (id, paragraph) = from.split_once('¶').map_or((from, None), |(id, rest)| (id, rest.trim().parse::<u32>().ok()));
    let id = crate::archive::id::ArticleId::written(id.trim())?;
    let article = site.archive.article(site.archive.find(&id)?);
    let published = article.publish != Publish::None;
    published.then(|| path.link_to(&address::article(&id), paragraph.map(address::paragraph).as_deref()))
}

/// Who is named in the same blocks, counted by block, repeated text counted once.
fn beside(site: &Site<'_>, path: &OutPath, actor: ActorNumber, articles: &[ArticleNumber]) -> Vec<Beside> {
    let mut counts: BTreeMap<ActorNumber, usize> = BTreeMap::new();
    for article in articles {
        let blocks: BTreeSet<usize> = mentions(site, actor, *article)
            .filter(|(_, mention)| !mention.repeated)
            .map(|(_, mention)| mention.block)
            .collect();
        let together: BTreeSet<(usize, ActorNumber)> = site
            .mentions(*article)
            .map(|(_, mention)| mention)
            .filter(|mention| mention.actor != actor && blocks.contains(&mention.block))
            .map(|mention| (mention.block, mention.actor))
            .collect();
        for (_, other) in together {
            *counts.entry(other).or_default() += 1;
        }
    }
    let mut beside: Vec<(ActorNumber, usize)> = counts.into_iter().collect();
    beside.sort_by_key(|(number, count)| (std::cmp::Reverse(*count), *number));
    beside.truncate(BESIDE);
    beside.into_iter().map(|(number, count)| Beside { actor: ActorRow::of(site, path, number), count }).collect()
}
