//! Puts a site into a folder: what changed is written, what is no longer part of it is removed.

use std::collections::HashMap;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::lock::{self, Workplace};
use super::manifest::{self, Manifest};
use super::places::Places;
use super::plan;
use super::{Output, WriteError, Written};
use crate::archive::address::OutPath;

/// What is known of the folders that were entered, by their paths.
type Entered = HashMap<String, Holds, rapidhash::fast::RandomState>;

/// What stood in a folder when it was entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    /// Nothing, for this build has made the folder.
    Nothing,
    /// Whatever it may be.
    Something,
}

/// A folder, for one build. Dropped without [`Store::finish`], it leaves what was put, removes nothing, and the next build
/// takes it from there.
#[derive(Debug)]
pub struct Store {
    root: PathBuf,
    manifest: Manifest,
    places: Places,
    /// Folders of the site that were seen to be folders, and no links.
    entered: Mutex<Entered>,
    written: AtomicUsize,
    unchanged: AtomicUsize,
    work: Workplace,
}

impl Store {
    /// Opens `folder` for one build and makes it if need be. While another build has it, waits, after calling `waiting`.
    ///
    /// # Errors
    /// When the folder holds anything and we did not make it, when its manifest is not as we write it, or when the
    /// machine refuses.
    pub fn open(folder: &Path, waiting: impl FnOnce()) -> Result<Self, WriteError> {
        check_ours(folder)?;
        fs::create_dir_all(folder).map_err(WriteError::io("made", folder))?;
        let work = Workplace::enter(folder, waiting)?;
        // Another build may have been first, and somebody may have put files there, since we looked.
        check_ours(folder)?;
        let manifest = Manifest::open(folder, &work)?;
        let places = Places::of(&manifest);
        Ok(Self {
            root: folder.to_owned(),
            manifest,
            places,
            entered: Mutex::default(),
            written: AtomicUsize::new(0),
            unchanged: AtomicUsize::new(0),
            work,
        })
    }

    /// Puts one file in its place, unless it stands there already. Any number of threads may do so at once.
    ///
    /// # Errors
    /// When another file of the site has the place, when something that we did not make stands there, or when the
    /// machine refuses.
    pub fn put(&self, output: Output) -> Result<(), WriteError> {
        let Output { path, content } = output;
        self.places.take(&self.manifest, &path)?;
        let holds = self.enter_folders_above(&path)?;
        let place = on_disk(&self.root, &path);
        // Into a folder that this build has made comes only what this build puts there, and no two files of it have one
        // place.
        let found = if holds == Holds::Nothing { None } else { look(&place)? };
        if let Some(found) = found {
            if found.is_file() && content.stands_at(&place, &found)? {
                self.unchanged.fetch_add(1, Ordering::Relaxed);
                return self.manifest.note(&path);
            }
            self.make_way(&path, &place, &found)?;
        }
        self.manifest.note(&path)?;
        self.work.replace(&place, |file| content.fill(file, &place))?;
        self.written.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    /// Keeps a file as the build made it that left the manifest, without looking at it; whether there is one. Any number of
    /// threads may do so at once.
    ///
    /// # Errors
    /// When another file of the site has the place.
    pub fn keep(&self, path: &OutPath) -> Result<bool, WriteError> {
        self.places.keep(&self.manifest, path)
    }

    /// What a file of the site holds, as the build made it that left the manifest, or as this one put it; none where
    /// there is none that can be read.
    #[must_use]
    pub fn recall(&self, path: &OutPath) -> Option<Vec<u8>> {
        let place = on_disk(&self.root, path);
        let is_file = look(&place).ok().flatten().is_some_and(|found| found.is_file());
        if is_file { fs::read(place).ok() } else { None }
    }

    /// Removes what earlier builds made and this one did not put, with the folders that are then empty, and says what
    /// was done.
    ///
    /// # Errors
    /// When the machine refuses.
    pub fn finish(self) -> Result<Written, WriteError> {
        let (kept, plan) = self.places.taken(&self.manifest)?;
        let mut done =
            Written { written: self.written.into_inner(), unchanged: self.unchanged.into_inner() + kept, removed: 0 };
        let Some(plan) = plan else { return Ok(done) };
        let is_left = |path: &&OutPath| {
            !plan.at(path).is_some_and(|wanted| wanted == *path || are_one_file(&self.root, path, wanted))
        };
        let left: Vec<&OutPath> = self.manifest.before().par_iter().filter(is_left).collect();
        for path in left {
            done.removed += usize::from(remove(&self.root, path, 0)?);
        }
        self.manifest.close(&plan.into_paths(), &self.work)?;
        Ok(done)
    }

    /// Makes the folders above a file, sees to it that they are folders of the site itself, and says what the last of
    /// them holds.
    fn enter_folders_above(&self, path: &OutPath) -> Result<Holds, WriteError> {
        let Some((parent, _)) = path.as_str().rsplit_once('/') else { return Ok(Holds::Something) };
        // Held throughout, so that no two threads make way for one folder.
        let mut entered = self.entered.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(holds) = entered.get(parent) {
            return Ok(*holds);
        }
        let mut holds = Holds::Something;
        for folder in folders_above(path) {
            holds = match entered.get(folder.as_str()) {
                Some(holds) => *holds,
                None => self.enter(&folder, holds)?,
            };
            entered.insert(folder.as_str().to_owned(), holds);
        }
        Ok(holds)
    }

    /// Enters a folder and makes it if need be; `above` is what the one above it holds.
    fn enter(&self, folder: &OutPath, above: Holds) -> Result<Holds, WriteError> {
        let place = on_disk(&self.root, folder);
        if above == Holds::Nothing {
            match fs::create_dir(&place) {
                Ok(()) => return Ok(Holds::Nothing),
                // A file system that forgets letter case has it under another name.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(WriteError::io("made", &place)(error)),
            }
        }
        match look(&place)? {
            Some(found) if found.is_dir() => return Ok(Holds::Something),
            Some(found) if found.is_symlink() => return Err(WriteError::Link(place)),
            Some(_) if !self.is_ours(folder) => return Err(WriteError::InTheWay(place)),
            Some(_) => fs::remove_file(&place).map_err(WriteError::io("removed", &place))?,
            None => {}
        }
        fs::create_dir(&place).map_err(WriteError::io("made", &place))?;
        Ok(Holds::Nothing)
    }

    /// Sees to it that a file may be put where something else stands: a file that we made, or a folder of such files.
    fn make_way(&self, path: &OutPath, place: &Path, found: &Metadata) -> Result<(), WriteError> {
        if found.is_dir() {
            for stale in self.manifest.inside(path) {
                remove(&self.root, stale, path.as_str().len())?;
            }
            return if look(place)?.is_none() { Ok(()) } else { Err(WriteError::InTheWay(place.to_owned())) };
        }
        if self.is_ours(path) { Ok(()) } else { Err(WriteError::InTheWay(place.to_owned())) }
    }

    /// Whether an earlier build made the file here, perhaps under a name that this file system takes for the same.
    fn is_ours(&self, path: &OutPath) -> bool {
        let is_this = |other: &OutPath| plan::are_alike(other, path) && are_one_file(&self.root, other, path);
        self.manifest.knows(path) || self.manifest.before().iter().any(is_this)
    }
}

/// Refuses a folder in which somebody else keeps files.
fn check_ours(folder: &Path) -> Result<(), WriteError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Err(WriteError::NotAFolder(folder.to_owned()));
        }
        Err(error) => return Err(WriteError::io("read", folder)(error)),
    };
    let mut empty = true;
    for entry in entries {
        let name = entry.map_err(WriteError::io("read", folder))?.file_name();
        if name == manifest::NAME {
            return Ok(());
        }
        empty &= name == lock::FOLDER;
    }
    if empty { Ok(()) } else { Err(WriteError::NotOurs(folder.to_owned())) }
}

/// Where a file of the site stands on this machine.
fn on_disk(root: &Path, path: &OutPath) -> PathBuf {
    path.as_str().split('/').fold(root.to_owned(), |place, part| place.join(part))
}

/// The folders between the root and a file, from the top.
fn folders_above(path: &OutPath) -> impl Iterator<Item = OutPath> {
    path.as_str().match_indices('/').filter_map(|(at, _)| OutPath::new(path.as_str().get(..at)?))
}

/// What stands at a place, if anything; links are not followed.
fn look(place: &Path) -> Result<Option<Metadata>, WriteError> {
    match fs::symlink_metadata(place) {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(WriteError::io("read", place)(error)),
    }
}

/// Whether a file system takes the two names for one file.
fn are_one_file(root: &Path, a: &OutPath, b: &OutPath) -> bool {
    same_file::is_same_file(on_disk(root, a), on_disk(root, b)).unwrap_or(false)
}

/// Removes a file that we made, with the folders that are then empty down to one whose name has `top` bytes; whether
/// there was such a file.
fn remove(root: &Path, path: &OutPath, top: usize) -> Result<bool, WriteError> {
    for folder in folders_above(path) {
        // Behind a link, or behind nothing, is no file of ours.
        if !look(&on_disk(root, &folder))?.is_some_and(|found| found.is_dir()) {
            return Ok(false);
        }
    }
    let place = on_disk(root, path);
    if look(&place)?.is_none_or(|found| found.is_dir()) {
        return Ok(false);
    }
    fs::remove_file(&place).map_err(WriteError::io("removed", &place))?;
    let folders: Vec<OutPath> = folders_above(path).filter(|folder| folder.as_str().len() >= top).collect();
    for folder in folders.iter().rev() {
        // Fails when somebody's file is left inside, which is the very question.
        if fs::remove_dir(on_disk(root, folder)).is_err() {
            break;
        }
    }
    Ok(true)
}

#[cfg(test)]
mod tests {
    use std::fs::File;

    use super::super::Content;
    use super::*;

    /// A folder to build into, and what builds do there.
    struct Site(tempfile::TempDir);

    impl Site {
        fn new() -> Self {
            Self(tempfile::tempdir().expect("a folder"))
        }

        fn at(&self, path: &str) -> PathBuf {
            self.0.path().join("site").join(path)
        }

        /// The editor, or somebody else, puts a file there.
        fn holding(self, path: &str, text: &str) -> Self {
            fs::create_dir_all(self.at(path).parent().expect("a folder")).expect("made");
            fs::write(self.at(path), text).expect("made");
            self
        }

        /// A whole build of these files.
        fn build(&self, files: &[(&str, &str)]) -> Result<Written, WriteError> {
            let store = self.put(files)?;
            store.finish()
        }

        /// A build that has not ended.
        fn put(&self, files: &[(&str, &str)]) -> Result<Store, WriteError> {
            let store = Store::open(&self.at(""), || {})?;
            for (path, text) in files {
                let path = OutPath::new(path).expect("a path inside the site");
                store.put(Output { path, content: Content::Bytes((*text).into()) })?;
            }
            Ok(store)
        }

        /// Every file there, with what it holds, but for the manifest.
        fn files(&self) -> Vec<(String, String)> {
            let mut files = Vec::new();
            for entry in walkdir::WalkDir::new(self.at("")).sort_by_file_name() {
                let entry = entry.expect("readable");
                let name = entry.path().strip_prefix(self.at("")).expect("inside").display().to_string();
                if entry.file_type().is_file() && name != manifest::NAME {
                    files.push((name, fs::read_to_string(entry.path()).expect("readable")));
                } else if entry.file_type().is_dir() {
                    assert!(fs::read_dir(entry.path()).expect("readable").next().is_some(), "an empty folder: {name}");
                }
            }
            files
        }

        fn holds(&self, files: &[(&str, &str)]) {
            let expected: Vec<_> = files.iter().map(|(path, text)| (path.to_string(), text.to_string())).collect();
            assert_eq!(self.files(), expected);
        }
    }

    fn written(written: usize, unchanged: usize, removed: usize) -> Written {
        Written { written, unchanged, removed }
    }

    #[test]
    fn only_what_changed_is_written_and_only_what_we_made_is_removed() {
        let site = Site::new();
        let done = site.build(&[("index.html", "home"), ("a/index.html", "a"), ("a/b/c.html", "c")]).expect("built");
        assert_eq!(done, written(3, 0, 0));
        let site = site.holding("CNAME", "example.org").holding("a/mine.txt", "mine");
        let done = site.build(&[("index.html", "home"), ("d.html", "d")]).expect("built");
        assert_eq!(done, written(1, 1, 2));
        site.holds(&[("CNAME", "example.org"), ("a/mine.txt", "mine"), ("d.html", "d"), ("index.html", "home")]);
    }

    #[test]
    fn a_file_that_did_not_change_is_not_touched() {
        let site = Site::new();
        site.build(&[("index.html", "home")]).expect("built");
        let file = File::options().write(true).open(site.at("index.html")).expect("there");
        let old = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000);
        file.set_modified(old).expect("set");
        site.build(&[("index.html", "home")]).expect("built");
        assert_eq!(fs::metadata(site.at("index.html")).and_then(|found| found.modified()).expect("known"), old);
    }

    #[test]
    fn a_folder_of_somebody_else_is_refused_and_left_as_it_was() {
        let site = Site::new().holding("thesis.doc", "years of work");
        assert!(matches!(site.build(&[("index.html", "home")]), Err(WriteError::NotOurs(_))));
        site.holds(&[("thesis.doc", "years of work")]);
        assert!(matches!(Store::open(&site.at("thesis.doc"), || {}), Err(WriteError::NotAFolder(_))));
    }

    #[test]
    fn a_file_of_somebody_else_in_our_folder_is_never_replaced() {
        let site = Site::new();
        site.build(&[("index.html", "home")]).expect("built");
        let site = site.holding("robots.txt", "theirs").holding("notes/todo.txt", "theirs").holding("pins", "theirs");
        for page in ["robots.txt", "notes", "pins/index.html"] {
            let refused = site.build(&[("index.html", "home"), (page, "ours")]);
            assert!(matches!(refused, Err(WriteError::InTheWay(_))), "{page}: {refused:?}");
        }
        let same = [("index.html", "home"), ("notes/todo.txt", "theirs"), ("pins", "theirs"), ("robots.txt", "theirs")];
        site.holds(&same);
        assert_eq!(site.build(&same).expect("the same bytes are in nobody's way"), written(0, 4, 0));
    }

    #[test]
    fn a_page_may_become_a_folder_and_a_folder_a_page() {
        let site = Site::new();
        site.build(&[("a", "page"), ("b/c/index.html", "page")]).expect("built");
        site.build(&[("a/index.html", "page"), ("b/c", "page")]).expect("built");
        site.holds(&[("a/index.html", "page"), ("b/c", "page")]);
    }

    #[test]
    fn a_build_that_fails_removes_nothing_and_what_it_made_is_known_as_ours() {
        let site = Site::new();
        site.build(&[("index.html", "home"), ("old.html", "old")]).expect("built");
        drop(site.put(&[("index.html", "new home"), ("new.html", "new")]).expect("put"));
        site.holds(&[("index.html", "new home"), ("new.html", "new"), ("old.html", "old")]);
        assert_eq!(site.build(&[("index.html", "new home")]).expect("built"), written(0, 1, 2));
        site.holds(&[("index.html", "new home")]);
    }

    #[test]
    fn the_manifest_is_the_same_whatever_the_order() {
        let manifest = |files: &[(&str, &str)]| {
            let site = Site::new();
            site.build(files).expect("built");
            fs::read_to_string(site.at(manifest::NAME)).expect("there")
        };
        let sorted = manifest(&[("a.html", ""), ("b.html", "")]);
        assert_eq!(sorted, "glossator-manifest 1\na.html\nb.html\n");
        assert_eq!(manifest(&[("b.html", ""), ("a.html", "")]), sorted);
    }

    #[test]
    fn a_manifest_that_leads_out_of_the_folder_is_an_error_and_not_followed() {
        let site = Site::new().holding("../precious.txt", "mine");
        site.build(&[("index.html", "home")]).expect("built");
        let site = site.holding(manifest::NAME, "glossator-manifest 1\n../precious.txt\n");
        let refused = site.build(&[("index.html", "home")]);
        assert!(matches!(refused, Err(WriteError::Manifest { line: 2, .. })), "{refused:?}");
        assert_eq!(fs::read_to_string(site.at("../precious.txt")).expect("there"), "mine");
    }

    #[test]
    fn a_copy_of_a_file_is_that_file() {
        let site = Site::new();
        let picture = site.0.path().join("picture.png");
        let long: Vec<u8> = (0..200_000_u32).map(|byte| byte as u8).collect();
        for bytes in [long.clone(), [&long[..199_999], b"!"].concat()] {
            fs::write(&picture, &bytes).expect("made");
            for expected in [written(1, 0, 0), written(0, 1, 0)] {
                let store = Store::open(&site.at(""), || {}).expect("opened");
                let path = OutPath::new("a/picture.png").expect("inside");
                store.put(Output { path, content: Content::CopyOf(picture.clone()) }).expect("put");
                assert_eq!(store.finish().expect("finished"), expected);
                assert_eq!(fs::read(site.at("a/picture.png")).expect("there"), bytes);
            }
        }
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_or_removed_through_a_link() {
        let site = Site::new().holding("../elsewhere/old.html", "theirs");
        site.build(&[("index.html", "home"), ("pages/old.html", "old")]).expect("built");
        fs::remove_dir_all(site.at("pages")).expect("removed");
        std::os::unix::fs::symlink(site.at("../elsewhere"), site.at("pages")).expect("linked");
        let refused = site.build(&[("index.html", "home"), ("pages/new.html", "new")]);
        assert!(matches!(refused, Err(WriteError::Link(_))), "{refused:?}");
        site.build(&[("index.html", "home")]).expect("built");
        assert_eq!(fs::read_to_string(site.at("../elsewhere/old.html")).expect("there"), "theirs");
        assert!(!site.at("../elsewhere/new.html").exists());
    }

    #[cfg(unix)]
    #[test]
    fn everyone_whom_the_umask_lets_in_may_read_a_page() {
        use std::os::unix::fs::PermissionsExt as _;
        let site = Site::new().holding("../ordinary.txt", "");
        site.build(&[("index.html", "home")]).expect("built");
        let mode = |path: &str| fs::metadata(site.at(path)).expect("there").permissions().mode();
        assert_eq!(mode("index.html"), mode("../ordinary.txt"));
    }

    #[test]
    fn many_threads_put_at_once() {
        let site = Site::new();
        let store = Store::open(&site.at(""), || {}).expect("opened");
        std::thread::scope(|scope| {
            for thread in 0..8 {
                let store = &store;
                scope.spawn(move || {
                    for page in 0..50 {
                        let path = OutPath::new(&format!("a/{page}/b/{thread}.html")).expect("inside");
                        store.put(Output { path, content: Content::Bytes(b"page".to_vec()) }).expect("put");
                    }
                });
            }
        });
        assert_eq!(store.finish().expect("finished"), written(400, 0, 0));
        assert_eq!(site.files().len(), 400);
    }
}
