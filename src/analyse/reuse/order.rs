//! Which passages stand in the same order in both articles, and which have moved.

use crate::span::WordIndex;

/// The place and weight of a passage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    /// Where it begins in the second article; they are given in the order of the first.
    pub(super) b: WordIndex,
    /// How many words it has.
    pub(super) words: usize,
}

/// For each passage, whether it has moved: those that stay are in one order in both articles and have as many words
/// as possible, so that as little as possible is said to have moved.
pub(super) fn moved(passages: &[Placed]) -> Vec<bool> {
    let mut order: Vec<usize> = (0..passages.len()).collect();
    order.sort_unstable_by_key(|number| (passages[*number].b, *number));
    let mut rank = vec![0; passages.len()];
    for (place, number) in order.iter().enumerate() {
        rank[*number] = place;
    }
    // For every passage the heaviest sequence that ends with it, found through a tree of the best over prefixes of the
    // ranks (Fenwick 1994).
    let mut best: Vec<Option<(usize, usize)>> = vec![None; passages.len() + 1];
    let mut before: Vec<Option<usize>> = vec![None; passages.len()];
    let mut heaviest: Option<(usize, usize)> = None;
    for (number, passage) in passages.iter().enumerate() {
        let mut found: Option<(usize, usize)> = None;
        let mut at = rank[number];
        while at > 0 {
            found = heavier(found, best[at]);
            at &= at - 1;
        }
        before[number] = found.map(|(_, last)| last);
        let here = Some((found.map_or(0, |(words, _)| words) + passage.words, number));
        let mut at = rank[number] + 1;
        while at <= passages.len() {
            best[at] = heavier(best[at], here);
            at += at & at.wrapping_neg();
        }
        heaviest = heavier(heaviest, here);
    }
    let mut moved = vec![true; passages.len()];
    let mut last = heaviest.map(|(_, number)| number);
    while let Some(number) = last {
        moved[number] = false;
        last = before[number];
    }
    moved
}

/// The one with more words; the first of equals.
fn heavier(one: Option<(usize, usize)>, other: Option<(usize, usize)>) -> Option<(usize, usize)> {
    match (one, other) {
        (Some(one), Some(other)) if other.0 > one.0 => Some(other),
        (one, other) => one.or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fewest_words_are_said_to_have_moved() {
        type Case = (&'static [(u32, usize)], &'static [bool]);
        let cases: &[Case] = &[
            (&[], &[]),
            (&[(0, 20), (30, 20), (60, 20)], &[false, false, false]),
            (&[(100, 20), (0, 50), (60, 30)], &[true, false, false]),
            (&[(30, 90), (0, 20), (200, 20)], &[false, true, false]),
            (&[(90, 10), (60, 10), (30, 10)], &[false, true, true]),
        ];
        for (passages, expected) in cases {
            let passages: Vec<_> =
                passages.iter().map(|(b, words)| Placed { b: WordIndex(*b), words: *words }).collect();
            assert_eq!(moved(&passages), *expected, "{passages:?}");
        }
    }
}
