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
use super::on_disk::{self, are_one_file, folders_above, look, remove};
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
        let place = on_disk::place_of(&self.root, &path);
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
        let place = on_disk::place_of(&self.root, path);
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
        let place = on_disk::place_of(&self.root, folder);
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
