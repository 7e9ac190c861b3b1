//! What the articles quote their actors as saying.

use serde_json::{Value, json};

use crate::story::{Archive, Run};

const ACTORS: &str = "[[actor]]\nname = \"Ada Marsh\"\nkind = \"person\"\n\n[[actor]]\nname = \"Canal Board\"\nkind = \"organisation\"\n";

const REPORT: &str = "The lock at Harrowgate was closed by the rain on Tuesday, and no boat has gone down to the sea since.\n\n\
    “We have had rain before, and we have never had to close a lock,” said Ada Marsh, the keeper. “Somebody did not grease it.”\n\n\
    The Canal Board said in a statement: “The lock is old, and it will be mended.” It is “on the list,” a man said.\n";

/// The same words, and nothing before them; the statement has other words.
fn copy() -> String {
    REPORT.replace("closed by the rain", "shut by the rain").replace("it will be mended", "it shall be mended soon")
}

fn archive(settings: &str) -> Archive {
    Archive::of(&[REPORT, &copy()])
        .file("seeds/actors.toml", ACTORS)
        .file("seeds/archive.toml", format!("[articles.\"002\"]\ntitle = \"Lock shut\"\n{settings}"))
}

fn quoted(run: &Run, actor: usize) -> Value {
    let data = std::fs::read(run.site().join("data/actors.json")).expect("readable");
    serde_json::from_slice::<Value>(&data).expect("JSON")["actors"][actor]["quoted"].clone()
}

#[test]
fn what_an_actor_says_is_told_once_with_every_article_that_has_it() {
    let site = archive("").build();
    site.page("actors/ada-marsh/")
        .says("Quoted as saying We have had rain before, and we have never had to close a lock, … Somebody did not grease it.")
        .says("… Somebody did not grease it. 001 ¶2 · [Untitled: “The lock at Harrowgate was closed …”] · the same in 002 ¶2");
    let html = site.page("actors/ada-marsh/").html;
    assert_eq!(html.matches("<blockquote").count(), 1);
    site.page("actors/canal-board/")
        .says("The lock is old, and it will be mended.")
        .says("The lock is old, and it shall be mended soon.")
        .does_not_say("Quoted as saying on the list");
    let of_ada = quoted(&site, 0);
    let told = of_ada.as_array().expect("a list").iter();
    let told: Vec<_> =
        told.map(|one| (one["article"].clone(), one["goes_on"].clone(), one["repeated"].clone())).collect();
    let expected = [("001", false, false), ("001", true, false), ("002", false, true), ("002", true, true)];
    assert_eq!(told, expected.map(|(article, goes_on, repeated)| (json!(article), json!(goes_on), json!(repeated))));
}

#[test]
fn an_actor_who_is_quoted_with_nothing_has_no_such_section() {
    let site = Archive::of(&["Ada Marsh came to the lock. “Nothing works,” a man said.\n"])
        .file("seeds/actors.toml", ACTORS)
        .build();
    site.page("actors/ada-marsh/").does_not_say("Quoted as saying").does_not_say("Nothing works,” … said");
    assert_eq!(quoted(&site, 0), json!([]));
}

#[test]
fn of_a_withheld_article_nobody_is_quoted_nor_an_actor_whose_sentences_are_not_shown() {
    let site = archive("publish = \"none\"\n").build();
    site.page("actors/canal-board/").says("it will be mended").does_not_say("mended soon");
    assert_eq!(quoted(&site, 1).as_array().map(Vec::len), Some(1));
    let excerpt = archive("publish = \"excerpt\"\n").build();
    excerpt.page("actors/canal-board/").does_not_say("mended soon");
    let little = ACTORS.replacen("kind = \"person\"", "kind = \"person\"\npublish = \"excerpt\"", 1);
    let site = archive("").file("seeds/actors.toml", little).build();
    site.page("actors/ada-marsh/").does_not_say("had rain before");
    assert_eq!(quoted(&site, 0), json!([]));
}
