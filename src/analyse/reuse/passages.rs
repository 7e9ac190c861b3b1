//! From chains of equal words to the passages of a pair.

use super::align::{self, Texts};
use super::chain::{Chain, agrees_throughout};
use super::ends;
use super::outline::Outline;
use super::reread::reread;
use super::run::{Run, Taken};
use crate::analyse::census::Asked;

/// A run of so many words counts, whatever they are.
const RUN: usize = 12;

/// A run of so many words counts when both articles quote them, or when they are rare.
const SHORT_RUN: usize = 8;

/// The alignments of the passages that two articles share: runs in order, each list one passage, in the order of the
/// first article.
pub(super) fn alignments(a: Outline<'_>, b: Outline<'_>, chains: &[Chain], census: &Asked<'_>) -> Vec<Vec<Run>> {
    let (opens_a, opens_b) = (|at| a.opens(at), |at| b.opens(at));
    let texts = Texts { a: a.stream, b: b.stream, opens_a: &opens_a, opens_b: &opens_b };
    let counting = |chain: &Chain| {
        let mut runs = chain.to_vec();
        ends::trim(a, b, census, &mut runs);
        counts(a, b, &runs, census)
    };
    let chains = reread(a, b, chains, counting, census);
    let mut whole = split_around_others(chains.iter());
    for runs in &mut whole {
        *runs = align::refine(a.stream, b.stream, runs);
        align::settle(texts, runs);
    }
    let mut parts = split_at_blocks(a, b, &whole);
    settle_neighbours(texts, &mut parts);
    for runs in &mut parts {
        ends::trim(a, b, census, runs);
    }
    ends::reach(a, b, census, &mut parts);
    parts.retain(|runs| !runs.is_empty());
    parts
}

/// Whether so many words agree that it is no chance and no stock phrase.
fn counts(a: Outline<'_>, b: Outline<'_>, runs: &[Run], census: &Asked<'_>) -> bool {
    runs.iter().any(|run| run.len >= RUN)
        || agrees_throughout(runs)
        || runs.iter().any(|run| run.len >= SHORT_RUN && (is_quoted(a, b, *run) || is_rare(a, b, *run, census)))
}

/// Whether both articles quote enough words of a run, and one of them nothing more in that place: two long statements
/// that have a phrase in common ("I look forward to continuing to work with") do not quote one another. The name of a
/// book or an article in quotation marks, with a capital to most words, is no quotation.
fn is_quoted(a: Outline<'_>, b: Outline<'_>, run: Run) -> bool {
    let quotation =
        |witness: Outline<'_>, at: usize| witness.stream.word(at).and_then(|word| witness.marks.quotation(word));
    let quotations = |step: &usize| Some((quotation(a, run.a + step)?, quotation(b, run.b + step)?));
    let steps: Vec<usize> = (0..run.len).collect();
    let has_capital =
        |witness: Outline<'_>, at: usize| witness.stream.word(at).is_some_and(|word| witness.marks.has_capital(word));
    steps.chunk_by(|one, next| quotations(one) == quotations(next)).any(|steps| {
        let (Some(first), Some(last)) = (steps.first(), steps.last()) else { return false };
        let whole = |witness: Outline<'_>, start: usize| {
            let inside = quotation(witness, start + first);
            let before = (start + first).checked_sub(1).and_then(|at| quotation(witness, at));
            inside != before && inside != quotation(witness, start + last + 1)
        };
        let capitals = steps.iter().filter(|step| has_capital(a, run.a + **step) || has_capital(b, run.b + **step));
        steps.len() >= SHORT_RUN
            && quotations(first).is_some()
            && (whole(a, run.a) || whole(b, run.b))
            && capitals.count() * 2 < steps.len()
    })
}

/// Whether at least half the words of a run are rare in the archive; names and numbers do not count as rare, since two
/// articles on one matter name the same people.
fn is_rare(a: Outline<'_>, b: Outline<'_>, run: Run, census: &Asked<'_>) -> bool {
    let rare = (0..run.len).filter(|step| {
        let words = a.stream.word(run.a + step).zip(b.stream.word(run.b + step));
        let capital = words.is_none_or(|(word_a, word_b)| a.marks.has_capital(word_a) || b.marks.has_capital(word_b));
        !capital && census.is_rare(a.stream.keys()[run.a + step])
    });
    rare.count() * 2 >= run.len
}

/// Splits chains where words of another lie between their runs.
fn split_around_others<'c>(chains: impl Iterator<Item = &'c Chain> + Clone) -> Vec<Vec<Run>> {
    let (mut taken_a, mut taken_b) = (Taken::default(), Taken::default());
    for run in chains.clone().flatten() {
        taken_a.take(run.a, run.end_a());
        taken_b.take(run.b, run.end_b());
    }
    let holds_together = |one: &Run, next: &Run| !taken_a.any(one.end_a(), next.a) && !taken_b.any(one.end_b(), next.b);
    chains.flat_map(|runs| runs.chunk_by(holds_together).map(<[Run]>::to_vec)).collect()
}

/// Splits alignments where a paragraph stands in one article only. The parts are in the order of the first article.
fn split_at_blocks(a: Outline<'_>, b: Outline<'_>, whole: &[Vec<Run>]) -> Vec<Vec<Run>> {
    let holds_together =
        |one: &Run, next: &Run| a.holds_a_block(one.end_a(), next.a) == b.holds_a_block(one.end_b(), next.b);
    let parts = whole.iter().flat_map(|runs| runs.chunk_by(holds_together).map(<[Run]>::to_vec));
    let mut parts: Vec<Vec<Run>> = parts.collect();
    parts.sort_unstable_by_key(|runs| runs.first().map(|run| run.a));
    parts
}

/// Where one passage ends and the next begins with no word between in one article, and no passage between in the
/// other, the break is put where something opens.
fn settle_neighbours(texts: Texts<'_>, parts: &mut [Vec<Run>]) {
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_unstable_by_key(|part| parts[*part].first().map(|run| run.b));
    for neighbours in order.windows(2).filter(|pair| pair[0] + 1 == pair[1]) {
        let (before, after) = parts.split_at_mut(neighbours[1]);
        if let (Some(left), Some(right)) =
            (before.last_mut().and_then(|runs| runs.last_mut()), after.first_mut().and_then(|runs| runs.first_mut()))
        {
            align::settle_between(texts, left, right);
        }
    }
}
