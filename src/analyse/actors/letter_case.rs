//! Whether a name is printed with the capitals it is listed with.
//!
//! A text may print more capitals than the list, never fewer: `us` is not `US`, `times` is not *Times*, but a headline
//! may say `IRAN` or `Mubarezin-E Vatan`. Only an article before a name may lose its own: `the Lantern`.

use super::fold::fold_but_case;

/// The shortest word that in capitals is the same name wherever it stands; a shorter one could be an abbreviation.
const LONG_ENOUGH: usize = 4;

/// A name as it is listed or printed, ready to be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LetterCase {
    /// Folded but for its capitals.
    cased: String,
}

impl LetterCase {
    pub(super) fn of(name: &str) -> Self {
        Self { cased: fold_but_case(name) }
    }

    /// Whether the name has letters with case, and all are capitals.
    pub(super) fn is_abbreviation(&self) -> bool {
        let capitals = self.cased.chars().filter(|letter| letter.is_uppercase()).count();
        capitals >= 2 && !self.cased.chars().any(char::is_lowercase)
    }

    /// Whether `printed`, which folds to the same letters, may stand for the name; `shouted` when the words round it
    /// are all in capitals.
    pub(super) fn allows(&self, printed: &Self, shouted: bool) -> bool {
        let printed = &printed.cased;
        if *printed == self.cased {
            // Among capitals `US` and `WHO` are more likely ordinary words.
            return !(shouted && self.is_abbreviation() && crate::archive::naming::is_function_word(printed));
        }
        let all_capitals = !printed.chars().any(char::is_lowercase);
        if all_capitals {
            let letters = self.cased.chars().filter(|letter| letter.is_alphabetic()).count();
            return shouted || letters >= LONG_ENOUGH;
        }
        let mut first_word = true;
        let mut word_begins = true;
        for (listed, printed) in self.cased.chars().zip(printed.chars()) {
            let more = listed.is_lowercase() && word_begins;
            let fewer = listed.is_uppercase() && first_word && self.begins_with_article();
            if listed != printed && !more && !fewer {
                return false;
            }
            first_word &= listed != ' ';
            word_begins = !listed.is_alphanumeric();
        }
        true
    }

    fn begins_with_article(&self) -> bool {
        matches!(self.cased.split_once(' '), Some(("The" | "Al" | "El" | "A", _)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_may_print_more_capitals_than_the_list_and_never_fewer() {
        let cases = [
            ("US", "us", false),
            ("US", "Us", false),
            ("US", "US", true),
            ("Times", "times", false),
            ("Times", "TIMES", true),
            ("Eye", "EYE", false),
            ("Mobarezin-e Vatan", "Mobarezin-E Vatan", true),
            ("Mobarezin-e Vatan", "MOBAREZIN-E VATAN", true),
            ("Mobarezin-e Vatan", "mobarezin-e Vatan", false),
            ("al Qamar", "Al Qamar", true),
            ("Al-Qamar", "al-Qamar", true),
            ("The Lantern", "the Lantern", true),
            ("The Lantern", "the lantern", false),
            ("Iran", "iRan", false),
            ("Iran", "IRan", false),
            ("رضا پروانی", "رضا پرواني", true),
        ];
        for (listed, printed, fits) in cases {
            assert_eq!(LetterCase::of(listed).allows(&LetterCase::of(printed), false), fits, "{listed} as {printed}");
        }
    }

    #[test]
    fn among_capitals_an_abbreviation_that_is_a_word_is_not_meant() {
        assert!(!LetterCase::of("US").allows(&LetterCase::of("US"), true));
        assert!(LetterCase::of("MEV").allows(&LetterCase::of("MEV"), true));
        assert!(LetterCase::of("Eye").allows(&LetterCase::of("EYE"), true));
    }

    #[test]
    fn an_abbreviation_is_all_capitals() {
        for (name, is) in [("MEV", true), ("U.S.", true), ("Q", false), ("Iran", false), ("پروانی", false)] {
            assert_eq!(LetterCase::of(name).is_abbreviation(), is, "{name}");
        }
    }
}
