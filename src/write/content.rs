//! What a file of the site holds, read and compared piece by piece, since a picture may be large.

use std::fs::{self, File, Metadata};
use std::io::{self, BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};

use super::WriteError;

/// How many bytes of a file are held at once.
const PIECE: usize = 64 * 1024;

/// What a file of the site holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of this file of the archive.
    CopyOf(PathBuf),
}

impl Content {
    /// Writes the bytes into an empty file, `place`.
    pub(super) fn fill(&self, file: &mut File, place: &Path) -> Result<(), WriteError> {
        match self {
            Self::Bytes(bytes) => file.write_all(bytes).map_err(WriteError::io("written", place)),
            Self::CopyOf(from) => {
                let mut from = File::open(from).map_err(WriteError::io("read", from))?;
                io::copy(&mut from, file).map(drop).map_err(WriteError::io("written", place))
            }
        }
    }

    /// The bytes, from the first.
    fn reader(&self) -> Result<Box<dyn BufRead + '_>, WriteError> {
        Ok(match self {
            Self::Bytes(bytes) => Box::new(bytes.as_slice()),
            Self::CopyOf(from) => Box::new(open(from)?),
        })
    }

    /// Whether the file at `place` holds these very bytes already.
    pub(super) fn stands_at(&self, place: &Path, found: &Metadata) -> Result<bool, WriteError> {
        if self.length()? != found.len() {
            return Ok(false);
        }
        let mut wanted = self.reader()?;
        let mut standing = open(place)?;
        loop {
            let ours = wanted.fill_buf().map_err(WriteError::io("read", self.file().unwrap_or(place)))?;
            let theirs = standing.fill_buf().map_err(WriteError::io("read", place))?;
            let length = ours.len().min(theirs.len());
            if length == 0 {
                return Ok(ours.is_empty() && theirs.is_empty());
            }
            if ours[..length] != theirs[..length] {
                return Ok(false);
            }
            wanted.consume(length);
            standing.consume(length);
        }
    }

    fn length(&self) -> Result<u64, WriteError> {
        match self {
            Self::Bytes(bytes) => Ok(bytes.len() as u64),
            Self::CopyOf(from) => Ok(fs::metadata(from).map_err(WriteError::io("read", from))?.len()),
        }
    }

    fn file(&self) -> Option<&Path> {
        match self {
            Self::Bytes(_) => None,
            Self::CopyOf(from) => Some(from),
        }
    }
}

fn open(path: &Path) -> Result<BufReader<File>, WriteError> {
    let file = File::open(path).map_err(WriteError::io("read", path))?;
    Ok(BufReader::with_capacity(PIECE, file))
}
