//! Naming drift: where a text is repeated, and at the same place one article names an actor otherwise than the other, or
//! names the actor where the other says something else.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Site, block_link};
use crate::analyse::actors::Mention;
use crate::analyse::reuse::{ChangeKind, Pair, Passage};
use crate::analyse::words::Words;
use crate::archive::actor::ActorNumber;
use crate::archive::address::{self, OutPath};
use crate::archive::article::{ArticleNumber, Publish};
use crate::archive::hash::hash;
use crate::archive::reading::Reading;
use crate::archive::word::{fold, of_text};
use crate::span::{ByteSpan, Span, WordIndex, WordSpan};

/// How many words of each article are one place: where more was changed, another sentence stands there.
const WORDS: usize = 12;
/// How many places are told of one actor.
const PLACES: usize = 100;

/// The mentions that changes of repeated text touch, by the number of their actor.
pub(super) struct Touched<'a>(Vec<Vec<Spot<'a>>>);

/// A mention that a change of repeated text touches.
#[derive(Clone, Copy)]
struct Spot<'a> {
    pair: &'a Pair,
    passage: &'a Passage,
    /// Whether it stands in the first article of the pair.
    in_a: bool,
    /// Its place among the mentions of its article.
    mention: usize,
}

/// Two articles at the same place of a text that both have.
#[derive(Debug, Serialize)]
pub(super) struct Drift {
    /// The article that counts as the original.
    original: Said,
    copy: Said,
}

/// What one article says there.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Said {
    words: String,
    /// Whether it names the actor.
    names: bool,
    label: String,
    href: String,
}

impl<'a> Touched<'a> {
    /// Looks for them in all text that articles share and that may be shown.
    pub(super) fn of(site: &Site<'a>) -> Self {
        let mut of_actors = vec![Vec::new(); site.archive.cast.actors.len()];
        let whole = |number| site.archive.article(number).publish == Publish::Full;
        for pair in site.findings.pairs().iter().filter(|pair| whole(pair.a) && whole(pair.b)) {
            for (at, passage) in pair.passages.iter().enumerate() {
                // Of a text that many have, each is compared with the original only.
                let original = site.findings.family_of(pair, at).and_then(|family| family.original());
                if original.is_some_and(|original| ![pair.a, pair.b].contains(&original)) {
                    continue;
                }
                for in_a in [true, false] {
                    let mentions = site.findings.mentions(if in_a { pair.a } else { pair.b });
                    for mention in touched(passage, in_a, mentions) {
                        let actor = mentions.get(mention).map_or(0, |mention| mention.actor.index());
                        if let Some(spots) = of_actors.get_mut(actor) {
                            spots.push(Spot { pair, passage, in_a, mention });
                        }
                    }
                }
            }
        }
        Self(of_actors)
    }

    /// A hash of those of one actor.
    pub(super) fn digest(&self, site: &Site<'_>, actor: ActorNumber) -> u64 {
        let id = |number: ArticleNumber| &site.archive.article(number).id;
        let spot = |spot: &Spot<'_>| {
            let Spot { pair, passage, in_a, mention } = *spot;
            hash(&(id(pair.a), id(pair.b), id(pair.original(site.archive)), passage, in_a, mention))
        };
        hash(&self.of_actor(actor).iter().map(spot).collect::<Vec<u64>>())
    }

    /// Where an actor is named otherwise, in the order of the articles.
    pub(super) fn drifts(&self, site: &Site<'_>, path: &OutPath, actor: ActorNumber) -> Vec<Drift> {
        let mut told: BTreeSet<(ArticleNumber, ArticleNumber, WordSpan, WordSpan)> = BTreeSet::new();
        let mut drifts = Vec::new();
        let spots = self.of_actor(actor);
        for of_passage in spots.chunk_by(|one, next| std::ptr::eq(one.passage, next.passage)) {
            let Some(compared) = of_passage.first().and_then(|spot| Compared::of(site, spot)) else { continue };
            for spot in of_passage {
                let Some((a, b)) = compared.place(site, spot) else { continue };
                if drifts.len() < PLACES && told.insert((spot.pair.a, spot.pair.b, a, b)) {
                    drifts.extend(compared.tell(site, path, actor, spot.pair, (a, b)));
                }
            }
        }
        drifts
    }

    fn of_actor(&self, actor: ActorNumber) -> &[Spot<'a>] {
        self.0.get(actor.index()).map_or(&[], Vec::as_slice)
    }
}

/// The mentions of one article, by their places, that lie at a change of words on one side of a passage.
fn touched(passage: &Passage, in_a: bool, mentions: &[Mention]) -> BTreeSet<usize> {
    let changes = passage.changes.iter().filter(|change| change.kind != ChangeKind::Typography);
    let at_change = |place: ByteSpan| {
        let first = mentions.partition_point(|mention| mention.extent.outer().end < place.start);
        let near = mentions.iter().enumerate().skip(first);
        near.take_while(move |(_, mention)| mention.extent.outer().start <= place.end).map(|(at, _)| at)
    };
    changes.flat_map(|change| at_change(if in_a { change.a } else { change.b })).collect()
}

/// Two articles, with the words of a passage that are the same in both.
struct Compared<'s> {
    a: &'s Words,
    b: &'s Words,
    passage: &'s Passage,
    matched: Vec<(WordIndex, WordIndex)>,
}

impl<'s> Compared<'s> {
    fn of(site: &Site<'s>, spot: &Spot<'s>) -> Option<Self> {
        let a = site.findings.words(site.archive, spot.pair.a)?;
        let b = site.findings.words(site.archive, spot.pair.b)?;
        Some(Self { a, b, passage: spot.passage, matched: spot.passage.matched(a, b) })
    }

    /// The words round a mention, up to the next ones that are the same in both articles: of the first and of the second.
    fn place(&self, site: &Site<'_>, spot: &Spot<'_>) -> Option<(WordSpan, WordSpan)> {
        let (number, words) = if spot.in_a { (spot.pair.a, self.a) } else { (spot.pair.b, self.b) };
        let place = site.findings.mentions(number).get(spot.mention)?.extent.outer();
        let first = WordIndex::from(words.list.partition_point(|word| word.span.end <= place.start));
        let end = WordIndex::from(words.list.partition_point(|word| word.span.start < place.end));
        let own = |(a, b): &(WordIndex, WordIndex)| if spot.in_a { *a } else { *b };
        let before = self.matched.partition_point(|pair| own(pair) < first);
        let after = self.matched.partition_point(|pair| own(pair) < end);
        let (a, b) = match before.checked_sub(1).and_then(|last| self.matched.get(last)) {
            Some((a, b)) => (a.index() + 1, b.index() + 1),
            None => (self.passage.a.words.start.index(), self.passage.b.words.start.index()),
        };
        let ends = (self.passage.a.words.end, self.passage.b.words.end);
        let (end_a, end_b) = self.matched.get(after).copied().unwrap_or(ends);
        let (a, b) = (WordSpan::from(a..end_a.index()), WordSpan::from(b..end_b.index()));
        let short = |span: WordSpan| (1..=WORDS).contains(&span.len());
        (short(a) && short(b)).then_some((a, b))
    }

    fn tell(
        &self,
        site: &Site<'_>,
        path: &OutPath,
        actor: ActorNumber,
        pair: &Pair,
        (a, b): (WordSpan, WordSpan),
    ) -> Option<Drift> {
        let (a, names_a) = said(site, path, actor, pair.a, self.a, a)?;
        let (b, names_b) = said(site, path, actor, pair.b, self.b, b)?;
        let otherwise = folded(&a.words) != folded(&b.words) && names_a.is_disjoint(&names_b);
        let (original, copy) = if pair.original(site.archive) == pair.a { (a, b) } else { (b, a) };
        otherwise.then_some(Drift { original, copy })
    }
}

/// What an article says in some words of one of its blocks, and how it names the actor there.
fn said(
    site: &Site<'_>,
    path: &OutPath,
    actor: ActorNumber,
    number: ArticleNumber,
    words: &Words,
    span: WordSpan,
) -> Option<(Said, BTreeSet<Vec<String>>)> {
    let article = site.archive.article(number);
    let last = WordIndex(span.end.0.checked_sub(1)?);
    let at = words.block_of(span.start);
    let block = article.blocks.get(at).filter(|_| words.block_of(last) == at)?;
    let place =
        Span { start: words.list.get(span.start.index())?.span.start, end: words.list.get(last.index())?.span.end };
    let reading = Reading::of(article, block);
    let text = reading.text.get(reading.range(place)?)?;
    let names: Vec<(usize, &Mention)> = site
        .mentions(number)
        .filter(|(_, mention)| mention.actor == actor && mention.extent.outer().overlaps(place))
        .collect();
    let href = match names.first() {
        Some((mention, _)) => path.link_to(&address::article(&article.id), Some(&address::mention(mention + 1))),
        None => block_link::href(site, path, number, at),
    };
    let said = Said {
        words: text.to_owned(),
        names: !names.is_empty(),
        label: block_link::full_label(site, number, at),
        href,
    };
    Some((said, names.into_iter().map(|(_, mention)| folded(&mention.text)).collect()))
}

fn folded(text: &str) -> Vec<String> {
    of_text(text).map(|(_, word)| fold(word)).collect()
}
