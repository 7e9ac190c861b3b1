//! Articles in Markdown: CommonMark with tables, footnotes, strikethrough and task lists.

mod blocks;
mod captions;
mod events;
mod glued;
mod headings;
mod links;
mod nesting;
mod references;
mod top_matter;

use std::ops::Range;

pub(crate) use events::of_note;

use super::plain_text::{PlainText, TextFacts, Wishes};
use crate::archive::article::{Guess, LayoutReport};
use crate::archive::block::{Block, BlockKind};

/// Reads `body` of an article's decoded text.
pub(crate) fn read<'t>(text: &'t str, body: Range<usize>, wishes: &Wishes<'_>) -> PlainText<'t> {
    let mut events = events::read(text, body);
    glued::part(&mut events, text);
    let mut blocks = blocks::find(text, &events);
    captions::mark(&mut blocks, &events, text);
    references::mark(&mut blocks, &events, text);
    let facts = top_matter::mark(&mut blocks, &events, text);
    let title = headings::settle(&mut blocks, &mut events, text, wishes.title);
    let found = TextFacts { title, ..facts };
    let report = LayoutReport { guesses: guesses(&blocks, text), ..LayoutReport::default() };
    PlainText { events, blocks, report, found }
}

/// What Markdown does not say and was decided here.
fn guesses(blocks: &[Block], text: &str) -> Vec<Guess> {
    let mut lines = LineCount { text, at: 0, line: 1 };
    let guess = |block: &Block| {
        let rule = match block.kind {
            BlockKind::Title => headings::RULE,
            BlockKind::Caption => captions::RULE,
            BlockKind::Reference => references::RULE,
            BlockKind::Byline | BlockKind::Dateline => top_matter::RULE,
            _ => return None,
        };
        let place = block.extent.outer();
        Some(Guess { rule: rule.into(), lines: (lines.at(place.start.index()), lines.at(place.end.index())) })
    };
    blocks.iter().filter_map(guess).collect()
}

/// Counts lines on the way through a text, so that it is read once only.
struct LineCount<'t> {
    text: &'t str,
    at: usize,
    line: u32,
}

impl LineCount<'_> {
    /// The number of the line of a place that does not lie before the last one asked for.
    fn at(&mut self, place: usize) -> u32 {
        let passed = self.text.as_bytes().get(self.at..place).unwrap_or_default();
        let ends = |(at, byte): (usize, &u8)| *byte == b'\n' || *byte == b'\r' && passed.get(at + 1) != Some(&b'\n');
        self.line += u32::try_from(passed.iter().enumerate().filter(|end| ends(*end)).count()).unwrap_or(u32::MAX);
        self.at = self.at.max(place);
        self.line
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Tag};

    use super::*;
    use crate::archive::article::Origin;
    use crate::archive::reading::Reading;
    use crate::limits;

    fn read_all(text: &str) -> PlainText<'_> {
        read(text, 0..text.len(), &Wishes { layout: None, headings: &[], title: None })
    }

    /// Every block as `kind level: words`.
    fn blocks(text: &str) -> Vec<String> {
        let read = read_all(text);
        read.blocks.iter().map(|block| told(text, &read, block)).collect()
    }

    fn told(text: &str, read: &PlainText<'_>, block: &Block) -> String {
        let words = Reading::of_events(text, &read.events[block.events.clone()]).text;
        let kind = serde_json::to_value(block.kind).expect("a kind");
        let kind = kind.as_str().expect("a name").to_owned();
        let level = block.level.map(|level| format!(" {level}")).unwrap_or_default();
        format!("{kind}{level}: {}", words.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn every_kind_of_block_is_found() {
        let text = "# The *Title*\n\nA paragraph\nof two lines.\n\n## Part\n\n> Quoted\n> words.\n>\n> - in a list\n\n- tight\n  - nested\n- [x] done\n\n\
                    1. loose\n\n   second of one\n\n2. entry\n\n---\n\n```rust\nfn main() {}\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n\
                    Words[^1] ~~struck~~.\n\n[^1]: A note.\n\n    Its second.\n";
        assert_eq!(
            blocks(text),
            [
                "title 1: The Title",
                "paragraph: A paragraph of two lines.",
                "heading 2: Part",
                "quote: Quoted words.",
                "list_item: in a list",
                "list_item: tight",
                "list_item: nested",
                "list_item: done",
                "list_item: loose",
                "list_item: second of one",
                "list_item: entry",
                "separator: ",
                "code: fn main() {}",
                "table: a b 1 2",
                "paragraph: Words struck.",
                "footnote: A note.",
                "footnote: Its second.",
            ]
        );
    }

    #[test]
    fn a_block_stands_where_its_words_stand_without_the_marks_round_it() {
        let text = "## Part ##\n\n- **One** thing\n\n> Quoted.\n\n```\ncode\n```\n\n***\n";
        let read = read_all(text);
        let stand: Vec<_> = read.blocks.iter().map(|block| block.extent.outer().of(text)).collect();
        assert_eq!(stand, ["Part", "**One** thing", "Quoted.", "code", "***"]);
    }

    #[test]
    fn levels_begin_at_two_and_skip_none() {
        for (text, levels) in [
            ("# A\n\n## B\n\n#### C\n\n## D\n", vec![1, 2, 3, 2]),
            ("## A\n\n#### B\n\n###### C\n", vec![2, 3, 4]),
            ("# A\n\n# B\n\n## C\n", vec![2, 2, 3]),
            ("### A\n\n# B\n\n## C\n", vec![2, 1 + 1, 3]),
            ("Text first.\n\n# A\n", vec![2]),
        ] {
            let read = read_all(text);
            let found: Vec<_> = read.blocks.iter().filter_map(|block| block.level).collect();
            assert_eq!(found, levels, "{text:?}");
            let tags: Vec<_> = read
                .events
                .iter()
                .filter_map(|(event, _)| match event {
                    Event::Start(Tag::Heading { level, .. }) => Some(*level as u8),
                    _ => None,
                })
                .collect();
            assert_eq!(tags, levels, "the tags agree: {text:?}");
        }
    }

    #[test]
    fn a_heading_that_the_front_matter_calls_the_title_is_it_and_another_is_not() {
        let text = "# “One” Title\n\n# Another\n";
        let kinds = |title: &str| {
            let read = read(text, 0..text.len(), &Wishes { layout: None, headings: &[], title: Some(title) });
            read.blocks.iter().map(|block| block.kind).collect::<Vec<_>>()
        };
        assert_eq!(kinds("'One' title"), [BlockKind::Title, BlockKind::Heading]);
        assert_eq!(kinds("Quite another"), [BlockKind::Heading, BlockKind::Heading]);
    }

    #[test]
    fn a_picture_that_stands_alone_and_the_line_under_it_are_captions() {
        assert_eq!(
            blocks(
                "![alt](a.png)\n\n*Under it*\n\nText ![in](b.png) it.\n\n*Emphasised.*\n\n[![x](c.png)](c.png)\n*In one*\n"
            ),
            ["caption: ", "caption: Under it", "paragraph: Text it.", "paragraph: Emphasised.", "caption: In one"]
        );
    }

    #[test]
    fn a_short_paragraph_that_ends_in_the_credit_of_a_picture_is_a_caption() {
        assert_eq!(
            blocks(
                "The quay in 1931. (Photo: Merrion Museum)\n\nHe said so (in the picture he sent).\n\n> Seen. (Photo: AP)\n"
            ),
            [
                "caption: The quay in 1931. (Photo: Merrion Museum)",
                "paragraph: He said so (in the picture he sent).",
                "quote: Seen. (Photo: AP)"
            ]
        );
    }

    #[test]
    fn the_paragraphs_under_a_bibliography_are_references() {
        assert_eq!(
            blocks(
                "Text.\n\n## Bibliography\n\nRobel, Michael. *A Book*. 1999.\n\n- Petrov, Lena. 2001.\n\n## After\n\nText.\n"
            ),
            [
                "paragraph: Text.",
                "heading 2: Bibliography",
                "reference: Robel, Michael. A Book. 1999.",
                "list_item: Petrov, Lena. 2001.",
                "heading 2: After",
                "paragraph: Text.",
            ]
        );
    }

    #[test]
    fn who_wrote_it_and_when_is_read_near_the_top() {
        let text = "# A Title\n\n*By [Anne Kristoffsen](https://e.org)*\n\nJanuary 20, 2026\n\nThe text, which names By Peck Ltd.\n\n\
                    Posted by Geoffrey Ackworth\n\nMore.\n\nBy Somebody Else\n";
        let read = read_all(text);
        let kinds: Vec<_> = read.blocks.iter().map(|block| block.kind).collect();
        use BlockKind::{Byline, Dateline, Paragraph, Title};
        assert_eq!(kinds, [Title, Byline, Dateline, Paragraph, Byline, Paragraph, Paragraph]);
        let author = &read.found.author[0];
        assert_eq!((read.found.author.len(), author.value.as_str()), (1, "Anne Kristoffsen"));
        assert!(matches!(author.from, Origin::Text(span) if span.of(text) == "Anne Kristoffsen"));
        assert_eq!(read.found.published.map(|date| date.value.to_string()).as_deref(), Some("2026-01-20"));
        assert_eq!(read.found.posted_by[0].value, "Geoffrey Ackworth");
    }

    #[test]
    fn what_is_glued_to_the_first_paragraph_is_parted_from_it() {
        let long =
            "As a new round of talks begins, many factions have found common ground in a shared goal. ".repeat(4);
        for (head, kind) in [("KAVA (Apr 21) – ", "dateline"), ("By Anne Kristoffsen\n", "byline")] {
            let text = format!("# A Title\n\n{head}{long}\n\nKAVA (Apr 22) – no dateline here.\n");
            let found = blocks(&text);
            assert_eq!(found[1], format!("{kind}: {}", head.trim()));
            assert_eq!(found[2], format!("paragraph: {}", long.trim()));
            assert_eq!(found.len(), 4, "{found:?}");
            let read = read_all(&text);
            let stand: Vec<_> = read.blocks.iter().map(|block| block.extent.outer().of(&text)).collect();
            assert_eq!((stand[1], stand[2]), (head.trim(), long.trim()));
            assert!(read.found.published.is_some() || read.found.author.len() == 1);
        }
        let emphasised = "**KAVA (Apr 21)** – As a new round of talks begins, all is said.\n";
        assert_eq!(blocks(emphasised), ["paragraph: KAVA (Apr 21) – As a new round of talks begins, all is said."]);
        assert_eq!(blocks("> KAVA (Apr 21) – quoted words\n"), ["quote: KAVA (Apr 21) – quoted words"]);
    }

    #[test]
    fn what_was_decided_is_told_with_its_lines() {
        for end in ["\n", "\r", "\r\n"] {
            let text = "# Title\n\nWords\nof two lines.\n\n![a](a.png)\n*Under\n![b](b.png)\n".replace('\n', end);
            let lines: Vec<_> = read_all(&text).report.guesses.iter().map(|guess| guess.lines).collect();
            assert_eq!(lines, [(1, 1)]);
            let text = text.replace("*Under", "");
            let lines: Vec<_> = read_all(&text).report.guesses.iter().map(|guess| guess.lines).collect();
            assert_eq!(lines, [(1, 1), (6, 6), (8, 8)]);
        }
    }

    #[test]
    fn raw_html_is_text() {
        let text =
            "<div onclick=\"x()\">\n<b>bold</b>\n</div>\n\nInline <script>alert(1)</script> here.\n\n> <p>\n> quoted\n";
        assert_eq!(
            blocks(text),
            [
                "paragraph: <div onclick=\"x()\"> <b>bold</b> </div>",
                "paragraph: Inline <script>alert(1)</script> here.",
                "quote: <p> quoted"
            ]
        );
        assert!(read_all(text).events.iter().all(|(event, _)| !matches!(event, Event::Html(_) | Event::InlineHtml(_))));
    }

    #[test]
    fn links_that_lead_nowhere_are_only_their_words() {
        let text = "[a](#) [b]() [c](javascript:x) [d](https://e.org) [f](../g.txt) <h@i.org> [](https://empty.org)";
        let read = read_all(text);
        let links: Vec<_> = read
            .events
            .iter()
            .filter_map(|(event, _)| match event {
                Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.to_string()),
                _ => None,
            })
            .collect();
        assert_eq!(links, ["https://e.org", "../g.txt", "mailto:h@i.org"]);
        assert_eq!(blocks(text), ["paragraph: a b c d f h@i.org"]);
    }

    #[test]
    fn events_hold_no_control_characters_and_their_places_stay_true() {
        let text = "A\0word\rnext\u{7f} line &#7;end\r\n\r\n    code\0\r    more\r";
        let read = read_all(text);
        for (event, span) in &read.events {
            if let Event::Text(words) | Event::Code(words) = event {
                assert!(!words.contains(|letter: char| letter.is_control() && letter != '\n'), "{words:?}");
                assert!(span.of(text).len() >= words.trim_end().len());
            }
        }
        let words: Vec<_> = read.events.iter().filter(|(event, _)| matches!(event, Event::Text(_))).collect();
        let stand: Vec<_> = words.iter().map(|(_, span)| span.of(text)).collect();
        assert_eq!(stand[..6], ["A", "\0", "word", "next", "\u{7f}", " line "]);
        assert_eq!(blocks(text), ["paragraph: A word next line end", "code: code more"]);
    }

    #[test]
    fn nothing_nests_deeper_than_the_bound_and_no_word_is_lost() {
        let depths = [
            ("> ", 10_000),
            ("- ", 10_000),
            ("1. ", 3_000),
            ("*a **b ", 3_000),
            ("![", 3_000),
            ("[", 10_000),
            ("[^1]: ", 3_000),
        ];
        for (mark, times) in depths {
            let text = format!("{}word", mark.repeat(times));
            let read = read_all(&text);
            let (mut depth, mut deepest) = (0_usize, 0_usize);
            for (event, _) in &read.events {
                match event {
                    Event::Start(_) => depth += 1,
                    Event::End(_) => depth = depth.checked_sub(1).expect("tags are balanced"),
                    _ => {}
                }
                deepest = deepest.max(depth);
            }
            assert_eq!(depth, 0);
            assert!(deepest <= limits::NESTING + 4, "{mark}: {deepest}");
            assert!(blocks(&text).concat().contains("word"), "{mark}");
        }
    }

    #[test]
    fn entries_beyond_the_bound_are_paragraphs_of_their_own() {
        let lines: Vec<_> = (0..80).map(|depth| format!("{}- entry {depth}", "  ".repeat(depth))).collect();
        let found = blocks(&lines.join("\n"));
        assert_eq!(found.len(), 80);
        assert_eq!(found[79], "list_item: entry 79");
    }

    #[test]
    fn ten_megabytes_in_one_line_are_read() {
        let text = "Words *and* [links](https://e.org) & “quotes” of one endless line. ".repeat(150_000);
        assert!(text.len() > 10_000_000);
        let read = read_all(&text);
        assert_eq!(read.blocks.len(), 1);
    }

    proptest! {
        #[test]
        fn any_text_is_read_and_every_place_is_one(text in "([ a-c#>*_`\\[\\]()!<&;|~^:\"é🕊\t\r\n\\x00\\\\0-3-]|\n\n|\\[\\^1\\]|&amp;|<b>|- ){0,60}", cut in 0_usize..8) {
            let start = (0..=cut.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).expect("0 is one");
            let read = read(&text, start..text.len(), &Wishes { layout: None, headings: &[], title: None });
            let mut depth = 0_i32;
            for (event, span) in &read.events {
                prop_assert!(text.get(span.range()).is_some());
                prop_assert!(span.start.index() >= start);
                match event {
                    Event::Start(_) => depth += 1,
                    Event::End(_) => depth -= 1,
                    Event::Text(words) => prop_assert!(!words.contains(|c: char| c.is_control() && c != '\n' && c != '\t')),
                    _ => {}
                }
                prop_assert!(depth >= 0);
            }
            prop_assert_eq!(depth, 0);
            let mut after = 0;
            for block in &read.blocks {
                prop_assert!(text.get(block.extent.outer().range()).is_some());
                prop_assert!(block.events.start >= after && block.events.end >= block.events.start);
                prop_assert!(block.events.end <= read.events.len());
                after = block.events.end;
            }
        }
    }
}
