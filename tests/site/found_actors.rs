//! What becomes of actors that are found in the texts, told as stories.

use std::fs;

use serde_json::{Value, json};

use crate::story::{Archive, Run};

const HARBOUR: &str = "Fees at the harbour\n\nThe harbour council met on Tuesday, and Mayor Tove Brandt spoke for an hour. Brandt said that \
    the Harbour Guild of Lindholm (HGL) had been asked. The HGL said that it had not.\n\nA historian of boats, Erik Strand, told the \
    Lindholm Gazette that Dr. Anna Strand knew more of it. Strand was not at home.\n";

#[test]
fn whom_the_texts_name_has_a_page_that_says_that_the_program_found_them() {
    let site = Archive::of(&[HARBOUR]).build();
    site.page("actors/tove-brandt/")
        .says("Found in the texts by the program; the editor has not listed it.")
        .says("person (inferred)");
    site.page("actors/harbour-guild-of-lindholm/").says("HGL");
    site.page("actors/unresolved/").says("Strand").says("Anna Strand").says("Erik Strand");
    let data = actors(&site);
    let mayor = data["actors"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|actor| actor["id"] == "tove-brandt")
        .expect("the mayor");
    assert_eq!(mayor["kind_from"], "inferred");
    assert!(mayor["confidence"].as_f64().is_some_and(|sure| sure > 0.5 && sure < 1.0));
    assert!(mayor["reasons"].as_array().expect("a list").contains(&"title".into()));
}

#[test]
fn the_editor_says_that_nobody_is_looked_for() {
    let archive = Archive::of(&[HARBOUR]).file("seeds/archive.toml", "find_actors = false\n");
    assert_eq!(actors(&archive.build())["actors"].as_array().map(Vec::len), Some(0));
    let asked = archive.run(&["actors"]).ends(0).data();
    assert!(asked.contains("name = \"Tove Brandt\""), "the command finds whom it is asked for: {asked}");
}

#[test]
fn what_the_editor_lists_is_never_found_as_something_else() {
    let listed = "[[actor]]\nname = \"Guild of Boatmen\"\nkind = \"organisation\"\nnames = [\"HGL\"]\nnot = [\"Lindholm Gazette\"]\n";
    let site = Archive::of(&[HARBOUR]).file("seeds/actors.toml", listed).build();
    let data = actors(&site);
    let ids: Vec<&str> =
        data["actors"].as_array().expect("a list").iter().filter_map(|actor| actor["id"].as_str()).collect();
    assert!(ids.contains(&"guild-of-boatmen") && ids.contains(&"tove-brandt"), "{ids:?}");
    assert!(
        !ids.iter().any(|id| id.contains("hgl") || id.contains("gazette") || id.contains("harbour-guild")),
        "{ids:?}"
    );
}

#[test]
fn what_is_pasted_is_not_found_again() {
    let archive = Archive::of(&[HARBOUR]);
    let found = archive.run(&["actors"]).ends(0).data();
    assert!(found.contains("# 001 ¶") && found.contains("Mayor Tove Brandt spoke for an hour"), "{found}");
    let archive = archive.file("seeds/actors.toml", &found);
    archive.check().ends(0);
    assert!(!archive.run(&["actors"]).ends(0).data().contains("\n[[actor]]"), "what was pasted is listed now");
}

#[test]
fn whom_only_a_withheld_article_names_is_not_found() {
    let secret =
        "Another matter\n\nMayor Tove Brandt met Dr. Sofia Quist of the Quist Foundation (QF), and Quist said so.\n";
    let settings = "[articles.\"002\"]\npublish = \"none\"\n";
    let site = Archive::of(&[HARBOUR, secret]).file("seeds/archive.toml", settings).build();
    let all = actors(&site).to_string();
    assert!(all.contains("tove-brandt") && !all.contains("Quist"), "{all}");
}

#[test]
fn articles_in_languages_that_are_not_searched_are_named_in_about() {
    let german = "Der Bürgermeister Jonas Brandt sprach mit der Zeitung über das Wetter und die Boote im Hafen.\n";
    let site =
        Archive::of(&[HARBOUR, german]).file("seeds/archive.toml", "[articles.\"002\"]\nlanguage = \"de\"\n").build();
    site.page("about/").says("Names were not looked for here");
    assert!(!actors(&site).to_string().contains("Jonas Brandt"));
}

#[test]
fn patterns_for_the_entity_ruler_are_one_a_line() {
    let lines = Archive::of(&[HARBOUR]).run(&["actors", "--format", "jsonl"]).ends(0).data();
    let patterns: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let mayor = json!({"label": "PERSON", "pattern": "Tove Brandt", "id": "tove-brandt"});
    assert!(patterns.contains(&mayor), "{lines}");
}

/// What `data/actors.json` says.
fn actors(site: &Run) -> Value {
    let text = fs::read_to_string(site.ends(0).site().join("data/actors.json")).expect("readable");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn patterns_are_taken_beside_the_list() {
    let patterns = "{\"label\": \"PERSON\", \"pattern\": \"Tove Brandt\", \"id\": \"the-mayor\"}\n\
        {\"label\": \"ORG\", \"pattern\": \"HGL\", \"id\": \"guild\"}\n{\"label\": \"ORG\", \"pattern\": \"harbour council\", \"id\": \"guild\"}\n";
    let listed = "[[actor]]\nid = \"guild\"\nname = \"Guild of Boatmen\"\nkind = \"organisation\"\n";
    let archive = Archive::of(&[HARBOUR]).file("seeds/actors.jsonl", patterns).file("seeds/actors.toml", listed);
    let site = archive.build();
    site.page("actors/the-mayor/").says("Tove Brandt").does_not_say("Found in the texts");
    site.page("actors/guild/").says("Guild of Boatmen").says("HGL").says("harbour council");
    assert!(!actors(&site).to_string().contains("\"tove-brandt\""));
}
