//! A block of an article as a place that a reader can be sent to: "¶7", "002 ¶23", "title".

use super::Site;
use crate::archive::address::{self, OutPath};
use crate::archive::article::ArticleNumber;
use crate::archive::block::BlockKind;

/// What a block is called within its article: "¶7", or what it is where it has no number.
pub(crate) fn label(site: &Site<'_>, number: ArticleNumber, block: usize) -> String {
    let wording = &site.archive.wording;
    let Some(block) = site.archive.article(number).blocks.get(block) else { return String::new() };
    match (block.paragraph, block.kind) {
        (Some(paragraph), _) => wording.say("paragraph", &[("n", paragraph.into())]),
        (None, BlockKind::Title) => wording.say("place-title", &[]),
        (None, BlockKind::Caption) => wording.say("place-caption", &[]),
        (None, _) => wording.say("place-heading", &[]),
    }
}

/// What a block is called outside its article: "002 ¶23".
pub(crate) fn full_label(site: &Site<'_>, number: ArticleNumber, block: usize) -> String {
    format!("{} {}", site.archive.article(number).id, label(site, number, block))
}

/// The link to a block from a page at `path`.
pub(crate) fn href(site: &Site<'_>, path: &OutPath, number: ArticleNumber, block: usize) -> String {
    let article = site.archive.article(number);
    let block = article.blocks.get(block);
    let fragment = block.map(|block| block.paragraph.map_or_else(|| block.anchor.clone(), address::paragraph));
    path.link_to(&address::article(&article.id), fragment.as_deref())
}
