//! Where in a text an annotation belongs, told twice: by the words and by their place. Either finds it if the other fails.

use serde::Serialize;

use crate::span::{ByteSpan, CodePoint, CodePoints};

/// How many characters are told of what stands before and after: as many as other programs do that annotate web pages.
const CONTEXT: usize = 32;

/// How a part of a text is found.
#[derive(Debug, Serialize)]
#[serde(tag = "type")]
pub(super) enum Selector<'a> {
    /// By its words and what stands around them.
    #[serde(rename = "TextQuoteSelector")]
    Quote {
        exact: &'a str,
        #[serde(skip_serializing_if = "str::is_empty")]
        prefix: &'a str,
        #[serde(skip_serializing_if = "str::is_empty")]
        suffix: &'a str,
    },
    /// By its place, in code points.
    #[serde(rename = "TextPositionSelector")]
    Position { start: CodePoint, end: CodePoint },
}

impl<'a> Selector<'a> {
    /// Both ways to find a stretch of a text that is published.
    pub(super) fn both(text: &'a str, span: ByteSpan, table: &CodePoints<'_>) -> Vec<Self> {
        let (before, after) = (&text[..span.range().start], &text[span.range().end..]);
        let from = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
        let to = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
        let place = table.span(span);
        vec![
            Self::Quote { exact: span.of(text), prefix: &before[from..], suffix: &after[..to] },
            Self::Position { start: place.start, end: place.end },
        ]
    }

    /// The words, if it finds them by these.
    pub(super) fn exact(&self) -> Option<&str> {
        match self {
            Self::Quote { exact, .. } => Some(exact),
            Self::Position { .. } => None,
        }
    }

    /// The words alone.
    pub(super) fn words(exact: &'a str) -> Vec<Self> {
        vec![Self::Quote { exact, prefix: "", suffix: "" }]
    }
}
