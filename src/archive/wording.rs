//! The site's own words in one language: one file a language, with plural forms and dates as that language has them.
//!
//! The files are written in the syntax of [Project Fluent](https://projectfluent.org). A message is plain text: what is
//! markup comes in through its arguments. English and Persian are built in; an archive adds `templates/words/de.ftl`,
//! or changes single messages of a built-in language by a file of its name.

mod messages;
mod mistakes;
mod phrase;
mod told;

use std::fmt;
use std::sync::Arc;

use super::date::Date;
use super::language;
use super::theme::Template;
use messages::{Messages, Saying};
pub use mistakes::WordingMistake;
use mistakes::mistakes;
pub use told::{Part, Told};

/// The folder of the archive's own words, under `templates/`.
pub const FOLDER: &str = "words/";

/// The languages that are built in; the first is used where another does not have a word.
const BUILT_IN: &[(&str, &str)] =
    &[("en", include_str!("../../templates/words/en.ftl")), ("fa", include_str!("../../templates/words/fa.ftl"))];

/// The site's own words.
#[derive(Clone)]
pub struct Wording {
    language: String,
    own: Arc<Messages>,
    english: Arc<Messages>,
    /// A hash of all words.
    digest: u64,
}

impl fmt::Debug for Wording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wording").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Default for Wording {
    fn default() -> Self {
        Self::of("en", &[]).0
    }
}

impl Wording {
    /// The words for a site in `language`, a BCP 47 tag: from the archive's own files, then from those built in, then in
    /// English. All mistakes in the archive's files come with them; what is wrong there is left out.
    #[must_use]
    pub fn of(language: &str, files: &[Template]) -> (Self, Vec<WordingMistake>) {
        let mistakes = files.iter().filter(|file| file.name.starts_with(FOLDER)).flat_map(mistakes).collect();
        let spoken = spoken(language, files);
        let digest =
            rapidhash::v3::rapidhash_v3([texts("en", files), texts(&spoken, files)].concat().join("\0").as_bytes());
        let english = Arc::new(Messages::of("en", &texts("en", files)));
        let own =
            if spoken == "en" { Arc::clone(&english) } else { Arc::new(Messages::of(&spoken, &texts(&spoken, files))) };
        (Self { language: spoken, own, english, digest }, mistakes)
    }

    /// The language of the words, as a BCP 47 tag: that of the site, or English where there are no words in that.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// A hash of all words: while it stays the same, so do they.
    #[must_use]
    pub fn digest(&self) -> u64 {
        self.digest
    }

    /// The direction in which they are written: `ltr` or `rtl`.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        language::direction(&self.language)
    }

    /// Says a message. One that no file has is said by its key, so that nothing is lost on the page.
    #[must_use]
    pub fn say(&self, key: &str, told: &[(&str, Told<'_>)]) -> String {
        let Some(messages) = self.messages_with(key) else { return key.to_owned() };
        messages.say(Saying { key, told, things: &[], from_the_right: self.direction() == "rtl" })
    }

    /// Says a message in which things stand that are more than words, such as links: `put` is given the words and, by
    /// their places in `things`, what stands between them.
    pub fn say_round(&self, key: &str, told: &[(&str, Told<'_>)], things: &[&str], mut put: impl FnMut(Part<'_>)) {
        let Some(messages) = self.messages_with(key) else { return put(Part::Text(key)) };
        messages.say_round(Saying { key, told, things, from_the_right: self.direction() == "rtl" }, &mut put);
    }

    /// The messages that have this one: those of the language, else the English ones.
    fn messages_with(&self, key: &str) -> Option<&Messages> {
        [&self.own, &self.english].into_iter().map(Arc::as_ref).find(|messages| messages.says(key))
    }

    /// Whether there is such a message.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        // A message without words is one, too.
        self.own.has(key) || self.english.has(key)
    }

    /// A number as the language writes it, its digits in groups.
    #[must_use]
    pub fn number(&self, number: usize) -> String {
        self.say("number", &[("n", number.into())])
    }

    /// A date in words, as far as it is known.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let month = |month: u8| self.say(&format!("month-{month}"), &[]);
        let year = |year: u16| self.say("year", &[("year", usize::from(year).into())]);
        match (date.day(), date.month(), date.year()) {
            (Some(day), Some(at), Some(of)) => self.say(
                "date-day",
                &[("day", usize::from(day).into()), ("month", month(at).into()), ("year", year(of).into())],
            ),
            (Some(day), Some(at), None) => {
                self.say("date-no-year", &[("day", usize::from(day).into()), ("month", month(at).into())])
            }
            (None, Some(at), Some(of)) => {
                self.say("date-month", &[("month", month(at).into()), ("year", year(of).into())])
            }
            (_, _, Some(of)) => year(of),
            _ => date.to_string(),
        }
    }

    /// Several names in a row: "one", "one and another", "one, two and three".
    #[must_use]
    pub fn list(&self, names: &[&str]) -> String {
        match names {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => {
                let first = first.join(&self.say("list-comma", &[]));
                self.say("list-last", &[("first", first.into()), ("last", (*last).into())])
            }
        }
    }
}

/// The language whose words are used: the tag itself, else its main language, else English.
fn spoken(language: &str, files: &[Template]) -> String {
    let main = language.split(['-', '_']).next().unwrap_or(language);
    let fits = |tag: &&str| !texts(tag, files).is_empty();
    [language, main].into_iter().find(fits).unwrap_or("en").to_ascii_lowercase()
}

/// The texts for a language: the archive's own, then the one built in.
fn texts<'t>(language: &str, files: &'t [Template]) -> Vec<&'t str> {
    let own = files.iter().filter(|file| tag(&file.name).is_some_and(|tag| tag.eq_ignore_ascii_case(language)));
    let built_in = BUILT_IN.iter().filter(|(tag, _)| tag.eq_ignore_ascii_case(language));
    own.map(|file| file.text.as_str()).chain(built_in.map(|(_, text)| *text)).collect()
}

/// The language of a file of words: `fa` for `words/fa.ftl`.
fn tag(name: &str) -> Option<&str> {
    name.strip_prefix(FOLDER)?.strip_suffix(".ftl")
}

#[cfg(test)]
mod tests {
    use super::mistakes::messages;
    use super::*;

    fn file(name: &str, text: &str) -> Template {
        Template { name: name.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn every_language_that_is_built_in_has_every_message_with_the_same_arguments() {
        let english = messages(BUILT_IN[0].1);
        for (tag, text) in BUILT_IN {
            let own = messages(text);
            assert_eq!(own.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>(), "{tag}");
            assert!(mistakes(&file(&format!("words/{tag}.ftl"), text)).is_empty(), "{tag}");
        }
    }

    #[test]
    fn a_number_takes_its_plural_form_and_the_digits_of_the_language() {
        let english = Wording::default();
        assert_eq!(english.say("words", &[("n", 1_usize.into())]), "1 word");
        assert_eq!(english.say("words", &[("n", 12_475_usize.into())]), "12\u{202f}475 words");
        let (persian, _) = Wording::of("fa-IR", &[]);
        assert_eq!((persian.language(), persian.direction()), ("fa", "rtl"));
        assert!(persian.say("words", &[("n", 25_usize.into())]).contains("۲۵"));
    }

    #[test]
    fn a_date_is_told_as_far_as_it_is_known() {
        let said = |language: &str, date: &str| Wording::of(language, &[]).0.date(date.parse().expect("a date"));
        assert_eq!(said("en", "2026-01-20"), "20 January 2026");
        assert_eq!(said("en", "2026-01"), "January 2026");
        assert_eq!(said("en", "XXXX-04-21"), "21 April, year not given");
        assert_eq!(said("en", "2026"), "2026");
        assert!(said("fa", "2026").contains("۲۰۲۶"));
    }

    #[test]
    fn names_in_a_row_are_parted_as_the_language_does() {
        let wording = Wording::default();
        assert_eq!(wording.list(&["one"]), "one");
        assert_eq!(wording.list(&["one", "two", "three"]), "one, two and three");
    }

    #[test]
    fn an_archive_adds_a_language_and_what_it_leaves_out_is_said_in_english() {
        let (german, mistakes) = Wording::of("de", &[file("words/de.ftl", "nav-articles = Artikel\n")]);
        assert!(mistakes.is_empty());
        assert_eq!(german.language(), "de");
        assert_eq!(german.say("nav-articles", &[]), "Artikel");
        assert_eq!(german.say("nav-actors", &[]), "Actors");
    }

    #[test]
    fn an_archive_changes_a_single_message_of_a_language_that_is_built_in() {
        let (english, _) = Wording::of("en", &[file("words/en.ftl", "nav-articles = Clippings\n")]);
        assert_eq!(english.say("nav-articles", &[]), "Clippings");
        assert_eq!(english.say("nav-actors", &[]), "Actors");
    }

    #[test]
    fn mistakes_in_a_file_of_words_are_told_with_their_lines() {
        let text = "nav-articles = Artikel\nnav-nowhere = Nirgends\nwords = { $count } Wörter\n= ?\n";
        let (_, mistakes) = Wording::of("de", &[file("words/de.ftl", text), file("words/deutsch.txt", "")]);
        let told: Vec<&str> = mistakes.iter().map(|found| found.message.as_str()).collect();
        assert_eq!(told[..2], ["no page has a message `nav-nowhere`", "`words` is not told of `$count`"]);
        assert_eq!(mistakes.len(), 4);
        assert_eq!(&text[mistakes[0].place.clone()], "nav-nowhere");
        assert_eq!(mistakes[3].file, "words/deutsch.txt");
    }
}
