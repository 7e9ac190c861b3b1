//! Finds every listed name in a text: all names at once, in one pass over the folded text. Nearly all are looked up by the
//! words that they begin with ([`super::name_table`]); an automaton finds the others, and what is said to be no name, which
//! counts inside words, too.
//!
//! Names lie inside one another (`Iran` in `National League of Artisans of Iran`), so all matches are taken and the
//! longest of those that overlap wins ([`super::longest`]); the leftmost-longest mode of the automaton would not do, as
//! a long match that turns out to end inside a word would hide the short one in it.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::addresses::addresses;
use super::fold::{Folded, fold};
use super::letter_case::LetterCase;
use super::name_table::NameTable;
use super::names::{Claim, Form, Name};
use crate::archive::actor::ActorNumber;
use crate::archive::article::ArticleNumber;

/// All names of an archive, ready to be found.
#[derive(Debug, Default)]
pub(super) struct Matcher {
    by_words: NameTable,
    /// What each name that is found by its words may mean.
    meanings: Vec<Vec<Meaning>>,
    /// None when there are no other names, or more than the automaton can hold.
    automaton: Option<AhoCorasick>,
    /// What each string of the automaton may mean.
    others: Vec<Vec<Meaning>>,
}

/// One way to write a string in capitals and small letters, and what it means.
#[derive(Debug)]
struct Meaning {
    case: LetterCase,
    claims: Vec<Claim>,
    /// The actors that it does not mean, wherever it stands.
    not: Vec<ActorNumber>,
}

impl Meaning {
    fn add(&mut self, claim: Claim) {
        if claim.form == Form::Not {
            self.not.push(claim.actor);
        } else {
            self.claims.push(claim);
        }
    }
}

/// A string in a text that may name someone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Occurrence {
    /// Its bytes in the text: the bare name.
    pub range: Range<usize>,
    /// What it may mean, for each actor the surest; never empty.
    pub claims: Vec<Claim>,
}

impl Matcher {
    /// Makes these names ready to be found in so many articles.
    pub(super) fn of(names: Vec<Name>, articles: usize) -> Self {
        Self::of_strings(strings(names), articles, NameTable::add)
    }

    /// `add` gives a name to those that are found by their words, if it can.
    fn of_strings(
        mut strings: BTreeMap<String, Vec<Meaning>>,
        articles: usize,
        add: fn(&mut NameTable, &str) -> bool,
    ) -> Self {
        let mut matcher = Self::default();
        let is_denied = |meanings: &[Meaning]| meanings.iter().any(|meaning| !meaning.not.is_empty());
        strings.retain(|name, meanings| {
            let taken = !is_denied(meanings) && add(&mut matcher.by_words, name);
            matcher.meanings.extend(taken.then(|| std::mem::take(meanings)));
            !taken
        });
        matcher.automaton = if strings.is_empty() { None } else { automaton(&strings, articles) };
        matcher.others = strings.into_values().collect();
        matcher
    }

    /// The names in a text of this article, in the order of their ends; they may overlap.
    pub(super) fn find(&self, text: &str, article: ArticleNumber) -> Vec<Occurrence> {
        let folded = Folded::of(text);
        let mut hits: Vec<(Range<usize>, &[Meaning])> = Vec::new();
        self.by_words.each(&folded.text, |range, name| {
            hits.extend(self.meanings.get(name).map(|meanings| (range, meanings.as_slice())));
        });
        for hit in self.automaton.iter().flat_map(|automaton| automaton.find_overlapping_iter(&folded.text)) {
            let meanings = self.others.get(hit.pattern().as_usize());
            hits.extend(meanings.map(|meanings| (hit.range(), meanings.as_slice())));
        }
        hits.sort_unstable_by_key(|(range, _)| (range.end, range.start));
        let mut known = None;
        let mut found = Vec::new();
        let mut denied = Denied::new();
        for (hit, meanings) in hits {
            let range = folded.printed(hit.start, hit.end);
            for actor in meanings.iter().flat_map(|meaning| &meaning.not) {
                add_denied(&mut denied, *actor, &range);
            }
            if !stands_alone(&folded.text, hit)
                || is_cut_from_address(known.get_or_insert_with(|| addresses(text)), &range)
            {
                continue;
            }
            found.extend(occurrence(text, &range, meanings, article));
        }
        deny(&mut found, denied);
        found
    }
}

/// What each folded string may mean.
fn strings(names: Vec<Name>) -> BTreeMap<String, Vec<Meaning>> {
    let mut strings: BTreeMap<String, Vec<Meaning>> = BTreeMap::new();
    for name in names {
        let case = LetterCase::of(&name.text);
        let meanings = strings.entry(fold(&name.text)).or_default();
        match meanings.iter_mut().find(|meaning| meaning.case == case) {
            Some(meaning) => meaning.add(name.claim),
            None => {
                let mut meaning = Meaning { case, claims: Vec::new(), not: Vec::new() };
                meaning.add(name.claim);
                meanings.push(meaning);
            }
        }
    }
    strings.remove("");
    strings
}

/// How many bytes of names may become the automaton that is fastest and largest.
const FAST: usize = 1 << 17;

/// In fewer articles the names are found sooner than that automaton would be made.
const MANY: usize = 64;

fn automaton<T>(strings: &BTreeMap<String, T>, articles: usize) -> Option<AhoCorasick> {
    let bytes: usize = strings.keys().map(String::len).sum();
    let kind = match bytes <= FAST {
        _ if articles < MANY => Some(AhoCorasickKind::NoncontiguousNFA),
        true => Some(AhoCorasickKind::DFA),
        false => None,
    };
    AhoCorasick::builder().kind(kind).build(strings.keys()).ok()
}

fn occurrence(text: &str, range: &Range<usize>, meanings: &[Meaning], article: ArticleNumber) -> Option<Occurrence> {
    let printed = text.get(range.clone())?;
    let shouted = !printed.chars().any(char::is_lowercase) && is_shouted(text, range);
    let case = LetterCase::of(printed);
    let mut claims: Vec<Claim> = Vec::new();
    for meaning in meanings {
        let allowed = meaning.case.allows(&case, shouted);
        let here = |claim: &&Claim| claim.only_in.is_none_or(|only| only == article);
        // Handles are the same in any case.
        let fits = |claim: &&Claim| allowed || claim.form == Form::Handle;
        claims.extend(meaning.claims.iter().filter(here).filter(fits));
    }
    claims.sort_by_key(|claim| (claim.actor, claim.form));
    claims.dedup_by_key(|claim| claim.actor);
    let range = without_article(printed, range);
    (!claims.is_empty()).then_some(Occurrence { range, claims })
}

/// An article printed without a capital is no part of the name: *the* `Intercept`.
fn without_article(printed: &str, range: &Range<usize>) -> Range<usize> {
    let rest = printed.strip_prefix("the").map(str::trim_start).filter(|rest| printed.len() - rest.len() > "the".len());
    range.end - rest.map_or(printed.len(), str::len)..range.end
}

/// Whether the folded text has no letter before or after the name that belongs to the same word.
fn stands_alone(folded: &str, range: Range<usize>) -> bool {
    let (Some(before), Some(name), Some(after)) =
        (folded.get(..range.start), folded.get(range.clone()), folded.get(range.end..))
    else {
        return false;
    };
    let (Some(first), Some(last)) = (name.chars().next(), name.chars().next_back()) else { return false };
    let joined_before = match before.chars().next_back() {
        Some('\'') => !is_elision(&before[..before.len() - 1]) && ends_in_letter(&before[..before.len() - 1]),
        Some(letter) => joins(letter, first),
        None => false,
    };
    let joined_after = match after.chars().next() {
        Some('\'') => !is_ending(&after[1..]),
        Some(letter) => joins(last, letter),
        None => false,
    };
    !joined_before && !joined_after
}

/// Whether two letters side by side belong to one word. Scripts that print no spaces have no such bond.
fn joins(left: char, right: char) -> bool {
    is_letter(left) && is_letter(right) && !is_unspaced(left) && !is_unspaced(right)
}

pub(super) fn is_letter(letter: char) -> bool {
    let raised = matches!(letter, '²' | '³' | '¹' | '\u{2070}'..='\u{2079}');
    !raised && (letter.is_alphanumeric() || letter == '_' || unicode_normalization::char::is_combining_mark(letter))
}

/// Han, kana, Hangul (whose particles follow the noun), Thai, Lao, Khmer, Burmese.
pub(super) fn is_unspaced(letter: char) -> bool {
    matches!(letter,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// The article or preposition that French and Italian join to a name: `l’Iran`, `d’Albanie`.
fn is_elision(before: &str) -> bool {
    let start = before.trim_end_matches(char::is_alphanumeric).len();
    matches!(&before[start..], "l" | "d" | "qu" | "dell" | "all" | "nell" | "dall" | "sull")
}

fn ends_in_letter(text: &str) -> bool {
    text.chars().next_back().is_some_and(char::is_alphanumeric)
}

/// What may follow a name after an apostrophe: nothing, the `s` of a possessive, a clipped verb, a Turkish case.
fn is_ending(after: &str) -> bool {
    let letters = after.chars().take_while(|letter| letter.is_alphanumeric()).take(6).count();
    match letters {
        0 => true,
        1 => after.starts_with(['s', 'd']),
        _ => letters <= 4,
    }
}

/// Whether the words round a name in capitals are in capitals too.
pub(super) fn is_shouted(text: &str, range: &Range<usize>) -> bool {
    const LETTERS: usize = 24;
    const CAPITALS: usize = 3;
    let before = text.get(..range.start).unwrap_or("").chars().rev().take(LETTERS);
    let after = text.get(range.end..).unwrap_or("").chars().take(LETTERS);
    let mut capitals = 0;
    for letter in before.chain(after) {
        if letter.is_lowercase() {
            return false;
        }
        capitals += usize::from(letter.is_uppercase());
    }
    capitals >= CAPITALS
}

/// Whether part of an address is taken for a name. A name that is an address, `MiddleWestEye.net`, takes all of it.
fn is_cut_from_address(addresses: &[Range<usize>], range: &Range<usize>) -> bool {
    let first = addresses.partition_point(|address| address.end <= range.start);
    addresses[first..]
        .iter()
        .take_while(|address| address.start < range.end)
        .any(|address| address.start < range.start || range.end < address.end)
}

/// Takes away what overlaps a string that the editor says is not the actor.
fn deny(found: &mut Vec<Occurrence>, denied: Denied) {
    if denied.is_empty() {
        return;
    }
    for occurrence in found.iter_mut() {
        let range = occurrence.range.clone();
        occurrence.claims.retain(|claim| !denied.get(&claim.actor).is_some_and(|places| touches(places, &range)));
    }
    found.retain(|occurrence| !occurrence.claims.is_empty());
}

/// Where the text says something that is not the actor; each actor's places in order, those that overlap joined.
type Denied = BTreeMap<ActorNumber, Vec<Range<usize>>>;

fn add_denied(denied: &mut Denied, actor: ActorNumber, range: &Range<usize>) {
    let places = denied.entry(actor).or_default();
    // Hits come in the order of their ends, so that only the last places can overlap a new one.
    let mut joined = range.clone();
    while let Some(last) = places.pop_if(|last| last.end > joined.start) {
        joined = last.start.min(joined.start)..last.end.max(joined.end);
    }
    places.push(joined);
}

/// Whether one of the places, which lie apart and in order, overlaps the range.
fn touches(places: &[Range<usize>], range: &Range<usize>) -> bool {
    let first = places.partition_point(|place| place.end <= range.start);
    places.get(first).is_some_and(|place| place.start < range.end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analyse::actors::names::Sort;

    fn name(text: &str, form: Form) -> Name {
        let claim =
            Claim { actor: ActorNumber(0), form, only_in: None, sort: Sort::Other, abbreviation: false, gender: None };
        Name { text: text.to_owned(), claim }
    }

    proptest! {
        #[test]
        fn names_that_are_found_by_their_words_are_those_that_the_automaton_finds(
            texts in prop::collection::vec("[abé人_.'’@ 한-]{1,7}", 1..6),
            denied in "[ab ]{0,2}",
            text in "[abéB人_.'’@ 한\n-]{0,40}",
        ) {
            let mut names: Vec<Name> = texts.iter().map(|text| name(text, Form::Name)).collect();
            names.push(name(&denied, Form::Not));
            let found = |matcher: Matcher| matcher.find(&text, ArticleNumber(0));
            let plain = Matcher::of_strings(strings(names.clone()), 1, |_, _| false);
            prop_assert_eq!(found(Matcher::of(names, 1)), found(plain));
        }
    }
}
