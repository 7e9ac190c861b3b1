//! The program knows nobody of the articles that it is shown with: whom they name stands in no source, as no rule and as
//! no example.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// The lists that hold all of a kind, a name of these articles among them: given names, demonyms, ordinary words.
const OPEN_LISTS: [&str; 2] = ["src/analyse/actors/discover/lists", "src/archive/given_names.rs"];

#[test]
fn no_source_has_a_name_of_the_five_articles() {
    let names = names();
    assert!(names.len() > 100, "the names were read");
    let mut wrong = Vec::new();
    for (file, source) in sources("src") {
        let words = padded(&source);
        let folded = words.to_lowercase();
        let stands = |name: &&String| {
            if is_one_word(name) { words.contains(*name) } else { folded.contains(&name.to_lowercase()) }
        };
        wrong.extend(names.iter().filter(stands).map(|name| format!("{file}: {}", name.trim())));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Names, other names and surnames of all persons and bodies, but for the single words that the open lists have.
fn names() -> BTreeSet<String> {
    let file = fs::read_to_string(root().join("seeds/actors.toml")).expect("readable");
    let list: toml::Table = file.parse().expect("the list is TOML");
    let actors = list["actor"].as_array().expect("actors");
    let lists: String =
        OPEN_LISTS.iter().flat_map(|path| sources(path)).map(|(_, source)| padded(&source).to_lowercase()).collect();
    let is_listed = |name: &str| is_one_word(name) && lists.contains(&name.to_lowercase());
    let of_all = actors.iter().filter(|actor| !matches!(text(actor, "kind"), "country" | "place"));
    let names = of_all.flat_map(|actor| {
        let other = ["names", "weak_names"].into_iter().filter_map(|key| actor.get(key)?.as_array()).flatten();
        let surname = text(actor, "sort").split(',').next().unwrap_or_default();
        [text(actor, "name"), surname].into_iter().chain(other.filter_map(|name| name.as_str()))
    });
    names.map(padded).filter(|name| name.trim().chars().count() > 1 && !is_listed(name)).collect()
}

/// Whether a name is a word that means somebody only with its capital.
fn is_one_word(name: &str) -> bool {
    !name.trim().trim_start_matches("The ").contains(' ')
}

fn text<'a>(actor: &'a toml::Value, key: &str) -> &'a str {
    actor.get(key).and_then(toml::Value::as_str).unwrap_or_default()
}

/// A text as words with one space round each, so that a name is found as whole words however it is joined.
fn padded(text: &str) -> String {
    let text = text.replace("\\n", " ").replace(['’', '\''], "’").replace("U.S.", "US").replace("E.U.", "EU");
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '’').filter(|word| !word.is_empty());
    let words: Vec<&str> = words.map(|word| word.strip_suffix("’s").unwrap_or(word).trim_matches('’')).collect();
    format!(" {} ", words.join(" "))
}

/// The files at a path, with what they hold.
fn sources(path: &str) -> Vec<(String, String)> {
    let entries = WalkDir::new(root().join(path)).sort_by_file_name().into_iter().map(|entry| entry.expect("readable"));
    let files = entries.map(walkdir::DirEntry::into_path).filter(|path| path.is_file());
    files.map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("text"))).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}
