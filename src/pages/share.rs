//! How much of an article also stands in another, as a number and in words.

use serde::Serialize;

use super::Site;
use crate::analyse::reuse::Pair;
use crate::archive::address::{self, OutPath};
use crate::archive::article::{ArticleNumber, Publish};
use crate::archive::wording::Wording;

/// What an article shares with one other, seen from the article.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Share {
    /// The other article's id.
    pub(crate) other: String,
    /// The other article's title.
    pub(crate) title: String,
    /// The link to the other article.
    pub(crate) href: String,
    /// The link to the two side by side, where there is such a page.
    pub(crate) side_by_side: Option<String>,
    /// How many words of the article stand in the other.
    pub(crate) words: usize,
    /// Whether all that does stands there in other words.
    pub(crate) reworded: bool,
    /// How much of the article stands in the other, in per cent.
    pub(crate) percent: usize,
    /// How much of the other stands here, in per cent.
    pub(crate) percent_of_other: usize,
    /// How much, in words: "nearly all of it".
    pub(crate) how_much: String,
    /// Whether the other is the likely original.
    pub(crate) other_is_source: bool,
    /// How many words of the other stand only there.
    pub(crate) only_there: usize,
}

impl Share {
    /// What `article` shares with the other article of `pair`, for a page at `from`.
    pub(crate) fn of(site: &Site<'_>, from: &OutPath, article: ArticleNumber, pair: &Pair) -> Self {
        let (here, other, words, words_there, only) = if pair.a == article {
            (pair.a, pair.b, pair.words_a, pair.words_b, &pair.only_b)
        } else {
            (pair.b, pair.a, pair.words_b, pair.words_a, &pair.only_a)
        };
        let there = site.archive.article(other);
        let percent = percent(words, site.count_words(here));
        Self {
            other: there.id.to_string(),
            title: there.shown_title(&site.archive.wording),
            href: from.link_to(&address::article(&there.id), None),
            side_by_side: site.shows_pair(pair).then(|| {
                let (a, b) = (site.archive.article(pair.a), site.archive.article(pair.b));
                from.link_to(&address::pair(&a.id, &b.id), None)
            }),
            words,
            reworded: pair.passages.iter().all(|passage| passage.reworded),
            percent,
            percent_of_other: self::percent(words_there, site.count_words(other)),
            how_much: how_much(&site.archive.wording, percent),
            other_is_source: pair.source.as_ref().is_some_and(|source| source.article == other),
            only_there: only.iter().map(|only| only.words.len()).sum(),
        }
    }

    /// All that `article` shares with others that have a page, the most first.
    pub(crate) fn all(site: &Site<'_>, from: &OutPath, article: ArticleNumber) -> Vec<Self> {
        let shown = |number: ArticleNumber| site.archive.article(number).publish != Publish::None;
        let pairs = site.findings.pairs_of(article);
        let mut shares: Vec<Self> = pairs
            .filter(|pair| shown(pair.a) && shown(pair.b))
            .map(|pair| Self::of(site, from, article, pair))
            .collect();
        shares.sort_by_key(|share| std::cmp::Reverse(share.words));
        shares
    }
}

/// `part` of `whole` in per cent, rounded half up; what is not nothing is at least 1, what is not all at most 99.
pub(crate) fn percent(part: usize, whole: usize) -> usize {
    match (part, whole) {
        (0, _) | (_, 0) => 0,
        _ if part >= whole => 100,
        _ => ((part * 200 + whole) / (whole * 2)).clamp(1, 99),
    }
}

/// A share in words.
fn how_much(wording: &Wording, percent: usize) -> String {
    let key = match percent {
        100 => "share-all",
        85.. => "share-nearly-all",
        60.. => "share-most",
        45.. => "share-half",
        29.. => "share-third",
        22.. => "share-quarter",
        _ => return wording.say("share-percent", &[("n", percent.into())]),
    };
    wording.say(key, &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_but_never_to_all_or_nothing() {
        assert_eq!(percent(1, 1_000), 1);
        assert_eq!(percent(999, 1_000), 99);
        assert_eq!(percent(125, 1_000), 13);
        assert_eq!(percent(0, 0), 0);
        assert_eq!(percent(5, 5), 100);
    }
}
