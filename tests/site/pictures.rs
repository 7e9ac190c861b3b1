//! What the pictures and the lists tell, in archives of every size.

use crate::story::{Archive, Run};

const FLOOD: &str = "Flood in the valley\n\nThe river rose by two metres on Monday, and the bridge near the old mill is \
                     closed until the water has gone, said Ada Marsh, who looks after it.\n\nNobody was hurt.\n";

const COPY: &str = "Water\n\nA reader writes that nothing like it was seen since the war.\n\nThe river rose by two metres on \
                    Monday, and the bridge near the old mill is closed until the water has gone, said Ada Marsh, who \
                    looks after it.\n";

const ACTORS: &str = "[[actor]]\nname = \"Ada Marsh\"\nkind = \"person\"\n";

/// An archive of a flood, its copy, and so many other articles; each has the year that `year` gives it.
fn archive(others: usize, year: impl Fn(usize) -> Option<u16>) -> Archive {
    let archive = Archive::of(&[FLOOD, COPY]).file("seeds/actors.toml", ACTORS);
    (3..3 + others).fold(archive, |archive, number| {
        let date = year(number).map(|year| format!("published: {year}-0{}-11\n", number % 9 + 1)).unwrap_or_default();
        let text = format!(
            "---\ntitle: Note {number}\n{date}---\n\nAbout bread{number} and salt{number} and ovens{number}.\n"
        );
        archive.file(format!("seeds/{number:03}.md"), text)
    })
}

fn small() -> Run {
    archive(1, |_| None).build()
}

#[test]
fn a_newcomer_reads_what_the_archive_is_and_what_to_do() {
    let site = small();
    let home = site.page("");
    home.says(
        "3 articles, read side by side. The margin says where a text also stands, what was left out, and who is named.",
    );
    home.says("Read an article, look up a name, or compare two texts side by side.");
    home.says("Most named Ada Marsh person 1").says("Most repeated 001 and 002 1 passage, 29 words");
    let one = Archive::of(&[FLOOD]).file("seeds/archive.toml", "find_actors = false\n").build();
    one.page("").says("Read an article.").does_not_say("compare");
}

#[test]
fn the_editor_sees_what_to_look_at() {
    let site = small();
    site.page("").says("Names not given to one actor 0").says("Articles without a year 3");
    site.page("").says("Articles that name no author or publisher 3");
}

#[test]
fn a_note_that_lost_its_place_is_counted_on_the_first_page() {
    let note = "---\narticle: \"001\"\nquote: a bear was seen beside the church on Thursday\n---\n\nWhere?\n";
    let home = archive(0, |_| None).file("seeds/notes/bear.md", note).build().page("");
    home.says("Notes that lost their place 1");
    small().page("").does_not_say("Notes that lost their place");
}

#[test]
fn the_map_of_a_small_archive_has_a_column_an_article_and_its_figures_in_a_table() {
    let home = small().page("");
    home.says("001 · Flood in the valley: 36 words, 81 % stands elsewhere, most in 002").says("shares no text");
    let figures = [36, 29].map(|figure| format!("<td class=\"count\">{figure}</td>")).concat();
    assert!(home.html.contains(&format!("{figures}<td class=\"count\">81 %</td>")));
    assert!(
        home.html.contains(
            "<a href=\"repeats/001-002/index.html\" tabindex=\"-1\"><title>001 and 002 side by side: 1 passage"
        )
    );
}

#[test]
fn the_map_of_some_dozen_articles_puts_those_together_that_share_text() {
    let home = archive(20, |number| (number % 2 == 0).then_some(2024)).build().page("");
    home.says("2 articles that share text").says("10 articles that share none, by year 2024");
    home.says("10 articles that share none and have no year");
    for number in 1..23 {
        assert!(
            home.html.contains(&format!("<a href=\"articles/{number:03}/index.html\" tabindex=\"-1\"><title>")),
            "{number}"
        );
    }
}

#[test]
fn a_large_archive_is_counted_by_month_and_its_list_has_pages() {
    let site = archive(510, |number| (number % 3 > 0).then_some(2023 + number as u16 % 3)).build();
    let home = site.page("");
    home.says("512 articles")
        .says("February 2024: 56 articles, 336 words")
        .says("Without a year")
        .says("The newest articles");
    assert!(home.html.contains("<a href=\"articles/index.html#a-"), "the bars lead to the list");
    assert!(home.html.contains("<a href=\"articles/by-date--2/index.html#a-"), "on its second page, too");
    site.page("articles/").says("512 articles · page 1 of 2").says("Next page").does_not_say("Page before");
    site.page("articles/by-date--2/").says("Without a year continued").says("Page before");
    let rows: usize =
        ["articles/", "articles/by-date--2/"].map(|page| site.page(page).html.matches("id=\"a-").count()).iter().sum();
    assert_eq!(rows, 512);
}

#[test]
fn articles_are_listed_by_date_and_by_source() {
    let settings = "[articles.\"001\"]\npublisher = \"The Valley Post\"\npublished = \"2024-02-03\"\n\n[articles.\"002\"]\nsource = \
                    \"https://www.mill.example/water\"\n";
    let page = archive(1, |_| None).file("seeds/archive.toml", settings).build().page("articles/");
    page.says("2024 001 Flood in the valley The Valley Post · 3 February 2024 · most of it");
    page.says("By source mill.example 002 Water no date The Valley Post 001 Flood in the valley 3 February 2024 Source not known 003 Note 3");
    small().page("articles/").does_not_say("By source");
}

#[test]
fn a_pair_has_a_picture_of_what_the_two_share() {
    let page = small().page("repeats/");
    assert!(page.html.contains("<a href=\"001-002/index.html#passage-1\" tabindex=\"-1\"><title>29 words</title>"));
    page.says("81 % of 001 (Flood in the valley) stands in 002");
}

#[test]
fn an_actors_mentions_are_ticks_that_lead_to_them_hollow_where_the_text_is_a_copy() {
    let page = small().page("actors/ada-marsh/");
    assert!(page.html.contains("<a href=\"../../articles/001/index.html#m1\" tabindex=\"-1\"><title>001, ¶1</title>"));
    assert!(page.html.contains("<title>002, ¶2, repeated text</title><rect class=\"hollow\""));
}

#[test]
fn an_actor_whom_many_articles_name_has_a_bar_a_year() {
    let names = (1..=40).fold(Archive::new().file("seeds/actors.toml", ACTORS), |archive, number| {
        let text = format!(
            "---\ntitle: Note {number}\npublished: {}\n---\n\nAda Marsh spoke of bread{number}.\n",
            2020 + number % 4
        );
        archive.file(format!("seeds/{number:03}.md"), text)
    });
    let page = names.build().page("actors/ada-marsh/");
    for (year, first) in [(2020, "004"), (2021, "001"), (2023, "003")] {
        assert!(page.html.contains(&format!("<a href=\"#in-{first}\">{year}</a>")), "{year}");
    }
}

#[test]
fn the_strip_of_an_article_leads_to_its_paragraphs() {
    let page = small().page("articles/002/");
    assert!(page.html.contains("<a href=\"#p2\" tabindex=\"-1\"><title>¶2, stands in 001</title>"));
    assert!(page.html.contains("<a href=\"#p1\" tabindex=\"-1\"><title>¶1, 12 words</title>"));
}

#[test]
fn a_withheld_article_stands_in_no_picture() {
    let settings = "[articles.\"001\"]\npublish = \"none\"\n";
    let site = archive(1, |_| None).file("seeds/archive.toml", settings).build();
    site.page("").says("shares no text").does_not_say("001").does_not_say("Flood");
    site.page("articles/").does_not_say("001");
}

#[test]
fn the_pictures_of_a_persian_archive_begin_on_the_right() {
    let settings = "title = \"بایگانی\"\nlanguage = \"fa\"\n";
    let home = archive(1, |_| None).file("seeds/archive.toml", settings).build().page("");
    let english = small().page("");
    let first = |page: &crate::story::Page| {
        page.html.split("<title>001 ").nth(1).or(page.html.split("<title>\u{2068}001").nth(1)).map(str::to_owned)
    };
    assert!(english.html.contains("<path d=\"M0 0h52"));
    assert!(home.html.contains("<path d=\"M1148 0h52"), "{:?}", first(&home));
}
