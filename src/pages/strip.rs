//! The strip of an article: one cell a block, as tall as it is long, filled where its text also stands elsewhere.

use std::ops::Range;

use serde::Serialize;

use super::Site;
use super::coverage::Coverage;
use crate::archive::address;
use crate::archive::article::{ArticleNumber, Publish};
use crate::archive::block::Block;
use crate::span::WordSpan;
use crate::weave::SafeHtml;
use crate::weave::cell::Cell;

/// The least and the greatest height of the whole strip, in its own units, and what it has for each of its cells between
/// the two: so much that a long block can be told from a short one.
const LEAST_HEIGHT: usize = 160;
const MOST_HEIGHT: usize = 480;
const FOR_A_CELL: usize = 5;
/// The least from the beginning of one cell to that of the next, and the space between the two.
const LEAST: usize = 3;
const GAP: usize = 1;
/// How many cells are drawn at most: more would be taller than a screen. Neighbours of a longer article share a cell.
const CELLS: usize = 120;

/// What the template draws.
#[derive(Debug, Serialize)]
pub(crate) struct Strip {
    height: usize,
    /// Each as HTML.
    cells: Vec<SafeHtml>,
    /// How many cells are filled.
    shared: usize,
    /// Whether a cell may stand for more than one block.
    merged: bool,
}

impl Strip {
    /// The strip of an article; none for one that shares no text.
    pub(crate) fn of(site: &Site<'_>, number: ArticleNumber) -> Option<Self> {
        // Nothing of it could be filled, and its words need not be cut.
        site.findings.pairs_of(number).next()?;
        let words = site.findings.words(site.archive, number)?;
        let article = site.archive.article(number);
        let blocks: Vec<(&Block, WordSpan)> = article
            .blocks
            .iter()
            .zip(&words.blocks)
            .enumerate()
            .filter(|(at, (_, span))| !span.is_empty() && article.shows(*at))
            .map(|(_, (block, span))| (block, *span))
            .collect();
        let groups: Vec<Vec<(&Block, WordSpan)>> =
            merged(blocks.len()).map(|group| blocks.get(group).unwrap_or(&[]).to_vec()).collect();
        if groups.is_empty() {
            return None;
        }
        let lengths: Vec<usize> = groups.iter().map(|group| group.iter().map(|(_, span)| span.len()).sum()).collect();
        let (height, places) = stacked(&lengths);
        let coverage = Coverage::of(site, number);
        let cells: Vec<(SafeHtml, bool)> = groups
            .iter()
            .zip(places)
            .filter_map(|(group, place)| cell(site, number, &coverage, group, place))
            .collect();
        let shared = cells.iter().filter(|(_, shared)| *shared).count();
        let cells = cells.into_iter().map(|(cell, _)| cell).collect();
        Some(Self { height, shared, merged: groups.len() < blocks.len(), cells })
    }
}

/// A cell, and whether it is filled: more than half of its words stand elsewhere.
fn cell(
    site: &Site<'_>,
    number: ArticleNumber,
    coverage: &Coverage,
    group: &[(&Block, WordSpan)],
    (y, height): (usize, usize),
) -> Option<(SafeHtml, bool)> {
    let (first, _) = group.first()?;
    let mut numbers = group.iter().filter_map(|(block, _)| block.paragraph);
    let paragraphs = numbers.next().map(|first| (first, numbers.next_back().unwrap_or(first)));
    let words = group.iter().map(|(_, span)| span.len()).sum();
    let covered: usize = group.iter().map(|(_, span)| coverage.count(*span)).sum();
    let elsewhere = (covered * 2 > words).then(|| elsewhere(site, number, group));
    let fragment = first.paragraph.map_or_else(|| first.anchor.clone(), address::paragraph);
    let cell = Cell { y, height, fragment: &fragment, paragraphs, words, elsewhere: elsewhere.as_deref() };
    Some((cell.html(&site.archive.wording), elsewhere.is_some()))
}

/// The articles in which words of these blocks stand.
fn elsewhere(site: &Site<'_>, number: ArticleNumber, group: &[(&Block, WordSpan)]) -> Vec<String> {
    let touches = |span: WordSpan| group.iter().any(|(_, block)| block.intersection(span).is_some());
    let pairs = site.findings.pairs_of(number);
    pairs
        .filter_map(|pair| {
            let is_a = pair.a == number;
            let other = site.archive.article(if is_a { pair.b } else { pair.a });
            let mut sides = pair.passages.iter().map(|passage| if is_a { &passage.a } else { &passage.b });
            (other.publish != Publish::None && sides.any(|side| touches(side.words))).then(|| other.id.to_string())
        })
        .collect()
}

/// The blocks that share a cell, as places in the list of blocks: each its own unless there are too many.
fn merged(blocks: usize) -> impl Iterator<Item = Range<usize>> {
    let cells = blocks.min(CELLS);
    (0..cells).map(move |cell| cell * blocks / cells..(cell + 1) * blocks / cells)
}

/// How high a strip of blocks of these lengths is, and where each cell begins and how high it is. The cells fill the
/// strip from end to end but for the gaps; none is too low to be seen.
fn stacked(lengths: &[usize]) -> (usize, Vec<(usize, usize)>) {
    let height = (lengths.len() * FOR_A_CELL).clamp(LEAST_HEIGHT, MOST_HEIGHT);
    let free = height.saturating_sub(lengths.len() * LEAST);
    let total = lengths.iter().sum::<usize>().max(1);
    let mut before = 0;
    let mut y = 0;
    let mut places = Vec::with_capacity(lengths.len());
    for (at, length) in lengths.iter().enumerate() {
        before += length;
        let end = (at + 1) * LEAST + before * free / total;
        places.push((y, end - y - GAP));
        y = end;
    }
    (height, places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cells_fill_the_strip_without_touching_and_each_is_seen() {
        for lengths in [vec![1], vec![3, 3, 3], vec![1, 1_000, 1], vec![0, 0], (1..=120).collect(), vec![7; 119]] {
            let (height, places) = stacked(&lengths);
            assert_eq!(places.len(), lengths.len());
            let mut y = 0;
            for (at, cell) in &places {
                assert_eq!(*at, y, "{lengths:?}");
                assert!(*cell >= LEAST - GAP, "{lengths:?}");
                y = at + cell + GAP;
            }
            assert_eq!(
                y,
                if lengths.iter().sum::<usize>() == 0 { lengths.len() * LEAST } else { height },
                "{lengths:?}"
            );
        }
    }

    #[test]
    fn a_longer_block_never_has_the_lower_cell() {
        let (_, places) = stacked(&[10, 20, 300, 5]);
        let heights: Vec<usize> = places.iter().map(|(_, height)| *height).collect();
        assert!(heights[2] > heights[1] && heights[1] >= heights[0] && heights[0] >= heights[3], "{heights:?}");
    }

    #[test]
    fn every_block_stands_in_one_cell_and_there_are_never_too_many() {
        for blocks in [0, 1, 5, 119, 120, 121, 200, 241, 10_000] {
            let cells: Vec<Range<usize>> = merged(blocks).collect();
            assert!(cells.len() <= CELLS && cells.iter().all(|cell| !cell.is_empty()), "{blocks}");
            assert_eq!(cells.into_iter().flatten().collect::<Vec<_>>(), (0..blocks).collect::<Vec<_>>());
        }
    }
}
