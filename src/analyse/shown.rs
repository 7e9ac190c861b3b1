//! Which of what articles share has a page of its own, so that the margins and the pages agree.

use super::Findings;
use super::reuse::{ARTICLES_OF_A_FAMILY, Family, Member, Pair};
use crate::archive::Archive;
use crate::archive::article::Publish;
use crate::limits;

impl Findings {
    /// Whether two articles have a page side by side: both are published whole, and they share enough, and not only what
    /// many others have, too: of those each stands beside one, and the page of the family tells the rest.
    #[must_use]
    pub fn shows_pair(&self, archive: &Archive, pair: &Pair) -> bool {
        let whole = |number| archive.article(number).publish == Publish::Full;
        let is_much = |words: usize, all: usize| words * limits::SHARE_OF_A_PAGE >= all;
        whole(pair.a)
            && whole(pair.b)
            && (pair.shared_words >= limits::WORDS_OF_A_PAGE
                || is_much(pair.words_a, self.count_words(pair.a))
                || is_much(pair.words_b, self.count_words(pair.b)))
            && !self.shares_what_many_have(pair)
    }

    /// Whether all that two articles share are the texts of large families, of none of which one of them is the original.
    fn shares_what_many_have(&self, pair: &Pair) -> bool {
        let is_large = |family: &&Family| family.members.len() > limits::SIDE_BY_SIDE_IN_A_FAMILY;
        let long = pair.passages.iter().enumerate().filter(|(_, passage)| passage.makes_a_family());
        let mut families = long.map(|(at, _)| self.family_of(pair, at).filter(is_large)).peekable();
        families.peek().is_some()
            && families
                .all(|family| family.is_some_and(|family| ![pair.a, pair.b].map(Some).contains(&family.original())))
    }

    /// Where the text of a family stands in articles that are published.
    pub fn shown_members<'f>(&self, archive: &Archive, family: &'f Family) -> impl Iterator<Item = &'f Member> {
        family.members.iter().filter(|member| archive.article(member.article).publish != Publish::None)
    }

    /// Whether a family has a page: enough of its articles are published.
    #[must_use]
    pub fn shows_family(&self, archive: &Archive, family: &Family) -> bool {
        self.shown_members(archive, family).count() >= ARTICLES_OF_A_FAMILY
    }
}
