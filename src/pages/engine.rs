//! The templates: those built in, those an archive puts in their place, and how a page is made from one.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use crate::archive::address::OutPath;
use crate::archive::hash::hash;
use crate::archive::theme::Theme;
use crate::archive::wording::{self, Part, Told, Wording};
use crate::trace::{self, Subject};

/// The templates that are built in, by name.
const TEMPLATES: &[(&str, &str)] = &[
    ("404.html", include_str!("../../templates/404.html")),
    ("about.html", include_str!("../../templates/about.html")),
    ("actor.html", include_str!("../../templates/actor.html")),
    ("actors.html", include_str!("../../templates/actors.html")),
    ("article.html", include_str!("../../templates/article.html")),
    ("articles.html", include_str!("../../templates/articles.html")),
    ("base.html", include_str!("../../templates/base.html")),
    ("family.html", include_str!("../../templates/family.html")),
    ("home.html", include_str!("../../templates/home.html")),
    ("notes.html", include_str!("../../templates/notes.html")),
    ("notes_parts.html", include_str!("../../templates/notes_parts.html")),
    ("pair.html", include_str!("../../templates/pair.html")),
    ("parts.html", include_str!("../../templates/parts.html")),
    ("pictures.html", include_str!("../../templates/pictures.html")),
    ("repeats.html", include_str!("../../templates/repeats.html")),
    ("search.html", include_str!("../../templates/search.html")),
    ("unresolved.html", include_str!("../../templates/unresolved.html")),
];

/// The static files that are built in, by their path in the site.
const FILES: &[(&str, &[u8])] = &[
    ("cards.js", include_bytes!("../../static/cards.js")),
    ("cite.js", include_bytes!("../../static/cite.js")),
    ("citing.js", include_bytes!("../../static/citing.js")),
    ("icon.svg", include_bytes!("../../static/icon.svg")),
    ("filter.js", include_bytes!("../../static/filter.js")),
    ("keys.js", include_bytes!("../../static/keys.js")),
    ("layers.js", include_bytes!("../../static/layers.js")),
    ("notes.css", include_bytes!("../../static/notes.css")),
    ("over.css", include_bytes!("../../static/over.css")),
    ("pages.css", include_bytes!("../../static/pages.css")),
    ("style.css", include_bytes!("../../static/style.css")),
    ("theme.js", include_bytes!("../../static/theme.js")),
    ("fonts/OFL-Literata.txt", include_bytes!("../../static/fonts/OFL-Literata.txt")),
    ("fonts/OFL-Source-Sans-3.txt", include_bytes!("../../static/fonts/OFL-Source-Sans-3.txt")),
    ("fonts/OFL-Vazirmatn.txt", include_bytes!("../../static/fonts/OFL-Vazirmatn.txt")),
    (
        "fonts/literata-latin-ext-wght-normal.woff2",
        include_bytes!("../../static/fonts/literata-latin-ext-wght-normal.woff2"),
    ),
    ("fonts/literata-latin-wght-italic.woff2", include_bytes!("../../static/fonts/literata-latin-wght-italic.woff2")),
    ("fonts/literata-latin-wght-normal.woff2", include_bytes!("../../static/fonts/literata-latin-wght-normal.woff2")),
    (
        "fonts/source-sans-3-latin-ext-wght-normal.woff2",
        include_bytes!("../../static/fonts/source-sans-3-latin-ext-wght-normal.woff2"),
    ),
    (
        "fonts/source-sans-3-latin-wght-normal.woff2",
        include_bytes!("../../static/fonts/source-sans-3-latin-wght-normal.woff2"),
    ),
    (
        "fonts/vazirmatn-arabic-wght-normal.woff2",
        include_bytes!("../../static/fonts/vazirmatn-arabic-wght-normal.woff2"),
    ),
];

/// Those of the search.
const FILES_OF_SEARCH: &[(&str, &[u8])] = &[
    ("search.css", include_bytes!("../../static/search.css")),
    ("search.js", include_bytes!("../../static/search.js")),
    ("search-index.js", include_bytes!("../../static/search-index.js")),
    ("search-terms.js", include_bytes!("../../static/search-terms.js")),
];

/// A mistake in a template.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct TemplateError {
    /// The template's name and the bytes of it that are meant, where they are known.
    pub place: Option<(String, Range<usize>)>,
    /// What is wrong.
    pub message: String,
}

/// The templates, ready to make pages.
#[derive(Debug)]
pub struct Engine {
    tera: Tera,
    /// A hash of each template with all that it names, by the hash of its name.
    digests: BTreeMap<u32, u64>,
}

impl Engine {
    /// Loads the built-in templates and puts the archive's own in the place of those of the same name.
    ///
    /// # Errors
    /// When a template cannot be read as one.
    pub fn new(theme: &Theme, wording: &Wording) -> Result<Self, TemplateError> {
        let mut tera = Tera::default();
        let words = wording.clone();
        tera.register_filter("say", move |key: &str, told: Kwargs, _: &State<'_>| say(&words, key, &told));
        let words = wording.clone();
        tera.register_filter("number", move |number: u64, _: Kwargs, _: &State<'_>| shown_number(&words, number));
        let own_one = |name: &str| theme.templates.iter().find(|template| template.name == name);
        let built_in = TEMPLATES.iter().filter(|(name, _)| own_one(name).is_none()).copied();
        let pages = theme.templates.iter().filter(|template| !template.name.starts_with(wording::FOLDER));
        let own = pages.map(|template| (template.name.as_str(), template.text.as_str()));
        let all: Vec<(&str, &str)> = built_in.chain(own).collect();
        let digests = all.iter().map(|(name, _)| (key(name), digest(name, &all))).collect();
        let all = all.into_iter().map(|(name, text)| match own_one(name) {
            Some(_) => (name, Cow::Borrowed(text)),
            None => (name, Cow::Owned(said_once(text, wording))),
        });
        tera.add_raw_templates(all).map_err(|error| TemplateError::of(&error))?;
        Ok(Self { tera, digests })
    }

    /// A hash of each template with all that it makes use of, by the number under which a page looks at it.
    pub(crate) fn digests(&self) -> &BTreeMap<u32, u64> {
        &self.digests
    }

    /// Makes a page.
    ///
    /// # Errors
    /// When the template asks for what is not there.
    pub(crate) fn render<T: Serialize>(&self, template: &str, page: &T) -> Result<Vec<u8>, TemplateError> {
        trace::look(Subject::Template(key(template)));
        let context = Context::from_serialize(page).map_err(|error| TemplateError::of(&error))?;
        self.tera.render(template, &context).map(String::into_bytes).map_err(|error| TemplateError::of(&error))
    }
}

/// A template with those messages in their places that are told nothing, and so are the same on every page. A message
/// with white space at its ends, which a tag beside it may trim, or with braces is left to be said.
fn said_once(template: &str, wording: &Wording) -> String {
    const OPEN: &str = "{{ \"";
    const CLOSE: &str = "\" | say }}";
    let mut said = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once(OPEN) {
        said.push_str(before);
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        let message = after
            .split_once(CLOSE)
            .filter(|(key, _)| key.chars().all(is_name) && wording.has(key))
            .map(|(key, after)| (wording.say(key, &[]), after))
            .filter(|(words, _)| words.trim() == words && !words.is_empty() && !words.contains(['{', '}']));
        rest = match message {
            Some((words, after)) => {
                let mut escaped = Vec::with_capacity(words.len());
                // Writing into memory does not fail.
                let _ = tera::escape_html(&words, &mut escaped);
                said.push_str(str::from_utf8(&escaped).unwrap_or_default());
                after
            }
            None => {
                said.push_str(OPEN);
                after
            }
        };
    }
    said.push_str(rest);
    said
}

/// The number by which a template is looked at.
fn key(name: &str) -> u32 {
    (hash(name) >> 32) as u32
}

/// A hash of a template with all others whose names its text, or theirs, has in quotes, and all that have components:
/// those are called by names of their own.
fn digest(name: &str, all: &[(&str, &str)]) -> u64 {
    let mut used: BTreeMap<&str, &str> =
        all.iter().filter(|(_, text)| text.contains("{% component")).copied().collect();
    let mut new: Vec<(&str, &str)> = all.iter().filter(|(other, _)| *other == name).copied().collect();
    new.extend(used.iter().map(|(name, text)| (*name, *text)));
    while let Some((name, text)) = new.pop() {
        used.insert(name, text);
        let is_named = |other: &&(&str, &str)| {
            ['"', '\''].iter().any(|quote| text.contains(&format!("{quote}{}{quote}", other.0)))
        };
        let named: Vec<_> = all.iter().filter(|other| !used.contains_key(other.0)).filter(is_named).copied().collect();
        new.extend(named);
    }
    hash(&used)
}

impl TemplateError {
    fn of(error: &tera::Error) -> Self {
        match error.kind() {
            tera::ErrorKind::SyntaxError(report) | tera::ErrorKind::RenderingError(report) => Self {
                place: Some((report.filename().to_owned(), report.span().range.clone())),
                message: report.message().to_owned(),
            },
            _ => Self { place: None, message: error.to_string() },
        }
    }
}

/// The static files that are built in, by their path in the site; those of the search where it has one.
pub(crate) fn built_in_files(has_search: bool) -> impl Iterator<Item = (OutPath, &'static [u8])> {
    let of_search = if has_search { FILES_OF_SEARCH } else { &[] };
    FILES.iter().chain(of_search).filter_map(|(path, bytes)| Some((OutPath::new(path)?, *bytes)))
}

/// Says a message of the site's own words. What it is told is escaped unless it is HTML that a template has made.
fn say(wording: &Wording, key: &str, told: &Kwargs) -> TeraResult<Value> {
    if !wording.has(key) {
        return Err(tera::Error::message(format!("no file of words has the message `{key}`")));
    }
    let (mut numbers, mut names, mut things) = (Vec::new(), Vec::new(), Vec::new());
    for (name, value) in told.iter().filter_map(|(name, value)| Some((name.as_str()?, value))) {
        match value.as_i128().and_then(|number| usize::try_from(number).ok()) {
            Some(number) => numbers.push((name, Told::from(number))),
            None => {
                names.push(name);
                things.push(value);
            }
        }
    }
    let mut said = Vec::new();
    // Writing into memory does not fail.
    wording.say_round(key, &numbers, &names, |part| match part {
        Part::Text(text) => drop(tera::escape_html(text, &mut said)),
        Part::Thing(at) => {
            if let Some(thing) = things.get(at) {
                put(thing, &mut said);
            }
        }
    });
    Ok(Value::safe_string(str::from_utf8(&said).unwrap_or_default()))
}

/// Puts in what a message is told, escaped unless it is HTML.
fn put(value: &Value, to: &mut Vec<u8>) {
    match value.as_str() {
        Some(text) if value.is_safe() => to.extend_from_slice(text.as_bytes()),
        Some(text) => drop(tera::escape_html(text, to)),
        None if value.is_safe() => to.extend_from_slice(value.to_string().as_bytes()),
        None => drop(tera::escape_html(&value.to_string(), to)),
    }
}

/// A number in the digits of the site's language, in groups of three.
fn shown_number(wording: &Wording, number: u64) -> String {
    wording.number(usize::try_from(number).unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_of_the_archive_takes_the_place_of_the_built_in_one() {
        let template = crate::archive::theme::Template { name: "404.html".into(), text: "Gone: {{ title }}".into() };
        let theme = Theme { templates: vec![template], ..Theme::default() };
        let engine = Engine::new(&theme, &Wording::default()).expect("it loads");
        let page = std::collections::BTreeMap::from([("title", "a page")]);
        assert_eq!(engine.render("404.html", &page).expect("it renders"), b"Gone: a page");
    }

    #[test]
    fn what_is_the_same_on_every_page_is_said_once() {
        let words = Wording::default();
        let rest = "</b>{{ \"list-comma\" | say }}{{ \"words\" | say(n=2) }}{{ \"no-such\" | say }}";
        let template = format!("<b>{{{{ \"nav\" | say }}}}{rest}");
        assert_eq!(said_once(&template, &words), format!("<b>{}{rest}", words.say("nav", &[])));
    }

    #[test]
    fn a_mistake_in_a_template_names_the_template_and_the_line() {
        let template = crate::archive::theme::Template { name: "404.html".into(), text: "one\n{{ oops".into() };
        let error = Engine::new(&Theme { templates: vec![template], ..Theme::default() }, &Wording::default())
            .expect_err("a mistake");
        let (template, bytes) = error.place.expect("a place");
        assert_eq!(template, "404.html");
        assert!(bytes.start >= "one\n".len(), "it stands in the second line");
    }
}
