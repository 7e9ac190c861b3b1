//! What a message is told, and in what parts it is said.

use std::borrow::Cow;

/// What a message is told: a number, which chooses its plural form, or words.
#[derive(Clone, Debug)]
pub enum Told<'a> {
    /// A number.
    Number(usize),
    /// Words.
    Text(Cow<'a, str>),
}

impl From<usize> for Told<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Told<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number as usize)
    }
}

impl<'a> From<&'a str> for Told<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Told<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Told<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

/// A part of what [`say_round`](super::Wording::say_round) says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'s> {
    /// Words, or some of them.
    Text(&'s str),
    /// One of the things, by its place.
    Thing(usize),
}
