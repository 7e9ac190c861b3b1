//! What an editor's note says, as HTML: its opening for the margin, and the rest of a long one.

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use unicode_segmentation::UnicodeSegmentation;

use super::Piece;
use super::body::Body;
use super::filter::visible;
use super::footnotes::Footnotes;
use super::links::ArticleLinks;
use super::marks::Marks;
use super::picture::Pictures;
use super::safe_html::SafeHtml;
use super::writer::Writer;
use crate::archive::Archive;
use crate::archive::address::OutPath;
use crate::archive::note::Note;
use crate::archive::word::of_text;
use crate::span::{Byte, ByteSpan, Span};

/// A note in the margin has about so many words; the rest opens.
const OPENING: usize = 45;

/// A note with so few more stands there whole.
const WHOLE: usize = 60;

type Placed = (Event<'static>, ByteSpan);

/// Writes a note for the margin of the page at `page`: its opening and, where it is long, the rest.
pub(super) fn write(archive: &Archive, note: &Note, page: &OutPath) -> (SafeHtml, Option<SafeHtml>) {
    let (opening, rest) = divided(without_headings(&note.events), &note.text);
    (html(archive, note, page, &opening), rest.map(|rest| html(archive, note, page, &rest)))
}

/// Writes all of a note for the page at `page`.
pub(super) fn write_whole(archive: &Archive, note: &Note, page: &OutPath) -> SafeHtml {
    html(archive, note, page, &without_headings(&note.events))
}

fn html(archive: &Archive, note: &Note, page: &OutPath, events: &[Placed]) -> SafeHtml {
    let links = ArticleLinks::of_note(archive, note, page.clone());
    let (marks, pictures) = (Marks::default(), Pictures::none(&archive.wording));
    let writer = Writer::new(&note.text, &marks, Vec::new());
    let mut body = Body::new(writer, &pictures, Footnotes::default(), None);
    body.table.heads_have_words = true;
    body.write(visible(events, 0..events.len(), &links), None);
    // Nothing stands between its blocks, so that it is one piece.
    match body.finish(events.len()).pop() {
        Some(Piece::Html(html)) => html,
        _ => SafeHtml::default(),
    }
}

/// The same events with each heading as words set strong: a note has no place among the headings of a page.
fn without_headings(events: &[Placed]) -> Vec<Placed> {
    let mut same = Vec::with_capacity(events.len());
    for (event, span) in events {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                same.extend([Event::Start(Tag::Paragraph), Event::Start(Tag::Strong)].map(|event| (event, *span)));
            }
            Event::End(TagEnd::Heading(_)) => {
                same.extend([Event::End(TagEnd::Strong), Event::End(TagEnd::Paragraph)].map(|event| (event, *span)));
            }
            _ => same.push((event.clone(), *span)),
        }
    }
    same
}

/// Divides a long note where its opening ends: between two blocks, else between two sentences of the first paragraph.
fn divided(mut events: Vec<Placed>, text: &str) -> (Vec<Placed>, Option<Vec<Placed>>) {
    let ends = block_ends(&events);
    if ends.last().is_none_or(|(_, words)| *words <= WHOLE) {
        return (events, None);
    }
    let fitting = ends.iter().rev().find(|(_, words)| (1..=OPENING).contains(words));
    if let Some((end, _)) = fitting {
        let rest = events.split_off(*end);
        return (events, Some(rest));
    }
    if let Some((at, split)) = sentence_end(&events, text) {
        let span = events[at].1;
        let Event::Text(words) = &events[at].0 else { return (events, None) };
        let (first, then) = (words[..split].trim_end().to_owned(), words[split..].to_owned());
        let middle = Byte::from(span.start.index() + split);
        let first_span = Span::new(span.start, Byte::from(span.start.index() + first.len()));
        let mut rest = vec![(Event::Start(Tag::Paragraph), span)];
        rest.push((Event::Text(CowStr::from(then)), Span::new(middle, span.end)));
        rest.extend(events.split_off(at + 1));
        events.truncate(at);
        events.push((Event::Text(CowStr::from(first)), first_span));
        events.push((Event::End(TagEnd::Paragraph), span));
        return (events, Some(rest));
    }
    // The first block is long and has no place to be cut.
    match ends.first() {
        Some((end, _)) if *end < events.len() => {
            let rest = events.split_off(*end);
            (events, Some(rest))
        }
        _ => (events, None),
    }
}

/// Where each outermost block ends, with the number of words up to there.
fn block_ends(events: &[Placed]) -> Vec<(usize, usize)> {
    let (mut depth, mut words, mut ends) = (0_u32, 0, Vec::new());
    for (at, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Text(text) | Event::Code(text) => words += of_text(text).count(),
            _ => {}
        }
        if depth == 0 {
            ends.push((at + 1, words));
        }
    }
    ends
}

/// The last sentence of the first paragraph that ends soon enough, outside all inline markup: the event of its text,
/// and the byte in it at which the next sentence begins.
fn sentence_end(events: &[Placed], text: &str) -> Option<(usize, usize)> {
    let (Event::Start(Tag::Paragraph), _) = events.first()? else { return None };
    let (mut depth, mut words, mut best) = (0_u32, 0, None);
    for (at, (event, span)) in events.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Text(own) if depth == 1 && span.of(text) == own.as_ref() => {
                let ends = own.split_sentence_bound_indices().skip(1).map(|(start, _)| start);
                for end in ends.filter(|end| is_sentence(&own[..*end])) {
                    let until = words + of_text(&own[..end]).count();
                    if until <= OPENING || best.is_none() && until <= WHOLE {
                        best = Some((at, end));
                    }
                }
                words += of_text(own).count();
            }
            Event::Text(own) | Event::Code(own) => words += of_text(own).count(),
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    best
}

/// Whether a sentence ends here, and not an abbreviation: `U.S.`, `Mr.`
fn is_sentence(text: &str) -> bool {
    let text = text.trim_end().trim_end_matches(['”', '’', '»', '"', '\'', ')']);
    let last = text.split_whitespace().next_back().unwrap_or("");
    match last.strip_suffix('.') {
        Some(word) => !word.contains('.') && word.chars().filter(|letter| letter.is_alphanumeric()).count() > 2,
        None => last.ends_with(['!', '?', '…', '؟', '。']),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::sample;
    use crate::weave::testing::{archive_of, markdown};

    fn woven(body: &str) -> (String, Option<String>) {
        let archive = archive_of(vec![markdown("press/001_a.md", "# Title\n\nWords.\n\nMore.")]);
        let note = sample::note("n", "001", None, body);
        let page = OutPath::new("notes/index.html").expect("a path");
        let (opening, rest) = write(&archive, &note, &page);
        (opening.to_string(), rest.map(|rest| rest.to_string()))
    }

    #[test]
    fn a_short_note_stands_whole_and_safe() {
        let (opening, rest) = woven("# Head\n\nA *word* <b>of</b> [x](javascript:y) &amp; [a](../press/001_a.md#p1).");
        assert_eq!(
            opening,
            "<p><strong>Head</strong></p>\n<p>A <em>word</em> &lt;b&gt;of&lt;/b&gt; x &amp; <a \
             href=\"../articles/001/index.html#p1\">a</a>.</p>\n"
        );
        assert_eq!(rest, None);
    }

    #[test]
    fn a_long_note_opens_with_the_blocks_that_fit() {
        let (opening, rest) = woven(&format!("First one.\n\nSecond one.\n\n{}", "word ".repeat(70)));
        assert_eq!(opening, "<p>First one.</p>\n<p>Second one.</p>\n");
        assert!(rest.expect("a rest").starts_with("<p>word word"));
    }

    #[test]
    fn a_long_paragraph_is_cut_between_sentences_outside_its_markup() {
        let body =
            format!("He saw the U.S. Navy. *Nobody. Else.* So it went on. {}", "Then word followed word. ".repeat(20));
        let (opening, rest) = woven(&body);
        assert!(
            opening.starts_with("<p>He saw the U.S. Navy. <em>Nobody. Else.</em> So it went on. Then"),
            "{opening}"
        );
        assert!(opening.ends_with("followed word.</p>\n"), "{opening}");
        assert!(of_text(&opening).count() < 55);
        assert!(rest.expect("a rest").starts_with("<p>Then word"));
    }

    #[test]
    fn what_cannot_be_cut_stands_whole() {
        let (opening, rest) = woven(&"word ".repeat(100));
        assert!(of_text(&opening).count() >= 100);
        assert_eq!(rest, None);
    }

    #[test]
    fn a_cell_that_heads_nothing_is_no_heading() {
        let table = woven("| | b |\n|---|---|\n| 1 | 2 |").0;
        assert!(table.contains("<thead><tr><td></td><th scope=\"col\">b</th>"), "{table}");
    }

    #[test]
    fn no_picture_is_loaded() {
        assert!(woven("![x](https://example.org/x.png)").0.contains("Picture not shown"));
    }
}
