//! The articles in the order of their dates: the newest first, those without a year last, in the order of their ids.

use std::cmp::Reverse;

use crate::archive::Archive;
use crate::archive::article::ArticleNumber;
use crate::archive::date::Date;

/// Sorts articles by date.
pub(super) fn order(archive: &Archive, numbers: impl Iterator<Item = ArticleNumber>) -> Vec<ArticleNumber> {
    let mut order: Vec<ArticleNumber> = numbers.collect();
    order.sort_by_cached_key(|number| {
        let date = date(archive, *number).filter(|date| date.year().is_some());
        (Reverse(date.map(|date| (date.year(), date.month(), date.day()))), *number)
    });
    order
}

/// When an article was published, as far as is known.
pub(super) fn date(archive: &Archive, number: ArticleNumber) -> Option<Date> {
    archive.article(number).facts.published.as_ref().map(|known| known.value)
}

/// A year as the site's language writes it.
pub(super) fn year_in_words(archive: &Archive, year: u16) -> String {
    Date::new(Some(year), None, None).map_or_else(|| year.to_string(), |year| archive.wording.date(year))
}

/// The year in which an article was published.
pub(super) fn year(archive: &Archive, number: ArticleNumber) -> Option<u16> {
    date(archive, number).and_then(Date::year)
}
