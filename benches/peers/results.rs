//! What was measured beside what was to be reached.

use std::time::Duration;

use crate::measure::Runs;
use crate::rounds::Measured;
use crate::table::{Reached, Table, figure, grouped, megabytes};

const MOST_OF_HUGO: f64 = 0.5;
const MOST_COPIES: f64 = 6.0;
const MOST_MEMORY: u64 = 400_000_000;
const MOST_GROWTH: f64 = 11.0;
const MOST_UNCHANGED: Duration = Duration::from_millis(150);
const MOST_EDITED: Duration = Duration::from_millis(250);
const MOST_EDITED_OF_CLEAN: f64 = 0.05;
const MOST_SERVED: Duration = Duration::from_millis(150);

/// The rows of all that was measured.
pub(crate) fn table(measured: &Measured) -> Table {
    let mut table = Table::default();
    clean(measured, &mut table);
    hugo(measured, &mut table);
    rebuilt(measured, &mut table);
    table
}

fn clean(measured: &Measured, table: &mut Table) {
    let (Some(clean), Some(copy), Some(tenth)) = (&measured.clean, &measured.copy, &measured.tenth) else { return };
    let articles = grouped(measured.articles);
    let beside_hugo = match &measured.hugo {
        Some(hugo) => Reached::times(clean.times(hugo), MOST_OF_HUGO),
        None => Reached::NotMeasured("Hugo was not measured"),
    };
    let bound = format!("≤ {MOST_OF_HUGO} × Hugo");
    table.bounded(&format!("clean build of {articles} articles"), figure(clean), &bound, &beside_hugo);
    let (files, bytes) = measured.size;
    table.bounded(
        &format!("`cp -r` of the site: {} files, {}", grouped(files), megabytes(bytes)),
        figure(copy),
        &format!("clean build ≤ {MOST_COPIES} ×"),
        &Reached::times(clean.times(copy), MOST_COPIES),
    );
    if let Some(peak) = clean.peak {
        let reached = Reached::Known { yes: peak <= MOST_MEMORY, how: String::new() };
        table.bounded("memory at its peak", megabytes(peak), &format!("≤ {}", megabytes(MOST_MEMORY)), &reached);
    }
    table.bounded(
        &format!("clean build of {} articles", grouped(measured.articles / 10)),
        figure(tenth),
        &format!("{articles} ≤ {MOST_GROWTH} ×"),
        &Reached::times(clean.times(tenth), MOST_GROWTH),
    );
}

fn hugo(measured: &Measured, table: &mut Table) {
    let (Some(hugo), Some(version)) = (&measured.hugo, &measured.hugo_version) else { return };
    table.plain(&format!("Hugo {version}, the same articles as plain pages"), figure(hugo));
    if let Some(peak) = hugo.peak {
        table.plain("its memory at its peak", megabytes(peak));
    }
}

fn rebuilt(measured: &Measured, table: &mut Table) {
    let within = |runs: &Runs, most| Reached::within(runs.median(), most);
    let bound = |most: Duration| format!("≤ {} ms", most.as_millis());
    if let Some(unchanged) = &measured.unchanged {
        let reached = within(unchanged, MOST_UNCHANGED);
        table.bounded("build, nothing changed", figure(unchanged), &bound(MOST_UNCHANGED), &reached);
    }
    if let Some(edited) = &measured.edited {
        let share = match &measured.clean {
            Some(clean) => Reached::share(edited.times(clean), MOST_EDITED_OF_CLEAN),
            None => Reached::NotMeasured("no clean build was measured"),
        };
        let both = format!("{} and ≤ {:.0} % of a clean build", bound(MOST_EDITED), MOST_EDITED_OF_CLEAN * 100.0);
        table.bounded("build, one article edited", figure(edited), &both, &within(edited, MOST_EDITED).and(share));
    }
    if let Some(served) = &measured.served {
        let reached = within(served, MOST_SERVED);
        table.bounded("`serve`, from saving an edit to the new page", figure(served), &bound(MOST_SERVED), &reached);
    }
    if let Some(served) = &measured.hugo_served {
        table.plain("`hugo server`, the same", figure(served));
    }
}
