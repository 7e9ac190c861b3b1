//! All files of an archive at a glance: their names and stamps, without reading them.

use std::hash::{Hash, Hasher};
use std::path::Path;

use rapidhash::fast::RapidHasher;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use walkdir::{DirEntry, WalkDir};

use super::stamp::{Began, Stamp};

/// A hash of the names and stamps of all files of an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen(u64);

/// Looks at all files of the archive in `folder`. None where one was changed so shortly before `began` that a later change
/// might not show, or cannot be seen.
#[must_use]
pub fn glance(folder: &Path, began: Began) -> Option<Seen> {
    let mut entries = Vec::new();
    for root in ["seeds", "templates", "static"].map(|part| folder.join(part)) {
        if std::fs::symlink_metadata(&root).is_ok() {
            entries.extend(WalkDir::new(root).into_iter().collect::<Result<Vec<_>, _>>().ok()?);
        }
    }
    entries.par_sort_unstable_by(|one, other| one.path().cmp(other.path()));
    let look = |entry: &DirEntry| {
        // Links are followed where a file is read, so that the stamp of the file itself counts.
        let stamp = if entry.file_type().is_dir() { None } else { Stamp::of(entry.path()) };
        let deceives = stamp.is_some_and(|stamp| !stamp.is_settled(began));
        (!deceives).then_some((entry.file_type().is_dir(), entry.path_is_symlink(), stamp))
    };
    let stamps: Vec<_> = entries.par_iter().map(look).collect::<Option<_>>()?;
    let mut hasher = RapidHasher::default();
    entries.iter().zip(stamps).for_each(|(entry, seen)| (entry.path().as_os_str(), seen).hash(&mut hasher));
    Some(Seen(hasher.finish()))
}
