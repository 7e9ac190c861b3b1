//! From one article and its facts to safe HTML with a margin: stand-off marks over places in the source, woven into
//! the article's events.

use std::fmt;

use serde::Serialize;

use crate::analyse::Findings;
use crate::archive::Archive;
use crate::archive::article::ArticleNumber;

/// HTML that is well-formed and cannot run in a reader's browser. Only this stage can make it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// The HTML as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SafeHtml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An article ready for its page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Woven {
    /// The title with the names in it marked, where the text itself holds a title; it is left out of the pieces.
    pub title: Option<SafeHtml>,
    /// The article in reading order. One piece of HTML need not be balanced; all of them together are.
    pub pieces: Vec<Piece>,
    /// The headings.
    pub outline: Vec<OutlineEntry>,
}

/// A piece of a woven article.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    /// Text.
    Html(SafeHtml),
    /// A note, standing after the block that it belongs to.
    Note(SideNote),
    /// A line across the column: here another article has paragraphs that this one has not.
    Absent(Absent),
}

/// A note in the margin about a run of blocks that also stands in another article.
#[derive(Clone, Debug, Serialize)]
pub struct SideNote {
    /// Its number on the page, from 1.
    pub number: u32,
    /// The other article.
    pub other: Elsewhere,
    /// How many words of this article the note speaks of.
    pub words: usize,
    /// Whether the passage stands elsewhere in the order of the other article.
    pub moved: bool,
    /// Whether the other article is the likely original.
    pub other_is_source: bool,
    /// Whether this article is the likely original.
    pub here_is_source: bool,
    /// Places where other words stand.
    pub replaced: usize,
    /// Places where words stand only here.
    pub only_here: usize,
    /// Places where words stand only there.
    pub only_there: usize,
    /// Places where only punctuation, case or spacing differs.
    pub typography: usize,
    /// The first of the typographic differences, as printed there and here.
    pub first_typography: Option<(String, String)>,
    /// The link to the two side by side, at this passage.
    pub side_by_side: String,
}

/// A place in another article.
#[derive(Clone, Debug, Serialize)]
pub struct Elsewhere {
    /// The article's id.
    pub article: String,
    /// The article's title as shown.
    pub title: String,
    /// The ¶ numbers, first and last.
    pub paragraphs: Option<(u32, u32)>,
    /// The link.
    pub href: String,
}

/// Paragraphs of another article that are missing at this place.
#[derive(Clone, Debug, Serialize)]
pub struct Absent {
    /// Where they stand.
    pub other: Elsewhere,
    /// Whether the other article is the likely original, so that they were left out here.
    pub left_out: bool,
    /// The sections they belong to, those that have a heading.
    pub sections: Vec<String>,
    /// How many words they have.
    pub words: usize,
    /// How many actors are named there and nowhere in this article.
    pub actors_only_there: usize,
}

/// A heading of the article.
#[derive(Clone, Debug, Serialize)]
pub struct OutlineEntry {
    /// Its level, 2 to 6.
    pub level: u8,
    /// Its words.
    pub text: String,
    /// The id to link to.
    pub anchor: String,
}

/// Weaves one article with all that was found about it.
#[must_use]
pub fn weave(_archive: &Archive, _findings: &Findings, _article: ArticleNumber) -> Woven {
    Woven::default()
}
