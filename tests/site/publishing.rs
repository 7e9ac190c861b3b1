//! What a host and search engines find beside the pages.

use crate::story::Archive;

const DATED: &str =
    "---\ntitle: The lock & the <gate>\npublished: 2026-01-05\n---\nThe company will rebuild the lock this winter.\n";
const OLDER: &str = "---\ntitle: An older one\npublished: 2025-03\n---\nThe towpath will be closed to walkers.\n";
const UNDATED: &str = "A text without a date.\n";

fn archive(settings: &str) -> Archive {
    Archive::new()
        .file("seeds/001.md", DATED)
        .file("seeds/002.md", OLDER)
        .file("seeds/003.txt", UNDATED)
        .file("seeds/archive.toml", settings)
}

const PUBLISHED: &str = "base_url = \"https://example.org/canal/\"\n";

#[test]
fn a_site_whose_address_is_known_has_a_feed_of_its_newest_articles() {
    let archive = archive(PUBLISHED);
    let site = archive.build().ends(0).site();
    let feed = std::fs::read_to_string(site.join("feed.xml")).expect("a feed");
    let titles: Vec<&str> = feed.split("<title>").skip(2).filter_map(|rest| rest.split("</title>").next()).collect();
    assert_eq!(titles[..2], ["The lock &amp; the &lt;gate&gt;", "An older one"], "{feed}");
    assert_eq!(titles.len(), 3);
    assert!(feed.contains("<link>https://example.org/canal/articles/001/</link>"));
    assert_eq!(feed.matches("<pubDate>").count(), 1, "only a whole day is a date: {feed}");
    assert!(!feed.contains("rebuild the lock"), "summaries only");
    let home = std::fs::read_to_string(site.join("index.html")).expect("the first page");
    assert!(home.contains("type=\"application/rss+xml\"") && home.contains("href=\"feed.xml\""));
}

#[test]
fn every_address_of_the_sitemap_is_a_page() {
    let archive = archive(PUBLISHED);
    let site = archive.build().ends(0).site();
    let sitemap = std::fs::read_to_string(site.join("sitemap.xml")).expect("a sitemap");
    let addresses: Vec<&str> = sitemap.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).collect();
    assert!(addresses.len() >= 8, "{sitemap}");
    for address in addresses {
        let path = address.strip_prefix("https://example.org/canal/").expect("an address of the site");
        assert!(site.join(path).join("index.html").is_file(), "{address}");
    }
    let robots = std::fs::read_to_string(site.join("robots.txt")).expect("robots.txt");
    assert!(robots.ends_with("Sitemap: https://example.org/canal/sitemap.xml\n"), "{robots}");
}

#[test]
fn a_site_whose_address_is_not_known_has_neither_and_the_build_says_so() {
    let unknown = archive("");
    let run = unknown.build();
    run.ends(0).says("no feed, no sitemap and no canonical link");
    let site = run.site();
    assert!(!site.join("feed.xml").exists() && !site.join("sitemap.xml").exists());
    assert!(site.join(".nojekyll").is_file() && site.join("robots.txt").is_file());
    assert!(!archive(PUBLISHED).build().words().contains("no sitemap"));
}

#[test]
fn a_site_that_search_engines_shall_leave_alone_can_be_read_by_them_to_learn_that() {
    let archive = archive(&format!("{PUBLISHED}index = false\n"));
    let site = archive.build().ends(0).site();
    assert!(!site.join("sitemap.xml").exists());
    let robots = std::fs::read_to_string(site.join("robots.txt")).expect("robots.txt");
    assert!(robots.contains("Disallow:\n") && !robots.contains("Sitemap"), "{robots}");
}

#[test]
fn files_of_the_archive_itself_go_before_ours() {
    let archive = archive(PUBLISHED)
        .file("static/robots.txt", "User-agent: *\nDisallow: /data/\n")
        .file("static/CNAME", "example.org\n");
    let site = archive.build().ends(0).site();
    assert!(std::fs::read_to_string(site.join("robots.txt")).expect("robots.txt").contains("/data/"));
    assert!(site.join("CNAME").is_file());
}

#[test]
fn the_feed_has_nothing_of_a_withheld_article() {
    let settings = format!("{PUBLISHED}[articles.\"001\"]\npublish = \"none\"\n");
    let archive = archive(&settings);
    let site = archive.build().ends(0).site();
    for file in ["feed.xml", "sitemap.xml"] {
        let text = std::fs::read_to_string(site.join(file)).expect("a file");
        assert!(!text.contains("gate") && !text.contains("articles/001"), "{text}");
    }
}
