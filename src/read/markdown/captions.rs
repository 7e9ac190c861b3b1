//! Pictures that stand alone, and the words under them.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::archive::block::{Block, BlockKind};
use crate::archive::events::Placed;
use crate::archive::reading::Reading;
use crate::read::plain_text;

/// How a caption is known.
pub(super) const RULE: &str = "a paragraph of pictures, one emphasised line under a picture, or a short paragraph with the credit of one, is a caption";

/// The longest paragraph that is looked at for the credit of a picture, in bytes.
const LONGEST: usize = 800;

/// Marks as captions the paragraphs that hold only pictures, a single emphasised line under one, and a short paragraph
/// that ends in the credit of a picture.
pub(super) fn mark(blocks: &mut [Block], events: &[Placed<'_>], text: &str) {
    let mut under_picture = false;
    for block in blocks.iter_mut() {
        let inside = events.get(block.events.clone()).unwrap_or_default();
        let is_paragraph = block.kind == BlockKind::Paragraph;
        let rest = without_pictures(inside);
        let has_picture = inside.iter().any(|(event, _)| matches!(event, Event::Start(Tag::Image { .. })));
        let beside = (has_picture || under_picture) && (rest.is_empty() || is_one_emphasis(&rest));
        if is_paragraph && (beside || !has_picture && is_credited(block, inside, text)) {
            block.kind = BlockKind::Caption;
        }
        under_picture = is_paragraph && has_picture && rest.is_empty();
    }
}

fn is_credited(block: &Block, events: &[Placed<'_>], text: &str) -> bool {
    block.extent.outer().len() <= LONGEST && plain_text::ends_in_a_credit(Reading::of_events(text, events).text.trim())
}

/// The events outside pictures, and outside links round them; line breaks and spaces left out.
fn without_pictures<'e, 't>(events: &'e [Placed<'t>]) -> Vec<&'e Event<'t>> {
    let mut pictures = 0_usize;
    let mut rest: Vec<&Event<'t>> = Vec::new();
    for (event, _) in events {
        match event {
            Event::Start(Tag::Image { .. }) => pictures += 1,
            Event::End(TagEnd::Image) => pictures = pictures.saturating_sub(1),
            _ if pictures > 0 => {}
            Event::SoftBreak | Event::HardBreak if !has_words_before(&rest) => {}
            Event::Text(words) if words.trim().is_empty() => {}
            Event::End(TagEnd::Link) if matches!(rest.last(), Some(Event::Start(Tag::Link { .. }))) => {
                rest.pop();
            }
            other => rest.push(other),
        }
    }
    while matches!(rest.last(), Some(Event::SoftBreak | Event::HardBreak)) {
        rest.pop();
    }
    rest
}

fn has_words_before(rest: &[&Event<'_>]) -> bool {
    rest.iter().any(|event| matches!(event, Event::Text(_) | Event::Code(_)))
}

/// Whether the events are one emphasised line.
fn is_one_emphasis(events: &[&Event<'_>]) -> bool {
    let [Event::Start(Tag::Emphasis | Tag::Strong), inside @ .., Event::End(TagEnd::Emphasis | TagEnd::Strong)] =
        events
    else {
        return false;
    };
    let mut depth = 1_usize;
    inside.iter().all(|event| {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        depth > 0 && !matches!(event, Event::SoftBreak | Event::HardBreak)
    })
}
