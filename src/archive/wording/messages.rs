//! The messages of one language, and how they are said: taken apart where that can be, else by Fluent.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;

use super::phrase::{Argument, Phrase, Plurals, Said};
use super::told::{Part, Told};

/// The messages of one language.
pub(super) struct Messages {
    bundle: FluentBundle<FluentResource>,
    /// The messages that have words, each taken apart where that can be.
    phrases: HashMap<String, Option<Phrase>, rapidhash::fast::RandomState>,
    plurals: Plurals,
    /// The digit of nought; the others follow it.
    zero: char,
}

/// A message that is to be said.
#[derive(Clone, Copy)]
pub(super) struct Saying<'s> {
    pub(super) key: &'s str,
    pub(super) told: &'s [(&'s str, Told<'s>)],
    /// What stands in it that is more than words, by the names under which it is told of.
    pub(super) things: &'s [&'s str],
    /// Whether the sentence runs from right to left: Latin words in it are kept from being torn apart by the signs round
    /// them.
    pub(super) from_the_right: bool,
}

/// What stands in a message for a thing while Fluent says it: letters that are none.
const SLOTS: std::ops::RangeInclusive<char> = '\u{fdd0}'..='\u{fdef}';

impl Messages {
    /// The messages of these texts; one of an earlier text wins.
    pub(super) fn of(language: &str, texts: &[&str]) -> Self {
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

    /// Whether there is such a message, and it has words.
    pub(super) fn says(&self, key: &str) -> bool {
        self.phrases.contains_key(key)
    }

    /// Whether there is such a message, with words or without.
    pub(super) fn has(&self, key: &str) -> bool {
        self.says(key) || self.bundle.has_message(key)
    }

    /// Says a message.
    pub(super) fn say(&self, saying: Saying<'_>) -> String {
        let mut said = String::new();
        let mut put = |part: Part<'_>| match part {
            Part::Text(text) => said.push_str(text),
            Part::Thing(_) => {}
        };
        if !self.say_parts(saying, &mut put) {
            said = self.ask_fluent(saying);
        }
        said
    }

    /// Says a message part by part.
    pub(super) fn say_round(&self, saying: Saying<'_>, put: &mut impl FnMut(Part<'_>)) {
        if !self.say_parts(saying, put) {
            self.ask_fluent_round(saying, put);
        }
    }

    /// Says a message that was taken apart, and whether it was. A name that is told twice means what it means last.
    fn say_parts(&self, saying: Saying<'_>, put: &mut impl FnMut(Part<'_>)) -> bool {
        let Saying { key, told, things, .. } = saying;
        let Some(Some(phrase)) = self.phrases.get(key) else { return false };
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
                    Told::Text(text) => Argument::Text(saying.apart(text)),
                })
            })
        };
        let mut shown = String::new();
        phrase.say(&argument, &self.plurals, &mut |said| match said {
            Said::Words(words) => put(Part::Text(words)),
            Said::Thing(at) => put(Part::Thing(at)),
            Said::Number(number) => {
                shown.clear();
                push_number(&mut shown, &number.to_string(), self.zero);
                put(Part::Text(&shown));
            }
        });
        true
    }

    /// Has Fluent say a message.
    fn ask_fluent(&self, saying: Saying<'_>) -> String {
        let mut arguments = FluentArgs::with_capacity(saying.told.len());
        for (name, value) in saying.told {
            match value {
                Told::Number(number) => arguments.set(*name, *number),
                Told::Text(text) => arguments.set(*name, saying.apart(text)),
            }
        }
        ask(&self.bundle, saying.key, &arguments).unwrap_or_else(|| saying.key.to_owned())
    }

    fn ask_fluent_round(&self, saying: Saying<'_>, put: &mut impl FnMut(Part<'_>)) {
        let things = saying.things;
        let slots = things.iter().zip(SLOTS);
        let slots = slots.map(|(name, slot)| (*name, Told::from(slot.to_string())));
        let told: Vec<(&str, Told<'_>)> = saying.told.iter().cloned().chain(slots).collect();
        let said = self.ask_fluent(Saying { told: &told, ..saying });
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
}

impl Saying<'_> {
    /// Words that are told, kept apart from their surroundings where that is needed.
    fn apart<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if self.from_the_right && text.contains(|letter: char| letter.is_ascii_alphabetic()) {
            Cow::Owned(format!("\u{2068}{text}\u{2069}"))
        } else {
            Cow::Borrowed(text)
        }
    }
}

pub(super) fn ask(bundle: &FluentBundle<FluentResource>, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
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

#[cfg(test)]
mod tests {
    use super::super::mistakes::{Message, messages};
    use super::super::{BUILT_IN, Wording};
    use super::*;
    use crate::archive::theme::Template;

    #[test]
    fn a_message_that_was_taken_apart_says_what_fluent_would_say() {
        const ARABIC: &str = "digits = arab\nwords = { $n ->\n [0] none\n [zero] zero\n [one] one\n [two] two\n [few] {$n} few\n [many] {$n} many\n *[other] {$n} other { $gone }\n }\nnav-notes = { $n ->\n [Ada] her\n *[else] { $n } {\"}\"} {nav-actors} }\n";
        let files = [Template { name: "words/ar.ftl".to_owned(), text: ARABIC.to_owned() }];
        let numbers = [0, 1, 2, 3, 5, 7, 11, 12, 21, 100, 102, 999, 1_000, 4_095, 4_096, 12_345, 1 << 53, usize::MAX];
        let mut taken_apart = 0;
        for (language, text) in BUILT_IN.iter().copied().chain([("ar", ARABIC)]) {
            let wording = Wording::of(language, &files).0;
            let from_the_right = wording.direction() == "rtl";
            for (key, Message { arguments, .. }) in messages(text) {
                let messages = wording.messages_with(key).expect("a message");
                taken_apart += usize::from(messages.phrases.get(key).is_some_and(Option::is_some));
                let texts = ["Ada", "one", "علی"].map(Told::from);
                for told in numbers.map(Told::from).into_iter().chain(texts) {
                    let mut told: Vec<_> = arguments.iter().map(|name| (*name, told.clone())).collect();
                    while !told.is_empty() {
                        assert_eq!(
                            wording.say(key, &told),
                            messages.ask_fluent(Saying { key, told: &told, things: &[], from_the_right }),
                            "{key} {told:?}"
                        );
                        told.pop();
                    }
                }
                let names: Vec<&str> = arguments.iter().copied().collect();
                for things in [&names[..], &names[..names.len() / 2]] {
                    let (mut fast, mut slow) = (String::new(), String::new());
                    let told = [("n", Told::from(3_usize))];
                    wording.say_round(key, &told, things, |part| add(&mut fast, part));
                    let saying = Saying { key, told: &told, things, from_the_right };
                    messages.ask_fluent_round(saying, &mut |part| add(&mut slow, part));
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
}
