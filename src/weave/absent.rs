//! Lines across the column where another article has whole paragraphs that this one has not.
//!
//! Only an article that is for the greater part a copy has them, and only those of one other article: else a page would
//! be full of lines about its copies.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::repeats::{Repeats, View};
use super::subject::Subject;
use super::{Absent, Piece};
use crate::analyse::reuse::{Only, Pair};
use crate::analyse::words::Words;
use crate::archive::actor::ActorNumber;
use crate::archive::article::{Article, ArticleNumber, Publish};
use crate::archive::block::BlockKind;
use crate::archive::reading::Reading;
use crate::archive::word::{fold, of_text};
use crate::span::{WordIndex, WordSpan};

/// The lines, each with the block before which it stands; the number of blocks means the end.
pub(super) fn of(subject: &Subject<'_>, repeats: &Repeats<'_>) -> Vec<(usize, Piece)> {
    let Some(original) = original(subject).filter(|_| subject.article.publish == Publish::Full) else {
        return Vec::new();
    };
    let gaps = gaps(subject, repeats, &original);
    let actors = actors_only_there(subject, &original, &gaps);
    let lines = gaps.into_iter().zip(actors);
    lines.map(|((block, gap), actors)| (block, Piece::Absent(original.line(subject, &gap, actors)))).collect()
}

/// The article that this one is a copy of, for the greater part.
struct Original<'a> {
    pair: &'a Pair,
    number: ArticleNumber,
    article: &'a Article,
    /// What stands only in it.
    only: &'a [Only],
    /// All its words.
    words: &'a Words,
}

/// Neighbouring paragraphs that are missing here.
#[derive(Debug, Default)]
struct Gap {
    /// From the first word to the last.
    span: WordSpan,
    /// How many words they have.
    words: usize,
    /// The places of their headings among the blocks of the original.
    headings: BTreeSet<usize>,
    /// The places of the blocks.
    blocks: BTreeSet<usize>,
}

/// The likely original if one is known, else the article that shares most with this one; none where less than half of
/// this article's words stand in it.
fn original<'a>(subject: &Subject<'a>) -> Option<Original<'a>> {
    let all = subject.findings.count_words(subject.number);
    let candidates = subject.findings.pairs_of(subject.number).filter_map(|pair| {
        let here_is_a = pair.a == subject.number;
        let (number, shared, only) =
            if here_is_a { (pair.b, pair.words_a, &pair.only_b) } else { (pair.a, pair.words_b, &pair.only_a) };
        let source = pair.source.as_ref().map(|source| source.article);
        let fits = shared * 2 >= all && source != Some(subject.number);
        fits.then_some((pair, number, shared, only, source == Some(number)))
    });
    let (pair, number, _, only, _) =
        candidates.max_by_key(|(_, number, shared, _, is_source)| (*is_source, *shared, Reverse(*number)))?;
    Some(Original { pair, number, article: subject.archive.article(number), only, words: subject.words(number)? })
}

/// The gaps by the block before which they stand.
fn gaps(subject: &Subject<'_>, repeats: &Repeats<'_>, original: &Original<'_>) -> BTreeMap<usize, Gap> {
    let mut order: Vec<&View<'_>> =
        repeats.views.iter().filter(|view| view.other == original.number && !view.passage.moved).collect();
    order.sort_by_key(|view| view.there.words);
    let own = own_headings(subject.article);
    let mut gaps: BTreeMap<usize, Gap> = BTreeMap::new();
    for only in original.only {
        let blocks = original.whole_blocks(only);
        if !blocks.iter().any(|at| original.article.blocks[*at].kind.is_numbered()) {
            continue;
        }
        let heading = only.heading.map(|at| folded(original.article, at));
        let place = place(subject, &order, only.words, heading.as_deref());
        let gap = gaps.entry(place).or_default();
        gap.span = if gap.blocks.is_empty() {
            only.words
        } else {
            WordSpan::new(gap.span.start.min(only.words.start), gap.span.end.max(only.words.end))
        };
        gap.words += only.words.len();
        gap.blocks.extend(blocks);
        gap.headings.extend(only.heading.filter(|_| heading.is_some_and(|words| !own.contains(&words))));
    }
    gaps
}

/// The block before which words of the original would stand: after the passage before them and before the one after
/// them. The headings just before that one stay with it, unless the words belong under one of them.
fn place(subject: &Subject<'_>, order: &[&View<'_>], there: WordSpan, heading: Option<&str>) -> usize {
    let blocks = &subject.article.blocks;
    let block_of = |word: WordIndex| subject.words(subject.number).map_or(0, |words| words.block_of(word));
    let next = order.partition_point(|view| view.there.words.start < there.start);
    let Some(next) = order.get(next) else {
        let previous = order.last().map(|view| view.here.words.end.index().saturating_sub(1));
        return previous.map_or(blocks.len(), |last| block_of(last.into()) + 1);
    };
    let first = block_of(next.here.words.start);
    let is_heading = |at: &usize| blocks.get(*at).is_some_and(|block| block.kind == BlockKind::Heading);
    let headings = (0..first).rev().take_while(is_heading);
    let mut place = first;
    for at in headings {
        if heading.is_some_and(|heading| folded(subject.article, at) == heading) {
            return at + 1;
        }
        place = at;
    }
    place
}

/// For each gap, how many actors are named in it and nowhere in this article.
fn actors_only_there(subject: &Subject<'_>, original: &Original<'_>, gaps: &BTreeMap<usize, Gap>) -> Vec<usize> {
    let here: BTreeSet<ActorNumber> = subject.mentions(subject.number).map(|(_, mention)| mention.actor).collect();
    let gap_of: BTreeMap<usize, usize> = gaps
        .values()
        .enumerate()
        .flat_map(|(gap, found)| found.blocks.iter().map(move |block| (*block, gap)))
        .collect();
    let mut actors = vec![BTreeSet::new(); gaps.len()];
    let there = subject.mentions(original.number).map(|(_, mention)| mention);
    for mention in there.filter(|mention| !here.contains(&mention.actor)) {
        if let Some(gap) = gap_of.get(&mention.block) {
            actors[*gap].insert(mention.actor);
        }
    }
    actors.iter().map(BTreeSet::len).collect()
}

impl Original<'_> {
    /// The places of the blocks of which all words stand in `only`.
    fn whole_blocks(&self, only: &Only) -> Vec<usize> {
        let first = self.words.blocks.partition_point(|block| block.end <= only.words.start);
        let blocks = self.words.blocks.iter().enumerate().skip(first);
        let inside = blocks.take_while(|(_, block)| block.start < only.words.end);
        inside.filter(|(_, block)| !block.is_empty() && only.words.covers(**block)).map(|(at, _)| at).collect()
    }

    fn line(&self, subject: &Subject<'_>, gap: &Gap, actors: usize) -> Absent {
        let told = self.article.publish == Publish::Full;
        let heading = |at: &usize| Reading::of(self.article, &self.article.blocks[*at]).text.trim().to_owned();
        Absent {
            other: subject.elsewhere(self.number, gap.span),
            left_out: self.pair.source.as_ref().is_some_and(|source| source.article == self.number),
            sections: if told { gap.headings.iter().map(heading).collect() } else { Vec::new() },
            words: gap.words,
            actors_only_there: if told { actors } else { 0 },
        }
    }
}

/// The folded words of all headings of an article.
fn own_headings(article: &Article) -> BTreeSet<String> {
    let headings = article.blocks.iter().enumerate().filter(|(_, block)| block.kind == BlockKind::Heading);
    headings.map(|(at, _)| folded(article, at)).collect()
}

/// The folded words of a block.
fn folded(article: &Article, block: usize) -> String {
    let Some(block) = article.blocks.get(block) else { return String::new() };
    of_text(&Reading::of(article, block).text).map(|(_, word)| fold(word)).collect::<Vec<_>>().join(" ")
}
