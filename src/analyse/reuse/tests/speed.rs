//! Large archives stay within linear time. The bounds are generous: a quadratic pass would miss them by far.

use std::time::{Duration, Instant};

use super::copyist::{Chance, prose, written};
use super::*;

fn timed(what: &str, samples: Vec<Sample>, bound: Duration) -> Found {
    let archive = archive(samples);
    let words: Vec<Words> = archive.articles.iter().map(|article| Words::of(article)).collect();
    let start = Instant::now();
    let reuse = in_archive(&archive);
    let took = start.elapsed();
    let count: usize = words.iter().map(Words::count).sum();
    println!("{what}: {count} words in {took:.2?}, {} pairs", reuse.pairs.len());
    assert!(took < bound, "{what} took {took:?}");
    Found { archive, words, reuse }
}

#[test]
fn two_hundred_copies_of_one_article_are_compared_each_with_each() {
    let paragraphs = prose(200, &mut Chance::seeded(7));
    let samples = (1..=200).map(|id| written(&id.to_string(), &paragraphs, &[])).collect();
    let found = timed("200 equal articles", samples, Duration::from_secs(60));
    assert_eq!(found.reuse.pairs.len(), 200 * 199 / 2);
    assert!(found.reuse.pairs.iter().all(|pair| pair.words_a == found.words[0].count()));
}

#[test]
fn text_in_more_articles_than_are_compared_is_still_found_in_each() {
    let shared = prose(60, &mut Chance::seeded(7));
    let sample = |id: usize| {
        let own = prose(40, &mut Chance::seeded(id as u64));
        written(&id.to_string(), &[own, shared.clone()].concat(), &[])
    };
    let found = timed("300 articles with one text", (1..=300).map(sample).collect(), Duration::from_secs(60));
    let with_first = found.reuse.pairs.iter().filter(|pair| pair.a.index() == 0 && pair.words_b >= 60);
    assert_eq!(with_first.count(), 299);
    assert!(found.reuse.pairs.len() < 1000, "not each with each");
}

#[test]
fn two_articles_of_a_megabyte_in_one_line_are_compared() {
    let mut chance = Chance::seeded(7);
    let one: Vec<_> = prose(150_000, &mut chance).concat();
    let mut other = one.clone();
    other.splice(70_000..70_000, prose(300, &mut chance).concat());
    let samples = vec![written("1", &[one], &[]), written("2", &[other], &[])];
    let found = timed("2 articles of 1 MB", samples, Duration::from_secs(60));
    assert!(found.archive.articles[0].text.len() > 850_000);
    assert_eq!(found.pair().words_a, found.words[0].count());
}

#[test]
fn one_word_repeated_a_hundred_thousand_times_is_no_trouble() {
    let sample = |id: &str, times: usize| Sample::new(id).paragraph(&"word ".repeat(times));
    timed("2 articles of one word", vec![sample("1", 100_000), sample("2", 80_000)], Duration::from_secs(60));
}
