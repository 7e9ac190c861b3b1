//! What of some printed words is punctuation that a reader cares about.

use crate::archive::word::fold;

/// What is left of printed words without quotes, blanks, the shapes of letters and the length of dashes.
pub(crate) fn signs(printed: &str) -> String {
    let mut signs = String::new();
    for letter in fold(printed).chars() {
        match letter {
            '\''
            | '"'
            | '‘'
            | '’'
            | '‚'
            | '‛'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '`'
            | '´'
            | '′'
            | '″'
            | 'ʼ'
            | '「'
            | '」'
            | '『'
            | '』'
            | '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2060}'
            | '\u{feff}' => {}
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => signs.push('-'),
            '…' => signs.push_str("..."),
            _ if letter.is_whitespace() => {}
            _ => signs.push(letter),
        }
    }
    // Two hyphens are how a typewriter writes a dash.
    while signs.contains("--") {
        signs = signs.replace("--", "-");
    }
    signs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_of_quotes_dashes_and_letters_are_no_change_of_punctuation() {
        for (a, b) in [
            ("“a”", "\"a\""),
            ("Iran’s", "Iran's"),
            ("—", "--"),
            ("–", " - "),
            ("…", "..."),
            ("The", "the"),
            ("يكي می‌رود ٤", "یکی میرود 4"),
        ] {
            assert_eq!(signs(a), signs(b), "{a} and {b}");
        }
        for (a, b) in [("—", ","), (";", ","), ("", ","), ("(a)", "a"), ("-", "")] {
            assert_ne!(signs(a), signs(b));
        }
    }
}
