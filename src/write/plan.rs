//! What one build means to write: no two files in one place.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::{WriteError, lock, manifest};
use crate::archive::address::OutPath;

/// The places taken so far, each under the name that the most forgetful file system would give it.
#[derive(Debug, Default)]
pub(super) struct Plan {
    taken: BTreeMap<String, OutPath>,
}

impl Plan {
    /// Takes a place for a file.
    pub(super) fn take(&mut self, path: &OutPath) -> Result<(), WriteError> {
        if is_reserved(path) {
            return Err(WriteError::Reserved(path.clone()));
        }
        let key = folded(path);
        match self.neighbour(&key) {
            Some(other) => Err(WriteError::Clash { a: other.clone(), b: path.clone() }),
            None => {
                self.taken.insert(key, path.clone());
                Ok(())
            }
        }
    }

    /// The file in whose place, folder or stead a file of this name would stand.
    fn neighbour(&self, key: &str) -> Option<&OutPath> {
        let above = key.match_indices('/').find_map(|(at, _)| self.taken.get(&key[..at]));
        let below = || {
            let folder = format!("{key}/");
            let (name, path) = self.taken.range(folder.clone()..).next()?;
            name.starts_with(&folder).then_some(path)
        };
        self.taken.get(key).or(above).or_else(below)
    }

    /// The file that has this place, or the same place but for letter case.
    pub(super) fn at(&self, path: &OutPath) -> Option<&OutPath> {
        self.taken.get(&folded(path))
    }

    /// All files, sorted.
    pub(super) fn into_paths(self) -> Vec<OutPath> {
        let mut paths: Vec<OutPath> = self.taken.into_values().collect();
        paths.sort_unstable();
        paths
    }
}

/// Whether the place belongs to git or to our own bookkeeping.
pub(super) fn is_reserved(path: &OutPath) -> bool {
    let key = folded(path);
    let mut parts = key.split('/');
    let ours = parts.clone().next().is_some_and(|top| top == manifest::NAME || top == lock::FOLDER);
    ours || parts.any(|part| part == ".git")
}

/// Whether some file system would take the two names for one.
pub(super) fn are_alike(a: &OutPath, b: &OutPath) -> bool {
    folded(a) == folded(b)
}

/// The name under which a file system that forgets letter case (Windows, macOS) and composition (macOS) keeps the file.
fn folded(path: &OutPath) -> String {
    path.as_str().nfc().flat_map(char::to_lowercase).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken_after(paths: &[&str]) -> Result<(), WriteError> {
        let mut plan = Plan::default();
        paths.iter().try_for_each(|path| plan.take(&OutPath::new(path).expect("a path inside the site")))
    }

    #[test]
    fn two_files_that_one_machine_takes_for_one_are_refused() {
        for [a, b] in [
            ["a.html", "a.html"],
            ["actors/ali/index.html", "actors/Ali/index.html"],
            ["actors/caf\u{e9}.html", "actors/cafe\u{301}.html"],
            ["a", "a/index.html"],
            ["a/index.html", "A"],
        ] {
            let refused = taken_after(&[a, b]);
            assert!(matches!(refused, Err(WriteError::Clash { .. })), "{a} and {b}: {refused:?}");
        }
    }

    #[test]
    fn neighbours_in_one_folder_are_fine() {
        taken_after(&["a-b", "a/index.html", "a/b", "a.html", "b/a"]).expect("each has its own place");
    }

    #[test]
    fn no_page_takes_the_place_of_the_bookkeeping() {
        for path in [".git/config", "sub/.GIT/hooks/x", ".glossator-manifest", ".glossator-work/lock"] {
            assert!(matches!(taken_after(&[path]), Err(WriteError::Reserved(_))), "{path}");
        }
    }
}
