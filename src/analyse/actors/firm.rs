//! Whether a surname is joined by `&` to another word, as in the names of firms: `Hale & Daughters`, `Rowe & Hale`.

use super::neighbours;
use crate::archive::naming;

/// What the words of those who are in it with the founder are, after `&`.
const WITH: [&str; 12] = [
    "Associates",
    "Bro",
    "Bros",
    "Brothers",
    "Co",
    "Company",
    "Daughter",
    "Daughters",
    "Partners",
    "Sisters",
    "Son",
    "Sons",
];

/// How a name is joined to another word by `&`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joined {
    /// It is not.
    No,
    /// To a word that none but a firm has: `Hale & Daughters`, `Hale & Harrow Ltd`.
    Firm,
    /// To a word with a capital, which may be a second person or the rest of a firm's name.
    Perhaps,
}

/// How the name at bytes `start` to `end` is joined, where none of the words beside it is that of a known name.
pub(super) fn joined(text: &str, start: usize, end: usize) -> Joined {
    let after = text.get(end..).and_then(|rest| rest.trim_start().strip_prefix('&'));
    if let Some(rest) = after.map(str::trim_start).filter(|rest| rest.starts_with(char::is_uppercase)) {
        let word: &str = rest.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or("");
        let at = text.len() - rest.len() + word.len();
        let ends_as_body = neighbours::after(text, at).is_some_and(|next| naming::head(next.word).is_some());
        return if WITH.contains(&word) || ends_as_body { Joined::Firm } else { Joined::Perhaps };
    }
    let before = text.get(..start).and_then(|rest| rest.trim_end().strip_suffix('&')).map(str::trim_end);
    let word = before.and_then(|rest| rest.rsplit(char::is_whitespace).next());
    if word.is_some_and(|word| word.starts_with(char::is_uppercase)) { Joined::Perhaps } else { Joined::No }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{cast, check, person};

    #[test]
    fn a_firm_that_has_a_surname_in_its_name_is_not_who_bears_it() {
        check(
            cast(vec![person("Morgan Hale"), person("Edwin Harrow")]),
            &["{Morgan Hale=morgan-hale} of Hale & Daughters met {Edwin Harrow=edwin-harrow} of Rowe & {Harrow?}.\n\n\
               {Hale=morgan-hale} and {Harrow=edwin-harrow} left."],
        );
    }

    #[test]
    fn two_people_may_be_named_together() {
        check(
            cast(vec![person("Morgan Hale"), person("Edwin Harrow")]),
            &[
                "{Morgan Hale=morgan-hale} & {Edwin Harrow=edwin-harrow} sang. {Hale=morgan-hale} & {Harrow=edwin-harrow} left.",
            ],
        );
    }
}
