//! Whatever the text, nothing is lost and every letter has its place.

use proptest::prelude::*;
use pulldown_cmark::{Event, TagEnd};

use super::super::{PlainText, Wishes, lines, lists, read};
use crate::archive::article::Layout;
use crate::archive::block::BlockKind;

/// Checks all that must hold of any text.
fn check(text: &str, body: std::ops::Range<usize>, wishes: &Wishes<'_>) -> Result<(), TestCaseError> {
    let read = read(text, body.clone(), wishes);
    let mut covered = vec![false; text.len()];
    for block in &read.blocks {
        let segments = block.extent.segments();
        for span in segments.iter().chain(&block.also_at) {
            prop_assert!(
                text.get(span.range()).is_some_and(|words| !words.is_empty()),
                "{:?} is no part of the text",
                span
            );
            prop_assert!(body.start <= span.start.index() && span.end.index() <= body.end, "{:?} is outside", span);
            for covered in &mut covered[span.range()] {
                prop_assert!(!*covered, "{:?} stands in two blocks", span);
                *covered = true;
            }
        }
        prop_assert!(segments.windows(2).all(|pair| pair[0].end < pair[1].start));
        for (event, span) in &read.events[block.events.clone()] {
            let inside = segments.iter().any(|segment| segment.covers(*span));
            prop_assert!(!matches!(event, Event::Text(_)) || inside, "{:?} is outside its block", event);
        }
    }
    check_events(text, &read)?;
    let firsts: Vec<_> = read.blocks.iter().map(|block| block.extent.outer().start).collect();
    prop_assert!(firsts.is_sorted(), "blocks are in reading order");
    check_nothing_is_lost(text, body, &covered)
}

/// The text of every event stands in the source, tags close in order, and the words of each block are shown.
fn check_events(text: &str, read: &PlainText<'_>) -> Result<(), TestCaseError> {
    let mut open: Vec<TagEnd> = Vec::new();
    for (event, span) in &read.events {
        match event {
            Event::Text(words) => prop_assert_eq!(span.of(text), words.as_ref()),
            Event::Start(tag) => open.push(tag.to_end()),
            Event::End(tag) => prop_assert_eq!(open.pop(), Some(*tag)),
            Event::SoftBreak | Event::HardBreak => {
                prop_assert!(span.of(text).chars().all(|letter| lines::is_unseen(letter) || letter == '>'))
            }
            _ => {}
        }
    }
    prop_assert!(open.is_empty());
    let mut before = 0;
    for block in &read.blocks {
        prop_assert!(block.events.start >= before && block.events.end <= read.events.len());
        before = block.events.end;
        let words =
            read.events[block.events.clone()].iter().any(|(event, _)| matches!(event, Event::Text(_) | Event::Rule));
        prop_assert!(words, "a block of nothing: {:?}", block);
    }
    Ok(())
}

/// What lies outside the blocks is unseen, or it is the mark of a quoted line or the marker of an entry.
fn check_nothing_is_lost(text: &str, body: std::ops::Range<usize>, covered: &[bool]) -> Result<(), TestCaseError> {
    let is_lost = |at: usize, letter: char| body.contains(&at) && !covered[at] && !lines::is_unseen(letter);
    let lost: Vec<(usize, char)> = text.char_indices().filter(|(at, letter)| is_lost(*at, *letter)).collect();
    let markers: Vec<std::ops::Range<usize>> = lines::of(text, body)
        .iter()
        .filter_map(|line| Some(line.start..line.start + lists::marker(line.of(text))?.length))
        .collect();
    for (at, letter) in lost {
        let line =
            text[..at].rsplit(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']).next().unwrap_or("");
        let quotes = letter == '>' && line.chars().all(|before| before == '>' || lines::is_unseen(before));
        let marks = markers.iter().any(|marker| marker.contains(&at));
        prop_assert!(quotes || marks, "{letter:?} at {at} is lost");
    }
    Ok(())
}

/// Lines and fragments that rules look for, in any order and between any breaks.
fn fragment() -> impl Strategy<Value = String> {
    let fixed = prop::sample::select(vec![
        "Summary",
        "Bibliography",
        "References:",
        "## Background",
        "#",
        "=====",
        "---",
        "—",
        "* * *",
        "- one",
        "* two",
        "1. First",
        "2. Second",
        "a) x",
        "> quoted",
        ">",
        ">> deep",
        "By Anne Kristoffsen",
        "By Anne Kristoffsen – Since well before the deal the two have been at war, or nearly so",
        "Posted by admin on May 3, 2020",
        "KAVA (Apr 21) – As a new round",
        "LONDON, Jan. 5 (Reuters) —",
        "January 20, 2026",
        "Maryam Ravani. (Ola Nordpix/Fotor/CC BY 2.0)",
        "A crowd in Rome / KAVA News Agency",
        "A crowd in Rome / KAVA News Agency",
        "Read it all [here](#).",
        "[a [b](https://x.org/(1)) c](#) https://x.org/a.",
        "Robel, Michael. “Why?” The Herald, 2023. https://x.org/a-",
        "with a sentence that begins small and goes on for quite a while until it ends.",
        "A sentence that breaks off in the middle of its campaigns and has",
        "Why Albania?",
        "Yes.",
        "این یک جمله است که ادامه دارد",
        "今天的会议在罗马举行。",
        "http://",
        "[](",
        "](#)",
        "\0",
        "soft\u{ad}",
        "A\u{a0}B",
        "\u{202e}abc",
        "Photo: X",
        "© 2024 X",
        "ENDS",
        "    indented by four",
        "\tindented by a tab",
        "some words that end with a hyphen-",
    ]);
    prop_oneof![6 => fixed.prop_map(str::to_owned), 1 => "\\PC{0,40}", 1 => ".{0,20}", 1 => "[a-z ]{60,75}"]
}

fn breaks() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\n\u{a0}\n",
        "\n\n\n",
        "\u{2028}",
        "\u{c}",
        "\n    ",
        "\n> ",
        " ",
        "\t",
        "\r\r\n",
    ])
}

fn wish() -> impl Strategy<Value = Option<Layout>> {
    prop::sample::select(vec![None, None, Some(Layout::Lines), Some(Layout::BlankLines), Some(Layout::Wrapped)])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_of_any_text(text in "(?s).{0,300}", layout in wish()) {
        check(&text, 0..text.len(), &Wishes { layout, ..Wishes::default() })?;
    }

    #[test]
    fn nothing_is_lost_of_any_mixture_of_lines(
        parts in prop::collection::vec((fragment(), breaks()), 0..24),
        layout in wish(),
        listed in prop::collection::vec(fragment(), 0..2),
        title in prop::option::of(fragment()),
        before in "([a-z]{0,5}\n){0,3}",
    ) {
        let body: String = parts.iter().map(|(part, end)| format!("{part}{end}")).collect();
        let text = format!("{before}{body}");
        let wishes = Wishes { layout, headings: &listed, title: title.as_deref() };
        check(&text, before.len()..text.len(), &wishes)?;
    }
}

#[test]
fn a_text_without_words_has_no_blocks() {
    for text in ["", "\n\n", "\u{feff}", " \u{a0}\r\n\t", "\0\0\0"] {
        assert!(super::plain(text).blocks.is_empty(), "{text:?}");
    }
}

#[test]
fn ten_megabytes_in_one_line_are_one_block() {
    let text = "All work and no play makes a dull text, he said again. ".repeat(190_000);
    let read = super::plain(&text);
    assert_eq!(read.blocks.iter().map(|block| block.kind).collect::<Vec<_>>(), [BlockKind::Paragraph]);
}

#[test]
fn control_characters_are_passed_over() {
    let text = "A let\0ter and a \u{7}bell stand in this sentence.";
    assert_eq!(super::listing(text), ["Paragraph: A letter and a bell stand in this sentence."]);
}
