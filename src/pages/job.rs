//! The files of the site as jobs: each has its place, is made by itself, and can be told by what it was made from.

use std::hash::Hash;

use super::engine::TemplateError;
use crate::archive::address::OutPath;
use crate::archive::hash::hash;

/// How a file is made; none where the archive as it is has no such file.
type Make<'s> = Box<dyn Fn() -> Result<Option<Vec<u8>>, TemplateError> + Send + Sync + 's>;

/// One file of the site, and how it is made.
pub(crate) struct Job<'s> {
    pub(crate) path: OutPath,
    /// A hash of what it is made from that no one sees it look at, such as its part of a list that was made for all.
    pub(crate) given: u64,
    make: Make<'s>,
}

impl<'s> Job<'s> {
    /// A file at `path` that is made by looking at the archive.
    pub(crate) fn new(
        path: OutPath,
        make: impl Fn() -> Result<Option<Vec<u8>>, TemplateError> + Send + Sync + 's,
    ) -> Self {
        Self { path, given: 0, make: Box::new(make) }
    }

    /// A page at `path`, by one of the functions that give it with its place.
    pub(crate) fn page(
        path: OutPath,
        make: impl Fn() -> Result<(OutPath, Vec<u8>), TemplateError> + Send + Sync + 's,
    ) -> Self {
        Self::new(path, move || make().map(|(_, bytes)| Some(bytes)))
    }

    /// Says what it is made from beside what it looks at.
    pub(crate) fn given(mut self, given: &impl Hash) -> Self {
        self.given = hash(given);
        self
    }

    /// Makes it.
    pub(crate) fn make(&self) -> Result<Option<Vec<u8>>, TemplateError> {
        (self.make)()
    }
}
