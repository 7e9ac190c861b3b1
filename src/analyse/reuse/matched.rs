//! The words of a passage that are the same on both sides, one by one.

use super::{ChangeKind, Passage, Side};
use crate::analyse::words::Words;
use crate::span::{ByteSpan, Extent, WordIndex};

impl Passage {
    /// The words that are the same on both sides, in order: all words of the passage but those that differ and those
    /// that interrupt it. `a` and `b` are the words of the two articles.
    #[must_use]
    pub fn matched(&self, a: &Words, b: &Words) -> Vec<(WordIndex, WordIndex)> {
        let worded = || self.changes.iter().filter(|change| change.kind != ChangeKind::Typography);
        let of_a = kept(a, &self.a, worded().map(|change| change.a).collect());
        let of_b = kept(b, &self.b, worded().map(|change| change.b).collect());
        of_a.into_iter().zip(of_b).collect()
    }
}

/// The words of one side that stand in the passage and outside `differing`.
fn kept(words: &Words, side: &Side, differing: Vec<ByteSpan>) -> Vec<WordIndex> {
    let stands_in = |at: WordIndex, extent: &Extent| {
        words.list.get(at.index()).is_some_and(|word| extent.contains(word.span.start))
    };
    let differing = Extent::of(differing);
    let differs = |at: WordIndex| differing.as_ref().is_some_and(|differing| stands_in(at, differing));
    let all = side.words.range().map(WordIndex::from);
    all.filter(|at| stands_in(*at, &side.extent) && !differs(*at)).collect()
}
