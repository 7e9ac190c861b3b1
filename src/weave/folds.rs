//! Blocks that stand in an earlier article word for word: they can be folded to a line, so that only what is new
//! is left to read.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::repeats::{Repeats, View};
use super::safe_html::Markup;
use super::subject::{BlockFinder, Subject};
use crate::analyse::reuse::ChangeKind;
use crate::archive::address;
use crate::archive::article::{ArticleNumber, Publish};
use crate::archive::block::BlockKind;
use crate::archive::one_line;
use crate::archive::reading::Reading;
use crate::span::WordIndex;

/// How many words of a folded block its line shows.
const OPENING_WORDS: usize = 9;

/// What of one block stands in one earlier article.
#[derive(Clone, Copy, Debug)]
struct Standing {
    /// How many words of the block.
    words: usize,
    /// Where the first of them stands there.
    first: WordIndex,
    is_source: bool,
}

/// The lines to which blocks can be folded, by the places of the blocks.
pub(super) fn of(subject: &Subject<'_>, repeats: &Repeats<'_>) -> BTreeMap<usize, Markup> {
    if repeats.views.is_empty() {
        return BTreeMap::new();
    }
    let Some(words) = subject.words(subject.number) else { return BTreeMap::new() };
    let mut folds = BTreeMap::new();
    let reworded = reworded(subject, repeats);
    for (block, mut standing) in standing(subject, repeats) {
        standing.retain(|other, _| !reworded.contains(&(block, *other)));
        let length = words.blocks.get(block).map_or(0, |span| span.len());
        let whole = standing.into_iter().filter(|(_, standing)| standing.words == length);
        if let Some((other, standing)) = whole.max_by_key(|(other, standing)| (standing.is_source, Reverse(*other))) {
            folds.insert(block, line(subject, block, other, standing.first));
        }
    }
    folds
}

/// What of each block that can be folded stands in each earlier article, word for word.
fn standing(subject: &Subject<'_>, repeats: &Repeats<'_>) -> BTreeMap<usize, BTreeMap<ArticleNumber, Standing>> {
    let mut all: BTreeMap<usize, BTreeMap<ArticleNumber, Standing>> = BTreeMap::new();
    let Some(words) = subject.words(subject.number) else { return all };
    for view in repeats.views.iter().filter(|view| is_earlier(subject, view)) {
        for (here, there) in matched(subject, view) {
            let block = words.block_of(here);
            if !can_fold(subject, block) {
                continue;
            }
            let is_source = view.other_is_source();
            let new = Standing { words: 0, first: there, is_source };
            all.entry(block).or_default().entry(view.other).or_insert(new).words += 1;
        }
    }
    all
}

/// The blocks in which an earlier article has more words: they say something else, though no word of theirs is new.
fn reworded(subject: &Subject<'_>, repeats: &Repeats<'_>) -> BTreeSet<(usize, ArticleNumber)> {
    let finder = BlockFinder::of(subject.article);
    let changes = |view: &View<'_>| {
        let worded = view.passage.changes.iter().filter(|change| change.kind != ChangeKind::Typography);
        let here = worded.map(|change| if view.here_is_a { change.a } else { change.b });
        here.filter_map(|here| Some((finder.block_at(here.start)?, view.other))).collect::<Vec<_>>()
    };
    repeats.views.iter().filter(|view| is_earlier(subject, view)).flat_map(changes).collect()
}

/// Whether the other article counts as the earlier one, and may be shown.
fn is_earlier(subject: &Subject<'_>, view: &View<'_>) -> bool {
    view.pair.original(subject.archive) == view.other
        && subject.archive.article(view.other).publish == Publish::Full
        && subject.article.publish == Publish::Full
}

fn can_fold(subject: &Subject<'_>, block: usize) -> bool {
    subject.article.blocks.get(block).is_some_and(|block| {
        block.paragraph.is_some()
            && !matches!(block.kind, BlockKind::Table | BlockKind::Code | BlockKind::Separator | BlockKind::Footnote)
    })
}

/// The same words here and there.
fn matched(subject: &Subject<'_>, view: &View<'_>) -> Vec<(WordIndex, WordIndex)> {
    let (Some(here), Some(there)) = (subject.words(subject.number), subject.words(view.other)) else {
        return Vec::new();
    };
    if view.here_is_a {
        view.passage.matched(here, there)
    } else {
        view.passage.matched(there, here).into_iter().map(|(there, here)| (here, there)).collect()
    }
}

/// The line: where the block also stands, as a link, and its first words.
fn line(subject: &Subject<'_>, block: usize, other: ArticleNumber, first: WordIndex) -> Markup {
    let there = subject.archive.article(other);
    let at = subject.words(other).map_or(0, |words| words.block_of(first));
    let paragraph = there.blocks.get(at).and_then(|block| block.paragraph);
    let href = subject.page.link_to(&address::article(&there.id), paragraph.map(address::paragraph).as_deref());
    let wording = &subject.archive.wording;
    let place = paragraph.map(|number| wording.say("paragraph", &[("n", number.into())]));
    let label = [Some(there.id.to_string()), place].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let mut line = Markup::of("<a class=\"fold\"");
    line.attribute("href", &href).raw("><b>").text(&label).raw("</b> ").text(&opening(subject, block)).raw("</a>");
    line
}

/// The first words of a block.
fn opening(subject: &Subject<'_>, block: usize) -> String {
    let Some(block) = subject.article.blocks.get(block) else { return String::new() };
    one_line::opening(&Reading::of(subject.article, block).text, OPENING_WORDS)
}
