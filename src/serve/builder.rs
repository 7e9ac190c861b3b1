//! Builds whenever something changed, one build at a time.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use tokio::sync::watch::Sender;

use super::watch::Changed;
use super::{Built, Latest};
use crate::pipeline::{Builder, Options};

/// How long nothing must change before a build begins: an editor saves a file in several steps.
const QUIET: Duration = Duration::from_millis(15);

/// Builds now, and again after each change, on a thread of its own until nobody listens any more.
pub(super) fn start(
    options: Options,
    changes: Receiver<Changed>,
    latest: Sender<Latest>,
    told: impl Fn(Built<'_>, Duration) -> String + Send + 'static,
) {
    thread::spawn(move || {
        let mut builder = Builder::new(options);
        loop {
            let started = Instant::now();
            let mut built = builder.build(&());
            let words = told(&built, started.elapsed());
            let failure = built.is_err().then_some(words);
            if latest.is_closed() {
                return;
            }
            latest.send_modify(|latest| *latest = Latest { number: latest.number + 1, failure });
            if let Ok((report, _)) = &mut built {
                // Nobody waits for this.
                builder.keep(report);
            }
            if changes.recv().is_err() {
                return;
            }
            while changes.recv_timeout(QUIET) != Err(RecvTimeoutError::Timeout) {}
        }
    });
}
