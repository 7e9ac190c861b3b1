//! The way itself, a named call for each arrow: read, analyse, weave and make the pages, write.

mod builder;
mod changes;
mod found;
mod progress;
mod report;

use std::error::Error;
use std::path::{Path, PathBuf};

use crate::analyse;
use crate::archive::Archive;
use crate::archive::theme::Theme;
use crate::archive::wording::{Wording, WordingMistake};
use crate::diagnostic::{self, Diagnostic};
use crate::pages::engine::{Engine, TemplateError};
use crate::pages::{self, PageError};
use crate::read::known::Known;
use crate::read::stamp::Began;
use crate::read::{self, ReadError};
use crate::write::WriteError;
pub use builder::Builder;
pub use changes::{Changes, NewAndGone};
pub use found::{FoundActor, FoundActors, actors};
pub use progress::{Progress, Stage};
pub use report::{Report, Took};

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

/// Finds everything that is wrong with an archive; writes nothing.
///
/// # Errors
/// When the machine refuses to read it.
pub fn check(folder: &Path) -> Result<Vec<Diagnostic>, Failure> {
    let (mut archive, _, theme, mut diagnostics) = read_all(folder, &Known::default(), None)?;
    analyse::find_actors(&mut archive);
    let (findings, found) = analyse::analyse(&archive);
    diagnostics.extend(found);
    let tried =
        Engine::new(&theme, &archive.wording).and_then(|engine| pages::try_templates(&archive, &findings, &engine));
    if let Err(error) = tried {
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
