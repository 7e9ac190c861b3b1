//! The keys and values of front matter, with their places, whichever language they are written in.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::options::{DuplicateKeyPolicy, NonFiniteFloatPolicy};
use toml::de::{DeTable, DeValue};

use super::fence::{Fenced, Language};
use crate::limits;
use crate::read::printable::printable;

/// A key with its value.
#[derive(Debug)]
pub(crate) struct Field {
    pub key: String,
    pub value: Value,
    /// Where the value stands in the text.
    pub place: Range<usize>,
}

/// A value, as far as front matter needs to tell them apart.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Nothing,
    Words(String),
    List(Vec<Value>),
    Table(BTreeMap<String, Value>),
}

/// Why front matter could not be parsed.
#[derive(Debug)]
pub(super) struct Fault {
    pub message: String,
    pub place: Range<usize>,
}

/// Parses what stands between the fences.
pub(super) fn parse(text: &str, fenced: &Fenced) -> Result<Vec<Field>, Fault> {
    let inner = printable(&text[fenced.inner.clone()]);
    let parsed = match fenced.language {
        Language::Yaml => yaml(&inner),
        Language::Toml => toml(&inner),
    };
    let base = fenced.inner.start;
    let shift = |place: Range<usize>| place.start + base..place.end + base;
    match parsed {
        Ok(mut fields) => {
            fields.iter_mut().for_each(|field| field.place = shift(field.place.clone()));
            Ok(fields)
        }
        Err(fault) => Err(Fault { place: shift(fault.place), ..fault }),
    }
}

fn toml(inner: &str) -> Result<Vec<Field>, Fault> {
    let table = DeTable::parse(inner)
        .map_err(|fault| Fault { message: fault.message().to_owned(), place: fault.span().unwrap_or(0..0) })?;
    let field = |(key, value): (toml::Spanned<_>, toml::Spanned<DeValue<'_>>)| Field {
        place: value.span(),
        key: std::borrow::Cow::into_owned(key.into_inner()),
        value: Value::from(value.get_ref()),
    };
    Ok(table.into_inner().into_iter().map(field).collect())
}

impl From<&DeValue<'_>> for Value {
    /// The parser bounds how deep values nest.
    fn from(value: &DeValue<'_>) -> Self {
        match value {
            DeValue::String(words) => Self::Words(words.to_string()),
            DeValue::Integer(number) => Self::Words(number.to_string()),
            DeValue::Float(number) => Self::Words(number.to_string()),
            DeValue::Boolean(truth) => Self::Words(truth.to_string()),
            DeValue::Datetime(date) => Self::Words(date.to_string()),
            DeValue::Array(values) => Self::List(values.iter().map(|value| Self::from(value.get_ref())).collect()),
            DeValue::Table(table) => Self::Table(
                table.iter().map(|(key, value)| (key.get_ref().to_string(), Self::from(value.get_ref()))).collect(),
            ),
        }
    }
}

fn yaml(inner: &str) -> Result<Vec<Field>, Fault> {
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! { max_depth: limits::FRONT_MATTER_NESTING },
        duplicate_keys: DuplicateKeyPolicy::FirstWins,
        strict_booleans: true,
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
    };
    let Keys(keys) = serde_saphyr::from_str_with_options::<Keys>(inner, options).map_err(|fault| {
        let line = fault.location().map_or(1, |place| place.line());
        let told = fault.without_snippet().to_string();
        // The place it tells is counted from the fence.
        let message = told.split(" at line ").next().unwrap_or_default().to_owned();
        Fault { message, place: line_of(inner, line) }
    })?;
    let field = |(key, spanned): (String, serde_saphyr::Spanned<Plain>)| {
        let span = spanned.referenced.span();
        let place = span.byte_offset().zip(span.byte_len()).and_then(|(start, length)| {
            let start = usize::try_from(start).ok()?;
            Some(start..start + usize::try_from(length).ok()?)
        });
        let place = place.unwrap_or_else(|| line_of(inner, spanned.referenced.line()));
        let value = match spanned.value {
            // `1.50` and `007` are meant as they are written.
            Plain::Scalar(read) => Value::Words(inner.get(place.clone()).map_or(read, str::to_owned)),
            Plain::Other(value) => value,
        };
        Field { key, value, place }
    };
    Ok(keys.into_iter().map(field).collect())
}

/// The bytes of the line with this number, counted from 1.
fn line_of(text: &str, line: u64) -> Range<usize> {
    let before = usize::try_from(line.saturating_sub(1)).unwrap_or(usize::MAX);
    let start = match before {
        0 => 0,
        _ => text.match_indices('\n').nth(before - 1).map_or(text.len(), |(at, _)| at + 1),
    };
    let length = text[start..].find(['\n', '\r']).unwrap_or(text.len() - start);
    start..start + length
}

/// A document of YAML that is a table of keys, or empty.
struct Keys(Vec<(String, serde_saphyr::Spanned<Plain>)>);

/// A value that remembers whether YAML took it for a number or a truth.
#[derive(Debug)]
enum Plain {
    Scalar(String),
    Other(Value),
}

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(KeysVisitor)
    }
}

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PlainVisitor)
    }
}

struct KeysVisitor;

impl<'de> Visitor<'de> for KeysVisitor {
    type Value = Keys;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("keys with values")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
        let mut keys = Vec::new();
        while let Some(entry) = map.next_entry()? {
            keys.push(entry);
        }
        Ok(Keys(keys))
    }

    fn visit_unit<E>(self) -> Result<Keys, E> {
        Ok(Keys(Vec::new()))
    }
}

struct PlainVisitor;

impl<'de> Visitor<'de> for PlainVisitor {
    type Value = Plain;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Plain, A::Error> {
        let mut table = BTreeMap::new();
        while let Some((key, value)) = map.next_entry::<String, Plain>()? {
            table.insert(key, value.into_value());
        }
        Ok(Plain::Other(Value::Table(table)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Plain, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element::<Plain>()? {
            values.push(value.into_value());
        }
        Ok(Plain::Other(Value::List(values)))
    }

    fn visit_str<E>(self, words: &str) -> Result<Plain, E> {
        Ok(Plain::Other(Value::Words(words.to_owned())))
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Plain, E> {
        Ok(Plain::Scalar(truth.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Plain, E> {
        Ok(Plain::Scalar(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Plain, E> {
        Ok(Plain::Scalar(number.to_string()))
    }

    fn visit_i128<E>(self, number: i128) -> Result<Plain, E> {
        Ok(Plain::Scalar(number.to_string()))
    }

    fn visit_u128<E>(self, number: u128) -> Result<Plain, E> {
        Ok(Plain::Scalar(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Plain, E> {
        Ok(Plain::Scalar(number.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Plain, E> {
        Ok(Plain::Other(Value::Nothing))
    }
}

impl Plain {
    fn into_value(self) -> Value {
        match self {
            Self::Scalar(words) => Value::Words(words),
            Self::Other(value) => value,
        }
    }
}
