//! Where each line of a file begins: a file that a program wrote can have many entries to be told of, and none should be
//! looked for from the beginning.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Excerpt, Place};

/// The lines of a file, which end at LF.
#[derive(Debug)]
pub(super) struct LineIndex<'t> {
    file: &'t str,
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> LineIndex<'t> {
    /// Reads `text` once.
    pub(super) fn of(file: &'t str, text: &'t str) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { file, text, starts: std::iter::once(0).chain(breaks).collect() }
    }

    /// The place of these bytes.
    pub(super) fn place(&self, bytes: Range<usize>) -> Place {
        let line = self.starts.partition_point(|start| *start <= bytes.start).saturating_sub(1);
        let start = self.starts.get(line).copied().unwrap_or(0);
        let end = self.starts.get(line + 1).copied().unwrap_or(self.text.len());
        let excerpt = Excerpt::of(&self.text[start..end], bytes.start - start..bytes.end.min(end) - start);
        let line = u32::try_from(line + 1).unwrap_or(u32::MAX);
        Place { file: self.file.to_owned(), excerpt: Some(Excerpt { line, ..excerpt }) }
    }

    /// Says of something that it is told of these bytes.
    pub(super) fn at(&self, mut said: Diagnostic, bytes: Range<usize>) -> Diagnostic {
        said.place = Some(self.place(bytes));
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_that_which_is_found_from_the_beginning() {
        let text = "one\n\nthrée words here\nend";
        let lines = LineIndex::of("f", text);
        for (start, end) in [(0, 3), (4, 4), (5, 11), (12, 17), (23, 26), (26, 26)] {
            assert_eq!(lines.place(start..end).excerpt, Some(Excerpt::of(text, start..end)), "{start}");
        }
    }
}
