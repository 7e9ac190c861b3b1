//! Where words and data go.

use std::env;
use std::io::{self, IsTerminal as _, Write as _};

/// Standard error for words, standard output for data.
#[derive(Debug)]
pub(super) struct Terminal {
    colour: bool,
    watched: bool,
}

impl Terminal {
    /// The terminal that the program was started from. Words are coloured only for a person who looks and has not asked
    /// for plain ones (<https://no-color.org>).
    pub(super) fn new() -> Self {
        let asked_for_plain = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let dumb = env::var_os("TERM").is_some_and(|value| value == "dumb");
        let is_terminal = io::stderr().is_terminal();
        Self { colour: is_terminal && !asked_for_plain && !dumb, watched: is_terminal && !dumb }
    }

    /// Whether words are coloured.
    pub(super) fn colour(&self) -> bool {
        self.colour
    }

    /// Whether a person looks, at a terminal on which words can be drawn over.
    pub(super) fn is_watched(&self) -> bool {
        self.watched
    }

    /// Says something to the person. If nobody reads it, there is nobody to tell.
    pub(super) fn say(&self, words: &str) {
        let _ = writeln!(io::stderr().lock(), "{words}");
    }

    /// Gives text to the next program. That it has read enough and gone is no failure.
    pub(super) fn print(&self, text: &str) -> io::Result<()> {
        match io::stdout().lock().write_all(text.as_bytes()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            result => result,
        }
    }

    /// Gives data to the next program. That it has read enough and gone is no failure.
    pub(super) fn give(&self, data: &serde_json::Value) -> io::Result<()> {
        match writeln!(io::stdout().lock(), "{data:#}") {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            result => result,
        }
    }
}
