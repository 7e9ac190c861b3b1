//! `seeds/archive.toml`: what the editor says of the site and of single articles.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::de::DeTable;

use super::seed_file::{ArticleFile, Markup};
use super::toml_file::{Key, TomlFile, Value, nearest};
use super::values;
use super::walk::Articles;
use crate::archive::article::Publish;
use crate::archive::id::ArticleId;
use crate::archive::settings::{ArticleSettings, Settings};
use crate::diagnostic::Diagnostic;

/// The file's path under the archive's folder.
pub(crate) const FILE: &str = "seeds/archive.toml";

const SITE_KEYS: &[&str] = &[
    "title",
    "language",
    "description",
    "contact",
    "base_url",
    "index",
    "publish",
    "ignore",
    "find_actors",
    "search",
    "theme",
    "articles",
];

const ARTICLE_KEYS: &[&str] = &[
    "title",
    "title_from",
    "author",
    "posted_by",
    "publisher",
    "source",
    "published",
    "language",
    "layout",
    "headings",
    "publish",
    "index",
];

/// What the file says, and where it speaks of which article, so that it can be checked once the articles are known.
#[derive(Debug, Default)]
pub(crate) struct SettingsFile {
    /// What it says.
    pub settings: Settings,
    text: String,
    places: BTreeMap<ArticleId, Places>,
}

/// Where the file speaks of an article.
#[derive(Clone, Debug, Default)]
struct Places {
    key: Range<usize>,
    title_from: Range<usize>,
    /// What may be shown of it, where that is said of this article.
    publish: Option<Publish>,
}

impl SettingsFile {
    /// Reads the text of the file.
    pub(crate) fn parse(text: String) -> (Self, Vec<Diagnostic>) {
        let mut this = Self::default();
        let (mut file, table) = TomlFile::parse(FILE, &text);
        for (key, value) in table.iter() {
            this.site_key(&mut file, key, value);
        }
        this.fill_in();
        let diagnostics = file.diagnostics;
        this.text = text;
        (this, diagnostics)
    }

    /// Finds what the file says of articles that do not exist or are not as it supposes, and titles that cannot be lent.
    pub(crate) fn check(&self, articles: &Articles) -> Vec<Diagnostic> {
        let ids: Vec<&str> = articles.keys().map(ArticleId::as_str).collect();
        let mut found = Vec::new();
        for (id, article) in &self.settings.articles {
            let places = self.places.get(id).cloned().unwrap_or_default();
            let said = match articles.get(id) {
                None => {
                    let is_wished = article.unlisted || places.publish.is_some_and(|wish| wish != Publish::Full);
                    Some(no_such_article(id, is_wished, &ids))
                }
                Some(file) => without_effect(article, file),
            };
            found.extend(said.map(|said| said.at(FILE, &self.text, places.key)));
            let said = article.title_from.as_ref().and_then(|lender| self.cannot_lend(lender, id, articles, &ids));
            found.extend(said.map(|said| said.at(FILE, &self.text, places.title_from)));
        }
        found
    }

    /// Why `lender` cannot give article `id` its title, if it cannot.
    fn cannot_lend(&self, lender: &ArticleId, id: &ArticleId, articles: &Articles, ids: &[&str]) -> Option<Diagnostic> {
        let (message, help) = if lender == id {
            (format!("article {id} cannot take its title from itself"), "write `title = \"…\"` instead".to_owned())
        } else if !articles.contains_key(lender) {
            (
                format!("`title_from` names {lender}, and no file in seeds/ is that article"),
                which_are_there(lender, ids),
            )
        } else {
            let origin = self.settings.articles.get(lender)?.title_from.as_ref()?;
            let message = format!("article {lender} takes its own title from {origin}");
            (message, format!("write `title_from = \"{origin}\"`"))
        };
        Some(Diagnostic::error("title-from", message).help(help))
    }

    fn site_key(&mut self, file: &mut TomlFile<'_>, key: &Key<'_>, value: &Value<'_>) {
        let settings = &mut self.settings;
        match key.get_ref().as_ref() {
            "title" => settings.title = file.words(key, value),
            "language" => {
                settings.language = values::language(file, key, value).unwrap_or_else(|| settings.language.clone())
            }
            "description" => settings.description = file.words(key, value),
            "contact" => settings.contact = file.words(key, value),
            "base_url" => settings.base_url = values::site_address(file, key, value),
            "index" => settings.index = file.flag(key, value).unwrap_or(settings.index),
            "find_actors" => settings.find_actors = file.flag(key, value).unwrap_or(settings.find_actors),
            "search" => settings.search = file.flag(key, value).unwrap_or(settings.search),
            "publish" => settings.publish = values::publish(file, key, value),
            "ignore" => settings.ignore = values::patterns(file, key, value),
            "theme" => {
                if let Some(theme) = file.table(key, value) {
                    settings.look = super::look::read(file, theme);
                }
            }
            "articles" => {
                if let Some(articles) = file.table(key, value) {
                    self.articles(file, articles);
                }
            }
            _ => file.unknown(key, SITE_KEYS),
        }
    }

    /// What is said of all articles holds for those of which nothing else is said.
    fn fill_in(&mut self) {
        for (id, article) in &mut self.settings.articles {
            article.publish = self.places.get(id).and_then(|places| places.publish).unwrap_or(self.settings.publish);
        }
    }

    fn articles(&mut self, file: &mut TomlFile<'_>, articles: &DeTable<'_>) {
        for (key, value) in articles.iter() {
            let Some(id) = ArticleId::written(key.get_ref()) else {
                file.error("bad-id", format!("`{}` is no id: it has no letter or digit", key.get_ref()), key.span());
                continue;
            };
            let Some(table) = value.get_ref().as_table() else {
                file.error("wrong-type", format!("what is known of article {id} should be a table"), value.span());
                file.help(format!("begin it with [articles.\"{id}\"]"));
                continue;
            };
            let mut places = Places { key: key.span(), ..Places::default() };
            let article = read_article(file, table, &mut places);
            if self.settings.articles.insert(id.clone(), article).is_some() {
                file.error("duplicate-id", format!("article {id} stands here twice"), key.span());
                file.help("ids are compared without case: join the two tables");
            }
            self.places.insert(id, places);
        }
    }
}

/// To lose a wish to withhold something would publish it; to lose another is a pity.
fn no_such_article(id: &ArticleId, is_to_be_withheld: bool, ids: &[&str]) -> Diagnostic {
    let message = format!("no file in seeds/ is article {id}");
    let said = if is_to_be_withheld {
        Diagnostic::error("no-such-article", message)
    } else {
        Diagnostic::warning("no-such-article", message)
    };
    said.help(which_are_there(id, ids))
}

fn which_are_there(id: &ArticleId, ids: &[&str]) -> String {
    match nearest(id.as_str(), ids) {
        Some(known) => format!("there is an article {known}"),
        None => "an article's id is the digits before the first `_` of its file's name, else its name".to_owned(),
    }
}

/// Markdown says itself what its lines are.
fn without_effect(article: &ArticleSettings, file: &ArticleFile) -> Option<Diagnostic> {
    let given = article.layout.is_some() || !article.headings.is_empty();
    (given && file.markup == Markup::Markdown).then(|| {
        let message = format!("`layout` and `headings` hold for .txt files, and seeds/{} is Markdown", file.file);
        Diagnostic::warning("without-effect", message).help("remove them here, and mark headings with `#` there")
    })
}

fn read_article(file: &mut TomlFile<'_>, table: &DeTable<'_>, places: &mut Places) -> ArticleSettings {
    let mut article = ArticleSettings::default();
    for (key, value) in table.iter() {
        match key.get_ref().as_ref() {
            "title" => article.title = file.words(key, value),
            "title_from" => {
                places.title_from = value.span();
                article.title_from = values::article_id(file, key, value);
            }
            "author" => article.author = values::words_only(file, key, value),
            "posted_by" => article.posted_by = values::words_only(file, key, value),
            "publisher" => article.publisher = file.words(key, value),
            "source" => article.source = values::source(file, key, value),
            "published" => article.published = values::date(file, key, value),
            "language" => article.language = values::language(file, key, value),
            "layout" => article.layout = values::layout(file, key, value),
            "headings" => article.headings = values::words_only(file, key, value),
            "publish" => places.publish = Some(values::publish(file, key, value)),
            "index" => article.unlisted = values::is_unlisted(file, key, value),
            _ => file.unknown(key, ARTICLE_KEYS),
        }
    }
    if article.title.is_some() && article.title_from.is_some() {
        file.warning("title-from", "`title` stands here too, and it is taken", places.title_from.clone());
        file.help("remove one of the two");
        article.title_from = None;
    }
    article
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::article::Layout;
    use crate::diagnostic::Severity;

    fn parse(text: &str) -> (SettingsFile, Vec<(Severity, &'static str, u32, String)>) {
        let (file, mut found) = SettingsFile::parse(text.to_owned());
        found.sort();
        (file, found.iter().map(told).collect())
    }

    /// The severity, the code, the line and the words meant.
    fn told(found: &Diagnostic) -> (Severity, &'static str, u32, String) {
        let excerpt = found.place.clone().and_then(|place| place.excerpt).expect("a line");
        (found.severity, found.code, excerpt.line, excerpt.text[excerpt.start..excerpt.end].to_owned())
    }

    #[test]
    fn everything_the_file_can_say_is_read() {
        let (file, found) = parse(
            r#"
title = "Clippings"
language = "fa"
description = "What was read."
contact = "a@example.org"
base_url = "https://example.org/reading"
index = false
publish = "none"
ignore = ["drafts/**", "*.old.txt"]

[articles."003"]
title_from = "002"
author = ["Tilda Storr", "Another"]
posted_by = "Somebody"
publisher = "A Centre"
source = "https://example.org/a"
published = 2026-01-20
language = "en-GB"
layout = "blank-lines"
headings = ["Summary"]
publish = "excerpt"
index = false
[articles.press-day]
published = "XXXX-04-21"
"#,
        );
        assert_eq!(found, []);
        let settings = file.settings;
        assert_eq!(settings.title.as_deref(), Some("Clippings"));
        assert_eq!((settings.language.as_str(), settings.index), ("fa", false));
        assert_eq!(settings.base_url.as_deref(), Some("https://example.org/reading/"));
        assert_eq!(settings.ignore, ["drafts/**", "*.old.txt"]);
        let article = &settings.articles[&ArticleId::written("003").expect("an id")];
        assert_eq!(article.title_from, ArticleId::written("002"));
        assert_eq!((article.author.len(), article.posted_by.as_slice()), (2, ["Somebody".to_owned()].as_slice()));
        assert_eq!(article.published.map(|date| date.to_string()).as_deref(), Some("2026-01-20"));
        assert_eq!((article.layout, article.publish), (Some(Layout::BlankLines), Publish::Excerpt));
        assert!(article.unlisted);
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once_with_its_line_and_words() {
        let (_, found) = parse(
            "titel = 'x'\nindex = 'no'\ncolour = 'red'\nbase_url = 'ftp://x.y'\nignore = ['a[']\nlanguage = 'english tongue'\n\
             [articles.'1']\npublish = 'nothing'\npublished = '20 May'\nsource = 'example.org'\nlayout = 'columns'\n\
             title_from = '…'\nauthor = 7\n[articles.'!']\n",
        );
        let found: Vec<_> =
            found.iter().map(|(severity, code, line, words)| (*severity, *code, *line, words.as_str())).collect();
        use Severity::{Error, Warning};
        assert_eq!(
            found,
            [
                (Error, "unknown-key", 1, "titel"),
                (Error, "wrong-type", 2, "'no'"),
                (Warning, "unknown-key", 3, "colour"),
                (Error, "bad-address", 4, "'ftp://x.y'"),
                (Error, "bad-pattern", 5, "'a['"),
                (Warning, "bad-language", 6, "'english tongue'"),
                (Error, "unknown-value", 8, "'nothing'"),
                (Warning, "bad-date", 9, "'20 May'"),
                (Warning, "bad-address", 10, "'example.org'"),
                (Error, "unknown-value", 11, "'columns'"),
                (Error, "bad-id", 12, "'…'"),
                (Error, "wrong-type", 13, "7"),
                (Error, "bad-id", 14, "'!'"),
            ]
        );
    }

    #[test]
    fn a_fault_of_syntax_does_not_hide_the_rest() {
        let (file, found) = parse("title = \"Clippings\"\nlanguage = \nindex = maybe\n");
        assert_eq!(file.settings.title.as_deref(), Some("Clippings"));
        let lines: Vec<_> = found.iter().filter(|told| told.1 == "toml-syntax").map(|told| told.2).collect();
        assert!(lines.contains(&2) && lines.contains(&3), "{found:?}");
    }

    #[test]
    fn a_wish_that_cannot_be_understood_shows_nothing() {
        let (file, _) = parse("[articles.1]\npublish = true\n");
        assert!(file.settings.articles.values().all(|article| article.publish == Publish::None));
        let (file, found) = parse("publish = ''\n");
        assert_eq!((file.settings.publish, found[0].1), (Publish::None, "unknown-value"));
    }

    #[test]
    fn what_may_be_shown_of_all_articles_holds_where_an_article_says_nothing_else() {
        let (file, found) = parse("publish = 'none'\n[articles.1]\npublish = 'full'\n[articles.2]\nauthor = 'A'\n");
        assert_eq!(found, []);
        let publish = |id: &str| file.settings.articles[&ArticleId::written(id).expect("an id")].publish;
        assert_eq!((publish("1"), publish("2")), (Publish::Full, Publish::None));
        assert_eq!(file.settings.of_any_article().publish, Publish::None);
    }

    #[test]
    fn a_wish_for_all_articles_that_cannot_be_understood_is_told_and_shows_nothing() {
        let (file, found) = parse("publish = 'some'\nindex = 'no'\n[articles.1]\nindex = 'no'\n");
        assert_eq!(
            found.iter().map(|(severity, code, line, _)| (*severity, *code, *line)).collect::<Vec<_>>(),
            [
                (Severity::Error, "unknown-value", 1),
                (Severity::Error, "wrong-type", 2),
                (Severity::Error, "wrong-type", 4)
            ]
        );
        let article = file.settings.articles.values().next().expect("an article");
        assert_eq!((article.publish, article.unlisted), (Publish::None, true));
    }

    #[test]
    fn a_wish_to_keep_an_article_from_search_engines_is_not_lost_with_its_id() {
        let (file, _) = parse("publish = 'none'\n[articles.1]\nindex = false\n[articles.2]\nauthor = 'A'\n");
        let told: Vec<_> = file.check(&Articles::default()).iter().map(|told| told.severity).collect();
        assert_eq!(told, [Severity::Error, Severity::Warning]);
    }

    #[test]
    fn articles_that_do_not_exist_and_titles_that_cannot_be_lent_are_told() {
        let (file, found) = parse(
            "[articles.002]\ntitle_from = '003'\n[articles.003]\ntitle_from = '3'\n[articles.004]\ntitle_from = '004'\n\
             [articles.005]\ntitle_from = '002'\nheadings = ['A']\n[articles.006]\npublish = 'none'\n[articles.007]\nauthor = 'A'\n",
        );
        assert_eq!(found, []);
        let articles = ["002.txt", "003.txt", "004.txt", "005.md"].into_iter().filter_map(|file| {
            let markup = if file.ends_with(".md") { Markup::Markdown } else { Markup::Plain };
            Some((ArticleId::of_file(file)?, ArticleFile { file: file.to_owned(), path: file.into(), markup }))
        });
        let mut found: Vec<_> = file.check(&articles.collect()).iter().map(told).collect();
        found.sort_by_key(|told| told.2);
        let found: Vec<_> = found.iter().map(|(severity, _, line, words)| (*severity, *line, words.as_str())).collect();
        use Severity::{Error, Warning};
        assert_eq!(
            found,
            [
                (Error, 2, "'003'"),
                (Error, 4, "'3'"),
                (Error, 6, "'004'"),
                (Warning, 7, "005"),
                (Error, 8, "'002'"),
                (Error, 10, "006"),
                (Warning, 12, "007")
            ]
        );
    }
}
