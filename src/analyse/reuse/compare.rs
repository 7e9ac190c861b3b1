//! Compares the articles of some pairs, as many at a time as memory has room for their words.

use std::collections::HashSet;

use rayon::prelude::*;

use super::Pair;
use super::chain::{self, Chain};
use super::fingerprint::{self, Gram};
use super::pair;
use super::print::Print;
use super::stream::Stream;
use super::witness::Witness;
use crate::analyse::census::{Answers, Asked, Census};
use crate::analyse::library::AllWords;

/// A pair that was compared: what was asked of the census, and what the two share, if that counts.
pub(super) type Compared = ((usize, usize), Answers, Option<Pair>);

/// Compares the articles of some pairs. Gives those that have words in common.
pub(super) fn compare(all: AllWords<'_>, census: &Census, pairs: &[(usize, usize)]) -> Vec<Compared> {
    let mut compared = Vec::new();
    let mut rest = pairs;
    while !rest.is_empty() {
        let (now, later) = rest.split_at(how_many_at_once(all, rest));
        compared.extend(compare_at_once(all, census, now));
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

fn compare_at_once(all: AllWords<'_>, census: &Census, pairs: &[(usize, usize)]) -> Vec<Compared> {
    let members = Members::of(pairs.iter().copied());
    let streams: Vec<Stream> = members.each(|number| all.stream(number).unwrap_or_default());
    let fingerprints: Vec<Vec<Gram>> = streams.par_iter().map(fingerprint::of).collect();
    let chained: Vec<(usize, usize, Vec<Chain>)> = pairs
        .par_iter()
        .filter_map(|(a, b)| {
            let (in_a, in_b) = (members.place(*a)?, members.place(*b)?);
            let chains = chain::between(&streams[in_a], &streams[in_b], &fingerprints[in_a], &fingerprints[in_b]);
            (!chains.is_empty()).then_some((*a, *b, chains))
        })
        .collect();
    drop(fingerprints);
    let involved = Members::of(chained.iter().map(|(a, b, _)| (*a, *b)));
    let prints: Vec<Print> = involved.each(|number| Print::of(&all.archive().articles[number]));
    let witness = |number: usize| {
        Some(Witness {
            number: number.into(),
            article: all.archive().articles.get(number)?,
            words: all.get(number)?,
            stream: streams.get(members.place(number)?)?,
            print: prints.get(involved.place(number)?)?,
        })
    };
    let judge = |(a, b, chains): &(usize, usize, Vec<Chain>)| {
        let asked = Asked::new(census);
        let pair = pair::of(witness(*a)?, witness(*b)?, chains, &asked);
        Some(((*a, *b), asked.answers(), pair))
    };
    chained.par_iter().filter_map(judge).collect()
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
