//! Control characters: told to the editor, kept in the text, and hidden from what makes blocks of it.

use std::borrow::Cow;

use crate::diagnostic::Diagnostic;

/// Whether a character is neither a letter nor a space nor a line end, but an order to a machine.
fn is_control(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\t' | '\n' | '\r')
}

/// Whether no byte can belong to a control character or be a carriage return: true of nearly every text, and seen at
/// once.
fn is_plain(text: &str) -> bool {
    const TOGETHER: usize = 256;
    let suspect = |byte: u8| byte < b' ' && byte != b'\n' && byte != b'\t' || byte == 0x7f || byte == 0xc2;
    let holds_one = |bytes: &[u8]| bytes.iter().fold(false, |found, byte| found | suspect(*byte));
    !text.as_bytes().chunks(TOGETHER).any(holds_one)
}

/// A copy of `text` of the same length in which every place is the same place: control characters are spaces, and a
/// carriage return that ends a line by itself is a line feed.
pub(crate) fn printable(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let mut from = 0;
    let mut copy = String::new();
    for (at, letter) in text.char_indices() {
        let instead = match letter {
            '\r' if text.as_bytes().get(at + 1) != Some(&b'\n') => "\n",
            letter if !is_control(letter) => continue,
            letter if letter.len_utf8() == 1 => " ",
            // The control characters beyond ASCII have two bytes in UTF-8, and so has the no-break space.
            _ => "\u{a0}",
        };
        copy.push_str(&text[from..at]);
        copy.push_str(instead);
        from = at + letter.len_utf8();
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    copy.push_str(&text[from..]);
    Cow::Owned(copy)
}

/// Says once for a file that it holds control characters.
pub(crate) fn check(text: &str, file: &str) -> Option<Diagnostic> {
    if is_plain(text) {
        return None;
    }
    let mut found = text.char_indices().filter(|(_, letter)| is_control(*letter));
    let (at, first) = found.next()?;
    let others = found.count();
    let message = match others {
        0 => format!("a control character (U+{:04X}) stands here; it is not shown", u32::from(first)),
        _ => format!("{} control characters, the first U+{:04X}, are not shown", others + 1, u32::from(first)),
    };
    Some(
        Diagnostic::warning("control-characters", message)
            .at(file, text, at..at + first.len_utf8())
            .help("remove them from the file"),
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_copy_holds_no_control_characters_and_no_lone_carriage_returns() {
        assert_eq!(printable("a\0b\rc\r\nd\u{85}e\tf"), "a b\nc\r\nd\u{a0}e\tf");
        assert!(matches!(printable("plain\r\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn control_characters_are_told_once_with_the_first_place() {
        let found = check("one\ntwo\u{c}three\0", "seeds/x.txt").expect("there are two");
        assert_eq!(found.message, "2 control characters, the first U+000C, are not shown");
        assert_eq!(found.place.and_then(|place| place.excerpt).map(|excerpt| excerpt.line), Some(2));
        assert_eq!(check("tabs\tand\r\nlines", "seeds/x.txt"), None);
    }

    proptest! {
        #[test]
        fn every_place_in_the_copy_is_the_same_place(text in "[\\x00-\\xff]{0,60}") {
            let copy = printable(&text);
            prop_assert_eq!(copy.len(), text.len());
            for at in 0..=text.len() {
                prop_assert_eq!(copy.is_char_boundary(at), text.is_char_boundary(at));
            }
        }
    }
}
