//! Whether a name that was found is whole, or part of a longer one that nobody listed: `Israel Lanz` is not Israel,
//! `Iran Export Committee` is not Iran, `Laura Parvani` is not Reza Parvani.
//!
//! Nothing is known of names that are not listed, but capitals, titles and the words that end names of bodies tell much.
//! Where they do not tell, a name is doubtful and is listed as unresolved: a wrong identity is worse than none. In a
//! headline every word has a capital, and in German every noun, so that capitals say less there.

use super::dates;
use super::firm::{self, Joined};
use super::headline::is_headline;
use super::matcher::{Occurrence, is_shouted};
use super::names::{Form, Sort};
use super::neighbours::{self, Joint, Neighbour};
use crate::analyse::census::Asked;
use crate::archive::actor::ActorNumber;
use crate::archive::block::BlockKind;
use crate::archive::{given_names, naming};

/// What is thought of a name that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It stands for itself.
    Whole,
    /// It is part of a longer name.
    Part,
    /// It may be either.
    Doubtful,
}

/// How many words after a name are looked at.
const WORDS_AFTER: usize = 5;

/// A text with the names found in it.
pub(super) struct Surroundings<'a> {
    /// The words of a block.
    pub text: &'a str,
    /// What the block is.
    pub kind: BlockKind,
    /// The names found, in order and apart.
    pub names: &'a [Occurrence],
    /// How often the archive prints each word.
    pub census: &'a Asked<'a>,
    /// Whether the language prints every noun with a capital.
    pub nouns_have_capitals: bool,
}

/// What follows a name directly.
enum Following<'a> {
    Nothing,
    /// Words that end as names of bodies, places and events do.
    Head,
    /// A capitalised word that is not known.
    Unknown(Neighbour<'a>),
    /// Another listed name, after a space.
    Name(usize),
}

/// Whether a name with the surname first is no name here. It is one in a bibliography; elsewhere `Harrow, Thomas` may be
/// two people in a list, unless it opens the block and is set off.
pub(super) fn is_only_a_list(text: &str, kind: BlockKind, name: &Occurrence) -> bool {
    if kind == BlockKind::Reference || !Traits::of(name, text).inverted {
        return false;
    }
    let rest = text.get(name.range.end..).unwrap_or("");
    let before = text.get(..name.range.start).unwrap_or("").trim_end();
    let opens = before.is_empty() || before.ends_with([';', '•']);
    let set_off = rest.is_empty() || rest.starts_with(['.', ',', ';', ':', '(']) || rest.starts_with(" (");
    !(opens && set_off)
}

impl<'a> Surroundings<'a> {
    /// Judges each of the names.
    pub(super) fn verdicts(&self) -> Vec<Verdict> {
        let mut verdicts: Vec<Verdict> = Vec::with_capacity(self.names.len());
        for number in 0..self.names.len() {
            let verdict = self.verdict(number, verdicts.last().copied());
            verdicts.push(verdict);
        }
        verdicts
    }

    /// Who shares a surname, or a city its name, with somebody not listed who is named in full here: `Lydia Harrow`.
    pub(super) fn namesakes_of_strangers(&self, verdicts: &[Verdict]) -> Vec<ActorNumber> {
        let not_whole = self.names.iter().zip(verdicts).filter(|(_, verdict)| **verdict != Verdict::Whole);
        let of_stranger = |name: &Occurrence| {
            let traits = Traits::of(name, self.text);
            let given = neighbours::before(self.text, name.range.start).filter(|word| word.joint == Joint::Space);
            let shareable = traits.weak && traits.person || traits.place && traits.one_word;
            shareable && given.is_some_and(|word| given_names::is_given_name(word.word))
        };
        let shared = not_whole.map(|(name, _)| name).filter(|name| of_stranger(name));
        shared.flat_map(|name| name.claims.iter().map(|claim| claim.actor)).collect()
    }

    fn verdict(&self, number: usize, last: Option<Verdict>) -> Verdict {
        let Some(name) = self.names.get(number) else { return Verdict::Whole };
        let traits = Traits::of(name, self.text);
        if traits.inverted {
            return self.of_inverted(name);
        }
        if traits.handle {
            return Verdict::Whole;
        }
        if traits.one_letter {
            return self.of_one_letter(name);
        }
        if traits.weak && traits.person && self.kind == BlockKind::Reference && self.is_followed_by_given_name(name) {
            return Verdict::Part;
        }
        if traits.weak && traits.person {
            match self.firm(number) {
                Joined::Firm => return Verdict::Part,
                Joined::Perhaps => return Verdict::Doubtful,
                Joined::No => {}
            }
        }
        let date = self.date(name, &traits);
        match (self.after(number, &traits), self.before(number, &traits, last)) {
            (Verdict::Part, _) | (_, Verdict::Part) => Verdict::Part,
            _ if date == dates::Reading::Date => Verdict::Part,
            (Verdict::Whole, Verdict::Whole)
                if date == dates::Reading::Name && !self.is_perhaps_a_word(name, &traits) =>
            {
                Verdict::Whole
            }
            _ => Verdict::Doubtful,
        }
    }

    /// Whether a surname is a firm's here. Beside a listed name, `&` joins two people.
    fn firm(&self, number: usize) -> Joined {
        let Some(name) = self.names.get(number) else { return Joined::No };
        let joins = |from: usize, to: usize| self.text.get(from..to).is_some_and(|between| between.trim() == "&");
        let last = number.checked_sub(1).and_then(|last| self.names.get(last));
        let next = self.names.get(number + 1);
        let beside_a_name = last.is_some_and(|last| joins(last.range.end, name.range.start))
            || next.is_some_and(|next| joins(name.range.end, next.range.start));
        if beside_a_name { Joined::No } else { firm::joined(self.text, name.range.start, name.range.end) }
    }

    /// Whether a surname is the month here.
    fn date(&self, name: &Occurrence, traits: &Traits) -> dates::Reading {
        let printed = self.text.get(name.range.clone()).unwrap_or("");
        let is_month = traits.weak && traits.person && naming::is_calendar_word(printed);
        if is_month { dates::read(self.text, &name.range) } else { dates::Reading::Name }
    }

    /// Where any word has a capital, `Silver` may be a metal; and where all letters are capitals, `ICE` may be ice.
    fn is_perhaps_a_word(&self, name: &Occurrence, traits: &Traits) -> bool {
        let is_word = || self.text.get(name.range.clone()).is_some_and(|printed| self.census.is_ordinary(printed));
        let opens = || neighbours::begins_sentence(self.text, name.range.start) || is_headline(self.text, &name.range);
        let shouted = || traits.one_word && traits.abbreviation && is_shouted(self.text, &name.range);
        traits.weak && is_word() && opens() || shouted() && is_word()
    }

    /// `Q` alone is a name; beside a capital or a hyphen it is a letter of something else.
    fn of_one_letter(&self, name: &Occurrence) -> Verdict {
        let part = |beside: Option<Neighbour<'_>>| {
            beside.is_some_and(|word| {
                word.joint == Joint::Hyphen || word.is_capitalised() && !naming::is_function_word(word.word)
            })
        };
        let is_part =
            part(neighbours::before(self.text, name.range.start)) || part(neighbours::after(self.text, name.range.end));
        if is_part { Verdict::Part } else { Verdict::Whole }
    }

    /// A name that goes on after its given name is somebody else's.
    fn of_inverted(&self, name: &Occurrence) -> Verdict {
        if is_only_a_list(self.text, self.kind, name) {
            return Verdict::Part;
        }
        let stopped = self.text.get(name.range.clone()).is_some_and(|name| name.ends_with('.'));
        match neighbours::after(self.text, name.range.end) {
            Some(word) if !stopped && word.is_capitalised() && !naming::is_function_word(word.word) => {
                Verdict::Doubtful
            }
            _ => Verdict::Whole,
        }
    }

    /// Another author of the same surname: `Robel, Barry`.
    fn is_followed_by_given_name(&self, name: &Occurrence) -> bool {
        let Some(rest) = self.text.get(name.range.end..).and_then(|rest| rest.strip_prefix(", ")) else { return false };
        let word: String = rest.chars().take_while(|letter| letter.is_alphabetic()).take(64).collect();
        word.starts_with(char::is_uppercase) && !naming::is_function_word(&word) && !naming::is_calendar_word(&word)
    }

    fn after(&self, number: usize, traits: &Traits) -> Verdict {
        let Some(name) = self.names.get(number) else { return Verdict::Whole };
        if traits.ends_as_body && self.is_followed_by_of(name) {
            return Verdict::Part;
        }
        match neighbours::after(self.text, name.range.end).map(|word| word.word) {
            // An office-holder's administration is a body of its own.
            Some("administration") if traits.person && traits.one_word => return Verdict::Part,
            Some(word) if traits.weak && traits.person && naming::is_family_word(word) => return Verdict::Doubtful,
            _ if traits.person && self.is_followed_by_generation(name) => return Verdict::Doubtful,
            _ => {}
        }
        match self.following(number) {
            Following::Nothing => Verdict::Whole,
            Following::Head if traits.abbreviation && !traits.place => Verdict::Whole,
            Following::Head => Verdict::Part,
            Following::Name(next) => self.before_name(traits, next),
            Following::Unknown(word) => self.before_unknown(name, traits, word),
        }
    }

    /// `Israel Lanz`, where Lanz is a surname that somebody else bears.
    fn before_name(&self, traits: &Traits, next: usize) -> Verdict {
        let surname = self.names.get(next).is_some_and(|next| {
            let next = Traits::of(next, self.text);
            next.weak && next.person
        });
        if surname && traits.place && traits.one_word { Verdict::Part } else { Verdict::Whole }
    }

    fn before_unknown(&self, name: &Occurrence, traits: &Traits, word: Neighbour<'_>) -> Verdict {
        if self.nouns_have_capitals {
            return Verdict::Whole;
        }
        let ordinary = self.census.is_ordinary(word.word);
        // After `the U.S.` a new sentence may begin.
        if ordinary && self.text.get(name.range.clone()).is_some_and(|name| name.ends_with('.')) {
            return Verdict::Whole;
        }
        let headline = is_headline(self.text, &name.range);
        let alone = traits.weak || traits.one_word && (traits.place || traits.person || traits.media);
        match (word.joint, headline) {
            (Joint::Hyphen, _) if traits.weak && traits.person => Verdict::Doubtful,
            (Joint::Hyphen, _) => Verdict::Whole,
            (Joint::Space, true) if traits.weak && !ordinary && !super::discover::is_common(word.word) => {
                Verdict::Doubtful
            }
            (Joint::Space, true) => Verdict::Whole,
            (Joint::Space, false) if alone => Verdict::Part,
            (Joint::Space, false) if traits.person && !ordinary => Verdict::Doubtful,
            (Joint::Space, false) => Verdict::Whole,
        }
    }

    fn following(&self, number: usize) -> Following<'a> {
        let mut at = self.names.get(number).map_or(0, |name| name.range.end);
        let mut next = number + 1;
        let mut first = None;
        for _ in 0..WORDS_AFTER {
            let Some(word) = neighbours::after(self.text, at).filter(Neighbour::is_capitalised) else { break };
            if let Some(name) = self.names.get(next).filter(|name| name.range.contains(&word.start)) {
                let follows = if word.joint == Joint::Space { Following::Name(next) } else { Following::Nothing };
                first.get_or_insert(follows);
                at = name.range.end;
                next += 1;
                continue;
            }
            if naming::head(word.word).is_some() {
                return Following::Head;
            }
            if naming::is_function_word(word.word) || naming::is_calendar_word(word.word) {
                break;
            }
            let title = naming::is_title(word.word) || word.is_possessive();
            first.get_or_insert(if title { Following::Nothing } else { Following::Unknown(word) });
            at = word.end;
        }
        first.unwrap_or(Following::Nothing)
    }

    /// `Ronald Trusk Jr.` may be the son of Ronald Trusk, where nobody is listed under the longer name.
    fn is_followed_by_generation(&self, name: &Occurrence) -> bool {
        let rest = self.text.get(name.range.end..).unwrap_or("");
        let rest = rest.strip_prefix(',').unwrap_or(rest);
        let Some(rest) = rest.strip_prefix(char::is_whitespace) else { return false };
        let end = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
        naming::is_generation(&rest[..end])
    }

    /// *The Herald* `of Israel`.
    fn is_followed_by_of(&self, name: &Occurrence) -> bool {
        let of = neighbours::after(self.text, name.range.end).filter(|word| word.word == "of");
        let then = of.and_then(|of| neighbours::after(self.text, of.end));
        then.is_some_and(|word| word.is_capitalised())
    }

    fn before(&self, number: usize, traits: &Traits, last: Option<Verdict>) -> Verdict {
        let Some(name) = self.names.get(number) else { return Verdict::Whole };
        let Some(word) = neighbours::before(self.text, name.range.start) else { return Verdict::Whole };
        let previous = number.checked_sub(1).and_then(|number| self.names.get(number));
        if let Some(previous) = previous.filter(|previous| previous.range.end > word.start && !word.is_possessive()) {
            return self.after_name(previous, traits, word, last);
        }
        if !word.is_capitalised() {
            let part = word.word == "of" && (traits.place || traits.weak) && self.is_of_a_body(word);
            return if part { Verdict::Part } else { Verdict::Whole };
        }
        if traits.place && naming::makes_another_place(word.word) {
            return Verdict::Part;
        }
        let of_a_person = naming::is_courtesy_title(word.word) || naming::is_office(word.word);
        if of_a_person && word.joint == Joint::Space && traits.place && !traits.person && traits.one_word {
            return Verdict::Part;
        }
        let harmless = word.is_possessive()
            || naming::is_title(word.word)
            || naming::is_function_word(word.word) && !word.is_cut_short();
        let calendar = naming::is_calendar_word(word.word) && !naming::is_also_given_name(word.word);
        if harmless || calendar { Verdict::Whole } else { self.after_unknown(name, traits, word) }
    }

    /// Another listed name stands directly before this one.
    fn after_name(
        &self,
        previous: &Occurrence,
        traits: &Traits,
        word: Neighbour<'_>,
        last: Option<Verdict>,
    ) -> Verdict {
        if !(traits.weak && traits.person) {
            return Verdict::Whole;
        }
        let previous = Traits::of(previous, self.text);
        match word.joint {
            Joint::Hyphen if last != Some(Verdict::Whole) => Verdict::Part,
            // `Israel Lanz`, where Israel is listed and another Lanz.
            Joint::Space if previous.place && previous.one_word => Verdict::Doubtful,
            // `Tom Harrow`, where somebody is listed as Tom.
            Joint::Space if previous.person && previous.weak => Verdict::Doubtful,
            _ => Verdict::Whole,
        }
    }

    fn after_unknown(&self, name: &Occurrence, traits: &Traits, word: Neighbour<'_>) -> Verdict {
        let lonely = traits.weak || traits.one_word && traits.person;
        let ordinary = self.census.is_ordinary(word.word) && !naming::is_also_given_name(word.word)
            || super::discover::is_role(word.word);
        let opening = neighbours::begins_sentence(self.text, word.start) || is_headline(self.text, &name.range);
        if lonely && word.is_initial() {
            return Verdict::Part;
        }
        if lonely && word.joint == Joint::Hyphen {
            return if traits.person { Verdict::Part } else { Verdict::Whole };
        }
        match (lonely, opening) {
            (true, true) if ordinary => Verdict::Whole,
            (true, true) => Verdict::Doubtful,
            (true, false) if self.nouns_have_capitals || ordinary => Verdict::Whole,
            (true, false) if traits.weak => Verdict::Part,
            (true, false) => Verdict::Doubtful,
            (false, _) if word.joint == Joint::Hyphen || self.nouns_have_capitals => Verdict::Whole,
            (false, _) if traits.person && !ordinary && !naming::is_demonym(word.word) => Verdict::Doubtful,
            (false, false) if traits.place && traits.one_word && !is_adjective_of_place(word.word) => Verdict::Part,
            (false, _) => Verdict::Whole,
        }
    }

    /// `University of Shiraz`, `Bank of Israel`: `of` and a capitalised word before it that names a body.
    fn is_of_a_body(&self, of: Neighbour<'_>) -> bool {
        let body = neighbours::before(self.text, of.start);
        body.is_some_and(|body| body.is_capitalised() && naming::head(body.word).is_some())
    }
}

/// `Northern Iran` is in Iran; so is `Iranian Kurdistan` in Kurdistan.
fn is_adjective_of_place(word: &str) -> bool {
    naming::is_demonym(word)
        || word.ends_with("ern")
        || ["Central", "Greater", "Upper", "Lower", "Inner", "Outer", "Downtown", "Mainland"].contains(&word)
}

/// What matters of a name for judging what stands beside it.
struct Traits {
    /// No claim on it links by itself.
    weak: bool,
    person: bool,
    place: bool,
    media: bool,
    abbreviation: bool,
    one_word: bool,
    one_letter: bool,
    inverted: bool,
    handle: bool,
    /// A name of media, or a weak one, that ends in a word for a body: *The Herald*.
    ends_as_body: bool,
}

impl Traits {
    fn of(name: &Occurrence, text: &str) -> Self {
        let printed = text.get(name.range.clone()).unwrap_or("");
        let any = |sort: Sort| name.claims.iter().any(|claim| claim.sort == sort);
        let all = |form: fn(Form) -> bool| name.claims.iter().all(|claim| form(claim.form));
        let weak = all(|form| !form.is_strong() || form == Form::Here);
        let words = printed.split_whitespace().filter(|word| !matches!(*word, "The" | "the")).count();
        Self {
            weak,
            person: any(Sort::Person),
            place: any(Sort::Place),
            media: any(Sort::Media),
            abbreviation: name.claims.iter().all(|claim| claim.abbreviation),
            one_word: words == 1,
            one_letter: printed.chars().count() == 1 && printed.is_ascii(),
            inverted: all(Form::is_inverted),
            handle: all(|form| form == Form::Handle),
            ends_as_body: (weak || any(Sort::Media))
                && printed.rsplit(char::is_whitespace).next().is_some_and(|last| naming::head(last).is_some()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{cast, check, person};

    #[test]
    fn a_son_of_the_same_name_is_left_open() {
        check(
            cast(vec![person("Thomas Harrow"), person("Edwin Harrow")]),
            &["{Thomas Harrow=thomas-harrow} came with {Thomas Harrow?} Jr. and {Edwin Harrow?}, III."],
        );
    }
}
