//! Two articles side by side: a row for each aligned paragraph, so that corresponding text always stands level.

use std::collections::BTreeSet;

use serde::Serialize;

use super::Site;
use super::engine::TemplateError;
use super::frame::Frame;
use super::listing::ActorRow;
use super::pair_text::{Column, Paragraph, paragraphs, place, written};
use super::repeats::reason;
use super::share::Share;
use crate::analyse::quotations;
use crate::analyse::reuse::{Change, ChangeKind, Only, Pair, Passage};
use crate::analyse::words::{self, Words};
use crate::archive::actor::ActorNumber;
use crate::archive::address::{self, OutPath, Page};
use crate::archive::article::{Article, ArticleNumber};
use crate::archive::one_line;
use crate::span::WordSpan;
use crate::trace::{self, Subject};
use crate::weave::SafeHtml;
use crate::weave::printed::Printed;
use crate::weave::signs::signs;

#[derive(Debug, Serialize)]
struct PairPage {
    frame: Frame,
    a: Head,
    b: Head,
    source: Option<String>,
    reason: Option<String>,
    passages: usize,
    moved: usize,
    reworded: usize,
    changed: usize,
    rows: Vec<Row>,
    names_only_a: Vec<ActorRow>,
    names_only_b: Vec<ActorRow>,
}

/// One of the two articles.
#[derive(Debug, Serialize)]
struct Head {
    id: String,
    title: String,
    href: String,
    words: usize,
    /// What of it stands in the other.
    share: Share,
}

/// One row.
#[derive(Debug, Serialize)]
struct Row {
    /// `same`, `changed`, `reworded`, `only_a` or `only_b`.
    kind: &'static str,
    /// Where the passage is the first of its kind on the page, its id.
    anchor: Option<String>,
    moved: bool,
    words: usize,
    /// Places where words differ.
    changes: usize,
    /// Places where punctuation differs so that a reader cares.
    typography: usize,
    /// Names that stand only in this row's article.
    names: Vec<String>,
    /// Quotations that stand only in this row's article.
    quotations: Vec<String>,
    opening: String,
    /// The paragraphs.
    a: SafeHtml,
    b: SafeHtml,
    /// Their ¶ numbers, where they have any.
    place_a: Option<String>,
    place_b: Option<String>,
}

/// What the rows are made from.
struct Sides<'s> {
    pair: &'s Pair,
    a: &'s Article,
    b: &'s Article,
    printed_a: Printed<'s>,
    printed_b: Printed<'s>,
    words_a: &'s Words,
    words_b: &'s Words,
    href_a: String,
    href_b: String,
    names: [BTreeSet<ActorNumber>; 2],
}

/// Makes the page of one pair.
pub(super) fn page(site: &Site<'_>, pair: &Pair) -> Result<(OutPath, Vec<u8>), TemplateError> {
    trace::look(Subject::Ties(pair.a.0));
    let (a, b) = (site.archive.article(pair.a), site.archive.article(pair.b));
    let path = address::pair(&a.id, &b.id);
    let empty = Words::default();
    let words = |number: ArticleNumber| site.findings.words(site.archive, number).unwrap_or(&empty);
    let named =
        |number: ArticleNumber| super::listing::actors_of(site, number).into_iter().map(|(actor, _)| actor).collect();
    let sides = Sides {
        pair,
        a,
        b,
        printed_a: Printed::of(a),
        printed_b: Printed::of(b),
        words_a: words(pair.a),
        words_b: words(pair.b),
        href_a: path.link_to(&address::article(&a.id), None),
        href_b: path.link_to(&address::article(&b.id), None),
        names: [named(pair.a), named(pair.b)],
    };
    let head = |number: ArticleNumber, article: &Article, href: &str| Head {
        id: article.id.to_string(),
        title: article.shown_title(&site.archive.wording),
        href: href.to_owned(),
        words: words(number).count(),
        share: Share::of(site, &path, number, pair),
    };
    let names_only = |mine: &BTreeSet<ActorNumber>, theirs: &BTreeSet<ActorNumber>| {
        mine.difference(theirs).map(|actor| ActorRow::of(site, &path, *actor)).collect()
    };
    let ids = [("a", a.id.to_string().into()), ("b", b.id.to_string().into())];
    let wording = &site.archive.wording;
    let title = wording.say("a-and-b", &ids);
    let changes = pair.passages.iter().flat_map(Passage::shown_changes);
    let page = PairPage {
        frame: Frame::new(site, &path, Page::Repeats, &title)
            .described(wording.say("pair-summary", &ids))
            .listed(site.is_listed(pair)),
        a: head(pair.a, a, &sides.href_a),
        b: head(pair.b, b, &sides.href_b),
        source: pair.source.as_ref().map(|source| site.archive.article(source.article).id.to_string()),
        reason: pair.source.as_ref().map(|source| reason(site, source)),
        passages: pair.passages.len(),
        moved: pair.passages.iter().filter(|passage| passage.moved).count(),
        reworded: pair.passages.iter().filter(|passage| passage.reworded).count(),
        changed: changes.filter(|change| change.kind != ChangeKind::Typography).count(),
        names_only_a: names_only(&sides.names[0], &sides.names[1]),
        names_only_b: names_only(&sides.names[1], &sides.names[0]),
        rows: rows(site, &sides),
    };
    let bytes = site.engine.render("pair.html", &page)?;
    Ok((path, bytes))
}

/// All rows: passages and what stands only in `a` in the order of `a`; what stands only in `b` before the passage that
/// follows it there.
fn rows(site: &Site<'_>, sides: &Sides<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut only_a = sides.pair.only_a.iter().peekable();
    let mut only_b = sides.pair.only_b.iter().peekable();
    for (number, passage) in sides.pair.passages.iter().enumerate() {
        while let Some(only) = only_a.next_if(|only| only.words.start < passage.a.words.start) {
            rows.push(only_row(site, sides, only, Column::A));
        }
        if !passage.moved {
            while let Some(only) = only_b.next_if(|only| only.words.start < passage.b.words.start) {
                rows.push(only_row(site, sides, only, Column::B));
            }
        }
        rows.extend(passage_rows(site, sides, passage, number));
    }
    rows.extend(only_a.map(|only| only_row(site, sides, only, Column::A)));
    rows.extend(only_b.map(|only| only_row(site, sides, only, Column::B)));
    rows
}

fn only_row(site: &Site<'_>, sides: &Sides<'_>, only: &Only, column: Column) -> Row {
    let (article, words, number, other) = match column {
        Column::A => (sides.a, sides.words_a, sides.pair.a, &sides.names[1]),
        Column::B => (sides.b, sides.words_b, sides.pair.b, &sides.names[0]),
    };
    let text = paragraphs(article, words, only.words, &[], column);
    let names: BTreeSet<ActorNumber> = site
        .mentions(number)
        .map(|(_, mention)| mention)
        .filter(|mention| only.span.covers(mention.extent.outer()) && !other.contains(&mention.actor))
        .map(|mention| mention.actor)
        .collect();
    let elsewhere = if column == Column::A { sides.words_b } else { sides.words_a };
    let quotations = quotations_only(&text, elsewhere);
    let opening = opening(&text);
    let (a, b) = if column == Column::A { (text.as_slice(), &[][..]) } else { (&[][..], text.as_slice()) };
    let wording = &site.archive.wording;
    Row {
        kind: if column == Column::A { "only_a" } else { "only_b" },
        anchor: None,
        moved: false,
        words: only.words.len(),
        changes: 0,
        typography: 0,
        names: names.iter().map(|actor| site.archive.cast.actor(*actor).name.clone()).collect(),
        quotations,
        opening,
        a: written(wording, a, Column::A, &sides.href_a),
        b: written(wording, b, Column::B, &sides.href_b),
        place_a: place(wording, a),
        place_b: place(wording, b),
    }
}

/// The quotations of a text whose words do not stand in this order in the other article. Two or three words in quotation
/// marks are a title or a manner of speaking, not what somebody said.
fn quotations_only(text: &[Paragraph], other: &Words) -> Vec<String> {
    const WORDS: usize = 5;
    let stands = |keys: &[u64]| {
        other.list.windows(keys.len()).any(|run| run.iter().map(|word| word.key).eq(keys.iter().copied()))
    };
    let mut quotations = Vec::new();
    for paragraph in text.iter().filter(|paragraph| !paragraph.reference) {
        let text: String = paragraph.runs.iter().map(|run| run.text.as_str()).collect();
        for place in quotations::in_text(&text) {
            let quotation = text.get(place).unwrap_or("").trim();
            let keys: Vec<u64> = words::of_text(quotation).map(|(_, word)| words::key(word)).collect();
            if keys.len() >= WORDS && !stands(&keys) {
                quotations.push(one_line::opening(quotation, 24));
            }
        }
    }
    quotations
}

/// A passage cut at the blocks of `a`.
fn passage_rows(site: &Site<'_>, sides: &Sides<'_>, passage: &Passage, number: usize) -> Vec<Row> {
    let changes: Vec<Change> = passage
        .shown_changes()
        .iter()
        .filter(|change| {
            change.kind != ChangeKind::Typography
                || signs(&sides.printed_a.at(change.a)) != signs(&sides.printed_b.at(change.b))
        })
        .cloned()
        .collect();
    let wording = &site.archive.wording;
    let mut rows = Vec::new();
    let mut rest = changes.as_slice();
    for (span_a, span_b) in level(sides, passage) {
        let (here, after) = rest.split_at(rest.partition_point(|change| begins_in(change, sides, span_a, span_b)));
        rest = after;
        let a = paragraphs(sides.a, sides.words_a, span_a, here, Column::A);
        let b = paragraphs(sides.b, sides.words_b, span_b, here, Column::B);
        let worded = here.iter().filter(|change| change.kind != ChangeKind::Typography).count();
        rows.push(Row {
            kind: match worded {
                _ if passage.reworded => "reworded",
                0 => "same",
                _ => "changed",
            },
            anchor: rows.is_empty().then(|| format!("passage-{}", number + 1)),
            moved: passage.moved,
            words: span_a.len(),
            changes: worded,
            typography: here.len() - worded,
            names: Vec::new(),
            quotations: Vec::new(),
            opening: opening(&a),
            a: written(wording, &a, Column::A, &sides.href_a),
            b: written(wording, &b, Column::B, &sides.href_b),
            place_a: place(wording, &a),
            place_b: place(wording, &b),
        });
    }
    rows
}

/// Whether a change begins before the end of a row, by its place in whichever side has words there. The last word of the
/// row decides, not the first one after it: that may be a caption's, which stands earlier in the source.
fn begins_in(change: &Change, sides: &Sides<'_>, a: WordSpan, b: WordSpan) -> bool {
    let by_b = change.a.is_empty();
    let (words, row, place) = if by_b { (sides.words_b, b, change.b) } else { (sides.words_a, a, change.a) };
    let last = row.end.index().checked_sub(1).and_then(|last| words.list.get(last));
    last.is_some_and(|last| place.start <= last.span.end)
}

/// Cuts a passage at the blocks of `a`, and where the same words stand in `b`; one that is reworded is not cut.
fn level(sides: &Sides<'_>, passage: &Passage) -> Vec<(WordSpan, WordSpan)> {
    if passage.reworded {
        return vec![(passage.a.words, passage.b.words)];
    }
    let matched = passage.matched(sides.words_a, sides.words_b);
    let mut levels = Vec::new();
    let mut from_b = passage.b.words.start;
    let blocks: Vec<WordSpan> =
        sides.words_a.blocks.iter().filter_map(|block| block.intersection(passage.a.words)).collect();
    for (at, block) in blocks.iter().enumerate() {
        let to_b = match blocks.get(at + 1) {
            Some(next) => {
                let first = matched.partition_point(|(a, _)| *a < next.start);
                matched.get(first).map_or(passage.b.words.end, |(_, b)| *b)
            }
            None => passage.b.words.end,
        };
        levels.push((*block, WordSpan::new(from_b, to_b)));
        from_b = to_b.max(from_b);
    }
    levels
}

/// The first words of a row, for its folded form.
fn opening(text: &[Paragraph]) -> String {
    let paragraphs =
        text.iter().map(|paragraph| paragraph.runs.iter().map(|run| run.text.as_str()).collect::<String>());
    one_line::opening(&paragraphs.collect::<Vec<_>>().join(" · "), 14)
}
