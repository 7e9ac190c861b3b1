//! From paths and bytes to `site/`: only what changed is written, only what we made is removed. Knows nothing of
//! articles.
//!
//! A folder is ours when it holds our manifest, the list of the files we made in it (`manifest`); nothing else in it is
//! ever replaced or removed. One build at a time works on a folder (`lock`), and its files appear whole or not at all.

#![expect(clippy::disallowed_methods, reason = "this stage is where files are written")]

mod content;
mod error;
mod fresh;
mod lock;
mod manifest;
mod on_disk;
mod places;
mod plan;
mod store;
#[cfg(test)]
mod store_tests;

use serde::Serialize;

use crate::archive::address::OutPath;

pub use content::Content;
pub use error::WriteError;
pub use fresh::fresh;
pub use manifest::NAME as MANIFEST;
pub use store::Store;

/// One file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// Where it goes.
    pub path: OutPath,
    /// What it holds.
    pub content: Content,
}

/// What a build did to the folder, in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Written {
    /// Made or replaced.
    pub written: usize,
    /// Left alone, since they already held the same bytes.
    pub unchanged: usize,
    /// Made by an earlier build, and no longer part of the site.
    pub removed: usize,
}
