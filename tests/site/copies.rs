//! On the page of an actor: sentences that repeat one of another article are folded under it.

use crate::story::Archive;

const COUNCIL: &str = "The council of the harbour met at noon, and Ada Marsh of the water board said that the river had risen by \
two metres at the old mill since Sunday. Nobody who heard it was surprised, since it had rained for a week.";

const BRIDGE: &str = "On Monday the bridge will be closed, Ada Marsh said, and it will stay closed until the water has gone from \
the lower meadows, which may take until the end of the month.";

const ACTORS: &str = "[[actor]]\nname = \"Ada Marsh\"\nkind = \"person\"\n";

fn article(day: u32, text: &str) -> String {
    format!("---\npublished: 2020-01-0{day}\n---\n\n{text}\n")
}

fn archive() -> Archive {
    let copy = BRIDGE.replace("Ada Marsh said, and", "Ms Marsh told us, and").replace("lower ", "");
    Archive::new()
        .file("seeds/actors.toml", ACTORS)
        .file("seeds/001.md", article(2, &format!("{COUNCIL}\n\n{BRIDGE}")))
        .file("seeds/002.md", article(3, &format!("{COUNCIL}\n\n{copy}\n\nMarsh had nothing to add.")))
}

#[test]
fn a_copy_stands_under_its_original_with_a_link_to_the_very_spot() {
    let site = archive().build();
    let page = site.page("actors/ada-marsh/");
    page.says("also in 002 002 ¶1 word for word").says("2 mentions stand under their originals, in 001");
    let original = page.html.find("id=\"in-001\"").expect("a group");
    let copy = page.html.find("../../articles/002/index.html#m1\">002").expect("a link");
    assert!(original < copy && copy < page.html.find("id=\"in-002\"").expect("a group"));
    assert_eq!(
        page.html.matches("articles/002/index.html#m3\" aria-label").count(),
        1,
        "its own sentence stands with it"
    );
    // Both counts are as they were.
    page.says("5 mentions as printed 3 with repeated text counted once");
}

#[test]
fn words_that_differ_are_seen_also_those_of_the_name() {
    let site = archive().build();
    let page = site.page("actors/ada-marsh/");
    page.says("also in 002, with differences").says("surname; the full name stands in 002 ¶1");
    let changed = |element: &str, words: &str| format!("</span>{words}</{element}>");
    for (element, words) in [("del", "Ada"), ("ins", "Ms"), ("del", "said"), ("ins", "told us"), ("del", "lower")] {
        assert!(page.html.contains(&changed(element, words)), "{words}");
    }
}

#[test]
fn nothing_is_folded_under_what_may_not_be_shown() {
    let settings = "[articles.\"001\"]\npublish = \"none\"\n";
    let page = archive().file("seeds/archive.toml", settings).build();
    page.page("actors/ada-marsh/").does_not_say("also in").says("The council of the harbour met").does_not_say("under");
}

#[test]
fn of_many_copies_few_stand_under_the_original_and_the_others_with_their_articles() {
    let copies = (2..=9).fold(Archive::new().file("seeds/actors.toml", ACTORS), |archive, day| {
        archive.file(format!("seeds/00{day}.md"), article(day, &format!("{COUNCIL}\n\nIt was told on day {day}.")))
    });
    let site = copies.file("seeds/001.md", article(1, COUNCIL)).build();
    let page = site.page("actors/ada-marsh/");
    page.says("also in 002, 003, 004, 005 002 ¶1 word for word");
    assert_eq!(page.html.matches("1 mention stands under its original").count(), 4);
    assert_eq!(page.html.matches("<li class=\"copy\"><div class=\"place\"><a href=\"../../articles/").count(), 8);
}
