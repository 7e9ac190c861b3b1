//! What was guessed, for the page on which the editor sees it and can put it right.

use super::layout::Measure;
use super::lines::Line;
use super::pieces::{Piece, rules};
use crate::archive::article::{Guess, Layout, LayoutReport};

/// Lists the guesses in the order of the text; neighbours under one rule are one guess.
pub(super) fn of(lines: &[Line], measure: &Measure, pieces: &[Piece<'_>]) -> LayoutReport {
    let mut report = LayoutReport { layout: Some(measure.layout), layout_given: measure.given, guesses: Vec::new() };
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return report };
    if !measure.given && lines.len() > 1 {
        let rule = match measure.layout {
            Layout::Lines => rules::LINES,
            Layout::BlankLines => rules::BLANK_LINES,
            Layout::Wrapped if measure.spacing > 0 => rules::DOUBLE_SPACED,
            Layout::Wrapped => rules::WRAPPED,
        };
        report.guesses.push(Guess { rule: rule.into(), lines: (first.number, last.number) });
    }
    let mut before = None;
    for piece in pieces {
        let numbers = (lines[piece.chunk.first].number, lines[piece.chunk.last].number);
        match (piece.rule, report.guesses.last_mut()) {
            (Some(rule), Some(guess)) if before == Some(rule) => guess.lines.1 = numbers.1.max(guess.lines.1),
            (Some(rule), _) => report.guesses.push(Guess { rule: rule.into(), lines: numbers }),
            (None, _) => {}
        }
        before = piece.rule.or(before.filter(|_| piece.role == Some(super::pieces::Role::Underline)));
    }
    report
}
