//! What went wrong or was guessed, told to the editor: the file, the line, the words, and what to do.
//!
//! Stages return diagnostics beside their result; nothing prints them but the command line.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Deserializer, Serialize};

use crate::limits;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// No site can be built before it is put right.
    Error,
    /// The site was built, but something was repaired, left out or is probably not as meant.
    Warning,
    /// Worth knowing; nothing need be done.
    Note,
}

/// A short name of a kind of problem; serde takes a reference that is written out for one into its input.
type Code = &'static str;

/// One thing to tell the editor.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Where.
    pub place: Option<Place>,
    /// How bad it is.
    pub severity: Severity,
    /// A short name that stays the same between versions: `duplicate-id`.
    #[serde(deserialize_with = "known_code")]
    pub code: Code,
    /// What is the matter, in a sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// A file of the archive, and where in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The path under the archive's folder, with `/`: `seeds/002.txt`.
    pub file: String,
    /// The line concerned.
    pub excerpt: Option<Excerpt>,
}

/// A line of a file and the words of it that are meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Excerpt {
    /// The line's number, counted from 1.
    pub line: u32,
    /// The line as it stands, or the part of a very long line round the words.
    pub text: String,
    /// The first byte of the words in `text`.
    pub start: usize,
    /// The byte of `text` after the words.
    pub end: usize,
}

/// Reads a code. There are only so many, and each is kept for good.
fn known_code<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static str, D::Error> {
    static KNOWN: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let code = String::deserialize(deserializer)?;
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(code) = known.get(code.as_str()) {
        return Ok(code);
    }
    let code: &'static str = code.leak();
    known.insert(code);
    Ok(code)
}

impl Diagnostic {
    /// Something that must be put right.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, message.into())
    }

    /// Something that was repaired or is probably not as meant.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, message.into())
    }

    /// Something worth knowing.
    pub fn note(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Note, code, message.into())
    }

    fn new(severity: Severity, code: &'static str, message: String) -> Self {
        Self { place: None, severity, code, message, help: None }
    }

    /// Says which file is meant.
    #[must_use]
    pub fn in_file(mut self, file: impl Into<String>) -> Self {
        self.place = Some(Place { file: file.into(), excerpt: None });
        self
    }

    /// Says which bytes of which file are meant; `text` is the whole decoded file.
    #[must_use]
    pub fn at(mut self, file: impl Into<String>, text: &str, bytes: Range<usize>) -> Self {
        self.place = Some(Place { file: file.into(), excerpt: Some(Excerpt::of(text, bytes)) });
        self
    }

    /// Says what to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl Excerpt {
    /// The line of `text` that holds the first of `bytes`; lines end at LF, CR or CRLF.
    #[must_use]
    pub fn of(text: &str, bytes: Range<usize>) -> Self {
        let start = floor_boundary(text, bytes.start);
        let before = &text[..start];
        let line_start = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
        let line_end = text[start..].find(['\n', '\r']).map_or(text.len(), |at| start + at);
        let end = floor_boundary(text, bytes.end).clamp(start, line_end.max(start));
        let breaks = before.bytes().filter(|byte| *byte == b'\n').count() + lone_returns(before);
        let from = floor_boundary(text, line_start.max(start.saturating_sub(limits::EXCERPT_BYTES)));
        let to = floor_boundary(text, line_end.min(end + limits::EXCERPT_BYTES)).max(end);
        Self {
            line: u32::try_from(breaks + 1).unwrap_or(u32::MAX),
            text: text[from..to].to_owned(),
            start: start - from,
            end: end - from,
        }
    }
}

/// Carriage returns that no line feed follows: each ends a line of an old Macintosh file.
fn lone_returns(text: &str) -> usize {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().filter(|(at, byte)| **byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')).count()
}

/// The last character boundary of `text` at or before `at`.
fn floor_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Puts diagnostics in the order in which they are told (by file, by line, worst first) and drops those said twice.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort();
    diagnostics.dedup();
}

/// Whether one of them stops the build.
#[must_use]
pub fn any_error(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|found| found.severity == Severity::Error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_names_the_line_and_the_words_whatever_ends_the_lines() {
        for text in ["one\ntwo words\nthree", "one\rtwo words\rthree", "one\r\ntwo words\r\nthree"] {
            let at = text.find("words").expect("it stands there");
            let excerpt = Excerpt::of(text, at..at + 5);
            assert_eq!((excerpt.line, excerpt.text.as_str()), (2, "two words"));
            assert_eq!(&excerpt.text[excerpt.start..excerpt.end], "words");
        }
    }

    #[test]
    fn an_excerpt_of_an_endless_line_is_short() {
        let text = "é".repeat(100_000);
        let excerpt = Excerpt::of(&text, 50_001..50_003);
        assert!(excerpt.text.len() < 1_000);
    }
}
