//! Lines before what stands in the article a second time.

use super::subject::Subject;
use super::{AgainLine, Piece};
use crate::analyse::reuse::{Twice, within};
use crate::archive::address;

/// The lines, with the blocks before which they stand.
pub(super) fn of(subject: &Subject<'_>) -> Vec<(usize, Piece)> {
    let shown = |twice: &Twice| subject.article.shows(twice.first) && subject.article.shows(twice.again);
    within(subject.article)
        .into_iter()
        .filter(shown)
        .map(|twice| (twice.again, Piece::Again(line(subject, twice))))
        .collect()
}

fn line(subject: &Subject<'_>, twice: Twice) -> AgainLine {
    let blocks = subject.article.blocks.get(twice.first..twice.first + twice.blocks).unwrap_or_default();
    let mut numbers = blocks.iter().filter_map(|block| block.paragraph);
    let first = numbers.next();
    let fragment = match first {
        Some(number) => address::paragraph(number),
        None => blocks.first().map(|block| block.anchor.clone()).unwrap_or_default(),
    };
    AgainLine {
        paragraphs: first.map(|first| (first, numbers.next_back().unwrap_or(first))),
        href: format!("#{fragment}"),
    }
}
