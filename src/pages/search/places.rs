//! At which places of a document a term stands, as bytes, since there are millions.

use std::borrow::Cow;

/// A place of a term.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// The block; the title is 0.
    pub(super) block: u32,
    /// How many terms of the block stand before.
    pub(super) term: u32,
}

/// The places of a term in a document, in order. Of each: how many blocks it is after the last, plus one; and how many
/// terms after the last where that stands in its block, else how many after the first of its block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Places<'b> {
    bytes: Cow<'b, [u8]>,
    count: usize,
}

impl<'b> Places<'b> {
    /// Takes the places that some bytes begin with, up to a nought.
    pub(super) fn take(bytes: &mut &'b [u8]) -> Option<Self> {
        let (mut rest, mut count) = (*bytes, 0);
        loop {
            let before = rest;
            if take(&mut rest)? == 0 {
                let own = bytes.get(..bytes.len() - before.len())?;
                *bytes = rest;
                return Some(Self { bytes: Cow::Borrowed(own), count });
            }
            take(&mut rest)?;
            count += 1;
        }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// All of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = Place> {
        let (mut rest, mut last) = (&*self.bytes, Place::default());
        std::iter::from_fn(move || {
            let new = take(&mut rest)?.checked_sub(1)?;
            let term = take(&mut rest)?;
            last = Place { block: last.block + new, term: if new == 0 { last.term + term } else { term } };
            Some(last)
        })
    }

    /// The same by themselves.
    pub(super) fn into_owned(self) -> Places<'static> {
        Places { bytes: Cow::Owned(self.bytes.into_owned()), count: self.count }
    }
}

impl FromIterator<Place> for Places<'static> {
    fn from_iter<All: IntoIterator<Item = Place>>(places: All) -> Self {
        let (mut bytes, mut last, mut count) = (Vec::new(), Place::default(), 0);
        for place in places {
            put_place(&mut bytes, last, place);
            (last, count) = (place, count + 1);
        }
        Self { bytes: Cow::Owned(bytes), count }
    }
}

/// Adds a place that comes after another, or is the first, which counts as one after none at all.
pub(super) fn put_place(bytes: &mut Vec<u8>, last: Place, place: Place) {
    let new = place.block - last.block;
    put(bytes, new + 1);
    put(bytes, if new == 0 { place.term - last.term } else { place.term });
}

/// Adds a number, seven bits to a byte, the lowest first.
pub(super) fn put(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Takes such a number.
pub(super) fn take(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    for shift in (0..32).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 0x7f) << shift;
        if *byte < 0x80 {
            break;
        }
    }
    Some(number)
}
