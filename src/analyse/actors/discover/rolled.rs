//! The roll: here, or where it is kept until somebody must look at it.

use std::fmt;

use super::roll::Roll;

/// The roll, or where it is kept.
#[derive(Debug)]
pub(crate) enum Rolled {
    /// It is here.
    Here(Roll),
    /// It is kept somewhere, as it was left.
    Kept(Box<dyn Keeper>),
}

/// Where the roll is kept while nobody looks at it.
pub(crate) trait Keeper: fmt::Debug + Send + Sync {
    /// The roll; none where it cannot be had.
    fn fetch(&self) -> Option<Roll>;

    /// A checksum of the roll as it is kept.
    fn checksum(&self) -> u64;
}

impl Default for Rolled {
    fn default() -> Self {
        Self::Here(Roll::default())
    }
}

impl Rolled {
    /// The roll, fetched if need be; where it cannot be had, `make` makes it anew.
    pub(super) fn take(self, make: impl FnOnce() -> Roll) -> Roll {
        match self {
            Self::Here(roll) => roll,
            Self::Kept(keeper) => keeper.fetch().unwrap_or_else(make),
        }
    }
}
