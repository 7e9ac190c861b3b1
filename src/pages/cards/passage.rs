//! The cards of the passages that two articles share: for readers of one, the words as they stand in the other.

use super::{Card, Line, Run, file};
use crate::analyse::reuse::{Change, ChangeKind, Pair, Passage};
use crate::analyse::words::Words;
use crate::archive::address::{self, OutPath};
use crate::archive::article::{Article, ArticleNumber};
use crate::archive::wording::Wording;
use crate::limits;
use crate::pages::Site;
use crate::pages::pair_text::{Column, paragraphs};
use crate::span::{ByteSpan, WordIndex, WordSpan};
use crate::trace::{self, Subject};
use crate::weave::runs::Standing;

/// How many words are shown of the head of a passage that is too long to be shown whole, and how many of its end.
const HEAD: usize = 48;
const END: usize = 12;

/// One of the two articles of a pair, with its words in a passage.
struct Side<'s> {
    article: &'s Article,
    words: &'s Words,
    span: WordSpan,
    column: Column,
}

/// Makes the cards of all passages of a pair: for each, that of its words in the one article and in the other.
pub(in crate::pages) fn of_pair(site: &Site<'_>, pair: &Pair) -> (OutPath, Vec<u8>) {
    trace::look(Subject::Ties(pair.a.0));
    let (a, b) = (site.archive.article(pair.a), site.archive.article(pair.b));
    let page = address::pair(&a.id, &b.id);
    let empty = Words::default();
    let words = |number: ArticleNumber| site.findings.words(site.archive, number).unwrap_or(&empty);
    let passages = pair.passages.iter().take(limits::PASSAGE_CARDS).zip(1..);
    let cards: Vec<[Card; 2]> = passages
        .map(|(passage, number)| {
            let side_by_side =
                Run::link(site.archive.wording.say("side-by-side", &[]), &page, Some(&address::passage(number)));
            let side = |article, words, span, column| Side { article, words, span, column };
            let sides = [
                side(a, words(pair.a), passage.a.words, Column::A),
                side(b, words(pair.b), passage.b.words, Column::B),
            ];
            sides.map(|side| card(site, &side, passage, &side_by_side))
        })
        .collect();
    file(&page, &cards)
}

fn card(site: &Site<'_>, side: &Side<'_>, passage: &Passage, side_by_side: &Run) -> Card {
    let article = side.article;
    let page = address::article(&article.id);
    let numbers = side.numbers();
    let wording = &site.archive.wording;
    let label = wording.say("card-passage", &[("place", side.place(site, numbers).into())]);
    let language = site.archive.language_of(article);
    let mut lines = vec![
        Line::ours("eyebrow", vec![Run::words(&label)]),
        Line::theirs("title", Some(language), vec![Run::words(article.shown_title(wording))]),
    ];
    lines.extend(side.text(wording, passage).into_iter().map(|runs| Line::theirs("text", Some(language), runs)));
    let place = numbers.map(|(first, _)| address::paragraph(first));
    let there = Run::link(wording.say("card-read-there", &[]), &page, place.as_deref());
    lines.push(Line::ours("links", vec![there, Run::words(" "), side_by_side.clone()]));
    Card { label, home: Some(page.from_root(None)), lines }
}

impl Side<'_> {
    /// The first and the last ¶ number among the blocks that hold the passage.
    fn numbers(&self) -> Option<(u32, u32)> {
        let last = WordIndex::from(self.span.end.index().checked_sub(1)?);
        let blocks = self.words.block_of(self.span.start)..=self.words.block_of(last);
        let mut numbers = self.article.blocks.get(blocks)?.iter().filter_map(|block| block.paragraph);
        let first = numbers.next()?;
        Some((first, numbers.next_back().unwrap_or(first)))
    }

    /// "002, ¶5–7".
    fn place(&self, site: &Site<'_>, numbers: Option<(u32, u32)>) -> String {
        let wording = &site.archive.wording;
        let id = self.article.id.to_string();
        // Letters of another direction would tear the sentence apart.
        let id = if id.is_ascii() { id } else { format!("\u{2068}{id}\u{2069}") };
        let place = match numbers {
            None => return id,
            Some((first, last)) if first == last => wording.say("paragraph", &[("n", first.into())]),
            Some((first, last)) => wording.say("paragraphs", &[("first", first.into()), ("last", last.into())]),
        };
        wording.say("place-in", &[("article", id.into()), ("place", place.into())])
    }

    /// The words, paragraph by paragraph; of a long passage the first and the last.
    fn text(&self, wording: &Wording, passage: &Passage) -> Vec<Vec<Run>> {
        let (start, end) = (self.span.start.index(), self.span.end.index());
        if end - start <= HEAD + 2 * END {
            return self.paragraphs(wording, self.span, passage);
        }
        let mut text = self.paragraphs(wording, (start..start + HEAD).into(), passage);
        let mut last = self.paragraphs(wording, (end - END..end).into(), passage);
        if let Some(runs) = text.last_mut() {
            runs.push(Run::words(" …"));
        }
        if let Some(runs) = last.first_mut() {
            runs.insert(0, Run::words("… "));
        }
        text.append(&mut last);
        text
    }

    fn paragraphs(&self, wording: &Wording, span: WordSpan, passage: &Passage) -> Vec<Vec<Run>> {
        let changes = passage.shown_changes().iter().filter(|change| self.differs(span, change));
        let changes: Vec<Change> = changes.cloned().collect();
        let paragraphs = paragraphs(self.article, self.words, span, &changes, self.column);
        paragraphs
            .into_iter()
            .map(|paragraph| paragraph.runs.into_iter().map(|run| self.run(wording, run.standing, run.text)).collect())
            .collect()
    }

    /// Whether words of these differ there from the other article's. A card leaves differences of punctuation to the page
    /// side by side.
    fn differs(&self, span: WordSpan, change: &Change) -> bool {
        let place = if self.column == Column::A { change.a } else { change.b };
        change.kind != ChangeKind::Typography && self.bytes(span).is_some_and(|bytes| bytes.overlaps(place))
    }

    fn bytes(&self, span: WordSpan) -> Option<ByteSpan> {
        let words = self.words.list.get(span.range())?;
        Some(ByteSpan::new(words.first()?.span.start, words.last()?.span.end))
    }

    fn run(&self, wording: &Wording, standing: Standing, words: String) -> Run {
        let key = match standing {
            Standing::Changed => "unseen-other-words",
            Standing::Only => "unseen-only-in",
            Standing::Same | Standing::Typography => return Run::Words(words),
        };
        let spoken = wording.say(key, &[("article", self.article.id.to_string().into())]);
        let spoken = format!("{spoken}: ");
        Run::Differs { element: if self.column == Column::A { "del" } else { "ins" }, words, spoken }
    }
}
