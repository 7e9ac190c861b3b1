//! The mentions of an actor in parts, one for each page: an actor may have tens of thousands.

use std::ops::Range;

use crate::archive::article::ArticleNumber;
use crate::limits::MENTIONS_ON_A_PAGE;

/// The mentions of an actor in one article, or some of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// The article.
    pub(crate) article: ArticleNumber,
    /// Their places among the mentions of the actor there.
    pub(crate) mentions: Range<usize>,
}

impl Part {
    /// All mentions of the actor in an article that has so many.
    #[cfg(test)]
    fn whole(article: u32, count: usize) -> Self {
        Self { article: ArticleNumber(article), mentions: 0..count }
    }
}

/// How many pages an actor has who is named so often.
pub(crate) fn count(mentions: usize) -> usize {
    mentions.div_ceil(MENTIONS_ON_A_PAGE).max(1)
}

/// The mentions on a page, counted from 1; given are the articles that name the actor, with the number of mentions.
pub(crate) fn on_page(articles: &[(ArticleNumber, usize)], page: usize) -> Vec<Part> {
    let page = (page - 1) * MENTIONS_ON_A_PAGE..page * MENTIONS_ON_A_PAGE;
    let mut before = 0;
    let parts = articles.iter().map(|(article, count)| {
        let first = before;
        before += count;
        let within = |place: usize| place.clamp(first, first + count) - first;
        Part { article: *article, mentions: within(page.start)..within(page.end) }
    });
    parts.filter(|part| !part.mentions.is_empty()).collect()
}

/// The page on which a mention of an article stands, by its place among the mentions of the actor there.
pub(crate) fn page_of(articles: &[(ArticleNumber, usize)], article: ArticleNumber, mention: usize) -> usize {
    let before: usize = articles.iter().take_while(|(other, _)| *other != article).map(|(_, count)| count).sum();
    (before + mention) / MENTIONS_ON_A_PAGE + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mention_stands_on_one_page_and_a_long_article_goes_on_from_one_to_the_next() {
        let articles = [(ArticleNumber(0), 300), (ArticleNumber(1), 600), (ArticleNumber(4), 1)];
        assert_eq!(count(901), 3);
        let part = |article, mentions| Part { article: ArticleNumber(article), mentions };
        assert_eq!(on_page(&articles, 1), [Part::whole(0, 300), part(1, 0..100)]);
        assert_eq!(on_page(&articles, 2), [part(1, 100..500)]);
        assert_eq!(on_page(&articles, 3), [part(1, 500..600), Part::whole(4, 1)]);
        assert_eq!([0, 1, 4].map(|article| page_of(&articles, ArticleNumber(article), 0)), [1, 1, 3]);
        assert_eq!([99, 100, 500].map(|mention| page_of(&articles, ArticleNumber(1), mention)), [1, 2, 3]);
    }

    #[test]
    fn an_actor_whom_nobody_names_has_one_page_of_nothing() {
        assert_eq!((count(0), on_page(&[], 1)), (1, Vec::new()));
    }
}
