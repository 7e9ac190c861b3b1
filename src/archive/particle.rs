//! The small words that go before a name or a surname. Open tables: a word that is missing can simply be added.

/// Whether a surname may begin with this word: `van der`, `al-`, `bin`.
#[must_use]
pub fn is_particle(word: &str) -> bool {
    let word = word.to_lowercase();
    PARTICLES.contains(&word.trim_end_matches(['-', '\'', '’']))
}

/// A name without the article before it, under which nobody looks for it: `Fen Gazette`, `Masri`.
#[must_use]
pub fn without_article(name: &str) -> &str {
    let begins = |article: &&str| {
        name.get(..article.len()).filter(|start| start.to_lowercase() == **article && name.len() > article.len())
    };
    let article = ARTICLES.iter().chain(JOINED).find_map(begins);
    article.map_or(name, |article| &name[article.len()..])
}

#[rustfmt::skip]
const PARTICLES: &[&str] = &[
    "al", "el", "ul", "bin", "ibn", "bint", "abu", "ben", "da", "das", "de", "del", "della", "den", "der", "des", "di",
    "do", "dos", "du", "la", "le", "ter", "ten", "ur", "van", "vom", "von", "zu", "zum", "zur", "y",
];

/// Articles that a name may begin with.
const ARTICLES: &[&str] = &["the ", "a ", "an ", "l’"];

/// What is joined to an Arabic name as its article; the second letter takes the sound of the name.
const JOINED: &[&str] = &["al-", "el-", "ul-", "as-", "ash-", "ad-", "adh-", "an-", "ar-", "at-", "ath-", "az-"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_does_not_lead_a_name_and_is_never_all_of_it() {
        for (name, bare) in
            [("The Fen Gazette", "Fen Gazette"), ("Al-Manar", "Manar"), ("A", "A"), ("Albania", "Albania")]
        {
            assert_eq!(without_article(name), bare);
        }
    }

    #[test]
    fn particles_are_known_in_any_case_and_with_their_hyphen() {
        assert!(["van", "Van", "al-", "De"].into_iter().all(is_particle));
        assert!(!is_particle("Vance"));
    }
}
