//! Full stops that end no sentence: `Dr.`, `U.S.`, `J.`.

/// English titles that a name follows. An open list, and sorted.
const TITLES: [&str; 25] = [
    "Adm", "Capt", "Cllr", "Cmdr", "Col", "Cpl", "Dr", "Gen", "Gov", "Hon", "Lt", "Maj", "Mr", "Mrs", "Ms", "Prof",
    "Rep", "Reps", "Rev", "Sen", "Sens", "Sgt", "St", "Ste", "Supt",
];

/// English shortenings that a number or a name follows. An open list, and sorted.
const OTHERS: [&str; 15] =
    ["Apr", "Aug", "Dec", "Feb", "Fig", "Jan", "Mar", "No", "Nos", "Nov", "Oct", "Sep", "Sept", "v", "vs"];

/// Whether a word is known to be printed with a full stop that ends no sentence.
pub(crate) fn is_known(word: &str) -> bool {
    is_title(word) || OTHERS.binary_search(&word).is_ok()
}

/// Whether a full stop at the end of a text probably belongs to an abbreviation: one letter, one with a stop inside, or a
/// word that is known.
pub(crate) fn is_at_end(text: &str) -> bool {
    let Some(last) = last_word(text) else { return false };
    let is_initial = last.chars().count() == 1 && last.chars().all(char::is_uppercase);
    is_initial || last.contains('.') || is_known(last)
}

/// Whether a text ends in a shortened title, whose full stop a name follows: `said Rep.`
pub(crate) fn is_title_at_end(text: &str) -> bool {
    last_word(text).is_some_and(is_title)
}

fn is_title(word: &str) -> bool {
    TITLES.binary_search(&word).is_ok()
}

/// What stands directly before a full stop at the end.
fn last_word(text: &str) -> Option<&str> {
    let body = text.trim_end().strip_suffix('.')?;
    body.rsplit(|letter: char| letter.is_whitespace() || matches!(letter, '(' | '“' | '"' | '-')).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(TITLES.is_sorted() && OTHERS.is_sorted());
    }

    #[test]
    fn a_stop_after_a_title_an_initial_or_among_letters_ends_no_sentence() {
        for text in ["He met Dr.", "said (Rep. ", "John F.", "in the U.S. ", "on Jan."] {
            assert!(is_at_end(text), "{text}");
        }
        for text in ["He met the doctor.", "It was he. ", "Was it he?", "", "."] {
            assert!(!is_at_end(text), "{text}");
        }
    }

    #[test]
    fn a_name_follows_a_shortened_title() {
        assert!(is_title_at_end("“All of it.” Rep. ") && is_title_at_end("St."));
        assert!(!is_title_at_end("in the U.S. ") && !is_title_at_end("He met the President. "));
    }
}
