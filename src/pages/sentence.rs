//! A name in its sentence (a keyword in context), as lists of mentions show it.

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::archive::abbreviation;
use crate::archive::article::Article;
use crate::archive::block::{Block, BlockKind};
use crate::archive::reading::Reading;
use crate::span::Extent;
use crate::weave::SafeHtml;
use crate::weave::runs::sentence;

/// How many bytes of a sentence are shown on each side of the name; a longer one is cut at a word.
const REACH: usize = 260;

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

/// The sentence of one name, as HTML.
pub(crate) fn round(article: &Article, block: usize, extent: &Extent) -> Option<SafeHtml> {
    let block = article.blocks.get(block)?;
    let reading = Reading::of(article, block);
    let place = Place::of(block, &reading, extent)?;
    Some(of(&reading.text, &[place]))
}

/// The sentence of several names that stand in it, in their order, as HTML. Empty without a name.
pub(crate) fn of(text: &str, places: &[Place]) -> SafeHtml {
    sentence(runs(text, places).iter().map(|(words, is_name)| (words.as_ref(), *is_name)))
}

/// A sentence cut at the names in it that are meant: the stretches that are not empty, and whether each is such a name.
fn runs<'t>(text: &'t str, places: &[Place]) -> Vec<(Cow<'t, str>, bool)> {
    let mut runs = Vec::new();
    let (Some(first), Some(last)) = (places.first(), places.last()) else { return runs };
    let mut push = |words: Cow<'t, str>, is_name: bool| {
        if !words.is_empty() {
            runs.push((words, is_name));
        }
    };
    let between = |start: usize, end: usize| text.get(start..end).unwrap_or("");
    push(cut_start(between(first.sentence.start, first.name.start).trim_start()), false);
    let mut done = first.name.start;
    for Place { name, .. } in places {
        push(between(done, name.start).into(), false);
        push(between(name.start.max(done), name.end).into(), true);
        done = done.max(name.end);
    }
    push(cut_end(between(done, last.sentence.end).trim_end()), false);
    runs
}

/// The sentence that holds `words`, by UAX #29, joined where the rule breaks after an abbreviation. Only what stands
/// between the nearest sure bounds is looked at.
fn sentence_round(text: &str, words: &Range<usize>) -> Range<usize> {
    let start = (1..=words.start).rev().find(|at| is_sure_bound(text, *at)).unwrap_or(0);
    let least = words.end.max(words.start + 1);
    let end = (least..text.len()).find(|at| is_sure_bound(text, *at)).unwrap_or(text.len());
    let near = text.get(start..end).unwrap_or("");
    let words = words.start - start..words.end - start;
    let goes_on = end < text.len();
    let found =
        if is_one_piece(near) { last(0..near.len(), &words, goes_on) } else { by_the_rules(near, &words, goes_on) };
    start + found.start..start + found.end
}

/// The same by the rules alone; `goes_on` if the text ends at a sure bound, and not there.
fn by_the_rules(text: &str, words: &Range<usize>, goes_on: bool) -> Range<usize> {
    let mut sentence = 0..0;
    for (start, piece) in text.split_sentence_bound_indices() {
        if !abbreviation::is_at_end(&text[sentence.clone()]) {
            if sentence.end > words.start && sentence.end >= words.end {
                return sentence;
            }
            sentence.start = start;
        }
        sentence.end = start + piece.len();
    }
    last(sentence, words, goes_on)
}

/// The last sentence of a text; where nothing follows it, it holds the words in any case.
fn last(sentence: Range<usize>, words: &Range<usize>, goes_on: bool) -> Range<usize> {
    if goes_on { sentence } else { sentence.start.min(words.start)..sentence.end.max(words.end) }
}

/// Whether a sentence surely begins at a byte, whatever stands before and after: with a capital after a space, after a
/// mark that cannot belong to an abbreviation. The rules break there (SB11), and nothing before it bears on what follows.
fn is_sure_bound(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let ([.., mark, b' '], Some(b'A'..=b'Z')) = (bytes.get(..at).unwrap_or(&[]), bytes.get(at)) else { return false };
    match mark {
        b'!' | b'?' => true,
        b'.' => {
            let before = bytes.get(..at - 2).unwrap_or(&[]);
            let letters = before.iter().rev().take_while(|byte| byte.is_ascii_alphabetic()).count();
            let (rest, word) = before.split_at(before.len() - letters);
            let is_shortening = letters < 2 || str::from_utf8(word).is_ok_and(abbreviation::is_known);
            !is_shortening && matches!(rest.last(), None | Some(b' '))
        }
        _ => false,
    }
}

/// Whether the rules surely find no bound inside: there is no mark that ends a sentence before its end, and no end of a
/// line.
fn is_one_piece(text: &str) -> bool {
    let text = text.trim_end_matches(' ');
    let text = text.strip_suffix(['.', '!', '?']).unwrap_or(text);
    text.chars().all(|letter| match letter {
        '.' | '!' | '?' | '\n' | '\r' | '\u{85}' => false,
        _ => matches!(letter, '\0'..'\u{589}' | '\u{2010}'..='\u{2023}' | '\u{2026}'),
    })
}

fn cut_start(text: &str) -> Cow<'_, str> {
    if text.len() <= REACH {
        return text.into();
    }
    let at = text.char_indices().map(|(at, _)| at).find(|at| text.len() - at <= REACH).unwrap_or(0);
    let at = text[at..].find(char::is_whitespace).map_or(at, |space| at + space);
    format!("…{}", &text[at..]).into()
}

fn cut_end(text: &str) -> Cow<'_, str> {
    if text.len() <= REACH {
        return text.into();
    }
    let at = text.char_indices().map(|(at, _)| at).take_while(|at| *at <= REACH).last().unwrap_or(0);
    let at = text[..at].rfind(char::is_whitespace).unwrap_or(at);
    format!("{} …", &text[..at]).into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TOKENS: &[&str] = &[
        "Mr.",
        "word",
        "ended.",
        "asked?",
        "cried!",
        "U.S.",
        "J.",
        "A",
        "Next",
        "so",
        "Prof.",
        "prof.",
        "e.g.",
        "3.5",
        "7",
        ",",
        ";",
        " ",
        "  ",
        "“",
        "”",
        "’",
        "\"",
        "'",
        ")",
        "(",
        "—",
        "…",
        "...",
        "?!",
        ".",
        "é",
        "Über",
        "\u{301}",
        "\u{200b}",
        "\u{a0}",
        "\n",
        "\r\n",
        "\u{85}",
        "\u{2028}",
        "。",
        "؟",
        "\u{589}",
        "\u{2024}",
        "سلام",
        "Joyce.Alone",
        "x.Alone",
        "hello-world.",
        "(alone.",
        "\t",
        "abcde.",
        "abcd.",
        "a1bcdef.",
    ];

    proptest! {
        #[test]
        fn the_sentence_is_that_of_the_rules_whatever_the_text(
            tokens in prop::collection::vec((prop::sample::select(TOKENS), any::<bool>()), 0..40),
            from in any::<prop::sample::Index>(),
            length in 0..30_usize,
        ) {
            let text: String = tokens.iter().flat_map(|(token, space)| [*token, if *space { " " } else { "" }]).collect();
            let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let at = from.index(bounds.len());
            let words = bounds[at]..bounds[(at + length).min(bounds.len() - 1)];
            prop_assert_eq!(sentence_round(&text, &words), by_the_rules(&text, &words, false), "{:?}", &text);
        }

        #[test]
        fn the_sentence_is_that_of_the_rules_in_prose(
            words in prop::collection::vec(prop::sample::select(&["Ada", "went.", "Then", "there?", "Some", "came", "by", "the", "U.S.", "river.", "“It", "was.”", "No.", "6", "Mr.", "Peck", "said!", "once."][..]), 0..60),
            from in any::<prop::sample::Index>(),
        ) {
            let text = words.join(" ");
            let at = from.index(text.chars().count().max(1));
            let at = text.char_indices().nth(at).map_or(0, |(at, _)| at);
            let end = text[at..].find(' ').map_or(text.len(), |end| at + end);
            prop_assert_eq!(sentence_round(&text, &(at..end)), by_the_rules(&text, &(at..end), false), "{:?}", &text);
        }
    }

    #[test]
    fn no_letter_that_is_passed_over_ends_a_sentence() {
        for letter in '\0'..=char::MAX {
            for text in
                [format!("a{letter} B"), format!("a {letter}b"), format!("a {letter} b"), format!("a{letter}\u{301}B")]
            {
                if is_one_piece(&text) {
                    assert_one_piece(&text);
                }
            }
        }
    }

    fn assert_one_piece(text: &str) {
        assert_eq!(text.split_sentence_bounds().count(), 1, "{text:?}");
    }

    fn sentence(text: &str, name: &str) -> String {
        let at = text.find(name).expect("the name stands there");
        text[sentence_round(text, &(at..at + name.len()))].trim().to_owned()
    }

    #[test]
    fn a_sentence_is_cut_at_its_own_full_stops() {
        assert_eq!(sentence("One. Two names Robel here. Three.", "Robel"), "Two names Robel here.");
        assert_eq!(sentence("Robel first. Then more.", "Robel"), "Robel first.");
        assert_eq!(sentence("First. Then Robel", "Robel"), "Then Robel");
    }

    #[test]
    fn two_names_in_one_sentence_are_both_marked() {
        let place = |name: Range<usize>| Place { sentence: 0..16, name };
        let sentence = of("Ada met Ada Lee.", &[place(0..3), place(8..15)]);
        assert_eq!(sentence.as_str(), "<mark>Ada</mark> met <mark>Ada Lee</mark>.");
    }

    #[test]
    fn an_abbreviation_does_not_end_it() {
        let text = "It met Robert G. Duncan of the U.S. Navy and Mr. Peck. Then it left.";
        assert_eq!(sentence(text, "Duncan"), "It met Robert G. Duncan of the U.S. Navy and Mr. Peck.");
    }

    #[test]
    fn a_long_sentence_is_cut_at_a_word() {
        let text = "word ".repeat(200);
        assert!(cut_end(&text).len() < REACH + 10 && cut_end(&text).ends_with("word …"));
        assert!(cut_start(&text).starts_with("… word"));
        assert!(cut_end(&"é".repeat(500)).ends_with('…'));
    }
}
