//! From the archive and its facts to the files of the site, one by one, through Tera templates. Nothing holds them
//! all: each is handed to the sink as soon as it is made.

mod about;
mod actor;
mod actors;
mod article;
mod articles;
mod beside;
mod block_link;
mod by_date;
mod cards;
mod citation;
mod copied;
mod copies;
mod coverage;
pub(crate) mod data;
mod described;
mod digests;
mod drift;
pub mod engine;
mod family;
mod feed;
mod forms;
mod frame;
mod home;
mod in_script;
mod job;
mod jobs;
mod kwic;
mod lanes;
mod listing;
pub mod made;
mod map;
mod mention_pages;
mod named_sentence;
mod not_found;
mod notes;
mod original_place;
mod packed;
mod pager;
mod pair;
mod pair_strip;
mod pair_text;
mod profile;
mod publishing;
mod quoted;
mod repeats;
mod search;
pub(crate) mod sentence;
mod share;
mod shown;
mod sitemap;
mod sort_key;
mod strip;
mod tally;
mod unresolved;
mod xml;

use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;

use crate::analyse::Findings;
use crate::analyse::actors::{Mention, Unresolved};
use crate::analyse::notes::Place;
use crate::analyse::reuse::Pair;
use crate::archive::Archive;
use crate::archive::address::{self, OutPath, Page};
use crate::archive::article::{ArticleNumber, Publish};
use crate::archive::id::ArticleId;
use crate::archive::note::Note;
use crate::archive::theme::Theme;
use crate::trace::{self, Subject};
use crate::weave::editor_notes;
use crate::write::{Content, Output};
use digests::Digests;
use engine::{Engine, TemplateError};
use job::Job;
use jobs::Parts;
use made::{AllMade, Earlier, Made};
use search::Documents;
use tally::Tally;

/// Why a page could not be given away.
#[derive(Debug, thiserror::Error)]
pub enum PageError<E> {
    /// A template is wrong.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// The sink refused.
    #[error("a page could not be written")]
    Sink(#[source] E),
}

/// All that the pages are made from.
#[derive(Clone, Copy)]
pub(crate) struct Site<'a> {
    pub(crate) archive: &'a Archive,
    pub(crate) findings: &'a Findings,
    pub(crate) engine: &'a Engine,
    pub(crate) tally: &'a Tally,
    /// Whether there is a note to show, and so a page of notes.
    pub(crate) has_notes: bool,
}

/// Takes the files of a site.
pub trait Sink: Sync {
    /// Why it refuses one.
    type Refusal: Send;

    /// Hears about how many files there will be.
    fn expect(&self, files: usize);

    /// Takes a file.
    ///
    /// # Errors
    /// When it refuses the file.
    fn put(&self, output: Output) -> Result<(), Self::Refusal>;

    /// Keeps a file as an earlier build made it; whether it has one of that build.
    ///
    /// # Errors
    /// When it refuses the file.
    fn keep(&self, path: &OutPath) -> Result<bool, Self::Refusal>;

    /// What a file holds, as an earlier build made it or this one put it; none where there is none.
    fn recall(&self, path: &OutPath) -> Option<Vec<u8>>;
}

/// Makes every file of the site that is not as it was, and hands each to `sink`, from several threads and in no certain
/// order, but for the pages of a few articles that were just edited, which come first: somebody may be waiting for them.
/// Tells what each was made from.
///
/// # Errors
/// When a template is wrong, or the sink refuses a file.
pub fn write<S: Sink>(
    archive: &Archive,
    findings: &Findings,
    engine: &Engine,
    theme: &Theme,
    earlier: &AllMade,
    edited: &BTreeSet<ArticleId>,
    sink: &S,
) -> Result<AllMade, PageError<S::Refusal>> {
    let tally = Tally::of(archive, findings);
    let site = Site::of(archive, findings, engine, &tally);
    let awaited = awaited(&site, edited, sink)?;
    let world = digests::world(&site);
    let searched = earlier.search();
    let earlier = || Earlier::new(earlier, archive, world);
    let facts = || rayon::join(|| Digests::of(&site), earlier);
    let ((digests, earlier), parts) = rayon::join(facts, || Parts::of(&site));
    let maker = Maker { awaited: &awaited, earlier: &earlier, digests: &digests, sink };
    let jobs = jobs::of(&site, &parts);
    let documents = site.has(Page::Search).then(|| parts.documents(&site));
    sink.expect(jobs.len() + documents.as_ref().map_or(0, Documents::count));
    let seen_to: Vec<SeenTo<'_, '_>> =
        jobs.into_par_iter().map(|job| maker.see_to(job)).collect::<Result<_, PageError<S::Refusal>>>()?;
    // What the index takes of memory is free again before the pages take theirs.
    let searched = documents.map(|documents| search::write(&documents, searched, &maker)).transpose()?;
    let (searched, mut made) = searched.unwrap_or_default();
    let mut to_make = Vec::new();
    for job in seen_to {
        match job {
            SeenTo::Done(path, file) => made.push((path, file)),
            SeenTo::ToMake(job) => to_make.push(job),
        }
    }
    let anew = to_make.into_par_iter().with_max_len(1).map(|job| maker.make(job));
    made.extend(anew.collect::<Result<Vec<_>, PageError<S::Refusal>>>()?);
    let all_made = || AllMade::of(archive, world, &made, searched);
    let (all_made, published) = rayon::join(all_made, || publish(&site, theme, &made, sink));
    published?;
    Ok(all_made)
}

/// Hands on the files that list the others, and those that are copied.
fn publish<S: Sink>(
    site: &Site<'_>,
    theme: &Theme,
    made: &[(OutPath, Made<'_>)],
    sink: &S,
) -> Result<(), PageError<S::Refusal>> {
    let is_page = |(path, made): &&(OutPath, Made<'_>)| made.exists() && path.as_str().ends_with("index.html");
    let pages: Vec<OutPath> = made.iter().filter(is_page).map(|(path, _)| path.clone()).collect();
    for (path, bytes) in publishing::files(site, pages) {
        if !theme.files.iter().any(|file| file.path == path) {
            sink.put(Output { path, content: Content::Bytes(bytes) }).map_err(PageError::Sink)?;
        }
    }
    give_files(site.archive, theme, &|output| sink.put(output).map_err(PageError::Sink))
}

/// Makes every page and puts it nowhere: a template can be wrong in a way that shows only when a page is made from it.
///
/// # Errors
/// When a template is wrong.
pub fn try_templates(archive: &Archive, findings: &Findings, engine: &Engine) -> Result<(), TemplateError> {
    let tally = Tally::of(archive, findings);
    let site = Site::of(archive, findings, engine, &tally);
    let parts = Parts::of(&site);
    jobs::of(&site, &parts).into_par_iter().with_max_len(1).try_for_each(|job| job.make().map(drop))
}

/// Of more articles at once nobody edits one and waits.
const AWAITED: usize = 16;

/// Pages that are there already, with what was looked at for each.
type Awaited = HashMap<OutPath, Vec<Subject>>;

/// Makes the pages of articles that were just edited, if they are few.
fn awaited<S: Sink>(site: &Site<'_>, edited: &BTreeSet<ArticleId>, sink: &S) -> Result<Awaited, PageError<S::Refusal>> {
    if edited.len() > AWAITED {
        return Ok(Awaited::new());
    }
    let numbers = edited.iter().filter_map(|id| site.archive.find(id)).filter(|number| site.shows_article(*number));
    let make = |number: ArticleNumber| {
        let (page, seen) = trace::watch(|| article::page(site, number));
        let (path, bytes) = page?;
        let output = Output { path: path.clone(), content: Content::Bytes(bytes) };
        sink.put(output).map_err(PageError::Sink)?;
        Ok((path, seen))
    };
    numbers.collect::<Vec<_>>().into_par_iter().with_max_len(1).map(make).collect()
}

/// A file of the site that is as it should be, or is to be made.
enum SeenTo<'j, 'm> {
    Done(OutPath, Made<'m>),
    ToMake(Job<'j>),
}

/// Sees to it that each file of the site is as it should be.
struct Maker<'m, S> {
    awaited: &'m Awaited,
    earlier: &'m Earlier<'m>,
    digests: &'m Digests,
    sink: &'m S,
}

impl<'m, S: Sink> Maker<'m, S> {
    /// Keeps the file that an earlier build made from the very same; gives the job back where there is none.
    fn see_to<'j>(&self, job: Job<'j>) -> Result<SeenTo<'j, 'm>, PageError<S::Refusal>> {
        if let Some(seen) = self.awaited.get(&job.path) {
            let made = Made::new(&job, seen, true, self.digests);
            return Ok(SeenTo::Done(job.path, made));
        }
        let still = self.still(&job)?;
        Ok(match still {
            Some(made) => SeenTo::Done(job.path, made),
            None => SeenTo::ToMake(job),
        })
    }

    /// Keeps the file that an earlier build made from the very same, if there is one, and tells from what.
    fn still(&self, job: &Job<'_>) -> Result<Option<Made<'m>>, PageError<S::Refusal>> {
        match self.earlier.still(job, self.digests) {
            Some(made) if !made.exists() || self.sink.keep(&job.path).map_err(PageError::Sink)? => Ok(Some(made)),
            _ => Ok(None),
        }
    }

    /// Makes a file and puts it in its place.
    fn make(&self, job: Job<'_>) -> Result<(OutPath, Made<'m>), PageError<S::Refusal>> {
        let (bytes, made) = self.made(&job)?;
        if let Some(bytes) = bytes {
            self.put(job.path.clone(), bytes)?;
        }
        Ok((job.path, made))
    }

    /// What a file is to hold, and from what it was made.
    fn made(&self, job: &Job<'_>) -> Result<(Option<Vec<u8>>, Made<'m>), TemplateError> {
        let (bytes, seen) = trace::watch(|| job.make());
        let bytes = bytes?;
        let made = Made::new(job, seen, bytes.is_some(), self.digests);
        Ok((bytes, made))
    }

    fn put(&self, path: OutPath, bytes: Vec<u8>) -> Result<(), PageError<S::Refusal>> {
        self.sink.put(Output { path, content: Content::Bytes(bytes) }).map_err(PageError::Sink)
    }
}

/// Hands on what is copied as it is: style, fonts, the archive's own static files and the pictures of the articles.
fn give_files<E>(archive: &Archive, theme: &Theme, sink: &dyn Fn(Output) -> Result<(), E>) -> Result<(), E> {
    let own = |path: &OutPath| theme.files.iter().any(|file| file.path == *path);
    for (path, bytes) in engine::built_in_files(archive.settings.search) {
        if !own(&path) {
            sink(Output { path, content: Content::Bytes(bytes.to_vec()) })?;
        }
    }
    if let Some((path, style)) =
        OutPath::new(frame::LOOK).zip(archive.settings.look.style()).filter(|(path, _)| !own(path))
    {
        sink(Output { path, content: Content::Bytes(style.into_bytes()) })?;
    }
    for file in &theme.files {
        sink(Output { path: file.path.clone(), content: Content::CopyOf(file.from.clone()) })?;
    }
    for picture in &archive.pictures {
        if let Some(path) = address::beside(&address::article(&picture.article), &picture.name) {
            sink(Output { path, content: Content::CopyOf(picture.path.clone()) })?;
        }
    }
    Ok(())
}

impl<'a> Site<'a> {
    fn of(archive: &'a Archive, findings: &'a Findings, engine: &'a Engine, tally: &'a Tally) -> Self {
        let mut site = Self { archive, findings, engine, tally, has_notes: false };
        site.has_notes = site.count_notes().0 > 0;
        site
    }

    /// Whether the site has this page, of those that not every site has.
    pub(crate) fn has(&self, page: Page) -> bool {
        match page {
            Page::Notes => self.has_notes,
            Page::Search => self.archive.settings.search,
            _ => true,
        }
    }

    /// The articles that have a page.
    pub(crate) fn shown_articles(&self) -> impl Iterator<Item = ArticleNumber> + Send {
        self.archive.numbered().filter(|(_, article)| article.publish != Publish::None).map(|(number, _)| number)
    }

    /// Whether an article has a page.
    pub(crate) fn shows_article(&self, number: ArticleNumber) -> bool {
        self.archive.article(number).publish != Publish::None
    }

    /// How many words an article has.
    pub(crate) fn count_words(&self, number: ArticleNumber) -> usize {
        self.findings.count_words(number)
    }

    /// The mentions of an article that may be shown, each with its place among all of them.
    pub(crate) fn mentions(&self, number: ArticleNumber) -> impl Iterator<Item = (usize, &'a Mention)> + use<'a> {
        shown::mentions(self.archive, self.findings, number)
    }

    /// The open names of an article that may be shown, each with its place among all of them.
    pub(crate) fn unresolved(&self, number: ArticleNumber) -> impl Iterator<Item = (usize, &'a Unresolved)> + use<'a> {
        shown::unresolved(self.archive, self.findings, number)
    }

    /// Whether the site's own words run from right to left: pictures then begin there, too.
    pub(crate) fn is_read_from_the_right(&self) -> bool {
        self.archive.wording.direction() == "rtl"
    }

    /// How many open names may be shown.
    pub(crate) fn count_unresolved(&self) -> usize {
        self.shown_articles().map(|number| self.unresolved(number).count()).sum()
    }

    /// The notes on an article that may be shown, with their places.
    pub(crate) fn notes(&self, number: ArticleNumber) -> impl Iterator<Item = (&'a Note, &'a Place)> + use<'a> {
        editor_notes::shown(self.archive, self.findings, number)
    }

    /// How many notes may be shown, and how many of these lost their place.
    pub(crate) fn count_notes(&self) -> (usize, usize) {
        let shown = self.shown_articles().flat_map(|number| self.notes(number));
        shown.fold((0, 0), |(all, lost), (_, place)| (all + 1, lost + usize::from(matches!(place, Place::Lost(_)))))
    }

    /// Whether search engines may list the page of two articles side by side, which holds words of both.
    pub(crate) fn is_listed(&self, pair: &Pair) -> bool {
        [pair.a, pair.b].iter().all(|number| self.archive.is_listed(*number))
    }

    /// Whether two articles have a page side by side.
    pub(crate) fn shows_pair(&self, pair: &Pair) -> bool {
        self.findings.shows_pair(self.archive, pair)
    }
}
