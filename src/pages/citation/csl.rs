//! A citation as CSL-JSON, which citation programs exchange.
//!
//! The keys are those of `csl-data.json` of the Citation Style Language, version 1.0, which allows no others.

use serde::Serialize;

use super::{Author, Citation, WorkKind};

/// An item.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CslItem<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Name<'a>>,
    #[serde(rename = "container-title", skip_serializing_if = "Option::is_none")]
    outlet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    language: &'a str,
    archive: &'a str,
    archive_location: &'a str,
}

/// Names of a person, or one that is not taken apart.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(untagged)]
enum Name<'a> {
    Person { family: &'a str, given: &'a str },
    AsPrinted { literal: &'a str },
}

#[derive(Clone, Debug, Serialize)]
struct Issued {
    /// Year, month and day, as far as they are known.
    #[serde(rename = "date-parts")]
    parts: [Vec<u16>; 1],
}

impl<'a> CslItem<'a> {
    /// The item of a citation.
    pub(crate) fn of(citation: &'a Citation<'a>) -> Self {
        let name = |author: &Author<'a>| match *author {
            Author::Person { given, family } => Name::Person { family, given },
            Author::AsPrinted(literal) => Name::AsPrinted { literal },
        };
        let issued = citation.dated().map(|(year, month, day)| {
            let parts = std::iter::once(year).chain(month.map(u16::from)).chain(day.map(u16::from));
            Issued { parts: [parts.collect()] }
        });
        Self {
            id: citation.id.as_str(),
            kind: match citation.kind() {
                WorkKind::Press => "article-newspaper",
                WorkKind::WebPage => "webpage",
                WorkKind::Text => "document",
            },
            title: citation.title,
            author: citation.authors.iter().map(name).collect(),
            outlet: citation.outlet,
            issued,
            url: citation.source.or(citation.address.as_deref()),
            language: citation.language,
            archive: &citation.archive,
            archive_location: citation.address.as_deref().unwrap_or(citation.id.as_str()),
        }
    }
}

impl Citation<'_> {
    /// The citation as a list of one item, laid out to be read.
    pub(crate) fn csl(&self) -> String {
        // Memory takes every byte, and an item has nothing that refuses to be written.
        serde_json::to_string_pretty(&[CslItem::of(self)]).unwrap_or_default()
    }
}
