//! Finds all text that articles share, and compares again only what may have changed since the last time.

use std::collections::{BTreeMap, BTreeSet};

use super::candidates::{ANY_ORDER, Candidates, Rule, SAME_ORDER};
use super::compare::compare;
use super::families;
use super::given::Given;
use super::outline::Prepared;
use super::sample::Sample;
use super::standard::{self, SetAside};
use super::{Fresh, Pair, Reuse, Source};
use crate::analyse::census::{Answers, Census};
use crate::analyse::library::AllWords;
use crate::analyse::since::Since;
use crate::archive::article::{ArticleNumber, Publish};

/// What is kept for the next time.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    /// A sample of the grams of each article, by article number.
    pub(crate) samples: Vec<Sample>,
    /// The pairs of articles that were compared.
    pub(crate) candidates: Candidates,
    /// Those of them of which the census was asked something, sorted, with what was asked.
    pub(crate) judged: Vec<((usize, usize), Answers)>,
}

/// What was found before.
#[derive(Debug, Default)]
pub(crate) struct Before {
    /// All text that articles shared.
    pub(crate) reuse: Reuse,
    /// What was kept.
    pub(crate) memory: Memory,
}

/// Finds all text that articles share, comparing only pairs of which one article is fresh, or of which the census now says
/// something else. Gives also the articles of which something else may be said than before.
pub(crate) fn find(
    all: AllWords<'_>,
    census: &Census,
    since: &Since,
    fresh: Vec<Fresh>,
    before: Before,
) -> (Reuse, Memory, BTreeSet<ArticleNumber>) {
    let Before { reuse, memory } = before;
    let mut changed: BTreeSet<ArticleNumber> = since.fresh().collect();
    let Known { mut pairs, mut set_aside } = Known::of(reuse, since, &mut changed);
    let numbers: Vec<usize> = fresh.iter().map(|fresh| fresh.number.index()).collect();
    let (samples, lost, mut prepared) = samples(since, fresh, memory.samples);
    let known = memory.candidates.since(since);
    let pairs_by = |rule: Rule, known: &[(usize, usize)]| {
        rule.pairs_again(&samples, known, &numbers, &lost).unwrap_or_else(|| rule.pairs(&samples))
    };
    let given = all.archive().clusters.as_deref().map(Given::of);
    let candidates = Candidates {
        given: given.as_ref().map(Given::digests),
        same_order: pairs_by(SAME_ORDER, &known.same_order),
        any_order: pairs_by(ANY_ORDER, &known.any_order),
    };
    let mut judged: Vec<((usize, usize), Answers)> =
        memory.judged.into_iter().filter_map(|(pair, answers)| Some((since.same_pair(pair)?, answers))).collect();
    let outdated: BTreeSet<(usize, usize)> =
        judged.iter().filter(|(_, answers)| !answers.are_those_of(census)).map(|(pair, _)| *pair).collect();
    let compared = candidates.all();
    let is_new = |pair: &(usize, usize)| !candidates.speak_as(&known, pair) || outdated.contains(pair);
    judged.retain(|(pair, _)| compared.binary_search(pair).is_ok() && !is_new(pair));
    let to_compare: Vec<(usize, usize)> = compared.iter().filter(|pair| is_new(pair)).copied().collect();
    if !prepared.is_empty() {
        let members: BTreeSet<usize> = to_compare.iter().flat_map(|(a, b)| [*a, *b]).collect();
        prepared.retain(|number, _| members.contains(number));
    }
    let mut found: Vec<Pair> = Vec::new();
    compare(all, census, &to_compare, &candidates, &prepared, given.as_ref(), |((a, b), answers, pair)| {
        judged.push(((a, b), answers));
        let before = pairs.remove(&(a, b));
        if before.is_some() || pair.is_some() {
            changed.extend([a, b].map(ArticleNumber::from));
        }
        found.extend(pair);
    });
    drop((to_compare, prepared));
    for ((a, b), pair) in pairs {
        match compared.binary_search(&(a, b)) {
            Ok(_) => found.push(pair),
            // What was compared before and no longer is, shares nothing.
            Err(_) => changed.extend([a, b].map(ArticleNumber::from)),
        }
    }
    drop(compared);
    found.sort_unstable_by_key(|pair| (pair.a, pair.b));
    judged.sort_unstable_by_key(|(pair, _)| *pair);
    judged.shrink_to_fit();
    let memory = Memory { samples, candidates, judged };
    let found = standard::set_aside(found, |number| all.count(number.index()));
    let SetAside { pairs, asides, standard } = found;
    for aside in &asides {
        let Pair { a, b, .. } = aside.pair;
        // What is no repeat any more decides no name.
        if set_aside.remove(&(a.index(), b.index())).as_ref() != Some(&aside.standard) {
            changed.extend([a, b]);
        }
    }
    changed.extend(set_aside.into_keys().flat_map(|(a, b)| [a, b].map(ArticleNumber::from)));
    let families = families::families(&pairs, |number| name(all, number));
    (Reuse { pairs, asides, standard, families, ..Reuse::default() }, memory, changed)
}

/// What articles shared before, in the numbers of now, as far as both are as they were.
#[derive(Default)]
struct Known {
    pairs: BTreeMap<(usize, usize), Pair>,
    /// Which passages of a pair were standard text.
    set_aside: BTreeMap<(usize, usize), Vec<usize>>,
}

impl Known {
    /// Notes which articles have changed by what is not known any more.
    fn of(reuse: Reuse, since: &Since, changed: &mut BTreeSet<ArticleNumber>) -> Self {
        let mut known = Self::default();
        let pairs = reuse.pairs.into_iter().map(|pair| (pair, Vec::new()));
        // Of those that share standard text, too, only this has all.
        let asides = reuse.asides.into_iter().map(|aside| (aside.pair, aside.standard));
        for (pair, standard) in pairs.chain(asides) {
            let Some(pair) = pair.since(since) else {
                changed.extend([pair.a, pair.b].into_iter().filter_map(|number| since.now(number)));
                continue;
            };
            let key = (pair.a.index(), pair.b.index());
            if !standard.is_empty() {
                known.set_aside.insert(key, standard);
            }
            known.pairs.insert(key, pair);
        }
        known
    }
}

/// The id of an article, if it may be named.
fn name(all: AllWords<'_>, number: ArticleNumber) -> Option<String> {
    let article = all.archive().articles.get(number.index())?;
    (article.publish != Publish::None).then(|| article.id.to_string())
}

/// The samples of all articles, and those of articles that are lost, and what of fresh ones was prepared.
fn samples(
    since: &Since,
    fresh: Vec<Fresh>,
    before: Vec<Sample>,
) -> (Vec<Sample>, Vec<Sample>, BTreeMap<usize, Box<Prepared>>) {
    let mut before: Vec<Option<Sample>> = before.into_iter().map(Some).collect();
    let mut known = |now: usize| since.then(now.into()).and_then(|then| before.get_mut(then.index())?.take());
    let mut samples: Vec<Sample> = (0..since.count()).map(|now| known(now).unwrap_or_default()).collect();
    let mut all_prepared = BTreeMap::new();
    for Fresh { number, sample, prepared } in fresh {
        samples[number.index()] = sample;
        all_prepared.extend(prepared.map(|prepared| (number.index(), prepared)));
    }
    (samples, before.into_iter().flatten().collect(), all_prepared)
}

impl Pair {
    /// The same pair in the numbers of now, if both articles are as they were.
    fn since(&self, since: &Since) -> Option<Self> {
        let (a, b) = (since.same(self.a)?, since.same(self.b)?);
        let source = match &self.source {
            Some(source) => Some(Source { article: since.same(source.article)?, ..source.clone() }),
            None => None,
        };
        Some(Self { a, b, source, ..self.clone() })
    }
}
