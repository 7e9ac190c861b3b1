//! One article: its text as it stands in the file, what is known of it, and its blocks.

use std::borrow::Cow;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

use super::block::BlockKind;
use super::contents::{Contents, Kept};
use super::date::Date;
use super::id::ArticleId;
use super::wording::Wording;
use crate::span::ByteSpan;

/// The place of an article in [`super::Archive::articles`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ArticleNumber(pub u32);

impl ArticleNumber {
    /// The number as an index.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl From<usize> for ArticleNumber {
    fn from(at: usize) -> Self {
        Self(u32::try_from(at).unwrap_or(u32::MAX))
    }
}

/// One article. What is asked of every article of an archive stands in it; its [`Contents`] are fetched when somebody
/// looks at them, so that an archive need not hold all its texts at once.
#[derive(Clone, Debug)]
pub struct Article {
    /// Its id, unique in the archive.
    pub id: ArticleId,
    /// Its path under `seeds/`, with `/`.
    pub file: String,
    /// The SHA-256 of the file's bytes, in hexadecimal.
    pub sha256: String,
    /// The name of the encoding, as the WHATWG Encoding Standard writes it, in lower case: `utf-8`.
    pub encoding: Cow<'static, str>,
    /// What is known of the article, and from where.
    pub facts: Facts,
    /// What may be shown of it.
    pub publish: Publish,
    /// Its first words, by which it is named where it has no title.
    pub opening: String,
    /// Its text and blocks.
    pub contents: Kept,
}

impl Deref for Article {
    type Target = Contents;

    fn deref(&self) -> &Contents {
        self.contents.get()
    }
}

impl Article {
    /// The title as the page shows it: one that the editor supplied or another article lent stands in square brackets,
    /// an article without one is named by its first words.
    #[must_use]
    pub fn shown_title(&self, wording: &Wording) -> String {
        match &self.facts.title {
            Some(Known { value, from: Origin::Settings | Origin::Article(_) }) => format!("[{value}]"),
            Some(Known { value, .. }) => value.clone(),
            None => self.untitled(wording),
        }
    }

    /// Whether the article gives or is given a title.
    #[must_use]
    pub fn has_title(&self) -> bool {
        self.facts.title.is_some()
    }

    /// Whether the words of a block may be shown: of an excerpt only the title, who wrote it, where and when, and the
    /// first paragraph.
    #[must_use]
    pub fn shows(&self, block: usize) -> bool {
        match self.publish {
            Publish::Full => true,
            Publish::None => false,
            Publish::Excerpt => {
                let opening = self.blocks.iter().position(|block| block.kind.is_running_text());
                let kind = self.blocks.get(block).map(|block| block.kind);
                let at_the_head = opening.is_none_or(|opening| block < opening)
                    && matches!(kind, Some(BlockKind::Title | BlockKind::Byline | BlockKind::Dateline));
                opening == Some(block) || at_the_head
            }
        }
    }

    fn untitled(&self, wording: &Wording) -> String {
        match self.opening.as_str() {
            "" => wording.say("untitled-empty", &[]),
            opening => wording.say("untitled", &[("opening", opening.into())]),
        }
    }
}

/// What is known of an article. What is unknown is none or empty, and shown as unknown.
#[derive(Clone, Debug, Default, Hash, Serialize, Deserialize)]
pub struct Facts {
    /// Its title.
    pub title: Option<Known<String>>,
    /// Who wrote it.
    pub author: Vec<Known<String>>,
    /// Who posted it, where the text says so.
    pub posted_by: Vec<Known<String>>,
    /// The outlet that published it.
    pub publisher: Option<Known<String>>,
    /// The address of the original; `http` or `https`.
    pub source: Option<Known<String>>,
    /// When it was published.
    pub published: Option<Known<Date>>,
    /// Its language as a BCP 47 tag; the archive's own where none is given.
    pub language: Option<Known<String>>,
    /// What a clipper or the editor says it is about.
    pub description: Option<Known<String>>,
    /// The keywords of its front matter.
    pub tags: Vec<String>,
}

/// A fact and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Known<T> {
    /// The fact.
    pub value: T,
    /// Where it comes from.
    pub from: Origin,
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Origin {
    /// The editor wrote it in `archive.toml`.
    Settings,
    /// The file's front matter.
    FrontMatter,
    /// The article's own words, here.
    Text(ByteSpan),
    /// The editor took it from this article.
    Article(ArticleId),
}

/// What may be shown of an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Publish {
    /// All of it.
    #[default]
    Full,
    /// Title, source, first paragraph, and the passages that notes need.
    Excerpt,
    /// Nothing; it is still compared.
    None,
}

/// How the lines of a plain text file make paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// Every line is a paragraph.
    Lines,
    /// Blank lines stand between paragraphs.
    BlankLines,
    /// Lines are broken at a column.
    Wrapped,
}

/// How the blocks of an article were found, for the page that lets the editor correct it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct LayoutReport {
    /// The layout of a plain text file; none for Markdown.
    pub layout: Option<Layout>,
    /// Whether the editor named the layout.
    pub layout_given: bool,
    /// What was guessed, in the order of the text.
    pub guesses: Vec<Guess>,
}

/// One decision about lines of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess {
    /// The rule, in a few words: "a short line without a full stop, before a paragraph, is a heading".
    pub rule: Cow<'static, str>,
    /// The first and the last line, counted from 1.
    pub lines: (u32, u32),
}
