//! What has become of the articles since an earlier analysis.

use crate::archive::article::ArticleNumber;

/// Which articles are as they were, and under which number. Numbers follow the ids, so that those of articles that are
/// still there keep their order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Since {
    /// By the number of then: the number of now, of an article that is still there.
    now: Vec<Option<ArticleNumber>>,
    /// By the number of now: the number of then, of an article that is as it was.
    then: Vec<Option<ArticleNumber>>,
    /// By the number of then: whether the article is gone or has changed.
    lost: Vec<bool>,
}

impl Since {
    /// Compares the articles of then and now: each has an id, by which they are sorted, and a number that changes with it.
    pub(crate) fn of<Id: Ord>(then: &[(Id, u64)], now: &[(Id, u64)]) -> Self {
        let mut since = Self { now: vec![None; then.len()], then: vec![None; now.len()], lost: vec![true; then.len()] };
        let mut at = 0;
        for (number, (id, digest)) in now.iter().enumerate() {
            while then.get(at).is_some_and(|(other, _)| other < id) {
                at += 1;
            }
            if let Some((_, before)) = then.get(at).filter(|(other, _)| other == id) {
                since.now[at] = Some(number.into());
                if before == digest {
                    since.then[number] = Some(at.into());
                    since.lost[at] = false;
                }
            }
        }
        since
    }

    /// Nothing was known of so many articles.
    pub(crate) fn nothing(count: usize) -> Self {
        Self { now: Vec::new(), then: vec![None; count], lost: Vec::new() }
    }

    /// The number of now of an article that had this one.
    pub(crate) fn now(&self, then: ArticleNumber) -> Option<ArticleNumber> {
        self.now.get(then.index()).copied().flatten()
    }

    /// The number of then of an article that is as it was.
    pub(crate) fn then(&self, now: ArticleNumber) -> Option<ArticleNumber> {
        self.then.get(now.index()).copied().flatten()
    }

    /// Whether the article that had this number is gone or has changed.
    pub(crate) fn is_lost(&self, then: ArticleNumber) -> bool {
        self.lost.get(then.index()).is_none_or(|lost| *lost)
    }

    /// The number of now of an article that had this one and is as it was.
    pub(crate) fn same(&self, then: ArticleNumber) -> Option<ArticleNumber> {
        self.now(then).filter(|_| !self.is_lost(then))
    }

    /// The same of two articles.
    pub(crate) fn same_pair(&self, (a, b): (usize, usize)) -> Option<(usize, usize)> {
        Some((self.same(a.into())?.index(), self.same(b.into())?.index()))
    }

    /// The articles that are new or have changed.
    pub(crate) fn fresh(&self) -> impl Iterator<Item = ArticleNumber> {
        self.then.iter().enumerate().filter(|(_, then)| then.is_none()).map(|(now, _)| now.into())
    }

    /// The articles of then that are gone or have changed.
    pub(crate) fn lost(&self) -> impl Iterator<Item = ArticleNumber> {
        self.lost.iter().enumerate().filter(|(_, lost)| **lost).map(|(then, _)| then.into())
    }

    /// How many articles there are now.
    pub(crate) fn count(&self) -> usize {
        self.then.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_are_known_again_by_their_ids_and_as_they_were_by_their_digests() {
        let since = Since::of(&[("a", 1), ("b", 1), ("c", 1)], &[("aa", 1), ("b", 2), ("c", 1), ("d", 1)]);
        let number = |at: usize| ArticleNumber::from(at);
        assert_eq!([0, 1, 2].map(|then| since.now(number(then))), [None, Some(number(1)), Some(number(2))]);
        assert_eq!([0, 1, 2, 3].map(|now| since.then(number(now))), [None, None, Some(number(2)), None]);
        assert_eq!(since.fresh().collect::<Vec<_>>(), [0, 1, 3].map(number));
        assert_eq!(since.lost().collect::<Vec<_>>(), [0, 1].map(number));
    }
}
