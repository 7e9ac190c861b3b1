//! What one build means to write: no two files in one place.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use super::{WriteError, lock, manifest};
use crate::archive::address::OutPath;

/// The places taken so far, each under the name that the most forgetful file system would give it. Only sorted does it
/// reach the output.
#[derive(Debug, Default)]
pub(super) struct Plan {
    taken: HashMap<String, Taken, rapidhash::fast::RandomState>,
}

/// By what a place is taken.
#[derive(Debug)]
enum Taken {
    /// By this file.
    File(OutPath),
    /// By a folder, of which this was the first file.
    Folder(OutPath),
}

impl Plan {
    /// Takes a place for a file; `key` is the file's own.
    pub(super) fn take(&mut self, path: &OutPath, key: Key) -> Result<(), WriteError> {
        if key.is_reserved() {
            return Err(WriteError::Reserved(path.clone()));
        }
        if let Some(other) = self.neighbour(&key.0) {
            return Err(WriteError::Clash { a: other.clone(), b: path.clone() });
        }
        for (at, _) in key.0.rmatch_indices('/') {
            let folder = &key.0[..at];
            // Where a folder is known, so are those above it.
            if self.taken.contains_key(folder) {
                break;
            }
            self.taken.insert(folder.to_owned(), Taken::Folder(path.clone()));
        }
        self.taken.insert(key.0, Taken::File(path.clone()));
        Ok(())
    }

    /// A file in whose place, folder or stead a file of this name would stand.
    fn neighbour(&self, key: &str) -> Option<&OutPath> {
        if let Some(Taken::File(path) | Taken::Folder(path)) = self.taken.get(key) {
            return Some(path);
        }
        // The nearest name above that is known is a file or, if it is a folder, has only folders above it.
        let above = key.rmatch_indices('/').find_map(|(at, _)| self.taken.get(&key[..at]));
        match above {
            Some(Taken::File(path)) => Some(path),
            Some(Taken::Folder(_)) | None => None,
        }
    }

    /// The file that has this place, or the same place but for letter case.
    pub(super) fn at(&self, path: &OutPath) -> Option<&OutPath> {
        match self.taken.get(&folded(path.as_str())) {
            Some(Taken::File(path)) => Some(path),
            Some(Taken::Folder(_)) | None => None,
        }
    }

    /// All files, sorted.
    pub(super) fn into_paths(self) -> Vec<OutPath> {
        let files = self.taken.into_values().filter_map(|taken| match taken {
            Taken::File(path) => Some(path),
            Taken::Folder(_) => None,
        });
        let mut paths: Vec<OutPath> = files.collect();
        paths.sort_unstable();
        paths
    }
}

/// The name under which the most forgetful file system keeps a file.
#[derive(Debug)]
pub(super) struct Key(String);

impl Key {
    pub(super) fn of(path: &OutPath) -> Self {
        Self(folded(path.as_str()))
    }

    /// Whether the place belongs to git or to our own bookkeeping.
    fn is_reserved(&self) -> bool {
        let mut parts = self.0.split('/');
        let ours = parts.clone().next().is_some_and(|top| top == manifest::NAME || top == lock::FOLDER);
        ours || parts.any(|part| part == ".git")
    }
}

/// Whether the place belongs to git or to our own bookkeeping.
pub(super) fn is_reserved(path: &OutPath) -> bool {
    // All of these begin with a dot, however a file system writes them.
    path.as_str().split('/').any(|part| part.starts_with('.')) && Key::of(path).is_reserved()
}

/// Whether some file system would take the two names for one.
pub(super) fn are_alike(a: &OutPath, b: &OutPath) -> bool {
    folded(a.as_str()) == folded(b.as_str())
}

/// The name under which a file system that forgets letter case (Windows, macOS) and composition (macOS) keeps the file.
fn folded(path: &str) -> String {
    // Most names; nothing in them is composed.
    if path.is_ascii() { path.to_ascii_lowercase() } else { folded_letters(path) }
}

fn folded_letters(path: &str) -> String {
    path.nfc().flat_map(char::to_lowercase).nfc().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn taken_after(paths: &[&str]) -> Result<(), WriteError> {
        let mut plan = Plan::default();
        paths.iter().map(|path| OutPath::new(path).expect("a path inside the site")).try_for_each(|path| {
            let key = Key::of(&path);
            plan.take(&path, key)
        })
    }

    #[test]
    fn two_files_that_one_machine_takes_for_one_are_refused() {
        for [a, b] in [
            ["a.html", "a.html"],
            ["actors/ali/index.html", "actors/Ali/index.html"],
            ["actors/caf\u{e9}.html", "actors/cafe\u{301}.html"],
            ["a", "a/index.html"],
            ["a/index.html", "A"],
            ["a", "A/b/c/index.html"],
            ["a/b/c/index.html", "a/B"],
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

    proptest! {
        #[test]
        fn a_name_of_ascii_is_folded_like_any_other(path in "[ -~]{0,40}") {
            prop_assert_eq!(folded(&path), folded_letters(&path));
        }
    }
}
