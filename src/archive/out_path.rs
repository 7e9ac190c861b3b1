//! The path of a file of the site, and the links that lead from one to another.

use std::fmt;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde::{Deserialize, Serialize};

/// The path of a file of the site, relative to its root, with `/`; never absolute, never upward.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OutPath(pub(super) String);

/// What cannot stand in the path of a link as it is; letters of any script can.
const NOT_IN_A_LINK: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'`')
    .add(b'\\')
    .add(b'^')
    .add(b'{')
    .add(b'|')
    .add(b'}');

impl OutPath {
    /// The path, if it stays inside the site: relative, no empty, `.` or `..` part, no backslash, drive or control character.
    #[must_use]
    pub fn new(path: &str) -> Option<Self> {
        let is_barred = |c: char| matches!(c, '\\' | ':') || c.is_control();
        let barred =
            if path.is_ascii() { path.bytes().any(|b| is_barred(b.into())) } else { path.chars().any(is_barred) };
        let fits = |part: &str| !matches!(part, "" | "." | "..");
        (!barred && path.split('/').all(fits)).then(|| Self(path.to_owned()))
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address of the page on the web, for a site published at `base`; a folder's page stands at the folder's own.
    #[must_use]
    pub fn address(&self, base: &str) -> String {
        let path = match self.0.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => &self.0,
        };
        format!("{base}{}", utf8_percent_encode(path, NOT_IN_A_LINK))
    }

    /// The same of a part of the page.
    #[must_use]
    pub fn address_of_part(&self, base: &str, fragment: Option<&str>) -> String {
        let mut address = self.address(base);
        if let Some(fragment) = fragment {
            address.push('#');
            address.extend(utf8_percent_encode(fragment, NOT_IN_A_LINK));
        }
        address
    }

    /// The way from this page to the root of the site: `../../` for `articles/002/index.html`, nothing for `index.html`.
    #[must_use]
    pub fn to_root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }

    /// The link from this page to another, relative and written out, so that it holds from a folder too; to a place of
    /// this very page it is only `#fragment`.
    #[must_use]
    pub fn link_to(&self, other: &Self, fragment: Option<&str>) -> String {
        let fragment_length = fragment.map_or(0, |fragment| fragment.len() + 1);
        let mut link = String::with_capacity(other.0.len() + "../../../".len() + fragment_length);
        if fragment.is_none() || self != other {
            let shared = self.shared_folders(other);
            let up = self.0[shared..].bytes().filter(|byte| *byte == b'/').count();
            link.extend(std::iter::repeat_n("../", up));
            link.extend(utf8_percent_encode(&other.0[shared..], NOT_IN_A_LINK));
        }
        if let Some(fragment) = fragment {
            link.push('#');
            link.extend(utf8_percent_encode(fragment, NOT_IN_A_LINK));
        }
        link
    }

    /// The link to this page as it is written at the root of the site.
    #[must_use]
    pub fn from_root(&self, fragment: Option<&str>) -> String {
        Self(String::new()).link_to(self, fragment)
    }

    /// How many bytes the folders have in which both stand, each with its `/`.
    fn shared_folders(&self, other: &Self) -> usize {
        let (mine, theirs) = (self.0.bytes(), other.0.bytes());
        let same = mine.zip(theirs).take_while(|(a, b)| a == b).enumerate();
        same.filter(|(_, (byte, _))| *byte == b'/').last().map_or(0, |(at, _)| at + 1)
    }
}

impl fmt::Display for OutPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<OutPath> for String {
    fn from(path: OutPath) -> Self {
        path.0
    }
}

impl TryFrom<String> for OutPath {
    type Error = &'static str;

    fn try_from(path: String) -> Result<Self, Self::Error> {
        Self::new(&path).ok_or("no path inside a site")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn path(text: &str) -> OutPath {
        OutPath::new(text).expect("a path inside the site")
    }

    proptest! {
        #[test]
        fn a_link_leads_from_one_file_to_the_other(from in "[ab?é]{1,2}(/[ab?é]{1,2}){0,3}", to in "[ab?é]{1,2}(/[ab?é]{1,2}){0,3}") {
            let link = path(&from).link_to(&path(&to), None);
            let mut parts: Vec<String> = from.split('/').map(str::to_owned).collect();
            parts.pop();
            let ups = link.split('/').take_while(|part| *part == "..").count();
            for part in percent_encoding::percent_decode_str(&link).decode_utf8().expect("UTF-8").split('/') {
                match part {
                    ".." => prop_assert!(parts.pop().is_some()),
                    _ => parts.push(part.to_owned()),
                }
            }
            prop_assert_eq!(parts.join("/"), to.clone());
            let shortest = from.split('/').count() - 1 - from.split('/').zip(to.split('/'))
                .take(from.split('/').count().min(to.split('/').count()) - 1).take_while(|(a, b)| a == b).count();
            prop_assert_eq!(ups, shortest);
        }
    }

    #[test]
    fn links_are_relative_and_written_out() {
        let from = path("articles/003/index.html");
        assert_eq!(from.link_to(&path("articles/002/index.html"), Some("p7")), "../002/index.html#p7");
        assert_eq!(from.link_to(&path("index.html"), None), "../../index.html");
        assert_eq!(from.link_to(&from, Some("p1")), "#p1");
        assert_eq!(path("index.html").link_to(&path("actors/ali/index.html"), None), "actors/ali/index.html");
        assert_eq!(path("a/index.html").link_to(&path("a/b c/index.html"), None), "b%20c/index.html");
    }

    #[test]
    fn nothing_leads_out_of_the_site() {
        for bad in ["", "/etc/passwd", "../x", "a/../b", "a//b", "c:/x", "a\\b", "a/./b"] {
            assert_eq!(OutPath::new(bad), None, "{bad}");
        }
    }
}
