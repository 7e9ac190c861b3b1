//! The terms of many documents, gathered: for each term the documents in which it stands, as bytes, since there are many.

use std::collections::HashMap;
use std::ops::Range;

use rapidhash::fast::RandomState;

use super::document::Document;
use super::posting::{Place, Posting, level};

/// Gathers the terms of documents, one document after the other, in the order of their numbers.
#[derive(Default)]
pub(super) struct Gathering {
    terms: HashMap<String, Buffer, RandomState>,
    /// The number of each document, and how many terms it has.
    documents: Vec<(u32, u32)>,
}

/// The terms of some documents, sorted, each with where it stands.
#[derive(Default)]
pub(super) struct Gathered {
    /// All terms, one after the other.
    letters: String,
    /// Where each stands, one after the other.
    bytes: Vec<u8>,
    /// Where each term ends among the letters, and among the bytes.
    ends: Vec<(usize, usize)>,
    documents: Vec<(u32, u32)>,
}

/// Where a term stands. Of each document: its place among those gathered; for each place how many blocks it is after the
/// last, plus one, and how many terms after the last in its block, or after the first of its block; nought; the weight.
#[derive(Default)]
struct Buffer {
    bytes: Vec<u8>,
    /// The document that is not ended yet.
    open: Option<Open>,
}

#[derive(Clone, Copy)]
struct Open {
    document: usize,
    last: Place,
    weight: u32,
}

const NOWHERE: Place = Place { block: 0, term: 0 };

impl Gathering {
    /// Takes in a document; gives how many terms it has.
    pub(super) fn add(&mut self, number: u32, document: &Document) -> u32 {
        let at = self.documents.len();
        let mut length = 0;
        document.each_term(|term, place, weight| {
            length += u32::from(place.is_some());
            match self.terms.get_mut(term) {
                Some(buffer) => buffer.add(at, place, weight),
                None => self.terms.entry(term.to_owned()).or_default().add(at, place, weight),
            }
        });
        self.documents.push((number, length));
        length
    }

    /// All that was gathered.
    pub(super) fn gathered(self) -> Gathered {
        let mut terms: Vec<(String, Buffer)> = self.terms.into_iter().collect();
        terms.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let mut gathered = Gathered { documents: self.documents, ..Gathered::default() };
        for (term, mut buffer) in terms {
            buffer.end();
            gathered.letters.push_str(&term);
            gathered.bytes.append(&mut buffer.bytes);
            gathered.ends.push((gathered.letters.len(), gathered.bytes.len()));
        }
        gathered
    }
}

impl Buffer {
    fn add(&mut self, document: usize, place: Option<Place>, weight: u32) {
        if self.open.is_none_or(|open| open.document != document) {
            self.end();
            put(&mut self.bytes, u32::try_from(document).unwrap_or(u32::MAX));
            self.open = Some(Open { document, last: NOWHERE, weight: 0 });
        }
        let Some(open) = &mut self.open else { return };
        open.weight = open.weight.saturating_add(weight);
        if let Some(place) = place {
            let new = place.block - open.last.block;
            put(&mut self.bytes, new + 1);
            put(&mut self.bytes, if new == 0 { place.term - open.last.term } else { place.term });
            open.last = place;
        }
    }

    fn end(&mut self) {
        if let Some(open) = self.open.take() {
            put(&mut self.bytes, 0);
            put(&mut self.bytes, open.weight);
        }
    }
}

impl Gathered {
    /// All terms, sorted.
    pub(super) fn terms(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).filter_map(|at| self.term(at))
    }

    /// The terms from one on, up to another if there is one, as places to ask for.
    pub(super) fn range(&self, from: &str, to: Option<&str>) -> Range<usize> {
        let place = |bound: &str| {
            let (mut low, mut high) = (0, self.ends.len());
            while low < high {
                let middle = low.midpoint(high);
                if self.term(middle).is_some_and(|term| term < bound) { low = middle + 1 } else { high = middle }
            }
            low
        };
        place(from)..to.map_or(self.ends.len(), place)
    }

    /// The term at a place.
    pub(super) fn term(&self, at: usize) -> Option<&str> {
        self.letters.get(self.start(at).0..self.ends.get(at)?.0)
    }

    fn start(&self, at: usize) -> (usize, usize) {
        at.checked_sub(1).and_then(|before| self.ends.get(before).copied()).unwrap_or_default()
    }

    /// Where the term at a place stands, in the order in which the documents came; an article has about so many terms.
    pub(super) fn postings(&self, at: usize, typical: u32) -> Vec<Posting> {
        let bytes = self.ends.get(at).and_then(|end| self.bytes.get(self.start(at).1..end.1));
        let mut rest = bytes.unwrap_or_default();
        let mut postings = Vec::new();
        while let Some(posting) = self.posting(&mut rest, typical) {
            postings.push(posting);
        }
        postings
    }

    fn posting(&self, rest: &mut &[u8], typical: u32) -> Option<Posting> {
        let (number, length) = *self.documents.get(take(rest)? as usize)?;
        let (mut places, mut last) = (Vec::new(), NOWHERE);
        while let Some(new) = take(rest)?.checked_sub(1) {
            let term = take(rest)?;
            last = Place { block: last.block + new, term: if new == 0 { last.term + term } else { term } };
            places.push(last);
        }
        Some(Posting { number, level: level(take(rest)?, length, typical), places })
    }
}

/// Adds a number, seven bits to a byte, the lowest first.
fn put(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Takes such a number.
fn take(bytes: &mut &[u8]) -> Option<u32> {
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
