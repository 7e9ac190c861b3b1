//! Finds the stretches of two texts that have most of their telling words in common.

use super::couples::{Nearness, couple};
use super::keys::Keys;
use super::patch::Patch;
use super::side::{self, Side};
use super::window::Window;
use super::{NEAR, near};
use crate::analyse::census::Asked;
use crate::analyse::reuse::outline::Outline;
use crate::analyse::reuse::seed::Seed;

/// So many places near one another are worth a look.
const PLACES: usize = 3;

/// Two texts must have so many telling words in common there.
const SHARED: usize = 6;

/// How near those stand that are joined.
const JOINED: Nearness = Nearness { next: 3, reach: 12 };

/// So many such couples, none of them further from some other than so many words, are a patch.
const COUPLES: usize = 8;
const COUPLES_NEAR: usize = 30;

/// A couple that stands so often in both texts that there are more pairs of its places tells nothing of where.
const PLACES_OF_A_COUPLE: usize = 16;

/// The two stretches of a patch are each fitted to the other so many times.
const FITTED: usize = 2;

/// Two patches no further apart than so many words, in both texts and in one order, are one.
const APART: usize = 60;

/// What a patch must be worth; beside a passage that stands word for word in both texts more, since what goes before and
/// after it is on the same matter.
const SCORE: f64 = 4.5;
const SCORE_BESIDE: f64 = 8.0;

/// How rare its common words must be together: five of the rarest are enough, or more of others.
const RARITY: usize = 40;

/// Of its telling words so many in a hundred must be common.
const COMMON_PERCENT: usize = 40;

/// Of its common words no more in a hundred may begin with a capital or be numbers: two lists of the same people, or two
/// reports with the same figures, are no one text.
const CAPITALS_PERCENT: usize = 60;

/// It must have so many words, and not so many times as many on one side as on the other.
const WORDS: usize = 20;
const UNEVEN: usize = 3;

/// Two texts, and where others already found passages.
pub(super) struct Reader<'r> {
    pub(super) a: Outline<'r>,
    pub(super) b: Outline<'r>,
    pub(super) walls: &'r [Patch],
    pub(super) census: &'r Asked<'r>,
}

impl Reader<'_> {
    /// The patches at these places, those that speak most for themselves first.
    pub(super) fn patches(&self, places: &[Seed]) -> Vec<Patch> {
        let walled = |seed: &Seed| self.walls.iter().any(|wall| wall.a.contains(&seed.a) || wall.b.contains(&seed.b));
        let places: Vec<Seed> = places.iter().filter(|seed| !walled(seed)).copied().collect();
        let groups = near::groups(places, NEAR, PLACES);
        let mut found: Vec<(f64, Patch)> = groups.iter().flat_map(|patch| self.in_window(patch)).collect();
        found.sort_by(|one, next| next.0.total_cmp(&one.0).then(one.1.a.start.cmp(&next.1.a.start)));
        found.into_iter().map(|(_, patch)| patch).collect()
    }

    /// The patches in and around one, each with its score.
    fn in_window(&self, around: &Patch) -> Vec<(f64, Patch)> {
        let (walls_a, walls_b) = self.walls.iter().map(|wall| (wall.a.clone(), wall.b.clone())).unzip();
        let window_a = Window::around(self.a, &around.a, walls_a);
        let window_b = Window::around(self.b, &around.b, walls_b);
        let (a, b) = side::sides(window_a, window_b, self.census);
        // Most windows hold no patch that could be worth enough: that is seen at once.
        let is_rare = a.rarity().min(b.rarity()) >= RARITY;
        if !is_rare || !self.may_count(a.most()) || !self.may_count(b.most()) {
            return Vec::new();
        }
        let groups = near::groups(couples(&a, &b), COUPLES_NEAR, COUPLES);
        let patches = groups.into_iter().map(|patch| fitted(&a, &b, patch));
        self.joined(patches.filter_map(|patch| Some((self.score(&a, &b, &patch)?, patch))).collect())
    }

    /// What a patch must be worth here.
    fn enough(&self) -> f64 {
        if self.walls.is_empty() { SCORE } else { SCORE_BESIDE }
    }

    /// Whether a patch may count of which a side is worth no more; sums that are made in another order differ by a hair.
    fn may_count(&self, most: f64) -> bool {
        const HAIR: f64 = 1e-6;
        most >= self.enough() - HAIR
    }

    /// Patches that follow one another closely in both texts are one, unless a paragraph of one text alone stands between.
    fn joined(&self, mut patches: Vec<(f64, Patch)>) -> Vec<(f64, Patch)> {
        patches.sort_by_key(|(_, patch)| (patch.a.start, patch.b.start));
        let follows = |last: &Patch, next: &Patch| {
            next.a.start <= last.a.end + APART
                && next.b.start <= last.b.end + APART
                && next.b.start + APART >= last.b.start
                && !self.a.holds_a_block(last.a.end, next.a.start)
                && !self.b.holds_a_block(last.b.end, next.b.start)
        };
        let mut joined: Vec<(f64, Patch)> = Vec::with_capacity(patches.len());
        for (score, next) in patches {
            match joined.last_mut() {
                Some((best, last)) if follows(last, &next) => {
                    last.take_in(&next);
                    *best = best.max(score);
                }
                _ => joined.push((score, next)),
            }
        }
        joined
    }

    /// What a patch is worth, if that is enough.
    fn score(&self, a: &Side<'_>, b: &Side<'_>, patch: &Patch) -> Option<f64> {
        let sides = [a.evidence(&patch.a, b, &patch.b), b.evidence(&patch.b, a, &patch.a)];
        let (less, more) = (patch.a.len().min(patch.b.len()), patch.a.len().max(patch.b.len()));
        let score = sides[0].score.min(sides[1].score);
        let counts = less >= WORDS
            && more <= less * UNEVEN
            && score >= self.enough()
            && sides.iter().all(|side| {
                side.shared >= SHARED
                    && side.rarity >= RARITY
                    && side.shared * 100 >= side.all * COMMON_PERCENT
                    && side.capitals * 100 <= side.shared * CAPITALS_PERCENT
            });
        counts.then_some(score)
    }
}

/// Where couples of the common telling words stand in both.
fn couples(a: &Side<'_>, b: &Side<'_>) -> Vec<Seed> {
    let (shared_a, shared_b) = (a.shared(), b.shared());
    if shared_a.len() < SHARED || shared_b.len() < SHARED {
        return Vec::new();
    }
    // Most couples stand on one side only.
    let in_a = Keys::of(couples_of(a, &shared_a).map(|(couple, _)| spread(couple)));
    let mut couples_b: Vec<_> = couples_of(b, &shared_b).filter(|(couple, _)| in_a.may_hold(spread(*couple))).collect();
    let in_b = Keys::of(couples_b.iter().map(|(couple, _)| spread(*couple)));
    let mut couples_a: Vec<_> = couples_of(a, &shared_a).filter(|(couple, _)| in_b.may_hold(spread(*couple))).collect();
    couples_a.sort_unstable();
    couples_b.sort_unstable();
    let mut seeds = Vec::new();
    let mut rest = couples_b.as_slice();
    for here in couples_a.chunk_by(|one, next| one.0 == next.0) {
        rest = &rest[rest.iter().take_while(|(couple, _)| *couple < here[0].0).count()..];
        let there = &rest[..rest.iter().take_while(|(couple, _)| *couple == here[0].0).count()];
        if here.len() * there.len() <= PLACES_OF_A_COUPLE {
            seeds.extend(here.iter().flat_map(|(_, a)| there.iter().map(move |(_, b)| Seed { a: *a, b: *b })));
        }
    }
    seeds
}

/// The couples of words at some places, each where its first word stands.
fn couples_of(side: &Side<'_>, places: &[usize]) -> impl Iterator<Item = (u64, usize)> {
    JOINED.couples(places).filter_map(|(at, next)| {
        let (one, other) = couple(side.number(at)? as u64, side.number(next)? as u64)?;
        Some((one << 32 | other, at))
    })
}

/// Two small numbers, spread over all bits.
fn spread(couple: u64) -> u64 {
    // The golden ratio, as D. Knuth multiplies by it (“The Art of Computer Programming” 3, 6.4).
    couple.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(16)
}

/// The stretches that fit one another best.
fn fitted(a: &Side<'_>, b: &Side<'_>, mut patch: Patch) -> Patch {
    for _ in 0..FITTED {
        patch.a = a.best(&patch.a, b, &patch.b);
        patch.b = b.best(&patch.b, a, &patch.a);
    }
    Patch { a: a.to_sentences(patch.a), b: b.to_sentences(patch.b) }
}
