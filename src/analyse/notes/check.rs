//! What the editor is to be told of notes whose words have changed or are lost.

use super::{Found, Lost, Place, Placed};
use crate::analyse::library::AllWords;
use crate::analyse::words::Words;
use crate::archive::article::{Article, ArticleNumber};
use crate::archive::block::BlockKind;
use crate::archive::note::{Note, Quote};
use crate::archive::one_line::opening;
use crate::diagnostic::Diagnostic;

/// How many words of a quotation are told.
const WORDS: usize = 16;

/// Tells of every note that is not where its editor put it.
pub(super) fn check(all: AllWords<'_>, placed: &Placed) -> Vec<Diagnostic> {
    let archive = all.archive();
    let notes = archive.notes.iter().zip(&placed.articles).zip(&placed.places);
    notes.filter_map(|((note, article), place)| told(all, note, *article, place)).collect()
}

fn told(all: AllWords<'_>, note: &Note, number: ArticleNumber, place: &Place) -> Option<Diagnostic> {
    let (quote, article) = (note.quote.as_ref()?, all.archive().articles.get(number.index())?);
    let there =
        |found: &Found| all.get(number.index()).map_or_else(String::new, |words| place_of(article, words, found));
    let mut said = match place {
        Place::Article | Place::Exact(_) => return None,
        Place::Near(found) => near(article, quote, &there(found)),
        Place::Lost(lost) => lost_note(article, quote, lost, &there),
    };
    said.place.clone_from(&quote.place);
    Some(said)
}

fn near(article: &Article, quote: &Quote, there: &str) -> Diagnostic {
    let message =
        format!("“{}” does not stand in article {} in these words any more", opening(&quote.words, WORDS), article.id);
    Diagnostic::note("changed-words", message)
        .help(format!("the note was put to {there}; if that is right, quote the words as they stand there"))
}

fn lost_note(article: &Article, quote: &Quote, lost: &Lost, there: &dyn Fn(&Found) -> String) -> Diagnostic {
    let quoted = opening(&quote.words, WORDS);
    let message = match lost.times {
        0 => format!("“{quoted}” is not found in article {}", article.id),
        1 => format!("“{quoted}” stands in article {} between other words than `prefix` and `suffix`", article.id),
        times => format!("“{quoted}” stands {times} times in article {}, and which is meant is not said", article.id),
    };
    let best = match &lost.candidates[..] {
        // They are all alike.
        _ if lost.times > 1 => String::new(),
        [] => String::new(),
        candidates => format!("most like it: {}; ", candidates.iter().map(there).collect::<Vec<_>>().join("; ")),
    };
    let remedy = match lost.times {
        0 => "quote the words as they stand now, or remove `quote` to put the note at the article's head",
        1 => "quote more words, or put `prefix` and `suffix` right",
        _ => "add `prefix` or `suffix`, some words that stand before or after, or quote more",
    };
    Diagnostic::warning("lost-note", message).help(format!("{best}{remedy}"))
}

/// "¶7 “these words” (0.61)".
fn place_of(article: &Article, words: &Words, found: &Found) -> String {
    let last = words.block_of(found.words.start);
    let place = match article.blocks.get(last).map(|block| (block.paragraph, block.kind)) {
        Some((Some(number), _)) => format!("¶{number}"),
        Some((None, BlockKind::Title)) => "the title".to_owned(),
        Some((None, BlockKind::Caption)) => "a caption".to_owned(),
        _ => "a heading".to_owned(),
    };
    let stretches = found.extent.segments().iter().map(|span| span.of(&article.text));
    let text = opening(&stretches.collect::<Vec<_>>().join(" "), WORDS);
    let score = found.score.thousandths();
    format!("{place} “{text}” ({}.{:02})", score / 1000, score % 1000 / 10)
}
