//! Links inside plain text: addresses as they stand, and links written as Markdown writes them.

use std::borrow::Cow;
use std::ops::Range;

/// A link in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// All that it takes in the text.
    pub(super) whole: Range<usize>,
    /// The words that a reader sees.
    pub(super) words: Range<usize>,
    /// Where it leads; none where it leads nowhere: to `#`, to nothing, or by another way than `http`.
    pub(super) address: Option<Range<usize>>,
}

/// The longest address that is looked for in Markdown's parentheses, in bytes: it keeps the search linear.
const LONGEST_ADDRESS: usize = 4096;

/// How deep parentheses may nest in an address, as in CommonMark, for the same reason.
const DEEPEST: usize = 32;

/// The links of `text`, in order and apart.
pub(super) fn links(text: &str) -> Vec<Link> {
    let written = if text.contains("](") { markdown_links(text) } else { Vec::new() };
    let mut links = Vec::with_capacity(written.len());
    let mut from = 0;
    for link in written {
        addresses(text, from..link.whole.start, &mut links);
        from = link.whole.end;
        links.push(link);
    }
    addresses(text, from..text.len(), &mut links);
    links
}

/// `text` as a reader sees it, without the markup of links.
pub(super) fn shown(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains("](") {
        return text;
    }
    let mut shown = String::with_capacity(text.len());
    let mut from = 0;
    for link in markdown_links(&text) {
        shown.push_str(&text[from..link.whole.start]);
        shown.push_str(&text[link.words]);
        from = link.whole.end;
    }
    shown.push_str(&text[from..]);
    Cow::Owned(shown)
}

/// Links written `[words](address)`. Where one stands inside another, the inner one counts, as in Markdown.
fn markdown_links(text: &str) -> Vec<Link> {
    let mut open: Vec<usize> = Vec::new();
    let mut links: Vec<Link> = Vec::new();
    let mut from = 0;
    for (at, bracket) in text.match_indices(['[', ']']) {
        if at < from {
            continue;
        }
        if bracket == "[" {
            open.push(at);
            continue;
        }
        let Some(start) = open.pop() else { continue };
        let holds_link = links.last().is_some_and(|inner| inner.whole.start > start);
        if holds_link || text[start + 1..at].trim().is_empty() {
            continue;
        }
        let Some((address, end)) = destination(text, at + 1) else { continue };
        from = end;
        let leads = is_address(&text[address.clone()]).then_some(address);
        links.push(Link { whole: start..end, words: start + 1..at, address: leads });
    }
    links
}

/// The address in the parentheses that begin at `at`, and the byte after them. What stands there must look like an
/// address or be empty: `f[x](y)` is no link.
fn destination(text: &str, at: usize) -> Option<(Range<usize>, usize)> {
    let rest = text.get(at..)?.strip_prefix('(')?;
    let start = at + 1;
    let mut depth = 0usize;
    let mut end = None;
    for (offset, letter) in rest.char_indices().take_while(|(offset, _)| *offset < LONGEST_ADDRESS) {
        match letter {
            '(' if depth == DEEPEST => return None,
            '(' => depth += 1,
            ')' if depth == 0 => {
                end = Some((offset, offset + 1));
                break;
            }
            ')' => depth -= 1,
            letter if letter.is_whitespace() => {
                end = after_title(&rest[offset..]).map(|closed| (offset, offset + closed));
                break;
            }
            _ => {}
        }
    }
    let (length, closed) = end?;
    let address = &rest[..length];
    let fits = address.is_empty() || address.starts_with('#') || address.contains(['/', ':', '.']);
    fits.then_some((start..start + length, start + closed))
}

/// How many bytes a title in quotes and the closing parenthesis take, after the address.
fn after_title(rest: &str) -> Option<usize> {
    let title = rest.trim_start();
    let quote = title.chars().next().filter(|letter| matches!(letter, '"' | '\''))?;
    let mut near = title.char_indices().skip(1).take_while(|(offset, _)| *offset < LONGEST_ADDRESS);
    let (closing, _) = near.find(|(_, letter)| *letter == quote)?;
    title[closing + 1..].starts_with(')').then_some(rest.len() - title.len() + closing + 2)
}

/// Addresses that stand in `range` as they are.
fn addresses(text: &str, range: Range<usize>, links: &mut Vec<Link>) {
    let Some(part) = text.get(range.clone()) else { return };
    let mut from = 0;
    for (colon, _) in part.match_indices("://") {
        let before = &part.as_bytes()[from.min(colon)..colon];
        let scheme = ["https", "http"].into_iter().find(|scheme| {
            before.len() >= scheme.len()
                && before[before.len() - scheme.len()..].eq_ignore_ascii_case(scheme.as_bytes())
        });
        let Some(scheme) = scheme else { continue };
        let start = colon - scheme.len();
        if part[..start].ends_with(|letter: char| letter.is_ascii_alphanumeric()) {
            continue;
        }
        let length = address_length(&part[start..]);
        if is_address(&part[start..start + length]) {
            let whole = range.start + start..range.start + start + length;
            links.push(Link { whole: whole.clone(), words: whole.clone(), address: Some(whole) });
        }
        from = start + length;
    }
}

/// How long the address is with which `text` begins, without the marks of the sentence round it.
fn address_length(text: &str) -> usize {
    let mut end = text.find(ends_address).unwrap_or(text.len());
    let balance = |open: char, close: char| {
        text[..end].chars().fold(0i64, |sum, letter| sum + i64::from(letter == open) - i64::from(letter == close))
    };
    let (mut round, mut square) = (balance('(', ')'), balance('[', ']'));
    while let Some(last) = text[..end].chars().next_back() {
        match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '‘' | '…' | '*' => {}
            ')' if round < 0 => round += 1,
            ']' if square < 0 => square += 1,
            _ => break,
        }
        end -= last.len_utf8();
    }
    end
}

fn ends_address(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || super::layout::is_wide(letter) && !letter.is_alphanumeric()
        || matches!(
            letter,
            '<' | '>'
                | '"'
                | '“'
                | '”'
                | '„'
                | '«'
                | '»'
                | '`'
                | '{'
                | '}'
                | '|'
                | '\\'
                | '^'
                | '\u{200b}'
                | '\u{feff}'
        )
}

/// Whether a link can lead there.
fn is_address(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else { return false };
    (scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"))
        && rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '[')
        && !text.chars().any(|letter| letter.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, Option<&str>)> {
        links(text).into_iter().map(|link| (&text[link.words], link.address.map(|address| &text[address]))).collect()
    }

    #[test]
    fn the_marks_of_the_sentence_are_no_part_of_an_address() {
        let cases = [
            ("See https://x.org/a.", "https://x.org/a"),
            ("(https://x.org/a_(b)) he said", "https://x.org/a_(b)"),
            ("“https://x.org”, he said", "https://x.org"),
            ("Brief. https://x.org/brief/.", "https://x.org/brief/"),
            ("见https://x.org/a。", "https://x.org/a"),
            ("HTTP://X.org?", "HTTP://X.org"),
        ];
        for (text, address) in cases {
            assert_eq!(found(text), [(address, Some(address))], "{text}");
        }
        for text in ["www.x.org", "xhttp://a", "http:// x", "ftp://x.org", "javascript://x"] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn a_link_to_nowhere_is_only_its_words() {
        assert_eq!(found("Read it all [here](#)."), [("here", None)]);
        assert_eq!(found("[a](javascript:x) [b]() [c](/d)"), [("a", None), ("b", None), ("c", None)]);
        assert_eq!(found("[a](https://x.org/(1) \"title\")"), [("a", Some("https://x.org/(1)"))]);
        assert_eq!(found("f[x](y) and [sic](a note)"), []);
        assert_eq!(shown(Cow::Borrowed("x [[1](#)] [two](http://x.org)")), "x [1] two");
    }

    #[test]
    fn a_million_brackets_take_no_time() {
        for text in ["[".repeat(300_000), "[a](".repeat(100_000), "http://".repeat(100_000), "[a](b[".repeat(60_000)] {
            assert!(links(&text).len() <= text.len());
        }
    }
}
