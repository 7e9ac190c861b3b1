//! How often each actor is named: as printed, and with each repeated text counted once.

use super::shown;
use crate::analyse::Findings;
use crate::archive::Archive;
use crate::archive::actor::ActorNumber;
use crate::archive::article::ArticleNumber;
use crate::trace::{self, Subject};

/// The counts of all actors, and of what each article names.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    actors: Vec<ActorTally>,
}

/// The counts of one actor.
#[derive(Clone, Debug, Default)]
pub(crate) struct ActorTally {
    /// Mentions as printed.
    pub(crate) printed: usize,
    /// Mentions with each repeated text counted once.
    pub(crate) once: usize,
    /// The articles that name the actor, in order, with the number of mentions in each.
    pub(crate) articles: Vec<(ArticleNumber, usize)>,
}

impl Tally {
    /// Counts once over the whole archive; what is not published does not count.
    pub(crate) fn of(archive: &Archive, findings: &Findings) -> Self {
        let mut actors = vec![ActorTally::default(); archive.cast.actors.len()];
        for (number, _) in archive.numbered() {
            for (_, mention) in shown::mentions(archive, findings, number) {
                let Some(tally) = actors.get_mut(mention.actor.index()) else { continue };
                tally.printed += 1;
                tally.once += usize::from(!mention.repeated);
                match tally.articles.last_mut() {
                    Some((last, count)) if *last == number => *count += 1,
                    _ => tally.articles.push((number, 1)),
                }
            }
        }
        Self { actors }
    }

    /// The counts of one actor.
    pub(crate) fn actor(&self, number: ActorNumber) -> &ActorTally {
        const NONE: &ActorTally = &ActorTally { printed: 0, once: 0, articles: Vec::new() };
        trace::look(Subject::Standing(number.0));
        self.actors.get(number.index()).unwrap_or(NONE)
    }

    /// The actors that are named at all, the most named first, then by their number.
    pub(crate) fn ranking(&self) -> Vec<ActorNumber> {
        trace::look(Subject::AllNames);
        trace::look(Subject::Cast);
        let mut named: Vec<ActorNumber> =
            (0..self.actors.len()).map(ActorNumber::from).filter(|number| self.actor(*number).printed > 0).collect();
        named.sort_by_key(|number| {
            let tally = self.actor(*number);
            (std::cmp::Reverse(tally.once), std::cmp::Reverse(tally.printed), *number)
        });
        named
    }
}
