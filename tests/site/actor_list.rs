//! The list of all actors, by kind and from A to Z.

use std::fmt::Write as _;

use crate::story::Archive;

fn listed(kind: &str, names: &[&str]) -> String {
    names.iter().fold(String::new(), |mut list, name| {
        let _ = write!(list, "[[actor]]\nname = \"{name}\"\nkind = \"{kind}\"\n\n");
        list
    })
}

#[test]
fn surnames_lead_and_articles_do_not() {
    let persons = ["Samir al-Masri", "Ada Lund", "Zoe Abel", "Jan van der Berg"];
    let media = ["The Zenith Post", "Fen Gazette", "Al-Manar"];
    let text = format!("{} and {} met at noon.\n", persons.join(", "), media.join(", "));
    let actors = listed("person", &persons) + &listed("media", &media);
    let site = Archive::of(&[&text]).file("seeds/actors.toml", actors).build();
    let text = site.page("actors/").text();
    let place = |name: &str| text.rfind(name).unwrap_or_else(|| panic!("{name} is listed"));
    let order =
        ["Zoe Abel", "Jan van der Berg", "Ada Lund", "Samir al-Masri", "Fen Gazette", "Al-Manar", "The Zenith Post"];
    assert!(order.is_sorted_by_key(|name| place(name)), "{text}");
}

#[test]
fn both_counts_are_told_where_they_differ() {
    let text = "Ada Lund came to the lock in the morning, and by noon nobody could say where she had gone, nor why.\n";
    let site = Archive::of(&[text, text]).file("seeds/actors.toml", listed("person", &["Ada Lund"])).build();
    site.page("actors/").says("Ada Lund 2 articles, 2 as printed 1");
}

#[test]
fn a_long_list_has_pages_and_every_kind_and_letter_leads_to_its_own() {
    let names: Vec<String> =
        (0..1_100).map(|number| format!("{}mar{number} Quay", char::from(b'A' + (number % 20) as u8))).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let text = format!("{}\n\nHarrowgate was there, too.\n", names.join("\n\n"));
    let actors = listed("organisation", &names) + &listed("place", &["Harrowgate"]);
    let site = Archive::of(&[&text]).file("seeds/actors.toml", actors).build();
    let (first, second) = (site.page("actors/"), site.page("actors/by-kind--2/"));
    first.says("1101 named · page 1 of 2");
    second.says("Organisations continued").says("Harrowgate");
    assert_eq!(first.html.matches("<span class=\"count\">").count(), 1_000);
    assert_eq!(second.html.matches("<span class=\"count\">").count(), 101);
    assert!(first.html.len() < 1_000_000 && second.html.len() < 1_000_000);
    for (page, link) in [
        (&first, "href=\"by-kind--2/index.html#places\""),
        (&first, "href=\"by-kind--2/index.html#organisations-t\""),
        (&second, "href=\"../index.html#organisations-a\""),
        (&second, "href=\"#places\""),
    ] {
        assert!(page.html.contains(link), "{} has no {link}", page.address);
    }
    assert!(second.html.contains("id=\"organisations-t\"") && second.html.contains("id=\"places\""));
}

#[test]
fn who_looks_for_another_name_finds_it_only_where_an_article_prints_it() {
    let actors = "[[actor]]\nname = \"Canal Board\"\nnames = [\"CB\", \"Ulverton Works\"]\nkind = \"organisation\"\n";
    let site = Archive::of(&["The Canal Board (CB) met.\n"]).file("seeds/actors.toml", actors).build();
    let html = site.page("actors/").html;
    assert!(html.contains("data-names=\"CB \"") && !html.contains("Ulverton"), "{html}");
}
