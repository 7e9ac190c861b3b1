//! The site's own words in one language: one file a language, with plural forms and dates as that language has them.
//!
//! The files are written in the syntax of [Project Fluent](https://projectfluent.org). A message is plain text: what is
//! markup comes in through its arguments. English and Persian are built in; an archive adds `templates/words/de.ftl`,
//! or changes single messages of a built-in language by a file of its name.

mod phrase;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;

use super::date::Date;
use super::language;
use super::theme::Template;
use phrase::{Argument, Phrase, Plurals, Said};

/// The folder of the archive's own words, under `templates/`.
pub const FOLDER: &str = "words/";

/// The languages that are built in; the first is used where another does not have a word.
const BUILT_IN: &[(&str, &str)] =
    &[("en", include_str!("../../templates/words/en.ftl")), ("fa", include_str!("../../templates/words/fa.ftl"))];

/// What a message is told: a number, which chooses its plural form, or words.
#[derive(Clone, Debug)]
pub enum Told<'a> {
    /// A number.
    Number(usize),
    /// Words.
    Text(Cow<'a, str>),
}

impl From<usize> for Told<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Told<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number as usize)
    }
}

impl<'a> From<&'a str> for Told<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Told<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Told<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

/// A part of what [`Wording::say_round`] says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'s> {
    /// Words, or some of them.
    Text(&'s str),
    /// One of the things, by its place.
    Thing(usize),
}

/// A mistake in a file of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordingMistake {
    /// The file, as a name under `templates/`.
    pub file: String,
    /// The bytes of the file that are meant.
    pub place: Range<usize>,
    /// What is wrong.
    pub message: String,
}

/// The site's own words.
#[derive(Clone)]
pub struct Wording {
    language: String,
    own: Arc<Messages>,
    english: Arc<Messages>,
    /// A hash of all words.
    digest: u64,
}

/// The messages of one language.
struct Messages {
    bundle: FluentBundle<FluentResource>,
    /// The messages that have words, each taken apart where that can be.
    phrases: HashMap<String, Option<Phrase>, rapidhash::fast::RandomState>,
    plurals: Plurals,
    /// The digit of nought; the others follow it.
    zero: char,
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
        let mut said = String::new();
        let mut put = |part: Part<'_>| match part {
            Part::Text(text) => said.push_str(text),
            Part::Thing(_) => {}
        };
        if !self.say_parts(messages, key, told, &[], &mut put) {
            said = self.ask_fluent(messages, key, told);
        }
        said
    }

    /// Says a message in which things stand that are more than words, such as links: `put` is given the words and, by
    /// their places in `things`, what stands between them.
    pub fn say_round(&self, key: &str, told: &[(&str, Told<'_>)], things: &[&str], mut put: impl FnMut(Part<'_>)) {
        let Some(messages) = self.messages_with(key) else { return put(Part::Text(key)) };
        if !self.say_parts(messages, key, told, things, &mut put) {
            self.ask_fluent_round(messages, key, told, things, &mut put);
        }
    }

    /// The messages that have this one: those of the language, else the English ones.
    fn messages_with(&self, key: &str) -> Option<&Messages> {
        [&self.own, &self.english].into_iter().map(Arc::as_ref).find(|messages| messages.phrases.contains_key(key))
    }

    /// Says a message that was taken apart, and whether it was. A name that is told twice means what it means last.
    fn say_parts(
        &self,
        messages: &Messages,
        key: &str,
        told: &[(&str, Told<'_>)],
        things: &[&str],
        put: &mut impl FnMut(Part<'_>),
    ) -> bool {
        let Some(Some(phrase)) = messages.phrases.get(key) else { return false };
        // What Fluent counts with is exact up to here.
        let exact = |(_, told): &(&str, Told<'_>)| !matches!(told, Told::Number(number) if *number > 1 << 53);
        if things.len() > SLOTS.clone().count() || !told.iter().all(exact) {
            return false;
        }
        let argument = |name: &str| {
            let thing = things.iter().rposition(|thing| *thing == name).map(Argument::Thing);
            thing.or_else(|| {
                let (_, told) = told.iter().rfind(|(other, _)| *other == name)?;
                Some(match told {
                    Told::Number(number) => Argument::Number(*number),
                    Told::Text(text) => Argument::Text(self.apart(text)),
                })
            })
        };
        let mut shown = String::new();
        phrase.say(&argument, &messages.plurals, &mut |said| match said {
            Said::Words(words) => put(Part::Text(words)),
            Said::Thing(at) => put(Part::Thing(at)),
            Said::Number(number) => {
                shown.clear();
                push_number(&mut shown, &number.to_string(), messages.zero);
                put(Part::Text(&shown));
            }
        });
        true
    }

    /// Has Fluent say a message.
    fn ask_fluent(&self, messages: &Messages, key: &str, told: &[(&str, Told<'_>)]) -> String {
        let mut arguments = FluentArgs::with_capacity(told.len());
        for (name, value) in told {
            match value {
                Told::Number(number) => arguments.set(*name, *number),
                Told::Text(text) => arguments.set(*name, self.apart(text)),
            }
        }
        ask(&messages.bundle, key, &arguments).unwrap_or_else(|| key.to_owned())
    }

    fn ask_fluent_round(
        &self,
        messages: &Messages,
        key: &str,
        told: &[(&str, Told<'_>)],
        things: &[&str],
        put: &mut impl FnMut(Part<'_>),
    ) {
        let slots = things.iter().zip(SLOTS);
        let slots = slots.map(|(name, slot)| (*name, Told::from(slot.to_string())));
        let told: Vec<(&str, Told<'_>)> = told.iter().cloned().chain(slots).collect();
        let said = self.ask_fluent(messages, key, &told);
        let slot = |letter: char| SLOTS.take(things.len()).position(|slot| slot == letter);
        for piece in said.split_inclusive(|letter| slot(letter).is_some()) {
            let thing = piece.chars().next_back().and_then(slot);
            let words = if thing.is_some() { piece.trim_end_matches(|letter| slot(letter).is_some()) } else { piece };
            put(Part::Text(words));
            if let Some(at) = thing {
                put(Part::Thing(at));
            }
        }
    }

    /// Whether there is such a message.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        // A message without words is one, too.
        self.messages_with(key).is_some() || self.own.bundle.has_message(key) || self.english.bundle.has_message(key)
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

/// What stands in a message for a thing while Fluent says it: letters that are none.
const SLOTS: std::ops::RangeInclusive<char> = '\u{fdd0}'..='\u{fdef}';

impl Wording {
    /// Keeps Latin words in a sentence that runs from right to left from being torn apart by the signs round them.
    fn apart<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.direction() == "rtl" && text.contains(|letter: char| letter.is_ascii_alphabetic()) {
            Cow::Owned(format!("\u{2068}{text}\u{2069}"))
        } else {
            Cow::Borrowed(text)
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

impl Messages {
    /// The messages of these texts; one of an earlier text wins.
    fn of(language: &str, texts: &[&str]) -> Self {
        let locales = language.parse().into_iter().collect();
        let mut bundle = FluentBundle::new_concurrent(locales);
        // Words are kept apart from their surroundings where that is needed: see `apart`.
        bundle.set_use_isolating(false);
        let mut keys: Vec<String> = Vec::new();
        for text in texts {
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            keys.extend(resource.entries().filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            // Messages that an earlier text has already are left as they are: that is what is wanted.
            let _ = bundle.add_resource(resource);
        }
        let digits = ask(&bundle, "digits", &FluentArgs::new());
        let (zero, shown): (char, fn(&FluentValue<'_>, &_) -> Option<String>) = match digits.as_deref() {
            Some("arab") => ('٠', shown::<'٠', _>),
            Some("arabext") => ('۰', shown::<'۰', _>),
            Some("beng") => ('০', shown::<'০', _>),
            Some("deva") => ('०', shown::<'०', _>),
            _ => ('0', shown::<'0', _>),
        };
        bundle.set_formatter(Some(shown));
        let phrase = |key: String| {
            let phrase = Phrase::of(bundle.get_message(&key)?.value()?);
            Some((key, phrase))
        };
        let phrases = keys.into_iter().filter_map(phrase).collect();
        Self { bundle, phrases, plurals: Plurals::of(language), zero }
    }
}

fn ask(bundle: &FluentBundle<FluentResource>, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    Some(bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned())
}

/// A whole number in the digits that begin with `ZERO`.
fn shown<const ZERO: char, M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let mut shown = String::new();
    push_number(&mut shown, &number.as_string(), ZERO);
    Some(shown)
}

/// Puts a whole number in the digits that begin with `zero`; above 9,999 the groups of three stand apart by narrow
/// no-break spaces, which read the same in every language.
fn push_number(to: &mut String, digits: &str, zero: char) {
    let length = digits.chars().count();
    for (at, digit) in digits.chars().enumerate() {
        if length > 4 && at > 0 && (length - at).is_multiple_of(3) {
            to.push('\u{202f}');
        }
        to.push(digit.to_digit(10).and_then(|value| char::from_u32(zero as u32 + value)).unwrap_or(digit));
    }
}

/// What is wrong in a file of the archive: lines that cannot be read, and messages or arguments that are not known.
fn mistakes(file: &Template) -> Vec<WordingMistake> {
    let mistake = |place, message| WordingMistake { file: file.name.clone(), place, message };
    if tag(&file.name).is_none_or(|tag| tag.contains('/')) {
        return vec![mistake(0..0, "this file is not named by a language, as `words/de.ftl` is".to_owned())];
    }
    let mut found = Vec::new();
    if let Err((_, errors)) = FluentResource::try_new(file.text.clone()) {
        found.extend(errors.into_iter().map(|error| mistake(error.pos, error.kind.to_string())));
    }
    let known = messages(BUILT_IN[0].1);
    for (key, Message { place, arguments }) in messages(&file.text) {
        match known.get(key) {
            None => found.push(mistake(place, format!("no page has a message `{key}`"))),
            Some(known) => {
                let unknown = arguments.difference(&known.arguments);
                found.extend(unknown.map(|name| mistake(place.clone(), format!("`{key}` is not told of `${name}`"))));
            }
        }
    }
    found.sort_by_key(|mistake| mistake.place.start);
    found
}

/// A message as it stands in its file.
#[derive(Debug, Default)]
struct Message<'t> {
    /// The bytes of its key.
    place: Range<usize>,
    /// The names of what it is told.
    arguments: BTreeSet<&'t str>,
}

/// The messages of a file by their keys.
fn messages(text: &str) -> BTreeMap<&str, Message<'_>> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    let mut messages: BTreeMap<&str, Message<'_>> = BTreeMap::new();
    let (mut key, mut start) = ("", 0);
    for line in text.split_inclusive('\n') {
        let place = start;
        start += line.len();
        if line.starts_with('#') {
            continue;
        }
        if line.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            key = line.split_once('=').map_or(line, |(key, _)| key).trim();
            messages.entry(key).or_default().place = place..place + key.len();
        }
        let named = line.split('$').skip(1).filter_map(|rest| rest.split(|letter| !is_name(letter)).next());
        if let Some(message) = messages.get_mut(key) {
            message.arguments.extend(named);
        }
    }
    messages
}

#[cfg(test)]
mod tests {
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
    fn a_message_that_was_taken_apart_says_what_fluent_would_say() {
        const ARABIC: &str = "digits = arab\nwords = { $n ->\n [0] none\n [zero] zero\n [one] one\n [two] two\n [few] {$n} few\n [many] {$n} many\n *[other] {$n} other { $gone }\n }\nnav-notes = { $n ->\n [Ada] her\n *[else] { $n } {\"}\"} {nav-actors} }\n";
        let files = [file("words/ar.ftl", ARABIC)];
        let numbers = [0, 1, 2, 3, 5, 7, 11, 12, 21, 100, 102, 999, 1_000, 4_095, 4_096, 12_345, 1 << 53, usize::MAX];
        let mut taken_apart = 0;
        for (language, text) in BUILT_IN.iter().copied().chain([("ar", ARABIC)]) {
            let wording = Wording::of(language, &files).0;
            for (key, Message { arguments, .. }) in messages(text) {
                let messages = wording.messages_with(key).expect("a message");
                taken_apart += usize::from(messages.phrases.get(key).is_some_and(Option::is_some));
                let texts = ["Ada", "one", "علی"].map(Told::from);
                for told in numbers.map(Told::from).into_iter().chain(texts) {
                    let mut told: Vec<_> = arguments.iter().map(|name| (*name, told.clone())).collect();
                    while !told.is_empty() {
                        assert_eq!(wording.say(key, &told), wording.ask_fluent(messages, key, &told), "{key} {told:?}");
                        told.pop();
                    }
                }
                let names: Vec<&str> = arguments.iter().copied().collect();
                for things in [&names[..], &names[..names.len() / 2]] {
                    let (mut fast, mut slow) = (String::new(), String::new());
                    let told = [("n", Told::from(3_usize))];
                    wording.say_round(key, &told, things, |part| add(&mut fast, part));
                    wording.ask_fluent_round(messages, key, &told, things, &mut |part| add(&mut slow, part));
                    assert_eq!(fast, slow, "{key} {things:?}");
                }
            }
        }
        assert!(taken_apart > 500, "only {taken_apart} messages were taken apart");
    }

    fn add(to: &mut String, part: Part<'_>) {
        match part {
            Part::Text(text) => to.push_str(text),
            Part::Thing(at) => to.push_str(&format!("<{at}>")),
        }
    }

    #[test]
    fn things_stand_between_the_words_where_the_message_puts_them() {
        let mut said = String::new();
        Wording::default().say_round("place-in", &[], &["article", "place"], |part| add(&mut said, part));
        assert_eq!(said, "<0>, <1>");
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
