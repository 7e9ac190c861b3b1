//! The open lists by which names are known that say nothing of themselves, each from a file of words that names its
//! source.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use crate::archive::actor::ActorKind;
use crate::archive::naming::{self, Head};

/// They are asked of every word with a capital: what is fastest to ask is best.
type Set<T> = HashSet<T, rapidhash::fast::RandomState>;
type Map<K, V> = HashMap<K, V, rapidhash::fast::RandomState>;

/// All lists.
pub(super) struct Lists {
    given_names: Set<&'static str>,
    /// Each name of a country, folded, with the first of its names.
    countries: Map<String, &'static str>,
    demonyms: Set<String>,
    places: Set<String>,
    roles: Set<&'static str>,
    bodies: Map<&'static str, ActorKind>,
    known_bodies: Map<String, ActorKind>,
    ordinary: Set<&'static str>,
    no_actors: Set<&'static str>,
    heads: Map<&'static str, Head>,
    first_words: Map<&'static str, Head>,
    companies: Set<&'static str>,
    narrowings: Vec<Narrowing>,
    clue_words: Map<&'static str, Set<&'static str>>,
}

/// What a word that bodies of different kinds are named with says by the words before it.
struct Narrowing {
    kind: ActorKind,
    words: Set<&'static str>,
    /// The words of which one has to stand before it, or none.
    before: Set<&'static str>,
    wanted: bool,
}

/// The lists, read once.
pub(super) fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(Lists::read)
}

/// The lines of a list that are no comments.
fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

fn words(list: &'static str) -> impl Iterator<Item = &'static str> {
    lines(list).flat_map(str::split_whitespace)
}

const HEADS: &str = include_str!("lists/heads.txt");

/// The lines of a list that begin with a key.
fn entries(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines(list).filter_map(|line| line.split_once(": "))
}

fn kind(key: &str) -> Option<ActorKind> {
    Some(match key {
        "government" => ActorKind::Government,
        "organisation" => ActorKind::Organisation,
        "media" => ActorKind::Media,
        "place" => ActorKind::Place,
        _ => return None,
    })
}

fn heads() -> Map<&'static str, Head> {
    let mut heads = Map::default();
    let plain = |key: &str, words: &str| key != "company" && !key.starts_with(FIRST) && !words.contains(['<', '!']);
    for (key, words) in entries(HEADS).filter(|(key, words)| plain(key, words)) {
        let head = kind(key).map_or(Head::Event, Head::Actor);
        heads.extend(words.split(' ').map(|word| (word, head)));
    }
    heads
}

/// What the key of a line begins with whose words begin names.
const FIRST: &str = "first-";

fn first_words() -> Map<&'static str, Head> {
    let kinds = entries(HEADS).filter_map(|(key, words)| Some((kind(key.strip_prefix(FIRST)?)?, words)));
    kinds.flat_map(|(kind, words)| words.split(' ').map(move |word| (word, Head::Actor(kind)))).collect()
}

fn narrowing((key, words): (&'static str, &'static str)) -> Option<Narrowing> {
    let wanted = words.contains('<');
    let (words, before) = words.split_once(if wanted { " < " } else { " ! " })?;
    let set = |words: &'static str| words.split(' ').collect();
    Some(Narrowing { kind: kind(key)?, words: set(words), before: set(before), wanted })
}

fn clue_words() -> Map<&'static str, Set<&'static str>> {
    let mut clues: Map<_, Set<_>> = Map::default();
    for (key, words) in entries(include_str!("lists/clue_words.txt")) {
        clues.entry(key).or_default().extend(words.split(' '));
    }
    clues
}

fn spaced(word: &str) -> String {
    word.replace('-', " ")
}

/// What a map says of a name; a hyphen in it is a space.
fn look_up<'m, V>(map: &'m Map<String, V>, name: &str) -> Option<&'m V> {
    if name.contains('-') { map.get(&spaced(name)) } else { map.get(name) }
}

impl Lists {
    fn read() -> Self {
        let mut countries = Map::default();
        let mut demonyms = Set::default();
        for (names, of_them) in lines(include_str!("lists/countries.txt")).filter_map(|line| line.split_once('|')) {
            demonyms.extend(of_them.split_whitespace().map(spaced));
            let names = || names.split(',').map(str::trim).filter(|name| !name.is_empty());
            let Some(first) = names().next() else { continue };
            countries.extend(names().map(|name| (spaced(name), first)));
        }
        let mut known_bodies = Map::default();
        for (key, names) in entries(include_str!("lists/known_bodies.txt")) {
            let kind = kind(key).unwrap_or(ActorKind::Organisation);
            known_bodies.extend(names.split(' ').map(|name| (spaced(name), kind)));
        }
        let mut bodies = Map::default();
        for (key, names) in entries(include_str!("lists/bodies.txt")) {
            for name in names.split(' ') {
                bodies.entry(name).or_insert(kind(key).unwrap_or(ActorKind::Organisation));
            }
        }
        Self {
            given_names: words(include_str!("lists/given_names.txt")).collect(),
            countries,
            demonyms,
            places: words(include_str!("lists/places.txt")).map(spaced).collect(),
            roles: words(include_str!("lists/roles.txt")).collect(),
            bodies,
            known_bodies,
            ordinary: words(include_str!("lists/ordinary_words.txt")).collect(),
            no_actors: words(include_str!("lists/no_actors.txt")).collect(),
            heads: heads(),
            first_words: first_words(),
            companies: entries(HEADS)
                .filter(|(key, _)| *key == "company")
                .flat_map(|(_, words)| words.split(' '))
                .collect(),
            narrowings: entries(HEADS).filter_map(narrowing).collect(),
            clue_words: clue_words(),
        }
    }

    /// Whether the word is a given name.
    pub(super) fn is_given_name(&self, word: &str) -> bool {
        self.given_names.contains(word)
            || word
                .split_once('-')
                .is_some_and(|(one, other)| self.given_names.contains(one) && self.given_names.contains(other))
    }

    /// The name under which a country is listed that goes by this one.
    pub(super) fn country(&self, name: &str) -> Option<&'static str> {
        look_up(&self.countries, name).copied()
    }

    /// Whether the word says whose something is or who somebody is: `Iranian`, `Danes`, `Catholic`.
    pub(super) fn is_demonym(&self, word: &str) -> bool {
        self.demonyms.contains(word)
    }

    /// Whether the name is that of a place.
    pub(super) fn is_place(&self, name: &str) -> bool {
        if name.contains('-') { self.places.contains(&spaced(name)) } else { self.places.contains(name) }
    }

    /// Whether the word, written small, says what a person is or does.
    pub(super) fn is_role(&self, word: &str) -> bool {
        const ENDINGS: [&str; 7] = ["ologist", "ician", "woman", "person", "onist", "alist", "ivist"];
        let one = singular(word);
        word.starts_with(char::is_lowercase)
            && (self.roles.contains(word)
                || self.roles.contains(one.as_ref())
                || one.len() > 7 && ENDINGS.iter().any(|ending| one.ends_with(ending)))
    }

    /// What kind of body the word, written small, means.
    pub(super) fn body(&self, word: &str) -> Option<ActorKind> {
        self.bodies.get(word).or_else(|| self.bodies.get(singular(word).as_ref())).copied()
    }

    /// What kind of body a name means that says nothing of itself.
    pub(super) fn known_body(&self, name: &str) -> Option<ActorKind> {
        look_up(&self.known_bodies, name).copied()
    }

    /// Whether English prints the word in small letters.
    pub(super) fn is_ordinary(&self, word: &str) -> bool {
        naming::with_small_letters(word, |word| {
            self.ordinary.contains(word)
                || word.len() > 4 && word.ends_with(['s', 'n']) && self.ordinary.contains(singular(word).as_ref())
        })
    }

    /// What a word says that begins or ends a name.
    pub(super) fn head(&self, word: &str) -> Option<Head> {
        self.heads.get(word).copied()
    }

    /// What a word of another language says that begins a name.
    pub(super) fn first_word(&self, word: &str) -> Option<Head> {
        self.first_words.get(word).copied()
    }

    /// Whether the last word of a name is one with which companies are named.
    pub(super) fn is_company(&self, word: &str) -> bool {
        self.companies.contains(word)
    }

    /// The kind of body that a word means after others.
    pub(super) fn narrowed(&self, word: &str, before: &[&str]) -> Option<ActorKind> {
        let fits = |rule: &&Narrowing| {
            rule.words.contains(word) && before.iter().any(|word| rule.before.contains(word)) == rule.wanted
        };
        self.narrowings.iter().find(fits).map(|rule| rule.kind)
    }

    /// Whether a word that stands beside a name says this of it.
    pub(super) fn says(&self, what: &str, word: &str) -> bool {
        self.clue_words.get(what).is_some_and(|words| words.contains(word))
    }

    /// Whether the abbreviation names no actor.
    pub(super) fn is_no_actor(&self, abbreviation: &str) -> bool {
        self.no_actors.contains(abbreviation.replace('.', "").as_str())
    }
}

/// The word without the ending of a plural.
fn singular(word: &str) -> Cow<'_, str> {
    match word.strip_suffix("ies") {
        Some(stem) => Cow::Owned(format!("{stem}y")),
        None if word.ends_with("men") => Cow::Owned(format!("{}man", word.trim_end_matches("men"))),
        None => Cow::Borrowed(word.strip_suffix('s').unwrap_or(word)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_read_whole() {
        let lists = lists();
        assert!(lists.is_given_name("Ada") && lists.is_given_name("Jean-Pierre") && !lists.is_given_name("Lock"));
        assert_eq!(lists.country("U.S."), Some("United States"));
        assert!(lists.is_demonym("South Korean") && lists.is_place("New York") && !lists.is_place("New"));
        assert!(lists.is_role("historians") && lists.is_role("marine biologist".rsplit(' ').next().unwrap_or("")));
        assert_eq!(lists.body("networks"), Some(ActorKind::Organisation));
        assert!(lists.is_ordinary("Museum") && lists.is_no_actor("D.N.A."));
    }

    #[test]
    fn every_list_names_its_source() {
        for list in [
            include_str!("lists/given_names.txt"),
            include_str!("lists/countries.txt"),
            include_str!("lists/places.txt"),
            include_str!("lists/roles.txt"),
            include_str!("lists/bodies.txt"),
            include_str!("lists/known_bodies.txt"),
            include_str!("lists/ordinary_words.txt"),
            include_str!("lists/no_actors.txt"),
            include_str!("lists/heads.txt"),
            include_str!("lists/clue_words.txt"),
        ] {
            assert!(list.starts_with("# "));
        }
    }
}
