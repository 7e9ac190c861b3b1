//! Invented archives to measure with. Article 7 is the same article whatever the number of articles, on every machine.
//!
//! They keep the measure of press articles: 902 words on average in some 12 paragraphs, 3 headings and a quotation, with
//! some emphasis and links and with 5 of 200 invented actors named; every fifth article borrows 2 to 4 paragraphs from
//! one of the 5,000 articles before it, each with up to 4 words changed. No sentence recurs by chance: words are drawn
//! one by one from 25,000 that are as unevenly common as those of a language, so that text stands twice where it was
//! borrowed and hardly anywhere else.

mod actors;
mod article;
mod chance;
mod vocabulary;

use std::fs;
use std::io;
use std::path::Path;

use rayon::prelude::*;

use actors::Actor;
use vocabulary::Vocabulary;

/// Where the archive says that it will be published, so that it has a feed and a sitemap.
const BASE_URL: &str = "https://example.org/";

/// How many actors they name.
const ACTORS: usize = 200;

/// How many words their language has.
const WORDS: usize = 25_000;

/// What all articles are made of.
pub(crate) struct Corpus {
    vocabulary: Vocabulary,
    pub(crate) actors: Vec<Actor>,
}

impl Corpus {
    pub(crate) fn new() -> Self {
        let mut vocabulary = Vocabulary::of(WORDS);
        let actors = actors::invented(ACTORS, &mut vocabulary);
        Self { vocabulary, actors }
    }

    /// Articles that name some of so many actors, each of whom has three names.
    #[allow(dead_code, reason = "wanted by the bench that looks for many names")]
    pub(crate) fn of_many_names(actors: usize) -> Self {
        let mut vocabulary = Vocabulary::of(WORDS);
        let mut actors = actors::invented(actors, &mut vocabulary);
        actors::name_twice_more(&mut actors, &mut vocabulary);
        Self { vocabulary, actors }
    }

    /// Writes the first `count` articles as an archive into `folder`/seeds, with these lines more in its settings, and
    /// gives the number of words in them.
    pub(crate) fn write_archive(&self, folder: &Path, count: usize, settings: &[String]) -> io::Result<usize> {
        let seeds = folder.join("seeds");
        fs::create_dir_all(&seeds)?;
        let settings = settings.join("\n");
        let settings = format!("title = \"Invented\"\nbase_url = \"{BASE_URL}\"\n{settings}\n");
        fs::write(seeds.join("archive.toml"), settings)?;
        fs::write(seeds.join("actors.toml"), actors::toml(&self.actors))?;
        (0..count)
            .into_par_iter()
            .map(|number| {
                let article = self.article(number);
                fs::write(seeds.join(article.file()), article.with_front_matter(""))?;
                Ok(article.words())
            })
            .sum()
    }
}
