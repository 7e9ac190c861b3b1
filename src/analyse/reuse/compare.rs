//! Compares the articles of some pairs, as many at a time as memory has room for their words.

use rayon::prelude::*;

use super::Pair;
use super::batches::{self, Two};
use super::candidates::Candidates;
use super::chain;
use super::fingerprint;
use super::given::Given;
use super::outline::Prepared;
use super::pair::{self, Agreed};
use super::print::Print;
use super::reworded;
use super::seed::Sought;
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

/// Compares the articles of some pairs. Gives those that have words in common, one after the other: together they may be
/// many.
pub(super) fn compare(
    all: AllWords<'_>,
    census: &Census,
    pairs: &[Two],
    candidates: &Candidates,
    given: Option<&Given>,
    mut give: impl FnMut(Compared),
) {
    let count = |number: usize| all.count(number);
    let pairs = batches::ordered(pairs, count, WORDS_TO_TELL / 2);
    let mut rest = pairs.as_slice();
    while !rest.is_empty() {
        let (now, later) = rest.split_at(batches::how_many(rest.iter().copied(), count, WORDS_TO_COMPARE));
        let prepared = Each::of(now.iter().copied(), |number| Some(Prepared::of(all.article(number)?)));
        let mut agreed = Vec::new();
        for (pair, answers, found) in agree(all, &prepared, now, census, candidates, given) {
            match found {
                Some(found) => agreed.push((pair, answers, found)),
                None => give((pair, answers, None)),
            }
        }
        let mut agreed = agreed.into_iter();
        while agreed.len() > 0 {
            let pairs = agreed.as_slice().iter().map(|(pair, ..)| *pair);
            let many = batches::how_many(pairs, count, WORDS_TO_TELL);
            tell(all, &prepared, agreed.by_ref().take(many).collect(), given).into_iter().for_each(&mut give);
        }
        rest = later;
    }
}

/// Finds out where some pairs agree, which stand together by their first articles. Of pairs of which nothing was asked
/// there is nothing to say.
fn agree(
    all: AllWords<'_>,
    prepared: &Each<Prepared>,
    pairs: &[Two],
    census: &Census,
    candidates: &Candidates,
    given: Option<&Given>,
) -> Vec<(Two, Answers, Option<Agreed>)> {
    let same_order = Each::of(pairs.iter().copied(), |number| Some(fingerprint::of(&prepared.get(number)?.stream)));
    let loose = pairs.iter().copied().filter(|pair| candidates.are_in_any_order(pair));
    let any_order = Each::of(loose, |number| Some(reworded::skips(&prepared.get(number)?.stream)));
    let outline = |number: usize| Some(prepared.get(number)?.outline(all.article(number)?));
    let of_one = |pairs: &[Two]| {
        let first = pairs.first().map(|(a, _)| *a);
        let Some((number, a)) = first.and_then(|number| Some((number, outline(number)?))) else { return Vec::new() };
        let Some(grams) = same_order.get(number).map(|grams| Sought::of(grams)) else { return Vec::new() };
        let skips = any_order.get(number).map(|skips| Sought::of(skips));
        let compare = |pair: &Two| {
            let (b, grams_b) = (outline(pair.1)?, same_order.get(pair.1)?);
            let asked = Asked::new(census);
            let chains = chain::between(a.stream, b.stream, || grams.seeds(grams_b));
            let skips = skips.as_ref().filter(|_| candidates.are_in_any_order(pair));
            let seeds = skips.zip(any_order.get(pair.1)).map(|(skips, other)| skips.seeds(other)).unwrap_or_default();
            let seeds = reworded::seeds(a.stream, seeds, &asked);
            let is_promising = !chains.is_empty() || !seeds.is_empty() || given.is_some();
            let agreed = is_promising.then(|| pair::agreed(a, b, chains, &seeds, given.is_some(), &asked)).flatten();
            (is_promising || asked.anything()).then(|| (*pair, asked.answers(), agreed))
        };
        pairs.iter().filter_map(compare).collect()
    };
    let by_first = pairs.chunk_by(|one, next| one.0 == next.0).flat_map(|pairs| pairs.chunks(PAIRS_AT_ONCE));
    by_first.collect::<Vec<_>>().into_par_iter().flat_map_iter(of_one).collect()
}

/// Tells what pairs share that agree somewhere.
fn tell(
    all: AllWords<'_>,
    prepared: &Each<Prepared>,
    agreed: Vec<(Two, Answers, Agreed)>,
    given: Option<&Given>,
) -> Vec<Compared> {
    let cut = Each::of(agreed.iter().map(|(pair, ..)| *pair), |number| {
        let article = all.article(number)?;
        Some((Print::with_words(article), CodePoints::of(&article.text)))
    });
    let witness = |number: usize| {
        let ((words, print), code_points) = cut.get(number)?;
        let outline = prepared.get(number)?.outline(all.article(number)?);
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
