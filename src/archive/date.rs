//! Dates as the archive knows them: often only in part.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A date of which the year, the month or the day may be unknown, written as level 1 of EDTF (ISO 8601-2) writes it:
/// `2026`, `2026-01`, `2026-01-20`, `XXXX-04-21`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    year: Option<u16>,
    month: Option<u8>,
    day: Option<u8>,
}

/// Why a date could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("dates are written 2026, 2026-01, 2026-01-20 or XXXX-04-21")]
pub struct NotADate;

impl Date {
    /// The date of these parts, if the calendar has it; a day needs a month, and something must be known.
    #[must_use]
    pub fn new(year: Option<u16>, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        let month_fits = month.is_none_or(|month| (1..=12).contains(&month));
        let day_fits = match (month, day) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(month), Some(day)) => (1..=days(year, month)).contains(&day),
        };
        let known = year.is_some() || (month.is_some() && day.is_some());
        (month_fits && day_fits && known && year.is_none_or(|year| year <= 9999)).then_some(Self { year, month, day })
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> Option<u16> {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month.
    #[must_use]
    pub fn day(self) -> Option<u8> {
        self.day
    }

    /// Whether this day certainly lies before the other: unknown parts decide nothing.
    #[must_use]
    pub fn is_before(self, other: Self) -> bool {
        let parts = [
            (self.year, other.year),
            (self.month.map(u16::from), other.month.map(u16::from)),
            (self.day.map(u16::from), other.day.map(u16::from)),
        ];
        for pair in parts {
            match pair {
                (Some(mine), Some(theirs)) if mine == theirs => {}
                (Some(mine), Some(theirs)) => return mine < theirs,
                _ => return false,
            }
        }
        false
    }
}

/// How many days a month has; the longest it can have where the year is unknown.
fn days(year: Option<u16>, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year
            .is_some_and(|year| !(year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400))) =>
        {
            28
        }
        2 => 29,
        _ => 31,
    }
}

impl FromStr for Date {
    type Err = NotADate;

    /// Reads a date; a time of day after it (`2026-01-20T09:30:00Z`, as clippers write) is passed over.
    fn from_str(text: &str) -> Result<Self, NotADate> {
        let text = text.trim();
        let day_only = text.split_once(['T', 't', ' ']).map_or(text, |(day, _)| day);
        let mut parts = day_only.split('-');
        let year = match parts.next().unwrap_or("") {
            "XXXX" | "xxxx" => None,
            year if year.len() == 4 => Some(number(year)?),
            _ => return Err(NotADate),
        };
        let month = parts.next().map(two_digits).transpose()?.flatten();
        let day = parts.next().map(two_digits).transpose()?.flatten();
        if parts.next().is_some() {
            return Err(NotADate);
        }
        Self::new(year, month, day).ok_or(NotADate)
    }
}

/// A month or day of two digits; `XX` is unknown.
fn two_digits(text: &str) -> Result<Option<u8>, NotADate> {
    match text {
        "XX" | "xx" => Ok(None),
        _ if text.len() == 2 => number(text).and_then(|value| u8::try_from(value).map_err(|_| NotADate)).map(Some),
        _ => Err(NotADate),
    }
}

fn number(text: &str) -> Result<u16, NotADate> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().map_err(|_| NotADate) } else { Err(NotADate) }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("XXXX")?,
        }
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_as_it_was_read() {
        for written in ["2026", "2026-01", "2026-01-20", "XXXX-04-21", "2024-02-29"] {
            assert_eq!(written.parse::<Date>().expect("a date").to_string(), written);
        }
        assert_eq!("2024-01-02T03:04:05".parse::<Date>().expect("a date").to_string(), "2024-01-02");
        assert_eq!("2024-01-XX".parse::<Date>().expect("a date").to_string(), "2024-01");
    }

    #[test]
    fn what_the_calendar_does_not_have_is_no_date() {
        for written in
            ["", "XXXX", "26-01-20", "2026-13", "2026-02-29", "2026-1-2", "20 January 2026", "2026-01-20-1", "+123"]
        {
            assert!(written.parse::<Date>().is_err(), "{written}");
        }
    }

    #[test]
    fn only_what_is_known_decides_which_is_earlier() {
        let date = |text: &str| text.parse::<Date>().expect("a date");
        assert!(date("2025").is_before(date("2026-01-20")));
        assert!(date("2026-01-19").is_before(date("2026-01-20")));
        assert!(!date("2026").is_before(date("2026-01-20")));
        assert!(!date("XXXX-04-21").is_before(date("2026-05-01")));
        assert!(!date("2026").is_before(date("2026")));
    }
}
