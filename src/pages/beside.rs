//! Who is named beside an actor: in the same sentences, and in the same paragraphs.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Site;
use super::listing::ActorRow;
use super::sentence::Place;
use crate::analyse::actors::Mention;
use crate::archive::actor::ActorNumber;
use crate::archive::address::OutPath;
use crate::archive::article::{Article, ArticleNumber};
use crate::archive::reading::Reading;

/// How many of those who are named beside an actor are listed.
const LISTED: usize = 15;

/// Somebody who is named beside the actor.
#[derive(Debug, Serialize)]
pub(crate) struct Beside {
    actor: ActorRow,
    sentences: usize,
    paragraphs: usize,
}

/// In how many sentences and in how many blocks somebody is named with the actor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Counts {
    paragraphs: usize,
    sentences: usize,
}

/// Who is named in the same blocks of these articles, the most often first; repeated text counts once.
pub(crate) fn beside(site: &Site<'_>, path: &OutPath, actor: ActorNumber, articles: &[ArticleNumber]) -> Vec<Beside> {
    let mut counts: BTreeMap<ActorNumber, Counts> = BTreeMap::new();
    for number in articles {
        let article = site.archive.article(*number);
        let mentions: Vec<&Mention> = site.mentions(*number).map(|(_, mention)| mention).collect();
        for of_block in mentions.chunk_by(|one, next| one.block == next.block) {
            count(article, actor, of_block, &mut counts);
        }
    }
    let mut beside: Vec<(ActorNumber, Counts)> = counts.into_iter().collect();
    beside.sort_by_key(|(number, counts)| (Reverse(*counts), *number));
    beside.truncate(LISTED);
    let row = |(number, counts): (ActorNumber, Counts)| Beside {
        actor: ActorRow::of(site, path, number),
        sentences: counts.sentences,
        paragraphs: counts.paragraphs,
    };
    beside.into_iter().map(row).collect()
}

/// Counts those who are named with the actor in one block.
fn count(article: &Article, actor: ActorNumber, mentions: &[&Mention], counts: &mut BTreeMap<ActorNumber, Counts>) {
    let of_actor = |mention: &&&Mention| mention.actor == actor && !mention.repeated;
    let others: BTreeSet<ActorNumber> =
        mentions.iter().map(|mention| mention.actor).filter(|one| *one != actor).collect();
    let Some(first) = mentions.iter().find(of_actor).filter(|_| !others.is_empty()) else { return };
    for other in others {
        counts.entry(other).or_default().paragraphs += 1;
    }
    let Some(block) = article.blocks.get(first.block) else { return };
    let reading = Reading::of(article, block);
    let place = |mention: &&Mention| Place::of(block, &reading, &mention.extent);
    let mut sentences: Vec<std::ops::Range<usize>> =
        mentions.iter().filter(of_actor).filter_map(place).map(|place| place.sentence).collect();
    sentences.dedup();
    let mut together: BTreeSet<(usize, ActorNumber)> = BTreeSet::new();
    for mention in mentions.iter().filter(|mention| mention.actor != actor) {
        let Some(name) = reading.range(mention.extent.outer()) else { continue };
        let at = sentences.partition_point(|sentence| sentence.end <= name.start);
        if sentences.get(at).is_some_and(|sentence| sentence.start <= name.start) {
            together.insert((at, mention.actor));
        }
    }
    for (_, other) in together {
        counts.entry(other).or_default().sentences += 1;
    }
}
