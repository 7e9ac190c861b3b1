//! A sample of what each article says, by which to find others that say some of it.

use std::ops::Range;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A sample of what an article says.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Sample {
    /// Of its words, in their order.
    pub(super) grams: Hashes,
    /// Of its long words that stand near one another, in any order.
    pub(super) skips: Hashes,
}

/// The hashes of all articles are looked at in parts, by their first bits, so that no part holds many at once. There are no
/// more parts than this.
pub(super) const PARTS: u32 = 64;

/// Hashes of what an article holds: the first half of each, which is enough to tell who may share one. Sorted, each once.
#[derive(Clone, Debug, Default)]
pub(super) struct Hashes(Box<[u32]>);

impl Hashes {
    /// The first halves of these hashes.
    pub(super) fn of(hashes: &[u64]) -> Self {
        let mut halves: Vec<u32> = hashes.iter().map(|hash| (hash >> 32) as u32).collect();
        halves.sort_unstable();
        halves.dedup();
        Self(halves.into())
    }

    /// All of them.
    pub(super) fn all(&self) -> &[u32] {
        &self.0
    }

    /// Those of some parts.
    pub(super) fn of_parts(&self, parts: &Range<u32>) -> &[u32] {
        let place = |part: u32| self.0.partition_point(|hash| hash >> (u32::BITS - PARTS.ilog2()) < part);
        &self.0[place(parts.start)..place(parts.end)]
    }
}

impl Serialize for Hashes {
    /// As bytes: the hashes are many, and no shorter in any other form.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = self.0.iter().flat_map(|hash| hash.to_le_bytes()).collect();
        serializer.serialize_bytes(&bytes)
    }
}

impl<'de> Deserialize<'de> for Hashes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (hashes, rest) = <&'de [u8]>::deserialize(deserializer)?.as_chunks();
        if !rest.is_empty() {
            return Err(serde::de::Error::custom("a hash is cut short"));
        }
        Ok(Self(hashes.iter().map(|hash| u32::from_le_bytes(*hash)).collect()))
    }
}
