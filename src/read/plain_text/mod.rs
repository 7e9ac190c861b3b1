//! From the text of an old plain text file to the blocks that a careful reader sees in it.
//!
//! The way: [`lines`] → [`layout`] (how lines make paragraphs) → [`chunks`] → pieces, to which one rule after the other
//! gives a role, the surest first → [`drafts`] (broken sentences put together) → [`events`]. Every rule only decides
//! what none before it has decided, and each decision is told in the [`report`].

mod byline;
mod captions;
mod chunks;
mod credits;
mod dateline;
mod dates;
mod drafts;
mod events;
mod facts;
mod headings;
mod inline;
mod joining;
mod layout;
mod lines;
mod lists;
mod names;
mod pieces;
mod references;
mod report;
mod run;
mod sections;
mod sentence;
mod separators;
mod tables;
#[cfg(test)]
mod tests;
mod title;
pub(crate) mod top_line;
mod unglue;

use std::ops::Range;

use crate::archive::article::{Known, Layout, LayoutReport};
use crate::archive::block::Block;
use crate::archive::date::Date;
use crate::archive::events::Placed;
use pieces::{Piece, Role};

/// A plain text as its reader sees it.
#[derive(Debug)]
pub(crate) struct PlainText<'t> {
    /// The same events as Markdown gives.
    pub(crate) events: Vec<Placed<'t>>,
    /// The blocks in reading order, without ¶ numbers and anchors.
    pub(crate) blocks: Vec<Block>,
    /// How they were found.
    pub(crate) report: LayoutReport,
    /// What the text says of itself.
    pub(crate) found: TextFacts,
}

/// What the editor says of the text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Wishes<'a> {
    /// How its lines make paragraphs.
    pub(crate) layout: Option<Layout>,
    /// Its headings; when not empty, no other line is one.
    pub(crate) headings: &'a [String],
    /// Its title, from settings or front matter: the same line is then the title.
    pub(crate) title: Option<&'a str>,
}

/// What the text says of itself.
#[derive(Debug, Default)]
pub(crate) struct TextFacts {
    /// Its title line.
    pub(crate) title: Option<Known<String>>,
    /// Who wrote it.
    pub(crate) author: Vec<Known<String>>,
    /// Who posted it.
    pub(crate) posted_by: Vec<Known<String>>,
    /// The agency that its dateline names.
    pub(crate) publisher: Option<Known<String>>,
    /// The day that a dateline or byline gives.
    pub(crate) published: Option<Known<Date>>,
}

/// Whether a short line ends in the credit of a picture, as captions do.
pub(crate) fn ends_in_a_credit(words: &str) -> bool {
    captions::is_credited(words)
}

/// Whether the words, alone on a line, head a bibliography.
pub(crate) fn heads_a_bibliography(words: &str) -> bool {
    sections::headed_by(words) == Some(sections::Headed::References)
}

/// Reads `body`, a range of `text`; `text` is the whole decoded file, and every place is a place in it.
pub(crate) fn read<'t>(text: &'t str, body: Range<usize>, wishes: &Wishes<'_>) -> PlainText<'t> {
    let lines = lines::of(text, body);
    let measure = layout::measure(text, &lines, wishes.layout);
    let chunks = unglue::unglue(text, &lines, chunks::of(text, &lines, &measure));
    let mut pieces = chunks.into_iter().map(|(chunk, rule)| piece(text, &lines, chunk, rule)).collect::<Vec<_>>();
    assign_roles(&mut pieces, wishes);
    let mut writer = events::Writer::new(text, &lines, measure.column);
    writer.write(&drafts::of(&pieces));
    PlainText {
        report: report::of(&lines, &measure, &pieces),
        found: facts::of(text, &pieces),
        events: writer.events,
        blocks: writer.blocks,
    }
}

fn piece<'t>(text: &'t str, lines: &[lines::Line], chunk: chunks::Chunk, rule: Option<&'static str>) -> Piece<'t> {
    let mut piece = Piece::of(text, lines, chunk);
    match rule {
        Some(rule) if rule == pieces::rules::BYLINE => piece.take(Role::Byline, rule),
        Some(rule) => piece.take(Role::Dateline, rule),
        None => {}
    }
    piece
}

/// The rules in their order: what is marked, then what is told by its words, then what only its surroundings tell.
fn assign_roles(pieces: &mut [Piece<'_>], wishes: &Wishes<'_>) {
    let listed = !wishes.headings.is_empty();
    if listed {
        headings::assign_listed(pieces, wishes.headings);
    }
    separators::assign(pieces);
    if !listed {
        headings::assign_marked(pieces);
    }
    references::assign(pieces, !listed);
    captions::assign(pieces);
    byline::assign(pieces);
    dateline::assign(pieces);
    credits::assign(pieces);
    lists::assign(pieces);
    joining::assign(pieces);
    title::assign(pieces, wishes.title);
    if !listed {
        headings::assign_unmarked(pieces);
    }
    for piece in pieces.iter_mut().filter(|piece| piece.is_open()) {
        piece.role = Some(Role::Paragraph);
    }
}
