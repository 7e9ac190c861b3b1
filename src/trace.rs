//! What was looked at while something was made: as long as none of it has changed, the thing need not be made again.
//!
//! Whoever gives a fact away says so with `look`; `watch` makes something and tells all that was looked at on the
//! way. So nothing has to declare what it depends on, and nothing can forget to: the facts of an archive are reached
//! through [`crate::archive::Archive`], its cast and [`crate::analyse::Findings`] only. (The idea is that of build
//! systems with dynamic dependencies; A. Mokhov, N. Mitchell and S. Peyton Jones, “Build Systems à la Carte”, ICFP 2018,
//! call it a verifying trace.)
//!
//! What is watched must be made on one thread: a page that handed part of its work to others would not see what they
//! look at.

use std::cell::RefCell;
use std::collections::HashSet;

use rapidhash::fast::RandomState;
use serde::{Deserialize, Serialize};

/// A fact, or a number of them, that somebody can look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Subject {
    /// An article: its text, what is known of it, and its pictures.
    Article(u32),
    /// Which articles stand before and after one.
    Neighbours(u32),
    /// Who is named in an article.
    Names(u32),
    /// What an article shares with others.
    Ties(u32),
    /// On which pages the open names of an article are told.
    OpenNames(u32),
    /// The editor's notes about an article, and their places.
    Notes(u32),
    /// A template, with those that it makes use of.
    Template(u32),
    /// What the editor says of an actor.
    Actor(u32),
    /// How often an actor is named, and where.
    Standing(u32),
    /// All articles.
    Articles,
    /// Who is named in every article.
    AllNames,
    /// All that articles share.
    AllTies,
    /// All that the editor says of actors.
    Cast,
}

thread_local! {
    static SEEN: RefCell<Option<Seen>> = const { RefCell::new(None) };
}

/// What was seen, and what of it last: much is looked at several times on end.
#[derive(Default)]
struct Seen {
    all: HashSet<Subject, RandomState>,
    last: Option<Subject>,
}

/// Says that somebody looks at a fact.
pub(crate) fn look(subject: Subject) {
    SEEN.with_borrow_mut(|seen| {
        if let Some(seen) = seen
            && seen.last.replace(subject) != Some(subject)
        {
            seen.all.insert(subject);
        }
    });
}

/// Makes something, and tells what was looked at, sorted.
pub(crate) fn watch<T>(make: impl FnOnce() -> T) -> (T, Vec<Subject>) {
    let outer = SEEN.replace(Some(Seen::default()));
    let made = make();
    let seen = SEEN.replace(outer).unwrap_or_default();
    let mut seen: Vec<Subject> = seen.all.into_iter().collect();
    seen.sort_unstable();
    (made, seen)
}

/// Makes something that is watched by nobody, even if what needs it is.
pub(crate) fn unwatched<T>(make: impl FnOnce() -> T) -> T {
    let outer = SEEN.take();
    let made = make();
    SEEN.set(outer);
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_looked_at_is_told_once_and_in_order() {
        let (made, seen) = watch(|| {
            for subject in [Subject::Names(2), Subject::Article(7), Subject::Names(2), Subject::Article(3)] {
                look(subject);
            }
            "page"
        });
        assert_eq!((made, seen), ("page", vec![Subject::Article(3), Subject::Article(7), Subject::Names(2)]));
    }

    #[test]
    fn a_watch_within_a_watch_keeps_what_it_sees_to_itself() {
        let ((), outer) = watch(|| {
            look(Subject::Articles);
            let ((), inner) = watch(|| look(Subject::Article(1)));
            assert_eq!(inner, [Subject::Article(1)]);
            unwatched(|| look(Subject::Article(2)));
        });
        assert_eq!(outer, [Subject::Articles]);
    }
}
