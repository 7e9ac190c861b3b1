//! Inside repeated text, the words that differ from those of the other article. Words that were left out are a caret.
//!
//! Eyes see a mark; hidden words say the same to a screen reader. They speak of adding and leaving out only where the
//! other article is the likely original, and else of what stands only here or there.

use std::collections::BTreeMap;

use super::inline::Element;
use super::marks::{Layer, Mark, Point, trimmed};
use super::printed::{Printed, shortened};
use super::repeats::{Repeats, View};
use super::safe_html::Markup;
use super::signs::signs;
use super::subject::{BlockFinder, Subject};
use crate::analyse::reuse::{Change, ChangeKind};
use crate::archive::Archive;
use crate::archive::article::{ArticleNumber, Publish};
use crate::span::ByteSpan;

/// How many words of the other article a hidden remark gives; the rest stands side by side.
const MOST_WORDS: usize = 30;

/// How a passage differs at one place, seen from the article that is woven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Difference {
    /// Other words stand there.
    Replaced,
    /// Words stand only here.
    OnlyHere,
    /// Words stand only there.
    OnlyThere,
    /// The words are the same and printed differently.
    Typography,
}

impl Difference {
    /// How a change of a passage looks from this article.
    pub(super) fn of(change: &Change, view: &View<'_>) -> Self {
        match (change.kind, view.here_is_a) {
            (ChangeKind::Replaced, _) => Self::Replaced,
            (ChangeKind::LeftOut, true) | (ChangeKind::Added, false) => Self::OnlyHere,
            (ChangeKind::LeftOut, false) | (ChangeKind::Added, true) => Self::OnlyThere,
            (ChangeKind::Typography, _) => Self::Typography,
        }
    }
}

/// The place of a change in this article, and in the other.
pub(super) fn places(change: &Change, view: &View<'_>) -> (ByteSpan, ByteSpan) {
    if view.here_is_a { (change.a, change.b) } else { (change.b, change.a) }
}

/// The printed words of articles, each read when it is first asked for.
pub(super) struct Library<'a> {
    archive: &'a Archive,
    read: BTreeMap<ArticleNumber, Printed<'a>>,
}

impl<'a> Library<'a> {
    /// A library of which nothing has been read.
    pub(super) fn of(archive: &'a Archive) -> Self {
        Self { archive, read: BTreeMap::new() }
    }

    /// The printed words of an article.
    pub(super) fn printed(&mut self, article: ArticleNumber) -> &Printed<'a> {
        self.read.entry(article).or_insert_with(|| Printed::of(self.archive.article(article)))
    }
}

/// The marks and carets of all passages that are shown.
pub(super) fn marks(
    subject: &Subject<'_>,
    repeats: &Repeats<'_>,
    library: &mut Library<'_>,
) -> (Vec<Mark>, Vec<Point>) {
    let finder = BlockFinder::of(subject.article);
    let (mut marks, mut points) = (Vec::new(), Vec::new());
    for (at, view) in repeats.views.iter().enumerate() {
        for change in view.passage.shown_changes() {
            let (here, there) = places(change, view);
            let Some(block) = finder.block_at(here.start) else { continue };
            if !repeats.shown.get(block).is_some_and(|shown| shown.views.contains(&at)) {
                continue;
            }
            let difference = Difference::of(change, view);
            let words = words_there(subject, view, there, library);
            match difference {
                Difference::Replaced => marks.push(mark(subject, here, replaced(subject, view, words.as_deref()))),
                Difference::OnlyHere => marks.push(mark(subject, here, only_here(subject, view))),
                Difference::OnlyThere => {
                    points.push(Point { block, at: here.start, html: only_there(subject, view, words.as_deref()) });
                }
                Difference::Typography if is_punctuation(subject, view, change, library) => {
                    let element = Element::plain("<span class=\"typography\">", "</span>");
                    marks.push(mark(subject, here, element));
                }
                Difference::Typography => {}
            }
        }
    }
    (marks, points)
}

/// Whether a difference of print is one of punctuation, and not only of the shape of quotes or dashes, of letter case or
/// of spacing: those are told in the note and not marked at every place.
pub(super) fn is_punctuation(
    subject: &Subject<'_>,
    view: &View<'_>,
    change: &Change,
    library: &mut Library<'_>,
) -> bool {
    let (here, there) = places(change, view);
    let mut signs = |article, place| signs(&library.printed(article).at(place));
    signs(subject.number, here) != signs(view.other, there)
}

fn mark(subject: &Subject<'_>, here: ByteSpan, element: Element) -> Mark {
    Mark { layer: Layer::Change, stretches: vec![trimmed(here, &subject.article.text)], element }
}

/// The words of the other article at a place, if they may be shown.
fn words_there(subject: &Subject<'_>, view: &View<'_>, there: ByteSpan, library: &mut Library<'_>) -> Option<String> {
    if there.is_empty() || subject.archive.article(view.other).publish == Publish::None {
        return None;
    }
    let words = library.printed(view.other).at(there);
    (!words.is_empty()).then(|| shortened(&words, MOST_WORDS))
}

fn replaced(subject: &Subject<'_>, view: &View<'_>, words: Option<&str>) -> Element {
    let key = if view.other_is_source() { "unseen-changed" } else { "unseen-other-words" };
    let label = subject.archive.wording.say(key, &[("article", subject.name_of(view.other).into())]);
    let mut first = Markup::of("<mark class=\"changed\">");
    let start = first.len();
    first.append(&subject.unseen(quoting(subject, &label, words).raw(" – ")));
    let once = start..first.len();
    Element::new(first, once, "</mark>")
}

fn only_here(subject: &Subject<'_>, view: &View<'_>) -> Element {
    let key = if view.other_is_source() { "unseen-added" } else { "unseen-only-here" };
    let mut label = Markup::default();
    label.text(&subject.archive.wording.say(key, &[])).raw(" ");
    let mut first = Markup::of("<ins class=\"added\">");
    let start = first.len();
    first.append(&subject.unseen(&label));
    let once = start..first.len();
    Element::new(first, once, "</ins>")
}

fn only_there(subject: &Subject<'_>, view: &View<'_>, words: Option<&str>) -> Markup {
    let left_out = view.other_is_source();
    let mut html = Markup::of(if left_out { "<del class=\"absent-words\">" } else { "<span class=\"absent-words\">" });
    let key = if left_out { "unseen-left-out" } else { "unseen-only-in" };
    let told = [("article", subject.name_of(view.other).into())];
    let label = subject.archive.wording.say(key, if left_out { &[] } else { &told });
    html.append(&subject.unseen(quoting(subject, &label, words).raw(" ")));
    html.raw(if left_out { "</del>" } else { "</span>" });
    html
}

/// What is said of a difference, with the words of the other article where they may be shown.
fn quoting(subject: &Subject<'_>, label: &str, words: Option<&str>) -> Markup {
    let mut said = Markup::default();
    match words {
        Some(words) => {
            let told = [("label", label.into())];
            said.say(&subject.archive.wording, "unseen-quoted", &told, &[("words", &Markup::apart(words))])
        }
        None => said.text(label),
    };
    said
}
