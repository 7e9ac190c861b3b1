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

/// A fact, or a number of them, that somebody can look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

impl Subject {
    /// How many bytes tell one.
    pub(crate) const BYTES: usize = 5;

    /// What tells it from all others: its kind, and its number where it has one.
    #[inline]
    pub(crate) fn to_bytes(self) -> [u8; Self::BYTES] {
        let (kind, number) = match self {
            Self::Article(number) => (0, number),
            Self::Neighbours(number) => (1, number),
            Self::Names(number) => (2, number),
            Self::Ties(number) => (3, number),
            Self::OpenNames(number) => (4, number),
            Self::Notes(number) => (5, number),
            Self::Template(name) => (6, name),
            Self::Actor(number) => (7, number),
            Self::Standing(number) => (8, number),
            Self::Articles => (9, 0),
            Self::AllNames => (10, 0),
            Self::AllTies => (11, 0),
            Self::Cast => (12, 0),
        };
        let [a, b, c, d] = u32::to_le_bytes(number);
        [kind, a, b, c, d]
    }

    /// The fact that these bytes tell; none where there is no such.
    #[inline]
    pub(crate) fn from_bytes([kind, a, b, c, d]: [u8; Self::BYTES]) -> Option<Self> {
        let number = u32::from_le_bytes([a, b, c, d]);
        Some(match kind {
            0 => Self::Article(number),
            1 => Self::Neighbours(number),
            2 => Self::Names(number),
            3 => Self::Ties(number),
            4 => Self::OpenNames(number),
            5 => Self::Notes(number),
            6 => Self::Template(number),
            7 => Self::Actor(number),
            8 => Self::Standing(number),
            9 => Self::Articles,
            10 => Self::AllNames,
            11 => Self::AllTies,
            12 => Self::Cast,
            _ => return None,
        })
    }
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
    fn what_can_be_looked_at_is_told_by_its_bytes() {
        let kinds: Vec<Subject> = (0..=u8::MAX).filter_map(|kind| Subject::from_bytes([kind, 7, 0, 1, 0])).collect();
        assert_eq!(kinds.len(), 13);
        for kind in kinds {
            assert_eq!(Subject::from_bytes(kind.to_bytes()), Some(kind));
        }
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
