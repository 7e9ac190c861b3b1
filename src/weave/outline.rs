//! The headings of an article.

use super::OutlineEntry;
use crate::archive::article::Article;
use crate::archive::block::BlockKind;
use crate::archive::reading::Reading;

/// The headings that are shown, in order; the title is none.
pub(super) fn of(article: &Article) -> Vec<OutlineEntry> {
    let blocks = article.blocks.iter().enumerate();
    blocks
        .filter(|(at, block)| block.kind == BlockKind::Heading && article.shows(*at))
        .map(|(_, block)| OutlineEntry {
            level: block.level.unwrap_or(2).clamp(2, 6),
            text: Reading::of(article, block).text.trim().to_owned(),
            anchor: block.anchor.clone(),
        })
        .collect()
}
