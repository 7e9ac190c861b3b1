//! What programs that collect citations read in the head of an article's page.
//!
//! Zotero takes the fields of Highwire Press (`citation_…`), what kind of item it is from `z:itemType`, and the publication
//! from `dc:source`; `citation_journal_title` would make every article one of a learned journal.

use serde::Serialize;

use super::{Citation, WorkKind};

/// An element `meta`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Meta {
    pub(crate) name: &'static str,
    pub(crate) content: String,
}

impl Citation<'_> {
    /// The elements of the head.
    pub(crate) fn head(&self) -> Vec<Meta> {
        let meta = |name: &'static str, content: &str| Meta { name, content: content.to_owned() };
        let known = |name: &'static str, content: Option<&str>| content.map(|content| meta(name, content));
        let mut head = vec![meta("z:itemType", self.zotero_type())];
        head.extend(known("citation_title", self.title));
        head.extend(self.authors.iter().map(|author| meta("citation_author", &author.inverted())));
        head.extend(known("citation_publication_date", self.published_day().as_deref()));
        head.extend(known("dc:source", self.outlet));
        head.extend(known("citation_public_url", self.source));
        head.push(meta("citation_language", self.language));
        head
    }

    /// What kind of item Zotero makes of it.
    pub(super) fn zotero_type(&self) -> &'static str {
        match self.kind() {
            WorkKind::Press => "newspaperArticle",
            WorkKind::WebPage => "webpage",
            WorkKind::Text => "document",
        }
    }

    /// When it was published, as ISO 8601 writes it, if at least the year is known.
    pub(crate) fn published_day(&self) -> Option<String> {
        self.published.filter(|date| date.year().is_some()).map(|date| date.to_string())
    }
}
