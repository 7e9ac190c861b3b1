//! Places in a text as RFC 5147 counts them: in characters, of which the end of a line is one, however it is written.

use crate::span::{Byte, CodePoints};

/// Where the ends of lines stand that are two characters.
pub(super) struct LineEnds<'t> {
    table: &'t CodePoints<'t>,
    /// The bytes of the line feeds that follow a carriage return.
    doubled: Vec<u32>,
}

impl<'t> LineEnds<'t> {
    pub(super) fn of(text: &str, table: &'t CodePoints<'t>) -> Self {
        let doubled = text.match_indices("\r\n").map(|(at, _)| Byte::from(at + 1).0).collect();
        Self { table, doubled }
    }

    /// How many characters stand before a place.
    pub(super) fn at(&self, place: Byte) -> u32 {
        let doubled = self.doubled.partition_point(|at| *at < place.0);
        self.table.at(place).0 - u32::try_from(doubled).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_of_a_line_is_one_character() {
        let text = "é\r\n🕊\nx\r\ny";
        let table = CodePoints::of(text);
        let ends = LineEnds::of(text, &table);
        let places: Vec<u32> = text.char_indices().map(|(at, _)| ends.at(at.into())).collect();
        assert_eq!(places, [0, 1, 2, 2, 3, 4, 5, 6, 6]);
    }
}
