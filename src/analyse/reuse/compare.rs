//! Compares the articles of some pairs, as many at a time as memory has room for their words.

use std::borrow::Cow;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::Pair;
use super::batches::{self, Two};
use super::candidates::Candidates;
use super::chain;
use super::fingerprint::{self, Gram};
use super::given::Given;
use super::outline::Prepared;
use super::pair::{self, Agreed};
use super::print::Print;
use super::reworded;
use super::seed::{self, Sought};
use super::witness::Witness;
use crate::analyse::census::{Answers, Asked, Census};
use crate::analyse::library::AllWords;
use crate::archive::article::Article;
use crate::span::CodePoints;

/// A pair that was compared: what was asked of the census, and what the two share, if that counts.
pub(super) type Compared = ((usize, usize), Answers, Option<Pair>);

/// The words of so many are at hand to find out where pairs agree, some twenty bytes each.
const WORDS_TO_COMPARE: usize = 3_000_000;

/// The words of so many are at hand with all that telling it takes, some forty bytes each.
const WORDS_TO_TELL: usize = 400_000;

/// One thread compares so many others with an article.
const PAIRS_AT_ONCE: usize = 500;

/// Compares the articles of some pairs, of which some are prepared. Gives those that have words in common, one after the
/// other: together they may be many.
pub(super) fn compare(
    all: AllWords<'_>,
    census: &Census,
    pairs: &[Two],
    candidates: &Candidates,
    prepared: &BTreeMap<usize, Box<Prepared>>,
    given: Option<&Given>,
    mut give: impl FnMut(Compared),
) {
    let count = |number: usize| all.count(number);
    let pairs = batches::ordered(pairs, count, WORDS_TO_TELL / 2);
    let mut rest = pairs.as_slice();
    while !rest.is_empty() {
        let (now, later) = rest.split_at(batches::how_many(rest.iter().copied(), count, WORDS_TO_COMPARE));
        let now: Vec<Candidate> = now.iter().map(|pair| (*pair, candidates.are_in_any_order(pair))).collect();
        let ready = ready(all, prepared, &now);
        let mut agreed = Vec::new();
        for (pair, answers, found) in agree(all, &ready, &now, census, given) {
            match found {
                Some(found) => agreed.push((pair, answers, found)),
                None => give((pair, answers, None)),
            }
        }
        let mut agreed = agreed.into_iter();
        while agreed.len() > 0 {
            let pairs = agreed.as_slice().iter().map(|(pair, ..)| *pair);
            let many = batches::how_many(pairs, count, WORDS_TO_TELL);
            tell(all, &ready, agreed.by_ref().take(many).collect(), given).into_iter().for_each(&mut give);
        }
        rest = later;
    }
}

/// A pair that is to be compared, and whether words in any order speak for that.
type Candidate = (Two, bool);

/// An article made ready to be compared with others, with the grams and the pairs of near words that it shares with some.
struct Ready<'p> {
    prepared: Cow<'p, Prepared>,
    grams: Vec<Gram>,
    skips: Vec<Gram>,
}

/// Makes ready the articles of some pairs.
fn ready<'p>(all: AllWords<'_>, prepared: &'p BTreeMap<usize, Box<Prepared>>, pairs: &[Candidate]) -> Each<Ready<'p>> {
    let mut loose: Vec<usize> =
        pairs.iter().filter(|(_, is_loose)| *is_loose).flat_map(|((a, b), _)| [*a, *b]).collect();
    loose.sort_unstable();
    loose.dedup();
    let mut ready = Each::of(pairs.iter().map(|(pair, _)| *pair), |number| {
        let prepared = match prepared.get(&number) {
            Some(known) => Cow::Borrowed(&**known),
            None => Cow::Owned(Prepared::of(all.article(number)?)),
        };
        let grams = fingerprint::of(&prepared.stream);
        let is_loose = loose.binary_search(&number).is_ok();
        let skips = if is_loose { reworded::skips(&prepared.stream) } else { Vec::new() };
        Some(Ready { prepared, grams, skips })
    });
    seed::keep_shared(&mut ready.all, |ready| &mut ready.grams);
    seed::keep_shared(&mut ready.all, |ready| &mut ready.skips);
    ready
}

/// Finds out where some pairs agree, which stand together by their first articles. Of pairs of which nothing was asked
/// there is nothing to say.
fn agree(
    all: AllWords<'_>,
    ready: &Each<Ready<'_>>,
    pairs: &[Candidate],
    census: &Census,
    given: Option<&Given>,
) -> Vec<(Two, Answers, Option<Agreed>)> {
    let of = |number: usize| {
        let ready = ready.get(number)?;
        Some((ready, ready.prepared.outline(all.article(number)?)))
    };
    let of_one = |pairs: &[Candidate]| {
        let Some((ready_a, a)) = pairs.first().and_then(|((number, _), _)| of(*number)) else { return Vec::new() };
        let (grams, skips) = (Sought::of(&ready_a.grams), Sought::of(&ready_a.skips));
        let asked = Asked::new(census);
        let compare = |(pair, is_loose): &Candidate| {
            let (ready_b, b) = of(pair.1)?;
            let chains = chain::between(a.stream, b.stream, || grams.seeds(&ready_b.grams));
            let seeds = if *is_loose { skips.seeds(&ready_b.skips) } else { Vec::new() };
            let seeds = reworded::seeds(a.stream, seeds, &asked);
            let is_promising = !chains.is_empty() || !seeds.is_empty() || given.is_some();
            let agreed = is_promising.then(|| pair::agreed(a, b, chains, &seeds, given.is_some(), &asked)).flatten();
            let answers = asked.answers();
            (is_promising || !answers.are_none()).then_some((*pair, answers, agreed))
        };
        pairs.iter().filter_map(compare).collect()
    };
    let by_first = pairs.chunk_by(|(one, _), (next, _)| one.0 == next.0).flat_map(|pairs| pairs.chunks(PAIRS_AT_ONCE));
    by_first.collect::<Vec<_>>().into_par_iter().flat_map_iter(of_one).collect()
}

/// Tells what pairs share that agree somewhere.
fn tell(
    all: AllWords<'_>,
    ready: &Each<Ready<'_>>,
    agreed: Vec<(Two, Answers, Agreed)>,
    given: Option<&Given>,
) -> Vec<Compared> {
    let cut = Each::of(agreed.iter().map(|(pair, ..)| *pair), |number| {
        let article = all.article(number)?;
        Some((Print::with_words(article), CodePoints::of(&article.text)))
    });
    let witness = |number: usize| {
        let ((words, print), code_points) = cut.get(number)?;
        let outline = ready.get(number)?.prepared.outline(all.article(number)?);
        Some(Witness { number: number.into(), outline, words, code_points, print })
    };
    let tell = |(pair, answers, agreed): (Two, Answers, Agreed)| {
        let both = witness(pair.0).zip(witness(pair.1));
        (pair, answers, both.and_then(|(a, b)| pair::of(a, b, &agreed, given.map(|given| given.of_pair(&pair)))))
    };
    agreed.into_par_iter().map(tell).collect()
}

/// What is to be known of each article that takes part in some pairs.
struct Each<T> {
    /// Sorted.
    members: Vec<usize>,
    all: Vec<Option<T>>,
}

impl<T: Send> Each<T> {
    fn of(pairs: impl Iterator<Item = Two>, make: impl Fn(usize) -> Option<T> + Sync) -> Self {
        let mut members: Vec<usize> = pairs.flat_map(|(a, b)| [a, b]).collect();
        members.sort_unstable();
        members.dedup();
        let all = members.par_iter().map(|number| make(*number)).collect();
        Self { members, all }
    }
}

impl<T> Each<T> {
    fn get(&self, number: usize) -> Option<&T> {
        self.all.get(self.members.binary_search(&number).ok()?)?.as_ref()
    }
}

impl<'a> AllWords<'a> {
    fn article(&self, number: usize) -> Option<&'a Article> {
        self.archive().articles.get(number).map(|article| &**article)
    }
}
