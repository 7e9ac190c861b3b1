//! A name in its sentence (a keyword in context), as lists of mentions show it.

use std::ops::Range;

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use crate::archive::article::Article;
use crate::archive::block::{Block, BlockKind};
use crate::archive::reading::Reading;
use crate::span::Extent;

/// How many bytes of a sentence are shown on each side of the name; a longer one is cut at a word.
const REACH: usize = 260;

/// A sentence cut at the names in it that are meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Sentence {
    runs: Vec<Run>,
}

/// A stretch of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Run {
    text: String,
    /// Whether it is a name that is meant.
    name: bool,
}

/// Where a name stands in the reading of its block, and where its sentence does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The whole sentence.
    pub(crate) sentence: Range<usize>,
    /// The name in it.
    pub(crate) name: Range<usize>,
}

impl Place {
    /// Finds the sentence of `block` round the words at `extent`.
    pub(crate) fn of(block: &Block, reading: &Reading, extent: &Extent) -> Option<Self> {
        let name = reading.range(extent.outer())?;
        let sentence = match block.kind {
            BlockKind::Title | BlockKind::Heading | BlockKind::Reference | BlockKind::Caption => 0..reading.text.len(),
            _ => sentence_round(&reading.text, &name),
        };
        Some(Self { sentence, name })
    }
}

impl Sentence {
    /// The sentence of one name.
    pub(crate) fn round(article: &Article, block: usize, extent: &Extent) -> Option<Self> {
        let block = article.blocks.get(block)?;
        let reading = Reading::of(article, block);
        let place = Place::of(block, &reading, extent)?;
        Some(Self::of(&reading.text, &[place]))
    }

    /// The sentence of several names that stand in it, in their order. Empty without a name.
    pub(crate) fn of(text: &str, places: &[Place]) -> Self {
        let mut runs = Vec::new();
        let (Some(first), Some(last)) = (places.first(), places.last()) else { return Self { runs } };
        let mut push = |text: String, name: bool| {
            if !text.is_empty() {
                runs.push(Run { text, name });
            }
        };
        let between = |start: usize, end: usize| text.get(start..end).unwrap_or("");
        push(cut_start(between(first.sentence.start, first.name.start).trim_start()), false);
        let mut done = first.name.start;
        for Place { name, .. } in places {
            push(between(done, name.start).to_owned(), false);
            push(between(name.start.max(done), name.end).to_owned(), true);
            done = done.max(name.end);
        }
        push(cut_end(between(done, last.sentence.end).trim_end()), false);
        Self { runs }
    }
}

/// The sentence that holds `words`, by UAX #29, joined where the rule breaks after an abbreviation.
fn sentence_round(text: &str, words: &Range<usize>) -> Range<usize> {
    let mut sentence = 0..0;
    for (start, piece) in text.split_sentence_bound_indices() {
        if !ends_in_abbreviation(&text[sentence.clone()]) {
            if sentence.end > words.start && sentence.end >= words.end {
                return sentence;
            }
            sentence.start = start;
        }
        sentence.end = start + piece.len();
    }
    sentence.start.min(words.start)..sentence.end.max(words.end)
}

/// Whether a full stop at the end probably belongs to an abbreviation: one of few letters, with a stop inside, or known.
fn ends_in_abbreviation(sentence: &str) -> bool {
    /// English titles and shortenings that a name or a number follows. An open list.
    const KNOWN: [&str; 18] = [
        "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Lt", "Col", "Capt", "Sen", "Rep", "Gov", "vs", "No", "Jan",
        "Sept", "Dec",
    ];
    let Some(body) = sentence.trim_end().strip_suffix('.') else { return false };
    let last = body.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '“' | '"' | '-')).next().unwrap_or("");
    let short = last.chars().count() == 1 && last.chars().all(char::is_uppercase);
    short || last.contains('.') || KNOWN.contains(&last)
}

fn cut_start(text: &str) -> String {
    if text.len() <= REACH {
        return text.to_owned();
    }
    let at = text.char_indices().map(|(at, _)| at).find(|at| text.len() - at <= REACH).unwrap_or(0);
    let at = text[at..].find(char::is_whitespace).map_or(at, |space| at + space);
    format!("…{}", &text[at..])
}

fn cut_end(text: &str) -> String {
    if text.len() <= REACH {
        return text.to_owned();
    }
    let at = text.char_indices().map(|(at, _)| at).take_while(|at| *at <= REACH).last().unwrap_or(0);
    let at = text[..at].rfind(char::is_whitespace).unwrap_or(at);
    format!("{} …", &text[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentence(text: &str, name: &str) -> String {
        let at = text.find(name).expect("the name stands there");
        text[sentence_round(text, &(at..at + name.len()))].trim().to_owned()
    }

    #[test]
    fn a_sentence_is_cut_at_its_own_full_stops() {
        assert_eq!(sentence("One. Two names Rubin here. Three.", "Rubin"), "Two names Rubin here.");
        assert_eq!(sentence("Rubin first. Then more.", "Rubin"), "Rubin first.");
        assert_eq!(sentence("First. Then Rubin", "Rubin"), "Then Rubin");
    }

    #[test]
    fn two_names_in_one_sentence_are_both_marked() {
        let place = |name: Range<usize>| Place { sentence: 0..16, name };
        let sentence = Sentence::of("Ada met Ada Lee.", &[place(0..3), place(8..15)]);
        let runs: Vec<_> = sentence.runs.iter().map(|run| (run.text.as_str(), run.name)).collect();
        assert_eq!(runs, [("Ada", true), (" met ", false), ("Ada Lee", true), (".", false)]);
    }

    #[test]
    fn an_abbreviation_does_not_end_it() {
        let text = "It met Robert G. Joseph of the U.S. Army and Mr. Hook. Then it left.";
        assert_eq!(sentence(text, "Joseph"), "It met Robert G. Joseph of the U.S. Army and Mr. Hook.");
    }

    #[test]
    fn a_long_sentence_is_cut_at_a_word() {
        let text = "word ".repeat(200);
        assert!(cut_end(&text).len() < REACH + 10 && cut_end(&text).ends_with("word …"));
        assert!(cut_start(&text).starts_with("… word"));
        assert!(cut_end(&"é".repeat(500)).ends_with('…'));
    }
}
