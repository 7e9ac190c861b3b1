//! The five articles, against a reading by hand.

use super::{plain, shown};

/// The articles by their ids.
pub(super) const ARTICLES: [(&str, &str); 5] = [
    ("000", include_str!("../../../../seeds/000_6b92ac5193a1dba8.txt")),
    ("001", include_str!("../../../../seeds/001_2101130d8a959df4.txt")),
    ("002", include_str!("../../../../seeds/002_9a1da244b2737825.txt")),
    ("003", include_str!("../../../../seeds/003_15f43cb554fe4ace.txt")),
    ("004", include_str!("../../../../seeds/004_0b42f67674dbc08a.txt")),
];

/// Each block as a line: what it is, in how many stretches, its first and last words.
fn outline(text: &str) -> String {
    let read = plain(text);
    let lines = (0..read.blocks.len()).map(|number| {
        let (block, words) = (&read.blocks[number], shown(&read, number));
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
        format!("{:?}{level}{stretches}: {words}\n", block.kind)
    });
    lines.collect()
}
