//! The picture of a pair: two bars as long as the articles are, the shared passages filled, with bands between.

use serde::Serialize;

use super::Site;
use crate::analyse::reuse::{Pair, Passage};
use crate::archive::address::{self, OutPath};
use crate::archive::article::ArticleNumber;
use crate::span::WordSpan;

/// The size of the picture, in its own units, and the height of a bar.
const WIDTH: usize = 320;
const HEIGHT: usize = 44;
const BAR: usize = 12;
/// How many passages are drawn, the longest first: more cannot be told apart.
const PASSAGES: usize = 12;

/// What the template draws.
#[derive(Debug, Serialize)]
pub(crate) struct PairStrip {
    width: usize,
    height: usize,
    bar: usize,
    /// Where the lower bar begins.
    below: usize,
    a: Bar,
    b: Bar,
    passages: Vec<Drawn>,
}

/// One article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
struct Bar {
    x: usize,
    width: usize,
}

/// A passage: a piece of each bar, and the band between the two.
#[derive(Debug, Serialize)]
struct Drawn {
    /// Its row in the two side by side.
    href: String,
    words: usize,
    a: Bar,
    b: Bar,
    band: String,
}

impl PairStrip {
    /// The picture of a pair, for a page at `from`.
    pub(crate) fn of(site: &Site<'_>, from: &OutPath, pair: &Pair) -> Self {
        let mirrored = site.is_read_from_the_right();
        let scale = Scale { longest: site.count_words(pair.a).max(site.count_words(pair.b)).max(1), mirrored };
        let path = address::pair(&site.archive.article(pair.a).id, &site.archive.article(pair.b).id);
        let mut passages: Vec<(usize, &Passage)> = pair.passages.iter().enumerate().collect();
        passages.sort_by_key(|(at, passage)| (std::cmp::Reverse(passage.matched), *at));
        passages.truncate(PASSAGES);
        passages.sort_by_key(|(at, _)| *at);
        let passages = passages.into_iter().map(|(at, passage)| {
            let (a, b) = (scale.bar(passage.a.words), scale.bar(passage.b.words));
            Drawn {
                href: from.link_to(&path, Some(&address::passage(at + 1))),
                words: passage.matched,
                band: band(a, b),
                a,
                b,
            }
        });
        let whole = |number: ArticleNumber| scale.bar((0..site.count_words(number)).into());
        Self {
            width: WIDTH,
            height: HEIGHT,
            bar: BAR,
            below: HEIGHT - BAR,
            a: whole(pair.a),
            b: whole(pair.b),
            passages: passages.collect(),
        }
    }
}

/// Turns words into lengths.
struct Scale {
    longest: usize,
    mirrored: bool,
}

impl Scale {
    fn bar(&self, words: WordSpan) -> Bar {
        let start = (words.start.index() * WIDTH / self.longest).min(WIDTH - 1);
        let end = (words.end.index() * WIDTH).div_ceil(self.longest).clamp(start + 1, WIDTH);
        Bar { x: if self.mirrored { WIDTH - end } else { start }, width: end - start }
    }
}

/// The band from a piece of the upper bar to one of the lower.
fn band(a: Bar, b: Bar) -> String {
    format!("M{} {BAR}H{}L{} {}H{}Z", a.x, a.x + a.width, b.x + b.width, HEIGHT - BAR, b.x)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passages_lie_inside_their_articles_and_are_seen() {
        for mirrored in [false, true] {
            let scale = Scale { longest: 2_300, mirrored };
            let whole = scale.bar((0..760).into());
            for (start, end) in [(0, 1), (0, 760), (759, 760), (300, 400)] {
                let part = scale.bar((start..end).into());
                assert!(part.width > 0 && part.x >= whole.x && part.x + part.width <= whole.x + whole.width);
            }
        }
    }

    #[test]
    fn a_page_read_from_the_right_has_its_bars_begin_there() {
        assert_eq!(Scale { longest: 100, mirrored: true }.bar((0..50).into()), Bar { x: 160, width: 160 });
        assert_eq!(Scale { longest: 100, mirrored: false }.bar((0..50).into()), Bar { x: 0, width: 160 });
    }

    #[test]
    fn the_longest_article_fills_the_picture() {
        assert_eq!(Scale { longest: 7, mirrored: false }.bar((0..7).into()), Bar { x: 0, width: WIDTH });
    }
}
