//! Without marks and without a page's additions, the weave is what pulldown-cmark itself writes.

use crate::archive::Archive;
use crate::archive::id::ArticleId;
use pulldown_cmark::{CowStr, Event, LinkType, Options, Tag, TagEnd};
use serde::Deserialize;

use super::Piece;
use super::body::Body;
use super::filter::{Links, visible};
use super::footnotes::Footnotes;
use super::marks::Marks;
use super::picture::{Pictures, Shown};
use super::safe_html::Markup;
use super::testing::{DIALECT, Events, events};
use super::writer::Writer;

#[derive(Deserialize)]
struct Example {
    example: u32,
    markdown: String,
}

/// Keeps every link, so that the writing of links is compared too.
struct AllLinks;

impl Links for AllLinks {
    fn resolve(&self, kind: LinkType, written: &str) -> Option<String> {
        Some(if kind == LinkType::Email { format!("mailto:{written}") } else { written.to_owned() })
    }
}

/// Keeps links to the web.
struct WebLinks;

impl Links for WebLinks {
    fn resolve(&self, _: LinkType, written: &str) -> Option<String> {
        super::links::is_external(written).then(|| written.to_owned())
    }
}

fn woven(source: &str, events: &Events, links: &dyn Links) -> String {
    let marks = Marks::default();
    let archive = Archive::default();
    let pictures = no_pictures(&archive);
    let writer = Writer::new(source, &marks, Vec::new());
    let mut body = Body::new(writer, &pictures, Footnotes::of(events), None);
    body.write(visible(events, 0..events.len(), links), None);
    let html: Vec<String> = body.finish(events.len()).iter().map(html_of).collect();
    html.concat()
}

fn no_pictures(archive: &Archive) -> Pictures<'_> {
    Pictures::of(archive, &ArticleId::written("001").expect("an id"))
}

fn html_of(piece: &Piece) -> String {
    match piece {
        Piece::Html(html) => html.to_string(),
        _ => panic!("nothing stands between the blocks"),
    }
}

/// What pulldown-cmark writes of the same events. A picture is the line that stands for it, for both would load it
/// otherwise. What the two may differ in: void elements end without a slash, a style is a class, a box of a task list and
/// the head of a table say what they are, and a link to the web does not tell where the reader comes from.
fn reference(events: &Events, links: &dyn Links) -> String {
    let mut shown = Vec::new();
    let mut links_open = 0;
    let mut picture: Option<(Shown, usize)> = None;
    for visible in visible(events, 0..events.len(), links) {
        let event = visible.event.into_owned();
        match (&mut picture, &event) {
            (None, Event::Start(Tag::Image { dest_url, title, .. })) => {
                let (written, title) = (dest_url.to_string(), title.to_string());
                picture = Some((Shown { written, title, alt: String::new(), in_link: links_open > 0 }, 0));
                continue;
            }
            (Some((_, depth)), Event::Start(_)) => *depth += 1,
            (Some((picture_shown, 0)), Event::End(TagEnd::Image)) => {
                let mut line = Markup::default();
                no_pictures(&Archive::default()).write(picture_shown, &mut line);
                shown.push(Event::InlineHtml(CowStr::from(line.take().to_string())));
                picture = None;
                continue;
            }
            (Some((_, depth)), Event::End(_)) => *depth -= 1,
            (Some((picture, _)), Event::Text(text) | Event::Code(text)) => picture.alt.push_str(text),
            (Some((picture, _)), Event::SoftBreak | Event::HardBreak) => picture.alt.push(' '),
            (None, Event::Start(Tag::Link { .. })) => links_open += 1,
            (None, Event::End(TagEnd::Link)) => links_open -= 1,
            _ => {}
        }
        if picture.is_none() {
            shown.push(event);
        }
    }
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, shown.into_iter());
    for side in ["left", "center", "right"] {
        html = html.replace(&format!(" style=\"text-align: {side}\""), &format!(" class=\"align-{side}\""));
    }
    html.replace(" />", ">")
        .replace(
            "<input disabled=\"\" type=\"checkbox\"/>",
            "<input type=\"checkbox\" disabled aria-label=\"Not done\">",
        )
        .replace(
            "<input disabled=\"\" type=\"checkbox\" checked=\"\"/>",
            "<input type=\"checkbox\" disabled checked aria-label=\"Done\">",
        )
        .replace("<th", "<th scope=\"col\"")
        .replace("<th scope=\"col\"ead", "<thead")
}

fn check(markdown: &str, options: Options, links: &dyn Links, name: &str) {
    let events = events(markdown, options);
    let woven = woven(markdown, &events, links);
    let woven = woven.replace(" rel=\"noreferrer\"", "");
    let reference = reference(&events, links).replace(" rel=\"noreferrer\"", "");
    assert_eq!(woven, reference, "{name}:\n{markdown}");
}

#[test]
fn every_example_of_the_commonmark_spec_is_woven_as_pulldown_cmark_writes_it() {
    let examples: Vec<Example> =
        serde_json::from_str(include_str!("../../tests/fixtures/commonmark-0.31.2.json")).expect("the examples");
    assert_eq!(examples.len(), 652);
    for example in &examples {
        for options in [Options::empty(), DIALECT] {
            for links in [&AllLinks as &dyn Links, &WebLinks] {
                check(&example.markdown, options, links, &format!("example {}", example.example));
            }
        }
    }
}

#[test]
fn tables_struck_words_and_task_lists_are_woven_as_pulldown_cmark_writes_them() {
    for markdown in [
        "| a | b | c | d |\n|:--|:-:|--:|---|\n| *x* | `y` | [z](https://example.org) | |\n| 1 | 2 |\n\nAfter.",
        "> | a |\n> |---|\n\n- x\n\n  | b |\n  |---|\n  | ~~c~~ |\n",
        "~~struck *and* set~~ and not ~one",
        "- [ ] open\n- [x] done\n  - [ ] below\n\n1. [x] loose\n\n2. other\n",
        "# One\n###### Six *deep*\nText\n- a\n  > b\n  c\n- d\n  ***\n  e",
        "<script>alert(1)</script>\n\nText <b onclick=\"x\">bold</b> &amp; \\* &copy;\\\nbroken  \nagain",
    ] {
        check(markdown, DIALECT, &AllLinks, "own example");
        check(markdown, DIALECT, &WebLinks, "own example");
    }
}
