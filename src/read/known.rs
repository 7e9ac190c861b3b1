//! What was read of the articles' files before, so that a file that has not changed need not be read again.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};

use rapidhash::fast::{RandomState, RapidHasher};

use super::article_file;
use super::pictures::Seen;
use super::stamp::{Began, Stamp};
use super::walk::ArticleFile;
use crate::archive::article::Article;
use crate::archive::id::ArticleId;
use crate::archive::settings::ArticleSettings;
use crate::diagnostic::Diagnostic;

/// What was read of each article's file, by its path under `seeds/`.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// When the reading began.
    pub(crate) began: Option<Began>,
    pub(crate) files: HashMap<String, KnownFile, RandomState>,
}

/// What was read of one file.
#[derive(Clone, Debug)]
pub(crate) struct KnownFile {
    /// The stamp that the file had before it was read.
    pub(crate) stamp: Option<Stamp>,
    /// A hash of what the editor said of the article.
    pub(crate) wishes: u64,
    /// The article, with its own title and no other's.
    pub(crate) article: Article,
    /// What there was to tell of it.
    pub(crate) said: Vec<Diagnostic>,
    /// The pictures that it shows.
    pub(crate) pictures: Seen,
}

/// An article, read now or before.
pub(super) struct Recalled {
    pub(super) stamp: Option<Stamp>,
    pub(super) wishes: u64,
    pub(super) article: Option<Article>,
    pub(super) said: Vec<Diagnostic>,
}

impl Known {
    /// The article of a file: as it is known, if the file is as it was, else read anew.
    pub(super) fn read(&self, id: &ArticleId, found: &ArticleFile, settings: &ArticleSettings) -> Recalled {
        let (stamp, wishes) = (Stamp::of(&found.path), hash(settings));
        let recalled = |known: &KnownFile| Recalled {
            stamp,
            wishes,
            article: Some(known.article.clone()),
            said: known.said.clone(),
        };
        let known = self.files.get(&found.file).filter(|known| known.wishes == wishes);
        if let Some(known) = known.filter(|known| self.is_unchanged(known.stamp, stamp)) {
            return recalled(known);
        }
        let bytes = match article_file::bytes(found) {
            Ok(bytes) => bytes,
            Err(said) => {
                let said = vec![said.in_file(format!("seeds/{}", found.file))];
                return Recalled { stamp, wishes, article: None, said };
            }
        };
        let sha256 = article_file::sha256(&bytes);
        match known.filter(|known| known.article.sha256 == sha256) {
            Some(known) => recalled(known),
            None => {
                let (article, said) = article_file::from_bytes(id, found, settings, &bytes, sha256);
                Recalled { stamp, wishes, article, said }
            }
        }
    }

    /// Whether a file that had one stamp when it was read, and has the other now, has not changed in between.
    pub(super) fn is_unchanged(&self, before: Option<Stamp>, now: Option<Stamp>) -> bool {
        self.began.is_some_and(|began| before.is_some_and(|stamp| stamp.is_settled(began))) && before == now
    }
}

fn hash(settings: &ArticleSettings) -> u64 {
    let mut hasher = RapidHasher::default();
    settings.hash(&mut hasher);
    hasher.finish()
}
