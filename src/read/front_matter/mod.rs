//! Front matter: what a web clipper or an editor wrote at the head of a file, in YAML between `---` lines or in TOML
//! between `+++` lines.
//!
//! A text may begin with a rule, too. So it counts as front matter only if it closes and is a table of keys, and in
//! plain text, where questions and answers look like keys and values, only if one key is known. What is not is left in
//! the text, where nothing is lost.

mod facts;
mod fence;
mod fields;

use super::seed_file::Markup;
use crate::archive::article::Facts;
use crate::diagnostic::Diagnostic;
pub(crate) use fields::{Field, Value};

/// What the front matter of a text says, and the byte at which the article itself begins.
pub(crate) fn read(text: &str, file: &str, markup: Markup) -> (Facts, usize, Vec<Diagnostic>) {
    let Some(fenced) = fence::find(text) else { return (Facts::default(), 0, Vec::new()) };
    let mut diagnostics = Vec::new();
    match fields::parse(text, &fenced) {
        Ok(fields) if markup == Markup::Markdown || facts::any_known(&fields) => {
            let (facts, diagnostics) = facts::of_fields(&fields, text, file);
            return (facts, fenced.body, diagnostics);
        }
        Err(fault) if looks_like_keys(&text[fenced.inner]) => {
            let said = format!("this is no {}: {}; it was read as text", fenced.language.name(), fault.message);
            let said = Diagnostic::warning("front-matter-syntax", said).at(file, text, fault.place);
            diagnostics.push(said.help("a value with `: `, `#` or a bracket in it needs quotes"));
        }
        Ok(_) | Err(_) => {}
    }
    (Facts::default(), 0, diagnostics)
}

/// The keys and values at the head of a file that is the editor's own, with the byte at which the rest begins. What
/// cannot be read as such is an error: the editor meant it.
pub(crate) fn keys(text: &str, file: &str) -> Result<Option<(Vec<Field>, usize)>, Box<Diagnostic>> {
    let Some(fenced) = fence::find(text) else { return Ok(None) };
    match fields::parse(text, &fenced) {
        Ok(fields) => Ok(Some((fields, fenced.body))),
        Err(fault) => {
            let said = format!("this is no {}: {}", fenced.language.name(), fault.message);
            let said = Diagnostic::error("front-matter-syntax", said).at(file, text, fault.place);
            Err(Box::new(said.help("a value with `: `, `#` or a bracket in it needs quotes")))
        }
    }
}

/// Whether somebody meant keys and values: one word with a colon or an equals sign after it begins a line.
fn looks_like_keys(text: &str) -> bool {
    text.split(['\n', '\r']).any(|line| {
        line.split_once([':', '=']).is_some_and(|(key, _)| {
            let key = key.trim();
            !key.is_empty() && key.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '_' | '-'))
        })
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::archive::article::{Known, Origin};

    fn values(known: &[Known<String>]) -> Vec<&str> {
        assert!(known.iter().all(|fact| fact.from == Origin::FrontMatter));
        known.iter().map(|fact| fact.value.as_str()).collect()
    }

    fn value(known: Option<&Known<String>>) -> Option<&str> {
        known.map(|fact| fact.value.as_str())
    }

    #[test]
    fn what_a_clipper_writes_is_understood() {
        let text = "---\ntitle: \"Who is the “MEV”?: a study\"\nsource: https://example.org/a?b=1\nauthor:\n  - \"[[Jane Doe]]\"\n  \
                    - \"[[People/John|John Roe]]\"\npublished: 2025-04-21T08:30:00Z\ncreated: 2026-02-01\ndescription: |\n  Two\n  lines.\n\
                    tags:\n  - \"#clippings\"\n  - iran\nlang: en-GB\nsite: The Outlet\nweird: {a: [1, 2]}\n---\nThe text.\n";
        let (facts, body, diagnostics) = read(text, "seeds/a.md", Markup::Markdown);
        assert_eq!(diagnostics, []);
        assert_eq!(&text[body..], "The text.\n");
        assert_eq!(value(facts.title.as_ref()), Some("Who is the “MEV”?: a study"));
        assert_eq!(value(facts.source.as_ref()), Some("https://example.org/a?b=1"));
        assert_eq!(values(&facts.author), ["Jane Doe", "John Roe"]);
        assert_eq!(facts.published.map(|date| date.value.to_string()).as_deref(), Some("2025-04-21"));
        assert_eq!(value(facts.description.as_ref()), Some("Two lines."));
        assert_eq!(value(facts.language.as_ref()), Some("en-GB"));
        assert_eq!(value(facts.publisher.as_ref()), Some("The Outlet"));
        assert_eq!(facts.tags, ["clippings", "iran"]);
    }

    #[test]
    fn toml_does_as_well() {
        let text = "+++\r\ntitle = \"A\"\r\ndate = 2026-01-20\r\nauthors = [{name = \"Jane Doe\"}]\r\ntags = \"a, b\"\r\n+++\r\n\r\nText.";
        let (facts, body, diagnostics) = read(text, "seeds/a.md", Markup::Markdown);
        assert_eq!(diagnostics, []);
        assert_eq!(&text[body..], "\r\nText.");
        assert_eq!(value(facts.title.as_ref()), Some("A"));
        assert_eq!(facts.published.map(|date| date.value.to_string()).as_deref(), Some("2026-01-20"));
        assert_eq!(
            (values(&facts.author), facts.tags.as_slice()),
            (vec!["Jane Doe"], ["a".to_owned(), "b".to_owned()].as_slice())
        );
    }

    #[test]
    fn numbers_truths_and_nothings_are_taken_as_they_are_written() {
        for (line, title) in [
            ("title: 1984", Some("1984")),
            ("title: 007", Some("007")),
            ("title: 1.50", Some("1.50")),
            ("title: No", Some("No")),
            ("title: true", Some("true")),
            ("title: .inf", Some(".inf")),
            ("title:", None),
            ("title: ''", None),
            ("title: ~", None),
            ("title: [A, B]", Some("A")),
            ("Title: Upper", Some("Upper")),
            ("title: one\ntitle: two", Some("one")),
        ] {
            let text = format!("---\n{line}\n---\nText.");
            let (facts, body, diagnostics) = read(&text, "seeds/a.md", Markup::Markdown);
            assert_eq!((value(facts.title.as_ref()), diagnostics), (title, vec![]), "{line}");
            assert_eq!(&text[body..], "Text.");
        }
    }

    #[test]
    fn every_kind_of_line_end_will_do() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["---", "title: A", "date: soon", "---", "Text."].join(end);
            let (facts, body, diagnostics) = read(&text, "seeds/a.txt", Markup::Plain);
            assert_eq!((value(facts.title.as_ref()), &text[body..]), (Some("A"), "Text."));
            let excerpt = diagnostics[0].place.clone().and_then(|place| place.excerpt).expect("a line");
            assert_eq!((excerpt.line, &excerpt.text[excerpt.start..excerpt.end]), (3, "soon"));
        }
    }

    #[test]
    fn a_value_that_cannot_be_is_told_with_its_line_and_words() {
        let text = "---\ntitle: A\npublished: last Monday\nsource: example.org\nlanguage: English tongue\nurl: https://a.b/\n---\n";
        let (facts, _, diagnostics) = read(text, "seeds/a.md", Markup::Markdown);
        let told: Vec<_> = diagnostics
            .iter()
            .filter_map(|found| Some((found.code, found.place.as_ref()?.excerpt.as_ref()?)))
            .map(|(code, excerpt)| (code, excerpt.line, &excerpt.text[excerpt.start..excerpt.end]))
            .collect();
        assert_eq!(
            told,
            [("bad-address", 4, "example.org"), ("bad-date", 3, "last Monday"), ("bad-language", 5, "English tongue")]
        );
        assert_eq!(value(facts.source.as_ref()), Some("https://a.b/"), "the next key of that meaning is taken");
    }

    #[test]
    fn front_matter_may_be_empty_in_markdown() {
        for text in ["---\n---\nText.", "---\n# nothing yet\n---\nText.", "+++\n+++\nText."] {
            let (_, body, diagnostics) = read(text, "seeds/a.md", Markup::Markdown);
            assert_eq!((&text[body..], diagnostics), ("Text.", vec![]));
        }
    }

    #[test]
    fn a_text_that_begins_with_a_rule_is_a_text() {
        for text in [
            "---\nOnce upon a time\n---\nthere was",
            "---\n\nOnce: upon: a time\n\n---\n",
            "---\ntitle: never closed\n",
            "--- \n- a\n- b\n---\n",
            "---\nQuestion: What was that?\nAnswer: Nothing.\n---\n",
            "---\n---\n",
            "-----\ntitle: A\n-----\n",
            "\n---\ntitle: A\n---\n",
            "+++",
            "",
        ] {
            let (facts, body, _) = read(text, "seeds/a.txt", Markup::Plain);
            assert_eq!((facts.title, body), (None, 0), "{text:?}");
        }
    }

    #[test]
    fn front_matter_that_is_malformed_is_told_and_kept_as_text() {
        for (text, line) in [
            ("---\ntitle: A\nauthor: [B\n---\nText.", 3),
            ("---\ntitle: a: b\n---\nText.", 2),
            ("+++\ntitle = \"A\"\ndate = \n+++\nText.", 3),
        ] {
            let (_, body, diagnostics) = read(text, "seeds/a.md", Markup::Markdown);
            assert_eq!((body, diagnostics.len(), diagnostics[0].code), (0, 1, "front-matter-syntax"));
            let excerpt = diagnostics[0].place.clone().and_then(|place| place.excerpt).expect("a line");
            assert_eq!(excerpt.line, line, "{}", diagnostics[0].message);
        }
    }

    #[test]
    fn deep_nesting_and_alias_bombs_do_no_harm() {
        let deep = format!("---\ntitle: {}\n---\n", "[".repeat(20_000));
        let bomb = "---\na: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n\
                    d: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nf: [*e,*e,*e,*e,*e,*e,*e,*e]\n---\n";
        for text in [deep.as_str(), bomb] {
            assert_eq!(read(text, "seeds/a.md", Markup::Markdown).1, 0);
        }
    }

    proptest! {
        #[test]
        fn anything_between_fences_is_read_or_left(inner in "[a-d:#&*!|>'\"%@\\[\\]{},=\n\r\t 0-9é-]{0,80}", toml: bool) {
            let fence = if toml { "+++" } else { "---" };
            let text = format!("{fence}\n{inner}\n{fence}\nText.");
            let (_, body, diagnostics) = read(&text, "seeds/a.md", Markup::Markdown);
            prop_assert!(body == 0 || text.get(body..).is_some_and(|rest| rest.ends_with("Text.")));
            prop_assert!(diagnostics.len() < 10);
        }
    }
}
