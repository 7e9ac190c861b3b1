//! The leaves of the index: each holds the terms from one on up to the next leaf, with where they stand.
//!
//! Whether a leaf begins with a term hangs on that term alone, as in a prolly tree (Noms, 2016): on whether its hash ends in
//! so many noughts, and the longer its list, the fewer these are. So leaves have about one size whatever the archive, and
//! an edit concerns the leaves of the terms that it concerns, and no others.

use std::cmp::Reverse;

use rapidhash::v3::rapidhash_v3;
use serde::{Deserialize, Serialize};

use super::front::Front;
use super::known_by::known_by;
use super::part::Name;
use super::places::Places;
use super::posting::{Posting, read_levels, read_places, write_levels, write_places};
use super::tails;
use crate::archive::hash::hash;

/// A leaf has about 2 to the power of so many bytes.
const SIZE: u32 = 10;

/// How many bytes of a leaf a term and each of its postings take, about.
const TERM_BYTES: usize = 12;
const POSTING_BYTES: usize = 2;

/// With a term whose hash ends in so many noughts a leaf begins, however short its list.
const ALWAYS: u32 = 8;

/// How many letters a list of postings can have within its leaf. A longer one is cut into parts of its own.
const LEVELS_IN_LEAF: usize = 500;
const PLACES_IN_LEAF: usize = 1_000;

/// How many postings the first part of a long list has, which are those that matter most; each further part has four
/// times as many, up to the most.
const FIRST_PART: usize = 1_024;
const LARGEST_PART: usize = 16_384;

/// Of how many articles a part of a long list of places tells.
const PLACES_PART: usize = 2_048;

/// What is kept of a leaf from one build to the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Leaf {
    /// The term with which it begins; empty of the first leaf, which begins with whatever there is.
    pub(super) first: String,
    /// How many bits the number of articles has in which its commonest word stands.
    pub(super) top: u32,
    /// How many of its words can be looked for by their tails.
    pub(super) tailed: usize,
    /// A hash of all its files.
    pub(super) digest: u64,
    /// The parts of its long lists.
    pub(super) parts: Vec<Name>,
}

/// A term with where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry<'b> {
    pub(super) term: String,
    /// Sorted by number.
    pub(super) postings: Vec<Posting<'b>>,
}

/// The files of a leaf, or of a part of the index.
pub(super) type Files = Vec<(Name, Vec<u8>)>;

impl Entry<'_> {
    /// Whether a leaf begins with this term.
    pub(super) fn begins_leaf(&self) -> bool {
        let bytes = (TERM_BYTES + POSTING_BYTES * self.postings.len()).min(LEVELS_IN_LEAF);
        noughts(&self.term) >= SIZE.saturating_sub(bytes.ilog2()).min(ALWAYS)
    }
}

/// Whether a leaf begins with this term wherever it stands.
pub(super) fn always_begins(term: &str) -> bool {
    noughts(term) >= ALWAYS
}

fn noughts(term: &str) -> u32 {
    rapidhash_v3(term.as_bytes()).trailing_zeros()
}

impl Leaf {
    /// All its files: the words, the places, and the parts of long lists.
    pub(super) fn names(&self) -> impl Iterator<Item = Name> {
        let known_by = known_by(&self.first);
        let own = ["words", "places"].map(|kind| Name::new(kind, &known_by));
        own.into_iter().chain(self.parts.iter().cloned())
    }

    /// Makes a leaf of these entries, sorted by term.
    pub(super) fn write(first: &str, entries: &[Entry<'_>]) -> (Self, Files) {
        let mut parts = Files::new();
        let (mut terms, mut levels, mut places) = (Front::default(), Vec::new(), Vec::new());
        for Entry { term, postings } in entries {
            terms.push(term);
            levels.push(levels_of(term, postings, &mut parts));
            places.push(places_of(term, postings, &mut parts));
        }
        let words = |entry: &&Entry<'_>| !entry.term.starts_with('=');
        let top = entries.iter().filter(words).map(|entry| entry.postings.len()).max().unwrap_or(0);
        let known_by = known_by(first);
        let (of_words, of_places) = (Name::new("words", &known_by), Name::new("places", &known_by));
        let mut files = vec![
            (of_words.clone(), of_words.file(&(terms.letters, levels.join(" ")))),
            (of_places.clone(), of_places.file(&places.join(" "))),
        ];
        let names = parts.iter().map(|(name, _)| name.clone()).collect();
        files.append(&mut parts);
        let top = u32::try_from(top).unwrap_or(u32::MAX).checked_ilog2().unwrap_or(0);
        let tailed = entries.iter().filter_map(tails::word).count();
        let leaf = Self { first: first.to_owned(), top, tailed, digest: digest(&files), parts: names };
        (leaf, files)
    }

    /// Reads the entries of a leaf; none where a file is not as it was written.
    pub(super) fn read(&self, file: &impl Fn(&Name) -> Option<Vec<u8>>) -> Option<Vec<Entry<'static>>> {
        let files: Files = self.names().map(|name| file(&name).map(|bytes| (name, bytes))).collect::<Option<_>>()?;
        if digest(&files) != self.digest {
            return None;
        }
        let part = |name: Name| files.iter().find(|(other, _)| *other == name).map(|(_, bytes)| bytes.as_slice());
        let [(words, of_words), (places, of_places), ..] = files.as_slice() else { return None };
        let (terms, levels): (String, String) = words.read(of_words)?;
        let places: String = places.read(of_places)?;
        let lists = levels.split(' ').zip(places.split(' '));
        let entries = Front::terms(&terms).zip(lists).map(|(term, (levels, places))| {
            let mut postings = levels_from(levels, &term, &part)?;
            let stand = places_from(places, &term, postings.len(), &part)?;
            postings.iter_mut().zip(stand).for_each(|(posting, places)| posting.places = places);
            Some(Entry { term, postings })
        });
        entries.collect()
    }
}

fn digest(files: &Files) -> u64 {
    hash(&files.iter().map(|(_, bytes)| bytes).collect::<Vec<_>>())
}

/// In which articles a term stands: written out, or `!` with how many these are and in how many parts they are written,
/// those first in which it matters most.
fn levels_of(term: &str, postings: &[Posting<'_>], parts: &mut Files) -> String {
    let mut best: Vec<&Posting<'_>> = postings.iter().collect();
    if postings.len() <= LEVELS_IN_LEAF {
        let written = write_levels(&best);
        if written.len() <= LEVELS_IN_LEAF {
            return written;
        }
    }
    best.sort_by_key(|posting| (Reverse(posting.level), posting.number));
    let (mut rest, mut size, mut count) = (best.as_mut_slice(), FIRST_PART, 0);
    while !rest.is_empty() {
        let (part, others) = rest.split_at_mut(size.min(rest.len()));
        part.sort_unstable_by_key(|posting| posting.number);
        push_part(part_name("words", term, count), &write_levels(part), parts);
        (rest, size, count) = (others, (size * 4).min(LARGEST_PART), count + 1);
    }
    format!("!{}.{count}", postings.len())
}

/// Reads what was so written; `part` gives the parts.
fn levels_from<'f>(
    written: &str,
    term: &str,
    part: &impl Fn(Name) -> Option<&'f [u8]>,
) -> Option<Vec<Posting<'static>>> {
    let Some(parts) = written.strip_prefix('!') else { return read_levels(written) };
    let count = parts.rsplit_once('.')?.1.parse().ok()?;
    let mut all = Vec::new();
    for at in 0..count {
        all.extend(read_levels(&read_part(part_name("words", term, at), part)?)?);
    }
    all.sort_unstable_by_key(|posting| posting.number);
    Some(all)
}

/// At which places a term stands: nothing where it stands at none, written out, or `!` with of how many articles each
/// part tells.
fn places_of(term: &str, postings: &[Posting<'_>], parts: &mut Files) -> String {
    let all: Vec<&Posting<'_>> = postings.iter().collect();
    let count: usize = all.iter().map(|posting| posting.places.count()).sum();
    if count == 0 {
        return String::new();
    }
    // Each place takes a letter at the least.
    if count <= PLACES_IN_LEAF {
        let written = write_places(&all);
        if written.len() <= PLACES_IN_LEAF {
            return written;
        }
    }
    for (part, at) in all.chunks(PLACES_PART).zip(0..) {
        push_part(part_name("places", term, at), &write_places(part), parts);
    }
    format!("!{PLACES_PART}")
}

/// Reads what was so written of a term that stands in so many articles.
fn places_from<'f>(
    written: &str,
    term: &str,
    count: usize,
    part: &impl Fn(Name) -> Option<&'f [u8]>,
) -> Option<Vec<Places<'static>>> {
    if written.is_empty() {
        return Some(Vec::new());
    }
    let Some(size) = written.strip_prefix('!') else { return read_places(written, count) };
    let size: usize = size.parse().ok().filter(|size| *size > 0)?;
    let mut all = Vec::new();
    for (from, at) in (0..count).step_by(size).zip(0..) {
        all.extend(read_places(&read_part(part_name("places", term, at), part)?, size.min(count - from))?);
    }
    Some(all)
}

fn part_name(kind: &str, term: &str, at: usize) -> Name {
    Name::new(kind, &format!("{}-{at}", known_by(term)))
}

fn push_part(name: Name, letters: &str, parts: &mut Files) {
    let file = name.file(&letters);
    parts.push((name, file));
}

fn read_part<'f>(name: Name, part: &impl Fn(Name) -> Option<&'f [u8]>) -> Option<String> {
    name.read(part(name.clone())?)
}
