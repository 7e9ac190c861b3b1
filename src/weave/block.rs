//! Opens and closes the blocks of an article.

use pulldown_cmark::{Alignment, Event, Tag};

use super::body::{Body, Leaf, Open};
use super::code;
use super::dress::{Dress, class_of};
use super::safe_html::Markup;
use crate::archive::block::{Block, BlockKind};
use crate::archive::events::Placed;

impl Body<'_> {
    /// Opens a paragraph or heading: `open` is its start tag without attributes.
    pub(super) fn open_text(&mut self, open: &'static str, close: &'static str, block: Option<usize>) {
        self.new_line();
        match (self.dress, block) {
            (Some(dress), Some(block)) => self.open_block(dress, block, None),
            (dress, _) => {
                self.writer.out.raw(open);
                if dress.is_some() {
                    self.direction();
                }
                self.writer.out.raw(">");
                self.open_leaf(Leaf { close, ..Leaf::default() });
            }
        }
    }

    /// Opens the elements of a block of words; `until` is the first event after it, where no end tag is to come.
    pub(super) fn open_block(&mut self, dress: &Dress<'_>, at: usize, until: Option<usize>) {
        let Some(block) = dress.block(at) else { return };
        let class = class_of(block.kind);
        let is_figure = dress.is_figure(at);
        let close = match block.kind {
            BlockKind::Title | BlockKind::Heading => {
                let (open, close) = heading(block.level.unwrap_or(2));
                self.open_named(open, class, dress, at);
                close
            }
            BlockKind::Caption if is_figure => {
                self.open_named("<figure", class, dress, at);
                "</figure>\n"
            }
            BlockKind::Caption => {
                self.open_named("<p", class, dress, at);
                "</p>\n"
            }
            _ => {
                dress.open_numbered("div", class, at, &mut self.writer.out);
                self.writer.out.raw(if is_figure { "<figure" } else { "<p" });
                dress.anchor(at, &mut self.writer.out);
                self.direction();
                self.writer.out.raw(">");
                if is_figure { "</figure></div>\n" } else { "</p></div>\n" }
            }
        };
        self.open_leaf(Leaf { block: Some(at), until, is_figure, close, ..Leaf::default() });
    }

    /// Opens an element that is a block without a number.
    fn open_named(&mut self, open: &'static str, class: &'static str, dress: &Dress<'_>, at: usize) {
        self.writer.out.raw(open);
        dress.class(class, at, &mut self.writer.out);
        dress.anchor(at, &mut self.writer.out);
        self.direction();
        self.writer.out.raw(">");
    }

    /// Opens the block of the page that begins with words that no tag announces: those of an entry of a tight list
    /// after something else.
    pub(super) fn open_bare(&mut self, event: usize) {
        let Some(dress) = self.dress else { return };
        if let Some((at, block)) = dress.block_at(event).and_then(|at| Some((at, dress.block(at)?))) {
            self.writer.close_words();
            self.open_block(dress, at, Some(block.events.end));
        }
    }

    /// Opens an entry of a list. Where its words follow at once, it is their block.
    pub(super) fn open_item(&mut self, block: Option<usize>) {
        self.new_line();
        let Some(dress) = self.dress else { return self.hold("<li>", "</li>\n") };
        let own = block.and_then(|at| Some((at, dress.block(at)?)));
        let Some((at, block)) = own.filter(|(_, block)| block.kind != BlockKind::Separator) else {
            self.hold("<li dir=\"auto\">", "</li>\n");
            self.has_direction = true;
            return;
        };
        dress.open_numbered("li", class_of(block.kind), at, &mut self.writer.out);
        self.open.push(Open::Holder("</li>\n"));
        self.writer.out.raw("<span");
        dress.anchor(at, &mut self.writer.out);
        self.writer.out.raw(">");
        self.open_leaf(Leaf { block: Some(at), until: Some(block.events.end), close: "</span>", ..Leaf::default() });
    }

    /// Opens a table.
    pub(super) fn open_table(&mut self, alignments: &[Alignment], block: Option<usize>) {
        self.table.alignments = alignments.to_vec();
        let Some(dress) = self.dress else {
            self.writer.out.raw("<table>");
            return self.open_leaf(Leaf { close: "</tbody></table>\n", ..Leaf::default() });
        };
        if let Some(at) = block {
            dress.open_numbered("div", class_of(BlockKind::Table), at, &mut self.writer.out);
        }
        self.writer.out.raw("<div class=\"table\" role=\"region\" tabindex=\"0\"");
        self.label("table", block);
        self.writer.out.raw("><table");
        if let Some(at) = block {
            dress.anchor(at, &mut self.writer.out);
        }
        self.writer.out.raw(">");
        self.open_leaf(Leaf {
            block,
            close_words: "</tbody></table></div>",
            close: if block.is_some() { "</div>\n" } else { "\n" },
            ..Leaf::default()
        });
    }

    /// Opens a cell of a table.
    pub(super) fn open_cell(&mut self) {
        self.table.cell_start = self.writer.out.len();
        let align = match self.table.alignments.get(self.table.cell) {
            Some(Alignment::Left) => " class=\"align-left\">",
            Some(Alignment::Center) => " class=\"align-center\">",
            Some(Alignment::Right) => " class=\"align-right\">",
            _ => ">",
        };
        let (open, close) = if self.table.in_head { ("<th scope=\"col\"", "</th>") } else { ("<td", "</td>") };
        self.hold(open, close);
        self.writer.out.raw(align);
        self.table.cell_words = self.writer.out.len();
    }

    /// Closes a cell. A cell of the head that holds nothing heads nothing.
    pub(super) fn close_cell(&mut self) {
        self.writer.close_words();
        if self.table.heads_have_words && self.table.in_head && self.writer.out.len() == self.table.cell_words {
            self.writer.out.truncate(self.table.cell_start);
            self.writer.out.raw("<td></td>");
            self.open.pop();
        } else {
            self.close();
        }
        self.table.cell += 1;
    }

    /// Writes a line that divides.
    pub(super) fn rule(&mut self, event: usize) {
        self.writer.close_words();
        self.new_line();
        let own = self.dress.and_then(|dress| Some((dress, dress.block_at(event).or(dress.block_from(event))?)));
        let Some((dress, at)) = own else {
            self.writer.out.raw("<hr>\n");
            return;
        };
        dress.open_numbered("div", class_of(BlockKind::Separator), at, &mut self.writer.out);
        self.writer.out.raw("<hr");
        dress.anchor(at, &mut self.writer.out);
        self.writer.out.raw(">");
        self.open_leaf(Leaf { block: Some(at), close: "</div>\n", ..Leaf::default() });
        self.close();
    }

    /// Writes code that has been gathered.
    pub(super) fn end_code(&mut self) {
        let gathered = self.code.take().unwrap_or_default();
        self.new_line();
        let block = self.leaf().and_then(|leaf| leaf.block);
        if let Some((dress, at)) = self.dress.zip(block) {
            dress.open_numbered("div", class_of(BlockKind::Code), at, &mut self.writer.out);
            self.writer.out.raw("<pre");
            dress.anchor(at, &mut self.writer.out);
            self.writer.out.raw(" role=\"region\" tabindex=\"0\"");
            self.label("code", block);
            self.writer.out.raw("><code");
        } else {
            self.writer.out.raw("<pre><code");
        }
        if !gathered.language.is_empty() {
            self.writer.out.attribute("class", &format!("language-{}", gathered.language));
        }
        self.writer.out.raw(">");
        if self.dress.is_some() {
            code::write(&gathered.text, &gathered.language, &mut self.writer.out);
        } else {
            self.writer.out.text(&gathered.text);
        }
        if let Some(Open::Leaf(leaf)) = self.open.last_mut() {
            leaf.close_words = "</code></pre>";
            leaf.close = if leaf.block.is_some() { "</div>\n" } else { "\n" };
        }
        self.close();
    }

    /// Opens an element that holds blocks.
    pub(super) fn hold(&mut self, open: &'static str, close: &'static str) {
        self.writer.out.raw(open);
        self.open.push(Open::Holder(close));
    }

    /// The same, on a new line.
    pub(super) fn hold_on_new_line(&mut self, open: &'static str, close: &'static str) {
        self.new_line();
        self.hold(open, close);
    }

    /// Opens an element that holds words.
    pub(super) fn open_leaf(&mut self, leaf: Leaf) {
        if let Some(block) = leaf.block {
            self.writer.begin_block(block);
        }
        self.leaves += 1;
        self.open.push(Open::Leaf(leaf));
    }

    /// Closes the element opened last.
    pub(super) fn close(&mut self) {
        self.writer.close_words();
        match self.open.pop() {
            Some(Open::Holder(close)) => {
                self.writer.out.raw(close);
            }
            Some(Open::Footnote(label)) => {
                let back = self.footnotes.back(&label, self.pictures.wording);
                self.writer.out.append(&back).raw("</div>\n");
            }
            Some(Open::Leaf(leaf)) => self.close_leaf(&leaf),
            Some(Open::Nothing) | None => {}
        }
    }

    fn close_leaf(&mut self, leaf: &Leaf) {
        self.leaves = self.leaves.saturating_sub(1);
        self.writer.out.raw(leaf.close_words);
        self.writer.end_block();
        let caption = std::mem::take(&mut self.figcaption);
        self.writer.out.append(&caption).raw(leaf.close);
        if let Some((dress, block)) = self.dress.zip(leaf.block) {
            self.place(dress.after(block));
        }
    }

    /// Closes a block whose words no tag ends, when the event at this place is no longer one of them.
    pub(super) fn close_leaf_before(&mut self, event: usize) {
        while self.leaf().is_some_and(|leaf| leaf.until.is_some_and(|until| until <= event)) {
            self.close();
        }
    }

    /// The element of words opened last, when nothing has been opened in it.
    pub(super) fn leaf(&self) -> Option<&Leaf> {
        match self.open.last() {
            Some(Open::Leaf(leaf)) => Some(leaf),
            _ => None,
        }
    }

    /// What comes next begins a line.
    pub(super) fn new_line(&mut self) {
        if !self.writer.out.at_line_start() {
            self.writer.out.raw("\n");
        }
    }

    /// The direction of a block is that of its words, unless the element round it has said so: then its bullet or bar
    /// stands on the side where its words begin.
    fn direction(&mut self) {
        if !std::mem::take(&mut self.has_direction) {
            self.writer.out.raw(" dir=\"auto\"");
        }
    }

    fn label(&mut self, what: &str, block: Option<usize>) {
        let number = self.dress.zip(block).and_then(|(dress, at)| dress.block(at)?.paragraph);
        let wording = self.pictures.wording;
        let label = match number {
            Some(number) => wording.say(&format!("{what}-at"), &[("n", number.into())]),
            None => wording.say(what, &[]),
        };
        self.writer.out.attribute("aria-label", &label);
    }
}

/// The tags of a heading.
pub(super) fn heading(level: u8) -> (&'static str, &'static str) {
    match level {
        0..=2 => ("<h2", "</h2>\n"),
        3 => ("<h3", "</h3>\n"),
        4 => ("<h4", "</h4>\n"),
        5 => ("<h5", "</h5>\n"),
        _ => ("<h6", "</h6>\n"),
    }
}

/// Whether a block holds one picture and nothing else, and the address of the picture.
pub(super) fn picture_alone<'e>(block: &Block, events: &'e [Placed<'_>]) -> Option<&'e str> {
    let mut events = events.get(block.events.clone())?.iter().map(|(event, _)| event);
    let mut first = events.next()?;
    let in_link = matches!(first, Event::Start(Tag::Link { .. }));
    if in_link {
        first = events.next()?;
    }
    let Event::Start(Tag::Image { dest_url, .. }) = first else { return None };
    let mut depth = 1_u32;
    for event in events.by_ref() {
        match event {
            Event::Start(Tag::Image { .. }) => depth += 1,
            Event::End(pulldown_cmark::TagEnd::Image) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    (events.count() == usize::from(in_link)).then_some(dest_url)
}

/// The element of a link.
pub(super) fn link_start(address: &str, title: &str, is_external: bool) -> Markup {
    let mut start = Markup::of("<a");
    start.href(address);
    if !title.is_empty() {
        start.attribute("title", title);
    }
    if is_external {
        start.attribute("rel", "noreferrer");
    }
    start.raw(">");
    start
}
