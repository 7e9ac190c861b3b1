//! What the index says is what a plain look at the documents says, however it came about.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::sync::Mutex;

use proptest::prelude::*;

use super::document::Document;
use super::gather::{Gathered, Gathering};
use super::leaf::{Entry, Files, Leaf};
use super::leaves::{self, Changes, Shape};
use super::part::Name;
use super::places::Place;
use super::posting::{Posting, level};
use super::tails;

const SHAPE: Shape = Shape { typical: 16, actors: 1 << 20 };

/// So many bits tell the file of a tail.
const TAILS: u32 = 3;

/// The documents by their numbers.
type Documents = BTreeMap<u32, Document>;

fn documents() -> impl Strategy<Value = Documents> {
    // Few words, which stand in many documents, and many that stand in few.
    let word = prop_oneof![
        3 => "[ab]{1,2}",
        2 => "[a-f]{2,4}",
        1 => "\\PC{1,6}",
        1 => prop::sample::select(vec!["don’t", "می‌رود", "中华人民", "ΟΔΟΣ", "3.5", "=a"]).prop_map(str::to_owned),
    ];
    let text = prop::collection::vec(word, 0..12).prop_map(|words| words.join(" "));
    let document = (text.clone(), prop::collection::vec(text, 0..5), "[a-c]{0,2}");
    let document = document.prop_map(|(title, blocks, source)| Document::sample(&title, &blocks, &source));
    prop::collection::btree_map(0_u32..3_000, document, 0..40)
}

fn gathered(documents: &Documents) -> Gathered {
    let mut gathering = Gathering::default();
    for (number, document) in documents {
        gathering.add(*number, document);
    }
    gathering.gathered()
}

/// The index of these documents, gathered in so many lots, and its files.
fn index(documents: &Documents, lots: usize) -> (Vec<Leaf>, tails::Kept, BTreeMap<Name, Vec<u8>>) {
    let all: Vec<(u32, Document)> = documents.iter().map(|(number, document)| (*number, document.copy())).collect();
    let lots: Vec<Gathered> = all
        .chunks(all.len().div_ceil(lots).max(1))
        .map(|lot| gathered(&lot.iter().map(|(number, document)| (*number, document.copy())).collect()))
        .collect();
    let files = Mutex::new(BTreeMap::new());
    let put = |new: Files| {
        files.lock().expect("whole").extend(new);
        Ok::<(), Infallible>(())
    };
    let (leaves, words) = leaves::all(&lots, SHAPE, &put).expect("made");
    let (tails, of_tails) = tails::all(words, TAILS);
    put(of_tails).expect("put");
    (leaves, tails, files.into_inner().expect("whole"))
}

/// Where each term stands, by a plain look.
fn scanned(documents: &Documents) -> Vec<Entry<'static>> {
    let mut terms: BTreeMap<String, Vec<Posting<'static>>> = BTreeMap::new();
    for (number, document) in documents {
        let mut here: BTreeMap<String, (Vec<Place>, u32)> = BTreeMap::new();
        let mut length = 0;
        document.each_term(|term, place, weight| {
            let (places, sum) = here.entry(term.to_owned()).or_default();
            places.extend(place);
            *sum += weight;
            length += u32::from(place.is_some());
        });
        for (term, (places, weight)) in here {
            let level = level(weight, length, SHAPE.typical);
            terms.entry(term).or_default().push(Posting {
                number: *number,
                level,
                places: places.into_iter().collect(),
            });
        }
    }
    terms.into_iter().map(|(term, postings)| Entry { term, postings }).collect()
}

fn read(leaves: &[Leaf], files: &BTreeMap<Name, Vec<u8>>) -> Option<Vec<Entry<'static>>> {
    let leaves: Option<Vec<Vec<Entry<'static>>>> =
        leaves.iter().map(|leaf| leaf.read(&|name| files.get(name).cloned())).collect();
    leaves.map(|leaves| leaves.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_index_says_where_each_term_stands(documents in documents(), lots in 1_usize..5) {
        let (leaves, tails, files) = index(&documents, lots);
        prop_assert_eq!(read(&leaves, &files), Some(scanned(&documents)));
        let names: BTreeSet<Name> = leaves.iter().flat_map(Leaf::names).chain(tails::names(&tails)).collect();
        prop_assert_eq!(names, files.keys().cloned().collect::<BTreeSet<_>>());
    }

    #[test]
    fn an_index_that_was_changed_is_the_one_that_is_made_anew(before in documents(), after in documents(), keep in 0_u32..3_000) {
        // Some documents stay as they are, some change, some come and some go.
        let mut after = after;
        after.extend(before.range(..keep).map(|(number, document)| (*number, document.copy())));
        let (leaves, tails, mut files) = index(&before, 2);
        let same = |number: &u32| before.get(number).zip(after.get(number)).is_some_and(|(one, other)| one.is_same(other));
        let fresh = |documents: &Documents| -> Documents {
            documents.iter().filter(|(number, _)| !same(number)).map(|(number, document)| (*number, document.copy())).collect()
        };
        let changes = Changes::between(&gathered(&fresh(&before)), &gathered(&fresh(&after)), SHAPE.typical);
        let file = |name: &Name| files.get(name).cloned();
        let (changed, new, words) = leaves::changed(&leaves, &changes, &file).expect("undamaged");
        let (tails, of_tails) = tails::changed(&tails, &words, &file).expect("undamaged");
        files.extend(new.into_iter().chain(of_tails));
        let (anew, tails_anew, expected) = index(&after, 3);
        prop_assert_eq!((&changed, &tails), (&anew, &tails_anew));
        let there: BTreeSet<Name> = changed.iter().flat_map(Leaf::names).chain(tails::names(&tails)).collect();
        files.retain(|name, _| there.contains(name));
        prop_assert_eq!(files, expected);
    }
}

#[test]
fn long_lists_stand_in_parts_and_are_read_whole() {
    let text = ["everywhere ".repeat(3)];
    let documents: Documents = (0..4_000).map(|at| (at * 7, Document::sample("all", &text, "a"))).collect();
    let (leaves, _, mut files) = index(&documents, 3);
    assert!(leaves.iter().flat_map(|leaf| &leaf.parts).count() > 4);
    assert!(files.values().all(|file| file.len() < 30_000));
    assert_eq!(read(&leaves, &files), Some(scanned(&documents)));

    let damaged = leaves.iter().flat_map(|leaf| leaf.parts.first()).next().expect("a part").clone();
    files.get_mut(&damaged).expect("there").push(b' ');
    assert_eq!(read(&leaves, &files), None, "what is not as it was made is not believed");
}
