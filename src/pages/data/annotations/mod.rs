//! `data/annotations.json`: the editor's notes, the mentions and the repeated text as Web Annotations, which other programs
//! for annotated texts read.
//!
//! The terms are those of the Web Annotation Data Model (W3C Recommendation, 23 February 2017). What is annotated is the
//! text of an article as it is published beside (`data/text/<id>.txt`); of an excerpt, whose text is not, the page.

mod items;
mod selector;

use serde::Serialize;

use super::public::Public;
use crate::archive::address::{self, ExchangeFile, OutPath};
use crate::archive::article::ArticleNumber;
use items::{Annotation, items};

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// All annotations: with the one page that holds them, or, where each article has a page of its own, with the first and the
/// last of these.
#[derive(Serialize)]
pub(super) struct Collection<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    label: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    total: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<First<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<String>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum First<'a> {
    Here(Page<'a>),
    There(String),
}

/// The annotations of one article, or of all.
#[derive(Serialize)]
pub(super) struct Page<'a> {
    /// None of a page that stands inside its collection.
    #[serde(rename = "@context", skip_serializing_if = "Option::is_none")]
    context: Option<&'static str>,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "partOf", skip_serializing_if = "Option::is_none")]
    part_of: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    prev: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
    items: Vec<Annotation<'a>>,
}

impl<'a> Collection<'a> {
    pub(super) fn of(public: &Public<'a>) -> Self {
        let path = ExchangeFile::Annotations.path(1);
        let iri = |path: &OutPath, fragment| public.iri(&ExchangeFile::Annotations.path(1), path, fragment);
        let pages = || public.articles().map(|(_, article)| iri(&address::annotations(&article.id), None));
        let (total, first, last) = if public.has_many_annotations() {
            (None, pages().next().map(First::There), pages().last())
        } else {
            let all: Vec<_> = public.articles().flat_map(|(number, _)| items(public, number, &path)).collect();
            let total = all.len();
            let page = Page { id: iri(&path, Some("page")), items: all, ..Page::inside() };
            (Some(total), Some(First::Here(page)), None)
        };
        Self {
            context: CONTEXT,
            id: iri(&path, None),
            kind: "AnnotationCollection",
            label: public.title(),
            total,
            first,
            last,
        }
    }
}

impl<'a> Page<'a> {
    /// The page of one article.
    pub(super) fn of(public: &Public<'a>, number: ArticleNumber) -> Self {
        let path = address::annotations(&public.article(number).id);
        let page_of =
            |number: ArticleNumber| public.iri(&path, &address::annotations(&public.article(number).id), None);
        let (before, after) = public.neighbours(number);
        Self {
            context: Some(CONTEXT),
            id: page_of(number),
            part_of: Some(public.iri(&path, &ExchangeFile::Annotations.path(1), None)),
            prev: before.map(page_of),
            next: after.map(page_of),
            items: items(public, number, &path),
            ..Self::inside()
        }
    }

    /// A page of a collection, without annotations.
    fn inside() -> Self {
        let (context, part_of, prev, next) = (None, None, None, None);
        Self { context, id: String::new(), kind: "AnnotationPage", part_of, prev, next, items: Vec::new() }
    }
}
