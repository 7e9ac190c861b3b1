//! The numbers by which the index speaks of articles and actors: they follow from the ids, so that an article that is
//! added or removed leaves nearly all others with the numbers that they had.

use rapidhash::v3::rapidhash_v3;

/// The numbers of these ids, in their order: a hash of each, in a space at least twice as wide as there are ids; of two
/// that have the same one, one takes the next that is free.
pub(super) fn of<'i>(ids: impl Iterator<Item = &'i str>) -> Vec<u32> {
    let ids: Vec<&str> = ids.collect();
    let width = width(ids.len());
    let mut sorted: Vec<(u64, usize)> =
        ids.iter().enumerate().map(|(at, id)| (rapidhash_v3(id.as_bytes()), at)).collect();
    sorted.sort_unstable_by_key(|(hash, at)| (*hash, ids[*at]));
    let mut numbers = vec![0; ids.len()];
    let mut free = 0;
    for (hash, at) in sorted {
        let wished = u32::try_from(hash >> (64 - width)).unwrap_or(0);
        numbers[at] = wished.max(free);
        free = numbers[at] + 1;
    }
    numbers
}

/// How many bits the hash of each of so many ids has.
pub(super) fn width(count: usize) -> u32 {
    (count.max(1) * 2).next_power_of_two().ilog2()
}

/// A number above those of so many ids.
pub(super) fn above(count: usize) -> u32 {
    1 << (width(count) + 1)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn ids(range: std::ops::Range<usize>) -> Vec<String> {
        range.map(|at| format!("{at:05}")).collect()
    }

    fn numbers(ids: &[String]) -> Vec<u32> {
        of(ids.iter().map(String::as_str))
    }

    #[test]
    fn no_two_have_one_number() {
        let numbers: BTreeSet<u32> = numbers(&ids(0..5_000)).into_iter().collect();
        assert_eq!(numbers.len(), 5_000);
        assert!(numbers.last().is_some_and(|last| *last < above(5_000)));
    }

    #[test]
    fn nearly_all_keep_theirs_when_one_is_added() {
        let before = numbers(&ids(0..3_000));
        let after = numbers(&ids(0..3_001));
        let moved = before.iter().zip(&after).filter(|(before, after)| before != after).count();
        assert!(moved < 10, "{moved}");
    }
}
