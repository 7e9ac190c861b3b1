//! All documents of a site, as jobs by their numbers.

use std::collections::BTreeMap;

use super::document::{self, Document};
use super::numbers;
use crate::archive::actor::ActorNumber;
use crate::archive::article::ArticleNumber;
use crate::pages::Site;
use crate::pages::cards::Names;
use crate::pages::job::Job;
use crate::trace;

/// The documents of the site, as jobs by their numbers.
pub(in crate::pages) struct Documents<'s> {
    pub(super) jobs: BTreeMap<u32, Job<'s>>,
    /// How many of them are articles.
    pub(super) articles: usize,
    /// The numbers of actors begin here.
    pub(super) actors: u32,
}

impl<'s> Documents<'s> {
    /// All articles and all actors that have a page.
    pub(in crate::pages) fn of(site: &'s Site<'_>, names: &'s Names) -> Self {
        let articles: Vec<ArticleNumber> = site.shown_articles().collect();
        let actors: Vec<ActorNumber> = trace::unwatched(|| site.tally.ranking());
        let base = numbers::above(articles.len());
        let of_articles = numbers::of(articles.iter().map(|number| site.archive.article(*number).id.as_str()));
        let of_actors = numbers::of(actors.iter().map(|number| site.archive.cast.actor(*number).id.as_str()));
        let mut jobs = BTreeMap::new();
        for (number, article) in of_articles.into_iter().zip(&articles) {
            let article = *article;
            let made = job(number, move || Document::of_article(site, article));
            // Another article can have had this number, and its file this place.
            let id = &site.archive.article(article).id;
            jobs.extend(made.map(|job| (number, job.given(id))));
        }
        for (number, actor) in of_actors.into_iter().map(|number| base + number).zip(actors) {
            let forms = names.of_actor(actor);
            let made = job(number, move || Document::of_actor(site, actor, forms));
            let id = &site.archive.cast.actor(actor).id;
            jobs.extend(made.map(|job| (number, job.given(&(id, forms)))));
        }
        Self { jobs, articles: articles.len(), actors: base }
    }

    /// How many there are.
    pub(in crate::pages) fn count(&self) -> usize {
        self.jobs.len()
    }
}

fn job<'s>(number: u32, make: impl Fn() -> Document + Send + Sync + 's) -> Option<Job<'s>> {
    let name = document::name(number);
    Some(Job::new(name.path()?, move || Ok(Some(name.file(&make())))))
}
