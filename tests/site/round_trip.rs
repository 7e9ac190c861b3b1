//! What we export can be read back: an archive whose notes and actors are the open data of its own site gives the same site.

use std::collections::BTreeMap;
use std::path::Path;

use crate::story::{Archive, Run, tree};

/// The files of an archive of this repository, but for the lists of actors and the notes.
fn articles_of(archive: &str) -> BTreeMap<String, Vec<u8>> {
    let mut seeds = tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join(archive).join("seeds"));
    seeds.retain(|path, _| path != "actors.toml" && !path.starts_with("notes/"));
    seeds
}

fn archive_of(seeds: BTreeMap<String, Vec<u8>>) -> Archive {
    seeds.into_iter().fold(Archive::new(), |archive, (path, bytes)| archive.file(format!("seeds/{path}"), bytes))
}

/// The site without what tells of the files themselves: the list of those passed over, and the files that notes stand in.
fn told(site: &Run) -> BTreeMap<String, Vec<u8>> {
    let mut files = tree(&site.ends(0).site());
    files.retain(|path, _| !path.starts_with("about/") && path != "data/notes.json");
    if let Some(page) = files.get_mut("notes/index.html") {
        let html = String::from_utf8(std::mem::take(page)).expect("UTF-8");
        let mut parts = html.split("<code dir=\"ltr\">seeds/notes/");
        let first = parts.next().unwrap_or_default().to_owned();
        let rest = parts.map(|part| part.split_once("</code>").map_or(part, |(_, after)| after));
        *page = rest.fold(first, |page, part| page + part).into_bytes();
    }
    files
}

#[track_caller]
fn are_alike(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    let differ: Vec<_> = one.keys().chain(other.keys()).filter(|path| one.get(*path) != other.get(*path)).collect();
    assert!(differ.is_empty(), "{differ:#?}");
}

const ACTORS: &str = "[[actor]]\nname = \"Ada Marsh\"\nkind = \"person\"\nnames = [\"Marsh, Ada\"]\nweak_names = [\"Addie\"]\n\
    former_names = [\"Ada Quill\"]\nnot = [\"Marsh Lane\"]\nsort = \"Marsh\"\ndescription = \"A ferrywoman.\"\n\
    description_from = \"1 ¶1\"\nexternal = [\"wikidata:Q1\"]\n\n[[actor]]\nname = \"Valley Water Authority\"\n\n\
    [[actor]]\nid = \"the-mill\"\nname = \"Old Mill\"\nkind = \"place\"\n\n[[actor]]\nname = \"Valley Post\"\nkind = \"media\"\n";

const FLOOD: &str = "Ada Marsh of the Valley Water Authority said that the river had risen by two metres at the Old Mill.\n\n\
    Addie then walked up Marsh Lane, and Ada Quill, as she was, told the Valley Post that the bridge is closed.\n\n\
    The bridge is closed, and the bridge is closed for good.\n";

#[test]
fn notes_and_actors_come_back_as_they_went_out() {
    let note = |quote: &str, body: &str| format!("---\narticle: 1\n{quote}---\n{body}\n");
    let archive = archive_of(BTreeMap::from([("1.txt".to_owned(), FLOOD.as_bytes().to_vec())]));
    let first = archive
        .file("seeds/actors.toml", ACTORS)
        .file("seeds/notes/exact.md", note("quote: risen by two metres\n", "By *whose* measure?"))
        .file(
            "seeds/notes/again.md",
            note("quote: the bridge is closed\nsuffix: for good\n", "Twice, see [it](../1.txt#p2)."),
        )
        .file("seeds/notes/whole.md", note("", "Of all of it.\n\nAnd more."))
        .file("seeds/notes/lost.md", note("quote: the ferry has sunk\nprefix: they said\n", "Not here."))
        .build();
    let went_out = told(&first);
    let exported = |name: &str| went_out[&format!("data/{name}")].clone();
    let second = archive_of(BTreeMap::from([
        ("1.txt".to_owned(), FLOOD.as_bytes().to_vec()),
        ("actors.jsonl".to_owned(), exported("actors.jsonl")),
        ("notes/all.json".to_owned(), exported("annotations.json")),
    ]))
    .build();
    second.says("“the ferry has sunk” is not found in article 1").says("seeds/notes/all.json:");
    second.page("articles/1/").says("By whose measure?").says("Of all of it.");
    are_alike(&went_out, &told(&second));
}

#[test]
fn the_archives_of_this_repository_come_back_as_they_went_out() {
    for (name, published) in [(".", "https://example.org/five/"), ("examples/second", "https://example.org/second/")] {
        let mut seeds = articles_of(name);
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join(name).join("seeds");
        let of_editor = tree(&from);
        let marked = |path: &String| path == "actors.toml" || path.starts_with("notes/");
        let all: BTreeMap<_, _> = of_editor.into_iter().filter(|(path, _)| marked(path)).chain(seeds.clone()).collect();
        let build = |seeds| archive_of(seeds).run(&["build", "--base-url", published]);
        let went_out = told(&build(all));
        seeds.insert("actors.jsonl".to_owned(), went_out["data/actors.jsonl"].clone());
        seeds.insert("notes/all.json".to_owned(), went_out["data/annotations.json"].clone());
        // What a word means in one article is said in the editor's list alone.
        let list = std::fs::read_to_string(from.join("actors.toml")).expect("a list");
        if let Some(here) = list.find("\n[here.") {
            seeds.insert("actors.toml".to_owned(), list[here..].into());
        }
        are_alike(&went_out, &told(&build(seeds)));
    }
}

/// The passages of a site as passim would tell of them: a cluster each, its places by code points.
fn clusters(site: &BTreeMap<String, Vec<u8>>) -> String {
    let data: serde_json::Value = serde_json::from_slice(&site["data/reuse.json"]).expect("JSON");
    let text = |id: &str| String::from_utf8(site[&format!("data/text/{id}.txt")].clone()).expect("UTF-8");
    let mut lines = String::new();
    for (passage, cluster) in data["passages"].as_array().expect("passages").iter().zip(1..) {
        for side in ["a", "b"].map(|side| &passage[side]) {
            let id = side["article"].as_str().expect("an id");
            let (begin, end) = (side["start"].as_u64().expect("a place"), side["end"].as_u64().expect("a place"));
            let words: String = text(id).chars().skip(begin as usize).take((end - begin) as usize).collect();
            let line = serde_json::json!({"uid": cluster, "cluster": cluster, "id": id, "begin": begin, "end": end, "text": words});
            lines.push_str(&format!("{line}\n"));
        }
    }
    lines
}

#[test]
fn repeats_come_back_as_they_went_out() {
    for (name, published) in [(".", "https://example.org/five/"), ("examples/second", "https://example.org/second/")] {
        let seeds = tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join(name).join("seeds"));
        let build = |seeds| archive_of(seeds).run(&["build", "--base-url", published]);
        let went_out = told(&build(seeds.clone()));
        let mut again = seeds;
        again.insert("reuse.jsonl".to_owned(), clusters(&went_out).into_bytes());
        are_alike(&went_out, &told(&build(again)));
    }
}

#[test]
fn a_footer_comes_back_also_where_it_ends_a_longer_copy() {
    const COPIED: &str = "The harbour froze early that year, and the pilots who had never seen ice carried their boats up the \
        hill and kept hens in them, which the harbour master entered in his book as cargo, without a word to the council.";
    const FOOTER: &str = "The Lindholm Observer is published every other week by a cooperative of its readers, who own it, \
        print it, and argue about it on the first Monday of the month.";
    let own = |at: usize| (0..60).map(|word| format!("word{at}x{word}")).collect::<Vec<_>>().join(" ");
    let article = |at: usize| {
        format!("{}.\n\n{}\n\n{FOOTER}\n", own(at), if at < 2 { COPIED.to_owned() } else { own(at + 10) + "." })
    };
    let seeds: BTreeMap<String, Vec<u8>> = (0..7).map(|at| (format!("00{at}.md"), article(at).into_bytes())).collect();
    let first = archive_of(seeds.clone()).build();
    first.page("articles/001/").says("Standard text, in 7 articles");
    let went_out = told(&first);
    let mut again = seeds;
    again.insert("reuse.jsonl".to_owned(), clusters(&went_out).into_bytes());
    are_alike(&went_out, &told(&archive_of(again).build()));
}

#[test]
fn what_another_program_found_to_be_repeated_stands_in_for_what_this_one_would_find() {
    const QUAY: &str = "Before noon nobody was seen there. The council of the harbour raised the fees for every boat that ties up at \
        the old quay, and an hour of speeches did not change that. After noon it rained.";
    const SCANNED: &str = "Tbe councll of tbe barbour raised tbe fees for evcry boat tbat tics up at tbe old qnay, and an bour \
        of spceches did not cbange tbat. Another matter is the roof.";
    let places = |from: usize| {
        let line = |id: &str, begin: usize, end: usize| {
            format!("{{\"cluster\": 1, \"id\": \"{id}\", \"begin\": {begin}, \"end\": {end}}}\n")
        };
        line("001", from, 162) + &line("002", 0, 127)
    };
    let archive = || Archive::of(&[QUAY, SCANNED, QUAY]);
    archive().build().says("1 pair that shares text");
    let site = archive().file("seeds/reuse.jsonl", places(35)).build();
    site.says("1 pair that shares text").page("repeats/001-002/").says("raised");
    site.page("about/").says("found by another program").does_not_say("at least twelve words");
    archive().file("seeds/reuse.jsonl", "").build().says("0 pairs that share text");
    archive().file("seeds/reuse.jsonl", places(900)).check().ends(0).says("seeds/reuse.jsonl:1").says("no such place");
}

#[test]
fn of_an_actor_in_both_lists_the_file_of_the_editor_holds_and_the_other_adds_names() {
    let site = Archive::of(&["Ada Marsh came. A. M. Marsh went, and so did Hanno Petersen.\n"])
        .file("seeds/actors.toml", "[[actor]]\nname = \"Ada Marsh\"\nkind = \"person\"\ndescription = \"A ferrywoman.\"\n\n[here.\"001\"]\n\"Hanno Petersen\" = \"hanno\"\n")
        .file(
            "seeds/actors.jsonl",
            "{\"label\": \"ORG\", \"pattern\": \"Ada Marsh\", \"description\": \"Somebody.\"}\n\
             {\"label\": \"ORG\", \"pattern\": \"A. M. Marsh\", \"id\": \"ada-marsh\"}\n\
             {\"label\": \"PERSON\", \"pattern\": \"Hanno Petersen\", \"id\": \"hanno\"}\n",
        )
        .build();
    site.page("actors/ada-marsh/").says("2 mentions").says("A ferrywoman.").does_not_say("Somebody.");
    site.page("actors/hanno/").says("1 mention");
}

#[test]
fn what_is_wrong_in_an_export_is_told_with_file_and_line_beside_all_else() {
    let site = Archive::of(&["Words.\n"])
        .file("seeds/actors.jsonl", "{\"label\": \"PERSON\", \"pattern\": \"Ada\"}\n{\"label\": \"PERSON\"\n")
        .file("seeds/notes/export.json", "[\n  {\"id\": 1, \"text\": \"Oh\"},\n  {\"id\": \"a\", \"text\": \"No\", \"uri\": \"https://elsewhere.example/\"}\n]\n")
        .check();
    site.ends(1).says("seeds/actors.jsonl:2").says("seeds/notes/export.json:2").says("seeds/notes/export.json:3");
}
