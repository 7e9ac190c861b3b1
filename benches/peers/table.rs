//! The figures as a table in Markdown, with what was to be reached.

use std::time::Duration;

use crate::measure::Runs;

/// The rows of the table, in their order.
#[derive(Default)]
pub(crate) struct Table(Vec<[String; 4]>);

impl Table {
    /// A row with nothing to reach.
    pub(crate) fn plain(&mut self, measure: &str, figure: String) {
        self.0.push([measure.to_owned(), figure, String::new(), String::new()]);
    }

    /// A row with a bound in words and whether the figure keeps to it.
    pub(crate) fn bounded(&mut self, measure: &str, figure: String, bound: &str, reached: &Reached) {
        self.0.push([measure.to_owned(), figure, bound.to_owned(), reached.in_words()]);
    }

    pub(crate) fn markdown(&self) -> String {
        let header = ["measure", "figure", "to reach", "reached"].map(str::to_owned);
        let rule = ["---", "--:", "---", "---"].map(str::to_owned);
        let lines = [header, rule];
        let line = |cells: &[String; 4]| format!("| {} |\n", cells.join(" | "));
        lines.iter().chain(&self.0).map(line).collect()
    }
}

/// Whether a bound was kept to.
pub(crate) enum Reached {
    Known { yes: bool, how: String },
    NotMeasured(&'static str),
}

impl Reached {
    /// A number of times at most.
    pub(crate) fn times(ratio: f64, most: f64) -> Self {
        Self::Known { yes: ratio <= most, how: format!("{ratio:.2} ×") }
    }

    /// A share of at most so much.
    pub(crate) fn share(share: f64, most: f64) -> Self {
        Self::Known { yes: share <= most, how: format!("{:.1} %", share * 100.0) }
    }

    pub(crate) fn within(took: Duration, most: Duration) -> Self {
        Self::Known { yes: took <= most, how: String::new() }
    }

    /// Both of two; one that was missed is enough for a no.
    pub(crate) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Known { yes, how }, Self::Known { yes: also, how: more }) => {
                Self::Known { yes: yes && also, how: how + &more }
            }
            (missed @ Self::Known { yes: false, .. }, _) | (_, missed @ Self::Known { yes: false, .. }) => missed,
            (Self::NotMeasured(why), _) | (_, Self::NotMeasured(why)) => Self::NotMeasured(why),
        }
    }

    fn in_words(&self) -> String {
        match self {
            Self::Known { yes, how } => {
                let word = if *yes { "yes" } else { "no" };
                if how.is_empty() { word.to_owned() } else { format!("{word}: {how}") }
            }
            Self::NotMeasured(why) => (*why).to_owned(),
        }
    }
}

/// "4.12 s (best 4.02 s)".
pub(crate) fn figure(runs: &Runs) -> String {
    format!("{} (best {})", time(runs.median()), time(runs.best()))
}

fn time(took: Duration) -> String {
    match took.as_secs_f64() {
        seconds if seconds < 1.0 => format!("{:.0} ms", seconds * 1e3),
        seconds => format!("{seconds:.2} s"),
    }
}

/// "394 MB", of a million bytes each.
pub(crate) fn megabytes(bytes: u64) -> String {
    format!("{} MB", bytes.div_ceil(1_000_000))
}

/// "10,000".
pub(crate) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
