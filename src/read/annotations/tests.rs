use std::fs;

use super::*;
use crate::archive::article::{Known, Origin};
use crate::archive::sample::Sample;

/// What is read of a file, and what is told of it: code, severity in words, line.
fn read_json(json: &str) -> (Vec<Note>, Vec<(&'static str, u32)>) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("export.json");
    fs::write(&path, json).expect("a file");
    let mut second = Sample::new("2").paragraph("Words.").article();
    second.facts.source = Some(Known { value: "https://gazette.example/a/?x=1".to_owned(), from: Origin::Settings });
    let articles = [Sample::new("1").paragraph("Words.").article(), second].map(Arc::new);
    let (notes, found) = read(&[NoteFile { file: "notes/export.json".to_owned(), path }], &articles, &[]);
    let line = |found: &Diagnostic| {
        found.place.as_ref().and_then(|place| place.excerpt.as_ref()).map_or(0, |excerpt| excerpt.line)
    };
    (notes, found.iter().map(|found| (found.code, line(found))).collect())
}

/// Id, article, words quoted with what stands around, and what the note says.
fn told(note: &Note) -> (&str, &str, Option<[&str; 3]>, &str) {
    let quote = note.quote.as_ref().map(|quote| [quote.prefix.as_str(), quote.words.as_str(), quote.suffix.as_str()]);
    (note.id.as_str(), note.article.as_str(), quote, note.body.of(&note.text))
}

const W3C: &str = r##"{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [
  {"id": "https://a.example/articles/1/#note-dead-link", "motivation": "commenting",
   "body": {"type": "TextualBody", "value": "Leads *nowhere*.", "purpose": "commenting"},
   "target": [{"source": "https://a.example/data/text/1.txt", "selector": [
      {"type": "TextQuoteSelector", "exact": "the\nwords", "prefix": "before "}, {"type": "TextPositionSelector", "start": 3, "end": 12}]},
     {"source": "https://a.example/data/text/1.txt", "selector": {"type": "TextQuoteSelector", "exact": "and more", "suffix": " after"}}]},
  {"id": "#m1", "motivation": "identifying", "body": "../actors/ada/index.html", "target": "../articles/1/index.html"},
  {"id": "urn:x:7", "motivation": "tagging", "bodyValue": "Not a note.", "target": "../articles/1/index.html"},
  {"bodyValue": "Of all of it.", "target": "../articles/1/index.html"}
]}}"##;

#[test]
fn notes_of_the_w3c_are_those_that_say_something_in_words() {
    let (notes, found) = read_json(W3C);
    assert_eq!(found, []);
    assert_eq!(
        notes.iter().map(told).collect::<Vec<_>>(),
        [
            ("dead-link", "1", Some(["before", "the words and more", "after"]), "Leads *nowhere*."),
            ("notes-export-4", "1", None, "Of all of it."),
        ]
    );
    let line = notes[0].quote.as_ref().and_then(|quote| quote.place.clone()?.excerpt).map(|excerpt| excerpt.line);
    assert_eq!(line, Some(2));
}

#[test]
fn notes_of_hypothesis_find_the_article_by_the_address_of_its_original() {
    let row = r#"{"id": "Ab3-x", "uri": "http://gazette.example/a/?x=1", "text": "Is that so?", "tags": ["t"], "target": [
        {"source": "http://gazette.example/a/?x=1#top", "selector": [{"type": "RangeSelector", "startOffset": 1},
         {"type": "TextQuoteSelector", "exact": "the words", "prefix": "p", "suffix": "s"}]}]}"#;
    for export in [
        format!("{{\"total\": 1, \"rows\": [{row}]}}"),
        format!("{{\"export_date\": \"2026-01-01\", \"annotations\": [{row}]}}"),
        format!("[{row}]"),
        row.to_owned(),
    ] {
        let (notes, found) = read_json(&export);
        assert_eq!(found, [], "{export}");
        assert_eq!(
            notes.iter().map(told).collect::<Vec<_>>(),
            [("ab3-x", "2", Some(["p", "the words", "s"]), "Is that so?")]
        );
    }
}

#[test]
fn every_fault_is_told_at_once_with_its_line() {
    let json = r#"[
  {"id": "a", "text": "Where?"},
  {"id": "b", "text": "Elsewhere.", "uri": "https://elsewhere.example/"},
  {"id": "c", "text": "A place.", "uri": "/articles/1/", "target": [{"source": "/articles/1/", "selector": [{"type": "TextPositionSelector", "start": 1, "end": 2}]}]},
  {"id": "c", "text": "Again.", "uri": "/articles/1/"},
  {"id": 7, "text": "No name."},
  {"id": "d", "text": "Nothing.", "target": {"source": "/articles/1/", "selector": {"type": "TextQuoteSelector", "exact": "—"}}},
  {"id": "e", "text": "", "uri": "/articles/1/"}
]"#;
    let (notes, found) = read_json(json);
    assert_eq!(notes.iter().map(|note| note.id.as_str()).collect::<Vec<_>>(), ["c"]);
    let expected = [
        ("no-article", 2),
        ("no-such-article", 3),
        ("no-quotation", 4),
        ("duplicate-id", 5),
        ("json-syntax", 6),
        ("empty-quote", 7),
    ];
    assert_eq!(found, expected);
    assert_eq!(read_json("{\"items\": [\n  {\"id\" 7}]}").1, [("json-syntax", 2)]);
    assert_eq!(read_json("nothing").1, [("json-syntax", 1)]);
}
