//! Whether two names are alike, so that they may be one in two spellings.

/// Whether two names are spellings of one: each word of the shorter has its like in the longer, in order.
pub(super) fn are_alike(one: &str, other: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        name.split(' ').filter(|word| word.chars().count() > 2).map(str::to_owned).collect()
    };
    let (one, other) = (words(one), words(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let mut rest = long.iter();
    !short.is_empty() && short.iter().all(|word| rest.by_ref().any(|other| is_spelt_alike(word, other)))
}

/// Whether two words are one in two spellings: they begin alike, and one letter in four at most differs.
fn is_spelt_alike(one: &str, other: &str) -> bool {
    let (letters, others) = (one.chars().count(), other.chars().count());
    one.chars().next() == other.chars().next()
        && letters.abs_diff(others) <= 2
        && strsim::levenshtein(one, other) * 4 <= letters.max(others)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_alike() {
        for (one, other, are) in [
            ("mobarezin e lindholm organization", "mubarezin e lindholm", true),
            ("harbour trust", "harbor trust", true),
            ("harbour trust", "highway tribunal", false),
            ("national council", "national cartel", false),
        ] {
            assert_eq!(are_alike(one, other), are, "{one} {other}");
        }
    }
}
