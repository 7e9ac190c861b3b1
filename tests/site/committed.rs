//! `site/` is what `seeds/` gives, byte for byte, on whatever machine.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::story::{Archive, Run, glossator, tree};

const REPOSITORY: &str = env!("CARGO_MANIFEST_DIR");

/// Fails unless the built site is the committed one, and names the files that differ.
#[track_caller]
fn is_as_committed(built: &Path) {
    let committed = tree(&Path::new(REPOSITORY).join("site"));
    let built = tree(built);
    let names = |tree: &BTreeMap<String, Vec<u8>>| tree.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&built), names(&committed), "run `cargo run --release -- build` and commit site/");
    let differ: Vec<_> = built.iter().filter(|(path, bytes)| committed.get(*path) != Some(bytes)).collect();
    let differ: Vec<_> = differ.into_iter().map(|(path, _)| path).collect();
    assert!(differ.is_empty(), "run `cargo run --release -- build` and commit site/; these differ: {differ:#?}");
}

/// Builds the repository's own archive, in this environment.
fn build_repository(threads: &str, environment: &[(&str, &str)]) -> (Archive, Run) {
    let aside = Archive::new();
    let mut command = glossator();
    command.args(["build", REPOSITORY, "--threads", threads, "--out"]).arg(aside.path().join("site"));
    command.envs(environment.iter().copied());
    let run = Run::of(&aside, &mut command);
    (aside, run)
}

#[test]
fn the_committed_site_is_what_the_articles_give_with_any_number_of_threads() {
    for threads in ["1", "2", "7"] {
        let (_aside, run) = build_repository(threads, &[]);
        is_as_committed(&run.ends(0).site());
    }
}

#[test]
fn the_committed_site_is_the_same_in_any_country_and_for_any_person() {
    let elsewhere = [("TZ", "Asia/Tehran"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("HOME", "/nowhere")];
    let (_aside, run) = build_repository("2", &elsewhere);
    is_as_committed(&run.ends(0).site());
}

#[test]
fn the_committed_site_is_the_same_wherever_the_archive_lies_and_in_whatever_order_its_files_were_made() {
    let kept = |folder: &str| {
        let files = tree(&Path::new(REPOSITORY).join(folder));
        files.into_iter().map(move |(path, bytes)| (format!("{folder}/{path}"), bytes)).collect::<Vec<_>>()
    };
    let mut files = ["seeds", "templates", "static"].map(kept).concat();
    files.reverse();
    let middle = files.len() / 2;
    files.rotate_left(middle);
    let archive = files.into_iter().fold(Archive::new(), |archive, (path, bytes)| archive.file(path, bytes));
    is_as_committed(&archive.build().ends(0).site());
}

#[test]
fn the_archive_gives_the_same_site_without_the_templates_that_are_built_in() {
    let (aside, files) = (Archive::new(), tree(&Path::new(REPOSITORY).join("seeds")));
    let archive = files.into_iter().fold(aside, |archive, (path, bytes)| archive.file(format!("seeds/{path}"), bytes));
    is_as_committed(&archive.build().ends(0).site());
}

#[test]
fn building_again_writes_nothing() {
    let aside = Archive::new();
    let built = || {
        let mut command = glossator();
        command.args(["build", REPOSITORY, "--out"]).arg(aside.path().join("site"));
        Run::of(&aside, &mut command)
    };
    built().ends(0);
    let index = aside.path().join("site/index.html");
    let before = fs::metadata(&index).and_then(|found| found.modified()).expect("known");
    built().ends(0).says(": 0 files written, ").says(", 0 removed, ");
    assert_eq!(fs::metadata(&index).and_then(|found| found.modified()).expect("known"), before);
}

#[test]
fn a_page_of_text_is_light() {
    let site = Path::new(REPOSITORY).join("site");
    let page = fs::read_to_string(site.join("articles/003/index.html")).expect("the page");
    let linked = |ending: &str| -> usize {
        let addresses = page.split('"').filter(|address| address.starts_with("../../") && address.ends_with(ending));
        let files = addresses.map(|address| site.join(address.trim_start_matches("../")));
        files.map(|file| fs::metadata(file).expect("a file of the site").len() as usize).sum()
    };
    assert!(page.len() + linked(".css") < 60_000, "HTML and CSS: {} bytes", page.len() + linked(".css"));
    assert!((1..15_000).contains(&linked(".js")), "scripts: {} bytes", linked(".js"));
}
