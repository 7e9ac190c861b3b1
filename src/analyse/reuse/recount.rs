//! Which pairs of articles may share text now, where it was known before some articles came and went.
//!
//! Only the grams of those articles vote otherwise than before: they are looked for among all. Pairs in which one of the
//! articles takes part are counted from these grams alone; those of others only where one of these grams, become common
//! or no longer so, or with another article first, votes for them now and did not, or the other way round.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rayon::prelude::*;

use super::candidates::{Rule, Vote};
use super::sample::{Key, Sample};

/// Where more than one in so many articles are fresh, all are looked at anew: that is a matter of one sort.
const FEW: usize = 8;

/// Where more pairs than this are in doubt, likewise.
const DOUBTS: usize = 50_000;

type Set = HashSet<Key, rapidhash::fast::RandomState>;

impl Rule {
    /// The pairs to compare, those among articles that are as they were being known, sorted. None where it is as well to
    /// look at all anew.
    pub(super) fn pairs_again(
        self,
        samples: &[Sample],
        known: &[(usize, usize)],
        fresh: &[usize],
        lost: &[Sample],
    ) -> Option<Vec<(usize, usize)>> {
        if fresh.len().saturating_mul(FEW) > samples.len() {
            return None;
        }
        let is_fresh: HashSet<u32> = fresh.iter().map(|number| narrow(*number)).collect();
        let changed = fresh.iter().map(|number| &samples[*number]).chain(lost);
        let touched: Set = changed.flat_map(|sample| (self.grams)(sample).all()).collect();
        let mut lost_with: HashMap<Key, usize> = HashMap::new();
        for sample in lost {
            (self.grams)(sample).all().for_each(|gram| *lost_with.entry(gram).or_default() += 1);
        }
        let mut votes: BTreeMap<Vote, usize> = BTreeMap::new();
        let mut doubts: BTreeSet<Vote> = BTreeSet::new();
        for group in holders(samples, self, &touched).chunk_by(|one, next| one.0 == next.0) {
            let is_old = |pair: &Vote| !is_fresh.contains(&pair.0) && !is_fresh.contains(&pair.1);
            let mut now: BTreeSet<Vote> = BTreeSet::new();
            self.vote(&articles(group), |pair| {
                if is_old(&pair) {
                    now.insert(pair);
                } else {
                    *votes.entry(pair).or_default() += 1;
                }
            });
            let lost = lost_with.get(&group[0].0).copied().unwrap_or(0);
            doubts.extend(self.doubts(group, &is_fresh, lost, now));
            if doubts.len() > DOUBTS {
                return None;
            }
        }
        votes.extend(self.recount(samples, &doubts));
        let is_counted = |(a, b): &(usize, usize)| votes.contains_key(&(narrow(*a), narrow(*b)));
        let mut pairs: Vec<(usize, usize)> = known.iter().filter(|pair| !is_counted(pair)).copied().collect();
        let elected = votes.iter().filter(|(_, votes)| **votes >= self.votes);
        pairs.extend(elected.map(|((a, b), _)| (*a as usize, *b as usize)));
        pairs.sort_unstable();
        Some(pairs)
    }

    /// The pairs of articles that are as they were for which a gram may vote otherwise than before. Given are who holds
    /// it now, how many that are lost held it, and for which of these pairs it votes now.
    fn doubts(self, group: &[(Key, u32)], is_fresh: &HashSet<u32>, lost: usize, now: BTreeSet<Vote>) -> BTreeSet<Vote> {
        let mut old = articles(group);
        old.retain(|article| !is_fresh.contains(article));
        let was_common = old.len() + lost > self.common;
        if !was_common {
            let mut before = BTreeSet::new();
            Self { common: usize::MAX, ..self }.vote(&old, |pair| {
                before.insert(pair);
            });
            return before.symmetric_difference(&now).copied().collect();
        }
        if !self.common_with_first {
            return now;
        }
        // The first that held it may be lost; else it is the first of those that are as they were.
        let mut first = BTreeSet::new();
        Self { common: 0, ..self }.vote(&old, |pair| {
            first.insert(pair);
        });
        if lost == 0 {
            first.symmetric_difference(&now).copied().collect()
        } else {
            first.union(&now).copied().collect()
        }
    }

    /// How many votes each of some pairs has.
    fn recount(self, samples: &[Sample], doubts: &BTreeSet<Vote>) -> BTreeMap<Vote, usize> {
        let of = |number: u32| (self.grams)(&samples[number as usize]).all();
        let mut shared = Set::default();
        for (one, other) in doubts {
            let here: HashSet<Key> = of(*one).collect();
            shared.extend(of(*other).filter(|gram| here.contains(gram)));
        }
        let mut votes: BTreeMap<Vote, usize> = doubts.iter().map(|pair| (*pair, 0)).collect();
        if doubts.is_empty() {
            return votes;
        }
        for group in holders(samples, self, &shared).chunk_by(|one, next| one.0 == next.0) {
            self.vote(&articles(group), |pair| {
                if let Some(votes) = votes.get_mut(&pair) {
                    *votes += 1;
                }
            });
        }
        votes
    }
}

/// The articles that hold a gram.
fn articles(group: &[(Key, u32)]) -> Vec<u32> {
    group.iter().map(|(_, article)| *article).collect()
}

/// Who holds which of some grams, sorted.
fn holders(samples: &[Sample], rule: Rule, grams: &Set) -> Vec<(Key, u32)> {
    let among = Among::of(grams);
    let of_article = |number: usize| {
        let held = (rule.grams)(&samples[number]).those(|kept| among.may_hold(kept));
        held.filter(|gram| grams.contains(gram)).map(move |gram| (gram, narrow(number)))
    };
    let mut holders: Vec<(Key, u32)> = (0..samples.len()).into_par_iter().flat_map_iter(of_article).collect();
    holders.par_sort_unstable();
    holders.dedup();
    holders
}

/// A few bits that tell of most grams at once that they are not among some.
struct Among(Vec<u64>);

impl Among {
    const BITS: usize = 1 << 16;

    fn of(grams: &Set) -> Self {
        let mut among = Self(vec![0; Self::BITS / 64]);
        // The order in which bits are set does not matter.
        grams.iter().for_each(|gram| {
            let (word, bit) = Self::place(*gram as u32);
            among.0[word] |= bit;
        });
        among
    }

    /// Whether a gram with these bits, those beside which tell its part, may be among them.
    fn may_hold(&self, kept: u32) -> bool {
        let (word, bit) = Self::place(kept);
        self.0[word] & bit != 0
    }

    fn place(kept: u32) -> (usize, u64) {
        let bit = kept as usize % Self::BITS;
        (bit / 64, 1 << (bit % 64))
    }
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::candidates::SAME_ORDER;
    use super::super::candidates::tests::of_grams;
    use super::*;

    fn samples(articles: &[BTreeSet<u64>]) -> Vec<Sample> {
        articles.iter().map(|grams| of_grams(&grams.iter().map(|gram| gram << 33).collect::<Vec<_>>())).collect()
    }

    proptest! {
        #[test]
        fn what_is_counted_again_is_what_is_counted_at_once(
            before in prop::collection::vec(prop::collection::btree_set(0_u64..30, 0..8), 17..40),
            edits in prop::collection::vec((any::<prop::sample::Index>(), prop::option::of(prop::collection::btree_set(0_u64..30, 0..8))), 1..3),
            common in 1_usize..12,
            common_with_first in any::<bool>(),
            votes in 1_usize..4,
        ) {
            let rule = Rule { common, common_with_first, votes, ..SAME_ORDER };
            // An article is replaced, or goes.
            let mut now: Vec<(Option<usize>, BTreeSet<u64>)> = before.iter().cloned().enumerate().map(|(at, article)| (Some(at), article)).collect();
            for (at, edit) in edits {
                let at = at.index(now.len());
                match edit {
                    Some(article) => now[at] = (None, article),
                    None => { now.remove(at); }
                }
            }
            let (then, articles): (Vec<Option<usize>>, Vec<BTreeSet<u64>>) = now.into_iter().unzip();
            let all = samples(&before);
            let lost: Vec<Sample> = (0..before.len()).filter(|at| !then.contains(&Some(*at))).map(|at| all[at].clone()).collect();
            let fresh: Vec<usize> = (0..then.len()).filter(|at| then[*at].is_none()).collect();
            let place = |at: usize| then.iter().position(|then| *then == Some(at));
            let known: Vec<(usize, usize)> = rule.pairs(&all).into_iter().filter_map(|(a, b)| Some((place(a)?, place(b)?))).collect();
            let samples = samples(&articles);
            let again = rule.pairs_again(&samples, &known, &fresh, &lost);
            prop_assert!(again.is_none_or(|again| again == rule.pairs(&samples)));
        }
    }
}
