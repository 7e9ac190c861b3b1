//! `glossator check`: every problem at once, and nothing written.

use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use super::terminal::Terminal;
use super::{Ending, ending, messages, tell_failure};
use crate::diagnostic::Diagnostic;
use crate::pipeline::{self, Failure};

/// Look for problems, and write nothing
///
/// Reads the archive as `build` does and tells every problem at once: the file, the line, the words concerned, and what
/// to do. Errors have to be put right before a site can be built; warnings say what was repaired or is probably not as
/// meant.
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(super) struct Check {
    /// The folder that holds seeds/
    #[arg(default_value = ".")]
    archive: PathBuf,

    /// Also give every problem as JSON on standard output
    #[arg(long)]
    json: bool,
}

const AFTER_HELP: &str = "\
Examples:
  glossator check
  glossator check ~/clippings --json > problems.json

Exit status:
  0  no errors; there may be warnings
  1  the archive has errors
  2  wrong usage, or the machine failed";

impl Check {
    /// Checks, tells what was found, and says how it ended.
    pub(super) fn run(self, terminal: &Terminal) -> Ending {
        let found = match pipeline::check(&self.archive) {
            Ok(diagnostics) | Err(Failure::Archive(diagnostics)) => diagnostics,
            Err(failure) => return tell_failure(&failure, terminal),
        };
        if found.is_empty() {
            terminal.say("No problems found");
        } else {
            terminal.say(&messages::all(&found, terminal.colour()));
        }
        if self.json
            && let Err(error) = terminal.give(&as_json(&found))
        {
            return tell_failure(&Failure::Outside(error.into()), terminal);
        }
        ending(&found)
    }
}

fn as_json(found: &[Diagnostic]) -> serde_json::Value {
    json!({"format": 1, "diagnostics": found})
}
