//! Which links of a text lead somewhere safe.

use pulldown_cmark::{CowStr, LinkType, Tag};

use crate::archive::web_address::web_address;
use crate::read::printable::printable;

/// The link as it may stand on a page: to the web, to a mailbox, or to a path beside the article. None for a link to
/// nothing, to a place on its own page (our pages have other places), to the root of a host nobody knows, and for
/// every other scheme.
pub(super) fn safe(link: &Tag<'_>) -> Option<Tag<'static>> {
    let Tag::Link { link_type, dest_url, title, id } = link else { return None };
    let (link_type, address) = match link_type {
        LinkType::Email => (LinkType::Inline, Some(format!("mailto:{dest_url}"))),
        other => (*other, safe_address(dest_url)),
    };
    let title = CowStr::from(printable(title).into_owned());
    Some(Tag::Link { link_type, dest_url: address?.into(), title, id: id.to_string().into() })
}

/// The address, if it is safe. Browsers pass over spaces and control characters when they read a scheme, so that none
/// is let through.
fn safe_address(written: &str) -> Option<String> {
    let address = written.trim();
    if address.is_empty() || address.starts_with(['#', '\\']) || address.contains(char::is_control) {
        return None;
    }
    if let Some(host_and_path) = address.strip_prefix("//") {
        return web_address(&format!("https://{host_and_path}")).map(str::to_owned);
    }
    match scheme(address) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto") => Some(address.to_owned()),
        Some(_) => web_address(address).map(str::to_owned),
        None if address.starts_with('/') => None,
        None => Some(address.to_owned()),
    }
}

/// What stands before the first colon, where that comes before any other part of an address.
fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    (!scheme.contains(['/', '?', '#'])).then_some(scheme)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_a_mailbox_and_paths_are_safe() {
        for (written, safe) in [
            ("https://example.org/a?b#c", Some("https://example.org/a?b#c")),
            ("//example.org/a", Some("https://example.org/a")),
            ("MAILTO:a@example.org", Some("MAILTO:a@example.org")),
            ("../003_x.txt", Some("../003_x.txt")),
            ("other.md#part", Some("other.md#part")),
            ("a/b:c", Some("a/b:c")),
            ("", None),
            (" ", None),
            ("#", None),
            ("#part", None),
            ("/about", None),
            ("\\\\host\\a", None),
            ("javascript:alert(1)", None),
            (" JavaScript:alert(1)", None),
            ("java\nscript:alert(1)", None),
            ("data:text/html,x", None),
            ("file:///etc/passwd", None),
            ("http:example.org", None),
            ("C:\\a", None),
        ] {
            assert_eq!(safe_address(written).as_deref(), safe, "{written:?}");
        }
    }
}
