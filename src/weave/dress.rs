//! What a page adds to the article's own markup: an id and a number for each block, the bar beside those that are
//! repeated, and what stands between blocks.
//!
//! The classes and ids that the stylesheet and other pages may count on:
//!
//! ```html
//! <div class="block paragraph repeat repeat-start repeat-end" id="p7">
//!   <a class="number" href="#t-3f2a91c0" aria-label="Paragraph 7">7</a><p id="t-3f2a91c0" dir="auto">…</p></div>
//! <h2 class="block heading" id="t-…" dir="auto">…</h2>
//! <p class="block caption" id="t-…" dir="auto">…</p>
//! <figure class="block caption" id="t-…"><img …><figcaption>…</figcaption></figure>
//! <li class="block list_item" id="p9" dir="auto"><a class="number" …>9</a><span id="t-…">…</span></li>
//! <div class="block code" id="p4"><a class="number" …>4</a>
//!   <pre id="t-…" …><code class="language-rust"><span class="hl-…">…</span></code></pre></div>
//! <div class="block tabular" id="p5"><a class="number" …>5</a>
//!   <div class="table" role="region" tabindex="0" aria-label="Table, paragraph 5"><table id="t-…">…</table></div></div>
//! <div class="block separator" id="p6"><a class="number" …>6</a><hr id="t-…"></div>
//! ```

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::Event;

use super::Piece;
use super::block::picture_alone;
use super::picture::Pictures;
use super::safe_html::Markup;
use crate::archive::address;
use crate::archive::article::{Article, Publish};
use crate::archive::block::{Block, BlockKind};
use crate::archive::events::Placed;
use crate::archive::wording::Wording;

/// How a block takes part in repeated text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bar {
    /// Whether (nearly) all of it is repeated.
    pub(super) repeat: bool,
    /// Whether it is the first of a run.
    pub(super) start: bool,
    /// Whether it is the last of a run.
    pub(super) end: bool,
    /// Whether it is repeated in other words.
    pub(super) reworded: bool,
    /// Whether it is standard text.
    pub(super) standard: bool,
}

/// What a page adds to one article.
#[derive(Debug)]
pub(super) struct Dress<'a> {
    blocks: &'a [Block],
    wording: &'a Wording,
    /// The first event of each block, in order, and the block.
    starts: Vec<(usize, usize)>,
    bars: Vec<Bar>,
    /// The lines to which blocks can be folded.
    folds: BTreeMap<usize, Markup>,
    /// What stands after a block; a line about what is missing also inside the list or quotation that holds it.
    after: BTreeMap<usize, Vec<Piece>>,
    /// What stands before the outermost element that begins with this event.
    before: BTreeMap<usize, Vec<Piece>>,
    /// Blocks whose id another block before them bears already.
    unnamed: BTreeSet<usize>,
    /// Blocks that are one picture, which can be shown.
    figures: BTreeSet<usize>,
}

impl<'a> Dress<'a> {
    /// The page's additions to `article`: `notes` stand after their block, `gaps` before theirs; the number of blocks
    /// means the end.
    pub(super) fn of(
        article: &'a Article,
        events: &[Placed<'_>],
        pictures: &Pictures<'a>,
        bars: Vec<Bar>,
        notes: Vec<(usize, Piece)>,
        gaps: Vec<(usize, Piece)>,
    ) -> Self {
        let blocks = &article.blocks;
        let mut starts: Vec<_> = blocks.iter().enumerate().map(|(at, block)| (block.events.start, at)).collect();
        starts.sort_unstable();
        let mut seen = BTreeSet::new();
        let unnamed = (0..blocks.len()).filter(|at| !seen.insert(blocks[*at].anchor.as_str())).collect();
        let is_figure = |block: &Block| picture_alone(block, events).is_some_and(|at| pictures.has(at));
        let figures = (0..blocks.len()).filter(|at| is_figure(&blocks[*at])).collect();
        let (after, before) = (BTreeMap::new(), BTreeMap::new());
        let wording = pictures.wording;
        let mut dress = Self { blocks, wording, starts, bars, folds: BTreeMap::new(), after, before, unnamed, figures };
        let outermost = outermost(article, events);
        let top = |block: usize| outermost.get(block).copied().unwrap_or(events.len());
        let mut tops = outermost.clone();
        tops.sort_unstable();
        for (block, note) in notes {
            let next = is_nested(article, block, top(block)).then(|| tops.partition_point(|next| *next <= top(block)));
            match next.map(|next| tops.get(next).copied().unwrap_or(events.len())) {
                Some(next) => dress.before.entry(next).or_default().push(note),
                None => dress.after.entry(block).or_default().push(note),
            }
        }
        for (block, gap) in gaps {
            // Inside a list a line can only stand in an entry, so there it follows the entry before.
            match block.checked_sub(1).filter(|previous| top(*previous) == top(block)) {
                Some(previous) => dress.after.entry(previous).or_default().push(gap),
                None => dress.before.entry(top(block)).or_default().push(gap),
            }
        }
        dress
    }

    /// Adds the lines to which blocks can be folded.
    #[must_use]
    pub(super) fn folding(mut self, folds: BTreeMap<usize, Markup>) -> Self {
        self.folds = folds;
        self
    }

    /// The block whose events hold the event at this place.
    pub(super) fn block_at(&self, event: usize) -> Option<usize> {
        let next = self.starts.partition_point(|(start, _)| *start <= event);
        let (_, block) = *self.starts.get(next.checked_sub(1)?)?;
        self.blocks.get(block)?.events.contains(&event).then_some(block)
    }

    /// The block whose first event stands at this place.
    pub(super) fn block_from(&self, event: usize) -> Option<usize> {
        let first = self.starts.partition_point(|(start, _)| *start < event);
        self.starts.get(first).filter(|(start, _)| *start == event).map(|(_, block)| *block)
    }

    /// The block itself.
    pub(super) fn block(&self, at: usize) -> Option<&'a Block> {
        self.blocks.get(at)
    }

    /// Whether a block is one picture and nothing else.
    pub(super) fn is_figure(&self, at: usize) -> bool {
        self.figures.contains(&at)
    }

    /// What stands after a block.
    pub(super) fn after(&self, block: usize) -> &[Piece] {
        self.after.get(&block).map_or(&[], Vec::as_slice)
    }

    /// What stands before the outermost element that begins with this event.
    pub(super) fn before(&self, event: usize) -> &[Piece] {
        self.before.get(&event).map_or(&[], Vec::as_slice)
    }

    /// Opens the element that bears a block's number.
    pub(super) fn open_numbered(&self, tag: &'static str, class: &'static str, at: usize, out: &mut Markup) {
        out.raw("<").raw(tag);
        self.class(class, at, out);
        let number = self.block(at).and_then(|block| block.paragraph);
        if let Some(number) = number {
            out.attribute("id", &address::paragraph(number));
        }
        out.raw(if tag == "li" { " dir=\"auto\">" } else { ">" });
        if let Some(number) = number {
            out.raw("<a class=\"number\"")
                .attribute("href", &format!("#{}", self.permanent(at).unwrap_or(&address::paragraph(number))))
                .attribute("aria-label", &self.wording.say("paragraph-link", &[("n", number.into())]))
                .raw(">")
                .text(&self.wording.say("number", &[("n", number.into())]))
                .raw("</a>");
        }
        if let Some(line) = self.folds.get(&at) {
            out.append(line);
        }
    }

    /// Adds the attribute `class` of a block.
    pub(super) fn class(&self, class: &'static str, at: usize, out: &mut Markup) {
        let bar = self.bars.get(at).copied().unwrap_or_default();
        out.raw(" class=\"block ").raw(class);
        let old = self.folds.contains_key(&at);
        let set = [
            (bar.repeat, " repeat"),
            (bar.start, " repeat-start"),
            (bar.end, " repeat-end"),
            (bar.reworded, " reworded"),
            (bar.standard, " standard"),
            (old, " old"),
        ];
        for (set, name) in set {
            out.raw(if set { name } else { "" });
        }
        out.raw("\"");
    }

    /// Adds the attribute `id` that survives an edit elsewhere.
    pub(super) fn anchor(&self, at: usize, out: &mut Markup) {
        if let Some(anchor) = self.permanent(at) {
            out.attribute("id", anchor);
        }
    }

    /// The id that survives an edit elsewhere, if the block bears it.
    fn permanent(&self, at: usize) -> Option<&'a str> {
        let block = self.block(at).filter(|block| !block.anchor.is_empty() && !self.unnamed.contains(&at))?;
        Some(&block.anchor)
    }
}

/// The name of a kind of block as a class.
pub(super) fn class_of(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Title | BlockKind::Heading => "heading",
        BlockKind::Byline => "byline",
        BlockKind::Dateline => "dateline",
        BlockKind::Credit => "credit",
        BlockKind::Paragraph => "paragraph",
        BlockKind::ListItem => "list_item",
        BlockKind::Quote => "quote",
        BlockKind::Caption => "caption",
        BlockKind::Reference => "reference",
        BlockKind::Footnote => "footnote",
        BlockKind::Code => "code",
        BlockKind::Table => "tabular",
        BlockKind::Separator => "separator",
    }
}

/// Whether a block stands inside a list, a quotation or a footnote. Its notes follow all of that, for a margin has one
/// column and one direction. An excerpt prints every block by itself.
fn is_nested(article: &Article, block: usize, outermost: usize) -> bool {
    let first = article.blocks.get(block).map_or(0, |block| block.events.start);
    article.publish == Publish::Full && outermost + 1 < first
}

/// For each block, the event with which the outermost element around it begins.
fn outermost(article: &Article, events: &[Placed<'_>]) -> Vec<usize> {
    let mut tops = Vec::with_capacity(events.len());
    let (mut depth, mut top) = (0_u32, 0);
    for (at, (event, _)) in events.iter().enumerate() {
        if depth == 0 {
            top = at;
        }
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        tops.push(top);
    }
    let top_of = |block: &Block| {
        // A block without events lies between its tags: the one before it is its own.
        let inside = if block.events.is_empty() { block.events.start.saturating_sub(1) } else { block.events.start };
        tops.get(inside).copied().unwrap_or(events.len())
    };
    article.blocks.iter().map(top_of).collect()
}
