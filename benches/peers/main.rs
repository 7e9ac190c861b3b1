//! Measures whole builds.

#![allow(clippy::disallowed_methods, reason = "a bench writes its own archive")]
#![allow(clippy::print_stdout, reason = "tables go there")]

#[path = "../corpus/mod.rs"]
mod corpus;
mod hugo;

use std::error::Error;
use std::path::PathBuf;

use clap::Parser;

use corpus::Corpus;

#[derive(Parser)]
struct Wanted {
    /// How many articles the archive has
    #[arg(long, value_name = "N", default_value_t = 10_000)]
    articles: usize,

    /// Only write the archive into DIR, with the same articles for Hugo in DIR/hugo, and end
    #[arg(long, value_name = "DIR")]
    make: Option<PathBuf>,

    /// Given by `cargo bench`
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let wanted = Wanted::parse();
    if let Some(folder) = wanted.make {
        let corpus = Corpus::new();
        let words = corpus.write_archive(&folder, wanted.articles)?;
        hugo::write(&corpus, &folder.join("hugo"), wanted.articles)?;
        println!("{} articles of {} words on average", wanted.articles, words / wanted.articles);
    }
    Ok(())
}
