//! Text that one article tells in much the same words as another, but not in their order.

use std::fs;
use std::path::Path;

use crate::story::{Archive, tree};

/// The articles of `seeds/`: which words are rare can only be told where there are some.
fn archive() -> Archive {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let files = tree(&seeds).into_iter().filter(|(path, _)| path.ends_with(".txt"));
    files.fold(Archive::new(), |archive, (path, text)| archive.file(format!("seeds/{path}"), text))
}

/// The longest paragraphs of one of them.
fn paragraphs(archive: &Archive) -> Vec<String> {
    let files = tree(&archive.path().join("seeds"));
    let (_, text) = files.into_iter().find(|(path, _)| path.starts_with("002")).expect("a file");
    let text = String::from_utf8(text).expect("UTF-8");
    text.lines().filter(|line| line.split_whitespace().count() >= 90).map(str::to_owned).collect()
}

/// The same in other words: each five words in another order, each ninth left out, and some added.
fn retold(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut told = vec!["Now"];
    for (at, five) in words.chunks(5).enumerate() {
        let turned = five.iter().rev().enumerate().filter(|(place, _)| (at * 5 + place) % 9 != 0);
        told.extend(turned.map(|(_, word)| *word));
        if at % 3 == 0 {
            told.push("besides");
        }
    }
    told.join(" ") + "."
}

const OWN: &str =
    "The towpath was walked yesterday by our correspondent, who met a heron, two barges and a man with a ladder.";

#[test]
fn what_is_told_in_other_words_is_found_and_called_so() {
    let archive = archive();
    let told = format!("{OWN}\n{}\n{OWN} And so on.\n", retold(&paragraphs(&archive)[0]));
    let site = archive.file("seeds/900.txt", told).build();
    let page = site.page("articles/900/");
    page.says("In other words in").says("reworded: there");
    assert!(page.html.contains("repeat repeat-start repeat-end reworded"), "{}", page.html);
    site.page("repeats/002-900/").says("1 reworded").says("Reworded");
    let data = fs::read_to_string(site.site().join("data/reuse.json")).expect("written");
    let data: serde_json::Value = serde_json::from_str(&data).expect("JSON");
    let rows = data["passages"].as_array().expect("a list");
    let row = rows.iter().find(|row| row["b"]["article"] == "900").expect("the passage");
    assert_eq!((&row["reworded"], row["a"]["article"].as_str()), (&true.into(), Some("002")));
}

#[test]
fn it_is_found_alike_whether_an_archive_is_built_at_once_or_grows() {
    let grown = archive();
    let paragraphs = paragraphs(&grown);
    let texts: Vec<String> = paragraphs.iter().map(|paragraph| format!("{OWN}\n{}\n", retold(paragraph))).collect();
    let edits: [(&str, Option<&str>); 6] = [
        ("900.txt", Some(&texts[0])),
        ("901.txt", Some(&texts[1])),
        ("902.txt", Some(&texts[1])),
        ("900.txt", Some(&texts[2])),
        ("901.txt", None),
        ("903.txt", Some(OWN)),
    ];
    let mut reworded = 0;
    let first = grown.build();
    first.ends(0);
    for (file, text) in edits {
        let path = format!("seeds/{file}");
        let grown = match text {
            Some(text) => grown.clone().file(path, text),
            None => grown.clone().without(&path),
        };
        let site = grown.build();
        let at_once = tree(&grown.path().join("seeds"));
        let at_once = at_once
            .into_iter()
            .fold(Archive::new(), |archive, (path, text)| archive.file(format!("seeds/{path}"), text));
        assert_eq!(tree(&site.site()), tree(&at_once.build().site()), "after {file}");
        reworded += site.pages().iter().filter(|page| page.html.contains("In other words in")).count();
    }
    assert!(reworded > 6, "told in other words: {reworded}");
}
