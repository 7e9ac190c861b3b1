//! What a copy of a sentence says, with the words that the original has not, and those that it alone has.

use std::ops::Range;

use super::named_sentence::NamedSentence;
use crate::analyse::words::Words;
use crate::span::WordIndex;
use crate::weave::runs::Said;

/// A stretch of a copy, or of the original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) said: Said,
}

/// How many bytes of words that are the same stand on each side of those that are not, or of a name.
const ROUND: usize = 48;
/// How many bytes of words that are not the same are shown together.
const LONGEST: usize = 160;
/// How many bytes of a copy are shown, a stretch that differs with so many for its marks; the whole stands side by side.
const SHOWN: usize = 560;
const MARKS: usize = 60;

/// The words of a sentence, with where each stands in the reading of its block.
pub(super) fn words_of(sentence: &NamedSentence<'_>, words: &Words) -> Vec<(WordIndex, Range<usize>)> {
    let Some(of_block) = words.blocks.get(sentence.block) else { return Vec::new() };
    let all = of_block.range().filter_map(|at| {
        let place = sentence.reading.range(words.list.get(at)?.span)?;
        Some((WordIndex::from(at), place))
    });
    let sentence = sentence.range();
    all.filter(|(_, place)| sentence.start <= place.start && place.end <= sentence.end).collect()
}

/// What a copy says beside its original, both given with their words; `matched` are the words that are the same, of the
/// copy and of the original. None where all are.
pub(super) fn runs(
    (copy, here): (&NamedSentence<'_>, &[(WordIndex, Range<usize>)]),
    (original, there): (&NamedSentence<'_>, &[(WordIndex, Range<usize>)]),
    matched: &[(WordIndex, WordIndex)],
) -> Option<Vec<Run>> {
    let partner = |word: WordIndex| {
        let at = matched.binary_search_by_key(&word, |(here, _)| *here).ok()?;
        matched.get(at).map(|(_, there)| *there)
    };
    let is_there = |word: WordIndex| matched.binary_search_by_key(&word, |(_, there)| *there).is_ok();
    let mut left_out = there.iter().filter(|(word, _)| !is_there(*word)).peekable();
    // Of each word the first of the original that follows on what stands before it.
    let mut partners: Vec<Option<WordIndex>> = Vec::with_capacity(here.len());
    for (word, _) in here.iter().rev() {
        partners.push(partner(*word).or(partners.last().copied().flatten()));
    }
    let mut told = Told { copy, runs: Vec::new(), done: copy.range().start };
    for ((word, place), next) in here.iter().zip(partners.into_iter().rev()) {
        let mut gone: Option<Range<usize>> = None;
        while let Some((_, place)) = left_out.next_if(|(word, _)| next.is_none_or(|next| *word < next)) {
            gone = Some(gone.map_or(place.clone(), |gone| gone.start..place.end));
        }
        if let Some(gone) = gone.and_then(|gone| original.reading.text.get(gone)) {
            told.up_to(place.start, false);
            told.push(gone, Said::LeftOut);
            told.push(" ", Said::Same);
        }
        match partner(*word) {
            Some(_) => told.up_to(place.end, false),
            None => told.add(place),
        }
    }
    let end = copy.range().end;
    told.up_to(copy.reading.text.get(..end).map_or(end, |text| text.trim_end().len()), false);
    let rest = left_out.map(|(_, place)| place.clone()).reduce(|one, other| one.start..other.end);
    if let Some(rest) = rest.and_then(|rest| original.reading.text.get(rest)) {
        told.push(" ", Said::Same);
        told.push(rest, Said::LeftOut);
    }
    let differs = told.runs.iter().any(|run| !matches!(run.said, Said::Same | Said::Name));
    differs.then(|| shortened(told.runs))
}

/// What was told of a copy so far.
struct Told<'c> {
    copy: &'c NamedSentence<'c>,
    runs: Vec<Run>,
    /// Up to where.
    done: usize,
}

impl Told<'_> {
    /// Tells a word that the original has not, with what stands between it and the last, if that is another such.
    fn add(&mut self, place: &Range<usize>) {
        let follows = self.runs.last().is_some_and(|run| matches!(run.said, Said::Added | Said::AddedName));
        if !follows {
            self.up_to(place.start, false);
        }
        self.up_to(place.end, true);
    }

    /// Tells what stands up to a place, and the names in it.
    fn up_to(&mut self, end: usize, added: bool) {
        let copy = self.copy;
        while self.done < end {
            let name = copy.places.iter().map(|place| &place.name).find(|name| name.end > self.done);
            let (to, named) = match name {
                Some(name) if name.start <= self.done => (name.end.min(end), true),
                Some(name) => (name.start.min(end), false),
                None => (end, false),
            };
            let said = match (named, added) {
                (false, false) => Said::Same,
                (true, false) => Said::Name,
                (false, true) => Said::Added,
                (true, true) => Said::AddedName,
            };
            self.push(copy.reading.text.get(self.done..to).unwrap_or(""), said);
            self.done = to;
        }
    }

    fn push(&mut self, text: &str, said: Said) {
        match self.runs.last_mut().filter(|last| last.said == said) {
            Some(last) => last.text.push_str(text),
            None => self.runs.push(Run { text: text.to_owned(), said }),
        }
    }
}

/// The same with only some words round what stands out.
fn shortened(runs: Vec<Run>) -> Vec<Run> {
    let last = runs.len().saturating_sub(1);
    let cut = runs.into_iter().enumerate().map(|(at, run)| {
        let text = match run.said {
            Said::Same if at == 0 => tail(&run.text, ROUND),
            Said::Same if at == last => head(&run.text, ROUND),
            Said::Same => middle(&run.text),
            Said::Name | Said::AddedName => run.text,
            Said::Added | Said::LeftOut => head(&run.text, LONGEST),
        };
        Run { text, said: run.said }
    });
    let mut shown = Vec::new();
    let mut bytes = 0;
    for run in cut {
        bytes += run.text.len() + if matches!(run.said, Said::Same | Said::Name) { 0 } else { MARKS };
        if bytes > SHOWN {
            shown.push(Run { text: " …".to_owned(), said: Said::Same });
            break;
        }
        shown.push(run);
    }
    shown
}

fn middle(text: &str) -> String {
    if text.len() <= 2 * ROUND { text.to_owned() } else { head(text, ROUND) + &tail(text, ROUND)[ELLIPSIS..] }
}

/// How many bytes the sign takes that says that words are left out.
const ELLIPSIS: usize = '…'.len_utf8();

/// The first words of a text.
fn head(text: &str, most: usize) -> String {
    if text.len() <= most {
        return text.to_owned();
    }
    let end = text.floor_char_boundary(most);
    let end = text[..end].rfind(char::is_whitespace).unwrap_or(end);
    format!("{} …", &text[..end])
}

/// The last words of a text.
fn tail(text: &str, most: usize) -> String {
    if text.len() <= most {
        return text.to_owned();
    }
    let start = text.ceil_char_boundary(text.len() - most);
    let start = text[start..].find(char::is_whitespace).map_or(start, |at| start + at);
    format!("…{}", &text[start..])
}
