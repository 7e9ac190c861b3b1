//! What is wrong in an archive's own files of words.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_bundle::FluentResource;

use super::{BUILT_IN, tag};
use crate::archive::theme::Template;

/// A mistake in a file of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordingMistake {
    /// The file, as a name under `templates/`.
    pub file: String,
    /// The bytes of the file that are meant.
    pub place: Range<usize>,
    /// What is wrong.
    pub message: String,
}

/// What is wrong in a file of the archive: lines that cannot be read, and messages or arguments that are not known.
pub(super) fn mistakes(file: &Template) -> Vec<WordingMistake> {
    let mistake = |place, message| WordingMistake { file: file.name.clone(), place, message };
    if tag(&file.name).is_none_or(|tag| tag.contains('/')) {
        return vec![mistake(0..0, "this file is not named by a language, as `words/de.ftl` is".to_owned())];
    }
    let mut found = Vec::new();
    if let Err((_, errors)) = FluentResource::try_new(file.text.clone()) {
        found.extend(errors.into_iter().map(|error| mistake(error.pos, error.kind.to_string())));
    }
    let known = messages(BUILT_IN[0].1);
    for (key, Message { place, arguments }) in messages(&file.text) {
        match known.get(key) {
            None => found.push(mistake(place, format!("no page has a message `{key}`"))),
            Some(known) => {
                let unknown = arguments.difference(&known.arguments);
                found.extend(unknown.map(|name| mistake(place.clone(), format!("`{key}` is not told of `${name}`"))));
            }
        }
    }
    found.sort_by_key(|mistake| mistake.place.start);
    found
}

/// A message as it stands in its file.
#[derive(Debug, Default)]
pub(super) struct Message<'t> {
    /// The bytes of its key.
    place: Range<usize>,
    /// The names of what it is told.
    pub(super) arguments: BTreeSet<&'t str>,
}

/// The messages of a file by their keys.
pub(super) fn messages(text: &str) -> BTreeMap<&str, Message<'_>> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    let mut messages: BTreeMap<&str, Message<'_>> = BTreeMap::new();
    let (mut key, mut start) = ("", 0);
    for line in text.split_inclusive('\n') {
        let place = start;
        start += line.len();
        if line.starts_with('#') {
            continue;
        }
        if line.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            key = line.split_once('=').map_or(line, |(key, _)| key).trim();
            messages.entry(key).or_default().place = place..place + key.len();
        }
        let named = line.split('$').skip(1).filter_map(|rest| rest.split(|letter| !is_name(letter)).next());
        if let Some(message) = messages.get_mut(key) {
            message.arguments.extend(named);
        }
    }
    messages
}
