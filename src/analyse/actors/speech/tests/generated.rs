//! Constructions put together from parts, each with all speakers, verbs and quotations.

use super::quoted;
use crate::analyse::actors::descriptions::capitalised;

const SPEAKERS: [(&str, &str); 6] = [
    ("Ada Lee", "Ada Lee"),
    ("Mayor Ada Lee", "Ada Lee"),
    ("the Lock Trust", "Lock Trust"),
    ("Harrowgate historian Ben Hall", "Ben Hall"),
    ("Lock Trust spokeswoman Cora Dean", "Cora Dean"),
    ("Harrowgate’s Ben Hall", "Ben Hall"),
];

/// Nobody who is listed; the listed are only about.
const OTHERS: [&str; 8] = [
    "a friend of Ada Lee",
    "Ada Lee’s brother",
    "the boy next to Ben Hall",
    "one of the Lock Trust’s members",
    "she",
    "an aide to Cora Dean",
    "Ada Lee and Ben Hall",
    "a man from Harrowgate",
];

const VERBS: [&str; 6] = ["said", "says", "added", "explained", "wrote", "insisted"];

const WORDS: [&str; 4] = [
    "We won the vote",
    "It is late, and nobody came",
    "They told us “never” twice",
    "I don’t know what Ben Hall wants",
];

/// The forms in which a text tells who speaks: `@` is the speaker, `%` the verb, and `$` the words.
const FORMS: [&str; 9] = [
    "“$,” @ %.",
    "“$,” @ % on Monday in Harrowgate.",
    "“$,” % @.",
    "“$,” % @, as the rain came down.",
    "It rained. @ %: “$.”",
    "It rained, and later @ %, “$.”",
    "On Monday, @ % in a letter to Cora Dean: “$.”",
    "“$,” according to @.",
    "According to @, “$.”",
];

/// Those in which what is quoted is nobody’s, whoever is named.
const EMPTY: [&str; 8] = [
    "@ never %: “$.”",
    "@ would have % “$.”",
    "Nobody knows whether @ %: “$.”",
    "On the wall that @ built stood “$.”",
    "@ was told: “$.”",
    "@ heard a boy who %: “$.”",
    "@ left the room. “$.”",
    "@ says nothing of the letter that has “$” in it.",
];

fn text(form: &str, speaker: &str, verb: &str, words: &str) -> String {
    let inner = words.replace('“', "‘").replace('”', "’");
    let text = form.replace('@', speaker).replace('%', verb).replace('$', &inner);
    sentences(&text)
}

/// The same with a capital at the beginning of each sentence.
fn sentences(text: &str) -> String {
    text.split(". ").map(capitalised).collect::<Vec<_>>().join(". ")
}

/// All texts of some forms, each with the name of its speaker.
fn texts<'n>(forms: &[&str], speakers: &[(&str, &'n str)]) -> Vec<(String, &'n str)> {
    let mut texts = Vec::new();
    for form in forms {
        for verb in VERBS {
            for words in WORDS {
                texts.extend(speakers.iter().map(|(speaker, name)| (text(form, speaker, verb, words), *name)));
            }
        }
    }
    texts
}

/// What is found in each text.
fn found(texts: &[(String, &str)]) -> Vec<Vec<super::Said>> {
    quoted(&texts.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>())
}

#[test]
fn in_every_form_the_speaker_is_told() {
    let texts = texts(&FORMS, &SPEAKERS);
    let found = found(&texts);
    let wrong = texts.iter().zip(found).filter(|((_, name), found)| !matches!(&found[..], [(one, _)] if one == name));
    assert_eq!(wrong.map(|((text, _), found)| (text, found)).take(5).collect::<Vec<_>>(), []);
}

#[test]
fn who_only_is_about_is_given_nothing() {
    let nobody = OTHERS.map(|other| (other, ""));
    let mut texts = self::texts(&FORMS, &nobody);
    texts.extend(self::texts(&EMPTY, &SPEAKERS));
    let found = found(&texts);
    let wrong = texts.iter().zip(found).filter(|(_, found)| !found.is_empty());
    assert_eq!(wrong.map(|((text, _), found)| (text, found)).take(5).collect::<Vec<_>>(), []);
}
