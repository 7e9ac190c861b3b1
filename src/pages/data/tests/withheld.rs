//! What the editor withholds stands in no data file.

use serde_json::json;

use super::archive::Sample;
use crate::archive::article::Publish;

#[test]
fn a_withheld_article_is_in_no_file() {
    let files = Sample::two_articles_and_what_they_share().publish(0, Publish::None).files();
    assert!(!files.names().any(|name| name.contains("002")));
    for name in files.names() {
        assert!(!files.text(name).contains("002"), "{name} names it");
        assert!(!files.text(name).contains("canal"), "{name} has words of it");
    }
    let articles = files.json("data/articles.json");
    assert_eq!(articles["articles"][0]["title"], json!(null), "a title lent by it is withheld with it");
    assert_eq!(files.json("data/reuse.json")["pairs"], json!([]));
}

#[test]
fn an_actor_whom_only_withheld_words_name_is_left_out() {
    let mut sample = Sample::two_articles_and_what_they_share().publish(0, Publish::None);
    let mentions = |sample: &Sample| sample.files().json("data/actors.json")["actors"][0]["mentions"].clone();
    assert_eq!(mentions(&sample).as_array().map(Vec::len), Some(1), "003 names her too");
    sample.findings.named.mentions[1].clear();
    let actors = sample.files().json("data/actors.json");
    assert_eq!(actors["actors"], json!([]));
    assert_eq!(actors["unresolved"][0]["candidates"], json!([]));
}

#[test]
fn a_withheld_actor_is_in_no_file_nor_is_a_name_that_could_mean_it() {
    let mut sample = Sample::two_articles_and_what_they_share();
    assert_eq!(sample.files().json("data/actors.json")["unresolved"][0]["text"], json!("Hanno"));
    sample.archive.cast.actors[0].publish = Publish::None;
    let actors = sample.files().json("data/actors.json");
    assert_eq!((&actors["actors"], &actors["unresolved"]), (&json!([]), &json!([])));
}

#[test]
fn of_an_actor_of_whom_little_is_shown_the_places_are_told_and_no_sentences() {
    let mut sample = Sample::two_articles_and_what_they_share();
    let mut whole = sample.files().json("data/actors.json");
    assert_eq!(whole["actors"][0]["quoted"].as_array().map(Vec::len), Some(1));
    whole["actors"][0]["quoted"] = json!([]);
    sample.archive.cast.actors[0].publish = Publish::Excerpt;
    assert_eq!(sample.files().json("data/actors.json"), whole);
}

#[test]
fn an_actor_whom_nobody_names_yet_is_kept() {
    let mut sample = Sample::two_articles_and_what_they_share();
    sample.findings.named.mentions = vec![Vec::new(), Vec::new()];
    assert_eq!(sample.files().json("data/actors.json")["actors"][0]["mentions"], json!([]));
}

#[test]
fn of_a_note_on_withheld_words_nothing_is_told() {
    let quoted = |publish| {
        let sample = Sample::two_articles_and_what_they_share()
            .noted("003", Some("the lock"))
            .noted("003", Some("Hanno"))
            .noted("003", Some("gone"))
            .noted("003", None)
            .publish(1, publish);
        let notes = sample.files().json("data/notes.json")["notes"].clone();
        notes.as_array().expect("a list").iter().map(|note| note["quote"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(quoted(Publish::Full), [json!("the lock"), json!("Hanno"), json!("gone"), json!(null)]);
    assert_eq!(quoted(Publish::Excerpt), [json!("the lock"), json!(null)], "what is lost may be withheld");
    assert_eq!(quoted(Publish::None), [json!(null); 0]);
}

#[test]
fn of_an_excerpt_only_the_head_and_the_first_paragraph_are_told() {
    let files = Sample::two_articles_and_what_they_share().publish(1, Publish::Excerpt).files();
    assert!(!files.names().any(|name| name == "data/text/003.txt"), "the whole text would be published");
    let articles = files.json("data/articles.json");
    assert_eq!(articles["articles"][1]["blocks"].as_array().map(Vec::len), Some(1));
    assert_eq!(articles["articles"][1]["words"], json!(8));
    let actors = files.json("data/actors.json");
    assert_eq!(actors["actors"][0]["mentions"].as_array().map(Vec::len), Some(2), "she stands in the first paragraph");
    assert_eq!(actors["unresolved"], json!([]), "the name stands in the second");
    let pair = &files.json("data/reuse.json")["pairs"][0];
    assert_eq!((&pair["source"], &pair["reason"]), (&json!("002"), &json!(null)), "a reason may quote any words");
}

#[test]
fn of_what_is_withheld_no_form_of_other_programs_tells() {
    const FORMS: [&str; 6] = [
        "data/annotations.json",
        "data/articles.csl.json",
        "data/articles.bib",
        "data/actors.jsonl",
        "data/actors.ftm.json",
        "data/archive.tei.xml",
    ];
    let mut sample = Sample::two_articles_and_what_they_share();
    sample.archive.cast.actors[0].description_from = Some("002 ¶1".to_owned());
    let said = |sample: &Sample, words: &str| FORMS.map(|form| sample.files().text(form).contains(words));
    assert_eq!(said(&sample, "Lund"), [false, true, true, true, true, true]);
    assert_eq!(said(&sample, "002"), [true, true, true, true, false, true]);

    let without = sample.publish(0, Publish::None);
    assert_eq!(said(&without, "002"), [false; 6]);
    assert_eq!(said(&without, "canal"), [false; 6], "nor the title that it lends");
    let mut nobody = without;
    nobody.archive.cast.actors[0].publish = Publish::None;
    assert_eq!(said(&nobody, "Lund"), [false; 6]);
}

#[test]
fn of_an_excerpt_annotations_have_no_words_but_those_they_are_about() {
    let sample = Sample::two_articles_and_what_they_share().publish(1, Publish::Excerpt);
    let annotations = sample.files().json("data/annotations.json");
    let items = annotations["first"]["items"].as_array().expect("a list").clone();
    assert_eq!(items.len(), 2, "what both share is not quoted");
    assert_eq!(items[1]["target"]["source"], json!("../articles/003/index.html"));
    assert_eq!(items[1]["target"]["selector"], json!([{"type": "TextQuoteSelector", "exact": "Ada"}]));
}

#[test]
fn words_that_are_another_actor_are_not_told_where_that_is_withheld() {
    let mut sample = Sample::two_articles_and_what_they_share();
    let other = crate::archive::sample::actor(crate::archive::actor::ActorKind::Organisation, "Lund Museum");
    sample.archive.cast.actors[0].not = vec!["the Lund Museum".to_owned(), "Lund Street".to_owned()];
    sample.archive.cast.actors.push(other);
    let not = |sample: &Sample| {
        let files = sample.files();
        let first: serde_json::Value =
            serde_json::from_str(files.text("data/actors.jsonl").lines().next().expect("a line")).expect("JSON");
        first["not"].clone()
    };
    assert_eq!(not(&sample), json!(["the Lund Museum", "Lund Street"]));
    sample.archive.cast.actors[1].publish = Publish::None;
    assert_eq!(not(&sample), json!(["Lund Street"]));
}
