//! What a file under `seeds/` is to the archive: an article, notes, or nothing, with the reason.
//!
//! Links are never followed to a folder, nor to a file outside `seeds/`: an archive can come from anywhere, and what
//! it publishes must stand in it. A link to a file inside is that file under another name.

use std::path::{Path, PathBuf};

use walkdir::DirEntry;

use super::ignore::Ignored;
use crate::diagnostic::Diagnostic;

/// Where the editor's notes stand.
pub(super) const NOTES: &str = "notes/";

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

impl Markup {
    /// How an article is written, by the name of its file; none where it is no article.
    pub(crate) fn of(file: &str) -> Option<Self> {
        let (_, extension) = file.rsplit_once('.')?;
        let is = |known: &str| extension.eq_ignore_ascii_case(known);
        if is("txt") { Some(Self::Plain) } else { (is("md") || is("markdown")).then_some(Self::Markdown) }
    }
}

/// What is to be done with a file or folder.
pub(super) enum Verdict {
    Article(ArticleFile),
    Note(NoteFile),
    Annotations(NoteFile),
    Enter,
    Skip { file: String, why: &'static str },
    Refuse { file: String, said: Diagnostic },
}

pub(super) fn judge(entry: &DirEntry, seeds: &Path, root: &Path, ignored: &Ignored) -> Verdict {
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

/// The path under `seeds/` with `/`; none when a part of it is not Unicode.
fn path_under(seeds: &Path, path: &Path) -> Option<String> {
    let parts = path.strip_prefix(seeds).ok()?.iter().map(|part| part.to_str());
    parts.collect::<Option<Vec<_>>>().map(|parts| parts.join("/"))
}

/// The path as it is told to the editor, whatever letters it is made of.
pub(super) fn shown(seeds: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(seeds).unwrap_or(path).iter().map(|part| part.to_string_lossy());
    format!("seeds/{}", parts.collect::<Vec<_>>().join("/"))
}
