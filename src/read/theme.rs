//! The archive's own templates and static files.

use std::path::Path;

use walkdir::WalkDir;

use super::ReadError;
use crate::archive::address::OutPath;
use crate::archive::theme::{StaticFile, Template, Theme};
use crate::diagnostic::Diagnostic;
use crate::limits;

/// Reads `templates/` and `static/` of the archive in `folder`, if it has them. Links out of the folder are not followed.
///
/// # Errors
/// When a file that is there cannot be read.
pub fn theme(folder: &Path) -> Result<(Theme, Vec<Diagnostic>), ReadError> {
    let mut found = Vec::new();
    let mut theme = Theme::default();
    for (name, path) in files(&folder.join("templates"), "templates", &mut found) {
        match template(&path)? {
            Some(text) => theme.templates.push(Template { name, text }),
            None => found.push(
                Diagnostic::error("template-encoding", "this template is too large or is not UTF-8")
                    .in_file(format!("templates/{name}"))
                    .help("save it as UTF-8"),
            ),
        }
    }
    for (name, from) in files(&folder.join("static"), "static", &mut found) {
        match OutPath::new(&name) {
            Some(path) => theme.files.push(StaticFile { path, from }),
            None => found.push(
                Diagnostic::warning("static-name", "this file is left out: its name cannot be part of an address")
                    .in_file(format!("static/{name}"))
                    .help("give it a name without `\\`, `:` and control characters"),
            ),
        }
    }
    Ok((theme, found))
}

/// All files in a folder with their paths under it, sorted; none where there is no such folder.
fn files(root: &Path, shown: &str, found: &mut Vec<Diagnostic>) -> Vec<(String, std::path::PathBuf)> {
    let mut files = Vec::new();
    if !root.is_dir() {
        return files;
    }
    for entry in WalkDir::new(root).sort_by_file_name() {
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                let name =
                    entry.path().strip_prefix(root).ok().and_then(Path::to_str).map(|name| name.replace('\\', "/"));
                match name {
                    Some(name) if name.split('/').any(|part| part.starts_with('.') && part != ".well-known") => {}
                    Some(name) => files.push((name, entry.into_path())),
                    None => found.push(
                        Diagnostic::warning("file-name", "a file is left out: its name is not Unicode").in_file(shown),
                    ),
                }
            }
            Ok(entry) if entry.file_type().is_symlink() => found.push(
                Diagnostic::warning("link", format!("a link is not followed: {}", entry.file_name().display()))
                    .in_file(shown)
                    .help("put the file itself there"),
            ),
            Ok(_) => {}
            Err(error) => found.push(Diagnostic::error("unreadable", format!("{error}")).in_file(shown)),
        }
    }
    files.sort();
    files
}

/// The text of a template; none when it is too large or not UTF-8.
fn template(path: &Path) -> Result<Option<String>, ReadError> {
    let io = |source| ReadError::Io { path: path.to_owned(), source };
    if std::fs::metadata(path).map_err(io)?.len() > limits::SETTINGS_BYTES as u64 {
        return Ok(None);
    }
    Ok(String::from_utf8(std::fs::read(path).map_err(io)?).ok())
}
