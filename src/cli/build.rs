//! `glossator build`: writes the site and says what was done.

use std::num::NonZeroU16;
use std::path::{Path, PathBuf, absolute};
use std::time::{Duration, Instant};

use clap::Args;
use serde_json::json;

use super::messages;
use super::progress::Shown;
use super::summary;
use super::terminal::Terminal;
use super::{Ending, ending, tell_failure};
use crate::archive::web_address;
use crate::pipeline::{Builder, Built, Failure, Options};

/// Write the site
///
/// Reads the archive and writes its web site. Only files that changed are written, and pages that are no longer part of
/// the site are removed. Files that Glossator did not make are never replaced or removed, and a folder that holds such
/// files and is no site of ours is refused.
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(super) struct Build {
    /// The folder that holds seeds/
    #[arg(default_value = ".")]
    archive: PathBuf,

    /// Where to write the site [default: ARCHIVE/site]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,

    /// Where the site will be published, for the feed, the sitemap and canonical links; goes before what
    /// archive.toml says
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<String>,

    /// Also give what was done, and every problem, as JSON on standard output
    #[arg(long)]
    json: bool,

    /// Look at every file of the site, too, and put right what somebody changed there
    #[arg(long)]
    verify: bool,

    /// How many threads to use [default: as many as the machine has]; the site is the same
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroU16>,
}

const AFTER_HELP: &str = "\
Examples:
  glossator build
  glossator build ~/clippings --out /srv/www/clippings --base-url https://example.org/clippings/

Exit status:
  0  the site was written
  1  the archive has errors; no page was removed
  2  wrong usage, or the machine failed";

impl Build {
    /// Builds, tells what came of it, and says how it ended.
    pub(super) fn run(self, terminal: &Terminal) -> Ending {
        let started = Instant::now();
        let json = self.json;
        let threads = self.threads.map_or(0, |threads| usize::from(threads.get()));
        let options = self.options();
        let shown = Shown::on(terminal);
        let built = match (kept_folder(&options), rayon::ThreadPoolBuilder::new().num_threads(threads).build()) {
            (Some(folder), _) => {
                let refused = format!("{} is in {folder}/, where Glossator never writes", options.out.display());
                Err(Failure::Outside(refused.into()))
            }
            (None, Err(error)) => Err(Failure::Outside(error.into())),
            (None, Ok(pool)) => pool.install(|| build_once(&options, &shown)),
        };
        shown.end();
        let unpublished = built.as_ref().is_ok_and(|(report, _)| report.base_url.is_none());
        let ended = tell(&built, &options.out, started.elapsed(), unpublished.then_some(UNPUBLISHED), terminal);
        if json && let Err(error) = terminal.give(&as_json(&built, started.elapsed())) {
            return tell_failure(&Failure::Outside(error.into()), terminal);
        }
        ended
    }

    fn options(self) -> Options {
        // `site` and not `./site`: the folder is named in messages.
        let beside = if self.archive == Path::new(".") { Path::new("") } else { &self.archive };
        let out = self.out.unwrap_or_else(|| beside.join("site"));
        Options { archive: self.archive, out, base_url: self.base_url, verify: self.verify }
    }
}

fn build_once(options: &Options, shown: &Shown<'_>) -> Built {
    let mut builder = Builder::new(options.clone());
    let mut built = builder.build(shown);
    if let Ok((report, _)) = &mut built {
        builder.keep(report);
    }
    // The process is about to end: to take a large archive apart piece by piece would only take time.
    std::mem::forget(builder);
    built
}

/// The folder of the editor's in which the site would stand, if any.
fn kept_folder(options: &Options) -> Option<&'static str> {
    let out = absolute(&options.out).ok()?;
    let inside = |folder: &&str| absolute(options.archive.join(folder)).is_ok_and(|kept| out.starts_with(kept));
    ["seeds", "templates", "static"].into_iter().find(inside)
}

/// Said where `base_url` is not known.
const UNPUBLISHED: &str =
    "Without base_url in seeds/archive.toml, or --base-url, there is no feed, no sitemap and no canonical link";

/// Tells how a build into `out` went, with a remark before the closing line.
pub(super) fn tell(built: &Built, out: &Path, took: Duration, remark: Option<&str>, terminal: &Terminal) -> Ending {
    match built {
        Ok((report, diagnostics)) => {
            if !diagnostics.is_empty() {
                terminal.say(&messages::all(diagnostics, terminal.colour()));
                terminal.say("");
            }
            if let Some(remark) = remark {
                terminal.say(remark);
            }
            summary::lines(report, out, took).iter().for_each(|line| terminal.say(line));
            ending(diagnostics)
        }
        Err(failure) => tell_failure(failure, terminal),
    }
}

fn as_json(built: &Built, took: Duration) -> serde_json::Value {
    match built {
        Ok((report, diagnostics)) => json!({
            "format": 1,
            "built": true,
            "articles": report.articles,
            "read": report.read,
            "reused": report.articles - report.read,
            "words": report.words,
            "actors": report.actors,
            "pairs": report.pairs,
            "files": report.written,
            "changes": report.changes,
            "seconds": took.as_secs_f64(),
            "stages": report.took,
            "diagnostics": diagnostics,
        }),
        Err(Failure::Archive(diagnostics)) => json!({"format": 1, "built": false, "diagnostics": diagnostics}),
        Err(Failure::Outside(error)) => {
            json!({"format": 1, "built": false, "diagnostics": [], "failure": error.to_string()})
        }
    }
}

fn base_url(text: &str) -> Result<String, &'static str> {
    web_address::base_url(text).ok_or("the address of a folder on the web is written https://example.org/clippings/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_does_not_stand_among_the_articles() {
        let into = |archive: &str, out: &str| {
            kept_folder(&Options { archive: archive.into(), out: out.into(), base_url: None, verify: false })
        };
        assert_eq!(into("a", "a/seeds/site"), Some("seeds"));
        assert_eq!(into(".", "static"), Some("static"));
        assert_eq!(into("a", "a/site"), None);
        assert_eq!(into("a", "a/seeds-site"), None);
    }
}
