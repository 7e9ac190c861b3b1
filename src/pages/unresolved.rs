//! The names that could be two people, or nobody known, each in its sentence, with the line that decides it.

use serde::Serialize;

use super::Site;
use super::engine::TemplateError;
use super::frame::Frame;
use super::sentence;
use crate::archive::address::{self, OutPath, Page};
use crate::archive::article::ArticleNumber;
use crate::weave::SafeHtml;

#[derive(Debug, Serialize)]
struct UnresolvedPage {
    frame: Frame,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    /// The fragment by which the article's text leads here.
    anchor: String,
    article: String,
    place: Option<u32>,
    href: String,
    sentence: SafeHtml,
    candidates: Vec<Candidate>,
    /// The line to paste into `actors.toml`, for the first candidate.
    paste: Option<String>,
}

#[derive(Debug, Serialize)]
struct Candidate {
    name: String,
    href: Option<String>,
}

/// The articles in which names are open.
pub(super) fn articles(site: &Site<'_>) -> Vec<ArticleNumber> {
    site.shown_articles().filter(|number| site.unresolved(*number).next().is_some()).collect()
}

/// Makes the page; `articles` are those in which names are open.
pub(super) fn page(site: &Site<'_>, articles: &[ArticleNumber]) -> Result<(OutPath, Vec<u8>), TemplateError> {
    let path = Page::Unresolved.path();
    let mut rows = Vec::new();
    for number in articles.iter().copied() {
        let article = site.archive.article(number);
        for (at, found) in site.unresolved(number) {
            let Some(sentence) = sentence::round(article, found.block, &found.extent) else { continue };
            let candidates = found.candidates.iter().map(|candidate| {
                let actor = site.archive.cast.actor(*candidate);
                let has_page = site.tally.actor(*candidate).printed > 0;
                Candidate {
                    name: actor.name.clone(),
                    href: has_page.then(|| path.link_to(&address::actor(&actor.id), None)),
                }
            });
            rows.push(Row {
                anchor: format!("u-{}-{}", article.id, at + 1),
                article: article.id.to_string(),
                place: article.blocks.get(found.block).and_then(|block| block.paragraph),
                href: path.link_to(&address::article(&article.id), Some(&format!("u{}", at + 1))),
                sentence,
                candidates: candidates.collect(),
                paste: found.candidates.first().map(|candidate| {
                    let actor = site.archive.cast.actor(*candidate);
                    format!("[here.\"{}\"]\n{} = \"{}\"", article.id, toml::Value::from(found.text.as_str()), actor.id)
                }),
            });
        }
    }
    let page = UnresolvedPage { frame: Frame::of(site, &path, Page::Actors, "unresolved", "unresolved-summary"), rows };
    Ok((path, site.engine.render("unresolved.html", &page)?))
}
