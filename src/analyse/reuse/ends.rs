//! Where a passage ends: at the last word that agrees, but not in the middle of a heading, and not a word or two into
//! the next paragraph where both happen to begin with "The".

use std::ops::Range;

use super::marks::{OPENS_BLOCK, OPENS_SENTENCE};
use super::outline::Outline;
use super::run::{Run, Taken, Way};
use crate::analyse::census::Asked;
use crate::archive::block::BlockKind;

/// How many words at most may hang over the end of a paragraph, and over that of a sentence.
const OVER_A_BLOCK: usize = 3;
const OVER_A_SENTENCE: usize = 1;

/// Beyond other words and in another block so few words are chance, the first number even when they are whole blocks of
/// both texts.
const WHOLE_ISLAND: usize = 4;
const ISLAND: usize = 7;

/// Cuts what hangs over at both ends of an alignment.
pub(super) fn trim(a: Outline<'_>, b: Outline<'_>, census: &Asked<'_>, runs: &mut Vec<Run>) {
    loop {
        let before: usize = runs.iter().map(|run| run.len).sum();
        cut_part_of_heading(a, |run| run.a, runs);
        cut_part_of_heading(b, |run| run.b, runs);
        cut_overhang(a, b, census, runs);
        cut_islands(a, b, runs);
        if runs.iter().map(|run| run.len).sum::<usize>() == before {
            break;
        }
    }
}

/// Lets each alignment reach on at both ends over equal words that no other has taken.
pub(super) fn reach(a: Outline<'_>, b: Outline<'_>, census: &Asked<'_>, alignments: &mut [Vec<Run>]) {
    let (mut taken_a, mut taken_b) = (Taken::default(), Taken::default());
    for (first, last) in alignments.iter().filter_map(|runs| runs.first().zip(runs.last())) {
        taken_a.take(first.a, last.end_a());
        taken_b.take(first.b, last.end_b());
    }
    for runs in alignments {
        let mut reached = runs.clone();
        if let Some(last) = reached.last_mut() {
            let (from_a, from_b) = (last.end_a(), last.end_b());
            let (rest_a, rest_b) = (a.stream.region(last.a).end - from_a, b.stream.region(last.b).end - from_b);
            let most =
                rest_a.min(rest_b).min(taken_a.free(from_a, Way::Forward)).min(taken_b.free(from_b, Way::Forward));
            let (keys_a, keys_b) = (a.stream.keys(), b.stream.keys());
            last.len += (0..most).take_while(|step| keys_a[from_a + step] == keys_b[from_b + step]).count();
        }
        if let Some(first) = reached.first_mut() {
            let (rest_a, rest_b) = (first.a - a.stream.region(first.a).start, first.b - b.stream.region(first.b).start);
            let free = taken_a.free(first.a, Way::Backward).min(taken_b.free(first.b, Way::Backward));
            let (keys_a, keys_b) = (a.stream.keys(), b.stream.keys());
            let most = rest_a.min(rest_b).min(free);
            let more = (1..=most).take_while(|step| keys_a[first.a - step] == keys_b[first.b - step]).count();
            *first = Run { a: first.a - more, b: first.b - more, len: first.len + more };
        }
        trim(a, b, census, &mut reached);
        let mut take = |start: (usize, usize), end: (usize, usize)| {
            taken_a.take(start.0, end.0);
            taken_b.take(start.1, end.1);
        };
        if let (Some(old), Some(new)) = (runs.first(), reached.first()) {
            take((new.a, new.b), (old.a.max(new.a), old.b.max(new.b)));
        }
        if let (Some(old), Some(new)) = (runs.last(), reached.last()) {
            take((old.end_a().min(new.end_a()), old.end_b().min(new.end_b())), (new.end_a(), new.end_b()));
        }
        *runs = reached;
    }
}

/// Removes the equal words of a heading that does not lie wholly in the run at either end.
fn cut_part_of_heading(witness: Outline<'_>, side: impl Fn(&Run) -> usize, runs: &mut Vec<Run>) {
    let heading = |at: usize| {
        let (number, block) = witness.block(at)?;
        if !matches!(block.kind, BlockKind::Heading | BlockKind::Title) {
            return None;
        }
        let start = (0..=at).rev().find(|at| witness.stream.begins_block(*at))?;
        Some(start..start + witness.blocks.get(number)?.len())
    };
    let is_part = |run: &Run, heading: &Range<usize>| heading.start < side(run) || heading.end > side(run) + run.len;
    if let Some(last) = runs.last()
        && let Some(heading) = heading(side(last) + last.len - 1).filter(|heading| is_part(last, heading))
    {
        cut_end(runs, |run| (side(run) + run.len).saturating_sub(heading.start));
    }
    if let Some(first) = runs.first()
        && let Some(heading) = heading(side(first)).filter(|heading| is_part(first, heading))
    {
        cut_start(runs, |run| heading.end.saturating_sub(side(run)));
    }
}

/// Removes a few common words that are equal by chance beyond a break which both texts have.
fn cut_overhang(a: Outline<'_>, b: Outline<'_>, census: &Asked<'_>, runs: &mut Vec<Run>) {
    let opens = |at_a: usize, at_b: usize| a.opens(at_a).min(b.opens(at_b));
    let is_common = |at: usize| a.stream.keys().get(at).is_some_and(|key| census.is_common(*key));
    let limits = [(OPENS_BLOCK, OVER_A_BLOCK), (OPENS_SENTENCE, OVER_A_SENTENCE)];
    if let Some(last) = runs.last().copied() {
        let hangs = |(break_, most): &(u8, usize)| {
            let whole = opens(last.end_a(), last.end_b()) >= *break_;
            let over =
                (1..=*most.min(&last.len)).find(|over| opens(last.end_a() - over, last.end_b() - over) >= *break_);
            over.filter(|over| !whole && (last.end_a() - over..last.end_a()).all(is_common))
        };
        if let Some(over) = limits.iter().find_map(hangs) {
            cut_end(runs, |run| if *run == last { over } else { 0 });
        }
    }
    if let Some(first) = runs.first().copied() {
        let hangs = |(break_, most): &(u8, usize)| {
            let whole = opens(first.a, first.b) >= *break_;
            let over = (1..=*most.min(&first.len)).find(|over| opens(first.a + over, first.b + over) >= *break_);
            over.filter(|over| !whole && (first.a..first.a + over).all(is_common))
        };
        if let Some(over) = limits.iter().find_map(hangs) {
            cut_start(runs, |run| if *run == first { over } else { 0 });
        }
    }
}

/// Removes a few equal words at either end that stand in another block and beyond other words: a byline that both
/// happen to print, or that stands over one text and in a sentence before the other.
fn cut_islands(a: Outline<'_>, b: Outline<'_>, runs: &mut Vec<Run>) {
    let parted = |pair: &[Run]| {
        let (one, next) = (pair[0], pair[1]);
        a.stream.block(one.end_a() - 1) != a.stream.block(next.a)
            || b.stream.block(one.end_b() - 1) != b.stream.block(next.b)
    };
    let is_island = |runs: &[Run]| {
        let (Some(first), Some(last)) = (runs.first(), runs.last()) else { return false };
        let whole_a = a.stream.begins_block(first.a) && a.stream.begins_block(last.end_a());
        let whole_b = b.stream.begins_block(first.b) && b.stream.begins_block(last.end_b());
        let most = if whole_a && whole_b { WHOLE_ISLAND } else { ISLAND };
        runs.iter().map(|run| run.len).sum::<usize>() <= most
    };
    if let Some(before) = runs.windows(2).rposition(parted)
        && is_island(&runs[before + 1..])
    {
        runs.truncate(before + 1);
    }
    if let Some(before) = runs.windows(2).position(parted)
        && is_island(&runs[..=before])
    {
        runs.drain(..=before);
    }
}

/// Shortens the last run by as many words as `over` says, and drops it when none is left; so on with the run before.
fn cut_end(runs: &mut Vec<Run>, over: impl Fn(&Run) -> usize) {
    while let Some(last) = runs.last_mut() {
        let len = last.len.saturating_sub(over(last));
        if len > 0 {
            last.len = len;
            return;
        }
        runs.pop();
    }
}

/// The same at the beginning.
fn cut_start(runs: &mut Vec<Run>, over: impl Fn(&Run) -> usize) {
    let gone = runs.iter().take_while(|run| over(run) >= run.len).count();
    runs.drain(..gone);
    if let Some(first) = runs.first_mut() {
        let cut = over(first);
        *first = Run { a: first.a + cut, b: first.b + cut, len: first.len - cut };
    }
}
