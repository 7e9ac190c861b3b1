use super::*;
use crate::archive::actor::KindFrom;

fn read(text: &str) -> (Vec<Listed>, Vec<(&'static str, u32, String)>) {
    let (listed, found) = parse(text, "seeds/actors.jsonl");
    let told = found.into_iter().map(|found| {
        let line = found.place.and_then(|place| place.excerpt).map_or(0, |excerpt| excerpt.line);
        (found.code, line, found.help.unwrap_or_default())
    });
    (listed, told.collect())
}

#[test]
fn patterns_of_one_id_are_the_names_of_one_actor() {
    let text = r#"{"label": "PERSON", "pattern": "Ada Lund", "id": "ada", "weak_names": ["Ada"], "former_names": ["Ada Borg"], "external": ["wikidata:Q1"]}
{"label": "ORG", "pattern": "Lindholm Gazette", "kind": "media"}

{"label": "PERSON", "pattern": [{"TEXT": "Lund"}, {"ORTH": ","}, {"TEXT": "Ada"}], "id": "Ada", "sense": 3}
{"label": "PERSON", "pattern": "Ada Borg", "id": "ada"}
{"label": "GPE", "pattern": "Lindholm", "id": "lindholm"}
"#;
    let (listed, found) = read(text);
    assert_eq!(found, []);
    let [ada, lindholm, gazette] = listed.as_slice() else { panic!("three actors: {listed:?}") };
    assert_eq!(
        (ada.actor.id.as_str(), ada.actor.name.as_str(), ada.actor.kind),
        ("ada", "Ada Lund", ActorKind::Person)
    );
    assert_eq!(
        (ada.actor.names.as_slice(), ada.actor.former_names.as_slice()),
        (&["Lund , Ada".to_owned()][..], &["Ada Borg".to_owned()][..])
    );
    assert_eq!(
        (ada.actor.weak_names.as_slice(), ada.actor.external.as_slice()),
        (&["Ada".to_owned()][..], &["wikidata:Q1".to_owned()][..])
    );
    assert_eq!((gazette.actor.kind, gazette.actor.kind_from), (ActorKind::Media, KindFrom::Editor));
    assert_eq!(lindholm.actor.kind, ActorKind::Unknown, "it may be a country or a town");
    assert_eq!(lindholm.place.excerpt.as_ref().map(|excerpt| excerpt.line), Some(6));
}

#[test]
fn every_fault_is_told_at_once_with_its_line() {
    let text = r#"{"label": "PERSON", "pattern": "Ada Lund"
{"pattern": "Nobody"}
{"label": "PERSON", "pattern": [{"LOWER": "ada"}, {"IS_PUNCT": true, "OP": "?"}]}
{"label": "PERSON", "pattern": " "}
{"label": "PERSON", "pattern": "Hanno", "kind": "persn"}
{"label": "PERSON", "pattern": "?!"}
{"label": "PERSON", "pattern": "Unresolved"}
"#;
    let (listed, mut found) = read(text);
    found.sort_by_key(|(_, line, _)| *line);
    let told: Vec<_> = found.iter().map(|(code, line, _)| (*code, *line)).collect();
    assert_eq!(
        told,
        [
            ("jsonl-syntax", 1),
            ("jsonl-syntax", 2),
            ("token-pattern", 3),
            ("empty-name", 4),
            ("unknown-kind", 5),
            ("bad-id", 6),
            ("reserved-id", 7)
        ]
    );
    assert_eq!(listed.len(), 1);
}
