//! `seeds/actors.jsonl`: who is who, as spaCy's EntityRuler writes it: a pattern a line. Patterns of one `id` are the names of
//! one actor, the first its main name.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::actors_file::{Entry, KINDS, Unfinished};
use super::json_lines::json_lines;
use super::line_index::LineIndex;
use super::listed::Listed;
use super::toml_file::TomlFile;
use crate::archive::actor::ActorKind;
use crate::archive::id::slug;
use crate::archive::one_line::one_line;
use crate::diagnostic::Diagnostic;

/// What a line can say. `label`, `pattern` and `id` are the EntityRuler's, the others ours; any other is passed over.
#[derive(Deserialize)]
struct Line {
    label: String,
    pattern: Pattern,
    id: Option<String>,
    kind: Option<String>,
    #[serde(default)]
    weak_names: Vec<String>,
    #[serde(default)]
    former_names: Vec<String>,
    #[serde(default)]
    not: Vec<String>,
    sort: Option<String>,
    description: Option<String>,
    description_from: Option<String>,
    #[serde(default)]
    external: Vec<String>,
}

/// Words, or what is asked of each token.
#[derive(Deserialize)]
#[serde(untagged)]
enum Pattern {
    Words(String),
    Tokens(Vec<BTreeMap<String, serde_json::Value>>),
}

/// What the labels of spaCy's models say of the kind, where they leave no doubt.
const LABELS: &[(&str, ActorKind)] = &[
    ("PERSON", ActorKind::Person),
    ("PER", ActorKind::Person),
    ("ORG", ActorKind::Organisation),
    ("NORP", ActorKind::Group),
    ("LOC", ActorKind::Place),
    ("FAC", ActorKind::Place),
];

/// Reads the text of the file, whose path under the archive's folder is `file`.
pub(super) fn parse(text: &str, file: &str) -> (Vec<Listed>, Vec<Diagnostic>) {
    let lines = LineIndex::of(file, text);
    let mut faults = Vec::new();
    // By the slug of the id, so that two ways to write one id are one actor.
    let mut actors: BTreeMap<String, (Range<usize>, Unfinished)> = BTreeMap::new();
    for (bytes, line) in json_lines(text) {
        match serde_json::from_str::<Line>(line) {
            Ok(line) => match line.name() {
                Ok(name) => {
                    let key = slug(line.id.as_deref().unwrap_or(&name));
                    let (place, actor) = actors.entry(key).or_insert_with(|| (bytes.clone(), Unfinished::default()));
                    faults.extend(line.tell(name, actor, place).map(|said| lines.at(said, bytes)));
                }
                Err(said) => faults.push(lines.at(*said, bytes)),
            },
            Err(why) => {
                // Columns are counted from 1, in bytes.
                let start = (bytes.start + why.column().saturating_sub(1)).min(bytes.end);
                let said = Diagnostic::error("jsonl-syntax", format!("this line cannot be read: {why}"));
                let help = "write {\"label\": \"PERSON\", \"pattern\": \"the name\", \"id\": \"its-id\"}";
                faults.push(lines.at(said.help(help), start..bytes.end));
            }
        }
    }
    let mut told = TomlFile::unparsed(file, text);
    let finished = actors.into_values().filter_map(|(place, actor)| {
        let Entry { actor, .. } = actor.finished(&mut told)?;
        Some(Listed { actor, place: lines.place(place) })
    });
    let listed = finished.collect();
    faults.extend(told.diagnostics);
    (listed, faults)
}

impl Line {
    /// The name that it is a pattern of; none where it asks more of tokens than to be these words.
    fn name(&self) -> Result<String, Box<Diagnostic>> {
        let name = match &self.pattern {
            Pattern::Words(words) => one_line(words),
            Pattern::Tokens(tokens) => tokens.iter().map(word_of).collect::<Option<Vec<_>>>().map_or_else(
                || {
                    let message = "this pattern is no name: it asks more of its tokens than to be certain words";
                    let said = Diagnostic::warning("token-pattern", message);
                    Err(Box::new(said.help("write the name as words; the line was passed over")))
                },
                |words| Ok(words.join(" ")),
            )?,
        };
        if name.is_empty() {
            let said = Diagnostic::warning("empty-name", "this pattern is an empty name");
            return Err(Box::new(said.help("remove the line; it was passed over")));
        }
        Ok(name)
    }

    /// Adds what the line says to what is known of its actor, who is told of at `place`.
    fn tell(self, name: String, actor: &mut Unfinished, place: &Range<usize>) -> Option<Diagnostic> {
        let spanned = |words: String| Spanned::new(place.clone(), words);
        let (kind, fault) = self.kind();
        let is = |known: &[Spanned<String>], name: &str| known.iter().any(|known| known.get_ref() == name);
        let add = |known: &mut Vec<Spanned<String>>, more: Vec<String>| {
            for words in more.iter().map(|words| one_line(words)).filter(|words| !words.is_empty()) {
                if !is(known, &words) {
                    known.push(spanned(words));
                }
            }
        };
        add(&mut actor.former_names, self.former_names);
        add(&mut actor.weak_names, self.weak_names);
        add(&mut actor.not, self.not);
        add(&mut actor.external, self.external);
        match &actor.name {
            None => {
                actor.id = Some(spanned(self.id.unwrap_or_else(|| name.clone())));
                actor.name = Some(spanned(name));
            }
            Some(main) if *main.get_ref() == name || is(&actor.former_names, &name) => {}
            Some(_) => add(&mut actor.names, vec![name]),
        }
        actor.kind = actor.kind.or(kind);
        for (known, more) in [
            (&mut actor.sort, self.sort),
            (&mut actor.description, self.description),
            (&mut actor.description_from, self.description_from),
        ] {
            *known = known.take().or(more.map(|words| one_line(&words)).filter(|words| !words.is_empty()));
        }
        fault
    }

    /// The kind that it names, or that its label leaves no doubt of.
    fn kind(&self) -> (Option<ActorKind>, Option<Diagnostic>) {
        let find = |table: &[(&str, ActorKind)], name: &str| {
            table.iter().find(|(known, _)| *known == name).map(|known| known.1)
        };
        match self.kind.as_deref() {
            None => (find(LABELS, &self.label), None),
            Some("unknown") => (None, None),
            Some(written) => {
                let kind = find(KINDS, written);
                let known: Vec<&str> = KINDS.iter().map(|(name, _)| *name).collect();
                let said = || {
                    Diagnostic::error("unknown-kind", format!("\"{written}\" is no kind of actor"))
                        .help(format!("write one of {}, or leave `kind` out where you are unsure", known.join(", ")))
                };
                (kind, kind.is_none().then(said))
            }
        }
    }
}

/// The one word that a token must be, if that is all that is asked of it.
fn word_of(token: &BTreeMap<String, serde_json::Value>) -> Option<&str> {
    let (key, value) = token.first_key_value().filter(|_| token.len() == 1)?;
    if matches!(key.as_str(), "TEXT" | "ORTH") { value.as_str() } else { None }
}

#[cfg(test)]
mod tests;
