//! Where something stands, as the data says it: in code points.

use serde::Serialize;

use crate::span::{ByteSpan, CodePoint, CodePoints, Extent, Span};

/// A place in a text, to be flattened into what stands there.
#[derive(Debug, Serialize)]
pub(super) struct Place {
    start: CodePoint,
    end: CodePoint,
    /// The stretches, when something interrupts it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    segments: Vec<Stretch>,
}

/// `[start, end]`
#[derive(Debug, Serialize)]
pub(super) struct Stretch(CodePoint, CodePoint);

impl Place {
    pub(super) fn of(extent: &Extent, table: &CodePoints<'_>) -> Self {
        let segments = match extent.segments() {
            [_] => Vec::new(),
            several => several.iter().map(|segment| Stretch::of(*segment, table)).collect(),
        };
        Self { segments, ..Self::from(table.span(extent.outer())) }
    }
}

impl From<Span<CodePoint>> for Place {
    fn from(span: Span<CodePoint>) -> Self {
        Self { start: span.start, end: span.end, segments: Vec::new() }
    }
}

impl Stretch {
    pub(super) fn of(span: ByteSpan, table: &CodePoints<'_>) -> Self {
        let span = table.span(span);
        Self(span.start, span.end)
    }
}
