//! One build at a time works on a folder, and it makes its files out of sight.
//!
//! Both need a place on the same file system that we may surely write to: a folder inside the site, gone again when the
//! build ends.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use same_file::Handle;
use tempfile::NamedTempFile;

use super::WriteError;

/// The name of the folder.
pub(super) const FOLDER: &str = ".glossator-work";

/// The name of the locked file in it.
const LOCK: &str = "lock";

/// How often a lock that slipped away is sought again: each time another build ended in that very moment.
const ATTEMPTS: usize = 1000;

type Filled = Result<(), WriteError>;

/// The folder in which a build makes its files; nobody else has it while this value lives.
#[derive(Debug)]
pub(super) struct Workplace {
    folder: PathBuf,
    /// Locked until it is dropped.
    _lock: File,
}

impl Workplace {
    /// Enters the workplace of `site`, which must exist. If another build is there, `waiting` is called once and this
    /// waits until that build has ended.
    pub(super) fn enter(site: &Path, waiting: impl FnOnce()) -> Result<Self, WriteError> {
        let folder = site.join(FOLDER);
        let path = folder.join(LOCK);
        let mut waiting = Some(waiting);
        for _ in 0..ATTEMPTS {
            make(&folder)?;
            let file = match File::options().create(true).write(true).truncate(false).open(&path) {
                Ok(file) => file,
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(WriteError::io("opened", &path)(error)),
            };
            lock(&file, &mut waiting).map_err(WriteError::io("locked", &path))?;
            // The build that had the lock removed the file when it ended: a lock on a file without a name keeps nobody
            // out.
            if still_named(&file, &path) {
                let place = Self { folder, _lock: file };
                place.sweep()?;
                return Ok(place);
            }
        }
        Err(WriteError::io("locked", &path)(io::ErrorKind::ResourceBusy.into()))
    }

    /// Puts what `fill` writes at `path`: the file appears whole or, when something fails, not at all.
    pub(super) fn replace(&self, path: &Path, fill: impl FnOnce(&mut File) -> Filled) -> Filled {
        let mut file = self.temporary(path)?;
        fill(file.as_file_mut())?;
        file.persist(path).map(drop).map_err(|error| WriteError::io("written", path)(error.error))
    }

    /// A file out of sight, for `path`.
    fn temporary(&self, path: &Path) -> Result<NamedTempFile, WriteError> {
        let mut builder = tempfile::Builder::new();
        // Temporary files are private by default; a page is for everyone whom the umask lets in.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        builder.tempfile_in(&self.folder).map_err(WriteError::io("written", path))
    }

    /// Removes what a build that was killed left behind.
    fn sweep(&self) -> Result<(), WriteError> {
        let refused = || WriteError::io("tidied", &self.folder);
        for entry in fs::read_dir(&self.folder).map_err(refused())? {
            let entry = entry.map_err(refused())?;
            if entry.file_name() != LOCK {
                fs::remove_file(entry.path()).map_err(refused())?;
            }
        }
        Ok(())
    }
}

impl Drop for Workplace {
    /// The lock is let go after this. What cannot be removed is swept by the next build.
    fn drop(&mut self) {
        let _ = fs::remove_file(self.folder.join(LOCK));
        let _ = fs::remove_dir(&self.folder);
    }
}

/// Makes the folder unless it is there.
fn make(folder: &Path) -> Result<(), WriteError> {
    match fs::create_dir(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(WriteError::io("made", folder)(error)),
        _ => match fs::symlink_metadata(folder) {
            Ok(found) if !found.is_dir() => Err(WriteError::InTheWay(folder.to_owned())),
            _ => Ok(()),
        },
    }
}

/// Locks the file, waiting if need be.
fn lock(file: &File, waiting: &mut Option<impl FnOnce()>) -> io::Result<()> {
    let locked = match file.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::Error(error)) => Err(error),
        Err(TryLockError::WouldBlock) => {
            if let Some(say) = waiting.take() {
                say();
            }
            file.lock()
        }
    };
    match locked {
        // Some network file systems have no locks; cargo goes on without there, and so do we.
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
        result => result,
    }
}

/// Whether `path` still leads to the open file.
fn still_named(file: &File, path: &Path) -> bool {
    let open = file.try_clone().and_then(Handle::from_file);
    matches!((open, Handle::from_path(path)), (Ok(open), Ok(named)) if open == named)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    use super::*;

    #[test]
    fn one_build_at_a_time_whoever_comes_and_goes() {
        let site = tempfile::tempdir().expect("a folder");
        let inside = AtomicUsize::new(0);
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..25 {
                        let place = Workplace::enter(site.path(), || {}).expect("the workplace");
                        assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0, "two builds at once");
                        place.replace(&site.path().join("page"), |_| Ok(())).expect("written");
                        inside.fetch_sub(1, Ordering::SeqCst);
                    }
                });
            }
        });
        assert!(!site.path().join(FOLDER).exists(), "nothing is left behind");
    }

    #[test]
    fn who_has_to_wait_says_so_once() {
        let site = tempfile::tempdir().expect("a folder");
        let first = Workplace::enter(site.path(), || panic!("nobody else is here")).expect("the workplace");
        let (said, heard) = std::sync::mpsc::channel();
        thread::scope(|scope| {
            let second = scope.spawn(|| Workplace::enter(site.path(), move || said.send(()).expect("heard")));
            heard.recv().expect("the second build says that it waits");
            drop(first);
            second.join().expect("no panic").expect("the workplace");
        });
    }

    #[test]
    fn what_a_killed_build_left_is_swept() {
        let site = tempfile::tempdir().expect("a folder");
        let folder = site.path().join(FOLDER);
        fs::create_dir(&folder).expect("made");
        fs::write(folder.join("lock"), "").expect("made");
        fs::write(folder.join(".tmpAbC"), "half a pa").expect("made");
        drop(Workplace::enter(site.path(), || {}).expect("the workplace"));
        assert!(!folder.exists());
    }
}
