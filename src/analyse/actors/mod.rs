//! Who is named, where, and why we think so.

mod addresses;
mod check;
mod copies;
mod dates;
mod descriptions;
mod fold;
mod headline;
mod letter_case;
mod longer_name;
mod longest;
mod matcher;
mod names;
mod neighbours;
mod ordinary;
mod personal;
mod resolve;
mod spots;

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

pub use descriptions::Description;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use self::copies::{CopiedText, Copies};
use self::matcher::Matcher;
use self::ordinary::OrdinaryWords;
use self::resolve::{Decided, Decision, Meant};
use self::spots::{Finder, Found};
use crate::analyse::reuse::Reuse;
use crate::analyse::words::Words;
use crate::archive::Archive;
use crate::archive::actor::ActorNumber;
use crate::archive::article::ArticleNumber;
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

/// Finds who is named where, and what the list of actors says that no article bears out.
#[must_use]
pub fn find(archive: &Archive, words: &[Words], reuse: &Reuse) -> (Named, Vec<Diagnostic>) {
    let matcher = Matcher::of(names::names(archive));
    let ordinary = OrdinaryWords::of(archive, words);
    let finder = Finder { archive, matcher: &matcher, ordinary: &ordinary };
    let numbered: Vec<(ArticleNumber, &Words)> = archive.numbered().map(|(number, _)| number).zip(words).collect();
    let found: Vec<Found> = numbered.par_iter().map(|(number, words)| finder.find(*number, words)).collect();
    let decide = |((number, _), found): (&(ArticleNumber, _), &'_ Found)| resolve::within_article(*number, found);
    let decisions: Vec<Vec<Decision>> = numbered.iter().zip(&found).map(decide).collect();
    let mut decided: Vec<Decided<'_>> =
        found.iter().zip(decisions).map(|(found, decisions)| Decided { spots: &found.spots, decisions }).collect();
    let copies = Copies::of(archive, reuse);
    resolve::from_copies(&mut decided, &copies, words);
    let mut named = Named::default();
    for (decided, (number, _)) in decided.into_iter().zip(&numbered) {
        let (mentions, unresolved) = tell(decided, &copies.text(*number));
        named.mentions.push(mentions);
        named.unresolved.push(unresolved);
    }
    let described = |(number, mentions): (&(ArticleNumber, _), &Vec<Mention>)| {
        let article = archive.article(number.0);
        if language::main(archive.language_of(article)) == "en" {
            descriptions::of(article, &archive.cast, mentions)
        } else {
            Vec::new()
        }
    };
    named.descriptions = numbered.par_iter().zip(&named.mentions).map(described).collect();
    let diagnostics = check::check(archive, &named);
    (named, diagnostics)
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
