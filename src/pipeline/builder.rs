//! Builds a site again and again, each time only what changed since.

use std::collections::BTreeSet;

use super::changes::{self, Changes, Told};
use super::progress::{Progress, Stage, Watched};
use super::report::{Clock, Report, Took};
use super::{Built, Failure, Options};
use crate::analyse::{self, Before, Findings, Memory};
use crate::archive::Archive;
use crate::archive::id::ArticleId;
use crate::archive::theme::{Template, Theme};
use crate::cache::{Cache, Glance, Kept, Unusable};
use crate::diagnostic::{self, Diagnostic};
use crate::pages;
use crate::pages::engine::Engine;
use crate::pages::made::AllMade;
use crate::read;
use crate::read::stamp::{Began, Stamp};
use crate::write::{self, Store};

/// Builds a site again and again, each time only what changed since.
#[derive(Debug)]
pub struct Builder {
    options: Options,
    cache: Option<Cache>,
    /// What the last build left; none before the first.
    kept: Option<Kept>,
    /// What the last build said, if this process built.
    told: Option<Told>,
    /// What is to be written of that where the next process finds it.
    unsaved: Option<Unsaved>,
    /// The templates as the last build loaded them.
    loaded: Option<Loaded>,
}

/// Templates that are loaded, and what they were loaded from.
#[derive(Debug)]
struct Loaded {
    language: String,
    templates: Vec<Template>,
    engine: Engine,
}

/// An archive without errors, with all that its pages are made with.
struct Ready {
    archive: Archive,
    theme: Theme,
    engine: Engine,
    diagnostics: Vec<Diagnostic>,
    /// The articles of whose files something else is known than before.
    edited: BTreeSet<ArticleId>,
    /// How many articles were read.
    count: usize,
}

/// What is to be kept on disk of a build.
#[derive(Debug)]
struct Unsaved {
    changed: BTreeSet<ArticleId>,
    glance: Glance,
}

impl Builder {
    /// Builds nothing yet.
    #[must_use]
    pub fn new(options: Options) -> Self {
        let cache = Cache::of(&options.archive, &options.out);
        Self { options, cache, kept: None, told: None, unsaved: None, loaded: None }
    }

    /// Builds the site.
    ///
    /// # Errors
    /// When the archive has errors, or the machine refuses to read or write.
    pub fn build(&mut self, progress: &dyn Progress) -> Built {
        let mut clock = Clock::start();
        let mut took = Took::default();
        let began = Began::now();
        // Who builds again was told that something changed, and does not look first whether it did.
        let first = began.filter(|_| self.kept.is_none());
        let seen = first.and_then(|began| read::glance::glance(&self.options.archive, began));
        let mut glance = Glance { seen, base_url: self.options.base_url.clone(), ..Glance::default() };
        if let Some(done) = self.nothing_to_do(&glance, &mut clock) {
            return Ok(done);
        }
        let (mut kept, unusable) = self.recall();
        took.recall = clock.lap();

        progress.stage(Stage::Read, 0);
        let read = match self.read(&mut kept, began) {
            Ok(read) => read,
            Err(failure) => {
                // What was found in the articles as they were is still known of them.
                self.kept = Some(kept);
                return Err(failure);
            }
        };
        let Ready { mut archive, theme, engine, mut diagnostics, edited, count } = read;
        took.read = clock.lap();

        progress.stage(Stage::Analyse, count);
        let told_before = match self.told.take() {
            None if kept.before.memory.articles.is_empty() => None,
            told => Some(told.unwrap_or_else(|| Told::before(&kept))),
        };
        let before = std::mem::take(&mut kept.before);
        let open = || Store::open(&self.options.out, || progress.waiting());
        let ((findings, memory, found), store) = rayon::join(|| analysed(&mut archive, before), open);
        diagnostics.extend(found);
        let mut changed = edited.clone();
        changed.extend(memory.looked_at.iter().map(|number| archive.article(*number).id.clone()));
        let told = told_before.is_some().then(|| Told::now(&archive, &findings));
        let changes = told_before.zip(told.as_ref()).map(|(before, now)| Changes::between(&before, now));
        took.analyse = clock.lap();

        let store = store?;
        let earlier = self.take_made(&mut kept);
        let sink = Watched { store: &store, progress };
        kept.made = pages::write(&archive, &findings, &engine, &theme, &earlier, &edited, &sink)
            .map_err(|error| super::failure(error, &theme, &mut diagnostics))?;
        let written = store.finish()?;
        took.pages = clock.lap();

        diagnostic::sort(&mut diagnostics);
        let report = Report {
            articles: archive.articles.len(),
            read: count,
            words: findings.count_all_words(),
            actors: findings.named.actors_named(),
            pairs: findings.reuse.pairs.len(),
            base_url: archive.settings.base_url.clone(),
            written,
            took,
            changes,
            unusable,
            not_kept: None,
        };
        let language = archive.settings.language.clone();
        self.loaded = Some(Loaded { language, templates: theme.templates, engine });
        kept.lost_notes = changes::lost_notes(&archive, &findings);
        kept.before = Before::new(findings, memory);
        glance.manifest = Stamp::of(&self.options.out.join(write::MANIFEST));
        (glance.counts, glance.diagnostics) = (report.counts(), diagnostics.clone());
        changed.extend(self.unsaved.take().into_iter().flat_map(|unsaved| unsaved.changed));
        (self.kept, self.told, self.unsaved) = (Some(kept), told, Some(Unsaved { changed, glance }));
        Ok((report, diagnostics))
    }

    /// Reads what changed of the archive; stops here with all that was found when it has errors.
    fn read(&mut self, kept: &mut Kept, began: Option<Began>) -> Result<Ready, Failure> {
        let (mut archive, known, theme, mut diagnostics) = super::read_all(&self.options.archive, &kept.known, began)?;
        let (edited, count) = (known.changed_since(&kept.known), known.count_read(&kept.known));
        let before = std::mem::replace(&mut kept.known, known);
        rayon::spawn(move || drop(before));
        if self.options.base_url.is_some() {
            archive.settings.base_url.clone_from(&self.options.base_url);
        }
        let is_still = |loaded: &Loaded| {
            loaded.language == archive.settings.language
                && loaded.templates == theme.templates
                && !diagnostic::any_error(&diagnostics)
        };
        let engine = match self.loaded.take().filter(is_still) {
            Some(loaded) => loaded.engine,
            None => super::ready(&archive, &theme, &mut diagnostics)?,
        };
        Ok(Ready { archive, theme, engine, diagnostics, edited, count })
    }

    /// Takes what can be believed of the files of the site, and forgets it on disk: the site is about to change.
    fn take_made(&mut self, kept: &mut Kept) -> AllMade {
        let earlier = std::mem::take(&mut kept.made);
        let earlier = if self.options.verify { AllMade::default() } else { earlier };
        let Some(cache) = &mut self.cache else { return earlier };
        // Else somebody else has built this site meanwhile.
        let is_ours = cache.is_ours();
        cache.forget();
        if is_ours { earlier } else { AllMade::default() }
    }

    /// What the last build did, where it saw the very same and its site was not touched: there is nothing to do then.
    fn nothing_to_do(&self, glance: &Glance, clock: &mut Clock) -> Option<(Report, Vec<Diagnostic>)> {
        if self.kept.is_some() || self.options.verify {
            return None;
        }
        let last = self.cache.as_ref()?.last_glance()?;
        let manifest = Stamp::of(&self.options.out.join(write::MANIFEST));
        let same = last.seen.is_some() && last.seen == glance.seen && last.base_url == glance.base_url;
        if !same || manifest.is_none() || last.manifest != manifest {
            return None;
        }
        let took = Took { recall: clock.lap(), ..Took::default() };
        let report = Report { took, ..Report::of_nothing_done(last.counts) };
        Some((report, last.diagnostics))
    }

    /// What an earlier build kept.
    fn recall(&mut self) -> (Kept, Option<Unusable>) {
        match (self.kept.take(), &mut self.cache) {
            (Some(kept), _) => (kept, None),
            (None, Some(cache)) => cache.load(),
            (None, None) => (Kept::default(), None),
        }
    }

    /// Keeps on disk what the next process can use, and tells in the report of the last build what came of it.
    pub fn keep(&mut self, report: &mut Report) {
        let mut clock = Clock::start();
        let (Some(cache), Some(kept), Some(unsaved)) = (&mut self.cache, &self.kept, self.unsaved.take()) else {
            return;
        };
        if let Err(error) = cache.save(kept, &unsaved.changed, &unsaved.glance) {
            report.not_kept = Some(error.to_string());
        }
        if let Some(what) = cache.met_damage() {
            report.unusable = Some(Unusable::Damaged(what.to_owned()));
        }
        report.took.keep = clock.lap();
    }
}

/// Finds who is named, and then all there is to know.
fn analysed(archive: &mut Archive, mut before: Before) -> (Findings, Memory, Vec<Diagnostic>) {
    analyse::find_actors_again(archive, &mut before);
    let (mut findings, memory, found) = analyse::again(archive, before);
    findings.forget_words();
    (findings, memory, found)
}
