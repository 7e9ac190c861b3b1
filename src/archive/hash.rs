//! A hash of anything, by which one run of the program knows what it, or an earlier run of the same program, saw or made.

use std::hash::{Hash, Hasher as _};

use rapidhash::fast::RapidHasher;

/// The hash of a value. Another version of the program may give another.
pub(crate) fn hash(value: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = RapidHasher::default();
    value.hash(&mut hasher);
    hasher.finish()
}
