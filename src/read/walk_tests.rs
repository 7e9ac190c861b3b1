//! Which files become articles and notes, and what is said of the others.

use std::fs;
use std::path::Path;

use super::ignore::Ignored;
use super::walk::walk;
use crate::archive::id::ArticleId;
use crate::diagnostic::Diagnostic;

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
