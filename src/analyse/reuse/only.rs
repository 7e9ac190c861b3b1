//! What stands in one article of a pair only.

use std::collections::BTreeSet;

use super::Only;
use super::pair::count_covered;
use super::stream::interrupts;
use super::witness::Witness;
use crate::archive::block::BlockKind;
use crate::span::{ByteSpan, WordIndex, WordSpan};

/// The rest of a partly repeated block is told of from so many words on; fewer are shown where the passage ends.
const REST: usize = 5;

/// What stands in `witness` and not in `other`: one entry for each run of blocks of which no word is in a passage,
/// split at headings, and one for each longer rest of a block of which some are. A heading or caption that the other
/// article prints too is no part of an entry.
pub(super) fn in_one(witness: Witness<'_>, covered: &[WordSpan], other: Witness<'_>) -> Vec<Only> {
    let known = framing_blocks(other);
    let mut found: Vec<Entry> = Vec::new();
    let mut heading = None;
    let mut going_on = false;
    for (number, (block, span)) in witness.article.blocks.iter().zip(&witness.words.blocks).enumerate() {
        if block.kind == BlockKind::Heading {
            (heading, going_on) = (Some(number), false);
        }
        if span.is_empty() {
            continue;
        }
        let entry = |words: WordSpan| {
            let extent = witness.words.extent(witness.article, words)?;
            Some(Entry { words, span: extent.outer(), heading })
        };
        if count_covered(*span, covered) > 0 {
            found.extend(rests(*span, covered).into_iter().filter_map(entry));
            going_on = false;
        } else if frames(block.kind) && known.contains(&witness.keys(*span).collect::<Vec<_>>()) {
            going_on = false;
        } else if let Some(entry) = entry(*span) {
            match found.last_mut() {
                Some(last) if going_on => {
                    last.words.end = entry.words.end;
                    last.span = ByteSpan::new(last.span.start.min(entry.span.start), last.span.end.max(entry.span.end));
                }
                _ => found.push(entry),
            }
            going_on = true;
        }
    }
    let table = witness.code_points;
    let only = |entry: Entry| Only::of(witness.article, table, entry.words, entry.span, entry.heading);
    let mut told = Vec::with_capacity(found.len());
    told.extend(found.into_iter().map(only));
    told
}

/// What will be told of, while it still grows.
struct Entry {
    words: WordSpan,
    span: ByteSpan,
    heading: Option<usize>,
}

/// The longer stretches of a block that lie in no passage.
fn rests(block: WordSpan, covered: &[WordSpan]) -> Vec<WordSpan> {
    let first = covered.partition_point(|part| part.end <= block.start);
    let inside = covered[first..].iter().map_while(|part| part.intersection(block));
    let mut rests = Vec::new();
    let mut start: WordIndex = block.start;
    for part in inside {
        rests.push(WordSpan::new(start, part.start));
        start = part.end;
    }
    rests.push(WordSpan::new(start, block.end));
    rests.retain(|rest| rest.len() >= REST);
    rests
}

/// The words of each block that frames the text.
fn framing_blocks(witness: Witness<'_>) -> BTreeSet<Vec<u64>> {
    let blocks = witness.article.blocks.iter().zip(&witness.words.blocks);
    blocks.filter(|(block, _)| frames(block.kind)).map(|(_, span)| witness.keys(*span).collect()).collect()
}

fn frames(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Title | BlockKind::Heading) || interrupts(kind)
}
