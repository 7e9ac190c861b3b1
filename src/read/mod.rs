//! From files to the archive, with every problem found.
//!
//! Only the outside world can fail here ([`ReadError`]); what is wrong with the editor's files is a diagnostic.

#![expect(clippy::disallowed_methods, reason = "this stage is where files are read")]

mod decode;
mod front_matter;
mod ignore;
mod language_tag;
mod printable;
mod settings;
pub mod theme;
mod toml_file;
mod walk;

use std::path::{Path, PathBuf};

use crate::archive::Archive;
use crate::diagnostic::Diagnostic;

/// Why an archive could not be read at all.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no folder `seeds/`.
    #[error("{} is no archive: it has no folder seeds/", .0.display())]
    NoSeeds(PathBuf),
    /// The machine refused.
    #[error("{} could not be read", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the machine said.
        source: std::io::Error,
    },
}

/// Reads the archive in `folder`: its `seeds/` with settings, actors and articles.
///
/// # Errors
/// When there is no `seeds/`, or the machine refuses to read it.
pub fn archive(folder: &Path) -> Result<(Archive, Vec<Diagnostic>), ReadError> {
    let seeds = folder.join("seeds");
    if !seeds.is_dir() {
        return Err(ReadError::NoSeeds(folder.to_owned()));
    }
    Ok((Archive::default(), Vec::new()))
}
