//! What a text says of itself: its title, who wrote and posted it, when, and for whom.

use std::ops::Range;

use super::TextFacts;
use super::pieces::{Piece, Role};
use super::tables::byline_words::Did;
use super::{byline, dateline};
use crate::archive::article::{Known, Origin};
use crate::archive::one_line::one_line;

/// How many paragraphs may hold the opening sentence that names the author.
const OPENING: usize = 3;

/// Reads the facts from the pieces that hold them.
pub(super) fn of(text: &str, pieces: &[Piece<'_>]) -> TextFacts {
    let mut facts = TextFacts::default();
    let mut paragraphs = 0;
    for piece in pieces {
        match piece.role {
            Some(Role::Title { markup }) if facts.title.is_none() => {
                let title = one_line(piece.text.get(markup..).unwrap_or(""));
                facts.title = Some(known(title, piece.chunk.start..piece.chunk.end));
            }
            Some(Role::Byline) => take_byline(&mut facts, piece),
            Some(Role::Dateline) => take_dateline(&mut facts, piece),
            Some(Role::Paragraph) if paragraphs < OPENING && facts.author.is_empty() => {
                paragraphs += 1;
                let line = piece.first_line;
                facts.author =
                    byline::named_in_opening(line).into_iter().map(|name| named(text, piece, name)).collect();
            }
            _ => {}
        }
    }
    facts
}

fn take_byline(facts: &mut TextFacts, piece: &Piece<'_>) {
    // A byline of several lines is read as one; then its names have the place of the whole.
    let whole = piece.chunk.first == piece.chunk.last;
    let words = if whole { piece.first_line } else { &piece.text };
    let line = words.trim_end_matches(|letter: char| matches!(letter, '–' | '—' | '-' | '|') || letter.is_whitespace());
    let found = match byline::read(line) {
        Some(found) => Some(found),
        // `Anne Kristoffsen` alone, between title and date.
        None => byline::read(&format!("By: {line}")).map(|found| byline::Byline {
            names: found
                .names
                .into_iter()
                .map(|name| name.start.saturating_sub(4)..name.end.saturating_sub(4))
                .collect(),
            ..found
        }),
    };
    let Some(found) = found else { return };
    let place = |range: Range<usize>| {
        if whole {
            piece.chunk.start + range.start..piece.chunk.start + range.end
        } else {
            piece.chunk.start..piece.chunk.end
        }
    };
    let list = match found.did {
        Did::Wrote => &mut facts.author,
        Did::Posted => &mut facts.posted_by,
        Did::Helped => return,
    };
    for name in found.names {
        let value = words.get(name.clone()).unwrap_or("").to_owned();
        if !value.is_empty() && list.iter().all(|known| known.value != value) {
            list.push(known(value, place(name)));
        }
    }
    if let Some((date, range)) = found.date {
        facts.published.get_or_insert(known(date, place(range)));
    }
}

fn take_dateline(facts: &mut TextFacts, piece: &Piece<'_>) {
    let line = piece.first_line;
    let Some(found) = dateline::read_line(line).or_else(|| dateline::read(&format!("{line} A"))) else { return };
    let place = |range: Range<usize>| piece.chunk.start + range.start..piece.chunk.start + range.end;
    if let Some(date) = found.date {
        facts.published.get_or_insert(known(date, place(0..line.len())));
    }
    if let Some(agency) = found.agency {
        let value = line.get(agency.clone()).unwrap_or("").to_owned();
        facts.publisher.get_or_insert(known(value, place(agency)));
    }
}

fn named(text: &str, piece: &Piece<'_>, name: Range<usize>) -> Known<String> {
    let range = piece.chunk.start + name.start..piece.chunk.start + name.end;
    known(text.get(range.clone()).unwrap_or("").to_owned(), range)
}

fn known<T>(value: T, range: Range<usize>) -> Known<T> {
    Known { value, from: Origin::Text(range.into()) }
}
