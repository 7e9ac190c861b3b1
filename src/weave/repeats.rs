//! Which blocks of an article stand in another too: for each block the passage that says most, and for each such
//! passage one note.

use std::cmp::Reverse;

use super::dress::Bar;
use super::inline::Element;
use super::marks::{END, Layer, Mark, shared};
use super::subject::Subject;
use crate::analyse::reuse::{Pair, Passage, Side};
use crate::archive::article::ArticleNumber;
use crate::archive::block::BlockKind;
use crate::span::{Byte, ByteSpan, WordSpan};

/// A block is repeated when so many tenths of its words are.
const WHOLE_TENTHS: usize = 9;

/// A passage as the article that is woven sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct View<'a> {
    pub(super) pair: &'a Pair,
    pub(super) passage: &'a Passage,
    /// Its number in the pair, from 1.
    pub(super) number: usize,
    pub(super) here: &'a Side,
    pub(super) there: &'a Side,
    pub(super) other: ArticleNumber,
    /// Whether the article that is woven is the first of the pair.
    pub(super) here_is_a: bool,
}

impl View<'_> {
    /// Whether the other article is the likely original.
    pub(super) fn other_is_source(&self) -> bool {
        self.pair.source.as_ref().is_some_and(|source| source.article == self.other)
    }

    /// Whether the article that is woven is the likely original.
    pub(super) fn here_is_source(&self) -> bool {
        self.pair.source.as_ref().is_some_and(|source| source.article != self.other)
    }
}

/// What is repeated in an article.
pub(super) struct Repeats<'a> {
    /// All passages of the article.
    pub(super) views: Vec<View<'a>>,
    /// How much of each block stands in which passages.
    shares: Vec<Vec<Share>>,
    /// What is shown of each block.
    pub(super) shown: Vec<Shown>,
    /// The blocks in which each passage is shown.
    blocks: Vec<Vec<usize>>,
}

/// A part of a block that stands in a passage.
#[derive(Clone, Copy, Debug)]
struct Share {
    view: usize,
    words: usize,
    /// Where it stands, with what interrupts it.
    span: WordSpan,
}

/// What is shown of one block.
#[derive(Clone, Debug, Default)]
pub(super) struct Shown {
    /// The passages, the one that covers most first.
    pub(super) views: Vec<usize>,
    /// Whether (nearly) all of the block is repeated.
    pub(super) whole: bool,
    /// Where it is not: the stretches that are, each with its passage.
    pub(super) stretches: Vec<(usize, Vec<ByteSpan>)>,
}

/// A passage that is shown, and where the mark of its note stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) view: usize,
    pub(super) block: usize,
    pub(super) mark_at: Byte,
}

impl<'a> Repeats<'a> {
    /// Finds what of an article is repeated, and what of that is shown.
    pub(super) fn of(subject: &Subject<'a>) -> Self {
        let views = views(subject);
        let shares = shares(subject, &views);
        let words = |block: usize| {
            subject.words(subject.number).and_then(|words| words.blocks.get(block)).map_or(0, |span| span.len())
        };
        let shown = shares.iter().enumerate().map(|(block, shares)| {
            if shares.is_empty() {
                return Shown::default();
            }
            whole(&views, shares, words(block)).unwrap_or_else(|| parts(subject, &views, shares, block))
        });
        let shown: Vec<Shown> = shown.collect();
        let mut blocks = vec![Vec::new(); views.len()];
        for (block, shown) in shown.iter().enumerate() {
            for view in &shown.views {
                blocks[*view].push(block);
            }
        }
        Self { views, shares, shown, blocks }
    }

    /// The bar beside each block; `standard` tells which are standard text.
    pub(super) fn bars(&self, standard: &[bool]) -> Vec<Bar> {
        let other = |at: Option<usize>| {
            let shown = self.shown.get(at?).filter(|shown| shown.whole)?;
            let reworded = shown.views.iter().any(|view| self.views[*view].passage.reworded);
            shown.views.first().map(|view| (self.views[*view].other, reworded))
        };
        let bar = |at: usize| {
            let own = other(Some(at));
            Bar {
                repeat: own.is_some(),
                start: own.is_some() && other(at.checked_sub(1)) != own,
                end: own.is_some() && other(Some(at + 1)) != own,
                reworded: own.is_some_and(|(_, reworded)| reworded),
                standard: standard.get(at) == Some(&true),
            }
        };
        (0..self.shown.len()).map(bar).collect()
    }

    /// The marks of the repeated parts of blocks that are not repeated as a whole.
    pub(super) fn marks(&self) -> Vec<Mark> {
        let parts = self.shown.iter().flat_map(|shown| &shown.stretches);
        let element = |view: usize| match self.views[view].passage.reworded {
            true => Element::plain("<span class=\"repeated reworded\">", "</span>"),
            false => Element::plain("<span class=\"repeated\">", "</span>"),
        };
        parts
            .map(|(view, stretches)| Mark {
                layer: Layer::Repeat,
                stretches: stretches.clone(),
                element: element(*view),
            })
            .collect()
    }

    /// The passages that are shown, in the order of the page. The mark of each stands in the first block that has a
    /// number: at its end, or where the repeated part ends.
    pub(super) fn runs(&self, subject: &Subject<'_>) -> Vec<Run> {
        let mut runs: Vec<Option<Run>> = vec![None; self.views.len()];
        let numbered = |block: usize| subject.article.blocks.get(block).is_some_and(|block| block.paragraph.is_some());
        for (block, shown) in self.shown.iter().enumerate() {
            for view in &shown.views {
                let stretch = shown.stretches.iter().find(|(own, _)| own == view).and_then(|(_, all)| all.last());
                let mark_at = stretch.map_or(END, |stretch| after_signs(&subject.article.text, stretch.end));
                let run = &mut runs[*view];
                if run.is_none_or(|run| !numbered(run.block) && numbered(block)) {
                    *run = Some(Run { view: *view, block, mark_at });
                }
            }
        }
        let mut runs: Vec<Run> = runs.into_iter().flatten().collect();
        runs.sort_by_key(|run| (run.block, run.mark_at, run.view));
        runs
    }

    /// How many words of the blocks in which a passage is shown are its own.
    pub(super) fn words_of(&self, view: usize) -> usize {
        let shares = self.blocks[view].iter().flat_map(|block| &self.shares[*block]);
        shares.filter(|share| share.view == view).map(|share| share.words).sum()
    }

    /// Passages with further articles that hold (nearly) all the words that this one is shown for, the longest of
    /// each article, in the order of the articles.
    pub(super) fn also(&self, view: usize) -> Vec<usize> {
        let mut others: Vec<(ArticleNumber, usize, usize)> = Vec::new();
        let own = self.views[view].other;
        for shares in self.blocks[view].iter().map(|block| &self.shares[*block]) {
            let here = shares.iter().filter(|share| share.view == view);
            for (here, there) in here.flat_map(|here| shares.iter().map(move |there| (here, there))) {
                let common = here.span.intersection(there.span).map_or(0, |common| common.len().min(there.words));
                let is_same = !self.views[view].passage.reworded && !self.views[there.view].passage.reworded;
                if self.views[there.view].other != own && is_same && common > 0 {
                    others.push((self.views[there.view].other, there.view, common));
                }
            }
        }
        others.sort_unstable();
        let words = self.words_of(view);
        let of_one_article = others.chunk_by(|a, b| a.0 == b.0);
        let nearly_all = of_one_article
            .filter(|all| all.iter().map(|(_, _, words)| words).sum::<usize>() * 10 >= words * WHOLE_TENTHS);
        nearly_all
            .filter_map(|all| all.iter().max_by_key(|(_, view, words)| (*words, Reverse(*view))))
            .map(|best| best.1)
            .collect()
    }
}

/// The place after the signs that close a sentence or quotation at `end`: a note's number stands behind them.
pub(super) fn after_signs(source: &str, end: Byte) -> Byte {
    let closes = |letter: &char| ".,;:!?…\"'”’»)".contains(*letter);
    let signs = source.get(end.index()..).unwrap_or("").chars().take_while(closes);
    Byte::from(end.index() + signs.map(char::len_utf8).sum::<usize>())
}

/// All passages in which the article takes part.
fn views<'a>(subject: &Subject<'a>) -> Vec<View<'a>> {
    let mut views = Vec::new();
    for pair in subject.findings.pairs_of(subject.number) {
        let here_is_a = pair.a == subject.number;
        for (at, passage) in pair.passages.iter().enumerate() {
            let (here, there) = if here_is_a { (&passage.a, &passage.b) } else { (&passage.b, &passage.a) };
            let other = if here_is_a { pair.b } else { pair.a };
            views.push(View { pair, passage, number: at + 1, here, there, other, here_is_a });
        }
    }
    views
}

/// How much of each block stands in which passages. What interrupts a passage is no part of it.
fn shares(subject: &Subject<'_>, views: &[View<'_>]) -> Vec<Vec<Share>> {
    let mut shares = vec![Vec::new(); subject.article.blocks.len()];
    // The words of an article that shares nothing are not needed.
    let words = if views.is_empty() { None } else { subject.words(subject.number) };
    let Some(words) = words else { return shares };
    for (at, view) in views.iter().enumerate() {
        let first = words.blocks.partition_point(|block| block.end <= view.here.words.start);
        let blocks = words.blocks.iter().enumerate().skip(first);
        for (block, span) in blocks.take_while(|(_, span)| span.start < view.here.words.end) {
            let is_title = subject.article.blocks.get(block).is_none_or(|block| block.kind == BlockKind::Title);
            let inside: Option<WordSpan> = span.intersection(view.here.words);
            let own = inside.and_then(|inside| words.list.get(inside.range())).unwrap_or_default();
            let count = own.iter().filter(|word| view.here.extent.contains(word.span.start)).count();
            if count > 0 && !is_title {
                shares[block].push(Share { view: at, words: count, span: inside.unwrap_or(*span) });
            }
        }
    }
    shares
}

/// The one article in which (nearly) the whole block stands: rather word for word than reworded, rather the likely original,
/// else that of the longest passage.
fn whole(views: &[View<'_>], shares: &[Share], words: usize) -> Option<Shown> {
    let mut by_article: Vec<Share> = shares.to_vec();
    by_article.sort_by_key(|share| (views[share.view].other, Reverse(share.words), share.view));
    let of_one_article = by_article.chunk_by(|a, b| views[a.view].other == views[b.view].other);
    let covering =
        of_one_article.filter(|all| all.iter().map(|share| share.words).sum::<usize>() * 10 >= words * WHOLE_TENTHS);
    let best = covering.max_by_key(|all| {
        let longest = all.iter().map(|share| views[share.view].here.words.len()).max();
        (is_same(views, all), views[all[0].view].other_is_source(), longest, Reverse(views[all[0].view].other))
    })?;
    Some(Shown { views: best.iter().map(|share| share.view).collect(), whole: true, stretches: Vec::new() })
}

/// Whether what stands in another article stands there word for word.
fn is_same(views: &[View<'_>], shares: &[Share]) -> bool {
    shares.iter().all(|share| !views[share.view].passage.reworded)
}

/// The repeated parts of a block that is not repeated as a whole; where passages overlap, the one that says most.
fn parts(subject: &Subject<'_>, views: &[View<'_>], shares: &[Share], block: usize) -> Shown {
    let mut best: Vec<Share> = shares.to_vec();
    best.sort_by_key(|share| {
        let view = &views[share.view];
        (view.passage.reworded, !view.other_is_source(), Reverse(share.words), view.other, share.view)
    });
    let mut shown = Shown::default();
    let Some(block) = subject.article.blocks.get(block) else { return shown };
    for share in best {
        let stretches = shared(block.extent.segments(), views[share.view].here.extent.segments());
        let taken = shown.stretches.iter().any(|(_, taken)| !shared(taken, &stretches).is_empty());
        if !stretches.is_empty() && !taken {
            shown.views.push(share.view);
            shown.stretches.push((share.view, stretches));
        }
    }
    shown
}
