//! The list of the files that we made in a folder: what may be replaced and removed there, and nothing else.
//!
//! It stands in the folder and is published and committed with it, so that a clone of a site can be built into. Names
//! are appended before their files are made and the list is written anew at the end, so that whatever stops a build,
//! each file we made is known as ours.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use super::lock::Workplace;
use super::{WriteError, plan};
use crate::archive::address::OutPath;

/// The manifest's name in the folder.
pub const NAME: &str = ".glossator-manifest";

/// The first line; the number rises when the format changes.
const HEADER: &str = "glossator-manifest 1";

/// A folder's manifest, open for this build.
#[derive(Debug)]
pub(super) struct Manifest {
    path: PathBuf,
    /// What earlier builds made, sorted.
    before: Vec<OutPath>,
    /// The file, open at its end.
    end: Mutex<File>,
    /// Whether anything was noted that earlier builds had not made.
    is_longer: AtomicBool,
}

impl Manifest {
    /// Reads the manifest of `folder`, and makes an empty one where there is none.
    pub(super) fn open(folder: &Path, work: &Workplace) -> Result<Self, WriteError> {
        let path = folder.join(NAME);
        let text = match fs::symlink_metadata(&path) {
            Ok(found) if found.is_file() => Some(fs::read(&path).map_err(WriteError::io("read", &path))?),
            Ok(_) => return Err(WriteError::InTheWay(path)),
            Err(_) => None,
        };
        let before = match &text {
            Some(bytes) => {
                parse(bytes).map_err(|(line, why)| WriteError::Manifest { path: path.clone(), line, why })?
            }
            None => Vec::new(),
        };
        // A name that a crash cut short would run into the next one appended.
        if !text.is_some_and(|bytes| bytes.ends_with(b"\n")) {
            replace(&path, &render(&before), work)?;
        }
        let end = File::options().append(true).open(&path).map_err(WriteError::io("opened", &path))?;
        Ok(Self { path, before, end: Mutex::new(end), is_longer: AtomicBool::new(false) })
    }

    /// Whether an earlier build made the file.
    pub(super) fn knows(&self, path: &OutPath) -> bool {
        self.place(path).is_some()
    }

    /// The place of a file among those that earlier builds made.
    pub(super) fn place(&self, path: &OutPath) -> Option<usize> {
        self.before.binary_search(path).ok()
    }

    /// What earlier builds made, sorted.
    pub(super) fn before(&self) -> &[OutPath] {
        &self.before
    }

    /// What earlier builds made in a folder, sorted.
    pub(super) fn inside<'m>(&'m self, folder: &OutPath) -> impl Iterator<Item = &'m OutPath> {
        let prefix = format!("{folder}/");
        self.before.iter().filter(move |path| path.as_str().starts_with(&prefix))
    }

    /// Notes that a file is ours. To be called before it is made.
    pub(super) fn note(&self, path: &OutPath) -> Result<(), WriteError> {
        if self.knows(path) {
            return Ok(());
        }
        self.is_longer.store(true, Ordering::Relaxed);
        let mut end = self.end.lock().unwrap_or_else(PoisonError::into_inner);
        end.write_all(format!("{path}\n").as_bytes()).map_err(WriteError::io("written", &self.path))
    }

    /// Whether it lists no file that earlier builds had not made.
    pub(super) fn is_as_before(&self) -> bool {
        !self.is_longer.load(Ordering::Relaxed)
    }

    /// Writes the list anew with these files and no others.
    pub(super) fn close(self, paths: &[OutPath], work: &Workplace) -> Result<(), WriteError> {
        let text = render(paths);
        let same = fs::read(&self.path).is_ok_and(|bytes| bytes == text.as_bytes());
        if same { Ok(()) } else { replace(&self.path, &text, work) }
    }
}

#[cfg(test)]
impl Manifest {
    /// A manifest of no folder that lists these files.
    pub(super) fn listing(paths: &[&str]) -> Self {
        let mut before: Vec<OutPath> = paths.iter().map(|path| OutPath::new(path).expect("inside")).collect();
        before.sort();
        let end = Mutex::new(tempfile::tempfile().expect("a file"));
        Self { path: PathBuf::new(), before, end, is_longer: AtomicBool::new(false) }
    }
}

fn replace(path: &Path, text: &str, work: &Workplace) -> Result<(), WriteError> {
    work.replace(path, |file| file.write_all(text.as_bytes()).map_err(WriteError::io("written", path)))
}

/// The names in a manifest, sorted, or the line that cannot be ours with the reason.
fn parse(bytes: &[u8]) -> Result<Vec<OutPath>, (usize, String)> {
    let text = str::from_utf8(bytes).map_err(|_| (1, "the manifest is not UTF-8".to_owned()))?;
    let mut lines = text.split_inclusive('\n').zip(1..);
    match lines.next() {
        Some((header, _)) if header.trim_end() == HEADER => {}
        _ => return Err((1, format!("a manifest begins with the line `{HEADER}`"))),
    }
    // A last line without its end was being appended when a build was killed, and its file not yet made.
    let paths = lines
        .filter_map(|(line, number)| Some((line.strip_suffix('\n')?, number)))
        .map(|(line, number)| (line.strip_suffix('\r').unwrap_or(line), number))
        .map(|(line, number)| path(line).ok_or_else(|| (number, format!("`{line}` is no file of a site"))));
    let mut paths: Vec<OutPath> = paths.collect::<Result<_, _>>()?;
    // Names that were appended stand behind the others, and some twice.
    paths.sort();
    paths.dedup();
    Ok(paths)
}

/// The path, if it can be one that we wrote.
fn path(line: &str) -> Option<OutPath> {
    OutPath::new(line).filter(|path| !plan::is_reserved(path))
}

/// The manifest that lists these files.
fn render(paths: &[OutPath]) -> String {
    let mut text = format!("{HEADER}\n");
    for path in paths {
        text.push_str(path.as_str());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        let paths = parse(text.as_bytes()).expect("a manifest of ours");
        paths.iter().map(OutPath::to_string).collect()
    }

    #[test]
    fn what_is_written_is_read_again() {
        let paths = ["about/index.html", "index.html"].map(|path| OutPath::new(path).expect("inside"));
        assert_eq!(names(&render(&paths)), ["about/index.html", "index.html"]);
    }

    #[test]
    fn a_name_cut_short_by_a_crash_and_windows_line_ends_do_no_harm() {
        assert_eq!(names("glossator-manifest 1\r\na.html\r\nb.html\r\nc.h"), ["a.html", "b.html"]);
    }

    #[test]
    fn a_line_that_we_cannot_have_written_is_an_error_that_names_it() {
        let bad = ["../x", "/etc/passwd", "a/../../x", ".git/config", "", "a//b", ".glossator-manifest", "c:\\x"];
        for line in bad {
            let error = parse(format!("{HEADER}\nindex.html\n{line}\n").as_bytes()).expect_err(line);
            assert_eq!(error.0, 3, "{line}");
        }
        assert!(parse(b"index.html\n").is_err(), "no header");
        assert!(parse(b"").is_err(), "no header");
        assert!(parse(b"glossator-manifest 1\n\xff\n").is_err(), "no text");
    }
}
