//! What is added to a page while it is served: a script that waits for the next build.

use std::fmt::Write;

/// Where the script and what it asks stand; no page of a site can stand there, since no id begins with a hyphen.
pub(super) const FOLDER: &str = "/-/";

/// The script.
pub(super) const SCRIPT: &str = include_str!("reload.js");

/// Adds to a page the script that waits for the build after this one.
pub(super) fn with_script(page: &str, build: u64) -> String {
    let script = format!("<script src=\"{FOLDER}reload.js\" data-build=\"{build}\"></script>\n");
    match page.rfind("</body>") {
        Some(end) => format!("{}{script}{}", &page[..end], &page[end..]),
        None => format!("{page}{script}"),
    }
}

/// A page that says why there is no site, in the words that the terminal has.
pub(super) fn failure(words: &str, build: u64) -> String {
    let mut page = String::from(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>The site could not be built</title>\n\
         <link rel=\"stylesheet\" href=\"/style.css\">\n</head>\n<body>\n<main>\n\
         <h1>The site could not be built</h1>\n\
         <p>Put right what follows; this page then goes on by itself.</p>\n<pre>",
    );
    for letter in words.chars() {
        // Writing into memory does not fail.
        let _ = match letter {
            '&' => page.write_str("&amp;"),
            '<' => page.write_str("&lt;"),
            _ => page.write_char(letter),
        };
    }
    page.push_str("</pre>\n</main>\n</body>\n</html>\n");
    with_script(&page, build)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_at_the_end_of_a_page() {
        let page = with_script("<body><p>One</p></body></html>", 3);
        assert_eq!(page, "<body><p>One</p><script src=\"/-/reload.js\" data-build=\"3\"></script>\n</body></html>");
    }

    #[test]
    fn the_words_of_a_failure_are_words() {
        assert!(failure("error: <script>alert(1)</script>", 1).contains("error: &lt;script>alert(1)"));
    }
}
