//! One text that stands in several articles: who has it, how much of it, and where.

use std::cmp::Ordering;

use serde::Serialize;

use super::Site;
use super::engine::TemplateError;
use super::frame::Frame;
use super::repeats::reason;
use super::share::percent;
use crate::analyse::reuse::{Family, Member, Source};
use crate::archive::address::{self, OutPath, Page};
use crate::archive::article::{Article, Publish};
use crate::archive::date::Date;
use crate::archive::hash::hash;
use crate::archive::one_line;
use crate::weave::printed::Printed;

/// How much of the text the page quotes, and a list, in words.
const QUOTED: usize = 60;
const IN_A_LIST: usize = 12;

#[derive(Debug, Serialize)]
struct FamilyPage {
    frame: Frame,
    articles: usize,
    words: usize,
    /// How the text begins, where an article that has it is published whole.
    opening: Option<String>,
    source: Option<String>,
    reason: Option<String>,
    rows: Vec<Row>,
    /// How many further articles have it that are not published.
    unpublished: usize,
}

/// An article that has the text.
#[derive(Debug, Serialize)]
struct Row {
    article: String,
    title: String,
    /// The link to where the text begins there.
    href: String,
    published: Option<String>,
    place: Option<u32>,
    words: usize,
    /// How much of the text it has, in per cent.
    percent: usize,
    /// Where in the article it stands, in per cent: from here on, so much.
    start: usize,
    length: usize,
}

/// A family in a list.
#[derive(Debug, Serialize)]
pub(super) struct FamilyRow {
    href: String,
    articles: usize,
    words: usize,
    opening: Option<String>,
    source: Option<String>,
}

impl FamilyRow {
    pub(super) fn of(site: &Site<'_>, from: &OutPath, family: &Family) -> Self {
        Self {
            href: from.link_to(&address::family(&family.id), None),
            articles: site.findings.shown_members(site.archive, family).count(),
            words: family.words(),
            opening: opening(site, family, IN_A_LIST),
            source: source(site, family).map(|source| site.archive.article(source.article).id.to_string()),
        }
    }
}

/// A hash of all that is known of a family, but for what its articles say.
pub(super) fn digest(site: &Site<'_>, family: &Family) -> u64 {
    let id = |number| &site.archive.article(number).id;
    let member = |member: &Member| hash(&(id(member.article), &member.extent, member.words, member.count));
    let source = family.source.as_ref().map(|(article, grounds)| (id(*article), grounds));
    hash(&(&family.id, family.members.iter().map(member).collect::<Vec<_>>(), source))
}

/// Makes the page.
pub(super) fn page(site: &Site<'_>, family: &Family) -> Result<(OutPath, Vec<u8>), TemplateError> {
    let path = address::family(&family.id);
    let mut members: Vec<&Member> = site.findings.shown_members(site.archive, family).collect();
    members.sort_by(|one, other| in_time(date(site, one), date(site, other)).then(one.article.cmp(&other.article)));
    let source = source(site, family);
    let wording = &site.archive.wording;
    let title = wording.say("family-title", &[("n", members.len().into())]);
    let page = FamilyPage {
        frame: Frame::new(site, &path, Page::Repeats, &title)
            .listed(members.iter().all(|member| site.archive.is_listed(member.article))),
        articles: members.len(),
        words: family.words(),
        opening: opening(site, family, QUOTED),
        source: source.as_ref().map(|source| site.archive.article(source.article).id.to_string()),
        reason: source.as_ref().map(|source| reason(site, source)),
        rows: members.iter().map(|member| row(site, &path, family, member)).collect(),
        unpublished: family.members.len() - members.len(),
    };
    Ok((path, site.engine.render("family.html", &page)?))
}

fn row(site: &Site<'_>, from: &OutPath, family: &Family, member: &Member) -> Row {
    let article = site.archive.article(member.article);
    let all = site.count_words(member.article);
    let words = site.findings.words(site.archive, member.article);
    let block = words.and_then(|words| article.blocks.get(words.block_of(member.words.start)));
    let place = block.and_then(|block| block.paragraph).filter(|_| article.publish == Publish::Full);
    let start = percent(member.words.start.index(), all).min(99);
    Row {
        article: article.id.to_string(),
        title: article.shown_title(&site.archive.wording),
        href: from.link_to(&address::article(&article.id), place.map(address::paragraph).as_deref()),
        published: article.facts.published.as_ref().map(|known| site.archive.wording.date(known.value)),
        place,
        words: member.count,
        percent: percent(member.count, family.words()),
        start,
        length: percent(member.words.len(), all).clamp(1, 100 - start),
    }
}

fn date(site: &Site<'_>, member: &Member) -> Option<Date> {
    site.archive.article(member.article).facts.published.as_ref().map(|known| known.value)
}

/// Those with a date come first, the earlier before the later.
fn in_time(one: Option<Date>, other: Option<Date>) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) if one.is_before(other) => Ordering::Less,
        (Some(one), Some(other)) if other.is_before(one) => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        _ => Ordering::Equal,
    }
}

/// How the text begins, in the words of the original or else of the article that has most of it.
fn opening(site: &Site<'_>, family: &Family, words: usize) -> Option<String> {
    let whole = |member: &&Member| site.archive.article(member.article).publish == Publish::Full;
    let original = family.source.as_ref().map(|(article, _)| *article);
    let members = family.members.iter().filter(whole).rev();
    let member = members.max_by_key(|member| (Some(member.article) == original, member.count))?;
    let article: &Article = site.archive.article(member.article);
    let printed = Printed::of(article);
    let stretches = member.extent.segments().iter().map(|stretch| printed.at(*stretch));
    let opening = one_line::opening(&stretches.collect::<Vec<_>>().join(" "), words);
    // A text can begin in the middle of a sentence.
    Some(if opening.starts_with(char::is_lowercase) { format!("… {opening}") } else { opening })
}

/// The likely original, where all that could be said of it may be said.
fn source(site: &Site<'_>, family: &Family) -> Option<Source> {
    let (article, grounds) = family.source.clone()?;
    let whole = |member: &Member| site.archive.article(member.article).publish == Publish::Full;
    family.members.iter().all(whole).then_some(Source { article, grounds })
}
