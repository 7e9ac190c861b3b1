//! The way itself, a named call for each arrow: read, analyse, weave and make the pages, write.

mod changes;

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::analyse;
use crate::archive::Archive;
use crate::archive::address::OutPath;
use crate::archive::id::ArticleId;
use crate::archive::theme::Theme;
use crate::archive::wording::{Wording, WordingMistake};
use crate::cache::{Cache, Counts, Glance, Kept, Unusable};
use crate::diagnostic::{self, Diagnostic};
use crate::pages::engine::{Engine, TemplateError};
use crate::pages::made::AllMade;
use crate::pages::{self, PageError, Sink};
use crate::read::known::Known;
use crate::read::stamp::{Began, Stamp};
use crate::read::{self, ReadError};
use crate::write::{self, Output, Store, WriteError, Written};
use changes::Told;
pub use changes::{Changes, NewAndGone};

/// What to build, and where.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder that holds `seeds/`.
    pub archive: PathBuf,
    /// The folder for the site.
    pub out: PathBuf,
    /// Where the site will be published, in the place of what `archive.toml` says.
    pub base_url: Option<String>,
    /// Whether to look at every file of the site, too, and to put right what somebody changed there.
    pub verify: bool,
}

/// What a build did.
#[derive(Clone, Debug)]
pub struct Report {
    /// How many articles there are.
    pub articles: usize,
    /// How many of them were read from their files now; the others are known from an earlier build.
    pub read: usize,
    /// How many words they have.
    pub words: usize,
    /// How many actors are named.
    pub actors: usize,
    /// How many pairs of articles share text.
    pub pairs: usize,
    /// Where the site will be published, where that is known: only then has it a feed, a sitemap and canonical links.
    pub base_url: Option<String>,
    /// What was written.
    pub written: Written,
    /// How long each stage took.
    pub took: Took,
    /// What is said now and was not at the last build, and the other way round; none where there was no last build.
    pub changes: Option<Changes>,
    /// Why nothing of an earlier build could be used, although something was kept.
    pub unusable: Option<Unusable>,
    /// Why nothing is kept for the next build.
    pub not_kept: Option<String>,
}

impl Report {
    fn counts(&self) -> Counts {
        Counts {
            articles: self.articles,
            words: self.words,
            actors: self.actors,
            pairs: self.pairs,
            files: self.written.written + self.written.unchanged,
            base_url: self.base_url.clone(),
        }
    }

    /// The report of a build that found everything done.
    fn of_nothing_done(counts: Counts) -> Self {
        let Counts { articles, words, actors, pairs, files, base_url } = counts;
        let written = Written { unchanged: files, ..Written::default() };
        let changes = Some(Changes::default());
        let took = Took::default();
        Self {
            articles,
            read: 0,
            words,
            actors,
            pairs,
            base_url,
            written,
            took,
            changes,
            unusable: None,
            not_kept: None,
        }
    }
}

/// How long each stage of a build took, in seconds.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Took {
    /// Fetching what an earlier build kept.
    pub recall: f64,
    /// Reading.
    pub read: f64,
    /// Analysing.
    pub analyse: f64,
    /// Making pages, and writing them.
    pub pages: f64,
    /// Keeping what the next build can use.
    pub keep: f64,
}

/// Why there is no site.
#[derive(Debug)]
pub enum Failure {
    /// The archive has errors, which its editor can put right: everything found is here.
    Archive(Vec<Diagnostic>),
    /// The world outside failed.
    Outside(Box<dyn Error + Send + Sync>),
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        Self::Outside(error.into())
    }
}

impl From<WriteError> for Failure {
    fn from(error: WriteError) -> Self {
        Self::Outside(error.into())
    }
}

/// What a build gives: what it did, and what there is to tell of the archive.
pub type Built = Result<(Report, Vec<Diagnostic>), Failure>;

/// Hears how far a build has come; from several threads at once.
pub trait Progress: Sync {
    /// Another build holds the folder, and this one waits for it.
    fn waiting(&self) {}

    /// A stage begins, of so many steps.
    fn stage(&self, _stage: Stage, _steps: usize) {}

    /// A step is done.
    fn step(&self) {}
}

/// Nobody listens.
impl Progress for () {}

/// A stage of a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Reading the archive.
    Read,
    /// Analysing the articles that are new or have changed.
    Analyse,
    /// Making the files of the site.
    Pages,
}

/// Builds a site once.
///
/// # Errors
/// When the archive has errors, or the machine refuses to read or write.
pub fn build(options: &Options, progress: &dyn Progress) -> Built {
    let mut builder = Builder::new(options.clone());
    let (mut report, diagnostics) = builder.build(progress)?;
    builder.keep(&mut report);
    Ok((report, diagnostics))
}

/// Builds a site again and again, each time only what changed since.
#[derive(Debug)]
pub struct Builder {
    options: Options,
    cache: Option<Cache>,
    /// What the last build left; none before the first.
    kept: Option<Kept>,
    /// What is to be written of that where the next process finds it.
    unsaved: Option<Unsaved>,
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
        Self { options, cache, kept: None, unsaved: None }
    }

    /// Builds the site.
    ///
    /// # Errors
    /// When the archive has errors, or the machine refuses to read or write.
    pub fn build(&mut self, progress: &dyn Progress) -> Built {
        let mut clock = Clock::start();
        let mut took = Took::default();
        let began = Began::now();
        let seen = began.and_then(|began| read::glance::glance(&self.options.archive, began));
        let mut glance = Glance { seen, base_url: self.options.base_url.clone(), ..Glance::default() };
        if let Some(done) = self.nothing_to_do(&glance, &mut clock) {
            return Ok(done);
        }
        let (mut kept, unusable) = self.recall();
        took.recall = clock.lap();

        progress.stage(Stage::Read, 0);
        let options = &self.options;
        let (mut archive, known, theme, mut diagnostics) = read_all(&options.archive, &kept.known, began)?;
        let mut changed: BTreeSet<ArticleId> = known.changed_since(&kept.known);
        let read = known.count_read(&kept.known);
        kept.known = known;
        if options.base_url.is_some() {
            archive.settings.base_url.clone_from(&options.base_url);
        }
        let engine = match ready(&archive, &theme, &mut diagnostics) {
            Ok(engine) => engine,
            Err(failure) => {
                // What was found in the articles as they were is still known of them.
                self.kept = Some(kept);
                return Err(failure);
            }
        };
        took.read = clock.lap();

        progress.stage(Stage::Analyse, read);
        let told_before = (!kept.before.memory.articles.is_empty()).then(|| Told::before(&kept));
        let (mut findings, memory, found) = analyse::again(&archive, std::mem::take(&mut kept.before));
        diagnostics.extend(found);
        findings.forget_words();
        changed.extend(memory.looked_at.iter().map(|number| archive.article(*number).id.clone()));
        let changes = told_before.map(|before| Changes::between(&before, &Told::now(&archive, &findings)));
        took.analyse = clock.lap();

        let store = Store::open(&options.out, || progress.waiting())?;
        let mut earlier = std::mem::take(&mut kept.made);
        if let Some(cache) = &mut self.cache {
            if !cache.is_ours() {
                // Somebody else has built this site meanwhile.
                earlier = AllMade::default();
            }
            cache.forget();
        }
        kept.made = pages::write(&archive, &findings, &engine, &theme, &earlier, &Watched { store: &store, progress })
            .map_err(|error| failure(error, &theme, &mut diagnostics))?;
        let written = store.finish()?;
        took.pages = clock.lap();

        diagnostic::sort(&mut diagnostics);
        let report = Report {
            articles: archive.articles.len(),
            read,
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
        kept.lost_notes = changes::lost_notes(&archive, &findings);
        kept.before = analyse::Before { findings, memory };
        glance.manifest = Stamp::of(&options.out.join(write::MANIFEST));
        (glance.counts, glance.diagnostics) = (report.counts(), diagnostics.clone());
        if let Some(before) = self.unsaved.take() {
            changed.extend(before.changed);
        }
        (self.kept, self.unsaved) = (Some(kept), Some(Unsaved { changed, glance }));
        Ok((report, diagnostics))
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
        let (mut kept, unusable) = match (self.kept.take(), &mut self.cache) {
            (Some(kept), _) => (kept, None),
            (None, Some(cache)) => cache.load(),
            (None, None) => (Kept::default(), None),
        };
        if self.options.verify {
            kept.made = AllMade::default();
        }
        (kept, unusable)
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
        if cache.is_damaged() {
            report.unusable = Some(Unusable::Damaged("an article".to_owned()));
        }
        report.took.keep = clock.lap();
    }
}

/// Tells how long each stage takes.
struct Clock(Instant);

impl Clock {
    fn start() -> Self {
        Self(Instant::now())
    }

    /// The seconds since the last lap.
    fn lap(&mut self) -> f64 {
        let lap: Duration = self.0.elapsed();
        self.0 = Instant::now();
        lap.as_secs_f64()
    }
}

/// Puts files into a folder, and tells of each.
struct Watched<'a> {
    store: &'a Store,
    progress: &'a dyn Progress,
}

impl Sink for Watched<'_> {
    type Refusal = WriteError;

    fn expect(&self, files: usize) {
        self.progress.stage(Stage::Pages, files);
    }

    fn put(&self, output: Output) -> Result<(), WriteError> {
        self.store.put(output)?;
        self.progress.step();
        Ok(())
    }

    fn keep(&self, path: &OutPath) -> Result<bool, WriteError> {
        let kept = self.store.keep(path)?;
        if kept {
            self.progress.step();
        }
        Ok(kept)
    }
}

/// Takes every file, and writes none.
struct Nowhere;

impl Sink for Nowhere {
    type Refusal = Infallible;

    fn put(&self, _: Output) -> Result<(), Infallible> {
        Ok(())
    }

    fn keep(&self, _: &OutPath) -> Result<bool, Infallible> {
        Ok(false)
    }
}

/// Finds everything that is wrong with an archive; writes nothing.
///
/// # Errors
/// When the machine refuses to read it.
pub fn check(folder: &Path) -> Result<Vec<Diagnostic>, Failure> {
    let (archive, _, theme, mut diagnostics) = read_all(folder, &Known::default(), None)?;
    let (findings, found) = analyse::analyse(&archive);
    diagnostics.extend(found);
    let tried = Engine::new(&theme, &archive.wording).map_err(PageError::from).and_then(|engine| {
        // A template can be wrong in a way that shows only when a page is made from it.
        pages::write(&archive, &findings, &engine, &theme, &AllMade::default(), &Nowhere)
    });
    if let Err(PageError::Template(error)) = tried {
        diagnostics.push(template_mistake(&error, &theme));
    }
    diagnostic::sort(&mut diagnostics);
    Ok(diagnostics)
}

fn read_all(
    folder: &Path,
    known: &Known,
    began: Option<Began>,
) -> Result<(Archive, Known, Theme, Vec<Diagnostic>), Failure> {
    let (mut archive, known, mut diagnostics) = read::archive_again(folder, known, began)?;
    let (theme, found) = read::theme::theme(folder)?;
    diagnostics.extend(found);
    let (wording, mistakes) = Wording::of(&archive.settings.language, &theme.templates);
    archive.wording = wording;
    diagnostics.extend(mistakes.into_iter().map(|mistake| wording_mistake(mistake, &theme)));
    Ok((archive, known, theme, diagnostics))
}

/// Loads the templates; stops here with all that was found when the archive has errors.
fn ready(archive: &Archive, theme: &Theme, diagnostics: &mut Vec<Diagnostic>) -> Result<Engine, Failure> {
    let engine =
        Engine::new(theme, &archive.wording).map_err(|error| diagnostics.push(template_mistake(&error, theme)));
    match engine {
        Ok(engine) if !diagnostic::any_error(diagnostics) => Ok(engine),
        _ => Err(archive_failure(diagnostics)),
    }
}

fn failure(error: PageError<WriteError>, theme: &Theme, diagnostics: &mut Vec<Diagnostic>) -> Failure {
    match error {
        PageError::Sink(error) => error.into(),
        PageError::Template(error) => {
            diagnostics.push(template_mistake(&error, theme));
            archive_failure(diagnostics)
        }
    }
}

fn archive_failure(diagnostics: &mut Vec<Diagnostic>) -> Failure {
    diagnostic::sort(diagnostics);
    Failure::Archive(std::mem::take(diagnostics))
}

fn template_mistake(error: &TemplateError, theme: &Theme) -> Diagnostic {
    let found = Diagnostic::error("template", format!("this template cannot be used: {}", error.message))
        .help("put it right, or remove it: the built-in template of the same name then takes its place");
    let Some((name, bytes)) = &error.place else { return found };
    match theme.templates.iter().find(|template| template.name == *name) {
        Some(template) => found.at(format!("templates/{name}"), &template.text, bytes.clone()),
        None => found.in_file(format!("templates/{name}")),
    }
}

fn wording_mistake(mistake: WordingMistake, theme: &Theme) -> Diagnostic {
    let text = theme.templates.iter().find(|file| file.name == mistake.file).map_or("", |file| file.text.as_str());
    Diagnostic::warning("wording", mistake.message)
        .at(format!("templates/{}", mistake.file), text, mistake.place)
        .help("it is left out; the messages and what each is told stand in docs/words.md")
}
