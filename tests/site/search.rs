//! The index of the search is changed with the articles, and is then the one that a clean build makes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::story::{Archive, tree};

const ARTICLES: usize = 60;

fn article(number: usize) -> String {
    format!(
        "# Log {number}\n\nThe keeper counted {} ships and wrote tally{number} into the book.\n\nNobody asked why.\n",
        number * 7
    )
}

fn archive() -> Archive {
    let files = (0..ARTICLES).map(|number| (format!("seeds/{number:03}.md"), article(number)));
    let archive = files.fold(Archive::new(), |archive, (path, text)| archive.file(path, text));
    archive.file("seeds/actors.toml", "[[actor]]\nname = \"Ada Harrow\"\nkind = \"person\"\n")
}

/// The files of the search, by their paths.
fn searched(archive: &Archive, out: &str) -> BTreeMap<String, Vec<u8>> {
    let files = tree(&archive.path().join(out)).into_iter();
    files.filter(|(path, _)| path.starts_with("search/") && path.ends_with(".js")).collect()
}

/// The index is the one that a clean build makes; gives how many of its files an edit changed.
#[track_caller]
fn is_as_made_anew(archive: &Archive, before: &BTreeMap<String, Vec<u8>>) -> usize {
    archive.build().ends(0);
    archive.run(&["build", "--out", "clean"]).ends(0);
    let (after, clean) = (searched(archive, "site"), searched(archive, "clean"));
    let differ: Vec<&String> =
        clean.keys().chain(after.keys()).filter(|path| clean.get(*path) != after.get(*path)).collect();
    assert_eq!(differ, Vec::<&String>::new());
    fs::remove_dir_all(archive.path().join("clean")).expect("removed");
    after.keys().chain(before.keys()).filter(|path| after.get(*path) != before.get(*path)).count()
}

#[test]
fn an_edit_changes_the_words_that_it_concerns_and_no_others() {
    let archive = archive();
    archive.build().ends(0);
    let before = searched(&archive, "site");
    let texts = before.keys().filter(|path| path.starts_with("search/texts/")).count();
    assert_eq!(texts, ARTICLES, "nobody is named");
    let archive = archive.file("seeds/017.md", article(17).replace("Nobody asked why", "Somebody asked why"));
    // The article; of each word that came, went or moved the leaf, with its places.
    let changed = is_as_made_anew(&archive, &before);
    assert!((3..=9).contains(&changed), "{changed} of {}", before.len());
}

#[test]
fn articles_and_actors_that_come_and_go_leave_the_index_of_a_clean_build() {
    let mut archive = archive();
    archive.build().ends(0);
    let mut before = searched(&archive, "site");
    type Edit = fn(Archive) -> Archive;
    let edits: [Edit; 5] = [
        |archive| archive.file("seeds/200.md", article(200)),
        |archive| archive.without("seeds/031.md"),
        |archive| archive.file("seeds/007.md", format!("{}\nAda Harrow was there.\n", article(7))),
        |archive| {
            archive.file(
                "seeds/archive.toml",
                "[articles.\"008\"]\npublish = \"none\"\n[articles.\"009\"]\npublish = \"excerpt\"\n",
            )
        },
        |archive| {
            archive.file("seeds/notes/why.md", "---\narticle: \"007\"\nquote: Nobody asked why\n---\n\nWhy indeed?\n")
        },
    ];
    for edit in edits {
        archive = edit(archive);
        let changed = is_as_made_anew(&archive, &before);
        before = searched(&archive, "site");
        assert!((3..before.len()).contains(&changed), "{changed} of {}", before.len());
    }
    let words = |path: &str| String::from_utf8_lossy(&before[path]).into_owned();
    let texts: String =
        before.keys().filter(|path| path.starts_with("search/texts/")).map(|path| words(path)).collect();
    assert!(texts.contains("tally200") && texts.contains("actors/ada-harrow/") && texts.contains("Why indeed?"));
    assert!(!texts.contains("tally31") && !texts.contains("tally8 ") && !texts.contains("Log 8\""));
}

#[test]
fn an_index_that_is_damaged_where_it_is_needed_is_made_anew() {
    let archive = archive();
    archive.build().ends(0);
    let before = searched(&archive, "site");
    for path in before.keys().filter(|path| path.starts_with("search/words/")) {
        fs::write(archive.path().join("site").join(path), "glossator.found(\"nothing\",0);\n").expect("written");
    }
    let archive = archive.file("seeds/017.md", article(17).replace("Nobody asked why", "Somebody asked why"));
    is_as_made_anew(&archive, &before);
}

#[test]
fn a_word_more_in_long_articles_leaves_the_index_that_a_clean_build_makes() {
    let seeds = tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds")).into_iter();
    let texts: Vec<(String, Vec<u8>)> = seeds.filter(|(path, _)| path.ends_with(".txt")).collect();
    let archive =
        texts.iter().fold(Archive::new(), |archive, (path, text)| archive.file(format!("seeds/{path}"), text));
    archive.build().ends(0);
    for (word, (path, text)) in ["quixotic", "zephyr", "abacus", "mnemonic", "the"].iter().zip(&texts) {
        let before = searched(&archive, "site");
        let text = [text.as_slice(), format!("\nIt is said of {word}.\n").as_bytes()].concat();
        is_as_made_anew(&archive.clone().file(format!("seeds/{path}"), text), &before);
    }
}

#[test]
fn a_site_may_have_no_search() {
    let archive = archive();
    archive.build().ends(0);
    let archive = archive.file("seeds/archive.toml", "search = false\n");
    archive.build().ends(0);
    let site = tree(&archive.path().join("site"));
    let of_search: Vec<&String> = site.keys().filter(|path| path.starts_with("search")).collect();
    assert_eq!(of_search, Vec::<&String>::new(), "neither index nor scripts are left");
    let leading: Vec<&String> = site
        .iter()
        .filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains("search/"))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(leading, Vec::<&String>::new(), "no page leads to it");
    let home = String::from_utf8_lossy(&site["index.html"]);
    assert!(!home.contains("<kbd>/</kbd>"), "no key is named that does nothing");
}
