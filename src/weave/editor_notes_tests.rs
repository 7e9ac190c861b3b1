//! Where the editor's notes stand on an article's page.

use std::sync::Arc;

use super::story::Story;
use crate::archive::article::Publish;

const TEXT: &str = "# The lock at Harrowgate\n\nThe company will [rebuild the lock](https://e.org) this “winter”.\n\nBoats must wait until \
                    the spring, said the man who keeps it.\n";

#[test]
fn the_number_stands_after_the_last_word_and_the_note_after_its_block() {
    let page = Story::of(&[TEXT]).noted("001", Some("lock this winter"), "When is *not* said.").page("001");
    let mark = "“winter”.<a class=\"ref editor\" role=\"doc-noteref\" id=\"r1\" href=\"#n1\" aria-label=\"Note 1\">1</a></p></div>";
    assert!(page.contains(mark), "{page}");
    assert!(page.contains("{editor's note 1: <p>When is <em>not</em> said.</p>}"), "{page}");
}

#[test]
fn the_number_stands_in_no_link_of_the_article() {
    let page = Story::of(&[TEXT]).noted("001", Some("will rebuild"), "Words.").page("001");
    assert!(page.contains("rebuild</a><a class=\"ref editor\""), "{page}");
}

#[test]
fn notes_of_the_editor_and_on_repeats_are_numbered_together_in_the_order_of_the_text() {
    let copy = "The company will rebuild the lock this “winter”.\n\nAnd nobody knows the day.";
    let story = Story::of(&[TEXT, copy])
        .passage(("001", "002"), ("The company", "winter"), ("The company", "winter"))
        .noted("001", Some("Boats must wait"), "Last.")
        .noted("001", Some("company"), "First.")
        .noted("001", Some("Lock at Harrowgate"), "On the title.");
    let page = story.page("001");
    let order: Vec<Option<usize>> =
        ["note 1: <p>On", "note 2: <p>First", "{note 3: 002", "note 4: <p>Last"].map(|note| page.find(note)).into();
    assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{page}");
    let title = story.woven("001").title.expect("a title").to_string();
    assert!(title.contains("Harrowgate<a class=\"ref editor\" role=\"doc-noteref\" id=\"r1\""), "{title}");
}

#[test]
fn a_note_whose_words_have_changed_says_what_they_were() {
    let page = Story::of(&[TEXT]).noted("001", Some("Boats must wait until the summer"), "Words.").page("001");
    assert!(page.contains("{editor's note 1: <p>Words.</p> was “Boats must wait until the summer”}"), "{page}");
}

#[test]
fn a_note_about_the_article_and_one_that_is_lost_stand_apart_from_the_text() {
    let story = Story::of(&[TEXT]).noted("001", None, "No date is given.").noted(
        "001",
        Some("Boats must go before the winter said somebody"),
        "Words.",
    );
    let woven = story.woven("001");
    assert!(!story.page("001").contains("editor"));
    assert_eq!(woven.notes_on_all[0].opening.as_str(), "<p>No date is given.</p>\n");
    assert_eq!(woven.notes_on_all[0].id, "note-1");
    let lost = &woven.lost_notes[0];
    assert_eq!(lost.quote, "Boats must go before the winter said somebody");
    let best = &lost.candidates[0];
    assert_eq!((best.place.label.as_str(), best.place.href.as_str(), best.percent), ("¶2", "#p2", 50));
    assert_eq!(best.place.words, "Boats must wait until the spring, said");
}

#[test]
fn of_an_excerpt_only_notes_on_what_is_printed_are_shown() {
    let mut story = Story::of(&[TEXT])
        .noted("001", Some("Boats must wait"), "Hidden.")
        .noted("001", Some("winter”. Boats"), "Half hidden.")
        .noted("001", Some("this winter"), "Shown.")
        .noted("001", Some("the man who kept it said"), "Lost.")
        .noted("001", Some("Harrowgate"), "On the title.")
        .noted("001", None, "On all.");
    Arc::make_mut(&mut story.archive.articles[0]).publish = Publish::Excerpt;
    let (page, woven) = (story.page("001"), story.woven("001"));
    assert!(page.contains("note 1: <p>On the title") && page.contains("note 2: <p>Shown"), "{page}");
    assert!(!page.contains("idden"), "{page}");
    assert_eq!((woven.lost_notes.len(), woven.notes_on_all.len()), (0, 1));
    Arc::make_mut(&mut story.archive.articles[0]).publish = Publish::None;
    let woven = story.woven("001");
    assert_eq!((woven.lost_notes.len(), woven.notes_on_all.len()), (0, 0));
}
