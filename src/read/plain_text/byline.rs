//! Lines that say who wrote or posted an article.

use std::ops::Range;

use super::dates;
use super::names::{self, Names};
use super::pieces::{Piece, Role, rules};
use super::sentence::{self, Ending, Opening};
use super::tables::byline_words::{self, Did};
use crate::archive::date::Date;

/// The most words of a byline.
const WORDS: usize = 25;
/// The most words after its names.
const WORDS_AFTER: usize = 14;

/// What a byline says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Byline {
    /// What the people named did.
    pub(super) did: Did,
    /// Where the names stand.
    pub(super) names: Vec<Range<usize>>,
    /// The day it gives.
    pub(super) date: Option<(Date, Range<usize>)>,
}

/// Gives bylines their role.
pub(super) fn assign(pieces: &mut [Piece<'_>]) {
    for at in 0..pieces.len() {
        let piece = &pieces[at];
        if !piece.is_open() || piece.words > WORDS {
            continue;
        }
        if is_byline(&piece.text) || at > 0 && at <= 4 && is_bare_name(pieces, at) {
            pieces[at].take(Role::Byline, rules::BYLINE);
        }
    }
}

/// Whether a line is a byline and nothing else.
pub(super) fn is_byline(words: &str) -> bool {
    read(words).is_some()
}

/// Reads a line that is a byline and nothing else.
pub(super) fn read(words: &str) -> Option<Byline> {
    let words = words.trim_end();
    if words.split_whitespace().nth(WORDS).is_some() {
        return None;
    }
    if byline_words::NAMELESS.contains(&words.trim_end_matches(['.', ':']).to_lowercase().as_str()) {
        return Some(Byline { did: Did::Wrote, names: Vec::new(), date: None });
    }
    let outlet = ["special to", "special for"].iter().find_map(|opener| sentence::after_words(words, opener));
    if outlet
        .is_some_and(|outlet| outlet.split_whitespace().nth(8).is_none() && sentence::ending(outlet) == Ending::Open)
    {
        return Some(Byline { did: Did::Helped, names: Vec::new(), date: None });
    }
    read_posted_on(words).or_else(|| read_opened(words)).or_else(|| read_name_and_date(words))
}

/// `By Anne Kristoffsen, Tirana`
fn read_opened(words: &str) -> Option<Byline> {
    let (did, at, names) = opened(words)?;
    let rest = words.get(at + names.end..)?;
    let after = rest.trim_start_matches(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '.' | ':'));
    let first = after.split_whitespace().next().unwrap_or("").to_lowercase();
    let marked = rest.trim_start().starts_with([',', '|', '(', '/', '–', '—', '-', '•', '·', '<', '@']);
    let leads =
        after.is_empty() || marked || byline_words::AFTER_NAMES.contains(&first.as_str()) || first.contains('@');
    let uncased =
        names.list.first().is_some_and(|name| sentence::opening(&words[at + name.start..]) == Opening::Uncased);
    let stopped =
        sentence::ending(words) == Ending::Sentence && !after.is_empty() && !sentence::ends_with_an_abbreviation(words);
    let fits = leads
        && !stopped
        && after.split_whitespace().nth(WORDS_AFTER).is_none()
        && !(uncased && words.split_whitespace().nth(8).is_some());
    let start = words.len() - after.len();
    fits.then(|| Byline {
        did,
        names: names.list.iter().map(|name| at + name.start..at + name.end).collect(),
        date: date_in(words, start),
    })
}

/// How a byline opens, where what follows begins, and the names in it.
fn opened(words: &str) -> Option<(Did, usize, Names)> {
    byline_words::OPENERS.iter().find_map(|(opener, did, sure)| {
        let rest = sentence::after_words(words, opener)?;
        let spaced = rest.starts_with(|letter: char| letter.is_whitespace() || letter == ':')
            || opener.ends_with([':', '：', '/', '／']);
        let after = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == ':');
        if !spaced || after.is_empty() {
            return None;
        }
        let mut names = names::read(after);
        let first = names.list.first().map_or("", |name| &after[name.clone()]);
        let full = first.split_whitespace().count() >= 2
            || names.list.len() > 1
            || super::tables::credit_words::AGENCIES.contains(&first.to_lowercase().as_str());
        if names.list.is_empty() && *sure {
            names = signed(after);
        }
        let fits = !names.list.is_empty() && (*sure || full);
        fits.then(|| (*did, words.len() - after.len(), names))
    })
}

/// After "Posted by" a name may be written small: `admin`.
fn signed(after: &str) -> Names {
    let mark = after.find([',', '|', '–', '—', '(']).unwrap_or(after.len());
    let end = after.find(" on ").map_or(mark, |on| on.min(mark));
    let name = after[..end].trim_end();
    let fits = !name.is_empty() && name.split_whitespace().nth(2).is_none() && sentence::ending(name) == Ending::Open;
    if fits { Names { list: std::iter::once(0..name.len()).collect(), end: name.len() } } else { Names::default() }
}

/// `Posted on January 20, 2026 by Geoffrey Ackworth`
fn read_posted_on(words: &str) -> Option<Byline> {
    let rest = ["posted on", "published on", "posted", "published"]
        .iter()
        .find_map(|opener| sentence::after_words(words, opener))?;
    let by = rest.find(" by ")?;
    let date = dates::read(&rest[..by])?.date();
    let base = words.len() - rest.len();
    let (_, at, names) = opened(&rest[by + 1..])?;
    let at = base + by + 1 + at;
    Some(Byline {
        did: Did::Posted,
        names: names.list.iter().map(|name| at + name.start..at + name.end).collect(),
        date: date.map(|date| (date, base..base + by)),
    })
}

/// `Anne Kristoffsen | January 20, 2026`
fn read_name_and_date(words: &str) -> Option<Byline> {
    let names = names::read(words);
    let [name] = names.list.as_slice() else { return None };
    let count = words[name.clone()].split_whitespace().count();
    let rest = words.get(names.end..)?.trim_start();
    let after = rest.strip_prefix(['|', '–', '—', '-', '•', '·', '/']).filter(|_| (2..=4).contains(&count))?;
    let date = dates::read(after)?.date();
    let cased = sentence::opening(words) == Opening::Upper && words[name.clone()].chars().any(char::is_lowercase);
    cased.then(|| Byline {
        did: Did::Wrote,
        names: names.list.clone(),
        date: date.map(|date| (date, words.len() - after.len()..words.len())),
    })
}

/// A date in what follows the names.
fn date_in(words: &str, from: usize) -> Option<(Date, Range<usize>)> {
    let rest = words.get(from..)?;
    let starts = std::iter::once(0)
        .chain(rest.match_indices([',', '|', '–', '—', '•', '·', ' ']).map(|(at, mark)| at + mark.len()));
    starts.filter_map(|start| Some((dates::read(&rest[start..])?.date()?, from + start..words.len()))).next()
}

/// A name alone between the title and the date: `Anne Kristoffsen`, then `January 20, 2026`.
fn is_bare_name(pieces: &[Piece<'_>], at: usize) -> bool {
    let (piece, above) = (&pieces[at], &pieces[at - 1]);
    let Some(below) = pieces.get(at + 1) else { return false };
    let names = names::read(&piece.text);
    let whole = names.end == piece.text.trim_end().len() && names.list.len() == 1 && (2..=4).contains(&piece.words);
    let cased = piece.opening == Opening::Upper && piece.text.chars().any(char::is_lowercase);
    whole && cased && above.is_open() && above.is_unfinished() && super::dateline::is_date_line(&below.text)
}

/// How many bytes of a line are a byline that is glued to the text after it: `By Anne Kristoffsen – Since …`.
pub(super) fn glued_length(line: &str) -> Option<usize> {
    let (_, at, names) = opened(line)?;
    let first = names.list.first()?;
    let full = line[at + first.start..at + first.end].split_whitespace().count() >= 2;
    let rest = line.get(at + names.end..)?;
    let wide = rest.starts_with('\t') || rest.chars().take_while(|letter| letter.is_whitespace()).count() >= 2;
    let mark = [" – ", " — ", " - ", " -- ", " | ", ". ", ": "].into_iter().find(|mark| rest.starts_with(mark));
    let length = match mark {
        Some(mark) => mark.trim_end().len(),
        None if wide => 0,
        None => return None,
    };
    let text = rest[length..].trim_start();
    (full && text.split_whitespace().nth(7).is_some()).then_some(at + names.end + length)
}

/// Who wrote the article, by an opening sentence: "This article by Tilda Storr for …".
pub(super) fn named_in_opening(text: &str) -> Vec<Range<usize>> {
    let Some(rest) = ["this", "the following", "the"].iter().find_map(|opener| sentence::after_words(text, opener))
    else {
        return Vec::new();
    };
    let mut at = text.len() - rest.len();
    let mut met = false;
    for word in rest.split(' ').take(8) {
        let lower = word.to_lowercase();
        let end = at + word.len();
        if met && lower == "by" {
            let after = &text[end..];
            let start = end + after.len() - after.trim_start().len();
            let names = names::read(&text[start..]).list;
            let full = names.iter().all(|name| text[start..][name.clone()].contains(' '));
            return if full {
                names.into_iter().map(|name| start + name.start..start + name.end).collect()
            } else {
                Vec::new()
            };
        }
        met |= byline_words::THIS_ARTICLE.contains(&lower.as_str());
        at = end + 1;
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bylines_name_someone() {
        let cases = [
            ("By Anne Kristoffsen", "Anne Kristoffsen"),
            ("BY ANNE KRISTOFFSEN", "ANNE KRISTOFFSEN"),
            ("By Ali Smith and Jo Doe, Staff Writers", "Ali Smith+Jo Doe"),
            ("By Anne Kristoffsen | January 20, 2026", "Anne Kristoffsen"),
            ("By Anne Kristoffsen in Tirana", "Anne Kristoffsen"),
            ("Posted by Geoffrey Ackworth", "Geoffrey Ackworth"),
            ("Posted by admin on May 3, 2020", "admin"),
            ("Posted on May 3, 2020 by Geoffrey Ackworth", "Geoffrey Ackworth"),
            ("Author: Jo Doe", "Jo Doe"),
            ("Par Jean de La Fontaine", "Jean de La Fontaine"),
            ("نوشته: علی رضایی", "علی رضایی"),
            ("By Reuters", "Reuters"),
            ("From our correspondent", ""),
            ("Anne Kristoffsen | January 20, 2026", "Anne Kristoffsen"),
        ];
        for (line, expected) in cases {
            let found = read(line).unwrap_or_else(|| panic!("{line}"));
            let names: Vec<&str> = found.names.iter().map(|name| &line[name.clone()]).collect();
            assert_eq!(names.join("+"), expected, "{line}");
        }
    }

    #[test]
    fn sentences_that_begin_with_by_are_no_bylines() {
        for line in [
            "By 1979, the Shah had left.",
            "By Friday, the talks had collapsed.",
            "By Anne Kristoffsen Since well before President Trusk pulled out of the deal",
            "Von Berlin aus gesehen",
            "By the time he left",
            "Bystanders Saw It",
            "By John Smith and others have said that this is so",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn a_glued_byline_ends_at_a_mark() {
        let text = " Since well before President Trusk pulled out of the deal";
        for head in ["By Anne Kristoffsen –", "By Anne Kristoffsen.", "By Anne Kristoffsen\t", "By Anne Kristoffsen "]
        {
            assert_eq!(glued_length(&format!("{head}{text}")), Some(head.trim_end().len()), "{head}");
        }
        assert_eq!(glued_length(&format!("By Anne Kristoffsen{text}")), None);
    }
}
