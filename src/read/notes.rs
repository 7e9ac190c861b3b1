//! The editor's notes: front matter that says what a note is about, then the note itself in Markdown.

use std::fs;
use std::io;
use std::sync::Arc;

use rayon::prelude::*;

use super::front_matter::{self, Field, Value};
use super::seed_file::NoteFile;
use super::toml_file::nearest;
use super::walk::Notes;
use super::{decode, markdown, printable, too_large, unreadable};
use crate::archive::id::ArticleId;
use crate::archive::note::{Note, NoteId, Quote};
use crate::archive::one_line::one_line;
use crate::archive::reading::Reading;
use crate::archive::word::{fold, of_text};
use crate::diagnostic::{Diagnostic, Severity};
use crate::limits;

/// What front matter can say of a note.
const KEYS: &[&str] = &["article", "quote", "prefix", "suffix"];

/// Reads all notes; `articles` are the ids of those there are. The notes stand in the order of their files.
pub(super) fn read(files: &Notes, articles: &[&str]) -> (Vec<Note>, Vec<Diagnostic>) {
    let read: Vec<_> = files.par_iter().map(|(id, file)| read_one(id, file, articles)).collect();
    let (mut notes, mut found) = (Vec::new(), Vec::new());
    for (note, said) in read {
        notes.extend(note);
        found.extend(said);
    }
    notes.sort_by(|a, b| a.file.cmp(&b.file));
    (notes, found)
}

fn read_one(id: &NoteId, found: &NoteFile, articles: &[&str]) -> (Option<Note>, Vec<Diagnostic>) {
    let file = format!("seeds/{}", found.file);
    let bytes = match bytes(found, limits::NOTE_BYTES) {
        Ok(bytes) => bytes,
        Err(said) => return (None, vec![said.in_file(file)]),
    };
    let (decoded, mut diagnostics) = decode::decode(&bytes, &file);
    let Some(decoded) = decoded else { return (None, diagnostics) };
    diagnostics.extend(printable::check(&decoded.text, &file));
    let (note, said) = from_text(id, &found.file, &decoded.text, articles);
    diagnostics.extend(said);
    (note, diagnostics)
}

/// The bytes of a file, if it has at most so many.
pub(super) fn bytes(found: &NoteFile, most: usize) -> Result<Vec<u8>, Box<Diagnostic>> {
    let told = |why: io::Error| Box::new(unreadable(&why));
    let (length, most) = (fs::metadata(&found.path).map_err(told)?.len(), most as u64);
    if length > most {
        return Err(Box::new(too_large(length, most)));
    }
    fs::read(&found.path).map_err(told)
}

/// Reads the note that is this text. None, with every reason, where there is none to show.
fn from_text(id: &NoteId, file: &str, text: &str, articles: &[&str]) -> (Option<Note>, Vec<Diagnostic>) {
    let mut head = Head { file: format!("seeds/{file}"), text, articles, found: Vec::new() };
    let (fields, body) = match front_matter::keys(text, &head.file) {
        Ok(Some(read)) => read,
        Ok(None) => (Vec::new(), 0),
        Err(said) => return (None, vec![*said]),
    };
    let about = head.read(&fields);
    let body = body..text.len();
    let events = markdown::of_note(text, body.clone());
    if Reading::of_events(text, &events).text.trim().is_empty() {
        let said = Diagnostic::warning("empty-note", "this note says nothing, and was left out");
        head.found.push(said.in_file(&head.file).help("write it below the second line of `---`, or remove the file"));
        return (None, head.found);
    }
    let sound = !head.found.iter().any(|found| found.severity == Severity::Error);
    let note = about.article.filter(|_| sound).map(|article| Note {
        id: id.clone(),
        file: file.to_owned(),
        article,
        quote: about.quote,
        text: Arc::from(text),
        body: body.into(),
        events,
    });
    (note, head.found)
}

/// What a note is about.
#[derive(Default)]
struct About {
    article: Option<ArticleId>,
    quote: Option<Quote>,
}

/// The front matter that is being read.
struct Head<'t> {
    file: String,
    text: &'t str,
    articles: &'t [&'t str],
    found: Vec<Diagnostic>,
}

impl Head<'_> {
    fn read(&mut self, fields: &[Field]) -> About {
        let mut about = About::default();
        let (mut quote, mut prefix, mut suffix) = (None, None, None);
        for field in fields {
            let key = KEYS.iter().find(|key| field.is(key));
            let Some(words) = key.and_then(|key| self.words(key, field)) else {
                if key.is_none() {
                    self.unknown(field);
                }
                continue;
            };
            match *key.unwrap_or(&"") {
                "article" => about.article = self.article(&words, field),
                "quote" => quote = self.quote(words, field),
                "prefix" => prefix = Some((words, field)),
                _ => suffix = Some((words, field)),
            }
        }
        self.check_about(fields, quote.is_some(), [&prefix, &suffix]);
        about.quote = quote.map(|quote| Quote {
            prefix: prefix.map(|(words, _)| words).unwrap_or_default(),
            suffix: suffix.map(|(words, _)| words).unwrap_or_default(),
            ..quote
        });
        about
    }

    /// Says what is missing for what is there.
    fn check_about(&mut self, fields: &[Field], quotes: bool, around: [&Option<(String, &Field)>; 2]) {
        if !fields.iter().any(|field| field.is("article")) {
            let said = Diagnostic::error("no-article", "this note does not say which article it is about");
            let help = "begin the file with a line `---`, a line `article: …` with the article's id, and a line `---`";
            self.found.push(said.at(&self.file, self.text, 0..0).help(help));
        }
        if !quotes && !fields.iter().any(|field| field.is("quote")) {
            for (_, field) in around.into_iter().flatten() {
                let message = format!("`{}` says what stands beside a `quote`, and there is none", field.key);
                let said = Diagnostic::warning("without-effect", message);
                let said = said.at(&self.file, self.text, field.place.clone());
                self.found.push(said.help("add `quote`, or remove this line"));
            }
        }
    }

    /// The words of a value, each white space one blank.
    fn words(&mut self, key: &str, field: &Field) -> Option<String> {
        let words = match &field.value {
            Value::Words(words) => one_line(words),
            Value::Nothing => String::new(),
            Value::List(_) | Value::Table(_) => {
                self.error("wrong-type", format!("`{key}` should be words, and here is a list or a table"), field);
                self.help("put the words in quotes");
                return None;
            }
        };
        if words.is_empty() {
            self.error("empty-value", format!("`{key}` says nothing"), field);
            self.help("write it, or remove the line");
            return None;
        }
        Some(words)
    }

    fn article(&mut self, words: &str, field: &Field) -> Option<ArticleId> {
        let id = ArticleId::written(words)?;
        if self.articles.contains(&id.as_str()) {
            return Some(id);
        }
        self.error("no-such-article", format!("no file in seeds/ is article {id}"), field);
        let digits = |id: &str| id.trim_start_matches('0').to_owned();
        let same_number = self.articles.iter().find(|known| id.is_number() && digits(known) == digits(id.as_str()));
        self.help(&match same_number.copied().or_else(|| nearest(id.as_str(), self.articles)) {
            Some(known) => format!("there is an article {known}"),
            None => "an article's id is the digits before the first `_` of its file's name, else its name".to_owned(),
        });
        None
    }

    fn quote(&mut self, words: String, field: &Field) -> Option<Quote> {
        let count = of_text(&words).count();
        if count == 0 {
            self.error("empty-quote", "there is no word in `quote` by which its place could be found", field);
            self.help("quote some words, or remove the line: the note then stands at the article's head");
            return None;
        }
        if count > limits::QUOTED_WORDS {
            let most = limits::QUOTED_WORDS;
            self.error(
                "long-quote",
                format!("`quote` has {count} words, and the place of at most {most} is sought"),
                field,
            );
            self.help("quote only the last words: the mark stands after them");
            return None;
        }
        let place = Diagnostic::note("", "").at(&self.file, self.text, field.place.clone()).place;
        Some(Quote { unmarked: unmarked(&words), words, place, ..Quote::default() })
    }

    /// Says that nothing is known by this key; where a known one is spelt nearly so it is surely a slip.
    fn unknown(&mut self, field: &Field) {
        let close = nearest(&field.key, KEYS);
        let message = format!("`{}` is no key known in a note", field.key);
        let said = match close {
            Some(known) => Diagnostic::error("unknown-key", message).help(format!("write `{known}`")),
            None => Diagnostic::warning("unknown-key", message).help(format!("keys known here: {}", KEYS.join(", "))),
        };
        self.found.push(said.at(&self.file, self.text, field.place.clone()));
    }

    fn error(&mut self, code: &'static str, message: impl Into<String>, field: &Field) {
        self.found.push(Diagnostic::error(code, message).at(&self.file, self.text, field.place.clone()));
    }

    fn help(&mut self, help: &str) {
        if let Some(last) = self.found.last_mut() {
            last.help = Some(help.to_owned());
        }
    }
}

/// The words without Markdown, where that makes other words of them.
pub(super) fn unmarked(words: &str) -> Option<String> {
    let events = markdown::of_note(words, 0..words.len());
    let plain = Reading::of_events(words, &events).text;
    let folded = |text: &str| of_text(text).map(|(_, word)| fold(word)).collect::<Vec<_>>();
    let others = folded(&plain);
    (!others.is_empty() && others != folded(words)).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;

    fn read(text: &str) -> (Option<Note>, Vec<Diagnostic>) {
        let id = NoteId::of_file("n.md").expect("an id");
        from_text(&id, "notes/n.md", text, &["002", "003", "canal-plan"])
    }

    /// Line, code and what to do, of all that is wrong.
    fn told(text: &str) -> Vec<(u32, &'static str, String)> {
        let (_, found) = read(text);
        let line = |place: Option<Place>| place.and_then(|place| place.excerpt).map_or(0, |excerpt| excerpt.line);
        found.into_iter().map(|found| (line(found.place), found.code, found.help.unwrap_or_default())).collect()
    }

    #[test]
    fn a_note_says_what_it_is_about_and_then_itself() {
        let text = "---\narticle: 003\nquote: |\n  accepted\n  honoraria\nprefix: why he\nsuffix: from\n---\nLeads *nowhere*.\n";
        let (note, found) = read(text);
        let note = note.expect("a note");
        assert_eq!(found, []);
        let quote = note.quote.expect("a quote");
        assert_eq!((note.id.as_str(), note.article.as_str()), ("n", "003"));
        assert_eq!(
            (quote.words.as_str(), quote.prefix.as_str(), quote.suffix.as_str()),
            ("accepted honoraria", "why he", "from")
        );
        assert_eq!(quote.place.and_then(|place| place.excerpt).map(|excerpt| excerpt.line), Some(4));
        assert_eq!(note.body.of(&note.text), "Leads *nowhere*.\n");
        let (note, found) = read("+++\narticle = \"Canal plan\"\n+++\nA word.");
        assert_eq!((note.map(|note| note.article.to_string()), found), (Some("canal-plan".to_owned()), vec![]));
    }

    #[test]
    fn words_can_be_taken_from_the_file_of_an_article_with_their_markup() {
        let (note, _) = read("---\narticle: '003'\nquote: 'he [accepted](https://example.org/a-b) it'\n---\nWords.");
        let quote = note.and_then(|note| note.quote).expect("a quote");
        assert_eq!(quote.unmarked.as_deref(), Some("he accepted it"));
        let (note, _) = read("---\narticle: '003'\nquote: '“He *accepted*” it'\n---\nWords.");
        assert_eq!(note.and_then(|note| note.quote).expect("a quote").unmarked, None, "the words are the same");
    }

    #[test]
    fn every_fault_is_told_at_once_with_its_line() {
        let text = "---\narticle: 9\nqoute: words\nsuffix: after\nmood: [good]\n---\n\n";
        let keys = "keys known here: article, quote, prefix, suffix";
        let all = told(text);
        assert_eq!(
            all.iter().map(|(line, code, _)| (*line, *code)).collect::<Vec<_>>(),
            [(2, "no-such-article"), (3, "unknown-key"), (5, "unknown-key"), (4, "without-effect"), (0, "empty-note")]
        );
        assert_eq!((all[1].2.as_str(), all[2].2.as_str()), ("write `quote`", keys));
        assert_eq!(told("No head at all.")[0].1, "no-article");
        assert_eq!(told("---\narticle: 3\n---\nWords.")[0].2, "there is an article 003");
        assert_eq!(told("---\narticle: 003\nquote: '…—'\n---\nWords.")[0].1, "empty-quote");
        assert_eq!(told("---\narticle: 003\nquote:\n---\nWords.")[0].1, "empty-value");
        assert_eq!(told("---\narticle: 003\nquote: [a, b]\n---\nWords.")[0].1, "wrong-type");
        assert_eq!(told("---\narticle: 003\nquote: a: b\n---\nWords.")[0].1, "front-matter-syntax");
        let long = format!("---\narticle: 003\nquote: {}\n---\nWords.", "word ".repeat(501));
        assert_eq!(told(&long)[0].1, "long-quote");
    }

    #[test]
    fn a_note_with_an_error_is_none_and_one_with_a_warning_is_one() {
        assert!(read("---\narticle: 003\nqoute: a\n---\nWords.").0.is_none());
        assert!(read("---\narticle: 003\ntags: a\n---\nWords.").0.is_some());
    }
}
