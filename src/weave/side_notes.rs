//! The notes in the margin: one for each passage that is shown, and the editor's, in one series of numbers.

use super::changes::{Difference, Library, is_punctuation, places};
use super::editor_notes::{self, Beside};
use super::marks::Point;
use super::repeats::{Repeats, Run, View};
use super::safe_html::Markup;
use super::subject::Subject;
use super::{EditorNote, FamilyLink, Piece, SideNote};
use crate::analyse::reuse::Change;
use crate::archive::address;
use crate::archive::article::{Article, Publish};

/// Notes with the blocks beside which they stand.
pub(super) type Notes = Vec<(usize, Piece)>;

/// The notes with the blocks after which they stand, and the marks in the text that lead to them.
pub(super) fn of(subject: &Subject<'_>, repeats: &Repeats<'_>, library: &mut Library<'_>) -> (Notes, Vec<Point>) {
    let (mut notes, mut points) = (Vec::new(), Vec::new());
    for (said, number) in in_order(subject, repeats).into_iter().zip(1..) {
        match said {
            Said::Of(run) => {
                let html = mark(subject, &repeats.views[run.view], number);
                points.push(Point { block: run.block, at: run.mark_at, html });
                notes.push((run.block, Piece::Note(note(subject, repeats, run, number, library))));
            }
            Said::By(beside) => {
                points.push(editor_notes::mark(subject, &beside, number));
                let note = EditorNote { number: Some(number), ..beside.note };
                notes.push((beside.block, Piece::EditorNote(note)));
            }
        }
    }
    (notes, points)
}

/// Something said in the margin: of a passage, or by the editor.
enum Said {
    Of(Run),
    By(Beside),
}

/// What is said in the margin, in the order of the page.
fn in_order(subject: &Subject<'_>, repeats: &Repeats<'_>) -> Vec<Said> {
    let runs = repeats.runs(subject).into_iter().filter(|run| subject.article.shows(run.block));
    let mut all: Vec<Said> =
        runs.map(Said::Of).chain(editor_notes::beside(subject).into_iter().map(Said::By)).collect();
    // Both come in an order of their own, which a stable sort keeps where they stand at one place.
    all.sort_by_key(|said| match said {
        Said::Of(run) => (run.block, run.mark_at),
        Said::By(beside) => (beside.block, beside.at),
    });
    all
}

/// Notes on the title, which stands above the text, and not in it: they stand before the block that follows or, where
/// only some blocks are shown, after the first of them. Gives all notes that stand after blocks, and those before.
pub(super) fn below_the_title(article: &Article, title: Option<usize>, notes: Notes) -> (Notes, Notes) {
    let Some(title) = title else { return (notes, Vec::new()) };
    if article.publish == Publish::Full {
        let (on_title, others) = notes.into_iter().partition(|(block, _)| *block == title);
        let below = |(_, piece): (usize, Piece)| (title + 1, piece);
        return (others, Vec::into_iter(on_title).map(below).collect());
    }
    let first = (0..article.blocks.len()).find(|at| *at != title && article.shows(*at)).unwrap_or(title);
    let below = |(block, piece)| (if block == title { first } else { block }, piece);
    (notes.into_iter().map(below).collect(), Vec::new())
}

/// The number in the text.
fn mark(subject: &Subject<'_>, view: &View<'_>, number: u32) -> Markup {
    let key = match (view.other_is_source(), view.here_is_source()) {
        _ if view.passage.reworded => "note-reworded-in",
        (true, _) => "note-repeats",
        (_, true) => "note-repeated-in",
        _ => "note-also-in",
    };
    let wording = &subject.archive.wording;
    let other = subject.name_of(view.other);
    // The name of an article that is not published is a phrase, and "article" is part of it.
    let other = if is_published(subject, view) { wording.say("note-article", &[("id", other.into())]) } else { other };
    let mut mark = Markup::of("<a class=\"ref\" role=\"doc-noteref\"");
    mark.attribute("id", &format!("r{number}"))
        .attribute("href", &format!("#n{number}"))
        .attribute("aria-label", &wording.say(key, &[("n", number.into()), ("other", other.into())]))
        .raw(">")
        .text(&wording.say("number", &[("n", number.into())]))
        .raw("</a>");
    mark
}

fn note(subject: &Subject<'_>, repeats: &Repeats<'_>, run: Run, number: u32, library: &mut Library<'_>) -> SideNote {
    let view = &repeats.views[run.view];
    let changes = view.passage.shown_changes();
    let count = |kind| changes.iter().filter(|change| Difference::of(change, view) == kind).count();
    let printed_otherwise: Vec<&Change> =
        changes.iter().filter(|change| Difference::of(change, view) == Difference::Typography).collect();
    let punctuation: Vec<&Change> =
        printed_otherwise.iter().copied().filter(|change| is_punctuation(subject, view, change, library)).collect();
    let first = punctuation.first().or(printed_otherwise.first());
    let also = repeats.also(run.view).into_iter().map(|at| &repeats.views[at]);
    SideNote {
        number,
        other: subject.elsewhere(view.other, view.there.words),
        also: also.map(|view| subject.elsewhere(view.other, view.there.words)).collect(),
        words: repeats.words_of(run.view),
        moved: view.passage.moved,
        reworded: view.passage.reworded,
        same: view.passage.matched.min(repeats.words_of(run.view)),
        other_is_source: view.other_is_source(),
        here_is_source: view.here_is_source(),
        replaced: count(Difference::Replaced),
        only_here: count(Difference::OnlyHere),
        only_there: count(Difference::OnlyThere),
        typography: printed_otherwise.len(),
        punctuation: punctuation.len(),
        first_typography: first.filter(|_| is_published(subject, view)).map(|change| {
            let (here, there) = places(change, view);
            (library.printed(view.other).at(there), library.printed(subject.number).at(here))
        }),
        side_by_side: side_by_side(subject, view),
        family: family(subject, view),
    }
}

/// The link to the two articles side by side, at the passage; nothing where they have no such page.
fn side_by_side(subject: &Subject<'_>, view: &View<'_>) -> String {
    if !subject.findings.shows_pair(subject.archive, view.pair) {
        return String::new();
    }
    let (a, b) = (subject.archive.article(view.pair.a), subject.archive.article(view.pair.b));
    subject.page.link_to(&address::pair(&a.id, &b.id), Some(&address::passage(view.number)))
}

/// The page of all that have the text.
fn family(subject: &Subject<'_>, view: &View<'_>) -> Option<FamilyLink> {
    let (archive, findings) = (subject.archive, subject.findings);
    let family = findings.family_of(view.pair, view.number - 1)?;
    findings.shows_family(archive, family).then(|| FamilyLink {
        articles: findings.shown_members(archive, family).count(),
        href: subject.page.link_to(&address::family(&family.id), None),
    })
}

fn is_published(subject: &Subject<'_>, view: &View<'_>) -> bool {
    subject.archive.article(view.other).publish != Publish::None
}
