//! Articles of which much, little and nothing is known, in every form.

use std::sync::Arc;

use serde_json::{Value, json};

use super::*;
use crate::archive::article::{Known, Origin};
use crate::archive::sample::{Sample, archive};

/// What is known of the one article of an archive.
fn known(fill: impl FnOnce(&mut Article)) -> Archive {
    let mut archive = archive([Sample::new("7").paragraph("Words.")]);
    fill(Arc::make_mut(&mut archive.articles[0]));
    archive.settings.title = Some("Harbour".to_owned());
    archive
}

fn by_editor<T>(value: T) -> Known<T> {
    Known { value, from: Origin::Settings }
}

/// An article of which all is known that can be.
fn full() -> Archive {
    let mut archive = known(|article| {
        let facts = &mut article.facts;
        facts.title =
            Some(Known { value: "Boats & fees: 100 % {sic} </script>".to_owned(), from: Origin::FrontMatter });
        facts.author = ["Ada Lund", "Quay & Sons"].map(|name| by_editor(name.to_owned())).into();
        facts.publisher = Some(by_editor("Lindholm Gazette".to_owned()));
        facts.published = Some(by_editor("2026-01-20".parse().expect("a date")));
        facts.source = Some(by_editor("https://gazette.example/a?b=1".to_owned()));
        facts.language = Some(by_editor("en-GB".to_owned()));
    });
    archive.settings.base_url = Some("https://harbour.example/".to_owned());
    archive
}

fn citation(archive: &Archive) -> Citation<'_> {
    Citation::of(archive, &archive.articles[0])
}

fn in_words(archive: &Archive) -> (Option<String>, String, Option<String>) {
    let InWords { work, place, address } = citation(archive).in_words(&archive.wording, &archive.articles[0]);
    (work, place, address)
}

#[test]
fn in_words_it_says_what_is_known_and_where_it_stands_in_the_archive() {
    let (work, place, address) = in_words(&full());
    assert_eq!(
        work.as_deref(),
        Some(
            "Ada Lund and Quay & Sons, “Boats & fees: 100 % {sic} </script>”, Lindholm Gazette, 20 January 2026, \
             https://gazette.example/a?b=1"
        )
    );
    assert_eq!(
        (place.as_str(), address.as_deref()),
        ("Harbour, article 7", Some("https://harbour.example/articles/7/"))
    );
    let supplied = known(|article| article.facts.title = Some(by_editor("Boats".to_owned())));
    assert_eq!(in_words(&supplied).0.as_deref(), Some("“[Boats]”"));
}

#[test]
fn what_is_not_known_is_in_no_form() {
    let archive = known(|_| {});
    let nothing = citation(&archive);
    assert_eq!(in_words(&archive), (None, "Harbour, article 7".to_owned(), None));
    assert_eq!(nothing.bibtex(), "@misc{7,\n  language = {en},\n  note = {Harbour, 7}\n}\n");
    let item =
        json!([{"id": "7", "type": "document", "language": "en", "archive": "Harbour", "archive_location": "7"}]);
    assert_eq!(serde_json::from_str::<Value>(&nothing.csl()).expect("JSON"), item);
    let head: Vec<_> = nothing.head().into_iter().map(|meta| (meta.name, meta.content)).collect();
    assert_eq!(head, [("z:itemType", "document".to_owned()), ("citation_language", "en".to_owned())]);
    assert_eq!(
        nothing.linked_data(&[]),
        "{\"@context\":\"https://schema.org\",\"@type\":\"Article\",\"inLanguage\":\"en\"}"
    );
    assert!(nothing.coins().ends_with("&rft.type=document&rft.language=en"), "{}", nothing.coins());
}

#[test]
fn bibtex_escapes_what_means_something_to_tex_and_keeps_names_and_capitals() {
    assert_eq!(
        citation(&full()).bibtex(),
        "@article{7,\n  author = {Lund, Ada and {Quay \\& Sons}},\n  title = {{Boats \\& fees: 100 \\% \\{sic\\} </script>}},\n  \
         journal = {Lindholm Gazette},\n  year = {2026},\n  month = jan,\n  day = {20},\n  \
         url = {https://gazette.example/a?b=1},\n  language = {en-GB},\n  note = {Harbour, 7}\n}\n"
    );
}

#[test]
fn csl_has_the_keys_of_its_schema_and_parts_of_dates() {
    let item: Value = serde_json::from_str(&citation(&full()).csl()).expect("JSON");
    assert_eq!(
        item,
        json!([{
            "id": "7", "type": "article-newspaper", "title": "Boats & fees: 100 % {sic} </script>",
            "author": [{"family": "Lund", "given": "Ada"}, {"literal": "Quay & Sons"}],
            "container-title": "Lindholm Gazette", "issued": {"date-parts": [[2026, 1, 20]]},
            "URL": "https://gazette.example/a?b=1", "language": "en-GB", "archive": "Harbour",
            "archive_location": "https://harbour.example/articles/7/"
        }])
    );
    let dated = |date: &str| {
        let archive = known(|article| article.facts.published = Some(by_editor(date.parse().expect("a date"))));
        let item: Value = serde_json::from_str(&citation(&archive).csl()).expect("JSON");
        item[0]["issued"]["date-parts"][0].clone()
    };
    assert_eq!((dated("2026"), dated("2026-03"), dated("XXXX-04-21")), (json!([2026]), json!([2026, 3]), Value::Null));
}

#[test]
fn the_linked_data_cannot_end_the_element_it_stands_in() {
    let archive = full();
    let data = citation(&archive).linked_data(&["../2/index.html".to_owned()]);
    assert!(!data.contains('<'), "{data}");
    let data: Value = serde_json::from_str(&data).expect("JSON");
    assert_eq!(data["headline"], "Boats & fees: 100 % {sic} </script>");
    assert_eq!((&data["@type"], &data["isBasedOn"]), (&json!("NewsArticle"), &json!(["../2/index.html"])));
    assert_eq!((&data["author"][0]["familyName"], &data["author"][1]), (&json!("Lund"), &json!("Quay & Sons")));
}

#[test]
fn coins_are_one_query_whatever_stands_in_the_fields() {
    let archive = full();
    let coins = citation(&archive).coins();
    let fields: Vec<(&str, String)> = coins
        .split('&')
        .map(|field| field.split_once('=').expect("a field"))
        .map(|(name, value)| (name, percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned()))
        .collect();
    let has = |name: &str, value: &str| fields.iter().any(|field| (field.0, field.1.as_str()) == (name, value));
    assert!(has("ctx_ver", "Z39.88-2004") && has("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"), "{fields:?}");
    assert!(has("rft.title", "Boats & fees: 100 % {sic} </script>") && has("rft.creator", "Lund, Ada"), "{fields:?}");
    assert!(has("rft.type", "newspaperArticle") && has("rft.source", "Lindholm Gazette"), "{fields:?}");
}
