//! Cards: what a link to an actor or to a passage shows before it is followed. A card is a small script beside the page,
//! which the site's own script loads when a reader wants it; only a script can be loaded from a folder, too.
//!
//! A card is data: lines of runs of words. The script puts each word on the page as text and nothing else.

mod actor;
mod passage;

#[cfg(test)]
mod tests;

use serde::{Serialize, Serializer};

use super::in_script;
use crate::archive::address::{self, OutPath};

pub(super) use actor::{Names, of_actor};
pub(super) use passage::of_pair;

/// What one card says.
#[derive(Debug, Serialize)]
struct Card {
    /// What it is, for those who do not see it.
    label: String,
    /// Of a passage, the page of the article whose words it shows: the card is for the readers of the other.
    #[serde(skip_serializing_if = "Option::is_none")]
    home: Option<String>,
    lines: Vec<Line>,
}

/// A line, or a paragraph.
#[derive(Debug, Serialize)]
struct Line {
    /// The class that it is set in.
    #[serde(rename = "as")]
    class: &'static str,
    /// The language of words that are not the site's own; empty where it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    runs: Vec<Run>,
}

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Run {
    /// Plain.
    Words(String),
    /// A link, with its address from the root of the site.
    Link(String, String),
    /// A name, in whatever direction it is written.
    Name(String),
    /// Words that the other article has not, marked as on the page side by side, and what is said to those who do not
    /// see the mark.
    Differs { element: &'static str, words: String, spoken: String },
}

impl Serialize for Run {
    /// Short, since there are many: `"words"`, `["bdi", "name"]`, `["a", "words", "address"]`, `["ins", "words", "spoken"]`.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Words(words) => words.serialize(serializer),
            Self::Name(name) => ("bdi", name).serialize(serializer),
            Self::Link(words, address) => ("a", words, address).serialize(serializer),
            Self::Differs { element, words, spoken } => (element, words, spoken).serialize(serializer),
        }
    }
}

impl Line {
    /// A line in the site's own words.
    fn ours(class: &'static str, runs: Vec<Run>) -> Self {
        Self { class, lang: None, runs }
    }

    /// A line of words from elsewhere, in this language if it is known.
    fn theirs(class: &'static str, lang: Option<&str>, runs: Vec<Run>) -> Self {
        Self { class, lang: Some(lang.unwrap_or_default().to_owned()), runs }
    }
}

impl Run {
    fn words(words: impl Into<String>) -> Self {
        Self::Words(words.into())
    }

    fn link(words: impl Into<String>, page: &OutPath, fragment: Option<&str>) -> Self {
        Self::Link(words.into(), page.from_root(fragment))
    }
}

/// The file of a page's cards.
fn file(page: &OutPath, cards: &impl Serialize) -> (OutPath, Vec<u8>) {
    let folder = page.as_str().strip_suffix("/index.html").unwrap_or(page.as_str());
    let call = format!("glossator.card({}, {});\n", json(&folder), json(cards));
    (address::card(page), in_script::safe(call).into_bytes())
}

/// Data of ours always is JSON; if it were not, the link would work as without a card.
fn json(data: &impl Serialize) -> String {
    serde_json::to_string(data).unwrap_or_else(|_| "null".to_owned())
}
