//! Headings of sections: marked ones, those the editor lists, and those told from short paragraphs by how they stand.

use std::collections::BTreeSet;

use super::pieces::{Piece, Role, rules};
use super::sections::{self, number_length};
use super::sentence::{self, Ending, Opening};
use super::tables::{section_words, small_words};

/// How sure the words alone make us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shape {
    /// Short and without a full stop, but written like a sentence.
    Short,
    /// Written like a heading: capitals, or a number before it.
    Headline,
    /// A word that heads sections.
    Section,
}

/// The most words a heading has.
const WORDS: usize = 12;
/// The most characters a heading has; half of it in a script without spaces between words.
const CHARS: usize = 100;

/// The level and the bytes of markup of a line marked as a heading: `## Background`.
pub(super) fn mark(words: &str) -> Option<(u8, usize)> {
    let rest = words.trim_start_matches('#');
    let level = words.len() - rest.len();
    let spaces = rest.len() - rest.trim_start().len();
    let marked = (1..=6).contains(&level) && spaces > 0 && rest.contains(char::is_alphanumeric);
    marked.then(|| (u8::try_from(level).unwrap_or(6), level + spaces))
}

/// Headings that are marked in the text: by `#`, or by a line under them.
pub(super) fn assign_marked(pieces: &mut [Piece<'_>]) {
    for piece in pieces.iter_mut().filter(|piece| piece.is_open()) {
        if let Some((level, markup)) = mark(piece.first_line) {
            piece.take(Role::Heading { level, markup }, rules::MARKED_HEADING);
        }
    }
    for at in 1..pieces.len() {
        let (above, below) = (&pieces[at - 1], &pieces[at]);
        let Some(level) = underline(below).filter(|_| above.is_open() && below.gap == 0) else { continue };
        let long_enough = below.chars * 2 >= above.chars;
        if above.words <= 2 * WORDS
            && above.ending != Ending::Sentence
            && above.chunk.first == above.chunk.last
            && long_enough
        {
            pieces[at - 1].take(Role::Heading { level, markup: 0 }, rules::MARKED_HEADING);
            pieces[at].role = Some(Role::Underline);
        }
    }
}

/// The level that a row of one mark gives the line above.
fn underline(piece: &Piece<'_>) -> Option<u8> {
    let of = |mark: char| piece.chars >= 3 && piece.text.chars().all(|letter| letter == mark);
    match piece.role {
        Some(Role::Separator) if of('=') => Some(1),
        Some(Role::Separator) if of('-') || of('~') || of('_') => Some(2),
        _ => None,
    }
}

/// Headings that the editor lists.
pub(super) fn assign_listed(pieces: &mut [Piece<'_>], listed: &[String]) {
    let listed: Vec<String> = listed.iter().map(|line| sentence::folded(line)).collect();
    for piece in pieces.iter_mut().filter(|piece| piece.chars <= 4 * CHARS) {
        let folded = sentence::folded(&piece.text);
        if !folded.is_empty() && listed.contains(&folded) {
            let (level, markup) = mark(piece.first_line).unwrap_or((2, 0));
            piece.role = Some(Role::Heading { level, markup });
            piece.rule = Some(rules::LISTED_HEADING);
        }
    }
}

/// Headings without any mark. Read from the end, because what follows decides.
pub(super) fn assign_unmarked(pieces: &mut [Piece<'_>]) {
    // Where the author marks headings, a line without a mark is none.
    let marked = pieces
        .iter()
        .filter(|piece| matches!(piece.role, Some(Role::Heading { .. })) && piece.rule == Some(rules::MARKED_HEADING));
    let only_sections = marked.count() >= 2;
    if is_outline(pieces) {
        for piece in pieces.iter_mut() {
            piece.take(Role::Heading { level: 2, markup: 0 }, rules::OUTLINE);
        }
    }
    let broken: BTreeSet<usize> = pieces.iter().filter_map(|piece| piece.carries_on).collect();
    let mut after: Vec<usize> = Vec::new();
    for at in (0..pieces.len()).rev() {
        let shape = shape(&pieces[at]).filter(|shape| !only_sections || *shape == Shape::Section);
        if let Some(shape) = shape
            && let Some(next) = after.last()
            && opens_a_section(&pieces[at], shape, &pieces[*next], broken.contains(next))
            && ends_what_was_before(pieces, at, shape)
        {
            let numbered = number_length(&pieces[at].text);
            let level = level_of_number(&pieces[at].text, numbered);
            let rule = match shape {
                Shape::Section => rules::SECTION,
                _ if numbered > 0 => rules::NUMBERED_HEADING,
                _ => rules::HEADING,
            };
            pieces[at].take(Role::Heading { level, markup: 0 }, rule);
        }
        if !matches!(pieces[at].role, Some(Role::Caption | Role::Underline)) {
            after.push(at);
        }
    }
}

/// Whether there is nothing but headings: lines that read like headings apart from each other, a section word among them.
fn is_outline(pieces: &[Piece<'_>]) -> bool {
    let shapes = || pieces.iter().filter(|piece| piece.is_open()).map(shape);
    let headings_only =
        pieces.iter().all(|piece| !matches!(piece.role, Some(Role::Paragraph | Role::Item(_) | Role::Reference)));
    headings_only
        && pieces.iter().skip(1).all(|piece| piece.gap > 0)
        && shapes().count() >= 2
        && shapes().all(|shape| shape >= Some(Shape::Headline))
        && shapes().any(|shape| shape == Some(Shape::Section))
}

/// `2.` is a section, `2.3` a section of it.
fn level_of_number(text: &str, length: usize) -> u8 {
    let number = text[..length].trim_end().trim_end_matches(['.', ')', ':']);
    2 + u8::try_from(number.matches('.').count()).unwrap_or(0).min(4)
}

/// Whether the words of an undecided piece look like those of a heading.
pub(super) fn shape(piece: &Piece<'_>) -> Option<Shape> {
    if !piece.is_open() || piece.carries_on.is_some() {
        return None;
    }
    let chars = if piece.text.chars().any(super::layout::is_wide) { CHARS / 4 } else { CHARS };
    if piece.words > WORDS || piece.chars > chars || piece.opening == Opening::Lower {
        return None;
    }
    if sections::headed_by(&piece.text).is_some() {
        return Some(Shape::Section);
    }
    let unnumbered = piece.text.get(number_length(&piece.text)..).unwrap_or("");
    let folded = sentence::folded(&piece.text);
    let is_answer = section_words::ANSWERS.contains(&folded.as_str());
    let has_letters = piece.text.contains(char::is_alphabetic);
    let is_address = piece.text.contains("://") || piece.text.split_whitespace().any(|word| word.find('@') > Some(0));
    if is_answer || !has_letters || is_address || sentence::holds_two_sentences(unnumbered) {
        return None;
    }
    let numbered = unnumbered.len() < piece.text.len();
    let headline = is_title_case(&piece.text) || numbered;
    if !headline && section_words::GOING_ON.iter().any(|word| sentence::after_words(&piece.text, word).is_some()) {
        return None;
    }
    if introduces_words(piece) {
        return None;
    }
    let quoted = sentence::begins_with_a_quote(&piece.text);
    if quoted && [",”", ",\"", ",’", "”,", "\",", "»,"].iter().any(|said| piece.text.contains(said)) {
        return None;
    }
    match (piece.ending, ends_in_a_question(&piece.text)) {
        (Ending::Sentence, true) if quoted || piece.words < 2 => None,
        (Ending::Sentence, true) if headline && piece.opening == Opening::Upper => Some(Shape::Headline),
        (Ending::Sentence, true) => (piece.words <= 3).then_some(Shape::Short),
        (Ending::Sentence, false) if sentence::ends_with_an_abbreviation(&piece.text) && headline => {
            Some(Shape::Headline)
        }
        (Ending::Sentence | Ending::Comma, _) => None,
        (Ending::Colon, _) => (headline && !quoted && piece.words <= 5).then_some(Shape::Headline),
        (Ending::Open, _) if quoted => {
            (headline && piece.words >= 2 && !piece.text.starts_with(['—', '–', '-'])).then_some(Shape::Headline)
        }
        (Ending::Open, _) if sentence::is_left_hanging(&piece.text) && !headline => None,
        (Ending::Open, _) => Some(if headline { Shape::Headline } else { Shape::Short }),
    }
}

/// `Dear Mr. President:`, `Senator Cruz said:`
fn introduces_words(piece: &Piece<'_>) -> bool {
    let last = sentence::last_word(&piece.text).trim_end_matches([':', ',']).to_lowercase();
    let greets = section_words::SALUTATIONS.iter().any(|words| sentence::after_words(&piece.text, words).is_some());
    let called = matches!(piece.ending, Ending::Colon | Ending::Comma);
    called && (greets || section_words::SAYING.contains(&last.as_str()))
}

fn ends_in_a_question(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', '\'', ')', '»']).ends_with(['?', '!', '؟', '？', '！'])
}

/// Whether the words that carry meaning begin with capitals.
pub(super) fn is_title_case(text: &str) -> bool {
    let (mut capitals, mut smalls) = (0usize, 0usize);
    for word in text.split(|letter: char| letter.is_whitespace() || matches!(letter, '-' | '–' | '—' | '/')) {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        match word.chars().next() {
            Some(letter) if letter.is_uppercase() => capitals += 1,
            Some(letter) if letter.is_lowercase() && !small_words::SMALL.contains(&word) => smalls += 1,
            _ => {}
        }
    }
    capitals > 0 && capitals * 3 >= (capitals + smalls) * 2 && (smalls == 0 || capitals >= 2)
}

/// Whether what follows can be the beginning of a section; `broken` when its sentence goes on in a later piece.
fn opens_a_section(piece: &Piece<'_>, shape: Shape, next: &Piece<'_>, broken: bool) -> bool {
    match next.role {
        Some(Role::Item(_) | Role::Quote | Role::Reference | Role::Heading { .. }) => shape > Shape::Short,
        None | Some(Role::Paragraph) => {
            let long = if next.opening == Opening::Uncased { 40 } else { 100 };
            let question = piece.ending == Ending::Sentence && shape == Shape::Short;
            let longer = next.chars > piece.chars;
            let carried = next.opening == Opening::Lower;
            match shape {
                Shape::Short => {
                    longer
                        && !carried
                        && next.chars >= if question { long * 3 / 2 } else { long }
                        && next.chars >= 2 * piece.chars
                }
                Shape::Headline => longer && !carried && (broken || next.is_paragraph_like()),
                Shape::Section => longer || next.is_paragraph_like(),
            }
        }
        Some(Role::Dateline | Role::Separator) => shape == Shape::Section,
        _ => false,
    }
}

/// Whether what stands before is finished, and no run of short lines: verse, an address, a list of names.
fn ends_what_was_before(pieces: &[Piece<'_>], at: usize, shape: Shape) -> bool {
    if shape == Shape::Section {
        return true;
    }
    let before = pieces[..at].iter().rev().filter(|piece| piece.role != Some(Role::Caption));
    let short = before.clone().take_while(|piece| {
        piece.is_open() && piece.words <= WORDS && piece.is_unfinished() && piece.carries_on.is_none()
    });
    let run = short.take(3).count();
    let Some(last) = before.clone().next() else { return true };
    let in_verse = last.is_open() && last.carries_on.is_none() && last.words <= WORDS && last.ending == Ending::Comma;
    let open = last.is_open() && last.is_unfinished();
    run < 2 && !in_verse && (shape == Shape::Headline || !open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_make_a_headline() {
        for text in [
            "Why Albania?",
            "Presentation vs. Reality",
            "Voices from the Iranian Diaspora",
            "MEV CAPABILITIES",
            "Background",
        ] {
            assert!(is_title_case(text), "{text}");
        }
        for text in ["What happened next", "He said no", "چرا آلبانی"] {
            assert!(!is_title_case(text), "{text}");
        }
    }

    #[test]
    fn a_hash_needs_a_space() {
        assert_eq!(mark("## Background"), Some((2, 3)));
        assert_eq!(mark("#hashtag"), None);
        assert_eq!(mark("# # #"), None);
    }
}
