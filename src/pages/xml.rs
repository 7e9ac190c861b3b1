//! Words as XML holds them.

use std::fmt::Write;

/// Adds an element with words in it.
pub(super) fn element(xml: &mut String, name: &str, words: &str) {
    // Writing into memory does not fail.
    let _ = writeln!(xml, "<{name}>{}</{name}>", escaped(words));
}

/// Escapes words for text and attributes; characters that XML 1.0 does not know are left out.
pub(super) fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' => escaped.push(letter),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_escaped_and_what_xml_does_not_know_is_left_out() {
        assert_eq!(escaped("a < b & \"c\"\u{0}\u{b}\u{ffff}"), "a &lt; b &amp; &quot;c&quot;");
    }
}
