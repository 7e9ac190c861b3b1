//! How long a program takes, and how much memory.

use std::error::Error;
use std::fs;
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How often the memory of a running program is looked at.
const LOOK: Duration = Duration::from_millis(5);

/// What one measure came to, time after time.
#[derive(Default)]
pub(crate) struct Runs {
    took: Vec<Duration>,
    /// The most bytes that were in memory at once, where the system tells.
    pub(crate) peak: Option<u64>,
}

impl Runs {
    /// Runs the program once more.
    pub(crate) fn run(&mut self, command: &mut Command) -> Result<(), Box<dyn Error>> {
        let start = Instant::now();
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let (ended, running) = channel::<()>();
        let id = child.id();
        let watch = thread::spawn(move || peak_memory(id, &running));
        let status = child.wait()?;
        self.took.push(start.elapsed());
        drop(ended);
        self.peak = self.peak.max(watch.join().ok().flatten());
        if status.success() { Ok(()) } else { Err(format!("{command:?} ended with {status}").into()) }
    }

    pub(crate) fn add(&mut self, took: Duration) {
        self.took.push(took);
    }

    pub(crate) fn best(&self) -> Duration {
        self.took.iter().copied().min().unwrap_or_default()
    }

    /// The middle one, of an even number the later.
    pub(crate) fn median(&self) -> Duration {
        let mut sorted = self.took.clone();
        sorted.sort();
        sorted.get(sorted.len() / 2).copied().unwrap_or_default()
    }

    /// How many times as long as the other, by the medians.
    pub(crate) fn times(&self, other: &Self) -> f64 {
        self.median().as_secs_f64() / other.median().as_secs_f64()
    }
}

/// Looks at the memory of a process until the other end hangs up. The kernel keeps the peak, so that only what is asked
/// for after the last look is missed.
fn peak_memory(id: u32, running: &Receiver<()>) -> Option<u64> {
    let mut peak = None;
    loop {
        peak = peak.max(peak_so_far(id));
        if running.recv_timeout(LOOK) == Err(RecvTimeoutError::Disconnected) {
            return peak;
        }
    }
}

fn peak_so_far(id: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kibibytes * 1024)
}
