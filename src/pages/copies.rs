//! Sentences that repeat one of another article, folded under the one of the original.
//!
//! Of a text that stands in many articles each is compared with the original only, and under a sentence stand so few of its
//! copies that a page stays light; the further ones stand with their own articles.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::copied::{self, Run};
use super::named_sentence::NamedSentence;
use super::{Site, kwic};
use crate::analyse::reuse::{Pair, Passage};
use crate::archive::actor::ActorNumber;
use crate::archive::article::{ArticleNumber, Publish};
use crate::span::WordIndex;

/// How many copies stand under a sentence: with two kilobytes each, a page of sentences that all were copied and changed so
/// often stays about a megabyte.
const MOST: usize = 6;

/// The copies of the sentences that name an actor, for one page: what was found of an article is found once.
pub(super) struct Copies<'s, 'a> {
    site: &'s Site<'a>,
    actor: ActorNumber,
    found: RefCell<BTreeMap<ArticleNumber, Rc<OfOriginal<'a>>>>,
}

/// The copies of the sentences of an article, by the first mention of each of these.
type OfOriginal<'a> = BTreeMap<usize, Vec<Copied<'a>>>;

/// A copy of a sentence.
#[derive(Clone)]
pub(super) struct Copied<'a> {
    pub(super) sentence: NamedSentence<'a>,
    /// What it says, where its words are not those of the original.
    pub(super) runs: Option<Vec<Run>>,
}

impl<'s, 'a> Copies<'s, 'a> {
    pub(super) fn of(site: &'s Site<'a>, actor: ActorNumber) -> Self {
        Self { site, actor, found: RefCell::default() }
    }

    /// The copies that stand under a sentence, in the order of their articles.
    pub(super) fn under(&self, original: &NamedSentence<'_>) -> Vec<Copied<'a>> {
        if original.is_repeated() {
            return Vec::new();
        }
        self.of_original(original.article).get(&original.first()).cloned().unwrap_or_default()
    }

    /// Under which sentence a repeated one stands, if it does: the article, and the first mention there.
    pub(super) fn stands_under(&self, copy: &NamedSentence<'_>) -> Option<(ArticleNumber, usize)> {
        let (pair, _) = self.compared(copy)?;
        let original = pair.original(self.site.archive);
        let is_copy =
            |copied: &Copied<'_>| (copied.sentence.article, copied.sentence.first()) == (copy.article, copy.first());
        let found = self.of_original(original);
        let sentence = found.iter().find(|(_, copies)| copies.iter().any(is_copy));
        sentence.map(|(first, _)| (original, *first))
    }

    fn of_original(&self, number: ArticleNumber) -> Rc<OfOriginal<'a>> {
        if let Some(found) = self.found.borrow().get(&number) {
            return Rc::clone(found);
        }
        let found = Rc::new(self.look(number));
        self.found.borrow_mut().insert(number, Rc::clone(&found));
        found
    }

    /// Looks for the copies of all sentences of an article.
    fn look(&self, original: ArticleNumber) -> OfOriginal<'a> {
        let mut found = OfOriginal::new();
        if self.site.archive.article(original).publish != Publish::Full {
            return found;
        }
        let is_source = |pair: &&Pair| pair.original(self.site.archive) == original;
        let mut pairs = self.site.findings.pairs_of(original).filter(is_source).peekable();
        // An article may name the actor often, and be copied by nobody.
        let mut own = match pairs.peek() {
            Some(_) => self.sentences(original, |sentence| !sentence.is_repeated()),
            None => Vec::new(),
        };
        for pair in pairs {
            let (copy, side): (_, fn(&Passage) -> &_) =
                if pair.a == original { (pair.b, |passage| &passage.a) } else { (pair.a, |passage| &passage.b) };
            let meets = |sentence: &NamedSentence<'_>| {
                let places = || sentence.mentions.iter().map(|(_, mention)| mention.extent.outer().start);
                pair.passages.iter().any(|passage| places().any(|place| side(passage).extent.contains(place)))
            };
            if !own.iter().any(meets) {
                continue;
            }
            for sentence in self.sentences(copy, |sentence| sentence.is_repeated()) {
                let Some((first, copied)) = self.copied(&own, sentence, pair) else { continue };
                found.entry(first).or_default().push(copied);
            }
            own.retain(|sentence| found.get(&sentence.first()).is_none_or(|copies| copies.len() < MOST));
        }
        found
    }

    fn sentences(&self, number: ArticleNumber, which: impl Fn(&NamedSentence<'_>) -> bool) -> Vec<NamedSentence<'a>> {
        let mentions: Vec<_> = kwic::mentions(self.site, self.actor, number).collect();
        let all = NamedSentence::all(self.site, number, &mentions);
        all.into_iter().filter(|sentence| which(sentence)).collect()
    }

    /// A sentence as the copy of one of these of the original, by its first mention.
    fn copied(&self, own: &[NamedSentence<'a>], copy: NamedSentence<'a>, pair: &Pair) -> Option<(usize, Copied<'a>)> {
        let (compared, passage) = self.compared(&copy)?;
        if (compared.a, compared.b) != (pair.a, pair.b) {
            return None;
        }
        let words = |number| self.site.findings.words(self.site.archive, number);
        let (a, b) = (words(pair.a)?, words(pair.b)?);
        let mut matched = passage.matched(a, b);
        let (of_copy, of_original) = if pair.a == copy.article { (a, b) } else { (b, a) };
        if pair.a != copy.article {
            matched.iter_mut().for_each(|(one, other)| std::mem::swap(one, other));
        }
        let here = copied::words_of(&copy, of_copy);
        let original = own.iter().find_map(|original| {
            let there = copied::words_of(original, of_original);
            let holds = |word: WordIndex| there.iter().any(|(at, _)| *at == word);
            holds(nearest(&copy, &here, &matched)?).then_some((original, there))
        });
        let (original, there) = original?;
        let runs = copied::runs((&copy, &here), (original, &there), &matched);
        Some((original.first(), Copied { sentence: copy, runs }))
    }

    /// The pair by which a repeated sentence is compared with its original, and the passage that holds its first name.
    fn compared(&self, copy: &NamedSentence<'_>) -> Option<(&'a Pair, &'a Passage)> {
        let findings = self.site.findings;
        let place = copy.mentions.first()?.1.extent.outer().start;
        findings.pairs_of(copy.article).find_map(|pair| {
            let original = pair.original(self.site.archive);
            if original == copy.article {
                return None;
            }
            let holds = |passage: &Passage| {
                let side = if pair.a == copy.article { &passage.a } else { &passage.b };
                !passage.reworded && side.extent.contains(place)
            };
            let (at, passage) = pair.passages.iter().enumerate().find(|(_, passage)| holds(passage))?;
            let first = findings.family_of(pair, at).and_then(|family| family.original());
            first.is_none_or(|first| first == original).then_some((pair, passage))
        })
    }
}

/// The word of the original beside which the first name of a copy stands: where the name itself was changed, the nearest.
fn nearest(
    copy: &NamedSentence<'_>,
    here: &[(WordIndex, std::ops::Range<usize>)],
    matched: &[(WordIndex, WordIndex)],
) -> Option<WordIndex> {
    let name = copy.places.first()?.name.start;
    let in_sentence = here.iter().filter_map(|(word, range)| {
        let at = matched.binary_search_by_key(word, |(here, _)| *here).ok()?;
        Some((range.start.abs_diff(name), matched.get(at)?.1))
    });
    in_sentence.min().map(|(_, word)| word)
}
