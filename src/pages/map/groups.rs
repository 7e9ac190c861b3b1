//! The map of thousands of articles: how many words there are of each time, and how many of them stand in more than one
//! article. Articles without a year are counted by their ids, apart from the others, never at a guessed date.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Measured;
use super::draw::{Area, Breadth};
use crate::archive::address::OutPath;
use crate::archive::article::ArticleNumber;
use crate::archive::date::Date;
use crate::pages::Site;
use crate::pages::articles::ByDate;
use crate::pages::by_date;
use crate::pages::share::percent;

/// The size of a bar, in units of the picture.
const HEIGHT: usize = 84;
const PITCH: usize = 9;
const BAR: usize = 7;
/// How many blocks of bars are drawn before their times are made longer.
const BLOCKS: usize = 12;
/// How many bars stand for the articles without a year, and how many where none has one.
const UNDATED: usize = 24;
const ALL_UNDATED: usize = 48;
/// How many of them stand in one block.
const IN_BLOCK: usize = 12;

/// What the template draws.
#[derive(Debug, Serialize)]
pub(crate) struct Groups {
    /// How long a time a bar stands for.
    unit: Unit,
    dated: Vec<Block>,
    undated: Vec<Block>,
    /// For how many articles a bar of those without a year stands.
    each: usize,
    count: usize,
    words: usize,
    shared_percent: usize,
}

/// How long a time a bar stands for; a block holds those of the next longer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Unit {
    Month,
    Year,
    Decade,
}

/// A year of months, a decade of years, a century of decades, or articles without a year.
#[derive(Debug, Serialize)]
struct Block {
    label: String,
    href: String,
    articles: usize,
    width: usize,
    height: usize,
    bars: Vec<Bar>,
}

#[derive(Debug, Serialize)]
struct Bar {
    label: String,
    href: String,
    articles: usize,
    words: usize,
    shared_words: usize,
    shared_percent: usize,
    whole: String,
    shared: Option<String>,
}

/// Articles that one bar stands for, in the order of the list.
struct Heap<'h> {
    /// The place of the bar in its block.
    slot: usize,
    label: String,
    articles: Vec<&'h Measured>,
}

impl Heap<'_> {
    fn words(&self) -> usize {
        self.articles.iter().map(|article| article.words).sum()
    }
}

impl Groups {
    pub(super) fn of(site: &Site<'_>, from: &OutPath, articles: &[Measured], mirrored: bool) -> Self {
        let list = ByDate::of(site);
        let measured: BTreeMap<ArticleNumber, &Measured> =
            articles.iter().map(|article| (article.number, article)).collect();
        let in_order: Vec<&Measured> = list.order().iter().filter_map(|number| measured.get(number).copied()).collect();
        let year = |article: &&Measured| by_date::year(site.archive, article.number);
        let (dated, undated): (Vec<&Measured>, Vec<&Measured>) =
            in_order.into_iter().partition(|article| year(article).is_some());
        let unit = Unit::for_years(dated.iter().filter_map(year));
        let blocks: Vec<(String, Vec<Heap<'_>>)> = dated_blocks(site, unit, &dated);
        let without: Vec<(String, Vec<Heap<'_>>)> = undated_blocks(site, &undated, articles.len());
        let most =
            blocks.iter().chain(&without).flat_map(|(_, heaps)| heaps).map(Heap::words).max().unwrap_or(0).max(1);
        let block = |(label, heaps): (String, Vec<Heap<'_>>)| {
            let slots = unit.slots().max(heaps.iter().map(|heap| heap.slot + 1).max().unwrap_or(0));
            let breadth = Breadth { width: slots * PITCH, mirrored };
            let first = heaps.iter().flat_map(|heap| &heap.articles).map(|article| article.number);
            let href = first.min_by_key(|number| list.place(*number)).map(|number| list.href(site, from, number));
            Block {
                label,
                href: href.unwrap_or_default(),
                articles: heaps.iter().map(|heap| heap.articles.len()).sum(),
                width: breadth.width,
                height: HEIGHT,
                bars: heaps.into_iter().filter_map(|heap| bar(site, from, &list, breadth, most, heap)).collect(),
            }
        };
        let total: usize = articles.iter().map(|article| article.words).sum();
        let shared: usize = articles.iter().map(Measured::shared_words).sum();
        Self {
            unit,
            dated: blocks.into_iter().map(block).collect(),
            undated: without.into_iter().map(block).collect(),
            each: each(undated.len(), articles.len()),
            count: articles.len(),
            words: total,
            shared_percent: percent(shared, total),
        }
    }
}

fn bar(site: &Site<'_>, from: &OutPath, list: &ByDate, breadth: Breadth, most: usize, heap: Heap<'_>) -> Option<Bar> {
    let first = heap.articles.first()?.number;
    let words = heap.words();
    let shared_words = heap.articles.iter().map(|article| article.shared_words()).sum();
    let (whole, shared) = stacked(words, shared_words, most);
    let area = |height: usize| Area { x: breadth.left(heap.slot * PITCH, BAR), y: HEIGHT - height, width: BAR, height };
    Some(Bar {
        href: list.href(site, from, first),
        articles: heap.articles.len(),
        words,
        shared_words,
        shared_percent: percent(shared_words, words),
        whole: area(whole).path(),
        shared: (shared > 0).then(|| area(shared).path()),
        label: heap.label,
    })
}

/// How high a bar is, and how high the shared part of it: something of either is to be seen where there is any.
fn stacked(words: usize, shared: usize, most: usize) -> (usize, usize) {
    let height = |words: usize| (words * HEIGHT).div_ceil(most.max(1));
    (height(words).max(1), height(shared))
}

impl Unit {
    /// The shortest time of which the blocks are few enough to be seen at once.
    fn for_years(years: impl Iterator<Item = u16>) -> Self {
        let years: std::collections::BTreeSet<u16> = years.collect();
        let decades: std::collections::BTreeSet<u16> = years.iter().map(|year| year / 10).collect();
        match (years.len(), decades.len()) {
            (..=BLOCKS, _) => Self::Month,
            (_, ..=BLOCKS) => Self::Year,
            _ => Self::Decade,
        }
    }

    /// How many bars a block has room for: a year also for its articles of which the month is not known.
    fn slots(self) -> usize {
        match self {
            Self::Month => 12,
            Self::Year | Self::Decade => 10,
        }
    }

    /// The first year of the block.
    fn block(self, year: u16) -> u16 {
        match self {
            Self::Month => year,
            Self::Year => year - year % 10,
            Self::Decade => year - year % 100,
        }
    }

    /// The place of a date in its block, and the time that stands there.
    fn slot(self, year: u16, month: Option<u8>) -> (usize, Option<Date>) {
        match (self, month) {
            (Self::Month, Some(month)) => (usize::from(month) - 1, Date::new(Some(year), Some(month), None)),
            // One place is left free between December and the months that are not known.
            (Self::Month, None) => (13, Date::new(Some(year), None, None)),
            (Self::Year, _) => (usize::from(year % 10), Date::new(Some(year), None, None)),
            (Self::Decade, _) => (usize::from(year % 100 / 10), None),
        }
    }
}

/// A span of years as a label: `1990–1999`.
fn span(site: &Site<'_>, first: u16, years: u16) -> String {
    let year = |year| by_date::year_in_words(site.archive, year).into();
    site.archive.wording.say("range", &[("first", year(first)), ("last", year(first + years - 1))])
}

fn dated_blocks<'h>(site: &Site<'_>, unit: Unit, articles: &[&'h Measured]) -> Vec<(String, Vec<Heap<'h>>)> {
    let mut blocks: BTreeMap<u16, BTreeMap<usize, Heap<'h>>> = BTreeMap::new();
    for article in articles {
        let Some(date) = by_date::date(site.archive, article.number) else { continue };
        let Some(year) = date.year() else { continue };
        let (slot, time) = unit.slot(year, date.month());
        let label = || time.map_or_else(|| span(site, year - year % 10, 10), |time| site.archive.wording.date(time));
        let heaps = blocks.entry(unit.block(year)).or_default();
        heaps.entry(slot).or_insert_with(|| Heap { slot, label: label(), articles: Vec::new() }).articles.push(article);
    }
    let label = |first: u16| match unit {
        Unit::Month => by_date::year_in_words(site.archive, first),
        Unit::Year => span(site, first, 10),
        Unit::Decade => span(site, first, 100),
    };
    blocks.into_iter().map(|(first, heaps)| (label(first), heaps.into_values().collect())).collect()
}

fn undated_blocks<'h>(site: &Site<'_>, articles: &[&'h Measured], of: usize) -> Vec<(String, Vec<Heap<'h>>)> {
    let ids = |articles: &[&Measured]| {
        let id =
            |article: Option<&&Measured>| article.map(|article| site.archive.article(article.number).id.to_string());
        let (first, last) = (id(articles.first()).unwrap_or_default(), id(articles.last()).unwrap_or_default());
        if first == last {
            first
        } else {
            site.archive.wording.say("range", &[("first", first.into()), ("last", last.into())])
        }
    };
    let heaps: Vec<&[&Measured]> = articles.chunks(each(articles.len(), of)).collect();
    heaps
        .chunks(IN_BLOCK)
        .map(|block| {
            let all: Vec<&Measured> = block.iter().copied().flatten().copied().collect();
            let heap = |(slot, articles): (usize, &&[&'h Measured])| Heap {
                slot,
                label: ids(articles),
                articles: articles.to_vec(),
            };
            (ids(&all), block.iter().enumerate().map(heap).collect())
        })
        .collect()
}

/// For how many articles a bar stands where so many of all have no year.
fn each(undated: usize, of: usize) -> usize {
    round(undated.div_ceil(if undated == of { ALL_UNDATED } else { UNDATED }))
}

/// The next number that is easily counted in: 1, 2, 5, 10, 20, 50 and so on.
fn round(number: usize) -> usize {
    let mut step = 1;
    loop {
        for round in [step, step * 2, step * 5] {
            if round >= number {
                return round;
            }
        }
        step *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_years_are_shown_by_month_and_a_century_by_decade() {
        assert_eq!(Unit::for_years(2019..=2025), Unit::Month);
        assert_eq!(Unit::for_years([1850, 2024, 2025].into_iter()), Unit::Month);
        assert_eq!(Unit::for_years(1950..=2025), Unit::Year);
        assert_eq!(Unit::for_years(1700..=2025), Unit::Decade);
        assert_eq!(Unit::for_years(std::iter::empty()), Unit::Month);
    }

    #[test]
    fn articles_of_which_only_the_year_is_known_stand_apart_from_its_months() {
        assert_eq!(Unit::Month.slot(2024, Some(12)).0, 11);
        assert_eq!(Unit::Month.slot(2024, None).0, 13);
        assert_eq!(Unit::Year.slot(2024, None).0, 4);
        assert_eq!((Unit::Decade.slot(1987, Some(3)).0, Unit::Decade.block(1987)), (8, 1900));
    }

    #[test]
    fn the_shared_part_of_a_bar_lies_inside_it_and_is_seen() {
        for most in [1, 10, 84, 1_000_000] {
            for words in [1, most / 2, most].into_iter().filter(|words| *words > 0) {
                for shared in [0, 1, words / 2, words] {
                    let (whole, part) = stacked(words, shared, most);
                    assert!(whole >= part && whole <= HEIGHT, "{most} {words} {shared}");
                    assert_eq!(part == 0, shared == 0);
                }
            }
        }
    }

    #[test]
    fn heaps_have_numbers_that_are_easily_counted_in() {
        assert_eq!([0, 1, 3, 6, 11, 84, 209, 501].map(round), [1, 1, 5, 10, 20, 100, 500, 1000]);
    }
}
