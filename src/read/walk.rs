//! The files under `seeds/`: which of them are articles, which are notes, and why the others are neither.

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::ReadError;
use super::ignore::Ignored;
use super::seed_file::{ArticleFile, NOTES, NoteFile, Verdict, judge, shown};
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
            match ArticleId::of_file(&article.file) {
                Some(id) => named.push((id, article)),
                None => self.diagnostics.push(no_id(&article.file)),
            }
        }
        // Those of one id stay in the order of their paths.
        named.sort_by(|(one, _), (other, _)| one.cmp(other));
        let mut articles: Vec<(ArticleId, ArticleFile)> = Vec::with_capacity(named.len());
        for (id, article) in named {
            match articles.last().filter(|(before, _)| *before == id) {
                Some((_, first)) => {
                    let help = "an id is the digits before the first `_` of the file's name, else its path: rename one of them";
                    self.diagnostics.push(one_id(&article.file, &first.file, &format!("article {id}"), help));
                }
                None => articles.push((id, article)),
            }
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
            let Some(id) = NoteId::of_file(note.file.strip_prefix(NOTES).unwrap_or(&note.file)) else {
                self.diagnostics.push(no_id(&note.file));
                continue;
            };
            if let Some(first) = notes.get(&id) {
                let help = "the id of a note is its file's name in small letters: rename one of them";
                self.diagnostics.push(one_id(&note.file, &first.file, &format!("note {id}"), help));
                continue;
            }
            notes.insert(id, note);
        }
        notes
    }
}

fn no_id(file: &str) -> Diagnostic {
    let said = Diagnostic::error("no-id", "no id can be made of this name: it has no letter or digit");
    said.in_file(format!("seeds/{file}")).help("give the file a name with letters or digits")
}

/// Two files have the id of one thing.
fn one_id(file: &str, first: &str, thing: &str, help: &str) -> Diagnostic {
    let said = Diagnostic::error("duplicate-id", format!("this file and seeds/{first} are both {thing}"));
    said.in_file(format!("seeds/{file}")).help(help)
}
