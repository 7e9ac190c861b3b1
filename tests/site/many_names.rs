//! Archives that name somebody, or nobody certain, thousands of times: the pages of names come in parts.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::story::{Archive, Run, tree};

/// No page of names is larger, in bytes.
const LARGEST: usize = 1_000_000;

/// An article that names somebody so often, in a sentence of its own each time, and says something in each.
fn article(number: usize, names: usize, name: &str) -> String {
    (0..names).fold(String::new(), |mut text, nth| {
        let _ = write!(text, "On day {nth} of w{number}, {name} said: “It is q{nth}x{number}, and so it was.”\n\n");
        text
    })
}

fn pages_of_names(site: &Run) -> Vec<(String, String)> {
    let pages = site.pages().into_iter().filter(|page| page.address.starts_with("actors/"));
    pages.map(|page| (page.address, page.html)).collect()
}

/// The values of an attribute that begin with some words, in their order.
fn values<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
    html.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn an_actor_who_is_named_thousands_of_times_has_pages_and_every_mention_stands_on_one() {
    let actor = "[[actor]]\nname = \"Ada Marsh\"\nkind = \"person\"\n";
    let counts = [1_000, 3, 450, 1];
    let archive = counts.iter().zip(1..).fold(Archive::new(), |archive, (count, number)| {
        archive.file(format!("seeds/{number:03}.txt"), article(number, *count, "Ada Marsh"))
    });
    let site = archive.file("seeds/actors.toml", actor).build();
    let (mut seen, mut quotations) = (BTreeSet::new(), 0);
    for page in 1..=4 {
        let folder = if page == 1 { String::new() } else { format!("{page}/") };
        let page = site.page(&format!("actors/ada-marsh/{folder}"));
        assert!(page.html.len() < LARGEST, "{} has {} bytes", page.address, page.html.len());
        let links = values(&page.html, "<div class=\"place\"><a href=\"");
        seen.extend(links.into_iter().map(|link| link.trim_start_matches("../").to_owned()));
        let quoted = page.html.matches("<blockquote").count();
        assert!(quoted <= 400, "{quoted}");
        quotations += quoted;
    }
    assert_eq!(quotations, 1_454, "every quotation is told");
    assert_eq!(seen.len(), 1_454, "every mention is told");
    site.page("actors/ada-marsh/").says("page 1 of 4").says("Named beside").says("1454 mentions as printed");
    site.page("actors/ada-marsh/2/").says("1000 mentions, continued").does_not_say("Named beside");
    site.page("actors/ada-marsh/3/").says("450 mentions");
    assert!(!site.site().join("actors/ada-marsh/5").exists());
}

#[test]
fn open_names_by_the_thousand_come_in_pages_and_each_article_leads_to_its_own() {
    let actors =
        "[[actor]]\nname = \"Ada Marsh\"\nkind = \"person\"\n\n[[actor]]\nname = \"Ben Marsh\"\nkind = \"person\"\n";
    let counts = [350, 100, 1, 500];
    let archive = counts.iter().zip(1..).fold(Archive::new(), |archive, (count, number)| {
        archive.file(format!("seeds/{number:03}.txt"), article(number, *count, "Marsh"))
    });
    let site = archive.file("seeds/actors.toml", actors).build();
    site.page("actors/unresolved/").says("951 places").says("page 1 of 3");
    let pages = pages_of_names(&site);
    let anchors: BTreeSet<String> = pages
        .iter()
        .flat_map(|(address, html)| values(html, "<li id=\"").into_iter().map(move |id| format!("{address}#{id}")))
        .collect();
    assert_eq!(anchors.len(), 951);
    for number in 1..=4 {
        let page = site.page(&format!("articles/{number:03}/"));
        let links: BTreeSet<String> = values(&page.html, "href=\"../../")
            .into_iter()
            .filter(|link| link.contains("#u-"))
            .map(str::to_owned)
            .collect();
        assert_eq!(links.len(), counts[number - 1]);
        assert!(links.is_subset(&anchors), "{links:?}");
    }
    assert!(pages.iter().all(|(_, html)| html.len() < LARGEST));
}

#[test]
fn an_edit_that_moves_open_names_to_another_page_leads_there_from_every_article() {
    let actors =
        "[[actor]]\nname = \"Ada Marsh\"\nkind = \"person\"\n\n[[actor]]\nname = \"Ben Marsh\"\nkind = \"person\"\n";
    let archive = |first: usize| {
        let texts = [first, 100, 1, 500].map(|count| article(count, count, "Marsh"));
        texts.iter().zip(1..).fold(Archive::new().file("seeds/actors.toml", actors), |archive, (text, number)| {
            archive.file(format!("seeds/{number:03}.txt"), text)
        })
    };
    let edited = archive(299);
    edited.build().ends(0);
    for first in [300, 301, 150] {
        edited.clone().file("seeds/001.txt", article(first, first, "Marsh")).build().ends(0);
        let clean = archive(first);
        clean.build().ends(0);
        let [edited, clean] = [&edited, &clean].map(|archive| tree(&archive.path().join("site")));
        let differ = clean.keys().chain(edited.keys()).filter(|path| clean.get(*path) != edited.get(*path));
        assert_eq!(differ.collect::<BTreeSet<_>>(), BTreeSet::new(), "{first}");
    }
}
