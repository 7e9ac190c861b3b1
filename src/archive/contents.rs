//! The text of an article with its blocks: here, or on a shelf from which it is fetched when somebody looks at it.

use std::fmt;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use super::article::LayoutReport;
use super::block::Block;
use super::events::{Events, Placed};
use super::one_line::opening;
use super::reading::Reading;

/// The text of an article, and what was made of it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Contents {
    /// The decoded text: a leading byte order mark dropped, nothing else changed. Every offset is into this.
    pub text: Arc<str>,
    /// How its blocks were found.
    pub layout: LayoutReport,
    /// Its blocks in reading order.
    pub blocks: Vec<Block>,
    /// The whole article as Markdown events, each with its place in [`Contents::text`]. Plain text has the same events
    /// as Markdown has, so that nothing after reading asks which it was. The text of a `Text` event equals the text at
    /// its place, except where Markdown escapes or entities stand; an event with an empty place was supplied.
    pub events: Events,
}

impl Contents {
    /// All its events.
    #[must_use]
    pub fn events(&self) -> Vec<Placed<'_>> {
        self.events.range(&self.text, 0..self.events.len()).collect()
    }

    /// The first words of the first paragraph, else of the first block.
    #[must_use]
    pub fn opening(&self) -> String {
        const WORDS: usize = 6;
        let first = self.blocks.iter().find(|block| block.kind.is_running_text()).or(self.blocks.first());
        opening(&first.map(|block| Reading::of(self, block).text).unwrap_or_default(), WORDS)
    }
}

/// Where contents are kept while nobody looks at them.
pub trait Shelf: fmt::Debug + Send + Sync {
    /// The contents at a place.
    fn fetch(&self, place: u64) -> Contents;

    /// The contents at a place as the shelf keeps them; none where they cannot be had in that form.
    fn packed(&self, place: u64) -> Option<Vec<u8>>;
}

/// Contents that are here, or on a shelf.
#[derive(Clone, Debug)]
pub enum Kept {
    /// They are here.
    Here(Arc<Contents>),
    /// They are on a shelf, and here too since somebody looked at them.
    Shelved {
        /// Where they are kept.
        shelf: Arc<dyn Shelf>,
        /// At which place of it.
        place: u64,
        /// The contents, once somebody looked at them.
        fetched: OnceLock<Arc<Contents>>,
    },
}

impl Kept {
    /// Contents that stay on a shelf until somebody looks at them.
    #[must_use]
    pub fn on(shelf: Arc<dyn Shelf>, place: u64) -> Self {
        Self::Shelved { shelf, place, fetched: OnceLock::new() }
    }

    /// The contents, fetched if need be.
    #[must_use]
    pub fn get(&self) -> &Contents {
        match self {
            Self::Here(contents) => contents,
            Self::Shelved { shelf, place, fetched } => fetched.get_or_init(|| Arc::new(shelf.fetch(*place))),
        }
    }

    /// The contents as their shelf keeps them, if they are on one.
    #[must_use]
    pub fn packed(&self) -> Option<Vec<u8>> {
        match self {
            Self::Here(_) => None,
            Self::Shelved { shelf, place, .. } => shelf.packed(*place),
        }
    }
}

impl From<Contents> for Kept {
    fn from(contents: Contents) -> Self {
        Self::Here(Arc::new(contents))
    }
}
