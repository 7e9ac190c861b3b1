//! Where repeated words stand in the article that they were taken from.

use super::Site;
use crate::analyse::reuse::{Pair, Passage};
use crate::archive::article::{ArticleNumber, Publish};
use crate::span::{Extent, WordIndex};

/// A block of another article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OriginalPlace {
    /// The article.
    pub(crate) article: ArticleNumber,
    /// The block, as a place in its blocks.
    pub(crate) block: usize,
}

/// The place in an earlier article, if that may be shown and the words are the same there.
pub(crate) fn of(site: &Site<'_>, number: ArticleNumber, extent: &Extent) -> Option<OriginalPlace> {
    let start = extent.segments().first()?.start;
    let words = site.findings.words(site.archive, number)?;
    let word = WordIndex::from(words.list.partition_point(|word| word.span.end <= start));
    site.findings.pairs_of(number).find_map(|pair| {
        let original = pair.original(site.archive);
        let shown = original != number && site.archive.article(original).publish == Publish::Full;
        let holds = |passage: &&Passage| {
            let here = if pair.a == number { &passage.a } else { &passage.b };
            here.extent.contains(start)
        };
        let passage = pair.passages.iter().filter(|_| shown).find(holds)?;
        let there = there(site, pair, passage, number, word)?;
        let block = site.findings.words(site.archive, original)?.block_of(there);
        Some(OriginalPlace { article: original, block })
    })
}

/// The word of the other article that stands where this one does.
fn there(site: &Site<'_>, pair: &Pair, passage: &Passage, number: ArticleNumber, word: WordIndex) -> Option<WordIndex> {
    let words = |article: ArticleNumber| site.findings.words(site.archive, article);
    let matched = passage.matched(words(pair.a)?, words(pair.b)?);
    if pair.a == number {
        let at = matched.binary_search_by_key(&word, |(here, _)| *here).ok()?;
        matched.get(at).map(|(_, there)| *there)
    } else {
        let at = matched.binary_search_by_key(&word, |(_, here)| *here).ok()?;
        matched.get(at).map(|(there, _)| *there)
    }
}
