//! Whole builds of small archives by the real program, told as stories.

#![expect(clippy::disallowed_methods, reason = "the stories make archives and look at sites")]

mod command_line;
mod committed;
mod folder;
mod hand_reading;
mod hostile;
mod layering;
mod open_data;
mod pages;
mod small;
mod story;
