//! Whose words a text has, in many constructions, with what only looks like one of them.

mod cases;
mod generated;

use crate::analyse::actors::sample::{archive, cast, media, named, organisation, person};
use crate::analyse::actors::{Mention, Quotation};
use crate::archive::Archive;
use crate::archive::actor::{ActorKind, Cast};
use crate::archive::sample::actor;

/// Who is listed in all these texts.
fn everyone() -> Cast {
    let place = |name| actor(ActorKind::Place, name);
    cast(vec![
        person("Ada Lee"),
        person("Ben Hall"),
        person("Cora Dean"),
        organisation("Lock Trust"),
        media("Fen Gazette"),
        place("Harrowgate"),
    ])
}

/// What somebody is quoted as saying: the name, and the words as printed.
type Said = (String, String);

/// What each article says in the words of its actors.
fn said(archive: &Archive) -> Vec<Vec<Said>> {
    let named = named(archive);
    let in_article = |(mentions, quotations): (&Vec<Mention>, &Vec<Quotation>)| {
        let speaker = |quotation: &Quotation| archive.cast.actor(mentions[quotation.speaker].actor).name.clone();
        quotations.iter().map(|quotation| (speaker(quotation), quotation.text.clone())).collect()
    };
    named.mentions.iter().zip(&named.quotations).map(in_article).collect()
}

/// What each of some texts says in the words of its actors; each line is a paragraph.
fn quoted(texts: &[&str]) -> Vec<Vec<Said>> {
    said(&archive(everyone(), texts))
}

/// The same of one text in another language.
fn quoted_in(language: &str, text: &str) -> Vec<Said> {
    let mut archive = archive(everyone(), &[text]);
    archive.settings.language = language.to_owned();
    said(&archive).remove(0)
}

#[test]
fn without_a_table_of_its_language_only_names_before_a_colon_and_after_a_dash_speak() {
    let text =
        "Ada Lee: « Nous avons gagné la partie. »\n« C’est fini, » dit Ada Lee.\n« Il faut partir demain. » — Ben Hall";
    let expected = [("Ada Lee", "Nous avons gagné la partie."), ("Ben Hall", "Il faut partir demain.")];
    assert_eq!(quoted_in("fr", text), expected.map(|(name, words)| (name.to_owned(), words.to_owned())));
}

#[test]
fn parts_of_one_speech_are_told_to_go_on() {
    let archive = archive(everyone(), &["“We won,” said Ada Lee. “It took a year.”\n“We lost,” said Ada Lee."]);
    let goes_on: Vec<bool> = named(&archive).quotations[0].iter().map(|quotation| quotation.goes_on).collect();
    assert_eq!(goes_on, [false, true, false]);
}
