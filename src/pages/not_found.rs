//! The page for an address that leads nowhere. Its links are absolute where the site's address is known; else it has
//! none, and no style of its own, since a host serves it at any depth.

use serde::Serialize;

use super::Site;
use super::engine::TemplateError;
use crate::archive::address::{OutPath, Page};

#[derive(Debug, Serialize)]
struct NotFound {
    language: String,
    direction: &'static str,
    site: String,
    base_url: Option<String>,
}

/// Makes the page.
pub(super) fn page(site: &Site<'_>) -> Result<(OutPath, Vec<u8>), TemplateError> {
    let settings = &site.archive.settings;
    let page = NotFound {
        language: site.archive.wording.language().to_owned(),
        direction: site.archive.wording.direction(),
        site: settings.shown_title(&site.archive.wording),
        base_url: settings.base_url.clone(),
    };
    Ok((Page::NotFound.path(), site.engine.render("404.html", &page)?))
}
