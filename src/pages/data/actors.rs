//! `data/actors.json`: who is named, by which names, and where; and the names that nobody could be given.

use serde::Serialize;

use super::place::Place;
use super::public::{OfActor, Public};
use super::ratio::Ratio;
use crate::analyse::actors::{Because, Mention, Quotation, Unresolved};
use crate::archive::actor::{ActorKind, Found, KindFrom, Reason};
use crate::archive::article::ArticleNumber;
use crate::archive::id::{ActorId, ArticleId};

/// The file.
#[derive(Serialize)]
pub(super) struct File<'a> {
    format: u32,
    actors: Vec<ActorRow<'a>>,
    unresolved: Vec<UnresolvedRow<'a>>,
}

#[derive(Serialize)]
struct ActorRow<'a> {
    id: &'a ActorId,
    name: &'a str,
    kind: ActorKind,
    kind_from: KindFrom,
    /// Of whom the program found.
    #[serde(flatten)]
    found: Option<FoundRow>,
    /// Every further name that links by itself, whether it is still in use or not.
    names: Vec<&'a str>,
    weak_names: &'a [String],
    /// None where each article has a file of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    mentions: Option<Vec<InArticle<'a, MentionRow<'a>>>>,
    /// None where each article has a file of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    quoted: Option<Vec<InArticle<'a, QuotationRow<'a>>>>,
}

/// How sure it is that it is an actor, and why.
#[derive(Serialize)]
struct FoundRow {
    confidence: Ratio,
    reasons: Vec<Reason>,
}

/// A row of an actor, which tells the article it is from.
#[derive(Serialize)]
struct InArticle<'a, T> {
    article: &'a ArticleId,
    #[serde(flatten)]
    row: T,
}

/// A row in the file of its own article, which tells the actor it is of.
#[derive(Serialize)]
pub(super) struct OfWhom<'a, T> {
    actor: &'a ActorId,
    #[serde(flatten)]
    row: T,
}

/// What an actor is quoted as saying.
#[derive(Serialize)]
pub(super) struct QuotationRow<'a> {
    #[serde(flatten)]
    place: Place,
    text: &'a str,
    repeated: bool,
    goes_on: bool,
}

#[derive(Serialize)]
pub(super) struct MentionRow<'a> {
    #[serde(flatten)]
    place: Place,
    text: &'a str,
    repeated: bool,
    because: Because,
}

#[derive(Serialize)]
struct UnresolvedRow<'a> {
    article: &'a ArticleId,
    #[serde(flatten)]
    place: Place,
    text: &'a str,
    candidates: Vec<&'a ActorId>,
}

impl<'a> File<'a> {
    pub(super) fn of(public: &Public<'a>) -> Self {
        let actors = public.actors().map(|of_actor| actor_row(public, of_actor)).collect();
        let unresolved = public
            .articles()
            .flat_map(|(number, _)| public.unresolved_in(number).map(move |name| unresolved_row(public, number, name)));
        Self { format: super::FORMAT, actors, unresolved: unresolved.collect() }
    }
}

/// The mentions in one article, in reading order.
pub(super) fn mentions_in<'a>(public: &Public<'a>, number: ArticleNumber) -> Vec<OfWhom<'a, MentionRow<'a>>> {
    let mentions = public.mentions_in(number).filter_map(|mention| {
        let actor = &public.actor(mention.actor)?.id;
        Some(OfWhom { actor, row: mention_row(public, number, mention) })
    });
    mentions.collect()
}

/// What the actors are quoted as saying in one article, in reading order.
pub(super) fn quoted_in<'a>(public: &Public<'a>, number: ArticleNumber) -> Vec<OfWhom<'a, QuotationRow<'a>>> {
    let quoted = public.quotations_in(number).filter_map(|(mention, quotation)| {
        let actor = &public.actor(mention.actor)?.id;
        Some(OfWhom { actor, row: quotation_row(public, number, quotation) })
    });
    quoted.collect()
}

fn actor_row<'a>(public: &Public<'a>, of_actor: OfActor<'a, '_>) -> ActorRow<'a> {
    let OfActor { actor, mentions, quotations } = of_actor;
    let quoted = |(number, quotation): &(ArticleNumber, &'a Quotation)| InArticle {
        article: &public.article(*number).id,
        row: quotation_row(public, *number, quotation),
    };
    let in_article = |(number, mention): &(ArticleNumber, &'a Mention)| InArticle {
        article: &public.article(*number).id,
        row: mention_row(public, *number, mention),
    };
    ActorRow {
        id: &actor.id,
        name: &actor.name,
        kind: actor.kind,
        kind_from: actor.kind_from,
        found: actor.found.as_ref().map(found_row),
        names: actor.names.iter().chain(&actor.former_names).map(String::as_str).collect(),
        weak_names: &actor.weak_names,
        mentions: (!public.is_large()).then(|| mentions.iter().map(in_article).collect()),
        quoted: (!public.is_large()).then(|| quotations.iter().map(quoted).collect()),
    }
}

fn found_row(found: &Found) -> FoundRow {
    FoundRow { confidence: Ratio::of(found.confidence.into(), 100), reasons: found.reasons.clone() }
}

fn mention_row<'a>(public: &Public<'a>, number: ArticleNumber, mention: &'a Mention) -> MentionRow<'a> {
    MentionRow {
        place: Place::of(&mention.extent, public.table(number)),
        text: &mention.text,
        repeated: mention.repeated,
        because: mention.because,
    }
}

fn quotation_row<'a>(public: &Public<'a>, number: ArticleNumber, quotation: &'a Quotation) -> QuotationRow<'a> {
    QuotationRow {
        place: Place::of(&quotation.extent, public.table(number)),
        text: &quotation.text,
        repeated: quotation.repeated,
        goes_on: quotation.goes_on,
    }
}

fn unresolved_row<'a>(public: &Public<'a>, number: ArticleNumber, name: &'a Unresolved) -> UnresolvedRow<'a> {
    UnresolvedRow {
        article: &public.article(number).id,
        place: Place::of(&name.extent, public.table(number)),
        text: &name.text,
        candidates: name.candidates.iter().filter_map(|actor| Some(&public.actor(*actor)?.id)).collect(),
    }
}
