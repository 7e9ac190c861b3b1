//! `glossator init`: a new archive that builds at once.

use std::path::PathBuf;

use clap::Args;

use super::terminal::Terminal;
use super::{Ending, tell_failure};
use crate::pipeline::Failure;
use crate::write;

/// Make a new archive
///
/// Makes a folder with a sample article, a note on it, and the two files in which you say what the articles do not. The
/// folder must be new or empty.
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(super) struct Init {
    /// The folder to make
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

const AFTER_HELP: &str = "\
Example:
  glossator init ~/clippings && glossator build ~/clippings

Exit status:
  0  the archive was made
  2  wrong usage, or the machine failed";

/// The files of a new archive.
const FILES: [(&str, &str); 5] = [
    ("README.md", include_str!("starter/README.md")),
    ("seeds/2026-lock.md", include_str!("starter/article.md")),
    ("seeds/actors.toml", include_str!("starter/actors.toml")),
    ("seeds/archive.toml", include_str!("starter/archive.toml")),
    ("seeds/notes/boats.md", include_str!("starter/note.md")),
];

impl Init {
    /// Makes the archive, and says what comes next.
    pub(super) fn run(self, terminal: &Terminal) -> Ending {
        match write::fresh(&self.folder, &FILES) {
            Ok(()) => {
                let folder = self.folder.display();
                terminal.say(&format!("Made an archive in {folder}; build it with `glossator build {folder}`"));
                Ending::Done
            }
            Err(error) => tell_failure(&Failure::from(error), terminal),
        }
    }
}
