//! Which article an annotation is about: by its address on the site, or by that of its original.

use std::collections::BTreeMap;
use std::sync::Arc;

use percent_encoding::percent_decode_str;

use crate::archive::article::Article;
use crate::archive::id::ArticleId;

/// The articles, as addresses lead to them.
pub(super) struct Subjects<'a> {
    by_id: BTreeMap<&'a str, &'a ArticleId>,
    by_source: BTreeMap<String, &'a ArticleId>,
}

impl<'a> Subjects<'a> {
    pub(super) fn of(articles: &'a [Arc<Article>]) -> Self {
        let by_id = articles.iter().map(|article| (article.id.as_str(), &article.id)).collect();
        // Of two articles from one address the first is meant.
        let sources =
            articles.iter().rev().filter_map(|article| Some((&article.facts.source.as_ref()?.value, &article.id)));
        Self { by_id, by_source: sources.map(|(source, id)| (plain(source), id)).collect() }
    }

    /// The article at this address: `…/articles/002/index.html`, `…/data/text/002.txt`, or that of an original.
    pub(super) fn find(&self, address: &str) -> Option<&'a ArticleId> {
        self.by_source.get(&plain(address)).or_else(|| self.by_id.get(id_in(address)?.as_str())).copied()
    }
}

/// The id in the address of an article's page or text.
fn id_in(address: &str) -> Option<String> {
    let path = address.split(['#', '?']).next()?.trim_end_matches('/');
    let path = path.strip_suffix("/index.html").unwrap_or(path);
    let (folders, name) = path.rsplit_once('/')?;
    let name = match folders.rsplit('/').next()? {
        "articles" => name,
        "text" => name.strip_suffix(".txt")?,
        _ => return None,
    };
    Some(percent_decode_str(name).decode_utf8().ok()?.into_owned())
}

/// An address without what does not tell one page from another: the scheme, a part of the page, a last `/`.
fn plain(address: &str) -> String {
    let address = address.trim().split('#').next().unwrap_or_default();
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest).trim_end_matches('/');
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    format!("{}/{path}", host.to_lowercase())
}
