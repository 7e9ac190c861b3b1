//! Whom the texts name and the editor does not list, with the sentences that tell most.

use std::collections::BTreeMap;
use std::path::Path;

use super::{Failure, archive_failure, read_all};
use crate::analyse::{self, Findings};
use crate::archive::Archive;
use crate::archive::actor::{Actor, ActorKind, ActorNumber, Doubt, Found, Sighting};
use crate::archive::article::ArticleNumber;
use crate::archive::one_line::one_line;
use crate::archive::reading::Reading;
use crate::diagnostic;
use crate::pages::sentence::Place;
use crate::read::known::Known;

/// How many sentences are told of each.
const SENTENCES: usize = 2;

/// How many letters of a sentence are told.
const LETTERS: usize = 240;

/// Whom the texts name and the editor does not list.
#[derive(Debug)]
pub struct FoundActors {
    /// Those of whom there is little doubt, those that are named most first.
    pub actors: Vec<FoundActor>,
    /// The others, the likeliest first.
    pub doubts: Vec<FoundActor>,
}

/// An actor that was found.
#[derive(Debug)]
pub struct FoundActor {
    /// Its id; of one in doubt empty.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its other names.
    pub names: Vec<String>,
    /// Names that mean it only beside a full one.
    pub weak_names: Vec<String>,
    /// Its kind.
    pub kind: ActorKind,
    /// How sure it is, and why.
    pub found: Found,
    /// How often it is named.
    pub mentions: usize,
    /// Sentences that name it, each with its place: `002 ¶4`.
    pub sentences: Vec<(String, String)>,
    /// Who may be the same.
    pub perhaps: Vec<String>,
}

/// Finds whom the texts name and the editor does not list, whatever the archive wishes its site to do.
///
/// # Errors
/// When the archive has errors, or the machine refuses to read it.
pub fn actors(folder: &Path) -> Result<FoundActors, Failure> {
    let (mut archive, _, _, mut diagnostics) = read_all(folder, &Known::default(), None)?;
    if diagnostic::any_error(&diagnostics) {
        return Err(archive_failure(&mut diagnostics));
    }
    archive.settings.find_actors = true;
    analyse::find_actors(&mut archive);
    let (findings, _) = analyse::analyse(&archive);
    let mut seen: BTreeMap<ActorNumber, Vec<(ArticleNumber, usize)>> = BTreeMap::new();
    for (number, _) in archive.numbered() {
        for (at, mention) in findings.mentions(number).iter().enumerate() {
            seen.entry(mention.actor).or_default().push((number, at));
        }
    }
    let told = |(number, actor): (ActorNumber, &Actor)| {
        let found = actor.found.clone()?;
        Some(of_actor(&archive, &findings, actor, found, seen.get(&number).map_or(&[], Vec::as_slice)))
    };
    let mut actors: Vec<FoundActor> = archive.cast.numbered().filter_map(told).collect();
    for (one, other) in analyse::actors::namesakes(&archive.cast) {
        let name = &archive.cast.actor(other).name;
        let id = archive.cast.actor(one).id.as_str();
        if let Some(actor) = actors.iter_mut().find(|actor| actor.id == id) {
            actor.perhaps.push(name.clone());
        }
    }
    actors.sort_by(|one, other| other.mentions.cmp(&one.mentions).then_with(|| one.name.cmp(&other.name)));
    let doubts = &archive.cast.doubts;
    let places = analyse::actors::sightings(&archive, doubts.iter().map(|doubt| doubt.name.as_str()));
    let doubts = doubts.iter().map(|doubt| of_doubt(&archive, doubt, places.get(doubt.name.as_str()))).collect();
    Ok(FoundActors { actors, doubts })
}

fn of_actor(
    archive: &Archive,
    findings: &Findings,
    actor: &Actor,
    found: Found,
    mentions: &[(ArticleNumber, usize)],
) -> FoundActor {
    let sentences = mentions.iter().filter_map(|(number, at)| {
        let mention = findings.mentions(*number).get(*at).filter(|mention| !mention.repeated)?;
        let block = archive.article(*number).blocks.get(mention.block)?;
        let reading = Reading::of(archive.article(*number), block);
        let place = Place::of(block, &reading, &mention.extent)?;
        Some((place_of(archive, *number, mention.block), cut(reading.text.get(place.sentence)?)))
    });
    FoundActor {
        id: actor.id.to_string(),
        name: actor.name.clone(),
        names: actor.names.clone(),
        weak_names: actor.weak_names.clone(),
        kind: actor.kind,
        found,
        mentions: mentions.len(),
        sentences: distinct(sentences),
        perhaps: Vec::new(),
    }
}

/// The first few that differ.
fn distinct(sentences: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    let mut distinct: Vec<(String, String)> = Vec::new();
    for sentence in sentences {
        if !distinct.contains(&sentence) {
            distinct.push(sentence);
        }
        if distinct.len() == SENTENCES {
            break;
        }
    }
    distinct
}

fn of_doubt(archive: &Archive, doubt: &Doubt, place: Option<&Sighting>) -> FoundActor {
    let sentence = place.and_then(|Sighting { article, block }| {
        let whole = archive.article(*article).blocks.get(*block as usize)?;
        let reading = Reading::of(archive.article(*article), whole);
        let at = reading.text.find(&doubt.name)?;
        let extent = reading.extent(at, at + doubt.name.len())?;
        let place = Place::of(whole, &reading, &extent)?;
        Some((place_of(archive, *article, *block as usize), cut(reading.text.get(place.sentence)?)))
    });
    FoundActor {
        id: String::new(),
        name: doubt.name.clone(),
        names: Vec::new(),
        weak_names: Vec::new(),
        kind: doubt.kind,
        found: doubt.found.clone(),
        mentions: 0,
        sentences: sentence.into_iter().collect(),
        perhaps: Vec::new(),
    }
}

/// `002 ¶4`, or the article alone where the block has no number.
fn place_of(archive: &Archive, number: ArticleNumber, block: usize) -> String {
    let article = archive.article(number);
    match article.blocks.get(block).and_then(|block| block.paragraph) {
        Some(paragraph) => format!("{} ¶{paragraph}", article.id),
        None => article.id.to_string(),
    }
}

fn cut(sentence: &str) -> String {
    let line = one_line(sentence.trim());
    match line.char_indices().nth(LETTERS) {
        Some((at, _)) => format!("{} …", line.get(..at).unwrap_or("").trim_end()),
        None => line,
    }
}
