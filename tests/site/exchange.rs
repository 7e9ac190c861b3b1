//! The open data in the forms of other programs, each held against its published shape, and each place against the text.
//!
//! No validator of theirs is run: what their schemas ask of us is restated here. Of CSL-JSON that is `csl-data.json` 1.0, of
//! FollowTheMoney the schemata of its model, of Web Annotations the model of 2017, of the EntityRuler what spaCy reads of a
//! line. Of TEI only the form as XML, the ids and the pointers are looked at, and not whether each element may stand where
//! it does.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::open_data::{Consumer, list, number};
use crate::story::{Archive, tree};

/// A list, or one thing alone.
fn each(value: &Value) -> &[Value] {
    value.as_array().map_or_else(|| std::slice::from_ref(value), Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is words"))
}

fn lines(consumer: &Consumer, file: &str) -> Vec<Value> {
    let lines = std::str::from_utf8(&consumer.files[file]).expect("UTF-8").lines();
    lines.map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// The article whose text a link in the folder of the data leads to.
fn id_of_text(link: &str) -> String {
    let name = link.strip_prefix("text/").and_then(|name| name.strip_suffix(".txt")).expect("a text");
    percent_encoding::percent_decode_str(name).decode_utf8().expect("UTF-8").into_owned()
}

/// The words that a target means, after its selectors were held against the text.
fn words_of_target<'v>(consumer: &Consumer, target: &'v Value) -> &'v str {
    assert_eq!(target["type"], "SpecificResource");
    let id = &id_of_text(text(&target["source"]));
    let by_words = &target["selector"][0];
    let by_place = &target["selector"][1];
    assert_eq!((&by_words["type"], &by_place["type"]), (&"TextQuoteSelector".into(), &"TextPositionSelector".into()));
    let (start, end) = (number(&by_place["start"]), number(&by_place["end"]));
    let exact = text(&by_words["exact"]);
    assert_eq!(consumer.slice(id, start, end), exact);
    let around = |side: &str| by_words[side].as_str().unwrap_or_default();
    let (before, after) = (around("prefix").chars().count(), around("suffix").chars().count());
    assert_eq!(consumer.slice(id, start - before, start), around("prefix"));
    assert_eq!(consumer.slice(id, end, end + after), around("suffix"));
    let whole = consumer.texts[id].len();
    assert!((before == 32 || before == start) && (after == 32 || end + after == whole), "{target}");
    exact
}

#[test]
fn every_annotation_selects_the_same_words_by_quotation_and_by_place() {
    for consumer in Consumer::both() {
        let collection = consumer.json("annotations");
        assert_eq!(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
        assert_eq!(
            (&collection["type"], &collection["first"]["type"]),
            (&"AnnotationCollection".into(), &"AnnotationPage".into())
        );
        let items = list(&collection["first"]["items"]);
        assert_eq!(number(&collection["total"]), items.len());
        let mut counts = BTreeMap::new();
        let mut ids = BTreeSet::new();
        for item in items {
            assert_eq!(item["type"], "Annotation");
            assert!(ids.insert(text(&item["id"])), "{} is there twice", item["id"]);
            let motive = text(&item["motivation"]);
            *counts.entry(motive).or_insert(0) += 1;
            let published = |target: &&Value| text(&target["source"]).starts_with("text/");
            let targets = each(&item["target"]).iter().filter(published);
            let located = targets.filter(|target| list(&target["selector"]).len() == 2);
            let words: Vec<&str> = located.map(|target| words_of_target(&consumer, target)).collect();
            match motive {
                "identifying" => assert!(text(&item["body"]).starts_with("../actors/"), "{item}"),
                "commenting" => assert_eq!(item["body"]["type"], "TextualBody"),
                "linking" => {
                    assert!(!words.is_empty());
                    each(&item["body"]).iter().for_each(|there| assert!(!words_of_target(&consumer, there).is_empty()));
                }
                other => panic!("{other} is none of our motives"),
            }
        }
        let actors = consumer.json("actors");
        let mentions: usize = list(&actors["actors"]).iter().map(|actor| list(&actor["mentions"]).len()).sum();
        assert_eq!(counts["identifying"], mentions);
        assert_eq!(counts["commenting"], list(&consumer.json("notes")["notes"]).len());
        let reuse = consumer.json("reuse");
        let between_two = |passage: &&Value| {
            let both = [&passage["a"]["article"], &passage["b"]["article"]];
            passage["kind"] != "standard"
                && both[0] != both[1]
                && both.iter().all(|id| consumer.texts.contains_key(text(id)))
        };
        assert_eq!(counts["linking"], list(&reuse["passages"]).iter().filter(between_two).count());
    }
}

#[test]
fn every_item_of_the_bibliography_has_the_keys_of_csl_and_no_others() {
    // Of the keys of `csl-data.json` those that we write; it allows no other than its own.
    const KEYS: [&str; 10] = [
        "id",
        "type",
        "title",
        "author",
        "container-title",
        "issued",
        "URL",
        "language",
        "archive",
        "archive_location",
    ];
    const TYPES: [&str; 3] = ["article-newspaper", "webpage", "document"];
    for consumer in Consumer::both() {
        let items: Value = serde_json::from_slice(&consumer.files["articles.csl.json"]).expect("JSON");
        let ids: Vec<&str> = list(&items).iter().map(|item| text(&item["id"])).collect();
        let articles = consumer.json("articles");
        assert_eq!(ids, list(&articles["articles"]).iter().map(|article| text(&article["id"])).collect::<Vec<_>>());
        for item in list(&items) {
            let keys = item.as_object().expect("an item").keys();
            assert!(keys.clone().all(|key| KEYS.contains(&key.as_str())), "{item}");
            assert!(TYPES.contains(&text(&item["type"])), "{item}");
            for name in list(&item["author"]) {
                let keys: Vec<&str> = name.as_object().expect("a name").keys().map(String::as_str).collect();
                assert!(keys == ["literal"] || keys == ["family", "given"], "{name}");
            }
            let known = |key: &str| item.get(key).is_none_or(|value| !text(value).is_empty());
            assert!(["title", "container-title", "URL"].iter().all(|key| known(key)), "{item}");
            for part in list(&item["issued"]["date-parts"][0]) {
                assert!(part.is_u64(), "{item}");
            }
        }
    }
}

#[test]
fn the_bibliography_in_bibtex_has_an_entry_an_article_with_balanced_braces() {
    for consumer in Consumer::both() {
        let bibliography = std::str::from_utf8(&consumer.files["articles.bib"]).expect("UTF-8");
        let mut keys = Vec::new();
        for entry in bibliography.split("\n\n") {
            let (kind, rest) =
                entry.trim().strip_prefix('@').and_then(|entry| entry.split_once('{')).expect("an entry");
            assert!(["article", "misc"].contains(&kind), "{entry}");
            keys.push(rest.split_once(',').expect("a key").0);
            let escaped = entry.replace("\\\\", "").replace("\\{", "").replace("\\}", "");
            let mut depth = 0_i32;
            for letter in escaped.chars() {
                depth += i32::from(letter == '{') - i32::from(letter == '}');
                assert!(depth >= 0, "{entry}");
            }
            assert_eq!(depth, 0, "{entry}");
        }
        let articles = consumer.json("articles");
        assert_eq!(keys, list(&articles["articles"]).iter().map(|article| text(&article["id"])).collect::<Vec<_>>());
    }
}

#[test]
fn the_entity_ruler_finds_every_name_that_links_by_itself() {
    for consumer in Consumer::both() {
        let patterns = lines(&consumer, "actors.jsonl");
        let mut names: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for line in &patterns {
            assert!(["PERSON", "ORG", "NORP", "GPE", "LOC", "MISC"].contains(&text(&line["label"])), "{line}");
            names.entry(text(&line["id"])).or_default().insert(text(&line["pattern"]));
        }
        let actors = consumer.json("actors");
        for actor in list(&actors["actors"]) {
            let named = &names[text(&actor["id"])];
            let strong: BTreeSet<&str> =
                std::iter::once(&actor["name"]).chain(list(&actor["names"])).map(text).collect();
            assert_eq!(*named, strong);
        }
        assert_eq!(names.len(), list(&actors["actors"]).len());
    }
}

#[test]
fn every_entity_has_a_schema_of_follow_the_money_and_properties_of_it() {
    // All are of `Thing`, which has these properties and asks for a name.
    const OF_A_THING: [&str; 6] = ["name", "alias", "weakAlias", "previousName", "summary", "wikidataId"];
    const SCHEMATA: [&str; 5] = ["Person", "PublicBody", "Organization", "LegalEntity", "Address"];
    for consumer in Consumer::both() {
        let entities = lines(&consumer, "actors.ftm.json");
        assert_eq!(entities.len(), list(&consumer.json("actors")["actors"]).len());
        for entity in &entities {
            let keys: Vec<&str> = entity.as_object().expect("an entity").keys().map(String::as_str).collect();
            assert_eq!(keys, ["id", "properties", "schema"]);
            assert!(SCHEMATA.contains(&text(&entity["schema"])), "{entity}");
            let properties = entity["properties"].as_object().expect("properties");
            assert!(properties.contains_key("name"), "{entity}");
            for (name, values) in properties {
                assert!(OF_A_THING.contains(&name.as_str()), "{entity}");
                assert!(
                    !list(values).is_empty() && list(values).iter().all(|value| !text(value).is_empty()),
                    "{entity}"
                );
            }
            for id in list(&entity["properties"]["wikidataId"]) {
                assert!(text(id).starts_with('Q'), "a QID: {entity}");
            }
        }
    }
}

/// The start tags of well-formed XML: name, attributes, and the words that follow.
fn elements(xml: &str) -> Vec<(String, BTreeMap<String, String>, String)> {
    let mut open: Vec<String> = Vec::new();
    let mut elements = Vec::new();
    for piece in xml.split('<').skip(1) {
        let (tag, words) = piece.split_once('>').expect("a tag ends");
        assert!(!words.contains(']'), "no marked sections");
        if tag.starts_with('?') {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "elements nest");
            continue;
        }
        let (name, rest) = tag.split_once(' ').unwrap_or((tag.trim_end_matches('/'), ""));
        let mut attributes = BTreeMap::new();
        let mut rest = rest.trim_end_matches('/');
        while let Some((key, after)) = rest.trim_start().split_once("=\"") {
            let (value, after) = after.split_once('"').expect("a value ends");
            assert_eq!(attributes.insert(key.to_owned(), value.to_owned()), None, "once");
            rest = after;
        }
        if !tag.ends_with('/') {
            open.push(name.to_owned());
        }
        elements.push((name.to_owned(), attributes, words.to_owned()));
    }
    assert!(open.is_empty(), "{open:?}");
    elements
}

fn unescaped(words: &str) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
        .iter()
        .fold(words.to_owned(), |words, (entity, letter)| words.replace(entity, letter))
}

/// The words at a pointer by RFC 5147, which counts the end of a line as one character.
fn pointed(texts: &BTreeMap<String, Vec<char>>, pointer: &str) -> String {
    let (file, place) = pointer.split_once("#char=").expect("a place");
    let id = &id_of_text(file);
    let (start, end) = place.split_once(',').expect("a range");
    let text: String = texts[id].iter().collect();
    let text: Vec<char> = text.replace("\r\n", "\n").chars().collect();
    text[start.parse().expect("a number")..end.parse().expect("a number")].iter().collect()
}

/// Holds a document against the texts; the ids of those who are named, and how many names and links are pointed at.
fn hold_tei(xml: &str, texts: &BTreeMap<String, Vec<char>>) -> (BTreeSet<String>, usize, usize) {
    let elements = elements(xml);
    let mut ids = BTreeSet::new();
    for (_, attributes, _) in &elements {
        if let Some(id) = attributes.get("xml:id") {
            assert!(id.starts_with(|letter: char| letter.is_ascii_lowercase()) && !id.contains([' ', ':']), "{id}");
            assert!(ids.insert(id.clone()), "{id} is there twice");
        }
    }
    let (mut names, mut links) = (0, 0);
    for (name, attributes, words) in &elements {
        if let Some(to) = attributes.get("corresp") {
            assert!(ids.contains(to.strip_prefix('#').expect("in this document")), "{to}");
        }
        let pointers = attributes.get("target").map(String::as_str).unwrap_or_default();
        match name.as_str() {
            "span" => {
                let printed: String = pointers.split(' ').map(|pointer| pointed(texts, pointer)).collect();
                let bare = |words: &str| words.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
                assert_eq!(bare(&printed), bare(&unescaped(words)));
                names += 1;
            }
            "link" => {
                assert!(pointers.split(' ').all(|pointer| !pointed(texts, pointer).trim().is_empty()));
                links += 1;
            }
            _ => {}
        }
    }
    (ids.into_iter().filter(|id| id.starts_with("a-")).collect(), names, links)
}

#[test]
fn the_tei_document_is_well_formed_and_points_at_the_names() {
    for consumer in Consumer::both() {
        let xml = std::str::from_utf8(&consumer.files["archive.tei.xml"]).expect("UTF-8");
        let (actors, names, links) = hold_tei(xml, &consumer.texts);
        let listed = consumer.json("actors");
        assert_eq!(actors.len(), list(&listed["actors"]).len());
        let published = |mention: &&Value| consumer.texts.contains_key(text(&mention["article"]));
        let mentions = list(&listed["actors"]).iter().flat_map(|actor| list(&actor["mentions"])).filter(published);
        assert_eq!(names, mentions.count());
        assert!(links > 0);
    }
}

#[test]
fn places_hold_whatever_ends_the_lines_and_whatever_names_are_made_of() {
    let actors =
        "[[actor]]\nname = \"Ada & <Lund>\"\nid = \"3²-ada\"\n\n[[actor]]\nname = \"مریم رجوی\"\nkind = \"person\"\n";
    let site = Archive::new()
        .file("seeds/1.txt", "A 🕊 came.\r\n\r\nThen came Ada & <Lund> herself,\r\nand مریم رجوی.\r\n")
        .file("seeds/actors.toml", actors)
        .build();
    let files = tree(&site.ends(0).site().join("data"));
    let texts = BTreeMap::from([(
        "1".to_owned(),
        String::from_utf8(files["text/1.txt"].clone()).expect("UTF-8").chars().collect(),
    )]);
    let (actors, names, _) = hold_tei(std::str::from_utf8(&files["archive.tei.xml"]).expect("UTF-8"), &texts);
    assert_eq!(actors.len(), 2);
    assert!(names >= 1);
    let consumer = Consumer { files, texts };
    for item in list(&consumer.json("annotations")["first"]["items"]) {
        words_of_target(&consumer, &item["target"]);
    }
}
