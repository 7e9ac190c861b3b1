//! Prints which articles of an archive share text, and where each shared passage begins.
//!
//! ```text
//! cargo run --example shared_passages -- examples/second
//! ```

#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use std::path::PathBuf;

use glossator::analyse::analyse;
use glossator::analyse::reuse::Passage;
use glossator::archive::article::Article;
use glossator::read::{self, ReadError};

fn main() -> Result<(), ReadError> {
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("."), PathBuf::from);
    let (archive, _) = read::archive(&folder)?;
    let (findings, _) = analyse(&archive);

    for pair in &findings.reuse.pairs {
        let (a, b) = (archive.article(pair.a), archive.article(pair.b));
        println!("{} and {} share {} words", a.id, b.id, pair.shared_words);
        for passage in &pair.passages {
            let kind = format!("{:?}", passage.kind).to_lowercase();
            println!("  {kind}, {} words: {} …", passage.matched, opening(a, passage));
        }
    }
    println!("{} articles, {} pairs that share text", archive.articles.len(), findings.reuse.pairs.len());
    Ok(())
}

/// The first words of a passage as the first of the two articles prints them.
fn opening(article: &Article, passage: &Passage) -> String {
    let text = passage.a.extent.outer().of(&article.text);
    text.split_whitespace().take(8).collect::<Vec<_>>().join(" ")
}
