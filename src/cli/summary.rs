//! What a build did, in a few lines.

use std::path::Path;
use std::time::Duration;

use super::messages::{grouped, number};
use crate::pipeline::{Changes, NewAndGone, Report, Took};

/// Remarks, what changed since the last build, and the closing line.
pub(super) fn lines(report: &Report, out: &Path, took: Duration) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(why) = &report.unusable {
        let why = why.to_string();
        lines.push(format!("{}{}; it is made anew", why[..1].to_uppercase(), &why[1..]));
    }
    if let Some(why) = &report.not_kept {
        lines.push(format!("Nothing could be kept for the next build, which begins with nothing: {why}"));
    }
    lines.extend(report.changes.as_ref().and_then(changes));
    lines.push(closing_line(report, out, took));
    lines
}

/// "Since the last build: 2 new mentions, 1 repeat is gone"; none where nothing is new or gone.
fn changes(changes: &Changes) -> Option<String> {
    let Changes { repeats, mentions, unresolved, lost_notes } = changes;
    let kinds: [(&NewAndGone, [&str; 2]); 4] = [
        (repeats, ["repeat", "repeats"]),
        (mentions, ["mention", "mentions"]),
        (unresolved, ["unresolved name", "unresolved names"]),
        (lost_notes, ["lost note", "lost notes"]),
    ];
    let told = |(found, [one, many]): (&NewAndGone, [&str; 2])| {
        let new = (found.new > 0).then(|| format!("{} new", number(found.new, one, many)));
        let gone = (found.gone > 0).then(|| match new {
            Some(_) => format!("{} gone", grouped(found.gone)),
            None => format!("{} gone", number(found.gone, one, many)),
        });
        [new, gone].into_iter().flatten().collect::<Vec<_>>().join(" and ")
    };
    let told: Vec<String> = kinds.into_iter().map(told).filter(|told| !told.is_empty()).collect();
    (!told.is_empty()).then(|| format!("Since the last build: {}", told.join(", ")))
}

/// "Built 5 articles (1 read, 4 as they were; 6,000 words), 120 actors and 1 pair that shares text into site: …".
fn closing_line(report: &Report, out: &Path, took: Duration) -> String {
    let Report { articles, read, words, actors, pairs, written, .. } = report;
    let read = match articles - read {
        0 => String::new(),
        reused => format!("{} read, {} as they were; ", grouped(*read), grouped(reused)),
    };
    format!(
        "Built {} ({read}{}), {} and {} into {}: {} written, {} unchanged, {} removed, in {} s{}",
        number(*articles, "article", "articles"),
        number(*words, "word", "words"),
        number(*actors, "actor", "actors"),
        number(*pairs, "pair that shares text", "pairs that share text"),
        out.display(),
        number(written.written, "file", "files"),
        grouped(written.unchanged),
        grouped(written.removed),
        seconds(took.as_secs_f64()),
        stages(&report.took),
    )
}

/// " (recalling 0.05, reading 0.03, analysing 0.04, pages 0.07, keeping 0.02)", without what took no time.
fn stages(took: &Took) -> String {
    let Took { recall, read, analyse, pages, keep } = took;
    let stages =
        [("recalling", recall), ("reading", read), ("analysing", analyse), ("pages", pages), ("keeping", keep)];
    let told: Vec<String> = stages
        .into_iter()
        .filter(|(_, took)| **took >= 0.005)
        .map(|(stage, took)| format!("{stage} {}", seconds(*took)))
        .collect();
    if told.len() < 2 { String::new() } else { format!(" ({})", told.join(", ")) }
}

/// Two digits after the point, below ten seconds.
fn seconds(seconds: f64) -> String {
    if seconds < 10.0 { format!("{seconds:.2}") } else { format!("{seconds:.1}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cache::Unusable;
    use crate::write::Written;

    fn report() -> Report {
        Report {
            articles: 3,
            read: 1,
            words: 12_345,
            actors: 0,
            pairs: 2,
            base_url: None,
            written: Written { written: 1, unchanged: 1_200, removed: 3 },
            took: Took { read: 0.034, pages: 1.2, keep: 0.001, ..Took::default() },
            changes: None,
            unusable: None,
            not_kept: None,
        }
    }

    #[test]
    fn the_closing_line_says_what_was_done() {
        assert_eq!(
            lines(&report(), Path::new("site"), Duration::from_millis(1_260)),
            [
                "Built 3 articles (1 read, 2 as they were; 12,345 words), 0 actors and 2 pairs that share text into site: \
              1 file written, 1,200 unchanged, 3 removed, in 1.26 s (reading 0.03, pages 1.20)"
            ]
        );
    }

    #[test]
    fn what_is_new_and_what_is_gone_is_said_and_what_could_not_be_used() {
        let pair = |new, gone| NewAndGone { new, gone };
        let changes =
            Changes { repeats: pair(1, 0), mentions: pair(2, 1), lost_notes: pair(0, 1), ..Changes::default() };
        let unusable = Some(Unusable::Damaged("ledger".to_owned()));
        let told = lines(&Report { changes: Some(changes), unusable, ..report() }, Path::new("site"), Duration::ZERO);
        assert_eq!(told[0], "What was kept of the last build is damaged (ledger); it is made anew");
        assert_eq!(told[1], "Since the last build: 1 repeat new, 2 mentions new and 1 gone, 1 lost note gone");
    }
}
