//! Bibliographies: the paragraphs under their heading are references.

use crate::archive::block::{Block, BlockKind};
use crate::archive::events::Placed;
use crate::archive::reading::Reading;
use crate::read::plain_text;

/// How a reference is known.
pub(super) const RULE: &str = "a paragraph under a heading such as Bibliography is a reference";

/// Marks the paragraphs between the heading of a bibliography and whatever ends it: a heading or a rule.
pub(super) fn mark(blocks: &mut [Block], events: &[Placed<'_>], text: &str) {
    let mut inside = false;
    for block in blocks {
        match block.kind {
            BlockKind::Heading => {
                let heading = Reading::of_events(text, events.get(block.events.clone()).unwrap_or_default());
                inside = plain_text::heads_a_bibliography(heading.text.trim());
            }
            BlockKind::Separator => inside = false,
            BlockKind::Paragraph if inside => block.kind = BlockKind::Reference,
            _ => {}
        }
    }
}
