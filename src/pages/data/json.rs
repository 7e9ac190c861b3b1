//! How the JSON is laid out: an object that stands in a list has a line to itself, all else runs on. So a file can be
//! read, searched with `grep` and compared line by line, and holds little white space.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// The JSON of `data`, with a line feed at its end.
pub(super) fn bytes(data: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::new();
    line(&mut bytes, data);
    bytes
}

/// Adds the JSON of `data`, with a line feed at its end. What has no list of objects is one line.
pub(super) fn line(bytes: &mut Vec<u8>, data: &impl Serialize) {
    let written = data.serialize(&mut Serializer::with_formatter(&mut *bytes, Lines::default()));
    // Memory takes every byte, and our data has neither maps with odd keys nor serialisers of its own that refuse.
    debug_assert!(written.is_ok(), "{written:?}");
    bytes.push(b'\n');
}

/// Breaks the line before every object of a list.
#[derive(Default)]
struct Lines {
    /// For each open list, whether it holds objects.
    lists: Vec<bool>,
    /// Whether the value that comes next is an entry of a list.
    entry_is_next: bool,
}

impl Lines {
    fn break_line<W: ?Sized + Write>(&self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b"\n")?;
        self.lists.iter().filter(|holds_objects| **holds_objects).try_for_each(|_| writer.write_all(b"  "))
    }
}

impl Formatter for Lines {
    /// Only shares are fractions, and they have three decimals.
    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        write!(writer, "{value:.3}")
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.lists.push(false);
        writer.write_all(b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if self.lists.pop() == Some(true) {
            self.break_line(writer)?;
        }
        writer.write_all(b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.entry_is_next = true;
        if first { Ok(()) } else { writer.write_all(b",") }
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.entry_is_next = false;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        if std::mem::take(&mut self.entry_is_next) {
            if let Some(holds_objects) = self.lists.last_mut() {
                *holds_objects = true;
            }
            self.break_line(writer)?;
        }
        writer.write_all(b"{")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        if first { Ok(()) } else { writer.write_all(b", ") }
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.entry_is_next = false;
        writer.write_all(b": ")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_object_of_a_list_has_its_line_and_numbers_run_on() {
        let data = json!({"a": [{"b": [[1, 2], [3, 4]], "c": [{"d": 0.5}, {"d": 1}]}, {"b": [], "c": ["x", "y"]}]});
        let expected = "\
{\"a\": [
  {\"b\": [[1,2],[3,4]], \"c\": [
    {\"d\": 0.500},
    {\"d\": 1}
  ]},
  {\"b\": [], \"c\": [\"x\",\"y\"]}
]}
";
        assert_eq!(String::from_utf8(bytes(&data)).expect("JSON is UTF-8"), expected);
    }

    #[test]
    fn an_object_inside_an_object_stays_on_its_line() {
        let data = json!([{"a": {"b": {"c": [1]}}}]);
        assert_eq!(bytes(&data), b"[\n  {\"a\": {\"b\": {\"c\": [1]}}}\n]\n");
    }
}
