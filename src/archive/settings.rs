//! What `archive.toml` says: of the site, and of each article.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::article::{Layout, Publish};
use super::date::Date;
use super::id::ArticleId;
use super::look::Look;
use super::wording::Wording;

/// What `archive.toml` says; every part has a default, for an archive without the file.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The name of the site.
    pub title: Option<String>,
    /// The language of the articles unless they say otherwise, as a BCP 47 tag.
    pub language: String,
    /// What the archive is, in a sentence.
    pub description: Option<String>,
    /// Whom to write to, shown in `about/`.
    pub contact: Option<String>,
    /// Where the site will be published, ending in `/`.
    pub base_url: Option<String>,
    /// Whether search engines may list the pages.
    pub index: bool,
    /// What may be shown of articles of which nothing else is said.
    pub publish: Publish,
    /// Patterns of paths under `seeds/` that are no articles.
    pub ignore: Vec<String>,
    /// Whether actors are looked for whom the editor does not list.
    pub find_actors: bool,
    /// Whether the site can be searched.
    pub search: bool,
    /// What is changed of the site's look.
    pub look: Look,
    /// What the editor knows of single articles.
    pub articles: BTreeMap<ArticleId, ArticleSettings>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            title: None,
            language: "en".to_owned(),
            description: None,
            contact: None,
            base_url: None,
            index: true,
            publish: Publish::Full,
            ignore: Vec::new(),
            find_actors: true,
            search: true,
            look: Look::default(),
            articles: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// What is known of an article of which the editor says nothing.
    #[must_use]
    pub fn of_any_article(&self) -> ArticleSettings {
        ArticleSettings { publish: self.publish, ..ArticleSettings::default() }
    }

    /// The name of the site, also where the editor gives none.
    #[must_use]
    pub fn shown_title(&self, wording: &Wording) -> String {
        self.title.clone().unwrap_or_else(|| wording.say("untitled-archive", &[]))
    }
}

/// What the editor knows of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ArticleSettings {
    /// Its title.
    pub title: Option<String>,
    /// The article whose title it bears.
    pub title_from: Option<ArticleId>,
    /// Who wrote it.
    pub author: Vec<String>,
    /// Who posted it.
    pub posted_by: Vec<String>,
    /// The outlet that published it.
    pub publisher: Option<String>,
    /// The address of the original.
    pub source: Option<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// Its language.
    pub language: Option<String>,
    /// How its lines make paragraphs.
    pub layout: Option<Layout>,
    /// Lines that are headings; when not empty, no other line is.
    pub headings: Vec<String>,
    /// What may be shown of it.
    pub publish: Publish,
    /// Whether search engines shall not list its page.
    pub unlisted: bool,
}
