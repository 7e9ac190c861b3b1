//! `data/articles.csl.json` and `data/articles.bib`: all articles as a bibliography.

use super::json;
use super::public::Public;
use crate::archive::article::ArticleNumber;
use crate::pages::citation::CslItem;

/// CSL-JSON: a list of items, and nothing round it, as its schema has it.
pub(super) fn csl(public: &Public<'_>, articles: &[ArticleNumber]) -> Vec<u8> {
    let citations: Vec<_> = articles.iter().map(|number| public.citation(*number)).collect();
    json::bytes(&citations.iter().map(CslItem::of).collect::<Vec<_>>())
}

/// BibTeX: an entry an article, with a blank line between.
pub(super) fn bibtex(public: &Public<'_>, articles: &[ArticleNumber]) -> Vec<u8> {
    let entries: Vec<String> = articles.iter().map(|number| public.citation(*number).bibtex()).collect();
    entries.join("\n").into_bytes()
}
