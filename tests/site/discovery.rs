//! Who is found where no list says who is who, compared with readings by hand.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use glossator::analyse::{analyse, find_actors};
use glossator::archive::Archive;
use glossator::archive::actor::{ActorKind, Cast};
use glossator::read;
use tempfile::TempDir;

/// A place in an article: its number, and the first and last byte of the bare name.
type Place = (u32, usize, usize);

/// Whom a name means at each place: an id, the kind, and the words.
type Reading = BTreeMap<Place, (String, ActorKind, String)>;

#[test]
fn without_a_list_nearly_all_are_found_whom_a_careful_reader_finds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut archive, _) = read::archive(folder).expect("the archive is readable");
    let by_hand = reading(&archive);
    archive.cast = Cast::default();
    find_actors(&mut archive);
    let score = Score::of(&by_hand, &reading(&archive));
    println!("{}", score.told());
    score.reaches(&Least(95, 88, 90));
}

fn reading(archive: &Archive) -> Reading {
    let (findings, _) = analyse(archive);
    let mut reading = Reading::new();
    for (number, _) in archive.numbered() {
        for mention in findings.mentions(number) {
            let actor = archive.cast.actor(mention.actor);
            let place = mention.extent.outer();
            let place = (number.0, place.start.index(), place.end.index());
            reading.insert(place, (actor.id.to_string(), actor.kind, mention.text.clone()));
        }
    }
    reading
}

/// How one reading compares with another, in hundredths; only persons, organisations, governments and media count.
struct Score {
    right: usize,
    found: Vec<(Place, String)>,
    missed: BTreeMap<String, usize>,
    wrong: BTreeMap<String, usize>,
    of_kinds: (usize, usize),
    wrong_kinds: Vec<String>,
    wanted: usize,
}

fn counts(kind: ActorKind) -> bool {
    matches!(kind, ActorKind::Person | ActorKind::Organisation | ActorKind::Government | ActorKind::Media)
}

impl Score {
    fn of(wanted: &Reading, found: &Reading) -> Self {
        let meant = meanings(wanted, found);
        let mut score = Self {
            right: 0,
            found: Vec::new(),
            missed: BTreeMap::new(),
            wrong: BTreeMap::new(),
            of_kinds: (0, 0),
            wrong_kinds: Vec::new(),
            wanted: wanted.values().filter(|(_, kind, _)| counts(*kind)).count(),
        };
        for (place, (actor, kind, words)) in found.iter().filter(|(_, (_, kind, _))| counts(*kind)) {
            score.found.push((*place, words.clone()));
            let is_right = wanted.get(place).is_some_and(|(id, kind, _)| counts(*kind) && meant.get(actor) == Some(id));
            if is_right {
                score.right += 1;
            } else {
                *score.wrong.entry(format!("{words} ({kind:?} {actor})")).or_default() += 1;
            }
        }
        for (place, (id, _, words)) in wanted.iter().filter(|(_, (_, kind, _))| counts(*kind)) {
            let met = found.get(place).is_some_and(|(actor, kind, _)| counts(*kind) && meant.get(actor) == Some(id));
            if !met {
                *score.missed.entry(format!("{words} ({id})")).or_default() += 1;
            }
        }
        let kinds: BTreeMap<&String, ActorKind> = wanted.values().map(|(id, kind, _)| (id, *kind)).collect();
        let found_kinds: BTreeMap<&String, ActorKind> = found.values().map(|(id, kind, _)| (id, *kind)).collect();
        for (actor, id) in &meant {
            let (Some(kind), Some(wanted)) = (found_kinds.get(actor), kinds.get(id)) else { continue };
            score.of_kinds.1 += 1;
            if kind == wanted {
                score.of_kinds.0 += 1;
            } else {
                score.wrong_kinds.push(format!("{actor} {kind:?} for {wanted:?}"));
            }
        }
        score
    }

    fn precision(&self) -> usize {
        self.right * 100 / self.found.len().max(1)
    }

    fn recall(&self) -> usize {
        self.right * 100 / self.wanted.max(1)
    }

    fn kinds(&self) -> usize {
        self.of_kinds.0 * 100 / self.of_kinds.1.max(1)
    }

    #[track_caller]
    fn reaches(&self, least: &Least) {
        assert!(self.precision() >= least.0, "precision {}", self.precision());
        assert!(self.recall() >= least.1, "recall {}", self.recall());
        assert!(self.kinds() >= least.2, "kinds {}", self.kinds());
    }

    fn told(&self) -> String {
        format!(
            "precision {}% recall {}% ({} right, {} found, {} wanted), kinds {}% ({:?})\nmissed: {:#?}\nwrong: {:#?}\nkinds: {:#?}",
            self.precision(),
            self.recall(),
            self.right,
            self.found.len(),
            self.wanted,
            self.kinds(),
            self.of_kinds,
            self.missed,
            self.wrong,
            self.wrong_kinds
        )
    }
}

/// Whom each actor that was found means: the one whom it names most often at the same places.
fn meanings(wanted: &Reading, found: &Reading) -> BTreeMap<String, String> {
    let mut votes: BTreeMap<&String, BTreeMap<&String, usize>> = BTreeMap::new();
    for (place, (actor, _, _)) in found {
        if let Some((id, _, _)) = wanted.get(place) {
            *votes.entry(actor).or_default().entry(id).or_default() += 1;
        }
    }
    let most = |(actor, votes): (&String, BTreeMap<&String, usize>)| {
        let (id, _) = votes.into_iter().max_by_key(|(id, times)| (*times, std::cmp::Reverse(*id)))?;
        Some((actor.clone(), id.clone()))
    };
    votes.into_iter().filter_map(most).collect()
}

/// The least that is to reach: precision, recall, kinds.
struct Least(usize, usize, usize);

#[test]
fn among_strangers_articles_those_are_found_whom_a_careful_reader_finds() {
    let score = score_among("strangers");
    println!("{}", score.told());
    score.reaches(&Least(95, 91, 94));
}

/// Rules were made after six of these were read, and for none of the other nine.
#[test]
fn among_further_strangers_articles_nearly_as_many_are_found() {
    let score = score_among("more_strangers");
    println!("{}", score.told());
    score.reaches(&Least(93, 87, 86));
}

/// What is reached in kinds of prose after which few rules were made, which is less than is wanted.
#[test]
fn in_other_kinds_of_prose_most_are_found() {
    let score = score_among("new_strangers");
    println!("{}", score.told());
    score.reaches(&Least(87, 84, 85));
}

/// To be kept from the making of rules, so that it goes on to tell what they are worth elsewhere.
#[test]
fn in_articles_kept_apart_most_are_found() {
    let score = score_among("last_strangers");
    println!("{}", score.told());
    score.reaches(&Least(86, 80, 86));
}

/// Compares with the marks of a careful reader who is found in the articles of a folder in `tests/fixtures/`.
fn score_among(articles: &str) -> Score {
    let (folder, by_hand, open) = strangers(articles);
    let (mut archive, _) = read::archive(folder.path()).expect("the archive is readable");
    find_actors(&mut archive);
    let mut found = reading(&archive);
    let linked: Vec<_> = open.iter().filter_map(|place| found.get(place)).collect();
    assert!(linked.is_empty(), "a name that could be two people leads to one: {linked:?}");
    // What may be read either way counts for nothing.
    found.retain(|place, _| by_hand.get(place).is_none_or(|(id, _, _)| id != "-"));
    let wanted: Reading = by_hand.into_iter().filter(|(_, (id, _, _))| id != "-").collect();
    Score::of(&wanted, &found)
}

/// An archive of the articles in a folder of `tests/fixtures/`, whom its names mean, and the places that have to stay open.
fn strangers(articles: &str) -> (TempDir, Reading, Vec<Place>) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("seeds")).expect("a folder");
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(articles);
    let mut files: Vec<_> =
        fs::read_dir(fixtures).expect("a folder").map(|entry| entry.expect("a file").path()).collect();
    files.retain(|file| file.extension().is_some_and(|kind| kind == "txt"));
    files.sort();
    let (mut reading, mut open) = (Reading::new(), Vec::new());
    for (number, file) in (0..).zip(&files) {
        let marked = fs::read_to_string(file).expect("readable");
        let text = unmarked(&marked, number, &mut reading, &mut open);
        fs::write(folder.path().join(format!("seeds/{number:03}.txt")), text).expect("written");
    }
    (folder, reading, open)
}

/// The text without its marks, `{words=id}`.
fn unmarked(marked: &str, number: u32, reading: &mut Reading, open: &mut Vec<Place>) -> String {
    let mut kinds: BTreeMap<&str, ActorKind> = BTreeMap::new();
    for line in marked.lines().filter_map(|line| line.strip_prefix("% ")) {
        let (kind, ids) = line.split_once(": ").expect("a kind and ids");
        kinds.extend(ids.split(' ').map(|id| (id, kind_of(kind))));
    }
    let lines = marked.lines().filter(|line| !line.starts_with(['#', '%']) && !line.is_empty());
    let body = lines.collect::<Vec<_>>().join("\n\n");
    let mut text = String::new();
    let mut rest = body.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        let (mark, after) = after.split_once('}').expect("a mark that ends");
        let (words, id) = mark.split_once('=').expect("words and an id");
        text.push_str(before);
        let place = (number, text.len(), text.len() + words.len());
        text.push_str(words);
        match id {
            "?" => open.push(place),
            _ => {
                let kind = if id == "-" { ActorKind::Unknown } else { kinds[id] };
                reading.insert(place, (id.to_owned(), kind, words.to_owned()));
            }
        }
        rest = after;
    }
    text + rest
}

fn kind_of(kind: &str) -> ActorKind {
    match kind {
        "person" => ActorKind::Person,
        "government" => ActorKind::Government,
        "media" => ActorKind::Media,
        "organisation" => ActorKind::Organisation,
        _ => panic!("{kind} is no kind"),
    }
}
