//! An article and an actor as lists show them.

use serde::Serialize;

use super::Site;
use super::share::Share;
use crate::archive::actor::{ActorKind, ActorNumber};
use crate::archive::address::{self, OutPath};
use crate::archive::article::{Article, ArticleNumber, Known};

/// An article in a list.
#[derive(Debug, Serialize)]
pub(crate) struct ArticleRow {
    pub(crate) id: String,
    pub(crate) href: String,
    pub(crate) title: String,
    pub(crate) language: Option<String>,
    /// Who wrote and posted it and where it was published; none when nothing is known.
    pub(crate) byline: Option<String>,
    pub(crate) published: Option<String>,
    pub(crate) words: usize,
    pub(crate) actors: usize,
    pub(crate) shares: Vec<Share>,
}

/// An actor in a list.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ActorRow {
    pub(crate) name: String,
    pub(crate) href: String,
    pub(crate) kind: &'static str,
    /// Mentions as printed.
    pub(crate) printed: usize,
    /// Mentions with each repeated text counted once.
    pub(crate) once: usize,
    /// How many articles name the actor.
    pub(crate) articles: usize,
}

impl ArticleRow {
    /// The row of one article, for a page at `from`.
    pub(crate) fn of(site: &Site<'_>, from: &OutPath, number: ArticleNumber) -> Self {
        let article = site.archive.article(number);
        Self {
            id: article.id.to_string(),
            href: from.link_to(&address::article(&article.id), None),
            title: article.shown_title(),
            language: article.facts.language.as_ref().map(|known| known.value.clone()),
            byline: byline(article),
            published: article.facts.published.as_ref().map(|known| shown_date(known.value)),
            words: site.findings.words.get(number.index()).map_or(0, |words| words.count()),
            actors: actors_of(site, number).len(),
            shares: Share::all(site, from, number),
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
            kind: kind_name(actor.kind),
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

/// Who wrote and posted an article and where: "Tirza Shorr, for the Center; posted by Geoffrey Clarfield".
pub(crate) fn byline(article: &Article) -> Option<String> {
    let facts = &article.facts;
    let mut line = names(&facts.author);
    if let Some(publisher) = &facts.publisher {
        line = if line.is_empty() { publisher.value.clone() } else { format!("{line}, {}", publisher.value) };
    }
    let posted = names(&facts.posted_by);
    if !posted.is_empty() {
        line = if line.is_empty() { format!("Posted by {posted}") } else { format!("{line}; posted by {posted}") };
    }
    (!line.is_empty()).then_some(line)
}

/// "A", "A and B", "A, B and C".
fn names(known: &[Known<String>]) -> String {
    let names: Vec<&str> = known.iter().map(|known| known.value.as_str()).collect();
    match names.split_last() {
        None => String::new(),
        Some((only, [])) => (*only).to_owned(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

/// The names of kinds as pages print them.
pub(crate) fn kind_name(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "person",
        ActorKind::Government => "government",
        ActorKind::Media => "media",
        ActorKind::Organisation => "organisation",
        ActorKind::Group => "group",
        ActorKind::Country => "country",
        ActorKind::Place => "place",
        ActorKind::Unknown => "kind not known",
    }
}

/// A date in words: "20 January 2026", "January 2026", "21 April, year not given".
pub(crate) fn shown_date(date: crate::archive::date::Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = date.month().and_then(|month| MONTHS.get(usize::from(month) - 1).copied());
    match (date.day(), month, date.year()) {
        (Some(day), Some(month), Some(year)) => format!("{day} {month} {year}"),
        (Some(day), Some(month), None) => format!("{day} {month}, year not given"),
        (None, Some(month), Some(year)) => format!("{month} {year}"),
        (_, _, Some(year)) => year.to_string(),
        _ => date.to_string(),
    }
}
