//! What of an article is a copy of another, and where a word of the copy stands in the original.

use crate::analyse::reuse::{ChangeKind, Pair, Passage, Reuse, Side};
use crate::analyse::words::Words;
use crate::archive::Archive;
use crate::archive::article::ArticleNumber;
use crate::span::{ByteSpan, Extent, WordIndex, WordSpan};

/// The passages of each article that are copies.
#[derive(Debug)]
pub(super) struct Copies<'a> {
    /// By article number, in the order of their first words.
    of: Vec<Vec<Copied<'a>>>,
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
            let source = original(archive, pair);
            let copy_is_a = source == pair.b;
            let copy = if copy_is_a { pair.a } else { pair.b };
            let passages = pair.passages.iter().map(|passage| Copied { source, passage, copy_is_a });
            if let Some(list) = of.get_mut(copy.index()) {
                list.extend(passages);
            }
        }
        for list in &mut of {
            list.sort_by_key(|copied| copied.words().start);
        }
        Self { of }
    }

    /// The passages of an article that are copies.
    pub(super) fn in_article(&self, article: ArticleNumber) -> &[Copied<'a>] {
        self.of.get(article.index()).map_or(&[], Vec::as_slice)
    }

    /// What of an article's text is a copy; a caption that interrupts a copy is none of it.
    pub(super) fn text(&self, article: ArticleNumber) -> CopiedText {
        let sides = self.in_article(article).iter().map(Copied::copy);
        let stretches = sides.flat_map(|side| side.extent.segments().iter().copied()).collect();
        CopiedText(Extent::of(stretches))
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

/// The likely original of a pair. Where the evidence is silent, the copy is the later one, else the one with the larger
/// id: only the counting of repeated text hangs on it, and it must fall on one side.
fn original(archive: &Archive, pair: &Pair) -> ArticleNumber {
    if let Some(source) = &pair.source {
        return source.article;
    }
    let date = |number| archive.article(number).facts.published.as_ref().map(|known| known.value);
    match (date(pair.a), date(pair.b)) {
        (Some(a), Some(b)) if b.is_before(a) => pair.b,
        _ => pair.a,
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

    fn source_side(&self) -> &Side {
        if self.copy_is_a { &self.passage.b } else { &self.passage.a }
    }

    /// The copy and the original word by word.
    pub(super) fn alignment(&self, copy: &Words, source: &Words) -> Alignment {
        let ours = own_words(self.copy(), copy);
        let theirs = own_words(self.source_side(), source);
        let mut pairs = Vec::new();
        let (mut from_ours, mut from_theirs) = (0, 0);
        for change in self.passage.changes.iter().filter(|change| change.kind != ChangeKind::Typography) {
            let (our, their) = if self.copy_is_a { (change.a, change.b) } else { (change.b, change.a) };
            let (our, their) = (places(&ours, copy, our), places(&theirs, source, their));
            pairs.extend(
                ours.get(from_ours..our.0).unwrap_or(&[]).iter().zip(theirs.get(from_theirs..their.0).unwrap_or(&[])),
            );
            (from_ours, from_theirs) = (our.1, their.1);
        }
        pairs.extend(ours.get(from_ours..).unwrap_or(&[]).iter().zip(theirs.get(from_theirs..).unwrap_or(&[])));
        let equal = |(our, their): &(&WordIndex, &WordIndex)| {
            let key = |words: &Words, at: WordIndex| words.list.get(at.index()).map(|word| word.key);
            key(copy, **our) == key(source, **their)
        };
        Alignment(pairs.into_iter().filter(equal).map(|(our, their)| (*our, *their)).collect())
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

/// The words of a side, without those of a caption that interrupts it.
fn own_words(side: &Side, words: &Words) -> Vec<WordIndex> {
    let list = words.list.get(side.words.range()).unwrap_or(&[]);
    let numbered = list.iter().enumerate().map(|(at, word)| (WordIndex::from(side.words.start.index() + at), word));
    numbered.filter(|(_, word)| side.extent.contains(word.span.start)).map(|(number, _)| number).collect()
}

/// The places in `own` of the words in a stretch of the source: the first, and the first after it.
fn places(own: &[WordIndex], words: &Words, span: ByteSpan) -> (usize, usize) {
    let begins = |number: &WordIndex| words.list.get(number.index()).map(|word| word.span.start);
    let first = own.partition_point(|number| begins(number).is_some_and(|start| start < span.start));
    let after = own.partition_point(|number| begins(number).is_some_and(|start| start < span.end));
    (first, after.max(first))
}
