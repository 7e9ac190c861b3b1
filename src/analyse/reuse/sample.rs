//! A sample of what each article says, by which to find others that say some of it.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A sample of what an article says.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Sample {
    /// Of its words, in their order.
    pub(super) grams: Hashes,
    /// Of its long words that stand near one another, in any order.
    pub(super) skips: Hashes,
}

/// The hashes of all articles are looked at in so many parts, by their first bits, so that no part holds many at once.
pub(super) const PARTS: usize = 64;

/// Hashes of what an article holds, part by part: the first half of each, which is enough to tell who may share one.
#[derive(Clone, Debug)]
pub(super) struct Hashes {
    all: Box<[u32]>,
    /// Where each part begins; the last ends with the hashes.
    starts: [u32; PARTS],
}

impl Hashes {
    /// The first halves of these hashes.
    pub(super) fn of(hashes: &[u64]) -> Self {
        let hashes = || hashes.iter().map(|hash| (hash >> 32) as u32);
        let starts = starts(hashes());
        let mut free = starts;
        let mut in_parts = vec![0; hashes().len()].into_boxed_slice();
        for hash in hashes() {
            let place = &mut free[part(hash)];
            in_parts[*place as usize] = hash;
            *place += 1;
        }
        Self { all: in_parts, starts }
    }

    /// All of them, in no order, some perhaps more than once.
    pub(super) fn all(&self) -> &[u32] {
        &self.all
    }

    /// Those of one part.
    pub(super) fn of_part(&self, part: usize) -> &[u32] {
        let end = self.starts.get(part + 1).map_or(self.all.len(), |end| *end as usize);
        &self.all[self.starts[part] as usize..end]
    }
}

/// Where each part of some hashes begins.
fn starts(hashes: impl Iterator<Item = u32>) -> [u32; PARTS] {
    let mut starts = [0_u32; PARTS];
    for hash in hashes {
        if let Some(next) = starts.get_mut(part(hash) + 1) {
            *next += 1;
        }
    }
    for at in 1..PARTS {
        starts[at] += starts[at - 1];
    }
    starts
}

fn part(hash: u32) -> usize {
    (hash >> (u32::BITS - PARTS.ilog2())) as usize
}

impl Serialize for Hashes {
    /// As bytes: the hashes are many, and no shorter in any other form.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = self.all.iter().flat_map(|hash| hash.to_le_bytes()).collect();
        serializer.serialize_bytes(&bytes)
    }
}

impl<'de> Deserialize<'de> for Hashes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (hashes, rest) = <&'de [u8]>::deserialize(deserializer)?.as_chunks();
        if !rest.is_empty() {
            return Err(serde::de::Error::custom("a hash is cut short"));
        }
        let all: Box<[u32]> = hashes.iter().map(|hash| u32::from_le_bytes(*hash)).collect();
        Ok(Self { starts: starts(all.iter().copied()), all })
    }
}

impl Default for Hashes {
    fn default() -> Self {
        Self::of(&[])
    }
}
