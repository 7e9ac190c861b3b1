//! The files of the cache: each begins with who wrote it, and with a checksum of the rest.

use std::fmt;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::time::UNIX_EPOCH;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The first bytes of each file.
const MAGIC: &[u8; 8] = b"glossat\x01";

/// How many bytes stand before the rest: the magic, the mark, the checksum.
pub(super) const HEAD: usize = 24;

/// Which program wrote something. What another version wrote means something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark(u64);

/// Why a file of the cache cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It is not there.
    Absent,
    /// Another program wrote it.
    OfAnotherProgram,
    /// It is not as it was written.
    Damaged(String),
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => write!(f, "nothing was kept of the last build"),
            Self::OfAnotherProgram => write!(f, "what was kept of the last build is another version's"),
            Self::Damaged(file) => write!(f, "what was kept of the last build is damaged ({file})"),
        }
    }
}

impl Mark {
    /// The mark of this program: its version, and the size and date of its file, which differ where the version does not.
    pub(super) fn of_this_program() -> Self {
        let found = std::env::current_exe().and_then(fs::metadata).ok();
        let date = found.as_ref().and_then(|found| found.modified().ok()?.duration_since(UNIX_EPOCH).ok());
        let size = found.map_or(0, |found| found.len());
        let mark = format!("{} {size} {}", env!("CARGO_PKG_VERSION"), date.map_or(0, |date| date.as_nanos()));
        Self(checksum(mark.as_bytes()))
    }
}

/// A checksum of some bytes.
pub(super) fn checksum(bytes: &[u8]) -> u64 {
    rapidhash::v3::rapidhash_v3(bytes)
}

/// What stands before some bytes in a file.
pub(super) fn head(mark: Mark, checksum: u64) -> [u8; HEAD] {
    let mut head = [0; HEAD];
    head[..8].copy_from_slice(MAGIC);
    head[8..16].copy_from_slice(&mark.0.to_le_bytes());
    head[16..].copy_from_slice(&checksum.to_le_bytes());
    head
}

/// Reads the checksum that stands before some bytes, if this program wrote it.
pub(super) fn read_head(head: &[u8], mark: Mark, path: &Path) -> Result<u64, Unusable> {
    let number = |at: usize| head.get(at..at + 8).and_then(|bytes| Some(u64::from_le_bytes(bytes.try_into().ok()?)));
    match (head.get(..8), number(8), number(16)) {
        (Some(magic), Some(written_by), Some(checksum)) if magic == MAGIC && written_by == mark.0 => Ok(checksum),
        (Some(magic), Some(_), Some(_)) if magic.get(..7) == MAGIC.get(..7) => Err(Unusable::OfAnotherProgram),
        _ => Err(damaged(path)),
    }
}

/// Reads what a file holds; one whose checksum is known must be there and have it.
pub(super) fn read<T: DeserializeOwned>(path: &Path, mark: Mark, known: Option<u64>) -> Result<T, Unusable> {
    let unreadable = |error: io::Error| match known {
        None if error.kind() == io::ErrorKind::NotFound => Unusable::Absent,
        _ => damaged(path),
    };
    let bytes = fs::read(path).map_err(unreadable)?;
    let head = bytes.get(..HEAD).ok_or_else(|| damaged(path))?;
    let (expected, rest) = (read_head(head, mark, path)?, bytes.get(HEAD..).unwrap_or_default());
    if checksum(rest) != expected || known.is_some_and(|known| known != expected) {
        return Err(damaged(path));
    }
    postcard::from_bytes(rest).map_err(|_| damaged(path))
}

/// Writes a file, which appears whole or not at all, and gives its checksum.
pub(super) fn write(path: &Path, mark: Mark, what: &impl Serialize) -> io::Result<u64> {
    let bytes = postcard::to_stdvec(what).map_err(io::Error::other)?;
    let checksum = checksum(&bytes);
    replace(path, &[&head(mark, checksum), &bytes])?;
    Ok(checksum)
}

/// Puts a file of these bytes in its place.
pub(super) fn replace(path: &Path, parts: &[&[u8]]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    for part in parts {
        file.write_all(part)?;
    }
    file.persist(path).map(drop).map_err(|error| error.error)
}

pub(super) fn damaged(path: &Path) -> Unusable {
    Unusable::Damaged(path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned()))
}
