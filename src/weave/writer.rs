//! Writes the words of a block with all that they bear: markup, marks of each layer, and points between words.

use super::inline::{Element, ElementId, Inline};
use super::marks::{Borne, END, Marks, Point};
use super::safe_html::Markup;
use crate::span::{Byte, ByteSpan, Span};

/// Writes words; blocks and pieces are made round it.
pub(super) struct Writer<'a> {
    /// What has been written since it was last taken.
    pub(super) out: Markup,
    source: &'a str,
    marks: &'a Marks,
    inline: Inline,
    /// The article's own inline markup that is open.
    markup: Vec<ElementId>,
    /// What the words written last bear.
    borne: Borne,
    /// The points of this block that have not been written.
    points: &'a [Point],
}

impl<'a> Writer<'a> {
    /// A writer of an article with this source; `elements` are those of the marks.
    pub(super) fn new(source: &'a str, marks: &'a Marks, elements: Vec<Element>) -> Self {
        Self {
            out: Markup::default(),
            source,
            marks,
            inline: Inline::new(elements),
            markup: Vec::new(),
            borne: Borne::default(),
            points: &[],
        }
    }

    /// What follows are the words of this block.
    pub(super) fn begin_block(&mut self, block: usize) {
        self.points = self.marks.points(block);
    }

    /// The words of a block end: all that is open is closed, and the points that are left stand here.
    pub(super) fn end_block(&mut self) {
        self.close_words();
        self.write_points(END);
        self.inline.close_all(&mut self.out);
    }

    /// Words end, at the edge of a cell or of a block: nothing stays open.
    pub(super) fn close_words(&mut self) {
        self.bear(Borne::default(), Byte(0));
        self.inline.close_all(&mut self.out);
    }

    /// Begins inline markup of the article.
    pub(super) fn begin(&mut self, element: Element) {
        let id = self.inline.begin(element);
        self.markup.push(id);
    }

    /// Ends the inline markup begun last.
    pub(super) fn end(&mut self) {
        if let Some(id) = self.markup.pop() {
            self.inline.leave(id);
        }
    }

    /// Whether the next words stand in a link of the article.
    pub(super) fn in_link(&self) -> bool {
        self.markup.iter().any(|id| self.inline.is_link(*id))
    }

    /// Writes words that stand at `span` of the source. Where they are not the very letters of the source (an entity, an
    /// escape), they are one whole, and bear what touches it.
    pub(super) fn words(&mut self, words: &str, span: ByteSpan) {
        if words.is_empty() {
            return;
        }
        if span.is_empty() || span.of(self.source) != words {
            self.bear(self.marks.borne_by_whole(span), span.start);
            self.inline.open_wanted(&mut self.out);
            self.out.text(words);
            return;
        }
        let mut rest = span;
        while !rest.is_empty() {
            let (borne, end) = self.marks.borne(rest);
            self.bear(borne, rest.start);
            let end = self.points.first().map_or(end, |point| end.min(point.at));
            let end = next_boundary(self.source, end);
            self.inline.open_wanted(&mut self.out);
            self.out.text(Span::new(rest.start, end).of(self.source));
            rest.start = end;
        }
    }

    /// Writes a code span; its words stand somewhere inside `span`, between the backticks.
    pub(super) fn code(&mut self, code: &str, span: ByteSpan) {
        let inner = span.of(self.source).find(code).map_or(span, |at| {
            let start = span.start.index() + at;
            (start..start + code.len()).into()
        });
        self.begin(Element::plain("<code>", "</code>"));
        self.words(code, inner);
        self.end();
    }

    /// Writes a literal between words, at `span` of the source.
    pub(super) fn literal(&mut self, html: &'static str, span: ByteSpan) {
        self.bear(self.marks.borne_by_whole(Span::new(span.start, span.start)), span.start);
        self.inline.open_wanted(&mut self.out);
        self.out.raw(html);
    }

    /// Writes something whole among the words, at `span` of the source. A thing that holds a link closes the links
    /// around it.
    pub(super) fn insert(&mut self, html: &Markup, span: ByteSpan, holds_link: bool) {
        self.bear(self.marks.borne_by_whole(Span::new(span.start, span.start)), span.start);
        if holds_link {
            self.inline.open_wanted_but_links(&mut self.out);
        } else {
            self.inline.open_wanted(&mut self.out);
        }
        self.out.append(html);
    }

    /// Leaves the marks that end here, writes the points that stand here, enters the marks that begin.
    fn bear(&mut self, borne: Borne, at: Byte) {
        for (now, next) in self.borne.iter().zip(&borne).rev() {
            let Some(now) = now.filter(|now| next.is_none_or(|next| next.element != now.element)) else { continue };
            if now.last {
                self.inline.end(now.element, &mut self.out);
            } else {
                self.inline.leave(now.element);
            }
        }
        self.write_points(at);
        for (now, next) in self.borne.iter().zip(&borne) {
            if let Some(next) = next.filter(|next| now.is_none_or(|now| next.element != now.element)) {
                self.inline.enter(next.element);
            }
        }
        self.borne = borne;
    }

    fn write_points(&mut self, at: Byte) {
        while let Some((point, rest)) = self.points.split_first().filter(|(point, _)| point.at <= at) {
            self.inline.open_wanted_but_links(&mut self.out);
            self.out.append(&point.html);
            self.points = rest;
        }
    }
}

/// The first character boundary of `text` at or after `at`.
fn next_boundary(text: &str, at: Byte) -> Byte {
    let mut at = at.index().min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at.into()
}
