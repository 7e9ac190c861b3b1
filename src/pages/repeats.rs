//! Which articles share text.

use serde::Serialize;

use super::Site;
use super::engine::TemplateError;
use super::frame::Frame;
use super::share::Share;
use crate::analyse::reuse::{Grounds, Source};
use crate::archive::address::{self, OutPath, Page};

/// Two articles that share text, in a list.
#[derive(Debug, Serialize)]
pub(crate) struct PairRow {
    a: String,
    b: String,
    href: String,
    /// What of `a` stands in `b`.
    of_a: Share,
    /// What of `b` stands in `a`.
    of_b: Share,
    title_a: String,
    title_b: String,
    passages: usize,
    words: usize,
    source: Option<String>,
    reason: Option<String>,
}

#[derive(Debug, Serialize)]
struct RepeatsPage {
    frame: Frame,
    pairs: Vec<PairRow>,
    articles: usize,
}

/// Makes the page.
pub(super) fn page(site: &Site<'_>) -> Result<(OutPath, Vec<u8>), TemplateError> {
    let path = Page::Repeats.path();
    let page = RepeatsPage {
        frame: Frame::of(site, &path, Page::Repeats, "nav-repeats", "repeats-summary"),
        pairs: rows(site, &path),
        articles: site.shown_articles().count(),
    };
    Ok((path, site.engine.render("repeats.html", &page)?))
}

/// All pairs that have a page, those that share most first.
pub(crate) fn rows(site: &Site<'_>, from: &OutPath) -> Vec<PairRow> {
    let pairs = site.findings.reuse.pairs.iter().filter(|pair| site.shows_pair(pair));
    let mut rows: Vec<PairRow> = pairs
        .map(|pair| {
            let (a, b) = (site.archive.article(pair.a), site.archive.article(pair.b));
            PairRow {
                a: a.id.to_string(),
                b: b.id.to_string(),
                href: from.link_to(&address::pair(&a.id, &b.id), None),
                of_a: Share::of(site, from, pair.a, pair),
                of_b: Share::of(site, from, pair.b, pair),
                title_a: a.shown_title(&site.archive.wording),
                title_b: b.shown_title(&site.archive.wording),
                passages: pair.passages.len(),
                words: pair.shared_words,
                source: pair.source.as_ref().map(|source| site.archive.article(source.article).id.to_string()),
                reason: pair.source.as_ref().map(|source| reason(site, source)),
            }
        })
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.words));
    rows
}

/// Why one of two articles is likely the original, in the site's own words.
pub(crate) fn reason(site: &Site<'_>, source: &Source) -> String {
    let wording = &site.archive.wording;
    match &source.grounds {
        Grounds::Says { article, paragraph, words } => {
            let place = match paragraph {
                Some(n) => format!("{article} {}", wording.say("paragraph", &[("n", (*n).into())])),
                None => article.to_string(),
            };
            match words {
                Some(words) => wording.say("reason-says", &[("place", place.into()), ("words", words.into())]),
                None => wording.say("reason-says-so", &[("place", place.into())]),
            }
        }
        Grounds::Dates { first, date, then, later } => wording.say(
            "reason-dated",
            &[
                ("first", first.to_string().into()),
                ("date", wording.date(*date).into()),
                ("then", then.to_string().into()),
                ("later", wording.date(*later).into()),
            ],
        ),
    }
}
