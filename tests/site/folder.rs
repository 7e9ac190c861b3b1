//! What a build does to the folder that it writes, and to what others keep there.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;

use crate::story::{Archive, glossator, tree};

const NEWS: &str = "Flood in the valley\n\nThe river rose by two metres on Monday, and the bridge is closed.\n";
const MORE: &str = "Bridge open again\n\nThe bridge was opened on Friday, and the first bus crossed it at noon.\n";

#[test]
fn a_folder_of_somebody_else_is_refused_and_left_as_it_was() {
    let archive = Archive::of(&[NEWS]).file("photos/summer.jpg", "a picture");
    archive.run(&["build", "--out", "photos"]).ends(2).says("photos holds files and is not a site that Glossator made");
    assert_eq!(tree(&archive.path().join("photos")).len(), 1);
}

#[test]
fn the_site_does_not_stand_among_the_articles() {
    let archive = Archive::of(&[NEWS]);
    archive.run(&["build", "--out", "seeds/site"]).ends(2).says("where Glossator never writes");
    assert_eq!(tree(&archive.path().join("seeds")).len(), 1);
}

#[test]
fn the_page_of_an_article_that_is_gone_goes_too() {
    let archive = Archive::of(&[NEWS, MORE]);
    archive.build().page("articles/002/");
    let archive = archive.without("seeds/002.txt");
    archive.build().ends(0).page("articles/001/");
    assert!(!archive.path().join("site/articles/002").exists());
}

#[test]
fn what_others_put_into_the_site_stays() {
    let archive = Archive::of(&[NEWS, MORE]);
    archive.build().ends(0);
    let theirs = [("site/CNAME", "example.org"), ("site/.git/HEAD", "ref"), ("site/articles/002/mine.txt", "mine")];
    let archive = theirs.iter().fold(archive, |archive, (path, text)| archive.file(path, text));
    let archive = archive.without("seeds/002.txt");
    archive.build().ends(0);
    for (path, text) in theirs {
        assert_eq!(fs::read_to_string(archive.path().join(path)).expect(path), text);
    }
}

#[test]
fn a_page_does_not_replace_a_file_of_somebody_else() {
    let archive = Archive::of(&[NEWS]);
    archive.build().ends(0);
    let archive = archive.file("site/articles/002/index.html", "by hand").file("seeds/002.txt", MORE);
    archive.build().ends(2).says("site/articles/002/index.html is in the way");
    let page = archive.path().join("site/articles/002/index.html");
    assert_eq!(fs::read_to_string(page).expect("still there"), "by hand");
}

#[test]
fn a_manifest_that_leads_out_of_the_site_is_not_followed() {
    let archive = Archive::of(&[NEWS]);
    archive.build().ends(0);
    let manifest = archive.path().join("site/.glossator-manifest");
    let tampered = fs::read_to_string(&manifest).expect("there") + "../seeds/001.txt\n";
    fs::write(&manifest, tampered).expect("written");
    archive.build().ends(2).says("`../seeds/001.txt` is no file of a site");
    assert_eq!(tree(&archive.path().join("seeds")).len(), 1);
}

#[test]
fn an_archive_with_errors_leaves_the_site_as_it_was() {
    let archive = Archive::of(&[NEWS]);
    archive.build().ends(0);
    let before = tree(&archive.path().join("site"));
    let archive = archive.file("seeds/archive.toml", "title = ").without("seeds/001.txt");
    archive.build().ends(1).says("seeds/archive.toml:1");
    assert_eq!(tree(&archive.path().join("site")), before);
}

#[test]
fn check_writes_nothing() {
    let archive = Archive::of(&[NEWS]);
    let before = tree(archive.path());
    archive.check().ends(0);
    assert_eq!(tree(archive.path()), before);
}

#[test]
fn a_build_waits_for_another_and_says_so() {
    let archive = Archive::of(&[NEWS]).file("site/.glossator-work/lock", "");
    let lock = File::open(archive.path().join("site/.glossator-work/lock")).expect("there");
    lock.lock().expect("locked, as a build that is under way does");
    let mut command = glossator();
    command.arg("build").current_dir(archive.path()).stderr(Stdio::piped());
    let mut build = command.spawn().expect("the program starts");
    let mut words = BufReader::new(build.stderr.take().expect("piped")).lines();
    let said = words.next().expect("it says that it waits").expect("UTF-8");
    assert_eq!(said, "Waiting for another build that is writing into the same folder");
    assert_eq!(tree(&archive.path().join("site")).len(), 1, "nothing is written yet");
    lock.unlock().expect("unlocked");
    assert!(words.last().expect("it goes on").expect("UTF-8").starts_with("Built "));
    assert!(build.wait().expect("ends").success());
}

#[test]
fn many_builds_of_one_folder_at_once_give_one_good_site() {
    let archive = Archive::of(&[NEWS, MORE]);
    let start = || {
        let mut command = glossator();
        command.arg("build").current_dir(archive.path()).stderr(Stdio::piped());
        command.spawn().expect("the program starts")
    };
    let builds = [(); 6].map(|()| start());
    for build in builds {
        let output = build.wait_with_output().expect("ends");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let alone = Archive::of(&[NEWS, MORE]);
    alone.build().ends(0);
    assert_eq!(tree(&archive.path().join("site")), tree(&alone.path().join("site")));
}
