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

/// How many bits of a hash are kept beside those that tell its part. With fewer, chance would propose as many pairs in an
/// archive of 100,000 articles as have something in common, and a hundred times as many in one of a million.
const KEPT: u32 = u32::BITS;

/// The bits of a hash that are kept: those of its part, and then the next.
pub(super) type Key = u64;

/// Hashes of what an article holds, as far as it takes to tell who may share one. Sorted, each once.
#[derive(Clone, Debug)]
pub(super) struct Hashes {
    /// Of each the bits after those of its part.
    all: Box<[u32]>,
    /// How many each part has. An article of millions of words may have more than can be told; the others are left out.
    counts: [u16; PARTS as usize],
}

impl Hashes {
    pub(super) fn of(hashes: &[u64]) -> Self {
        let mut keys: Vec<Key> = hashes.iter().map(|hash| hash >> (u64::BITS - PARTS.ilog2() - KEPT)).collect();
        keys.sort_unstable();
        keys.dedup();
        let mut counts = [0_u16; PARTS as usize];
        let mut all = Vec::with_capacity(keys.len());
        for key in keys {
            let count = &mut counts[(key >> KEPT) as usize];
            if let Some(more) = count.checked_add(1) {
                *count = more;
                all.push(key as u32);
            }
        }
        Self { all: all.into(), counts }
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// All of them, sorted.
    pub(super) fn all(&self) -> impl Iterator<Item = Key> {
        (0..)
            .zip(self.parts(0..PARTS))
            .flat_map(|(part, hashes): (Key, _)| hashes.iter().map(move |hash| part << KEPT | Key::from(*hash)))
    }

    /// Those that `may` lets through by the bits beside those that tell their part, sorted: of a great many hashes few, without
    /// a look at the others' parts.
    pub(super) fn those(&self, may: impl Fn(u32) -> bool) -> impl Iterator<Item = Key> {
        let (mut part, mut end) = (0, usize::from(self.counts[0]));
        let let_through = self.all.iter().enumerate().filter(move |(_, kept)| may(**kept));
        let_through.map(move |(at, kept)| {
            while at >= end && part + 1 < self.counts.len() {
                part += 1;
                end += usize::from(self.counts[part]);
            }
            (part as Key) << KEPT | Key::from(*kept)
        })
    }

    /// Those of some parts, part by part, each without the bits that tell its part; sorted.
    pub(super) fn parts(&self, parts: Range<u32>) -> impl Iterator<Item = &[u32]> {
        let mut rest = &self.all[self.count_of(0..parts.start)..];
        parts.map(move |part| {
            let (of_part, after) = rest.split_at(self.counts[part as usize].into());
            rest = after;
            of_part
        })
    }

    /// How many some parts have.
    pub(super) fn count_of(&self, parts: Range<u32>) -> usize {
        self.counts[parts.start as usize..parts.end as usize].iter().map(|count| usize::from(*count)).sum()
    }
}

impl Default for Hashes {
    fn default() -> Self {
        Self::of(&[])
    }
}

impl Serialize for Hashes {
    /// As bytes: the hashes are many, and no shorter in any other form.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let counts = self.counts.iter().flat_map(|count| count.to_le_bytes());
        let bytes: Vec<u8> = counts.chain(self.all.iter().flat_map(|hash| hash.to_le_bytes())).collect();
        serializer.serialize_bytes(&bytes)
    }
}

impl<'de> Deserialize<'de> for Hashes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let cut_short = || serde::de::Error::custom("a hash is cut short");
        let bytes = <&'de [u8]>::deserialize(deserializer)?;
        let (counted, hashes) = bytes.split_first_chunk::<{ PARTS as usize * 2 }>().ok_or_else(cut_short)?;
        let mut counts = [0; PARTS as usize];
        for (count, bytes) in counts.iter_mut().zip(counted.as_chunks().0) {
            *count = u16::from_le_bytes(*bytes);
        }
        let (hashes, rest) = hashes.as_chunks();
        if !rest.is_empty() || counts.iter().map(|count| usize::from(*count)).sum::<usize>() != hashes.len() {
            return Err(cut_short());
        }
        Ok(Self { all: hashes.iter().map(|hash| u32::from_le_bytes(*hash)).collect(), counts })
    }
}
