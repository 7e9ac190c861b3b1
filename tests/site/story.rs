//! How a story is told: an archive is made, built, and its site read.
//!
//! `Archive::new().file("seeds/001.txt", "…").build().page("articles/001/").says("…");`

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::rc::Rc;

use tempfile::TempDir;
use walkdir::WalkDir;

/// An archive in a folder of its own, which is removed with it.
#[derive(Clone)]
pub(crate) struct Archive {
    folder: Rc<TempDir>,
}

impl Archive {
    /// An archive with an empty `seeds/`.
    pub(crate) fn new() -> Self {
        let archive = Self { folder: Rc::new(tempfile::tempdir().expect("a folder")) };
        fs::create_dir(archive.path().join("seeds")).expect("a folder");
        archive
    }

    /// With one article for each text, numbered from 1.
    pub(crate) fn of(texts: &[&str]) -> Self {
        texts
            .iter()
            .zip(1..)
            .fold(Self::new(), |archive, (text, number)| archive.file(format!("seeds/{number:03}.txt"), text))
    }

    /// With a file.
    pub(crate) fn file(self, path: impl AsRef<Path>, content: impl AsRef<[u8]>) -> Self {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, content).expect("written");
        self
    }

    /// Without a file.
    pub(crate) fn without(self, path: &str) -> Self {
        fs::remove_file(self.path().join(path)).expect("removed");
        self
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// What `glossator build` does with it.
    pub(crate) fn build(&self) -> Run {
        self.run(&["build"])
    }

    /// What `glossator check` says of it.
    pub(crate) fn check(&self) -> Run {
        self.run(&["check"])
    }

    /// What the program does when called in its folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self, glossator().args(arguments).current_dir(self.path()))
    }
}

/// The program, in a plain environment.
pub(crate) fn glossator() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_glossator"));
    command.env_clear();
    command
}

/// What a call of the program did.
pub(crate) struct Run {
    archive: Archive,
    output: Output,
}

impl Run {
    pub(crate) fn of(archive: &Archive, command: &mut Command) -> Self {
        let output = command.output().expect("the program starts");
        let run = Self { archive: archive.clone(), output };
        assert_ne!(run.status(), 101, "a panic: {}", run.words());
        run
    }

    pub(crate) fn status(&self) -> i32 {
        self.output.status.code().expect("ended by itself")
    }

    /// What was said on standard error; the folder is called `ARCHIVE`, and how long it took `0.0 s`.
    pub(crate) fn words(&self) -> String {
        let words = String::from_utf8(self.output.stderr.clone()).expect("UTF-8");
        let words = words.replace(&self.archive.path().display().to_string(), "ARCHIVE");
        match words.rsplit_once(", in ") {
            Some((before, took)) if took.contains(" s") && took.ends_with('\n') => format!("{before}, in 0.0 s\n"),
            _ => words,
        }
    }

    /// What was given on standard output.
    pub(crate) fn data(&self) -> String {
        String::from_utf8(self.output.stdout.clone()).expect("UTF-8")
    }

    /// It ended so.
    #[track_caller]
    pub(crate) fn ends(&self, status: i32) -> &Self {
        assert_eq!(self.status(), status, "{}", self.words());
        self
    }

    /// It said so.
    #[track_caller]
    pub(crate) fn says(&self, words: &str) -> &Self {
        assert!(self.words().contains(words), "{words:?} is not said:\n{}", self.words());
        self
    }

    /// A page of the site, by its address.
    #[track_caller]
    pub(crate) fn page(&self, address: &str) -> Page {
        self.ends(0);
        let file = if address.is_empty() || address.ends_with('/') { "index.html" } else { "" };
        let path = self.site().join(format!("{address}{file}"));
        let html = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{address}: {error}"));
        Page { address: address.to_owned(), html }
    }

    pub(crate) fn site(&self) -> PathBuf {
        self.archive.path().join("site")
    }

    /// Every page of the site.
    pub(crate) fn pages(&self) -> Vec<Page> {
        let files = tree(&self.site()).into_iter().filter(|(path, _)| path.ends_with(".html"));
        let page = |(address, html)| Page { address, html: String::from_utf8(html).expect("UTF-8") };
        files.map(page).collect()
    }
}

/// A page as its reader sees it.
pub(crate) struct Page {
    pub(crate) address: String,
    pub(crate) html: String,
}

impl Page {
    /// The words on it, without markup, each space one blank.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for piece in self.html.split('<') {
            text.push_str(piece.split_once('>').map_or(piece, |(_, after)| after));
        }
        let entities =
            [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")];
        let text = entities.iter().fold(text, |text, (entity, character)| text.replace(entity, character));
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[track_caller]
    pub(crate) fn says(&self, words: &str) -> &Self {
        assert!(self.text().contains(words), "{} does not say {words:?}:\n{}", self.address, self.text());
        self
    }

    #[track_caller]
    pub(crate) fn does_not_say(&self, words: &str) -> &Self {
        assert!(!self.text().contains(words), "{} says {words:?}:\n{}", self.address, self.text());
        self
    }
}

/// Every file under a folder, with its bytes.
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = WalkDir::new(folder).into_iter().map(|entry| entry.expect("readable"));
    let files = entries.filter(|entry| !entry.file_type().is_dir());
    files
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("inside").to_str().expect("UTF-8").to_owned();
            (path, fs::read(entry.path()).expect("readable"))
        })
        .collect()
}
