//! `data/notes.json`: the editor's notes, each with the place that its quotation found.

use serde::Serialize;

use super::place::Place;
use super::public::Public;
use crate::analyse::notes::{self, Found, Score};
use crate::archive::article::ArticleNumber;
use crate::archive::id::ArticleId;
use crate::archive::note::{Note, NoteId};

/// The file.
#[derive(Serialize)]
pub(super) struct File<'a> {
    format: u32,
    notes: Vec<NoteRow<'a>>,
}

#[derive(Serialize)]
struct NoteRow<'a> {
    id: &'a NoteId,
    file: &'a str,
    article: &'a ArticleId,
    place: &'static str,
    #[serde(flatten)]
    at: At,
    /// The words that stand there.
    text: Option<String>,
    score: Option<Score>,
    /// The words as the note has them.
    quote: Option<&'a str>,
    /// The note itself, in Markdown.
    body: &'a str,
    /// Where a note that lost its place may belong, the likeliest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    candidates: Vec<CandidateRow>,
}

#[derive(Serialize)]
struct CandidateRow {
    #[serde(flatten)]
    at: Place,
    text: String,
    score: Score,
}

/// A place, or null twice.
#[derive(Serialize)]
#[serde(untagged)]
enum At {
    Somewhere(Place),
    Nowhere { start: Option<u32>, end: Option<u32> },
}

impl<'a> File<'a> {
    pub(super) fn of(public: &Public<'a>) -> Self {
        let articles = public.articles().map(|(number, _)| number);
        let mut notes: Vec<NoteRow<'a>> = articles.flat_map(|number| rows(public, number)).collect();
        notes.sort_by_key(|row| row.file);
        Self { format: super::FORMAT, notes }
    }
}

fn rows<'a>(public: &Public<'a>, number: ArticleNumber) -> Vec<NoteRow<'a>> {
    public.notes_of(number).into_iter().map(|(note, place)| row(public, number, note, place)).collect()
}

fn row<'a>(public: &Public<'a>, number: ArticleNumber, note: &'a Note, place: &notes::Place) -> NoteRow<'a> {
    let nowhere = At::Nowhere { start: None, end: None };
    let (name, at, text, score) = match place {
        notes::Place::Article => ("article", nowhere, None, None),
        notes::Place::Exact(found) => somewhere("exact", public, number, found),
        notes::Place::Near(found) => somewhere("near", public, number, found),
        notes::Place::Lost(lost) => {
            let best = lost.candidates.first().map(|found| found.score).unwrap_or_default();
            ("lost", nowhere, None, Some(best))
        }
    };
    let candidates = match place {
        notes::Place::Lost(lost) => &lost.candidates[..],
        _ => &[],
    };
    let candidate = |found: &Found| CandidateRow {
        at: Place::of(&found.extent, public.table(number)),
        text: words_at(public, number, found),
        score: found.score,
    };
    NoteRow {
        id: &note.id,
        file: &note.file,
        article: &note.article,
        place: name,
        at,
        text,
        score,
        quote: note.quote.as_ref().map(|quote| quote.words.as_str()),
        body: note.body.of(&note.text).trim(),
        candidates: candidates.iter().map(candidate).collect(),
    }
}

fn somewhere(
    name: &'static str,
    public: &Public<'_>,
    number: ArticleNumber,
    found: &Found,
) -> (&'static str, At, Option<String>, Option<Score>) {
    let at = At::Somewhere(Place::of(&found.extent, public.table(number)));
    (name, at, Some(words_at(public, number, found)), Some(found.score))
}

/// The words that stand at a place, as the source has them; of several stretches with a line feed between.
fn words_at(public: &Public<'_>, number: ArticleNumber, found: &Found) -> String {
    let text = &public.article(number).text;
    found.extent.segments().iter().map(|span| span.of(text)).collect::<Vec<_>>().join("\n")
}
