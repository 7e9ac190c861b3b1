//! The title line.

use super::headings::{self, Shape};
use super::pieces::{Piece, Role, rules};
use super::sections;
use super::sentence::{self, Ending, Opening};
use super::tables::section_words::KICKERS;

/// How far from the top a known title is looked for, in pieces.
const TOP: usize = 12;
/// The most words a title has.
const WORDS: usize = 30;
/// The most characters it has.
const CHARS: usize = 220;

/// Finds the title: the line that equals `known`, or the first line if it reads like one.
pub(super) fn assign(pieces: &mut [Piece<'_>], known: Option<&str>) {
    let known = known.map(sentence::folded).filter(|known| !known.is_empty());
    let equals = |piece: &Piece<'_>| piece.chars <= 2 * CHARS && Some(sentence::folded(&piece.text)) == known;
    let found = pieces.iter().take(TOP).position(|piece| known.is_some() && is_free(piece) && equals(piece));
    let (at, rule) = match found {
        Some(at) => (at, rules::KNOWN_TITLE),
        None => match first_line(pieces).filter(|at| is_title(pieces, *at)) {
            Some(at) => (at, rules::TITLE),
            None => return,
        },
    };
    let markup = if let Some(Role::Heading { markup, .. }) = pieces[at].role { markup } else { 0 };
    pieces[at].role = Some(Role::Title { markup });
    pieces[at].rule = Some(rule);
    let folded = sentence::folded(&pieces[at].text);
    if let Some(next) = pieces.get_mut(at + 1).filter(|next| next.is_open() && sentence::folded(&next.text) == folded) {
        next.role = Some(Role::Title { markup: 0 });
        next.repeats = Some(at);
    }
}

fn is_free(piece: &Piece<'_>) -> bool {
    matches!(piece.role, None | Some(Role::Heading { .. })) && piece.carries_on.is_none()
}

/// The first piece that is not of the top matter: a date, a byline, the name of a column.
fn first_line(pieces: &[Piece<'_>]) -> Option<usize> {
    let is_kicker = |at: usize| {
        let words = sentence::folded(&pieces[at].text);
        KICKERS.contains(&words.as_str()) && pieces.get(at + 1).is_some_and(|next| next.words <= WORDS)
    };
    (0..pieces.len().min(TOP)).find(|at| match pieces[*at].role {
        Some(Role::Byline | Role::Dateline | Role::Credit | Role::Separator | Role::Caption) => false,
        _ => !(pieces[*at].words <= 4 && is_kicker(*at)),
    })
}

fn is_title(pieces: &[Piece<'_>], at: usize) -> bool {
    let piece = &pieces[at];
    let is_section = sections::names_a_section(&piece.text);
    if let Some(Role::Heading { level, .. }) = piece.role {
        return level == 1 && !is_section && piece.rule == Some(rules::MARKED_HEADING);
    }
    let fits = is_free(piece) && piece.words <= WORDS && piece.chars <= CHARS && piece.opening != Opening::Lower;
    if !fits
        || is_section
        || piece.text.contains("://")
        || !piece.text.contains(char::is_alphabetic)
        || ends_like_a_sentence(piece)
    {
        return false;
    }
    let headline = headings::is_title_case(&piece.text);
    let leads_on = pieces.get(at + 1..).unwrap_or(&[]).iter().find(|next| next.role != Some(Role::Caption));
    let Some(next) = leads_on else { return headline && piece.words >= 2 };
    match next.role {
        Some(Role::Byline | Role::Dateline) => true,
        Some(Role::Heading { .. } | Role::Item(_) | Role::Quote | Role::Separator) => true,
        None | Some(Role::Paragraph) if next.opening == Opening::Lower => headline && next.chars > 2 * piece.chars,
        None | Some(Role::Paragraph) => {
            let longer = next.is_paragraph_like() && next.chars > piece.chars;
            longer && (headline || next.chars >= 2 * piece.chars && piece.words <= WORDS * 2 / 3)
                || leads_by_a_deck(pieces, at)
        }
        _ => headline,
    }
}

/// A second short line before the byline or the text is the deck below a title.
fn leads_by_a_deck(pieces: &[Piece<'_>], at: usize) -> bool {
    let (Some(deck), Some(text)) = (pieces.get(at + 1), pieces.get(at + 2)) else { return false };
    let is_short =
        deck.words <= 2 * WORDS && headings::shape(deck).is_none_or(|shape| shape != Shape::Section || deck.words > 0);
    let headline = headings::is_title_case(&pieces[at].text);
    let text_follows = text.is_paragraph_like() && text.chars > deck.chars;
    is_short && (matches!(text.role, Some(Role::Byline | Role::Dateline)) || headline && text_follows)
}

/// A title may ask or exclaim; a full stop ends it only after an abbreviation.
fn ends_like_a_sentence(piece: &Piece<'_>) -> bool {
    let asks = piece.text.trim_end_matches(['"', '”', '’', '\'', ')', '»', '›']).ends_with(['?', '!', '؟', '？', '！']);
    match piece.ending {
        Ending::Sentence if asks => {
            !headings::is_title_case(&piece.text) && piece.opening == Opening::Upper && piece.words > 14
        }
        Ending::Sentence => !(sentence::ends_with_an_abbreviation(&piece.text) && headings::is_title_case(&piece.text)),
        Ending::Comma | Ending::Colon => true,
        Ending::Open => sentence::holds_two_sentences(&piece.text) && !headings::is_title_case(&piece.text),
    }
}
