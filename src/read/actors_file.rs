//! `seeds/actors.toml`: who is who.

use crate::archive::actor::Cast;
use crate::diagnostic::Diagnostic;

/// Reads the text of the file.
pub(crate) fn parse(_text: &str, _file: &str) -> (Cast, Vec<Diagnostic>) {
    (Cast::default(), Vec::new())
}
