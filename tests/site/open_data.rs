//! The open data of whole archives, checked as a program that has nothing but the published files would check it.

use std::collections::BTreeMap;
use std::path::Path;

use glossator::archive::word;
use serde_json::Value;

use crate::story::{Archive, Run, glossator, tree};

/// A list of a file.
pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The stretches of a place: one, unless something interrupts it.
fn stretches(place: &Value) -> Vec<(usize, usize)> {
    match list(&place["segments"]) {
        [] => vec![(number(&place["start"]), number(&place["end"]))],
        several => several.iter().map(|stretch| (number(&stretch[0]), number(&stretch[1]))).collect(),
    }
}

pub(crate) fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap_or_else(|| panic!("{value} is a count"))).expect("fits")
}

/// The data of one archive of this repository.
pub(crate) struct Consumer {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// The code points of each article that is published.
    pub(crate) texts: BTreeMap<String, Vec<char>>,
}

impl Consumer {
    pub(crate) fn of(archive: &str) -> Self {
        let aside = Archive::new();
        let mut command = glossator();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(archive);
        command.arg("build").arg(folder).arg("--out").arg(aside.path().join("site"));
        let files = tree(&Run::of(&aside, &mut command).ends(0).site().join("data"));
        let texts = files.iter().filter_map(|(path, bytes)| {
            let id = path.strip_prefix("text/")?.strip_suffix(".txt")?;
            Some((id.to_owned(), std::str::from_utf8(bytes).expect("UTF-8").chars().collect()))
        });
        Self { texts: texts.collect(), files }
    }

    pub(crate) fn both() -> [Self; 2] {
        [Self::of("."), Self::of("examples/second")]
    }

    pub(crate) fn json(&self, name: &str) -> Value {
        serde_json::from_slice(&self.files[&format!("{name}.json")]).expect("JSON")
    }

    pub(crate) fn slice(&self, article: &str, start: usize, end: usize) -> String {
        let text = self.texts.get(article).unwrap_or_else(|| panic!("{article} is published"));
        text.get(start..end).unwrap_or_else(|| panic!("{start}..{end} lies in {article}")).iter().collect()
    }

    /// The words at a place: of each stretch, with a line feed between.
    fn words_at(&self, article: &str, place: &Value) -> String {
        let stretches = stretches(place);
        assert_ne!(list(&place["segments"]).len(), 1, "one stretch needs no list: {place}");
        assert!(stretches.windows(2).all(|pair| pair[0].1 < pair[1].0), "in order and apart: {place}");
        let outermost = (stretches[0].0, stretches[stretches.len() - 1].1);
        assert_eq!(outermost, (number(&place["start"]), number(&place["end"])), "the outermost places: {place}");
        stretches.iter().map(|(start, end)| self.slice(article, *start, *end)).collect::<Vec<_>>().join("\n")
    }
}

/// The words of a text as they are compared.
pub(crate) fn folded(text: &str) -> Vec<String> {
    word::of_text(text).map(|(_, word)| word::fold(word)).collect()
}

fn without_space(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

#[test]
fn every_block_lies_in_its_text_and_is_numbered_in_turn() {
    for consumer in Consumer::both() {
        let articles = consumer.json("articles");
        assert!(!list(&articles["articles"]).is_empty());
        for article in list(&articles["articles"]) {
            let id = article["id"].as_str().expect("an id");
            let mut paragraph = 0;
            for (at, block) in list(&article["blocks"]).iter().enumerate() {
                assert_eq!(number(&block["n"]), at + 1);
                let words = consumer.words_at(id, block);
                assert!(!words.trim().is_empty(), "{id} {block}");
                for again in list(&block["also_at"]) {
                    let again = consumer.slice(id, number(&again[0]), number(&again[1]));
                    assert_eq!(folded(&again), folded(&words), "{id} {block}");
                }
                let is_numbered = !["title", "heading", "caption"].iter().any(|kind| block["kind"] == *kind);
                paragraph += usize::from(is_numbered);
                assert_eq!(block["p"].as_u64(), is_numbered.then_some(paragraph as u64), "{id} {block}");
            }
        }
    }
}

#[test]
fn every_mention_says_the_words_that_stand_there() {
    for consumer in Consumer::both() {
        let actors = consumer.json("actors");
        let mentions = list(&actors["actors"]).iter().flat_map(|actor| list(&actor["mentions"]));
        let mut count = 0;
        for mention in mentions.chain(list(&actors["unresolved"])) {
            let printed = consumer.words_at(mention["article"].as_str().expect("an id"), mention);
            assert_eq!(without_space(&printed), without_space(mention["text"].as_str().expect("words")), "{mention}");
            count += 1;
        }
        assert!(count > 20, "names were found");
    }
}

#[test]
fn every_note_says_the_words_that_stand_where_it_belongs() {
    let mut count = 0;
    for consumer in Consumer::both() {
        let notes = consumer.json("notes");
        for note in list(&notes["notes"]) {
            let article = note["article"].as_str().expect("an id");
            assert_eq!(note["start"].is_null(), matches!(note["place"].as_str(), Some("lost" | "article")), "{note}");
            if note["start"].is_null() {
                continue;
            }
            let printed = consumer.words_at(article, note);
            assert_eq!(printed, note["text"].as_str().expect("words"), "{note}");
            if note["place"] == "exact" {
                assert_eq!(folded(&printed), folded(note["quote"].as_str().expect("words")), "{note}");
            }
            count += 1;
        }
    }
    assert!(count >= 6, "there are notes");
}

#[test]
fn changes_are_what_they_say_and_all_other_words_are_the_same() {
    for consumer in Consumer::both() {
        let reuse = consumer.json("reuse");
        assert!(!list(&reuse["passages"]).is_empty(), "text is shared");
        for passage in list(&reuse["passages"]) {
            let [a, b] = ["a", "b"].map(|side| Side::of(&consumer, passage, side));
            for change in list(&passage["changes"]) {
                let (in_a, in_b) = (a.words_of(change), b.words_of(change));
                match change["kind"].as_str() {
                    Some("replaced") => assert!(!in_a.is_empty() && !in_b.is_empty() && in_a != in_b, "{change}"),
                    Some("added") => assert!(in_a.is_empty() && !in_b.is_empty(), "{change}"),
                    Some("left_out") => assert!(!in_a.is_empty() && in_b.is_empty(), "{change}"),
                    Some("typography") => assert_eq!(in_a, in_b, "{change}"),
                    other => panic!("{other:?} is no kind of change"),
                }
            }
            assert_eq!(a.unchanged(), b.unchanged(), "{}", passage["id"]);
            let longer = number(&passage["words_a"]).max(number(&passage["words_b"]));
            let similarity = a.unchanged().len() as f64 / longer as f64;
            let told = passage["similarity"].as_f64().expect("a share");
            assert!((similarity - told).abs() <= 0.0005, "{} is {similarity}, not {told}", passage["id"]);
        }
    }
}

#[test]
fn what_an_actor_is_quoted_as_saying_stands_there_in_quotation_marks() {
    let mut count = 0;
    for consumer in Consumer::both() {
        for actor in list(&consumer.json("actors")["actors"]) {
            for quoted in list(&actor["quoted"]) {
                let article = quoted["article"].as_str().expect("an id");
                let text = quoted["text"].as_str().expect("words");
                assert_eq!(without_space(&consumer.words_at(article, quoted)), without_space(text), "{quoted}");
                let before = consumer.slice(article, number(&quoted["start"]) - 1, number(&quoted["start"]));
                assert!("“\"‘'«".contains(&before), "{before} stands before {quoted}");
                count += 1;
            }
        }
    }
    assert!(count > 0, "somebody is quoted");
}

#[test]
fn a_repeated_mention_stands_in_a_passage() {
    for consumer in Consumer::both() {
        let (reuse, actors) = (consumer.json("reuse"), consumer.json("actors"));
        let sides = || list(&reuse["passages"]).iter().flat_map(|passage| [&passage["a"], &passage["b"]]);
        let mentions = list(&actors["actors"]).iter().flat_map(|actor| list(&actor["mentions"]));
        let repeated: Vec<_> = mentions.filter(|mention| mention["repeated"] == true).collect();
        assert!(!repeated.is_empty());
        for mention in repeated {
            let (start, end) = (number(&mention["start"]), number(&mention["end"]));
            let inside = sides()
                .filter(|side| side["article"] == mention["article"])
                .any(|side| stretches(side).iter().any(|(from, to)| *from <= start && end <= *to));
            assert!(inside, "{mention}");
        }
    }
}

/// One side of a passage.
struct Side<'a> {
    consumer: &'a Consumer,
    article: &'a str,
    passage: &'a Value,
    name: &'a str,
}

impl<'a> Side<'a> {
    fn of(consumer: &'a Consumer, passage: &'a Value, name: &'a str) -> Self {
        Self { consumer, article: passage[name]["article"].as_str().expect("an id"), passage, name }
    }

    /// The words of this side at a change.
    fn words_of(&self, change: &Value) -> Vec<String> {
        let (start, end) = (number(&change[self.name][0]), number(&change[self.name][1]));
        let side = &self.passage[self.name];
        assert!(number(&side["start"]) <= start && end <= number(&side["end"]), "{change} lies in {side}");
        folded(&self.consumer.slice(self.article, start, end))
    }

    /// The words of this side that no change touches.
    fn unchanged(&self) -> Vec<String> {
        let mut changed: Vec<(usize, usize)> = list(&self.passage["changes"])
            .iter()
            .filter(|change| change["kind"] != "typography")
            .map(|change| (number(&change[self.name][0]), number(&change[self.name][1])))
            .collect();
        changed.sort_unstable();
        let mut words = Vec::new();
        for (mut from, to) in stretches(&self.passage[self.name]) {
            for (start, end) in &changed {
                let (start, end) = ((*start).max(from), (*end).min(to));
                if start < end {
                    words.extend(folded(&self.consumer.slice(self.article, from, start)));
                    from = end;
                }
            }
            words.extend(folded(&self.consumer.slice(self.article, from, to)));
        }
        words
    }
}

#[test]
fn shares_count_the_words_of_passages_and_what_stands_in_one_only_lies_outside_them() {
    for consumer in Consumer::both() {
        let (articles, reuse) = (consumer.json("articles"), consumer.json("reuse"));
        let words: BTreeMap<&str, usize> = list(&articles["articles"])
            .iter()
            .map(|article| (article["id"].as_str().expect("an id"), number(&article["words"])))
            .collect();
        for pair in list(&reuse["pairs"]) {
            let of_pair =
                |passage: &&Value| passage["a"]["article"] == pair["a"] && passage["b"]["article"] == pair["b"];
            let passages: Vec<&Value> = list(&reuse["passages"]).iter().filter(of_pair).collect();
            for side in ["a", "b"] {
                let id = pair[side].as_str().expect("an id");
                let inside: usize = passages.iter().map(|passage| number(&passage[format!("words_{side}")])).sum();
                let share = inside as f64 / words[id] as f64;
                let told = pair[format!("share_of_{side}")].as_f64().expect("a share");
                assert!((share - told).abs() <= 0.0005, "{id} in {} and {}: {share}, {told}", pair["a"], pair["b"]);

                let shared: Vec<_> = passages.iter().flat_map(|passage| stretches(&passage[side])).collect();
                for only in list(&pair[format!("only_{side}")]) {
                    assert!(!folded(&consumer.words_at(id, only)).is_empty(), "{only}");
                    let (start, end) = (number(&only["start"]), number(&only["end"]));
                    assert!(shared.iter().all(|(from, to)| end <= *from || *to <= start), "{only} of {id} is shared");
                }
            }
        }
    }
}
