//! What stands inside quotation marks.

use std::ops::Range;

/// The quotations of a block's text in their order, without their marks.
pub(crate) fn in_text(text: &str) -> Vec<Range<usize>> {
    // Byte by byte without a branch, as many at once as the machine can: most texts have no mark.
    if !text.bytes().fold(false, |any, byte| any | matches!(byte, b'"' | b'\'' | 0x80..)) {
        return Vec::new();
    }
    let (mut quotations, open) = double(text);
    // One that never closes counts when it opens the block, as the paragraphs of a long quotation do.
    let opens_block = |start: &usize| text.get(..*start).is_some_and(|before| before.trim().chars().count() <= 1);
    quotations.extend(open.filter(opens_block).map(|start| start..text.len()));
    with_single(text, quotations)
}

/// The same with the one that is still open at the end of the text, wherever it begins; and whether there is one.
pub(super) fn with_open_end(text: &str) -> (Vec<Range<usize>>, bool) {
    let (mut quotations, open) = double(text);
    quotations.extend(open.map(|start| start..text.len()));
    (with_single(text, quotations), open.is_some())
}

fn with_single(text: &str, mut quotations: Vec<Range<usize>>) -> Vec<Range<usize>> {
    quotations.extend(single(text, &quotations));
    quotations.sort_unstable_by_key(|quotation| quotation.start);
    quotations
}

/// For each word of a block, given by its bytes, the number of the quotation it stands in; 0 for none, and nothing at
/// all where nothing is quoted. Quotations are counted on from `count`.
pub(super) fn words(text: &str, words: &[Range<usize>], count: &mut u32) -> Vec<u32> {
    let quotations = in_text(text);
    if quotations.is_empty() {
        return Vec::new();
    }
    let first = *count;
    *count += u32::try_from(quotations.len()).unwrap_or(u32::MAX);
    let mut number = first;
    let mut rest = quotations.iter().peekable();
    words
        .iter()
        .map(|word| {
            while rest.next_if(|quotation| quotation.end <= word.start).is_some() {
                number += 1;
            }
            match rest.peek() {
                Some(quotation) if quotation.start <= word.start && word.end <= quotation.end => number + 1,
                _ => 0,
            }
        })
        .collect()
}

/// A mark in its surroundings.
#[derive(Clone, Copy)]
struct Mark {
    mark: char,
    at: usize,
    end: usize,
    before: Option<char>,
    after: Option<char>,
}

impl Mark {
    /// Whether it stands as an opening mark does: after a space, a dash or nothing, and before a word.
    fn could_open(self) -> bool {
        let free =
            |before: char| !before.is_alphanumeric() && !matches!(before, '.' | ',' | '!' | '?' | '…' | ';' | ':');
        self.before.is_none_or(free) && self.after.is_some_and(|after| !after.is_whitespace())
    }

    /// Whether only an opening mark stands so.
    fn must_open(self) -> bool {
        self.before.is_none_or(char::is_whitespace) && self.after.is_some_and(char::is_alphanumeric)
    }

    fn could_close(self) -> bool {
        self.before.is_some_and(|before| !before.is_whitespace())
            && self.after.is_none_or(|after| !after.is_alphanumeric())
    }
}

fn marks(text: &str, wanted: fn(char) -> bool) -> impl Iterator<Item = Mark> {
    text.match_indices(wanted).map(move |(at, mark)| Mark {
        mark: mark.chars().next().unwrap_or('"'),
        at,
        end: at + mark.len(),
        before: text.get(..at).and_then(|before| before.chars().next_back()),
        after: text.get(at + mark.len()..).and_then(|after| after.chars().next()),
    })
}

/// The quotations in double marks, and where one begins that never closes. The shapes of the marks differ from country to
/// country and are mistyped, so that what stands around a mark decides first whether it opens or closes.
fn double(text: &str) -> (Vec<Range<usize>>, Option<usize>) {
    let is_double =
        |mark: char| matches!(mark, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' | '『' | '』' | '＂');
    let mut quotations = Vec::new();
    let mut open: Option<usize> = None;
    for mark in marks(text, is_double) {
        match open {
            Some(start) if !mark.must_open() => {
                quotations.push(start..mark.at);
                open = None;
            }
            Some(_) => open = Some(mark.end),
            None if mark.could_open() || matches!(mark.mark, '“' | '„' | '‟' | '«' | '「' | '『') => {
                open = Some(mark.end)
            }
            None => {}
        }
    }
    (quotations, open)
}

/// The quotations in single marks outside those in double ones; an apostrophe is told by the letters on both sides.
fn single(text: &str, double: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut quotations = Vec::new();
    let mut open: Option<usize> = None;
    let mut outer = double.iter().peekable();
    for mark in marks(text, |mark| matches!(mark, '‘' | '’' | '‚' | '\'' | '‹' | '›')) {
        while outer.next_if(|quotation| quotation.end <= mark.at).is_some() {
            open = None;
        }
        if outer.peek().is_some_and(|quotation| quotation.start <= mark.at) {
            continue;
        }
        match open {
            Some(start) if mark.could_close() => {
                quotations.push(start..mark.at);
                open = None;
            }
            _ if mark.could_open() && mark.mark != '’' => open = Some(mark.end),
            _ => {}
        }
    }
    quotations
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> Vec<&str> {
        let places: Vec<_> =
            crate::analyse::words::of_text(text).map(|(start, word)| start..start + word.len()).collect();
        let inside = words(text, &places, &mut 0);
        places.into_iter().zip(inside).filter(|(_, number)| *number > 0).map(|(place, _)| &text[place]).collect()
    }

    #[test]
    fn quotation_marks_of_many_countries_hold_words() {
        for text in [
            "He said \"the greatest news\" and left.",
            "He said “the greatest news” and left.",
            "Er sagte „the greatest news“ und ging.",
            "Er sagte »the greatest news« und ging.",
            "Il dit « the greatest news » et partit.",
            "He said ‘the greatest news’ and left.",
            "He said 'the greatest news' and left.",
            "他说「the greatest news」。",
            "His words—”the greatest news”—were heard.",
            "“the greatest news",
        ] {
            assert_eq!(quoted(text), ["the", "greatest", "news"], "{text}");
        }
    }

    #[test]
    fn apostrophes_and_marks_that_never_close_hold_nothing() {
        for text in ["The regime's fall and the members' vows", "He measured 5\" and left", "said “ and nothing"] {
            assert_eq!(quoted(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn two_quotations_are_told_apart() {
        let text = "“One,” he said, “two.”";
        let places: Vec<_> =
            crate::analyse::words::of_text(text).map(|(start, word)| start..start + word.len()).collect();
        assert_eq!(words(text, &places, &mut 4), [5, 0, 0, 6]);
    }
}
