//! What is known of one article: what was read of its file, and what was found in it.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Kept;
use crate::analyse::actors::{Description, Known as KnownActor, Mention, Presence, Quotation, Unresolved};
use crate::analyse::census::Answers;
use crate::analyse::reuse::Sample;
use crate::archive::actor::ActorNumber;
use crate::archive::article::{Article, ArticleNumber, Facts, Publish};
use crate::archive::contents::{self, Shelf};
use crate::archive::id::{ActorId, ArticleId};
use crate::archive::settings::ArticleSettings;
use crate::diagnostic::Diagnostic;
use crate::read::known::{KnownFile, Source};
use crate::read::pictures::Seen;
use crate::read::stamp::Stamp;

/// What is known of one article, but for its contents.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Folio<'a> {
    id: Cow<'a, ArticleId>,
    file: Cow<'a, str>,
    sha256: Cow<'a, str>,
    encoding: Cow<'a, str>,
    facts: Cow<'a, Facts>,
    publish: Publish,
    opening: Cow<'a, str>,
    stamp: Option<Stamp>,
    wishes: Cow<'a, ArticleSettings>,
    said: Cow<'a, [Diagnostic]>,
    pictures: Cow<'a, Seen>,
    digest: u64,
    words: usize,
    sample: Cow<'a, Sample>,
    mentions: Cow<'a, [Mention]>,
    /// The mentions that another article decided, by their places, with its id: numbers change, ids do not.
    elsewhere: Vec<(usize, ArticleId)>,
    /// The actors named, by their numbers, with their ids, for the same reason.
    actors: Vec<(ActorNumber, ActorId)>,
    unresolved: Cow<'a, [Unresolved]>,
    descriptions: Cow<'a, [Description]>,
    quotations: Cow<'a, [Quotation]>,
    answers: Cow<'a, Answers>,
    exceptions: Cow<'a, [u32]>,
    presence: Cow<'a, Presence>,
    pub(super) place: Place,
}

/// Where the contents of an article stand among those of a sheaf.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub(super) struct Place {
    /// The first byte.
    pub(super) start: u64,
    pub(super) length: usize,
    pub(super) checksum: u64,
}

impl<'a> Folio<'a> {
    /// What is kept of the article with this number; none where something is missing.
    pub(super) fn of(kept: &'a Kept, number: usize, place: Place) -> Option<Self> {
        let (memory, findings) = (&kept.before.memory, &kept.before.findings);
        let known = kept.known.files.get(&memory.articles.get(number)?.file)?;
        let Article { id, file, sha256, encoding, facts, publish, opening, .. } = &*known.article;
        let mentions = findings.named.mentions.get(number)?;
        Some(Self {
            id: Cow::Borrowed(id),
            file: Cow::Borrowed(file),
            sha256: Cow::Borrowed(sha256),
            encoding: Cow::Borrowed(encoding),
            facts: Cow::Borrowed(facts),
            publish: *publish,
            opening: Cow::Borrowed(opening),
            stamp: known.stamp,
            wishes: Cow::Borrowed(&known.wishes),
            said: Cow::Borrowed(&known.said),
            pictures: Cow::Borrowed(&known.pictures),
            digest: memory.digests.get(number)?.1,
            words: findings.volumes.count(number),
            sample: Cow::Borrowed(memory.reuse.samples.get(number)?),
            mentions: Cow::Borrowed(mentions),
            elsewhere: elsewhere(kept, number, mentions)?,
            actors: actors(&memory.actors.cast, mentions, findings.named.unresolved.get(number)?)?,
            unresolved: Cow::Borrowed(findings.named.unresolved.get(number)?),
            descriptions: Cow::Borrowed(findings.named.descriptions.get(number)?),
            quotations: Cow::Borrowed(findings.named.quotations.get(number)?),
            answers: Cow::Borrowed(memory.actors.answers.get(number)?),
            exceptions: Cow::Borrowed(memory.actors.exceptions.get(number)?),
            presence: Cow::Borrowed(memory.actors.presence.get(number)?),
            place,
        })
    }

    /// The same by itself; its contents stay on this shelf.
    pub(super) fn leaf(self, shelf: Arc<dyn Shelf>, place: u64) -> Leaf {
        let article = Article {
            id: self.id.into_owned(),
            file: self.file.into_owned(),
            sha256: self.sha256.into_owned(),
            encoding: Cow::Owned(self.encoding.into_owned()),
            facts: self.facts.into_owned(),
            publish: self.publish,
            opening: self.opening.into_owned(),
            contents: contents::Kept::on(shelf, place),
        };
        Leaf {
            known: Arc::new(KnownFile {
                stamp: self.stamp,
                wishes: self.wishes.into_owned(),
                article: Arc::new(article),
                said: self.said.into_owned(),
                pictures: self.pictures.into_owned(),
            }),
            digest: self.digest,
            words: self.words,
            sample: self.sample.into_owned(),
            mentions: self.mentions.into_owned(),
            elsewhere: self.elsewhere,
            actors: self.actors,
            unresolved: self.unresolved.into_owned(),
            descriptions: self.descriptions.into_owned(),
            quotations: self.quotations.into_owned(),
            answers: self.answers.into_owned(),
            exceptions: self.exceptions.into_owned(),
            presence: self.presence.into_owned(),
        }
    }

    /// From what the article was read.
    pub(super) fn source(&self) -> Source {
        Source {
            id: self.id.clone().into_owned(),
            file: self.file.clone().into_owned(),
            sha256: self.sha256.clone().into_owned(),
            wishes: self.wishes.clone().into_owned(),
        }
    }
}

/// What is known of one article, read from a sheaf.
#[derive(Debug)]
pub(super) struct Leaf {
    pub(super) known: Arc<KnownFile>,
    pub(super) digest: u64,
    pub(super) words: usize,
    pub(super) sample: Sample,
    pub(super) mentions: Vec<Mention>,
    elsewhere: Vec<(usize, ArticleId)>,
    actors: Vec<(ActorNumber, ActorId)>,
    pub(super) unresolved: Vec<Unresolved>,
    pub(super) descriptions: Vec<Description>,
    pub(super) quotations: Vec<Quotation>,
    pub(super) answers: Answers,
    pub(super) exceptions: Vec<u32>,
    pub(super) presence: Presence,
}

impl Leaf {
    /// Gives the mentions their numbers; `number` is that of the article, `find` gives that of another. None where there
    /// is no such other.
    pub(super) fn renumber(
        &mut self,
        number: ArticleNumber,
        find: impl Fn(&ArticleId) -> Option<ArticleNumber>,
    ) -> Option<()> {
        for evidence in self.mentions.iter_mut().filter_map(|mention| mention.evidence.as_mut()) {
            evidence.article = number;
        }
        for (at, id) in &self.elsewhere {
            self.mentions.get_mut(*at)?.evidence.as_mut()?.article = find(id)?;
        }
        Some(())
    }

    /// Gives the actors their numbers among these.
    pub(super) fn recast(&mut self, cast: &[KnownActor]) -> Option<()> {
        let is_same = |(then, id): &(ActorNumber, ActorId)| cast.get(then.index()).is_some_and(|known| known.id == *id);
        if self.actors.iter().all(is_same) {
            return Some(());
        }
        let find = |id: &ActorId| cast.binary_search_by(|known| known.id.cmp(id)).ok().map(ActorNumber::from);
        let numbers: BTreeMap<ActorNumber, ActorNumber> =
            self.actors.iter().map(|(then, id)| Some((*then, find(id)?))).collect::<Option<_>>()?;
        let mentioned = self.mentions.iter_mut().map(|mention| &mut mention.actor);
        for actor in mentioned.chain(self.unresolved.iter_mut().flat_map(|open| &mut open.candidates)) {
            *actor = *numbers.get(actor)?;
        }
        Some(())
    }
}

/// The actors whom an article names, or may name, with their ids.
fn actors(cast: &[KnownActor], mentions: &[Mention], open: &[Unresolved]) -> Option<Vec<(ActorNumber, ActorId)>> {
    let open = open.iter().flat_map(|open| open.candidates.iter().copied());
    let numbers: BTreeSet<ActorNumber> = mentions.iter().map(|mention| mention.actor).chain(open).collect();
    numbers.into_iter().map(|number| Some((number, cast.get(number.index())?.id.clone()))).collect()
}

/// The mentions that another article decided, with its id.
fn elsewhere(kept: &Kept, number: usize, mentions: &[Mention]) -> Option<Vec<(usize, ArticleId)>> {
    let own = ArticleNumber::from(number);
    let other = |mention: &Mention| mention.evidence.map(|evidence| evidence.article).filter(|other| *other != own);
    let others = mentions.iter().enumerate().filter_map(|(at, mention)| Some((at, other(mention)?)));
    others.map(|(at, other)| Some((at, kept.before.memory.articles.get(other.index())?.id.clone()))).collect()
}
