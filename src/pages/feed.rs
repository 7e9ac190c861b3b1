//! `feed.xml`: the newest articles as RSS 2.0, which needs no dates; summaries only.

use super::Site;
use super::article::summary;
use super::xml::{element, escaped};
use crate::archive::address::{self, OutPath};
use crate::archive::article::ArticleNumber;
use crate::archive::date::Date;

/// How many articles the feed holds.
const ITEMS: usize = 50;

/// Where the feed stands.
pub(super) const PATH: &str = "feed.xml";

/// The feed of a site published at `base`.
pub(super) fn feed(site: &Site<'_>, base: &str) -> Option<(OutPath, Vec<u8>)> {
    let (settings, wording) = (&site.archive.settings, &site.archive.wording);
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n",
    );
    element(&mut xml, "title", &settings.shown_title(wording));
    element(&mut xml, "link", base);
    let articles = site.shown_articles().count();
    let about = settings.description.clone();
    element(&mut xml, "description", &about.unwrap_or_else(|| wording.say("home-summary", &[("n", articles.into())])));
    element(&mut xml, "language", wording.language());
    xml.push_str(&format!(
        "<atom:link href=\"{}\" rel=\"self\" type=\"application/rss+xml\"/>\n",
        escaped(&format!("{base}{PATH}"))
    ));
    for number in newest(site) {
        item(&mut xml, site, base, number);
    }
    xml.push_str("</channel>\n</rss>\n");
    Some((OutPath::new(PATH)?, xml.into_bytes()))
}

/// The newest articles: those with a date first, the latest first; then the others, the last id first.
fn newest(site: &Site<'_>) -> Vec<ArticleNumber> {
    let mut articles: Vec<ArticleNumber> = site.shown_articles().collect();
    articles.sort_by_key(|number| {
        let date = site.archive.article(*number).facts.published.as_ref().map(|known| known.value);
        let parts = date.map(|date| (date.year(), date.month(), date.day()));
        std::cmp::Reverse((parts.filter(|(year, ..)| year.is_some()), *number))
    });
    articles.truncate(ITEMS);
    articles
}

fn item(xml: &mut String, site: &Site<'_>, base: &str, number: ArticleNumber) {
    let article = site.archive.article(number);
    let words = site.count_words(number);
    let address = address::article(&article.id).address(base);
    xml.push_str("<item>\n");
    element(xml, "title", &article.shown_title(&site.archive.wording));
    element(xml, "link", &address);
    xml.push_str(&format!("<guid isPermaLink=\"true\">{}</guid>\n", escaped(&address)));
    if let Some(date) = article.facts.published.as_ref().and_then(|known| day(known.value)) {
        element(xml, "pubDate", &date);
    }
    element(xml, "description", &summary(site, article, words));
    xml.push_str("</item>\n");
}

/// A day as RFC 822 writes it; none when it is not known to the day. The hour is not known, and RFC 822 must have one.
fn day(date: Date) -> Option<String> {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = MONTHS.get(usize::from(date.month()?.checked_sub(1)?))?;
    Some(format!("{:02} {month} {:04} 00:00:00 +0000", date.day()?, date.year()?))
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_a_whole_day_is_a_date_of_the_feed() {
        let day = |written: &str| super::day(written.parse().expect("a date"));
        assert_eq!(day("2026-01-05").as_deref(), Some("05 Jan 2026 00:00:00 +0000"));
        assert_eq!(day("2026-01"), None);
        assert_eq!(day("XXXX-04-21"), None);
    }
}
