//! Who is named in the archive of this repository, compared with a reading by hand.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use glossator::analyse::{Findings, analyse};
use glossator::archive::Archive;
use glossator::archive::article::ArticleNumber;
use glossator::archive::id::{ArticleId, slug};
use glossator::archive::reading::Reading;
use glossator::diagnostic::any_error;
use glossator::read;

/// A name as it is printed, and the id of the actor that it means.
type Named = (String, String);

#[test]
fn exactly_those_are_named_whom_a_careful_reader_finds() {
    let (archive, findings) = read_and_analyse();
    let by_hand = by_hand();
    assert_eq!(by_hand.len(), archive.articles.len(), "every article was read by hand");
    for (number, article) in archive.numbered() {
        let found = by_block(&archive, &findings, number);
        compare(&by_hand[article.id.as_str()], &found, article.id.as_str());
    }
}

#[test]
fn nobody_is_left_open() {
    let (archive, findings) = read_and_analyse();
    for (number, article) in archive.numbered() {
        assert_eq!(findings.named.unresolved[number.index()], [], "article {}", article.id);
    }
}

#[test]
fn every_listed_actor_is_named_and_nothing_in_the_list_is_wrong() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (archive, read) = read::archive(folder).expect("the archive is readable");
    let (_, analysed) = analyse(&archive);
    let of_list = |found: &&glossator::diagnostic::Diagnostic| {
        found.place.as_ref().is_some_and(|place| place.file == "seeds/actors.toml")
    };
    let told: Vec<_> = read.iter().chain(&analysed).filter(of_list).collect();
    assert_eq!(told, Vec::<&glossator::diagnostic::Diagnostic>::new());
}

#[test]
fn every_description_stands_word_for_word_in_the_paragraph_that_it_is_said_to_come_from() {
    let (archive, _) = read_and_analyse();
    let mut checked = 0;
    for actor in &archive.cast.actors {
        let Some(from) = &actor.description_from else {
            assert_eq!(actor.description, None, "{} is described from nowhere", actor.id);
            continue;
        };
        let (article, paragraph) = from.split_once(" ¶").expect("an article and a paragraph");
        let number = ArticleId::written(article).and_then(|id| archive.find(&id)).expect("an article");
        let article = archive.article(number);
        let block =
            article.blocks.iter().find(|block| block.paragraph.map(|n| n.to_string()).as_deref() == Some(paragraph));
        let text = Reading::of(article, block.expect("a paragraph")).text;
        let description = actor.description.as_deref().expect("a description");
        assert!(text.contains(description), "{}: {from} does not say “{description}”", actor.id);
        checked += 1;
    }
    assert!(checked > 20, "descriptions were checked");
}

fn read_and_analyse() -> (Archive, Findings) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (archive, diagnostics) = read::archive(folder).expect("the archive is readable");
    assert!(!any_error(&diagnostics), "{diagnostics:#?}");
    let (findings, _) = analyse(&archive);
    (archive, findings)
}

/// The names of each block of an article that names anyone, in reading order.
fn by_block(archive: &Archive, findings: &Findings, number: ArticleNumber) -> Vec<Vec<Named>> {
    let mut blocks: BTreeMap<usize, Vec<Named>> = BTreeMap::new();
    for mention in &findings.named.mentions[number.index()] {
        let actor = archive.cast.actor(mention.actor).id.to_string();
        blocks.entry(mention.block).or_default().push((mention.text.clone(), actor));
    }
    blocks.into_values().collect()
}

/// The reading by hand, by article.
fn by_hand() -> BTreeMap<String, Vec<Vec<Named>>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/hand_reading.txt");
    let text = fs::read_to_string(path).expect("readable");
    let mut meanings: BTreeMap<&str, &str> = BTreeMap::new();
    let mut articles: BTreeMap<String, Vec<Vec<Named>>> = BTreeMap::new();
    let mut article = None;
    for line in text.lines() {
        if let Some(id) = line.strip_prefix("## ") {
            article = Some(articles.entry(id.to_owned()).or_default());
        } else if line.is_empty() || line.starts_with("# ") {
            continue;
        } else if let Some(blocks) = &mut article {
            let name =
                |name: &str| (name.to_owned(), meanings.get(name).map_or_else(|| slug(name), |id| (*id).to_owned()));
            blocks.push(line.split(" | ").map(name).collect());
        } else {
            meanings.extend(line.split_once(" = "));
        }
    }
    articles
}

/// Tells the first block that differs, if one does.
#[track_caller]
fn compare(expected: &[Vec<Named>], found: &[Vec<Named>], article: &str) {
    for (expected, found) in expected.iter().zip(found) {
        assert_eq!(found, expected, "found and expected in article {article}");
    }
    assert_eq!(found.len(), expected.len(), "the blocks of article {article} that name anyone");
}
