//! Small multiples on an actor's page: one lane an article, a tick where the actor is named, hollow in repeated text.

use serde::Serialize;

use super::Site;
use crate::archive::actor::ActorNumber;
use crate::archive::address::{self, OutPath};
use crate::archive::article::ArticleNumber;

/// The width of a lane, in its own units.
const WIDTH: usize = 240;

/// One article's lane.
#[derive(Debug, Serialize)]
pub(crate) struct Lane {
    id: String,
    href: String,
    width: usize,
    ticks: Vec<Tick>,
    repeated: usize,
}

#[derive(Debug, Serialize)]
struct Tick {
    x: usize,
    repeated: bool,
}

impl Lane {
    /// The lane of `actor` in one article, for a page at `from`.
    pub(crate) fn of(site: &Site<'_>, from: &OutPath, actor: ActorNumber, number: ArticleNumber) -> Self {
        let article = site.archive.article(number);
        let length = article.text.len().max(1);
        let ticks: Vec<Tick> = site
            .mentions(number)
            .map(|(_, mention)| mention)
            .filter(|mention| mention.actor == actor)
            .map(|mention| Tick {
                x: mention.extent.outer().start.index() * (WIDTH - 3) / length,
                repeated: mention.repeated,
            })
            .collect();
        let repeated = ticks.iter().filter(|tick| tick.repeated).count();
        Self {
            id: article.id.to_string(),
            href: from.link_to(&address::article(&article.id), None),
            width: WIDTH,
            ticks,
            repeated,
        }
    }
}
