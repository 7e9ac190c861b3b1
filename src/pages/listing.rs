//! An article and an actor as lists show them.

use serde::Serialize;

use super::Site;
use super::citation::Citation;
use super::share::Share;
use crate::archive::actor::{ActorKind, ActorNumber};
use crate::archive::address::{self, OutPath};
use crate::archive::article::{Article, ArticleNumber, Known};
use crate::archive::wording::{Told, Wording};

/// An article in a list.
#[derive(Debug, Serialize)]
pub(crate) struct ArticleRow {
    pub(crate) id: String,
    /// The id of its row in the list by date.
    pub(crate) anchor: String,
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) language: Option<String>,
    /// Who wrote and posted it and where it was published; none when nothing is known.
    pub(crate) byline: Option<String>,
    pub(crate) published: Option<String>,
    pub(crate) words: usize,
    pub(crate) actors: usize,
    pub(crate) shares: Vec<Share>,
    /// Its citation, for programs that collect them from lists.
    pub(crate) coins: String,
}

/// An actor in a list.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ActorRow {
    pub(crate) name: String,
    pub(crate) href: String,
    pub(crate) kind: String,
    /// Mentions as printed.
    pub(crate) printed: usize,
    /// Mentions with each repeated text counted once.
    pub(crate) once: usize,
    /// How many articles name the actor.
    pub(crate) articles: usize,
}

/// An actor that one article names.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ActorHere {
    name: String,
    href: String,
    kind: String,
    /// How often this article names it.
    printed: usize,
}

impl ActorHere {
    /// The row of an actor whom the article names so often, for a page at `from`.
    pub(crate) fn of(site: &Site<'_>, from: &OutPath, (number, printed): (ActorNumber, usize)) -> Self {
        let actor = site.archive.cast.actor(number);
        let href = from.link_to(&address::actor(&actor.id), None);
        Self { name: actor.name.clone(), href, kind: kind_name(site, actor.kind), printed }
    }
}

impl ArticleRow {
    /// The row of one article, for a page at `from`.
    pub(crate) fn of(site: &Site<'_>, from: &OutPath, number: ArticleNumber) -> Self {
        let article = site.archive.article(number);
        Self {
            id: article.id.to_string(),
            anchor: address::row(&article.id),
            href: from.link_to(&address::article(&article.id), None),
            title: article.shown_title(&site.archive.wording),
            language: article.facts.language.as_ref().map(|known| known.value.clone()),
            byline: byline(site, article),
            published: article.facts.published.as_ref().map(|known| site.archive.wording.date(known.value)),
            words: site.count_words(number),
            actors: actors_of(site, number).len(),
            shares: Share::all(site, from, number),
            coins: Citation::of(site.archive, article).coins(),
        }
    }
}

impl ActorRow {
    /// The row of one actor, for a page at `from`.
    pub(crate) fn of(site: &Site<'_>, from: &OutPath, number: ActorNumber) -> Self {
        let actor = site.archive.cast.actor(number);
        let tally = site.tally.actor(number);
        Self {
            name: actor.name.clone(),
            href: from.link_to(&address::actor(&actor.id), None),
            kind: kind_name(site, actor.kind),
            printed: tally.printed,
            once: tally.once,
            articles: tally.articles.len(),
        }
    }
}

/// The actors that an article names, each with its number of mentions, in the order of their first mention.
pub(crate) fn actors_of(site: &Site<'_>, number: ArticleNumber) -> Vec<(ActorNumber, usize)> {
    let mut counts = std::collections::BTreeMap::new();
    let mut order = Vec::new();
    for (_, mention) in site.mentions(number) {
        let count = counts.entry(mention.actor).or_insert(0_usize);
        if *count == 0 {
            order.push(mention.actor);
        }
        *count += 1;
    }
    order.into_iter().map(|actor| (actor, counts.get(&actor).copied().unwrap_or(0))).collect()
}

/// Who wrote it, where it was published and who posted it, in a line.
pub(crate) fn byline(site: &Site<'_>, article: &Article) -> Option<String> {
    let (facts, wording) = (&article.facts, &site.archive.wording);
    let mut line = names(wording, &facts.author);
    if let Some(publisher) = &facts.publisher {
        let told = [("author", (&line).into()), ("publisher", (&publisher.value).into())];
        line = if line.is_empty() { publisher.value.clone() } else { wording.say("byline-publisher", &told) };
    }
    let poster = names(wording, &facts.posted_by);
    if !poster.is_empty() {
        let key = if line.is_empty() { "byline-only-posted" } else { "byline-posted" };
        let told: &[(&str, Told<'_>)] = &[("poster", (&poster).into()), ("line", (&line).into())];
        line = wording.say(key, if line.is_empty() { &told[..1] } else { told });
    }
    (!line.is_empty()).then_some(line)
}

/// Names in a row.
fn names(wording: &Wording, known: &[Known<String>]) -> String {
    wording.list(&known.iter().map(|known| known.value.as_str()).collect::<Vec<_>>())
}

/// The kind of an actor in words.
pub(crate) fn kind_name(site: &Site<'_>, kind: ActorKind) -> String {
    site.archive.wording.say(&format!("kind-{}", kind.key()), &[])
}
