//! Captions and credits that both articles print at the same place belong to the passage around them.

use super::run::Run;
use super::stream::interrupts;
use super::witness::Witness;
use crate::span::{WordIndex, WordSpan};

/// Takes into each alignment (of words, not of places in a stream) the blocks that interrupt it, or stand next to it,
/// and are the same in both articles; whatever else had aligned their words gives them up.
pub(super) fn restore(a: Witness<'_>, b: Witness<'_>, shared: &mut [Vec<Run>]) {
    let mut restored: Vec<Run> = Vec::new();
    for runs in &mut *shared {
        if !tells(a, runs.first().map(|run| run.a)) || !tells(b, runs.first().map(|run| run.b)) {
            continue;
        }
        for run in common_blocks(a, b, runs) {
            let is_new = |other: &Run| run.a != other.a && run.b != other.b;
            if restored.iter().all(is_new) && insert(runs, run) {
                restored.push(run);
            }
        }
    }
    for runs in shared {
        runs.retain(|run| {
            restored.contains(run)
                || restored.iter().all(|other| {
                    let apart_a = run.end_a() <= other.a || other.end_a() <= run.a;
                    let apart_b = run.end_b() <= other.b || other.end_b() <= run.b;
                    apart_a && apart_b
                })
        });
    }
}

/// Whether a word stands in a block that tells something.
fn tells(witness: Witness<'_>, word: Option<usize>) -> bool {
    let block = word.and_then(|word| witness.article.blocks.get(witness.words.block_of(word.into())));
    block.is_some_and(|block| !interrupts(block.kind))
}

/// The interrupting blocks that are the same in both articles, in order, within an alignment and next to it.
fn common_blocks(a: Witness<'_>, b: Witness<'_>, runs: &[Run]) -> Vec<Run> {
    let (Some(first), Some(last)) = (runs.first(), runs.last()) else { return Vec::new() };
    let blocks_a = around(a, first.a, last.end_a());
    let blocks_b = around(b, first.b, last.end_b());
    let mut rest = blocks_b.as_slice();
    let mut common = Vec::new();
    for here in blocks_a {
        let same = |there: &WordSpan| there.len() == here.len() && a.keys(here).eq(b.keys(*there));
        if let Some(at) = rest.iter().position(same) {
            common.push(Run { a: here.start.index(), b: rest[at].start.index(), len: here.len() });
            rest = &rest[at + 1..];
        }
    }
    common
}

/// The interrupting blocks from the one right before a stretch of words to the one right behind it.
fn around(witness: Witness<'_>, start: usize, end: usize) -> Vec<WordSpan> {
    let block = |word: usize| {
        let number = witness.words.block_of(WordIndex::from(word));
        witness.words.blocks.get(number).copied().unwrap_or_default()
    };
    let before = block(start.saturating_sub(1)).start.min(start.into());
    let after = block(end).end.max(end.into());
    witness.interruptions(WordSpan::new(before, after)).collect()
}

/// Puts a run in its place, if the order of both articles has one for it.
fn insert(runs: &mut Vec<Run>, run: Run) -> bool {
    let at = runs.partition_point(|other| other.end_a() <= run.a);
    let before = at.checked_sub(1).and_then(|before| runs.get(before));
    let fits = before.is_none_or(|before| before.end_b() <= run.b)
        && runs.get(at).is_none_or(|next| run.end_a() <= next.a && run.end_b() <= next.b);
    if fits {
        runs.insert(at, run);
    }
    fits
}
