//! A part of a whole, rounded once.

use serde::{Serialize, Serializer};

/// A ratio of two counts to three decimals, halves rounded up: integers as far as they go, so that it is the same on
/// every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ratio {
    thousandths: u32,
}

impl Ratio {
    /// `part` of `whole`; none of nothing.
    pub(super) fn of(part: usize, whole: usize) -> Self {
        let (part, whole) = (part as u128, whole as u128);
        let thousandths = (part * 2000 + whole).checked_div(whole * 2).unwrap_or(0);
        Self { thousandths: u32::try_from(thousandths).unwrap_or(u32::MAX) }
    }
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(f64::from(self.thousandths) / 1000.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratio_is_rounded_once_to_three_decimals() {
        for (part, whole, thousandths) in
            [(0, 0, 0), (0, 7, 0), (7, 7, 1000), (1, 3, 333), (2, 3, 667), (1, 2000, 1), (1, 2001, 0)]
        {
            assert_eq!(Ratio::of(part, whole), Ratio { thousandths }, "{part} of {whole}");
        }
    }

    #[test]
    fn a_ratio_of_a_huge_text_does_not_overflow() {
        assert_eq!(Ratio::of(usize::MAX / 2, usize::MAX), Ratio { thousandths: 500 });
    }
}
