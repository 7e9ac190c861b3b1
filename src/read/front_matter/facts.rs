//! What the keys of front matter mean.

use super::fields::{Field, Value};
use crate::archive::article::{Facts, Known, Origin};
use crate::archive::date::Date;
use crate::archive::one_line::one_line;
use crate::archive::web_address::web_address;
use crate::diagnostic::Diagnostic;
use crate::read::language_tag::language_tag;

const TITLE: &[&str] = &["title"];
const AUTHOR: &[&str] = &["author", "authors", "by", "byline"];
const POSTED_BY: &[&str] = &["posted_by"];
const PUBLISHER: &[&str] = &["publisher", "publication", "site", "site_name", "website"];
const SOURCE: &[&str] = &["source", "url", "link", "original"];
const PUBLISHED: &[&str] = &["published", "date", "date_published", "published_date"];
const LANGUAGE: &[&str] = &["language", "lang"];
const DESCRIPTION: &[&str] = &["description", "excerpt"];
const TAGS: &[&str] = &["tags", "keywords"];

/// Whether one of the fields is of those that clippers write.
pub(super) fn any_known(fields: &[Field]) -> bool {
    let known = [TITLE, AUTHOR, POSTED_BY, PUBLISHER, SOURCE, PUBLISHED, LANGUAGE, DESCRIPTION, TAGS, &["created"]];
    fields.iter().any(|field| known.iter().any(|keys| keys.iter().any(|key| field.is(key))))
}

/// The facts that the fields state. Keys are compared without case; of several with one meaning the first named here
/// that holds something usable is taken. `created` is when a clipper ran, and no fact of the article.
pub(super) fn of_fields(fields: &[Field], text: &str, file: &str) -> (Facts, Vec<Diagnostic>) {
    let mut reader = Reader { fields, text, file, diagnostics: Vec::new() };
    let facts = Facts {
        title: reader.first(TITLE, Value::words),
        author: reader.names(AUTHOR),
        posted_by: reader.names(POSTED_BY),
        publisher: reader.first(PUBLISHER, Value::name),
        source: reader.source(SOURCE),
        published: reader.date(PUBLISHED),
        language: reader.language(LANGUAGE),
        description: reader.first(DESCRIPTION, Value::words),
        tags: reader.tags(TAGS),
    };
    (facts, reader.diagnostics)
}

struct Reader<'f> {
    fields: &'f [Field],
    text: &'f str,
    file: &'f str,
    diagnostics: Vec<Diagnostic>,
}

impl<'f> Reader<'f> {
    /// The fields with these keys, in the order of the keys.
    fn fields<'k>(&self, keys: &'k [&str]) -> impl Iterator<Item = &'f Field> + use<'f, 'k> {
        let fields = self.fields;
        keys.iter().flat_map(move |key| fields.iter().filter(move |field| field.is(key)))
    }

    fn first(&self, keys: &[&str], read: fn(&Value) -> Option<String>) -> Option<Known<String>> {
        self.fields(keys).find_map(|field| read(&field.value)).map(known)
    }

    fn names(&self, keys: &[&str]) -> Vec<Known<String>> {
        let names = self.fields(keys).map(|field| match &field.value {
            Value::List(values) => values.iter().filter_map(Value::name).collect(),
            value => value.name().into_iter().collect::<Vec<_>>(),
        });
        names.into_iter().find(|names| !names.is_empty()).unwrap_or_default().into_iter().map(known).collect()
    }

    fn source(&mut self, keys: &[&str]) -> Option<Known<String>> {
        let remedy = "addresses begin with https:// or http://";
        self.usable(keys, |words| web_address(words).map(str::to_owned), "bad-address", "no address on the web", remedy)
    }

    fn date(&mut self, keys: &[&str]) -> Option<Known<Date>> {
        let remedy = "dates are written 2026, 2026-01, 2026-01-20 or XXXX-04-21";
        self.usable(keys, |words| words.parse().ok(), "bad-date", "no date", remedy)
    }

    fn language(&mut self, keys: &[&str]) -> Option<Known<String>> {
        let remedy = "tags are written en, fa, zh-Hant, …";
        self.usable(keys, |words| language_tag(words).map(str::to_owned), "bad-language", "no language tag", remedy)
    }

    /// The first value that can be read; each before it that cannot is told.
    fn usable<T>(
        &mut self,
        keys: &[&str],
        read: impl Fn(&str) -> Option<T>,
        code: &'static str,
        is_not: &str,
        remedy: &str,
    ) -> Option<Known<T>> {
        for field in self.fields(keys) {
            let Some(words) = field.value.words() else { continue };
            if let Some(value) = read(&words) {
                return Some(known(value));
            }
            let said = Diagnostic::warning(code, format!("“{words}” is {is_not}"));
            self.diagnostics.push(said.at(self.file, self.text, field.place.clone()).help(remedy));
        }
        None
    }

    fn tags(&self, keys: &[&str]) -> Vec<String> {
        let mut tags: Vec<String> = Vec::new();
        for field in self.fields(keys) {
            let words: Vec<String> = match &field.value {
                Value::List(values) => values.iter().filter_map(Value::name).collect(),
                Value::Words(words) => words.split(',').map(str::to_owned).collect(),
                _ => Vec::new(),
            };
            for tag in words.iter().map(|tag| tag.trim().trim_start_matches('#')).filter(|tag| !tag.is_empty()) {
                if !tags.iter().any(|known| known == tag) {
                    tags.push(tag.to_owned());
                }
            }
        }
        tags
    }
}

impl Field {
    /// Whether the field has this key, whatever its case and whatever joins its words.
    pub(crate) fn is(&self, key: &str) -> bool {
        self.key.trim().replace(['-', ' '], "_").eq_ignore_ascii_case(key)
    }
}

impl Value {
    /// The words of a value, spaces made one; of a list those of its first entry that has some, of a table its `name`.
    fn words(&self) -> Option<String> {
        match self {
            Self::Nothing => None,
            Self::Words(words) => {
                let words = one_line(words);
                (!words.is_empty()).then_some(words)
            }
            Self::List(values) => values.iter().find_map(Self::words),
            Self::Table(table) => table.get("name").or_else(|| table.get("title")).and_then(Self::words),
        }
    }

    /// The words of a name, out of the brackets in which note keepers put it: `[[People/Jane|Jane Doe]]`.
    fn name(&self) -> Option<String> {
        let words = self.words()?;
        let Some(inner) = words.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]")) else { return Some(words) };
        let shown = match inner.split_once('|') {
            Some((_, shown)) => shown,
            None => inner.rsplit('/').next().unwrap_or(inner),
        };
        let shown = shown.trim();
        (!shown.is_empty()).then(|| shown.to_owned())
    }
}

fn known<T>(value: T) -> Known<T> {
    Known { value, from: Origin::FrontMatter }
}
