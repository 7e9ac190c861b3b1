//! Compares the articles of some pairs, as many at a time as memory has room for their words.

use std::collections::HashSet;

use rayon::prelude::*;

use super::Pair;
use super::candidates::Candidates;
use super::chain::{self, Chain};
use super::fingerprint::{self, Gram};
use super::pair;
use super::print::Print;
use super::reworded;
use super::seed::Seed;
use super::stream::Stream;
use super::witness::Witness;
use crate::analyse::census::{Answers, Asked, Census};
use crate::analyse::library::AllWords;

/// A pair that was compared: what was asked of the census, and what the two share, if that counts.
pub(super) type Compared = ((usize, usize), Answers, Option<Pair>);

/// Compares the articles of some pairs. Gives those that have words in common.
pub(super) fn compare(
    all: AllWords<'_>,
    census: &Census,
    pairs: &[(usize, usize)],
    candidates: &Candidates,
) -> Vec<Compared> {
    let mut compared = Vec::new();
    let mut rest = pairs;
    while !rest.is_empty() {
        let (now, later) = rest.split_at(how_many_at_once(all, rest));
        compared.extend(compare_at_once(all, census, now, candidates));
        rest = later;
    }
    compared
}

/// The words of so many are at hand at once, some twenty bytes each. An article that takes part in many pairs is made
/// ready once for all of them.
const WORDS_AT_ONCE: usize = 1_500_000;

/// How many of some pairs, from the first, are compared before what was needed for it is forgotten.
fn how_many_at_once(all: AllWords<'_>, pairs: &[(usize, usize)]) -> usize {
    let mut members = HashSet::new();
    let mut words = 0;
    let fit = pairs.iter().take_while(|(a, b)| {
        words += [*a, *b]
            .into_iter()
            .filter(|number| members.insert(*number))
            .map(|number| all.count(number))
            .sum::<usize>();
        words <= WORDS_AT_ONCE
    });
    fit.count().max(1)
}

fn compare_at_once(
    all: AllWords<'_>,
    census: &Census,
    pairs: &[(usize, usize)],
    candidates: &Candidates,
) -> Vec<Compared> {
    let members = Members::of(pairs.iter().copied());
    let streams: Vec<Stream> = members.each(|number| all.stream(number).unwrap_or_default());
    let stream = |number: usize| streams.get(members.place(number)?);
    let same_order = Fingerprints::of(pairs.iter().copied(), |number| stream(number).map(fingerprint::of));
    let loose = pairs.iter().copied().filter(|pair| candidates.are_in_any_order(pair));
    let any_order = Fingerprints::of(loose, |number| stream(number).map(reworded::skips));
    let look = |pair: &(usize, usize)| {
        let (a, b) = *pair;
        let asked = Asked::new(census);
        let (stream_a, stream_b) = (stream(a)?, stream(b)?);
        let chains = chain::between(stream_a, stream_b, same_order.get(a)?, same_order.get(b)?);
        let seeds = match candidates.are_in_any_order(pair) {
            true => reworded::seeds(stream_a, any_order.get(a)?, any_order.get(b)?, &asked),
            false => Vec::new(),
        };
        Some(Looked { pair: *pair, chains, seeds, asked })
    };
    let looked: Vec<Looked<'_>> = pairs.par_iter().filter_map(look).filter(Looked::is_to_be_kept).collect();
    drop((same_order, any_order));
    let involved = Members::of(looked.iter().filter(|looked| looked.is_promising()).map(|looked| looked.pair));
    let prints: Vec<Print> = involved.each(|number| Print::of(&all.archive().articles[number]));
    let witness = |number: usize| {
        Some(Witness {
            number: number.into(),
            article: all.archive().articles.get(number)?,
            words: all.get(number)?,
            stream: stream(number)?,
            print: prints.get(involved.place(number)?)?,
        })
    };
    let judge = |Looked { pair: (a, b), chains, seeds, asked }: Looked<'_>| {
        let pair = witness(a).zip(witness(b)).and_then(|(a, b)| pair::of(a, b, &chains, &seeds, &asked));
        ((a, b), asked.answers(), pair)
    };
    looked.into_par_iter().map(judge).collect()
}

/// A pair after a first look.
struct Looked<'c> {
    pair: (usize, usize),
    chains: Vec<Chain>,
    /// Where telling words of both stand near one another, in any order.
    seeds: Vec<Seed>,
    asked: Asked<'c>,
}

impl Looked<'_> {
    /// Whether there is something to be compared.
    fn is_promising(&self) -> bool {
        !self.chains.is_empty() || !self.seeds.is_empty()
    }

    /// Whether there is, or may be as soon as the census says something else.
    fn is_to_be_kept(&self) -> bool {
        self.is_promising() || self.asked.anything()
    }
}

/// Fingerprints of articles, for their numbers.
struct Fingerprints {
    members: Members,
    all: Vec<Vec<Gram>>,
}

impl Fingerprints {
    fn of(pairs: impl Iterator<Item = (usize, usize)>, make: impl Fn(usize) -> Option<Vec<Gram>> + Sync) -> Self {
        let members = Members::of(pairs);
        let all = members.each(|number| make(number).unwrap_or_default());
        Self { members, all }
    }

    fn get(&self, number: usize) -> Option<&[Gram]> {
        self.all.get(self.members.place(number)?).map(Vec::as_slice)
    }
}

impl AllWords<'_> {
    /// The words of an article as they are compared.
    fn stream(&self, number: usize) -> Option<Stream> {
        Some(Stream::of(self.archive().articles.get(number)?, self.get(number)?))
    }
}

/// The articles that take part in pairs, sorted.
struct Members(Vec<usize>);

impl Members {
    fn of(pairs: impl Iterator<Item = (usize, usize)>) -> Self {
        let mut members: Vec<usize> = pairs.flat_map(|(a, b)| [a, b]).collect();
        members.sort_unstable();
        members.dedup();
        Self(members)
    }

    /// What is to be known of each of them.
    fn each<T: Send>(&self, make: impl Fn(usize) -> T + Sync) -> Vec<T> {
        self.0.par_iter().map(|number| make(*number)).collect()
    }

    /// The place of an article among them.
    fn place(&self, number: usize) -> Option<usize> {
        self.0.binary_search(&number).ok()
    }
}
