//! The editor's own notes, each about an article or about some words of it.

use std::fmt;
use std::sync::Arc;

use pulldown_cmark::Event;
use serde::{Deserialize, Serialize};

use super::id::{ArticleId, slug};
use crate::diagnostic::Place;
use crate::span::ByteSpan;

/// The id of a note: the slug of its file's path under `notes/`, without the extension; of one that another program
/// exported, that of its name there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NoteId(String);

impl NoteId {
    /// The id of the note in this file, a path under `seeds/notes/`; none when it holds no letter or digit.
    #[must_use]
    pub fn of_file(path: &str) -> Option<Self> {
        Self::written(path.rsplit_once('.').map_or(path, |(stem, _)| stem))
    }

    /// The id made from what somebody wrote; none when it holds no letter or digit.
    #[must_use]
    pub fn written(text: &str) -> Option<Self> {
        let id = slug(text);
        (!id.is_empty()).then_some(Self(id))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for NoteId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One note.
#[derive(Clone, Debug)]
pub struct Note {
    /// Its id, unique in the archive.
    pub id: NoteId,
    /// Its path under `seeds/`, with `/`.
    pub file: String,
    /// The article it is about; there is one with this id.
    pub article: ArticleId,
    /// The words it is about; none when it is about the article as a whole.
    pub quote: Option<Quote>,
    /// The decoded text of its file; of one of several in a file, what it says.
    pub text: Arc<str>,
    /// Where in that text the note itself stands, after the front matter.
    pub body: ByteSpan,
    /// The note itself as Markdown events, as those of [`super::contents::Contents::events`].
    pub events: Vec<(Event<'static>, ByteSpan)>,
}

/// Words of an article, as the editor quotes them.
#[derive(Clone, Debug, Default)]
pub struct Quote {
    /// The words.
    pub words: String,
    /// The same without Markdown, where they differ by it: words can be taken from the file as well as from the page.
    pub unmarked: Option<String>,
    /// Some words that stand before them, or nothing.
    pub prefix: String,
    /// Some words that stand after them, or nothing.
    pub suffix: String,
    /// Where the note's file says so.
    pub place: Option<Place>,
}

impl Quote {
    /// The words as a reader sees them.
    #[must_use]
    pub fn without_markup(&self) -> &str {
        self.unmarked.as_deref().unwrap_or(&self.words)
    }
}
