//! The leaves of the index: each holds the terms from one on up to the next leaf, with where they stand.
//!
//! Whether a leaf begins with a term hangs on that term alone, as in a prolly tree (Noms, 2016): on whether its hash ends in
//! so many noughts, and the longer its list, the fewer these are. So leaves have about one size whatever the archive, and
//! an edit concerns the leaves of the terms that it concerns, and no others.

use std::cmp::Reverse;

use rapidhash::v3::rapidhash_v3;
use serde::{Deserialize, Serialize};

use super::part::Name;
use super::posting::{Posting, read_levels, read_places, write_levels, write_places};
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
const PLACES_IN_LEAF: usize = 1_500;

/// How many postings the first part of a long list has, which are those that matter most; each further part has four
/// times as many, up to the most.
const FIRST_PART: usize = 1_024;
const LARGEST_PART: usize = 16_384;

/// How many postings a part of a long list of places has.
const PLACES_PART: usize = 2_048;

/// What is kept of a leaf from one build to the next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Leaf {
    /// The term with which it begins; empty of the first leaf, which begins with whatever there is.
    pub(super) first: String,
    /// How many bits the number of articles has in which its commonest word stands.
    pub(super) top: u32,
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

/// What a term is known by: a hash of sixty bits, as twelve digits and letters.
fn known_by(term: &str) -> String {
    const SIGNS: &[u8; 32] = b"0123456789abcdefghijklmnopqrstuv";
    let hash = rapidhash_v3(term.as_bytes());
    let sign = |shift: u32| SIGNS.get((hash >> shift & 31) as usize).map(|sign| char::from(*sign));
    (0..12).filter_map(|at| sign(64 - 5 * (at + 1))).collect()
}

impl Leaf {
    /// What it is known by.
    pub(super) fn known_by(first: &str) -> String {
        if first.is_empty() { "00".to_owned() } else { known_by(first) }
    }

    /// All its files: the words, the places, and the parts of long lists.
    pub(super) fn names(&self) -> impl Iterator<Item = Name> {
        let known_by = Self::known_by(&self.first);
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
        let known_by = Self::known_by(first);
        let (of_words, of_places) = (Name::new("words", &known_by), Name::new("places", &known_by));
        let mut files = vec![
            (of_words.clone(), of_words.file(&(terms.lines, levels.join(" ")))),
            (of_places.clone(), of_places.file(&places.join(" "))),
        ];
        let names = parts.iter().map(|(name, _)| name.clone()).collect();
        files.append(&mut parts);
        let top = u32::try_from(top).unwrap_or(u32::MAX).checked_ilog2().unwrap_or(0);
        let leaf = Self { first: first.to_owned(), top, digest: digest(&files), parts: names };
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
            let mut postings = read_long(levels, &term, "words", &part, read_levels)?;
            postings.sort_unstable_by_key(|posting| posting.number);
            let mut at = 0;
            for (number, places) in read_long(places, &term, "places", &part, read_places)? {
                at += postings.get(at..)?.iter().position(|posting| posting.number == number)?;
                postings.get_mut(at)?.places = places;
            }
            Some(Entry { term, postings })
        });
        entries.collect()
    }
}

fn digest(files: &Files) -> u64 {
    hash(&files.iter().map(|(_, bytes)| bytes).collect::<Vec<_>>())
}

/// In which articles a term stands: written out, or `!` with what the term is known by, how many these are, and in how many
/// parts they are written, those first in which it matters most.
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
    format!("!{}.{}.{count}", known_by(term), postings.len())
}

/// At which places a term stands: written out, or `!` with what the term is known by, and the first number of each part.
fn places_of(term: &str, postings: &[Posting<'_>], parts: &mut Files) -> String {
    let placed: Vec<&Posting<'_>> = postings.iter().filter(|posting| posting.places.count() > 0).collect();
    if placed.is_empty() {
        return String::new();
    }
    // Each place takes a letter at the least.
    if placed.iter().map(|posting| posting.places.count()).sum::<usize>() <= PLACES_IN_LEAF {
        let written = write_places(&placed);
        if written.len() <= PLACES_IN_LEAF {
            return written;
        }
    }
    let mut firsts = vec![known_by(term)];
    for (part, at) in placed.chunks(PLACES_PART).zip(0..) {
        firsts.extend(part.first().map(|posting| posting.number.to_string()));
        push_part(part_name("places", term, at), &write_places(part), parts);
    }
    format!("!{}", firsts.join("."))
}

fn part_name(kind: &str, term: &str, at: usize) -> Name {
    Name::new(kind, &format!("{}-{at}", known_by(term)))
}

fn push_part(name: Name, letters: &str, parts: &mut Files) {
    let file = name.file(&letters);
    parts.push((name, file));
}

/// Reads a list that may stand in parts.
fn read_long<'f, T>(
    written: &str,
    term: &str,
    kind: &str,
    part: &impl Fn(Name) -> Option<&'f [u8]>,
    read: impl Fn(&str) -> Option<Vec<T>>,
) -> Option<Vec<T>> {
    let Some(parts) = written.strip_prefix('!') else {
        return if written.is_empty() { Some(Vec::new()) } else { read(written) };
    };
    let count = match kind {
        "words" => parts.rsplit_once('.')?.1.parse().ok()?,
        _ => parts.split('.').count() - 1,
    };
    let mut all = Vec::new();
    for at in 0..count {
        let name = part_name(kind, term, at);
        all.extend(read(&name.read::<String>(part(name.clone())?)?)?);
    }
    Some(all)
}

/// Sorted terms, one a line, each without the letters that it shares with the one before: a digit or letter says how many.
#[derive(Default)]
pub(super) struct Front {
    pub(super) lines: String,
    last: String,
}

impl Front {
    pub(super) fn push(&mut self, term: &str) {
        let alike = self.last.chars().zip(term.chars()).take(35).take_while(|(one, other)| one == other);
        let (letters, bytes) =
            alike.fold((0, 0), |(letters, bytes), (letter, _)| (letters + 1, bytes + letter.len_utf8()));
        if !self.lines.is_empty() {
            self.lines.push('\n');
        }
        self.lines.extend(char::from_digit(letters, 36));
        self.lines.push_str(term.get(bytes..).unwrap_or(""));
        term.clone_into(&mut self.last);
    }

    /// The terms that were so written.
    pub(super) fn terms(lines: &str) -> impl Iterator<Item = String> {
        let mut last = String::new();
        lines.split('\n').filter(|line| !line.is_empty()).map(move |line| {
            let mut letters = line.chars();
            let alike = letters.next().and_then(|alike| alike.to_digit(36)).unwrap_or(0);
            last = last.chars().take(alike as usize).chain(letters).collect();
            last.clone()
        })
    }
}
