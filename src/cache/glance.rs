//! What a build saw of the files of an archive at a glance, without reading them: when the next build sees the same, and
//! nobody has touched the site, there is nothing to do.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::read::glance::Seen;
use crate::read::stamp::Stamp;

/// What a build saw, and what came of it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Glance {
    /// All files of the archive; none where one had just been changed, so that a glance may deceive.
    pub seen: Option<Seen>,
    /// Where the site was to be published, as the build was told.
    pub base_url: Option<String>,
    /// The list of the site's files as the build left it.
    pub manifest: Option<Stamp>,
    /// What there was.
    pub counts: Counts,
    /// What there was to tell.
    pub diagnostics: Vec<Diagnostic>,
}

/// How much there is of everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// How many articles.
    pub articles: usize,
    /// How many words they have.
    pub words: usize,
    /// How many actors are named.
    pub actors: usize,
    /// How many pairs of articles share text.
    pub pairs: usize,
    /// How many files the site has.
    pub files: usize,
    /// Where the site will be published.
    pub base_url: Option<String>,
}
