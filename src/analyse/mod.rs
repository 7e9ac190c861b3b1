//! From the archive to facts: which passages articles share, who is named where, and where each note belongs. Pure, and parallel over articles.

pub mod actors;
pub mod notes;
pub(crate) mod quotations;
pub mod reuse;
pub mod words;

use rayon::prelude::*;

use crate::archive::Archive;
use crate::diagnostic::Diagnostic;
use actors::Named;
use notes::Placed;
use reuse::Reuse;
use words::Words;

/// All that was found out about an archive.
#[derive(Debug, Default)]
pub struct Findings {
    /// The words of each article, by article number.
    pub words: Vec<Words>,
    /// The text that articles share.
    pub reuse: Reuse,
    /// Who is named where.
    pub named: Named,
    /// Where the editor's notes belong.
    pub notes: Placed,
}

/// Finds out all there is to know about an archive.
#[must_use]
pub fn analyse(archive: &Archive) -> (Findings, Vec<Diagnostic>) {
    let words: Vec<Words> = archive.articles.par_iter().map(Words::of).collect();
    let reuse = reuse::find(archive, &words);
    let (named, mut diagnostics) = actors::find(archive, &words, &reuse);
    let (notes, found) = notes::find(archive, &words);
    diagnostics.extend(found);
    (Findings { words, reuse, named, notes }, diagnostics)
}
