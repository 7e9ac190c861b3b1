//! Addresses and handles in running text. Names inside them name nobody: `https://example.org/iran` is no mention.

use std::ops::Range;

/// Endings of domain names that are no country's.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "app", "biz", "blog", "com", "dev", "edu", "gov", "info", "int", "media", "mil", "net", "news", "online", "org",
    "press", "site",
];

/// Endings of two letters that are English words too, so that `in Iran.it was` is no address.
const ENDINGS_THAT_ARE_WORDS: &[&str] = &[
    "am", "an", "as", "at", "be", "by", "do", "he", "if", "in", "is", "it", "me", "my", "no", "of", "on", "so", "to",
    "us", "we",
];

/// Where addresses of pages and of mail, domain names and handles stand, in order.
pub(super) fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut rest = 0..text.len();
    // The commonest token by far has none of these.
    let sign = |byte: &u8| matches!(byte, b'.' | b'@' | b':');
    while let Some(at) = text.as_bytes()[rest.clone()].iter().position(sign).map(|at| rest.start + at) {
        let before = text.get(rest.start..at).and_then(|before| before.rsplit(char::is_whitespace).next());
        let after = text.get(at..).and_then(|after| after.split(char::is_whitespace).next());
        let (start, end) = (at - before.map_or(0, str::len), at + after.map_or(1, str::len));
        if let Some(token) = text.get(start..end) {
            in_token(token, start, &mut found);
        }
        rest.start = end;
    }
    found
}

fn in_token(token: &str, offset: usize, found: &mut Vec<Range<usize>>) {
    if let Some(start) = page_address(token) {
        in_token_without_page(&token[..start], offset, found);
        found.push(offset + start..offset + token.len());
    } else {
        in_token_without_page(token, offset, found);
    }
}

/// Where the address of a page begins; it goes on to the end of the token.
fn page_address(token: &str) -> Option<usize> {
    let scheme = token.find("://").and_then(|at| {
        let before = &token[..at];
        let start = before.trim_end_matches(|letter: char| letter.is_ascii_alphanumeric()).len();
        (start < at).then_some(start)
    });
    let host = ["www.", "WWW."].iter().filter_map(|www| token.find(www)).min();
    match (scheme, host) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

fn in_token_without_page(token: &str, offset: usize, found: &mut Vec<Range<usize>>) {
    let mut from = 0;
    for part in token.split_inclusive(|letter: char| !is_address_letter(letter)) {
        let run = part.trim_end_matches(|letter: char| !is_address_letter(letter));
        let start = from;
        from += part.len();
        let run = run.trim_end_matches(['.', '-']);
        let end = start + run.len();
        if is_handle(run) || is_mail(run) {
            found.push(offset + start..offset + end);
        } else if is_domain(run) {
            let path = token.get(end..).is_some_and(|rest| rest.starts_with('/'));
            let end = if path { token.len() } else { end };
            found.push(offset + start..offset + end);
            if path {
                return;
            }
        }
    }
}

fn is_address_letter(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_' | '@' | '+')
}

fn is_handle(run: &str) -> bool {
    run.strip_prefix('@').is_some_and(|name| !name.is_empty() && !name.contains('@'))
}

fn is_mail(run: &str) -> bool {
    run.split_once('@').is_some_and(|(whom, host)| !whom.is_empty() && host.contains('.'))
}

/// Whether it is a domain name: labels joined by full stops, the last one known to end domain names.
fn is_domain(run: &str) -> bool {
    let Some((labels, ending)) = run.rsplit_once('.') else { return false };
    let country = ending.len() == 2
        && ending.bytes().all(|byte| byte.is_ascii_lowercase())
        && !(ENDINGS_THAT_ARE_WORDS.contains(&ending) && labels.contains(char::is_uppercase));
    let label_fits = |label: &str| label.len() > 1 && label.starts_with(char::is_alphanumeric);
    (country || ENDINGS.contains(&ending)) && labels.split('.').all(label_fits) && labels.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<&str> {
        addresses(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn addresses_of_every_kind_are_found() {
        let cases: &[(&str, &[&str])] = &[
            ("see https://example.org/iran-talks. Then", &["https://example.org/iran-talks."]),
            ("(www.iran.example/a)", &["www.iran.example/a)"]),
            ("In MiddleWestEye.net, and", &["MiddleWestEye.net"]),
            ("mail iran@example.org.", &["iran@example.org"]),
            ("Borg (@MiahBorg) and @a_b:", &["@MiahBorg", "@a_b"]),
            ("bbc.co.uk/iran", &["bbc.co.uk/iran"]),
            ("the U.S.-Iran talks, e.g. in Iran.it was 3.5", &[]),
            ("An end.The next", &[]),
            ("a: b :// c @ d", &[]),
        ];
        for (text, wanted) in cases {
            assert_eq!(found(text), *wanted, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_token_is_looked_at(text in "([a-z.@:/ -]|[\u{a0}\u{2003}éک\n\t]|www\\.|\\.com|://){0,24}") {
            let mut expected = Vec::new();
            let mut at = 0;
            for token in text.split(char::is_whitespace) {
                in_token(token, at, &mut expected);
                at += token.len();
                at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            }
            prop_assert_eq!(addresses(&text), expected);
        }
    }
}
