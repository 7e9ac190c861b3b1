//! The words of one side of a passage, cut into runs that are the same on both sides and runs that differ.

use crate::analyse::reuse::{Change, ChangeKind};
use crate::analyse::words::Words;
use crate::archive::address;
use crate::archive::article::Article;
use crate::archive::block::BlockKind;
use crate::archive::reading::Reading;
use crate::archive::wording::Wording;
use crate::span::{ByteSpan, WordSpan};
use crate::weave::SafeHtml;
use crate::weave::runs::{self, Standing};

/// Which of the two columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// The left one.
    A,
    /// The right one.
    B,
}

/// One block, or the part of it that a passage covers.
#[derive(Debug)]
pub(super) struct Paragraph {
    /// Its ¶ number; none for a heading or caption.
    pub(super) number: Option<u32>,
    /// The fragment of the block on its article's page.
    pub(super) fragment: String,
    pub(super) heading: bool,
    /// Whether it is an entry of a bibliography, in which quotation marks hold titles.
    pub(super) reference: bool,
    pub(super) runs: Vec<Run>,
}

/// The paragraphs as HTML, for this column and with links to the page at `href`.
pub(super) fn written(wording: &Wording, paragraphs: &[Paragraph], column: Column, href: &str) -> SafeHtml {
    let paragraphs = paragraphs.iter().map(|paragraph| runs::Paragraph {
        number: paragraph.number,
        is_heading: paragraph.heading,
        href,
        fragment: &paragraph.fragment,
        runs: paragraph.runs.iter().map(|run| (run.text.as_str(), run.standing)),
    });
    runs::column(wording, column == Column::A, paragraphs)
}

/// The ¶ numbers of the paragraphs in a few letters: "¶3", "¶3–5"; none where the first has no number.
pub(super) fn place(wording: &Wording, paragraphs: &[Paragraph]) -> Option<String> {
    let first = paragraphs.first()?.number?;
    Some(match paragraphs.last()?.number.filter(|last| *last != first) {
        Some(last) => wording.say("paragraphs", &[("first", first.into()), ("last", last.into())]),
        None => wording.say("paragraph", &[("n", first.into())]),
    })
}

/// A stretch of text of one sort.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) standing: Standing,
}

/// The blocks of `article` that hold the words `words`, with the changes of the passage marked.
pub(super) fn paragraphs(
    article: &Article,
    words: &Words,
    span: WordSpan,
    changes: &[Change],
    column: Column,
) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    let first = words.blocks.partition_point(|block| block.end <= span.start);
    let blocks = article.blocks.iter().zip(&words.blocks).skip(first);
    for (block, block_words) in blocks.take_while(|(_, words)| words.start < span.end) {
        let Some(shared) = block_words.intersection(span) else { continue };
        let reading = Reading::of(article, block);
        let Some(range) = printed(&reading, words, shared, *block_words) else { continue };
        paragraphs.push(Paragraph {
            number: block.paragraph,
            fragment: block.paragraph.map_or_else(|| block.anchor.clone(), address::paragraph),
            reference: block.kind == BlockKind::Reference,
            heading: matches!(block.kind, BlockKind::Heading | BlockKind::Title),
            runs: cut(&reading, range, changes, column),
        });
    }
    paragraphs
}

/// The bytes of the reading from the first of `words` to the last, with the punctuation that clings to them.
fn printed(reading: &Reading, words: &Words, span: WordSpan, block: WordSpan) -> Option<std::ops::Range<usize>> {
    let first = reading.range(words.list.get(span.start.index())?.span)?;
    let last = reading.range(words.list.get(span.end.index().checked_sub(1)?)?.span)?;
    let start = if span.start == block.start { 0 } else { first.start };
    let end = if span.end == block.end {
        reading.text.len()
    } else {
        let next = reading.range(words.list.get(span.end.index())?.span)?;
        let between = reading.text.get(last.end..next.start)?;
        last.end + between.find(char::is_whitespace).unwrap_or(between.len())
    };
    Some(start..end.max(start))
}

/// Cuts a stretch of the reading at the changes that lie in it.
fn cut(reading: &Reading, range: std::ops::Range<usize>, changes: &[Change], column: Column) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut done = range.start;
    for change in changes {
        let (span, standing) = seen(change, column);
        let Some(place) = reading.range(span) else { continue };
        let (start, end) = (place.start.max(done), place.end.min(range.end));
        if start >= end {
            continue;
        }
        push(&mut runs, reading.text.get(done..start), Standing::Same);
        push(&mut runs, reading.text.get(start..end), standing);
        done = end;
    }
    push(&mut runs, reading.text.get(done..range.end), Standing::Same);
    runs
}

fn push(runs: &mut Vec<Run>, text: Option<&str>, standing: Standing) {
    match text {
        Some(text) if !text.is_empty() => runs.push(Run { text: text.to_owned(), standing }),
        _ => {}
    }
}

fn seen(change: &Change, column: Column) -> (ByteSpan, Standing) {
    let span = if column == Column::A { change.a } else { change.b };
    let standing = match change.kind {
        ChangeKind::Replaced => Standing::Changed,
        ChangeKind::Added | ChangeKind::LeftOut => Standing::Only,
        ChangeKind::Typography => Standing::Typography,
    };
    (span, standing)
}
