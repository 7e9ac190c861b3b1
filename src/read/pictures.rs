//! The pictures that articles show and that stand in the archive.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;
use pulldown_cmark::{Event, Tag};
use serde::{Deserialize, Serialize};

use super::known::Known;
use super::stamp::Stamp;
use crate::archive::Picture;
use crate::archive::article::{Article, Publish};
use crate::archive::id::slug;
use crate::diagnostic::Diagnostic;
use crate::limits;

/// The kinds of picture that every browser of today shows.
const EXTENSIONS: [&str; 7] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"];

/// The pictures that an article shows, and what is to be said of those that cannot be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Seen {
    /// Each picture, and the path under `seeds/` of its file.
    found: Vec<(Picture, String)>,
    said: Vec<Diagnostic>,
    /// Where files were looked for, and what stood there.
    looked: Vec<(PathBuf, Option<Stamp>)>,
}

impl Seen {
    /// The pictures that stand in what may be shown of the article: no others are published.
    pub(super) fn shown_in(&self, article: &Article) -> impl Iterator<Item = &Picture> {
        let in_excerpt = (article.publish == Publish::Excerpt && !self.found.is_empty()).then(|| addresses(article));
        let shows = move |picture: &&Picture| match article.publish {
            Publish::Full => true,
            Publish::None => false,
            Publish::Excerpt => in_excerpt.as_ref().is_some_and(|shown| shown.contains(&picture.written)),
        };
        self.found.iter().map(|(picture, _)| picture).filter(shows)
    }

    /// The paths of the pictures' files under `seeds/`.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        self.found.iter().map(|(_, file)| file.as_str())
    }

    pub(super) fn said(&self) -> &[Diagnostic] {
        &self.said
    }

    /// Whether all files are as they were when what is known was read, those that were missing included.
    pub(super) fn are_as_they_were(&self, known: &Known) -> bool {
        self.looked.iter().all(|(path, before)| {
            let now = Stamp::of(path);
            now.is_none() && before.is_none() || known.is_unchanged(*before, now)
        })
    }
}

/// Finds the pictures that an article names by a relative path and that stand in `seeds`; the rest is told.
pub(super) fn of_article(article: &Article, seeds: &Path) -> Seen {
    let file = format!("seeds/{}", article.file);
    let mut names = Names::default();
    let mut seen = BTreeSet::new();
    let (mut found, mut looked) = (Vec::new(), Vec::new());
    let mut diagnostics = Vec::new();
    let mut untold = 0_usize;
    for (event, span) in article.events() {
        let Event::Start(Tag::Image { dest_url: written, .. }) = &event else { continue };
        if is_remote(written) || !seen.insert(written.to_string()) {
            continue;
        }
        if let Some(path) = place(written, &article.file, seeds) {
            looked.push((path.clone(), Stamp::of(&path)));
        }
        match local(written, &article.file, seeds) {
            Ok((path_under, path)) => {
                let size = imagesize::size(&path)
                    .ok()
                    .and_then(|size| Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?)));
                let name = names.of(&path_under);
                let picture = Picture { article: article.id.clone(), written: written.to_string(), name, path, size };
                found.push((picture, path_under));
            }
            Err(_) if diagnostics.len() >= limits::PICTURES_TOLD => untold += 1,
            Err((message, help)) => {
                let said = Diagnostic::warning("picture", message).help(help);
                diagnostics.push(said.at(&file, &article.text, words_of(&article.text, span.range(), written)));
            }
        }
    }
    if untold > 0 {
        diagnostics
            .push(Diagnostic::warning("picture", format!("{untold} more pictures cannot be shown")).in_file(file));
    }
    Seen { found, said: diagnostics, looked }
}

/// The addresses of the pictures in the blocks of an article that may be shown.
fn addresses(article: &Article) -> BTreeSet<String> {
    let events = article.events();
    let shown = article.blocks.iter().enumerate().filter(|(at, _)| article.shows(*at));
    let inside = shown.flat_map(|(_, block)| events.get(block.events.clone()).unwrap_or_default());
    let address = |(event, _): &(Event<'_>, _)| match event {
        Event::Start(Tag::Image { dest_url, .. }) => Some(dest_url.to_string()),
        _ => None,
    };
    inside.filter_map(address).collect()
}

/// Where on this machine a picture's file would stand, if its address is one of the archive.
fn place(written: &str, article_file: &str, seeds: &Path) -> Option<PathBuf> {
    let address = written.split(['?', '#']).next().unwrap_or(written);
    let address = percent_decode_str(address).decode_utf8().ok()?;
    Some(seeds.join(joined(article_file, &address)?))
}

/// Whether the address leads out to the web, or holds the picture itself; those are never copied.
fn is_remote(written: &str) -> bool {
    let scheme = written.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    written.starts_with("//") || matches!(scheme.as_deref(), Some("http" | "https" | "data"))
}

/// The path under `seeds/` of a picture's file, and where that is on this machine.
fn local(written: &str, article_file: &str, seeds: &Path) -> Result<(String, PathBuf), (String, &'static str)> {
    let outside = "only pictures that stand in seeds/ are copied: put it there and name it by a relative path";
    let address = written.split(['?', '#']).next().unwrap_or(written);
    let Ok(address) = percent_decode_str(address).decode_utf8() else {
        return Err((format!("the picture's address “{written}” is not Unicode"), "rename the picture"));
    };
    if address.is_empty() {
        return Err(("this picture has no address".to_owned(), "name its file"));
    }
    if address.starts_with(['/', '\\']) || address.contains([':', '\0']) {
        return Err((format!("the picture “{written}” is named by a place outside the archive"), outside));
    }
    let Some(path_under) = joined(article_file, &address) else {
        return Err((format!("the picture “{written}” lies outside seeds/"), outside));
    };
    if !has_known_extension(&path_under) {
        return Err((format!("“{written}” is no picture that browsers show"), "use png, jpg, gif, webp, avif or svg"));
    }
    let path = seeds.join(&path_under);
    let (Ok(root), Ok(target)) = (seeds.canonicalize(), path.canonicalize()) else {
        return Err((format!("there is no picture seeds/{path_under}"), "put it there, or correct the address"));
    };
    if !target.starts_with(root) {
        return Err((format!("the picture “{written}” is a link out of seeds/"), outside));
    }
    if !target.is_file() {
        return Err((format!("seeds/{path_under} is no file"), "correct the address"));
    }
    Ok((path_under, path))
}

/// The path that `address` means in the folder of `article_file`; none when it leads above `seeds/`.
fn joined(article_file: &str, address: &str) -> Option<String> {
    let mut parts: Vec<&str> = article_file.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    (!parts.is_empty()).then(|| parts.join("/"))
}

fn has_known_extension(path: &str) -> bool {
    extension(path).is_some_and(|extension| EXTENSIONS.contains(&extension.as_str()))
}

fn extension(path: &str) -> Option<String> {
    path.rsplit('/').next()?.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase())
}

/// The bytes of the address as the article writes it, where they can be told from the rest of the picture.
fn words_of(text: &str, place: Range<usize>, written: &str) -> Range<usize> {
    let inside = text.get(place.clone()).unwrap_or_default();
    match inside.find(written) {
        Some(at) if !written.is_empty() => place.start + at..place.start + at + written.len(),
        _ => place,
    }
}

/// The names of the copies beside one article's page.
#[derive(Debug, Default)]
struct Names {
    by_path: BTreeMap<String, String>,
    taken: BTreeSet<String>,
}

impl Names {
    /// A name that is safe in an address and stands for one file only.
    fn of(&mut self, path_under: &str) -> String {
        if let Some(name) = self.by_path.get(path_under) {
            return name.clone();
        }
        let file = path_under.rsplit('/').next().unwrap_or(path_under);
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let stem = Some(slug(stem)).filter(|stem| !stem.is_empty()).unwrap_or_else(|| "picture".to_owned());
        let extension = extension(path_under).unwrap_or_default();
        let numbered = (2_u32..).map(|number| format!("{stem}-{number}.{extension}"));
        let mut names = std::iter::once(format!("{stem}.{extension}")).chain(numbered);
        let name = names.find(|name| !self.taken.contains(name)).unwrap_or_default();
        self.taken.insert(name.clone());
        self.by_path.insert(path_under.to_owned(), name.clone());
        name
    }
}
