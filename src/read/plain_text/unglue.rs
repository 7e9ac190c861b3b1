//! Bylines and datelines that stand on the line of the first paragraph are parted from it.

use super::chunks::Chunk;
use super::lines::Line;
use super::pieces::rules;
use super::{byline, dateline};

/// How far from the top they are looked for, in chunks.
const TOP: usize = 12;

/// A chunk that was parted from the text after it, by which rule.
pub(super) type Parted = (Chunk, Option<&'static str>);

/// Parts what is glued to the first paragraphs.
pub(super) fn unglue(text: &str, lines: &[Line], chunks: Vec<Chunk>) -> Vec<Parted> {
    const LONG: usize = 200;
    let mut parted: Vec<Parted> = Vec::with_capacity(chunks.len() + 2);
    let (mut met_text, mut met_byline, mut met_dateline) = (false, false, false);
    for (at, chunk) in chunks.into_iter().enumerate() {
        let mut rest = Some(chunk);
        while let Some(chunk) = rest.take() {
            let line = text.get(chunk.start..lines[chunk.first].end.min(chunk.end)).unwrap_or("");
            let near = at < TOP && !chunk.quoted;
            let by = if near && !met_byline && !met_text { byline::glued_length(line) } else { None };
            let dated = || dateline::read(line).filter(|found| found.proved || !met_text);
            let from = if near && !met_dateline && by.is_none() { dated().map(|found| found.length) } else { None };
            match (by, from) {
                (Some(length), _) | (None, Some(length)) => {
                    let (head, tail) = chunk.parted(text, lines, length);
                    (met_byline, met_dateline) = (met_byline || by.is_some(), met_dateline || by.is_none());
                    parted.push((head, Some(if by.is_some() { rules::BYLINE } else { rules::DATELINE })));
                    rest = tail;
                }
                (None, None) => parted.push((chunk, None)),
            }
        }
        met_text |= chunk.end - chunk.start >= LONG;
    }
    parted
}
