//! The file of the cache that holds what is known of the archive as a whole.

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::Kept;
use super::file::{self, Mark, Unusable, damaged};
use super::folio::Leaf;
use super::sheaf::Watchman;
use crate::analyse::actors::{self, Keeper, Named, Outcome, Roll, Rolled};
use crate::analyse::census::{Answers, Census};
use crate::analyse::library::Library;
use crate::analyse::reuse::{self, Aside, Candidates, Pair, Reuse};
use crate::analyse::{Before, Findings, Memory};
use crate::archive::article::ArticleNumber;
use crate::archive::id::ArticleId;
use crate::pages::made::AllMade;
use crate::read::known::Known;
use crate::read::stamp::Began;

/// What is known of the archive as a whole, and which other files belong to it.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Ledger<'a> {
    /// The checksum of each sheaf, nought where it is empty.
    pub(super) sheaves: Cow<'a, [u64]>,
    /// The checksums of the other files.
    shared: u64,
    roll: u64,
    files: u64,
    began: Option<Began>,
    names_by: u64,
    search_by: u64,
    outcome: Cow<'a, Option<Outcome>>,
    cast: Cow<'a, [actors::Known]>,
    lost_notes: Cow<'a, [u64]>,
}

/// What is known of the text that articles share.
#[derive(Debug, Serialize, Deserialize)]
struct SharedText<'a> {
    census: Cow<'a, Census>,
    pairs: Cow<'a, [Pair]>,
    asides: Cow<'a, [Aside]>,
    candidates: Cow<'a, Candidates>,
    judged: Cow<'a, [((usize, usize), Answers)]>,
}

impl Ledger<'static> {
    pub(super) fn read(folder: &Path, mark: Mark) -> Result<Self, Unusable> {
        file::read(&path(folder), mark, None)
    }

    /// Reads all that was kept; `sheaves` reads what is known of the articles.
    pub(super) fn fetch(
        self,
        folder: &Path,
        mark: Mark,
        watchman: &Watchman,
        sheaves: impl FnOnce() -> Result<Vec<Leaf>, Unusable> + Send,
    ) -> Result<Kept, Unusable> {
        let shared = || file::read(&folder.join(SHARED), mark, Some(self.shared));
        let files = || file::read(&folder.join(FILES), mark, Some(self.files));
        let (articles, (shared, made)) = rayon::join(sheaves, || rayon::join(shared, files));
        let (articles, shared, made): (_, SharedText<'static>, AllMade) = (articles?, shared?, made?);
        let roll = KeptRoll { path: folder.join(ROLL), mark, checksum: self.roll, watchman: watchman.clone() };
        self.kept(articles, shared, Rolled::Kept(Box::new(roll)), made)
    }

    /// Puts together what was kept.
    fn kept(
        self,
        mut articles: Vec<Leaf>,
        shared: SharedText<'_>,
        roll: Rolled,
        made: AllMade,
    ) -> Result<Kept, Unusable> {
        let damaged = || damaged(Path::new("ledger"));
        articles.par_sort_unstable_by(|one, other| one.known.article.id.cmp(&other.known.article.id));
        let ids: Vec<ArticleId> = articles.iter().map(|leaf| leaf.known.article.id.clone()).collect();
        if ids != made.articles() {
            return Err(damaged());
        }
        let find = |id: &ArticleId| ids.binary_search(id).ok().map(ArticleNumber::from);
        let renumber = |(number, leaf): (usize, &mut Leaf)| {
            leaf.renumber(number.into(), find).and_then(|()| leaf.recast(&self.cast)).ok_or_else(damaged)
        };
        articles.par_iter_mut().enumerate().try_for_each(renumber)?;
        let mut known = Known { began: self.began, ..Known::default() };
        let (mut memory, mut named) = (Memory::default(), Named::default());
        let (mut counts, mut samples) = (Vec::with_capacity(ids.len()), Vec::with_capacity(ids.len()));
        let mut of_names = actors::Memory { by: self.names_by, ..actors::Memory::default() };
        known.files.reserve(ids.len());
        for (leaf, id) in articles.into_iter().zip(ids.iter().cloned()) {
            named.mentions.push(leaf.mentions);
            named.unresolved.push(leaf.unresolved);
            named.descriptions.push(leaf.descriptions);
            named.quotations.push(leaf.quotations);
            of_names.answers.push(leaf.answers);
            of_names.exceptions.push(leaf.exceptions);
            of_names.presence.push(leaf.presence);
            samples.push(leaf.sample);
            counts.push(leaf.words);
            memory.digests.push((id, leaf.digest));
            memory.articles.push(Arc::clone(&leaf.known.article));
            known.files.insert(leaf.known.article.file.clone(), leaf.known);
        }
        let search = actors::Search { by: self.search_by, roll, outcome: self.outcome.into_owned() };
        memory.census = shared.census.into_owned();
        of_names.cast = self.cast.into_owned();
        (memory.actors, memory.search) = (of_names, search);
        memory.reuse =
            reuse::Memory { samples, candidates: shared.candidates.into_owned(), judged: shared.judged.into_owned() };
        let reuse = Reuse::kept(shared.pairs.into_owned(), shared.asides.into_owned());
        let findings = Findings { volumes: Library::of_counts(counts), reuse, named, ..Findings::default() };
        Ok(Kept { known, before: Before::new(findings, memory), made, lost_notes: self.lost_notes.into_owned() })
    }
}

impl Ledger<'_> {
    /// Keeps what is known of the archive as a whole, once the sheaves are written. The ledger itself comes last: without
    /// it the other files mean nothing.
    pub(super) fn write(folder: &Path, mark: Mark, kept: &Kept, sheaves: &[u64]) -> io::Result<()> {
        let Before { findings, memory, .. } = &kept.before;
        let shared = SharedText {
            census: Cow::Borrowed(&memory.census),
            pairs: Cow::Borrowed(&findings.reuse.pairs),
            asides: Cow::Borrowed(&findings.reuse.asides),
            candidates: Cow::Borrowed(&memory.reuse.candidates),
            judged: Cow::Borrowed(&memory.reuse.judged),
        };
        let ((shared, roll), files) = rayon::join(
            || {
                rayon::join(
                    || file::write(&folder.join(SHARED), mark, &shared),
                    || write_roll(&folder.join(ROLL), mark, &memory.search.roll),
                )
            },
            || file::write(&folder.join(FILES), mark, &kept.made),
        );
        let ledger = Ledger {
            sheaves: Cow::Borrowed(sheaves),
            shared: shared?,
            roll: roll?,
            files: files?,
            began: kept.known.began,
            names_by: memory.actors.by,
            search_by: memory.search.by,
            outcome: Cow::Borrowed(&memory.search.outcome),
            cast: Cow::Borrowed(&memory.actors.cast),
            lost_notes: Cow::Borrowed(&kept.lost_notes),
        };
        file::write(&path(folder), mark, &ledger).map(drop)
    }
}

/// Writes the roll where it is another than is kept, and gives its checksum.
fn write_roll(path: &Path, mark: Mark, roll: &Rolled) -> io::Result<u64> {
    match roll {
        Rolled::Here(roll) => file::write(path, mark, roll),
        Rolled::Kept(keeper) => Ok(keeper.checksum()),
    }
}

/// The file of the roll.
#[derive(Debug)]
struct KeptRoll {
    path: PathBuf,
    mark: Mark,
    checksum: u64,
    watchman: Watchman,
}

impl Keeper for KeptRoll {
    fn fetch(&self) -> Option<Roll> {
        let read = file::read(&self.path, self.mark, Some(self.checksum));
        read.inspect_err(|_| self.watchman.report(ROLL)).ok()
    }

    fn checksum(&self) -> u64 {
        self.checksum
    }
}

/// Where the ledger stands in a folder.
pub(super) fn path(folder: &Path) -> PathBuf {
    folder.join("ledger")
}

const SHARED: &str = "shared-text";
const ROLL: &str = "roll-of-names";
const FILES: &str = "files";
