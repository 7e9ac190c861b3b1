//! A few bits that tell of most hashes at once that they are not among some.

/// A bit for each of some hashes; others may have the same.
#[derive(Default)]
pub(super) struct Bits([u64; 4]);

impl Bits {
    pub(super) fn set(&mut self, hash: u64) {
        self.0[(hash >> 62) as usize] |= 1 << (hash >> 56 & 63);
    }

    pub(super) fn may_hold(&self, hash: u64) -> bool {
        self.0[(hash >> 62) as usize] & 1 << (hash >> 56 & 63) != 0
    }
}
