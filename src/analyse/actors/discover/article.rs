//! What one article says of who may be named in it: a function of the article alone, so that an edit costs its article.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::addresses::addresses;
use super::clues::{Clue, Clues};
use super::heads;
use super::initials;
use super::lists::lists;
use super::person_form::{could_be_person, could_be_surname};
use super::phrases::Phrase;
use super::rows::{of_row, rows};
use super::text::Text;
use crate::archive::article::Article;
use crate::archive::block::BlockKind;
use crate::archive::naming;
use crate::archive::one_line::one_line;
use crate::archive::reading::Reading;

/// What one article says of who may be named in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Candidates {
    /// The names, in the order of the alphabet.
    pub(super) names: Vec<Candidate>,
    /// Other names that the text gives to a name: what it stands for and its abbreviation, its handle.
    pub(super) pairs: Vec<(String, String)>,
    /// Abbreviations of what is no name.
    pub(super) none: Vec<String>,
    /// Handles and addresses of pages that may be made of a name.
    pub(super) signs: Vec<String>,
}

/// A name with all that the article says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub name: String,
    pub clues: Clues,
    /// The block that tells most, as a place in the article's blocks.
    pub block: u32,
}

/// How long a name may be, in bytes: no body's is longer.
const LONGEST: usize = 160;

/// Finds who may be named in an article.
pub(super) fn candidates(article: &Article) -> Candidates {
    let mut found = Finding::default();
    for known in article.facts.author.iter().chain(&article.facts.posted_by) {
        found.author(&known.value);
    }
    for (place, block) in article.blocks.iter().enumerate() {
        if matches!(block.kind, BlockKind::Code | BlockKind::Separator) {
            continue;
        }
        let reading = Reading::of(article, block);
        found.block = u32::try_from(place).unwrap_or(u32::MAX);
        found.read(&reading.text, block.kind);
    }
    found.candidates()
}

#[derive(Default)]
struct Finding {
    /// With each name the block that tells most of it, and how much.
    names: BTreeMap<String, (Clues, u32, usize)>,
    pairs: Vec<(String, String)>,
    none: Vec<String>,
    signs: Vec<String>,
    block: u32,
}

impl Finding {
    fn author(&mut self, name: &str) {
        let words: Vec<&str> = name.split_whitespace().collect();
        if words.len() > 1 && could_be_person(&words) {
            self.note(&one_line(name), [Clue::Byline]);
        }
    }

    fn note(&mut self, name: &str, clues: impl IntoIterator<Item = Clue>) {
        let mut all = Clues::default();
        clues.into_iter().for_each(|clue| all.add(clue));
        self.take(name, &all);
    }

    fn take(&mut self, name: &str, clues: &Clues) {
        if name.len() > LONGEST || name.chars().filter(|letter| letter.is_alphabetic()).count() < 2 {
            return;
        }
        let weight = clues.weight();
        let (all, block, most) = self.names.entry(name.to_owned()).or_insert((Clues::default(), self.block, weight));
        all.take(clues);
        if weight > *most {
            (*block, *most) = (self.block, weight);
        }
    }

    fn read(&mut self, text: &str, kind: BlockKind) {
        let known = addresses(text);
        self.signs(text, &known);
        let text = Text::of(text);
        if text.is_shouted() {
            return;
        }
        if matches!(kind, BlockKind::Title | BlockKind::Heading) && text.is_title_case() {
            self.short_names(&text);
            return;
        }
        let in_address = |phrase: &Phrase| {
            let span = text.span(&phrase.tokens);
            let first = known.partition_point(|address| address.end <= span.start);
            known.get(first).is_some_and(|address| address.start < span.end)
        };
        let mut phrases = text.phrases();
        phrases.retain(|phrase| !in_address(phrase));
        self.abbreviations(&text, &phrases);
        if kind == BlockKind::Reference {
            self.reference(&text, &phrases);
            return;
        }
        phrases.retain(|phrase| !text.is_in_headline(phrase) || phrase.title || text.is_entry(phrase));
        self.running_text(&text, &phrases);
    }

    /// In a headline only abbreviations are told from other words.
    fn short_names(&mut self, text: &Text<'_>) {
        for token in text.tokens.iter().filter(|token| token.is_abbreviation() && token.word.len() > 2) {
            self.note(token.word, [Clue::Inside]);
        }
    }

    fn abbreviations(&mut self, text: &Text<'_>, phrases: &[Phrase]) {
        let (pairs, none) = text.abbreviations(phrases);
        for pair in pairs {
            let Some(full) = text.printed(pair.full) else { continue };
            self.note(&full, [Clue::Inside]);
            self.pairs.push((full, pair.short));
        }
        self.none.extend(none);
    }

    fn reference(&mut self, text: &Text<'_>, phrases: &[Phrase]) {
        for entry in text.of_reference(phrases) {
            let plain = entry.clue == Clue::Outlet && entry.name.split(' ').all(|word| lists().is_ordinary(word));
            let dated = text.is_date_or_number(entry.tokens.end) && entry.name.contains(' ');
            if plain && !dated && !entry.name.starts_with("The ") {
                continue;
            }
            // Its place among other things leaves no doubt.
            self.note(&entry.name, [entry.clue, entry.clue, Clue::Inside]);
            if let Some(handle) = text.handle_after(entry.tokens.end) {
                self.pairs.push((entry.name, handle));
            }
        }
    }

    fn running_text(&mut self, text: &Text<'_>, phrases: &[Phrase]) {
        let mut clues: Vec<Clues> = phrases.iter().map(|phrase| text.clues(phrase)).collect();
        for row in rows(text, phrases) {
            of_row(text, phrases, row, &mut clues);
        }
        for (phrase, clues) in phrases.iter().zip(&clues) {
            let Some(name) = text.printed(phrase.tokens.clone()) else { continue };
            self.take(&name, clues);
            if let Some(handle) = text.handle_after(phrase.tokens.end) {
                self.pairs.push((name, handle));
            }
            self.administration(text, phrase);
        }
    }

    /// An office-holder's administration is a body of its own, and he somebody.
    fn administration(&mut self, text: &Text<'_>, phrase: &Phrase) {
        let last = phrase.tokens.end.saturating_sub(1);
        if text.word(last + 1) != "administration" || text.gap_after(last) != " " {
            return;
        }
        let word = text.word(last);
        let lists = lists();
        // `the Lee-Ott administration` is two people's.
        if phrase.tokens.len() > 1 && text.gap_before(last) == "-" {
            if let Some(both) = text.printed(phrase.tokens.clone()) {
                self.note(&format!("{both} administration"), [Clue::Government, Clue::Inside]);
            }
            return;
        }
        let somebody = could_be_surname(word)
            && !lists.is_ordinary(word)
            && !lists.is_place(word)
            && lists.country(word).is_none()
            && !text.tokens.get(last).is_some_and(|token| token.is_abbreviation());
        if somebody {
            self.note(&format!("{word} administration"), [Clue::Government, Clue::Inside]);
            self.note(word, [Clue::Title]);
        }
    }

    fn signs(&mut self, text: &str, known: &[Range<usize>]) {
        for address in known {
            let sign = text.get(address.clone()).unwrap_or("");
            let is_page = sign.contains('/') || sign.contains(':');
            if !is_page && (sign.starts_with('@') || sign.contains(char::is_uppercase)) && sign.len() <= LONGEST {
                self.signs.push(sign.to_owned());
            }
        }
    }

    /// What is said of a surname alone is said of the one who bears it in full.
    fn lend_surnames(&mut self) {
        let full = |name: &String| {
            let words: Vec<&str> = name.split(' ').collect();
            let last =
                words.last().filter(|last| words.len() > 1 && !lists().is_ordinary(last) && !heads::is_head(last))?;
            could_be_person(&words).then(|| ((*last).to_owned(), name.clone()))
        };
        let mut bearers: BTreeMap<String, Option<String>> = BTreeMap::new();
        for (surname, name) in self.names.keys().filter_map(full) {
            bearers.entry(surname).and_modify(|other| *other = None).or_insert(Some(name));
        }
        for (surname, bearer) in bearers {
            let (Some(bearer), Some((clues, _, _))) = (bearer, self.names.get(&surname)) else { continue };
            let said = *clues;
            let person = [Clue::Title, Clue::Apposition, Clue::Who, Clue::Says, Clue::Acts]
                .iter()
                .any(|clue| said.of(*clue) > 0);
            let known = said.of(Clue::In) == 0 && lists().country(&surname).is_none() && !lists().is_place(&surname);
            if let Some((clues, _, _)) = self.names.get_mut(&bearer).filter(|_| known && (person || said.met() > 0)) {
                clues.add(Clue::Surname);
                (0..said.of(Clue::Apposition).min(2)).for_each(|_| clues.add(Clue::Apposition));
                (0..said.of(Clue::Title).min(2)).for_each(|_| clues.add(Clue::Title));
            }
        }
    }

    fn candidates(mut self) -> Candidates {
        self.lend_surnames();
        self.pairs.extend(initials::of_names(self.names.keys().map(String::as_str)));
        let kept = |(name, (clues, block, _)): (String, (Clues, u32, usize))| {
            let words: Vec<&str> = name.split(' ').collect();
            let alone = words.len() == 1;
            let mere = alone
                && (naming::is_generation(&name)
                    || naming::is_title(&name)
                    || naming::is_calendar_word(&name)
                    || lists().is_ordinary(&name) && (!clues.tells() || clues.of(Clue::Inside) == 0)
                    || naming::is_function_word(&name));
            (!mere && !lists().is_demonym(&name)).then_some(Candidate { name, clues, block })
        };
        for list in [&mut self.none, &mut self.signs] {
            list.sort_unstable();
            list.dedup();
        }
        self.pairs.sort_unstable();
        self.pairs.dedup();
        Candidates {
            names: self.names.into_iter().filter_map(kept).collect(),
            pairs: self.pairs,
            none: self.none,
            signs: self.signs,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::sample::{Sample, archive};

    fn found(text: &str) -> Candidates {
        candidates(&archive([Sample::new("1").paragraph(text)]).articles[0])
    }

    fn names(text: &str) -> Vec<String> {
        found(text).names.into_iter().map(|candidate| candidate.name).collect()
    }

    #[test]
    fn the_names_of_an_article_are_told_from_its_words() {
        assert_eq!(
            names("On Monday the Danish Mayor of Lindholm, Ada Lee, met Tom Ott of the Lindholm Harbour Trust there."),
            ["Ada Lee", "Lindholm", "Lindholm Harbour Trust", "Tom Ott"]
        );
        assert_eq!(names("In the Brandt administration many said so."), ["Brandt", "Brandt administration"]);
        assert!(names("HE SAW ADA LEE AND THE LOCK HARBOUR TRUST").is_empty());
        assert!(names("He read “The Boats of Ada Lee Have Sunk” with pleasure there.").is_empty());
    }

    #[test]
    fn a_handle_beside_a_name_is_its_own() {
        assert_eq!(
            found("So said Ada Lee (@boats_of_old) there.").pairs,
            [("Ada Lee".to_owned(), "@boats_of_old".to_owned())]
        );
        assert_eq!(found("He asked @AdaLee and LockGazette.example, he said.").signs, ["@AdaLee"]);
    }
}
