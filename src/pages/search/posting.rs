//! Where a term stands: in which articles, how much it matters there, and at which places.

use super::bits::{Reader, Writer};
use super::places::{Place, Places};

/// An article or actor in which a term stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Posting<'b> {
    /// Its number.
    pub(super) number: u32,
    /// How much the term matters there, from 0 to 15.
    pub(super) level: u8,
    /// Where it stands.
    pub(super) places: Places<'b>,
}

impl Posting<'_> {
    /// The same by itself.
    pub(super) fn into_owned(self) -> Posting<'static> {
        Posting { places: self.places.into_owned(), ..self }
    }
}

/// How many bits a level has.
const LEVEL_BITS: u32 = 4;
const LEVELS: u64 = 1 << LEVEL_BITS;
/// How many bits tell the order of a code.
const ORDER_BITS: u32 = 5;

/// How much a term matters: the part of BM25 that does not hang on how rare it is, with the usual k₁ = 1.2 and b = 0.75,
/// in sixteenths. `weight` is how often it stands there, weighed by where, `length` how many terms there are, and
/// `typical` about how many there are in an article.
pub(super) fn level(weight: u32, length: u32, typical: u32) -> u8 {
    let weight = u64::from(weight) * 1_000;
    let saturation = 300 + 900 * u64::from(length) / u64::from(typical.max(1));
    u8::try_from((LEVELS * weight / (weight + saturation).max(1)).min(LEVELS - 1)).unwrap_or(0)
}

/// Writes which articles a term stands in, sorted by number, with its level in each: those of the highest level first,
/// then those of the next, since it takes fewer bits to say where a level ends than to say it of each.
pub(super) fn write_levels(postings: &[&Posting<'_>]) -> String {
    let mut writer = Writer::default();
    let count = number(postings.len());
    let order = order(postings.last().map_or(0, |last| last.number), count);
    let top = postings.iter().map(|posting| posting.level).max().unwrap_or(0);
    writer.gamma(count);
    writer.bits(order, ORDER_BITS);
    writer.bits(u32::from(top), LEVEL_BITS);
    let mut drop = 0;
    for level in (0..=top).rev() {
        let numbers: Vec<u32> = postings.iter().filter(|posting| posting.level == level).map(|it| it.number).collect();
        if numbers.is_empty() {
            drop += 1;
            continue;
        }
        if level < top {
            writer.gamma(drop);
        }
        writer.gamma(number(numbers.len()) - 1);
        write_numbers(&mut writer, &numbers, order + (count / number(numbers.len())).ilog2());
        drop = 0;
    }
    writer.letters()
}

/// Reads what was so written: postings without places.
pub(super) fn read_levels(letters: &str) -> Option<Vec<Posting<'static>>> {
    let mut reader = Reader::of(letters);
    let (count, order) = (reader.gamma()?, reader.bits(ORDER_BITS)?);
    let mut level = u8::try_from(reader.bits(LEVEL_BITS)?).ok()?;
    let mut postings = Vec::new();
    while number(postings.len()) < count {
        if !postings.is_empty() {
            level = level.checked_sub(u8::try_from(reader.gamma()? + 1).ok()?)?;
        }
        let here = reader.gamma()?.checked_add(1).filter(|here| *here <= count)?;
        let order = order + (count / here).ilog2();
        let mut free = 0_u32;
        for _ in 0..here {
            let number = free.checked_add(reader.golomb(order)?)?;
            free = number.checked_add(1)?;
            postings.push(Posting { number, level, places: Places::default() });
        }
    }
    postings.sort_unstable_by_key(|posting| posting.number);
    Some(postings)
}

/// Writes where a term stands in each of these articles; which these are is known.
pub(super) fn write_places(postings: &[&Posting<'_>]) -> String {
    let mut writer = Writer::default();
    let all: u32 = postings.iter().map(|posting| number(posting.places.count())).sum();
    let last = |posting: &&Posting<'_>| posting.places.iter().last().map_or(0, |place| place.0 + 1);
    let order = order(postings.iter().map(last).fold(0, u32::saturating_add), all);
    writer.bits(order, ORDER_BITS);
    for posting in postings {
        writer.gamma(usual_first(number(posting.places.count())));
        let places: Vec<u32> = posting.places.iter().map(|place| place.0).collect();
        write_numbers(&mut writer, &places, order);
    }
    writer.letters()
}

/// Reads what was so written for so many articles.
pub(super) fn read_places(letters: &str, count: usize) -> Option<Vec<Places<'static>>> {
    let mut reader = Reader::of(letters);
    let order = reader.bits(ORDER_BITS)?;
    let mut next = || {
        let mut free = 0_u32;
        let places = (0..usual_first(reader.gamma()?)).map(|_| {
            let place = free.checked_add(reader.golomb(order)?)?;
            free = place.checked_add(1)?;
            Some(Place(place))
        });
        places.collect()
    };
    (0..count).map(|_| next()).collect()
}

/// One, at how many places a term mostly stands, for nought, which takes the fewest bits, and the other way round.
fn usual_first(count: u32) -> u32 {
    match count {
        0 => 1,
        1 => 0,
        many => many,
    }
}

/// Writes sorted numbers as their distances.
fn write_numbers(writer: &mut Writer, numbers: &[u32], order: u32) {
    let mut free = 0;
    for number in numbers {
        writer.golomb(number - free, order);
        free = number + 1;
    }
}

/// The order of the code in which the distances are written of so many numbers up to `last`.
fn order(last: u32, count: u32) -> u32 {
    (last.saturating_add(1) / count.max(1)).max(1).ilog2()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX >> 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    prop_compose! {
        pub(in crate::pages::search) fn postings()(
            all in prop::collection::btree_map(
                0_u32..100_000,
                (0_u8..16, prop::collection::btree_set(0_u32..3_000, 0..5)),
                0..30,
            ),
        ) -> Vec<Posting<'static>> {
            all.into_iter()
                .map(|(number, (level, places))| Posting { number, level, places: places.into_iter().map(Place).collect() })
                .collect()
        }
    }

    proptest! {
        #[test]
        fn postings_are_read_as_they_were_written(postings in postings()) {
            let all: Vec<&Posting<'_>> = postings.iter().collect();
            let mut read = read_levels(&write_levels(&all)).expect("levels");
            let places = read_places(&write_places(&all), all.len()).expect("places");
            for (posting, places) in read.iter_mut().zip(places) {
                posting.places = places;
            }
            prop_assert_eq!(read, postings);
        }
    }

    #[test]
    fn a_term_matters_more_the_oftener_it_stands_in_the_shorter_text() {
        assert!(level(2, 900, 1_000) > level(1, 900, 1_000));
        assert!(level(1, 100, 1_000) > level(1, 900, 1_000));
        assert_eq!((level(0, 5, 5), level(u32::MAX, 1, 1_000)), (0, 15));
    }
}
