//! Where and when an article was written: before its first sentence, or on a line of its own.

use std::ops::Range;

use super::dates::{self, Read};
use super::pieces::{Piece, Role, rules};
use super::sentence::{self, Ending, Opening};
use super::tables::{byline_words::PARTICLES, credit_words::AGENCIES, months};
use crate::archive::date::Date;

/// How far into a paragraph its dateline may reach, in bytes.
const LONGEST: usize = 120;
/// The most words of a line that holds only a date.
const WORDS: usize = 12;

/// What a dateline says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dateline {
    /// How many bytes it takes, with its dash.
    pub(super) length: usize,
    /// The day, if it gives one clearly.
    pub(super) date: Option<Date>,
    /// The agency in parentheses.
    pub(super) agency: Option<Range<usize>>,
    /// Whether a date or an agency proves it; a place alone may be anything.
    pub(super) proved: bool,
}

/// Gives lines that hold only a date, with or without a place, their role: before the text or after it.
pub(super) fn assign(pieces: &mut [Piece<'_>]) {
    const BOTTOM: usize = 3;
    let is_text = |piece: &Piece<'_>| piece.is_open() && piece.words > 2 * WORDS;
    let first = pieces.iter().position(is_text).unwrap_or(pieces.len());
    let last = pieces.iter().rposition(is_text).unwrap_or(pieces.len());
    for (at, piece) in pieces.iter_mut().enumerate() {
        let outside = at < first || at > last && at <= last.saturating_add(BOTTOM);
        if outside && piece.is_open() && is_date_line(&piece.text) {
            piece.take(Role::Dateline, rules::DATE);
        }
    }
}

/// Whether a line holds only a date, or a place and a date.
pub(super) fn is_date_line(words: &str) -> bool {
    read_line(words).is_some()
}

/// Reads a line that holds only a date, with what may stand before it.
pub(super) fn read_line(words: &str) -> Option<Dateline> {
    if words.len() > LONGEST || words.split_whitespace().nth(WORDS).is_some() {
        return None;
    }
    let opened = months::BEFORE_A_DATE.iter().find_map(|opener| sentence::after_words(words, opener));
    let date = opened.unwrap_or(words).trim_start_matches(|letter: char| letter == ':' || letter.is_whitespace());
    if let Some(read) = dates::read(date) {
        return Some(Dateline { length: words.len(), date: read.date(), agency: None, proved: true });
    }
    let head = words.trim_end_matches(|letter: char| letter.is_whitespace() || is_dash(letter));
    let found = read_head(head)?;
    let dashed = head.len() < words.len();
    (found.dated || dashed && found.agency.is_some()).then(|| Dateline {
        length: words.len(),
        date: found.date.and_then(Read::date),
        agency: found.agency,
        proved: true,
    })
}

/// The dateline with which the first line of a paragraph begins.
pub(super) fn read(line: &str) -> Option<Dateline> {
    let dashes = line.char_indices().take_while(|(at, _)| *at < LONGEST).filter(|(_, letter)| is_dash(*letter));
    let mut from = 0;
    for (at, dash) in dashes {
        if at < from {
            continue;
        }
        let rest = line[at..].trim_start_matches(is_dash);
        from = line.len() - rest.len();
        let wide = dash != '-'
            || from - at > 1
            || line[..at].ends_with(char::is_whitespace) && rest.starts_with(char::is_whitespace);
        let Some(head) = read_head(line[..at].trim_end()).filter(|_| wide) else { continue };
        let proved = head.dated || head.agency.is_some();
        let begins = matches!(sentence::opening(rest), Opening::Upper | Opening::Uncased) && !rest.trim().is_empty();
        if proved && !rest.trim().is_empty() || head.place_alone && begins {
            return Some(Dateline { length: from, date: head.date.and_then(Read::date), agency: head.agency, proved });
        }
    }
    None
}

fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '–' | '—' | '―' | '‒' | '−')
}

/// The words before the dash.
#[derive(Debug)]
struct Head {
    date: Option<Read>,
    dated: bool,
    agency: Option<Range<usize>>,
    /// Whether place and region alone are enough: `WASHINGTON`, `Tehran, Iran`.
    place_alone: bool,
}

fn read_head(head: &str) -> Option<Head> {
    let mut found = Head { date: None, dated: false, agency: None, place_alone: false };
    let mut outside = String::with_capacity(head.len());
    let mut rest = head;
    while let Some(open) = rest.find('(') {
        let close = open + rest[open..].find(')')?;
        outside.push_str(&rest[..open]);
        let inside = rest[open + 1..close].trim();
        let base = head.len() - rest.len() + open + 1;
        let start = base + rest[open + 1..close].len() - rest[open + 1..close].trim_start().len();
        match dates::read(inside) {
            Some(read) if !found.dated => (found.date, found.dated) = (Some(read), true),
            None if found.agency.is_none() && is_agency_like(inside) => {
                found.agency = Some(start..start + inside.len())
            }
            _ => return None,
        }
        rest = &rest[close + 1..];
    }
    outside.push_str(rest);
    let place = before_date(&outside, &mut found);
    let known = found.agency.clone().is_some_and(|agency| AGENCIES.contains(&head[agency].to_lowercase().as_str()));
    let place =
        place.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '/' | ':' | '，' | '،'));
    if place.is_empty() {
        return known.then_some(found);
    }
    let shape = place_shape(place)?;
    // What stands in parentheses after an ordinary word may be anything: "Khamenei (Supreme Leader) — ".
    if found.agency.is_some() && !known && shape != Place::Capitals {
        return None;
    }
    found.place_alone = match shape {
        Place::Capitals => place.chars().filter(|letter| letter.is_alphabetic()).count() >= 4,
        Place::WithRegion => true,
        Place::Word => false,
    };
    Some(found)
}

/// The place before the date in the words outside parentheses.
fn before_date<'t>(outside: &'t str, found: &mut Head) -> &'t str {
    if found.dated {
        return outside;
    }
    let starts = outside.char_indices().filter(|(at, _)| {
        *at == 0
            || outside[..*at].ends_with(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '，' | '،'))
    });
    for (at, _) in starts {
        if let Some(read) = dates::read(&outside[at..]) {
            (found.date, found.dated) = (Some(read), true);
            return &outside[..at];
        }
    }
    outside
}

/// How a place is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Capitals,
    WithRegion,
    Word,
}

fn place_shape(place: &str) -> Option<Place> {
    const MOST_WORDS: usize = 6;
    let words: Vec<&str> =
        place.split([' ', ',', '/', '\u{a0}', '，', '、', '،']).filter(|word| !word.is_empty()).collect();
    let fits = |word: &&str| {
        let letters = word.chars().all(|letter| {
            letter.is_alphabetic() || super::lines::is_unseen(letter) || matches!(letter, '.' | '-' | '’' | '\'')
        });
        let named = matches!(sentence::opening(word), Opening::Upper | Opening::Uncased) || PARTICLES.contains(word);
        letters && named && (sentence::ending(word) == Ending::Open || word.contains('.') && word.chars().count() <= 6)
    };
    if words.is_empty() || words.len() > MOST_WORDS || !words.iter().all(fits) {
        return None;
    }
    let cased = words[0].chars().any(char::is_uppercase);
    let capitals = cased && words[0].chars().all(|letter| !letter.is_lowercase());
    Some(match place.contains(',') {
        _ if capitals => Place::Capitals,
        true if cased => Place::WithRegion,
        _ => Place::Word,
    })
}

fn is_agency_like(inside: &str) -> bool {
    let words = inside.split_whitespace().count();
    (1..=4).contains(&words)
        && inside.split_whitespace().all(|word| matches!(sentence::opening(word), Opening::Upper | Opening::Uncased))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines_end_with_their_dash() {
        let cases = [
            ("KAVA (Apr 21) – As a new round", "KAVA (Apr 21) –", Some("XXXX-04-21"), None),
            ("LONDON, Jan. 5 (Reuters) — The", "LONDON, Jan. 5 (Reuters) —", Some("XXXX-01-05"), Some("Reuters")),
            ("TEHRAN, Iran (AP) -- The talks", "TEHRAN, Iran (AP) --", None, Some("AP")),
            ("Paris, le 3 mars 2024 – Le", "Paris, le 3 mars 2024 –", Some("2024-03-03"), None),
            ("Washington, DC - Congresswoman", "Washington, DC -", None, None),
            ("LONDON — The talks", "LONDON —", None, None),
            ("(Reuters) - The talks", "(Reuters) -", None, Some("Reuters")),
            ("Washington, D.C. (April 3, 2020)—The", "Washington, D.C. (April 3, 2020)—", Some("2020-04-03"), None),
            ("罗马，4月21日——今天", "罗马，4月21日——", Some("XXXX-04-21"), None),
            ("تهران (ایرنا) – مذاکرات", "تهران (ایرنا) –", None, Some("ایرنا")),
        ];
        for (line, head, date, agency) in cases {
            let found = read(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!(&line[..found.length], head);
            assert_eq!(found.date.map(|date| date.to_string()).as_deref(), date, "{line}");
            assert_eq!(found.agency.map(|agency| &line[agency]), agency, "{line}");
        }
    }

    #[test]
    fn ordinary_dashes_and_parentheses_are_no_datelines() {
        for line in [
            "MEV — a designated group",
            "Reza Parvani (the son of the Shah), in his role – he said",
            "Money — The root of it",
            "The monarchists (and the MEV) — They met",
            "Khamenei (Supreme Leader) — The man",
            "Iran-U.S. talks",
            "In 1979 – The year",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn a_line_may_hold_only_a_date() {
        for line in [
            "January 20, 2026",
            "Published: 2026-01-20",
            "Tehran, January 5, 2026",
            "Last updated on 3 May 2020",
            "LONDON, Jan. 5 (Reuters) —",
        ] {
            assert!(is_date_line(line), "{line}");
        }
        for line in ["LONDON", "January was cold", "On January 5, he left", "May"] {
            assert!(!is_date_line(line), "{line}");
        }
    }
}
