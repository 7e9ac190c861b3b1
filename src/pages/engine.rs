//! The templates: those built in, those an archive puts in their place, and how a page is made from one.

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera};

use crate::archive::address::OutPath;
use crate::archive::theme::Theme;

/// The templates that are built in, by name.
const TEMPLATES: &[(&str, &str)] = &[
    ("404.html", include_str!("../../templates/404.html")),
    ("about.html", include_str!("../../templates/about.html")),
    ("actor.html", include_str!("../../templates/actor.html")),
    ("actors.html", include_str!("../../templates/actors.html")),
    ("article.html", include_str!("../../templates/article.html")),
    ("articles.html", include_str!("../../templates/articles.html")),
    ("base.html", include_str!("../../templates/base.html")),
    ("home.html", include_str!("../../templates/home.html")),
    ("pair.html", include_str!("../../templates/pair.html")),
    ("parts.html", include_str!("../../templates/parts.html")),
    ("repeats.html", include_str!("../../templates/repeats.html")),
    ("unresolved.html", include_str!("../../templates/unresolved.html")),
];

/// The static files that are built in, by their path in the site.
const FILES: &[(&str, &[u8])] = &[
    ("icon.svg", include_bytes!("../../static/icon.svg")),
    ("style.css", include_bytes!("../../static/style.css")),
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

/// A mistake in a template.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub struct TemplateError {
    /// The template's name, where it is known.
    pub template: Option<String>,
    /// What is wrong, with line and words as the template engine shows them.
    pub message: String,
}

/// The templates, ready to make pages.
#[derive(Debug)]
pub struct Engine {
    tera: Tera,
}

impl Engine {
    /// Loads the built-in templates and puts the archive's own in the place of those of the same name.
    ///
    /// # Errors
    /// When a template cannot be read as one.
    pub fn new(theme: &Theme) -> Result<Self, TemplateError> {
        let mut tera = Tera::default();
        tera.register_filter("thousands", thousands);
        let own = |name: &str| theme.templates.iter().find(|template| template.name == name);
        let built_in = TEMPLATES.iter().filter(|(name, _)| own(name).is_none()).copied();
        let own = theme.templates.iter().map(|template| (template.name.as_str(), template.text.as_str()));
        tera.add_raw_templates(built_in.chain(own)).map_err(|error| TemplateError::of(&error))?;
        Ok(Self { tera })
    }

    /// Makes a page.
    ///
    /// # Errors
    /// When the template asks for what is not there.
    pub(crate) fn render<T: Serialize>(&self, template: &str, page: &T) -> Result<Vec<u8>, TemplateError> {
        let context = Context::from_serialize(page).map_err(|error| TemplateError::of(&error))?;
        self.tera.render(template, &context).map(String::into_bytes).map_err(|error| TemplateError::of(&error))
    }
}

impl TemplateError {
    fn of(error: &tera::Error) -> Self {
        let template = match error.kind() {
            tera::ErrorKind::SyntaxError(report) | tera::ErrorKind::RenderingError(report) => {
                Some(report.filename().to_owned())
            }
            _ => None,
        };
        Self { template, message: error.to_string() }
    }
}

/// The static files that are built in, by their path in the site.
pub(crate) fn built_in_files() -> impl Iterator<Item = (OutPath, &'static [u8])> {
    FILES.iter().filter_map(|(path, bytes)| Some((OutPath::new(path)?, *bytes)))
}

/// Writes a number with thin spaces between groups of three digits, from 10,000 on: `12 475`.
fn thousands(number: u64, _: Kwargs, _: &State<'_>) -> String {
    group_digits(number)
}

/// Groups the digits of numbers above 9,999 by narrow no-break spaces, which read the same in every language.
pub(crate) fn group_digits(number: u64) -> String {
    let digits = number.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('\u{202f}');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_are_grouped() {
        assert_eq!(group_digits(9_999), "9999");
        assert_eq!(group_digits(1_234_567), "1\u{202f}234\u{202f}567");
    }

    #[test]
    fn a_template_of_the_archive_takes_the_place_of_the_built_in_one() {
        let template = crate::archive::theme::Template { name: "404.html".into(), text: "Gone: {{ title }}".into() };
        let theme = Theme { templates: vec![template], ..Theme::default() };
        let engine = Engine::new(&theme).expect("it loads");
        let page = std::collections::BTreeMap::from([("title", "a page")]);
        assert_eq!(engine.render("404.html", &page).expect("it renders"), b"Gone: a page");
    }

    #[test]
    fn a_mistake_in_a_template_names_the_template_and_the_line() {
        let template = crate::archive::theme::Template { name: "404.html".into(), text: "one\n{{ oops".into() };
        let error = Engine::new(&Theme { templates: vec![template], ..Theme::default() }).expect_err("a mistake");
        assert_eq!(error.template.as_deref(), Some("404.html"));
        assert!(error.message.contains('2'), "{}", error.message);
    }
}
