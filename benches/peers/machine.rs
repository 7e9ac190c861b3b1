//! On what was measured, in the words that belong above the table.

use std::fs;
use std::path::Path;
use std::thread::available_parallelism;

/// Processor, cores, memory, the file system of the folder, the system and how busy it was.
pub(crate) fn named(folder: &Path) -> String {
    let known = [processor(), cores(), memory(), file_system(folder), kernel(), load()];
    known.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn processor() -> Option<String> {
    let line = value("/proc/cpuinfo", "model name")?;
    Some(line.trim_start_matches([':', ' ', '\t']).to_owned())
}

fn cores() -> Option<String> {
    match available_parallelism().ok()?.get() {
        1 => Some("1 core".to_owned()),
        cores => Some(format!("{cores} cores")),
    }
}

fn memory() -> Option<String> {
    let line = value("/proc/meminfo", "MemTotal:")?;
    let kibibytes: f64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(format!("{:.0} GiB of memory", kibibytes / f64::from(1 << 20)))
}

/// The kind of the file system that is mounted closest above the folder.
fn file_system(folder: &Path) -> Option<String> {
    let mounts = fs::read_to_string("/proc/self/mounts").ok()?;
    let mount = |line: &str| {
        let mut fields = line.split(' ').skip(1);
        Some((fields.next()?.to_owned(), fields.next()?.to_owned()))
    };
    let above = mounts.lines().filter_map(mount).filter(|(place, _)| folder.starts_with(place));
    let (_, kind) = above.max_by_key(|(place, _)| place.len())?;
    Some(if kind == "tmpfs" { kind } else { format!("{kind} (no tmpfs)") })
}

fn kernel() -> Option<String> {
    let release = fs::read_to_string("/proc/sys/kernel/osrelease").ok()?;
    Some(format!("Linux {}", release.trim()))
}

fn load() -> Option<String> {
    let load = fs::read_to_string("/proc/loadavg").ok()?;
    Some(format!("load {} before", load.split(' ').next()?))
}

/// What follows the first such key of a file.
fn value(file: &str, key: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    text.lines().find_map(|line| line.strip_prefix(key)).map(str::to_owned)
}
