//! The data files against their promise, on archives made by hand.

mod archive;
mod offsets;
mod withheld;

use serde_json::json;

use archive::Sample;

#[test]
fn every_file_begins_with_the_format_and_ends_a_line() {
    let files = Sample::two_articles_and_what_they_share().files();
    let names: Vec<_> = files.names().collect();
    assert_eq!(
        names,
        [
            "data/actors.ftm.json",
            "data/actors.json",
            "data/actors.jsonl",
            "data/annotations.json",
            "data/archive.tei.xml",
            "data/articles.bib",
            "data/articles.csl.json",
            "data/articles.json",
            "data/notes.json",
            "data/reuse.json",
            "data/text/002.txt",
            "data/text/003.txt"
        ]
    );
    // The others have the form that others gave them.
    for name in ["actors", "articles", "notes", "reuse"].map(|name| format!("data/{name}.json")) {
        assert!(files.text(&name).starts_with("{\"format\": 1, "), "{name}");
        assert!(files.text(&name).ends_with("}\n"), "{name}");
    }
    assert_eq!(files.text("data/notes.json"), "{\"format\": 1, \"notes\": []}\n");
}

#[test]
fn an_archive_of_nothing_has_its_files_too() {
    let files = Sample::default().files();
    assert_eq!(files.json("data/articles.json"), json!({"format": 1, "articles": []}));
    assert_eq!(files.json("data/reuse.json"), json!({"format": 1, "passages": [], "pairs": [], "families": []}));
    assert_eq!(files.json("data/actors.json"), json!({"format": 1, "actors": [], "unresolved": []}));
}

#[test]
fn an_article_is_told_with_its_facts_and_blocks() {
    let articles = Sample::two_articles_and_what_they_share().files().json("data/articles.json");
    let expected = json!({
        "id": "002", "file": "002_canal.txt", "sha256": "00", "encoding": "utf-8", "language": "en",
        "title": "The canal", "title_from": null, "author": ["Ada Lund"], "publisher": null, "published": "2026-01",
        "words": 11,
        "blocks": [
            {"n": 1, "p": null, "id": "t-1", "kind": "title", "level": 1, "start": 0, "end": 9},
            {"n": 2, "p": 1, "id": "t-2", "kind": "paragraph", "start": 10, "end": 56, "segments": [[10, 27], [39, 56]]},
            {"n": 3, "p": null, "id": "t-3", "kind": "caption", "start": 28, "end": 37, "also_at": [[57, 66]]}
        ]
    });
    assert_eq!(articles["articles"][0], expected);
    let borrowed = &articles["articles"][1];
    assert_eq!((&borrowed["title"], &borrowed["title_from"]), (&json!("The canal"), &json!("002")));
    assert_eq!((&borrowed["author"], &borrowed["language"]), (&json!([]), &json!("fa")));
}

#[test]
fn fields_stand_in_the_order_of_the_promise() {
    let files = Sample::two_articles_and_what_they_share().files();
    let line = |file: &str, start: &str| {
        let text = files.text(file);
        text.lines().map(str::trim).find(|line| line.starts_with(start)).map(str::to_owned).expect("the line is there")
    };
    assert_eq!(
        line("data/articles.json", "{\"n\": 2"),
        "{\"n\": 2, \"p\": 1, \"id\": \"t-2\", \"kind\": \"paragraph\", \"start\": 10, \"end\": 56, \
         \"segments\": [[10,27],[39,56]]},"
    );
    assert_eq!(
        line("data/reuse.json", "{\"id\""),
        "{\"id\": \"002-003-1\", \"kind\": \"excerpt\", \"reworded\": false, \"family\": null, \"moved\": false, \
         \"a\": {\"article\": \"002\", \"start\": 10, \"end\": 56, \"segments\": [[10,27],[39,56]]}, \
         \"b\": {\"article\": \"003\", \"start\": 0, \"end\": 34}, \"words_a\": 7, \"words_b\": 7, \
         \"similarity\": 0.857, \"changes\": ["
    );
    assert_eq!(
        line("data/actors.json", "{\"article\""),
        "{\"article\": \"002\", \"start\": 39, \"end\": 42, \"text\": \"Ada\", \"repeated\": false, \
         \"because\": \"weak_name\"},"
    );
}

#[test]
fn a_pair_is_told_with_shares_source_and_what_stands_in_one_only() {
    let reuse = Sample::two_articles_and_what_they_share().files().json("data/reuse.json");
    let expected = json!({
        "a": "002", "b": "003", "shared_words": 6, "share_of_a": 0.636, "share_of_b": 0.875, "source": "002",
        "reason": "003 ¶2 says that it is taken from elsewhere",
        "only_a": [{"start": 0, "end": 9, "words": 2, "heading": "The canal"}],
        "only_b": [{"start": 34, "end": 40, "words": 1, "heading": null}]
    });
    assert_eq!(reuse["pairs"], json!([expected]));
    assert_eq!(reuse["passages"][0]["changes"], json!([{"kind": "replaced", "a": [20, 27], "b": [10, 16]}]));
}

#[test]
fn an_actor_is_told_with_every_name_and_mention() {
    let actors = Sample::two_articles_and_what_they_share().files().json("data/actors.json");
    let expected = json!([{
        "id": "ada-lund", "name": "Ada Lund", "kind": "person", "kind_from": "editor",
        "names": ["A. Lund", "Ada Borg"], "weak_names": ["Ada"],
        "mentions": [
            {"article": "002", "start": 39, "end": 42, "text": "Ada", "repeated": false, "because": "weak_name"},
            {"article": "003", "start": 17, "end": 20, "text": "Ada", "repeated": true, "because": "repeat"}
        ],
        "quoted": [{"article": "002", "start": 43, "end": 56, "text": "keeps it open", "repeated": false, "goes_on": false}]
    }]);
    assert_eq!(actors["actors"], expected);
    let unresolved = json!([{"article": "003", "start": 35, "end": 40, "text": "Hanno", "candidates": ["ada-lund"]}]);
    assert_eq!(actors["unresolved"], unresolved);
}

#[test]
fn a_note_is_told_with_its_place_and_the_words_there() {
    let sample = Sample::two_articles_and_what_they_share()
        .noted("002", Some("the lock: NARROW"))
        .noted("003", Some("strait Ada kept it open"))
        .noted("003", Some("Ada came long before Hanno"))
        .noted("003", None);
    let notes = sample.files().json("data/notes.json");
    let body = "A *word*.";
    let candidate = json!({"start": 17, "end": 40, "segments": [[17, 34], [35, 40]], "text": "Ada keeps it open\nHanno", "score": 0.4});
    let expected = json!([
        {"id": "n1", "file": "notes/n1.md", "article": "002", "place": "exact", "start": 10, "end": 27,
         "text": "The lock — narrow", "score": 1.0, "quote": "the lock: NARROW", "body": body},
        {"id": "n2", "file": "notes/n2.md", "article": "003", "place": "near", "start": 10, "end": 34,
         "text": "strait Ada keeps it open", "score": 0.8, "quote": "strait Ada kept it open", "body": body},
        {"id": "n3", "file": "notes/n3.md", "article": "003", "place": "lost", "start": null, "end": null,
         "text": null, "score": 0.4, "quote": "Ada came long before Hanno", "body": body, "candidates": [candidate]},
        {"id": "n4", "file": "notes/n4.md", "article": "003", "place": "article", "start": null, "end": null,
         "text": null, "score": null, "quote": null, "body": body}
    ]);
    assert_eq!(notes["notes"], expected);
}

#[test]
fn above_a_thousand_articles_the_places_stand_in_a_file_for_each_article() {
    let small = Sample::two_articles_and_what_they_share();
    let (reuse, actors) = (small.files().json("data/reuse.json"), small.files().json("data/actors.json"));
    let files = small.among(1_000).files();

    let article = files.json("data/articles/003.json");
    assert_eq!((&article["format"], &article["id"]), (&json!(1), &json!("003")));
    assert_eq!(article["passages"], reuse["passages"]);
    let mut mention = actors["actors"][0]["mentions"][1].clone();
    mention.as_object_mut().expect("a mention").remove("article");
    mention["actor"] = json!("ada-lund");
    assert_eq!(article["mentions"], json!([mention]));
    assert_eq!(article["blocks"][0]["kind"], json!("paragraph"));

    assert_eq!(files.json("data/reuse.json").get("passages"), None);
    assert_eq!(files.json("data/reuse.json")["pairs"], reuse["pairs"]);
    assert_eq!(files.json("data/articles.json")["articles"][0].get("blocks"), None);
    assert_eq!(files.json("data/actors.json")["actors"][0].get("mentions"), None);
    assert_eq!(files.json("data/actors.json")["unresolved"], actors["unresolved"]);
    assert_eq!(files.names().filter(|name| name.starts_with("data/articles/")).count(), 1_002);
}

#[test]
fn above_a_hundred_articles_each_has_a_page_of_annotations_and_the_pages_lead_to_one_another() {
    let small = Sample::two_articles_and_what_they_share();
    let all = small.files().json("data/annotations.json");
    assert_eq!(all["total"], json!(3), "two mentions and one passage");
    let files = small.among(100).files();
    let collection = files.json("data/annotations.json");
    assert_eq!(
        (&collection["first"], &collection["last"]),
        (&json!("annotations/002.json"), &json!("annotations/1099.json"))
    );
    let page = files.json("data/annotations/003.json");
    assert_eq!((&page["prev"], &page["next"]), (&json!("002.json"), &json!("1000.json")));
    assert_eq!(page["partOf"], json!("../annotations.json"));
    let motives: Vec<_> = page["items"].as_array().expect("a list").iter().map(|item| &item["motivation"]).collect();
    assert_eq!(motives, ["identifying", "linking"], "the passage is told of the copy");
    assert_eq!(page["items"][0]["target"]["source"], json!("../text/003.txt"));
    assert_eq!(files.json("data/annotations/1000.json")["items"], json!([]));
}

#[test]
fn long_lists_are_parted() {
    let mut sample = Sample::default();
    sample.archive.cast.actors = (0..10_001)
        .map(|at| crate::archive::sample::actor(crate::archive::actor::ActorKind::Person, &format!("Ada {at:05}")))
        .collect();
    let files = sample.files();
    let lines = |name: &str| files.text(name).lines().count();
    assert_eq!((lines("data/actors.jsonl"), lines("data/actors-2.jsonl")), (10_000, 1));
    assert_eq!((lines("data/actors.ftm.json"), lines("data/actors-2.ftm.json")), (10_000, 1));
    assert!(files.text("data/archive-2.tei.xml").contains("ada-10000"));
}

#[test]
fn long_lists_of_articles_are_parted_and_the_first_part_names_the_others() {
    let sample = Sample::two_articles_and_what_they_share().among(10_000);
    let files = sample.files();
    let (first, second) = (files.json("data/articles.json"), files.json("data/articles-2.json"));
    assert_eq!((&first["further"], &second["further"]), (&json!(["articles-2.json"]), &json!(null)));
    let ids = |file: &serde_json::Value| file["articles"].as_array().map_or(0, Vec::len);
    assert_eq!((ids(&first), ids(&second)), (10_000, 2));
    let pairs = |name: &str| files.json(name)["pairs"].as_array().map_or(0, Vec::len);
    assert_eq!((pairs("data/reuse.json"), pairs("data/reuse-2.json")), (1, 0), "each pair stands in one part");
    assert_eq!(files.json("data/reuse.json")["further"], json!(["reuse-2.json"]));
}
