//! Pictures: one of the archive is shown, any other is named in a line, for no page asks anything of another site.

use std::collections::BTreeMap;

use super::links;
use super::safe_html::Markup;
use crate::archive::id::ArticleId;
use crate::archive::wording::Wording;
use crate::archive::{Archive, Picture};

/// The pictures of the archive that one article shows, by the address it writes.
#[derive(Debug)]
pub(super) struct Pictures<'a> {
    /// The site's own words.
    pub(super) wording: &'a Wording,
    by_address: BTreeMap<&'a str, &'a Picture>,
}

/// A picture as an article has it.
#[derive(Clone, Debug, Default)]
pub(super) struct Shown {
    /// The address as written.
    pub(super) written: String,
    /// Its title, or nothing.
    pub(super) title: String,
    /// What it shows, in words, or nothing.
    pub(super) alt: String,
    /// Whether it stands inside a link, so that it cannot hold one.
    pub(super) in_link: bool,
}

impl<'a> Pictures<'a> {
    /// The pictures of one article.
    pub(super) fn of(archive: &'a Archive, article: &ArticleId) -> Self {
        let own = archive.pictures_of(article);
        let by_address = own.map(|picture| (picture.written.as_str(), picture)).collect();
        Self { wording: &archive.wording, by_address }
    }

    /// Without a picture: each is a line.
    pub(super) fn none(wording: &'a Wording) -> Self {
        Self { wording, by_address: BTreeMap::new() }
    }

    /// Whether a picture can be shown.
    pub(super) fn has(&self, written: &str) -> bool {
        self.by_address.contains_key(written)
    }

    /// Writes a picture among words.
    pub(super) fn write(&self, shown: &Shown, out: &mut Markup) {
        match self.by_address.get(shown.written.as_str()) {
            Some(picture) => write_local(picture, shown, out),
            None => write_line(self.wording, shown, out),
        }
    }
}

/// The words under a picture that stands alone. Where they only repeat what the picture is said to show, a screen
/// reader hears them once.
pub(super) fn write_caption(shown: &Shown, out: &mut Markup) {
    if !shown.title.is_empty() {
        out.raw("<figcaption dir=\"auto\">").text(&shown.title).raw("</figcaption>");
    } else if !shown.alt.is_empty() {
        out.raw("<figcaption dir=\"auto\" aria-hidden=\"true\">").text(&shown.alt).raw("</figcaption>");
    }
}

fn write_local(picture: &Picture, shown: &Shown, out: &mut Markup) {
    out.raw("<img").attribute("src", &picture.name).attribute("alt", &shown.alt);
    if !shown.title.is_empty() {
        out.attribute("title", &shown.title);
    }
    if let Some((width, height)) = picture.size {
        out.attribute("width", &width.to_string()).attribute("height", &height.to_string());
    }
    out.raw(" loading=\"lazy\">");
}

/// The line in place of a picture: what it shows, and where it is.
fn write_line(wording: &Wording, shown: &Shown, out: &mut Markup) {
    let written = match shown.written.strip_prefix("//") {
        Some(rest) => format!("https://{rest}"),
        None => shown.written.clone(),
    };
    let host = links::host(&written);
    let is_data = written.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"));
    out.raw("<span class=\"picture-line\">");
    let label = wording.say(if host.is_some() || is_data { "picture-not-shown" } else { "picture-not-there" }, &[]);
    let mut said = Markup::default();
    if shown.alt.is_empty() {
        said.text(&label);
    } else {
        said.say(wording, "picture-said", &[("label", label.into())], &[("alt", &Markup::apart(&shown.alt))]);
    }
    match host {
        Some(host) => {
            let mut link = Markup::default();
            if shown.in_link {
                link.text(host);
            } else {
                link.raw("<a").href(&written).raw(" rel=\"noreferrer\">").text(host).raw("</a>");
            }
            out.say(wording, "picture-at", &[], &[("said", &said), ("host", &link)]);
        }
        None if is_data => {
            out.say(wording, "picture-in-text", &[], &[("said", &said)]);
        }
        None => {
            out.append(&said);
        }
    }
    out.raw("</span>");
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn shown(written: &str, in_link: bool) -> String {
        let article = ArticleId::written("001").expect("an id");
        let archive = Archive {
            pictures: vec![Picture {
                article: article.clone(),
                written: "../pictures/a b.png".to_owned(),
                name: "a-b.png".to_owned(),
                path: PathBuf::from("/secret/a b.png"),
                size: Some((640, 480)),
            }],
            ..Archive::default()
        };
        let mut out = Markup::default();
        let shown = Shown { written: written.to_owned(), alt: "A \"dove\"".to_owned(), in_link, ..Shown::default() };
        Pictures::of(&archive, &article).write(&shown, &mut out);
        out.take().to_string()
    }

    #[test]
    fn a_picture_of_the_archive_is_shown_in_its_size() {
        assert_eq!(
            shown("../pictures/a b.png", false),
            "<img src=\"a-b.png\" alt=\"A &quot;dove&quot;\" width=\"640\" height=\"480\" loading=\"lazy\">"
        );
    }

    #[test]
    fn a_picture_elsewhere_is_named_and_never_loaded() {
        let line = |rest: &str| format!("<span class=\"picture-line\">Picture not {rest}</span>");
        let named = "shown: “<bdi>A \"dove\"</bdi>”";
        let link = ", at <a href=\"https://example.org/x.png?a&amp;b\" rel=\"noreferrer\">example.org</a>";
        assert_eq!(shown("https://example.org/x.png?a&b", false), line(&format!("{named}{link}")));
        assert_eq!(shown("//example.org/x.png?a&b", false), line(&format!("{named}{link}")));
        assert_eq!(shown("https://u@example.org/x.png", true), line(&format!("{named}, at example.org")));
        assert_eq!(shown("data:image/png;base64,AAAA", false), line(&format!("{named}, held in the text itself")));
        assert_eq!(shown("missing.png", false), line("in the archive: “<bdi>A \"dove\"</bdi>”"));
        assert_eq!(shown("javascript:alert(1)", false), line("in the archive: “<bdi>A \"dove\"</bdi>”"));
    }
}
