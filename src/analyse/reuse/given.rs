//! What another program found to be repeated: stretches of two articles. Which words of them agree is for us to say.

use std::collections::BTreeMap;

use super::align;
use super::candidates::GivenPair;
use super::fingerprint::GRAM;
use super::run::Run;
use super::witness::Witness;
use crate::archive::article::ArticleNumber;
use crate::archive::cluster::Cluster;
use crate::archive::hash::hash;
use crate::span::{ByteSpan, WordSpan};

/// Of a text that stands at more places only the first is compared with all others, since no reader compares each with
/// each, and no machine should.
const MANY: usize = 200;

/// Words between two runs are compared one by one where there are at most so many pairs of them.
const COMPARED: usize = 250_000;

/// Where two articles share a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Stretch {
    a: ByteSpan,
    b: ByteSpan,
}

/// Where articles share texts, by pairs, the smaller number first.
pub(super) struct Given(BTreeMap<(usize, usize), Vec<Stretch>>);

impl Given {
    pub(super) fn of(clusters: &[Cluster]) -> Self {
        let mut pairs: BTreeMap<(usize, usize), Vec<Stretch>> = BTreeMap::new();
        for Cluster { places } in clusters {
            let compared = if places.len() <= MANY { places.len() } else { 1 };
            for (at, one) in places.iter().enumerate().take(compared) {
                // Places are sorted, so that the article with the smaller number comes first.
                for other in places.iter().skip(at + 1).filter(|other| other.0 != one.0) {
                    let ((a, in_a), (b, in_b)): ((ArticleNumber, _), (ArticleNumber, _)) = (*one, *other);
                    pairs.entry((a.index(), b.index())).or_default().push(Stretch { a: in_a, b: in_b });
                }
            }
        }
        for stretches in pairs.values_mut() {
            stretches.sort_unstable();
            stretches.dedup();
        }
        Self(pairs)
    }

    /// The pairs, sorted, each with a number that changes with its stretches.
    pub(super) fn digests(&self) -> Vec<GivenPair> {
        self.0.iter().map(|(pair, stretches)| (*pair, hash(stretches))).collect()
    }

    /// Where two articles share texts.
    pub(super) fn of_pair(&self, pair: &(usize, usize)) -> &[Stretch] {
        self.0.get(pair).map_or(&[], Vec::as_slice)
    }
}

impl Stretch {
    /// Its words in both.
    pub(super) fn words(&self, a: Witness<'_>, b: Witness<'_>) -> Option<(WordSpan, WordSpan)> {
        let words = |witness: Witness<'_>, span: ByteSpan| {
            let list = &witness.words.list;
            let from = list.partition_point(|word| word.span.end <= span.start);
            let to = list.partition_point(|word| word.span.start < span.end);
            (from < to).then(|| WordSpan::from(from..to))
        };
        words(a, self.a).zip(words(b, self.b))
    }
}

/// Whether most of a passage lies in a stretch, on both sides.
pub(super) fn holds(stretch: (WordSpan, WordSpan), passage: (WordSpan, WordSpan)) -> bool {
    let most = |stretch: WordSpan, words: WordSpan| {
        stretch.intersection(words).is_some_and(|inside| inside.len() * 2 >= words.len())
    };
    most(stretch.0, passage.0) && most(stretch.1, passage.1)
}

/// Whether a passage and a stretch have words in common, on both sides.
pub(super) fn meets(stretch: (WordSpan, WordSpan), passage: (WordSpan, WordSpan)) -> bool {
    stretch.0.overlaps(passage.0) && stretch.1.overlaps(passage.1)
}

/// Aligns the words of a stretch: from the longest of the known runs that lie there, all in one order, to the words between
/// them. None where the two have next to nothing in common.
pub(super) fn align(a: Witness<'_>, b: Witness<'_>, known: &[Run], stretch: (WordSpan, WordSpan)) -> Vec<Run> {
    let (in_a, in_b) = (stretch.0.range(), stretch.1.range());
    let mut inside: Vec<Run> = known
        .iter()
        .filter_map(|run| {
            let skip = in_a.start.saturating_sub(run.a).max(in_b.start.saturating_sub(run.b));
            let end = run.len.min(in_a.end.saturating_sub(run.a)).min(in_b.end.saturating_sub(run.b));
            (skip < end).then(|| Run { a: run.a + skip, b: run.b + skip, len: end - skip })
        })
        .collect();
    inside.sort_by_key(|run| (std::cmp::Reverse(run.len), run.a, run.b));
    let mut kept: Vec<Run> = Vec::new();
    for run in inside {
        let follows = |one: &Run, next: &Run| one.end_a() <= next.a && one.end_b() <= next.b;
        if kept.iter().all(|other| follows(other, &run) || follows(&run, other)) {
            kept.push(run);
        }
    }
    kept.sort_by_key(|run| run.a);
    kept.push(Run { a: in_a.end, b: in_b.end, len: 0 });
    let (keys_a, keys_b): (Vec<u64>, Vec<u64>) = (a.keys(stretch.0).collect(), b.keys(stretch.1).collect());
    let mut runs: Vec<Run> = Vec::new();
    let mut at = (in_a.start, in_b.start);
    for run in kept {
        let own_a = keys_a.get(at.0 - in_a.start..run.a - in_a.start).unwrap_or(&[]);
        let own_b = keys_b.get(at.1 - in_b.start..run.b - in_b.start).unwrap_or(&[]);
        if own_a.len() * own_b.len() <= COMPARED {
            let between = align::common(own_a, own_b);
            runs.extend(between.into_iter().map(|run| Run { a: at.0 + run.a, b: at.1 + run.b, len: run.len }));
        }
        at = (run.end_a(), run.end_b());
        runs.extend(Some(run).filter(|run| run.len > 0));
    }
    let runs = align::tidy(runs);
    if runs.iter().map(|run| run.len).sum::<usize>() < GRAM { Vec::new() } else { runs }
}
