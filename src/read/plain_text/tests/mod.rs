//! Whole texts, read.

mod faithful;
mod layouts;
mod seeds;
mod stories;

use super::{PlainText, Wishes, read};
use pulldown_cmark::Event;

/// Reads a text without any wish.
fn plain(text: &str) -> PlainText<'_> {
    read(text, 0..text.len(), &Wishes::default())
}

/// The words of a block as the page shows them, a line break as a space.
fn shown(read: &PlainText<'_>, number: usize) -> String {
    let words = read.events[read.blocks[number].events.clone()].iter().filter_map(|(event, _)| match event {
        Event::Text(words) => Some(words.to_string()),
        Event::SoftBreak | Event::HardBreak => Some(" ".to_owned()),
        _ => None,
    });
    words.collect()
}

/// The kind of each block and its words, one line a block.
fn listing(text: &str) -> Vec<String> {
    let read = plain(text);
    (0..read.blocks.len()).map(|number| format!("{:?}: {}", read.blocks[number].kind, shown(&read, number))).collect()
}
