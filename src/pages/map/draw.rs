//! What the forms of the map draw alike: columns that are filled where text is shared, and bands between them.

use serde::Serialize;

use super::{Figures, Measured};
use crate::analyse::reuse::{Pair, Passage};
use crate::archive::address::{self, OutPath};
use crate::archive::article::ArticleNumber;
use crate::pages::Site;
use crate::span::WordSpan;

/// How many bands are drawn between two articles, the longest first: more cannot be told apart.
const BANDS: usize = 24;

/// The breadth of a picture, which is drawn from the other side where the page is read from right to left.
#[derive(Clone, Copy)]
pub(super) struct Breadth {
    pub(super) width: usize,
    pub(super) mirrored: bool,
}

impl Breadth {
    /// Where a thing of this width begins, seen from the left, that begins `at` units after the reader's start.
    pub(super) fn left(self, at: usize, width: usize) -> usize {
        if self.mirrored { self.width.saturating_sub(at + width) } else { at }
    }

    /// A point so many units after the reader's start, seen from the left.
    pub(super) fn point(self, at: usize) -> usize {
        self.left(at, 0)
    }
}

/// Turns words into lengths. One very long article would leave the others too short to be told apart: what is much
/// longer than most is drawn as long as the picture allows, and cut across.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    /// The most words that are drawn in proportion; never none.
    longest: usize,
    /// How long these are drawn.
    length: usize,
}

/// A part of a column, from its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) at: usize,
    pub(super) length: usize,
}

impl Scale {
    /// The scale at which these articles are drawn, none longer than `length`, in proportion up to so many times the
    /// median of them.
    pub(super) fn of(articles: &[Measured], length: usize, times: usize) -> Self {
        let mut words: Vec<usize> = articles.iter().map(|article| article.words).collect();
        words.sort_unstable();
        let median = words.get(words.len() / 2).copied().unwrap_or(0);
        let longest = words.last().copied().unwrap_or(0);
        Self { longest: longest.min(median.saturating_mul(times).max(1)).max(1), length }
    }

    /// How long a column of so many words is: something is always to be seen.
    pub(super) fn length(self, words: usize) -> usize {
        (words.min(self.longest) * self.length).div_ceil(self.longest).max(2)
    }

    /// Whether a column of so many words is shorter than it would be in proportion.
    pub(super) fn cuts(self, words: usize) -> bool {
        words > self.longest
    }

    /// Where a stretch of words stands in its column, which has `words` in all.
    pub(super) fn stretch(self, span: WordSpan, words: usize) -> Stretch {
        let whole = self.length(words);
        // What is cut is drawn whole, at a scale of its own.
        let longest = self.longest.max(words);
        let at = (span.start.index() * self.length / longest).min(whole - 1);
        let end = (span.end.index() * self.length).div_ceil(longest).clamp(at + 1, whole);
        Stretch { at, length: end - at }
    }
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Area {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) width: usize,
    pub(super) height: usize,
}

impl Area {
    /// The value of an SVG path's `d`, which is half as long as a `rect`.
    pub(super) fn path(self) -> String {
        format!("M{} {}h{}v{}h-{}z", self.x, self.y, self.width, self.height, self.width)
    }
}

/// The path of several rectangles; none where there are none.
pub(super) fn areas(areas: impl Iterator<Item = Area>) -> Option<String> {
    let path: String = areas.map(Area::path).collect();
    (!path.is_empty()).then_some(path)
}

/// An article drawn.
#[derive(Debug, Serialize)]
pub(super) struct Column {
    pub(super) figures: Figures,
    /// All of it, and where its text also stands elsewhere: values of an SVG path's `d`.
    pub(super) whole: String,
    pub(super) shared: Option<String>,
    /// The value of an SVG path's `d` that cuts it across, where it is longer than it is drawn.
    pub(super) cut: Option<String>,
    /// Where its name begins.
    pub(super) label_x: usize,
    pub(super) label_y: usize,
}

/// A cut across a column, near its end.
pub(super) fn cut_across(area: Area) -> String {
    let Area { x, y, width, height } = area;
    format!("M{x} {}l{width} -3v3l-{width} 3z", (y + height).saturating_sub(8))
}

/// A cut across a bar that lies on its side, near its end.
pub(super) fn cut_down(area: Area, mirrored: bool) -> String {
    let Area { x, y, width, height } = area;
    let at = if mirrored { x + 8 } else { (x + width).saturating_sub(8) };
    format!("M{at} {y}l-3 {height}h3l3 -{height}z")
}

/// The bands between two articles.
#[derive(Debug, Serialize)]
pub(super) struct Bands {
    pub(super) a: String,
    pub(super) b: String,
    /// The two side by side, where there is such a page.
    pub(super) href: Option<String>,
    pub(super) passages: usize,
    /// The value of an SVG path's `d`: every band in one.
    pub(super) path: String,
}

/// An end of a band: where it touches its column, and how broad it is there.
#[derive(Clone, Copy)]
pub(super) struct End {
    /// The edge of the column that it touches.
    pub(super) edge: usize,
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Bands {
    /// The bands from `first` to `second`, which share `pair`; `end` says where a stretch of an article's words meets
    /// the band, and `band` draws one.
    pub(super) fn of(
        site: &Site<'_>,
        from: &OutPath,
        pair: &Pair,
        (first, second): (ArticleNumber, ArticleNumber),
        end: impl Fn(ArticleNumber, WordSpan) -> Option<End>,
        band: impl Fn(End, End) -> String,
    ) -> Option<Self> {
        let (a, b) = (site.archive.article(pair.a), site.archive.article(pair.b));
        let side = |passage: &Passage, number| if number == pair.a { passage.a.words } else { passage.b.words };
        let mut passages: Vec<&Passage> = pair.passages.iter().collect();
        passages.sort_by_key(|passage| std::cmp::Reverse(passage.matched));
        passages.truncate(BANDS);
        let mut path = String::new();
        for passage in passages {
            path.push_str(&band(end(first, side(passage, first))?, end(second, side(passage, second))?));
        }
        Some(Self {
            a: a.id.to_string(),
            b: b.id.to_string(),
            href: site.shows_pair(pair).then(|| from.link_to(&address::pair(&a.id, &b.id), None)),
            passages: pair.passages.len(),
            path,
        })
    }
}

/// A band from one column to one that stands beside it.
pub(super) fn across(a: End, b: End) -> String {
    let middle = a.edge.midpoint(b.edge);
    let (x0, x1) = (a.edge, b.edge);
    format!(
        "M{x0} {}C{middle} {} {middle} {} {x1} {}V{}C{middle} {} {middle} {} {x0} {}Z",
        a.from, a.from, b.from, b.from, b.to, b.to, a.to, a.to
    )
}

/// A band from one bar to one that stands below it.
pub(super) fn down(a: End, b: End) -> String {
    let middle = a.edge.midpoint(b.edge);
    let (y0, y1) = (a.edge, b.edge);
    format!(
        "M{} {y0}C{} {middle} {} {middle} {} {y1}H{}C{} {middle} {} {middle} {} {y0}Z",
        a.from, a.from, b.from, b.from, b.to, b.to, a.to, a.to
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(longest: usize, length: usize) -> Scale {
        Scale { longest, length }
    }

    #[test]
    fn the_longest_article_fills_the_picture_and_the_shortest_is_seen() {
        assert_eq!(scale(2_300, 260).length(2_300), 260);
        assert_eq!(scale(2_300, 260).length(1), 2);
        assert_eq!(scale(2_300, 260).length(0), 2);
    }

    #[test]
    fn what_is_much_longer_than_most_is_cut_and_still_drawn_whole() {
        let scale = scale(300, 60);
        assert!(scale.cuts(30_000) && !scale.cuts(300));
        assert_eq!(scale.length(30_000), 60);
        assert_eq!(scale.stretch((15_000..30_000).into(), 30_000), Stretch { at: 30, length: 30 });
    }

    #[test]
    fn what_is_shared_lies_inside_its_column_and_is_seen() {
        for longest in [1, 2, 7, 100, 2_300, 1_000_000] {
            let scale = scale(longest, 56);
            for words in [1, longest / 3, longest / 2, longest, longest * 7].into_iter().filter(|words| *words > 0) {
                for (start, end) in [(0, 1), (0, words), (words / 2, words), (words - 1, words)] {
                    let stretch = scale.stretch((start..end.max(start + 1)).into(), words);
                    assert!(stretch.length > 0, "{longest} {words} {start} {end}");
                    assert!(stretch.at + stretch.length <= scale.length(words), "{longest} {words} {start} {end}");
                }
            }
        }
    }

    #[test]
    fn a_page_read_from_the_right_has_the_first_column_there() {
        let breadth = Breadth { width: 100, mirrored: true };
        assert_eq!((breadth.left(0, 10), breadth.point(0), breadth.left(90, 10)), (90, 100, 0));
        let breadth = Breadth { width: 100, mirrored: false };
        assert_eq!((breadth.left(0, 10), breadth.point(0), breadth.left(90, 10)), (0, 0, 90));
    }
}
