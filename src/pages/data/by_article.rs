//! `data/articles/<id>.json`: the places in one article, for an archive that has too many for one file.

use serde::Serialize;

use super::actors::{self, MentionOfActor};
use super::articles::{self, BlockRow};
use super::public::Public;
use super::reuse::{self, PassageRow};
use crate::analyse::reuse::Pair;
use crate::archive::address;
use crate::archive::id::ArticleId;
use crate::write::Output;

/// The file.
#[derive(Serialize)]
struct File<'a> {
    format: u32,
    id: &'a ArticleId,
    blocks: Vec<BlockRow<'a>>,
    mentions: Vec<MentionOfActor<'a>>,
    /// The passages in which it takes part, on either side.
    passages: Vec<PassageRow<'a>>,
}

/// The files of all articles.
pub(super) fn write<E>(public: &Public<'_>, sink: &mut dyn FnMut(Output) -> Result<(), E>) -> Result<(), E> {
    let pairs = pairs_by_article(public);
    for (number, article) in public.articles() {
        let pairs = pairs.get(number.index()).map_or(&[][..], Vec::as_slice);
        let data = File {
            format: super::FORMAT,
            id: &article.id,
            blocks: articles::blocks(public, number),
            mentions: actors::mentions_in(public, number),
            passages: pairs.iter().flat_map(|pair| reuse::passages(public, pair)).collect(),
        };
        sink(super::file(address::article_data(&article.id), &data))?;
    }
    Ok(())
}

/// The pairs of each article, by article number.
fn pairs_by_article<'a>(public: &Public<'a>) -> Vec<Vec<&'a Pair>> {
    let mut pairs = vec![Vec::new(); public.size()];
    for pair in public.pairs() {
        for side in [pair.a, pair.b] {
            if let Some(of_article) = pairs.get_mut(side.index()) {
                of_article.push(pair);
            }
        }
    }
    pairs
}
