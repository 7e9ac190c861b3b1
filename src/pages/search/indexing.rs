//! Writes the documents and the index, as far as they are not as they should be.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::document::{self, Document};
use super::documents::Documents;
use super::gather::{Gathered, Gathering};
use super::leaf::{Files, Leaf};
use super::leaves::{self, Changes, Shape};
use super::part::Name;
use super::tails;
use super::tree;
use crate::archive::address::OutPath;
use crate::archive::hash::hash;
use crate::pages::job::Job;
use crate::pages::made::Made;
use crate::pages::{Maker, PageError, Sink};
use crate::trace;

/// The documents are gathered in so many lots at most, each of which has at least so many.
const LOTS: usize = 16;
const LOT: usize = 128;

/// The index is changed where fewer than one in so many documents are new, and else made anew.
const CHANGED: usize = 8;

/// What is kept of the index from one build to the next.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(in crate::pages) struct Kept {
    shape: Shape,
    /// The leaves, by their terms.
    leaves: Vec<Leaf>,
    tails: tails::Kept,
    /// By its number: a hash of each document, and how many terms it has.
    documents: BTreeMap<u32, (u64, u32)>,
}

/// The files that were made or kept, with what each was made from.
type AllMade<'m> = Vec<(OutPath, Made<'m>)>;

/// Writes the documents and the index. Tells what is to be kept, and what each document was made from.
pub(in crate::pages) fn write<'m, S: Sink>(
    documents: &Documents<'_>,
    kept: &Kept,
    maker: &Maker<'m, S>,
) -> Result<(Kept, AllMade<'m>), PageError<S::Refusal>> {
    let mut indexing = Indexing { documents, kept, maker, known: BTreeMap::new(), made: Vec::new() };
    let stale = indexing.keep_documents()?;
    let are_few = !kept.leaves.is_empty() && stale.len() * CHANGED <= documents.jobs.len();
    let (mut fresh, mut there) = (BTreeMap::new(), BTreeSet::new());
    if are_few {
        let before = indexing.before();
        fresh = indexing.make_documents(&stale)?;
        let shape = indexing.shape();
        if let Some(before) = before.filter(|_| shape == kept.shape)
            && let Some((leaves, tails, files)) = indexing.changed(&before, &fresh)
        {
            there = indexing.keep_files(&leaves, &tails)?;
            let new: BTreeSet<&Name> = files.iter().map(|(name, _)| name).collect();
            let is_here = |name| there.contains(&name) || new.contains(&name);
            if leaves.iter().flat_map(Leaf::names).chain(tails::names(&tails)).all(is_here) {
                // A leaf that was read and made again may be as it was.
                indexing.put(files.into_iter().filter(|(name, _)| !there.contains(name)).collect())?;
                return indexing.end(shape, leaves, tails);
            }
        }
    }
    let lots = indexing.gather(&fresh)?;
    let shape = indexing.shape();
    let new = |files: Files| files.into_iter().filter(|(name, _)| !there.contains(name)).collect();
    let (leaves, words) = leaves::all(&lots, shape, &|files| indexing.put(new(files)))?;
    let bits = tails::bits(words.len());
    let (tails, files) = tails::all(words, bits);
    indexing.put(new(files))?;
    indexing.end(shape, leaves, tails)
}

struct Indexing<'i, 'm, S> {
    documents: &'i Documents<'i>,
    kept: &'i Kept,
    maker: &'i Maker<'m, S>,
    /// Of each document that is as it should be, a hash and how many terms it has.
    known: BTreeMap<u32, (u64, u32)>,
    made: AllMade<'m>,
}

/// What became of some documents.
#[derive(Default)]
struct Lot<'m> {
    gathering: Gathering,
    known: BTreeMap<u32, (u64, u32)>,
    made: AllMade<'m>,
}

impl<'m, S: Sink> Indexing<'_, 'm, S> {
    /// Keeps the documents that are as they should be; gives the numbers of the others.
    fn keep_documents(&mut self) -> Result<Vec<u32>, PageError<S::Refusal>> {
        type Still<'m> = (u32, Option<((u64, u32), OutPath, Made<'m>)>);
        let still = |(number, job): (&u32, &Job<'_>)| {
            let Some(known) = self.kept.documents.get(number) else { return Ok((*number, None)) };
            let made = self.maker.still(job)?;
            Ok((*number, made.map(|made| (*known, job.path.clone(), made))))
        };
        let all: Vec<Still<'m>> =
            self.documents.jobs.par_iter().map(still).collect::<Result<_, PageError<S::Refusal>>>()?;
        let mut stale = Vec::new();
        for (number, found) in all {
            match found {
                Some((known, path, made)) => {
                    self.known.insert(number, known);
                    self.made.push((path, made));
                }
                None => stale.push(number),
            }
        }
        Ok(stale)
    }

    /// The documents that have changed or are gone, as they were; none where one cannot be had.
    fn before(&self) -> Option<Gathered> {
        let mut gathering = Gathering::default();
        for number in self.kept.documents.keys().filter(|number| !self.known.contains_key(number)) {
            gathering.add(*number, &self.recalled(*number)?);
        }
        Some(gathering.gathered())
    }

    /// Makes and writes these documents.
    fn make_documents(&mut self, numbers: &[u32]) -> Result<BTreeMap<u32, Document>, PageError<S::Refusal>> {
        let make = |number: &u32| {
            let mut lot = Lot::default();
            let document = self.documents.jobs.get(number).map(|job| self.make(*number, job, &mut lot)).transpose()?;
            Ok((*number, document.flatten(), lot))
        };
        let made: Vec<(u32, Option<Document>, Lot)> =
            numbers.par_iter().map(make).collect::<Result<_, PageError<S::Refusal>>>()?;
        let mut documents = BTreeMap::new();
        for (number, document, lot) in made {
            self.take(lot);
            documents.extend(document.map(|document| (number, document)));
        }
        Ok(documents)
    }

    /// The leaves that there were, and the tails, changed by what became of some documents; with the files that are new.
    fn changed(&self, before: &Gathered, fresh: &BTreeMap<u32, Document>) -> Option<(Vec<Leaf>, tails::Kept, Files)> {
        let mut gathering = Gathering::default();
        for (number, document) in fresh {
            gathering.add(*number, document);
        }
        let changes = Changes::between(before, &gathering.gathered(), self.kept.shape.typical);
        let file = |name: &Name| self.maker.sink.recall(&name.path()?);
        let (leaves, mut files, words) = leaves::changed(&self.kept.leaves, &changes, &file)?;
        let tailed = leaves.iter().map(|leaf| leaf.tailed).sum();
        if self.kept.tails.len() != 1 << tails::bits(tailed) {
            return None;
        }
        let (tails, more) = tails::changed(&self.kept.tails, &words, &file)?;
        files.extend(more);
        Some((leaves, tails, files))
    }

    /// Keeps the files of those leaves and tails that there were before; tells which are there.
    fn keep_files(&self, leaves: &[Leaf], tails: &tails::Kept) -> Result<BTreeSet<Name>, PageError<S::Refusal>> {
        let place = |leaf: &Leaf| self.kept.leaves.partition_point(|other| other.first < leaf.first);
        let same = |leaf: &&Leaf| self.kept.leaves.get(place(leaf)).is_some_and(|other| other == *leaf);
        let same_tails = tails.iter().zip(&self.kept.tails).zip(tails::names(tails));
        let same_tails = same_tails.filter(|((digest, other), _)| digest == other).map(|(_, name)| name);
        let mut there = BTreeSet::new();
        for name in leaves.iter().filter(same).flat_map(Leaf::names).chain(same_tails) {
            let Some(path) = name.path() else { continue };
            if self.maker.sink.keep(&path).map_err(PageError::Sink)? {
                there.insert(name);
            }
        }
        Ok(there)
    }

    /// Gathers the terms of all documents; makes and writes those that are not as they should be, nor in `fresh`.
    fn gather(&mut self, fresh: &BTreeMap<u32, Document>) -> Result<Vec<Gathered>, PageError<S::Refusal>> {
        let all: Vec<(u32, &Job<'_>)> = self.documents.jobs.iter().map(|(number, job)| (*number, job)).collect();
        let gather = |jobs: &[(u32, &Job<'_>)]| {
            let mut lot = Lot::default();
            for (number, job) in jobs {
                if let Some(document) = fresh.get(number) {
                    lot.gathering.add(*number, document);
                } else if !self.known.contains_key(number) {
                    self.make(*number, job, &mut lot)?;
                } else if let Some(document) = self.recalled(*number).or_else(|| unwritten(*number, job)) {
                    lot.gathering.add(*number, &document);
                }
            }
            // Gathered it takes a fraction of the room.
            let gathered = std::mem::take(&mut lot.gathering).gathered();
            Ok((gathered, lot))
        };
        let lots: Vec<(Gathered, Lot<'m>)> = all
            .par_chunks(all.len().div_ceil(LOTS).max(LOT))
            .map(gather)
            .collect::<Result<_, PageError<S::Refusal>>>()?;
        let take = |(gathered, lot): (Gathered, Lot<'m>)| {
            self.take(lot);
            gathered
        };
        Ok(lots.into_iter().map(take).collect())
    }

    fn take(&mut self, mut lot: Lot<'m>) -> Gathering {
        self.known.append(&mut lot.known);
        self.made.append(&mut lot.made);
        lot.gathering
    }

    /// Makes and writes a document, and gathers its terms.
    fn make(&self, number: u32, job: &Job<'_>, lot: &mut Lot<'m>) -> Result<Option<Document>, PageError<S::Refusal>> {
        let (bytes, made) = self.maker.made(job)?;
        let Some(bytes) = bytes else { return Ok(None) };
        let document = document::name(number).read::<Document>(&bytes);
        if let Some(document) = &document {
            lot.known.insert(number, (hash(&bytes), lot.gathering.add(number, document)));
        }
        lot.made.push((job.path.clone(), made));
        self.maker.put(job.path.clone(), bytes)?;
        Ok(document)
    }

    /// A document as the build before made it; none where it is not there any more.
    fn recalled(&self, number: u32) -> Option<Document> {
        let name = document::name(number);
        let (digest, _) = self.kept.documents.get(&number)?;
        let bytes = self.maker.sink.recall(&name.path()?)?;
        if hash(&bytes) == *digest { name.read(&bytes) } else { None }
    }

    fn shape(&self) -> Shape {
        let terms = self.known.values().map(|(_, length)| u64::from(*length)).sum();
        Shape::of(self.documents.articles, terms, self.documents.actors)
    }

    fn put(&self, files: Files) -> Result<(), PageError<S::Refusal>> {
        for (path, bytes) in files.into_iter().filter_map(|(name, bytes)| Some((name.path()?, bytes))) {
            self.maker.put(path, bytes)?;
        }
        Ok(())
    }

    /// Writes the way to the leaves.
    fn end(
        self,
        shape: Shape,
        leaves: Vec<Leaf>,
        tails: tails::Kept,
    ) -> Result<(Kept, AllMade<'m>), PageError<S::Refusal>> {
        let bits = tails.len().checked_ilog2().unwrap_or(0);
        self.put(tree::files(&leaves, self.documents.articles, shape.actors, bits))?;
        Ok((Kept { shape, leaves, tails, documents: self.known }, self.made))
    }
}

/// A document that stands in the site, but was damaged there.
fn unwritten(number: u32, job: &Job<'_>) -> Option<Document> {
    let bytes = trace::unwatched(|| job.make()).ok().flatten()?;
    document::name(number).read(&bytes)
}
