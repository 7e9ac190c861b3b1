//! The editor's notes: beside their words, at the head of the article, or known to be lost.

use crate::story::{Archive, Run, tree};

const LOCK: &str = "The lock at Harrowgate\n\nThe canal company will rebuild the lock this winter, because its gates have rotted.\n\n\
Boats must wait below the lock until the spring, said the man who keeps it.\n\nThe company has not said what the work will cost.\n";

fn archive() -> Archive {
    Archive::of(&[LOCK])
}

/// A note on article 001, whose front matter has these further lines.
fn note(lines: &str, body: &str) -> String {
    format!("---\narticle: \"001\"\n{lines}---\n{body}\n")
}

fn noted(lines: &str, body: &str) -> Archive {
    archive().file("seeds/notes/a note.md", note(lines, body))
}

#[test]
fn a_note_stands_beside_its_words_and_on_the_page_of_notes() {
    let site = noted("quote: its GATES have rotted\n", "Which gates is *not* said.").build();
    let page = site.page("articles/001/");
    let mark =
        "have rotted.<a class=\"ref editor\" role=\"doc-noteref\" id=\"r1\" href=\"#n1\" aria-label=\"Note 1\">1</a>";
    assert!(page.html.contains(mark), "{}", page.html);
    assert!(page.html.contains("<aside class=\"note editor\" role=\"doc-footnote\" id=\"n1\" aria-label=\"Note 1\">"));
    assert!(page.html.contains("<p>Which gates is <em>not</em> said.</p>"));
    assert!(page.html.contains("role=\"doc-backlink\" href=\"#r1\""));
    let notes = site.page("notes/");
    notes.says("1 note").says("its GATES have rotted").says("Which gates is not said.");
    assert!(notes.html.contains("href=\"../articles/001/index.html#note-a-note\""));
    assert!(page.html.contains("id=\"note-a-note\""));
    let data = String::from_utf8(tree(&site.site())["data/notes.json"].clone()).expect("UTF-8");
    assert!(data.contains("\"place\": \"exact\"") && data.contains("\"text\": \"its gates have rotted\""), "{data}");
}

#[test]
fn a_note_about_the_whole_article_stands_at_its_head() {
    let page = noted("", "It gives no date.").build().page("articles/001/");
    let (head, text) = page.html.split_once("<article").expect("an article");
    assert!(
        head.contains("The editor’s note") && head.contains("It gives no date.") && !text.contains("It gives no date.")
    );
}

#[test]
fn an_archive_without_notes_has_no_page_of_them() {
    let site = archive().build();
    assert!(!site.ends(0).site().join("notes").exists());
    assert!(!site.page("").html.contains("notes/index.html"));
}

#[test]
fn a_note_survives_an_edit_of_the_article_and_says_that_its_words_have_changed() {
    let archive = noted("quote: Boats must wait below the bridge until the spring\n", "How many is not said.");
    archive
        .check()
        .ends(0)
        .says("note[changed-words]")
        .says("the note was put to ¶2 “Boats must wait below the lock until the spring” (0.88)");
    let site = archive.build();
    let was = "The words have changed since the note was written. They were: Boats must wait below the bridge until the spring";
    site.page("articles/001/").says(was);
    site.page("notes/").says("Boats must wait below the lock until the spring").says(was);
}

#[test]
fn a_note_that_could_stand_at_two_places_is_lost_and_everywhere_known_to_be() {
    let archive = noted("quote: the lock\n", "Which of them?");
    let checked = archive.check();
    insta::assert_snapshot!("lost", checked.ends(0).words());
    let site = archive.build();
    site.page("notes/").says("Notes that lost their place").says("seeds/notes/a note.md").says("3 times");
    let page = site.page("articles/001/");
    page.says("Notes that lost their place")
        .says("Which of them?")
        .says("¶1 The canal company will rebuild the lock this winter, because its gates …");
    assert!(!page.html.contains("class=\"note editor\""));
    let found = noted("quote: the lock\nsuffix: until the spring\n", "Which of them?").build();
    found.page("articles/001/").does_not_say("lost their place");
}

#[test]
fn every_fault_of_every_note_is_told_at_once() {
    let archive = archive()
        .file("seeds/notes/1.md", "Nothing but words.\n")
        .file("seeds/notes/2.md", "---\narticle: \"002\"\n---\nWords.\n")
        .file("seeds/notes/3.md", note("qoute: the lock\n", "Words."))
        .file("seeds/notes/4.md", note("quote: “”\nmood: glad\n", ""))
        .file("seeds/notes/5 .md", note("", "Words."))
        .file("seeds/notes/5.md", note("", "Words."));
    insta::assert_snapshot!("faults", archive.check().ends(1).words());
    archive.build().ends(1);
}

#[test]
fn nothing_in_a_note_runs_or_is_loaded() {
    let body = "<script>alert(1)</script> <img src=x onerror=alert(1)>\n\n[a](javascript:alert(1)) ![b](https://example.org/b.png)\n\n\
                # A heading[^1]\n\n[^1]: A footnote.\n\n[the article](../001.txt#p2)\n";
    let site = noted("quote: rebuild the lock\n", body).build();
    for address in ["articles/001/", "notes/"] {
        let html = site.page(address).html;
        assert!(
            !html.contains("<script>alert") && !html.contains("<img src=x") && !html.contains("javascript:"),
            "{html}"
        );
        assert!(!html.contains("src=\"https:") && !html.contains("id=\"fn-1\""), "{html}");
        assert!(html.contains("<strong>A heading[^1]</strong>"), "{html}");
    }
    assert!(site.page("notes/").html.contains("<a href=\"../articles/001/index.html#p2\">the article</a>"));
}

/// What stands in no file of a site.
#[track_caller]
fn nowhere(site: &Run, words: &[&str]) {
    for (path, bytes) in tree(&site.ends(0).site()) {
        let text = String::from_utf8_lossy(&bytes);
        for word in words {
            assert!(!text.contains(word), "{path} says {word:?}");
        }
    }
}

#[test]
fn of_a_withheld_article_no_note_is_shown_and_of_an_excerpt_none_on_hidden_words() {
    let notes = || {
        archive()
            .file("seeds/notes/shown.md", note("quote: its gates have rotted\n", "Body of the shown."))
            .file("seeds/notes/hidden.md", note("quote: below the lock until the spring\n", "Body of the hidden."))
            .file("seeds/notes/near.md", note("quote: has never said what the work will cost\n", "Body of the near."))
            .file("seeds/notes/lost.md", note("quote: said the man who kept the keys of it\n", "Body of the lost."))
            .file("seeds/notes/all.md", note("", "Body of all."))
    };
    let settings = |publish: &str| format!("[articles.\"001\"]\npublish = \"{publish}\"\n");
    let excerpt = notes().file("seeds/archive.toml", settings("excerpt")).build();
    nowhere(
        &excerpt,
        &["Body of the hidden", "Body of the near", "Body of the lost", "until the spring", "will cost", "the keys"],
    );
    excerpt.page("articles/001/").says("Body of the shown").says("Body of all");
    let withheld = notes().file("seeds/archive.toml", settings("none"));
    withheld.check().says("said the man who kept the keys of it");
    let site = withheld.build();
    nowhere(&site, &["Body of", "rotted", "until the spring", "the keys"]);
    assert!(!site.site().join("notes").exists());
}
