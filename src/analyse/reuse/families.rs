//! Families: one text that stands in three articles or more, and all of them together instead of each pair by itself.
//!
//! The two sides of a passage are one text, and so are stretches of one article that are nearly the same. What hangs
//! together so is a family (connected components, by union and find; R. Tarjan, 1975). Nothing is compared again: it is
//! linear in the passages, but for the few different stretches of one article.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Grounds, Pair, Passage, Side};
use crate::archive::article::ArticleNumber;
use crate::span::{Extent, WordSpan};

/// Shorter passages make no family.
const WORDS_OF_A_FAMILY: usize = 20;

/// So many articles with one text are a family.
pub const ARTICLES_OF_A_FAMILY: usize = 3;

/// Two stretches of an article are the same text when so many tenths of the shorter lie in the longer, and the shorter is
/// no less than one in so many of its words: who prints a third of a text has that text, who prints a sentence has not.
const TENTHS: usize = 9;
const PART: usize = 3;

/// A text that stands in several articles.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Family {
    /// By which it is known: the first article that may be named, and a number.
    pub id: String,
    /// Where it stands, in the order of the articles.
    pub members: Vec<Member>,
    /// The likely original, and how one can tell.
    pub source: Option<(ArticleNumber, Grounds)>,
}

impl Passage {
    /// Whether both its sides are one text, long enough to look for others that have it.
    pub(in crate::analyse) fn makes_a_family(&self) -> bool {
        self.matched >= WORDS_OF_A_FAMILY && !self.reworded
    }
}

/// Where the text of a family stands in one article.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Member {
    /// The article.
    pub article: ArticleNumber,
    /// From its first word to its last.
    pub words: WordSpan,
    /// Its place in the source.
    pub extent: Extent,
    /// How many words it has there, without what interrupts it.
    pub count: usize,
}

impl Family {
    /// The article beside which the others stand: the likely original, else the first.
    #[must_use]
    pub fn original(&self) -> Option<ArticleNumber> {
        let first = self.members.first().map(|member| member.article);
        self.source.as_ref().map(|(article, _)| *article).or(first)
    }

    /// How many words the text has where it is longest.
    #[must_use]
    pub fn words(&self) -> usize {
        self.members.iter().map(|member| member.count).max().unwrap_or(0)
    }
}

/// All families, the largest first, and which passages belong to them.
#[derive(Clone, Debug, Default)]
pub struct Families {
    /// The families.
    pub list: Vec<Family>,
    /// By the place of a pair and that of a passage in it: the place of the family.
    of_passage: BTreeMap<(usize, usize), usize>,
}

impl Families {
    /// The family to which a passage belongs, by the place of its pair and its own place there.
    #[must_use]
    pub fn of_passage(&self, pair: usize, passage: usize) -> Option<&Family> {
        self.list.get(*self.of_passage.get(&(pair, passage))?)
    }
}

/// Finds the families among some pairs; `name` is the id of an article, if that may be named.
pub(super) fn families(pairs: &[Pair], name: impl Fn(ArticleNumber) -> Option<String>) -> Families {
    let mut texts = Texts::default();
    let mut passages: Vec<((usize, usize), usize)> = Vec::new();
    for (at, pair) in pairs.iter().enumerate() {
        for (number, passage) in pair.passages.iter().enumerate().filter(|(_, passage)| passage.makes_a_family()) {
            let (a, b) = (texts.stretch(pair.a, &passage.a), texts.stretch(pair.b, &passage.b));
            texts.unite(a, b);
            passages.push(((at, number), a));
        }
    }
    let mut grouped: BTreeMap<usize, BTreeMap<ArticleNumber, Member>> = BTreeMap::new();
    for stretch in 0..texts.stretches.len() {
        let member = texts.stretches[stretch].clone();
        let members = grouped.entry(texts.root(stretch)).or_default();
        match members.get_mut(&member.article) {
            Some(known) if known.count >= member.count => {}
            _ => drop(members.insert(member.article, member)),
        }
    }
    let mut sources = sources(pairs, &passages, &mut texts);
    let several = grouped.into_iter().filter(|(_, members)| members.len() >= ARTICLES_OF_A_FAMILY);
    let family = |(root, members): (usize, BTreeMap<ArticleNumber, Member>)| {
        (root, Family { id: String::new(), members: members.into_values().collect(), source: sources.remove(&root) })
    };
    let mut found: Vec<(usize, Family)> = several.map(family).collect();
    found.sort_by_key(|(_, family)| (Reverse((family.members.len(), family.words())), family.members[0].article));
    name_each(&mut found, name);
    let place: BTreeMap<usize, usize> = found.iter().enumerate().map(|(at, (root, _))| (*root, at)).collect();
    let of_passage = passages.into_iter().filter_map(|(passage, stretch)| {
        let family = *place.get(&texts.root(stretch))?;
        Some((passage, family))
    });
    Families { of_passage: of_passage.collect(), list: found.into_iter().map(|(_, family)| family).collect() }
}

/// Gives each family its id; the first of an article in the order of the text is the first.
fn name_each(families: &mut [(usize, Family)], name: impl Fn(ArticleNumber) -> Option<String>) {
    let mut of_article: BTreeMap<String, Vec<(WordSpan, usize)>> = BTreeMap::new();
    for (at, (_, family)) in families.iter().enumerate() {
        let first = family.members.iter().find_map(|member| Some((name(member.article)?, member.words)));
        if let Some((article, words)) = first {
            of_article.entry(article).or_default().push((words, at));
        }
    }
    for (article, mut of_article) in of_article {
        of_article.sort_unstable();
        for ((_, at), number) in of_article.into_iter().zip(1..) {
            families[at].1.id = format!("{article}-{number}");
        }
    }
}

/// The likely original of each text: the one article that is that of another, and of which none is.
fn sources(
    pairs: &[Pair],
    passages: &[((usize, usize), usize)],
    texts: &mut Texts,
) -> BTreeMap<usize, (ArticleNumber, Grounds)> {
    let mut said: BTreeMap<usize, (BTreeMap<ArticleNumber, &Grounds>, BTreeSet<ArticleNumber>)> = BTreeMap::new();
    for ((at, _), stretch) in passages {
        let pair = &pairs[*at];
        let Some(source) = &pair.source else { continue };
        let (originals, copies) = said.entry(texts.root(*stretch)).or_default();
        originals.entry(source.article).or_insert(&source.grounds);
        copies.insert(if source.article == pair.a { pair.b } else { pair.a });
    }
    let only = |(root, (originals, copies)): (usize, (BTreeMap<ArticleNumber, &Grounds>, BTreeSet<ArticleNumber>))| {
        let mut first = originals.into_iter().filter(|(article, _)| !copies.contains(article));
        let (article, grounds) = first.next()?;
        first.next().is_none().then(|| (root, (article, grounds.clone())))
    };
    said.into_iter().filter_map(only).collect()
}

/// Stretches of articles, and which of them are one text.
#[derive(Default)]
struct Texts {
    stretches: Vec<Member>,
    of_article: BTreeMap<ArticleNumber, Vec<usize>>,
    /// Another stretch of the same text, or itself.
    parents: Vec<usize>,
}

impl Texts {
    /// The stretch that is this one, or has much of it, or of which it has much.
    fn stretch(&mut self, article: ArticleNumber, side: &Side) -> usize {
        let known = self.of_article.entry(article).or_default();
        let is_same = |at: &usize| {
            let words = self.stretches[*at].words;
            let (shorter, longer) = (words.len().min(side.words.len()), words.len().max(side.words.len()));
            let shared = words.intersection(side.words).map_or(0, |shared| shared.len());
            shared * 10 >= shorter * TENTHS && shorter * PART >= longer
        };
        let same: Vec<usize> = known.iter().copied().filter(is_same).collect();
        let this = Member { article, words: side.words, extent: side.extent.clone(), count: side.count() };
        if let Some((first, others)) = same.split_first() {
            if this.count > self.stretches[*first].count {
                self.stretches[*first] = this;
            }
            others.iter().for_each(|other| self.unite(*first, *other));
            return *first;
        }
        let new = self.stretches.len();
        known.push(new);
        self.stretches.push(this);
        self.parents.push(new);
        new
    }

    /// The stretch that stands for all of the same text.
    fn root(&mut self, mut stretch: usize) -> usize {
        while self.parents[stretch] != stretch {
            // Each step on the way is halved for those who come later.
            self.parents[stretch] = self.parents[self.parents[stretch]];
            stretch = self.parents[stretch];
        }
        stretch
    }

    fn unite(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        let (first, last) = (one.min(other), one.max(other));
        self.parents[last] = first;
    }
}
