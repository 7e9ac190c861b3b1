//! Footnotes of an article: their numbers in the order in which the text refers to them, and links there and back.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Tag, TagEnd};

use super::safe_html::Markup;
use crate::archive::events::Placed;
use crate::archive::wording::Wording;

/// The footnotes of one article.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    by_label: BTreeMap<String, Footnote>,
}

#[derive(Debug, Default)]
struct Footnote {
    number: u32,
    /// How many times the text refers to it.
    references: u32,
    /// How many of those have been written.
    written: u32,
    /// Whether the footnote itself has been written: a label can be used twice, an id cannot.
    defined: bool,
}

impl Footnotes {
    /// Finds and numbers the footnotes among these events.
    pub(super) fn of(events: &[Placed<'_>]) -> Self {
        let definitions: BTreeSet<&str> = events.iter().filter_map(|(event, _)| definition(event)).collect();
        let mut footnotes = Self::default();
        let mut pictures = 0_u32;
        for (event, _) in events {
            match event {
                Event::Start(Tag::Image { .. }) => pictures += 1,
                Event::End(TagEnd::Image) => pictures = pictures.saturating_sub(1),
                Event::FootnoteReference(label) if pictures == 0 && definitions.contains(label.as_ref()) => {
                    footnotes.number(label).references += 1;
                }
                _ => {}
            }
        }
        for (event, _) in events {
            if let Some(label) = definition(event) {
                footnotes.number(label);
            }
        }
        footnotes
    }

    fn number(&mut self, label: &str) -> &mut Footnote {
        let next = u32::try_from(self.by_label.len() + 1).unwrap_or(u32::MAX);
        self.by_label.entry(label.to_owned()).or_insert_with(|| Footnote { number: next, ..Footnote::default() })
    }

    /// The number in the text that leads to a footnote; what was written, where there is no such footnote.
    pub(super) fn reference(&mut self, label: &str, wording: &Wording) -> Markup {
        let mut out = Markup::default();
        let Some(footnote) = self.by_label.get_mut(label) else {
            out.text(&format!("[^{label}]"));
            return out;
        };
        footnote.written += 1;
        let number = footnote.number;
        out.raw("<sup class=\"footnote-ref\"><a role=\"doc-noteref\"")
            .attribute("id", &reference_id(footnote.number, footnote.written))
            .attribute("href", &format!("#fn-{number}"))
            .attribute("aria-label", &wording.say("footnote", &[("n", footnote.number.into())]))
            .raw(">")
            .text(&wording.say("number", &[("n", number.into())]))
            .raw("</a></sup>");
        out
    }

    /// The start of a footnote.
    pub(super) fn start(&mut self, label: &str, wording: &Wording, out: &mut Markup) {
        let Some(footnote) = self.by_label.get_mut(label) else {
            out.raw("<div>\n");
            return;
        };
        out.raw("<div class=\"footnote-definition\" role=\"doc-footnote\"");
        if !footnote.defined {
            out.attribute("id", &format!("fn-{}", footnote.number));
        }
        footnote.defined = true;
        out.raw(">\n<span class=\"footnote-number\">")
            .text(&wording.say("number", &[("n", footnote.number.into())]))
            .raw("</span>\n");
    }

    /// What stands at the end of a footnote: links back to each place that refers to it.
    pub(super) fn back(&self, label: &str, wording: &Wording) -> Markup {
        let mut out = Markup::default();
        let Some(footnote) = self.by_label.get(label).filter(|footnote| footnote.references > 0) else { return out };
        out.raw("<p class=\"backlinks\">");
        for time in 1..=footnote.references {
            out.raw(if time > 1 { " " } else { "" })
                .raw("<a class=\"backlink\" role=\"doc-backlink\"")
                .attribute("href", &format!("#{}", reference_id(footnote.number, time)))
                .attribute("aria-label", &wording.say("footnote-back", &[("n", footnote.number.into())]))
                .raw(">↩</a>");
        }
        out.raw("</p>\n");
        out
    }
}

fn definition<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    match event {
        Event::Start(Tag::FootnoteDefinition(label)) => Some(label),
        _ => None,
    }
}

fn reference_id(number: u32, time: u32) -> String {
    if time == 1 { format!("fnref-{number}") } else { format!("fnref-{number}-{time}") }
}
