//! The command `glossator`.

use std::process::ExitCode;

/// Pages are made of many small values, and many of those of an archive live as long as the build: the allocator of glibc
/// takes twice as long to find room among them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    glossator::cli::run(std::env::args_os())
}
