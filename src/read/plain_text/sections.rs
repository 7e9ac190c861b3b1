//! Words that head sections wherever they stand alone: "Summary", "Bibliography".

use std::collections::HashMap;
use std::sync::LazyLock;

use super::sentence::{self, Ending};
use super::tables::section_words;

/// What stands under a heading, by its words alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Headed {
    /// Text.
    Section,
    /// References.
    References,
    /// References, if they look so.
    MaybeReferences,
}

static WORDS: LazyLock<HashMap<String, Headed>> = LazyLock::new(|| {
    let lists = [
        (section_words::SECTIONS, Headed::Section),
        (section_words::MAYBE_REFERENCES, Headed::MaybeReferences),
        (section_words::REFERENCES, Headed::References),
    ];
    let folded = |(list, headed): (&'static [&'static str], Headed)| {
        list.iter().map(move |word| (sentence::folded(word), headed))
    };
    lists.into_iter().flat_map(folded).collect()
});

/// What a line heads that is nothing but such a word, whatever number or colon it bears.
pub(super) fn headed_by(words: &str) -> Option<Headed> {
    const LONGEST: usize = 80;
    if words.len() > LONGEST || matches!(sentence::ending(words), Ending::Sentence | Ending::Comma) {
        return None;
    }
    WORDS.get(&sentence::folded(words.get(number_length(words)..)?)).copied()
}

/// Whether a line heads a section and can be no title.
pub(super) fn names_a_section(words: &str) -> bool {
    matches!(headed_by(words), Some(Headed::Section | Headed::References))
}

/// How many bytes of numbering a line bears: `1. `, `2.3 `, `IV. `.
pub(super) fn number_length(words: &str) -> usize {
    let first = words.split_whitespace().next().unwrap_or("");
    let number = first.trim_end_matches(['.', ')', ':']);
    let is_decimal = !number.is_empty()
        && number.len() <= 8
        && number
            .split('.')
            .all(|part| !part.is_empty() && part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit()));
    let is_roman = number.len() < first.len() && !number.is_empty() && number.bytes().all(|b| b"IVX".contains(&b));
    if !(is_decimal || is_roman) {
        return 0;
    }
    let rest = words[first.len()..].trim_start();
    if rest.is_empty() { 0 } else { words.len() - rest.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn section_words_are_known_with_a_number_or_colon() {
        for text in ["Summary", "SUMMARY:", "1. Introduction", "IV. Conclusion", "نتیجه‌گیری", "Works Cited"]
        {
            assert!(names_a_section(text), "{text}");
        }
        assert!(!names_a_section("Summary of the talks"));
    }
}
