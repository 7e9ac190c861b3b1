//! The list of all actors: by kind, and from A to Z; on several pages where there are many.

use std::ops::{Range, RangeInclusive};

use serde::Serialize;

use super::cards::Names;
use super::engine::TemplateError;
use super::frame::Frame;
use super::listing::ActorRow;
use super::pager::Pager;
use super::sort_key::sort_key;
use super::{Site, about};
use crate::archive::actor::{ActorKind, ActorNumber};
use crate::archive::address::{self, OutPath, Page};
use crate::archive::article::Publish;
use crate::archive::hash::hash;
use crate::archive::id::ActorId;
use crate::limits::ACTORS_ON_A_PAGE;

/// The actors that are named, in the order of their list.
pub(super) struct List {
    order: Vec<Entry>,
    /// How many listed actors no article names.
    unnamed: usize,
    unresolved: usize,
}

/// Where an actor stands in the list.
struct Entry {
    actor: ActorNumber,
    /// The kind, as a place in `KINDS`.
    kind: usize,
    /// The letter under which it stands; none for what begins with something else.
    letter: Option<char>,
}

#[derive(Debug, Serialize)]
struct ActorsPage {
    frame: Frame,
    count: usize,
    /// All kinds, for a reader to jump to.
    jumps: Vec<Jump>,
    /// Those on this page.
    kinds: Vec<Kind>,
    pager: Option<Pager>,
    unresolved: usize,
    unresolved_href: String,
    unnamed: usize,
}

/// The actors of one kind that stand on a page.
#[derive(Debug, Serialize)]
struct Kind {
    heading: String,
    anchor: &'static str,
    /// Whether it begins on the page before.
    continued: bool,
    /// Its letters, on whatever page, where there are so many actors that they are shown.
    jumps: Vec<Jump>,
    letters: Vec<Letter>,
}

/// A heading to which one can jump.
#[derive(Debug, Serialize)]
struct Jump {
    label: String,
    href: String,
    count: usize,
}

/// The actors of one kind that are sorted under one letter.
#[derive(Debug, Serialize)]
struct Letter {
    letter: String,
    anchor: String,
    actors: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    actor: ActorRow,
    /// The other names by which the articles name it, for those who look for one of them.
    names: Vec<String>,
}

/// How many actors of a kind a reader looks through without letters.
const UNLETTERED: usize = 30;

/// By how many names an actor is found.
const NAMES: usize = 8;

const KINDS: [(ActorKind, &str); 8] = [
    (ActorKind::Person, "persons"),
    (ActorKind::Organisation, "organisations"),
    (ActorKind::Government, "governments"),
    (ActorKind::Media, "media"),
    (ActorKind::Group, "groups"),
    (ActorKind::Country, "countries"),
    (ActorKind::Place, "places"),
    (ActorKind::Unknown, "unknown"),
];

impl List {
    pub(super) fn of(site: &Site<'_>) -> Self {
        let cast = &site.archive.cast;
        let kind = |actor: ActorNumber| KINDS.iter().position(|(kind, _)| *kind == cast.actor(actor).kind);
        let named = site.tally.ranking().into_iter();
        let mut keyed: Vec<(usize, Option<char>, String, ActorNumber)> = named
            .map(|actor| {
                let key = sort_key(cast.actor(actor));
                (kind(actor).unwrap_or(KINDS.len() - 1), letter(&key), key, actor)
            })
            .collect();
        // What begins with no letter is one group, before the letters.
        keyed.sort_unstable();
        let listed = keyed.iter().filter(|(.., actor)| cast.actor(*actor).found.is_none()).count();
        let unnamed = about::actors_listed(site) - listed;
        let order = keyed.into_iter().map(|(kind, letter, _, actor)| Entry { actor, kind, letter }).collect();
        Self { order, unnamed, unresolved: site.count_unresolved() }
    }

    /// The pages, counted from 1.
    pub(super) fn pages(&self) -> RangeInclusive<usize> {
        1..=self.order.len().div_ceil(ACTORS_ON_A_PAGE).max(1)
    }

    /// A hash of what a page shows beside the actors themselves: which they are, and the headings of all pages.
    pub(super) fn digest(&self, site: &Site<'_>, page: usize, names: &Names) -> u64 {
        let entry = |entry: &Entry| -> (&ActorId, &[String]) {
            (&site.archive.cast.actor(entry.actor).id, names.of_actor(entry.actor))
        };
        let here: Vec<_> = self.on_page(page).iter().map(entry).collect();
        let groups = self.order.chunk_by(|one, next| (one.kind, one.letter) == (next.kind, next.letter));
        let groups: Vec<_> =
            groups.map(|group| (group.first().map(|first| (first.kind, first.letter)), group.len())).collect();
        hash(&(here, groups, self.unnamed, self.unresolved))
    }

    /// Makes one of the pages.
    pub(super) fn page(
        &self,
        site: &Site<'_>,
        page: usize,
        names: &Names,
    ) -> Result<(OutPath, Vec<u8>), TemplateError> {
        let path = address::actors(page);
        let pages = *self.pages().end();
        let content = ActorsPage {
            frame: Frame::of(site, &path, Page::Actors, "nav-actors", "actors-summary"),
            count: self.order.len(),
            jumps: self
                .kinds()
                .map(|(kind, range)| self.jump(&path, heading(site, kind), anchor(kind), range))
                .collect(),
            kinds: self.kinds().filter_map(|(kind, range)| self.kind(site, &path, page, kind, range, names)).collect(),
            pager: (pages > 1).then(|| Pager::of(&path, page, pages, address::actors)),
            unresolved: self.unresolved,
            unresolved_href: path.link_to(&Page::Unresolved.path(), None),
            unnamed: self.unnamed,
        };
        Ok((path, site.engine.render("actors.html", &content)?))
    }

    fn on_page(&self, page: usize) -> &[Entry] {
        self.order.get(range_of(page, self.order.len())).unwrap_or(&[])
    }

    /// The kinds that have actors, each with its part of the list.
    fn kinds(&self) -> impl Iterator<Item = (usize, Range<usize>)> {
        let start = |kind: usize| self.order.partition_point(|entry| entry.kind < kind);
        (0..KINDS.len()).map(move |kind| (kind, start(kind)..start(kind + 1))).filter(|(_, range)| !range.is_empty())
    }

    /// What of one kind stands on a page.
    fn kind(
        &self,
        site: &Site<'_>,
        path: &OutPath,
        page: usize,
        kind: usize,
        all: Range<usize>,
        names: &Names,
    ) -> Option<Kind> {
        let on_page = range_of(page, self.order.len());
        let here = all.start.max(on_page.start)..all.end.min(on_page.end);
        let entries = self.order.get(here.clone()).filter(|entries| !entries.is_empty())?;
        let lettered = all.len() > UNLETTERED;
        let letters = entries.chunk_by(|one, next| one.letter == next.letter).filter_map(|group| {
            let letter = group.first()?.letter;
            let rows = group.iter().map(|entry| Row::of(site, path, entry.actor, names));
            Some(Letter { letter: shown(letter), anchor: letter_anchor(kind, letter), actors: rows.collect() })
        });
        Some(Kind {
            heading: heading(site, kind),
            anchor: anchor(kind),
            continued: here.start > all.start,
            letters: letters.collect(),
            jumps: if lettered { self.letters(path, kind, all) } else { Vec::new() },
        })
    }

    /// The letters of one kind, on whatever page each begins.
    fn letters(&self, path: &OutPath, kind: usize, all: Range<usize>) -> Vec<Jump> {
        let mut start = all.start;
        let groups = self.order.get(all).unwrap_or(&[]).chunk_by(|one, next| one.letter == next.letter);
        let jump = |group: &[Entry]| {
            let range = start..start + group.len();
            start = range.end;
            let letter = group.first()?.letter;
            Some(self.jump(path, shown(letter), &letter_anchor(kind, letter), range))
        };
        groups.filter_map(jump).collect()
    }

    fn jump(&self, path: &OutPath, label: String, anchor: &str, range: Range<usize>) -> Jump {
        let page = address::actors(range.start / ACTORS_ON_A_PAGE + 1);
        Jump { label, href: path.link_to(&page, Some(anchor)), count: range.len() }
    }
}

impl Row {
    fn of(site: &Site<'_>, path: &OutPath, number: ActorNumber, names: &Names) -> Self {
        let actor = site.archive.cast.actor(number);
        let printed = if actor.publish == Publish::Full { names.of_actor(number) } else { &[] };
        let others = printed.iter().filter(|name| !actor.name.contains(name.as_str())).take(NAMES);
        Self { actor: ActorRow::of(site, path, number), names: others.cloned().collect() }
    }
}

fn range_of(page: usize, count: usize) -> Range<usize> {
    (page.saturating_sub(1) * ACTORS_ON_A_PAGE).min(count)..(page * ACTORS_ON_A_PAGE).min(count)
}

fn heading(site: &Site<'_>, kind: usize) -> String {
    let kind = KINDS.get(kind).map_or(ActorKind::Unknown, |(kind, _)| *kind);
    site.archive.wording.say(&format!("kinds-{}", kind.key()), &[])
}

fn anchor(kind: usize) -> &'static str {
    KINDS.get(kind).map_or("unknown", |(_, anchor)| anchor)
}

fn letter_anchor(kind: usize, letter: Option<char>) -> String {
    format!("{}-{}", anchor(kind), letter.map_or_else(|| "other".to_owned(), |letter| letter.to_string()))
}

fn shown(letter: Option<char>) -> String {
    letter.map_or_else(|| "#".to_owned(), |letter| letter.to_uppercase().to_string())
}

/// The letter that heads a name; none where it begins with something else.
fn letter(sort_key: &str) -> Option<char> {
    sort_key.chars().next().filter(|first| first.is_alphabetic())
}
