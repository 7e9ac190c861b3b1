//! From pieces to blocks to be: pieces of one sentence become one, second printings join the first.

use super::chunks::Chunk;
use super::pieces::{Piece, Role};

/// A block to be.
#[derive(Debug)]
pub(super) struct Draft {
    /// What it is.
    pub(super) role: Role,
    /// Its parts, in order.
    pub(super) chunks: Vec<Chunk>,
    /// The line of marks under it.
    pub(super) underline: Option<Chunk>,
    /// Its second printings.
    pub(super) also_at: Vec<Chunk>,
}

/// Puts the pieces together, in reading order: what interrupts a paragraph comes after it.
pub(super) fn of(pieces: &[Piece<'_>]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::with_capacity(pieces.len());
    let mut draft_of: Vec<usize> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let role = piece.role.unwrap_or(Role::Paragraph);
        let earlier = match (piece.carries_on, piece.repeats, role) {
            (Some(before), _, _) | (None, Some(before), _) => draft_of.get(before).copied(),
            (None, None, Role::Underline) => drafts.len().checked_sub(1),
            _ => None,
        };
        let Some((number, draft)) = earlier.and_then(|number| Some((number, drafts.get_mut(number)?))) else {
            draft_of.push(drafts.len());
            drafts.push(Draft { role, chunks: vec![piece.chunk], underline: None, also_at: Vec::new() });
            continue;
        };
        draft_of.push(number);
        match (piece.carries_on, role) {
            (Some(_), _) => draft.chunks.push(piece.chunk),
            (None, Role::Underline) => draft.underline = Some(piece.chunk),
            (None, _) => draft.also_at.push(piece.chunk),
        }
    }
    drafts
}
