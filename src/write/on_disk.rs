//! The files of a site as they stand on this machine.

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use super::WriteError;
use crate::archive::address::OutPath;

/// Where a file of the site stands on this machine.
pub(super) fn place_of(root: &Path, path: &OutPath) -> PathBuf {
    path.as_str().split('/').fold(root.to_owned(), |place, part| place.join(part))
}

/// The folders between the root and a file, from the top.
pub(super) fn folders_above(path: &OutPath) -> impl Iterator<Item = OutPath> {
    path.as_str().match_indices('/').filter_map(|(at, _)| OutPath::new(path.as_str().get(..at)?))
}

/// What stands at a place, if anything; links are not followed.
pub(super) fn look(place: &Path) -> Result<Option<Metadata>, WriteError> {
    match fs::symlink_metadata(place) {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(WriteError::io("read", place)(error)),
    }
}

/// Whether a file system takes the two names for one file.
pub(super) fn are_one_file(root: &Path, a: &OutPath, b: &OutPath) -> bool {
    same_file::is_same_file(place_of(root, a), place_of(root, b)).unwrap_or(false)
}

/// Removes a file that we made, with the folders that are then empty down to one whose name has `top` bytes; whether
/// there was such a file.
pub(super) fn remove(root: &Path, path: &OutPath, top: usize) -> Result<bool, WriteError> {
    for folder in folders_above(path) {
        // Behind a link, or behind nothing, is no file of ours.
        if !look(&place_of(root, &folder))?.is_some_and(|found| found.is_dir()) {
            return Ok(false);
        }
    }
    let place = place_of(root, path);
    if look(&place)?.is_none_or(|found| found.is_dir()) {
        return Ok(false);
    }
    fs::remove_file(&place).map_err(WriteError::io("removed", &place))?;
    let folders: Vec<OutPath> = folders_above(path).filter(|folder| folder.as_str().len() >= top).collect();
    for folder in folders.iter().rev() {
        // Fails when somebody's file is left inside, which is the very question.
        if fs::remove_dir(place_of(root, folder)).is_err() {
            break;
        }
    }
    Ok(true)
}
