//! Where each of the editor's notes belongs: a quotation finds its words in the article as it is now.
//!
//! Words are compared folded, so that quotation marks, dashes, case, accents, line breaks and markup do not matter. A
//! quotation whose words all stand in the article is there. Where they stand several times, what the editor says of the
//! words around them decides, or nothing does. Words that have changed are found where most of them still stand in
//! order, and only if no second place comes close: a note at the wrong place is worse than one that is known to be lost.

mod align;
mod candidates;
mod check;
mod score;
mod text;

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::words::Words;
use crate::analyse::library::AllWords;
use crate::archive::Archive;
use crate::archive::article::{Article, ArticleNumber, Publish};
use crate::archive::note::Note;
use crate::diagnostic::Diagnostic;
use crate::limits;
use crate::span::{Extent, WordIndex, WordSpan};
use crate::trace::{self, Subject};
use candidates::weighed;
pub use score::Score;
use score::{Fit, is_clear, is_strong};
use text::{Quoted, Searched};

/// How many candidates are kept for a note that lost its place.
const CANDIDATES: usize = 3;

/// Where a note belongs.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// To the article as a whole: it quotes nothing.
    Article,
    /// To these words, which are those quoted.
    Exact(Found),
    /// To these words: those quoted have changed, and these are like them as no others are.
    Near(Found),
    /// Nowhere that is certain.
    Lost(Lost),
}

/// Words of an article that are, or are like, those quoted.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Found {
    /// The words.
    pub words: WordSpan,
    /// Where they stand in the source.
    pub extent: Extent,
    /// How much they are like those quoted, with what stands around them.
    pub score: Score,
}

/// A note that lost its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Lost {
    /// How many times the very words stand in the article.
    pub times: usize,
    /// The places that are most like it, best first.
    pub candidates: Vec<Found>,
}

/// The number of no article.
const NOWHERE: ArticleNumber = ArticleNumber(u32::MAX);

/// The places of all notes.
#[derive(Clone, Debug, Default)]
pub struct Placed {
    /// The article of each note, by the note's place in [`Archive::notes`].
    pub articles: Vec<ArticleNumber>,
    /// The place of each note.
    pub places: Vec<Place>,
    /// The notes of each article that has some, in their own order.
    by_article: BTreeMap<ArticleNumber, Vec<usize>>,
}

impl Placed {
    /// The notes of an article, as places in [`Archive::notes`].
    #[must_use]
    pub fn of_article(&self, article: ArticleNumber) -> &[usize] {
        trace::look(Subject::Notes(article.0));
        self.by_article.get(&article).map_or(&[], Vec::as_slice)
    }

    /// The notes of an article that may be shown, with their places: none where it is withheld. Of an excerpt only those
    /// about words that are printed, or about no words: what any other quotes may be words that are withheld.
    pub fn shown<'a>(
        &'a self,
        archive: &'a Archive,
        words: &'a Words,
        number: ArticleNumber,
    ) -> impl Iterator<Item = (&'a Note, &'a Place)> {
        let article = archive.articles.get(number.index());
        trace::look(Subject::Article(number.0));
        let may_be_shown = move |place: &Place| match article.map(|article| article.publish) {
            Some(Publish::Full) => true,
            Some(Publish::Excerpt) => match place {
                Place::Article => true,
                Place::Exact(found) => {
                    let last = WordIndex(found.words.end.0.saturating_sub(1));
                    let mut blocks = words.block_of(found.words.start)..=words.block_of(last);
                    blocks.all(|block| article.is_some_and(|article| article.shows(block)))
                }
                Place::Near(_) | Place::Lost(_) => false,
            },
            Some(Publish::None) | None => false,
        };
        let notes = self.of_article(number).iter();
        let notes = notes.filter_map(|note| Some((archive.notes.get(*note)?, self.places.get(*note)?)));
        notes.filter(move |(_, place)| may_be_shown(place))
    }
}

/// Finds the place of every note, and tells of those that lost theirs.
pub(crate) fn find(all: AllWords<'_>) -> (Placed, Vec<Diagnostic>) {
    let archive = all.archive();
    // A note of an article that there is not was refused when it was read.
    let articles: Vec<ArticleNumber> =
        archive.notes.iter().map(|note| archive.find(&note.article).unwrap_or(NOWHERE)).collect();
    let mut by_article: BTreeMap<ArticleNumber, Vec<usize>> = BTreeMap::new();
    for (note, article) in articles.iter().enumerate() {
        by_article.entry(*article).or_default().push(note);
    }
    let of_articles: Vec<(ArticleNumber, &Vec<usize>)> = by_article.iter().map(|(at, notes)| (*at, notes)).collect();
    let found: Vec<Vec<(usize, Place)>> = of_articles
        .par_iter()
        .filter_map(|(number, notes)| {
            let (article, words) = (archive.articles.get(number.index())?, all.get(number.index())?);
            Some(in_article(archive, article, words, notes))
        })
        .collect();
    let mut places = vec![Place::Lost(Lost::default()); archive.notes.len()];
    for (note, place) in found.into_iter().flatten() {
        places[note] = place;
    }
    let placed = Placed { articles, places, by_article };
    let diagnostics = check::check(all, &placed);
    (placed, diagnostics)
}

/// The places of the notes of one article.
fn in_article(archive: &Archive, article: &Article, words: &Words, notes: &[usize]) -> Vec<(usize, Place)> {
    let quoted: Vec<Vec<Quoted>> = notes.iter().map(|note| Quoted::all(&archive.notes[*note])).collect();
    let searched = Searched::of(article, words, quoted.iter().flatten());
    let place = |(note, quoted): (&usize, &Vec<Quoted>)| (*note, place(&archive.notes[*note], quoted, &searched));
    notes.par_iter().zip(&quoted).map(place).collect()
}

/// The place of one note. `quoted` are its words as written and, where that makes others of them, without markup.
fn place(note: &Note, quoted: &[Quoted], searched: &Searched<'_>) -> Place {
    if note.quote.is_none() {
        return Place::Article;
    }
    let exact = quoted.iter().map(|quoted| (quoted, searched.exact(quoted))).find(|(_, starts)| !starts.is_empty());
    let Some((quoted, starts)) = exact else {
        return quoted.last().map_or(Place::Article, |quoted| weigh(quoted, searched, &[]));
    };
    if let [start] = starts[..] {
        let fit = searched.fit_exact(quoted, start);
        // Where the words around it are others it may be a second place that outlived the first.
        return if fit.half_of_context_agrees() { exactly(&fit, searched) } else { weigh(quoted, searched, &starts) };
    }
    choose(quoted, searched, &starts)
}

/// Of several places with the very words quoted, the one around which most of the words agree that the editor says
/// stand there.
fn choose(quoted: &Quoted, searched: &Searched<'_>, starts: &[usize]) -> Place {
    let mut fits: Vec<Fit> =
        starts.iter().take(limits::PLACES_WEIGHED).map(|start| searched.fit_exact(quoted, *start)).collect();
    fits.sort_by_key(Fit::rank);
    let decided = match &fits[..] {
        [best, second, ..] => {
            starts.len() <= limits::PLACES_WEIGHED
                && best.agreeing() > second.agreeing()
                && best.half_of_context_agrees()
        }
        _ => false,
    };
    match fits.first() {
        Some(best) if decided => exactly(best, searched),
        _ => lost(starts.len(), &fits, searched),
    }
}

/// The best of all places that are like the quotation, if it is like enough and no second one comes close.
fn weigh(quoted: &Quoted, searched: &Searched<'_>, exact: &[usize]) -> Place {
    let fits = weighed(quoted, searched, exact);
    match fits.first() {
        Some(best) if is_strong(best) && fits.get(1).is_none_or(|second| is_clear(best, second)) => {
            if best.is_exact() {
                exactly(best, searched)
            } else {
                nearly(best, searched)
            }
        }
        _ => lost(exact.len(), &fits, searched),
    }
}

fn exactly(fit: &Fit, searched: &Searched<'_>) -> Place {
    searched
        .found(fit)
        .map_or_else(|| Place::Lost(Lost::default()), |found| Place::Exact(Found { score: Score::WHOLE, ..found }))
}

fn nearly(fit: &Fit, searched: &Searched<'_>) -> Place {
    searched.found(fit).map_or_else(|| Place::Lost(Lost::default()), Place::Near)
}

fn lost(times: usize, fits: &[Fit], searched: &Searched<'_>) -> Place {
    let candidates = fits.iter().take(CANDIDATES).filter_map(|fit| searched.found(fit)).collect();
    Place::Lost(Lost { times, candidates })
}

#[cfg(test)]
mod tests;
