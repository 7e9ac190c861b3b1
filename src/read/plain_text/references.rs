//! Bibliographies: what stands under their heading, and lines that look like their entries.

use super::dates;
use super::headings::{self, Shape};
use super::pieces::{Piece, Role, rules};
use super::sections::{self, Headed};
use super::sentence::{self, Ending};
use super::tables::{credit_words, months, section_words};

/// The longest entry, in words: a quoted message may stand in one.
const WORDS: usize = 120;

/// Whether a line is the heading of a bibliography, or may be one.
pub(super) fn heads_references(words: &str) -> bool {
    matches!(sections::headed_by(words), Some(Headed::References | Headed::MaybeReferences))
}

/// Gives the headings of bibliographies and their entries their roles; `mark_headings` unless the editor lists headings.
pub(super) fn assign(pieces: &mut [Piece<'_>], mark_headings: bool) {
    let mut at = 0;
    while at < pieces.len() {
        let end = if is_open_or_heading(&pieces[at]) { section_end(pieces, at) } else { None };
        let Some(end) = end else {
            at += 1;
            continue;
        };
        if mark_headings {
            pieces[at].take(Role::Heading { level: 2, markup: 0 }, rules::SECTION);
        }
        for piece in pieces[at + 1..end].iter_mut().filter(|piece| !is_credit(piece)) {
            piece.take(Role::Reference, rules::REFERENCE);
        }
        at = end;
    }
    assign_unheaded(pieces);
}

fn is_open_or_heading(piece: &Piece<'_>) -> bool {
    matches!(piece.role, None | Some(Role::Heading { .. }))
}

/// Where the bibliography ends whose heading stands at `at`; none when there is none.
fn section_end(pieces: &[Piece<'_>], at: usize) -> Option<usize> {
    let heading = &pieces[at];
    let words = headings::mark(heading.first_line)
        .map_or(&*heading.text, |(_, markup)| heading.text.get(markup..).unwrap_or(""));
    let sure = match sections::headed_by(words)? {
        Headed::References => true,
        Headed::MaybeReferences => false,
        Headed::Section => return None,
    };
    let rest = pieces.get(at + 1..)?;
    let length = (0..rest.len()).find(|next| ends_section(rest, *next)).unwrap_or(rest.len());
    let entries = || rest[..length].iter().filter(|piece| piece.is_open());
    let alike = entries().filter(|piece| looks_like_one(&piece.text) || piece.text.contains("://")).count();
    let count = entries().count();
    (count > 0 && (sure || alike * 2 >= count)).then_some(at + 1 + length)
}

/// Whether the piece is the heading of the next section, or a divider with something else after it.
fn ends_section(rest: &[Piece<'_>], at: usize) -> bool {
    let piece = &rest[at];
    match piece.role {
        Some(Role::Heading { .. }) => true,
        None if heads_references(&piece.text) => true,
        Some(Role::Separator) => rest.get(at + 1).is_none_or(|next| !looks_like_one(&next.text)),
        Some(_) => false,
        None => {
            let plain = !piece.text.contains(|letter: char| letter.is_ascii_digit()) && piece.words <= 8;
            let heads = headings::shape(piece).is_some_and(|shape| shape == Shape::Section)
                || headings::shape(piece) == Some(Shape::Headline) && plain && !begins_like_one(&piece.text);
            heads && rest.get(at + 1).is_some_and(|next| next.words > piece.words)
        }
    }
}

fn is_credit(piece: &Piece<'_>) -> bool {
    credit_words::SURE.iter().any(|opener| sentence::after_words(&piece.text, opener).is_some())
}

/// Entries at the end of a text that no heading announces.
fn assign_unheaded(pieces: &mut [Piece<'_>]) {
    const FEWEST: usize = 3;
    let is_tail = |piece: &Piece<'_>| piece.role == Some(Role::Separator) || piece.is_open() && is_credit(piece);
    let end = pieces.iter().rposition(|piece| !is_tail(piece)).map_or(0, |last| last + 1);
    let is_entry = |piece: &Piece<'_>| piece.is_open() && looks_like_one(&piece.text);
    let start = pieces[..end].iter().rposition(|piece| !is_entry(piece)).map_or(0, |last| last + 1);
    if end - start >= FEWEST {
        for piece in &mut pieces[start..end] {
            piece.take(Role::Reference, rules::REFERENCE_ALIKE);
        }
    }
}

/// Whether a text reads like an entry: it begins like one, names a year or an address, and has the parts of one.
pub(super) fn looks_like_one(text: &str) -> bool {
    let linked = text.contains("://") || text.contains("doi.org") || text.contains("doi:");
    let parts = text.matches(['.', '۔', '。']).count() + usize::from(text.contains(['“', '"', '«', '《']));
    text.split_whitespace().nth(WORDS).is_none()
        && begins_like_one(text)
        && (linked || holds_a_year(text) && parts >= 2)
}

/// Whether a line begins like an entry: `Robel, Michael`, `[1]`, `1.`, `Smith J.`
pub(super) fn begins_like_one(text: &str) -> bool {
    let inside = text.strip_prefix('[').unwrap_or(text);
    let rest = inside.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = inside.len() - rest.len();
    if (1..=3).contains(&digits)
        && (inside.len() < text.len() && rest.starts_with(']') || rest.starts_with(". ") || rest.starts_with(") "))
    {
        return true;
    }
    let mut words = text.split_whitespace().take(4);
    let Some(first) = words.next() else { return false };
    let is_capital =
        |word: &str| matches!(sentence::opening(word), sentence::Opening::Upper | sentence::Opening::Uncased);
    let mut before = first;
    for word in words {
        if !is_capital(before) {
            return false;
        }
        if before.ends_with([',', '،', '，']) {
            return is_capital(word) && !names_no_one(word);
        }
        if is_initials(word)
            || before.ends_with('.') && sentence::ending(before) == Ending::Sentence && before.len() > 3
        {
            return true;
        }
        before = word;
    }
    false
}

/// Whether a line goes on with the entry whose address stands before it: "Accessed May 2020."
pub(super) fn goes_on_after_an_address(text: &str) -> bool {
    section_words::AFTER_AN_ADDRESS.iter().any(|word| sentence::after_words(text, word).is_some())
}

/// `The Herald, August 21`, `Washington, DC:`
fn names_no_one(word: &str) -> bool {
    let plain = word.trim_end_matches(['.', ',']).to_lowercase();
    months::month(&plain).is_some() || word.ends_with(':')
}

fn is_initials(word: &str) -> bool {
    let letters = word.trim_end_matches(',');
    letters.ends_with('.')
        && letters.split_terminator('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase))
}

/// Whether a year stands in the text, of our calendar or the Iranian one.
fn holds_a_year(text: &str) -> bool {
    text.split(|letter: char| !letter.is_numeric())
        .any(|number| dates::ordinal(number).is_some_and(|year| (1300..2100).contains(&year)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_told_from_sentences() {
        for text in [
            "Robel, Michael. “Why?” The Herald, 2023.",
            "[3] A page, https://x.org/a",
            "2. Smith, J. (1999). A book. Press.",
            "Smith J. A study of it. Nature 2001; 3.",
            "Harbour Rights Watch. No Exit. New York: Harbour Rights Watch, 2005.",
        ] {
            assert!(looks_like_one(text), "{text}");
        }
        for text in ["In 1979, Iran fell. It was sudden.", "Tehran, Iran", "He wrote to https://x.org every day."] {
            assert!(!looks_like_one(text), "{text}");
        }
    }
}
