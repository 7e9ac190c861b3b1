//! Small stories of one text in several articles.

use super::standard::{articles, prose};
use super::*;

/// Who has each text, in how many words each.
fn told(found: &Found) -> Vec<Vec<(usize, usize)>> {
    let members = |family: &crate::analyse::reuse::Family| {
        family.members.iter().map(|member| (member.article.index() + 1, member.count)).collect()
    };
    found.reuse.families.list.iter().map(members).collect()
}

#[test]
fn a_text_in_four_articles_is_one_family_and_not_six_pairs() {
    let text = prose(80, 7);
    let found = articles(6, |number, sample, [one, two]| {
        let sample = sample.paragraph(&one);
        let sample = if [1, 3, 4, 6].contains(&number) { sample.paragraph(&text) } else { sample };
        sample.paragraph(&two)
    });
    assert_eq!(found.reuse.pairs.len(), 6);
    assert_eq!(told(&found), [vec![(1, 80), (3, 80), (4, 80), (6, 80)]]);
    assert_eq!(found.reuse.families.list[0].id, "01-1");
    assert!((0..6).all(|pair| found.reuse.families.of_passage(pair, 0).is_some()));
}

#[test]
fn two_articles_are_no_family_and_two_texts_are_two() {
    let [text, other] = [prose(80, 7), prose(40, 8)];
    let found = articles(5, |number, sample, [one, two]| match number {
        1..=3 => sample.paragraph(&text).paragraph(&one).paragraph(&other).paragraph(&two),
        _ => sample.paragraph(&one).paragraph(&two),
    });
    assert_eq!(told(&found), [vec![(1, 80), (2, 80), (3, 80)], vec![(1, 40), (2, 40), (3, 40)]]);
    let ids: Vec<&str> = found.reuse.families.list.iter().map(|family| family.id.as_str()).collect();
    assert_eq!(ids, ["01-1", "01-2"]);
    let found = articles(3, |number, sample, [one, two]| {
        let sample = sample.paragraph(&one).paragraph(&two);
        if number < 3 { sample.paragraph(&text) } else { sample }
    });
    assert_eq!(told(&found), [[(0, 0); 0]; 0]);
}

#[test]
fn each_has_what_it_kept_of_the_text() {
    let text: Vec<String> = prose(90, 7).split(' ').map(str::to_owned).collect();
    let found = articles(3, |number, sample, [one, two]| {
        sample.paragraph(&one).paragraph(&two).paragraph(&text[..[90, 70, 80][number - 1]].join(" "))
    });
    assert_eq!(told(&found), [[(1, 80), (2, 70), (3, 80)]]);
}

#[test]
fn the_first_that_the_dates_tell_is_the_likely_original() {
    let text = prose(80, 7);
    let dated = |dates: [&'static str; 3]| {
        let found = articles(3, |number, sample, [one, _]| {
            let sample = sample.paragraph(&text).paragraph(&one);
            if dates[number - 1].is_empty() { sample } else { sample.published(dates[number - 1]) }
        });
        found.reuse.families.list[0].source.as_ref().map(|(article, _)| article.index() + 1)
    };
    assert_eq!(dated(["2020-03-01", "2020-02-01", "2020-04-01"]), Some(2));
    assert_eq!(dated(["2020-03-01", "2020-03-01", "2020-04-01"]), None);
    assert_eq!(dated(["", "", ""]), None);
}
