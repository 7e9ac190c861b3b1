//! What counts as an address on the web: `http` or `https`, with a host.

/// The address, trimmed, if it is one of the web and nothing in it could mislead a browser.
#[must_use]
pub fn web_address(text: &str) -> Option<&str> {
    let text = text.trim();
    let (scheme, rest) = text.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    let host_fits = host.chars().any(char::is_alphanumeric);
    let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let misleads =
        |letter: char| letter.is_whitespace() || letter.is_control() || matches!(letter, '<' | '>' | '"' | '\\');
    (is_web && host_fits && !text.contains(misleads)).then_some(text)
}

/// The address at which a site is published, ending in `/`; none where it is no address of a folder on the web.
#[must_use]
pub fn base_url(text: &str) -> Option<String> {
    let address = web_address(text)?;
    (!address.contains(['?', '#'])).then(|| format!("{}/", address.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_http_and_https_with_a_host_are_of_the_web() {
        for good in ["https://example.org", "HTTP://example.org/a?b#c", " https://نمونه.ایران/ "] {
            assert_eq!(web_address(good), Some(good.trim()));
        }
        for bad in
            ["", "example.org", "ftp://a.b", "javascript://a%0Aalert(1)", "https://", "https:///x", "https://a b/"]
        {
            assert_eq!(web_address(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_site_stands_in_a_folder() {
        assert_eq!(base_url("https://example.org/notes").as_deref(), Some("https://example.org/notes/"));
        assert_eq!(base_url("https://example.org/?a"), None);
        assert_eq!(base_url("/notes/"), None);
    }
}
