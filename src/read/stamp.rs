//! By what a file is taken for unchanged without reading it.

use std::fs::{self, Metadata};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

/// The size of a file, when it was changed last, and which file it is.
///
/// As with git, a file whose stamp is as it was is taken for unchanged, unless it was changed so shortly before it was
/// read that the clock of its file system might not tell a later change from that one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Stamp {
    size: u64,
    /// Nanoseconds since 1970; where the machine does not say, a file is never taken for unchanged.
    modified: Option<i64>,
    inode: u64,
}

/// When a build began to read, in nanoseconds since 1970, by the clock that stamps the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Began(i64);

/// How long before it is read a file must have been changed last, in nanoseconds: the coarsest clock in use, that of FAT,
/// counts in steps of two seconds.
const SETTLED: i64 = 2_000_000_000;

impl Stamp {
    /// The stamp of what stands at `path`, links followed; none where nothing can be seen there.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        fs::metadata(path).ok().map(|found| Self::in_metadata(&found))
    }

    pub(crate) fn in_metadata(found: &Metadata) -> Self {
        Self { size: found.len(), modified: modified(found), inode: inode(found) }
    }

    /// Whether a later stamp that is equal to this one, which was taken by a build that began then, says that the file has
    /// not changed.
    pub(crate) fn is_settled(&self, began: Began) -> bool {
        self.modified.is_some_and(|modified| modified.saturating_add(SETTLED) <= began.0)
    }
}

impl Began {
    /// Now. A file system on another machine may have a clock of its own; [`SETTLED`] is far more than clocks that are kept
    /// in step differ by.
    #[expect(clippy::disallowed_methods, reason = "it decides what is read again, and never what is written")]
    pub(crate) fn now() -> Option<Self> {
        since_1970(SystemTime::now()).map(Self)
    }
}

fn modified(found: &Metadata) -> Option<i64> {
    found.modified().ok().and_then(since_1970)
}

fn since_1970(time: SystemTime) -> Option<i64> {
    i64::try_from(time.duration_since(UNIX_EPOCH).ok()?.as_nanos()).ok()
}

#[cfg(unix)]
fn inode(found: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(found)
}

#[cfg(not(unix))]
fn inode(_: &Metadata) -> u64 {
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_just_changed_is_not_settled() {
        let stamp = |modified| Stamp { size: 1, modified, inode: 1 };
        assert!(stamp(Some(1_000_000_000)).is_settled(Began(3_000_000_000)));
        assert!(!stamp(Some(1_000_000_001)).is_settled(Began(3_000_000_000)));
        assert!(!stamp(None).is_settled(Began(i64::MAX)));
    }
}
