//! From events to HTML, one after the other, with a stack of what is open. Without a [`Dress`] the result is what
//! pulldown-cmark itself writes; with one it is an article's page.

use pulldown_cmark::{Alignment, CodeBlockKind, Event, Tag, TagEnd};

use super::Piece;
use super::block::{heading, link_start};
use super::code;
use super::dress::Dress;
use super::filter::Visible;
use super::footnotes::Footnotes;
use super::inline::Element;
use super::links;
use super::picture::{self, Pictures, Shown};
use super::safe_html::{Markup, SafeHtml};
use super::writer::Writer;
use crate::archive::block::Block;
use crate::span::ByteSpan;

/// An article in the making.
pub(super) struct Body<'a> {
    pub(super) writer: Writer<'a>,
    pub(super) footnotes: Footnotes,
    pub(super) dress: Option<&'a Dress<'a>>,
    pub(super) open: Vec<Open>,
    /// How many of the open elements hold words.
    pub(super) leaves: u32,
    /// Whether the element opened last has said that its direction is that of its words.
    pub(super) has_direction: bool,
    pub(super) table: Table,
    pub(super) code: Option<Code>,
    /// The words under a picture that stands alone.
    pub(super) figcaption: Markup,
    pub(super) pictures: &'a Pictures<'a>,
    pieces: Vec<Piece>,
    picture: Option<InPicture>,
    /// How many elements that are not shown are open.
    hidden: u32,
}

/// An open block element.
#[derive(Debug)]
pub(super) enum Open {
    /// One that holds blocks.
    Holder(&'static str),
    /// A footnote, with its label.
    Footnote(String),
    /// One that holds words.
    Leaf(Leaf),
    /// One of which nothing is written.
    Nothing,
}

/// An open element that holds the words of a block.
#[derive(Debug, Default)]
pub(super) struct Leaf {
    /// The block, where the page knows it.
    pub(super) block: Option<usize>,
    /// The first event after it, where no tag of its own ends it.
    pub(super) until: Option<usize>,
    /// Whether it is a picture that stands alone.
    pub(super) is_figure: bool,
    /// What closes it before points that are left over.
    pub(super) close_words: &'static str,
    /// What closes the rest.
    pub(super) close: &'static str,
}

/// Where in a table we are.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) alignments: Vec<Alignment>,
    /// The number of the cell in its row, from 0.
    pub(super) cell: usize,
    pub(super) in_head: bool,
    /// Whether a cell of the head that holds nothing is an ordinary one, as those who hear the page need it.
    pub(super) heads_have_words: bool,
    /// Where the cell begins in what has been written.
    pub(super) cell_start: usize,
    /// Where its words begin.
    pub(super) cell_words: usize,
}

/// Code that is being gathered.
#[derive(Debug, Default)]
pub(super) struct Code {
    pub(super) language: String,
    pub(super) text: String,
}

/// A picture whose description is being gathered.
#[derive(Debug)]
struct InPicture {
    shown: Shown,
    /// How many elements are open inside it.
    depth: u32,
    span: ByteSpan,
}

impl<'a> Body<'a> {
    /// A body that nothing has been written to.
    pub(super) fn new(
        writer: Writer<'a>,
        pictures: &'a Pictures<'a>,
        footnotes: Footnotes,
        dress: Option<&'a Dress<'a>>,
    ) -> Self {
        Self {
            writer,
            footnotes,
            dress,
            open: Vec::new(),
            leaves: 0,
            has_direction: false,
            table: Table { heads_have_words: dress.is_some(), ..Table::default() },
            code: None,
            figcaption: Markup::default(),
            pictures,
            pieces: Vec::new(),
            picture: None,
            hidden: 0,
        }
    }

    /// Writes the words of one block and nothing around them.
    pub(super) fn words_of<'e>(&mut self, block: usize, events: impl Iterator<Item = Visible<'e>>) -> SafeHtml {
        self.writer.begin_block(block);
        for visible in events {
            if is_inline(&visible.event) {
                self.event(&visible);
            }
        }
        self.writer.end_block();
        self.writer.out.take()
    }

    /// Writes events with the blocks they make; `skipped` is a block that stands elsewhere on the page.
    pub(super) fn write<'e>(&mut self, events: impl Iterator<Item = Visible<'e>>, skipped: Option<&Block>) {
        for visible in events {
            self.close_leaf_before(visible.at);
            if self.open.is_empty() {
                self.place_before(visible.at);
            }
            // With its tags, which stand round its events.
            if skipped.is_some_and(|block| visible.at + 1 >= block.events.start && visible.at <= block.events.end) {
                continue;
            }
            if is_inline(&visible.event) && self.leaves == 0 {
                self.open_bare(visible.at);
            }
            self.event(&visible);
        }
    }

    /// Writes one block by itself, out of the lists and quotations that hold it.
    pub(super) fn write_block<'e>(&mut self, block: usize, events: impl Iterator<Item = Visible<'e>>) {
        let Some(dress) = self.dress else { return };
        self.open_block(dress, block, None);
        for visible in events.filter(|visible| is_inline(&visible.event)) {
            self.event(&visible);
        }
        self.close();
    }

    /// Closes what is open; `end` is the place after the last event.
    pub(super) fn finish(mut self, end: usize) -> Vec<Piece> {
        while !self.open.is_empty() {
            self.close();
        }
        self.writer.close_words();
        self.place_before(end);
        self.cut();
        self.pieces
    }

    fn event(&mut self, visible: &Visible<'_>) {
        let span = visible.span;
        if self.picture.is_some() {
            return self.in_picture(&visible.event);
        }
        match visible.event.as_ref() {
            Event::Start(tag) => self.start(tag, visible),
            Event::End(tag) => self.end(*tag),
            _ if self.hidden > 0 => {}
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => match &mut self.code {
                Some(code) => code.text.push_str(text),
                None => self.writer.words(text, span),
            },
            Event::Code(code) | Event::InlineMath(code) | Event::DisplayMath(code) => self.writer.code(code, span),
            Event::SoftBreak => self.writer.literal("\n", span),
            Event::HardBreak => self.writer.literal("<br>\n", span),
            Event::Rule => self.rule(visible.at),
            Event::FootnoteReference(label) => {
                let reference = self.footnotes.reference(label, self.pictures.wording);
                self.writer.insert(&reference, span, true);
            }
            Event::TaskListMarker(done) => {
                let mut marker = Markup::of("<input type=\"checkbox\" disabled");
                marker.raw(if *done { " checked" } else { "" });
                let label = self.pictures.wording.say(if *done { "task-done" } else { "task-open" }, &[]);
                marker.attribute("aria-label", &label).raw(">\n");
                self.writer.insert(&marker, span, false);
            }
        }
    }

    fn start(&mut self, tag: &Tag<'_>, visible: &Visible<'_>) {
        match tag {
            Tag::Emphasis => self.writer.begin(Element::plain("<em>", "</em>")),
            Tag::Strong => self.writer.begin(Element::plain("<strong>", "</strong>")),
            Tag::Strikethrough => self.writer.begin(Element::plain("<del>", "</del>")),
            Tag::Superscript => self.writer.begin(Element::plain("<sup>", "</sup>")),
            Tag::Subscript => self.writer.begin(Element::plain("<sub>", "</sub>")),
            Tag::Link { dest_url, title, .. } => {
                let start = link_start(dest_url, title, links::is_external(dest_url));
                self.writer.begin(Element::new(start, 0..0, "</a>").link());
            }
            Tag::Image { dest_url, title, .. } => {
                let shown = Shown {
                    written: dest_url.to_string(),
                    title: title.to_string(),
                    alt: String::new(),
                    in_link: self.writer.in_link(),
                };
                self.picture = Some(InPicture { shown, depth: 0, span: visible.span });
            }
            _ => self.start_block(tag, visible),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link => self.writer.end(),
            TagEnd::Image => {}
            TagEnd::TableHead => {
                self.close();
                self.writer.out.raw("<tbody>\n");
                self.table.in_head = false;
            }
            TagEnd::TableCell => self.close_cell(),
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::MetadataBlock(_) => {
                self.hidden = self.hidden.saturating_sub(1);
                self.close();
            }
            _ => self.close(),
        }
    }

    fn start_block(&mut self, tag: &Tag<'_>, visible: &Visible<'_>) {
        self.writer.close_words();
        let block = self.dress.and_then(|dress| dress.block_from(visible.at + 1));
        match tag {
            Tag::Paragraph => self.open_text("<p", "</p>\n", block),
            Tag::Heading { level, .. } => {
                let (open, close) = heading(*level as u8);
                self.open_text(open, close, block);
            }
            Tag::Item => self.open_item(block),
            Tag::CodeBlock(kind) => {
                let info = if let CodeBlockKind::Fenced(info) = kind { info.as_ref() } else { "" };
                self.code = Some(Code { language: code::language(info).to_owned(), text: String::new() });
                self.open_leaf(Leaf { block, ..Leaf::default() });
            }
            Tag::Table(alignments) => self.open_table(alignments, block),
            Tag::TableHead | Tag::TableRow => {
                self.table.cell = 0;
                self.table.in_head = matches!(tag, Tag::TableHead);
                let (open, close) =
                    if self.table.in_head { ("<thead><tr>", "</tr></thead>") } else { ("<tr>", "</tr>\n") };
                self.hold(open, close);
            }
            Tag::TableCell => self.open_cell(),
            Tag::BlockQuote(_) if self.dress.is_some() => {
                self.hold_on_new_line("<blockquote dir=\"auto\">\n", "</blockquote>\n");
                self.has_direction = true;
            }
            Tag::BlockQuote(_) => self.hold_on_new_line("<blockquote>\n", "</blockquote>\n"),
            Tag::List(Some(1)) => self.hold_on_new_line("<ol>\n", "</ol>\n"),
            Tag::List(Some(start)) => {
                self.hold_on_new_line("<ol", "</ol>\n");
                self.writer.out.attribute("start", &start.to_string()).raw(">\n");
            }
            Tag::List(None) => self.hold_on_new_line("<ul>\n", "</ul>\n"),
            Tag::DefinitionList => self.hold_on_new_line("<dl>\n", "</dl>\n"),
            Tag::DefinitionListTitle => self.hold_on_new_line("<dt>", "</dt>\n"),
            Tag::DefinitionListDefinition => self.hold_on_new_line("<dd>", "</dd>\n"),
            Tag::FootnoteDefinition(label) => {
                self.new_line();
                self.footnotes.start(label, self.pictures.wording, &mut self.writer.out);
                self.open.push(Open::Footnote(label.to_string()));
            }
            Tag::MetadataBlock(_) => {
                self.hidden += 1;
                self.open.push(Open::Nothing);
            }
            _ => self.open.push(Open::Nothing),
        }
    }

    /// Gathers the description of a picture, and writes the picture where it ends.
    fn in_picture(&mut self, event: &Event<'_>) {
        let Some(picture) = &mut self.picture else { return };
        match event {
            Event::Start(_) => picture.depth += 1,
            Event::End(_) if picture.depth > 0 => picture.depth -= 1,
            Event::End(_) => self.end_picture(),
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => picture.shown.alt.push_str(text),
            Event::SoftBreak | Event::HardBreak => picture.shown.alt.push(' '),
            _ => {}
        }
    }

    fn end_picture(&mut self) {
        let Some(picture) = self.picture.take() else { return };
        let mut html = Markup::default();
        self.pictures.write(&picture.shown, &mut html);
        let is_line = !self.pictures.has(&picture.shown.written);
        self.writer.insert(&html, picture.span, is_line && !picture.shown.in_link);
        if self.leaf().is_some_and(|leaf| leaf.is_figure) {
            picture::write_caption(&picture.shown, &mut self.figcaption);
        }
    }

    /// Puts down what stands between blocks.
    pub(super) fn place(&mut self, pieces: &[Piece]) {
        if !pieces.is_empty() {
            self.cut();
            self.pieces.extend_from_slice(pieces);
        }
    }

    fn place_before(&mut self, event: usize) {
        if let Some(dress) = self.dress {
            self.place(dress.before(event));
        }
    }

    /// Ends a piece of HTML.
    fn cut(&mut self) {
        if !self.writer.out.is_empty() {
            self.pieces.push(Piece::Html(self.writer.out.take()));
        }
    }
}

/// Whether an event stands among words.
fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => matches!(
            tag,
            Tag::Emphasis
                | Tag::Strong
                | Tag::Strikethrough
                | Tag::Superscript
                | Tag::Subscript
                | Tag::Link { .. }
                | Tag::Image { .. }
        ),
        Event::End(tag) => matches!(
            tag,
            TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
                | TagEnd::Superscript
                | TagEnd::Subscript
                | TagEnd::Link
                | TagEnd::Image
        ),
        Event::Rule => false,
        _ => true,
    }
}
