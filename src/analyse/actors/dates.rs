//! Whether a surname that is also a month or a day is the date: `in May` and `May 3` are not Theresa May.

use std::ops::Range;

use super::neighbours;
use crate::archive::naming;

/// What the words round a month say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// It is a date.
    Date,
    /// It may be a date or a person: `by May`.
    Either,
    /// Nothing speaks for a date.
    Name,
}

/// Words before a month that no name follows.
const OF_DATES: &[&str] =
    &["during", "each", "early", "every", "in", "last", "late", "mid", "next", "previous", "since", "this", "until"];

/// Words that stand before dates and before names.
const OF_BOTH: &[&str] = &["after", "before", "between", "by", "for", "from", "of", "on", "through"];

/// Reads the name at `range`, which is a month or a day by its letters.
pub(super) fn read(text: &str, range: &Range<usize>) -> Reading {
    let is_number = |word: &str| word.starts_with(|letter: char| letter.is_numeric());
    let before = neighbours::before(text, range.start);
    let after = neighbours::after(text, range.end);
    let beside = [before, after];
    let numbered = beside.iter().flatten().any(|word| is_number(word.word));
    if numbered || is_before_year(text, range.end) || is_joined_to_a_date(text, range) {
        return Reading::Date;
    }
    let Some(before) = before.map(|word| word.word.to_lowercase()) else { return Reading::Name };
    match before.as_str() {
        word if OF_DATES.contains(&word) => Reading::Date,
        word if OF_BOTH.contains(&word) => Reading::Either,
        _ => Reading::Name,
    }
}

/// `May, 2019`, but not an age: `May, 67`.
fn is_before_year(text: &str, end: usize) -> bool {
    let rest = text.get(end..).and_then(|rest| rest.strip_prefix(", ")).unwrap_or("");
    rest.chars().take(5).take_while(char::is_ascii_digit).count() == 4
}

/// `April and May`, `May or June`.
fn is_joined_to_a_date(text: &str, range: &Range<usize>) -> bool {
    let joins = |word: &str| matches!(word, "and" | "or" | "to");
    let before = neighbours::before(text, range.start).filter(|word| joins(word.word));
    let after = neighbours::after(text, range.end).filter(|word| joins(word.word));
    let other = [
        before.and_then(|word| neighbours::before(text, word.start)),
        after.and_then(|word| neighbours::after(text, word.end)),
    ];
    other.iter().flatten().any(|word| naming::is_calendar_word(word.word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_beside_a_month_tell_a_date_from_a_surname() {
        let cases = [
            ("On May 3 they met", Reading::Date),
            ("on 3 May they met", Reading::Date),
            ("It was May 2019", Reading::Date),
            ("It was May, 2019", Reading::Date),
            ("In May they met", Reading::Date),
            ("since early May", Reading::Date),
            ("April or May would do", Reading::Date),
            ("signed by May", Reading::Either),
            ("On May the talks are silent", Reading::Either),
            ("May said no", Reading::Name),
            ("Mrs. May said no", Reading::Name),
            ("it was May, 67, who", Reading::Name),
        ];
        for (text, wanted) in cases {
            let at = text.find("May").expect("it stands there");
            assert_eq!(read(text, &(at..at + 3)), wanted, "{text}");
        }
    }
}
