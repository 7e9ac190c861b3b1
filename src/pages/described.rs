//! How the sources describe an actor, in their own words, each with its places.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Site, block_link};
use crate::archive::actor::ActorNumber;
use crate::archive::address::{self, OutPath};
use crate::archive::article::ArticleNumber;
use crate::archive::word::{fold, of_text};
use crate::limits::DESCRIPTIONS;

/// What one or more places call the actor.
#[derive(Debug, Serialize)]
pub(crate) struct Described {
    text: String,
    places: Vec<Place>,
}

#[derive(Debug, Serialize)]
struct Place {
    label: String,
    href: String,
}

/// The descriptions of an actor in these articles, in the order of the archive; equal words are told once.
pub(crate) fn described(
    site: &Site<'_>,
    path: &OutPath,
    actor: ActorNumber,
    articles: &[ArticleNumber],
) -> Vec<Described> {
    let mut all: Vec<Described> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for number in articles {
        let of_article = site.findings.descriptions(*number);
        let mentions = site.findings.mentions(*number);
        let article = site.archive.article(*number);
        for description in of_article {
            let meant = mentions.get(description.mention).filter(|mention| mention.actor == actor);
            let Some(mention) = meant.filter(|mention| article.shows(mention.block)) else { continue };
            let fragment = address::mention(description.mention + 1);
            let place = Place {
                label: block_link::full_label(site, *number, mention.block),
                href: path.link_to(&address::article(&article.id), Some(&fragment)),
            };
            let words = of_text(&description.text).map(|(_, word)| fold(word)).collect::<Vec<_>>().join(" ");
            if all.len() >= DESCRIPTIONS && !known.contains_key(&words) {
                continue;
            }
            let at = *known.entry(words).or_insert_with(|| {
                all.push(Described { text: description.text.clone(), places: Vec::new() });
                all.len() - 1
            });
            if let Some(described) = all.get_mut(at) {
                described.places.push(place);
            }
        }
    }
    all
}
