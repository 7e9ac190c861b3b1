//! Sentences that repeat one of another article, folded under the one of the original.
//!
//! Of a text that stands in many articles each is compared with the original only, and under a sentence stand so few of its
//! copies that a page stays light; the further ones stand with their own articles.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use super::copied::{self, Run};
use super::named_sentence::NamedSentence;
use super::{Site, kwic};
use crate::analyse::reuse::{Pair, Passage, Side};
use crate::analyse::words::Words;
use crate::archive::actor::ActorNumber;
use crate::archive::article::{ArticleNumber, Publish};
use crate::span::WordIndex;

/// How many copies stand under a sentence, and how many of them with words that differ: a page of sentences that all were
/// copied and changed so often stays below a megabyte.
const MOST: usize = 4;
const CHANGED: usize = 2;

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
        let is_source = |pair: &&Pair| pair.original(self.site.archive) == original && self.is_named_in_both(pair);
        let mut pairs = self.site.findings.pairs_of(original).filter(is_source).peekable();
        // Most articles are copied by nobody, or elsewhere: they need not be fetched, nor their words cut.
        if pairs.peek().is_none() {
            return found;
        }
        let own = self.sentences(original, |sentence| !sentence.is_repeated());
        let words = self.site.findings.words(self.site.archive, original);
        let Some(own) = words.map(|words| Originals::of(own, words)) else { return found };
        for pair in pairs {
            let (copy, side): (_, fn(&Passage) -> &_) =
                if pair.a == original { (pair.b, |passage| &passage.a) } else { (pair.a, |passage| &passage.b) };
            let has_room = |sentence: &Worded<'_>| {
                found.get(&sentence.0.first()).is_none_or(|copies: &Vec<Copied<'_>>| copies.len() < MOST)
            };
            let meets = |sentence: &Worded<'_>| {
                let mut places = sentence.0.mentions.iter().map(|(_, mention)| mention.extent.outer().start);
                places.any(|place| pair.passages.iter().any(|passage| side(passage).extent.contains(place)))
            };
            if !own.0.iter().any(|sentence| has_room(sentence) && meets(sentence)) {
                continue;
            }
            let mut alignments = BTreeMap::new();
            for sentence in self.sentences(copy, |sentence| sentence.is_repeated()) {
                let Some((first, copied)) = self.copied(&own, sentence, pair, &mut alignments) else { continue };
                let copies = found.entry(first).or_default();
                let is_changed = |copied: &&Copied<'_>| copied.runs.is_some();
                let changed = copies.iter().filter(is_changed).count();
                if copies.len() < MOST && (copied.runs.is_none() || changed < CHANGED) {
                    copies.push(copied);
                }
            }
        }
        found
    }

    /// Whether both articles name the actor in a passage that they share.
    fn is_named_in_both(&self, pair: &Pair) -> bool {
        let names = |number, side: &Side| {
            let mut mentions = kwic::mentions(self.site, self.actor, number);
            mentions.any(|(_, mention)| side.extent.contains(mention.extent.outer().start))
        };
        pair.passages.iter().any(|passage| names(pair.a, &passage.a) && names(pair.b, &passage.b))
    }

    fn sentences(&self, number: ArticleNumber, which: impl Fn(&NamedSentence<'_>) -> bool) -> Vec<NamedSentence<'a>> {
        let mentions: Vec<_> = kwic::mentions(self.site, self.actor, number).collect();
        let all = NamedSentence::all(self.site, number, &mentions);
        all.into_iter().filter(|sentence| which(sentence)).collect()
    }

    /// A sentence as the copy of one of these of the original, by its first mention. `alignments` has the words that are the
    /// same of each passage that was looked at, those of the copy first.
    fn copied(
        &self,
        own: &Originals<'a>,
        copy: NamedSentence<'a>,
        pair: &Pair,
        alignments: &mut BTreeMap<usize, Vec<(WordIndex, WordIndex)>>,
    ) -> Option<(usize, Copied<'a>)> {
        let (compared, at) = self.compared(&copy)?;
        if (compared.a, compared.b) != (pair.a, pair.b) {
            return None;
        }
        let words = |number| self.site.findings.words(self.site.archive, number);
        let (a, b) = (words(pair.a)?, words(pair.b)?);
        let passage = pair.passages.get(at)?;
        let matched = alignments.entry(at).or_insert_with(|| {
            let matched = passage.matched(a, b);
            if pair.a == copy.article { matched } else { matched.into_iter().map(|(a, b)| (b, a)).collect() }
        });
        let here = copied::words_of(&copy, if pair.a == copy.article { a } else { b });
        let (original, there) = own.with(nearest(&copy, &here, matched)?)?;
        let runs = copied::runs((&copy, &here), (original, there), matched);
        Some((original.first(), Copied { sentence: copy, runs }))
    }

    /// The pair by which a repeated sentence is compared with its original, and which of its passages holds the first name.
    fn compared(&self, copy: &NamedSentence<'_>) -> Option<(&'a Pair, usize)> {
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
            let at = pair.passages.iter().position(holds)?;
            let first = findings.family_of(pair, at).and_then(|family| family.original());
            first.is_none_or(|first| first == original).then_some((pair, at))
        })
    }
}

/// A sentence with its words, and where each stands in the reading of its block.
type Worded<'a> = (NamedSentence<'a>, Vec<(WordIndex, Range<usize>)>);

/// The sentences of an article that may have copies, in its order.
struct Originals<'a>(Vec<Worded<'a>>);

impl<'a> Originals<'a> {
    fn of(sentences: Vec<NamedSentence<'a>>, words: &Words) -> Self {
        let worded = sentences.into_iter().map(|sentence| {
            let words = copied::words_of(&sentence, words);
            (sentence, words)
        });
        Self(worded.filter(|(_, words)| !words.is_empty()).collect())
    }

    /// The sentence that has a word.
    fn with(&self, word: WordIndex) -> Option<&Worded<'a>> {
        let after = self.0.partition_point(|(_, words)| words.first().is_some_and(|(first, _)| *first <= word));
        let sentence = self.0.get(after.checked_sub(1)?)?;
        sentence.1.last().is_some_and(|(last, _)| word <= *last).then_some(sentence)
    }
}

/// The word of the original beside which the first name of a copy stands: where the name itself was changed, the nearest.
fn nearest(
    copy: &NamedSentence<'_>,
    here: &[(WordIndex, Range<usize>)],
    matched: &[(WordIndex, WordIndex)],
) -> Option<WordIndex> {
    let name = copy.places.first()?.name.start;
    let in_sentence = here.iter().filter_map(|(word, range)| {
        let at = matched.binary_search_by_key(word, |(here, _)| *here).ok()?;
        Some((range.start.abs_diff(name), matched.get(at)?.1))
    });
    in_sentence.min().map(|(_, word)| word)
}
