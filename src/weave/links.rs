//! Where the links of an article lead: to the web, to a heading or paragraph of this page, or to another article.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use pulldown_cmark::LinkType;

use super::filter::Links;
use crate::archive::Archive;
use crate::archive::address::{self, OutPath};
use crate::archive::article::{Article, Publish};
use crate::archive::block::BlockKind;
use crate::archive::id::{ArticleId, slug};
use crate::archive::note::Note;
use crate::archive::reading::Reading;

/// The links of one article, or of a note about it.
pub(super) struct ArticleLinks<'a> {
    archive: &'a Archive,
    /// The file that they stand in: others are written as seen from there.
    file: &'a str,
    page: OutPath,
    /// The ids of this page that a link can mean: a heading by the slug of its words, any block by its own id.
    places: OnceCell<BTreeMap<String, String>>,
    /// The article whose page it is, if it is the page of one that the links stand in.
    article: Option<&'a Article>,
}

impl<'a> ArticleLinks<'a> {
    /// The links of this article.
    pub(super) fn of(archive: &'a Archive, article: &'a Article) -> Self {
        Self {
            archive,
            file: &article.file,
            page: address::article(&article.id),
            places: OnceCell::new(),
            article: Some(article),
        }
    }

    /// The links of a note that stands on the page at `page`.
    pub(super) fn of_note(archive: &'a Archive, note: &'a Note, page: OutPath) -> Self {
        Self { archive, file: &note.file, page, places: OnceCell::new(), article: None }
    }

    /// The places of this page. Few articles have a link to one.
    fn places(&self) -> &BTreeMap<String, String> {
        self.places.get_or_init(|| self.article.map(places).unwrap_or_default())
    }

    /// The page of the article whose file is written `path`, seen from this file.
    fn article_page(&self, written: &str) -> Option<String> {
        let (written, fragment) = written.split_once('#').map_or((written, None), |(path, at)| (path, Some(at)));
        let path = percent_decode_str(written).decode_utf8().ok()?;
        let file = join(self.file, &path)?;
        let other = self.archive.article(self.archive.find(&ArticleId::of_file(&file)?)?);
        if other.file != file || other.publish == Publish::None {
            return None;
        }
        let place = fragment.filter(|_| other.publish == Publish::Full).and_then(|at| place(&places(other), at));
        Some(self.page.link_to(&address::article(&other.id), place.as_deref()))
    }
}

impl Links for ArticleLinks<'_> {
    fn resolve(&self, kind: LinkType, written: &str) -> Option<String> {
        let written = written.trim();
        if kind == LinkType::Email && !starts_with(written, "mailto:") {
            return Some(format!("mailto:{written}"));
        }
        if is_external(written) || (starts_with(written, "mailto:") && written.len() > "mailto:".len()) {
            return Some(written.to_owned());
        }
        match written.strip_prefix('#') {
            Some(fragment) => Some(format!("#{}", place(self.places(), fragment)?)),
            None => self.article_page(written),
        }
    }
}

/// Whether an address leads to the web: `http` or `https`, and a host.
pub(super) fn is_external(written: &str) -> bool {
    host(written).is_some()
}

/// The host that an address of the web names.
pub(super) fn host(written: &str) -> Option<&str> {
    let after =
        ["https://", "http://"].iter().find(|scheme| starts_with(written, scheme)).map(|scheme| scheme.len())?;
    let authority = written.get(after..)?.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit('@').next()?;
    (!host.is_empty()).then_some(host)
}

fn starts_with(written: &str, scheme: &str) -> bool {
    written.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
}

/// The path that `written` means in the file `from`; none when it leaves the archive or is no path.
fn join(from: &str, written: &str) -> Option<String> {
    if written.is_empty() || written.starts_with('/') || written.contains(['\\', ':', '?']) {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in written.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// What can be linked to in an article: `p7`, the anchor of a block, the slug of a heading.
fn places(article: &Article) -> BTreeMap<String, String> {
    let mut places = BTreeMap::new();
    for block in article.blocks.iter().filter(|block| block.kind != BlockKind::Title) {
        places.insert(block.anchor.clone(), block.anchor.clone());
        if let Some(number) = block.paragraph {
            places.insert(address::paragraph(number), address::paragraph(number));
        }
        if block.kind == BlockKind::Heading {
            places.entry(slug(&Reading::of(article, block).text)).or_insert_with(|| block.anchor.clone());
        }
    }
    places
}

/// The id that a fragment means.
fn place(places: &BTreeMap<String, String>, fragment: &str) -> Option<String> {
    let decoded = percent_decode_str(fragment).decode_utf8().ok()?;
    places.get(decoded.as_ref()).or_else(|| places.get(&slug(&decoded))).cloned()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::weave::testing::{archive_of, markdown};

    fn resolve(written: &str) -> Option<String> {
        let mut archive = archive_of(vec![
            markdown("press/001_a.md", "# Title\n\nWords.\n\n## What came *next*\n\nMore."),
            markdown("002_b.txt", "Other words.\n\n## Früher"),
            markdown("003_c.txt", "Not for the public."),
        ]);
        Arc::make_mut(&mut archive.articles[2]).publish = Publish::None;
        ArticleLinks::of(&archive, &archive.articles[0]).resolve(LinkType::Inline, written)
    }

    #[test]
    fn links_lead_to_the_web_to_this_page_or_to_another_article() {
        for (written, expected) in [
            ("https://example.org/a?b#c", "https://example.org/a?b#c"),
            ("HTTP://example.org", "HTTP://example.org"),
            ("mailto:a@example.org", "mailto:a@example.org"),
            ("#p2", "#p2"),
            ("#what-came-next", "#t-3"),
            ("../002_b.txt", "../002/index.html"),
            ("../002_b.txt#Fr%C3%BCher", "../002/index.html#t-2"),
            ("001_a.md", "index.html"),
        ] {
            assert_eq!(resolve(written).as_deref(), Some(expected), "{written}");
        }
    }

    #[test]
    fn links_that_lead_nowhere_or_astray_are_only_their_words() {
        for written in [
            "",
            "#",
            "#nowhere",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html,x",
            "//example.org/",
            "/etc/passwd",
            "https://",
            "http:///x",
            "vbscript:x",
            "ftp://example.org",
            "../../002_b.txt",
            "002_b.txt",
            "../003_c.txt",
            "mailto:",
            "java\nscript:alert(1)",
            "index.html",
        ] {
            assert_eq!(resolve(written), None, "{written}");
        }
    }
}
