//! What an article is, in the terms of schema.org, as JSON-LD that stands in its page.

use serde::Serialize;

use super::{Author, Citation, WorkKind};
use crate::pages::in_script;

/// An article.
#[derive(Debug, Serialize)]
struct Article<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<By<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Body<'a>>,
    #[serde(rename = "datePublished", skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    #[serde(rename = "inLanguage")]
    language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(rename = "archivedAt", skip_serializing_if = "Option::is_none")]
    archived: Option<&'a str>,
    /// The pages of the articles that its text was taken from.
    #[serde(rename = "isBasedOn", skip_serializing_if = "<[String]>::is_empty")]
    based_on: &'a [String],
}

/// An author: a person, or a name of which it is not known what bears it.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum By<'a> {
    Person {
        #[serde(rename = "@type")]
        kind: &'static str,
        #[serde(rename = "givenName")]
        given: &'a str,
        #[serde(rename = "familyName")]
        family: &'a str,
        name: String,
    },
    Name(&'a str),
}

#[derive(Debug, Serialize)]
struct Body<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
}

impl<'a> Citation<'a> {
    /// The JSON-LD of the article; `based_on` are links to the pages of the likely originals of its text. It can stand in an
    /// element `script`: nothing in it can end that.
    pub(crate) fn linked_data(&self, based_on: &[String]) -> String {
        let by = |author: Author<'a>| match author {
            Author::Person { given, family } => By::Person { kind: "Person", given, family, name: author.in_order() },
            Author::AsPrinted(name) => By::Name(name),
        };
        let article = Article {
            context: "https://schema.org",
            kind: if self.kind() == WorkKind::Press { "NewsArticle" } else { "Article" },
            headline: self.title,
            author: self.authors.iter().copied().map(by).collect(),
            publisher: self.outlet.map(|name| Body { kind: "Organization", name }),
            published: self.published_day(),
            language: self.language,
            url: self.source,
            archived: self.address.as_deref(),
            based_on,
        };
        // Memory takes every byte, and an article has nothing that refuses to be written.
        in_script::safe(serde_json::to_string(&article).unwrap_or_default())
    }
}
