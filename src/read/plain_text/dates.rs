//! Dates written in words.

use super::tables::months;
use crate::archive::date::Date;

/// The longest date, in bytes.
const LONGEST: usize = 100;

/// What a text says that is nothing but a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Read {
    /// This date.
    Known(Date),
    /// A date, but of another calendar, or one that can be read in two ways.
    Unclear,
}

impl Read {
    /// The date, if it is clear.
    pub(super) fn date(self) -> Option<Date> {
        match self {
            Self::Known(date) => Some(date),
            Self::Unclear => None,
        }
    }
}

/// The parts of a date as they are met.
#[derive(Debug, Default)]
struct Parts {
    numbers: Vec<u16>,
    month: Option<u8>,
    /// How many numbers stood before the month.
    before_month: usize,
    whole: Option<Read>,
    foreign: bool,
}

/// Reads a text that holds a date and nothing else: "January 20, 2026", "le 20 janvier 2026", "Tue 20.01.2026, 14:30".
pub(super) fn read(text: &str) -> Option<Read> {
    if text.len() > LONGEST {
        return None;
    }
    let mut parts = Parts::default();
    for token in
        text.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '(' | ')' | '،' | '|' | '[' | ']'))
    {
        let token = token.trim_matches(|letter: char| matches!(letter, '.' | ';') || super::lines::is_unseen(letter));
        if !token.is_empty() && !matches!(token, "-" | "–" | "—" | "•" | "·") {
            parts.take(token)?;
        }
    }
    parts.date()
}

impl Parts {
    /// Takes one word of the text; none when no date has such a word.
    fn take(&mut self, token: &str) -> Option<()> {
        let lower = token.to_lowercase();
        if let Some(month) = months::month(&lower).filter(|_| self.month.is_none()) {
            self.month = Some(month);
            self.before_month = self.numbers.len();
        } else if months::IRANIAN_MONTHS.contains(&token) {
            self.foreign = true;
        } else if months::BESIDE_A_DATE.contains(&lower.as_str()) || is_time(&lower) {
        } else if let Some(number) = ordinal(&lower) {
            self.numbers.push(number);
        } else {
            let read = compound(&lower)?;
            if self.whole.replace(read).is_some() {
                return None;
            }
        }
        (self.numbers.len() <= 2).then_some(())
    }

    fn date(&self) -> Option<Read> {
        if let Some(whole) = self.whole {
            return (self.numbers.is_empty() && self.month.is_none()).then_some(whole);
        }
        if self.foreign {
            return (!self.numbers.is_empty()).then_some(Read::Unclear);
        }
        let day = |number: u16| u8::try_from(number).ok().filter(|day| (1..=31).contains(day));
        let month = Some(self.month?);
        let date = match *self.numbers.as_slice() {
            [a] if a >= 1000 => Date::new(Some(a), month, None),
            [a] => Date::new(None, month, Some(day(a)?)),
            [a, b] if a >= 1000 => Date::new(Some(a), month, Some(day(b)?)),
            [a, b] if b >= 1000 => Date::new(Some(b), month, Some(day(a)?)),
            _ => None,
        };
        date.map(Read::Known)
    }
}

/// `20`, `20th`, `1er`, `۲۰`
pub(super) fn ordinal(token: &str) -> Option<u16> {
    let digits: String = token.chars().map_while(western_digit).collect();
    let rest: String = token.chars().skip(digits.len()).collect();
    let fits =
        matches!(digits.len(), 1 | 2 | 4) && matches!(rest.as_str(), "" | "st" | "nd" | "rd" | "th" | "er" | "º" | "°");
    fits.then(|| digits.parse().ok()).flatten()
}

/// A digit of the Western, Arabic or Persian row.
fn western_digit(letter: char) -> Option<char> {
    let value = match letter {
        '0'..='9' => return Some(letter),
        '\u{660}'..='\u{669}' => letter as u32 - 0x660,
        '\u{6f0}'..='\u{6f9}' => letter as u32 - 0x6f0,
        _ => return None,
    };
    char::from_digit(value, 10)
}

/// `14:30`, `9:05pm`, `2:15:00z`
fn is_time(token: &str) -> bool {
    let clock = token.trim_end_matches(|letter: char| letter.is_ascii_alphabetic() || letter == '.');
    clock.contains(':') && clock.chars().all(|letter| letter == ':' || western_digit(letter).is_some())
        || token.len() > clock.len()
            && !clock.is_empty()
            && clock.len() <= 2
            && matches!(&token[clock.len()..], "am" | "pm" | "h" | "a.m" | "p.m")
}

/// `2026-01-20`, `2026/01/20`, `20.01.2026`, `01/20/2026`, `2026年1月20日`
fn compound(token: &str) -> Option<Read> {
    let token = token.split_once('t').map_or(token, |(day, _)| day);
    let western: String = token.chars().map(|letter| western_digit(letter).unwrap_or(letter)).collect();
    let (numbers, mark) = if western.contains(['年', '月']) {
        (western.split(['年', '月', '日']).filter(|part| !part.is_empty()).collect::<Vec<_>>(), '年')
    } else {
        let mark = western.chars().find(|letter| matches!(letter, '-' | '/' | '.'))?;
        (western.split(mark).collect(), mark)
    };
    let parsed =
        |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u16>().ok()).flatten();
    let values = numbers.iter().map(parsed).collect::<Option<Vec<u16>>>()?;
    let [a, b, c] = match *values.as_slice() {
        [a, b, c] => [a, b, c],
        [month, day] if western.contains('月') => {
            return Date::new(None, u8::try_from(month).ok(), u8::try_from(day).ok()).map(Read::Known);
        }
        _ => return None,
    };
    let last = numbers[2];
    let made = |year: u16, month: u16, day: u16| {
        let date = Date::new(Some(year), Some(u8::try_from(month).ok()?), Some(u8::try_from(day).ok()?))?;
        Some(if year < 1600 { Read::Unclear } else { Read::Known(date) })
    };
    match (numbers[0].len(), last.len()) {
        (4, 1 | 2) => made(a, b, c),
        (1 | 2, 4) if mark == '.' || a > 12 => made(c, b, a),
        (1 | 2, 4) if b > 12 => made(c, a, b),
        // The third of May in one country, the fifth of March in another.
        (1 | 2, 4) | (2, 2) => (a <= 31 && b <= 31).then_some(Read::Unclear),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_many_countries_write_them() {
        let cases = [
            ("January 20, 2026", "2026-01-20"),
            ("Tuesday, 20th January 2026", "2026-01-20"),
            ("Jan. 20, 2026 at 9:30 am GMT", "2026-01-20"),
            ("le 3 mars 2024", "2024-03-03"),
            ("20. Januar 2026", "2026-01-20"),
            ("20 de enero de 2026", "2026-01-20"),
            ("۲۱ آوریل ۲۰۲۵", "2025-04-21"),
            ("2026年1月20日", "2026-01-20"),
            ("2026-01-20T09:30:00Z", "2026-01-20"),
            ("20.01.2026", "2026-01-20"),
            ("01/20/2026", "2026-01-20"),
            ("Apr 21", "XXXX-04-21"),
            ("4月21日", "XXXX-04-21"),
            ("April 2026", "2026-04"),
        ];
        for (text, expected) in cases {
            let date = read(text).and_then(Read::date).map(|date| date.to_string());
            assert_eq!(date.as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_a_date_that_nobody_knows() {
        for text in ["03/05/2026", "۲۱ فروردین ۱۴۰۴", "۱۴۰۴/۱/۲۱", "01.03.01"] {
            assert_eq!(read(text), Some(Read::Unclear), "{text}");
        }
    }

    #[test]
    fn other_words_are_no_date() {
        for text in [
            "",
            "2026",
            "20",
            "March on Rome",
            "May",
            "January 20, 2026 was cold",
            "1.2.3.4",
            "Monday",
            "version 1.2",
            "April 31, 2026",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
