//! Long lists, parted among several files: of tens of megabytes a file is of no use to a browser, nor to a person.

use super::public::Public;
use super::{bibliography, entity_ruler, follow_the_money, tei};
use crate::archive::actor::Actor;
use crate::archive::address::ExchangeFile;
use crate::archive::article::ArticleNumber;
use crate::archive::hash::hash;
use crate::limits::{ACTORS_IN_ONE_LIST, ARTICLES_IN_ONE_LIST};
use crate::pages::job::Job;
use crate::trace;

/// The lists of articles and of actors, each in as many files as it needs and at least one.
pub(super) fn files<'s, 'a>(public: &'s Public<'a>) -> Vec<Job<'s>> {
    let articles: Vec<ArticleNumber> = trace::unwatched(|| public.articles().map(|(number, _)| number).collect());
    let actors: Vec<&'a Actor> = trace::unwatched(|| public.actors().map(|of_actor| of_actor.actor).collect());
    let of_articles = (1..).zip(parts(&articles, ARTICLES_IN_ONE_LIST));
    let of_actors = (1..).zip(parts(&actors, ACTORS_IN_ONE_LIST));
    let articles = of_articles.flat_map(|(part, articles)| lists_of_articles(public, part, articles));
    let actors = of_actors.flat_map(|(part, actors)| lists_of_actors(public, part, actors));
    articles.chain(actors).collect()
}

fn lists_of_articles<'s>(public: &'s Public<'_>, part: usize, articles: Vec<ArticleNumber>) -> [Job<'s>; 2] {
    let given = ids(public, &articles);
    let again = articles.clone();
    [
        Job::new(ExchangeFile::Csl.path(part), move || Ok(Some(bibliography::csl(public, &articles)))),
        Job::new(ExchangeFile::Bibtex.path(part), move || Ok(Some(bibliography::bibtex(public, &again)))),
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
