//! Articles that are looked at for the first time.

use super::marks::Marks;
use super::outline::Prepared;
use super::sample::Sample;
use super::stream::Stream;
use super::{fingerprint, reworded};
use crate::analyse::words::Words;
use crate::archive::article::{Article, ArticleNumber};

/// An article that is looked at for the first time.
pub(crate) struct Fresh {
    /// Which it is.
    pub(crate) number: ArticleNumber,
    /// A sample of its grams, by which to find others that share some.
    pub(super) sample: Sample,
    /// What comparing it takes, where it was made at once.
    pub(super) prepared: Option<Box<Prepared>>,
}

/// Where the texts of all fresh articles have no more bytes than this together, one batch holds them all (`compare`): then
/// what comparing them takes is made when their words are first cut.
pub(crate) const BYTES_OF_A_BATCH: usize = 18_000_000;

impl Fresh {
    /// Cuts the words of an article and samples them; prepares it to be compared, if that is wished.
    pub(crate) fn of(number: ArticleNumber, article: &Article, prepare: bool) -> (Words, Self) {
        let (words, stream, marks) = if prepare {
            let mut marks = Marks::default();
            let words = Words::told(article, &mut marks);
            let stream = Stream::of(article, &words);
            (words, stream, Some(marks))
        } else {
            let words = Words::of(article);
            let stream = Stream::of(article, &words);
            (words, stream, None)
        };
        let sample = Sample { grams: fingerprint::sample(&stream), skips: reworded::sample(&stream) };
        let prepared = marks.map(|marks| Prepared { stream, marks, blocks: words.blocks.clone() }.into());
        (words, Self { number, sample, prepared })
    }
}
