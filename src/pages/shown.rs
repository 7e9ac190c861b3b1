//! What of the findings may be shown on a page: nothing of a withheld article, of an excerpt only what stands in the
//! blocks that are printed, and of a withheld actor nothing.

use crate::analyse::Findings;
use crate::analyse::actors::{Mention, Unresolved};
use crate::archive::Archive;
use crate::archive::article::ArticleNumber;

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

/// The open names in an article that stand in what is shown of it, each with its place among all of them.
pub(crate) fn unresolved<'a>(
    archive: &'a Archive,
    findings: &'a Findings,
    number: ArticleNumber,
) -> impl Iterator<Item = (usize, &'a Unresolved)> {
    let article = archive.article(number);
    let all = findings.unresolved(number);
    all.iter()
        .enumerate()
        .filter(move |(_, name)| article.shows(name.block) && archive.cast.shows_all(&name.candidates))
}
