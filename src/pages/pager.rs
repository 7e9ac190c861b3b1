//! The way between the pages of a list that does not fit on one.

use serde::Serialize;

use crate::archive::address::OutPath;

/// What the template shows.
#[derive(Debug, Serialize)]
pub(super) struct Pager {
    current: usize,
    pages: Vec<PageLink>,
    previous: Option<String>,
    next: Option<String>,
}

#[derive(Debug, Serialize)]
struct PageLink {
    number: usize,
    href: String,
    current: bool,
}

impl Pager {
    /// The way from `page` of `pages`, which stands at `from`; `address` says where each stands.
    pub(super) fn of(from: &OutPath, page: usize, pages: usize, address: impl Fn(usize) -> OutPath) -> Self {
        let href = |page: usize| from.link_to(&address(page), None);
        let link = |number| PageLink { number, href: href(number), current: number == page };
        Self {
            current: page,
            pages: (1..=pages).map(link).collect(),
            previous: (page > 1).then(|| href(page - 1)),
            next: (page < pages).then(|| href(page + 1)),
        }
    }
}
