//! Every offset counts code points of the text that is published beside it.

use proptest::prelude::*;

use super::archive::{Files, Sample, add_at, article};
use crate::analyse::actors::{Because, Mention};
use crate::archive::actor::ActorNumber;
use crate::archive::block::BlockKind;
use crate::span::{ByteSpan, Extent};

/// What `data/text/<id>.txt` holds from `start` to `end`, counted as any program would.
fn slice(files: &Files, id: &str, start: &serde_json::Value, end: &serde_json::Value) -> String {
    let place = |value: &serde_json::Value| usize::try_from(value.as_u64().expect("a place")).expect("fits");
    let (start, end) = (place(start), place(end));
    files.text(&format!("data/text/{id}.txt")).chars().skip(start).take(end - start).collect()
}

#[test]
fn each_mention_block_and_stretch_says_the_words_that_stand_there() {
    let files = Sample::two_articles_and_what_they_share().files();
    let articles = files.json("data/articles.json");
    let broken = &articles["articles"][0]["blocks"][1];
    let stretches: Vec<String> = broken["segments"]
        .as_array()
        .expect("a broken paragraph")
        .iter()
        .map(|stretch| slice(&files, "002", &stretch[0], &stretch[1]))
        .collect();
    assert_eq!(stretches, ["The lock — narrow", "Ada keeps it open"]);
    assert_eq!(
        slice(&files, "002", &broken["start"], &broken["end"]),
        "The lock — narrow\nA picture\n\nAda keeps it open"
    );

    let actors = files.json("data/actors.json");
    for mention in actors["actors"][0]["mentions"].as_array().expect("a list") {
        let id = mention["article"].as_str().expect("an id");
        assert_eq!(slice(&files, id, &mention["start"], &mention["end"]), mention["text"].as_str().expect("words"));
    }
}

/// Texts of what trips counting: characters outside the BMP, CRLF, marks that combine, joiners, right-to-left letters.
fn pieces() -> impl Strategy<Value = Vec<String>> {
    let piece = prop_oneof![
        Just("🕊️".to_owned()),
        Just("👩‍👩‍👧".to_owned()),
        Just("\r\n".to_owned()),
        Just("e\u{301}".to_owned()),
        Just("می\u{200c}رود".to_owned()),
        Just("\0".to_owned()),
        "[a-zA-Z é—“”]{0,300}",
    ];
    proptest::collection::vec(piece, 1..24)
}

proptest! {
    #[test]
    fn whatever_the_text_a_slice_by_code_points_is_what_was_meant(pieces in pieces(), skip in 0usize..3) {
        let text = pieces.concat();
        let mut written = article("7", "any", &text);
        let mut meant = Vec::new();
        let mut at = 0;
        for (number, piece) in pieces.iter().enumerate() {
            let span = ByteSpan::from(at..at + piece.len());
            at += piece.len();
            if number % (skip + 1) == 0 && !piece.is_empty() {
                add_at(&mut written, BlockKind::Paragraph, Extent::one(span));
                meant.push(span);
            }
        }
        let mut sample = Sample::of(vec![written]);
        sample.archive.cast.actors = Sample::two_articles_and_what_they_share().archive.cast.actors;
        sample.findings.named.mentions = vec![
            meant.iter().enumerate().map(|(block, span)| Mention {
                actor: ActorNumber(0),
                extent: Extent::one(*span),
                block,
                text: span.of(&text).to_owned(),
                repeated: false,
                because: Because::Name,
                evidence: None,
            }).collect(),
        ];

        let files = sample.files();
        let articles = files.json("data/articles.json");
        let blocks = articles["articles"][0]["blocks"].as_array().expect("a list");
        prop_assert_eq!(blocks.len(), meant.len());
        for (block, span) in blocks.iter().zip(&meant) {
            prop_assert_eq!(slice(&files, "7", &block["start"], &block["end"]), span.of(&text));
        }
        let actors = files.json("data/actors.json");
        for mention in actors["actors"][0]["mentions"].as_array().expect("a list") {
            let words = slice(&files, "7", &mention["start"], &mention["end"]);
            prop_assert_eq!(Some(words.as_str()), mention["text"].as_str());
        }
    }
}
