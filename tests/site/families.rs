//! One text that several articles have.

use crate::story::Archive;

const STATEMENT: &str = "The canal company will rebuild the lock at Harrowgate this winter, because its gates have rotted and its \
walls lean into the water by the width of a hand. It has not said what the work will cost, and the county has promised nothing \
towards it so far, although three of its members own barges.";

const OWN: [&str; 4] = [
    "Our correspondent walked the towpath yesterday and met nobody who had been told of it, nor anybody who would pay.",
    "Readers have written to ask whether the swans will be moved, and by whom, and where to. We have passed that on.",
    "The last time that a lock was rebuilt in this county it took nine years, and the architect had retired before then.",
    "A public meeting will be held at the schoolhouse; bring a chair. There is no heating, and there are no chairs there.",
];

/// Four papers that print the statement, the last of them in part.
fn papers(settings: &str) -> Archive {
    let part = STATEMENT.split_once("It has not").expect("two sentences").0;
    let printed = |at: usize| if at == 3 { part } else { STATEMENT };
    let paper = |at: usize| {
        let head = format!("---\ntitle: Paper {at}\npublished: 1990-05-0{}\n---\n", [4, 2, 3, 5][at]);
        format!("{head}{}\n\n{}\n", printed(at), OWN[at])
    };
    (0..4).fold(Archive::new().file("seeds/archive.toml", settings), |archive, at| {
        archive.file(format!("seeds/00{at}.md"), paper(at))
    })
}

#[test]
fn a_text_in_four_articles_has_a_page_that_tells_who_has_it_in_order_of_date() {
    let site = papers("").build();
    let page = site.page("repeats/families/000-1/");
    page.says("One text in 4 articles").says("The canal company will rebuild").says("Likely original: 001");
    let text = page.text();
    let places: Vec<_> = ["Paper 1", "Paper 2", "Paper 0", "Paper 3"].map(|title| text.find(title)).into();
    assert!(places.is_sorted() && places[0].is_some(), "{places:?}");
    site.page("repeats/").says("Texts that stand in several articles").says("4 articles");
    site.page("articles/002/").says("All 4 articles with it");
}

#[test]
fn the_data_has_the_family_and_says_which_passages_belong_to_it() {
    let site = papers("").build();
    let data = std::fs::read_to_string(site.site().join("data/reuse.json")).expect("written");
    let data: serde_json::Value = serde_json::from_str(&data).expect("JSON");
    let family = &data["families"][0];
    let members: Vec<_> = family["members"].as_array().expect("a list").iter().map(|row| &row["article"]).collect();
    assert_eq!((family["id"].as_str(), family["source"]["article"].as_str()), (Some("000-1"), Some("001")));
    assert_eq!(members, ["000", "001", "002", "003"]);
    assert!(data["passages"].as_array().expect("a list").iter().any(|row| row["family"] == "000-1"));
}

#[test]
fn a_withheld_article_is_counted_and_not_named_and_of_too_few_there_is_no_page() {
    let site = papers("[articles.\"000\"]\npublish = \"none\"\n").build();
    let page = site.page("repeats/families/001-1/");
    page.says("One text in 3 articles").says("1 unpublished article has it, too").does_not_say("Paper 0");
    let site = papers("[articles.\"000\"]\npublish = \"none\"\n[articles.\"001\"]\npublish = \"none\"\n").build();
    assert!(!site.pages().iter().any(|page| page.address.starts_with("repeats/families/")));
    site.page("articles/002/").does_not_say("articles with it");
}
