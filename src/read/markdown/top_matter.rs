//! Bylines and dates under the title.

use crate::archive::block::{Block, BlockKind};
use crate::archive::events::Placed;
use crate::archive::reading::Reading;
use crate::read::plain_text::{TextFacts, top_line};

/// How a byline or date is known.
pub(super) const RULE: &str = "a paragraph near the top that holds only names or a date is a byline or dateline";

/// Among how many of the first paragraphs a byline is looked for.
const PARAGRAPHS: usize = 4;

/// The longest paragraph that can be one, in bytes: names and dates are short.
const LONGEST: usize = 400;

/// Marks the paragraphs near the top that say who wrote the article and when, and tells what they say.
pub(super) fn mark(blocks: &mut [Block], events: &[Placed<'_>], text: &str) -> TextFacts {
    let mut facts = TextFacts::default();
    for block in blocks.iter_mut().filter(|block| block.kind == BlockKind::Paragraph).take(PARAGRAPHS) {
        if block.extent.outer().len() > LONGEST {
            continue;
        }
        let reading = Reading::of_events(text, events.get(block.events.clone()).unwrap_or_default());
        let whole = block.extent.outer();
        let place = |range: std::ops::Range<usize>| {
            reading.extent(range.start, range.end).map_or(whole, |extent| extent.outer())
        };
        if let Some(kind) = top_line::read(&reading.text, place, &mut facts) {
            block.kind = kind;
        }
    }
    facts
}
