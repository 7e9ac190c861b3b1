//! Runs that follow one another closely in both texts, chained into one stretch of shared text.
//!
//! A chain grows from its longest run to both sides, over the nearest gap that a run worth the gap follows. Passages
//! that moved lie on chains of their own, since no order over the whole text is asked for.

use super::bits::Bits;
use super::run::{self, Run, Taken, Way};
use super::seed::Seed;
use super::stream::Stream;

/// The longest gap, in words, where both texts have words of their own.
const REPLACED: usize = 25;

/// The longest gap, in words, where only one of them has.
const ONE_SIDED: usize = 40;

/// A gap costs as many words as it is long, within these bounds; what lies beyond it must earn as much.
const LEAST_COST: usize = 2;
const GREATEST_COST: usize = 8;

/// A chain that has lost so much on its way is not followed further.
const GIVE_UP: i64 = 40;

/// How far a run is followed to compare it with others at the same distance.
const LOOK: usize = 16;

/// A chain with no run of [`RUN`] words needs this many words that agree, less what its gaps cost.
const AGREEMENT: usize = 16;

/// The shortest run that may count by itself.
const RUN: usize = 8;

/// A stretch of text that two streams share: runs in order, with small gaps between.
pub(super) type Chain = Vec<Run>;

/// How many words must be equal behind a gap of so many: the wider the gap, the likelier a chance.
fn needed(gap: usize) -> usize {
    match gap {
        0..=2 => 2,
        3..=5 => 3,
        6..=12 => 4,
        _ => 5,
    }
}

/// The chains between two streams that hold the same at these places; streams that are equal throughout are one chain for each of
/// their regions, without a search that their own repetitions would mislead.
pub(super) fn between(a: &Stream, b: &Stream, seeds: impl FnOnce() -> Vec<Seed>) -> Vec<Chain> {
    if a.keys() == b.keys() && a.regions() == b.regions() {
        let whole = a.regions().into_iter().filter(|region| !region.is_empty());
        return whole.map(|region| vec![Run { a: region.start, b: region.start, len: region.len() }]).collect();
    }
    chains(a, b, &run::longest(a, b, seeds()))
}

/// Joins runs, given longest first, into chains that share no word, longest core first; none where no chain is worth a look,
/// else all: the short ones may be parts of what was much changed.
fn chains(a: &Stream, b: &Stream, runs: &[Run]) -> Vec<Chain> {
    if let [run] = runs
        && run.len < RUN
    {
        // Five words that nothing else in the two goes with: formulas have them, and most pairs share no more.
        return Vec::new();
    }
    let mut chaining = Chaining { a, b, taken_a: Taken::default(), taken_b: Taken::default() };
    let mut chains = Vec::new();
    let mut is_any_worth_a_look = false;
    for run in runs {
        let Some(core) = chaining.free_part(*run) else { continue };
        let chain = chaining.grow(core);
        is_any_worth_a_look |= is_worth_a_look(&chain);
        chaining.take(&chain);
        chains.push(chain);
    }
    if !is_any_worth_a_look && !are_several(&chains) { Vec::new() } else { chains }
}

/// So many short chains are worth a look together, when each stands so near the one before, in both texts: that may be
/// what is left of a text that was much changed.
const SEVERAL: usize = 3;
const NEAR: usize = 60;

fn are_several(chains: &[Chain]) -> bool {
    let mut ends: Vec<(Run, Run)> = chains.iter().filter_map(|chain| Some((*chain.first()?, *chain.last()?))).collect();
    ends.sort_by_key(|(first, _)| first.a);
    let is_near = |one: &(Run, Run), next: &(Run, Run)| {
        let from = next.0.b.checked_sub(one.1.end_b());
        next.0.a.saturating_sub(one.1.end_a()) <= NEAR && from.is_some_and(|from| from <= NEAR)
    };
    ends.chunk_by(is_near).any(|near| near.len() >= SEVERAL)
}

/// How many words agree in a chain, less what its gaps cost.
pub(super) fn agreement(chain: &[Run]) -> usize {
    let equal: usize = chain.iter().map(|run| run.len).sum();
    let cost: usize = chain.windows(2).map(|pair| cost(gap(pair[0], pair[1]))).sum();
    equal.saturating_sub(cost)
}

/// Whether a chain whose longest run is short agrees in enough words nevertheless.
pub(super) fn agrees_throughout(chain: &[Run]) -> bool {
    agreement(chain) >= AGREEMENT
}

fn is_worth_a_look(chain: &[Run]) -> bool {
    chain.iter().any(|run| run.len >= RUN) || agrees_throughout(chain)
}

/// How many words lie between two runs, on the longer side.
fn gap(run: Run, next: Run) -> usize {
    (next.a - run.end_a()).max(next.b - run.end_b())
}

fn cost(gap: usize) -> usize {
    gap.clamp(LEAST_COST, GREATEST_COST)
}

struct Chaining<'s> {
    a: &'s Stream,
    b: &'s Stream,
    taken_a: Taken,
    taken_b: Taken,
}

impl Chaining<'_> {
    /// The longest part of a run that is still free on both sides.
    fn free_part(&self, run: Run) -> Option<Run> {
        let mut longest: Option<Run> = None;
        let mut at = 0;
        while at < run.len {
            let free_a = self.taken_a.free(run.a + at, Way::Forward);
            let free_b = self.taken_b.free(run.b + at, Way::Forward);
            let len = free_a.min(free_b).min(run.len - at);
            if len > longest.map_or(0, |part| part.len) {
                longest = Some(Run { a: run.a + at, b: run.b + at, len });
            }
            at += len.max(1);
        }
        longest.filter(|part| part.len >= super::fingerprint::GRAM)
    }

    fn take(&mut self, chain: &[Run]) {
        for run in chain {
            self.taken_a.take(run.a, run.end_a());
            self.taken_b.take(run.b, run.end_b());
        }
    }

    /// The chain that grows from a run.
    fn grow(&self, core: Run) -> Chain {
        let mut chain = self.followed(core, Way::Backward);
        chain.reverse();
        chain.push(core);
        chain.extend(self.followed(core, Way::Forward));
        chain
    }

    /// The runs that follow a run one way, as far as they are worth their gaps.
    fn followed(&self, core: Run, way: Way) -> Vec<Run> {
        let mut runs = Vec::new();
        let (mut worth, mut best, mut kept) = (0, 0, 0);
        let mut last = core;
        while let Some(next) = self.next(last, core, way) {
            let between = if way == Way::Forward { gap(last, next) } else { gap(next, last) };
            worth += next.len as i64 - cost(between) as i64;
            runs.push(next);
            if worth >= best {
                (best, kept) = (worth, runs.len());
            } else if worth + GIVE_UP < best {
                break;
            }
            last = next;
        }
        runs.truncate(kept);
        runs
    }

    /// The run behind the nearest gap that it is worth.
    fn next(&self, last: Run, core: Run, way: Way) -> Option<Run> {
        let from = if way == Way::Forward { (last.end_a(), last.end_b()) } else { (last.a, last.b) };
        let room = (self.room(self.a, from.0, core.a, way), self.room(self.b, from.1, core.b, way));
        let mut ahead = Ahead::of(self.ahead(self.a, from.0, room.0, way), self.ahead(self.b, from.1, room.1, way));
        for gap in 1..=ONE_SIDED {
            if !ahead.may_go_on_behind(gap) {
                continue;
            }
            let mut longest: Option<((usize, usize), usize)> = None;
            for (over_a, over_b) in around(gap) {
                if over_a >= room.0 || over_b >= room.1 {
                    continue;
                }
                let at = match way {
                    Way::Forward => (from.0 + over_a, from.1 + over_b),
                    Way::Backward => (from.0 - over_a, from.1 - over_b),
                };
                let len = self.equal(at, (room.0 - over_a, room.1 - over_b), way, LOOK);
                if len >= needed(gap) && len > longest.map_or(0, |(_, len)| len) {
                    longest = Some((at, len));
                }
            }
            if let Some((at, _)) = longest {
                let room = (self.room(self.a, at.0, core.a, way), self.room(self.b, at.1, core.b, way));
                let len = self.equal(at, room, way, usize::MAX);
                return Some(match way {
                    Way::Forward => Run { a: at.0, b: at.1, len },
                    Way::Backward => Run { a: at.0 - len, b: at.1 - len, len },
                });
            }
        }
        None
    }

    /// The words ahead, as far as a gap reaches.
    fn ahead(&self, stream: &Stream, at: usize, room: usize, way: Way) -> impl Iterator<Item = u64> {
        let most = room.min(ONE_SIDED + 2);
        let keys = match way {
            Way::Forward => &stream.keys()[at..at + most],
            Way::Backward => &stream.keys()[at - most..at],
        };
        (0..most).map(move |step| if way == Way::Forward { keys[step] } else { keys[most - 1 - step] })
    }

    /// How many words lie ahead in the part of the stream that holds the core.
    fn room(&self, stream: &Stream, at: usize, core: usize, way: Way) -> usize {
        let region = stream.region(core);
        match way {
            Way::Forward => region.end.saturating_sub(at),
            Way::Backward => at.saturating_sub(region.start),
        }
    }

    /// How many words are equal from here on, as far as they are free.
    fn equal(&self, at: (usize, usize), room: (usize, usize), way: Way, at_most: usize) -> usize {
        let (a, b) = (self.a.keys(), self.b.keys());
        let most = room.0.min(room.1).min(at_most);
        let agree = |step: usize| match way {
            Way::Forward => a[at.0 + step] == b[at.1 + step],
            Way::Backward => a[at.0 - 1 - step] == b[at.1 - 1 - step],
        };
        if most == 0 || !agree(0) {
            return 0;
        }
        let most = most.min(self.taken_a.free(at.0, way)).min(self.taken_b.free(at.1, way));
        (0..most).take_while(|step| agree(*step)).count()
    }
}

/// The words ahead in two texts, each with the one behind it, by which most gaps are seen at once to have no two equal words
/// behind them: a single word, such as "the", nearly every gap has.
struct Ahead {
    a: [u64; ONE_SIDED + 1],
    b: [u64; ONE_SIDED + 1],
    /// How many there are.
    count: (usize, usize),
    /// A bit for each of those up to the gap asked for last; others may have the same.
    seen: (Bits, Bits),
}

impl Ahead {
    fn of(a: impl Iterator<Item = u64>, b: impl Iterator<Item = u64>) -> Self {
        let mut ahead = Self {
            a: [0; ONE_SIDED + 1],
            b: [0; ONE_SIDED + 1],
            count: (0, 0),
            seen: (Bits::default(), Bits::default()),
        };
        ahead.count = (two_by_two(a, &mut ahead.a), two_by_two(b, &mut ahead.b));
        ahead.a[..ahead.count.0].iter().take(1).for_each(|two| ahead.seen.0.set(*two));
        ahead.b[..ahead.count.1].iter().take(1).for_each(|two| ahead.seen.1.set(*two));
        ahead
    }

    /// Whether words may be equal behind a gap of so many; to be asked of one gap after the other, from 1 on.
    fn may_go_on_behind(&mut self, gap: usize) -> bool {
        let a = self.a[..self.count.0].get(gap).copied();
        let b = self.b[..self.count.1].get(gap).copied();
        if gap > REPLACED {
            let first = |twos: &[u64], count: usize| twos[..count].first().copied();
            return a.is_some() && a == first(&self.b, self.count.1)
                || b.is_some() && b == first(&self.a, self.count.0);
        }
        a.iter().for_each(|two| self.seen.0.set(*two));
        b.iter().for_each(|two| self.seen.1.set(*two));
        a.is_some_and(|two| self.seen.1.may_hold(two)) || b.is_some_and(|two| self.seen.0.may_hold(two))
    }
}

/// Each word with the one behind it, as far as there is room; gives how many there are.
fn two_by_two(words: impl Iterator<Item = u64>, twos: &mut [u64]) -> usize {
    let mut last = None;
    let both = words.filter_map(|word| {
        let before = last.replace(word)?;
        Some((before.rotate_left(23) ^ word).wrapping_mul(SPREAD))
    });
    twos.iter_mut().zip(both).map(|(place, two)| *place = two).count()
}

/// The multiplier of splitmix64 (Vigna, public domain).
const SPREAD: u64 = 0xbf58_476d_1ce4_e5b9;

/// The ways to pass over at most, and on one side exactly, `gap` words: evenly first, then ever more one-sided. A wide gap
/// lies on one side only.
fn around(gap: usize) -> impl Iterator<Item = (usize, usize)> {
    let most = if gap > REPLACED { 0 } else { gap };
    (0..=most).rev().flat_map(move |less| [(gap, less), (less, gap)])
}
