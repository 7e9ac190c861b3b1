//! The words under pictures: told by the credit they bear, or because they are printed twice.

use super::pieces::{Piece, Role, rules};
use super::sentence::{self, Ending};
use super::tables::{credit_words::AGENCIES, picture_words};
use crate::archive::naming;

/// The most words of a caption.
const WORDS: usize = 70;
/// The fewest words of a line that counts as printed twice: a refrain is shorter.
const REPEATED_WORDS: usize = 4;

/// What ends a line that ends in parentheses.
const CLOSED: [&str; 3] = [")", ").", "]"];

/// Gives captions their role.
pub(super) fn assign(pieces: &mut [Piece<'_>]) {
    for piece in pieces.iter_mut().filter(|piece| piece.is_open()) {
        if is_caption(piece) {
            piece.take(Role::Caption, rules::CAPTION);
        }
    }
    for at in 1..pieces.len() {
        let (before, piece) = (&pieces[at - 1], &pieces[at]);
        let may_be = |piece: &Piece<'_>| {
            matches!(piece.role, None | Some(Role::Caption)) && (REPEATED_WORDS..=WORDS).contains(&piece.words)
        };
        // The first line twice is the title twice.
        let at_top = at == 1 && before.role.is_none();
        if at_top
            || !may_be(before)
            || !may_be(piece)
            || sentence::folded(&before.text) != sentence::folded(&piece.text)
        {
            continue;
        }
        let first = before.repeats.unwrap_or(at - 1);
        pieces[first].take(Role::Caption, rules::REPEATED);
        pieces[at].role = Some(Role::Caption);
        pieces[at].rule = Some(rules::REPEATED);
        pieces[at].repeats = Some(first);
    }
}

fn is_caption(piece: &Piece<'_>) -> bool {
    let text = piece.text.trim();
    piece.words <= WORDS
        && (opens_as_one(text)
            || ends_in_a_credit(text, piece.words)
            || ends_after_a_slash(text, piece)
            || ends_in_a_photographer(text, piece.words))
}

fn opens_as_one(text: &str) -> bool {
    let numbered = |opener: &str| {
        let rest = sentence::after_words(text, opener)?.trim_start();
        let after = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
        (after.len() < rest.len() && after.starts_with(['.', ':', ' ', '–'])).then_some(after)
    };
    let names_a_picture = |opener: &&str| match numbered(opener) {
        // "Figure 3 shows …" is a sentence about a figure.
        Some(after) => after.starts_with(['.', ':', '–']),
        None => false,
    };
    picture_words::OPENERS.iter().any(|opener| sentence::after_words(text, opener).is_some())
        || picture_words::NUMBERED.iter().any(names_a_picture)
}

/// Whether a short line ends in the credit of a picture, in parentheses.
pub(super) fn is_credited(text: &str) -> bool {
    if !CLOSED.iter().any(|end| text.ends_with(end)) {
        return false;
    }
    let words = text.split_whitespace().count();
    words <= WORDS && ends_in_a_credit(text, words)
}

/// `Maryam Ravani. (Ola Nordpix/Fotor/CC BY 2.0)`
fn ends_in_a_credit(text: &str, words: usize) -> bool {
    let Some(inside) = CLOSED.iter().find_map(|end| text.strip_suffix(end)) else { return false };
    let Some(open) = inside.rfind(['(', '[']) else { return false };
    let credit = &inside[open + 1..];
    let lower = credit.to_lowercase();
    let words_inside = credit.split_whitespace().count();
    // "(in the picture that he sent)", "(and took the credit)"
    let first = credit.split_whitespace().next().unwrap_or("");
    if naming::is_function_word(first) && !matches!(first.to_lowercase().as_str(), "via" | "from" | "by") {
        return false;
    }
    let has_word = picture_words::CREDITS.iter().any(|word| holds_word(&lower, word));
    let is_agency = words <= 30 && AGENCIES.contains(&lower.trim()) && !sentence::holds_two_sentences(&inside[..open]);
    let slashed = words <= 40 && credit.contains('/') && !credit.contains("://") && names_only(credit);
    words_inside <= 14 && (has_word && words_inside <= 10 || is_agency || slashed)
}

fn holds_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let inside = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        !inside(text[..at].chars().next_back()) && !inside(text[at + word.len()..].chars().next())
    })
}

/// `… in Rome / KAVA News Agency`, `… in Rome | Reuters`
fn ends_after_a_slash(text: &str, piece: &Piece<'_>) -> bool {
    let Some((before, name)) = [" / ", " | ", " // ", "／"].iter().find_map(|slash| text.rsplit_once(slash)) else {
        return false;
    };
    // `Lena Petrov | press@gazette.example | 202-555-0100` says whom to ask.
    if text.contains('@') || !name.contains(char::is_alphabetic) {
        return false;
    }
    let known = AGENCIES.contains(&name.trim().to_lowercase().as_str());
    piece.words <= 40
        && name.split_whitespace().count() <= 6
        && before.split_whitespace().count() >= 3
        && piece.ending != Ending::Comma
        && (known || piece.ending == Ending::Open && names_only(name))
}

fn ends_in_a_photographer(text: &str, words: usize) -> bool {
    const CREDIT_WORDS: usize = 8;
    let lower = text.to_lowercase();
    let plain = lower.trim_end_matches(['.', ' ']);
    let ends = picture_words::ENDINGS
        .iter()
        .any(|ending| plain.strip_suffix(ending).is_some_and(|before| before.ends_with([' ', '/', ',', '.'])));
    // Only after the end of a sentence or a mark: "a photo by him" is no credit.
    let names = picture_words::BEFORE_A_PHOTOGRAPHER
        .iter()
        .filter_map(|lead| lower.rfind(lead).map(|at| (at, at + lead.len())))
        .any(|(at, end)| {
            let before = lower[..at].trim_end();
            before.ends_with(['.', '|', '/', '–', '—', '-', '(', '”', '"', '。'])
                && lower[end..].split_whitespace().count() <= CREDIT_WORDS
        });
    words <= 45 && (ends && words <= 35 || names)
}

/// Whether the words are names: they begin with capitals, or with letters that have none.
fn names_only(text: &str) -> bool {
    let mut words = text.split([' ', '/']).map(str::trim).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some()
        && words.all(|word| {
            matches!(
                sentence::opening(word),
                sentence::Opening::Upper | sentence::Opening::Other | sentence::Opening::Uncased
            ) || matches!(word, "of" | "the" | "via" | "for" | "by" | "de" | "and")
        })
}
