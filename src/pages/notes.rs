//! All of the editor's notes, by article; first those that lost their place.

use serde::Serialize;

use super::Site;
use super::engine::TemplateError;
use super::frame::Frame;
use crate::analyse::notes::{Found, Place};
use crate::archive::address::{self, OutPath, Page};
use crate::archive::article::ArticleNumber;
use crate::archive::note::Note;
use crate::weave::editor_notes::{self, Places};
use crate::weave::{EditorNote, LostNote, NotePlace};

#[derive(Debug, Serialize)]
struct NotesPage {
    frame: Frame,
    count: usize,
    lost: Vec<LostRow>,
    articles: Vec<OfArticle>,
}

/// A note that lost its place, with its article.
#[derive(Debug, Serialize)]
struct LostRow {
    article: String,
    href: String,
    /// Its file, under `seeds/`.
    file: String,
    lost: LostNote,
}

/// The notes of one article that have their place, in the order of the text; those about all of it first.
#[derive(Debug, Serialize)]
struct OfArticle {
    id: String,
    title: String,
    language: Option<String>,
    href: String,
    notes: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    note: EditorNote,
    /// The link to it beside its article.
    href: String,
    /// The words it is about, where they stand; none where it is about all of the article.
    place: Option<NotePlace>,
}

/// Makes the page; none where there is no note to show.
pub(super) fn page(site: &Site<'_>) -> Result<Option<(OutPath, Vec<u8>)>, TemplateError> {
    let path = Page::Notes.path();
    let numbers: Vec<ArticleNumber> =
        site.shown_articles().filter(|number| site.notes(*number).next().is_some()).collect();
    let lost: Vec<LostRow> = numbers.iter().flat_map(|number| lost(site, &path, *number)).collect();
    let articles: Vec<OfArticle> =
        numbers.iter().map(|number| of_article(site, &path, *number)).filter(|rows| !rows.notes.is_empty()).collect();
    let count = lost.len() + articles.iter().map(|rows| rows.notes.len()).sum::<usize>();
    if count == 0 {
        return Ok(None);
    }
    let frame = Frame::of(site, &path, Page::Notes, "nav-notes", "notes-summary");
    Ok(Some((path, site.engine.render("notes.html", &NotesPage { frame, count, lost, articles })?)))
}

fn lost(site: &Site<'_>, path: &OutPath, number: ArticleNumber) -> Vec<LostRow> {
    let article = site.archive.article(number);
    let files = site.notes(number).filter(|(_, place)| matches!(place, Place::Lost(_))).map(|(note, _)| &note.file);
    let lost = editor_notes::lost(site.archive, site.findings, number, path);
    lost.into_iter()
        .zip(files)
        .map(|(lost, file)| LostRow {
            article: article.id.to_string(),
            href: path.link_to(&address::article(&article.id), Some(&lost.note.id)),
            file: file.clone(),
            lost,
        })
        .collect()
}

fn of_article(site: &Site<'_>, path: &OutPath, number: ArticleNumber) -> OfArticle {
    let article = site.archive.article(number);
    let mut found: Vec<(Option<&Found>, bool, &Note)> = site
        .notes(number)
        .filter_map(|(note, place)| match place {
            Place::Article => Some((None, false, note)),
            Place::Exact(found) => Some((Some(found), false, note)),
            Place::Near(found) => Some((Some(found), true, note)),
            Place::Lost(_) => None,
        })
        .collect();
    // As they stand beside the article: by the last of their words.
    found.sort_by_key(|(found, _, _)| found.map(|found| found.words.end));
    let places = Places::of(site.archive, site.findings, number);
    let row = |(found, changed, note): (Option<&Found>, bool, &Note)| {
        let mut told = EditorNote::whole(site.archive, note, path);
        told.changed_from = note.quote.as_ref().filter(|_| changed).map(|quote| quote.without_markup().to_owned());
        Row {
            href: path.link_to(&address::article(&article.id), Some(&told.id)),
            note: told,
            place: found.and_then(|found| places.at(found, path)).map(|place| match &note.quote {
                // The same words, with the signs that the editor put round them.
                Some(quote) if !changed => NotePlace { words: quote.without_markup().to_owned(), ..place },
                _ => place,
            }),
        }
    };
    OfArticle {
        id: article.id.to_string(),
        title: article.shown_title(&site.archive.wording),
        language: article.facts.language.as_ref().map(|known| known.value.clone()),
        href: path.link_to(&address::article(&article.id), None),
        notes: found.into_iter().map(row).collect(),
    }
}
