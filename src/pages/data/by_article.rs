//! `data/articles/<id>.json`: the places in one article, for an archive that has too many for one file.

use serde::Serialize;

use super::actors::{self, MentionRow, OfWhom, QuotationRow};
use super::articles::{self, BlockRow};
use super::public::Public;
use super::reuse::{self, PassageRow};
use crate::archive::article::ArticleNumber;
use crate::archive::id::ArticleId;

/// The file.
#[derive(Serialize)]
pub(super) struct File<'a> {
    format: u32,
    id: &'a ArticleId,
    blocks: Vec<BlockRow<'a>>,
    mentions: Vec<OfWhom<'a, MentionRow<'a>>>,
    quoted: Vec<OfWhom<'a, QuotationRow<'a>>>,
    /// The passages in which it takes part, on either side.
    passages: Vec<PassageRow<'a>>,
}

impl<'a> File<'a> {
    pub(super) fn of(public: &Public<'a>, number: ArticleNumber) -> Self {
        let repeats = public.pairs_of(number).flat_map(|pair| reuse::passages(public, pair));
        let standard = public.asides_of(number).flat_map(|aside| reuse::standard(public, aside));
        Self {
            format: super::FORMAT,
            id: &public.article(number).id,
            blocks: articles::blocks(public, number),
            mentions: actors::mentions_in(public, number),
            quoted: actors::quoted_in(public, number),
            passages: repeats.chain(standard).chain(reuse::twice(public, number)).collect(),
        }
    }
}
