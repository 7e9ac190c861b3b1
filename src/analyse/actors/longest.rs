//! Of names that overlap, the longest.

use std::collections::BTreeMap;

use super::matcher::Occurrence;

/// Keeps the longest of names that overlap, the earlier of two that are equally long; in reading order.
pub(super) fn longest(mut found: Vec<Occurrence>) -> Vec<Occurrence> {
    found.sort_by_key(|name| (std::cmp::Reverse(name.range.len()), name.range.start));
    let mut kept: BTreeMap<usize, Occurrence> = BTreeMap::new();
    for name in found {
        // What is kept lies apart, so that only the last one to begin before this one's end can touch it.
        let touched =
            kept.range(..name.range.end).next_back().is_some_and(|(_, before)| before.range.end > name.range.start);
        if !touched {
            kept.insert(name.range.start, name);
        }
    }
    kept.into_values().collect()
}
