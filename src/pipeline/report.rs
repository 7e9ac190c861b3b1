//! What a build did, and how long it took.

use std::time::{Duration, Instant};

use serde::Serialize;

use super::changes::Changes;
use crate::cache::{Counts, Unusable};
use crate::write::Written;

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
    pub(super) fn counts(&self) -> Counts {
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
    pub(super) fn of_nothing_done(counts: Counts) -> Self {
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

/// Tells how long each stage takes.
pub(super) struct Clock(Instant);

impl Clock {
    pub(super) fn start() -> Self {
        Self(Instant::now())
    }

    /// The seconds since the last lap.
    pub(super) fn lap(&mut self) -> f64 {
        let lap: Duration = self.0.elapsed();
        self.0 = Instant::now();
        lap.as_secs_f64()
    }
}
