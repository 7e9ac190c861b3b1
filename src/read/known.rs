//! What was read of the articles' files before, so that a file that has not changed need not be read again.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

use rapidhash::fast::RandomState;
use rayon::prelude::*;

use super::article_file;
use super::pictures::Seen;
use super::seed_file::{ArticleFile, Markup};
use super::stamp::{Began, Stamp};
use crate::archive::article::Article;
use crate::archive::contents::Contents;
use crate::archive::id::ArticleId;
use crate::archive::settings::ArticleSettings;
use crate::diagnostic::Diagnostic;

/// What was read of each article's file, by its path under `seeds/`.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// When the reading began.
    pub(crate) began: Option<Began>,
    pub(crate) files: HashMap<String, Arc<KnownFile>, RandomState>,
}

/// What was read of one file.
#[derive(Clone, Debug)]
pub(crate) struct KnownFile {
    /// The stamp that the file had before it was read.
    pub(crate) stamp: Option<Stamp>,
    /// What the editor said of the article.
    pub(crate) wishes: ArticleSettings,
    /// The article, with its own title and no other's.
    pub(crate) article: Arc<Article>,
    /// What there was to tell of it.
    pub(crate) said: Vec<Diagnostic>,
    /// The pictures that it shows.
    pub(crate) pictures: Seen,
}

impl KnownFile {
    /// Whether the same is known of the file.
    fn is_as(&self, other: &Self) -> bool {
        self.stamp == other.stamp
            && self.wishes == other.wishes
            && self.article.sha256 == other.article.sha256
            && self.pictures == other.pictures
    }
}

/// From what an article was read, and how.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) id: ArticleId,
    /// The path under `seeds/`.
    pub(crate) file: String,
    pub(crate) sha256: String,
    pub(crate) wishes: ArticleSettings,
}

impl Source {
    /// Reads the contents of the article again from its file, if that is as it was.
    pub(crate) fn contents(&self, seeds: &Path) -> Option<Contents> {
        let path = self.file.split('/').fold(seeds.to_owned(), |path, part| path.join(part));
        let found = ArticleFile { file: self.file.clone(), path, markup: Markup::of(&self.file)? };
        let bytes = article_file::bytes(&found).ok()?;
        let sha256 = article_file::sha256(&bytes);
        let same = sha256 == self.sha256;
        let (read, _) = article_file::from_bytes(&self.id, &found, &self.wishes, &bytes, sha256);
        Some(read.filter(|_| same)?.contents.get().clone())
    }
}

/// An article of whose file something else is known than before.
pub(super) struct Read {
    pub(super) stamp: Option<Stamp>,
    pub(super) article: Option<Arc<Article>>,
    pub(super) said: Vec<Diagnostic>,
}

impl Known {
    /// What is known of a file, if that is as it was, and so are the pictures that it shows.
    pub(super) fn as_it_was(&self, found: &ArticleFile, settings: &ArticleSettings) -> Option<&Arc<KnownFile>> {
        let known = self.files.get(&found.file).filter(|known| known.wishes == *settings)?;
        let unchanged = self.is_unchanged(known.stamp, Stamp::of(&found.path));
        (unchanged && known.pictures.are_as_they_were(self)).then_some(known)
    }

    /// Reads the article of a file, or takes it as it is known, if the file holds the same as before.
    pub(super) fn read(&self, id: &ArticleId, found: &ArticleFile, settings: &ArticleSettings) -> Read {
        let stamp = Stamp::of(&found.path);
        let known = self.files.get(&found.file).filter(|known| known.wishes == *settings);
        let recalled =
            |known: &KnownFile| Read { stamp, article: Some(Arc::clone(&known.article)), said: known.said.clone() };
        if let Some(known) = known.filter(|known| self.is_unchanged(known.stamp, stamp)) {
            return recalled(known);
        }
        let bytes = match article_file::bytes(found) {
            Ok(bytes) => bytes,
            Err(said) => {
                let said = vec![said.in_file(format!("seeds/{}", found.file))];
                return Read { stamp, article: None, said };
            }
        };
        let sha256 = article_file::sha256(&bytes);
        match known.filter(|known| known.article.sha256 == sha256) {
            Some(known) => recalled(known),
            None => {
                let (article, said) = article_file::from_bytes(id, found, settings, &bytes, sha256);
                Read { stamp, article: article.map(Arc::new), said }
            }
        }
    }

    /// The articles of which something else is known than before, or which are no longer there.
    pub(crate) fn changed_since(&self, before: &Self) -> BTreeSet<ArticleId> {
        let as_before = |now: &Arc<KnownFile>| {
            before.files.get(&now.article.file).is_some_and(|before| Arc::ptr_eq(before, now) || before.is_as(now))
        };
        let changed = self.files.par_iter().map(|(_, now)| now).filter(|now| !as_before(now));
        let gone = before.files.par_iter().map(|(_, known)| known);
        let gone = gone.filter(|before| !self.files.contains_key(&before.article.file));
        changed.chain(gone).map(|known| known.article.id.clone()).collect()
    }

    /// How many articles were read and not known before.
    pub(crate) fn count_read(&self, before: &Self) -> usize {
        let is_same = |before: &Arc<KnownFile>, now: &Arc<KnownFile>| {
            Arc::ptr_eq(before, now) || before.article.sha256 == now.article.sha256 && before.wishes == now.wishes
        };
        let was_read =
            |now: &&Arc<KnownFile>| before.files.get(&now.article.file).is_none_or(|before| !is_same(before, now));
        self.files.par_iter().map(|(_, now)| now).filter(was_read).count()
    }

    /// Whether a file that had one stamp when it was read, and has the other now, has not changed in between.
    pub(super) fn is_unchanged(&self, before: Option<Stamp>, now: Option<Stamp>) -> bool {
        self.began.is_some_and(|began| before.is_some_and(|stamp| stamp.is_settled(began))) && before == now
    }
}
