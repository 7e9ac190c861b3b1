//! From a chain of runs to the alignment a reader would make: the fewest changes, in the fewest places, and each where
//! a sentence or paragraph begins if it can stand there.

use super::run::Run;
use super::stream::Stream;

/// A run this long is certain; shorter ones within a chain are found anew.
const CERTAIN: usize = 5;

/// Where this many words were passed without a certain run, the next run is taken for one: comparing word with word
/// costs the square of the stretch.
const STRETCH: usize = 160;

/// How well a word opens something: a paragraph, a sentence, a clause, or nothing. Greater is better.
pub(super) type Openness = u8;

/// Aligns the words between the certain runs of a chain.
pub(super) fn refine(a: &Stream, b: &Stream, chain: &[Run]) -> Vec<Run> {
    let mut refined: Vec<Run> = Vec::with_capacity(chain.len());
    let last = chain.len().saturating_sub(1);
    let mut passed = false;
    for (number, run) in chain.iter().enumerate() {
        let Some(before) = refined.last().copied() else {
            refined.push(*run);
            continue;
        };
        let (start_a, start_b) = (before.end_a(), before.end_b());
        let stretch = (run.end_a() - start_a).max(run.end_b() - start_b);
        if run.len < CERTAIN && number < last && stretch < STRETCH {
            passed = true;
            continue;
        }
        let (own_a, own_b) = (run.a - start_a, run.b - start_b);
        if own_a > 0 && own_b > 0 && (passed || own_a.min(own_b) > 1 || own_a.max(own_b) > 1) {
            let between = common(&a.keys()[start_a..run.a], &b.keys()[start_b..run.b]);
            refined.extend(between.into_iter().map(|run| Run { a: start_a + run.a, b: start_b + run.b, len: run.len }));
        }
        refined.push(*run);
        passed = false;
    }
    tidy(refined)
}

/// Runs as a reader wants them: without a gap between two they are one, and what is lost among changes is none.
pub(super) fn tidy(runs: Vec<Run>) -> Vec<Run> {
    without_the_lost(joined(runs))
}

/// Runs without a gap between them are one.
fn joined(runs: Vec<Run>) -> Vec<Run> {
    let mut joined: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs {
        match joined.last_mut() {
            Some(last) if last.end_a() == run.a && last.end_b() == run.b => last.len += run.len,
            _ => joined.push(run),
        }
    }
    joined
}

/// What one equal word is worth to an alignment, where each place that changes costs one: a word more in common is
/// worth up to three more places.
const EQUAL: i32 = 4;

/// The longest common subsequence of two short texts that stand between equal words, in the fewest runs.
pub(super) fn common(a: &[u64], b: &[u64]) -> Vec<Run> {
    let ways = ways(a, b);
    let mut runs: Vec<Run> = Vec::new();
    let (mut i, mut j, mut changing) = (0, 0, false);
    while i < a.len() && j < b.len() {
        let way = ways[i * b.len() + j];
        if way & if changing { EQUAL_AFTER_CHANGE } else { EQUAL_AFTER_EQUAL } > 0 {
            match runs.last_mut() {
                Some(run) if !changing => run.len += 1,
                _ => runs.push(Run { a: i, b: j, len: 1 }),
            }
            (i, j, changing) = (i + 1, j + 1, false);
        } else if way & OVER_A > 0 {
            (i, changing) = (i + 1, true);
        } else {
            (j, changing) = (j + 1, true);
        }
    }
    runs
}

/// That two words are equal and belong together, where the words before were equal, and where they were changed.
const EQUAL_AFTER_EQUAL: u8 = 1;
const EQUAL_AFTER_CHANGE: u8 = 2;
/// Else that the word of the first is passed over, and not that of the second.
const OVER_A: u8 = 4;

/// The best way on from each word of the one text and each of the other, row by row. Of what each is worth only two rows
/// are held at a time.
fn ways(a: &[u64], b: &[u64]) -> Vec<u8> {
    let mut ways = vec![0; a.len() * b.len()];
    // The best from a place on, when the word before was equal, and when it was changed.
    let mut after_equal = vec![-1; b.len() + 1];
    let mut after_change = vec![0; b.len() + 1];
    after_equal[b.len()] = 0;
    for (word, ways) in a.iter().zip(ways.chunks_exact_mut(b.len().max(1))).rev() {
        // What stood in the row below, one place further on.
        let mut diagonal = std::mem::replace(&mut after_equal[b.len()], -1);
        let mut right = 0;
        for ((other, way), (equal, change)) in
            b.iter().zip(ways).zip(after_equal.iter_mut().zip(&mut after_change)).rev()
        {
            let changed = right.max(*change);
            let same = if word == other { EQUAL + diagonal } else { i32::MIN };
            let over_a = if *change >= right { OVER_A } else { 0 };
            let first = if same >= changed - 1 { EQUAL_AFTER_EQUAL } else { 0 };
            let second = if same >= changed { EQUAL_AFTER_CHANGE } else { 0 };
            *way = first | second | over_a;
            diagonal = std::mem::replace(equal, same.max(changed - 1));
            right = same.max(changed);
            *change = right;
        }
    }
    ways
}

/// Drops equal words that stand lost among many changed ones: "the" between two reworded halves of a sentence tells a
/// reader nothing.
fn without_the_lost(runs: Vec<Run>) -> Vec<Run> {
    const CHANGED_FOR_EACH: usize = 3;
    const LOST: usize = 2;
    let mut kept: Vec<Run> = Vec::with_capacity(runs.len());
    for (number, run) in runs.iter().enumerate() {
        let reworded = |one: &Run, next: &Run| {
            let (own_a, own_b) = (next.a - one.end_a(), next.b - one.end_b());
            own_a.min(own_b) > 0 && own_a.max(own_b) >= CHANGED_FOR_EACH * run.len
        };
        let lost = run.len <= LOST
            && kept.last().is_some_and(|before| reworded(before, run))
            && runs.get(number + 1).is_some_and(|after| reworded(run, after));
        if !lost {
            kept.push(*run);
        }
    }
    kept
}

/// Moves words that only one text has to where something opens, as far as equal words allow: of "*The cat sat.* The
/// dog ran." and "The dog ran." the first sentence is missing, not "cat sat. The".
pub(super) fn settle(texts: Texts<'_>, chain: &mut [Run]) {
    for number in 1..chain.len() {
        let (before, after) = chain.split_at_mut(number);
        if let (Some(left), Some(right)) = (before.last_mut(), after.first_mut()) {
            settle_between(texts, left, right);
        }
    }
}

/// Two streams with how well each of their words opens something.
#[derive(Clone, Copy)]
pub(super) struct Texts<'t> {
    /// The first.
    pub(super) a: &'t Stream,
    /// The second.
    pub(super) b: &'t Stream,
    /// How well the word at a place of the first opens something.
    pub(super) opens_a: &'t dyn Fn(usize) -> Openness,
    /// The same for the second.
    pub(super) opens_b: &'t dyn Fn(usize) -> Openness,
}

/// Chooses where one run ends and the next, behind words that only one text has, begins.
pub(super) fn settle_between(texts: Texts<'_>, left: &mut Run, right: &mut Run) {
    let (keys_a, keys_b) = (texts.a.keys(), texts.b.keys());
    let apart = texts.a.region(left.a) != texts.a.region(right.a) || texts.b.region(left.b) != texts.b.region(right.b);
    if apart || (left.end_a() == right.a) == (left.end_b() == right.b) {
        return;
    }
    let back = (1..left.len).take_while(|step| keys_a[right.a - step] == keys_b[right.b - step]).count();
    let on = (0..right.len.saturating_sub(1))
        .take_while(|step| keys_a[left.end_a() + step] == keys_b[left.end_b() + step])
        .count();
    let openness = |left: Run, right: Run| {
        let (a, b) = (texts.opens_a, texts.opens_b);
        u32::from(a(left.end_a())) + u32::from(b(left.end_b())) + u32::from(a(right.a)) + u32::from(b(right.b))
    };
    let moved = |step: i64| {
        let shift = |at: usize| at.saturating_add_signed(step as isize);
        let (left, right) = (*left, *right);
        (
            Run { len: shift(left.len), ..left },
            Run { a: shift(right.a), b: shift(right.b), len: right.len.saturating_add_signed(-step as isize) },
        )
    };
    let best = (-(back as i64)..=on as i64)
        .map(moved)
        .max_by_key(|(left, right)| (openness(*left, *right), std::cmp::Reverse(left.len)));
    if let Some(best) = best {
        (*left, *right) = best;
    }
}
