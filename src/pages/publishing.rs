//! What a host and search engines look for beside the pages: feed, sitemap, `robots.txt`, `.nojekyll`.

use std::collections::BTreeSet;

use super::Site;
use super::feed::feed;
use super::sitemap::sitemap;
use crate::analyse::reuse::Family;
use crate::archive::address::{self, OutPath};
use crate::archive::article::ArticleNumber;

/// Tells GitHub Pages to copy the files as they are.
const NO_JEKYLL: &str = ".nojekyll";
const ROBOTS: &str = "robots.txt";

/// The files; `pages` are the addresses of all pages.
pub(super) fn files(site: &Site<'_>, mut pages: Vec<OutPath>) -> Vec<(OutPath, Vec<u8>)> {
    let settings = &site.archive.settings;
    let mut files: Vec<(OutPath, Vec<u8>)> =
        OutPath::new(NO_JEKYLL).map(|path| (path, Vec::new())).into_iter().collect();
    let base = settings.base_url.as_deref();
    let listed = base.filter(|_| settings.index);
    files.extend(OutPath::new(ROBOTS).map(|path| (path, robots(settings.index, listed).into_bytes())));
    files.extend(base.and_then(|base| feed(site, base)));
    files.extend(
        listed
            .map(|base| {
                let unlisted = unlisted(site);
                pages.retain(|page| !unlisted.contains(page));
                sitemap(&mut pages, base)
            })
            .into_iter()
            .flatten(),
    );
    files
}

/// The pages that ask search engines not to list them, where the others do not.
fn unlisted(site: &Site<'_>) -> BTreeSet<OutPath> {
    let archive = site.archive;
    let numbers = (0..archive.articles.len()).map(ArticleNumber::from);
    let articles: BTreeSet<ArticleNumber> = numbers.filter(|number| !archive.is_listed(*number)).collect();
    let id = |number: ArticleNumber| &archive.article(number).id;
    let pairs = articles.iter().flat_map(|number| site.findings.pairs_of(*number));
    let actors = archive.cast.actors.iter().filter(|actor| actor.unlisted).map(|actor| address::actor(&actor.id));
    let pages = articles.iter().map(|number| address::article(id(*number)));
    let unlisted = |family: &&Family| family.members.iter().any(|member| articles.contains(&member.article));
    let families = site.findings.families().iter().filter(unlisted).map(|family| address::family(&family.id));
    pages.chain(actors).chain(families).chain(pairs.map(|pair| address::pair(id(pair.a), id(pair.b)))).collect()
}

/// `robots.txt`. Where the pages ask not to be listed they must be read for that, so nothing is forbidden.
fn robots(index: bool, base: Option<&str>) -> String {
    let mut robots = String::from("User-agent: *\nDisallow:\n");
    if !index {
        robots.insert_str(0, "# Every page asks not to be listed; an engine that may not read it would not know.\n");
    }
    if let Some(base) = base {
        robots.push_str(&format!("Sitemap: {base}sitemap.xml\n"));
    }
    robots
}
