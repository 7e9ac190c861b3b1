//! The names of people after "by".

use std::ops::Range;

use super::sentence::{self, Opening};
use super::tables::{byline_words, credit_words::AGENCIES};

/// The most words of one name.
const WORDS: usize = 6;

/// The names with which a text begins, and the byte after the last of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    /// Where each name stands.
    pub(super) list: Vec<Range<usize>>,
    /// The byte after the last name.
    pub(super) end: usize,
}

/// A word of the text with what stands round it.
struct Token<'t> {
    word: &'t str,
    start: usize,
    /// Whether a comma or semicolon follows at once.
    comma: bool,
    /// Whether wide space or a full stop that is not an initial's ends the names here.
    last: bool,
}

/// Reads names separated by commas, "and" or "&". Only the first may be a single word or an agency.
pub(super) fn read(text: &str) -> Names {
    let mut names = Names::default();
    let mut current: Option<(Range<usize>, usize)> = None;
    let mut tokens = tokens(text).peekable();
    while let Some(token) = tokens.next() {
        let lower = token.word.to_lowercase();
        let next = tokens.peek().map_or("", |next| next.word);
        let follows_name = is_name_word(next);
        let goes_on = follows_name || byline_words::PARTICLES.contains(&next);
        let inside = current.as_ref().is_some_and(|(_, words)| *words < WORDS);
        let end = token.start + token.word.len();
        if is_name_word(token.word)
            || inside && byline_words::PARTICLES.contains(&lower.as_str()) && goes_on && !token.comma
        {
            let (range, words) = current.take().unwrap_or((token.start..end, 0));
            current = Some((range.start..end, words + 1));
            if words + 1 > WORDS {
                return names;
            }
        } else if byline_words::BETWEEN_NAMES.contains(&lower.as_str())
            && follows_name
            && (current.is_some() || !names.list.is_empty())
        {
            if !names.close(text, &mut current) {
                return names;
            }
            continue;
        } else {
            break;
        }
        if token.last {
            break;
        }
        if token.comma && !names.close(text, &mut current) {
            return names;
        }
    }
    names.close(text, &mut current);
    names
}

impl Names {
    /// Ends the name being read; says whether it is one.
    fn close(&mut self, text: &str, current: &mut Option<(Range<usize>, usize)>) -> bool {
        let Some((range, words)) = current.take() else { return true };
        let name = without_honorific(text, range.clone());
        let lower = text[range.clone()].to_lowercase();
        let is_job = lower.split_whitespace().any(|word| byline_words::JOBS.contains(&word.trim_end_matches('.')));
        let is_agency = AGENCIES.contains(&lower.as_str());
        let fits = if self.list.is_empty() { !is_job || is_agency } else { (words >= 2 && !is_job) || is_agency };
        if fits && !name.is_empty() {
            self.end = range.end;
            self.list.push(name);
        }
        fits
    }
}

/// `Dr. Ali Smith` is Ali Smith.
fn without_honorific(text: &str, range: Range<usize>) -> Range<usize> {
    let name = &text[range.clone()];
    match name.split_once(char::is_whitespace) {
        Some((first, rest)) if byline_words::HONORIFICS.contains(&first.to_lowercase().as_str()) => {
            range.end - rest.trim_start().len()..range.end
        }
        _ => range,
    }
}

fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.len() - rest.trim_start().len();
        let whole = text.get(start..)?.split(char::is_whitespace).next().filter(|word| !word.is_empty())?;
        at = start + whole.len();
        let after = text.get(at..)?;
        let space = &after[..after.len() - after.trim_start().len()];
        let word = whole.trim_end_matches([',', ';', '،', '،', ':']);
        let stopped = word.ends_with('.') && !is_short_form(word);
        let word = if stopped { word.trim_end_matches('.') } else { word };
        Some(Token {
            word,
            start,
            comma: whole.ends_with([',', ';', '،']),
            last: stopped || whole.ends_with(':') || space.chars().count() > 1 || space.contains('\t'),
        })
    })
}

/// `J.`, `J.R.R.`, `Jr.`, `Dr.`
fn is_short_form(word: &str) -> bool {
    let inside = word.trim_end_matches('.');
    inside.split('.').all(|part| part.chars().count() <= 2)
        || byline_words::HONORIFICS.contains(&word.to_lowercase().as_str())
}

/// Whether a word can be part of a name: a capital or a letter without case, and no digit.
fn is_name_word(word: &str) -> bool {
    let capital = matches!(sentence::opening(word), Opening::Upper | Opening::Uncased);
    let lower = word.to_lowercase();
    let prefixed = ["al-", "el-", "d’", "d'", "bin-"].iter().any(|prefix| {
        lower.strip_prefix(prefix).is_some_and(|rest| !rest.is_empty()) && word.chars().any(char::is_uppercase)
    });
    (capital || prefixed)
        && word.chars().all(|letter| {
            letter.is_alphabetic()
                || super::lines::is_unseen(letter)
                || matches!(letter, '-' | '.' | '’' | '\'' | '‐' | '/')
        })
        && !(byline_words::AFTER_NAMES.contains(&lower.as_str())
            || byline_words::BETWEEN_NAMES.contains(&lower.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_end_where_something_else_begins() {
        let cases: [(&str, &[&str]); 12] = [
            ("Anne Kristoffsen", &["Anne Kristoffsen"]),
            ("Anne Kristoffsen, Director of Open Minds", &["Anne Kristoffsen"]),
            ("John Smith, Staff Writer", &["John Smith"]),
            ("A. B. Smith and Dr. Jo van der Borg in Tirana", &["A. B. Smith", "Jo van der Borg"]),
            ("Ali Smith, John Doe & Mary Roe | 3 May 2020", &["Ali Smith", "John Doe", "Mary Roe"]),
            ("SARAH EL DEEB and JON GAMBRELL", &["SARAH EL DEEB", "JON GAMBRELL"]),
            ("Anne Kristoffsen. Since well before", &["Anne Kristoffsen"]),
            ("Anne Kristoffsen  Since well before", &["Anne Kristoffsen"]),
            ("Associated Press", &["Associated Press"]),
            ("Staff Writer", &[]),
            ("John F. Kennedy Jr.", &["John F. Kennedy Jr."]),
            ("1979, the Shah", &[]),
        ];
        for (text, expected) in cases {
            let names = read(text);
            let found: Vec<&str> = names.list.iter().map(|name| &text[name.clone()]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
