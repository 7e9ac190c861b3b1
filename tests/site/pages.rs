//! What the pages tell a reader.

use std::collections::BTreeSet;

use crate::story::{Archive, Run};

const ORIGINAL: &str = "The lock at Harrowgate\n\nBy Ada Marsh\n\nThe canal company will rebuild the lock at Harrowgate this \
winter, Ada Marsh reports, because its gates have rotted and its walls lean into the water by the width of a hand.\n\n\
Boats must wait below the lock until the spring, said Thomas Harrow, who keeps it, and the towpath will be closed to \
walkers for six weeks from the first frost. “Nobody shall drown in my time,” he said.\n\nThe company has not said what the work will cost, and the county has \
promised nothing towards it so far.\n";

const COPY: &str = "Lock to be rebuilt\n\nThis article by Ada Marsh is worth reading.\n\nThe canal company will repair \
the lock at Harrowgate this winter, Ada Marsh reports, because its gates have rotted and its walls lean into the water \
by the width of a hand.\n\nThe company has not said what the work will cost, and the county has promised nothing towards \
it so far.\n\nHarrow was not asked.\n";

const ACTORS: &str = "[[actor]]\nname = \"Ada Marsh\"\nkind = \"person\"\n\n[[actor]]\nname = \"Thomas Harrow\"\nkind = \
\"person\"\n\n[[actor]]\nname = \"Jane Harrow\"\nkind = \"person\"\n\n[[actor]]\nname = \"Harrowgate\"\nkind = \"place\"\n";

fn canal() -> Run {
    Archive::of(&[ORIGINAL, COPY]).file("seeds/actors.toml", ACTORS).build()
}

#[test]
fn the_margin_of_a_copy_says_where_its_text_stands_and_what_it_leaves_out() {
    let site = canal();
    let page = site.page("articles/002/");
    page.says("Stands in 001, ¶2").says("1 place with other words").says("Left out here:");
    site.page("articles/001/").says("Repeated in 002").does_not_say("Left out here:");
}

#[test]
fn two_articles_stand_side_by_side_row_by_row() {
    let page = canal().page("repeats/001-002/");
    page.says("Likely original: 001; 002 ¶1 says")
        .says("With changes")
        .says("Same")
        .says("Only in 001")
        .says("Only in 002");
    page.says("Names that stand only in 001: Thomas Harrow.");
    page.says("Quotations that stand only in 001: Nobody shall drown in my time,.");
    page.says("Quotations that stand only in 001: Nobody shall drown in my time,.");
}

#[test]
fn an_actor_has_both_counts_and_every_mention_in_its_sentence() {
    let page = canal().page("actors/ada-marsh/");
    page.says("4 mentions as printed").says("3 with repeated text counted once").says("2 articles");
    page.says("This article by Ada Marsh is worth reading.");
}

#[test]
fn a_surname_that_could_be_two_people_is_listed_with_the_line_that_decides_it() {
    let site = canal();
    let page = site.page("actors/unresolved/");
    page.says("Harrow was not asked.").says("Jane Harrow or Thomas Harrow").says("[here.\"002\"]");
    let decided = format!("{ACTORS}\n[here.\"002\"]\n\"Harrow\" = \"jane-harrow\"\n");
    let site = Archive::of(&[ORIGINAL, COPY]).file("seeds/actors.toml", decided).build();
    site.page("actors/unresolved/").says("Every name was given to one actor.");
    site.page("actors/jane-harrow/").says("Harrow was not asked.").says("by actors.toml");
}

#[test]
fn a_title_that_another_article_lends_stands_in_brackets() {
    let settings = "[articles.\"002\"]\ntitle_from = \"001\"\n";
    let site = Archive::of(&[ORIGINAL, COPY]).file("seeds/archive.toml", settings).build();
    site.page("articles/").says("[The lock at Harrowgate]");
}

#[test]
fn what_was_guessed_is_said_with_its_lines() {
    canal()
        .page("about/")
        .says("seeds/001.txt")
        .says("blank lines stand between paragraphs")
        .says("layout = \"blank-lines\"");
}

#[test]
fn a_template_or_file_of_the_archive_takes_the_place_of_the_built_in_one() {
    let archive = Archive::of(&[ORIGINAL])
        .file("templates/404.html", "<h1>Lost in {{ site }}</h1>")
        .file("static/CNAME", "a.example");
    let site = archive.build();
    site.page("404.html").says("Lost in A reading archive");
    assert_eq!(std::fs::read_to_string(site.site().join("CNAME")).expect("copied"), "a.example");
}

#[test]
fn a_mistake_in_a_template_is_told_with_its_file_and_stops_the_build() {
    let archive = Archive::of(&[ORIGINAL])
        .file("templates/home.html", "{% extends \"base.html\" %}\n{% block main %}{{ oops }}{% endblock %}");
    archive.build().ends(1).says("templates/home.html").says("oops");
    archive.check().ends(1).says("templates/home.html");
}

#[test]
fn pages_name_their_address_only_when_it_is_known() {
    let archive = Archive::of(&[ORIGINAL]);
    assert!(!archive.build().page("articles/001/").html.contains("canonical"));
    let page = archive.run(&["build", "--base-url", "https://example.org/canal/"]).page("articles/001/");
    assert!(page.html.contains("<link rel=\"canonical\" href=\"https://example.org/canal/articles/001/\">"));
}

#[test]
fn no_word_of_a_withheld_article_stands_anywhere_not_even_its_title() {
    let settings = "[articles.\"001\"]\npublish = \"none\"\n\n[articles.\"002\"]\ntitle_from = \"001\"\n";
    let archive = Archive::of(&[ORIGINAL, COPY]).file("seeds/archive.toml", settings).file("seeds/actors.toml", ACTORS);
    let site = archive.build();
    site.ends(0).says("article 002 takes its title from article 001, which is withheld");
    for (path, bytes) in crate::story::tree(&site.site()) {
        let text = String::from_utf8_lossy(&bytes);
        for word in ["The lock at", "Boats must wait", "who keeps it", "six weeks"] {
            assert!(!text.contains(word), "{path} says {word:?}");
        }
    }
}

#[test]
fn every_template_and_static_file_of_the_repository_is_built_into_the_program() {
    let repository = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let built = crate::story::tree(&Archive::of(&[ORIGINAL]).build().site());
    for (path, bytes) in crate::story::tree(&repository.join("static")) {
        assert_eq!(built.get(&path), Some(&bytes), "static/{path} is not listed in pages/engine.rs");
    }
    let read = |path: &str| std::fs::read_to_string(repository.join(path)).expect("readable");
    let listed = read("src/pages/engine.rs") + &read("src/archive/wording.rs");
    for path in crate::story::tree(&repository.join("templates")).into_keys() {
        assert!(
            listed.contains(&format!("/templates/{path}\"")),
            "templates/{path} is listed neither in pages/engine.rs nor in archive/wording.rs"
        );
    }
}

#[test]
fn of_an_excerpt_only_its_head_and_first_paragraph_stand_anywhere() {
    let settings = "[articles.\"001\"]\npublish = \"excerpt\"\n";
    let archive = Archive::of(&[ORIGINAL]).file("seeds/archive.toml", settings).file("seeds/actors.toml", ACTORS);
    let site = archive.build();
    site.page("articles/001/")
        .says("The lock at Harrowgate")
        .says("its gates have rotted")
        .does_not_say("Thomas Harrow");
    for (path, bytes) in crate::story::tree(&site.site()) {
        let text = String::from_utf8_lossy(&bytes);
        for word in ["Boats must wait", "who keeps it", "Nobody shall drown", "the work will cost"] {
            assert!(!text.contains(word), "{path} says {word:?}");
        }
    }
}

#[test]
fn every_message_of_the_sites_own_words_is_said_somewhere() {
    let repository = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let said: String = ["src", "templates", "static"]
        .iter()
        .flat_map(|folder| crate::story::tree(&repository.join(folder)))
        .filter(|(path, _)| !path.ends_with(".ftl"))
        .map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned())
        .collect();
    let words = std::fs::read_to_string(repository.join("templates/words/en.ftl")).expect("readable");
    let keys = words.lines().filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()));
    for key in keys.filter_map(|line| line.split_once(" =").map(|(key, _)| key)) {
        // Some keys are put together: `month-` and a number, `kind-` and the kind, `why-surname` and `-at`.
        let stems = key.match_indices('-').map(|(at, _)| format!("\"{}", &key[..=at]));
        let whole = [format!("\"{key}\""), format!("\"{}\"", key.trim_end_matches("-at"))];
        assert!(whole.into_iter().chain(stems).any(|written| said.contains(&written)), "nothing says `{key}`");
    }
}

#[test]
fn a_persian_archive_speaks_persian_from_right_to_left() {
    let settings = "language = \"fa\"\n[articles.\"001\"]\npublished = \"2026-01-20\"\n";
    let text = "باران بارید و رود بالا آمد. مردم ده بر بام‌ها رفتند و تا بامداد همان‌جا ماندند.\n";
    let archive = Archive::of(&[]).file("seeds/001_a.txt", text).file("seeds/002_b.txt", text);
    let site = archive.file("seeds/archive.toml", settings).build();
    assert!(site.page("").says("مقاله‌ها").html.contains("<html lang=\"fa\" dir=\"rtl\">"));
    site.page("articles/001/").says("۲۰ ژانویه ۲۰۲۶").says("واژه");
    site.page("repeats/001-002/").says("¶۱");
}

#[test]
fn an_archive_brings_words_of_its_own_and_hears_of_those_that_no_page_has() {
    let words = "nav-articles = Artikel\nnav-nowhere = Nirgends\n";
    let archive = Archive::of(&[ORIGINAL]).file("seeds/archive.toml", "language = \"de\"\n");
    let site = archive.file("templates/words/de.ftl", words).build();
    let home = site.page("");
    assert!(home.html.contains("<html lang=\"de\" dir=\"ltr\">"));
    assert!(home.html.contains(">Artikel</a>") && home.html.contains(">Actors</a>"));
    site.says("templates/words/de.ftl:2").says("no page has a message `nav-nowhere`");
}

/// What stands in a template's context at the first level, as the template engine prints it.
fn names_in(context: &str) -> BTreeSet<String> {
    let (mut names, mut depth, mut last) = (BTreeSet::new(), 0, String::new());
    let mut letters = context.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                last.clear();
                while let Some(letter) = letters.next().filter(|letter| *letter != '"') {
                    last.push(if letter == '\\' { letters.next().unwrap_or(letter) } else { letter });
                }
            }
            '{' | '[' => depth += 1,
            '}' | ']' => depth -= 1,
            ':' if depth == 1 => {
                names.insert(last.clone());
            }
            _ => {}
        }
    }
    names
}

#[test]
fn what_each_template_is_given_stands_in_the_documents() {
    let repository = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let told = std::fs::read_to_string(repository.join("docs/templates.md")).expect("readable");
    let mut archive = Archive::of(&[ORIGINAL, COPY])
        .file("seeds/actors.toml", ACTORS)
        .file("seeds/notes/one.md", "---\narticle: \"001\"\n---\nA note.\n");
    let pages = [
        ("404", "404.html"),
        ("about", "about/index.html"),
        ("actor", "actors/ada-marsh/index.html"),
        ("actors", "actors/index.html"),
        ("article", "articles/001/index.html"),
        ("articles", "articles/index.html"),
        ("home", "index.html"),
        ("notes", "notes/index.html"),
        ("pair", "repeats/001-002/index.html"),
        ("repeats", "repeats/index.html"),
        ("unresolved", "actors/unresolved/index.html"),
    ];
    for (template, _) in pages {
        archive = archive.file(format!("templates/{template}.html"), "{{ __tera_context | safe }}");
    }
    let site = archive.build().ends(0).site();
    for (template, page) in pages {
        let (_, section) = told.split_once(&format!("## {template}.html\n")).expect("a section");
        let section = section.split("\n## ").next().unwrap_or(section);
        let told: BTreeSet<String> = section
            .lines()
            .filter_map(|line| Some(line.strip_prefix("    ")?.split_once(" = ")?.0.to_owned()))
            .collect();
        let mut given = names_in(&std::fs::read_to_string(site.join(page)).expect("the page"));
        given.remove("frame");
        assert_eq!(told, given, "{template}.html");
    }
}

#[test]
fn the_sources_of_a_large_archive_are_told_on_several_pages_and_every_article_leads_to_its_own() {
    let text =
        |number: usize| format!("Number {number} of many, each a text of its own with the word w{number} in it.\n");
    let archive =
        (1..=101).fold(Archive::new(), |archive, number| archive.file(format!("seeds/{number:03}.txt"), text(number)));
    let site = archive.build();
    let page = |address: &str| std::fs::read_to_string(site.site().join(address).join("index.html")).expect("a page");
    assert!(page("articles/100").contains("\"../../about/index.html#article-100\""));
    assert!(page("articles/101").contains("\"../../about/pages/2/index.html#article-101\""));
    assert!(page("about").contains("id=\"article-100\"") && page("about").contains("id=\"rules\""));
    assert!(page("about/pages/2").contains("id=\"article-101\"") && !page("about/pages/2").contains("id=\"rules\""));
}
