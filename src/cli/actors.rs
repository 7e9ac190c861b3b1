//! `glossator actors`: whom the texts name and `actors.toml` does not list, ready to paste.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde_json::json;

use super::terminal::Terminal;
use super::{Ending, tell_failure};
use crate::archive::actor::{ActorKind, Found, Reason};
use crate::pipeline::{self, Failure, FoundActor, FoundActors};

/// Tell whom the texts name and actors.toml does not list
///
/// Finds names in the texts as `build` does and prints them on standard output, those that are named most first, each with
/// the sentences that tell most. What is right can be pasted into seeds/actors.toml, where it is put right by hand: what
/// stands there is never found as something else. Names of which the program is not sure stand at the end, as comments.
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(super) struct Actors {
    /// The folder that holds seeds/
    #[arg(default_value = ".")]
    archive: PathBuf,

    /// toml: for seeds/actors.toml; jsonl: patterns for the EntityRuler of spaCy, one a line
    #[arg(long, value_enum, default_value_t = Format::Toml)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Toml,
    Jsonl,
}

const AFTER_HELP: &str = "\
Examples:
  glossator actors
  glossator actors ~/clippings >> ~/clippings/seeds/actors.toml
  glossator actors --format jsonl > patterns.jsonl

Exit status:
  0  done
  1  the archive has errors
  2  wrong usage, or the machine failed";

impl Actors {
    /// Finds, tells, and says how it ended.
    pub(super) fn run(self, terminal: &Terminal) -> Ending {
        let found = match pipeline::actors(&self.archive) {
            Ok(found) => found,
            Err(failure) => return tell_failure(&failure, terminal),
        };
        let text = match self.format {
            Format::Toml => toml(&found),
            Format::Jsonl => jsonl(&found),
        };
        if let Err(error) = terminal.print(&text) {
            return tell_failure(&Failure::Outside(error.into()), terminal);
        }
        terminal.say(&counted(&found));
        Ending::Done
    }
}

fn counted(found: &FoundActors) -> String {
    let actors = super::messages::number(found.actors.len(), "actor", "actors");
    match found.doubts.len() {
        0 => format!("{actors} found that actors.toml does not list"),
        doubts => format!("{actors} found that actors.toml does not list, and {doubts} more that are in doubt"),
    }
}

fn toml(found: &FoundActors) -> String {
    let mut text = String::new();
    for actor in &found.actors {
        text.push_str(&comments(actor));
        text.push_str(&entry(actor, ""));
        text.push('\n');
    }
    if !found.doubts.is_empty() {
        text.push_str("# In doubt, the likeliest first. Take the # away where it is right.\n\n");
    }
    for actor in &found.doubts {
        text.push_str(&comments(actor));
        text.push_str(&entry(actor, "# "));
        text.push('\n');
    }
    text
}

fn comments(actor: &FoundActor) -> String {
    let Found { confidence, reasons } = &actor.found;
    let why: Vec<&str> = reasons.iter().map(|reason| in_words(*reason)).collect();
    let why = if why.is_empty() { String::new() } else { format!(": {}", why.join(", ")) };
    let named = match actor.mentions {
        0 => String::new(),
        mentions => format!("Named {}. ", super::messages::number(mentions, "time", "times")),
    };
    let mut lines = format!("# {named}{confidence} in 100 sure{why}.\n");
    for (place, sentence) in &actor.sentences {
        lines.push_str(&comment(&format!("{place}: {sentence}")));
    }
    for other in &actor.perhaps {
        lines.push_str(&comment(&format!("Is it the same as “{other}”? Then list one under `names` of the other.")));
    }
    lines
}

/// A line that is one, whatever stands in it.
fn comment(words: &str) -> String {
    let shown: String = words.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    format!("# {shown}\n")
}

fn entry(actor: &FoundActor, before: &str) -> String {
    let mut lines = format!("{before}[[actor]]\n{before}name = {}\n", quoted(&actor.name));
    if actor.kind == ActorKind::Unknown {
        lines.push_str(&format!("{before}# kind = \"…\"\n"));
    } else {
        lines.push_str(&format!("{before}kind = \"{}\"\n", actor.kind.key()));
    }
    for (key, names) in [("names", &actor.names), ("weak_names", &actor.weak_names)] {
        if !names.is_empty() {
            let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
            lines.push_str(&format!("{before}{key} = [{}]\n", names.join(", ")));
        }
    }
    lines
}

/// A string of TOML.
fn quoted(words: &str) -> String {
    toml::Value::String(words.to_owned()).to_string()
}

fn in_words(reason: Reason) -> &'static str {
    match reason {
        Reason::Listed => "it stands in a list of countries or places",
        Reason::Title => "a title stands before it",
        Reason::Role => "what somebody does stands before it",
        Reason::Apposition => "what somebody is stands after it",
        Reason::Byline => "it signs an article",
        Reason::Inverted => "a bibliography has it with the surname first",
        Reason::GivenName => "it begins with a given name",
        Reason::Surname => "its last word stands alone, too, as a surname does",
        Reason::Initial => "it has an initial",
        Reason::Head => "its own words say what it names",
        Reason::Abbreviation => "an abbreviation stands for it, or it is one",
        Reason::Called => "a text says what it is",
        Reason::Members => "it has members, leaders or staff",
        Reason::Outlet => "something was published in it",
        Reason::Row => "it stands in a row with others of its kind",
        Reason::Acts => "it says or does something",
        Reason::Where => "something happens in it",
        Reason::Presumed => "it has capitals as only names have, and nothing says that it is a place or a thing",
    }
}

/// Patterns as the EntityRuler of spaCy reads them: <https://spacy.io/usage/rule-based-matching#entityruler>.
fn jsonl(found: &FoundActors) -> String {
    let mut lines = String::new();
    for actor in &found.actors {
        let Some(label) = label(actor.kind) else { continue };
        for name in std::iter::once(&actor.name).chain(&actor.names) {
            lines.push_str(&json!({"label": label, "pattern": name, "id": actor.id}).to_string());
            lines.push('\n');
        }
    }
    lines
}

/// The label of spaCy's English models for a kind; none where the kind is not known.
fn label(kind: ActorKind) -> Option<&'static str> {
    match kind {
        ActorKind::Person => Some("PERSON"),
        ActorKind::Government | ActorKind::Media | ActorKind::Organisation => Some("ORG"),
        ActorKind::Group => Some("NORP"),
        ActorKind::Country => Some("GPE"),
        ActorKind::Place => Some("LOC"),
        ActorKind::Unknown => None,
    }
}
