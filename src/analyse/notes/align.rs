//! A quotation against the words round one place, word by word: the stretch of them that is most like it.

use super::score::Fit;
use super::text::{Quoted, Searched};
use crate::span::WordSpan;

/// What a word that is missing, added or another costs, in half words. One that differs in few letters costs half.
const WORD: u16 = 2;

/// The stretch of words round `start` that is most like what is quoted; of equals the first.
pub(super) fn align(quoted: &Quoted, searched: &Searched<'_>, start: i64) -> Option<Fit> {
    let length = quoted.keys.len();
    // So little more that of two places side by side each is compared by itself.
    let slack = i64::try_from(length / 4 + 2).unwrap_or(i64::MAX);
    let place = |at: i64| usize::try_from(at).unwrap_or(0).min(searched.words.count());
    let (from, to) = (place(start - slack), place(start + i64::try_from(length).unwrap_or(i64::MAX) + slack));
    let here: Vec<u64> = searched.words.list.get(from..to)?.iter().map(|word| word.key).collect();
    let pairs = cheapest(&quoted.keys, &here);
    let is_like = |(word, place): &(usize, usize)| {
        quoted.keys[*word] == here[*place] || is_similar(&quoted.folded[*word], &searched.folded(from + place))
    };
    let like: Vec<(usize, usize)> = pairs.into_iter().filter(is_like).collect();
    let (first, last) = (like.first()?.1, like.last()?.1);
    let equal = like.iter().filter(|(word, place)| quoted.keys[*word] == here[*place]).count();
    let words: WordSpan = (from + first..from + last + 1).into();
    Some(searched.fit(quoted, words, equal, cost(&like, equal, length)))
}

/// What the pairs leave to be changed. Between two of them a word for another is one change; what the quotation has
/// before the first and after the last of them is missing.
fn cost(like: &[(usize, usize)], equal: usize, length: usize) -> usize {
    let mut cost = like.len() - equal;
    for pair in like.windows(2) {
        let (missing, added) = (pair[1].0 - pair[0].0 - 1, pair[1].1 - pair[0].1 - 1);
        cost += missing.max(added) * usize::from(WORD);
    }
    let outside = like.first().map_or(0, |pair| pair.0) + like.last().map_or(0, |pair| length - 1 - pair.0);
    cost + outside * usize::from(WORD)
}

/// The pairs of words, quoted and here, that stand against each other where all of `quoted` is aligned with some
/// stretch of `here` at the least cost.
fn cheapest(quoted: &[u64], here: &[u64]) -> Vec<(usize, usize)> {
    let width = here.len() + 1;
    let mut costs = vec![0_u16; (quoted.len() + 1) * width];
    for (row, word) in quoted.iter().enumerate() {
        let (above, at) = (row * width, (row + 1) * width);
        costs[at] = costs[above] + WORD;
        for (column, other) in here.iter().enumerate() {
            let replaced = costs[above + column] + if word == other { 0 } else { WORD };
            let shifted = costs[above + column + 1].min(costs[at + column]) + WORD;
            costs[at + column + 1] = replaced.min(shifted);
        }
    }
    let last = quoted.len() * width;
    // Of ends that cost the same, one at which the last word stands.
    let is_end = |column: usize| column > 0 && quoted.last() == here.get(column - 1);
    let end = (0..width).min_by_key(|column| (costs[last + column], !is_end(*column))).unwrap_or(0);
    let (mut row, mut column, mut pairs) = (quoted.len(), end, Vec::new());
    while row > 0 && column > 0 {
        let (cost, diagonal) = (costs[row * width + column], costs[(row - 1) * width + column - 1]);
        let equal = quoted[row - 1] == here[column - 1];
        if cost == diagonal + if equal { 0 } else { WORD } {
            pairs.push((row - 1, column - 1));
            (row, column) = (row - 1, column - 1);
        } else if cost == costs[(row - 1) * width + column] + WORD {
            row -= 1;
        } else {
            column -= 1;
        }
    }
    pairs.reverse();
    pairs
}

/// Whether two words differ in so few letters that they may be two spellings of one.
fn is_similar(one: &str, other: &str) -> bool {
    const SHORT: usize = 4;
    let (long, short) =
        (one.chars().count().max(other.chars().count()), one.chars().count().min(other.chars().count()));
    short >= SHORT && (long - short) * 4 <= long && strsim::osa_distance(one, other) * 4 <= long
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_the_quotation_stands_against_the_stretch_most_like_it() {
        assert_eq!(cheapest(&[1, 2, 3], &[9, 1, 2, 3, 9]), [(0, 1), (1, 2), (2, 3)]);
        assert_eq!(cheapest(&[1, 2, 3], &[9, 1, 8, 3, 9]), [(0, 1), (1, 2), (2, 3)]);
        assert_eq!(cheapest(&[1, 2, 3], &[1, 2, 7, 3]), [(0, 0), (1, 1), (2, 3)]);
        assert_eq!(cheapest(&[1, 2, 3], &[]), []);
    }

    #[test]
    fn a_spelling_is_like_another_and_a_short_word_is_not() {
        for (one, other, similar) in [
            ("organisation", "organization", true),
            ("behaviour", "behavior", true),
            ("iran", "iraq", true),
            ("the", "she", false),
            ("ravani", "robel", false),
        ] {
            assert_eq!(is_similar(one, other), similar, "{one} {other}");
        }
    }
}
