//! What an archive puts in the place of the built-in templates and static files.

use std::path::PathBuf;

use super::address::OutPath;

/// The templates and static files of an archive; empty for one that keeps none.
#[derive(Clone, Debug, Default)]
pub struct Theme {
    /// Name and text of each template in `templates/`, sorted by name.
    pub templates: Vec<Template>,
    /// The files in `static/`, sorted by path.
    pub files: Vec<StaticFile>,
}

/// A template: one of the archive's own, in the place of the built-in one of the same name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its path under `templates/`, with `/`: `article.html`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// A file that is copied into the site as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaticFile {
    /// Where it goes in the site: its path under `static/`.
    pub path: OutPath,
    /// Where it is on this machine. Never shown.
    pub from: PathBuf,
}
