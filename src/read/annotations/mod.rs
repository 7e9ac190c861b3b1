//! Notes that another program exported: `seeds/notes/*.json`, as Web Annotations of the W3C or as Hypothesis writes them.
//!
//! An annotation that says something in words is a note; any other (a highlight, a tag, a link) is passed over. The words that it
//! quotes find their place as those of any note do; positions are not looked at, for the text may be another than it was.

mod form;
mod subject;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::line_index::LineIndex;
use super::seed_file::NoteFile;
use super::{decode, markdown, notes};
use crate::archive::article::Article;
use crate::archive::note::{Note, NoteId, Quote};
use crate::archive::one_line::one_line;
use crate::archive::word::of_text;
use crate::diagnostic::Diagnostic;
use crate::limits;
use form::{Annotation, Fault};
use subject::Subjects;

/// Reads all such files. The notes stand in the order of their files, and in each in its own order; none has the id of one of
/// the `known`.
pub(super) fn read(files: &[NoteFile], articles: &[Arc<Article>], known: &[Note]) -> (Vec<Note>, Vec<Diagnostic>) {
    if files.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let subjects = Subjects::of(articles);
    let mut ids: BTreeMap<NoteId, String> =
        known.iter().map(|note| (note.id.clone(), format!("seeds/{}", note.file))).collect();
    let (mut notes, mut found) = (Vec::new(), Vec::new());
    for file in files {
        let shown = format!("seeds/{}", file.file);
        let bytes = match notes::bytes(file, limits::SETTINGS_BYTES) {
            Ok(bytes) => bytes,
            Err(said) => {
                found.push(said.in_file(shown));
                continue;
            }
        };
        let (decoded, said) = decode::decode(&bytes, &shown);
        found.extend(said);
        let Some(decoded) = decoded else { continue };
        let mut export =
            Export { file, lines: LineIndex::of(&shown, &decoded.text), found: Vec::new(), subjects: &subjects };
        notes.extend(export.notes(&decoded.text, &mut ids));
        found.extend(export.found);
    }
    (notes, found)
}

/// A file that is being read.
struct Export<'e> {
    file: &'e NoteFile,
    lines: LineIndex<'e>,
    subjects: &'e Subjects<'e>,
    found: Vec<Diagnostic>,
}

impl Export<'_> {
    fn notes(&mut self, text: &str, ids: &mut BTreeMap<NoteId, String>) -> Vec<Note> {
        let annotations = match form::annotations(text) {
            Ok(annotations) => annotations,
            Err(Fault { message, place }) => {
                let said = Diagnostic::error("json-syntax", format!("this file cannot be read: {message}"));
                let help = "it should hold Web Annotations of the W3C, or an export of Hypothesis";
                self.found.push(self.lines.at(said.help(help), place));
                return Vec::new();
            }
        };
        let mut notes = Vec::new();
        for (at, (annotation, place)) in annotations.into_iter().enumerate() {
            match annotation {
                Ok(annotation) => notes.extend(self.note(annotation, at, place, ids)),
                Err(message) => self.error("json-syntax", format!("this annotation cannot be read: {message}"), place),
            }
        }
        notes
    }

    /// The note that an annotation is, if it is one.
    fn note(
        &mut self,
        annotation: Annotation,
        at: usize,
        place: Range<usize>,
        ids: &mut BTreeMap<NoteId, String>,
    ) -> Option<Note> {
        let body = annotation.words()?;
        let Some(source) = annotation.source() else {
            self.warning(
                "no-article",
                "this annotation does not say what it is about, and was left out".to_owned(),
                place,
            );
            return None;
        };
        let Some(article) = self.subjects.find(&source) else {
            let message = format!("no article stands at or comes from {source}; this annotation was left out");
            self.warning("no-such-article", message, place);
            self.help("an article comes from the address that its front matter or archive.toml gives as `source`");
            return None;
        };
        let quote = self.quote(&annotation, place.clone())?;
        let stem = self.file.file.rsplit_once('.').map_or(self.file.file.as_str(), |(stem, _)| stem);
        let id = annotation.name().and_then(|name| NoteId::written(&name));
        let id = id.or_else(|| NoteId::written(&format!("{stem} {}", at + 1)))?;
        let shown = format!("seeds/{}", self.file.file);
        if let Some(first) = ids.insert(id.clone(), shown) {
            self.error("duplicate-id", format!("this annotation and one in {first} are both note {id}"), place);
            self.help("remove one of them");
            ids.insert(id, first);
            return None;
        }
        let events = markdown::of_note(&body, 0..body.len());
        let (body, text) = ((0..body.len()).into(), Arc::from(body));
        Some(Note {
            id,
            file: self.file.file.clone(),
            article: article.clone(),
            quote: quote.words(),
            text,
            body,
            events,
        })
    }

    /// The words that an annotation is about. None, with the reason, where no place can be sought for them.
    fn quote(&mut self, annotation: &Annotation, place: Range<usize>) -> Option<About> {
        let Some(quoted) = annotation.quotation() else {
            if annotation.selects() {
                let message =
                    "this annotation selects words without quoting them; the note stands at the article's head";
                self.warning("no-quotation", message.to_owned(), place);
            }
            return Some(About(None));
        };
        let words = one_line(&quoted.exact);
        let count = of_text(&words).count();
        if count == 0 || count > limits::QUOTED_WORDS {
            let most = limits::QUOTED_WORDS;
            let message = format!(
                "this annotation quotes {count} words, and the place of 1 to {most} is sought; it was left out"
            );
            self.warning(if count == 0 { "empty-quote" } else { "long-quote" }, message, place);
            return None;
        }
        let (prefix, suffix) = (one_line(&quoted.prefix), one_line(&quoted.suffix));
        let place = Some(self.lines.place(place));
        let unmarked = notes::unmarked(&words);
        Some(About(Some(Quote { words, unmarked, prefix, suffix, place })))
    }

    fn error(&mut self, code: &'static str, message: String, place: Range<usize>) {
        self.found.push(self.lines.at(Diagnostic::error(code, message), place));
    }

    fn warning(&mut self, code: &'static str, message: String, place: Range<usize>) {
        self.found.push(self.lines.at(Diagnostic::warning(code, message), place));
    }

    fn help(&mut self, help: &str) {
        if let Some(last) = self.found.last_mut() {
            last.help = Some(help.to_owned());
        }
    }
}

/// Words of an article, or the article as a whole.
struct About(Option<Quote>);

impl About {
    fn words(self) -> Option<Quote> {
        self.0
    }
}

#[cfg(test)]
mod tests;
