//! `seeds/actors.toml`: who is who.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::line_index::LineIndex;
use super::listed::{Listed, joined};
use super::toml_file::{Key, TomlFile, Value, nearest};
use super::values::{is_unlisted, publish};
use crate::archive::actor::{Actor, ActorKind, Cast, KindFrom};
use crate::archive::article::Publish;
use crate::archive::id::{ActorId, ArticleId, slug};
use crate::archive::naming::{self, Head};
use crate::archive::one_line::one_line;
use crate::diagnostic::{Diagnostic, Place};

const KEYS: &[&str] = &["actor", "here"];

const ACTOR_KEYS: &[&str] = &[
    "id",
    "name",
    "kind",
    "names",
    "weak_names",
    "former_names",
    "not",
    "sort",
    "description",
    "description_from",
    "external",
    "publish",
    "index",
];

pub(super) const KINDS: &[(&str, ActorKind)] = &[
    ("person", ActorKind::Person),
    ("government", ActorKind::Government),
    ("media", ActorKind::Media),
    ("organisation", ActorKind::Organisation),
    ("group", ActorKind::Group),
    ("country", ActorKind::Country),
    ("place", ActorKind::Place),
];

/// Reads the text of the file, whose path under the archive's folder is `file`. Those `listed` elsewhere join those it lists;
/// of one who stands in both what this file says holds, and the other only adds names.
pub(crate) fn parse(text: &str, file: &str, listed: Vec<Listed>) -> (Cast, Vec<Diagnostic>) {
    let (mut toml, table) = TomlFile::parse(file, text);
    let lines = LineIndex::of(file, text);
    let place = |bytes: Range<usize>| lines.place(bytes);
    let mut cast = Cast::default();
    let mut actors = Vec::new();
    for (key, value) in table.iter() {
        match key.get_ref().as_ref() {
            "actor" => actors = read_actors(&mut toml, key, value),
            "here" => {}
            _ => toml.unknown(key, KEYS),
        }
    }
    let actors = unique(&mut toml, actors);
    warn_of_shared_names(&mut toml, &actors);
    let own = actors.into_iter().map(|Entry { actor, name }| Listed { actor, place: place(name) });
    for Listed { actor, place } in joined(own.collect(), listed) {
        cast.places.actors.insert(actor.id.clone(), place);
        cast.actors.push(actor);
    }
    for (key, value) in table.iter().filter(|(key, _)| key.get_ref() == "here") {
        read_here(&mut toml, key, value, &mut cast, &place);
    }
    (cast, toml.diagnostics)
}

/// An actor, and where its name stands in the file that is being read.
pub(super) struct Entry {
    pub(super) actor: Actor,
    pub(super) name: Range<usize>,
}

fn read_actors(file: &mut TomlFile<'_>, key: &Key<'_>, value: &Value<'_>) -> Vec<Entry> {
    let DeValue::Array(tables) = value.get_ref() else {
        file.error("wrong-type", "there is only one `actor` here, and it is no list", key.span());
        file.help("begin each actor with [[actor]], in two pairs of brackets");
        return Vec::new();
    };
    let mut actors = Vec::new();
    for table in tables {
        let Some(actor) = table.get_ref().as_table() else {
            file.error("wrong-type", "an actor should be a table", table.span());
            file.help("begin each actor with [[actor]]");
            continue;
        };
        actors.extend(read_actor(file, actor, table.span()));
    }
    actors
}

fn read_actor(file: &mut TomlFile<'_>, table: &DeTable<'_>, place: Range<usize>) -> Option<Entry> {
    let mut actor = Unfinished::default();
    for (key, value) in table.iter() {
        actor.read(file, key, value);
    }
    let Some(name) = actor.name.take() else {
        file.error("no-name", "this actor has no name", place);
        file.help("write name = \"…\"");
        return None;
    };
    actor.finish(file, name)
}

/// An actor of which not every key has been read.
#[derive(Default)]
pub(super) struct Unfinished {
    pub(super) id: Option<Spanned<String>>,
    pub(super) name: Option<Spanned<String>>,
    pub(super) kind: Option<ActorKind>,
    pub(super) names: Vec<Spanned<String>>,
    pub(super) weak_names: Vec<Spanned<String>>,
    pub(super) former_names: Vec<Spanned<String>>,
    pub(super) not: Vec<Spanned<String>>,
    pub(super) sort: Option<String>,
    pub(super) description: Option<String>,
    pub(super) description_from: Option<String>,
    pub(super) external: Vec<Spanned<String>>,
    publish: Publish,
    unlisted: bool,
}

impl Unfinished {
    fn read(&mut self, file: &mut TomlFile<'_>, key: &Key<'_>, value: &Value<'_>) {
        let place = value.span();
        match key.get_ref().as_ref() {
            "id" => self.id = file.words(key, value).map(|words| Spanned::new(place, words)),
            "name" => self.name = file.words(key, value).map(|words| Spanned::new(place, words)),
            "kind" => self.kind = read_kind(file, key, value),
            "names" => self.names = names(file, key, value),
            "weak_names" => self.weak_names = names(file, key, value),
            "former_names" => self.former_names = names(file, key, value),
            "not" => self.not = names(file, key, value),
            "sort" => self.sort = file.words(key, value),
            "description" => self.description = file.words(key, value),
            "description_from" => self.description_from = file.words(key, value),
            "external" => self.external = file.list(key, value),
            "publish" => self.publish = publish(file, key, value),
            "index" => self.unlisted = is_unlisted(file, key, value),
            _ => file.unknown(key, ACTOR_KEYS),
        }
    }

    /// The actor, all of which was read; none without a name.
    pub(super) fn finished(mut self, file: &mut TomlFile<'_>) -> Option<Entry> {
        let name = self.name.take()?;
        self.finish(file, name)
    }

    fn finish(self, file: &mut TomlFile<'_>, name: Spanned<String>) -> Option<Entry> {
        let (written, place) = match &self.id {
            Some(id) => (id.get_ref(), id.span()),
            None => (name.get_ref(), name.span()),
        };
        let Some(id) = ActorId::of(written) else {
            file.error("bad-id", format!("\"{written}\" makes no id: it has no letter or digit"), place);
            file.help("give the actor an id of its own: id = \"…\"");
            return None;
        };
        if id.as_str() == ActorId::RESERVED {
            file.error("reserved-id", format!("no actor can have the id `{}`", ActorId::RESERVED), place);
            file.help("the page of open names stands there: give the actor another id");
            return None;
        }
        let mut seen = BTreeSet::from([name.get_ref().clone()]);
        let kind = self.kind.or_else(|| inferred_kind(name.get_ref(), &self.names));
        let actor = Actor {
            id,
            kind: kind.unwrap_or(ActorKind::Unknown),
            kind_from: if self.kind.is_some() { KindFrom::Editor } else { KindFrom::Inferred },
            names: once(file, self.names, &mut seen),
            former_names: once(file, self.former_names, &mut seen),
            weak_names: once(file, self.weak_names, &mut seen),
            not: once(file, self.not, &mut BTreeSet::new()),
            sort: self.sort,
            description: self.description,
            description_from: self.description_from,
            external: self.external.into_iter().map(Spanned::into_inner).collect(),
            publish: self.publish,
            unlisted: self.unlisted,
            found: None,
            name: name.get_ref().clone(),
        };
        Some(Entry { actor, name: name.span() })
    }
}

fn read_kind(file: &mut TomlFile<'_>, key: &Key<'_>, value: &Value<'_>) -> Option<ActorKind> {
    let written = file.words(key, value)?;
    let found = KINDS.iter().find(|(name, _)| *name == written);
    if found.is_none() {
        let known: Vec<&str> = KINDS.iter().map(|(name, _)| *name).collect();
        file.error("unknown-kind", format!("\"{written}\" is no kind of actor"), value.span());
        file.help(match nearest(&written, &known) {
            Some(kind) => format!("write \"{kind}\""),
            None => format!("write one of {}, or leave `kind` out where you are unsure", known.join(", ")),
        });
    }
    found.map(|(_, kind)| *kind)
}

/// A list of names, the empty ones told and left out.
fn names(file: &mut TomlFile<'_>, key: &Key<'_>, value: &Value<'_>) -> Vec<Spanned<String>> {
    let single = std::slice::from_ref(value);
    let all = match value.get_ref() {
        DeValue::Array(values) => values.iter().as_slice(),
        _ => single,
    };
    for empty in all.iter().filter(|value| value.get_ref().as_str().is_some_and(|text| text.trim().is_empty())) {
        file.warning("empty-name", format!("`{}` has an empty name", key.get_ref()), empty.span());
        file.help("remove it");
    }
    file.list(key, value)
}

/// The names that were not seen before; the others are told.
fn once(file: &mut TomlFile<'_>, names: Vec<Spanned<String>>, seen: &mut BTreeSet<String>) -> Vec<String> {
    let mut kept = Vec::new();
    for name in names {
        if seen.insert(name.get_ref().clone()) {
            kept.push(name.into_inner());
        } else {
            file.warning("duplicate-name", format!("\"{}\" stands here twice", name.get_ref()), name.span());
            file.help("remove it here: once is enough");
        }
    }
    kept
}

/// The kind, where the name leaves no doubt: it ends in a word for a body, or is listed with the surname first too.
fn inferred_kind(name: &str, names: &[Spanned<String>]) -> Option<ActorKind> {
    /// Short words for bodies are surnames too: Emily Post, Monty Hall.
    const LETTERS: usize = 7;
    const WORDS: usize = 3;
    let inverted = |other: &Spanned<String>| {
        other.get_ref().split_once(", ").is_some_and(|(surname, given)| name == format!("{given} {surname}"))
    };
    if names.iter().any(inverted) {
        return Some(ActorKind::Person);
    }
    let words: Vec<&str> = name.split(' ').collect();
    let last = *words.last()?;
    if last == "administration" {
        return Some(ActorKind::Government);
    }
    let clear = words.len() >= WORDS || words.len() > 1 && last.chars().count() >= LETTERS;
    match naming::head(last) {
        Some(Head::Actor(kind)) if clear => Some(kind),
        _ => None,
    }
}

/// The actors sorted by id; of two with one id the first is kept, and both are named.
fn unique(file: &mut TomlFile<'_>, mut actors: Vec<Entry>) -> Vec<Entry> {
    actors.sort_by(|a, b| a.actor.id.cmp(&b.actor.id).then(a.name.start.cmp(&b.name.start)));
    let mut kept: Vec<Entry> = Vec::with_capacity(actors.len());
    for entry in actors {
        match kept.last() {
            Some(first) if first.actor.id == entry.actor.id => {
                let message =
                    format!("“{}” has the same id as “{}”, `{}`", entry.actor.name, first.actor.name, entry.actor.id);
                file.error("duplicate-id", message, entry.name);
                file.help("join the two, or give one of them an id of its own: id = \"…\"");
            }
            _ => kept.push(entry),
        }
    }
    kept
}

/// A name that two actors have is linked only where nothing but one of them can be meant.
fn warn_of_shared_names(file: &mut TomlFile<'_>, actors: &[Entry]) {
    let mut owners: BTreeMap<String, Vec<&Entry>> = BTreeMap::new();
    for entry in actors {
        let actor = &entry.actor;
        let strong = std::iter::once(&actor.name).chain(&actor.names).chain(&actor.former_names);
        let keys: BTreeSet<String> = strong.map(|name| slug(name)).filter(|key| !key.is_empty()).collect();
        for key in keys {
            owners.entry(key).or_default().push(entry);
        }
    }
    for (_, entries) in owners {
        let [first, rest @ ..] = entries.as_slice() else { continue };
        for entry in rest {
            let message = format!("“{}” shares a name with “{}”", entry.actor.name, first.actor.name);
            file.warning("shared-name", message, entry.name.clone());
            file.help("the name is listed as unresolved unless only one of them is named otherwise in an article; say in [here.\"…\"] whom it means there");
        }
    }
}

fn read_here(
    file: &mut TomlFile<'_>,
    key: &Key<'_>,
    value: &Value<'_>,
    cast: &mut Cast,
    place: &impl Fn(Range<usize>) -> Place,
) {
    let Some(articles) = value.get_ref().as_table() else {
        file.error("wrong-type", format!("`{}` should be a table for each article", key.get_ref()), value.span());
        file.help("begin it with [here.\"…\"], the id of the article in quotes");
        return;
    };
    for (key, value) in articles.iter() {
        let Some(article) = ArticleId::written(key.get_ref()) else {
            file.error("bad-id", format!("\"{}\" is no id of an article", key.get_ref()), key.span());
            continue;
        };
        let Some(words) = value.get_ref().as_table() else {
            file.error("wrong-type", "what words mean in an article should be a table", value.span());
            file.help(format!("begin it with [here.\"{article}\"]"));
            continue;
        };
        for (word, id) in words.iter() {
            if let Some(actor) = read_meaning(file, word, id, cast) {
                let word_text = one_line(word.get_ref());
                cast.here.entry(article.clone()).or_default().insert(word_text.clone(), actor);
                cast.places.here.entry(article.clone()).or_default().insert(word_text, place(word.span()));
            }
        }
    }
}

fn read_meaning(file: &mut TomlFile<'_>, word: &Key<'_>, id: &Value<'_>, cast: &Cast) -> Option<ActorId> {
    if word.get_ref().trim().is_empty() {
        file.warning("empty-name", "an empty word means nobody", word.span());
        file.help("remove it");
        return None;
    }
    let written = file.words(word, id)?;
    let actor = ActorId::of(&written).filter(|actor| cast.find(actor).is_some());
    if actor.is_none() {
        let known: Vec<&str> = cast.actors.iter().map(|actor| actor.id.as_str()).collect();
        file.error("no-such-actor", format!("no actor has the id \"{written}\""), id.span());
        file.help(match nearest(&written, &known) {
            Some(known) => format!("write \"{known}\""),
            None => "an actor's id is the slug of its name: michael-robel".to_owned(),
        });
    }
    actor
}

#[cfg(test)]
mod tests;
