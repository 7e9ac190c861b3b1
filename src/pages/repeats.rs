//! Which articles share text: the pairs of them, those first of which the one stands in the other the most.

use std::cmp::Reverse;
use std::ops::RangeInclusive;

use serde::Serialize;

use super::engine::TemplateError;
use super::family::FamilyRow;
use super::frame::Frame;
use super::pager::Pager;
use super::pair_strip::PairStrip;
use super::share::{Share, percent};
use super::{Site, family};
use crate::analyse::reuse::{Family, Grounds, Pair, Source};
use crate::archive::address::{self, OutPath, Page};
use crate::archive::article::Publish;
use crate::archive::hash::hash;
use crate::limits::{FAMILIES_ON_A_PAGE, PAIRS_ON_A_PAGE};
use crate::trace::{self, Subject};

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
    pairs: Vec<DrawnRow>,
    count: usize,
    articles: usize,
    /// How many further pairs share less than is shown side by side.
    less: usize,
    /// How many articles have standard text.
    standard: usize,
    /// The texts that stand in several articles, on the first page.
    families: Vec<FamilyRow>,
    /// How many there are besides those that are listed.
    more_families: usize,
    pager: Option<Pager>,
}

#[derive(Debug, Serialize)]
struct DrawnRow {
    pair: PairRow,
    strip: PairStrip,
}

/// All pairs that have a page, in the order of the list.
pub(super) struct Pairs<'s> {
    list: Vec<&'s Pair>,
    /// How many articles are shown.
    articles: usize,
    less: usize,
    standard: usize,
    families: Vec<&'s Family>,
}

impl<'s> Pairs<'s> {
    pub(super) fn of(site: &Site<'s>) -> Self {
        let mut pairs: Vec<&Pair> = shown(site).collect();
        pairs.sort_by_cached_key(|pair| {
            let share =
                percent(pair.words_a, site.count_words(pair.a)).max(percent(pair.words_b, site.count_words(pair.b)));
            (Reverse((share, pair.shared_words)), pair.a, pair.b)
        });
        let whole = |number| site.archive.article(number).publish == Publish::Full;
        let all = site.findings.pairs().iter().filter(|pair| whole(pair.a) && whole(pair.b)).count();
        Self {
            less: all - pairs.len(),
            list: pairs,
            families: site
                .findings
                .families()
                .iter()
                .filter(|family| site.findings.shows_family(site.archive, family))
                .collect(),
            articles: site.shown_articles().count(),
            standard: site.shown_articles().filter(|number| !site.findings.standard(*number).is_empty()).count(),
        }
    }

    /// A hash of the pairs in their order.
    pub(super) fn digest(&self, site: &Site<'_>) -> u64 {
        let id = |number| &site.archive.article(number).id;
        let pairs: Vec<_> = self.list.iter().map(|pair| (id(pair.a), id(pair.b))).collect();
        let families: Vec<u64> = self.families.iter().map(|family| family::digest(site, family)).collect();
        hash(&(pairs, self.articles, self.less, self.standard, families))
    }

    /// The pages of the list, counted from 1.
    pub(super) fn pages(&self) -> RangeInclusive<usize> {
        1..=self.list.len().div_ceil(PAIRS_ON_A_PAGE).max(1)
    }

    /// Makes one of them.
    pub(super) fn page(&self, site: &Site<'_>, page: usize) -> Result<(OutPath, Vec<u8>), TemplateError> {
        let path = address::repeats(page);
        let pages = *self.pages().end();
        let rows = self.list.iter().skip((page - 1) * PAIRS_ON_A_PAGE).take(PAIRS_ON_A_PAGE);
        let listed = if page == 1 { &self.families[..self.families.len().min(FAMILIES_ON_A_PAGE)] } else { &[] };
        let content = RepeatsPage {
            frame: Frame::of(site, &path, Page::Repeats, "nav-repeats", "repeats-summary"),
            pairs: rows
                .map(|pair| DrawnRow { pair: PairRow::of(site, &path, pair), strip: PairStrip::of(site, &path, pair) })
                .collect(),
            count: self.list.len(),
            articles: self.articles,
            less: self.less,
            standard: self.standard,
            families: listed.iter().map(|family| FamilyRow::of(site, &path, family)).collect(),
            more_families: if page == 1 { self.families.len() - listed.len() } else { 0 },
            pager: (pages > 1).then(|| Pager::of(&path, page, pages, address::repeats)),
        };
        Ok((path, site.engine.render("repeats.html", &content)?))
    }
}

impl PairRow {
    fn of(site: &Site<'_>, from: &OutPath, pair: &Pair) -> Self {
        trace::look(Subject::Ties(pair.a.0));
        let (a, b) = (site.archive.article(pair.a), site.archive.article(pair.b));
        Self {
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
    }
}

fn shown<'s>(site: &Site<'s>) -> impl Iterator<Item = &'s Pair> {
    let site = *site;
    site.findings.pairs().iter().filter(move |pair| site.shows_pair(pair))
}

/// How many pairs have a page.
pub(crate) fn count(site: &Site<'_>) -> usize {
    shown(site).count()
}

/// The pairs that have most words in common.
pub(crate) fn most(site: &Site<'_>, from: &OutPath, most: usize) -> Vec<PairRow> {
    let mut pairs: Vec<&Pair> = shown(site).collect();
    pairs.sort_by_key(|pair| (Reverse(pair.shared_words), pair.a, pair.b));
    pairs.into_iter().take(most).map(|pair| PairRow::of(site, from, pair)).collect()
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
