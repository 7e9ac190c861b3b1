//! What looks like a language tag of BCP 47: `en`, `fa-IR`, `zh-Hant`.

/// The tag, trimmed, if it has the form of one.
pub(crate) fn language_tag(text: &str) -> Option<&str> {
    let text = text.trim();
    let mut parts = text.split('-');
    let language = parts.next()?;
    let language_fits = (2..=8).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_alphabetic());
    let rest_fits =
        parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    (language_fits && rest_fits).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_have_short_parts_of_letters_and_digits() {
        for good in ["en", "fa-IR", "zh-Hant-TW", "es-419"] {
            assert_eq!(language_tag(good), Some(good));
        }
        for bad in ["", "e", "english language", "en_GB", "-en", "en-"] {
            assert_eq!(language_tag(bad), None, "{bad}");
        }
    }
}
