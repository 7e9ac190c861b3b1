//! Which heading is the title, and how deep the others are.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use crate::archive::article::{Known, Origin};
use crate::archive::block::{Block, BlockKind};
use crate::archive::events::Placed;
use crate::archive::one_line::one_line;
use crate::archive::reading::Reading;
use crate::archive::word::{fold, of_text};

/// How the title is known.
pub(super) const RULE: &str =
    "a first-level heading before any text is the title, if it is the only one or the known title";

/// Finds the title among the headings, and gives the others levels from 2 of which none is skipped. `known` is the
/// title that the editor or the front matter gives.
pub(super) fn settle(
    blocks: &mut [Block],
    events: &mut [Placed<'_>],
    text: &str,
    known: Option<&str>,
) -> Option<Known<String>> {
    let title = title(blocks, events, text, known);
    if let Some((at, _)) = &title {
        blocks[*at].kind = BlockKind::Title;
        blocks[*at].level = Some(1);
    }
    let mut written: Vec<u8> = Vec::new();
    for block in blocks.iter_mut().filter(|block| block.kind == BlockKind::Heading) {
        let level = block.level.unwrap_or(1);
        while written.last().is_some_and(|above| *above >= level) {
            written.pop();
        }
        written.push(level);
        let depth = u8::try_from(written.len() + 1).unwrap_or(6).min(6);
        block.level = Some(depth);
        relabel(events, block, depth);
    }
    title.map(|(_, known)| known)
}

/// The place of the title among the blocks, and what it says: the first heading, where it is of the first level and
/// no text comes before it, and no other is of that level unless this one is known to be the title.
fn title(blocks: &[Block], events: &[Placed<'_>], text: &str, known: Option<&str>) -> Option<(usize, Known<String>)> {
    let heading = |block: &Block| block.kind == BlockKind::Heading;
    let at = blocks.iter().position(heading)?;
    let block = &blocks[at];
    let nothing_before = blocks[..at].iter().all(|block| {
        use BlockKind::{Byline, Caption, Dateline, Separator};
        matches!(block.kind, Byline | Caption | Dateline | Separator)
    });
    let first_levels = blocks.iter().filter(|block| heading(block) && block.level == Some(1)).count();
    let inside = events.get(block.events.clone()).unwrap_or_default();
    let words = one_line(&Reading::of_events(text, inside).text);
    let fits = match known {
        Some(known) => folded(known) == folded(&words),
        None => first_levels == 1,
    };
    (block.level == Some(1) && nothing_before && fits && !words.is_empty())
        .then(|| (at, Known { value: words, from: Origin::Text(block.extent.outer()) }))
}

fn folded(text: &str) -> Vec<String> {
    of_text(text).map(|(_, word)| fold(word)).collect()
}

/// Gives the tags of a heading the level that the page shows.
fn relabel(events: &mut [Placed<'_>], block: &Block, level: u8) {
    let level = HeadingLevel::try_from(usize::from(level.max(1))).unwrap_or(HeadingLevel::H6);
    let start = block.events.start.checked_sub(1).and_then(|at| events.get_mut(at));
    if let Some((Event::Start(Tag::Heading { level: written, .. }), _)) = start {
        *written = level;
    }
    if let Some((Event::End(TagEnd::Heading(written)), _)) = events.get_mut(block.events.end) {
        *written = level;
    }
}
