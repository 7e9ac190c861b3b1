//! The forms that a person's full name lends itself to: the surname alone, the surname first, the given name cut to an
//! initial.

use crate::archive::naming;
use crate::archive::particle::is_particle;

/// A full name taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FullName<'n> {
    /// What stands before the surname: `Robert G.`
    pub given: String,
    /// The surname, with its particles, and then without: `von der Leyen`, `Leyen`.
    pub surnames: Vec<&'n str>,
}

impl<'n> FullName<'n> {
    /// Takes a name apart whose last word is the surname. None for a name of one word, and for what has not the shape
    /// of a full name: `Shah of Persia`, `@handle`, `Robel, Michael`.
    pub(super) fn of(name: &'n str) -> Option<Self> {
        let name = without_generation(name.trim());
        let words: Vec<&str> = name.split_whitespace().collect();
        let is_name = |word: &&str| is_name_word(word) || is_particle(word);
        let (first, last) = (words.first()?, words.last()?);
        if words.len() < 2 || !words.iter().all(is_name) || !is_name_word(last) || naming::is_title(first) {
            return None;
        }
        let particles = words[1..words.len() - 1].iter().rev().take_while(|word| is_particle(word)).count();
        let given = words[..words.len() - 1 - particles].join(" ");
        let from = words.get(words.len() - 1 - particles).map_or(0, |word| offset(name, word));
        let whole = name.get(from..)?;
        let mut surnames = vec![whole];
        if particles > 0 {
            surnames.push(last);
        }
        // The article of an Arabic name is often left out.
        if let Some((article, bare)) = last.split_once('-')
            && matches!(article, "al" | "Al" | "el" | "El")
        {
            surnames.push(bare);
        }
        Some(Self { given, surnames })
    }

    /// The name without initials between the given name and the surname, if it has any.
    pub(super) fn without_initials(&self) -> Option<String> {
        let kept: Vec<&str> = self.given.split(' ').filter(|word| !is_initial(word)).collect();
        let short = kept.join(" ");
        (!short.is_empty() && short != self.given).then(|| format!("{short} {}", self.surname()))
    }

    /// The surname first: `Duncan, Robert G.`, and without the initials.
    pub(super) fn inverted(&self) -> Vec<String> {
        let kept = self.given.split(' ').filter(|word| !is_initial(word)).collect::<Vec<_>>().join(" ");
        let mut givens = vec![self.given.clone()];
        if !kept.is_empty() && kept != self.given {
            givens.push(kept);
        }
        let each = |surname: &&str| givens.iter().map(|given| format!("{surname}, {given}")).collect::<Vec<_>>();
        self.surnames.iter().flat_map(each).collect()
    }

    /// Given names cut to initials: `R. G. Duncan`, `R. Duncan`, and `Duncan, R.`
    pub(super) fn initialled(&self) -> Initialled {
        let initials: Vec<String> = self
            .given
            .split([' ', '-'])
            .filter_map(|word| word.chars().next())
            .filter(|letter| letter.is_uppercase())
            .map(|letter| format!("{letter}."))
            .collect();
        let mut straight = Vec::new();
        let mut inverted = Vec::new();
        if let Some(first) = initials.first() {
            straight.push(format!("{first} {}", self.surname()));
            inverted.push(format!("{}, {first}", self.surname()));
        }
        if initials.len() > 1 {
            let all = initials.join(" ");
            straight.push(format!("{all} {}", self.surname()));
            inverted.push(format!("{}, {all}", self.surname()));
        }
        Initialled { straight, inverted }
    }

    fn surname(&self) -> &'n str {
        self.surnames.first().copied().unwrap_or("")
    }
}

/// Forms of a name in which the given name is cut to initials.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Initialled {
    pub straight: Vec<String>,
    pub inverted: Vec<String>,
}

fn without_generation(name: &str) -> &str {
    match name.rsplit_once([' ', ',']) {
        Some((rest, last)) if naming::is_generation(last) => rest.trim_end_matches([' ', ',']),
        _ => name,
    }
}

/// A word of a name begins with a capital, or with a letter of a script that has none.
fn is_name_word(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_alphabetic())
        && !word.contains([',', '@', '(', '/'])
        && (!word.starts_with(char::is_lowercase)
            || word.split_once(['-', '\'', '’']).is_some_and(|(first, rest)| {
                is_particle(first) && rest.starts_with(|letter: char| !letter.is_lowercase())
            }))
        && !naming::is_function_word(word)
}

/// Whether a word of a name is an initial.
pub(super) fn has_initial(name: &str) -> bool {
    name.split_whitespace().any(is_initial)
}

fn is_initial(word: &str) -> bool {
    let letters = word.trim_end_matches('.');
    letters.chars().count() == 1 && letters.chars().all(char::is_uppercase)
}

/// Where a part of `whole` begins in it.
fn offset(whole: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn surnames(name: &str) -> Vec<&str> {
        FullName::of(name).map(|full| full.surnames).unwrap_or_default()
    }

    #[test]
    fn the_surname_is_the_last_word_with_its_particles() {
        let cases: &[(&str, &[&str])] = &[
            ("Michael Robel", &["Robel"]),
            ("Arvin Adel-Mirbagheri", &["Adel-Mirbagheri"]),
            ("Ursula von der Leyen", &["von der Leyen", "Leyen"]),
            ("Bashar al-Assad", &["al-Assad", "Assad"]),
            ("Martin Luther King, Jr.", &["King"]),
            ("مریم رستمی", &["رستمی"]),
            ("Mondarezi", &[]),
            ("Shah of Persia", &[]),
            ("Prince Harrow", &[]),
            ("Robel, Michael", &[]),
            ("@MiahBorg", &[]),
            ("習近平", &[]),
        ];
        for (name, wanted) in cases {
            assert_eq!(surnames(name), *wanted, "{name}");
        }
    }

    #[test]
    fn a_full_name_can_be_turned_round_and_shortened() {
        let full = FullName::of("Robert G. Duncan").expect("a full name");
        assert_eq!(full.without_initials().as_deref(), Some("Robert Duncan"));
        assert_eq!(full.inverted(), ["Duncan, Robert G.", "Duncan, Robert"]);
        assert_eq!(full.initialled().straight, ["R. Duncan", "R. G. Duncan"]);
        assert_eq!(full.initialled().inverted, ["Duncan, R.", "Duncan, R. G."]);
    }
}
