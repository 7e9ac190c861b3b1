//! The open data: what was read and found, as JSON for other programs, and the text that every offset counts in.
//!
//! The format is a promise (`docs/data.md`): fields may be added to it, never changed or dropped.

mod actors;
mod articles;
mod by_article;
mod json;
mod notes;
mod place;
mod public;
mod ratio;
mod reuse;

use serde::Serialize;

use crate::analyse::Findings;
use crate::archive::Archive;
use crate::archive::address::{self, DataFile, OutPath};
use crate::archive::article::Publish;
use crate::write::{Content, Output};
use public::Public;

/// The version of the format, which every file begins with.
const FORMAT: u32 = 1;

/// The data files, each given to `sink` as it is made.
///
/// # Errors
/// When `sink` fails.
pub(crate) fn write<E>(
    archive: &Archive,
    findings: &Findings,
    sink: &mut dyn FnMut(Output) -> Result<(), E>,
) -> Result<(), E> {
    let public = Public::of(archive, findings);
    sink(file(DataFile::Articles.path(), &articles::File::of(&public)))?;
    sink(file(DataFile::Reuse.path(), &reuse::File::of(&public)))?;
    sink(file(DataFile::Actors.path(), &actors::File::of(&public)))?;
    sink(file(DataFile::Notes.path(), &notes::File::of(&public)))?;
    if public.is_large() {
        by_article::write(&public, sink)?;
    }
    for (_, article) in public.articles().filter(|(_, article)| article.publish == Publish::Full) {
        let text = Content::Bytes(article.text.as_bytes().to_vec());
        sink(Output { path: address::article_text(&article.id), content: text })?;
    }
    Ok(())
}

fn file(path: OutPath, data: &impl Serialize) -> Output {
    Output { path, content: Content::Bytes(json::bytes(data)) }
}

#[cfg(test)]
mod tests;
