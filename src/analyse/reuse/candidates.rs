//! Which pairs of articles may share text.

use std::ops::Range;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::sample::{Hashes, PARTS, Sample};
use crate::analyse::since::Since;

/// Which pairs are compared: those that so many grams vote for. Most grams stand in one article only; one that stands in
/// some votes for every pair of them.
#[derive(Clone, Copy)]
pub(super) struct Rule {
    /// The grams of an article that vote.
    pub(super) grams: fn(&Sample) -> &Hashes,
    /// A gram that stands in more articles is common.
    pub(super) common: usize,
    /// Whether a common gram votes for the pairs of the first article that holds it with all others; else for none.
    pub(super) common_with_first: bool,
    /// How many votes a pair needs.
    pub(super) votes: usize,
}

/// Articles with a few words in one order in common. Every copy of a text that stands in many is still found, without
/// comparing each copy with each.
pub(super) const SAME_ORDER: Rule =
    Rule { grams: |sample| &sample.grams, common: 200, common_with_first: true, votes: 1 };

/// Articles with some telling words in common that stand near one another in both. What stands in many is a name, a
/// title or a formula.
pub(super) const ANY_ORDER: Rule =
    Rule { grams: |sample| &sample.skips, common: 8, common_with_first: false, votes: 2 };

/// The pairs of articles to compare, the smaller number first, by what speaks for it; sorted.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Candidates {
    pub(super) same_order: Vec<(usize, usize)>,
    pub(super) any_order: Vec<(usize, usize)>,
    /// Where another program found what is repeated: the pairs that it names, with a number that changes with what it says
    /// of each. Then these are compared, and no others.
    pub(super) given: Option<Vec<GivenPair>>,
}

/// A pair that another program names, with a number that changes with what it says of it.
pub(super) type GivenPair = ((usize, usize), u64);

impl Candidates {
    /// All pairs, sorted.
    pub(super) fn all(&self) -> Vec<(usize, usize)> {
        if let Some(given) = &self.given {
            return given.iter().map(|(pair, _)| *pair).collect();
        }
        let mut all = Vec::with_capacity(self.same_order.len() + self.any_order.len());
        let mut loose = self.any_order.iter().copied().peekable();
        for pair in &self.same_order {
            all.extend(std::iter::from_fn(|| loose.next_if(|loose| loose < pair)));
            loose.next_if_eq(pair);
            all.push(*pair);
        }
        all.extend(loose);
        all
    }

    /// Whether the same speaks for comparing a pair as spoke for it then.
    pub(super) fn speak_as(&self, then: &Self, pair: &(usize, usize)) -> bool {
        let has = |pairs: &[(usize, usize)]| pairs.binary_search(pair).is_ok();
        has(&self.same_order) == has(&then.same_order)
            && has(&self.any_order) == has(&then.any_order)
            && self.given_of(pair) == then.given_of(pair)
    }

    /// What another program says of a pair, if one does.
    fn given_of(&self, pair: &(usize, usize)) -> Option<Option<u64>> {
        let given = self.given.as_ref()?;
        Some(given.binary_search_by_key(pair, |(pair, _)| *pair).ok().and_then(|at| given.get(at)).map(|given| given.1))
    }

    /// Whether words in any order speak for comparing a pair.
    pub(super) fn are_in_any_order(&self, pair: &(usize, usize)) -> bool {
        self.any_order.binary_search(pair).is_ok()
    }

    /// The same in the numbers of now, of articles that are as they were.
    pub(super) fn since(self, since: &Since) -> Self {
        let known = |pairs: Vec<(usize, usize)>| pairs.into_iter().filter_map(|pair| since.same_pair(pair)).collect();
        let same = |(pair, said): GivenPair| Some((since.same_pair(pair)?, said));
        Self {
            same_order: known(self.same_order),
            any_order: known(self.any_order),
            given: self.given.map(|given| given.into_iter().filter_map(same).collect()),
        }
    }
}

/// A pair for which a gram votes.
pub(super) type Vote = (u32, u32);

/// How many pairs are found before those found twice are dropped, where one vote is enough.
const PAIRS: usize = 1 << 16;

/// So many hashes are looked at at once, each with the article that holds it, in eight bytes; but all of them in no fewer
/// times than these, so that several threads have something to do.
const HASHES_AT_ONCE: usize = 16_000_000;
const LEAST_TIMES: usize = 8;

impl Rule {
    /// The pairs of articles to compare, the smaller number first, sorted.
    pub(super) fn pairs(self, samples: &[Sample]) -> Vec<(usize, usize)> {
        let mut votes: Vec<Vote> =
            self.parts(samples).into_par_iter().flat_map_iter(|parts| self.votes_of(samples, &parts)).collect();
        votes.par_sort_unstable();
        let elected = votes.chunk_by(|one, next| one == next).filter(|votes| votes.len() >= self.votes);
        elected.map(|votes| (votes[0].0 as usize, votes[0].1 as usize)).collect()
    }

    /// The parts of all hashes, as many at once as may be: each time every article is looked at.
    fn parts(self, samples: &[Sample]) -> Vec<Range<u32>> {
        let count: usize = samples.iter().map(|sample| (self.grams)(sample).len()).sum();
        let times = (count / HASHES_AT_ONCE).clamp(LEAST_TIMES, PARTS as usize).next_power_of_two();
        let step = PARTS / u32::try_from(times).unwrap_or(PARTS).min(PARTS);
        (0..PARTS).step_by(step as usize).map(|first| first..first + step).collect()
    }

    /// The votes of the grams whose hashes begin with the bits of these parts.
    fn votes_of(self, samples: &[Sample], parts: &Range<u32>) -> Vec<Vote> {
        let mut votes = Vec::new();
        let mut most = PAIRS;
        let mut articles: Vec<u32> = Vec::new();
        for all in held(samples, self.grams, parts) {
            for group in shared(all).chunk_by(|one, next| one.hash() == next.hash()) {
                articles.clear();
                articles.extend(group.iter().map(|held| held.article()));
                self.vote(&articles, |pair| votes.push(pair));
                if self.votes == 1 && votes.len() > most {
                    votes.sort_unstable();
                    votes.dedup();
                    most = PAIRS.max(votes.len() * 2);
                }
            }
        }
        votes
    }

    /// The pairs for which a gram votes, given the articles that hold it, sorted.
    pub(super) fn vote(self, articles: &[u32], mut give: impl FnMut(Vote)) {
        let compared = match articles.len() {
            len if len <= self.common => len,
            _ => usize::from(self.common_with_first),
        };
        for (at, earlier) in articles.iter().enumerate().take(compared) {
            articles[at + 1..].iter().for_each(|later| give((*earlier, *later)));
        }
    }
}

/// A hash of one part, and an article that holds it; by the hash first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Held(u64);

impl Held {
    fn hash(self) -> u32 {
        (self.0 >> 32) as u32
    }

    fn article(self) -> u32 {
        self.0 as u32
    }
}

/// The hashes of some parts with the articles that hold them, part by part. Each article is looked at once: they lie all
/// over the memory, which takes more time than anything that is done with them.
fn held(samples: &[Sample], of: fn(&Sample) -> &Hashes, parts: &Range<u32>) -> Vec<Vec<Held>> {
    let mut held: Vec<Vec<Held>> = parts
        .clone()
        .map(|part| Vec::with_capacity(samples.iter().map(|sample| of(sample).count_of(part..part + 1)).sum()))
        .collect();
    for (article, sample) in (0_u64..).zip(samples) {
        for (held, hashes) in held.iter_mut().zip(of(sample).parts(parts.clone())) {
            held.extend(hashes.iter().map(|hash| Held(u64::from(*hash) << 32 | article)));
        }
    }
    held
}

/// The hashes that more than one article holds, sorted.
fn shared(mut all: Vec<Held>) -> Vec<Held> {
    let mut met = Met::of(all.len());
    all.iter().for_each(|held| met.meet(held.hash()));
    all.retain(|held| met.twice(held.hash()));
    all.sort_unstable();
    all
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

#[cfg(test)]
pub(super) mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    /// An article with these grams.
    pub(crate) fn of_grams(hashes: &[u64]) -> Sample {
        Sample { grams: Hashes::of(hashes), ..Sample::default() }
    }

    #[test]
    fn chance_proposes_no_pair_where_one_bit_of_many_differs() {
        let pairs = |hashes: [u64; 2]| SAME_ORDER.pairs(&hashes.map(|hash| of_grams(&[hash])));
        assert_eq!(pairs([0x1234_5678_0000_0000; 2]), [(0, 1)]);
        for bit in 26..64 {
            assert!(pairs([0x1234_5678_0000_0000, 0x1234_5678_0000_0000 ^ 1 << bit]).is_empty(), "{bit}");
        }
    }

    proptest! {
        #[test]
        fn those_are_compared_that_share_enough_grams(
            articles in prop::collection::vec(prop::collection::btree_set(0_u64..200, 0..12), 0..40),
            spread in 1_u64 << 32..u64::MAX / 200,
            votes in 1_usize..3,
        ) {
            let hashes = |grams: &BTreeSet<u64>| grams.iter().rev().flat_map(|gram| [gram * spread; 2]).collect::<Vec<_>>();
            let samples: Vec<Sample> = articles.iter().map(|grams| of_grams(&hashes(grams))).collect();
            let share = |a: usize, b: usize| articles[a].intersection(&articles[b]).count() >= votes;
            let all = (0..articles.len()).flat_map(|b| (0..b).map(move |a| (a, b)));
            let expected: BTreeSet<(usize, usize)> = all.filter(|(a, b)| share(*a, *b)).collect();
            let rule = Rule { votes, ..SAME_ORDER };
            prop_assert_eq!(rule.pairs(&samples), expected.into_iter().collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_gram_of_many_articles_is_compared_with_the_first_only() {
        let many = SAME_ORDER.common + 50;
        let samples: Vec<Sample> = (0..many as u64).map(|own| of_grams(&[7 << 32, (1000 + own / 2) << 32])).collect();
        let found = SAME_ORDER.pairs(&samples);
        let mut partners: BTreeMap<usize, usize> = BTreeMap::new();
        for (earlier, _) in &found {
            *partners.entry(*earlier).or_default() += 1;
        }
        assert_eq!(partners.remove(&0), Some(many - 1));
        assert!(partners.values().all(|count| *count == 1));
    }
}
