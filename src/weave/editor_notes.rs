//! The editor's notes: beside the words they are about, at the head of the article, or among those that lost their place.

use serde::Serialize;

use super::marks::Point;
use super::note_body;
use super::printed::Printed;
use super::repeats::after_signs;
use super::safe_html::{Markup, SafeHtml};
use super::subject::Subject;
use crate::analyse::Findings;
use crate::analyse::notes::{Found, Lost, Place};
use crate::archive::Archive;
use crate::archive::address::{self, OutPath};
use crate::archive::article::ArticleNumber;
use crate::archive::block::{Block, BlockKind};
use crate::archive::note::Note;
use crate::archive::wording::Wording;
use crate::span::{Byte, ByteSpan, Span, WordIndex};

/// A note of the editor's.
#[derive(Clone, Debug, Serialize)]
pub struct EditorNote {
    /// The fragment by which it is linked to, which is made of its id: `note-dead-link`.
    pub id: String,
    /// Its number on the article's page; none for one about the article as a whole.
    pub number: Option<u32>,
    /// The language it is taken to be written in.
    pub language: String,
    /// What it says: all of it, or as much as a margin holds.
    pub opening: SafeHtml,
    /// What more it says.
    pub rest: Option<SafeHtml>,
    /// The words it was written about, where they have changed since.
    pub changed_from: Option<String>,
}

/// A note that lost its place.
#[derive(Clone, Debug, Serialize)]
pub struct LostNote {
    /// The note.
    pub note: EditorNote,
    /// The words it is about.
    pub quote: String,
    /// How many times these very words stand in the article.
    pub times: usize,
    /// What is most like them.
    pub candidates: Vec<Candidate>,
}

/// Words of an article that a note could be about.
#[derive(Clone, Debug, Serialize)]
pub struct Candidate {
    /// Where they stand.
    pub place: NotePlace,
    /// Some words before them in their block, with a sign that there are more and a space where one parts them; or nothing.
    pub before: String,
    /// Some words after them, the same.
    pub after: String,
    /// How much they are like those quoted, in hundredths.
    pub percent: u32,
}

/// A place in an article that a note is, or could be, about.
#[derive(Clone, Debug, Serialize)]
pub struct NotePlace {
    /// What it is called: its ¶ number, or what stands there.
    pub label: String,
    /// The link to it.
    pub href: String,
    /// The words that stand there.
    pub words: String,
}

/// A note beside its words, before it has a number.
pub(super) struct Beside {
    /// The block that its last word stands in.
    pub(super) block: usize,
    /// Where its number stands.
    pub(super) at: Byte,
    pub(super) note: EditorNote,
}

/// The notes of an article that stand beside words of it, in no certain order.
pub(super) fn beside(subject: &Subject<'_>) -> Vec<Beside> {
    let shown = shown(subject.archive, subject.findings, subject.number);
    let beside = shown.filter_map(|(note, place)| {
        let (found, changed) = match place {
            Place::Exact(found) => (found, false),
            Place::Near(found) => (found, true),
            Place::Article | Place::Lost(_) => return None,
        };
        let words = subject.words(subject.number)?;
        let last = WordIndex::from(found.words.end.index().checked_sub(1)?);
        let mut told = EditorNote::of(subject.archive, note, &subject.page);
        told.changed_from = note.quote.as_ref().filter(|_| changed).map(|quote| quote.without_markup().to_owned());
        let at = after_signs(&subject.article.text, found.extent.outer().end);
        Some(Beside { block: words.block_of(last), at, note: told })
    });
    beside.collect()
}

/// The notes about an article as a whole.
pub(super) fn about_all(subject: &Subject<'_>) -> Vec<EditorNote> {
    let shown = shown(subject.archive, subject.findings, subject.number);
    let about_all = shown.filter(|(_, place)| matches!(place, Place::Article));
    about_all.map(|(note, _)| EditorNote::of(subject.archive, note, &subject.page)).collect()
}

/// The notes of an article that lost their place, for the page at `page`.
pub(crate) fn lost(archive: &Archive, findings: &Findings, number: ArticleNumber, page: &OutPath) -> Vec<LostNote> {
    let shown = shown(archive, findings, number);
    let lost: Vec<(&Note, &Lost)> = shown
        .filter_map(|(note, place)| if let Place::Lost(lost) = place { Some((note, lost)) } else { None })
        .collect();
    if lost.is_empty() {
        return Vec::new();
    }
    let places = Places::of(archive, findings, number);
    let told = |(note, lost): (&Note, &Lost)| LostNote {
        note: EditorNote::whole(archive, note, page),
        quote: note.quote.as_ref().map(|quote| quote.without_markup().to_owned()).unwrap_or_default(),
        times: lost.times,
        candidates: lost.candidates.iter().filter_map(|found| places.candidate(found, page)).collect(),
    };
    lost.into_iter().map(told).collect()
}

/// The notes of an article that may be shown, with their places.
pub(crate) fn shown<'a>(
    archive: &'a Archive,
    findings: &'a Findings,
    number: ArticleNumber,
) -> impl Iterator<Item = (&'a Note, &'a Place)> {
    // Most articles have none, and need not be read for that.
    let noted = !findings.notes.of_article(number).is_empty();
    let words = if noted { findings.words(archive, number) } else { None };
    words.into_iter().flat_map(move |words| findings.notes.shown(archive, words, number))
}

/// The number in the text.
pub(super) fn mark(subject: &Subject<'_>, beside: &Beside, number: u32) -> Point {
    let mut mark = Markup::of("<a class=\"ref editor\" role=\"doc-noteref\"");
    mark.attribute("id", &format!("r{number}"))
        .attribute("href", &format!("#n{number}"))
        .attribute("aria-label", &subject.archive.wording.say("note", &[("n", number.into())]))
        .raw(">")
        .text(&subject.archive.wording.say("number", &[("n", number.into())]))
        .raw("</a>");
    Point { block: beside.block, at: beside.at, html: mark }
}

impl EditorNote {
    /// All of the note for the page at `page`, without a number.
    pub(crate) fn whole(archive: &Archive, note: &Note, page: &OutPath) -> Self {
        Self::written(archive, note, (note_body::write_whole(archive, note, page), None))
    }

    /// The note for the margin of the page at `page`, without a number.
    pub(super) fn of(archive: &Archive, note: &Note, page: &OutPath) -> Self {
        Self::written(archive, note, note_body::write(archive, note, page))
    }

    fn written(archive: &Archive, note: &Note, (opening, rest): (SafeHtml, Option<SafeHtml>)) -> Self {
        Self {
            id: address::note(&note.id),
            number: None,
            language: archive.settings.language.clone(),
            opening,
            rest,
            changed_from: None,
        }
    }
}

/// The places of an article, to be printed and linked to.
pub(crate) struct Places<'a> {
    archive: &'a Archive,
    findings: &'a Findings,
    number: ArticleNumber,
    printed: Printed<'a>,
}

impl<'a> Places<'a> {
    /// Reads an article once.
    pub(crate) fn of(archive: &'a Archive, findings: &'a Findings, number: ArticleNumber) -> Self {
        Self { archive, findings, number, printed: Printed::of(archive.article(number)) }
    }

    /// A place as the page at `page` tells it.
    pub(crate) fn at(&self, found: &Found, page: &OutPath) -> Option<NotePlace> {
        let article = self.archive.article(self.number);
        let block = article.blocks.get(self.findings.words(self.archive, self.number)?.block_of(found.words.start))?;
        let fragment = block.paragraph.map_or_else(|| block.anchor.clone(), address::paragraph);
        let stretches = found.extent.segments().iter().map(|span| self.printed.at(*span));
        Some(NotePlace {
            label: label(&self.archive.wording, block),
            href: page.link_to(&address::article(&article.id), Some(&fragment)),
            words: stretches.collect::<Vec<_>>().join(" "),
        })
    }
}

/// How many words are shown on each side of a candidate.
const AROUND: usize = 5;

impl Places<'_> {
    /// Words that a note could be about, with some of those around them.
    fn candidate(&self, found: &Found, page: &OutPath) -> Option<Candidate> {
        let words = self.findings.words(self.archive, self.number)?;
        let (start, end) = (found.words.start.index(), found.words.end.index());
        let opening = words.blocks.get(words.block_of(found.words.start))?.start.index();
        let first = opening.max(start.saturating_sub(AROUND));
        let closing = words.blocks.get(words.block_of(WordIndex::from(end.checked_sub(1)?)))?.end.index();
        let last = closing.min(end + AROUND);
        let word = |at: usize| words.list.get(at).map(|word| word.span);
        let around = |from: Option<ByteSpan>, to: Option<ByteSpan>| match (from, to) {
            (Some(from), Some(to)) => self.printed.at(Span::new(from.start, to.end)),
            _ => String::new(),
        };
        let outer = found.extent.outer();
        let (before, after) = (Span::new(outer.start, outer.start), Span::new(outer.end, outer.end));
        let said_before = around(word(first).filter(|_| first < start), Some(before));
        let said_after = around(Some(after), word(last - 1).filter(|_| last > end));
        Some(Candidate {
            place: self.at(found, page)?,
            before: format!("{}{}", if first > opening { "… " } else { "" }, spaced_after(said_before)),
            after: format!("{}{}", spaced_before(said_after), if last < closing { " …" } else { "" }),
            percent: found.score.percent(),
        })
    }
}

/// Words with the space that parts them from those that follow.
fn spaced_after(words: String) -> String {
    let parted = words.chars().next_back().is_some_and(|last| !"“‘«([".contains(last));
    if parted { words + " " } else { words }
}

/// Words with the space that parts them from those that come before.
fn spaced_before(words: String) -> String {
    let parted = words.chars().next().is_some_and(|first| !".,;:!?…”’»)]،؛؟".contains(first));
    if parted { format!(" {words}") } else { words }
}

/// Where a block stands, for a reader.
fn label(wording: &Wording, block: &Block) -> String {
    match (block.paragraph, block.kind) {
        (Some(paragraph), _) => wording.say("paragraph", &[("n", paragraph.into())]),
        (None, BlockKind::Title) => wording.say("place-title", &[]),
        (None, BlockKind::Caption) => wording.say("place-caption", &[]),
        (None, _) => wording.say("place-heading", &[]),
    }
}
