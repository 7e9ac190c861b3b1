//! Diagnostics and failures in words: the file, the line, the words concerned, what to do.

use std::error::Error;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{
    AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str as without_control,
};

use crate::diagnostic::{Diagnostic, Severity};
use crate::write::WriteError;

/// How wide an excerpt may be, in columns, whatever the terminal: messages are the same everywhere.
const WIDTH: usize = 100;

/// The diagnostics, one after another, and how many there are of each kind.
pub(super) fn all(diagnostics: &[Diagnostic], colour: bool) -> String {
    let renderer = renderer(colour);
    let mut told: Vec<String> = diagnostics.iter().map(|found| renderer.render(&[group(found)])).collect();
    if !diagnostics.is_empty() {
        told.push(counted(diagnostics));
    }
    told.join("\n\n")
}

/// What the machine refused, with its reasons and what to do.
pub(super) fn outside(error: &(dyn Error + 'static), colour: bool) -> String {
    let mut reason = error.to_string();
    let mut cause = error.source();
    while let Some(deeper) = cause {
        reason = format!("{reason}: {deeper}");
        cause = deeper.source();
    }
    let mut group = Group::with_title(Level::ERROR.primary_title(without_control(&reason)));
    if let Some(help) = error.downcast_ref().and_then(WriteError::help) {
        group = group.element(Level::HELP.message(help));
    }
    renderer(colour).render(&[group])
}

/// "2 errors, 1 warning".
pub(super) fn counted(diagnostics: &[Diagnostic]) -> String {
    let of = |severity, one, many| {
        let count = diagnostics.iter().filter(|found| found.severity == severity).count();
        (count > 0).then(|| number(count, one, many))
    };
    let parts = [
        of(Severity::Error, "error", "errors"),
        of(Severity::Warning, "warning", "warnings"),
        of(Severity::Note, "note", "notes"),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// "1 article", "12,000 articles".
pub(super) fn number(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(count), if count == 1 { one } else { many })
}

/// "12,000".
pub(super) fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

fn renderer(colour: bool) -> Renderer {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).term_width(WIDTH)
}

/// One diagnostic. File names and excerpts come from anybody: what could steer a terminal is shown, not sent.
fn group(found: &Diagnostic) -> Group<'_> {
    let level = match found.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let mut group = Group::with_title(level.primary_title(without_control(&found.message)).id(found.code));
    if let Some(place) = &found.place {
        let file = without_control(&place.file);
        group = match &place.excerpt {
            None => group.element(Origin::path(file)),
            Some(excerpt) => group.element(
                Snippet::source(excerpt.text.as_str())
                    .path(file)
                    .line_start(excerpt.line as usize)
                    .annotation(AnnotationKind::Primary.span(excerpt.start..excerpt.end)),
            ),
        };
    }
    match &found.help {
        Some(help) => group.element(Level::HELP.message(without_control(help))),
        None => group,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_diagnostic_names_file_line_words_and_remedy() {
        let text = "title = \"News\"\nlanguage = 7\n";
        let at = text.find('7').expect("it stands there");
        let found = [
            Diagnostic::error("wrong-type", "a language is written in quotes")
                .at("seeds/archive.toml", text, at..at + 1)
                .help("write language = \"en\""),
            Diagnostic::warning("empty-article", "there is nothing to read").in_file("seeds/007.txt"),
            Diagnostic::note("no-base-url", "no feed and no sitemap are made"),
        ];
        insta::assert_snapshot!(all(&found, false), @r#"
        error[wrong-type]: a language is written in quotes
         --> seeds/archive.toml:2:12
          |
        2 | language = 7
          |            ^
          |
          = help: write language = "en"

        warning[empty-article]: there is nothing to read
        --> seeds/007.txt

        note[no-base-url]: no feed and no sitemap are made

        1 error, 1 warning, 1 note
        "#);
    }

    #[test]
    fn the_words_are_underlined_where_they_stand_in_any_script_and_at_the_end_of_a_line() {
        for (text, words) in [("«خبر» از تهران", "تهران"), ("東京 🕊 2026", "🕊"), ("end", "")] {
            let at = text.find(words).expect("it stands there");
            let at = if words.is_empty() { text.len() } else { at };
            let found = Diagnostic::warning("test", "these").at("seeds/1.txt", text, at..at + words.len());
            let told = all(&[found], false);
            assert!(told.contains('^'), "{told}");
        }
    }

    #[test]
    fn no_file_can_steer_the_terminal() {
        let hostile = "\u{1b}]0;owned\u{7} \u{202e}txt";
        let found = Diagnostic::error("test", hostile).at(hostile, hostile, 3..5).help(hostile);
        let told = all(&[found], false);
        assert!(!told.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{told:?}");
    }

    #[test]
    fn numbers_are_written_to_be_read() {
        let cases = [(0, "0 pages"), (1, "1 page"), (999, "999 pages"), (1_000, "1,000 pages")];
        for (count, expected) in cases.into_iter().chain([(1_234_567, "1,234,567 pages")]) {
            assert_eq!(number(count, "page", "pages"), expected);
        }
    }
}
