//! The card of an actor: the name, the kind, how often and in how many articles it is named, and under which names.

use std::collections::BTreeSet;

use super::{Card, Line, Run, file};
use crate::archive::actor::{Actor, ActorNumber, KindFrom};
use crate::archive::address::{self, OutPath, Page};
use crate::pages::Site;
use crate::pages::actor::described_at;
use crate::pages::listing::kind_name;

/// How many of an actor's names a card lists.
const NAMES: usize = 8;

/// The names under which the articles name each actor, in the order in which they print them first.
pub(in crate::pages) struct Names(Vec<Vec<String>>);

impl Names {
    /// Collects them in one pass over all mentions that may be shown.
    pub(in crate::pages) fn of(site: &Site<'_>) -> Self {
        let mut names = vec![Vec::new(); site.archive.cast.actors.len()];
        let mut seen = BTreeSet::new();
        for number in site.shown_articles() {
            for (_, mention) in site.mentions(number) {
                let name = mention.text.split_whitespace().collect::<Vec<_>>().join(" ");
                if let Some(names) = names.get_mut(mention.actor.index())
                    && seen.insert((mention.actor, name.clone()))
                {
                    names.push(name);
                }
            }
        }
        Self(names)
    }

    fn of_actor(&self, number: ActorNumber) -> &[String] {
        self.0.get(number.index()).map_or(&[], Vec::as_slice)
    }
}

/// Makes the card of one actor; none for one whom no article names, who has no page.
pub(in crate::pages) fn of_actor(site: &Site<'_>, number: ActorNumber, names: &Names) -> Option<(OutPath, Vec<u8>)> {
    let actor = site.archive.cast.actor(number);
    if site.tally.actor(number).printed == 0 {
        return None;
    }
    let page = address::actor(&actor.id);
    let mut lines = vec![
        Line::ours("eyebrow", vec![Run::words(kind(actor))]),
        Line::theirs("title", None, vec![Run::words(&actor.name)]),
        Line::ours("counts", vec![Run::words(counts(site, number))]),
    ];
    lines.extend(description(site, actor));
    lines.extend(named_as(actor, names.of_actor(number)));
    lines.push(Line::ours("links", vec![Run::link("All mentions", &page, None)]));
    Some(file(&page, &Card { label: actor.name.clone(), home: None, lines }))
}

fn kind(actor: &Actor) -> String {
    let inferred = if actor.kind_from == KindFrom::Editor { "" } else { " (inferred)" };
    format!("{}{inferred}", kind_name(actor.kind))
}

/// "41 mentions, 17 when repeated text is counted once, in 6 articles".
fn counts(site: &Site<'_>, number: ActorNumber) -> String {
    let tally = site.tally.actor(number);
    let many = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    let once = if tally.once == tally.printed {
        String::new()
    } else {
        format!(", {} when repeated text is counted once,", tally.once)
    };
    format!("{}{once} in {}", many(tally.printed, "mention"), many(tally.articles.len(), "article"))
}

/// What the editor says of the actor, and the place that says so.
fn description(site: &Site<'_>, actor: &Actor) -> Option<Line> {
    let mut runs = vec![Run::words(actor.description.as_deref()?)];
    if let Some(from) = &actor.description_from {
        runs.push(Run::words(" "));
        runs.push(match described_at(site, &Page::Home.path(), from) {
            Some(address) => Run::Link(from.clone(), address),
            None => Run::words(format!("({from})")),
        });
    }
    Some(Line::theirs("said", None, runs))
}

/// The names that the articles print, where they are not the one above alone.
fn named_as(actor: &Actor, names: &[String]) -> Option<Line> {
    if names.iter().all(|name| *name == actor.name) {
        return None;
    }
    let mut runs = vec![Run::words("Named as ")];
    for (at, name) in names.iter().take(NAMES).enumerate() {
        runs.extend((at > 0).then(|| Run::words(" · ")));
        runs.push(Run::Name(name.clone()));
    }
    runs.extend((names.len() > NAMES).then(|| Run::words(" · …")));
    Some(Line::ours("names", runs))
}
