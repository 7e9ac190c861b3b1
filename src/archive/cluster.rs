//! A text that stands in several places, as another program found it.

use super::article::ArticleNumber;
use crate::span::ByteSpan;

/// The places at which one text stands, sorted, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cluster {
    /// Where it stands.
    pub places: Vec<(ArticleNumber, ByteSpan)>,
}
