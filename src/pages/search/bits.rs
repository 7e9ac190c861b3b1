//! Numbers as bits, and bits as letters, six to a letter, so that a script can hold them.
//!
//! Small numbers are the common ones: they are written in the codes of Elias (gamma) and, where they have a usual size, of
//! exponential Golomb codes of an order k, which are a gamma code for what exceeds the k lowest bits.

/// The letters, each in the place of its number.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// How many bits a letter holds.
const BITS: u32 = 6;

/// Writes numbers.
#[derive(Debug, Default)]
pub(super) struct Writer {
    letters: String,
    /// The bits that make no letter yet.
    rest: u64,
    count: u32,
}

impl Writer {
    /// Writes the lowest bits of a number, at most 32.
    pub(super) fn bits(&mut self, number: u32, count: u32) {
        self.rest = self.rest << count | u64::from(number) & ((1 << count) - 1);
        self.count += count;
        while self.count >= BITS {
            self.count -= BITS;
            self.letter(self.rest >> self.count);
        }
        self.rest &= (1 << self.count) - 1;
    }

    /// Writes a number below 2³¹.
    pub(super) fn gamma(&mut self, number: u32) {
        let length = (number + 1).ilog2();
        if length < 16 {
            // The noughts before it are the highest bits of the number itself.
            self.bits(number + 1, 2 * length + 1);
        } else {
            self.bits(0, length);
            self.bits(number + 1, length + 1);
        }
    }

    /// Writes a number below 2³¹ that has usually about `order` bits.
    pub(super) fn golomb(&mut self, number: u32, order: u32) {
        self.gamma(number >> order);
        self.bits(number, order);
    }

    /// All that was written.
    pub(super) fn letters(mut self) -> String {
        if self.count > 0 {
            self.bits(0, BITS - self.count);
        }
        self.letters
    }

    fn letter(&mut self, at: u64) {
        self.letters.push(char::from(LETTERS[(at & 63) as usize]));
    }
}

/// Reads numbers as they were written; gives none where there are no more.
#[derive(Debug)]
pub(super) struct Reader<'l> {
    letters: std::slice::Iter<'l, u8>,
    rest: u64,
    count: u32,
}

impl<'l> Reader<'l> {
    pub(super) fn of(letters: &'l str) -> Self {
        Self { letters: letters.as_bytes().iter(), rest: 0, count: 0 }
    }

    /// Reads as many bits, at most 32.
    pub(super) fn bits(&mut self, count: u32) -> Option<u32> {
        while self.count < count {
            self.rest = (self.rest & ((1 << self.count) - 1)) << BITS | number(*self.letters.next()?)?;
            self.count += BITS;
        }
        self.count -= count;
        u32::try_from((self.rest >> self.count) & ((1 << count) - 1)).ok()
    }

    pub(super) fn gamma(&mut self) -> Option<u32> {
        let mut length = 0;
        while self.bits(1)? == 0 {
            length += 1;
            if length > 31 {
                return None;
            }
        }
        Some(((1 << length) | self.bits(length)?) - 1)
    }

    pub(super) fn golomb(&mut self, order: u32) -> Option<u32> {
        let high = self.gamma()?.checked_shl(order)?;
        Some(high | self.bits(order)?)
    }
}

/// The number of a letter.
fn number(letter: u8) -> Option<u64> {
    Some(u64::from(match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_again(numbers in prop::collection::vec((0_u32..1 << 30, 0_u32..20, 0..3), 0..40)) {
            let mut writer = Writer::default();
            for (number, order, how) in &numbers {
                match how {
                    0 => writer.bits(*number, 30),
                    1 => writer.gamma(*number),
                    _ => writer.golomb(*number, *order),
                }
            }
            let letters = writer.letters();
            let mut reader = Reader::of(&letters);
            for (number, order, how) in numbers {
                let read = match how {
                    0 => reader.bits(30),
                    1 => reader.gamma(),
                    _ => reader.golomb(order),
                };
                prop_assert_eq!(read, Some(number));
            }
        }

        #[test]
        fn letters_of_somebody_else_are_read_or_not_but_without_harm(letters in "\\PC{0,12}") {
            let mut reader = Reader::of(&letters);
            while reader.golomb(7).is_some() {}
        }
    }
}
