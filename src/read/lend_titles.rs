//! Articles that bear the title of another, because the editor says so.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::archive::article::{Article, Known, Origin, Publish};
use crate::archive::id::ArticleId;
use crate::archive::settings::Settings;
use crate::diagnostic::Diagnostic;

/// Gives each article for which `title_from` is set the title of the article named there; not that of a withheld one,
/// whose words appear nowhere.
pub(super) fn lend_titles(articles: &mut [Arc<Article>], settings: &Settings) -> Vec<Diagnostic> {
    if settings.articles.values().all(|wishes| wishes.title_from.is_none()) {
        return Vec::new();
    }
    let own: BTreeMap<ArticleId, String> = articles
        .iter()
        .filter_map(|article| Some((article.id.clone(), article.facts.title.as_ref()?.value.clone())))
        .collect();
    let withheld: BTreeSet<ArticleId> =
        articles.iter().filter(|article| article.publish == Publish::None).map(|article| article.id.clone()).collect();
    let mut diagnostics = Vec::new();
    for article in articles {
        let wish = settings.articles.get(&article.id).and_then(|known| known.title_from.as_ref());
        // An article that lends to itself, or that does not exist, was told with the settings.
        let Some(lender) = wish.filter(|lender| **lender != article.id) else { continue };
        match own.get(lender) {
            Some(_) if withheld.contains(lender) && article.publish != Publish::None => {
                let said = format!("article {} takes its title from article {lender}, which is withheld", article.id);
                let help = "give it a title of its own: `title = \"…\"`";
                diagnostics.push(Diagnostic::warning("title-from", said).in_file(super::settings::FILE).help(help));
            }
            Some(title) => {
                Arc::make_mut(article).facts.title =
                    Some(Known { value: title.clone(), from: Origin::Article(lender.clone()) });
            }
            None => {
                let said =
                    format!("article {lender}, from which article {} should take its title, has none", article.id);
                diagnostics.push(Diagnostic::warning("title-from", said).in_file(super::settings::FILE));
            }
        }
    }
    diagnostics
}
