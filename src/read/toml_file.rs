//! Reads the values of a TOML file one by one and remembers, with its place, everything that is not as it should be.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::line_index::LineIndex;
use crate::archive::one_line::one_line;
use crate::diagnostic::{Diagnostic, Severity};

/// A key of a table, with its place.
pub(crate) type Key<'t> = Spanned<DeString<'t>>;

/// A value, with its place.
pub(crate) type Value<'t> = Spanned<DeValue<'t>>;

/// A TOML file that is being read.
#[derive(Debug)]
pub(crate) struct TomlFile<'t> {
    lines: LineIndex<'t>,
    /// What was found wrong so far.
    pub diagnostics: Vec<Diagnostic>,
}

impl<'t> TomlFile<'t> {
    /// Parses `text`, as much of it as is sound; every fault of the syntax is remembered.
    pub(crate) fn parse(file: &'t str, text: &'t str) -> (Self, DeTable<'t>) {
        let (table, faults) = DeTable::parse_recoverable(text);
        let mut this = Self::unparsed(file, text);
        for fault in faults {
            let place = fault.span().unwrap_or(0..0);
            this.error("toml-syntax", format!("this is not TOML: {}", fault.message()), place);
        }
        (this, table.into_inner())
    }

    /// A file that something else parses, of which faults are remembered.
    pub(crate) fn unparsed(file: &'t str, text: &'t str) -> Self {
        Self { lines: LineIndex::of(file, text), diagnostics: Vec::new() }
    }

    /// The words of a text, trimmed. None when they are empty.
    pub(crate) fn words(&mut self, key: &Key<'_>, value: &Value<'_>) -> Option<String> {
        let Some(words) = value.get_ref().as_str() else {
            self.wrong_type(key, "a text in quotes", value);
            return None;
        };
        let words = one_line(words);
        (!words.is_empty()).then_some(words)
    }

    /// Several texts; one text alone will do.
    pub(crate) fn list(&mut self, key: &Key<'_>, value: &Value<'_>) -> Vec<Spanned<String>> {
        let DeValue::Array(values) = value.get_ref() else {
            return self.words(key, value).map(|words| Spanned::new(value.span(), words)).into_iter().collect();
        };
        let words = |value: &Value<'_>| Some(Spanned::new(value.span(), self.words(key, value)?));
        values.iter().filter_map(words).collect()
    }

    /// `true` or `false`.
    pub(crate) fn flag(&mut self, key: &Key<'_>, value: &Value<'_>) -> Option<bool> {
        if value.get_ref().as_bool().is_none() {
            self.wrong_type(key, "true or false, without quotes", value);
        }
        value.get_ref().as_bool()
    }

    /// A date, in quotes or as TOML writes dates; also a year alone.
    pub(crate) fn date(&mut self, key: &Key<'_>, value: &Value<'_>) -> Option<String> {
        match value.get_ref() {
            DeValue::Datetime(date) => Some(date.to_string()),
            DeValue::Integer(year) => Some(year.to_string()),
            _ => self.words(key, value),
        }
    }

    /// A table within the table.
    pub(crate) fn table<'v>(&mut self, key: &Key<'_>, value: &'v Value<'v>) -> Option<&'v DeTable<'v>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong_type(key, "a table", value);
        }
        table
    }

    /// Says that nothing is known by this key. Where a known key is spelt nearly so it is surely a slip, and an error:
    /// a misspelt `publish` would show what should be withheld.
    pub(crate) fn unknown(&mut self, key: &Key<'_>, known: &[&str]) {
        let close = nearest(key.get_ref(), known);
        let severity = if close.is_some() { Severity::Error } else { Severity::Warning };
        let help = match close {
            Some(known) => format!("write `{known}`"),
            None => format!("keys known here: {}", known.join(", ")),
        };
        let said = Diagnostic {
            severity,
            ..Diagnostic::error("unknown-key", format!("`{}` is no key known here", key.get_ref()))
        };
        self.diagnostics.push(self.lines.at(said, key.span()).help(help));
    }

    /// Remembers something that must be put right.
    pub(crate) fn error(&mut self, code: &'static str, message: impl Into<String>, place: Range<usize>) {
        self.diagnostics.push(self.lines.at(Diagnostic::error(code, message), place));
    }

    /// Remembers something that is probably not as meant.
    pub(crate) fn warning(&mut self, code: &'static str, message: impl Into<String>, place: Range<usize>) {
        self.diagnostics.push(self.lines.at(Diagnostic::warning(code, message), place));
    }

    /// Adds what to do to what was remembered last.
    pub(crate) fn help(&mut self, help: impl Into<String>) {
        if let Some(last) = self.diagnostics.last_mut() {
            last.help = Some(help.into());
        }
    }

    fn wrong_type(&mut self, key: &Key<'_>, wanted: &str, value: &Value<'_>) {
        let found = match value.get_ref() {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.error("wrong-type", format!("`{}` should be {wanted}, and here is {found}", key.get_ref()), value.span());
    }
}

/// The one of `known` that differs from `written` by a slip of the finger, if any does.
pub(crate) fn nearest<'k>(written: &str, known: &[&'k str]) -> Option<&'k str> {
    let written = written.to_lowercase().replace('-', "_");
    let (slips, nearest) =
        known.iter().map(|known| (strsim::osa_distance(&written, known), *known)).min_by_key(|(slips, _)| *slips)?;
    // A third of the letters wrong is another word.
    (slips * 3 <= nearest.len()).then_some(nearest)
}
