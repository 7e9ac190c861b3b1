//! Small stories of text that stands in many articles.

use super::copyist::Chance;
use super::*;

use crate::archive::article::ArticleNumber;

const FOOTER: &str = "The Lindholm Observer is published every other week by a cooperative of its readers, who own it, \
                      print it, and argue about it on the first Monday of the month.";
const CONTACT: &str = "For more of this write to desk@lindholm.example or come to the back door of the old town hall.";

/// So many words that stand nowhere else.
pub(super) fn prose(words: usize, seed: u64) -> String {
    let mut chance = Chance::seeded(seed);
    let mut word = || (0..6).map(|_| char::from(b'a' + chance.below(26) as u8)).collect::<String>();
    (0..words).map(|_| word()).collect::<Vec<_>>().join(" ")
}

/// So many articles, each made from its number and two paragraphs of its own.
pub(super) fn articles(count: usize, made: impl Fn(usize, Sample, [String; 2]) -> Sample) -> Found {
    Found::of((1..=count).map(|number| {
        let seed = 10 * number as u64;
        made(number, Sample::new(&format!("{number:02}")), [prose(100, seed), prose(100, seed + 1)])
    }))
}

/// For each article its standard text, and in how many articles that stands.
fn told(found: &Found) -> Vec<Vec<(String, usize)>> {
    let of = |number: ArticleNumber| {
        let texts = found.reuse.standard.get(&number).map_or(&[][..], Vec::as_slice);
        texts.iter().map(|text| (found.text(number, text.extent.outer()).to_owned(), text.articles)).collect()
    };
    (0..found.archive.articles.len()).map(|number| of(number.into())).collect()
}

fn bare(text: &str) -> String {
    text.trim_end_matches('.').to_owned()
}

#[test]
fn what_ends_five_articles_is_standard_text_and_no_repeat() {
    let found = articles(5, |_, sample, [one, two]| sample.paragraph(&one).paragraph(&two).paragraph(FOOTER));
    assert_eq!(found.reuse.pairs.len(), 0);
    assert_eq!(told(&found), vec![vec![(bare(FOOTER), 5)]; 5]);
    assert_eq!(found.reuse.asides.len(), 10);
    let told: usize = found.reuse.asides.iter().map(|aside| aside.told().count()).sum();
    assert_eq!(told, 4, "each article but the first is told of once");
}

#[test]
fn of_each_article_that_has_it_is_told_also_where_it_ends_a_longer_copy() {
    let copied = prose(100, 99);
    let found = articles(6, |number, sample, [one, two]| {
        let of_first =
            if number < 3 { sample.paragraph(&one).paragraph(&copied) } else { sample.paragraph(&one).paragraph(&two) };
        of_first.paragraph(FOOTER)
    });
    assert_eq!(told(&found)[1], vec![(bare(FOOTER), 6)]);
    let told = found.reuse.asides.iter().filter(|aside| aside.told().count() > 0);
    let told: Vec<_> = told.map(|aside| (aside.pair().a.index(), aside.pair().b.index())).collect();
    assert_eq!(told, [(0, 2), (0, 3), (0, 4), (0, 5), (1, 2), (1, 3), (1, 4), (1, 5)]);
}

#[test]
fn what_ends_four_may_have_been_copied() {
    let found = articles(4, |_, sample, [one, two]| sample.paragraph(&one).paragraph(&two).paragraph(FOOTER));
    assert_eq!((found.reuse.pairs.len(), found.reuse.standard.len()), (6, 0));
}

#[test]
fn of_what_says_how_to_reach_somebody_three_are_enough() {
    let found = articles(3, |_, sample, [one, two]| sample.paragraph(CONTACT).paragraph(&one).paragraph(&two));
    assert_eq!((found.reuse.pairs.len(), told(&found)), (0, vec![vec![(bare(CONTACT), 3)]; 3]));
    let found = articles(2, |_, sample, [one, two]| sample.paragraph(CONTACT).paragraph(&one).paragraph(&two));
    assert_eq!((found.reuse.pairs.len(), found.reuse.standard.len()), (1, 0));
}

#[test]
fn in_the_middle_it_takes_twenty() {
    let middle = |count: usize| {
        let found = articles(count, |_, sample, [one, two]| sample.paragraph(&one).paragraph(FOOTER).paragraph(&two));
        (found.reuse.pairs.len(), found.reuse.standard.len())
    };
    assert_eq!((middle(19), middle(20)), ((171, 0), (0, 20)));
}

#[test]
fn a_text_that_many_reprint_is_no_standard_text() {
    let text = prose(150, 7);
    let found = articles(8, |_, sample, [one, _]| sample.paragraph(&one).paragraph(&text));
    assert_eq!((found.reuse.pairs.len(), found.reuse.standard.len()), (28, 0));
}

#[test]
fn what_two_share_besides_is_a_repeat_and_counts_alone() {
    let shared = prose(60, 7);
    let found = articles(6, |number, sample, [one, two]| {
        let sample = if [2, 5].contains(&number) { sample.paragraph(&shared) } else { sample };
        sample.paragraph(&one).paragraph(&two).paragraph(FOOTER)
    });
    let pair = found.pair();
    assert_eq!((pair.passages.len(), pair.shared_words, pair.words_a, pair.words_b), (1, 60, 60, 60));
    assert_eq!(told(&found), vec![vec![(bare(FOOTER), 6)]; 6]);
}
