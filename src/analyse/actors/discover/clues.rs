//! What a text says of a name by the words that stand round it.

use serde::{Deserialize, Serialize};

use crate::archive::actor::ActorKind;

/// What the words round a name say of who bears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Clue {
    /// It stands by itself where its capital says something.
    Inside,
    /// It stands where a sentence begins.
    Opening,
    /// A title of office or courtesy stands before it.
    Title,
    /// What a person does stands before it: `historian Ada Lee`.
    Role,
    /// What a person is stands after it: `Ada Lee, a historian`, `Ada Lee, 45,`.
    Apposition,
    /// `who` stands after it.
    Who,
    /// It signs the article.
    Byline,
    /// A bibliography has it with the surname first.
    Inverted,
    /// It says something.
    Says,
    /// It does something that persons and bodies do.
    Acts,
    /// The text calls it a body: `the group Ott`, `Ott, a company`.
    Organisation,
    /// The text calls it a body of a state.
    Government,
    /// The text calls it an outlet.
    Media,
    /// It has members, leaders or staff.
    Members,
    /// It has officials, agents or troops.
    Officials,
    /// Something was published in it.
    Outlet,
    /// Something happens in it.
    In,
    /// The text calls it a place.
    Place,
    /// It stands in one row with abbreviations.
    Row,
    /// Its last word stands alone in the same article, and somebody's is said of it.
    Surname,
    /// `the` stands before it.
    Article,
    /// `which` stands after it: it is nobody.
    Which,
    /// It stands in one row with a body.
    BesideBody,
    /// It stands in one row with a person.
    BesidePerson,
    /// It stands in one row with a place.
    BesidePlace,
    /// A verb of which it is the subject follows.
    Subject,
    /// It stands where somebody stands with whom something is done, or by whom.
    Party,
    /// Something says that it names no actor.
    None,
}

/// A clue is chance that is met no oftener than once in so many places of a name.
const RARE: usize = 30;

/// How many clues there are.
const COUNT: usize = 28;

/// How often each clue was met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Clues([u8; COUNT]);

impl Clues {
    /// One clue, met once.
    pub(super) fn of_one(clue: Clue) -> Self {
        let mut clues = Self::default();
        clues.add(clue);
        clues
    }

    pub(super) fn add(&mut self, clue: Clue) {
        if let Some(count) = self.0.get_mut(clue as usize) {
            *count = count.saturating_add(1);
        }
    }

    /// Adds those of another place.
    pub(super) fn take(&mut self, others: &Self) {
        for (count, other) in self.0.iter_mut().zip(others.0) {
            *count = count.saturating_add(other);
        }
    }

    pub(super) fn of(&self, clue: Clue) -> usize {
        self.0.get(clue as usize).copied().map_or(0, usize::from)
    }

    /// Those that were met often enough to tell something of a name that was met so often: once among thousands is chance.
    pub(super) fn without_rare(&self, met: usize) -> Self {
        let told = |count: u8| count == u8::MAX || usize::from(count) * RARE >= met;
        let mut kept = *self;
        for (place, count) in kept.0.iter_mut().enumerate().skip(Clue::Title as usize) {
            if !told(*count) && place != Clue::Byline as usize && place != Clue::Inverted as usize {
                *count = 0;
            }
        }
        kept
    }

    /// How often the name was met where it could be told.
    pub(super) fn met(&self) -> usize {
        self.of(Clue::Inside) + self.of(Clue::Opening)
    }

    /// How much is said of the name beside that it stands there.
    pub(super) fn weight(&self) -> usize {
        self.0.iter().take(Clue::Article as usize).skip(Clue::Title as usize).map(|count| usize::from(*count)).sum()
    }

    /// Whether anything but its capital speaks for an actor.
    pub(super) fn tells(&self) -> bool {
        self.weight() > 0
    }
}

/// How often each clue was met in all articles. Unlike [`Clues`] these can be taken away again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sums([u32; COUNT]);

impl Sums {
    /// Adds the clues of one article.
    pub(super) fn add(&mut self, clues: &Clues) {
        self.0.iter_mut().zip(clues.0).for_each(|(sum, count)| *sum += u32::from(count));
    }

    /// Adds those of other articles.
    pub(super) fn take(&mut self, others: &Self) {
        self.0.iter_mut().zip(others.0).for_each(|(sum, other)| *sum += other);
    }

    /// Takes away those of articles that were added.
    pub(super) fn remove(&mut self, others: &Self) {
        self.0.iter_mut().zip(others.0).for_each(|(sum, other)| *sum = sum.saturating_sub(other));
    }

    pub(super) fn of(&self, clue: Clue) -> usize {
        self.0.get(clue as usize).map_or(0, |sum| *sum as usize)
    }

    /// Whether no clue was met.
    pub(super) fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// The same as far as it tells: of a clue that was met hundreds of times it is enough to know that it was.
    pub(super) fn clues(&self) -> Clues {
        Clues(self.0.map(|sum| u8::try_from(sum).unwrap_or(u8::MAX)))
    }
}

impl Clue {
    /// The clue that says that a body is of this kind.
    pub(super) fn of_body(kind: ActorKind) -> Self {
        match kind {
            ActorKind::Government => Self::Government,
            ActorKind::Media => Self::Media,
            _ => Self::Organisation,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_clue_has_a_place() {
        assert_eq!(Clue::None as usize + 1, COUNT);
    }
}
