//! The values in the editor's files: what each means, and what is said where it means nothing.

use super::language_tag::language_tag;
use super::toml_file::{Key, TomlFile, Value};
use crate::archive::article::{Layout, Publish};
use crate::archive::date::Date;
use crate::archive::id::ArticleId;
use crate::archive::web_address::{base_url, web_address};

/// How an editor can say that a text is laid out.
const LAYOUTS: &[(&str, Layout)] =
    &[("lines", Layout::Lines), ("blank-lines", Layout::BlankLines), ("wrapped", Layout::Wrapped)];

const PUBLISH: &[(&str, Publish)] = &[("full", Publish::Full), ("excerpt", Publish::Excerpt), ("none", Publish::None)];

/// What may be shown. Where the wish cannot be understood nothing is shown; the error stops the build in any case.
pub(super) fn publish(file: &mut TomlFile<'_>, key: &Key<'_>, value: &Value<'_>) -> Publish {
    one_of(file, key, value, PUBLISH).unwrap_or(Publish::None)
}

/// Whether search engines shall stay away. Where the wish cannot be understood they shall.
pub(super) fn is_unlisted(file: &mut TomlFile<'_>, key: &Key<'_>, value: &Value<'_>) -> bool {
    file.flag(key, value) != Some(true)
}

/// How a text is laid out.
pub(super) fn layout(file: &mut TomlFile<'_>, key: &Key<'_>, value: &Value<'_>) -> Option<Layout> {
    one_of(file, key, value, LAYOUTS)
}

fn one_of<T: Copy>(file: &mut TomlFile<'_>, key: &Key<'_>, value: &Value<'_>, known: &[(&str, T)]) -> Option<T> {
    let written = match file.words(key, value) {
        None if value.get_ref().as_str().is_some() => String::new(),
        words => words?,
    };
    let found = known.iter().find(|(name, _)| *name == written);
    if found.is_none() {
        let names = known.iter().map(|(name, _)| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
        file.error("unknown-value", format!("`{}` cannot be \"{written}\"", key.get_ref()), value.span());
        file.help(format!("write one of {names}"));
    }
    found.map(|(_, value)| *value)
}

/// Words, one after another.
pub(super) fn words_only(file: &mut TomlFile<'_>, key: &Key<'_>, value: &Value<'_>) -> Vec<String> {
    file.list(key, value).into_iter().map(toml::Spanned::into_inner).collect()
}

/// The id of an article.
pub(super) fn article_id(file: &mut TomlFile<'_>, key: &Key<'_>, value: &Value<'_>) -> Option<ArticleId> {
    let written = file.words(key, value)?;
    let id = ArticleId::written(&written);
    if id.is_none() {
        file.error("bad-id", format!("\"{written}\" is no id of an article"), value.span());
    }
    id
}

/// A date, as far as it is known.
pub(super) fn date(file: &mut TomlFile<'_>, key: &Key<'_>, value: &Value<'_>) -> Option<Date> {
    let written = file.date(key, value)?;
    let date = written.parse();
    if let Err(why) = &date {
        file.warning("bad-date", format!("\"{written}\" is no date"), value.span());
        file.help(format!("{why}"));
    }
    date.ok()
}

/// Where an article stands on the web.
pub(super) fn source(file: &mut TomlFile<'_>, key: &Key<'_>, value: &Value<'_>) -> Option<String> {
    let help = "addresses begin with https:// or http://";
    understood(file, key, value, web_address, ["bad-address", "address on the web", help])
}

/// Where the site will stand on the web.
pub(super) fn site_address(file: &mut TomlFile<'_>, key: &Key<'_>, value: &Value<'_>) -> Option<String> {
    let written = file.words(key, value)?;
    let address = base_url(&written);
    if address.is_none() {
        file.error("bad-address", format!("\"{written}\" is no place on the web for a site"), value.span());
        file.help("write it as https://example.org/folder/");
    }
    address
}

/// A language, as a BCP 47 tag.
pub(super) fn language(file: &mut TomlFile<'_>, key: &Key<'_>, value: &Value<'_>) -> Option<String> {
    understood(file, key, value, language_tag, ["bad-language", "language tag", "tags are written en, fa, zh-Hant, …"])
}

/// What `parse` makes of the words; where that is nothing, a warning says that they are `no` such thing.
fn understood(
    file: &mut TomlFile<'_>,
    key: &Key<'_>,
    value: &Value<'_>,
    parse: impl Fn(&str) -> Option<&str>,
    [code, no, help]: [&'static str; 3],
) -> Option<String> {
    let written = file.words(key, value)?;
    let sound = parse(&written).map(str::to_owned);
    if sound.is_none() {
        file.warning(code, format!("\"{written}\" is no {no}"), value.span());
        file.help(help);
    }
    sound
}

/// Patterns of files' paths.
pub(super) fn patterns(file: &mut TomlFile<'_>, key: &Key<'_>, value: &Value<'_>) -> Vec<String> {
    let mut sound = Vec::new();
    for pattern in file.list(key, value) {
        match globset::Glob::new(pattern.get_ref()) {
            Ok(_) => sound.push(pattern.into_inner()),
            // What cannot be understood might have been meant to keep something out of the site.
            Err(why) => file.error("bad-pattern", format!("this is no pattern: {}", why.kind()), pattern.span()),
        }
    }
    sound
}
