//! The map of a small archive: each article a column as tall as it is long, with bands between the places where the same
//! text stands. On a narrow screen the columns lie on their sides, one under the other.

use serde::Serialize;

use super::draw::{Area, Bands, Breadth, Column, End, Scale, Stretch, across, areas, cut_across, cut_down, down};
use super::{Figures, Measured};
use crate::analyse::reuse::Pair;
use crate::archive::address::OutPath;
use crate::archive::article::ArticleNumber;
use crate::pages::Site;
use crate::span::WordSpan;

/// The picture for a broad page, in its own units.
const WIDTH: usize = 1200;
const HEIGHT: usize = 260;
/// The narrowest a column may be, and the widest.
const NARROW: usize = 14;
const WIDE: usize = 52;
/// What a name and a number of words need beside a column.
const NAME: usize = 96;
/// Up to how many times the median article columns are drawn in proportion.
const IN_PROPORTION: usize = 12;
/// Where the columns begin when their names stand above them.
const HEAD: usize = 28;

/// The picture for a narrow page: its width, and the height of one article, of which the upper part is its name.
const BAR_WIDTH: usize = 400;
const BAR_PITCH: usize = 62;
const BAR_HEAD: usize = 24;
const BAR: usize = 18;

/// What the template draws.
#[derive(Debug, Serialize)]
pub(crate) struct Columns {
    broad: Drawing,
    narrow: Drawing,
    /// Whether any column is longer than it is drawn.
    any_cut: bool,
    figures: Vec<Figures>,
}

#[derive(Debug, Serialize)]
struct Drawing {
    width: usize,
    height: usize,
    columns: Vec<Column>,
    bands: Vec<Bands>,
    /// Whether there is room for a number of words below the name.
    roomy: bool,
}

impl Columns {
    pub(super) fn of(site: &Site<'_>, from: &OutPath, articles: &[Measured], mirrored: bool) -> Self {
        let figures: Vec<Figures> = articles.iter().map(|article| Figures::of(site, from, article)).collect();
        let broad = broad(site, from, articles, &figures, mirrored);
        let narrow = narrow(site, from, articles, &figures, mirrored);
        Self { any_cut: broad.columns.iter().any(|column| column.cut.is_some()), broad, narrow, figures }
    }
}

fn broad(site: &Site<'_>, from: &OutPath, articles: &[Measured], figures: &[Figures], mirrored: bool) -> Drawing {
    let breadth = Breadth { width: WIDTH, mirrored };
    let scale = Scale::of(articles, HEIGHT, IN_PROPORTION);
    let slot = WIDTH / articles.len().max(1);
    let width = (slot / 4).clamp(NARROW, WIDE);
    let roomy = slot >= width + NAME;
    let head = if roomy { 0 } else { HEAD };
    let column = |(at, (article, figures)): (usize, (&Measured, &Figures))| {
        let x = breadth.left(at * slot, width);
        let part = |y, height| Area { x, y, width, height };
        let area = part(head, scale.length(article.words));
        Column {
            figures: figures.clone(),
            whole: area.path(),
            cut: scale.cuts(article.words).then(|| cut_across(area)),
            shared: areas(stretches(article, scale).map(|shared| part(head + shared.at, shared.length))),
            label_x: breadth.point(at * slot + if roomy { width + 10 } else { 0 }),
            label_y: 17,
        }
    };
    let place = |number: ArticleNumber| articles.iter().position(|article| article.number == number);
    let end = |number: ArticleNumber, span: WordSpan, after: bool| {
        let at = place(number)?;
        let stretch = scale.stretch(span, articles.get(at)?.words);
        let edge = breadth.point(at * slot + if after { width } else { 0 });
        Some(End { edge, from: head + stretch.at, to: head + stretch.at + stretch.length })
    };
    let bands = pairs(site).filter_map(|pair| {
        Bands::of(site, from, pair, (pair.a, pair.b), |number, span| end(number, span, number == pair.a), across)
    });
    let bands = bands.collect();
    let columns = articles.iter().zip(figures).enumerate().map(column).collect();
    Drawing { width: WIDTH, height: HEIGHT + head, columns, bands, roomy }
}

fn narrow(site: &Site<'_>, from: &OutPath, articles: &[Measured], figures: &[Figures], mirrored: bool) -> Drawing {
    let breadth = Breadth { width: BAR_WIDTH, mirrored };
    let scale = Scale::of(articles, BAR_WIDTH, IN_PROPORTION);
    let column = |(at, (article, figures)): (usize, (&Measured, &Figures))| {
        let y = at * BAR_PITCH + BAR_HEAD;
        let part = |start, length| Area { x: breadth.left(start, length), y, width: length, height: BAR };
        let area = part(0, scale.length(article.words));
        Column {
            figures: figures.clone(),
            whole: area.path(),
            cut: scale.cuts(article.words).then(|| cut_down(area, mirrored)),
            shared: areas(stretches(article, scale).map(|shared| part(shared.at, shared.length))),
            label_x: breadth.point(0),
            label_y: y - 7,
        }
    };
    let end = |number: ArticleNumber, span: WordSpan, after: bool| {
        let at = articles.iter().position(|article| article.number == number)?;
        let stretch = scale.stretch(span, articles.get(at)?.words);
        let edge = at * BAR_PITCH + BAR_HEAD + if after { BAR } else { 0 };
        Some(End { edge, from: breadth.point(stretch.at), to: breadth.point(stretch.at + stretch.length) })
    };
    let bands = pairs(site).filter_map(|pair| {
        Bands::of(site, from, pair, (pair.a, pair.b), |number, span| end(number, span, number == pair.a), down)
    });
    let bands = bands.collect();
    let columns = articles.iter().zip(figures).enumerate().map(column).collect();
    Drawing {
        width: BAR_WIDTH,
        height: articles.len() * BAR_PITCH - (BAR_PITCH - BAR_HEAD - BAR),
        columns,
        bands,
        roomy: true,
    }
}

fn stretches(article: &Measured, scale: Scale) -> impl Iterator<Item = Stretch> {
    article.shared.iter().map(move |span| scale.stretch(*span, article.words))
}

fn pairs<'s>(site: &Site<'s>) -> impl Iterator<Item = &'s Pair> {
    site.findings.pairs().iter()
}
