//! How far a build has come.

use crate::archive::address::OutPath;
use crate::pages::Sink;
use crate::write::{Output, Store, WriteError};

/// Hears how far a build has come; from several threads at once.
pub trait Progress: Sync {
    /// Another build holds the folder, and this one waits for it.
    fn waiting(&self) {}

    /// A stage begins, of so many steps.
    fn stage(&self, _stage: Stage, _steps: usize) {}

    /// A step is done.
    fn step(&self) {}
}

/// Nobody listens.
impl Progress for () {}

/// A stage of a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Reading the archive.
    Read,
    /// Analysing the articles that are new or have changed.
    Analyse,
    /// Making the files of the site.
    Pages,
}

/// Puts files into a folder, and tells of each.
pub(super) struct Watched<'a> {
    pub(super) store: &'a Store,
    pub(super) progress: &'a dyn Progress,
}

impl Sink for Watched<'_> {
    type Refusal = WriteError;

    fn expect(&self, files: usize) {
        self.progress.stage(Stage::Pages, files);
    }

    fn put(&self, output: Output) -> Result<(), WriteError> {
        self.store.put(output)?;
        self.progress.step();
        Ok(())
    }

    fn keep(&self, path: &OutPath) -> Result<bool, WriteError> {
        let kept = self.store.keep(path)?;
        if kept {
            self.progress.step();
        }
        Ok(kept)
    }

    fn recall(&self, path: &OutPath) -> Option<Vec<u8>> {
        self.store.recall(path)
    }
}
