//! The command line: what was typed becomes a call of [`crate::pipeline`], and what came of it is told.
//!
//! Words go to standard error, data to standard output; nothing else in the crate prints.

mod actors;
mod build;
mod check;
mod init;
mod messages;
mod progress;
mod serve;
mod summary;
mod terminal;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::diagnostic::{self, Diagnostic};
use crate::pipeline::Failure;
use terminal::Terminal;

/// Writes a folder of clipped articles as a static web site. Every article can be read with a margin that says where
/// its text also stands, and who is named in it.
#[derive(Debug, Parser)]
#[command(name = "glossator", version, term_width = 100, after_help = AFTER_HELP)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Actors(actors::Actors),
    Build(build::Build),
    Check(check::Check),
    Init(init::Init),
    Serve(serve::Serve),
}

const AFTER_HELP: &str = "\
An archive is a folder that holds
  seeds/      the articles, .txt and .md, in any sub-folder; archive.toml and actors.toml, if any
  templates/  templates that replace the built-in ones of the same name, if any
  static/     style, scripts and fonts that do likewise, and files to copy as they are, if any
  site/       the web site, which `glossator build` writes

Examples:
  glossator build                       the archive in this folder, into site/
  glossator build ~/clippings --base-url https://example.org/clippings/
  glossator check ~/clippings           every problem at once; writes nothing
  glossator actors                      who is named that actors.toml does not list
  glossator serve --open                the site in a browser, built anew as you write
  glossator init ~/clippings            a new archive, with a sample article

Exit status:
  0  done
  1  the archive has errors
  2  wrong usage, or the machine failed";

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Done,
    ArchiveHasErrors,
    Failed,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        Self::from(match ending {
            Ending::Done => 0,
            Ending::ArchiveHasErrors => 1,
            Ending::Failed => 2,
        })
    }
}

/// Does what the command line asks, tells what came of it, and returns the exit status.
pub fn run(line: impl IntoIterator<Item = OsString>) -> ExitCode {
    let line = match Line::try_parse_from(line) {
        Ok(line) => line,
        Err(error) => {
            // Help goes to standard output, complaints to standard error. If nobody reads them, there is nobody to tell.
            let _ = error.print();
            return if error.use_stderr() { Ending::Failed } else { Ending::Done }.into();
        }
    };
    let terminal = Terminal::new();
    let ending = match line.command {
        Command::Actors(actors) => actors.run(&terminal),
        Command::Build(build) => build.run(&terminal),
        Command::Check(check) => check.run(&terminal),
        Command::Init(init) => init.run(&terminal),
        Command::Serve(serve) => serve.run(&terminal),
    };
    ending.into()
}

/// Tells why a command could not do its work.
fn tell_failure(failure: &Failure, terminal: &Terminal) -> Ending {
    match failure {
        Failure::Archive(diagnostics) => {
            terminal.say(&messages::all(diagnostics, terminal.colour()));
            Ending::ArchiveHasErrors
        }
        Failure::Outside(error) => {
            terminal.say(&messages::outside(error.as_ref(), terminal.colour()));
            Ending::Failed
        }
    }
}

/// How a command ended that found these.
fn ending(diagnostics: &[Diagnostic]) -> Ending {
    if diagnostic::any_error(diagnostics) { Ending::ArchiveHasErrors } else { Ending::Done }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_put_together_well() {
        Line::command().debug_assert();
    }
}
