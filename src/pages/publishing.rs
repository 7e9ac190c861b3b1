//! What a host and search engines look for beside the pages: feed, sitemap, `robots.txt`, `.nojekyll`.

use super::Site;
use super::feed::feed;
use super::sitemap::sitemap;
use crate::archive::address::OutPath;

/// Tells GitHub Pages to copy the files as they are.
const NO_JEKYLL: &str = ".nojekyll";
const ROBOTS: &str = "robots.txt";

/// The files; `pages` are the addresses of all pages that search engines may list.
pub(super) fn files(site: &Site<'_>, pages: &mut [OutPath]) -> Vec<(OutPath, Vec<u8>)> {
    let settings = &site.archive.settings;
    let mut files: Vec<(OutPath, Vec<u8>)> =
        OutPath::new(NO_JEKYLL).map(|path| (path, Vec::new())).into_iter().collect();
    let base = settings.base_url.as_deref();
    let listed = base.filter(|_| settings.index);
    files.extend(OutPath::new(ROBOTS).map(|path| (path, robots(settings.index, listed).into_bytes())));
    files.extend(base.and_then(|base| feed(site, base)));
    files.extend(listed.map(|base| sitemap(pages, base)).into_iter().flatten());
    files
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
