//! What stands in the scripts that cards come in.

use super::{Card, Line, Run, file};
use crate::archive::address::OutPath;

fn script(words: &str) -> String {
    let page = OutPath::new("actors/ann/index.html").expect("a path");
    let lines = vec![Line::theirs("title", None, vec![Run::words(words)])];
    let (path, bytes) = file(&page, &Card { label: "Ann".to_owned(), home: None, lines });
    assert_eq!(path.as_str(), "actors/ann/card.js");
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn a_card_registers_itself_under_the_folder_of_its_page() {
    assert_eq!(
        script("Ann \"of\" Kent"),
        "glossator.card(\"actors/ann\", {\"label\":\"Ann\",\"lines\":[{\"as\":\"title\",\"lang\":\"\",\"runs\":\
         [\"Ann \\\"of\\\" Kent\"]}]});\n"
    );
}

#[test]
fn no_words_of_a_source_end_the_script_or_its_string() {
    let script = script("</script><!-- \u{2028} \u{2029} \" \\ ` ${x} \n");
    assert!(!script.contains(['<', '\u{2028}', '\u{2029}']), "{script}");
    assert_eq!(script.lines().count(), 1, "{script}");
    let json = script.trim_end().strip_prefix("glossator.card(").and_then(|call| call.strip_suffix(");"));
    let read: serde_json::Value = serde_json::from_str(&format!("[{}]", json.expect("one call"))).expect("JSON");
    assert_eq!(read[1]["lines"][0]["runs"][0], "</script><!-- \u{2028} \u{2029} \" \\ ` ${x} \n");
}

#[test]
fn links_and_words_that_differ_are_short_lists() {
    let page = OutPath::new("articles/002/index.html").expect("a path");
    let runs = [
        Run::link("there", &page, Some("p5")),
        Run::Differs { element: "ins", words: "strait".to_owned(), spoken: "only in 003: ".to_owned() },
    ];
    assert_eq!(
        serde_json::to_string(&runs).expect("JSON"),
        "[[\"a\",\"there\",\"articles/002/index.html#p5\"],[\"ins\",\"strait\",\"only in 003: \"]]"
    );
}
