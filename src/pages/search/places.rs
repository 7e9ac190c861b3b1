//! At which places of a document a term stands, as bytes, since there are millions.

use std::borrow::Cow;

/// A place of a term: how many terms, and ends of blocks, stand before it. So no words stand side by side that are the
/// last of one block and the first of the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place(pub(super) u32);

/// The places of a term in a document, in order: of each, how far it is behind the one before, the first behind one that
/// would stand before all.
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
            count += 1;
        }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// All of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = Place> {
        let (mut rest, mut free) = (&*self.bytes, 0);
        std::iter::from_fn(move || {
            free += take(&mut rest)?;
            Some(Place(free.checked_sub(1)?))
        })
    }

    /// The same by themselves.
    pub(super) fn into_owned(self) -> Places<'static> {
        Places { bytes: Cow::Owned(self.bytes.into_owned()), count: self.count }
    }
}

impl FromIterator<Place> for Places<'static> {
    fn from_iter<All: IntoIterator<Item = Place>>(places: All) -> Self {
        let (mut bytes, mut free, mut count) = (Vec::new(), 0, 0);
        for place in places {
            put_place(&mut bytes, &mut free, place);
            count += 1;
        }
        Self { bytes: Cow::Owned(bytes), count }
    }
}

/// Adds a place; the first that it could be is `free`, which is then the first that the next could be.
pub(super) fn put_place(bytes: &mut Vec<u8>, free: &mut u32, place: Place) {
    put(bytes, place.0 + 1 - *free);
    *free = place.0 + 1;
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
