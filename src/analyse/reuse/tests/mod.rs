//! What is found in small archives whose repeats are known.

mod copyist;
mod families;
mod properties;
mod quality;
mod speed;
mod standard;
mod stories;

use super::{ChangeKind, Pair, Passage, Reuse, in_archive};
use crate::analyse::words::Words;
use crate::archive::Archive;
use crate::archive::sample::{Sample, archive};
use crate::span::ByteSpan;

/// An archive and what was found in it.
struct Found {
    archive: Archive,
    words: Vec<Words>,
    reuse: Reuse,
}

impl Found {
    fn of(samples: impl IntoIterator<Item = Sample>) -> Self {
        let archive = archive(samples);
        let words: Vec<Words> = archive.articles.iter().map(|article| Words::of(article)).collect();
        let reuse = in_archive(&archive);
        Self { archive, words, reuse }
    }

    /// The only pair.
    fn pair(&self) -> &Pair {
        assert_eq!(self.reuse.pairs.len(), 1, "one pair shares text");
        &self.reuse.pairs[0]
    }

    fn text(&self, number: crate::archive::article::ArticleNumber, span: ByteSpan) -> &str {
        span.of(&self.archive.article(number).text)
    }

    /// The passages of the only pair as the words of `a` and `b` from first to last.
    fn passages(&self) -> Vec<(&str, &str)> {
        let pair = self.pair();
        let sides = |passage: &Passage| {
            (self.text(pair.a, passage.a.extent.outer()), self.text(pair.b, passage.b.extent.outer()))
        };
        pair.passages.iter().map(sides).collect()
    }

    /// The changes of all passages of the only pair.
    fn changes(&self) -> Vec<(ChangeKind, &str, &str)> {
        let pair = self.pair();
        let changes = pair.passages.iter().flat_map(|passage| &passage.changes);
        changes.map(|change| (change.kind, self.text(pair.a, change.a), self.text(pair.b, change.b))).collect()
    }
}
