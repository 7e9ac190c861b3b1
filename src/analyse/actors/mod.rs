//! Who is named, where, and why we think so.

mod addresses;
mod check;
mod copies;
mod dates;
mod descriptions;
mod discover;
mod firm;
mod fold;
mod headline;
mod letter_case;
mod listed_names;
mod longer_name;
mod longest;
mod matcher;
mod name_table;
mod names;
mod neighbours;
mod personal;
mod presence;
mod recast;
mod resolve;
mod speech;
mod spots;

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, OnceLock};

pub use descriptions::Description;
pub(crate) use discover::{Keeper, Outcome, Roll, Rolled, Search};
pub use discover::{is_searched, namesakes, sightings};
pub use listed_names::ListedNames;
pub(crate) use presence::Presence;
use rapidhash::fast::RapidHasher;
use rayon::prelude::*;
pub(crate) use recast::Known;
use serde::{Deserialize, Serialize};
pub use speech::Quotation;

use self::check::Exceptions;
use self::copies::{CopiedText, Copies};
use self::matcher::Matcher;
use self::recast::{Recast, by_names, known};
use self::resolve::{Decided, Decision, Meant};
use self::spots::{Finder, Found};
use crate::analyse::census::{Answers, Census};
use crate::analyse::library::AllWords;
use crate::analyse::reuse::Reuse;
use crate::analyse::since::Since;
use crate::archive::Archive;
use crate::archive::actor::{Actor, ActorNumber};
use crate::archive::article::{Article, ArticleNumber};
use crate::archive::language;
use crate::diagnostic::Diagnostic;
use crate::span::Extent;

/// Who is named where in the archive.
#[derive(Clone, Debug, Default)]
pub struct Named {
    /// The mentions in each article, by article number, in reading order.
    pub mentions: Vec<Vec<Mention>>,
    /// Names that could be two people, or nobody known, in each article, by article number, in reading order.
    pub unresolved: Vec<Vec<Unresolved>>,
    /// What each article calls its actors beside their names, by article number, in reading order.
    pub descriptions: Vec<Vec<Description>>,
    /// What each article quotes its actors as saying, by article number, in reading order.
    pub quotations: Vec<Vec<Quotation>>,
    /// How many open names are shown of the articles before each; counted when first asked for.
    pub(crate) open_before: OnceLock<Vec<usize>>,
}

impl Named {
    /// How many actors are named at all.
    #[must_use]
    pub fn actors_named(&self) -> usize {
        self.mentions.iter().flatten().map(|mention| mention.actor).collect::<std::collections::BTreeSet<_>>().len()
    }
}

/// An actor named in an article. The words are the bare name: no title of office, no possessive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// Who.
    pub actor: ActorNumber,
    /// Where.
    pub extent: Extent,
    /// The block, as a place in the article's blocks.
    pub block: usize,
    /// The name as it is printed.
    pub text: String,
    /// Whether it stands in text that is a copy of another article's.
    pub repeated: bool,
    /// Why it was linked.
    pub because: Because,
    /// The place that decided, where it is another than the mention's own: the block of this article (a surname whose
    /// full name stands there) or of the article copied from.
    pub evidence: Option<Evidence>,
}

/// The place that decided a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The article.
    pub article: ArticleNumber,
    /// The block, as a place in that article's blocks.
    pub block: usize,
}

/// Why a mention was linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// It is a name that links by itself.
    Name,
    /// It is the surname of a person whose full name stands in the article.
    Surname,
    /// It is a weak name, and the full name stands in the article.
    WeakName,
    /// It is an abbreviation.
    Abbreviation,
    /// It is the full name with the surname first.
    Inverted,
    /// It is a handle.
    Handle,
    /// The editor says that it means this here.
    Editor,
    /// It stands in repeated text, and this is what it means where the text was copied from.
    Repeat,
}

/// A name that could not be given to one actor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unresolved {
    /// Where.
    pub extent: Extent,
    /// The block, as a place in the article's blocks.
    pub block: usize,
    /// The name as it is printed.
    pub text: String,
    /// Whom it could mean.
    pub candidates: Vec<ActorNumber>,
}

/// What is kept for the next time.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    /// A hash of all that names are found by, beside the articles and who was found in them.
    pub(crate) by: u64,
    /// Who there was, by actor number.
    pub(crate) cast: Vec<Known>,
    /// Which words each article may have, by article number.
    pub(crate) presence: Vec<Presence>,
    /// What was asked of the census, by article number.
    pub(crate) answers: Vec<Answers>,
    /// Which of the strings that are said to be no actor stand in each article.
    pub(crate) exceptions: Vec<Vec<u32>>,
}

/// What was found before.
#[derive(Debug, Default)]
pub(crate) struct Before {
    /// Who was named where.
    pub(crate) named: Named,
    /// What was kept.
    pub(crate) memory: Memory,
}

/// Finds whom the articles name beside those whom the editor lists; searches those that are fresh, and keeps in `search` what
/// all say; `before` are the articles as they were. The cast is told of those who are in doubt.
pub(crate) fn discover(
    archive: &mut Archive,
    since: &Since,
    search: &mut Search,
    before: &[Arc<Article>],
) -> Vec<Actor> {
    search.search(archive, since, before);
    let found = search.found(archive, before);
    (archive.cast.doubts, archive.cast.left_out) = (found.doubts.clone(), found.left_out);
    found.actors.clone()
}

/// Finds who is named where, and what the list of actors says that no article bears out. Looks only at articles that are
/// fresh, of which the census now says something else, or that share text with one of those, and gives them too: `changed`
/// are the fresh ones and those of which something else is shared than before.
pub(crate) fn find(
    all: AllWords<'_>,
    census: &Census,
    reuse: &Reuse,
    since: &Since,
    changed: BTreeSet<ArticleNumber>,
    before: Before,
) -> (Named, Memory, BTreeSet<ArticleNumber>, Vec<Diagnostic>) {
    let archive = all.archive();
    let by = found_by(archive);
    let all_names = names::names(archive);
    let cast = known(archive, &all_names);
    let kept = recalled(since, before, by, &cast);
    let anew = to_look_at(&kept, census, reuse, changed);
    let matcher = Matcher::of(all_names, anew.len());
    let finder = Finder { archive, matcher: &matcher, census };
    let exceptions = Exceptions::of(&archive.cast);
    let look =
        |number: &ArticleNumber| (*number, finder.find(*number), exceptions.in_article(archive.article(*number)));
    let found: Vec<(ArticleNumber, Found, Vec<u32>)> = anew.par_iter().map(look).collect();
    let mut decided: Vec<Decided<'_>> = (0..since.count()).map(|_| Decided::default()).collect();
    for (number, found, _) in &found {
        decided[number.index()] = Decided { spots: &found.spots, decisions: resolve::within_article(*number, found) };
    }
    let copies = Copies::of(archive, reuse);
    resolve::from_copies(&mut decided, &copies, all);
    let told: Vec<OfArticle> = decided
        .into_par_iter()
        .zip(kept)
        .enumerate()
        .map(|(number, (decided, kept))| match kept {
            Some(kept) if !anew.contains(&number.into()) => kept,
            _ => OfArticle::of(archive, decided, number.into(), &copies),
        })
        .collect();
    let mut memory = Memory { by, cast, ..Memory::default() };
    let mut named = Named::default();
    for told in told {
        named.mentions.push(told.mentions);
        named.unresolved.push(told.unresolved);
        named.descriptions.push(told.descriptions);
        named.quotations.push(told.quotations);
        memory.answers.push(told.answers);
        memory.exceptions.push(told.exceptions);
        memory.presence.push(told.presence);
    }
    for (number, found, exceptions) in found {
        memory.answers[number.index()] = found.answers;
        memory.exceptions[number.index()] = exceptions;
    }
    let diagnostics = check::check(archive, &named, &exceptions, &memory.exceptions);
    (named, memory, anew, diagnostics)
}

/// Finds who is named where in an archive whose articles share this text.
#[cfg(test)]
pub(crate) fn in_archive(archive: &Archive, reuse: &Reuse) -> (Named, Vec<Diagnostic>) {
    let library = crate::analyse::library::Library::of(archive);
    let words: Vec<_> = archive.articles.iter().map(|article| crate::analyse::words::Words::of(article)).collect();
    let census = Census::of(&archive.articles.iter().map(|article| &**article).zip(&words).collect::<Vec<_>>());
    let since = Since::nothing(archive.articles.len());
    let all = AllWords::new(archive, &library);
    let (named, _, _, said) = find(all, &census, reuse, &since, BTreeSet::new(), Before::default());
    (named, said)
}

/// A hash of all that names are found by, beside the articles and who was found in them: who is listed, and the language of
/// the archive.
fn found_by(archive: &Archive) -> u64 {
    let mut hasher = RapidHasher::default();
    for actor in archive.cast.actors.iter().filter(|actor| actor.found.is_none()) {
        by_names(actor).hash(&mut hasher);
    }
    (&archive.cast.here, &archive.settings.language, archive.settings.find_actors).hash(&mut hasher);
    hasher.finish()
}

/// What was found of the names in one article.
#[derive(Debug, Default)]
struct OfArticle {
    mentions: Vec<Mention>,
    unresolved: Vec<Unresolved>,
    descriptions: Vec<Description>,
    quotations: Vec<Quotation>,
    answers: Answers,
    exceptions: Vec<u32>,
    presence: Presence,
}

impl OfArticle {
    fn of(archive: &Archive, decided: Decided<'_>, number: ArticleNumber, copies: &Copies<'_>) -> Self {
        let copied = copies.text(number);
        let (mentions, unresolved) = tell(decided, &copied);
        let article = archive.article(number);
        let language = archive.language_of(article);
        let is_english = language::main(language) == "en";
        let descriptions = if is_english { descriptions::of(article, &archive.cast, &mentions) } else { Vec::new() };
        let quotations = speech::of(article, language, &mentions, &unresolved, |extent| copied.covers(extent));
        let presence = Presence::of(article);
        Self { mentions, unresolved, descriptions, quotations, presence, ..Self::default() }
    }
}

/// What was found before of each article that is as it was and can have no name of an actor who came or went since, by the
/// numbers of now; nothing where names are now found by something else.
fn recalled(since: &Since, before: Before, by: u64, cast: &[Known]) -> Vec<Option<OfArticle>> {
    let Before { mut named, mut memory } = before;
    let change = Recast::between(&memory.cast, cast);
    let recall = |now: usize| {
        let then = since.then(now.into()).filter(|_| memory.by == by)?.index();
        let presence = std::mem::take(memory.presence.get_mut(then)?);
        if change.concerns(&presence) {
            return None;
        }
        let mut mentions = std::mem::take(named.mentions.get_mut(then)?);
        for mention in &mut mentions {
            mention.actor = change.now(mention.actor)?;
            if let Some(evidence) = &mut mention.evidence {
                evidence.article = since.now(evidence.article)?;
            }
        }
        let mut unresolved = std::mem::take(named.unresolved.get_mut(then)?);
        for candidate in unresolved.iter_mut().flat_map(|open| &mut open.candidates) {
            *candidate = change.now(*candidate)?;
        }
        Some(OfArticle {
            mentions,
            unresolved,
            descriptions: std::mem::take(named.descriptions.get_mut(then)?),
            quotations: std::mem::take(named.quotations.get_mut(then)?),
            answers: std::mem::take(memory.answers.get_mut(then)?),
            exceptions: std::mem::take(memory.exceptions.get_mut(then)?),
            presence,
        })
    };
    (0..since.count()).map(recall).collect()
}

/// The articles whose names must be looked for: a name in a copy can hang on its original, and that on its own, so that
/// whatever shares text with an article is looked at with it.
fn to_look_at(
    kept: &[Option<OfArticle>],
    census: &Census,
    reuse: &Reuse,
    changed: BTreeSet<ArticleNumber>,
) -> BTreeSet<ArticleNumber> {
    let is_outdated = |kept: &Option<OfArticle>| kept.as_ref().is_none_or(|kept| !kept.answers.are_those_of(census));
    let outdated = kept.par_iter().enumerate().filter(|(_, kept)| is_outdated(kept)).map(|(number, _)| number.into());
    let mut next: Vec<ArticleNumber> = outdated.collect();
    next.extend(changed);
    let mut all = BTreeSet::new();
    while let Some(number) = next.pop() {
        if all.insert(number) {
            next.extend(reuse.pairs_of(number).flat_map(|pair| [pair.a, pair.b]));
        }
    }
    all
}

/// The names of one article, those that mean somebody and those that are open.
fn tell(decided: Decided<'_>, copied: &CopiedText) -> (Vec<Mention>, Vec<Unresolved>) {
    let mut mentions = Vec::new();
    let mut unresolved = Vec::new();
    for (spot, decision) in decided.spots.iter().zip(decided.decisions) {
        let (block, extent, text) = (spot.block, spot.extent.clone(), spot.text.clone());
        match decision {
            Decision::Meant(Meant { actor, because, evidence }) => {
                let repeated = copied.covers(&extent);
                mentions.push(Mention { actor, extent, block, text, repeated, because, evidence });
            }
            Decision::Open(candidates) => unresolved.push(Unresolved { extent, block, text, candidates }),
        }
    }
    (mentions, unresolved)
}
