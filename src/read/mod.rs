//! From files to the archive, with every problem found.
//!
//! Only the outside world can fail here ([`ReadError`]); what is wrong with the editor's files is a diagnostic.

#![expect(clippy::disallowed_methods, reason = "this stage is where files are read")]

mod actors_file;
mod actors_lines;
mod annotations;
mod article_file;
mod assemble;
mod decode;
mod front_matter;
pub mod glance;
mod ignore;
mod json_lines;
pub mod known;
mod language_tag;
mod lend_titles;
mod line_index;
mod listed;
mod look;
mod markdown;
mod notes;
pub(crate) mod pictures;
mod plain_text;
mod printable;
mod reuse_lines;
mod seed_file;
mod settings;
pub mod stamp;
pub mod theme;
mod toml_file;
mod values;
mod walk;
#[cfg(test)]
mod walk_tests;

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::sync::Arc;

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::archive::Archive;
use crate::archive::id::ArticleId;
use crate::archive::settings::Settings;
use crate::archive::wording::Wording;
use crate::diagnostic::{self, Diagnostic};
use crate::limits;
use ignore::Ignored;
use known::{Known, KnownFile, Read};
use settings::SettingsFile;
use stamp::Began;
use walk::Walked;

/// Why an archive could not be read at all.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no folder `seeds/`.
    #[error("{} is no archive: it has no folder seeds/", .0.display())]
    NoSeeds(PathBuf),
    /// The machine refused.
    #[error("{} could not be read", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the machine said.
        source: io::Error,
    },
}

/// Reads the archive in `folder`: its `seeds/` with settings, actors, notes and articles.
///
/// # Errors
/// When there is no `seeds/`, or the machine refuses to read it.
pub fn archive(folder: &Path) -> Result<(Archive, Vec<Diagnostic>), ReadError> {
    let (archive, _, found) = archive_again(folder, &Known::default(), None)?;
    Ok((archive, found))
}

/// Reads the archive in `folder`, and of its articles only those whose files are no longer as they were when what is
/// `known` was read. Gives also what is known then; `began` is when this reading began.
///
/// # Errors
/// When there is no `seeds/`, or the machine refuses to read it.
pub fn archive_again(
    folder: &Path,
    known: &Known,
    began: Option<Began>,
) -> Result<(Archive, Known, Vec<Diagnostic>), ReadError> {
    let seeds = folder.join("seeds");
    if !seeds.is_dir() {
        return Err(ReadError::NoSeeds(folder.to_owned()));
    }
    let mut found = Vec::new();
    let settings_text = optional(&seeds, "archive.toml", &mut found).unwrap_or_default();
    let (settings_file, said) = SettingsFile::parse(settings_text);
    found.extend(said);
    let actors_text = optional(&seeds, "actors.toml", &mut found).unwrap_or_default();
    let patterns = optional(&seeds, "actors.jsonl", &mut found).unwrap_or_default();
    let (listed, said) = actors_lines::parse(&patterns, "seeds/actors.jsonl");
    found.extend(said);
    let (cast, said) = actors_file::parse(&actors_text, "seeds/actors.toml", listed);
    found.extend(said);

    let (Walked { articles, notes: note_files, annotations: exports, mut skipped }, said) =
        walk::walk(&seeds, &Ignored::new(&settings_file.settings.ignore))?;
    found.extend(said);
    found.extend(settings_file.check(&articles));
    let settings = settings_file.settings;
    if articles.is_empty() {
        let said = Diagnostic::warning("no-articles", "no articles found");
        found.push(said.in_file("seeds").help("put .txt or .md files into seeds/"));
    }
    let ids: Vec<&str> = articles.keys().map(ArticleId::as_str).collect();
    let (mut notes, said) = notes::read(&note_files, &ids);
    found.extend(said);
    let read = read_articles(&articles, &settings, &seeds, known);
    let mut now = Known { began, ..Known::default() };
    now.files.reserve(read.len());
    let (mut articles, mut pictures) = (Vec::with_capacity(read.len()), Vec::new());
    let mut used = BTreeSet::new();
    for (said, file) in read {
        found.extend(said);
        let Some(file) = file else { continue };
        articles.push(Arc::clone(&file.article));
        pictures.extend(file.pictures.shown_in(&file.article).cloned());
        used.extend(file.pictures.files().map(str::to_owned));
        now.files.insert(file.article.file.clone(), file);
    }
    let (more, said) = annotations::read(&exports, &articles, &notes);
    found.extend(said);
    notes.extend(more);
    notes.sort_by(|one, other| one.file.cmp(&other.file));
    let clusters = optional_up_to(&seeds, "reuse.jsonl", limits::REUSE_BYTES, &mut found).map(|lines| {
        let (clusters, said) = reuse_lines::parse(&lines, "seeds/reuse.jsonl", &articles);
        found.extend(said);
        clusters
    });
    found.extend(lend_titles::lend_titles(&mut articles, &settings));
    pictures.sort();
    skipped.retain(|skipped| !used.contains(&skipped.file));
    diagnostic::sort(&mut found);
    let archive = Archive { settings, articles, cast, notes, clusters, pictures, skipped, wording: Wording::default() };
    Ok((archive, now, found))
}

/// Reads all articles, each on its own; the result does not depend on how many are read at a time.
fn read_articles(
    files: &walk::Articles,
    settings: &Settings,
    seeds: &Path,
    known: &Known,
) -> Vec<(Vec<Diagnostic>, Option<Arc<KnownFile>>)> {
    let unknown = settings.of_any_article();
    let told = |file: &KnownFile| file.said.iter().chain(file.pictures.said()).cloned().collect();
    let read = |(id, file): (&ArticleId, &seed_file::ArticleFile)| {
        let wishes = settings.articles.get(id).unwrap_or(&unknown);
        if let Some(known) = known.as_it_was(file, wishes) {
            return (told(known), Some(Arc::clone(known)));
        }
        let Read { stamp, article, said } = known.read(id, file, wishes);
        let Some(article) = article else { return (said, None) };
        let pictures = match known.files.get(&file.file) {
            Some(before) if before.article.sha256 == article.sha256 && before.pictures.are_as_they_were(known) => {
                before.pictures.clone()
            }
            _ => pictures::of_article(&article, seeds),
        };
        let now = KnownFile { stamp, wishes: wishes.clone(), article, said, pictures };
        (told(&now), Some(Arc::new(now)))
    };
    files.par_iter().map(read).collect()
}

/// The text of a file that need not be there. What is wrong with it is told.
fn optional(seeds: &Path, name: &str, found: &mut Vec<Diagnostic>) -> Option<String> {
    optional_up_to(seeds, name, limits::SETTINGS_BYTES, found)
}

/// The same of a file that has at most so many bytes.
fn optional_up_to(seeds: &Path, name: &str, most: usize, found: &mut Vec<Diagnostic>) -> Option<String> {
    let path = seeds.join(name);
    let file = format!("seeds/{name}");
    let most = most as u64;
    let bytes = match fs::metadata(&path) {
        Err(why) if why.kind() == io::ErrorKind::NotFound => return None,
        Err(why) => Err(unreadable(&why)),
        Ok(facts) if !facts.is_file() => Err(Diagnostic::error("unreadable", "this is no file")),
        Ok(_) if !lies_inside(&path, seeds) => {
            Err(Diagnostic::error("link", "this is a link out of seeds/").help("put the file itself there"))
        }
        Ok(facts) if facts.len() > most => Err(too_large(facts.len(), most)),
        Ok(_) => fs::read(&path).map_err(|why| unreadable(&why)),
    };
    let (decoded, said) = match bytes {
        Ok(bytes) => decode::decode(&bytes, &file),
        Err(said) => (None, vec![said.in_file(file)]),
    };
    found.extend(said);
    decoded.map(|decoded| decoded.text)
}

/// Whether a file stands in `seeds` once every link is followed.
fn lies_inside(path: &Path, seeds: &Path) -> bool {
    matches!((path.canonicalize(), seeds.canonicalize()), (Ok(path), Ok(seeds)) if path.starts_with(&seeds))
}

/// Says that a file has more bytes than are read.
fn too_large(bytes: u64, most: u64) -> Diagnostic {
    const MIB: u64 = 1024 * 1024;
    Diagnostic::error(
        "too-large",
        format!("this file has {} MiB, and at most {} are read", bytes.div_ceil(MIB), most / MIB),
    )
}

/// Says that a file could not be read.
fn unreadable(why: &io::Error) -> Diagnostic {
    Diagnostic::error("unreadable", format!("this file could not be read: {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;

    fn archive_of(files: &[(&str, &[u8])]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("seeds")).expect("a folder");
        for (file, bytes) in files {
            let path = folder.path().join("seeds").join(file);
            fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
            fs::write(path, bytes).expect("a file");
        }
        folder
    }

    fn codes(found: &[Diagnostic]) -> Vec<(Option<&str>, &str)> {
        found.iter().map(|found| (found.place.as_ref().map(|place| place.file.as_str()), found.code)).collect()
    }

    #[test]
    fn a_folder_without_seeds_is_no_archive() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(matches!(archive(folder.path()), Err(ReadError::NoSeeds(_))));
    }

    #[test]
    fn an_archive_of_nothing_is_read_with_a_word_about_it() {
        let folder = archive_of(&[]);
        let (read, found) = archive(folder.path()).expect("it can be read");
        assert_eq!((read.articles.len(), codes(&found)), (0, vec![(Some("seeds"), "no-articles")]));
    }

    #[test]
    fn articles_stand_in_the_order_of_their_ids_whatever_their_folders() {
        let folder = archive_of(&[("10_x.txt", b"Ten."), ("b/9_x.md", b"Nine."), ("a.txt", b"A.")]);
        let (read, found) = archive(folder.path()).expect("it can be read");
        let ids: Vec<_> = read.articles.iter().map(|article| article.id.as_str()).collect();
        assert_eq!((ids, found), (vec!["9", "10", "a"], vec![]));
    }

    #[test]
    fn a_title_can_be_taken_from_another_article_and_says_so() {
        let folder = archive_of(&[
            ("1.md", b"# Lent\n\nWords."),
            ("2.md", b"Words."),
            ("3.md", b"Words."),
            ("archive.toml", b"[articles.2]\ntitle_from = '1'\n[articles.1]\ntitle_from = '3'\n"),
        ]);
        let (read, found) = archive(folder.path()).expect("it can be read");
        assert_eq!(read.articles[1].shown_title(&Wording::default()), "[Lent]");
        assert_eq!(codes(&found), [(Some("seeds/archive.toml"), "title-from"); 2], "a chain, and a title that is none");
    }

    #[test]
    fn pictures_of_the_archive_are_found_and_all_others_told() {
        // A whole GIF of one pixel.
        let gif: &[u8] = b"GIF89a\x01\x00\x02\x00\x00\x00\x00;";
        let text = "![a](../img/Big%20Photo.GIF) ![b](photo.gif?x#y) ![c](./../img/Big%20Photo.GIF)\n\n![d](../../../etc/passwd.png) \
                    ![e](/abs.png) ![f](gone.png) ![g](https://e.org/x.png) ![h](notes.txt) ![i](sub/photo.gif)";
        let folder = archive_of(&[
            ("press/1.md", text.as_bytes()),
            ("img/Big Photo.GIF", gif),
            ("press/photo.gif", gif),
            ("press/sub/photo.gif", gif),
            ("press/notes.txt", b"Words."),
            ("unused.png", b""),
        ]);
        let (read, found) = archive(folder.path()).expect("it can be read");
        let pictures: Vec<_> =
            read.pictures.iter().map(|found| (found.written.as_str(), found.name.as_str(), found.size)).collect();
        assert_eq!(
            pictures,
            [
                ("../img/Big%20Photo.GIF", "big-photo.gif", Some((1, 2))),
                ("./../img/Big%20Photo.GIF", "big-photo.gif", Some((1, 2))),
                ("photo.gif?x#y", "photo.gif", Some((1, 2))),
                ("sub/photo.gif", "photo-2.gif", Some((1, 2))),
            ]
        );
        let words: Vec<_> = found
            .iter()
            .filter_map(|found| found.place.as_ref()?.excerpt.as_ref())
            .map(|excerpt| &excerpt.text[excerpt.start..excerpt.end])
            .collect();
        assert_eq!(words, ["../../../etc/passwd.png", "/abs.png", "gone.png", "notes.txt"]);
        let skipped: Vec<_> = read.skipped.iter().map(|skipped| skipped.file.as_str()).collect();
        assert_eq!(skipped, ["unused.png"]);
    }

    #[test]
    fn a_picture_is_kept_only_where_its_article_may_show_it() {
        let gif: &[u8] = b"GIF89a\x01\x00\x02\x00\x00\x00\x00;";
        let text = b"# Title\n\nWords. ![a](a.gif)\n\nMore. ![b](b.gif)";
        let names = |publish: &str| {
            let settings = format!("publish = '{publish}'\n");
            let folder =
                archive_of(&[("1.md", text), ("a.gif", gif), ("b.gif", gif), ("archive.toml", settings.as_bytes())]);
            let (read, found) = archive(folder.path()).expect("it can be read");
            assert_eq!(found, []);
            assert!(read.skipped.iter().all(|skipped| skipped.file == "archive.toml"), "{:?}", read.skipped);
            read.pictures.into_iter().map(|picture| picture.name).collect::<Vec<_>>()
        };
        assert_eq!(names("full"), ["a.gif", "b.gif"]);
        assert_eq!(names("excerpt"), ["a.gif"]);
        assert_eq!(names("none"), [""; 0]);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_cannot_be_read_is_told_and_the_rest_is_read() {
        use std::os::unix::fs::PermissionsExt;
        let folder = archive_of(&[("1.txt", b"One."), ("2.txt", b"Two.")]);
        let path = folder.path().join("seeds/1.txt");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("permissions");
        if fs::read(&path).is_ok() {
            // The superuser reads everything: take away the file itself, between walk and reading.
            let (walked, _) = walk::walk(&folder.path().join("seeds"), &Ignored::default()).expect("a walk");
            fs::remove_file(&path).expect("it goes");
            let read = read_articles(&walked.articles, &Settings::default(), folder.path(), &Known::default());
            let found = read.iter().flat_map(|(said, _)| said.clone()).collect::<Vec<_>>();
            let articles = read.iter().filter(|(_, file)| file.is_some()).count();
            assert_eq!((articles, codes(&found)), (1, vec![(Some("seeds/1.txt"), "unreadable")]));
            return;
        }
        let (read, found) = archive(folder.path()).expect("it can be read");
        assert_eq!((read.articles.len(), codes(&found)), (1, vec![(Some("seeds/1.txt"), "unreadable")]));
        assert_eq!(found[0].severity, Severity::Error);
    }

    #[test]
    fn a_file_that_is_too_large_is_told_and_not_read() {
        let folder = archive_of(&[("1.txt", b""), ("2.txt", b"Two.")]);
        let file = fs::OpenOptions::new().write(true).open(folder.path().join("seeds/1.txt")).expect("a file");
        file.set_len(limits::ARTICLE_BYTES as u64 + 1).expect("a hole takes no room");
        let (read, found) = archive(folder.path()).expect("it can be read");
        assert_eq!((read.articles.len(), codes(&found)), (1, vec![(Some("seeds/1.txt"), "too-large")]));
    }

    #[cfg(unix)]
    #[test]
    fn settings_that_stand_outside_the_archive_are_not_read() {
        let folder = archive_of(&[("1.txt", b"One.")]);
        fs::write(folder.path().join("elsewhere.toml"), "secret = ").expect("a file");
        std::os::unix::fs::symlink("../elsewhere.toml", folder.path().join("seeds/archive.toml")).expect("a link");
        let (_, found) = archive(folder.path()).expect("it can be read");
        assert_eq!(codes(&found), [(Some("seeds/archive.toml"), "link")]);
    }

    #[test]
    fn reading_twice_and_on_one_thread_gives_the_same() {
        let files: Vec<(String, Vec<u8>)> =
            (0..40).map(|at| (format!("{at}.md"), format!("# T{at}\n\n![x](gone.png) caf\u{0} {at}").into())).collect();
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        let folder = archive_of(&files);
        let told = || format!("{:?}", archive(folder.path()).expect("it can be read"));
        let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool").install(told);
        assert_eq!(told(), alone);
    }
}
