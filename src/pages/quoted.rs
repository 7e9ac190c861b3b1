//! What an actor is quoted as saying, verbatim, with who reports it; the same words in several articles are told once.

use std::collections::BTreeMap;

use serde::Serialize;

use super::mention_pages::Part;
use super::{Site, block_link, kwic, listing, original_place, shown};
use crate::analyse::actors::{Mention, Quotation};
use crate::archive::actor::ActorNumber;
use crate::archive::address::{self, OutPath};
use crate::archive::article::ArticleNumber;
use crate::archive::one_line::opening;
use crate::archive::word::{fold, of_text};
use crate::limits::WORDS_OF_A_QUOTATION;

/// Words of the actor.
#[derive(Debug, Serialize)]
pub(crate) struct Quoted {
    /// The words; several where what the article says stands between.
    parts: Vec<String>,
    /// The article that reports them.
    place: Link,
    /// Who wrote it, and where it was published; the title where neither is known.
    source: String,
    /// Where the same text stands with other words, if it was taken from there.
    original: Option<Link>,
    /// Where else the same words stand.
    also: Vec<Link>,
}

/// A place that a reader can be sent to.
#[derive(Debug, Serialize)]
struct Link {
    label: String,
    href: String,
}

/// What an article has the actor say in one go.
struct Speech<'s> {
    article: ArticleNumber,
    parts: &'s [(&'s Mention, &'s Quotation)],
}

/// What the actor is quoted as saying in these parts of the archive, in their order.
pub(crate) fn quoted(site: &Site<'_>, path: &OutPath, actor: ActorNumber, parts: &[Part]) -> Vec<Quoted> {
    let said: Vec<(ArticleNumber, Vec<(&Mention, &Quotation)>)> =
        parts.iter().map(|part| (part.article, in_part(site, actor, part))).collect();
    let speeches = said.iter().flat_map(|(article, said)| {
        let speeches = said.chunk_by(|_, (_, next)| next.goes_on);
        speeches.map(|parts| Speech { article: *article, parts })
    });
    // A text is told where it stands first of all: what is repeated comes after all that is not.
    let (copies, own): (Vec<_>, Vec<_>) = speeches.enumerate().partition(|(_, speech)| speech.is_repeated());
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut told: Vec<(usize, Quoted)> = Vec::new();
    for (at, speech) in own.into_iter().chain(copies) {
        match known.get(&speech.words()).and_then(|at| told.get_mut(*at)) {
            Some((_, quoted)) => quoted.also.extend(speech.place(site, path)),
            None => {
                known.insert(speech.words(), told.len());
                told.extend(speech.tell(site, path).map(|quoted| (at, quoted)));
            }
        }
    }
    told.sort_by_key(|(at, _)| *at);
    told.into_iter().map(|(_, quoted)| quoted).collect()
}

/// What the actor says in one article, by the mentions of one part of it.
fn in_part<'s>(site: &Site<'s>, actor: ActorNumber, part: &Part) -> Vec<(&'s Mention, &'s Quotation)> {
    let of_actor: Vec<usize> = kwic::mentions(site, actor, part.article).map(|(at, _)| at).collect();
    let here = of_actor.get(part.mentions.clone()).unwrap_or(&[]);
    let said = shown::quotations(site.archive, site.findings, part.article);
    said.filter(|(_, quotation)| here.binary_search(&quotation.speaker).is_ok()).collect()
}

impl Speech<'_> {
    fn is_repeated(&self) -> bool {
        self.parts.iter().all(|(_, quotation)| quotation.repeated)
    }

    /// The words by which one speech is known in several articles.
    fn words(&self) -> String {
        let words = self.parts.iter().flat_map(|(_, quotation)| of_text(&quotation.text));
        words.map(|(_, word)| fold(word)).collect::<Vec<_>>().join(" ")
    }

    /// Where the article names the one who says it.
    fn place(&self, site: &Site<'_>, path: &OutPath) -> Option<Link> {
        let (mention, quotation) = self.parts.first()?;
        let article = &site.archive.article(self.article).id;
        Some(Link {
            label: block_link::full_label(site, self.article, mention.block),
            href: path.link_to(&address::article(article), Some(&address::mention(quotation.speaker + 1))),
        })
    }

    fn tell(&self, site: &Site<'_>, path: &OutPath) -> Option<Quoted> {
        let (_, first) = self.parts.first()?;
        let article = site.archive.article(self.article);
        let original = original_place::of(site, self.article, &first.extent).filter(|_| self.is_repeated());
        Some(Quoted {
            parts: self.parts.iter().map(|(_, part)| opening(&part.text, WORDS_OF_A_QUOTATION)).collect(),
            place: self.place(site, path)?,
            source: listing::byline(site, article).unwrap_or_else(|| article.shown_title(&site.archive.wording)),
            original: original.map(|place| Link {
                label: block_link::full_label(site, place.article, place.block),
                href: block_link::href(site, path, place.article, place.block),
            }),
            also: Vec::new(),
        })
    }
}
