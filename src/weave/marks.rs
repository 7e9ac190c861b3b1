//! Stand-off marks: which stretches of the source bear what, layer by layer.
//!
//! Marks of one layer never overlap; marks of different layers may cross each other and the article's own markup.

use super::inline::{Element, ElementId};
use super::safe_html::Markup;
use crate::span::{Byte, ByteSpan, Span};

/// A layer of marks, from the outermost to the innermost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Layer {
    /// A stretch of a block that stands in another article too.
    Repeat,
    /// Words that differ from those of the other article.
    Change,
    /// The name of an actor.
    Actor,
}

/// How many layers there are.
const LAYERS: usize = 3;

/// A mark on one or more stretches of the source.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// Its layer.
    pub(super) layer: Layer,
    /// Where it stands, in order.
    pub(super) stretches: Vec<ByteSpan>,
    /// The element its words stand in.
    pub(super) element: Element,
}

/// Something that stands between two words: the number of a note, a caret.
#[derive(Clone, Debug)]
pub(super) struct Point {
    /// The block, as a place in the article's blocks.
    pub(super) block: usize,
    /// The place in the source before which it stands; [`END`] for the end of the block.
    pub(super) at: Byte,
    /// What stands there.
    pub(super) html: Markup,
}

/// The end of a block, wherever that is.
pub(super) const END: Byte = Byte(u32::MAX);

/// The marks of one article, ready to be cut to the words.
#[derive(Debug, Default)]
pub(super) struct Marks {
    layers: [Vec<Stretch>; LAYERS],
    points: Vec<Point>,
}

/// What a place in the source bears in each layer.
pub(super) type Borne = [Option<Stretch>; LAYERS];

/// A stretch of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    span: ByteSpan,
    /// The element of the mark.
    pub(super) element: ElementId,
    /// Whether it is the last stretch of its mark.
    pub(super) last: bool,
}

impl Marks {
    /// Sorts marks and points; gives the elements of the marks in the order of their ids. Of two marks of one layer that
    /// overlap, the one that begins later gives way.
    pub(super) fn of(marks: Vec<Mark>, mut points: Vec<Point>) -> (Self, Vec<Element>) {
        let mut layers: [Vec<Stretch>; LAYERS] = Default::default();
        let mut elements = Vec::with_capacity(marks.len());
        for (number, mark) in marks.into_iter().enumerate() {
            let count = mark.stretches.len();
            layers[mark.layer as usize].extend(mark.stretches.iter().enumerate().map(|(at, span)| Stretch {
                span: *span,
                element: ElementId(number),
                last: at + 1 == count,
            }));
            elements.push(mark.element);
        }
        for layer in &mut layers {
            layer.retain(|stretch| !stretch.span.is_empty());
            layer.sort_by_key(|stretch| stretch.span.start);
            let mut end = Byte(0);
            layer.retain(|stretch| {
                let free = stretch.span.start >= end;
                if free {
                    end = stretch.span.end;
                }
                free
            });
        }
        points.sort_by_key(|point| (point.block, point.at));
        (Self { layers, points }, elements)
    }

    /// The points of a block in the order of the source.
    pub(super) fn points(&self, block: usize) -> &[Point] {
        let first = self.points.partition_point(|point| point.block < block);
        let after = self.points.partition_point(|point| point.block <= block);
        &self.points[first..after]
    }

    /// What the first place of `span` bears, and how far it stays the same; not beyond the end of `span`.
    pub(super) fn borne(&self, span: ByteSpan) -> (Borne, Byte) {
        let mut end = span.end;
        let borne = self.layers.each_ref().map(|layer| {
            let next = layer.get(layer.partition_point(|stretch| stretch.span.end <= span.start))?;
            let inside = next.span.start <= span.start;
            end = end.min(if inside { next.span.end } else { next.span.start });
            inside.then_some(*next)
        });
        (borne, end)
    }

    /// What the whole of `span` bears where it cannot be cut: whatever touches it.
    pub(super) fn borne_by_whole(&self, span: ByteSpan) -> Borne {
        self.layers.each_ref().map(|layer| {
            let next = layer.get(layer.partition_point(|stretch| stretch.span.end <= span.start))?;
            let touches = next.span.start < span.end || next.span.contains(span.start);
            touches.then_some(*next)
        })
    }
}

/// What two ordered lists of stretches share.
pub(super) fn shared(a: &[ByteSpan], b: &[ByteSpan]) -> Vec<ByteSpan> {
    let (mut shared, mut at_a, mut at_b) = (Vec::new(), 0, 0);
    while let (Some(one), Some(other)) = (a.get(at_a), b.get(at_b)) {
        shared.extend(one.intersection(*other));
        if one.end <= other.end {
            at_a += 1;
        } else {
            at_b += 1;
        }
    }
    shared
}

/// `span` without the white space at its ends.
pub(super) fn trimmed(span: ByteSpan, source: &str) -> ByteSpan {
    let words = span.of(source);
    let start = span.start.index() + (words.len() - words.trim_start().len());
    Span::new(Byte::from(start), Byte::from(start + words.trim().len()))
}
