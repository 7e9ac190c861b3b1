//! Reads on where a chain ends: a copy of which every third word was changed has few runs that a chain can follow, but
//! its words still come in the same order.
//!
//! The commonest words tell nothing; of the others, unrelated texts have hardly any in common in one order, and an edited
//! copy most. A stretch earns by each word that agrees and pays for each that does not, and the best-scoring
//! one is kept. Nothing is looked for but next to what was found, so that what two articles share by chance has nowhere
//! to begin.

use std::ops::Range;

use super::align;
use super::bits::Bits;
use super::chain::Chain;
use super::outline::Outline;
use super::run::{Run, Taken, Way};
use crate::analyse::census::Asked;

/// What a word that agrees is worth, and what one costs that only one text has.
const AGREES: i64 = 5;
const DIFFERS: i64 = 2;

/// A stretch is kept from this score on; between two chains it may even lose a little.
const KEPT: i64 = 10;
const KEPT_BETWEEN: i64 = -10;

/// How many words ahead are read at a time.
const AHEAD: usize = 48;

/// Of so many words next to a chain so many that tell something must stand in the other text.
const NEXT: usize = 24;
const TELLING: usize = 3;

/// How far apart two chains may stand to be one, in words.
const BETWEEN: usize = 160;

/// How much longer the one text may be than the other between two chains, as a factor.
const UNEVEN: usize = 3;

/// A chain that did not count by itself counts from this score on.
const COUNTS: i64 = 60;

/// Lets chains reach on and join, and gives those that count: by themselves, as `counts` says, or by what was read besides.
/// Given longest core first, and so are they given.
pub(super) fn reread(
    a: Outline<'_>,
    b: Outline<'_>,
    chains: &[Chain],
    counts: impl Fn(&Chain) -> bool,
    census: &Asked<'_>,
) -> Vec<Chain> {
    let reader = Reader { a, b, census };
    let found = chains.iter().map(|chain| Found { counts: counts(chain), runs: chain.clone() });
    let mut found = reader.joined(found.collect());
    let mut taken = Places::of(&found);
    for Found { runs, .. } in &mut found {
        let (Some(first), Some(last)) = (runs.first().copied(), runs.last().copied()) else { continue };
        let behind = reader.all_ahead(last, Way::Forward, &mut taken);
        let before = reader.all_ahead(first, Way::Backward, &mut taken);
        *runs = [before, std::mem::take(runs), behind].concat();
    }
    let mut found = reader.joined(found);
    found.retain(|found| found.counts || reader.counts(&found.runs));
    found.sort_by_key(|found| std::cmp::Reverse(found.runs.iter().map(|run| run.len).max()));
    found.into_iter().map(|found| found.runs).collect()
}

/// A chain, and whether it counts by itself, or any that was joined to it did.
struct Found {
    runs: Chain,
    counts: bool,
}

/// The places of both texts that belong to a chain.
#[derive(Default)]
struct Places {
    a: Taken,
    b: Taken,
}

impl Places {
    fn of(chains: &[Found]) -> Self {
        let mut places = Self::default();
        chains.iter().flat_map(|chain| &chain.runs).for_each(|run| places.take(*run));
        places
    }

    fn take(&mut self, run: Run) {
        self.a.take(run.a, run.end_a());
        self.b.take(run.b, run.end_b());
    }
}

struct Reader<'r> {
    a: Outline<'r>,
    b: Outline<'r>,
    census: &'r Asked<'r>,
}

impl Reader<'_> {
    /// The chains, of which those are one that a text with other words between them parts.
    fn joined(&self, mut chains: Vec<Found>) -> Vec<Found> {
        let taken = Places::of(&chains);
        chains.sort_by_key(|found| found.runs.first().map(|run| (run.a, run.b)));
        let mut joined: Vec<Found> = Vec::with_capacity(chains.len());
        for next in chains {
            let between = joined.last().and_then(|before| self.between(&before.runs, &next.runs, &taken));
            match (joined.last_mut(), between) {
                (Some(last), Some(between)) => {
                    last.runs.extend(between.iter().chain(&next.runs));
                    last.counts |= next.counts;
                }
                _ => joined.push(next),
            }
        }
        joined
    }

    /// What agrees between two chains, if they are parts of one.
    fn between(&self, before: &Chain, after: &Chain, taken: &Places) -> Option<Vec<Run>> {
        let (last, first) = (before.last()?, after.first()?);
        let (own_a, own_b) = (last.end_a()..first.a, last.end_b()..first.b);
        let (less, more) = (own_a.len().min(own_b.len()), own_a.len().max(own_b.len()));
        let is_near = last.end_b() <= first.b && less > 0 && more <= BETWEEN && more <= less * UNEVEN;
        let apart = self.a.stream.region(last.a) != self.a.stream.region(first.a)
            || self.b.stream.region(last.b) != self.b.stream.region(first.b);
        if !is_near || apart || taken.a.any(own_a.start, own_a.end) || taken.b.any(own_b.start, own_b.end) {
            return None;
        }
        let runs = self.common(&own_a, &own_b);
        let score = self.score(&runs, &own_a, &own_b);
        (score >= KEPT_BETWEEN).then_some(runs)
    }

    /// All that agrees before or behind a chain that ends with this run, in order.
    fn all_ahead(&self, mut end: Run, way: Way, taken: &mut Places) -> Vec<Run> {
        let mut found: Vec<Vec<Run>> = Vec::new();
        while let Some(more) = self.ahead(end, way, taken) {
            more.iter().for_each(|run| taken.take(*run));
            let outermost = if way == Way::Forward { more.last() } else { more.first() };
            end = outermost.copied().unwrap_or(end);
            found.push(more);
        }
        if way == Way::Backward {
            found.reverse();
        }
        found.concat()
    }

    /// What agrees next to the last run of a chain, if it goes on there.
    fn ahead(&self, end: Run, way: Way, taken: &Places) -> Option<Vec<Run>> {
        let (region_a, region_b) = (self.a.stream.region(end.a), self.b.stream.region(end.b));
        let (own_a, own_b) = match way {
            Way::Forward => {
                let room = |at: usize, end: usize, taken: &Taken| {
                    at..at + AHEAD.min(end - at).min(taken.free(at, Way::Forward))
                };
                (room(end.end_a(), region_a.end, &taken.a), room(end.end_b(), region_b.end, &taken.b))
            }
            Way::Backward => {
                let room = |at: usize, start: usize, taken: &Taken| {
                    at - AHEAD.min(at - start).min(taken.free(at, Way::Backward))..at
                };
                (room(end.a, region_a.start, &taken.a), room(end.b, region_b.start, &taken.b))
            }
        };
        if !self.may_go_on(&own_a, &own_b, way) {
            return None;
        }
        let runs = self.common(&own_a, &own_b);
        let part = |count: usize| match way {
            Way::Forward => {
                let last = runs.get(count - 1)?;
                Some((&runs[..count], own_a.start..last.end_a(), own_b.start..last.end_b()))
            }
            Way::Backward => {
                let kept = &runs[runs.len() - count..];
                let first = kept.first()?;
                Some((kept, first.a..own_a.end, first.b..own_b.end))
            }
        };
        let parts = (1..=runs.len()).filter_map(part);
        let best = parts.map(|(runs, a, b)| (self.score(runs, &a, &b), runs)).max_by_key(|(score, _)| *score)?;
        (best.0 >= KEPT).then(|| best.1.to_vec())
    }

    /// Whether enough of the words next to a chain are the same, in any order, that reading on could be worth it. Most
    /// chains end where they end; this is much faster than to align what follows.
    fn may_go_on(&self, a: &Range<usize>, b: &Range<usize>, way: Way) -> bool {
        let next = |stretch: &Range<usize>| match way {
            Way::Forward => stretch.start..stretch.end.min(stretch.start + NEXT),
            Way::Backward => stretch.start.max(stretch.end.saturating_sub(NEXT))..stretch.end,
        };
        let (keys_a, keys_b) = (&self.a.stream.keys()[next(a)], &self.b.stream.keys()[next(b)]);
        let mut in_b = Bits::default();
        keys_b.iter().for_each(|key| in_b.set(*key));
        let is_shared = |key: &u64| in_b.may_hold(*key) && keys_b.contains(key);
        let shared = keys_a.iter().filter(|key| is_shared(key) && !self.census.is_mere(**key));
        shared.take(TELLING).count() == TELLING
    }

    /// The words that two stretches have in common, in order.
    fn common(&self, a: &Range<usize>, b: &Range<usize>) -> Vec<Run> {
        let keys = (&self.a.stream.keys()[a.clone()], &self.b.stream.keys()[b.clone()]);
        let runs = align::common(keys.0, keys.1).into_iter();
        runs.map(|run| Run { a: a.start + run.a, b: b.start + run.b, len: run.len }).collect()
    }

    /// Whether a chain counts by what all that it covers earns.
    fn counts(&self, runs: &[Run]) -> bool {
        let (Some(first), Some(last)) = (runs.first(), runs.last()) else { return false };
        let agree: usize = runs.iter().map(|run| run.len).sum();
        agree as i64 * AGREES >= COUNTS
            && self.score(runs, &(first.a..last.end_a()), &(first.b..last.end_b())) >= COUNTS
    }

    /// What the words of two stretches earn, less what they cost; common words do neither.
    fn score(&self, runs: &[Run], a: &Range<usize>, b: &Range<usize>) -> i64 {
        let tells = |keys: &[u64]| keys.iter().filter(|key| !self.census.is_mere(**key)).count() as i64;
        let (keys_a, keys_b) = (self.a.stream.keys(), self.b.stream.keys());
        let agree: i64 = runs.iter().map(|run| tells(&keys_a[run.a..run.end_a()])).sum();
        let differ = tells(&keys_a[a.clone()]) + tells(&keys_b[b.clone()]) - 2 * agree;
        AGREES * agree - DIFFERS * differ
    }
}
