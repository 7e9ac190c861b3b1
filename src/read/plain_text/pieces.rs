//! The pieces of a text while the reader makes up its mind what each is.

use std::borrow::Cow;

use super::chunks::Chunk;
use super::inline;
use super::layout;
use super::lines::Line;
use super::lists::Marker;
use super::sentence::{self, Ending, Opening};

/// A chunk and what is thought of it.
#[derive(Debug)]
pub(super) struct Piece<'t> {
    /// Where it stands.
    pub(super) chunk: Chunk,
    /// Its words as a reader sees them: lines joined, link markup left out.
    pub(super) text: Cow<'t, str>,
    /// The words of its first line as they stand.
    pub(super) first_line: &'t str,
    /// Whether nothing stands before it on its first line, such as a dateline that was parted from it.
    pub(super) begins_line: bool,
    /// How many characters it has.
    pub(super) chars: usize,
    /// How many words it has.
    pub(super) words: usize,
    /// How it begins.
    pub(super) opening: Opening,
    /// How it ends.
    pub(super) ending: Ending,
    /// How many blank lines stand before it.
    pub(super) gap: u32,
    /// What it is, once somebody knows.
    pub(super) role: Option<Role>,
    /// The rule by which it was decided.
    pub(super) rule: Option<&'static str>,
    /// The piece whose sentence it carries on.
    pub(super) carries_on: Option<usize>,
    /// The piece of which it is a second printing.
    pub(super) repeats: Option<usize>,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The title, with this many bytes of markup before its words.
    Title {
        markup: usize,
    },
    /// A heading of this level, with this many bytes of markup before its words.
    Heading {
        level: u8,
        markup: usize,
    },
    /// The line under a heading's words that marks it as one.
    Underline,
    Byline,
    Dateline,
    Credit,
    Caption,
    Separator,
    Item(Marker),
    Reference,
    Quote,
    Paragraph,
}

impl<'t> Piece<'t> {
    /// Looks at a chunk.
    pub(super) fn of(text: &'t str, lines: &[Line], chunk: Chunk) -> Self {
        let words = inline::shown(chunk.words(text, lines));
        let line = &lines[chunk.first];
        let begins_line = chunk.start == line.start;
        let (role, rule) = match chunk {
            Chunk { quoted: true, .. } => (Some(Role::Quote), Some(rules::QUOTE)),
            Chunk { verse: true, .. } => (Some(Role::Paragraph), Some(rules::VERSE)),
            _ => (None, None),
        };
        Self {
            first_line: text.get(chunk.start..line.end.min(chunk.end)).unwrap_or(""),
            chars: words.chars().count(),
            // Where no spaces part words, two characters are a word.
            words: words
                .split_whitespace()
                .count()
                .max(words.chars().filter(|letter| layout::is_wide(*letter)).count() / 2),
            opening: sentence::opening(&words),
            ending: sentence::ending(&words),
            begins_line,
            gap: if begins_line { line.gap } else { 0 },
            role,
            rule,
            carries_on: None,
            repeats: None,
            text: words,
            chunk,
        }
    }

    /// Decides, unless somebody has decided before.
    pub(super) fn take(&mut self, role: Role, rule: &'static str) {
        if self.role.is_none() {
            self.role = Some(role);
            self.rule = Some(rule);
        }
    }

    /// Whether nobody has decided yet.
    pub(super) fn is_open(&self) -> bool {
        self.role.is_none()
    }

    /// Whether it is undecided and as long as paragraphs are, or ends as a sentence of several words does.
    pub(super) fn is_paragraph_like(&self) -> bool {
        let finished = matches!(self.ending, Ending::Sentence | Ending::Colon) && self.words >= 4;
        let full = if self.opening == Opening::Uncased { self.chars >= 40 } else { self.chars >= 100 };
        matches!(self.role, None | Some(Role::Paragraph))
            && (finished || full || self.ending == Ending::Sentence && self.opening == Opening::Uncased)
    }

    /// Whether its last sentence is open.
    pub(super) fn is_unfinished(&self) -> bool {
        matches!(self.ending, Ending::Open | Ending::Comma)
    }
}

/// The rules of reading, as the page for the editor prints them.
pub(super) mod rules {
    pub(in super::super) const TITLE: &str = "the first line, short and without a full stop, is the title";
    pub(in super::super) const KNOWN_TITLE: &str = "the line that equals the known title is the title";
    pub(in super::super) const MARKED_HEADING: &str = "a line marked with # or underlined is a heading";
    pub(in super::super) const LISTED_HEADING: &str = "a line listed under headings in archive.toml is a heading";
    pub(in super::super) const HEADING: &str =
        "a short line without a full stop, before a longer paragraph, is a heading";
    pub(in super::super) const OUTLINE: &str =
        "where every line reads like a heading and one usually heads a section, all are headings";
    pub(in super::super) const SECTION: &str =
        "a word that usually heads a section, alone on its line, is a heading and not the title";
    pub(in super::super) const NUMBERED_HEADING: &str = "a short numbered line alone before a paragraph is a heading";
    pub(in super::super) const BYLINE: &str = "a line that says by whom, with a name, is a byline";
    pub(in super::super) const DATELINE: &str = "a place or date with a dash, before the first sentence, is a dateline";
    pub(in super::super) const DATE: &str = "a line that holds only a date, before the text or after it, is a dateline";
    pub(in super::super) const CREDIT: &str = "a line that says where the text comes from or goes on is a credit";
    pub(in super::super) const CAPTION: &str = "a short line with the credit of a picture is a caption";
    pub(in super::super) const REPEATED: &str = "a short line printed twice in a row is a caption, printed once";
    pub(in super::super) const INTERRUPTING: &str = "a short line in the middle of a sentence is a caption";
    pub(in super::super) const SEPARATOR: &str = "a line of marks without words divides";
    pub(in super::super) const LIST: &str =
        "lines in a row that begin with a bullet or with successive numbers are a list";
    pub(in super::super) const REFERENCE: &str = "what stands under a heading such as Bibliography is a reference";
    pub(in super::super) const REFERENCE_ALIKE: &str =
        "three or more lines in a row that look like references are references";
    pub(in super::super) const VERSE: &str =
        "three or more short lines together, most without a full stop, are one piece: verse or an address";
    pub(in super::super) const QUOTE: &str = "lines that begin with > or stand further in are a quotation";
    pub(in super::super) const CARRIED_ON: &str =
        "a piece that ends inside a sentence goes on in the next piece that carries the sentence on";
    pub(in super::super) const LINES: &str = "every line is a paragraph";
    pub(in super::super) const BLANK_LINES: &str = "blank lines stand between paragraphs";
    pub(in super::super) const WRAPPED: &str = "lines are broken at a column and joined into paragraphs";
    pub(in super::super) const DOUBLE_SPACED: &str =
        "lines are broken at a column, with a blank line after each, and joined into paragraphs";
}
