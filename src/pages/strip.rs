//! The strip of an article: one cell a block, as tall as it is long, filled where its text also stands elsewhere.

use serde::Serialize;

use super::Site;
use super::coverage::Coverage;
use crate::archive::article::ArticleNumber;

/// The height of the whole strip, in its own units.
const HEIGHT: usize = 160;
/// The space between two cells.
const GAP: usize = 1;

/// What the template draws.
#[derive(Debug, Serialize)]
pub(crate) struct Strip {
    height: usize,
    cells: Vec<Cell>,
    /// How many blocks are filled.
    shared: usize,
}

#[derive(Debug, Serialize)]
struct Cell {
    y: usize,
    height: usize,
    shared: bool,
}

impl Strip {
    /// The strip of an article; none for one without words.
    pub(crate) fn of(site: &Site<'_>, number: ArticleNumber) -> Option<Self> {
        let words = site.findings.words.get(number.index())?;
        let total = words.count();
        if total == 0 {
            return None;
        }
        let coverage = Coverage::of(site, number);
        let cells: Vec<Cell> = words
            .blocks
            .iter()
            .filter(|block| !block.is_empty())
            .map(|block| {
                let covered = coverage.count(*block);
                let y = block.start.index() * HEIGHT / total;
                let height = (block.end.index() * HEIGHT / total).saturating_sub(y + GAP).max(1);
                Cell { y, height, shared: covered * 2 > block.len() }
            })
            .collect();
        let shared = cells.iter().filter(|cell| cell.shared).count();
        Some(Self { height: HEIGHT, cells, shared })
    }
}
