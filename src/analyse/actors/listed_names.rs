//! Where the names of everyone whom an archive lists stand in any text: the first step of finding who is named, by itself.

use std::ops::Range;

use super::longest::longest;
use super::matcher::Matcher;
use super::names;
use crate::archive::Archive;
use crate::archive::article::ArticleNumber;

/// The names of all actors of an archive, and what follows from them, such as surnames, ready to be found.
#[derive(Debug)]
pub struct ListedNames(Matcher);

impl ListedNames {
    /// Makes the names of the archive's actors ready to be found in many texts.
    #[must_use]
    pub fn of(archive: &Archive) -> Self {
        Self(Matcher::of(names::names(archive), usize::MAX))
    }

    /// The bytes of a text where such names stand as words of their own, in its order; of those that overlap the longest.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        // No article has this number, so that nothing is meant that holds in one article only.
        let found = self.0.find(text, ArticleNumber(u32::MAX));
        longest(found).into_iter().map(|name| name.range).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::actor::{Actor, ActorKind, KindFrom};
    use crate::archive::id::ActorId;

    #[test]
    fn names_are_found_as_words_of_their_own() {
        let actor =
            |name: &str, kind| Actor::named(ActorId::of(name).expect("an id"), name.to_owned(), kind, KindFrom::Editor);
        let mut archive = Archive::default();
        archive.cast.join(vec![actor("Ada Marsh", ActorKind::Person), actor("Oslo", ActorKind::Place)]);
        let text = "In Oslo, not in Osloville, ADA MARSH met Marsh of Oslo.";
        let found = ListedNames::of(&archive).find(text);
        let found: Vec<&str> = found.into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["Oslo", "ADA MARSH", "Marsh", "Oslo"]);
    }
}
