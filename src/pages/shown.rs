//! What of the findings may be shown on a page: nothing of a withheld article, of an excerpt only what stands in the
//! blocks that are printed, and of a withheld actor nothing.

use crate::analyse::Findings;
use crate::analyse::actors::{Mention, Quotation, Unresolved};
use crate::archive::Archive;
use crate::archive::article::{ArticleNumber, Publish};

/// The mentions in an article that stand in what is shown of it, each with its place among all of them.
pub(crate) fn mentions<'a>(
    archive: &'a Archive,
    findings: &'a Findings,
    number: ArticleNumber,
) -> impl Iterator<Item = (usize, &'a Mention)> {
    let article = archive.article(number);
    let all = findings.mentions(number);
    all.iter().enumerate().filter(move |(_, mention)| article.shows(mention.block) && archive.cast.shows(mention.actor))
}

/// What the actors are quoted as saying in what is shown of an article, each with the mention of the speaker: it is a
/// sentence, and of an actor of whom less than all is shown no sentences are.
pub(crate) fn quotations<'a>(
    archive: &'a Archive,
    findings: &'a Findings,
    number: ArticleNumber,
) -> impl Iterator<Item = (&'a Mention, &'a Quotation)> {
    let article = archive.article(number);
    let mentions = findings.mentions(number);
    let with_speaker = findings.quotations(number).iter().filter_map(|said| Some((mentions.get(said.speaker)?, said)));
    with_speaker.filter(|(mention, said)| {
        let speaker = archive.cast.actor(mention.actor);
        speaker.publish == Publish::Full && article.shows(mention.block) && article.shows(said.block)
    })
}

/// The open names in an article that stand in what is shown of it, each with its place among all of them.
pub(crate) fn unresolved<'a>(
    archive: &'a Archive,
    findings: &'a Findings,
    number: ArticleNumber,
) -> impl Iterator<Item = (usize, &'a Unresolved)> {
    findings.shown_unresolved(archive, number)
}
