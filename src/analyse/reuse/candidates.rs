//! Which pairs of articles may share text, and where in them to look.

use std::cmp::Ordering;
use std::collections::HashSet;

use rayon::prelude::*;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::fingerprint::Gram;

/// A gram that stands in more articles than this is compared with the first article that holds it only: every copy is
/// still found, without comparing each copy with each.
const COMMON: usize = 200;

/// A gram that stands so often in both articles of a pair that there would be more seeds than this is paired first
/// with first, second with second: the rest would be chance.
const SEEDS_A_GRAM: usize = 16;

/// A place in each of two streams at which the same gram stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seed {
    /// The place in the first.
    pub(super) a: usize,
    /// The place in the second.
    pub(super) b: usize,
}

/// A pair of articles, the smaller number first.
type Candidates = (u32, u32);

/// The grams are looked at in so many parts, by the first bits of their hashes, so that no part holds many at once.
const PARTS: usize = 64;

/// How many pairs are found before those found twice are dropped.
const PAIRS: usize = 1 << 16;

/// The pairs of articles that share a gram, smaller number first, sorted. Given is a sample of the grams of each
/// article.
pub(super) fn pairs(grams: &[Sample]) -> Vec<(usize, usize)> {
    let mut pairs: Vec<Candidates> = (0..PARTS).into_par_iter().flat_map_iter(|part| in_part(grams, part)).collect();
    pairs.par_sort_unstable();
    pairs.dedup();
    pairs.into_iter().map(|(earlier, later)| (earlier as usize, later as usize)).collect()
}

/// The same, where all pairs of some articles are known already: those that share a gram with one that is fresh are found
/// among all. None where that is not enough: a gram of many articles stands, or stood, in one that is fresh or lost, so
/// that others may now be compared with another article than before.
pub(super) fn more_pairs(
    grams: &[Sample],
    known: Vec<(usize, usize)>,
    fresh: &[usize],
    lost: &[&Sample],
) -> Option<Vec<(usize, usize)>> {
    if fresh.len().saturating_mul(FEW) > grams.len() {
        return None;
    }
    let is_fresh: HashSet<usize> = fresh.iter().copied().collect();
    let new = fresh.iter().flat_map(|number| grams[*number].hashes.iter());
    let touched: HashSet<u32, rapidhash::fast::RandomState> =
        new.chain(lost.iter().flat_map(|sample| sample.hashes.iter())).copied().collect();
    let of_article = |number: usize| {
        let held = grams[number].hashes.iter().filter(|hash| touched.contains(hash));
        held.map(move |hash| (*hash, u32::try_from(number).unwrap_or(u32::MAX)))
    };
    let mut holders: Vec<(u32, u32)> = (0..grams.len()).into_par_iter().flat_map_iter(of_article).collect();
    holders.par_sort_unstable();
    holders.dedup();
    let mut pairs = known;
    for group in holders.chunk_by(|one, next| one.0 == next.0) {
        if group.len() + lost.len() > COMMON {
            return None;
        }
        for (at, (_, earlier)) in group.iter().enumerate() {
            let pair = |(_, later): &(u32, u32)| (*earlier as usize, *later as usize);
            let later = group[at + 1..].iter().map(pair);
            pairs.extend(later.filter(|(earlier, later)| is_fresh.contains(earlier) || is_fresh.contains(later)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    Some(pairs)
}

/// Where more than one in so many articles are fresh, all are looked at anew: that is a matter of one sort.
const FEW: usize = 8;

/// The hashes of an article's grams, part by part: the first half of each, which is enough to tell who may share one.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    hashes: Box<[u32]>,
    /// Where each part begins; the last ends with the hashes.
    starts: [u32; PARTS],
}

impl Sample {
    /// The sample of these hashes.
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
        Self { hashes: in_parts, starts }
    }

    fn of_part(&self, part: usize) -> &[u32] {
        let end = self.starts.get(part + 1).map_or(self.hashes.len(), |end| *end as usize);
        &self.hashes[self.starts[part] as usize..end]
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

impl Serialize for Sample {
    /// As bytes: the hashes are many, and no shorter in any other form.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = self.hashes.iter().flat_map(|hash| hash.to_le_bytes()).collect();
        serializer.serialize_bytes(&bytes)
    }
}

impl<'de> Deserialize<'de> for Sample {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (hashes, rest) = <&'de [u8]>::deserialize(deserializer)?.as_chunks();
        if !rest.is_empty() {
            return Err(serde::de::Error::custom("a hash is cut short"));
        }
        let hashes: Box<[u32]> = hashes.iter().map(|hash| u32::from_le_bytes(*hash)).collect();
        Ok(Self { starts: starts(hashes.iter().copied()), hashes })
    }
}

impl Default for Sample {
    fn default() -> Self {
        Self::of(&[])
    }
}

fn part(hash: u32) -> usize {
    (hash >> (u32::BITS - PARTS.ilog2())) as usize
}

/// Remembers, in a few bits each, which hashes were met more than once; of some others it says so too.
struct Met {
    once: Vec<u64>,
    twice: Vec<u64>,
}

impl Met {
    /// Room for so many.
    fn of(count: usize) -> Self {
        const BITS_EACH: usize = 8;
        let words = (count * BITS_EACH / 64).next_power_of_two();
        Self { once: vec![0; words], twice: vec![0; words] }
    }

    fn place(&self, hash: u32) -> (usize, u64) {
        ((hash >> 6) as usize & (self.once.len() - 1), 1 << (hash & 63))
    }

    fn meet(&mut self, hash: u32) {
        let (word, bit) = self.place(hash);
        self.twice[word] |= self.once[word] & bit;
        self.once[word] |= bit;
    }

    fn twice(&self, hash: u32) -> bool {
        let (word, bit) = self.place(hash);
        self.twice[word] & bit != 0
    }
}

/// The pairs that share a gram whose hash begins with the bits of this part.
fn in_part(grams: &[Sample], part: usize) -> Vec<Candidates> {
    let of_part = |article: usize| grams[article].of_part(part);
    let mut met = Met::of((0..grams.len()).map(|article| of_part(article).len()).sum());
    for hash in (0..grams.len()).flat_map(of_part) {
        met.meet(*hash);
    }
    let mut holders: Vec<(u32, u32)> = Vec::new();
    for article in 0..grams.len() {
        let shared = of_part(article).iter().filter(|hash| met.twice(**hash));
        holders.extend(shared.map(|hash| (*hash, u32::try_from(article).unwrap_or(u32::MAX))));
    }
    holders.sort_unstable();
    holders.dedup();
    let mut pairs = Vec::new();
    let mut most = PAIRS;
    for group in holders.chunk_by(|one, next| one.0 == next.0) {
        let compared = if group.len() > COMMON { 1 } else { group.len() };
        for (at, (_, earlier)) in group.iter().enumerate().take(compared) {
            pairs.extend(group[at + 1..].iter().map(|(_, later)| (*earlier, *later)));
        }
        if pairs.len() > most {
            pairs.sort_unstable();
            pairs.dedup();
            most = PAIRS.max(pairs.len() * 2);
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The places at which two articles hold the same gram.
pub(super) fn seeds(a: &[Gram], b: &[Gram]) -> Vec<Seed> {
    let mut seeds = Vec::new();
    let (mut a, mut b) = (a, b);
    while let (Some(here), Some(there)) = (a.first(), b.first()) {
        let hash = here.hash;
        // One step at a time: most articles have few grams, and looking ahead costs more than it saves.
        match hash.cmp(&there.hash) {
            Ordering::Less => a = &a[1..],
            Ordering::Greater => b = &b[1..],
            Ordering::Equal => {
                let count = |grams: &[Gram]| grams.iter().take_while(|gram| gram.hash == hash).count();
                let ((here, rest_a), (there, rest_b)) = (a.split_at(count(a)), b.split_at(count(b)));
                let seed = |(a, b): (&Gram, &Gram)| Seed { a: a.at as usize, b: b.at as usize };
                if here.len().saturating_mul(there.len()) <= SEEDS_A_GRAM {
                    seeds.extend(here.iter().flat_map(|a| there.iter().map(move |b| seed((a, b)))));
                } else {
                    seeds.extend(here.iter().zip(there).map(seed));
                }
                (a, b) = (rest_a, rest_b);
            }
        }
    }
    seeds
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn those_are_compared_that_share_a_gram(
            articles in prop::collection::vec(prop::collection::btree_set(0_u64..200, 0..12), 0..40),
            spread in 1_u64 << 32..u64::MAX / 200,
        ) {
            let hashes = |grams: &BTreeSet<u64>| grams.iter().rev().flat_map(|gram| [gram * spread; 2]).collect::<Vec<_>>();
            let grams: Vec<Sample> = articles.iter().map(|grams| Sample::of(&hashes(grams))).collect();
            let share = |a: usize, b: usize| !articles[a].is_disjoint(&articles[b]);
            let all = (0..articles.len()).flat_map(|b| (0..b).map(move |a| (a, b)));
            let expected: BTreeSet<(usize, usize)> = all.filter(|(a, b)| share(*a, *b)).collect();
            prop_assert_eq!(pairs(&grams), expected.into_iter().collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_gram_of_many_articles_is_compared_with_the_first_only() {
        let many = COMMON + 50;
        let grams: Vec<Sample> = (0..many as u64).map(|own| Sample::of(&[7 << 32, (1000 + own / 2) << 32])).collect();
        let found = pairs(&grams);
        let mut partners: BTreeMap<usize, usize> = BTreeMap::new();
        for (earlier, _) in &found {
            *partners.entry(*earlier).or_default() += 1;
        }
        assert_eq!(partners.remove(&0), Some(many - 1));
        assert!(partners.values().all(|count| *count == 1));
    }
}
