//! Text that one article tells in much the same words as another, but not in their order.
//!
//! Long words that stand near one another in both articles, in whatever order (`skips`), and are rare in the archive tell
//! where to look (`near`). There (`window`), the telling words that both have are joined with their neighbours once more,
//! and where such couples are many, the two stretches are found that are worth most to one another (`patches`): a word that
//! both have earns, the more the rarer it is, and one that only one has costs (`side`).
//!
//! What is so found is another thing than a passage that stands word for word in both, and is told apart from it to the
//! end. Where such a passage is long, it stays what it is; a short one may be the longest run left of a reworded text, and
//! is then taken for a part of it.

mod couples;
mod keys;
mod near;
mod patch;
mod patches;
mod side;
mod skips;
mod window;

use std::ops::Range;

use super::align;
use super::outline::Outline;
use super::run::Run;
use super::seed::Seed;
use super::stream::Stream;
use crate::analyse::census::Asked;
use crate::span::WordSpan;
use patch::Patch;
use patches::Reader;
pub(super) use skips::{of as skips, sample};

/// A passage of so many words, so many tenths of which agree in one order, is no part of a reworded text.
const TIGHT: usize = 40;
const TIGHT_TENTHS: usize = 7;

/// Where so many tenths of a reworded text agree in one order, it is not reworded but edited.
const EDITED_TENTHS: usize = 8;

/// How rare a word must be to tell where to look.
const RARE: u8 = 2;

/// How near places stand that belong together, in words.
const NEAR: usize = 60;

/// Longer stretches, in words, are not aligned: that costs the product of their lengths.
const LONGEST: usize = 3_000;

/// Where rare words of two articles stand near one another in both; nothing unless some of these places are near to one
/// another too. Given are the places where both have the same pair of near words.
pub(super) fn seeds(a: &Stream, mut seeds: Vec<Seed>, census: &Asked<'_>) -> Vec<Seed> {
    near::sort(&mut seeds);
    if !near::are_any(&seeds, NEAR) {
        return Vec::new();
    }
    seeds.retain(|seed| census.rarity(a.keys()[seed.a]) >= RARE);
    if near::are_any(&seeds, NEAR) { seeds } else { Vec::new() }
}

/// A text that one article tells in much the same words as another.
pub(super) struct Retold {
    /// What agrees in one order.
    pub(super) runs: Vec<Run>,
    /// Whether that is only a part of it.
    pub(super) reworded: bool,
    /// From its first word to its last.
    patch: Patch,
}

impl Retold {
    /// From its first word to its last, in both articles.
    pub(super) fn words(&self, a: Outline<'_>, b: Outline<'_>) -> Option<(WordSpan, WordSpan)> {
        let words = |witness: Outline<'_>, places: &Range<usize>| {
            let last = witness.stream.word(places.end.checked_sub(1)?)?;
            Some(WordSpan::from(witness.stream.word(places.start)?.index()..last.index() + 1))
        };
        Some((words(a, &self.patch.a)?, words(b, &self.patch.b)?))
    }
}

/// What two articles tell in much the same words. Passages that were found word for word and are a part of it are taken
/// away from those.
pub(super) fn passages(
    a: Outline<'_>,
    b: Outline<'_>,
    word_for_word: &mut Vec<Vec<Run>>,
    seeds: &[Seed],
    census: &Asked<'_>,
) -> Vec<Retold> {
    if seeds.is_empty() {
        return Vec::new();
    }
    let of = |runs: &&Vec<Run>| Patch::of(runs);
    let (tight, loose): (Vec<_>, Vec<_>) = word_for_word.iter().partition(|runs| is_tight(runs));
    let walls: Vec<Patch> = tight.iter().filter_map(of).collect();
    let loose: Vec<Patch> = loose.iter().filter_map(of).collect();
    let ends = loose.iter().flat_map(|patch| {
        [Seed { a: patch.a.start, b: patch.b.start }, Seed { a: patch.a.end - 1, b: patch.b.end - 1 }]
    });
    let places: Vec<Seed> = seeds.iter().copied().chain(ends).collect();
    let mut kept: Vec<Patch> = Vec::new();
    for mut patch in (Reader { a, b, walls: &walls, census }).patches(&places) {
        let found = patch.clone();
        loose.iter().filter(|part| found.overlaps(part)).for_each(|part| patch.take_in(part));
        let is_free = !kept.iter().chain(&walls).any(|other| other.meets(&patch));
        if is_free && patch.len() <= LONGEST {
            kept.push(patch);
        }
    }
    word_for_word.retain(|runs| Patch::of(runs).is_none_or(|part| !kept.iter().any(|patch| patch.meets(&part))));
    kept.into_iter().map(|patch| retold(a, b, patch)).filter(|retold| !retold.runs.is_empty()).collect()
}

/// Whether a passage is long and agrees nearly everywhere.
fn is_tight(runs: &[Run]) -> bool {
    Patch::of(runs).is_some_and(|patch| patch.len() >= TIGHT && agree(runs) * 10 >= patch.len() * TIGHT_TENTHS)
}

fn agree(runs: &[Run]) -> usize {
    runs.iter().map(|run| run.len).sum()
}

fn retold(a: Outline<'_>, b: Outline<'_>, patch: Patch) -> Retold {
    let common = align::common(&a.stream.keys()[patch.a.clone()], &b.stream.keys()[patch.b.clone()]);
    let runs: Vec<Run> =
        common.iter().map(|run| Run { a: patch.a.start + run.a, b: patch.b.start + run.b, len: run.len }).collect();
    let reworded = agree(&runs) * 10 < patch.len() * EDITED_TENTHS;
    Retold { runs, reworded, patch }
}
