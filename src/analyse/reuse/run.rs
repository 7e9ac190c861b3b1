//! Runs of equal words: what alignments are made of.

use super::fingerprint::GRAM;
use super::seed::Seed;
use super::stream::Stream;

/// Words that are equal one by one in two streams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// Where it begins in the first.
    pub(super) a: usize,
    /// Where it begins in the second.
    pub(super) b: usize,
    /// How many words it has.
    pub(super) len: usize,
}

impl Run {
    /// The place after its last word in the first.
    pub(super) fn end_a(self) -> usize {
        self.a + self.len
    }

    /// The place after its last word in the second.
    pub(super) fn end_b(self) -> usize {
        self.b + self.len
    }
}

/// The longest runs through the seeds, longest first.
pub(super) fn longest(a: &Stream, b: &Stream, mut seeds: Vec<Seed>) -> Vec<Run> {
    seeds.sort_unstable_by_key(|seed| (seed.b as i64 - seed.a as i64, seed.a));
    let mut runs: Vec<Run> = Vec::new();
    for seed in seeds {
        let known = runs.last().is_some_and(|run| seed.a < run.end_a() && seed.b + run.a == seed.a + run.b);
        if !known {
            runs.extend(through(a, b, seed));
        }
    }
    runs.sort_unstable_by_key(|run| (std::cmp::Reverse(run.len), run.a, run.b));
    runs
}

/// The longest run through a seed; none when only the hashes of its grams agreed.
fn through(a: &Stream, b: &Stream, seed: Seed) -> Option<Run> {
    let (region_a, region_b) = (a.region(seed.a), b.region(seed.b));
    let forward = a.keys()[seed.a..region_a.end].iter().zip(&b.keys()[seed.b..region_b.end]);
    let ahead = forward.take_while(|(a, b)| a == b).count();
    if ahead < GRAM {
        return None;
    }
    let backward = a.keys()[region_a.start..seed.a].iter().rev().zip(b.keys()[region_b.start..seed.b].iter().rev());
    let behind = backward.take_while(|(a, b)| a == b).count();
    Some(Run { a: seed.a - behind, b: seed.b - behind, len: behind + ahead })
}

/// Which way along a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Towards its end.
    Forward,
    /// Towards its beginning.
    Backward,
}

/// The places of one stream that passages have already taken; a word stands in one passage of a pair at most.
#[derive(Debug, Default)]
pub(super) struct Taken(Vec<(u32, u32)>);

impl Taken {
    /// Takes the places `start..end`, none of which is taken.
    pub(super) fn take(&mut self, start: usize, end: usize) {
        if start < end {
            // Most are taken in their order, and then none is moved.
            let next = self.next(start);
            self.0.insert(next, (narrow(start), narrow(end)));
        }
    }

    /// How many places in a row are free, going this way from just before place `at`.
    pub(super) fn free(&self, at: usize, way: Way) -> usize {
        let next = self.next(at);
        let before = next.checked_sub(1).map_or(0, |before| self.0[before].1 as usize);
        if before > at {
            return 0;
        }
        match way {
            Way::Backward => at - before,
            Way::Forward => self.0.get(next).map_or(usize::MAX, |(start, _)| *start as usize - at),
        }
    }

    /// The first of the stretches taken that begins here or later.
    fn next(&self, at: usize) -> usize {
        match self.0.last() {
            Some((last, _)) if *last as usize >= at => self.0.partition_point(|(start, _)| (*start as usize) < at),
            _ => self.0.len(),
        }
    }

    /// Whether any of the places `start..end` is taken.
    pub(super) fn any(&self, start: usize, end: usize) -> bool {
        start < end && self.free(start, Way::Forward) < end - start
    }
}

fn narrow(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
