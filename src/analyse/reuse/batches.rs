//! In which order pairs of articles are compared, and how many at a time. An article is made ready for all its pairs of a
//! batch at once: the fewer batches it takes part in, the better.
//!
//! Articles that share much stand together: those of which pairs are made are gathered into small groups, by union and
//! find (R. Tarjan, 1975). The groups fill tiles, and pairs are compared tile by tile.

use std::collections::HashMap;

use crate::analyse::words::Keyed;

/// Two articles.
pub(super) type Two = (usize, usize);

/// A group has no more articles than this: large ones would be all of an archive.
const GROUP: usize = 64;

/// Puts pairs into an order in which those of the same articles stand near one another. A tile holds articles of so many
/// words. `count` is how many words an article has.
pub(super) fn ordered(pairs: &[Two], count: impl Fn(usize) -> usize, tile: usize) -> Vec<Two> {
    let mut groups = Groups::default();
    pairs.iter().for_each(|(a, b)| groups.unite(*a, *b));
    let tiles = groups.tiles(count, tile);
    let tile_of = |article: &usize| tiles.get(*article).copied().unwrap_or_default();
    let mut ordered = pairs.to_vec();
    ordered.sort_unstable_by_key(|(a, b)| (tile_of(a), tile_of(b), *a, *b));
    ordered
}

/// How many of some pairs, from the first, have no more words together than these; one at least.
pub(super) fn how_many(pairs: impl Iterator<Item = Two>, count: impl Fn(usize) -> usize, words: usize) -> usize {
    let mut members: HashMap<u64, (), Keyed> = HashMap::default();
    let mut sum = 0;
    let fit = pairs.take_while(|(a, b)| {
        let new = [*a, *b].into_iter().filter(|number| members.insert(*number as u64, ()).is_none());
        sum += new.map(&count).sum::<usize>();
        sum <= words
    });
    fit.count().max(1)
}

/// Articles, and which of them stand together.
#[derive(Default)]
struct Groups {
    /// Another article of the same group, or itself.
    parents: Vec<u32>,
    /// How many articles the group of a root has.
    sizes: Vec<u32>,
}

impl Groups {
    fn unite(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        let (first, last) = (a.min(b), a.max(b));
        if first != last && (self.sizes[first] + self.sizes[last]) as usize <= GROUP {
            self.parents[last] = u32::try_from(first).unwrap_or(u32::MAX);
            self.sizes[first] += self.sizes[last];
        }
    }

    fn root(&mut self, mut article: usize) -> usize {
        for new in self.parents.len()..=article {
            self.parents.push(u32::try_from(new).unwrap_or(u32::MAX));
            self.sizes.push(1);
        }
        while self.parents[article] as usize != article {
            self.parents[article] = self.parents[self.parents[article] as usize];
            article = self.parents[article] as usize;
        }
        article
    }

    /// The tile of each article, group after group in the order of their first articles.
    fn tiles(mut self, count: impl Fn(usize) -> usize, tile: usize) -> Vec<u32> {
        let mut tiles = vec![0; self.parents.len()];
        let mut articles: Vec<(usize, usize)> = (0..tiles.len()).map(|article| (self.root(article), article)).collect();
        articles.sort_unstable();
        let mut words = 0;
        for (_, article) in articles {
            tiles[article] = u32::try_from(words / tile.max(1)).unwrap_or(u32::MAX);
            words += count(article);
        }
        tiles
    }
}
