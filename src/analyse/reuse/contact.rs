//! Whether a text says how to reach somebody: an address of the web, of mail or of a network, or a telephone number. Such
//! signs are the same in every language.

/// A number with so many digits, and signs between, is a telephone number, and no year, sum or date.
const DIGITS: usize = 9;

/// Whether a text says how to reach somebody.
pub(super) fn says_how(text: &str) -> bool {
    ["http://", "https://", "www.", "©", "℡", "☎"].iter().any(|sign| text.contains(sign))
        || text.match_indices('@').any(|(at, _)| is_address(text, at))
        || has_telephone(text)
}

/// Whether the sign stands before a name, as in `desk@example.org` and `@example`.
fn is_address(text: &str, at: usize) -> bool {
    text.get(at + 1..)
        .is_some_and(|behind| behind.starts_with(|letter: char| letter.is_alphanumeric() || letter == '_'))
}

fn has_telephone(text: &str) -> bool {
    // Most texts have too few digits; what is not ASCII may be one.
    let may_be_digit = |byte: &u8| byte.is_ascii_digit() | (*byte >= 0xc0);
    if text.as_bytes().iter().filter(|byte| may_be_digit(byte)).count() < DIGITS {
        return false;
    }
    let (mut digits, mut parted) = (0, false);
    for letter in text.chars() {
        match letter {
            letter if letter.is_numeric() => digits += 1,
            '+' | '(' | ')' | '-' | '–' | '/' | ' ' | '\u{a0}' if digits > 0 => parted = true,
            _ => (digits, parted) = (0, false),
        }
        if digits >= DIGITS && parted {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_telephone_numbers_say_how_to_reach_somebody() {
        for text in
            ["See www.example.org.", "Mail desk@example.org", "Follow @example", "Tel. +49 (30) 1234-567", "© A. Smith"]
        {
            assert!(says_how(text), "{text}");
        }
        for text in ["In 1979 and 1988, 30,000 people", "The year 2019-2020", "£12345678", "meet @ noon", ""] {
            assert!(!says_how(text), "{text}");
        }
    }
}
