//! The card of an actor: the name, the kind, how often and in how many articles it is named, and under which names.

use std::collections::HashSet;

use rapidhash::fast::RandomState;

use super::{Card, Line, Run, file};
use crate::archive::actor::{Actor, ActorNumber, KindFrom};
use crate::archive::address::{self, OutPath, Page};
use crate::archive::article::Publish;
use crate::archive::one_line::one_line;
use crate::archive::wording::Part;
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
        // Most names are printed many times in the same way: each is put on one line once.
        let mut printed: HashSet<(ActorNumber, &str), RandomState> = HashSet::default();
        let mut seen: HashSet<(ActorNumber, String), RandomState> = HashSet::default();
        for number in site.shown_articles() {
            for (_, mention) in site.mentions(number) {
                if let Some(names) = names.get_mut(mention.actor.index())
                    && printed.insert((mention.actor, &mention.text))
                {
                    let name = one_line(&mention.text);
                    if seen.insert((mention.actor, name.clone())) {
                        names.push(name);
                    }
                }
            }
        }
        Self(names)
    }

    pub(in crate::pages) fn of_actor(&self, number: ActorNumber) -> &[String] {
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
        Line::ours("eyebrow", vec![Run::words(kind(site, actor))]),
        Line::theirs("title", None, vec![Run::words(&actor.name)]),
        Line::ours("counts", vec![Run::words(counts(site, number))]),
    ];
    lines.extend(description(site, actor));
    // Under which names the articles name it, and that its page has all of them: where words of the articles may be shown.
    let full = actor.publish == Publish::Full;
    lines.extend(if full { named_as(site, actor, names.of_actor(number)) } else { None });
    let there = if full { "card-all-mentions" } else { "where-named" };
    lines.push(Line::ours("links", vec![Run::link(site.archive.wording.say(there, &[]), &page, None)]));
    Some(file(&page, &Card { label: actor.name.clone(), home: None, lines }))
}

fn kind(site: &Site<'_>, actor: &Actor) -> String {
    let kind = kind_name(site, actor.kind);
    match actor.kind_from {
        KindFrom::Editor => kind,
        KindFrom::Inferred => site.archive.wording.say("kind-inferred", &[("kind", kind.into())]),
    }
}

/// "41 mentions, 17 when repeated text is counted once, in 6 articles".
fn counts(site: &Site<'_>, number: ActorNumber) -> String {
    let (wording, tally) = (&site.archive.wording, site.tally.actor(number));
    let mentions = wording.say("mentions", &[("n", tally.printed.into())]);
    let articles = wording.say("articles", &[("n", tally.articles.len().into())]);
    let key = if tally.once == tally.printed { "card-counts" } else { "card-counts-once" };
    wording.say(key, &[("mentions", mentions.into()), ("articles", articles.into()), ("n", tally.once.into())])
}

/// What the editor says of the actor, and the place that says so.
fn description(site: &Site<'_>, actor: &Actor) -> Option<Line> {
    let mut runs = vec![Run::words(actor.description.as_deref()?)];
    let source = actor.description_from.as_deref().and_then(|from| described_at(site, &Page::Home.path(), from));
    if let Some((from, address)) = source {
        runs.push(Run::words(" "));
        runs.push(match address {
            Some(address) => Run::Link(from, address),
            None => Run::words(format!("({from})")),
        });
    }
    Some(Line::theirs("said", None, runs))
}

/// The names that the articles print, where they are not the one above alone.
fn named_as(site: &Site<'_>, actor: &Actor, names: &[String]) -> Option<Line> {
    if names.iter().all(|name| *name == actor.name) {
        return None;
    }
    let mut listed = Vec::new();
    for (at, name) in names.iter().take(NAMES).enumerate() {
        listed.extend((at > 0).then(|| Run::words(" · ")));
        listed.push(Run::Name(name.clone()));
    }
    listed.extend((names.len() > NAMES).then(|| Run::words(" · …")));
    let mut runs = Vec::new();
    site.archive.wording.say_round("card-named-as", &[], &["names"], |part| match (part, runs.last_mut()) {
        (Part::Text(""), _) => {}
        (Part::Text(more), Some(Run::Words(words))) if !listed.is_empty() => words.push_str(more),
        (Part::Text(words), _) => runs.push(Run::words(words)),
        (Part::Thing(_), _) => runs.append(&mut listed),
    });
    Some(Line::ours("names", runs))
}
