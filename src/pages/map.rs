//! The archive map: one column an article, as tall as it is long, coloured where its text also stands elsewhere, with
//! bands between the places. Whole numbers only, so that the picture is the same everywhere.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Site;
use super::coverage::Coverage;
use super::share::percent;
use crate::archive::address::{self, OutPath};
use crate::archive::article::{ArticleNumber, Publish};
use crate::span::WordSpan;

/// How many columns a reader can tell apart; a larger archive shows those that share most.
const COLUMNS: usize = 24;
/// The size of the picture, in its own units.
const WIDTH: usize = 1200;
const HEIGHT: usize = 260;
const HEAD: usize = 4;
/// The narrowest a column may be, and the widest.
const NARROW: usize = 14;
const WIDE: usize = 52;

/// What the template draws.
#[derive(Debug, Serialize)]
pub(crate) struct Map {
    width: usize,
    height: usize,
    columns: Vec<Column>,
    bands: Vec<Band>,
    /// Whether the map shows only some of the articles.
    partial: bool,
    /// Whether there is room for words beside a column.
    roomy: bool,
}

#[derive(Debug, Serialize)]
struct Column {
    id: String,
    href: String,
    title: String,
    words: usize,
    x: usize,
    y: usize,
    width: usize,
    height: usize,
    label_x: usize,
    shared: Vec<Stretch>,
    shared_words: usize,
    shared_percent: usize,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct Stretch {
    y: usize,
    height: usize,
}

/// A band between two places: `path` is the value of an SVG path's `d`.
#[derive(Debug, Serialize)]
struct Band {
    path: String,
}

impl Map {
    /// The map for a page at `from`; none where nothing is to be seen: a single article, or no words at all.
    pub(crate) fn of(site: &Site<'_>, from: &OutPath) -> Option<Self> {
        let shown = chosen(site);
        let partial = shown.len() < site.shown_articles().count();
        let longest = shown.iter().map(|number| words_of(site, *number)).max().unwrap_or(0);
        if shown.len() < 2 || longest == 0 {
            return None;
        }
        let slot = WIDTH / shown.len();
        let width = (slot / 4).clamp(NARROW.min(slot), WIDE);
        let scale = Scale { longest };
        let mut columns = BTreeMap::new();
        for (at, number) in shown.iter().enumerate() {
            columns.insert(*number, column(site, from, *number, &scale, at * slot, width));
        }
        let bands = bands(site, &columns, &scale);
        Some(Self {
            width: WIDTH,
            height: HEIGHT + HEAD,
            columns: shown.iter().filter_map(|number| columns.remove(number)).collect(),
            bands,
            partial,
            roomy: slot >= width + 90,
        })
    }
}

/// Turns words into heights.
struct Scale {
    longest: usize,
}

impl Scale {
    fn height(&self, words: usize) -> usize {
        (words * HEIGHT).div_ceil(self.longest)
    }

    fn stretch(&self, words: WordSpan) -> Stretch {
        let y = words.start.index() * HEIGHT / self.longest;
        Stretch { y: y + HEAD, height: self.height(words.end.index()).saturating_sub(y).max(1) }
    }
}

/// The articles that the map shows, in the order of their ids.
fn chosen(site: &Site<'_>) -> Vec<ArticleNumber> {
    let mut shown: Vec<ArticleNumber> = site.shown_articles().collect();
    if shown.len() > COLUMNS {
        let mut shared: BTreeMap<ArticleNumber, usize> = BTreeMap::new();
        for pair in &site.findings.reuse.pairs {
            *shared.entry(pair.a).or_default() += pair.words_a;
            *shared.entry(pair.b).or_default() += pair.words_b;
        }
        shown.sort_by_key(|number| (std::cmp::Reverse(shared.get(number).copied().unwrap_or(0)), *number));
        shown.truncate(COLUMNS);
        shown.sort_unstable();
    }
    shown
}

fn words_of(site: &Site<'_>, number: ArticleNumber) -> usize {
    site.findings.words.get(number.index()).map_or(0, |words| words.count())
}

fn column(site: &Site<'_>, from: &OutPath, number: ArticleNumber, scale: &Scale, x: usize, width: usize) -> Column {
    let article = site.archive.article(number);
    let words = words_of(site, number);
    let spans = Coverage::of(site, number).stretches();
    let shared_words = spans.iter().map(|span| span.len()).sum();
    Column {
        id: article.id.to_string(),
        href: from.link_to(&address::article(&article.id), None),
        title: article.shown_title(&site.archive.wording),
        words,
        x,
        y: HEAD,
        width,
        height: scale.height(words).max(2),
        label_x: x + width + 10,
        shared: spans.into_iter().map(|span| scale.stretch(span)).collect(),
        shared_words,
        shared_percent: percent(shared_words, words),
    }
}

fn bands(site: &Site<'_>, columns: &BTreeMap<ArticleNumber, Column>, scale: &Scale) -> Vec<Band> {
    let mut bands = Vec::new();
    for pair in &site.findings.reuse.pairs {
        let shown = |number| site.archive.article(number).publish != Publish::None;
        let (Some(a), Some(b)) = (columns.get(&pair.a), columns.get(&pair.b)) else { continue };
        if !(shown(pair.a) && shown(pair.b)) {
            continue;
        }
        let (left, right) = (a.x + a.width, b.x);
        let middle = left.midpoint(right);
        for passage in &pair.passages {
            let (from, to) = (scale.stretch(passage.a.words), scale.stretch(passage.b.words));
            let (a0, a1, b0, b1) = (from.y, from.y + from.height, to.y, to.y + to.height);
            bands.push(Band {
                path: format!("M{left} {a0}C{middle} {a0} {middle} {b0} {right} {b0}V{b1}C{middle} {b1} {middle} {a1} {left} {a1}Z"),
            });
        }
    }
    bands
}
