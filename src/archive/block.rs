//! The blocks of an article: what a reader sees as one paragraph, heading, caption or entry.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::span::{ByteSpan, Extent};

/// One block.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// The level of a heading as the page shows it: 1 for the title, 2 to 6 below it, none skipped.
    pub level: Option<u8>,
    /// The ¶ number: counts every block that is not a title, heading or caption.
    pub paragraph: Option<u32>,
    /// The id made from the block's folded words, which survives an edit elsewhere: `t-3f2a91c0`.
    pub anchor: String,
    /// Where it stands in the text.
    pub extent: Extent,
    /// Where else it stands, for a caption printed twice.
    pub also_at: Vec<ByteSpan>,
    /// Its inline events in [`super::contents::Contents::events`]: what lies between its start and its end tag. For a
    /// table or code block, all that lies inside.
    pub events: Range<usize>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// The title of the article.
    Title,
    /// A heading of a section.
    Heading,
    /// Who wrote or posted it.
    Byline,
    /// Where and when it was written.
    Dateline,
    /// Who is owed thanks, or where the rest can be read.
    Credit,
    /// A paragraph.
    Paragraph,
    /// An entry of a list.
    ListItem,
    /// A paragraph of a quotation set apart.
    Quote,
    /// The words under a picture, or a picture that stands alone.
    Caption,
    /// An entry of a bibliography.
    Reference,
    /// A paragraph of a footnote.
    Footnote,
    /// Code, line by line.
    Code,
    /// A table.
    Table,
    /// A line that only divides.
    Separator,
}

impl BlockKind {
    /// Whether the block has a ¶ number.
    #[must_use]
    pub fn is_numbered(self) -> bool {
        !matches!(self, Self::Title | Self::Heading | Self::Caption)
    }

    /// Whether the block is part of what the article tells, not of its apparatus.
    #[must_use]
    pub fn is_running_text(self) -> bool {
        matches!(self, Self::Paragraph | Self::ListItem | Self::Quote)
    }
}
