//! The two lines between which front matter stands.

use std::ops::Range;

use crate::limits;

/// What front matter is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    Yaml,
    Toml,
}

impl Language {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Yaml => "YAML",
            Self::Toml => "TOML",
        }
    }
}

/// Something that stands between fences at the very head of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fenced {
    pub language: Language,
    /// The bytes between the fences.
    pub inner: Range<usize>,
    /// The first byte after the closing fence and its line end.
    pub body: usize,
}

/// Finds what stands between fences, if the first line is one and another closes it.
pub(super) fn find(text: &str) -> Option<Fenced> {
    let mut lines = lines(text);
    let (_, first, inner_start) = lines.next()?;
    let (language, closing): (_, &[&str]) = match first.trim_end() {
        "---" => (Language::Yaml, &["---", "..."]),
        "+++" => (Language::Toml, &["+++"]),
        _ => return None,
    };
    let (inner_end, _, body) = lines
        .take_while(|(start, ..)| start - inner_start <= limits::FRONT_MATTER_BYTES)
        .find(|(_, line, _)| closing.contains(&line.trim_end()))?;
    Some(Fenced { language, inner: inner_start..inner_end, body })
}

/// The lines of a text: where each begins, its words, where the next begins.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let end_of_line = match rest.as_bytes().get(length..) {
            Some([b'\r', b'\n', ..]) => 2,
            Some([_, ..]) => 1,
            _ => 0,
        };
        at = start + length + end_of_line;
        Some((start, &rest[..length], at))
    })
}
