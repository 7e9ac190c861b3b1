//! All files of an archive at a glance: their names and stamps, without reading them.

use std::hash::{Hash, Hasher};
use std::path::Path;

use rapidhash::fast::RapidHasher;
use serde::{Deserialize, Serialize};
use walkdir::WalkDir;

use super::stamp::{Began, Stamp};

/// A hash of the names and stamps of all files of an archive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen(u64);

/// Looks at all files of the archive in `folder`. None where one was changed so shortly before `began` that a later change
/// might not show, or cannot be seen.
#[must_use]
pub fn glance(folder: &Path, began: Began) -> Option<Seen> {
    let mut hasher = RapidHasher::default();
    for part in ["seeds", "templates", "static"] {
        let root = folder.join(part);
        if std::fs::symlink_metadata(&root).is_err() {
            continue;
        }
        // Links are followed where a file is read, so that the stamp of the file itself counts.
        for entry in WalkDir::new(&root).sort_by_file_name() {
            let entry = entry.ok()?;
            if entry.file_type().is_dir() {
                entry.path().hash(&mut hasher);
                continue;
            }
            let stamp = Stamp::of(entry.path());
            if stamp.is_some_and(|stamp| !stamp.is_settled(began)) {
                return None;
            }
            (entry.path(), entry.path_is_symlink(), stamp).hash(&mut hasher);
        }
    }
    Some(Seen(hasher.finish()))
}
