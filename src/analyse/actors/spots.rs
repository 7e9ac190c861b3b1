//! The places of an article where a listed name stands, each with what it may mean there.

use std::collections::BTreeSet;

use super::longer_name::{Surroundings, Verdict, is_only_a_list};
use super::longest::longest;
use super::matcher::{Matcher, Occurrence};
use super::names::{Claim, Sort};
use super::neighbours::{self, Joint};
use crate::analyse::census::{Answers, Asked, Census};
use crate::analyse::words::Words;
use crate::archive::Archive;
use crate::archive::actor::ActorNumber;
use crate::archive::article::{Article, ArticleNumber};
use crate::archive::block::{Block, BlockKind};
use crate::archive::given_names::{self, Gender};
use crate::archive::language;
use crate::archive::naming;
use crate::archive::reading::Reading;
use crate::span::{Extent, WordIndex, WordSpan};

/// A place where a listed name stands.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    /// The block, as a place in the article's blocks.
    pub block: usize,
    /// Where.
    pub extent: Extent,
    /// The name as it is printed.
    pub text: String,
    /// What it may mean, for each actor the surest; never empty.
    pub claims: Vec<Claim>,
    /// Whether it may be part of a longer name.
    pub doubtful: bool,
    /// Whom the title before it is given to, where it says so.
    pub gender: Option<Gender>,
    /// Whether the title before it is one of office.
    pub office: bool,
}

/// The names in one article.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Where they stand, in reading order; those that are part of longer names are left out.
    pub spots: Vec<Spot>,
    /// Who shares a name with somebody not listed who is named in full.
    pub namesakes: BTreeSet<ActorNumber>,
    /// What was asked about the words of the whole archive.
    pub answers: Answers,
}

/// What is needed to find the names in any article of an archive.
pub(super) struct Finder<'a> {
    pub archive: &'a Archive,
    pub matcher: &'a Matcher,
    pub census: &'a Census,
}

impl Finder<'_> {
    /// The names in an article.
    pub(super) fn find(&self, number: ArticleNumber) -> Found {
        let asked = Asked::new(self.census);
        let article = self.archive.article(number);
        let nouns_have_capitals = self.nouns_have_capitals(article);
        let mut found = Found::default();
        for (place, block) in article.blocks.iter().enumerate() {
            if matches!(block.kind, BlockKind::Code | BlockKind::Separator) {
                continue;
            }
            let reading = Reading::of(article, block);
            let names = self.names(&reading.text, block.kind, number);
            let surroundings = Surroundings {
                text: &reading.text,
                kind: block.kind,
                names: &names,
                census: &asked,
                nouns_have_capitals,
            };
            let verdicts = surroundings.verdicts();
            found.namesakes.extend(surroundings.namesakes_of_strangers(&verdicts));
            let kept = names.into_iter().zip(verdicts).filter(|(_, verdict)| *verdict != Verdict::Part);
            found.spots.extend(
                kept.filter_map(|(name, verdict)| spot(&reading, place, block, name, verdict == Verdict::Doubtful)),
            );
        }
        found.answers = asked.answers();
        found
    }

    fn names(&self, text: &str, kind: BlockKind, article: ArticleNumber) -> Vec<Occurrence> {
        let found = self.matcher.find(text, article);
        let (lists, mut names): (Vec<_>, Vec<_>) = found.into_iter().partition(|name| is_only_a_list(text, kind, name));
        if !lists.is_empty() {
            // Two full names in a list do not give way to what is none, but a bare surname is hidden by it.
            let full = longest(
                names.iter().filter(|name| name.claims.iter().any(|claim| claim.form.is_strong())).cloned().collect(),
            );
            names.extend(lists.into_iter().filter(|list| !touches_any(&full, list)));
        }
        let mut names = longest(names);
        for name in &mut names {
            prefer_bearers_of_titles(text, name);
        }
        names
    }

    fn nouns_have_capitals(&self, article: &Article) -> bool {
        matches!(language::main(self.archive.language_of(article)).as_str(), "de" | "lb")
    }
}

/// Whether a name overlaps one of some that lie apart, in their order.
fn touches_any(names: &[Occurrence], name: &Occurrence) -> bool {
    let before_its_end = names.partition_point(|other| other.range.start < name.range.end);
    let last = before_its_end.checked_sub(1).and_then(|last| names.get(last));
    last.is_some_and(|other| other.range.end > name.range.start)
}

/// `President Washington` is no city: after a title, persons go before what else bears the name.
fn prefer_bearers_of_titles(text: &str, name: &mut Occurrence) {
    let is_person = |claim: &Claim| claim.sort == Sort::Person;
    if name.claims.iter().all(is_person) || !name.claims.iter().any(is_person) {
        return;
    }
    if title_before(text, name.range.start).is_some() {
        name.claims.retain(is_person);
    }
}

/// The title of office or of courtesy directly before a name.
fn title_before(text: &str, start: usize) -> Option<&str> {
    let word = neighbours::before(text, start)?;
    (word.joint == Joint::Space && naming::is_title(word.word)).then_some(word.word)
}

fn spot(reading: &Reading, place: usize, block: &Block, name: Occurrence, doubtful: bool) -> Option<Spot> {
    let text = reading.text.get(name.range.clone())?.to_owned();
    let extent = reading.extent(name.range.start, name.range.end)?;
    let whole = extent.outer();
    debug_assert!(block.extent.outer().covers(whole), "a name lies in its block");
    let title = title_before(&reading.text, name.range.start);
    Some(Spot {
        block: place,
        extent,
        text,
        claims: name.claims,
        doubtful,
        gender: title.and_then(given_names::of_title),
        office: title.is_some_and(naming::is_office),
    })
}

impl Spot {
    /// Its words among those of the article. Within a block words stand in the order of the source.
    pub(super) fn words(&self, words: &Words) -> WordSpan {
        let span = self.extent.outer();
        let own = words.blocks.get(self.block).copied().unwrap_or_default();
        let list = words.list.get(own.range()).unwrap_or(&[]);
        let first = list.partition_point(|word| word.span.end <= span.start);
        let after = list.partition_point(|word| word.span.start < span.end);
        let place = |at: usize| WordIndex::from(own.start.index() + at);
        WordSpan::new(place(first), place(after))
    }
}
