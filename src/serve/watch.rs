//! Tells when a file of the archive changed, however an editor saves it.

use std::path::{Path, PathBuf, absolute};
use std::sync::mpsc::{Receiver, Sender, channel};

use notify::event::{EventKind, ModifyKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use crate::pipeline::Options;

/// Says that something changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Changed;

/// What a site is made from, in the folder of the archive.
const WATCHED: [&str; 3] = ["seeds", "templates", "static"];

/// Watches what a site is made from. The watcher stops when it is dropped.
pub(super) fn watch(options: &Options) -> Result<(RecommendedWatcher, Receiver<Changed>), notify::Error> {
    let (sender, receiver) = channel();
    let archive = absolute(&options.archive)?;
    let own = Own { out: absolute(&options.out)?, archive: archive.clone() };
    let mut watcher = notify::recommended_watcher(move |event| forward(&own, event, &sender))?;
    // The whole folder, since `templates/` and `static/` may be made later; what else lies in it is passed over.
    watcher.watch(&archive, RecursiveMode::Recursive)?;
    Ok((watcher, receiver))
}

struct Own {
    archive: PathBuf,
    out: PathBuf,
}

fn forward(own: &Own, event: Result<Event, notify::Error>, sender: &Sender<Changed>) {
    // When events were lost, everything may have changed.
    let changed =
        event.map_or(true, |event| is_change(event.kind) && event.paths.iter().any(|path| own.concerns(path)));
    if changed {
        // Nobody listens any more when the program ends.
        let _ = sender.send(Changed);
    }
}

/// Reading a file, as every build does, changes nothing.
fn is_change(kind: EventKind) -> bool {
    !matches!(kind, EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_)))
}

impl Own {
    /// Whether a site is made from the file.
    fn concerns(&self, path: &Path) -> bool {
        let inside = path.strip_prefix(&self.archive).ok();
        let first = inside.and_then(|path| path.components().next());
        let watched = first.is_some_and(|first| WATCHED.iter().any(|name| first.as_os_str() == *name));
        watched && !path.starts_with(&self.out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_site_is_made_from_concerns_it() {
        let own = Own { archive: "/a".into(), out: "/a/site".into() };
        assert!(own.concerns(Path::new("/a/seeds/sub/1.txt")));
        assert!(own.concerns(Path::new("/a/templates/base.html")));
        assert!(!own.concerns(Path::new("/a/site/index.html")));
        assert!(!own.concerns(Path::new("/a/README.md")));
        assert!(!own.concerns(Path::new("/b/seeds/1.txt")));
    }
}
