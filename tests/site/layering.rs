//! Data flows one way: no stage names a later one.

use std::fs;
use std::path::Path;

use walkdir::WalkDir;

/// What every part may use: it knows of no stage.
const FOUNDATIONS: [&str; 4] = ["span", "diagnostic", "limits", "trace"];

/// Each part of the crate, with the parts that it may use beside the foundations and itself.
const PARTS: [(&str, &[&str]); 10] = [
    ("archive", &[]),
    ("read", &["archive"]),
    ("analyse", &["archive"]),
    ("weave", &["archive", "analyse"]),
    ("pages", &["archive", "analyse", "weave", "write"]),
    ("write", &["archive"]),
    ("cache", &["archive", "read", "analyse", "pages"]),
    ("pipeline", &["archive", "read", "analyse", "weave", "pages", "write", "cache"]),
    ("serve", &["pipeline"]),
    ("cli", &["archive", "write", "pipeline", "serve"]),
];

#[test]
fn no_stage_names_a_later_one() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (part, may_use) in PARTS {
        for (file, source) in sources(part) {
            for name in parts_named(&source) {
                seen += 1;
                let fine = name == part || FOUNDATIONS.contains(&name) || may_use.contains(&name);
                if !fine {
                    wrong.push(format!("{file} names {name}"));
                }
            }
        }
    }
    assert!(seen > 50, "the sources were read");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_foundations_know_of_no_stage() {
    for part in FOUNDATIONS {
        for (file, source) in sources(part) {
            let named = parts_named(&source);
            assert!(named.iter().all(|name| FOUNDATIONS.contains(name)), "{file} names {named:?}");
        }
    }
}

/// The files of a part, with what they hold before their tests.
fn sources(part: &str) -> Vec<(String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let entries = WalkDir::new(&src).sort_by_file_name().into_iter().map(|entry| entry.expect("readable"));
    let paths = entries.map(|entry| entry.into_path()).filter(|path| path.extension().is_some_and(|kind| kind == "rs"));
    let named = paths.map(|path| (path.strip_prefix(&src).expect("inside").display().to_string(), path));
    let of_part = named.filter(|(name, _)| name == &format!("{part}.rs") || name.starts_with(&format!("{part}/")));
    of_part.map(|(name, path)| (name, without_tests(&fs::read_to_string(path).expect("readable")))).collect()
}

/// The code that is part of the program: comments may name what they like, and tests may read real articles.
fn without_tests(source: &str) -> String {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The parts that follow `crate::`, alone or in braces.
fn parts_named(code: &str) -> Vec<&str> {
    let named = code.split("crate::").skip(1);
    named.flat_map(|rest| if rest.starts_with('{') { names_in_braces(rest) } else { vec![identifier(rest)] }).collect()
}

fn identifier(code: &str) -> &str {
    code.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
}

/// The outermost names in `{a::b, c::{d, e}}`.
fn names_in_braces(code: &str) -> Vec<&str> {
    let mut depth = 0;
    let mut names = Vec::new();
    for (at, c) in code.char_indices() {
        let begins = depth == 1 && matches!(c, '{' | ',') || depth == 0 && c == '{';
        depth += i32::from(c == '{') - i32::from(c == '}');
        if depth == 0 {
            break;
        }
        if begins && depth == 1 {
            names.push(identifier(code[at + 1..].trim_start()));
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

#[test]
fn names_are_found_alone_and_in_braces() {
    let code = "use crate::{archive::{id, date}, span::Byte,\n weave};\nfn a() { crate::write::Store::open(); }";
    assert_eq!(parts_named(code), ["archive", "span", "weave", "write"]);
}
