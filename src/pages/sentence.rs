//! A name in its sentence (a keyword in context), as lists of mentions show it.

use std::ops::Range;

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use crate::archive::article::Article;
use crate::archive::block::BlockKind;
use crate::archive::reading::Reading;
use crate::span::Extent;

/// How many bytes of a sentence are shown on each side of the name; a longer one is cut at a word.
const REACH: usize = 260;

/// A name with what stands before and after it in its sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Sentence {
    pub(crate) before: String,
    pub(crate) name: String,
    pub(crate) after: String,
}

impl Sentence {
    /// The sentence of `block` round the words at `extent`.
    pub(crate) fn round(article: &Article, block: usize, extent: &Extent) -> Option<Self> {
        let block = article.blocks.get(block)?;
        let reading = Reading::of(article, block);
        let name = reading.range(extent.outer())?;
        let whole = match block.kind {
            BlockKind::Title | BlockKind::Heading | BlockKind::Reference | BlockKind::Caption => 0..reading.text.len(),
            _ => sentence_round(&reading.text, &name),
        };
        let text = reading.text.as_str();
        Some(Self {
            before: cut_start(text.get(whole.start..name.start)?.trim_start()),
            name: text.get(name.clone())?.to_owned(),
            after: cut_end(text.get(name.end..whole.end)?.trim_end()),
        })
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
