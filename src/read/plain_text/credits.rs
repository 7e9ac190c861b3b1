//! Lines that say where a text comes from, who else had a part in it, or where the rest can be read.

use super::pieces::{Piece, Role, rules};
use super::sentence;
use super::tables::credit_words;

/// The most words of a credit.
const WORDS: usize = 45;
/// The most words of a line that is a credit only because of where it stands.
const WORDS_AT_THE_ENDS: usize = 25;

/// Gives credits their role.
pub(super) fn assign(pieces: &mut [Piece<'_>]) {
    let is_text = |piece: &Piece<'_>| piece.is_open() && piece.words > WORDS_AT_THE_ENDS;
    let first = pieces.iter().position(is_text).unwrap_or(0);
    let last = pieces.iter().rposition(is_text).unwrap_or(pieces.len());
    for (at, piece) in pieces.iter_mut().enumerate() {
        let opens = |list: &[&str]| list.iter().any(|opener| sentence::after_words(&piece.text, opener).is_some());
        let sure = piece.words <= WORDS && opens(credit_words::SURE);
        let at_the_ends =
            (at < first || at > last) && piece.words <= WORDS_AT_THE_ENDS && opens(credit_words::AT_THE_ENDS);
        let may_be = matches!(piece.role, None | Some(Role::Byline))
            || piece.role == Some(Role::Caption) && at > last && piece.repeats.is_none();
        if may_be && (sure || at_the_ends) {
            piece.role = Some(Role::Credit);
            piece.rule = Some(rules::CREDIT);
        }
    }
}
