use super::*;
use crate::archive::actor::ActorNumber;
use crate::diagnostic::Severity;

/// What was found wrong: the code, the line, the words meant, and the remedy.
type Told = (&'static str, u32, String, String);

/// Reads a file, and tells what was found wrong.
fn read(text: &str) -> (Cast, Vec<Told>) {
    let (cast, mut found) = parse(text, "seeds/actors.toml", Vec::new());
    found.sort();
    let told = |found: &Diagnostic| {
        let excerpt = found.place.clone().and_then(|place| place.excerpt).expect("a line");
        let words = excerpt.text[excerpt.start..excerpt.end].to_owned();
        (found.code, excerpt.line, words, found.help.clone().unwrap_or_default())
    };
    (cast, found.iter().map(told).collect())
}

/// The code, the line and the words meant of everything that was found wrong.
fn wrong(text: &str) -> Vec<(&'static str, u32, String)> {
    read(text).1.into_iter().map(|(code, line, words, _)| (code, line, words)).collect()
}

#[test]
fn everything_the_file_can_say_is_read() {
    let (cast, found) = read(
        r#"
[[actor]]
id = "robel"
name = "Michael  Robel"
kind = "person"
names = ["Robel, Michael"]
weak_names = "Mike"
former_names = ["M. Robelov"]
not = ["Robel Museum"]
sort = "Robel"
description = "An expert."
description_from = "002 ¶18"
external = ["wikidata:Q1"]
publish = "excerpt"
index = false

[[actor]]
name = "Albania"
kind = "country"

[here."004"]
"Robel" = "robel"
"#,
    );
    assert_eq!(found, []);
    let ids: Vec<&str> = cast.actors.iter().map(|actor| actor.id.as_str()).collect();
    assert_eq!(ids, ["albania", "robel"]);
    let robel = &cast.actors[1];
    assert_eq!(
        (robel.name.as_str(), robel.kind, robel.kind_from),
        ("Michael Robel", ActorKind::Person, KindFrom::Editor)
    );
    assert_eq!(
        (&robel.names[0][..], &robel.weak_names[0][..], &robel.former_names[0][..]),
        ("Robel, Michael", "Mike", "M. Robelov")
    );
    assert_eq!((&robel.not[0][..], robel.sort.as_deref()), ("Robel Museum", Some("Robel")));
    assert_eq!(robel.description_from.as_deref(), Some("002 ¶18"));
    assert_eq!(robel.external, ["wikidata:Q1"]);
    assert_eq!((robel.publish, robel.unlisted), (Publish::Excerpt, true));
    assert_eq!((cast.actors[0].publish, cast.actors[0].unlisted), (Publish::Full, false));
    let article = ArticleId::written("004").expect("an id");
    assert_eq!(cast.here[&article]["Robel"].as_str(), "robel");
    let line = |place: &Place| place.excerpt.as_ref().map(|excerpt| excerpt.line);
    assert_eq!(cast.places.actors.values().map(line).collect::<Vec<_>>(), [Some(18), Some(4)]);
    assert_eq!(line(&cast.places.here[&article]["Robel"]), Some(22));
}

#[test]
fn a_wish_to_withhold_an_actor_that_cannot_be_understood_is_told_and_shows_nothing() {
    let (cast, found) = read("[[actor]]\nname = \"Iran\"\npublish = \"no\"\nindex = \"no\"\n");
    let help = "write one of \"full\", \"excerpt\", \"none\"";
    assert_eq!(found[0], ("unknown-value", 3, "\"no\"".to_owned(), help.to_owned()));
    assert_eq!((found[1].0, found[1].1, found.len()), ("wrong-type", 4, 2));
    assert!(!cast.shows(ActorNumber(0)) && cast.actors[0].unlisted);
}

#[test]
fn everything_that_is_wrong_is_told_at_once_with_line_and_words() {
    let text = r#"
[[actor]]
nmae = "X"

[[actor]]
name = "Iran"
kind = "contry"
names = ["", 3, "Persia", "Persia"]

[[actor]]
name = "Unresolved"

[[actor]]
name = "…"

[here."002"]
"Shah" = "irna"

[her]
"#;
    let expected = [
        ("no-name", 2, "[[actor]]"),
        ("unknown-key", 3, "nmae"),
        ("unknown-kind", 7, "\"contry\""),
        ("wrong-type", 8, "3"),
        ("empty-name", 8, "\"\""),
        ("duplicate-name", 8, "\"Persia\""),
        ("reserved-id", 11, "\"Unresolved\""),
        ("bad-id", 14, "\"…\""),
        ("no-such-actor", 17, "\"irna\""),
        ("unknown-key", 19, "her"),
    ];
    let found = wrong(text);
    let found: Vec<(&str, u32, &str)> =
        found.iter().map(|(code, line, words)| (*code, *line, words.as_str())).collect();
    let mut expected = expected.to_vec();
    let mut sorted = found.clone();
    expected.sort_unstable();
    sorted.sort_unstable();
    assert_eq!(sorted, expected);
    let helps: Vec<String> = read(text).1.into_iter().map(|(_, _, _, help)| help).collect();
    for help in ["write `name`", "write \"country\"", "write \"iran\"", "write `here`"] {
        assert!(helps.iter().any(|said| said == help), "{help}: {helps:?}");
    }
}

#[test]
fn two_actors_of_one_id_are_an_error_that_names_both() {
    let text = "[[actor]]\nname = \"Children’s March\"\n[[actor]]\nname = \"Childrens March\"";
    let (cast, told) = parse(text, "seeds/actors.toml", Vec::new());
    assert_eq!(cast.actors.len(), 1);
    let duplicate = told.iter().find(|told| told.code == "duplicate-id").expect("an error");
    assert_eq!(duplicate.severity, Severity::Error);
    assert_eq!(duplicate.message, "“Childrens March” has the same id as “Children’s March”, `childrens-march`");
}

#[test]
fn a_name_that_two_actors_have_is_a_warning() {
    let text = "[[actor]]\nname = \"A Union\"\nnames = [\"AU\"]\n[[actor]]\nname = \"Another\"\nnames = [\"AU\"]";
    assert_eq!(wrong(text), [("shared-name", 5, "\"Another\"".to_owned())]);
}

#[test]
fn a_kind_is_inferred_only_where_the_name_leaves_no_doubt() {
    let cases = [
        ("name = \"Iran Export Committee\"", ActorKind::Organisation),
        ("name = \"Okoro administration\"", ActorKind::Government),
        ("name = \"The Alder Post\"", ActorKind::Media),
        ("name = \"Michael Robel\"\nnames = [\"Robel, Michael\"]", ActorKind::Person),
        ("name = \"Emily Post\"", ActorKind::Unknown),
        ("name = \"Michael Robel\"", ActorKind::Unknown),
    ];
    for (actor, kind) in cases {
        let (cast, found) = read(&format!("[[actor]]\n{actor}"));
        assert_eq!((cast.actors[0].kind, cast.actors[0].kind_from), (kind, KindFrom::Inferred), "{actor}");
        assert_eq!(found, [], "{actor}");
    }
}

#[test]
fn a_single_actor_in_single_brackets_is_told_how_to_write_it() {
    assert_eq!(wrong("[actor]\nname = \"X\""), [("wrong-type", 1, "actor".to_owned())]);
    assert_eq!(wrong("name = ["), wrong("name = ["));
    assert!(wrong("[[actor]\nname = 3").iter().any(|(code, _, _)| *code == "toml-syntax"));
}
