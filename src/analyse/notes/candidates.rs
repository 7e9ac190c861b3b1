//! The places of an article that are like a quotation, best first.
//!
//! Comparing a quotation with a whole article word by word would cost their product. Instead every place of its words,
//! the rarest first, says where the quotation would begin if it stood there; where many of them say nearly the same, it is
//! compared word by word.

use super::align::align;
use super::score::Fit;
use super::text::{Quoted, Searched};
use crate::limits;

/// How many places are compared word by word.
const PLACES: usize = 12;

/// The places that are like what is quoted and do not overlap, best first, with those of `exact` that are the very words.
pub(super) fn weighed(quoted: &Quoted, searched: &Searched<'_>, exact: &[usize]) -> Vec<Fit> {
    let compared = likely_starts(quoted, searched).into_iter().filter_map(|start| align(quoted, searched, start));
    let mut fits: Vec<Fit> = exact.iter().map(|start| searched.fit_exact(quoted, *start)).chain(compared).collect();
    fits.retain(Fit::is_worth_showing);
    fits.sort_by_key(Fit::rank);
    let mut apart: Vec<Fit> = Vec::new();
    for fit in fits {
        if !apart.iter().any(|better| better.words.overlaps(fit.words)) {
            apart.push(fit);
        }
    }
    apart
}

/// Where the quotation would begin by the word of most of its words. A place can lie before the article's first word.
fn likely_starts(quoted: &Quoted, searched: &Searched<'_>) -> Vec<i64> {
    let mut starts = starts(quoted, searched);
    let tolerance = i64::try_from((quoted.keys.len() / 3).max(2)).unwrap_or(i64::MAX);
    let apart = i64::try_from(quoted.keys.len() / 2).unwrap_or(i64::MAX);
    let mut likely = Vec::new();
    while likely.len() < PLACES {
        let Some(best) = most_agreed(&starts, tolerance) else { break };
        likely.push(best);
        starts.retain(|start| (*start - best).abs() > apart);
    }
    likely
}

/// Where the quotation would begin for each place of its words, sorted.
fn starts(quoted: &Quoted, searched: &Searched<'_>) -> Vec<i64> {
    let mut by_rarity: Vec<(usize, usize)> =
        quoted.keys.iter().enumerate().map(|(at, key)| (searched.places(*key).len(), at)).collect();
    by_rarity.sort_unstable();
    let mut starts: Vec<i64> = Vec::new();
    for (count, at) in by_rarity {
        if starts.len() + count > limits::PLACES_OF_QUOTED_WORDS {
            break;
        }
        let offset = i64::try_from(at).unwrap_or(i64::MAX);
        let places = searched.places(quoted.keys[at]).map(|place| i64::try_from(place).unwrap_or(i64::MAX));
        starts.extend(places.map(|place| place - offset));
    }
    starts.sort_unstable();
    starts
}

/// Of the starts that lie together within `tolerance`, where most do, the commonest.
fn most_agreed(starts: &[i64], tolerance: i64) -> Option<i64> {
    let (mut most, mut end) = (0..0, 0);
    for (at, start) in starts.iter().enumerate() {
        while starts.get(end).is_some_and(|other| *other <= start + tolerance) {
            end += 1;
        }
        if end - at > most.len() {
            most = at..end;
        }
    }
    let equal = starts.get(most)?.chunk_by(|one, next| one == next);
    // The first of those that are as common.
    equal.rev().max_by_key(|equal| equal.len()).and_then(|equal| equal.first()).copied()
}
