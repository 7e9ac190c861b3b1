//! `sitemap.xml`: the addresses of all pages for search engines, in several files where one would be too large.

use super::xml::element;
use crate::archive::address::OutPath;

/// How many addresses one file may hold, by the protocol of sitemaps.org.
const ADDRESSES: usize = 50_000;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The files for these pages of a site published at `base`.
pub(super) fn sitemap(pages: &mut [OutPath], base: &str) -> Vec<(OutPath, Vec<u8>)> {
    pages.sort_unstable();
    files(pages, base, ADDRESSES)
}

fn files(pages: &[OutPath], base: &str, most: usize) -> Vec<(OutPath, Vec<u8>)> {
    let file = |name: &str, xml: String| OutPath::new(name).map(|path| (path, xml.into_bytes()));
    let parts: Vec<&[OutPath]> = pages.chunks(most).collect();
    if let [] | [_] = parts.as_slice() {
        return file("sitemap.xml", addresses(pages, base)).into_iter().collect();
    }
    let names: Vec<String> = (1..=parts.len()).map(|number| format!("sitemap-{number}.xml")).collect();
    let mut index = format!("{HEAD}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
    for name in &names {
        index.push_str("<sitemap>");
        element(&mut index, "loc", &format!("{base}{name}"));
        index.push_str("</sitemap>\n");
    }
    index.push_str("</sitemapindex>\n");
    let parts = names.iter().zip(parts).filter_map(|(name, part)| file(name, addresses(part, base)));
    file("sitemap.xml", index).into_iter().chain(parts).collect()
}

fn addresses(pages: &[OutPath], base: &str) -> String {
    let mut xml = format!("{HEAD}<urlset xmlns=\"{NAMESPACE}\">\n");
    for page in pages {
        xml.push_str("<url>");
        element(&mut xml, "loc", &page.address(base));
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(count: usize) -> Vec<OutPath> {
        let page = |number| OutPath::new(&format!("articles/{number:03}/index.html"));
        (0..count).filter_map(page).collect()
    }

    #[test]
    fn a_small_site_has_one_file() {
        let files = files(&pages(2), "https://example.org/a/", 3);
        let names: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(names, ["sitemap.xml"]);
        let xml = String::from_utf8_lossy(&files[0].1);
        assert!(xml.contains("<loc>https://example.org/a/articles/001/</loc>"), "{xml}");
    }

    #[test]
    fn a_large_site_has_an_index_and_every_address_once() {
        let files = files(&pages(7), "https://example.org/", 3);
        let names: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(names, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]);
        assert!(String::from_utf8_lossy(&files[0].1).contains("<loc>https://example.org/sitemap-3.xml</loc>"));
        let all: usize = files[1..].iter().map(|(_, xml)| String::from_utf8_lossy(xml).matches("<url>").count()).sum();
        assert_eq!(all, 7);
    }
}
