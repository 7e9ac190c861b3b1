//! The names by which articles and actors are addressed.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// The id of an article: digits, or a slug. Compared without case; ids of digits sort as numbers and before words.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ArticleId(String);

/// The id of an actor: the slug of its name, or what the editor chose.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ActorId(String);

impl ArticleId {
    /// The id of the article in `file`, a path under `seeds/` with `/`: the digits before the first `_` of the file's
    /// name, or a stem of digits only; else the slug of the path without its extension. None when nothing is left.
    #[must_use]
    pub fn of_file(file: &str) -> Option<Self> {
        let name = file.rsplit('/').next().unwrap_or(file);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let digits = stem.split('_').next().unwrap_or("");
        if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(Self(digits.to_owned()));
        }
        let path = file.rsplit_once('.').map_or(file, |(path, _)| path);
        Self::written(path)
    }

    /// The id that somebody wrote, as a key of `archive.toml` or in a link; none when it holds no letter or digit.
    #[must_use]
    pub fn written(text: &str) -> Option<Self> {
        let id = slug(text);
        (!id.is_empty()).then_some(Self(id))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the id is digits only.
    #[must_use]
    pub fn is_number(&self) -> bool {
        self.0.bytes().all(|byte| byte.is_ascii_digit())
    }
}

impl Ord for ArticleId {
    fn cmp(&self, other: &Self) -> Ordering {
        let digits = |id: &Self| id.0.trim_start_matches('0').len();
        match (self.is_number(), other.is_number()) {
            (true, true) => digits(self)
                .cmp(&digits(other))
                .then_with(|| self.0.trim_start_matches('0').cmp(other.0.trim_start_matches('0')))
                .then_with(|| self.0.cmp(&other.0)),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            (false, false) => self.0.cmp(&other.0),
        }
    }
}

impl PartialOrd for ArticleId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for ArticleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl ActorId {
    /// The page that lists open names stands beside the actors' pages.
    pub const RESERVED: &str = "unresolved";

    /// The id made from a name or from what the editor wrote; none when it holds no letter or digit.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        let id = slug(name);
        (!id.is_empty()).then_some(Self(id))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ActorId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Lower case, Unicode letters and digits kept, everything else one `-`, never `--`, none at the ends. Apostrophes and
/// marks that ride on a letter vanish without a `-`: `People's` is `peoples`.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for letter in text.nfc().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() || unicode_normalization::char::is_combining_mark(letter) {
            slug.push(letter);
        } else if !matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '\u{200c}' | '\u{200d}' | '\u{ad}')
            && !slug.is_empty()
            && !slug.ends_with('-')
        {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_file(file: &str) -> String {
        ArticleId::of_file(file).expect("an id").to_string()
    }

    #[test]
    fn the_digits_before_the_first_underscore_are_the_id() {
        assert_eq!(of_file("002_9a1da244b2737825.txt"), "002");
        assert_eq!(of_file("press/0017.md"), "0017");
    }

    #[test]
    fn any_other_path_becomes_a_slug_that_keeps_its_letters() {
        assert_eq!(of_file("2026-01-20-title.md"), "2026-01-20-title");
        assert_eq!(of_file("Press/What -- now?.txt"), "press-what-now");
        assert_eq!(of_file("نامه‌ها/Größe.md"), "نامهها-größe");
        assert_eq!(ArticleId::of_file("_.txt"), None);
    }

    #[test]
    fn numbers_sort_as_numbers_and_before_words() {
        let mut ids: Vec<_> =
            ["10", "a", "9", "009", "2026-01"].iter().filter_map(|id| ArticleId::written(id)).collect();
        ids.sort();
        let ids: Vec<_> = ids.iter().map(ArticleId::as_str).collect();
        assert_eq!(ids, ["009", "9", "10", "2026-01", "a"]);
    }

    #[test]
    fn apostrophes_leave_no_dash() {
        assert_eq!(slug("People’s Mubarizin"), "peoples-mubarizin");
    }
}
