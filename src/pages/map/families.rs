//! The map of some hundred articles: each a small column. Those that share text stand side by side, each joined to the
//! one from which it was reached, so that no band needs to cross the picture; the others follow by date, and those
//! without a year in a place of their own.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::draw::{Area, Bands, Breadth, Column, End, Scale, across, areas, cut_across};
use super::{Figures, Measured};
use crate::analyse::reuse::Pair;
use crate::archive::address::OutPath;
use crate::archive::article::{ArticleNumber, Publish};
use crate::pages::Site;
use crate::pages::by_date;
use crate::span::WordSpan;

/// How many columns are broad enough to bear their names.
const NAMED: usize = 60;
/// The longest name that stands above a column.
const NAME_LETTERS: usize = 4;

/// Up to how many times the median article columns are drawn in proportion.
const IN_PROPORTION: usize = 3;

/// How the columns of one picture are drawn.
#[derive(Clone, Copy)]
struct Size {
    /// From one column to the next.
    pitch: usize,
    column: usize,
    height: usize,
    /// The room above the columns for their names.
    head: usize,
    /// How many columns may stand in one run before it is cut: a run does not wrap.
    family: usize,
    run: usize,
}

const ROOMY: Size = Size { pitch: 32, column: 18, height: 96, head: 18, family: 18, run: 4 };
const DENSE: Size = Size { pitch: 14, column: 8, height: 64, head: 0, family: 42, run: 8 };

/// What the template draws.
#[derive(Debug, Serialize)]
pub(crate) struct Families {
    /// Whether each column bears its name.
    named: bool,
    /// Articles that share text, those of one family beside each other.
    sharing: Vec<Run>,
    /// Those that share none and have a year, in its order.
    dated: Vec<Run>,
    /// Those that share none and have no year.
    undated: Vec<Run>,
    families: usize,
    count: Counts,
    /// Whether any column is longer than it is drawn.
    any_cut: bool,
    figures: Vec<Figures>,
}

/// How many articles stand in each part.
#[derive(Debug, Serialize)]
struct Counts {
    sharing: usize,
    dated: usize,
    undated: usize,
}

/// Some columns that stay together.
#[derive(Debug, Serialize)]
struct Run {
    /// The year that begins here.
    label: Option<String>,
    width: usize,
    height: usize,
    columns: Vec<Column>,
    bands: Vec<Bands>,
}

/// An article in a family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Member {
    number: ArticleNumber,
    /// The pair by which it was reached, as a place among all pairs.
    by: Option<usize>,
}

impl Families {
    pub(super) fn of(site: &Site<'_>, from: &OutPath, articles: &[Measured], mirrored: bool) -> Self {
        let named = articles.len() <= NAMED
            && articles
                .iter()
                .all(|article| site.archive.article(article.number).id.as_str().chars().count() <= NAME_LETTERS);
        let size = if named { ROOMY } else { DENSE };
        let painter = Painter {
            site,
            from,
            mirrored,
            size,
            scale: Scale::of(articles, size.height, IN_PROPORTION),
            articles: articles.iter().map(|article| (article.number, article)).collect(),
        };
        let families = families(site);
        let sharing: BTreeSet<ArticleNumber> = families.iter().flatten().map(|member| member.number).collect();
        let alone = |dated: bool| -> Vec<ArticleNumber> {
            let order = by_date::order(site.archive, painter.articles.keys().copied());
            let fits = |number: &ArticleNumber| {
                !sharing.contains(number) && by_date::year(site.archive, *number).is_some() == dated
            };
            order.into_iter().rev().filter(fits).collect()
        };
        let (dated, mut undated) = (alone(true), alone(false));
        undated.sort_unstable();
        Self {
            named,
            count: Counts { sharing: sharing.len(), dated: dated.len(), undated: undated.len() },
            sharing: families.iter().flat_map(|family| painter.family(family)).collect(),
            dated: painter.years(&dated),
            undated: undated.chunks(size.run).map(|run| painter.run(None, &alone_members(run))).collect(),
            families: families.len(),
            any_cut: articles.iter().any(|article| painter.scale.cuts(article.words)),
            figures: articles.iter().map(|article| Figures::of(site, from, article)).collect(),
        }
    }
}

fn alone_members(run: &[ArticleNumber]) -> Vec<Member> {
    run.iter().map(|number| Member { number: *number, by: None }).collect()
}

/// The articles that share text, one list a family, the largest first.
fn families(site: &Site<'_>) -> Vec<Vec<Member>> {
    let shown = |number: ArticleNumber| site.archive.article(number).publish != Publish::None;
    let pairs = site.findings.pairs().iter().enumerate().filter(|(_, pair)| shown(pair.a) && shown(pair.b));
    let ties: Vec<Tie> = pairs.map(|(at, pair)| Tie::of(at, pair)).collect();
    in_families(&ties)
}

/// Two articles that share text.
struct Tie {
    at: usize,
    a: ArticleNumber,
    b: ArticleNumber,
    words: usize,
    source: Option<ArticleNumber>,
}

impl Tie {
    fn of(at: usize, pair: &Pair) -> Self {
        let source = pair.source.as_ref().map(|source| source.article);
        Self { at, a: pair.a, b: pair.b, words: pair.shared_words, source }
    }
}

/// Puts together what hangs together. A family begins with the article that most others come from, or that shares most;
/// after each stands the one that shares most with it, so that nearly every band is between neighbours.
fn in_families(ties: &[Tie]) -> Vec<Vec<Member>> {
    let mut near: BTreeMap<ArticleNumber, Vec<&Tie>> = BTreeMap::new();
    for tie in ties {
        near.entry(tie.a).or_default().push(tie);
        near.entry(tie.b).or_default().push(tie);
    }
    for (number, ties) in &mut near {
        ties.sort_by_key(|tie| (std::cmp::Reverse(tie.words), other(tie, *number)));
    }
    let mut first: Vec<ArticleNumber> = near.keys().copied().collect();
    first.sort_by_cached_key(|number| {
        let ties = near.get(number).map_or(&[][..], Vec::as_slice);
        let copies = ties.iter().filter(|tie| tie.source == Some(*number)).count();
        let words: usize = ties.iter().map(|tie| tie.words).sum();
        (std::cmp::Reverse((copies, words)), *number)
    });
    let mut placed = BTreeSet::new();
    let mut families: Vec<Vec<Member>> =
        first.into_iter().filter_map(|first| family(first, &near, &mut placed)).collect();
    families.sort_by_key(|family| std::cmp::Reverse(family.len()));
    families
}

fn other(tie: &Tie, number: ArticleNumber) -> ArticleNumber {
    if tie.a == number { tie.b } else { tie.a }
}

/// All that hangs together with `first`; none if that was placed before.
fn family(
    first: ArticleNumber,
    near: &BTreeMap<ArticleNumber, Vec<&Tie>>,
    placed: &mut BTreeSet<ArticleNumber>,
) -> Option<Vec<Member>> {
    if !placed.insert(first) {
        return None;
    }
    let ties = |number: ArticleNumber| near.get(&number).map_or(&[][..], Vec::as_slice).iter();
    let mut family = vec![Member { number: first, by: None }];
    let mut way = vec![(first, ties(first))];
    while let Some((here, rest)) = way.last_mut() {
        let here = *here;
        let next = rest.find_map(|tie| {
            let next = other(tie, here);
            placed.insert(next).then_some((next, tie.at))
        });
        match next {
            Some((next, by)) => {
                family.push(Member { number: next, by: Some(by) });
                way.push((next, ties(next)));
            }
            None => {
                way.pop();
            }
        }
    }
    Some(family)
}

/// Draws runs of columns.
struct Painter<'p> {
    site: &'p Site<'p>,
    from: &'p OutPath,
    mirrored: bool,
    size: Size,
    scale: Scale,
    articles: BTreeMap<ArticleNumber, &'p Measured>,
}

impl Painter<'_> {
    /// A family: one run, or several where it is larger than a line can hold.
    fn family(&self, family: &[Member]) -> impl Iterator<Item = Run> {
        family.chunks(self.size.family).map(|members| self.run(None, members))
    }

    /// Articles in the order of their dates; each year begins a run that bears it.
    fn years(&self, numbers: &[ArticleNumber]) -> Vec<Run> {
        let year = |number: &ArticleNumber| by_date::year(self.site.archive, *number);
        let mut runs = Vec::new();
        for of_year in numbers.chunk_by(|a, b| year(a) == year(b)) {
            for (at, run) in of_year.chunks(self.size.run).enumerate() {
                let label = run
                    .first()
                    .and_then(year)
                    .filter(|_| at == 0)
                    .map(|year| by_date::year_in_words(self.site.archive, year));
                runs.push(self.run(label, &alone_members(run)));
            }
        }
        runs
    }

    fn run(&self, label: Option<String>, members: &[Member]) -> Run {
        let size = self.size;
        let breadth = Breadth { width: members.len() * size.pitch, mirrored: self.mirrored };
        let places: BTreeMap<ArticleNumber, usize> =
            members.iter().zip(0..).map(|(member, at)| (member.number, at)).collect();
        let columns: Vec<Column> =
            members.iter().enumerate().filter_map(|(at, member)| self.column(breadth, at, member.number)).collect();
        let words = members.iter().filter_map(|member| self.articles.get(&member.number)).map(|article| article.words);
        let tallest = words.map(|words| self.scale.length(words)).max().unwrap_or(0);
        let end = |number: ArticleNumber, span: WordSpan, after: bool| {
            let at = *places.get(&number)?;
            let stretch = self.scale.stretch(span, self.articles.get(&number)?.words);
            let edge = breadth.point(at * size.pitch + if after { size.column } else { 0 });
            Some(End { edge, from: size.head + stretch.at, to: size.head + stretch.at + stretch.length })
        };
        let bands = members.iter().filter_map(|member| {
            let pair = self.site.findings.pairs().get(member.by?)?;
            let before = if pair.a == member.number { pair.b } else { pair.a };
            let end = |number, span| end(number, span, number == before);
            Bands::of(self.site, self.from, pair, (before, member.number), end, across)
        });
        Run { label, width: breadth.width, height: size.head + tallest, bands: bands.collect(), columns }
    }

    fn column(&self, breadth: Breadth, at: usize, number: ArticleNumber) -> Option<Column> {
        let size = self.size;
        let article = self.articles.get(&number)?;
        let x = breadth.left(at * size.pitch, size.column);
        let part = |y, height| Area { x, y: size.head + y, width: size.column, height };
        let shared = article.shared.iter().map(|span| self.scale.stretch(*span, article.words));
        let area = part(0, self.scale.length(article.words));
        Some(Column {
            figures: Figures::of(self.site, self.from, article),
            whole: area.path(),
            cut: self.scale.cuts(article.words).then(|| cut_across(area)),
            shared: areas(shared.map(|shared| part(shared.at, shared.length))),
            label_x: breadth.point(at * size.pitch),
            label_y: 12,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tie(at: usize, a: u32, b: u32, words: usize, source: Option<u32>) -> Tie {
        Tie { at, a: ArticleNumber(a), b: ArticleNumber(b), words, source: source.map(ArticleNumber) }
    }

    fn numbers(families: &[Vec<Member>]) -> Vec<Vec<u32>> {
        families.iter().map(|family| family.iter().map(|member| member.number.0).collect()).collect()
    }

    #[test]
    fn articles_that_share_text_stand_together_the_largest_family_first() {
        let ties = [tie(0, 1, 2, 50, None), tie(1, 5, 9, 40, None), tie(2, 7, 9, 30, None)];
        assert_eq!(numbers(&in_families(&ties)), [vec![9, 5, 7], vec![1, 2]]);
    }

    #[test]
    fn a_family_begins_with_the_article_that_the_others_come_from() {
        let ties = [tie(0, 1, 3, 90, Some(3)), tie(1, 2, 3, 80, Some(3)), tie(2, 1, 2, 500, None)];
        assert_eq!(numbers(&in_families(&ties)), [vec![3, 1, 2]]);
    }

    #[test]
    fn each_article_stands_once_and_is_joined_by_a_pair_it_is_in() {
        let ties: Vec<Tie> =
            (0..60).map(|at| tie(at, at as u32 % 13, 13 + at as u32 % 17, at * 7 % 11, None)).collect();
        let families = in_families(&ties);
        let all: Vec<&Member> = families.iter().flatten().collect();
        let once: BTreeSet<ArticleNumber> = all.iter().map(|member| member.number).collect();
        assert_eq!((all.len(), once.len()), (30, 30));
        for member in all {
            let Some(by) = member.by else { continue };
            assert!([ties[by].a, ties[by].b].contains(&member.number));
        }
    }

    #[test]
    fn the_order_does_not_depend_on_the_order_of_the_pairs() {
        let mut ties = vec![tie(0, 1, 2, 50, None), tie(1, 2, 3, 50, None), tie(2, 1, 3, 50, None)];
        let before = numbers(&in_families(&ties));
        ties.reverse();
        assert_eq!(numbers(&in_families(&ties)), before);
    }
}
