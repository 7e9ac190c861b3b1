//! What the files of the last build were made from. A file is made again only when something that it was made from is no
//! longer as it was; this is decided without looking at the file.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{Hash, Hasher};

use rapidhash::fast::RapidHasher;
use serde::{Deserialize, Serialize};

use super::digests::Digests;
use super::job::Job;
use super::packed;
use super::search::Kept as Searched;
use crate::analyse::words::Keyed;
use crate::archive::Archive;
use crate::archive::address::OutPath;
use crate::archive::hash::hash;
use crate::archive::id::{ActorId, ArticleId};
use crate::trace::Subject;

/// What each file of a site was made from.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct AllMade {
    /// A hash of what every file was made from.
    world: u64,
    /// The articles, in the order of the numbers by which the files looked at them.
    articles: Vec<ArticleId>,
    /// The actors, likewise.
    actors: Vec<ActorId>,
    /// By a hash of the path. Should two paths ever have one, their digests still differ.
    files: HashMap<u64, Entry, Keyed>,
    /// What was looked at for all files, one after the other.
    #[serde(with = "packed")]
    seen: Vec<Subject>,
    /// The index of the search.
    search: Searched,
}

/// What one file was made from.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Entry {
    /// Where what was looked at stands among all that was.
    start: u32,
    count: u32,
    digest: u64,
    exists: bool,
}

/// What one file was made from.
#[derive(Clone, Debug)]
pub(crate) struct Made<'m> {
    /// What was looked at.
    seen: Cow<'m, [Subject]>,
    /// A hash of all that, of what was given, and of the path.
    digest: u64,
    /// Whether there was anything to write.
    exists: bool,
}

impl<'m> Made<'m> {
    /// What a file was made from, now that it is made.
    pub(crate) fn new(job: &Job<'_>, seen: impl Into<Cow<'m, [Subject]>>, exists: bool, digests: &Digests) -> Self {
        let seen = seen.into();
        let digest = combined(job, seen.iter().map(|subject| digests.get(*subject)));
        Self { seen, digest, exists }
    }

    /// Whether there was anything to write.
    pub(crate) fn exists(&self) -> bool {
        self.exists
    }
}

fn combined(job: &Job<'_>, facts: impl Iterator<Item = Option<u64>>) -> u64 {
    let mut hasher = RapidHasher::default();
    (&job.path, &job.given).hash(&mut hasher);
    facts.for_each(|fact| fact.hash(&mut hasher));
    hasher.finish()
}

impl AllMade {
    /// The articles that there were.
    pub(crate) fn articles(&self) -> &[ArticleId] {
        &self.articles
    }

    /// The actors that there were.
    pub(crate) fn actors(&self) -> &[ActorId] {
        &self.actors
    }

    /// What each file was made from, of the archive as it is now.
    pub(super) fn of(archive: &Archive, world: u64, made: &[(OutPath, Made<'_>)], search: Searched) -> Self {
        let mut files = HashMap::with_capacity_and_hasher(made.len(), Keyed::default());
        let mut seen = Vec::with_capacity(made.iter().map(|(_, made)| made.seen.len()).sum());
        for (path, made) in made {
            let place = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            let (start, count) = (place(seen.len()), place(made.seen.len()));
            seen.extend_from_slice(&made.seen);
            files.insert(hash(path), Entry { start, count, digest: made.digest, exists: made.exists });
        }
        Self {
            world,
            articles: archive.articles.iter().map(|article| article.id.clone()).collect(),
            actors: archive.cast.actors.iter().map(|actor| actor.id.clone()).collect(),
            files,
            seen,
            search,
        }
    }

    /// What was made of a file with this path, and all that was looked at for it.
    fn find(&self, path: &OutPath) -> Option<(&Entry, &[Subject])> {
        let entry = self.files.get(&hash(path))?;
        let start = entry.start as usize;
        Some((entry, self.seen.get(start..start + entry.count as usize)?))
    }

    /// The index of the search.
    pub(super) fn search(&self) -> &Searched {
        &self.search
    }
}

/// What was made earlier, seen from an archive that may have changed since.
pub(crate) struct Earlier<'m> {
    made: &'m AllMade,
    /// The number of each article of then in the archive of now.
    articles: Vec<Option<u32>>,
    /// The number of each actor.
    actors: Vec<Option<u32>>,
    same_world: bool,
    /// Whether all numbers are as they were.
    same_numbers: bool,
}

impl<'m> Earlier<'m> {
    pub(crate) fn new(made: &'m AllMade, archive: &Archive, world: u64) -> Self {
        let articles = renumbering(&made.articles, archive.articles.iter().map(|article| &article.id));
        let actors = renumbering(&made.actors, archive.cast.actors.iter().map(|actor| &actor.id));
        let stays = |numbers: &[Option<u32>]| numbers.iter().zip(0..).all(|(now, then)| *now == Some(then));
        let same_numbers = stays(&articles) && stays(&actors);
        Self { made, articles, actors, same_world: made.world == world, same_numbers }
    }

    /// What a file was made from, in the numbers of now, if it would be made from the very same today.
    pub(crate) fn still(&self, job: &Job<'_>, digests: &Digests) -> Option<Made<'m>> {
        let (made, seen) = self.made.find(&job.path).filter(|_| self.same_world)?;
        let seen: Cow<'m, [Subject]> = if self.same_numbers {
            Cow::Borrowed(seen)
        } else {
            seen.iter().map(|subject| self.renumbered(*subject)).collect::<Option<_>>()?
        };
        let now = Made::new(job, seen, made.exists, digests);
        (now.digest == made.digest).then_some(now)
    }

    /// The fact in the numbers of now; none when its article or actor is gone.
    fn renumbered(&self, subject: Subject) -> Option<Subject> {
        let article = |number: u32| self.articles.get(number as usize).copied().flatten();
        let actor = |number: u32| self.actors.get(number as usize).copied().flatten();
        Some(match subject {
            Subject::Article(number) => Subject::Article(article(number)?),
            Subject::Neighbours(number) => Subject::Neighbours(article(number)?),
            Subject::Names(number) => Subject::Names(article(number)?),
            Subject::Ties(number) => Subject::Ties(article(number)?),
            Subject::OpenNames(number) => Subject::OpenNames(article(number)?),
            Subject::Notes(number) => Subject::Notes(article(number)?),
            Subject::Actor(number) => Subject::Actor(actor(number)?),
            Subject::Standing(number) => Subject::Standing(actor(number)?),
            same
            @ (Subject::Template(_) | Subject::Articles | Subject::AllNames | Subject::AllTies | Subject::Cast) => same,
        })
    }
}

/// The place of each of some sorted ids among others that are sorted, too.
pub(crate) fn renumbering<'i, Id: Ord + 'i>(before: &[Id], now: impl Iterator<Item = &'i Id>) -> Vec<Option<u32>> {
    let mut now = now.zip(0..).peekable();
    let place = |id: &Id| {
        while now.next_if(|(other, _)| *other < id).is_some() {}
        now.next_if(|(other, _)| *other == id).map(|(_, at)| at)
    };
    before.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_still_there_is_found_at_its_new_place() {
        assert_eq!(renumbering(&[1, 2, 4, 6], [0, 1, 4, 5, 6, 7].iter()), [Some(1), None, Some(2), Some(4)]);
        assert_eq!(renumbering(&[1, 2], [].iter()), [None, None]);
    }
}
