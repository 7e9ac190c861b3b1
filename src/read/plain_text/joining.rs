//! Sentences that a blank line or a picture's caption breaks: their pieces are put together again.

use super::headings;
use super::pieces::{Piece, Role, rules};
use super::sections;
use super::sentence::{self, Ending, Opening};

/// How many captions or credits may stand in the middle of a sentence.
const INTERRUPTIONS: usize = 4;
/// The most words of a line that interrupts a sentence without bearing a mark of its own.
const INTERRUPTING_WORDS: usize = 30;
/// From how many characters on a piece without a final mark is thought to be cut off, not merely short.
const CUT_OFF: usize = 120;
/// The same where something interrupts, or in a script that says more with fewer letters.
const CUT_OFF_CLEARLY: usize = 60;

/// Finds the piece in which each broken sentence goes on.
pub(super) fn assign(pieces: &mut [Piece<'_>]) {
    let careless = leaves_out_full_stops(pieces);
    for at in 0..pieces.len() {
        if !is_broken_off(pieces, at) {
            continue;
        }
        if let Some(next) = successor(pieces, at, careless) {
            for piece in &mut pieces[at + 1..next] {
                piece.take(Role::Caption, rules::INTERRUPTING);
            }
            let piece = &mut pieces[next];
            (piece.role, piece.carries_on, piece.rule) = (None, Some(at), Some(rules::CARRIED_ON));
        }
    }
}

/// Whether long paragraphs end without a full stop again and again: then its absence says nothing.
fn leaves_out_full_stops(pieces: &[Piece<'_>]) -> bool {
    let follows = |pair: &&[Piece<'_>]| {
        pair[0].is_open() && pair[0].chars >= CUT_OFF && pair[1].is_open() && pair[1].opening != Opening::Lower
    };
    let pairs = || pieces.windows(2).filter(follows);
    let unfinished = pairs().filter(|pair| pair[0].ending == Ending::Open).count();
    unfinished >= 3 && unfinished * 4 >= pairs().count()
}

/// Whether the sentence at the end of a piece may be broken off.
fn is_broken_off(pieces: &[Piece<'_>], at: usize) -> bool {
    let piece = &pieces[at];
    let open = piece.is_unfinished() || sentence::ends_with_an_abbreviation(&piece.text);
    let whole = sections::names_a_section(&piece.text) || sentence::last_word(&piece.text).contains("://");
    piece.is_open() && open && !whole
}

fn successor(pieces: &[Piece<'_>], at: usize, careless: bool) -> Option<usize> {
    let piece = &pieces[at];
    let is_lifted = |next: &Piece<'_>| matches!(next.role, Some(Role::Caption | Role::Credit));
    let mut next = at + 1;
    while next <= at + INTERRUPTIONS && pieces.get(next).is_some_and(is_lifted) {
        next += 1;
    }
    let interrupted = next > at + 1;
    if let Some(found) = pieces.get(next).filter(|found| found.is_open()) {
        if carries_on(piece, found, at == 0, interrupted, careless) {
            return Some(next);
        }
        if is_broken_by_hand(pieces, next) {
            return Some(next);
        }
        if let Some(next) = after_an_unmarked_caption(pieces, at, next) {
            return Some(next);
        }
    }
    // The end of the sentence itself may end in the credit that made it look like a caption.
    let misread = pieces.get(at + 1)?;
    let small = misread.role == Some(Role::Caption) && misread.opening == Opening::Lower && misread.repeats.is_none();
    let repeated = pieces.get(at + 2).is_some_and(|after| after.repeats == Some(at + 1));
    (small && !repeated && piece.is_unfinished()).then_some(at + 1)
}

/// A line in the middle of lines broken by hand may begin with a capital: the next one shows it.
fn is_broken_by_hand(pieces: &[Piece<'_>], at: usize) -> bool {
    const LINE: usize = 100;
    let (piece, Some(next)) = (&pieces[at], pieces.get(at + 1)) else { return false };
    let together = piece.gap == 0 && next.gap == 0 && next.is_open() && next.opening == Opening::Lower;
    let alike = pieces[at - 1].chars <= LINE && pieces[at - 1].chars <= 2 * piece.chars;
    together && piece.is_unfinished() && piece.words >= 5 && alike
}

/// A short line that begins anew, before a piece that begins small: the sentence goes on after it.
fn after_an_unmarked_caption(pieces: &[Piece<'_>], at: usize, between: usize) -> Option<usize> {
    let piece = &pieces[at];
    let caption = |next: &Piece<'_>| {
        next.is_open()
            && next.words <= INTERRUPTING_WORDS
            && next.opening != Opening::Lower
            && next.ending != Ending::Comma
            && !sentence::is_left_hanging(&next.text)
    };
    let mut next = between;
    while next < between + 2 && pieces.get(next).is_some_and(caption) {
        next += 1;
    }
    while next <= at + INTERRUPTIONS && pieces.get(next).is_some_and(|found| found.role == Some(Role::Caption)) {
        next += 1;
    }
    let small = pieces.get(next).is_some_and(|found| found.is_open() && found.opening == Opening::Lower);
    (next > between && small && piece.is_unfinished() && piece.chars >= CUT_OFF_CLEARLY).then_some(next)
}

/// Whether `next` goes on with the sentence that `piece` leaves open.
fn carries_on(piece: &Piece<'_>, next: &Piece<'_>, first: bool, interrupted: bool, careless: bool) -> bool {
    let hangs = piece.ending == Ending::Comma || piece.ending == Ending::Open && sentence::is_left_hanging(&piece.text);
    let long = piece.words >= 8 || piece.carries_on.is_some();
    let text_like = next.words >= 5 || next.ending == Ending::Sentence;
    match next.opening {
        _ if next.gap == 0 && is_short_line(piece) && is_short_line(next) && next.opening != Opening::Lower => false,
        Opening::Lower => {
            let is_title =
                first && headings::is_title_case(&piece.text) && next.chars > 2 * piece.chars && piece.words <= 20;
            (piece.words >= 4 || piece.carries_on.is_some() || hangs) && !is_title
        }
        _ if !piece.is_unfinished() => false,
        _ if hangs => (long || next.gap == 0 && piece.words >= 3) && text_like && !is_salutation(piece),
        Opening::Uncased => !careless && piece.chars >= CUT_OFF_CLEARLY && next.is_paragraph_like(),
        Opening::Upper | Opening::Other => {
            let cut_off = if interrupted { CUT_OFF_CLEARLY } else { CUT_OFF };
            let ends_small = sentence::opening(sentence::last_word(&piece.text)) == Opening::Lower;
            !careless
                && piece.chars >= cut_off
                && (ends_small || interrupted)
                && next.is_paragraph_like()
                && next.chars >= 80
        }
    }
}

/// A line of verse, of an address, of a list: it may end without a mark and is whole all the same.
fn is_short_line(piece: &Piece<'_>) -> bool {
    const SHORT: usize = 60;
    piece.chars <= SHORT && piece.words <= 12 && piece.chunk.first == piece.chunk.last
}

/// `Dear Sir,`
fn is_salutation(piece: &Piece<'_>) -> bool {
    piece.words <= 6 && piece.carries_on.is_none() && piece.ending == Ending::Comma
}
