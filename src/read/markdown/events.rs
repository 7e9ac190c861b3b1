//! The events of a Markdown text, each with its place, freed of all that must not reach a page: raw HTML is text,
//! links that lead nowhere or somewhere unsafe are only their words, control characters are spaces.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use super::links;
use super::nesting::Nesting;
use crate::archive::events::Placed;
use crate::archive::one_line::one_line;
use crate::read::printable::printable;
use crate::span::ByteSpan;

/// What Markdown is here, beside CommonMark. No typographic quotes: what is shown is what was written.
const EXTENSIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS);

/// Reads `body` of an article's text.
pub(super) fn read(text: &str, body: Range<usize>) -> Vec<Placed<'_>> {
    read_as(EXTENSIONS, text, body)
}

/// Reads a note: `body` of its text. It stands on the page of an article, which has footnotes of its own.
pub(crate) fn of_note(text: &str, body: Range<usize>) -> Vec<Placed<'static>> {
    let events = read_as(EXTENSIONS.difference(Options::ENABLE_FOOTNOTES), text, body);
    events.into_iter().map(|(event, place)| (event.into_static(), place)).collect()
}

fn read_as(extensions: Options, text: &str, body: Range<usize>) -> Vec<Placed<'_>> {
    let source = text.get(body.clone()).unwrap_or_default();
    let copy = printable(source);
    let mut reader = Reader { source, copy: &copy, base: body.start, ..Reader::default() };
    for (event, place) in Parser::new_ext(&copy, extensions).into_offset_iter() {
        reader.take(event, place);
    }
    reader.end_run();
    reader.events
}

#[derive(Debug, Default)]
struct Reader<'t, 'c> {
    /// The text that is read, as it stands in the file.
    source: &'t str,
    /// The same with every control character replaced; what the parser saw.
    copy: &'c str,
    /// Where the text begins in the article's.
    base: usize,
    nesting: Nesting,
    /// For every open link whether it was let through.
    links: Vec<bool>,
    /// Whether a line of raw HTML came before in this block.
    in_html: bool,
    /// Words that stand in the file as they are shown, and that the next ones may join: the parser cuts a text at
    /// every mark that could have meant something.
    run: Range<usize>,
    events: Vec<Placed<'t>>,
}

impl<'t> Reader<'t, '_> {
    fn take(&mut self, event: Event<'_>, place: Range<usize>) {
        let place = snapped(self.copy, place);
        match event {
            Event::Start(Tag::HtmlBlock) => self.push(Event::Start(Tag::Paragraph), place),
            Event::End(TagEnd::HtmlBlock) => {
                self.in_html = false;
                self.push(Event::End(TagEnd::Paragraph), place);
            }
            Event::Html(html) => {
                if self.in_html {
                    self.push(Event::SoftBreak, place.start..place.start);
                }
                self.in_html = true;
                self.raw(&html, place);
            }
            Event::InlineHtml(html) => self.raw(&html, place),
            Event::Text(words) => self.text(&words, place),
            Event::Code(code) => self.push(Event::Code(clean(&code)), place),
            Event::Start(link @ Tag::Link { .. }) => {
                let safe = links::safe(&link);
                self.links.push(safe.is_some());
                if let Some(link) = safe {
                    self.push(Event::Start(link), place);
                }
            }
            Event::End(TagEnd::Link) => {
                if self.links.pop().unwrap_or(false) {
                    self.push(Event::End(TagEnd::Link), place);
                }
            }
            Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                let (dest_url, title, id) = (clean(&dest_url), clean(&title), id.into_static());
                self.push(Event::Start(Tag::Image { link_type, dest_url, title, id }), place);
            }
            other => self.push(other.into_static(), place),
        }
    }

    /// Raw HTML, as the text that it is; its last line end goes.
    fn raw(&mut self, html: &str, place: Range<usize>) {
        let written = self.copy.get(place.clone()).unwrap_or_default();
        if written.trim_end_matches(['\n', '\r']) != html.trim_end_matches(['\n', '\r']) {
            // Something stands between its lines: the marks of a quotation.
            let words = one_line(html);
            return self.push(Event::Text(words.into()), place);
        }
        let mut at = place.start;
        for line in written.trim_end_matches(['\n', '\r']).split('\n') {
            if at > place.start {
                self.push(Event::SoftBreak, at - 1..at);
            }
            let words = line.strip_suffix('\r').unwrap_or(line);
            if !words.is_empty() {
                self.text(words, at..at + words.len());
            }
            at += line.len() + 1;
        }
    }

    /// Words. Where they are what stands in the file they are cut where the file has a control character, so that
    /// every piece but that equals its place.
    fn text(&mut self, words: &str, place: Range<usize>) {
        let written = self.source.get(place.clone()).unwrap_or_default();
        if *written == *words {
            return self.as_written(place);
        }
        if self.copy.get(place.clone()) != Some(words) {
            return self.push(Event::Text(clean(words)), place);
        }
        let mut from = place.start;
        for ((at, shown), letter) in words.char_indices().zip(written.chars()) {
            if shown != letter {
                let (start, end) = (place.start + at, place.start + at + shown.len_utf8());
                self.as_written(from..start);
                self.push(Event::Text(shown.to_string().into()), start..end);
                from = end;
            }
        }
        self.as_written(from..place.end);
    }

    /// Words that are shown as they stand in the file.
    fn as_written(&mut self, place: Range<usize>) {
        if self.run.end == place.start && !self.run.is_empty() {
            self.run.end = place.end;
        } else if !place.is_empty() {
            self.end_run();
            self.run = place;
        }
    }

    fn end_run(&mut self) {
        let place = std::mem::take(&mut self.run);
        if let Some(words) = self.source.get(place.clone()).filter(|words| !words.is_empty()) {
            self.hand_on(Event::Text(CowStr::Borrowed(words)), place);
        }
    }

    fn push(&mut self, event: Event<'t>, place: Range<usize>) {
        self.end_run();
        self.hand_on(event, place);
    }

    fn hand_on(&mut self, event: Event<'t>, place: Range<usize>) {
        let span = ByteSpan::from(self.base + place.start..self.base + place.end);
        let events = &mut self.events;
        self.nesting.pass(event, span, &mut |event, span| keep(events, event, span));
    }
}

/// Adds an event; a link, heading or paragraph that turns out to be empty goes.
fn keep<'t>(events: &mut Vec<Placed<'t>>, event: Event<'t>, span: ByteSpan) {
    if let (Event::End(TagEnd::Link | TagEnd::Heading(_) | TagEnd::Paragraph), Some((Event::Start(_), _))) =
        (&event, events.last())
    {
        events.pop();
    } else {
        events.push((event, span));
    }
}

/// The words without control characters, which can come from an entity, and with one kind of line end.
fn clean(words: &str) -> CowStr<'static> {
    if words.contains(|letter: char| letter.is_control() && letter != '\n' && letter != '\t') {
        printable(words).replace("\r\n", "\n").into()
    } else {
        words.to_owned().into()
    }
}

/// The place with its ends moved outward to where characters begin: a parser's ranges have been wrong before.
fn snapped(text: &str, place: Range<usize>) -> Range<usize> {
    let start = (0..=place.start.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let end = (place.end.min(text.len())..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    start..end.max(start)
}
