//! What one build leaves to the next, so that only what changed is done anew: in memory, and in a folder beside the site.
//!
//! The folder holds a ledger (`ledger`) with what was found out about the archive as a whole, and sheaves (`sheaf`),
//! each with what is known of some of the articles and their contents, which are read only when somebody looks at them.
//! Everything bears a checksum and the mark of the program that wrote it: what is damaged, or from another program, is not
//! used at all, and the next build begins with nothing. What is kept is never needed; it is only faster to have it.

#![expect(clippy::disallowed_methods, reason = "what is kept is kept on disk")]

mod file;
mod folio;
mod glance;
mod ledger;
mod sheaf;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::analyse::Before;
use crate::archive::id::ArticleId;
use crate::pages::made::AllMade;
use crate::read::known::Known;
use crate::read::stamp::Stamp;
use file::Mark;
pub use file::Unusable;
pub use glance::{Counts, Glance};
use ledger::Ledger;
use sheaf::Watchman;

/// What one build leaves to the next.
#[derive(Debug, Default)]
pub struct Kept {
    /// What was read of each article's file.
    pub(crate) known: Known,
    /// What was found.
    pub(crate) before: Before,
    /// What each file of the site was made from.
    pub(crate) made: AllMade,
    /// The notes that lost their place, each as a hash, sorted.
    pub(crate) lost_notes: Vec<u64>,
}

/// The folder in which a build keeps what it leaves, for one site.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    mark: Mark,
    /// The stamp of the ledger that was read or written last, and which sheaves it speaks of.
    seen: Option<(Stamp, Vec<u64>)>,
    watchman: Watchman,
}

/// The name of the folder beside the site.
const FOLDER: &str = ".glossator";

/// The file by which a folder is known as a cache, so that backups leave it out (<https://bford.info/cachedir/>), and as
/// ours.
const TAG: &str = "CACHEDIR.TAG";
const TAGGED: &str = "Signature: 8a477f597d28d172789f06886806bc55\n# What Glossator keeps from one build to the next. It can be removed at any time.\n";

impl Cache {
    /// The cache of the site in `out`, made of the archive in `archive`: in a folder beside the site, or nowhere, where that
    /// has no name of its own.
    #[must_use]
    pub fn of(archive: &Path, out: &Path) -> Option<Self> {
        let out = std::path::absolute(out).ok()?;
        let folder = out.parent()?.join(FOLDER).join(out.file_name()?);
        Some(Self { folder, mark: Mark::of_this_program(), seen: None, watchman: Watchman::new(archive.join("seeds")) })
    }

    /// What an earlier build kept, or nothing, with the reason where there was something that could not be used.
    pub fn load(&mut self) -> (Kept, Option<Unusable>) {
        if !self.is_tagged() {
            return (Kept::default(), None);
        }
        let stamp = Stamp::of(&self.ledger());
        match self.read() {
            Ok((kept, sheaves)) => {
                self.seen = stamp.map(|stamp| (stamp, sheaves));
                (kept, None)
            }
            Err(Unusable::Absent) => (Kept::default(), None),
            Err(why) => (Kept::default(), Some(why)),
        }
    }

    fn read(&self) -> Result<(Kept, Vec<u64>), Unusable> {
        let ledger = Ledger::read(&self.folder, self.mark)?;
        let sheaves = ledger.sheaves.clone().into_owned();
        let articles = || sheaf::read_all(&sheaves, |number| self.sheaf(number), self.mark, &self.watchman);
        Ok((ledger.fetch(&self.folder, self.mark, &self.watchman, articles)?, sheaves))
    }

    /// Whether nobody else has written what is kept since we read or wrote it.
    pub(crate) fn is_ours(&self) -> bool {
        Stamp::of(&self.ledger()) == self.seen.as_ref().map(|(stamp, _)| *stamp)
    }

    /// What was fetched from the cache and turned out to be damaged, and so was made again from the articles' files, since
    /// this was asked last.
    pub(crate) fn met_damage(&self) -> Option<&'static str> {
        self.watchman.forget_damage()
    }

    /// Forgets what was kept, before the site is changed: what is kept speaks of a site that was finished.
    pub(crate) fn forget(&mut self) {
        if !self.is_tagged() {
            return;
        }
        for path in [self.ledger(), self.glance()] {
            // What is not there is forgotten; what cannot be removed cannot be written over either, and is not ours then.
            let _ = fs::remove_file(path);
        }
    }

    /// Keeps what a build leaves; `changed` are the articles of which something else is known than was read.
    ///
    /// # Errors
    /// When the machine refuses. Nothing is kept then.
    pub(crate) fn save(&mut self, kept: &Kept, changed: &BTreeSet<ArticleId>, glance: &Glance) -> io::Result<()> {
        self.make_folder()?;
        // Where there is damage, there may be more: every sheaf is written anew then.
        let whole = self.seen.take().filter(|_| !self.watchman.saw_damage());
        let before = whole.map(|(_, sheaves)| sheaves).unwrap_or_default();
        let sheaves = sheaf::write_all(kept, changed, before, |number| self.sheaf(number), self.mark)?;
        for number in sheaves.len().. {
            // Of a larger archive more sheaves are left.
            if fs::remove_file(self.sheaf(number)).is_err() {
                break;
            }
        }
        Ledger::write(&self.folder, self.mark, kept, &sheaves)?;
        file::write(&self.glance(), self.mark, glance)?;
        self.seen = Stamp::of(&self.ledger()).map(|stamp| (stamp, sheaves));
        Ok(())
    }

    /// What the last build saw at a glance, if it was finished.
    #[must_use]
    pub fn last_glance(&self) -> Option<Glance> {
        file::read(&self.glance(), self.mark, None).ok().filter(|_| self.is_tagged())
    }

    fn ledger(&self) -> PathBuf {
        ledger::path(&self.folder)
    }

    fn glance(&self) -> PathBuf {
        self.folder.join("glance")
    }

    fn sheaf(&self, number: usize) -> PathBuf {
        self.folder.join(format!("sheaf-{number:03}"))
    }

    /// Whether the folder is one that we made.
    fn is_tagged(&self) -> bool {
        fs::symlink_metadata(self.folder.join(TAG)).is_ok_and(|found| found.is_file())
    }

    /// Makes the folder, which is for nobody else: it holds the words of articles that are withheld.
    fn make_folder(&self) -> io::Result<()> {
        if self.is_tagged() {
            return Ok(());
        }
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.folder)?;
        if fs::read_dir(&self.folder)?.next().is_some() {
            return Err(io::Error::other(format!("{} holds files that are not ours", self.folder.display())));
        }
        if let Some(above) = self.folder.parent() {
            fs::write(above.join(".gitignore"), "*\n")?;
        }
        fs::write(self.folder.join(TAG), TAGGED)
    }
}
