//! The terms of many documents, gathered: for each term the documents in which it stands, as bytes, since there are many.

use std::collections::HashMap;
use std::ops::Range;

use rapidhash::v3::rapidhash_v3;

use super::document::Document;
use super::places::{Place, Places, put, put_place, take};
use super::posting::{Posting, level};
use crate::analyse::words::Keyed;

/// Gathers the terms of documents, one document after the other, in the order of their numbers.
#[derive(Default)]
pub(super) struct Gathering {
    /// The terms in the order in which they came.
    terms: Vec<(String, Buffer)>,
    /// The place of each among them, by its hash: a hash is compared at once, and of sixty-four bits no two are the same.
    places: HashMap<u64, usize, Keyed>,
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

/// Where a term stands. Of each document: its place among those gathered, the places of the term, nought, and its weight.
struct Buffer {
    bytes: Vec<u8>,
    /// The document that is not ended yet.
    open: Option<Open>,
}

#[derive(Clone, Copy)]
struct Open {
    document: usize,
    /// The first place at which the term can stand next.
    free: u32,
    weight: u32,
}

/// Room is made for as many bytes at once: most terms stand in few documents.
const ROOM: usize = 32;

impl Gathering {
    /// Takes in a document; gives how many terms it has.
    pub(super) fn add(&mut self, number: u32, document: &Document) -> u32 {
        let at = self.documents.len();
        let mut length = 0;
        document.each_term(|term, place, weight| {
            length += u32::from(place.is_some());
            let new = self.terms.len();
            let at_term = *self.places.entry(rapidhash_v3(term.as_bytes())).or_insert(new);
            if at_term == new {
                self.terms.push((term.to_owned(), Buffer { bytes: Vec::with_capacity(ROOM), open: None }));
            }
            if let Some((_, buffer)) = self.terms.get_mut(at_term) {
                buffer.add(at, place, weight);
            }
        });
        self.documents.push((number, length));
        length
    }

    /// All that was gathered.
    pub(super) fn gathered(self) -> Gathered {
        let mut terms = self.terms;
        terms.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let ends = Vec::with_capacity(terms.len());
        let mut gathered = Gathered { documents: self.documents, ends, ..Gathered::default() };
        for (term, mut buffer) in terms {
            buffer.end();
            gathered.letters.push_str(&term);
            gathered.bytes.append(&mut buffer.bytes);
            gathered.ends.push((gathered.letters.len(), gathered.bytes.len()));
        }
        // It is held until all is gathered.
        gathered.letters.shrink_to_fit();
        gathered.bytes.shrink_to_fit();
        gathered
    }
}

impl Buffer {
    fn add(&mut self, document: usize, place: Option<Place>, weight: u32) {
        if self.open.is_none_or(|open| open.document != document) {
            self.end();
            put(&mut self.bytes, u32::try_from(document).unwrap_or(u32::MAX));
            self.open = Some(Open { document, free: 0, weight: 0 });
        }
        let Some(open) = &mut self.open else { return };
        open.weight = open.weight.saturating_add(weight);
        if let Some(place) = place {
            put_place(&mut self.bytes, &mut open.free, place);
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
    pub(super) fn postings(&self, at: usize, typical: u32) -> Vec<Posting<'_>> {
        let bytes = self.ends.get(at).and_then(|end| self.bytes.get(self.start(at).1..end.1));
        let mut rest = bytes.unwrap_or_default();
        let mut postings = Vec::new();
        while let Some(posting) = self.posting(&mut rest, typical) {
            postings.push(posting);
        }
        postings
    }

    fn posting<'g>(&self, rest: &mut &'g [u8], typical: u32) -> Option<Posting<'g>> {
        let (number, length) = *self.documents.get(take(rest)? as usize)?;
        let places = Places::take(rest)?;
        Some(Posting { number, level: level(take(rest)?, length, typical), places })
    }
}
