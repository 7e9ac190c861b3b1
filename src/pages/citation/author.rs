//! Who wrote an article, with the family name apart where that is beyond doubt.

use crate::archive::given_names::is_given_name;

/// An author.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Author<'a> {
    /// A human being of two names, one of them known as a given name.
    Person { given: &'a str, family: &'a str },
    /// A name as it stands: of a body, or one whose parts only its bearer knows (`Gabriel García Márquez`).
    AsPrinted(&'a str),
}

impl<'a> Author<'a> {
    /// Takes a name apart if it is beyond doubt how.
    pub(crate) fn of(name: &'a str) -> Self {
        let words: Vec<&str> = name.split_whitespace().collect();
        let [first, second] = words.as_slice() else { return Self::AsPrinted(name) };
        let (given, family) = match first.strip_suffix(',') {
            Some(family) => (*second, family),
            None => (*first, *second),
        };
        let is_name = |word: &str| {
            word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’'))
                && word.chars().next().is_some_and(char::is_uppercase)
                && word.chars().any(char::is_lowercase)
        };
        if is_given_name(given) && is_name(family) { Self::Person { given, family } } else { Self::AsPrinted(name) }
    }

    /// The name, the family name first where it is known which that is: `Lund, Ada`.
    pub(crate) fn inverted(self) -> String {
        match self {
            Self::Person { given, family } => format!("{family}, {given}"),
            Self::AsPrinted(name) => name.to_owned(),
        }
    }

    /// The name in its usual order.
    pub(crate) fn in_order(self) -> String {
        match self {
            Self::Person { given, family } => format!("{given} {family}"),
            Self::AsPrinted(name) => name.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_taken_apart_only_where_it_is_beyond_doubt_how() {
        for name in ["Ada Lund", "Lund, Ada"] {
            assert_eq!(Author::of(name), Author::Person { given: "Ada", family: "Lund" }, "{name}");
        }
        for name in ["Anna van Dam", "Lindholm Gazette", "Reuters", "Ada L.", "Ada LUND", "آدا لوند", "Ada 7", ""]
        {
            assert_eq!(Author::of(name), Author::AsPrinted(name), "{name}");
        }
    }
}
