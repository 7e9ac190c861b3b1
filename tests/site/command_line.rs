//! What the command line says: help, wrong usage, and what is wrong with an archive.

use std::io::Read as _;
use std::process::Stdio;

use crate::story::{Archive, Run, glossator};

const NEWS: &str = "Flood in the valley\n\nThe river rose by two metres on Monday, and the bridge is closed.\n";

#[test]
fn help_is_worth_reading() {
    let archive = Archive::new();
    for (name, arguments) in [
        ("help", &["--help"][..]),
        ("help-actors", &["actors", "--help"]),
        ("help-build", &["build", "--help"]),
        ("help-check", &["check", "--help"]),
        ("help-init", &["init", "--help"]),
        ("help-serve", &["serve", "--help"]),
    ] {
        let help = archive.run(arguments);
        insta::assert_snapshot!(name, help.ends(0).data());
    }
}

#[test]
fn wrong_usage_ends_with_2_and_a_hint() {
    let archive = Archive::of(&[NEWS]);
    let wrong: [&[&str]; 6] = [
        &["biuld"],
        &["build", "--outt", "x"],
        &["build", "--threads", "0"],
        &["build", "--base-url", "example.org"],
        &["build", "nowhere"],
        &["check", "seeds/001.txt"],
    ];
    let said: Vec<String> = wrong
        .iter()
        .map(|arguments| format!("$ glossator {}\n{}", arguments.join(" "), archive.run(arguments).ends(2).words()))
        .collect();
    insta::assert_snapshot!("wrong-usage", said.join("\n"));
}

#[test]
fn every_error_is_told_at_once_with_file_line_words_and_remedy() {
    let archive = Archive::of(&[NEWS])
        .file("seeds/001_again.txt", NEWS)
        .file("seeds/002.txt", "")
        .file(
            "seeds/archive.toml",
            "title = \"News\"\nlanguage = 7\ntitel = \"New\"\n[articles.\"009\"]\ntitle = \"Nine\"\n",
        )
        .file(
            "seeds/actors.toml",
            "[[actor]]\nname = \"Ada Byron\"\nkind = \"persn\"\n[[actor]]\nname = \"Ada Byron\"\n",
        );
    let checked = archive.check();
    insta::assert_snapshot!("errors", checked.ends(1).words());
    let errors = |words: String| words.lines().filter(|line| line.starts_with("error")).map(str::to_owned).collect();
    let told: Vec<String> = errors(checked.words());
    let told_by_build: Vec<String> = errors(archive.build().ends(1).words());
    assert_eq!(told_by_build, told, "`build` tells every error too");
}

#[test]
fn data_goes_to_standard_output_and_words_to_standard_error() {
    let archive = Archive::of(&[NEWS]);
    let parse = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    assert_eq!(archive.build().data(), "");
    let built = archive.run(&["build", "--json"]);
    assert!(built.words().starts_with("Built 1 article") || built.words().contains("\nBuilt 1 article"));
    let data = parse(&built.data());
    assert_eq!((&data["format"], &data["built"], &data["articles"]), (&1.into(), &true.into(), &1.into()));
    assert_eq!(data["files"]["written"], 0);
    let archive = archive.file("seeds/archive.toml", "language = 7\n");
    for command in ["build", "check"] {
        let data = parse(&archive.run(&[command, "--json"]).ends(1).data());
        let found = &data["diagnostics"][0];
        assert_eq!(found["severity"], "error");
        assert_eq!(found["place"]["file"], "seeds/archive.toml");
        assert_eq!(found["place"]["excerpt"]["line"], 1);
    }
}

#[test]
fn a_reader_that_has_gone_is_no_failure() {
    let archive = Archive::of(&[NEWS]);
    let mut command = glossator();
    command.args(["build", "--json"]).current_dir(archive.path()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut build = command.spawn().expect("the program starts");
    drop(build.stdout.take());
    drop(build.stderr.take());
    assert!(build.wait().expect("ends").success());
}

#[test]
fn words_are_not_coloured_for_a_program() {
    let archive = Archive::of(&[NEWS]).file("seeds/archive.toml", "language = 7\n");
    let mut command = glossator();
    command.arg("check").current_dir(archive.path()).env("TERM", "xterm-256color").stderr(Stdio::piped());
    let mut words = String::new();
    let mut check = command.spawn().expect("the program starts");
    check.stderr.take().expect("piped").read_to_string(&mut words).expect("UTF-8");
    assert_eq!(check.wait().expect("ends").code(), Some(1));
    assert!(words.contains("language") && !words.contains('\u{1b}'), "{words:?}");
}

#[test]
fn a_new_archive_builds_at_once_without_a_problem() {
    let aside = Archive::new();
    let folder = aside.path().join("new");
    let made = Run::of(&aside, glossator().arg("init").arg(&folder));
    made.ends(0).says("glossator build");
    let checked = Run::of(&aside, glossator().arg("check").arg(&folder));
    checked.ends(0).says("No problems found");
    let built = Run::of(&aside, glossator().arg("build").arg(&folder));
    built.ends(0).says("1 article");
    let page = std::fs::read_to_string(folder.join("site/articles/2026-lock/index.html")).expect("a page");
    assert!(page.contains("actors/thomas-harrow/") && page.contains("role=\"doc-footnote\""));
}

#[test]
fn a_new_archive_is_not_put_over_files_of_somebody() {
    let archive = Archive::of(&["Words."]);
    let refused = Run::of(&archive, glossator().arg("init").arg(archive.path()));
    refused.ends(2).says("holds files already").says("name a new or empty folder");
}
