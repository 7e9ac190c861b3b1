//! `glossator serve`: the site in a browser on this machine while its articles are being worked on.

use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Args;

use super::terminal::Terminal;
use super::{Ending, build, messages};
use crate::pipeline::{Failure, Options};
use crate::serve::{self, Built, ServeError, Serving};

/// Show the site in a browser, and build it anew as you write
///
/// Builds the site, serves it to this machine, and watches the archive: when a file is saved, the site is built anew and
/// the open page shows it, at the same place. What is wrong is shown as a page until it is put right.
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(super) struct Serve {
    /// The folder that holds seeds/
    #[arg(default_value = ".")]
    archive: PathBuf,

    /// The address to serve at: 0.0.0.0 lets other machines look, too
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    host: IpAddr,

    /// The port
    #[arg(long, default_value_t = 4000)]
    port: u16,

    /// Open the first page in the browser
    #[arg(long)]
    open: bool,
}

const AFTER_HELP: &str = "\
Examples:
  glossator serve --open
  glossator serve ~/clippings --port 8080

Ctrl-C ends it. The site stays in ARCHIVE/site, as `glossator build` leaves it.

Exit status:
  0  ended by Ctrl-C
  2  wrong usage, or the machine failed";

impl Serve {
    /// Serves until Ctrl-C, and says how it ended.
    pub(super) fn run(self, terminal: &Terminal) -> Ending {
        let open = self.open;
        let out = if self.archive == Path::new(".") { PathBuf::from("site") } else { self.archive.join("site") };
        let options = Options { archive: self.archive, out, base_url: None, verify: false };
        let serving = Serving { options, host: self.host, port: self.port };
        let ready = |address: &str| {
            terminal.say(&format!("Serving at {address}; Ctrl-C ends it"));
            if open && let Err(error) = open::that_detached(address) {
                terminal.say(&format!("No browser could be opened: {error}"));
            }
        };
        let out = serving.options.out.clone();
        match serve::serve(&serving, move |built, took| tell(built, &out, took), ready) {
            Ok(()) => Ending::Done,
            Err(error) => {
                terminal.say(&messages::outside(&error, terminal.colour()));
                if let ServeError::Taken { free: Some(free), .. } = error {
                    terminal.say(&format!(" = help: --port {free} is free"));
                }
                Ending::Failed
            }
        }
    }
}

/// Tells how a build went, in the terminal; the same words without colour are for the page that shows a failure.
fn tell(built: Built<'_>, out: &Path, took: Duration) -> String {
    let terminal = Terminal::new();
    build::tell(built, out, took, None, &terminal);
    match built {
        Ok(_) => String::new(),
        Err(Failure::Archive(diagnostics)) => messages::all(diagnostics, false),
        Err(Failure::Outside(error)) => messages::outside(error.as_ref(), false),
    }
}
