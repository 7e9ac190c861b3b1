//! Decides whom each name means.
//!
//! In this order: what the editor says of the article; a name that links by itself; a name that several bear, narrowed
//! by who else is named in full; a surname or other weak name, which means the one who is named in full in the same
//! article, or, in repeated text, whom it means where it was copied from. Where two fit, or none, nothing is guessed.

use std::collections::{BTreeMap, BTreeSet};

use super::copies::{Copied, Copies};
use super::names::{Claim, Form, Sort};
use super::spots::{Found, Spot};
use super::{Because, Evidence};
use crate::analyse::library::AllWords;
use crate::analyse::words::Words;
use crate::archive::actor::ActorNumber;
use crate::archive::article::ArticleNumber;
use crate::archive::given_names::Gender;
use crate::span::WordSpan;

/// Whom a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    /// This actor.
    Meant(Meant),
    /// One of these, or nobody known.
    Open(Vec<ActorNumber>),
}

/// An actor, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meant {
    pub actor: ActorNumber,
    pub because: Because,
    pub evidence: Option<Evidence>,
}

/// Decides what an article decides by itself.
pub(super) fn within_article(article: ArticleNumber, found: &Found) -> Vec<Decision> {
    let mut full: BTreeMap<ActorNumber, Evidence> = BTreeMap::new();
    for spot in found.spots.iter().filter(|spot| !spot.doubtful) {
        let mut strong = spot.claims.iter().filter(|claim| claim.form.is_strong() && claim.form != Form::Here);
        if let (Some(claim), None) = (strong.next(), strong.next()) {
            full.entry(claim.actor).or_insert(Evidence { article, block: spot.block });
        }
    }
    found.spots.iter().map(|spot| decide(spot, &full, &found.namesakes)).collect()
}

fn decide(spot: &Spot, full: &BTreeMap<ActorNumber, Evidence>, namesakes: &BTreeSet<ActorNumber>) -> Decision {
    if let Some(here) = spot.claims.iter().find(|claim| claim.form == Form::Here) {
        return Decision::Meant(Meant { actor: here.actor, because: Because::Editor, evidence: None });
    }
    if spot.doubtful {
        return Decision::Open(candidates(spot.claims.iter()));
    }
    let owners = owners(spot);
    let open = || Decision::Open(candidates(owners.iter().copied()));
    // Where a stranger of the same name is about, only an office or an initial says who is meant.
    let told = spot.office || spot.text.contains(char::is_whitespace);
    let certain = |claim: &Claim| told || is_full_name(claim) || !namesakes.contains(&claim.actor);
    if let [claim] = owners.as_slice()
        && claim.form.is_strong()
        && certain(claim)
    {
        return Decision::Meant(Meant { actor: claim.actor, because: because(claim), evidence: None });
    }
    let mut named = owners.iter().filter_map(|claim| Some((claim, *full.get(&claim.actor)?)));
    match (named.next(), named.next()) {
        (Some((claim, evidence)), None) if certain(claim) => {
            Decision::Meant(Meant { actor: claim.actor, because: because(claim), evidence: Some(evidence) })
        }
        _ => open(),
    }
}

/// Whether no stranger can share the name: it is no surname and no city's.
fn is_full_name(claim: &Claim) -> bool {
    claim.form.is_strong() && claim.sort != Sort::Place
}

/// Whom a name could mean: those who bear it by itself, else all whom the title before it suits.
fn owners(spot: &Spot) -> Vec<&Claim> {
    let strong: Vec<&Claim> = spot.claims.iter().filter(|claim| claim.form.is_strong()).collect();
    let mut owners: Vec<&Claim> = if strong.is_empty() { spot.claims.iter().collect() } else { strong };
    owners.retain(|claim| claim.form.is_strong() || !is_unsuited(claim.gender, spot.gender));
    owners
}

/// `Mrs. Harrow` is not Thomas Harrow.
fn is_unsuited(name: Option<Gender>, title: Option<Gender>) -> bool {
    name.zip(title).is_some_and(|(name, title)| name != title)
}

fn candidates<'c>(claims: impl Iterator<Item = &'c Claim>) -> Vec<ActorNumber> {
    let mut actors: Vec<ActorNumber> = claims.map(|claim| claim.actor).collect();
    actors.sort_unstable();
    actors.dedup();
    actors
}

fn because(claim: &Claim) -> Because {
    match claim.form {
        Form::Here => Because::Editor,
        Form::Handle => Because::Handle,
        Form::Inverted | Form::InvertedInitial => Because::Inverted,
        Form::Surname => Because::Surname,
        Form::Name if claim.abbreviation => Because::Abbreviation,
        Form::Name => Because::Name,
        Form::Weak | Form::Not => Because::WeakName,
    }
}

/// The names of one article and what was decided of them.
#[derive(Default)]
pub(super) struct Decided<'s> {
    pub spots: &'s [Spot],
    pub decisions: Vec<Decision>,
}

/// Decides by the originals what copies leave open, and opens what a copy decides otherwise than its original.
pub(super) fn from_copies(articles: &mut [Decided<'_>], copies: &Copies<'_>, words: AllWords<'_>) {
    let links = links(articles, copies, words);
    // A copy of a copy waits for its own original; each round settles one more step of such a chain.
    loop {
        let settled: Vec<(usize, usize, Meant)> = links.iter().filter_map(|link| settle(articles, link)).collect();
        if settled.is_empty() {
            break;
        }
        for (article, spot, meant) in settled {
            set(articles, article, spot, Decision::Meant(meant));
        }
    }
    let contradicted: Vec<(usize, usize, Vec<ActorNumber>)> =
        links.iter().filter_map(|link| contradiction(articles, link)).collect();
    for (article, spot, actors) in contradicted {
        set(articles, article, spot, Decision::Open(actors));
    }
}

fn set(articles: &mut [Decided<'_>], article: usize, spot: usize, decision: Decision) {
    if let Some(place) = articles.get_mut(article).and_then(|decided| decided.decisions.get_mut(spot)) {
        *place = decision;
    }
}

/// A weak name in a copy, and the name that stands at its place in the original.
struct Link {
    copy: (usize, usize),
    source: (usize, usize),
}

fn links(articles: &[Decided<'_>], copies: &Copies<'_>, words: AllWords<'_>) -> Vec<Link> {
    let mut links = Vec::new();
    for (article, decided) in articles.iter().enumerate() {
        let weak: Vec<usize> = (0..decided.spots.len()).filter(|spot| is_weak(decided, *spot)).collect();
        if weak.is_empty() {
            continue;
        }
        for copied in copies.in_article(article.into()) {
            links.extend(links_of_passage(articles, words, article, &weak, copied));
        }
    }
    links
}

fn links_of_passage(
    articles: &[Decided<'_>],
    words: AllWords<'_>,
    article: usize,
    weak: &[usize],
    copied: &Copied<'_>,
) -> Vec<Link> {
    let source = copied.source.index();
    let (Some(copy), Some(original)) = (articles.get(article), articles.get(source)) else { return Vec::new() };
    let (Some(our_words), Some(their_words)) = (words.get(article), words.get(source)) else { return Vec::new() };
    let inside: Vec<(usize, WordSpan)> = weak
        .iter()
        .filter_map(|number| Some((*number, copy.spots.get(*number)?.words(our_words))))
        .filter(|(_, span)| copied.words().covers(*span))
        .collect();
    if inside.is_empty() {
        return Vec::new();
    }
    let alignment = copied.alignment(our_words, their_words);
    let link = |(number, span): (usize, WordSpan)| {
        let there = spot_at(original.spots, their_words, alignment.source_of(span)?)?;
        Some(Link { copy: (article, number), source: (source, there) })
    };
    inside.into_iter().filter_map(link).collect()
}

/// The name that stands at some words of an article; it may be longer than they.
fn spot_at(spots: &[Spot], words: &Words, place: WordSpan) -> Option<usize> {
    let number = spots.partition_point(|other| other.words(words).end <= place.start);
    spots.get(number).filter(|other| other.words(words).covers(place)).map(|_| number)
}

/// Whether no claim on a name links by itself.
fn is_weak(decided: &Decided<'_>, spot: usize) -> bool {
    decided
        .spots
        .get(spot)
        .is_some_and(|spot| !spot.doubtful && !spot.claims.iter().any(|claim| claim.form.is_strong()))
}

/// What an open name of a copy means by its original.
fn settle(articles: &[Decided<'_>], link: &Link) -> Option<(usize, usize, Meant)> {
    let Decision::Open(actors) = articles.get(link.copy.0)?.decisions.get(link.copy.1)? else { return None };
    let original = articles.get(link.source.0)?;
    let Decision::Meant(meant) = original.decisions.get(link.source.1)? else { return None };
    let block = original.spots.get(link.source.1)?.block;
    let evidence = Some(Evidence { article: link.source.0.into(), block });
    actors.contains(&meant.actor).then_some((
        link.copy.0,
        link.copy.1,
        Meant { actor: meant.actor, because: Because::Repeat, evidence },
    ))
}

/// Two actors, where the copy names one in full and its original means the other by the same words.
fn contradiction(articles: &[Decided<'_>], link: &Link) -> Option<(usize, usize, Vec<ActorNumber>)> {
    let meant = |(article, spot): (usize, usize)| match articles.get(article)?.decisions.get(spot)? {
        Decision::Meant(meant) => Some(meant.actor),
        Decision::Open(_) => None,
    };
    let (ours, theirs) = (meant(link.copy)?, meant(link.source)?);
    let mut actors = vec![ours, theirs];
    actors.sort_unstable();
    (ours != theirs).then_some((link.copy.0, link.copy.1, actors))
}
