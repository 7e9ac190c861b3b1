//! Whole builds of small archives by the real program, told as stories.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "the stories make archives, look at sites, and fail where they cannot"
)]

mod actor_list;
mod cards;
mod command_line;
mod committed;
mod copies;
mod discovery;
mod drift;
mod exchange;
mod families;
mod folder;
mod found_actors;
mod hand_reading;
mod hostile;
mod law;
mod layering;
mod many_names;
mod notes;
mod open_data;
mod own_names;
mod pages;
mod pictures;
mod publishing;
mod quotations;
mod rebuild;
mod repeats;
mod reworded;
mod round_trip;
mod search;
mod serve;
mod side_by_side;
mod small;
mod standard;
mod story;
mod twice;
mod withheld;
mod zotero;
