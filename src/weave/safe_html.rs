//! HTML that cannot run: it is put together from literals of this program and from words that are escaped on the way in.

use std::fmt;
use std::ops::Range;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde::Serialize;

use crate::archive::wording::{Part, Told, Wording};

/// HTML that is well-formed and cannot run in a reader's browser. Only this stage can make it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// The HTML as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SafeHtml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// HTML in the making. What is not a literal of this program is escaped, and control characters are dropped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Markup(String);

/// What an address may not hold as it is. The same set as CommonMark's reference renderers use.
const NOT_IN_AN_ADDRESS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

impl Markup {
    /// Begins with a literal.
    pub(super) fn of(literal: &'static str) -> Self {
        Self(literal.to_owned())
    }

    /// Adds a literal.
    pub(super) fn raw(&mut self, literal: &'static str) -> &mut Self {
        self.0.push_str(literal);
        self
    }

    /// Adds words.
    pub(super) fn text(&mut self, words: &str) -> &mut Self {
        self.escape(words, "\"", "'");
        self
    }

    /// Adds words, with these for a quotation mark and an apostrophe.
    fn escape(&mut self, words: &str, quote: &'static str, apostrophe: &'static str) {
        self.0.reserve(words.len());
        let mut rest = words;
        while let Some(at) = rest.bytes().position(|byte| MAY_BE_SPECIAL[usize::from(byte)]) {
            let (plain, special) = rest.split_at(at);
            self.0.push_str(plain);
            let mut letters = special.chars();
            match letters.next() {
                Some('&') => self.0.push_str("&amp;"),
                Some('<') => self.0.push_str("&lt;"),
                Some('>') => self.0.push_str("&gt;"),
                Some('"') => self.0.push_str(quote),
                Some('\'') => self.0.push_str(apostrophe),
                Some(letter) if !is_forbidden(letter) => self.0.push(letter),
                _ => {}
            }
            rest = letters.as_str();
        }
        self.0.push_str(rest);
    }

    /// Adds words as the templates would write them.
    pub(super) fn quoted(&mut self, words: &str) -> &mut Self {
        self.escape(words, "&quot;", "&#39;");
        self
    }

    /// Adds an attribute, with the space before it.
    pub(super) fn attribute(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.0.push(' ');
        self.0.push_str(name);
        self.0.push_str("=\"");
        self.escape(value, "&quot;", "'");
        self.0.push('"');
        self
    }

    /// Adds the attribute `href` with an address as an article writes it.
    pub(super) fn href(&mut self, address: &str) -> &mut Self {
        self.0.push_str(" href=\"");
        for part in utf8_percent_encode(address, NOT_IN_AN_ADDRESS) {
            for letter in part.chars() {
                match letter {
                    '&' => self.0.push_str("&amp;"),
                    '\'' => self.0.push_str("&#x27;"),
                    _ => self.0.push(letter),
                }
            }
        }
        self.0.push('"');
        self
    }

    /// Adds a message of the site's own words, in which other markup may stand.
    pub(super) fn say(
        &mut self,
        wording: &Wording,
        key: &str,
        told: &[(&str, Told<'_>)],
        things: &[(&str, &Self)],
    ) -> &mut Self {
        let names: Vec<&str> = things.iter().map(|(name, _)| *name).collect();
        wording.say_round(key, told, &names, |part| {
            match part {
                Part::Text(text) => self.text(text),
                Part::Thing(at) => self.append(things[at].1),
            };
        });
        self
    }

    /// Words that run in their own direction, whatever stands round them.
    pub(super) fn apart(words: &str) -> Self {
        let mut markup = Self::of("<bdi>");
        markup.text(words).raw("</bdi>");
        markup
    }

    /// Adds other markup.
    pub(super) fn append(&mut self, other: &Self) -> &mut Self {
        self.0.push_str(&other.0);
        self
    }

    /// Adds HTML that is finished.
    pub(super) fn finished(&mut self, html: &SafeHtml) -> &mut Self {
        self.0.push_str(&html.0);
        self
    }

    /// Adds other markup but for some bytes of it: whole attributes of its start tag, or whole elements.
    pub(super) fn append_without(&mut self, other: &Self, left_out: Range<usize>) -> &mut Self {
        self.0.push_str(other.0.get(..left_out.start).unwrap_or(""));
        self.0.push_str(other.0.get(left_out.end..).unwrap_or(""));
        self
    }

    /// Adds what the highlighter made of code: words that it escaped, in `span` elements with classes. Control
    /// characters must have been dropped before.
    pub(super) fn highlighted(&mut self, html: &str) -> &mut Self {
        self.0.push_str(html);
        self
    }

    /// How long it is, in bytes.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Takes back what was added after it was `length` bytes long.
    pub(super) fn truncate(&mut self, length: usize) {
        self.0.truncate(length);
    }

    /// Whether nothing has been added.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether what comes next stands at the beginning of a line.
    pub(super) fn at_line_start(&self) -> bool {
        self.0.is_empty() || self.0.ends_with('\n')
    }

    /// The finished HTML; nothing remains.
    pub(super) fn take(&mut self) -> SafeHtml {
        SafeHtml(std::mem::take(&mut self.0))
    }
}

/// Control characters other than tab and line feed: HTML forbids them, and some hide words.
/// For each byte, whether a letter that begins with it may have to be escaped or dropped.
const MAY_BE_SPECIAL: [bool; 256] = {
    let mut special = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        special[byte] = match byte as u8 {
            b'\n' | b'\t' => false,
            // The controls beyond ASCII begin with 0xC2.
            0..0x20 | 0x7f | 0xc2 | b'&' | b'<' | b'>' | b'"' | b'\'' => true,
            _ => false,
        };
        byte += 1;
    }
    special
};

pub(super) fn is_forbidden(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\n' | '\t')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_cannot_become_markup() {
        let mut markup = Markup::of("<p");
        markup.attribute("title", "\"><script>").raw(">").text("a < b & \"c\"\u{0}\u{85}\r").raw("</p>");
        assert_eq!(markup.take().as_str(), "<p title=\"&quot;&gt;&lt;script&gt;\">a &lt; b &amp; \"c\"</p>");
    }

    proptest! {
        #[test]
        fn words_are_escaped_as_letter_by_letter(words in "[\\PC&<>\"'\u{0}-\u{a0}]{0,40}") {
            let kept = |letter: &char| !is_forbidden(*letter);
            let text: String = words.chars().filter(kept).map(|letter| match letter {
                '&' => "&amp;".to_owned(),
                '<' => "&lt;".to_owned(),
                '>' => "&gt;".to_owned(),
                _ => letter.to_string(),
            }).collect();
            prop_assert_eq!(Markup::default().text(&words).clone(), Markup(text.clone()));
            let value = format!(" id=\"{}\"", text.replace('"', "&quot;"));
            prop_assert_eq!(Markup::default().attribute("id", &words).clone(), Markup(value));
            let mut templates = Vec::new();
            tera::escape_html(&words.chars().filter(kept).collect::<String>(), &mut templates).expect("memory");
            prop_assert_eq!(Markup::default().quoted(&words).clone().0.into_bytes(), templates);
        }
    }

    #[test]
    fn an_address_cannot_leave_its_attribute() {
        let mut markup = Markup::default();
        markup.href("https://example.org/a b?c=\"d\"&e='f'<>\u{1}é");
        assert_eq!(
            markup.take().as_str(),
            " href=\"https://example.org/a%20b?c=%22d%22&amp;e=&#x27;f&#x27;%3C%3E%01%C3%A9\""
        );
    }
}
