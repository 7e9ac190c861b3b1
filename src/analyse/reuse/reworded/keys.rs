//! Which keys are among some.

use std::num::NonZeroU32;

/// A bit for each of some keys, by which most others are seen at once not to be among them.
pub(super) struct Keys([u64; 64]);

impl Keys {
    pub(super) fn of(keys: impl Iterator<Item = u64>) -> Self {
        let mut bits = Self([0; 64]);
        keys.for_each(|key| bits.0[(key >> 6 & 63) as usize] |= 1 << (key & 63));
        bits
    }

    pub(super) fn may_hold(&self, key: u64) -> bool {
        self.0[(key >> 6 & 63) as usize] & 1 << (key & 63) != 0
    }
}

/// The numbers of some keys, from 1, by the keys: a table of four places for each, where the next free one is taken.
pub(super) struct Numbers<'k> {
    keys: &'k [u64],
    table: Vec<u32>,
}

impl<'k> Numbers<'k> {
    pub(super) fn of(keys: &'k [u64]) -> Self {
        let mut numbers = Self { keys, table: vec![0; (keys.len() * 4).next_power_of_two()] };
        for (key, number) in keys.iter().zip(1..) {
            let mut place = numbers.place(*key);
            while numbers.table[place] > 0 {
                place = numbers.behind(place);
            }
            numbers.table[place] = number;
        }
        numbers
    }

    pub(super) fn get(&self, key: u64) -> Option<NonZeroU32> {
        let mut place = self.place(key);
        loop {
            let number = NonZeroU32::new(self.table[place])?;
            if self.keys[number.get() as usize - 1] == key {
                return Some(number);
            }
            place = self.behind(place);
        }
    }

    fn place(&self, key: u64) -> usize {
        key as usize & (self.table.len() - 1)
    }

    fn behind(&self, place: usize) -> usize {
        (place + 1) & (self.table.len() - 1)
    }
}
