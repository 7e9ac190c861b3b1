//! Which articles stand side by side on a page of their own.

use crate::story::{Archive, Run};

const STATEMENT: &str = "The canal company will rebuild the lock at Harrowgate this winter, because its gates have rotted and its \
walls lean into the water by the width of a hand. It has not said what the work will cost, and the county has promised nothing \
towards it so far, although three of its members own barges.";

const SENTENCE: &str = "The harbour froze early that year, and the pilots who had never seen ice carried their boats up the hill \
and kept hens in them, which the harbour master entered in his book as cargo.";

/// So many words that no other article has.
fn prose(article: usize, words: usize) -> String {
    let letter = |number: usize| char::from(b'a' + (number % 26) as u8);
    let word = |at: usize| ['w', letter(article), letter(at / 26), letter(at)].iter().collect::<String>();
    (0..words).map(word).collect::<Vec<_>>().join(" ")
}

/// The pages on which two articles stand side by side.
fn side_by_side(site: &Run) -> Vec<String> {
    let pages = site.pages().into_iter().map(|page| page.address);
    pages.filter(|page| page.starts_with("repeats/") && page.contains('-') && !page.contains("families")).collect()
}

#[test]
fn articles_that_share_less_than_sixty_words_and_a_quarter_have_no_page_and_are_counted() {
    let shared = |rest: usize| {
        let article = |at: usize| format!("{}\n\n{SENTENCE}\n\n{}\n", prose(at, rest / 2), prose(at + 10, rest / 2));
        (1..3).fold(Archive::new(), |archive, at| archive.file(format!("seeds/{at}.txt"), article(at))).build()
    };
    let site = shared(120);
    assert_eq!(side_by_side(&site), [""; 0]);
    site.page("repeats/").says("1 more pair shares less");
    site.page("articles/2/").says("35 words").does_not_say("Side by side");
    assert_eq!(side_by_side(&shared(100)), ["repeats/1-2/index.html"], "35 of 135 words are more than a quarter");
}

#[test]
fn of_many_that_have_a_text_each_stands_beside_the_first_only() {
    let paper = |at: usize| format!("{STATEMENT}\n\nThis is what paper number {at} has to say besides, and no more.\n");
    let papers = |count: usize| {
        let papers = (1..=count).map(|at| (format!("seeds/{at}.txt"), paper(at)));
        papers.fold(Archive::new(), |archive, (file, text)| archive.file(file, text)).build()
    };
    assert_eq!([12, 14].map(|count| side_by_side(&papers(count)).len()), [66, 13]);
}
