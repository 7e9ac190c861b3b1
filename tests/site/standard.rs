//! Standard text, which stands in many articles and is no repeat.

use crate::story::Archive;

const FOOTER: &str = "The Lindholm Observer is published every other week by a cooperative of its readers, who own it, print \
it, and argue about it on the first Monday of the month.";

const PARAGRAPHS: [&str; 6] = [
    "The harbour froze early that year, and the pilots who had never seen ice carried their boats up the hill and kept hens \
in them, which the harbour master entered in his book as cargo.",
    "Nobody in the town hall wanted to pay for coal, so the clerks burned the minutes of forty winters, beginning with the \
ones in which their own names were spelled wrongly.",
    "A railway engineer counts sleepers the way a shepherd counts sheep, and for much the same reason, as his wife has told \
every new station master since the line was laid.",
    "Beans, said the gardener, forgive everything except being planted by somebody who does not like beans, and that was why \
the school garden had never grown any in its life.",
    "The ferry turned round in the middle of the lake because a child had lost a shoe, and the passengers, asked to vote on \
it, were found to be of one mind for the first time.",
    "Two bells hang in the tower at Ostby, of which one has not been rung since the war; it is cleaned on Fridays by the man \
who is not allowed to ring it, nor to say why.",
];

/// So many articles that end alike, of which the last two have a paragraph in common with the first besides.
fn observer(count: usize) -> Archive {
    let article = |at: usize| {
        let own = format!("{}\n\nOf this the paper has told before. {}", PARAGRAPHS[at], PARAGRAPHS[at].to_uppercase());
        let shared = if at >= 4 { format!("{}\n\n", PARAGRAPHS[0]) } else { String::new() };
        let own = own.split(' ').rev().collect::<Vec<_>>().join(" ");
        format!("# Number {at}\n\n{shared}{own}\n\n{FOOTER}\n")
    };
    (0..count).fold(Archive::new(), |archive, at| archive.file(format!("seeds/00{at}.md"), article(at)))
}

#[test]
fn a_footer_is_marked_in_each_article_and_is_no_repeat() {
    let site = observer(6).build();
    for article in ["articles/001/", "articles/005/"] {
        site.page(article).says("Standard text, in 6 articles");
    }
    site.page("articles/001/").does_not_say("Where this text also stands");
    site.page("articles/005/").says("Where this text also stands");
    site.page("repeats/").says("stands in 6 articles");
}

#[test]
fn it_is_told_of_in_the_data_and_counts_in_no_share() {
    let site = observer(6).build();
    let data = std::fs::read_to_string(site.site().join("data/reuse.json")).expect("written");
    let data: serde_json::Value = serde_json::from_str(&data).expect("JSON");
    let standard = |row: &&serde_json::Value| row["kind"] == "standard";
    let rows = data["passages"].as_array().expect("a list").iter().filter(standard);
    let ids: Vec<&str> = rows.filter_map(|row| row["id"].as_str()).collect();
    assert_eq!(ids, ["000-001-1", "000-002-1", "000-003-1", "000-004-1", "000-005-1"]);
    let shared: Vec<_> = data["pairs"].as_array().expect("a list").iter().map(|pair| &pair["shared_words"]).collect();
    assert_eq!(shared, [35]);
}

#[test]
fn when_too_few_have_it_any_more_it_is_a_repeat_again() {
    let archive = observer(5);
    archive.build().page("articles/001/").says("Standard text, in 5 articles");
    let fewer = archive.without("seeds/004.md").build();
    fewer.page("articles/001/").does_not_say("Standard text");
    fewer.page("articles/001/").says("Where this text also stands");
}

#[test]
fn who_is_named_in_standard_text_is_counted_once() {
    let actor = "[[actor]]\nname = \"Lindholm Observer\"\nkind = \"media\"\n";
    let site = observer(6).file("seeds/actors.toml", actor).build();
    site.page("actors/lindholm-observer/").says("6").says("once");
    let data = std::fs::read_to_string(site.site().join("data/actors.json")).expect("written");
    let data: serde_json::Value = serde_json::from_str(&data).expect("JSON");
    let actors = data["actors"].as_array().expect("a list");
    let observer = actors.iter().find(|actor| actor["id"] == "lindholm-observer").expect("the actor");
    let mentions = observer["mentions"].as_array().expect("a list");
    let repeated: Vec<_> = mentions.iter().map(|row| row["repeated"] == true).collect();
    assert_eq!(repeated, [false, true, true, true, true, true]);
}
