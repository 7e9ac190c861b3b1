//! The five articles, against a reading by hand.

use super::{PlainText, plain, shown};
use crate::archive::article::Known;

/// The articles by their ids.
pub(super) const ARTICLES: [(&str, &str); 5] = [
    ("000", include_str!("../../../../seeds/000_6b92ac5193a1dba8.txt")),
    ("001", include_str!("../../../../seeds/001_2101130d8a959df4.txt")),
    ("002", include_str!("../../../../seeds/002_9a1da244b2737825.txt")),
    ("003", include_str!("../../../../seeds/003_15f43cb554fe4ace.txt")),
    ("004", include_str!("../../../../seeds/004_0b42f67674dbc08a.txt")),
];

/// What a careful reader lists of each.
const OUTLINES: [&str; 5] = [
    include_str!("../../../../tests/fixtures/outlines/000.txt"),
    include_str!("../../../../tests/fixtures/outlines/001.txt"),
    include_str!("../../../../tests/fixtures/outlines/002.txt"),
    include_str!("../../../../tests/fixtures/outlines/003.txt"),
    include_str!("../../../../tests/fixtures/outlines/004.txt"),
];

/// What the article says of itself: how its title begins, who wrote it and when.
fn facts(read: &PlainText<'_>) -> String {
    let found = &read.found;
    let names = |list: &[Known<String>]| list.iter().map(|known| known.value.clone()).collect::<Vec<_>>().join(", ");
    let title = found.title.as_ref().map_or("", |known| known.value.as_str());
    let published = found.published.as_ref().map_or("unknown".to_owned(), |known| known.value.to_string());
    let lines = [
        ("Begins", title.chars().take(30).collect()),
        ("By", names(&found.author)),
        ("Posted by", names(&found.posted_by)),
        ("Published", published),
    ];
    lines.map(|(what, said)| format!("{}\n", format!("{what}: {said}").trim_end())).concat()
}

/// Each block as a line: what it is, in how many stretches, its first and last words.
fn outline(read: &PlainText<'_>) -> String {
    let lines = (0..read.blocks.len()).map(|number| {
        let (block, words) = (&read.blocks[number], shown(read, number));
        let words: Vec<&str> = words.split(' ').collect();
        let level = block.level.map_or(String::new(), |level| format!(" {level}"));
        let stretches = match (block.extent.segments().len(), block.also_at.len()) {
            (1, 0) => String::new(),
            (count, 0) => format!(" ({count} stretches)"),
            (_, twice) => format!(" (and {twice} more)"),
        };
        let words = match words.as_slice() {
            [a, b, c, d, .., y, z] if words.len() > 8 => format!("{a} {b} {c} {d} … {y} {z}"),
            all => all.join(" "),
        };
        let line = format!("{:?}{level}{stretches}: {words}", block.kind);
        format!("{}\n", line.trim_end_matches([' ', ':']))
    });
    lines.collect()
}

/// An article is what a careful reader lists of it.
fn check(number: usize) {
    let read = plain(ARTICLES[number].1);
    let found = format!("{}\n{}", facts(&read), outline(&read));
    let expected = OUTLINES[number];
    let first = found.lines().zip(expected.lines()).find(|(found, expected)| found != expected);
    assert_eq!(first, None, "article {number}");
    assert_eq!(found.lines().count(), expected.lines().count(), "blocks of article {number}");
}

#[test]
fn a_dateline_a_caption_printed_twice_and_lines_of_no_break_spaces() {
    check(0);
}

#[test]
fn a_line_a_paragraph_and_headings_without_any_mark() {
    check(1);
}

#[test]
fn a_section_word_first_and_a_bibliography() {
    check(2);
}

#[test]
fn sentences_broken_by_blank_lines_and_by_a_caption() {
    check(3);
}

#[test]
fn a_title_and_a_byline_on_the_line_before_the_first_paragraph() {
    check(4);
}
