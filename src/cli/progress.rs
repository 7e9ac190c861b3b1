//! How far a long build has come: a bar for a person who looks, a line a stage for whoever reads later.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::messages::number;
use super::terminal::Terminal;
use crate::pipeline::{Progress, Stage};

/// A build that is over sooner needs no bar.
const PATIENCE: Duration = Duration::from_millis(400);

/// How often the bar is drawn a second.
const FRAMES: u8 = 10;

/// How many articles make a build long enough for a line a stage.
const MANY: usize = 1_000;

/// Shows how far a build has come.
pub(super) struct Shown<'t> {
    terminal: &'t Terminal,
    started: Instant,
    bar: OnceLock<ProgressBar>,
}

impl<'t> Shown<'t> {
    pub(super) fn on(terminal: &'t Terminal) -> Self {
        Self { terminal, started: Instant::now(), bar: OnceLock::new() }
    }

    /// The bar, once there was time enough to wonder.
    fn bar(&self) -> Option<&ProgressBar> {
        if !self.terminal.is_watched() || self.started.elapsed() < PATIENCE {
            return None;
        }
        Some(self.bar.get_or_init(|| {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(FRAMES));
            let style = ProgressStyle::with_template("{msg:18} {bar:30} {human_pos} of {human_len}");
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar
        }))
    }

    fn show(&self, message: String, steps: usize) {
        if let Some(bar) = self.bar() {
            bar.set_message(message);
            bar.set_length(steps as u64);
            bar.set_position(0);
        } else if !self.terminal.is_watched() && steps >= MANY {
            self.terminal.say(&message);
        }
    }

    /// Clears the bar away: what is said next begins on a line of its own.
    pub(super) fn end(&self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}

impl Progress for Shown<'_> {
    fn waiting(&self) {
        self.end();
        self.terminal.say("Waiting for another build that is writing into the same folder");
    }

    fn stage(&self, stage: Stage, steps: usize) {
        self.show(
            match stage {
                Stage::Read => "Reading".to_owned(),
                Stage::Analyse => format!("Analysing {}", number(steps, "article", "articles")),
                Stage::Pages => format!("Making {}", number(steps, "file", "files")),
            },
            steps,
        );
    }

    fn step(&self) {
        if let Some(bar) = self.bar() {
            bar.inc(1);
            // How many files the index of the search has is known only when they are made.
            if bar.length().is_some_and(|length| bar.position() > length) {
                bar.set_length(bar.position());
            }
        }
    }
}

impl Drop for Shown<'_> {
    fn drop(&mut self) {
        self.end();
    }
}
