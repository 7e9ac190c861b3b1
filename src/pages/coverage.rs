//! Which words of an article also stand in another, for the pictures.

use super::Site;
use crate::archive::article::{ArticleNumber, Publish};
use crate::span::WordSpan;

/// The words of one article, each with whether it stands in another article that is published.
pub(crate) struct Coverage(Vec<bool>);

impl Coverage {
    /// Looks through all passages in which the article takes part. What interrupts a passage is not covered by it.
    pub(crate) fn of(site: &Site<'_>, number: ArticleNumber) -> Self {
        let mut covered = vec![false; site.count_words(number)];
        for pair in site.findings.pairs_of(number) {
            let is_a = pair.a == number;
            let other = if is_a { pair.b } else { pair.a };
            if site.archive.article(other).publish == Publish::None {
                continue;
            }
            let sides = pair.passages.iter().map(|passage| if is_a { &passage.a } else { &passage.b });
            for part in sides.flat_map(|side| &side.parts) {
                if let Some(covered) = covered.get_mut(part.range()) {
                    covered.fill(true);
                }
            }
        }
        Self(covered)
    }

    /// How many words of a stretch are covered.
    pub(crate) fn count(&self, span: WordSpan) -> usize {
        self.0.get(span.range()).unwrap_or(&[]).iter().filter(|covered| **covered).count()
    }

    /// The stretches of covered words, in order.
    pub(crate) fn stretches(&self) -> Vec<WordSpan> {
        let mut stretches = Vec::new();
        let mut at = 0;
        for run in self.0.chunk_by(|a, b| a == b) {
            if run.first() == Some(&true) {
                stretches.push((at..at + run.len()).into());
            }
            at += run.len();
        }
        stretches
    }
}
