//! The headings of an article.

use super::OutlineEntry;
use crate::archive::article::Article;
use crate::archive::block::BlockKind;
use crate::archive::reading::Reading;

/// The headings in order; the title is none.
pub(super) fn of(article: &Article) -> Vec<OutlineEntry> {
    let headings = article.blocks.iter().filter(|block| block.kind == BlockKind::Heading);
    headings
        .map(|block| OutlineEntry {
            level: block.level.unwrap_or(2).clamp(2, 6),
            text: Reading::of(article, block).text.trim().to_owned(),
            anchor: block.anchor.clone(),
        })
        .collect()
}
