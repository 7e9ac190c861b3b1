//! What the cards tell that links show before they are followed.

use crate::story::{Archive, Run, tree};

const ORIGINAL: &str = "The lock at Harrowgate\n\nBy Ada Marsh\n\nThe canal company will rebuild the lock at Harrowgate this \
winter, Ada Marsh reports, because its gates have rotted and its walls lean into the water by the width of a hand.\n\n\
The company has not said what the work will cost.\n";

const COPY: &str = "Lock to be rebuilt\n\nThis article by Ada Marsh is worth reading.\n\nThe canal company will repair \
the lock at Harrowgate this winter, Ada Marsh reports, because its gates have rotted and its walls lean into the water \
by the width of a hand.\n";

const ACTORS: &str = "[[actor]]\nname = \"Ada Marsh\"\nkind = \"person\"\ndescription = \"writes </script> of canals\"\n\
description_from = \"002 ¶1\"\n\n[[actor]]\nname = \"Harrowgate\"\nkind = \"place\"\n\n[[actor]]\nname = \"Nobody Named\"\n\
kind = \"person\"\n";

fn canal(settings: &str) -> Archive {
    Archive::of(&[ORIGINAL, COPY]).file("seeds/actors.toml", ACTORS).file("seeds/archive.toml", settings)
}

/// A script of cards, as text; none where there is no such file.
fn cards(run: &Run, page: &str) -> Option<String> {
    let bytes = tree(&run.site()).remove(&format!("{page}/card.js"))?;
    Some(String::from_utf8(bytes).expect("UTF-8"))
}

#[test]
fn the_card_of_an_actor_tells_what_the_page_begins_with() {
    let site = canal("").build();
    let card = cards(&site, "actors/ada-marsh").expect("a card");
    for words in
        ["Ada Marsh", "person", "4 mentions, 3 when repeated text is counted once, in 2 articles", "All mentions"]
    {
        assert!(card.contains(words), "{words}: {card}");
    }
    assert!(card.contains("[\"a\",\"002 ¶1\",\"articles/002/index.html#p1\"]"), "{card}");
    assert!(!card.contains("</script>"), "{card}");
    assert_eq!(cards(&site, "actors/nobody-named"), None, "whom no article names has no page either");
}

#[test]
fn the_card_of_a_passage_shows_the_other_article_with_the_words_that_differ() {
    let card = cards(&canal("").build(), "repeats/001-002").expect("a card");
    for words in [
        "The same passage in 001, ¶",
        "The same passage in 002, ¶",
        "[\"del\",\"rebuild\",\"other words in 001: \"]",
        "[\"ins\",\"repair\",\"other words in 002: \"]",
        "[\"a\",\"Side by side\",\"repeats/001-002/index.html#passage-1\"]",
    ] {
        assert!(card.contains(words), "{words}: {card}");
    }
}

#[test]
fn cards_speak_the_language_of_the_site() {
    let card = cards(&canal("language = \"fa\"\n").build(), "actors/ada-marsh").expect("a card");
    assert!(card.contains("همهٔ موارد") && !card.contains("mentions"), "{card}");
}

#[test]
fn no_card_has_a_word_of_a_withheld_article() {
    for publish in ["none", "excerpt"] {
        let site = canal(&format!("[articles.\"001\"]\npublish = \"{publish}\"\n")).build();
        assert_eq!(cards(&site, "repeats/001-002"), None, "there is nothing side by side");
        let card = cards(&site, "actors/harrowgate").expect("002 names it");
        assert!(!card.contains("001"), "{card}");
    }
    let site = canal("[articles.\"001\"]\npublish = \"none\"\n").build();
    let card = cards(&site, "actors/ada-marsh").expect("002 names her");
    assert!(card.contains("in 1 article\""), "{card}");
}
