//! Which of what articles share has a page of its own, so that the margins and the pages agree.

use super::Findings;
use super::actors::Unresolved;
use super::reuse::{ARTICLES_OF_A_FAMILY, Family, Member, Pair};
use crate::archive::Archive;
use crate::archive::article::{ArticleNumber, Publish};
use crate::limits;
use crate::trace::{self, Subject};

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

    /// The open names in an article that may be shown, each with its place among all of them.
    pub fn shown_unresolved<'a>(
        &'a self,
        archive: &'a Archive,
        number: ArticleNumber,
    ) -> impl Iterator<Item = (usize, &'a Unresolved)> + use<'a> {
        let article = archive.article(number);
        let all = self.unresolved(number).iter().enumerate();
        all.filter(move |(_, name)| article.shows(name.block) && archive.cast.shows_all(&name.candidates))
    }

    /// The page on which an open name is told, counted from 1; given is its place among those of the article that may be
    /// shown.
    #[must_use]
    pub fn page_of_open_name(&self, archive: &Archive, number: ArticleNumber, place: usize) -> usize {
        trace::look(Subject::OpenNames(number.0));
        (self.open_names_before(archive, number) + place) / limits::OPEN_NAMES_ON_A_PAGE + 1
    }

    /// How many open names are shown of the articles before one.
    pub(crate) fn open_names_before(&self, archive: &Archive, number: ArticleNumber) -> usize {
        let count = || {
            let numbers = (0..archive.articles.len()).map(ArticleNumber::from);
            let counts = numbers.map(|number| self.shown_unresolved(archive, number).count());
            let before = counts.scan(0, |all, count| {
                *all += count;
                Some(*all - count)
            });
            before.collect()
        };
        let before = self.named.open_before.get_or_init(|| trace::unwatched(count));
        before.get(number.index()).copied().unwrap_or(0)
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
