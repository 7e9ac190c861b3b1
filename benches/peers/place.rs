//! The folder in which all is written and measured.

use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// The mark of a folder in which this bench may remove what it likes.
const MARK: &str = "made-by-the-bench-peers";
const IN_MEMORY: &str = "/dev/shm";

/// A folder, removed when this is dropped unless it is to be kept.
pub(crate) struct Place {
    folder: PathBuf,
    _temporary: Option<TempDir>,
}

impl Place {
    /// A new folder within this one, or else in memory where the system has such a place.
    pub(crate) fn temporary(within: Option<PathBuf>) -> io::Result<Self> {
        let in_memory = || Some(PathBuf::from(IN_MEMORY)).filter(|folder| folder.is_dir());
        let within = within.or_else(in_memory).unwrap_or_else(std::env::temp_dir);
        let temporary = tempfile::Builder::new().prefix("glossator-peers-").tempdir_in(within)?;
        Ok(Self { folder: temporary.path().canonicalize()?, _temporary: Some(temporary) })
    }

    /// This folder, which is empty or was made by an earlier run.
    pub(crate) fn kept(folder: &Path) -> Result<Self, Box<dyn Error>> {
        fs::create_dir_all(folder)?;
        let mark = folder.join(MARK);
        if !mark.exists() && folder.read_dir()?.next().is_some() {
            return Err(format!("{} holds other files: name an empty folder", folder.display()).into());
        }
        fs::write(mark, "What stands here may be removed.\n")?;
        Ok(Self { folder: folder.canonicalize()?, _temporary: None })
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The address of something inside that is not there, or no longer.
    pub(crate) fn fresh(&self, name: &str) -> io::Result<PathBuf> {
        let path = self.folder.join(name);
        remove(&path)?;
        Ok(path)
    }
}

/// Removes all of a folder but this.
pub(crate) fn clear_but(folder: &Path, kept: &str) -> io::Result<()> {
    for entry in folder.read_dir()? {
        let entry = entry?;
        if entry.file_name() != kept {
            remove(&entry.path())?;
        }
    }
    Ok(())
}

fn remove(path: &Path) -> io::Result<()> {
    let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    removed.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
}

/// How many files there are below a folder, and how many bytes they have.
pub(crate) fn size(folder: &Path) -> (usize, u64) {
    let files = walkdir::WalkDir::new(folder).into_iter().flatten().filter(|entry| entry.file_type().is_file());
    files.fold((0, 0), |(count, bytes), file| (count + 1, bytes + file.metadata().map_or(0, |known| known.len())))
}
