//! Elements inside a block that may cross: emphasis, links, and the marks of each layer.
//!
//! HTML cannot nest crossing ranges. So two lists are kept: the elements that the next words should stand in, and those
//! that are open. Only when words are written are elements closed and opened, and one that must be closed because
//! another crosses it is opened again above it. Nothing is ever left open or closed twice, and no element is empty.

use std::ops::Range;

use super::safe_html::Markup;

/// An element that words can stand in.
#[derive(Clone, Debug, Default)]
pub(super) struct Element {
    /// The start tag where it opens first; it alone bears the id and hidden words.
    first: Markup,
    /// What of that is left out where it is opened again.
    once: Range<usize>,
    /// Hidden words at its very end.
    tail: Markup,
    close: &'static str,
    is_link: bool,
    opened: bool,
}

impl Element {
    /// An element that begins with `first`, but for these bytes of it where it must be opened again.
    pub(super) fn new(first: Markup, once: Range<usize>, close: &'static str) -> Self {
        Self { first, once, close, ..Self::default() }
    }

    /// An element without attributes.
    pub(super) fn plain(open: &'static str, close: &'static str) -> Self {
        Self::new(Markup::of(open), 0..0, close)
    }

    /// The element is a link, which may not stand in another.
    #[must_use]
    pub(super) fn link(mut self) -> Self {
        self.is_link = true;
        self
    }

    /// Hidden words stand at its very end.
    #[must_use]
    pub(super) fn ending_in(mut self, tail: Markup) -> Self {
        self.tail = tail;
        self
    }
}

/// An element among all those of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ElementId(pub(super) usize);

/// What is open, and what should be.
#[derive(Debug, Default)]
pub(super) struct Inline {
    elements: Vec<Element>,
    open: Vec<ElementId>,
    wanted: Vec<ElementId>,
    /// How many elements at the bottom of both lists are known to be the same.
    agreed: usize,
}

impl Inline {
    /// Knows these elements from the start, by their places in the list.
    pub(super) fn new(elements: Vec<Element>) -> Self {
        Self { elements, ..Self::default() }
    }

    /// Begins a new element with the next words.
    pub(super) fn begin(&mut self, element: Element) -> ElementId {
        let id = ElementId(self.elements.len());
        self.elements.push(element);
        self.enter(id);
        id
    }

    /// The next words stand in this element too; not where it is a link and they stand in one already.
    pub(super) fn enter(&mut self, id: ElementId) {
        if !self.is_link(id) || !self.wanted.iter().any(|wanted| self.is_link(*wanted)) {
            self.wanted.push(id);
        }
    }

    /// The next words no longer stand in this element.
    pub(super) fn leave(&mut self, id: ElementId) {
        if let Some(at) = self.wanted.iter().rposition(|wanted| *wanted == id) {
            self.wanted.remove(at);
            self.agreed = self.agreed.min(at);
        }
    }

    /// The element ends for good: its hidden words are written, if any others were.
    pub(super) fn end(&mut self, id: ElementId, out: &mut Markup) {
        let Some(element) = self.elements.get(id.0) else { return };
        if element.opened && !element.tail.is_empty() {
            if !self.open.contains(&id) {
                self.open_wanted(out);
            }
            if let Some(at) = self.open.iter().rposition(|open| *open == id) {
                self.close_down_to(at + 1, out);
                out.append(&self.elements[id.0].tail);
            }
        }
        self.leave(id);
    }

    /// Opens and closes what must be before words are written.
    pub(super) fn open_wanted(&mut self, out: &mut Markup) {
        let mut same = self.agreed.min(self.open.len());
        while same < self.open.len() && self.open.get(same) == self.wanted.get(same) {
            same += 1;
        }
        self.close_down_to(same, out);
        for at in same..self.wanted.len() {
            self.open(self.wanted[at], out);
        }
        self.agreed = self.wanted.len();
    }

    /// The same before something is written that is itself a link: links around it are closed, and opened again with
    /// the next words.
    pub(super) fn open_wanted_but_links(&mut self, out: &mut Markup) {
        let first_link = self.wanted.iter().position(|id| self.is_link(*id));
        let Some(first_link) = first_link else { return self.open_wanted(out) };
        let above: Vec<ElementId> = self.wanted.split_off(first_link);
        self.agreed = self.agreed.min(first_link);
        self.open_wanted(out);
        for id in &above {
            if !self.is_link(*id) {
                self.open(*id, out);
            }
        }
        self.wanted.extend(above);
    }

    /// Closes all, because a block or a cell ends.
    pub(super) fn close_all(&mut self, out: &mut Markup) {
        self.close_down_to(0, out);
    }

    /// Whether an element is a link.
    pub(super) fn is_link(&self, id: ElementId) -> bool {
        self.elements.get(id.0).is_some_and(|element| element.is_link)
    }

    fn open(&mut self, id: ElementId, out: &mut Markup) {
        if let Some(element) = self.elements.get_mut(id.0) {
            let once = if element.opened { element.once.clone() } else { 0..0 };
            out.append_without(&element.first, once);
            element.opened = true;
            self.open.push(id);
        }
    }

    fn close_down_to(&mut self, height: usize, out: &mut Markup) {
        while self.open.len() > height {
            let closed = self.open.pop().and_then(|id| self.elements.get(id.0));
            out.raw(closed.map_or("", |element| element.close));
        }
        self.agreed = self.agreed.min(height);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(id: &str, is_link: bool) -> Element {
        let mut first = Markup::of("<b");
        first.attribute("id", id).raw(">");
        let once = 2..first.len() - 1;
        let element = Element::new(first, once, "</b>").ending_in(Markup::of("!"));
        if is_link { element.link() } else { element }
    }

    #[test]
    fn elements_that_cross_are_closed_and_opened_again() {
        let (mut inline, mut out) = (Inline::default(), Markup::default());
        let strong = inline.begin(Element::plain("<strong>", "</strong>"));
        inline.open_wanted(&mut out);
        out.text("a ");
        let mark = inline.begin(marked("x", false));
        inline.open_wanted(&mut out);
        out.text("b");
        inline.leave(strong);
        inline.open_wanted(&mut out);
        out.text(" c");
        inline.end(mark, &mut out);
        inline.open_wanted(&mut out);
        out.text(" d");
        assert_eq!(out.take().as_str(), "<strong>a <b id=\"x\">b</b></strong><b> c!</b> d");
    }

    #[test]
    fn a_link_inside_a_link_closes_the_outer_one() {
        let (mut inline, mut out) = (Inline::default(), Markup::default());
        let outer = inline.begin(marked("x", true));
        inline.begin(Element::plain("<em>", "</em>"));
        inline.open_wanted(&mut out);
        out.text("a");
        inline.open_wanted_but_links(&mut out);
        out.text("1");
        inline.open_wanted(&mut out);
        out.text("b");
        inline.leave(outer);
        inline.close_all(&mut out);
        assert_eq!(out.take().as_str(), "<b id=\"x\"><em>a</em></b><em>1</em><b><em>b</em></b>");
    }

    #[test]
    fn an_element_without_words_leaves_nothing() {
        let (mut inline, mut out) = (Inline::default(), Markup::default());
        let mark = inline.begin(marked("x", false));
        inline.end(mark, &mut out);
        inline.close_all(&mut out);
        assert!(out.is_empty());
    }
}
