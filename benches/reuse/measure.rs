//! What this process used of the machine, as Linux tells it.

use std::fs;
use std::io;
use std::time::Instant;

/// Ticks of a second in /proc, on every Linux.
const TICKS: f64 = 100.0;

/// Reads what is used from when it was started.
pub(crate) struct Meter {
    user: f64,
    system: f64,
    before: u64,
    start: Instant,
}

/// What was used.
pub(crate) struct Used {
    /// Seconds of processor in the program, of all threads together.
    pub(crate) user: f64,
    /// Seconds of processor in the system for it.
    pub(crate) system: f64,
    /// Seconds that went by.
    pub(crate) time: f64,
    /// The most bytes in memory at once.
    pub(crate) peak: u64,
    /// The bytes in memory when it was started.
    pub(crate) before: u64,
}

impl Meter {
    /// Forgets the peak of what was before.
    pub(crate) fn start() -> io::Result<Self> {
        fs::write("/proc/self/clear_refs", "5")?;
        let (user, system) = processor()?;
        Ok(Self { user, system, before: memory("VmRSS:")?, start: Instant::now() })
    }

    pub(crate) fn read(&self) -> io::Result<Used> {
        let (user, system) = processor()?;
        Ok(Used {
            user: user - self.user,
            system: system - self.system,
            time: self.start.elapsed().as_secs_f64(),
            peak: memory("VmHWM:")?,
            before: self.before,
        })
    }
}

/// Seconds in the program and in the system: the fields 14 and 15; the second, a name in brackets, may hold anything.
fn processor() -> io::Result<(f64, f64)> {
    let text = fs::read_to_string("/proc/self/stat")?;
    let behind = text.rsplit(')').next().unwrap_or("");
    let ticks =
        |field: usize| behind.split_ascii_whitespace().nth(field - 3).and_then(|ticks| ticks.parse::<f64>().ok());
    let seconds = |field| ticks(field).map(|ticks| ticks / TICKS).ok_or(io::ErrorKind::InvalidData);
    Ok((seconds(14)?, seconds(15)?))
}

fn memory(key: &str) -> io::Result<u64> {
    let text = fs::read_to_string("/proc/self/status")?;
    let line = text.lines().find_map(|line| line.strip_prefix(key));
    let kibibytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    Ok(kibibytes.ok_or(io::ErrorKind::InvalidData)? * 1024)
}
