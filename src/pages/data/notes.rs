//! `data/notes.json`: the editor's notes, each with the place that its quotation found.

use serde::Serialize;

/// The file. An archive has no notes yet, and its list is empty.
#[derive(Serialize)]
pub(super) struct File {
    format: u32,
    notes: [Note; 0],
}

/// One note.
#[derive(Serialize)]
enum Note {}

impl Default for File {
    fn default() -> Self {
        Self { format: super::FORMAT, notes: [] }
    }
}
