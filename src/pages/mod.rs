//! From the archive and its facts to the files of the site, one by one, through Tera templates. Nothing holds them
//! all: each is handed to the sink as soon as it is made.

mod about;
mod actor;
mod actors;
mod article;
mod articles;
mod block_link;
mod by_date;
mod cards;
mod coverage;
pub(crate) mod data;
mod described;
pub mod engine;
mod feed;
mod forms;
mod frame;
mod home;
mod kwic;
mod lanes;
mod listing;
mod map;
mod not_found;
mod notes;
mod original_place;
mod pager;
mod pair;
mod pair_strip;
mod pair_text;
mod publishing;
mod repeats;
mod sentence;
mod share;
mod shown;
mod sitemap;
mod strip;
mod tally;
mod unresolved;
mod xml;

use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use crate::analyse::Findings;
use crate::analyse::actors::{Mention, Unresolved};
use crate::analyse::notes::Place;
use crate::analyse::words::Words;
use crate::archive::Archive;
use crate::archive::address::{self, OutPath};
use crate::archive::article::{ArticleNumber, Publish};
use crate::archive::note::Note;
use crate::archive::theme::Theme;
use crate::weave::editor_notes;
use crate::write::{Content, Output};
use engine::{Engine, TemplateError};
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

/// Makes every file of the site and hands each to `sink`, from several threads and in no certain order.
///
/// # Errors
/// When a template is wrong, or the sink refuses a file.
pub fn write<E: Send>(
    archive: &Archive,
    findings: &Findings,
    engine: &Engine,
    theme: &Theme,
    sink: &(impl Fn(Output) -> Result<(), E> + Sync),
) -> Result<(), PageError<E>> {
    let tally = Tally::of(archive, findings);
    let mut site = Site { archive, findings, engine, tally: &tally, has_notes: false };
    site.has_notes = site.count_notes().0 > 0;
    let pages = Mutex::new(Vec::new());
    let give = |path: OutPath, bytes: Vec<u8>| {
        if path.as_str().ends_with("index.html") {
            pages.lock().unwrap_or_else(PoisonError::into_inner).push(path.clone());
        }
        sink(Output { path, content: Content::Bytes(bytes) }).map_err(PageError::Sink)
    };
    type Single = fn(&Site<'_>) -> Result<(OutPath, Vec<u8>), TemplateError>;
    let single: [Single; 4] = [home::page, actors::page, unresolved::page, not_found::page];
    single
        .par_iter()
        .try_for_each(|page| page(&site).map_err(PageError::from).and_then(|(path, bytes)| give(path, bytes)))?;
    if let Some((path, bytes)) = notes::page(&site)? {
        give(path, bytes)?;
    }
    about::pages(&site).into_par_iter().try_for_each(|page| {
        let (path, bytes) = about::page(&site, page)?;
        give(path, bytes)
    })?;
    let lists = articles::Lists::of(&site);
    lists.pages().into_par_iter().try_for_each(|which| {
        let (path, bytes) = lists.page(&site, which)?;
        give(path, bytes)
    })?;
    let pairs = repeats::Pairs::of(&site);
    pairs.pages().into_par_iter().try_for_each(|which| {
        let (path, bytes) = pairs.page(&site, which)?;
        give(path, bytes)
    })?;
    site.shown_articles().par_bridge().try_for_each(|number| {
        let (path, bytes) = article::page(&site, number)?;
        give(path, bytes)
    })?;
    archive.cast.actors.par_iter().enumerate().try_for_each(|(at, _)| match actor::page(&site, at.into())? {
        Some((path, bytes)) => give(path, bytes),
        None => Ok(()),
    })?;
    let names = cards::Names::of(&site);
    archive.cast.actors.par_iter().enumerate().try_for_each(|(at, _)| {
        match cards::of_actor(&site, at.into(), &names) {
            Some((path, bytes)) => give(path, bytes),
            None => Ok(()),
        }
    })?;
    findings.pairs().par_iter().filter(|pair| site.shows_pair(pair)).try_for_each(|pair| {
        let (path, bytes) = pair::page(&site, pair)?;
        give(path, bytes)?;
        let (path, bytes) = cards::of_pair(&site, pair);
        give(path, bytes)
    })?;
    data::write(archive, findings, &mut |output| sink(output).map_err(PageError::Sink))?;
    let mut pages = pages.into_inner().unwrap_or_else(PoisonError::into_inner);
    for (path, bytes) in publishing::files(&site, &mut pages) {
        if !theme.files.iter().any(|file| file.path == path) {
            sink(Output { path, content: Content::Bytes(bytes) }).map_err(PageError::Sink)?;
        }
    }
    give_files(archive, theme, &|output| sink(output).map_err(PageError::Sink))
}

/// Hands on what is copied as it is: style, fonts, the archive's own static files and the pictures of the articles.
fn give_files<E>(archive: &Archive, theme: &Theme, sink: &dyn Fn(Output) -> Result<(), E>) -> Result<(), E> {
    let own = |path: &OutPath| theme.files.iter().any(|file| file.path == *path);
    for (path, bytes) in engine::built_in_files() {
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
    /// The articles that have a page.
    pub(crate) fn shown_articles(&self) -> impl Iterator<Item = ArticleNumber> + Send {
        self.archive.numbered().filter(|(_, article)| article.publish != Publish::None).map(|(number, _)| number)
    }

    /// How many words an article has.
    pub(crate) fn count_words(&self, number: ArticleNumber) -> usize {
        self.findings.words(self.archive, number).map_or(0, Words::count)
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

    /// Whether two articles have a page side by side.
    pub(crate) fn shows_pair(&self, pair: &crate::analyse::reuse::Pair) -> bool {
        [pair.a, pair.b].iter().all(|number| self.archive.article(*number).publish == Publish::Full)
    }
}
