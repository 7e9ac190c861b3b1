//! What of an article is a copy of another, and where a word of the copy stands in the original.

use crate::analyse::reuse::{Passage, Reuse, Side};
use crate::analyse::words::Words;
use crate::archive::Archive;
use crate::archive::article::ArticleNumber;
use crate::span::{ByteSpan, Extent, WordIndex, WordSpan};

/// The passages of each article that are copies.
#[derive(Debug)]
pub(super) struct Copies<'a> {
    /// By article number, in the order of their first words.
    of: Vec<Vec<Copied<'a>>>,
    reuse: &'a Reuse,
}

/// A passage seen from the article that copied it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Copied<'a> {
    /// The article that it was copied from.
    pub source: ArticleNumber,
    passage: &'a Passage,
    copy_is_a: bool,
}

impl<'a> Copies<'a> {
    pub(super) fn of(archive: &Archive, reuse: &'a Reuse) -> Self {
        let mut of: Vec<Vec<Copied<'a>>> = vec![Vec::new(); archive.articles.len()];
        for pair in &reuse.pairs {
            let source = pair.original(archive);
            let copy_is_a = source == pair.b;
            let copy = if copy_is_a { pair.a } else { pair.b };
            // Who tells something in other words may mean somebody else.
            let same = pair.passages.iter().filter(|passage| !passage.reworded);
            let passages = same.map(|passage| Copied { source, passage, copy_is_a });
            if let Some(list) = of.get_mut(copy.index()) {
                list.extend(passages);
            }
        }
        for list in &mut of {
            list.sort_by_key(|copied| copied.words().start);
        }
        Self { of, reuse }
    }

    /// The passages of an article that are copies.
    pub(super) fn in_article(&self, article: ArticleNumber) -> &[Copied<'a>] {
        self.of.get(article.index()).map_or(&[], Vec::as_slice)
    }

    /// What of an article's text is a copy, or standard text that an earlier article has, too; a caption that interrupts it
    /// is none of it.
    pub(super) fn text(&self, article: ArticleNumber) -> CopiedText {
        let copies = self.in_article(article).iter().map(|copied| &copied.copy().extent);
        let standard = self.reuse.standard.get(&article).into_iter().flatten().filter(|text| !text.is_first);
        let extents = copies.chain(standard.map(|text| &text.extent));
        CopiedText(Extent::of(extents.flat_map(|extent| extent.segments().iter().copied()).collect()))
    }
}

/// The stretches of an article's text that are copies.
#[derive(Debug)]
pub(super) struct CopiedText(Option<Extent>);

impl CopiedText {
    /// Whether the whole of `extent` is a copy.
    pub(super) fn covers(&self, extent: &Extent) -> bool {
        let stretches = self.0.as_ref().map_or(&[][..], Extent::segments);
        let covered = |segment: &ByteSpan| {
            let at = stretches.partition_point(|stretch| stretch.end <= segment.start);
            stretches.get(at).is_some_and(|stretch| stretch.covers(*segment))
        };
        extent.segments().iter().all(covered)
    }
}

impl Copied<'_> {
    /// The words of the copy.
    pub(super) fn words(&self) -> WordSpan {
        self.copy().words
    }

    fn copy(&self) -> &Side {
        if self.copy_is_a { &self.passage.a } else { &self.passage.b }
    }

    /// The copy and the original word by word.
    pub(super) fn alignment(&self, copy: &Words, source: &Words) -> Alignment {
        Alignment(if self.copy_is_a {
            self.passage.matched(copy, source)
        } else {
            self.passage.matched(source, copy).into_iter().map(|(theirs, ours)| (ours, theirs)).collect()
        })
    }
}

/// Equal words of a copy and its original, in order.
#[derive(Debug)]
pub(super) struct Alignment(Vec<(WordIndex, WordIndex)>);

impl Alignment {
    /// The words of the original that stand where these words of the copy do; none when one of them was changed.
    pub(super) fn source_of(&self, words: WordSpan) -> Option<WordSpan> {
        let first = self.0.partition_point(|(ours, _)| *ours < words.start);
        let run = self.0.get(first..first + words.len())?;
        let (start, end) = (run.first()?, run.last()?);
        let whole = start.0 == words.start && end.0.index() + 1 == words.end.index();
        let span = WordSpan::from(start.1.index()..end.1.index() + 1);
        (whole && span.len() == words.len()).then_some(span)
    }
}
