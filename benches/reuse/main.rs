//! Measures the search for repeated text on whole archives, and prints a table:
//!
//! ```sh
//! cargo bench --bench reuse                                        # 10,000 and 100,000 invented articles
//! cargo bench --bench reuse -- --articles 10000,100000,1000000     # a million too: some minutes, some gigabytes
//! cargo bench --bench reuse -- --files DIR                         # an archive, or a folder of texts
//! ```
//!
//! Only the search is measured, as a build does it first: words cut, counted and sampled, articles compared, passages
//! aligned, standard text and families told. Reading files is not, but what was read is in memory and counts there. Each
//! archive is measured in a process of its own, so that its peak is its own.

#![allow(clippy::expect_used, reason = "a bench makes its own archive, and cannot go on without")]
#![allow(clippy::disallowed_methods, reason = "a bench reads its own files, and what the system says of its process")]
#![allow(clippy::print_stdout, reason = "the table goes there")]

#[path = "../corpus/chance.rs"]
mod chance;
mod invented;
mod measure;
mod printed;
#[path = "../corpus/vocabulary.rs"]
mod vocabulary;

use std::error::Error;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Parser;
use glossator::analyse::reuse::Reuse;
use glossator::analyse::shared_text;
use glossator::archive::Archive;
use glossator::read;

use invented::Invented;
use measure::Meter;

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Measures the search for repeated text on whole archives, and prints a table in Markdown
#[derive(Parser)]
#[command(bin_name = "cargo bench --bench reuse --")]
struct Wanted {
    /// How many invented articles the archives have
    #[arg(long, value_name = "N,…", value_delimiter = ',', default_values_t = [10_000, 100_000])]
    articles: Vec<usize>,

    /// Search this archive, or this folder of texts, instead
    #[arg(long, value_name = "DIR", conflicts_with = "articles")]
    files: Option<PathBuf>,

    /// Measure here, in this process, and print one row
    #[arg(long, hide = true)]
    here: bool,

    /// What cargo says to a bench, but not where it only tries whether benches start
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let wanted = Wanted::parse();
    match &wanted.files {
        _ if !wanted.bench && !wanted.here => Ok(()),
        Some(folder) if wanted.here => measure(&read(folder)?),
        None if wanted.here => measure(&Invented::new().archive(wanted.articles[0])),
        Some(folder) => table(&[vec!["--files".into(), folder.as_os_str().to_owned()]]),
        None => {
            let sizes = wanted.articles.iter().map(|count| vec!["--articles".into(), count.to_string().into()]);
            table(&sizes.collect::<Vec<_>>())
        }
    }
}

/// Prints the table, each row of which another process measures.
fn table(rows: &[Vec<std::ffi::OsString>]) -> Result<(), Box<dyn Error>> {
    println!(
        "| articles | words | CPU | of it system | time | peak memory | before the search | pairs | passages | standard text | families |"
    );
    println!("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    for row in rows {
        let status = Command::new(std::env::current_exe()?).arg("--here").args(row).status()?;
        if !status.success() {
            return Err(format!("the process that measures ended with {status}").into());
        }
    }
    Ok(())
}

/// Measures one archive, and prints its row.
fn measure(archive: &Archive) -> Result<(), Box<dyn Error>> {
    let meter = Meter::start()?;
    let reuse = shared_text(archive);
    let used = meter.read()?;
    let passages: usize = reuse.pairs.iter().map(|pair| pair.passages.len()).sum();
    let standard: usize = reuse.standard.values().map(Vec::len).sum();
    println!(
        "| {} | {} | {:.2} s | {:.2} s | {:.2} s | {} MB | {} MB | {} | {passages} | {standard} | {} | {:08x} |",
        archive.articles.len(),
        count_words(archive),
        used.user + used.system,
        used.system,
        used.time,
        used.peak.div_ceil(1_000_000),
        used.before.div_ceil(1_000_000),
        reuse.pairs.len(),
        reuse.families.list.len(),
        digest(&reuse),
    );
    Ok(())
}

/// A number that changes with anything that was found.
fn digest(reuse: &Reuse) -> u32 {
    let mut hasher = DefaultHasher::new();
    reuse.pairs.iter().for_each(|pair| format!("{pair:?}").hash(&mut hasher));
    reuse.asides.iter().for_each(|aside| format!("{aside:?}").hash(&mut hasher));
    reuse.standard.hash(&mut hasher);
    reuse.families.list.hash(&mut hasher);
    (hasher.finish() >> 32) as u32
}

/// How many words a reader reads.
fn count_words(archive: &Archive) -> usize {
    archive.articles.iter().map(|article| article.text.split_whitespace().count()).sum()
}

/// Reads an archive, or a folder of texts as one.
fn read(folder: &Path) -> Result<Archive, Box<dyn Error>> {
    if folder.join("seeds").is_dir() {
        return Ok(read::archive(folder)?.0);
    }
    let archive = tempfile::tempdir()?;
    let seeds = archive.path().join("seeds");
    fs::create_dir(&seeds)?;
    for file in fs::read_dir(folder)? {
        let file = file?;
        fs::copy(file.path(), seeds.join(file.file_name()))?;
    }
    Ok(read::archive(archive.path())?.0)
}
