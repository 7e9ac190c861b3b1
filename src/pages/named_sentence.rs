//! A sentence that names an actor, as it stands in its article.

use std::rc::Rc;

use super::Site;
use super::sentence::Place;
use crate::analyse::actors::Mention;
use crate::archive::article::ArticleNumber;
use crate::archive::reading::Reading;

/// A sentence that names an actor, perhaps more than once.
#[derive(Clone, Debug)]
pub(super) struct NamedSentence<'s> {
    pub(super) article: ArticleNumber,
    /// Its block, as a place in the article's blocks.
    pub(super) block: usize,
    /// What the block says.
    pub(super) reading: Rc<Reading>,
    /// The mentions, each with its place among all mentions of the article. There is at least one.
    pub(super) mentions: Vec<(usize, &'s Mention)>,
    /// Where each of them stands in the reading.
    pub(super) places: Vec<Place>,
}

impl<'s> NamedSentence<'s> {
    /// The sentences of an article that hold these mentions, which stand in its order.
    pub(super) fn all(site: &Site<'s>, article: ArticleNumber, mentions: &[(usize, &'s Mention)]) -> Vec<Self> {
        let by_block = mentions.chunk_by(|(_, one), (_, next)| one.block == next.block);
        by_block.flat_map(|mentions| Self::of_block(site, article, mentions)).collect()
    }

    fn of_block(site: &Site<'s>, number: ArticleNumber, mentions: &[(usize, &'s Mention)]) -> Vec<Self> {
        let article = site.archive.article(number);
        let Some((at, block)) =
            mentions.first().and_then(|(_, mention)| Some((mention.block, article.blocks.get(mention.block)?)))
        else {
            return Vec::new();
        };
        let reading = Rc::new(Reading::of(article, block));
        let placed: Vec<(usize, &Mention, Place)> = mentions
            .iter()
            .filter_map(|(at, mention)| Some((*at, *mention, Place::of(block, &reading, &mention.extent)?)))
            .collect();
        let sentences = placed.chunk_by(|(.., one), (.., next)| one.sentence == next.sentence);
        let sentence = |names: &[(usize, &'s Mention, Place)]| Self {
            article: number,
            block: at,
            reading: Rc::clone(&reading),
            mentions: names.iter().map(|(at, mention, _)| (*at, *mention)).collect(),
            places: names.iter().map(|(.., place)| place.clone()).collect(),
        };
        sentences.map(sentence).collect()
    }

    /// The place of its first mention among all of the article, by which it is known.
    pub(super) fn first(&self) -> usize {
        self.mentions.first().map_or(0, |(at, _)| *at)
    }

    /// Whether it stands in an earlier article, too.
    pub(super) fn is_repeated(&self) -> bool {
        self.mentions.iter().all(|(_, mention)| mention.repeated)
    }

    /// From where to where it stands in the reading.
    pub(super) fn range(&self) -> std::ops::Range<usize> {
        self.places.first().map_or(0..0, |place| place.sentence.clone())
    }
}
