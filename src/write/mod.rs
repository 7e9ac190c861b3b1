//! From paths and bytes to `site/`: only what changed is written, only what we made is removed. Knows nothing of
//! articles.

use std::path::PathBuf;

use crate::archive::address::OutPath;

/// One file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Where it goes.
    pub path: OutPath,
    /// What it holds.
    pub content: Content,
}

/// What a file of the site holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The bytes of this file of the archive.
    CopyOf(PathBuf),
}
