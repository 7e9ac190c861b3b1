//! What builds do to a folder.

use std::fs::{self, File};
use std::path::PathBuf;

use super::store::Store;
use super::{Content, Output, WriteError, Written, manifest};
use crate::archive::address::OutPath;

/// A folder to build into, and what builds do there.
struct Site(tempfile::TempDir);

impl Site {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn at(&self, path: &str) -> PathBuf {
        self.0.path().join("site").join(path)
    }

    /// The editor, or somebody else, puts a file there.
    fn holding(self, path: &str, text: &str) -> Self {
        fs::create_dir_all(self.at(path).parent().expect("a folder")).expect("made");
        fs::write(self.at(path), text).expect("made");
        self
    }

    /// A whole build of these files.
    fn build(&self, files: &[(&str, &str)]) -> Result<Written, WriteError> {
        let store = self.put(files)?;
        store.finish()
    }

    /// A build that has not ended.
    fn put(&self, files: &[(&str, &str)]) -> Result<Store, WriteError> {
        let store = Store::open(&self.at(""), || {})?;
        for (path, text) in files {
            let path = OutPath::new(path).expect("a path inside the site");
            store.put(Output { path, content: Content::Bytes((*text).into()) })?;
        }
        Ok(store)
    }

    /// Every file there, with what it holds, but for the manifest.
    fn files(&self) -> Vec<(String, String)> {
        let mut files = Vec::new();
        for entry in walkdir::WalkDir::new(self.at("")).sort_by_file_name() {
            let entry = entry.expect("readable");
            let name = entry.path().strip_prefix(self.at("")).expect("inside").display().to_string();
            if entry.file_type().is_file() && name != manifest::NAME {
                files.push((name, fs::read_to_string(entry.path()).expect("readable")));
            } else if entry.file_type().is_dir() {
                assert!(fs::read_dir(entry.path()).expect("readable").next().is_some(), "an empty folder: {name}");
            }
        }
        files
    }

    fn holds(&self, files: &[(&str, &str)]) {
        let expected: Vec<_> = files.iter().map(|(path, text)| (path.to_string(), text.to_string())).collect();
        assert_eq!(self.files(), expected);
    }
}

fn written(written: usize, unchanged: usize, removed: usize) -> Written {
    Written { written, unchanged, removed }
}

#[test]
fn only_what_changed_is_written_and_only_what_we_made_is_removed() {
    let site = Site::new();
    let done = site.build(&[("index.html", "home"), ("a/index.html", "a"), ("a/b/c.html", "c")]).expect("built");
    assert_eq!(done, written(3, 0, 0));
    let site = site.holding("CNAME", "example.org").holding("a/mine.txt", "mine");
    let done = site.build(&[("index.html", "home"), ("d.html", "d")]).expect("built");
    assert_eq!(done, written(1, 1, 2));
    site.holds(&[("CNAME", "example.org"), ("a/mine.txt", "mine"), ("d.html", "d"), ("index.html", "home")]);
}

#[test]
fn a_file_that_did_not_change_is_not_touched() {
    let site = Site::new();
    site.build(&[("index.html", "home")]).expect("built");
    let file = File::options().write(true).open(site.at("index.html")).expect("there");
    let old = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000);
    file.set_modified(old).expect("set");
    site.build(&[("index.html", "home")]).expect("built");
    assert_eq!(fs::metadata(site.at("index.html")).and_then(|found| found.modified()).expect("known"), old);
}

#[test]
fn a_folder_of_somebody_else_is_refused_and_left_as_it_was() {
    let site = Site::new().holding("thesis.doc", "years of work");
    assert!(matches!(site.build(&[("index.html", "home")]), Err(WriteError::NotOurs(_))));
    site.holds(&[("thesis.doc", "years of work")]);
    assert!(matches!(Store::open(&site.at("thesis.doc"), || {}), Err(WriteError::NotAFolder(_))));
}

#[test]
fn a_file_of_somebody_else_in_our_folder_is_never_replaced() {
    let site = Site::new();
    site.build(&[("index.html", "home")]).expect("built");
    let site = site.holding("robots.txt", "theirs").holding("notes/todo.txt", "theirs").holding("pins", "theirs");
    for page in ["robots.txt", "notes", "pins/index.html"] {
        let refused = site.build(&[("index.html", "home"), (page, "ours")]);
        assert!(matches!(refused, Err(WriteError::InTheWay(_))), "{page}: {refused:?}");
    }
    let same = [("index.html", "home"), ("notes/todo.txt", "theirs"), ("pins", "theirs"), ("robots.txt", "theirs")];
    site.holds(&same);
    assert_eq!(site.build(&same).expect("the same bytes are in nobody's way"), written(0, 4, 0));
}

#[test]
fn a_page_may_become_a_folder_and_a_folder_a_page() {
    let site = Site::new();
    site.build(&[("a", "page"), ("b/c/index.html", "page")]).expect("built");
    site.build(&[("a/index.html", "page"), ("b/c", "page")]).expect("built");
    site.holds(&[("a/index.html", "page"), ("b/c", "page")]);
}

#[test]
fn a_build_that_fails_removes_nothing_and_what_it_made_is_known_as_ours() {
    let site = Site::new();
    site.build(&[("index.html", "home"), ("old.html", "old")]).expect("built");
    drop(site.put(&[("index.html", "new home"), ("new.html", "new")]).expect("put"));
    site.holds(&[("index.html", "new home"), ("new.html", "new"), ("old.html", "old")]);
    assert_eq!(site.build(&[("index.html", "new home")]).expect("built"), written(0, 1, 2));
    site.holds(&[("index.html", "new home")]);
}

#[test]
fn the_manifest_is_the_same_whatever_the_order() {
    let manifest = |files: &[(&str, &str)]| {
        let site = Site::new();
        site.build(files).expect("built");
        fs::read_to_string(site.at(manifest::NAME)).expect("there")
    };
    let sorted = manifest(&[("a.html", ""), ("b.html", "")]);
    assert_eq!(sorted, "glossator-manifest 1\na.html\nb.html\n");
    assert_eq!(manifest(&[("b.html", ""), ("a.html", "")]), sorted);
}

#[test]
fn a_manifest_that_leads_out_of_the_folder_is_an_error_and_not_followed() {
    let site = Site::new().holding("../precious.txt", "mine");
    site.build(&[("index.html", "home")]).expect("built");
    let site = site.holding(manifest::NAME, "glossator-manifest 1\n../precious.txt\n");
    let refused = site.build(&[("index.html", "home")]);
    assert!(matches!(refused, Err(WriteError::Manifest { line: 2, .. })), "{refused:?}");
    assert_eq!(fs::read_to_string(site.at("../precious.txt")).expect("there"), "mine");
}

#[test]
fn a_copy_of_a_file_is_that_file() {
    let site = Site::new();
    let picture = site.0.path().join("picture.png");
    let long: Vec<u8> = (0..200_000_u32).map(|byte| byte as u8).collect();
    for bytes in [long.clone(), [&long[..199_999], b"!"].concat()] {
        fs::write(&picture, &bytes).expect("made");
        for expected in [written(1, 0, 0), written(0, 1, 0)] {
            let store = Store::open(&site.at(""), || {}).expect("opened");
            let path = OutPath::new("a/picture.png").expect("inside");
            store.put(Output { path, content: Content::CopyOf(picture.clone()) }).expect("put");
            assert_eq!(store.finish().expect("finished"), expected);
            assert_eq!(fs::read(site.at("a/picture.png")).expect("there"), bytes);
        }
    }
}

#[cfg(unix)]
#[test]
fn nothing_is_written_or_removed_through_a_link() {
    let site = Site::new().holding("../elsewhere/old.html", "theirs");
    site.build(&[("index.html", "home"), ("pages/old.html", "old")]).expect("built");
    fs::remove_dir_all(site.at("pages")).expect("removed");
    std::os::unix::fs::symlink(site.at("../elsewhere"), site.at("pages")).expect("linked");
    let refused = site.build(&[("index.html", "home"), ("pages/new.html", "new")]);
    assert!(matches!(refused, Err(WriteError::Link(_))), "{refused:?}");
    site.build(&[("index.html", "home")]).expect("built");
    assert_eq!(fs::read_to_string(site.at("../elsewhere/old.html")).expect("there"), "theirs");
    assert!(!site.at("../elsewhere/new.html").exists());
}

#[cfg(unix)]
#[test]
fn everyone_whom_the_umask_lets_in_may_read_a_page() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = Site::new().holding("../ordinary.txt", "");
    site.build(&[("index.html", "home")]).expect("built");
    let mode = |path: &str| fs::metadata(site.at(path)).expect("there").permissions().mode();
    assert_eq!(mode("index.html"), mode("../ordinary.txt"));
}

#[test]
fn many_threads_put_at_once() {
    let site = Site::new();
    let store = Store::open(&site.at(""), || {}).expect("opened");
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let store = &store;
            scope.spawn(move || {
                for page in 0..50 {
                    let path = OutPath::new(&format!("a/{page}/b/{thread}.html")).expect("inside");
                    store.put(Output { path, content: Content::Bytes(b"page".to_vec()) }).expect("put");
                }
            });
        }
    });
    assert_eq!(store.finish().expect("finished"), written(400, 0, 0));
    assert_eq!(site.files().len(), 400);
}
