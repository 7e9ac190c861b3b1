//! What a second build does: only what changed, never trusting what it kept more than it should.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::story::{Archive, Run, tree};

const NEWS: &str =
    "Flood in the valley\n\nThe river rose by two metres on Monday, said Ada Harrow, and the bridge is closed.\n";
const MORE: &str = "Bridge open again\n\nThe bridge was opened on Friday, and the first bus crossed it at noon.\n";
const ACTORS: &str = "[[actor]]\nname = \"Ada Harrow\"\nkind = \"person\"\n";

/// Ten articles, the first of which names somebody.
fn archive() -> Archive {
    let others: Vec<String> =
        (2..=10).map(|day| format!("Day {day}\n\n{MORE}On day {day} nothing happened.\n")).collect();
    let texts: Vec<&str> = [NEWS].into_iter().chain(others.iter().map(String::as_str)).collect();
    Archive::of(&texts).file("seeds/actors.toml", ACTORS)
}

/// What a build did, as its data tells.
fn done(run: &Run) -> Value {
    serde_json::from_str(&run.ends(0).data()).expect("data is JSON")
}

fn kept(archive: &Archive) -> PathBuf {
    archive.path().join(".glossator/site")
}

#[test]
fn a_second_build_of_the_same_archive_writes_nothing() {
    let archive = archive();
    archive.build().ends(0).says("Built 10 articles (");
    let before = tree(&archive.path().join("site"));
    let again = done(&archive.run(&["build", "--json"]));
    assert_eq!((&again["read"], &again["reused"], &again["files"]["written"]), (&0.into(), &10.into(), &0.into()));
    assert_eq!(again["files"]["unchanged"], before.len() - 1, "all but the manifest");
    assert_eq!(tree(&archive.path().join("site")), before);
    archive.build().ends(0).says("0 read, 10 as they were");
}

#[test]
fn an_edited_article_is_read_and_no_other_and_only_what_speaks_of_it_is_written() {
    let archive = archive();
    archive.build().ends(0);
    let archive = archive.file("seeds/001.txt", NEWS.replace("two metres", "two yards"));
    let again = done(&archive.run(&["build", "--json"]));
    assert_eq!((&again["read"], &again["reused"]), (&1.into(), &9.into()));
    // The article, its text, its actor and the card of that, the sources, the data of all; for the search, the article and
    // the words that it has and had, with their tails.
    assert!(again["files"]["written"].as_u64().expect("a number") <= 13, "{again:#}");
    archive.build().page("articles/001/").says("two yards");
}

#[test]
fn what_is_said_now_and_was_not_before_is_told() {
    let archive = archive();
    archive.build().ends(0).page("articles/001/").says("Ada Harrow");
    let archive = archive.file("seeds/001.txt", NEWS.replace("said Ada Harrow", "nobody said"));
    archive.build().ends(0).says("Since the last build: 1 mention gone");
    let archive = archive.file("seeds/011.txt", "A tale\n\nAda Harrow met Ada Harrow.\n");
    let again = done(&archive.run(&["build", "--json"]));
    assert_eq!(again["changes"]["mentions"], serde_json::json!({"new": 2, "gone": 0}));
}

#[test]
fn the_problems_of_an_archive_are_told_by_every_build() {
    let archive = archive().file("seeds/012.txt", "Broken \u{0} here.\n").file("seeds/013.md", "![a](gone.png)\n");
    let first = done(&archive.run(&["build", "--json"]));
    assert_eq!(first["diagnostics"].as_array().map(Vec::len), Some(2), "{first:#}");
    let lines = first["diagnostics"][1]["place"]["excerpt"]["line"].clone();
    assert_eq!(lines, 1, "a picture that is missing is told with its line");
    for archive in [&archive, &archive] {
        assert_eq!(done(&archive.run(&["build", "--json"]))["diagnostics"], first["diagnostics"]);
    }
}

#[test]
fn a_page_that_somebody_edited_is_put_right_by_a_build_that_verifies() {
    let archive = archive();
    archive.build().ends(0);
    let before = tree(&archive.path().join("site"));
    let archive = archive.file("site/articles/002/index.html", "edited").without("site/articles/003/index.html");
    archive.build().ends(0);
    assert_eq!(fs::read_to_string(archive.path().join("site/articles/002/index.html")).expect("there"), "edited");
    let verified = archive.run(&["build", "--verify"]);
    verified.ends(0).says("2 files written");
    assert!(!verified.words().contains("Since the last build"), "nothing is new: {}", verified.words());
    assert_eq!(tree(&archive.path().join("site")), before);
}

#[test]
fn a_site_that_was_removed_is_made_again_and_one_elsewhere_is_made_whole() {
    let archive = archive();
    let before = tree(&archive.build().ends(0).site());
    fs::remove_dir_all(archive.path().join("site")).expect("it goes");
    assert_eq!(tree(&archive.build().ends(0).site()), before);
    archive.run(&["build", "--out", "elsewhere"]).ends(0);
    assert_eq!(tree(&archive.path().join("elsewhere")), before);
    // What is kept of the one is not taken for what is kept of the other.
    let archive = archive.file("seeds/001.txt", NEWS.replace("two metres", "two yards"));
    archive.run(&["build", "--out", "elsewhere"]).ends(0);
    let again = archive.build();
    assert_eq!(tree(&again.ends(0).site()), tree(&archive.path().join("elsewhere")));
}

#[test]
fn a_build_that_was_killed_leaves_nothing_that_misleads_the_next() {
    let archive = archive();
    archive.build().ends(0);
    // As a build does that has begun to change the site: it forgets what was kept first.
    for name in ["ledger", "glance"] {
        fs::remove_file(kept(&archive).join(name)).expect("there");
    }
    let archive = archive.file("site/articles/002/index.html", "half a page");
    archive.build().ends(0).page("articles/002/").says("Day 2");
}

/// Spoils a file in one of several manners.
fn spoil(path: &Path, manner: &str) {
    let mut bytes = fs::read(path).expect("readable");
    let middle = bytes.len() / 2;
    match manner {
        "a byte is another" => bytes[middle] ^= 1,
        "the first bytes are others" => bytes[..4].fill(b'x'),
        "half of it" => bytes.truncate(middle),
        "nothing of it" => bytes.clear(),
        _ => return fs::remove_file(path).expect("there"),
    }
    fs::write(path, bytes).expect("writable");
}

#[test]
fn what_was_kept_and_is_damaged_cut_short_or_gone_is_made_anew_with_a_word() {
    // Who is listed changes, so that every article must be looked at again.
    let lists = [ACTORS.to_owned(), format!("{ACTORS}\n[[actor]]\nname = \"Friday\"\nkind = \"group\"\n")];
    let clean = lists.each_ref().map(|list| {
        let archive = archive().file("seeds/actors.toml", list);
        tree(&archive.build().ends(0).site())
    });
    let archive = archive();
    archive.build().ends(0);
    let names: Vec<String> = tree(&kept(&archive)).into_keys().filter(|name| name != "CACHEDIR.TAG").collect();
    assert!(names.iter().any(|name| name.starts_with("sheaf")) && names.contains(&"ledger".to_owned()));
    let manners = ["a byte is another", "the first bytes are others", "half of it", "nothing of it", "gone"];
    let all = names.iter().flat_map(|name| manners.map(|manner| (name, manner)));
    for ((name, manner), list) in all.zip([1, 0].into_iter().cycle()) {
        spoil(&kept(&archive).join(name), manner);
        let archive = archive.clone().file("seeds/actors.toml", &lists[list]);
        let run = archive.build();
        assert_eq!(tree(&run.ends(0).site()), clean[list], "{name}, {manner}: {}", run.words());
        // Without a ledger nothing was kept, and a glance is only there to save looking.
        if name != "glance" && (name != "ledger" || manner != "gone") {
            run.says("What was kept of the last build is damaged");
        }
    }
}

#[test]
fn damage_in_what_an_article_says_is_told_once_and_mended() {
    let archive = archive();
    let clean = tree(&archive.build().ends(0).site());
    let sheaf = kept(&archive).join("sheaf-000");
    let mut bytes = fs::read(&sheaf).expect("readable");
    *bytes.last_mut().expect("an article") ^= 1;
    fs::write(&sheaf, bytes).expect("writable");
    // Every page is made anew, of articles that are as they were.
    let [met, mended] = [(); 2].map(|()| archive.run(&["build", "--verify"]));
    assert_eq!(tree(&met.ends(0).says("What was kept of the last build is damaged (an article)").site()), clean);
    assert!(!mended.ends(0).words().contains("damaged"), "{}", mended.words());
}

#[test]
fn a_folder_that_is_no_archive_is_left_as_it_was() {
    let archive = archive().file("elsewhere/notes.txt", "mine");
    archive.run(&["build", "elsewhere"]).ends(2);
    assert_eq!(tree(&archive.path().join("elsewhere")).into_keys().collect::<Vec<_>>(), ["notes.txt"]);
}

#[test]
fn what_is_kept_is_marked_as_what_may_be_lost_and_no_other_folder_is_taken_for_it() {
    let mine = archive().file(".glossator/site/ledger", "my own ledger");
    mine.build().ends(0).says("Nothing could be kept for the next build");
    assert_eq!(fs::read_to_string(kept(&mine).join("ledger")).expect("there"), "my own ledger");
    let ours = archive();
    ours.build().ends(0);
    assert!(
        fs::read_to_string(kept(&ours).join("CACHEDIR.TAG"))
            .expect("a tag")
            .starts_with("Signature: 8a477f597d28d172789f06886806bc55")
    );
    assert!(!ours.path().join("site/.glossator").exists());
}
