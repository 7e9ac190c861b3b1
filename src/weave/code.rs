//! Code in colour: classes on its parts, which the stylesheet paints.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;

use syntect::html::{ClassStyle, ClassedHTMLGenerator};
use syntect::parsing::{SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

use super::safe_html::{Markup, is_forbidden};
use crate::limits;

/// The prefix of every class, so that a grammar's words cannot meet our own.
const STYLE: ClassStyle = ClassStyle::SpacedPrefixed { prefix: "hl-" };

/// The grammars that are used: those in wide use whose patterns are not known to run away. The one for makefiles is.
const GRAMMARS: &[&str] = &[
    "Bourne Again Shell (bash)",
    "C",
    "C#",
    "C++",
    "CSS",
    "Clojure",
    "D",
    "Diff",
    "Erlang",
    "Go",
    "HTML",
    "Haskell",
    "JSON",
    "Java",
    "JavaScript",
    "LaTeX",
    "Lisp",
    "Lua",
    "MATLAB",
    "Markdown",
    "OCaml",
    "Objective-C",
    "PHP",
    "Pascal",
    "Perl",
    "Python",
    "R",
    "Ruby",
    "Rust",
    "SQL",
    "Scala",
    "Tcl",
    "TeX",
    "XML",
    "YAML",
];

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// The words after the fence, up to the first space: the language.
pub(super) fn language(info: &str) -> &str {
    info.split([' ', ',', '\t']).next().unwrap_or("")
}

/// Writes code, in colour where its language is known and it is not too large.
pub(super) fn write(code: &str, language: &str, out: &mut Markup) {
    let code: String = code.chars().filter(|letter| !is_forbidden(*letter)).collect();
    match highlight(&code, language) {
        Some(html) => out.highlighted(&html),
        None => out.text(&code),
    };
}

fn highlight(code: &str, language: &str) -> Option<String> {
    if language.is_empty()
        || code.len() > limits::CODE_BLOCK_BYTES
        || code.lines().any(|line| line.len() > limits::CODE_LINE_BYTES)
    {
        return None;
    }
    let syntax = grammar(language)?;
    // Grammars are compiled when they are first used, and a pattern that cannot be compiled panics inside the library.
    catch_unwind(AssertUnwindSafe(|| {
        let mut generator = ClassedHTMLGenerator::new_with_class_style(syntax, &SYNTAXES, STYLE);
        for line in LinesWithEndings::from(code) {
            generator.parse_html_for_line_which_includes_newline(line).ok()?;
        }
        Some(generator.finalize())
    }))
    .ok()
    .flatten()
}

fn grammar(language: &str) -> Option<&'static SyntaxReference> {
    let syntax = SYNTAXES.find_syntax_by_token(language)?;
    GRAMMARS.contains(&syntax.name.as_str()).then_some(syntax)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(code: &str, language: &str) -> String {
        let mut out = Markup::default();
        write(code, language, &mut out);
        out.take().to_string()
    }

    #[test]
    fn code_is_coloured_by_classes_and_escaped() {
        let html = html("let s = \"</code><script>\";\u{0}\n", "rust");
        assert!(html.contains("class=\"hl-storage"), "{html}");
        assert!(!html.contains("<script") && !html.contains('\u{0}') && !html.contains("style="), "{html}");
    }

    #[test]
    fn code_that_is_too_large_or_of_no_known_language_stays_plain() {
        assert_eq!(html("a < b\n", "klingon"), "a &lt; b\n");
        assert_eq!(html("all: b\n", "makefile"), "all: b\n");
        let long = "x".repeat(limits::CODE_LINE_BYTES + 1);
        assert_eq!(html(&long, "rust"), long);
        let large = "let x = 1;\n".repeat(limits::CODE_BLOCK_BYTES / 10);
        assert_eq!(html(&large, "rust"), large);
    }

    #[test]
    fn every_grammar_on_the_list_is_there_and_colours_without_a_panic() {
        for name in GRAMMARS {
            let syntax = SYNTAXES.find_syntax_by_name(name).unwrap_or_else(|| panic!("no grammar {name}"));
            let token = syntax.file_extensions.first().unwrap_or(&syntax.name);
            let code = "/* a */ # b\n<a href=\"x\">{\"k\": [1, 'é']}</a>\nfn f(x) { return `y` + 2; }\n%{ <<EOF\nEOF\n";
            assert!(highlight(code, token).is_some(), "{name}");
        }
    }
}
