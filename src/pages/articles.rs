//! The list of all articles.

use serde::Serialize;

use super::Site;
use super::engine::TemplateError;
use super::frame::Frame;
use super::listing::ArticleRow;
use crate::archive::address::{OutPath, Page};
use crate::archive::article::Publish;
use crate::archive::date::Date;

#[derive(Debug, Serialize)]
struct Articles {
    frame: Frame,
    groups: Vec<Group>,
    count: usize,
    unpublished: usize,
}

/// Articles under one heading: of one year, or without a date.
#[derive(Debug, Serialize)]
struct Group {
    heading: Option<String>,
    articles: Vec<ArticleRow>,
}

/// Makes the list: by year, newest first, and those without a year last, in the order of their ids.
pub(super) fn page(site: &Site<'_>) -> Result<(OutPath, Vec<u8>), TemplateError> {
    let path = Page::Articles.path();
    let mut shown: Vec<_> = site.shown_articles().collect();
    let date = |number: &_| site.archive.article(*number).facts.published.as_ref().map(|known| known.value);
    let year = |number: &_| date(number).and_then(|date| date.year());
    shown.sort_by_key(|number| {
        let date = date(number);
        std::cmp::Reverse((year(number), date.and_then(|date| date.month()), date.and_then(|date| date.day())))
    });
    let mut groups: Vec<Group> = Vec::new();
    let any_year = shown.iter().any(|number| year(number).is_some());
    for chunk in shown.chunk_by(|a, b| year(a) == year(b)) {
        let heading =
            chunk.first().map(|number| match year(number).and_then(|year| Date::new(Some(year), None, None)) {
                Some(year) => site.archive.wording.date(year),
                None => site.archive.wording.say("without-year", &[]),
            });
        groups.push(Group {
            heading: heading.filter(|_| any_year),
            articles: chunk.iter().map(|number| ArticleRow::of(site, &path, *number)).collect(),
        });
    }
    let articles = Articles {
        frame: Frame::of(site, &path, Page::Articles, "nav-articles", "articles-summary"),
        count: shown.len(),
        unpublished: site.archive.articles.iter().filter(|article| article.publish == Publish::None).count(),
        groups,
    };
    Ok((path, site.engine.render("articles.html", &articles)?))
}
