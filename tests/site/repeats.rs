//! What the archive of this repository repeats, compared with a reading by hand.

use std::path::Path;

use glossator::analyse::reuse::{ChangeKind, Only, Pair, PassageKind};
use glossator::analyse::{Findings, analyse};
use glossator::archive::Archive;
use glossator::archive::article::ArticleNumber;
use glossator::archive::reading::Reading;
use glossator::read;
use glossator::span::ByteSpan;

#[test]
fn only_002_and_003_share_text_and_002_is_the_source() {
    let (archive, findings) = read_and_analyse();
    let pair = only_pair(&findings);
    let id = |number: ArticleNumber| archive.article(number).id.as_str();
    assert_eq!((id(pair.a), id(pair.b)), ("002", "003"));
    let source = pair.source.as_ref().expect("003 says that it is taken from elsewhere");
    assert_eq!(id(source.article), "002");
    assert_eq!(
        source.grounds.to_string(),
        "003 ¶2 says: “This article by Tirza Shorr for the Jerusalem Center for Security and Foreign Affairs is \
         worth reading”"
    );
}

#[test]
fn two_passages_are_repeated_from_their_first_word_to_their_last() {
    let (archive, findings) = read_and_analyse();
    let pair = only_pair(&findings);
    let mut passages = Vec::new();
    for passage in &pair.passages {
        assert_eq!((passage.kind, passage.moved), (PassageKind::Repost, false));
        let [a, b] = [(pair.a, &passage.a), (pair.b, &passage.b)]
            .map(|(number, side)| ends(side.extent.outer().of(&archive.article(number).text)));
        passages.push((a, b, passage.matched));
    }
    let ends = |first: &str, last: &str| (first.to_owned(), last.to_owned());
    let first = [ends("With Iran’s theocratic", "threat to Iran"), ends("With Iran's theocratic", "threat to Iran")];
    let last = ends("If and when", "another ideologically-powered disaster");
    let [first_a, first_b] = first;
    assert_eq!(passages, [(first_a, first_b, 395), (last.clone(), last, 382)]);
    assert_eq!((pair.words_a, pair.words_b, pair.shared_words), (777, 777, 777));
}

#[test]
fn no_word_differs_but_three_dashes_eleven_apostrophes_and_the_quotation_marks() {
    let (archive, findings) = read_and_analyse();
    let pair = only_pair(&findings);
    let mut changes = Vec::new();
    for change in pair.passages.iter().flat_map(|passage| &passage.changes) {
        assert_eq!(change.kind, ChangeKind::Typography);
        changes.push((text(&archive, pair.a, change.a), text(&archive, pair.b, change.b)));
    }
    #[rustfmt::skip]
    let by_hand = [
        ("Iran’s", "Iran's"), ("’", "'"), ("MEK’s", "MEK's"), ("—", ", "), ("“", "\""), ("”", "\""),
        ("Hamas’s", "Hamas's"), ("Women’s", "Women's"), ("“", "\""), ("”", "\""),
        ("past’s", "past's"), ("Khomeini’s", "Khomeini's"), ("“", "\""), ("group’s", "group's"),
        ("regime’s", "regime's"), ("”", "\""), ("“", "\""), ("”", "\""), ("“", "\""), ("”", "\""),
        ("Iran’s", "Iran's"), ("—", ", "), ("—", ", "), ("MEK’s", "MEK's"), ("“", "\""), ("”", "\""),
    ];
    assert_eq!(changes, by_hand);
}

#[test]
fn what_stands_only_in_one_is_told_by_section() {
    let (archive, findings) = read_and_analyse();
    let pair = only_pair(&findings);
    let only_a: Vec<_> = pair.only_a.iter().map(|only| told(&archive, pair.a, only)).collect();
    let section = |words, heading: &str, first: &str| (words, Some(heading.to_owned()), first.to_owned());
    assert_eq!(
        only_a,
        [
            section(104, "Summary", "An exiled Iranian"),
            section(312, "Historical Trajectory and Ideological Foundations", "Historical Trajectory and"),
            section(511, "Presentation vs. Reality", "Presentation vs. Reality"),
            section(322, "Contemporary Influence Operations", "Contemporary Influence Operations"),
            section(4, "Policy Implications and Conclusion", "Policy Implications and"),
            section(571, "Bibliography", "Bibliography Abrahamian, Ervand."),
        ]
    );
    let only_b: Vec<_> = pair.only_b.iter().map(|only| told(&archive, pair.b, only)).collect();
    assert_eq!(
        only_b,
        [
            (40, None, "Ideology And the".to_owned()),
            section(8, "Summary", "Maryam Rajavi. (Apa"),
            section(1, "Conclusion", "Conclusion"),
            section(4, "Conclusion", "Read it all"),
        ]
    );
    let words = |number: ArticleNumber| findings.count_words(number);
    let sum = |only: &[Only]| only.iter().map(|only| only.words.len()).sum::<usize>();
    let summary = 1;
    assert_eq!(sum(&pair.only_a) + pair.words_a + summary, words(pair.a), "all words are told of");
    assert_eq!(sum(&pair.only_b) + pair.words_b + summary, words(pair.b), "all words are told of");
}

fn read_and_analyse() -> (Archive, Findings) {
    let (archive, _) = read::archive(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the archive is readable");
    let (findings, _) = analyse(&archive);
    (archive, findings)
}

fn only_pair(findings: &Findings) -> &Pair {
    assert_eq!(findings.reuse.pairs.len(), 1);
    &findings.reuse.pairs[0]
}

fn text(archive: &Archive, number: ArticleNumber, span: ByteSpan) -> &str {
    span.of(&archive.article(number).text)
}

/// How many words stand in one only, under which heading, and the first three.
fn told(archive: &Archive, number: ArticleNumber, only: &Only) -> (usize, Option<String>, String) {
    let article = archive.article(number);
    let heading = only.heading.map(|block| Reading::of(article, &article.blocks[block]).text);
    (only.words.len(), heading, ends(text(archive, number, only.span)).0)
}

/// The first three words and the last three.
fn ends(text: &str) -> (String, String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    (words[..3.min(words.len())].join(" "), words[words.len().saturating_sub(3)..].join(" "))
}
