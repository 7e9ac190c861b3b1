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
/// How many bits the place of a term in its block usually has.
const TERM_BITS: u32 = 4;
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

/// Writes which articles a term stands in, sorted by number, with its level in each.
pub(super) fn write_levels(postings: &[&Posting<'_>]) -> String {
    let mut writer = Writer::default();
    let order = head(&mut writer, postings);
    let mut free = 0;
    for posting in postings {
        writer.golomb(posting.number - free, order);
        writer.bits(u32::from(posting.level), LEVEL_BITS);
        free = posting.number + 1;
    }
    writer.letters()
}

/// Reads what was so written: postings without places.
pub(super) fn read_levels(letters: &str) -> Option<Vec<Posting<'static>>> {
    read(letters, |reader, number| {
        let level = u8::try_from(reader.bits(LEVEL_BITS)?).ok()?;
        Some(Posting { number, level, places: Places::default() })
    })
}

/// Writes where a term stands in these articles, sorted by number.
pub(super) fn write_places(postings: &[&Posting<'_>]) -> String {
    let mut writer = Writer::default();
    let order = head(&mut writer, postings);
    let mut free = 0;
    for posting in postings {
        writer.golomb(posting.number - free, order);
        free = posting.number + 1;
        writer.gamma(u32::try_from(posting.places.count()).unwrap_or(0));
        let mut last = Place::default();
        for place in posting.places.iter() {
            let new = place.block - last.block;
            writer.gamma(new);
            writer.golomb(if new == 0 { place.term - last.term } else { place.term }, TERM_BITS);
            last = place;
        }
    }
    writer.letters()
}

/// Reads what was so written.
pub(super) fn read_places(letters: &str) -> Option<Vec<(u32, Places<'static>)>> {
    read(letters, |reader, number| {
        let mut last = Place::default();
        let places = (0..reader.gamma()?).map(|_| {
            let new = reader.gamma()?;
            let term = reader.golomb(TERM_BITS)?;
            last.term = if new == 0 { last.term.checked_add(term)? } else { term };
            last.block = last.block.checked_add(new)?;
            Some(last)
        });
        Some((number, places.collect::<Option<_>>()?))
    })
}

/// Reads something of each number; `rest` reads what stands behind the number.
fn read<T>(letters: &str, rest: impl Fn(&mut Reader<'_>, u32) -> Option<T>) -> Option<Vec<T>> {
    let mut reader = Reader::of(letters);
    let (count, order) = (reader.gamma()?, reader.bits(ORDER_BITS)?);
    let mut free = 0_u32;
    let next = |_| {
        let number = free.checked_add(reader.golomb(order)?)?;
        free = number.checked_add(1)?;
        rest(&mut reader, number)
    };
    (0..count).map(next).collect()
}

/// Writes how many postings there are, and the order of the code in which their distances are written, which it gives.
fn head(writer: &mut Writer, postings: &[&Posting<'_>]) -> u32 {
    let count = u32::try_from(postings.len()).unwrap_or(u32::MAX >> 1);
    let distance = postings.last().map_or(1, |last| (last.number + 1) / count.max(1));
    let order = distance.max(1).ilog2();
    writer.gamma(count);
    writer.bits(order, ORDER_BITS);
    order
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    prop_compose! {
        pub(in crate::pages::search) fn postings()(
            all in prop::collection::btree_map(
                0_u32..100_000,
                (0_u8..16, prop::collection::btree_set((0_u32..40, 0_u32..300), 0..5)),
                0..30,
            ),
        ) -> Vec<Posting<'static>> {
            let place = |(block, term)| Place { block, term };
            all.into_iter()
                .map(|(number, (level, places))| Posting { number, level, places: places.into_iter().map(place).collect() })
                .collect()
        }
    }

    proptest! {
        #[test]
        fn postings_are_read_as_they_were_written(postings in postings()) {
            let all: Vec<&Posting<'_>> = postings.iter().collect();
            let mut read = read_levels(&write_levels(&all)).expect("levels");
            for (posting, (number, places)) in read.iter_mut().zip(read_places(&write_places(&all)).expect("places")) {
                prop_assert_eq!(posting.number, number);
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
