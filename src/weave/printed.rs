//! The words that stand at a place of an article, as they are printed.

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use crate::archive::article::Article;
use crate::archive::one_line::one_line;
use crate::span::{ByteSpan, Span};

/// The printed words of an article by their places.
pub(crate) struct Printed<'a> {
    source: &'a str,
    /// Words with their places, in the order of the source.
    words: Vec<(ByteSpan, CowStr<'a>)>,
}

impl<'a> Printed<'a> {
    /// Reads an article once.
    pub(crate) fn of(article: &'a Article) -> Self {
        let mut words: Vec<(ByteSpan, CowStr<'a>)> = Vec::new();
        let mut pictures = 0_u32;
        for (event, span) in article.events() {
            match event {
                Event::Start(Tag::Image { .. }) => pictures += 1,
                Event::End(TagEnd::Image) => pictures = pictures.saturating_sub(1),
                _ if pictures > 0 => {}
                Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                    words.push((span, text));
                }
                Event::SoftBreak | Event::HardBreak => words.push((span, " ".into())),
                Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) => {
                    words.push((Span::new(span.end, span.end), " ".into()));
                }
                _ => {}
            }
        }
        words.sort_by_key(|(span, _)| *span);
        Self { source: &article.text, words }
    }

    /// What is printed at a place: words that are not the very letters of the source are taken as a whole.
    pub(crate) fn at(&self, place: ByteSpan) -> String {
        let mut printed = String::new();
        let first = self.words.partition_point(|(span, _)| span.end <= place.start);
        for (span, words) in self.words[first..].iter().take_while(|(span, _)| span.start < place.end) {
            let inside = span.intersection(place);
            let exact = span.of(self.source) == &**words;
            printed.push_str(inside.filter(|_| exact).map_or(words, |inside| inside.of(self.source)));
        }
        one_line(&printed)
    }
}

/// The start of a long text: so many words, and a sign that more follow.
pub(super) fn shortened(words: &str, most: usize) -> String {
    match words.split_whitespace().nth(most) {
        None => words.to_owned(),
        Some(_) => {
            let kept: Vec<&str> = words.split_whitespace().take(most).collect();
            let more = words.split_whitespace().count() - most;
            format!("{} … ({more} more words)", kept.join(" "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weave::testing::{markdown, place};

    #[test]
    fn markup_and_addresses_are_not_printed() {
        let article = markdown("001.md", "One [two *three*](https://example.org) `four`\nfive &amp; six");
        let printed = Printed::of(&article);
        assert_eq!(printed.at((0..article.text.len()).into()), "One two three four five & six");
        assert_eq!(printed.at(place(&article.text, "wo *thr", 0)), "wo thr");
    }

    #[test]
    fn a_long_text_is_given_in_its_first_words() {
        assert_eq!(shortened("one two", 2), "one two");
        assert_eq!(shortened("one two three four", 2), "one two … (2 more words)");
    }
}
