//! Archives that hold next to nothing, or nothing but one thing.

use std::time::{Duration, Instant};

use crate::story::Archive;

const NEWS: &str = "Flood in the valley\n\nThe river rose by two metres on Monday, and the bridge near the old mill is \
                    closed until the water has gone.\n\nNobody was hurt, said the mayor, who had come on foot.\n";

#[test]
fn one_article_is_an_archive() {
    let site = Archive::of(&[NEWS]).build();
    site.page("articles/001/").says("The river rose by two metres on Monday");
    site.page("").says("Flood in the valley");
}

#[test]
fn an_archive_of_none_gives_a_site_and_says_so() {
    let site = Archive::new().build();
    site.says("0 articles").page("").says("A reading archive");
}

#[test]
fn a_folder_that_is_no_archive_is_named() {
    Archive::new().run(&["build", "seeds"]).ends(2).says("seeds is no archive: it has no folder seeds/");
}

#[test]
fn an_empty_file_is_named_and_does_not_stop_the_others() {
    let site = Archive::of(&[NEWS, "", " \n\u{a0}\n"]).build();
    site.says("seeds/002.txt").says("seeds/003.txt").page("articles/001/").says("The river rose");
}

#[test]
fn two_identical_articles_stand_side_by_side() {
    let site = Archive::of(&[NEWS, NEWS]).build();
    site.says("1 pair that shares text");
    site.page("repeats/001-002/").says("The river rose by two metres on Monday");
}

#[test]
fn articles_that_share_nothing_have_no_pair() {
    let other = "Bread\n\nFlour, water and salt, and a whole night for the dough to rise by the stove.\n";
    Archive::of(&[NEWS, other]).build().ends(0).says("0 pairs that share text");
}

#[test]
fn a_file_that_is_all_headings_is_an_article() {
    let headings = "# One\n\n## Two\n\n### Three\n\n###### Six\n";
    let site = Archive::new().file("seeds/001.md", headings).build();
    site.page("articles/001/").says("One").says("Two").says("Three").says("Six");
}

#[test]
fn ten_million_letters_in_one_line_are_read() {
    let words = ["river", "bridge", "mayor", "water", "valley", "mill", "Monday", "foot"];
    let mut line = String::with_capacity(10_000_010);
    let mut at = 1_usize;
    while line.len() < 10_000_000 {
        // A fixed series that does not repeat within the line: text that repeats itself is another trouble.
        at = at.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        line.push_str(words[(at >> 33) % words.len()]);
        line.push(' ');
    }
    let started = Instant::now();
    Archive::of(&[&line]).build().ends(0).page("articles/001/").says("river");
    assert!(started.elapsed() < Duration::from_secs(120), "it took {:?}", started.elapsed());
}

#[test]
fn an_article_that_repeats_one_word_is_read() {
    Archive::of(&[&"no ".repeat(300_000), &"no ".repeat(200_000)]).build().ends(0).page("articles/002/").says("no no");
}
