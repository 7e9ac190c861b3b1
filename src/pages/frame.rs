//! What every page has round it: the head, the way to the other pages, the foot.

use serde::Serialize;

use super::citation::Meta;
use super::{Site, feed};
use crate::archive::address::{OutPath, Page};

/// What every template finds as `frame`.
#[derive(Debug, Serialize)]
pub(crate) struct Frame {
    /// The title of the page, without that of the site.
    title: String,
    /// The title of the site.
    site: String,
    /// The language of the site's own words.
    language: String,
    /// Its direction.
    direction: &'static str,
    /// A sentence about the page for search engines.
    description: Option<String>,
    /// What programs that collect citations read of an article.
    meta: Vec<Meta>,
    /// What the page is, for other programs, as JSON-LD that is safe in an element `script`.
    linked_data: Option<String>,
    /// Whether search engines may list the page.
    index: bool,
    /// The page's address, where it is known where the site will be published.
    canonical: Option<String>,
    /// The link to the feed, where there is one.
    feed: Option<String>,
    home: String,
    /// The way to the root of the site, where its scripts stand: `../../`.
    root: String,
    style: String,
    /// The link to the archive's own changes of the look, where it makes any.
    theme: Option<String>,
    /// The link to the site's icon: without one a browser asks the root of the host for `favicon.ico`.
    icon: String,
    about: String,
    nav: Vec<NavEntry>,
    version: &'static str,
}

#[derive(Debug, Serialize)]
struct NavEntry {
    label: String,
    href: String,
    current: bool,
    /// Whether it is the search.
    search: bool,
}

/// The stylesheet of the archive's own changes of the look.
pub(super) const LOOK: &str = "theme.css";

/// The parts of the site that every page leads to.
const PARTS: [(&str, Page); 6] = [
    ("nav-articles", Page::Articles),
    ("nav-actors", Page::Actors),
    ("nav-repeats", Page::Repeats),
    ("nav-notes", Page::Notes),
    ("nav-about", Page::About),
    ("nav-search", Page::Search),
];

impl Frame {
    /// The frame of the page at `path`, which belongs to `part`.
    pub(crate) fn new(site: &Site<'_>, path: &OutPath, part: Page, title: &str) -> Self {
        let (settings, wording) = (&site.archive.settings, &site.archive.wording);
        let to = |page: Page| path.link_to(&page.path(), None);
        Self {
            title: title.to_owned(),
            site: settings.shown_title(wording),
            language: wording.language().to_owned(),
            direction: wording.direction(),
            description: None,
            meta: Vec::new(),
            linked_data: None,
            index: settings.index,
            canonical: settings.base_url.as_ref().map(|base| path.address(base)),
            feed: settings.base_url.as_ref().map(|_| format!("{}{}", path.to_root(), feed::PATH)),
            home: to(Page::Home),
            root: path.to_root(),
            style: format!("{}style.css", path.to_root()),
            theme: settings.look.style().map(|_| format!("{}{LOOK}", path.to_root())),
            icon: format!("{}icon.svg", path.to_root()),
            about: to(Page::About),
            nav: PARTS
                .into_iter()
                .filter(|(_, page)| site.has(*page))
                .map(|(key, page)| NavEntry {
                    label: wording.say(key, &[]),
                    href: to(page),
                    current: page == part,
                    search: page == Page::Search,
                })
                .collect(),
            version: env!("CARGO_PKG_VERSION"),
        }
    }

    /// The frame of a page whose title and summary are messages of the site's own words.
    pub(crate) fn of(site: &Site<'_>, path: &OutPath, part: Page, title: &str, summary: &str) -> Self {
        let wording = &site.archive.wording;
        Self::new(site, path, part, &wording.say(title, &[])).described(wording.say(summary, &[]))
    }

    /// Asks search engines not to list the page, unless they may.
    #[must_use]
    pub(crate) fn listed(mut self, may_be_listed: bool) -> Self {
        self.index &= may_be_listed;
        self
    }

    /// Says of an article what programs read that collect citations and search the web.
    #[must_use]
    pub(crate) fn citing(mut self, meta: Vec<Meta>, linked_data: String) -> Self {
        (self.meta, self.linked_data) = (meta, Some(linked_data));
        self
    }

    /// Says what the page is of, for other programs.
    #[must_use]
    pub(crate) fn linked(mut self, linked_data: Option<String>) -> Self {
        self.linked_data = linked_data;
        self
    }

    /// Says in a sentence what the page is.
    #[must_use]
    pub(crate) fn described(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
}
