//! What a language tag says of how a text is written.

/// Languages written from right to left, by the main part of their BCP 47 tags.
const RIGHT_TO_LEFT: &[&str] = &["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi"];

/// The direction in which a language is written, by its BCP 47 tag: `ltr` or `rtl`.
#[must_use]
pub fn direction(language: &str) -> &'static str {
    if is_right_to_left(language) { "rtl" } else { "ltr" }
}

/// The main part of a tag, in small letters: `fa` of `fa-IR`.
#[must_use]
pub fn main(language: &str) -> String {
    language.split(['-', '_']).next().unwrap_or(language).to_ascii_lowercase()
}

/// Whether a language is written from right to left, by its BCP 47 tag.
#[must_use]
pub fn is_right_to_left(language: &str) -> bool {
    let tag = language.to_ascii_lowercase().replace('_', "-");
    let main = tag.split('-').next().unwrap_or("");
    let script = |script: &str| tag.split('-').any(|part| part == script);
    !script("latn") && (script("arab") || script("hebr") || RIGHT_TO_LEFT.contains(&main))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_or_its_script_says_the_direction() {
        for tag in ["fa", "fa-IR", "AR", "he_IL", "ku-Arab", "pa-Arab-PK"] {
            assert_eq!(direction(tag), "rtl", "{tag}");
        }
        for tag in ["en", "de-DE", "tr", "ku", "az-Latn", "fa-Latn", ""] {
            assert_eq!(direction(tag), "ltr", "{tag}");
        }
    }
}
