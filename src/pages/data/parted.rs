//! Long lists, parted among several files: of tens of megabytes a file is of no use to a browser, nor to a person.

use super::public::Public;
use super::{articles, bibliography, entity_ruler, follow_the_money, json, reuse, tei};
use crate::archive::actor::Actor;
use crate::archive::address::{DataFile, ExchangeFile};
use crate::archive::article::ArticleNumber;
use crate::archive::hash::hash;
use crate::limits::{ACTORS_IN_ONE_LIST, ARTICLES_IN_ONE_LIST};
use crate::pages::job::Job;
use crate::trace;

/// The lists of articles and of actors, each in as many files as it needs and at least one.
pub(super) fn files<'s, 'a>(public: &'s Public<'a>) -> Vec<Job<'s>> {
    let articles: Vec<ArticleNumber> = trace::unwatched(|| public.articles().map(|(number, _)| number).collect());
    let actors: Vec<&'a Actor> = trace::unwatched(|| public.actors().map(|of_actor| of_actor.actor).collect());
    let articles = parts(&articles, ARTICLES_IN_ONE_LIST);
    let count = articles.len();
    let of_articles = (1..).zip(articles).map(move |(number, articles)| Part { number, of: count, articles });
    let of_actors = (1..).zip(parts(&actors, ACTORS_IN_ONE_LIST));
    let articles = of_articles.flat_map(|part| lists_of_articles(public, part));
    let actors = of_actors.flat_map(|(part, actors)| lists_of_actors(public, part, actors));
    articles.chain(actors).collect()
}

/// One part of the lists of articles.
#[derive(Clone)]
pub(super) struct Part {
    /// Counted from 1.
    pub(super) number: usize,
    /// How many there are.
    of: usize,
    pub(super) articles: Vec<ArticleNumber>,
}

impl Part {
    /// The names of the further parts of a file, in its first.
    pub(super) fn further(&self, file: DataFile) -> Vec<String> {
        let numbers = if self.number == 1 { 2..self.of + 1 } else { 0..0 };
        numbers.map(|number| file.name(number)).collect()
    }
}

fn lists_of_articles<'s>(public: &'s Public<'_>, part: Part) -> [Job<'s>; 4] {
    let given = (ids(public, &part.articles), part.of, public.is_large());
    let number = part.number;
    let [csl, bibtex, articles, reuse] = [(); 4].map(|()| part.clone());
    [
        Job::new(ExchangeFile::Csl.path(number), move || Ok(Some(bibliography::csl(public, &csl.articles)))),
        Job::new(ExchangeFile::Bibtex.path(number), move || Ok(Some(bibliography::bibtex(public, &bibtex.articles)))),
        Job::new(DataFile::Articles.path(number), move || {
            Ok(Some(json::bytes(&articles::File::of(public, &articles))))
        }),
        Job::new(DataFile::Reuse.path(number), move || Ok(Some(json::bytes(&reuse::File::of(public, &reuse))))),
    ]
    .map(|job| job.given(&given))
}

fn lists_of_actors<'s, 'a: 's>(public: &'s Public<'a>, part: usize, actors: Vec<&'a Actor>) -> [Job<'s>; 3] {
    // Of an archive with a file of places for each article the lists of who is who are enough: the places stand there.
    let articles: Vec<ArticleNumber> = if public.is_large() || part > 1 {
        Vec::new()
    } else {
        trace::unwatched(|| public.articles().map(|(number, _)| number).collect())
    };
    let given = (hash(&actors), ids(public, &articles));
    let (of_ruler, of_money) = (actors.clone(), actors.clone());
    [
        Job::new(ExchangeFile::EntityRuler.path(part), move || Ok(Some(entity_ruler::lines(public, &of_ruler)))),
        Job::new(ExchangeFile::FollowTheMoney.path(part), move || Ok(Some(follow_the_money::lines(&of_money)))),
        Job::new(ExchangeFile::Tei.path(part), move || Ok(Some(tei::document(public, &actors, &articles)))),
    ]
    .map(|job| job.given(&given))
}

/// A hash of which articles these are.
fn ids(public: &Public<'_>, articles: &[ArticleNumber]) -> u64 {
    trace::unwatched(|| hash(&articles.iter().map(|number| &public.article(*number).id).collect::<Vec<_>>()))
}

/// A list in parts of at most so many; one of nothing where it is empty.
fn parts<T: Clone>(list: &[T], most: usize) -> Vec<Vec<T>> {
    if list.is_empty() { vec![Vec::new()] } else { list.chunks(most).map(<[T]>::to_vec).collect() }
}
