//! The files under `seeds/`: which of them are articles, which are notes, and why the others are neither.
//!
//! Links are never followed to a folder, nor to a file outside `seeds/`: an archive can come from anywhere, and what
//! it publishes must stand in it. A link to a file inside is that file under another name.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::ReadError;
use super::ignore::Ignored;
use crate::archive::Skipped;
use crate::archive::id::ArticleId;
use crate::archive::note::NoteId;
use crate::diagnostic::Diagnostic;

/// The files that hold articles, by the articles' ids.
pub(crate) type Articles = BTreeMap<ArticleId, ArticleFile>;

/// The files that hold the editor's notes, by the notes' ids.
pub(crate) type Notes = BTreeMap<NoteId, NoteFile>;

/// What stands under `seeds/`.
#[derive(Debug, Default)]
pub(crate) struct Walked {
    /// The articles.
    pub articles: Articles,
    /// The editor's notes, by their ids.
    pub notes: Notes,
    /// Notes that another program exported, many in a file, sorted by path.
    pub annotations: Vec<NoteFile>,
    /// What is no article, sorted by path.
    pub skipped: Vec<Skipped>,
}

/// A file that holds an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ArticleFile {
    /// The path under `seeds/`, with `/`.
    pub file: String,
    /// Where it is on this machine.
    pub path: PathBuf,
    /// How it is written.
    pub markup: Markup,
}

/// A file that holds a note, or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NoteFile {
    /// The path under `seeds/`, with `/`.
    pub file: String,
    /// Where it is on this machine.
    pub path: PathBuf,
}

/// How an article is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Markup {
    /// Lines of text.
    Plain,
    /// CommonMark.
    Markdown,
}

/// Where the editor's notes stand.
const NOTES: &str = "notes/";

/// Walks through `seeds`, in an order that does not depend on the machine.
pub(crate) fn walk(seeds: &Path, ignored: &Ignored) -> Result<(Walked, Vec<Diagnostic>), ReadError> {
    let io = |source| ReadError::Io { path: seeds.to_owned(), source };
    let root = seeds.canonicalize().map_err(io)?;
    let mut found = Found::default();
    let mut entries = WalkDir::new(seeds).min_depth(1).into_iter();
    let mut files: Vec<DirEntry> = Vec::new();
    while let Some(entry) = entries.next() {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {
                if !found.take(judge(&entry, seeds, &root, ignored), true) {
                    entries.skip_current_dir();
                }
            }
            Ok(entry) => files.push(entry),
            Err(fault) if fault.depth() == 0 => return Err(io(fault.into())),
            Err(fault) => found.unreadable(seeds, &fault),
        }
    }
    let judged: Vec<Verdict> = files.par_iter().map(|entry| judge(entry, seeds, &root, ignored)).collect();
    for verdict in judged {
        found.take(verdict, false);
    }
    Ok(found.sorted())
}

/// What was found so far.
#[derive(Debug, Default)]
struct Found {
    articles: Vec<ArticleFile>,
    notes: Vec<NoteFile>,
    annotations: Vec<NoteFile>,
    skipped: Vec<Skipped>,
    diagnostics: Vec<Diagnostic>,
}

impl Found {
    /// Takes in what is to be done with a file or folder; whether a folder is to be entered.
    fn take(&mut self, verdict: Verdict, is_folder: bool) -> bool {
        match verdict {
            Verdict::Article(article) => self.articles.push(article),
            Verdict::Note(note) => self.notes.push(note),
            Verdict::Annotations(file) => self.annotations.push(file),
            Verdict::Enter => return true,
            Verdict::Skip { file, why } => {
                let file = if is_folder { format!("{file}/") } else { file };
                self.skipped.push(Skipped { file, why: why.to_owned() });
            }
            Verdict::Refuse { file, said } => {
                self.skipped.push(Skipped { file, why: said.message.clone() });
                self.diagnostics.push(said);
            }
        }
        false
    }

    fn unreadable(&mut self, seeds: &Path, fault: &walkdir::Error) {
        let path = fault.path().unwrap_or(seeds);
        let said = match fault.io_error() {
            Some(why) => format!("this could not be read: {why}"),
            None => "this could not be read".to_owned(),
        };
        self.diagnostics.push(Diagnostic::error("unreadable", said).in_file(shown(seeds, path)));
    }

    /// Gives every article its id. Of two with one id the first by path stays, so that all else can still be checked.
    fn sorted(mut self) -> (Walked, Vec<Diagnostic>) {
        self.articles.sort_by(|a, b| a.file.cmp(&b.file));
        self.skipped.sort();
        let mut named: Vec<(ArticleId, ArticleFile)> = Vec::with_capacity(self.articles.len());
        for article in std::mem::take(&mut self.articles) {
            let Some(id) = ArticleId::of_file(&article.file) else {
                let said = Diagnostic::error("no-id", "no id can be made of this name: it has no letter or digit");
                let said = said.in_file(format!("seeds/{}", article.file));
                self.diagnostics.push(said.help("give the file a name with letters or digits"));
                continue;
            };
            named.push((id, article));
        }
        // Those of one id stay in the order of their paths.
        named.sort_by(|(one, _), (other, _)| one.cmp(other));
        let mut articles: Vec<(ArticleId, ArticleFile)> = Vec::with_capacity(named.len());
        for (id, article) in named {
            if let Some((_, first)) = articles.last().filter(|(before, _)| *before == id) {
                let said = format!("this file and seeds/{} are both article {id}", first.file);
                let help =
                    "an id is the digits before the first `_` of the file's name, else its path: rename one of them";
                let said = Diagnostic::error("duplicate-id", said).in_file(format!("seeds/{}", article.file));
                self.diagnostics.push(said.help(help));
                continue;
            }
            articles.push((id, article));
        }
        let notes = self.sorted_notes();
        self.annotations.sort_by(|a, b| a.file.cmp(&b.file));
        let Self { annotations, skipped, diagnostics, .. } = self;
        (Walked { articles: articles.into_iter().collect(), notes, annotations, skipped }, diagnostics)
    }

    /// Gives every note its id. Of two with one id the first by path stays.
    fn sorted_notes(&mut self) -> Notes {
        self.notes.sort_by(|a, b| a.file.cmp(&b.file));
        let mut notes = Notes::new();
        for note in std::mem::take(&mut self.notes) {
            let shown = format!("seeds/{}", note.file);
            let Some(id) = NoteId::of_file(note.file.strip_prefix(NOTES).unwrap_or(&note.file)) else {
                let said = Diagnostic::error("no-id", "no id can be made of this name: it has no letter or digit");
                self.diagnostics.push(said.in_file(shown).help("give the file a name with letters or digits"));
                continue;
            };
            if let Some(first) = notes.get(&id) {
                let said = format!("this file and seeds/{} are both note {id}", first.file);
                let help = "the id of a note is its file's name in small letters: rename one of them";
                self.diagnostics.push(Diagnostic::error("duplicate-id", said).in_file(shown).help(help));
                continue;
            }
            notes.insert(id, note);
        }
        notes
    }
}

/// What is to be done with a file or folder.
enum Verdict {
    Article(ArticleFile),
    Note(NoteFile),
    Annotations(NoteFile),
    Enter,
    Skip { file: String, why: &'static str },
    Refuse { file: String, said: Diagnostic },
}

fn judge(entry: &DirEntry, seeds: &Path, root: &Path, ignored: &Ignored) -> Verdict {
    let Some(file) = path_under(seeds, entry.path()) else {
        let shown = shown(seeds, entry.path());
        let said = Diagnostic::warning("bad-name", "the name of this file is not Unicode; the file was passed over");
        let file = shown.trim_start_matches("seeds/").to_owned();
        return Verdict::Refuse { file, said: said.in_file(shown).help("rename it") };
    };
    if let Some(why) = reserved(&file, entry).or_else(|| ignored.matches(&file).then_some("matches `ignore`")) {
        return Verdict::Skip { file, why };
    }
    if entry.file_type().is_dir() {
        return Verdict::Enter;
    }
    if entry.path_is_symlink() {
        if let Err(why) = check_link(entry.path(), root) {
            let said = Diagnostic::warning("link", why).in_file(format!("seeds/{file}"));
            return Verdict::Refuse { file, said: said.help("put the file itself there") };
        }
    } else if !entry.file_type().is_file() {
        return Verdict::Skip { file, why: "not a file" };
    }
    match Markup::of(&file) {
        Some(Markup::Markdown) if file.starts_with(NOTES) => {
            Verdict::Note(NoteFile { path: entry.path().to_owned(), file })
        }
        None if file.starts_with(NOTES) && file.to_ascii_lowercase().ends_with(".json") => {
            Verdict::Annotations(NoteFile { path: entry.path().to_owned(), file })
        }
        _ if file.starts_with(NOTES) => Verdict::Skip { file, why: "among the notes, and neither .md nor .json" },
        Some(markup) => Verdict::Article(ArticleFile { path: entry.path().to_owned(), file, markup }),
        None => Verdict::Skip { file, why: "not .txt or .md" },
    }
}

/// Why a file or folder of this name is no article, if the name says so.
fn reserved(file: &str, entry: &DirEntry) -> Option<&'static str> {
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.split('.').next().unwrap_or(name);
    let is_folder = entry.file_type().is_dir();
    let named = |known: &[&str]| known.iter().any(|known| stem.eq_ignore_ascii_case(known));
    match file {
        "archive.toml" => return Some("the archive's settings"),
        "actors.toml" | "actors.jsonl" => return Some("who is who"),
        "reuse.jsonl" => return Some("what is known of repeated text"),
        _ => {}
    }
    if name.starts_with('.') {
        Some("its name begins with a dot")
    } else if name.starts_with('_') {
        Some("its name begins with `_`")
    } else if !is_folder && named(&["readme"]) {
        Some("a file about the archive")
    } else if !is_folder && named(&["license", "licence"]) {
        Some("a licence")
    } else {
        None
    }
}

fn check_link(path: &Path, root: &Path) -> Result<(), &'static str> {
    let target = path.canonicalize().map_err(|_| "a link that leads nowhere")?;
    if target.is_dir() {
        Err("a link to a folder, which is not followed")
    } else if !target.starts_with(root) {
        Err("a link out of the archive, which is not followed")
    } else if !target.is_file() {
        Err("a link to something that is not a file")
    } else {
        Ok(())
    }
}

impl Markup {
    /// How an article is written, by the name of its file; none where it is no article.
    pub(crate) fn of(file: &str) -> Option<Self> {
        let (_, extension) = file.rsplit_once('.')?;
        let is = |known: &str| extension.eq_ignore_ascii_case(known);
        if is("txt") { Some(Self::Plain) } else { (is("md") || is("markdown")).then_some(Self::Markdown) }
    }
}

/// The path under `seeds/` with `/`; none when a part of it is not Unicode.
fn path_under(seeds: &Path, path: &Path) -> Option<String> {
    let parts = path.strip_prefix(seeds).ok()?.iter().map(|part| part.to_str());
    parts.collect::<Option<Vec<_>>>().map(|parts| parts.join("/"))
}

/// The path as it is told to the editor, whatever letters it is made of.
fn shown(seeds: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(seeds).unwrap_or(path).iter().map(|part| part.to_string_lossy());
    format!("seeds/{}", parts.collect::<Vec<_>>().join("/"))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn archive_of(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
            fs::write(path, "Words.").expect("a file");
        }
        folder
    }

    type Pairs = Vec<(String, String)>;

    /// The articles with their ids, what was skipped with the reason, and what was told.
    fn walked(folder: &Path, ignore: &[&str]) -> (Pairs, Pairs, Vec<Diagnostic>) {
        let ignore: Vec<_> = ignore.iter().map(|&pattern| pattern.to_owned()).collect();
        let (walked, diagnostics) = walk(folder, &Ignored::new(&ignore)).expect("the folder can be read");
        let articles = walked.articles.into_iter().map(|(id, article)| (id.to_string(), article.file)).collect();
        let skipped = walked.skipped.into_iter().map(|skipped| (skipped.file, skipped.why)).collect();
        (articles, skipped, diagnostics)
    }

    fn pairs(of: &[(&str, &str)]) -> Pairs {
        of.iter().map(|&(a, b)| (a.to_owned(), b.to_owned())).collect()
    }

    #[test]
    fn articles_are_texts_and_markdown_in_any_folder() {
        let folder = archive_of(&["002_a.txt", "press/day.MD", "press/deep/10_b.markdown", "Notes.TXT"]);
        let (articles, skipped, diagnostics) = walked(folder.path(), &[]);
        let expected = [
            ("002", "002_a.txt"),
            ("10", "press/deep/10_b.markdown"),
            ("notes", "Notes.TXT"),
            ("press-day", "press/day.MD"),
        ];
        assert_eq!((articles, skipped, diagnostics), (pairs(&expected), vec![], vec![]));
    }

    #[test]
    fn all_else_is_passed_over_and_listed_with_the_reason() {
        let folder = archive_of(&[
            ".git/config",
            "_draft.txt",
            "README.md",
            "licence",
            "archive.toml",
            "actors.toml",
            "notes/n.md",
            "notes/photo.png",
            "press/photo.png",
            "drafts/a.txt",
            "x.txt",
        ]);
        let (articles, skipped, _) = walked(folder.path(), &["drafts"]);
        assert_eq!(articles, pairs(&[("x", "x.txt")]));
        let expected = [
            (".git/", "its name begins with a dot"),
            ("README.md", "a file about the archive"),
            ("_draft.txt", "its name begins with `_`"),
            ("actors.toml", "who is who"),
            ("archive.toml", "the archive's settings"),
            ("drafts/", "matches `ignore`"),
            ("licence", "a licence"),
            ("notes/photo.png", "among the notes, and neither .md nor .json"),
            ("press/photo.png", "not .txt or .md"),
        ];
        assert_eq!(skipped, pairs(&expected));
    }

    #[test]
    fn two_files_with_one_id_are_an_error_that_names_both() {
        let folder = archive_of(&["press/Day.txt", "press-day.md", "7_a.txt", "sub/7_b.txt"]);
        let (articles, _, diagnostics) = walked(folder.path(), &[]);
        assert_eq!(articles, pairs(&[("7", "7_a.txt"), ("press-day", "press-day.md")]));
        let told: Vec<_> = diagnostics
            .iter()
            .map(|found| (found.place.as_ref().map(|place| place.file.as_str()), found.message.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                (Some("seeds/sub/7_b.txt"), "this file and seeds/7_a.txt are both article 7"),
                (Some("seeds/press/Day.txt"), "this file and seeds/press-day.md are both article press-day"),
            ]
        );
    }

    #[test]
    fn notes_are_markdown_in_their_own_folder_and_in_folders_of_it() {
        let folder = archive_of(&["notes/Dead link.md", "notes/002/a.markdown", "press/notes/n.md", "notes/_later.md"]);
        let (walked, diagnostics) = walk(folder.path(), &Ignored::default()).expect("the folder can be read");
        let notes: Vec<_> = walked.notes.iter().map(|(id, note)| (id.as_str(), note.file.as_str())).collect();
        assert_eq!(notes, [("002-a", "notes/002/a.markdown"), ("dead-link", "notes/Dead link.md")]);
        let articles: Vec<_> = walked.articles.keys().map(ArticleId::as_str).collect();
        assert_eq!((articles, diagnostics), (vec!["press-notes-n"], vec![]));
    }

    #[test]
    fn two_notes_with_one_id_are_an_error_that_names_both() {
        let folder = archive_of(&["notes/dead link.md", "notes/Dead-link.md"]);
        let (_, _, diagnostics) = walked(folder.path(), &[]);
        let told: Vec<_> = diagnostics.iter().map(|found| (found.code, found.message.as_str())).collect();
        assert_eq!(told, [("duplicate-id", "this file and seeds/notes/Dead-link.md are both note dead-link")]);
    }

    #[test]
    fn a_name_without_a_letter_or_digit_is_an_error() {
        let folder = archive_of(&["!!!.txt"]);
        let (articles, _, diagnostics) = walked(folder.path(), &[]);
        assert_eq!((articles.len(), diagnostics[0].code), (0, "no-id"));
    }

    #[cfg(unix)]
    #[test]
    fn links_lead_to_files_of_the_archive_and_nowhere_else() {
        use std::os::unix::fs::symlink;
        let folder = archive_of(&["seeds/a.txt", "seeds/sub/b.txt", "secret.txt"]);
        let seeds = folder.path().join("seeds");
        for (target, link) in
            [("a.txt", "inside.txt"), ("../secret.txt", "outside.txt"), ("sub", "folder"), ("gone", "broken.txt")]
        {
            symlink(target, seeds.join(link)).expect("a link");
        }
        symlink("..", seeds.join("sub/loop")).expect("a link");
        let (articles, skipped, diagnostics) = walked(&seeds, &[]);
        assert_eq!(articles, pairs(&[("a", "a.txt"), ("inside", "inside.txt"), ("sub-b", "sub/b.txt")]));
        let skipped: Vec<_> = skipped.iter().map(|(file, _)| file.as_str()).collect();
        assert_eq!(skipped, ["broken.txt", "folder", "outside.txt", "sub/loop"]);
        assert!(diagnostics.len() == 4 && diagnostics.iter().all(|found| found.code == "link"));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn names_that_are_not_unicode_and_things_that_are_not_files_do_no_harm() {
        use std::os::unix::ffi::OsStrExt;
        let folder = archive_of(&["a\nb.txt", "x\\y.txt"]);
        fs::write(folder.path().join(std::ffi::OsStr::from_bytes(b"caf\xe9.txt")), "x").expect("a file");
        std::os::unix::net::UnixListener::bind(folder.path().join("socket.txt")).expect("a socket");
        let (articles, skipped, diagnostics) = walked(folder.path(), &[]);
        assert_eq!(articles, pairs(&[("a-b", "a\nb.txt"), ("x-y", "x\\y.txt")]));
        assert_eq!(skipped.last().map(|(_, why)| why.as_str()), Some("not a file"));
        let place = diagnostics[0].place.clone().expect("a place");
        assert_eq!((diagnostics.len(), place.file.as_str()), (1, "seeds/caf\u{fffd}.txt"));
    }
}
