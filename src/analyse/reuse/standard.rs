//! Standard text: what stands in many articles that have nothing else to do with one another, such as a footer, a line
//! of contacts, or what an office says of itself at the end of each release.
//!
//! Of 12,475 press releases four pairs in five share nothing but that. It is set aside: told of in its own way, and no
//! repeat. A text that many articles reprint looks alike from afar; it is told from standard text by its being the
//! greater part of an article, or by its standing somewhere in the middle. Each passage is judged by itself, from how
//! many other articles its words stand in, so that nothing has to be gathered first; all is linear in the passages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Pair, Passage, PassageKind, Side};
use crate::archive::article::ArticleNumber;
use crate::span::{Extent, WordSpan};

/// What stands in so many other articles is standard text wherever it stands.
const OTHERS: usize = 19;

/// At the end of an article fewer are enough.
const OTHERS_AT_THE_END: usize = 4;

/// At its beginning, where reports of one event may begin alike, not quite so few.
const OTHERS_AT_THE_BEGINNING: usize = 9;

/// What says how to reach somebody is standard text at either end when so few have it.
const OTHERS_WITH_CONTACT: usize = 2;

/// A text stands at an end when so many words stand between, or one in so many.
const WORDS_TO_THE_END: (usize, usize) = (60, 4);
const WORDS_FROM_THE_BEGINNING: (usize, usize) = (30, 10);

/// A stretch of an article that is standard text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StandardText {
    /// Its words.
    pub words: WordSpan,
    /// Where it stands.
    pub extent: Extent,
    /// In how many articles it stands, this one included.
    pub articles: usize,
    /// Whether no article before this one has it.
    pub is_first: bool,
}

/// Two articles that share standard text.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Aside {
    /// All that they share.
    pub(super) pair: Pair,
    /// Which of its passages are standard text.
    pub(super) standard: Vec<usize>,
    /// Those of them that tell of a text in one of the two what no pair before told.
    told: Vec<usize>,
}

impl Aside {
    /// All that the two share.
    #[must_use]
    pub fn pair(&self) -> &Pair {
        &self.pair
    }

    /// The standard text in one of the two articles that no earlier pair told of, each with its number in the pair: the
    /// passages that are no standard text come first.
    pub fn told(&self) -> impl Iterator<Item = (usize, &Passage)> {
        let others = self.pair.passages.len() - self.standard.len();
        let number = move |at: &usize| self.standard.binary_search(at).ok().map(|place| others + place + 1);
        self.told.iter().filter_map(move |at| Some((number(at)?, self.pair.passages.get(*at)?)))
    }
}

/// What articles share, with the standard text set aside.
#[derive(Debug, Default)]
pub(super) struct SetAside {
    /// The pairs that share something else.
    pub(super) pairs: Vec<Pair>,
    /// The pairs that share standard text.
    pub(super) asides: Vec<Aside>,
    /// The standard text of each article that has some, in its order.
    pub(super) standard: BTreeMap<ArticleNumber, Vec<StandardText>>,
}

/// Sets standard text aside. Given are all pairs, sorted, and how many words each article has.
pub(super) fn set_aside(all: Vec<Pair>, count_words: impl Fn(ArticleNumber) -> usize) -> SetAside {
    let standard = standard_of_each(&all, count_words);
    // Pairs are large and many: those that stay are not moved, and room is made for just so many others.
    let aside = standard.iter().filter(|standard| !standard.is_empty()).count();
    let mut found = SetAside { asides: Vec::with_capacity(aside), ..SetAside::default() };
    let mut all: Vec<Option<Pair>> = all.into_iter().map(Some).collect();
    for (pair, standard) in all.iter_mut().zip(standard).filter(|(_, standard)| !standard.is_empty()) {
        *pair = pair.take().and_then(|pair| found.take(pair, &standard));
    }
    found.pairs = all.into_iter().flatten().collect();
    found.pairs.shrink_to_fit();
    found.standard.values_mut().for_each(one_for_each_place);
    found
}

/// Of each pair the places of the passages that are standard text, with the number of articles that have it.
fn standard_of_each(all: &[Pair], count_words: impl Fn(ArticleNumber) -> usize) -> Vec<Vec<(usize, usize)>> {
    let reaches = Reach::of_all(all);
    let of_pair = |pair: &Pair| {
        let passages = pair.passages.iter().enumerate();
        passages.filter_map(|(at, passage)| Some((at, standard_in(pair, passage, &reaches, &count_words)?))).collect()
    };
    all.iter().map(of_pair).collect()
}

impl SetAside {
    /// Takes in a pair of which these passages are standard text, each in so many articles. Gives what else it shares.
    fn take(&mut self, pair: Pair, standard: &[(usize, usize)]) -> Option<Pair> {
        let mut told = Vec::new();
        for (at, articles) in standard {
            let passage = &pair.passages[*at];
            // The first article of all is told of beside each of the others. So is one whose only tie to those before it
            // is a longer text, of which this is the end.
            let of_a = self.known(pair.a, &passage.a).any(|text| !text.is_first);
            let of_b = self.known(pair.b, &passage.b).next().is_some();
            if !of_a || !of_b {
                told.push(*at);
            }
            for (number, side, is_first) in [(pair.a, &passage.a, true), (pair.b, &passage.b, false)] {
                let texts = self.standard.entry(number).or_default();
                match texts.iter_mut().find(|text| text.words == side.words) {
                    Some(text) => {
                        text.articles = text.articles.max(*articles);
                        text.is_first &= is_first;
                    }
                    None => {
                        let extent = side.extent.clone();
                        texts.push(StandardText { words: side.words, extent, articles: *articles, is_first });
                    }
                }
            }
        }
        let standard: Vec<usize> = standard.iter().map(|(at, _)| *at).collect();
        let rest = without(&pair, &standard);
        self.asides.push(Aside { pair, standard, told });
        rest
    }

    /// What is known of standard text at this place of an article.
    fn known(&self, article: ArticleNumber, side: &Side) -> impl Iterator<Item = &StandardText> {
        let known = self.standard.get(&article).map_or(&[][..], Vec::as_slice);
        known.iter().filter(move |text| text.words.overlaps(side.words))
    }
}

/// The pair without some of its passages; none where nothing is left.
fn without(pair: &Pair, left_out: &[usize]) -> Option<Pair> {
    let rest = |(at, passage): (usize, &Passage)| (!left_out.contains(&at)).then(|| passage.clone());
    let passages: Vec<Passage> = pair.passages.iter().enumerate().filter_map(rest).collect();
    (!passages.is_empty()).then(|| Pair {
        words_a: passages.iter().map(|passage| passage.a.count()).sum(),
        words_b: passages.iter().map(|passage| passage.b.count()).sum(),
        shared_words: passages.iter().map(|passage| passage.matched).sum(),
        source: pair.source.clone(),
        only_a: pair.only_a.clone(),
        only_b: pair.only_b.clone(),
        passages,
        ..*pair
    })
}

/// Of stretches that overlap the longest, in so many articles as any of them, and the first only if all of them are.
fn one_for_each_place(texts: &mut Vec<StandardText>) {
    texts.sort_unstable_by_key(|text| (text.words.start, text.words.end));
    let mut kept: Vec<StandardText> = Vec::new();
    for text in texts.drain(..) {
        match kept.last_mut().filter(|last| last.words.intersection(text.words).is_some()) {
            Some(last) => {
                let (articles, is_first) = (last.articles.max(text.articles), last.is_first && text.is_first);
                let longest = if text.words.len() > last.words.len() { text } else { last.clone() };
                *last = StandardText { articles, is_first, ..longest };
            }
            None => kept.push(text),
        }
    }
    *texts = kept;
}

/// In how many articles a passage stands, if it is standard text.
fn standard_in(
    pair: &Pair,
    passage: &Passage,
    reaches: &BTreeMap<ArticleNumber, Reach>,
    count_words: &impl Fn(ArticleNumber) -> usize,
) -> Option<usize> {
    let sides = [(&passage.a, count_words(pair.a)), (&passage.b, count_words(pair.b))];
    let is_small = sides.iter().all(|(side, words)| side.count() * 2 < *words);
    if !is_small || passage.kind == PassageKind::Quotation {
        return None;
    }
    let others = |number: ArticleNumber, side: &Side| reaches.get(&number).map_or(1, |reach| reach.of(side));
    let others = others(pair.a, &passage.a).max(others(pair.b, &passage.b));
    let ends = sides
        .iter()
        .all(|(side, words)| is_near(words.saturating_sub(side.words.end.index()), *words, WORDS_TO_THE_END));
    let begins = sides.iter().all(|(side, words)| is_near(side.words.start.index(), *words, WORDS_FROM_THE_BEGINNING));
    let is_standard = others >= OTHERS
        || ends && others >= OTHERS_AT_THE_END
        || begins && others >= OTHERS_AT_THE_BEGINNING
        || (begins || ends) && passage.has_contact && others >= OTHERS_WITH_CONTACT;
    is_standard.then_some(others + 1)
}

fn is_near(distance: usize, words: usize, (at_most, one_in): (usize, usize)) -> bool {
    distance <= at_most.min(words / 2).max(words / one_in)
}

/// In how many other articles the words of one article stand: from each of these words on, so many.
struct Reach(Vec<(usize, usize)>);

impl Reach {
    /// The reach of each article that shares text with more than one other.
    fn of_all(pairs: &[Pair]) -> BTreeMap<ArticleNumber, Self> {
        let mut edges: BTreeMap<ArticleNumber, (usize, Vec<(usize, isize)>)> = BTreeMap::new();
        for pair in pairs {
            for (number, here_is_a) in [(pair.a, true), (pair.b, false)] {
                let (others, edges) = edges.entry(number).or_default();
                *others += 1;
                let same = pair.passages.iter().filter(|passage| !passage.reworded);
                let sides = same.map(|passage| if here_is_a { &passage.a } else { &passage.b });
                for part in merged(sides.flat_map(|side| &side.parts)) {
                    edges.extend([(part.start.index(), 1), (part.end.index(), -1)]);
                }
            }
        }
        let several = edges.into_iter().filter(|(_, (others, _))| *others > 1);
        several.map(|(number, (_, edges))| (number, Self::of_edges(edges))).collect()
    }

    fn of_edges(mut edges: Vec<(usize, isize)>) -> Self {
        edges.sort_unstable();
        let mut steps: Vec<(usize, usize)> = Vec::new();
        let mut reach = 0_isize;
        for at_one_word in edges.chunk_by(|one, next| one.0 == next.0) {
            reach += at_one_word.iter().map(|(_, change)| change).sum::<isize>();
            steps.push((at_one_word[0].0, reach.max(0).unsigned_abs()));
        }
        Self(steps)
    }

    /// In how many other articles at least three quarters of the words of a side stand.
    fn of(&self, side: &Side) -> usize {
        let mut stretches: Vec<(usize, usize)> = Vec::new();
        for part in &side.parts {
            let (start, end) = (part.start.index(), part.end.index());
            let first = self.0.partition_point(|(at, _)| *at <= start).saturating_sub(1);
            let next = self.0.iter().skip(first + 1).map(|(at, _)| *at).chain([usize::MAX]);
            let steps = self.0[first.min(self.0.len())..].iter().zip(next).take_while(|((at, _), _)| *at < end);
            stretches.extend(steps.map(|((at, reach), next)| (*reach, next.min(end).saturating_sub((*at).max(start)))));
        }
        stretches.sort_unstable_by(|one, other| other.cmp(one));
        let wanted = side.count() * 3;
        let mut words = 0;
        let enough = stretches.iter().find(|(_, length)| {
            words += length;
            words * 4 >= wanted
        });
        enough.map_or(0, |(reach, _)| *reach)
    }
}

/// Stretches of words without their overlaps, in order.
fn merged<'p>(parts: impl Iterator<Item = &'p WordSpan>) -> Vec<WordSpan> {
    let mut parts: Vec<WordSpan> = parts.copied().collect();
    parts.sort_unstable();
    let mut merged: Vec<WordSpan> = Vec::with_capacity(parts.len());
    for part in parts {
        match merged.last_mut().filter(|last| part.start <= last.end) {
            Some(last) => last.end = last.end.max(part.end),
            None => merged.push(part),
        }
    }
    merged
}
