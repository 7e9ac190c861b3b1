//! Where two articles have one text, and at the same place name an actor otherwise.

use crate::story::{Archive, Run};

const ACTORS: &str = "[[actor]]\nname = \"Canal Board\"\nnames = [\"CB\"]\nkind = \"organisation\"\n\n\
    [[actor]]\nname = \"Ada Marsh\"\nnames = [\"Ada Marsh-Lowe\"]\nkind = \"person\"\n";

const ORIGINAL: &str = "The lock at Harrowgate was closed on Tuesday after the rain of the week before, and no boat has gone \
    down to the sea since, said the Canal Board, which has kept the lock for a hundred years and more.\n\n\
    Ada Marsh was not there when the gates were shut, and nobody knew where the key of the house could be found until \
    late in the evening of that day.\n";

fn compared(copy: &str, settings: &str) -> Run {
    Archive::of(&[ORIGINAL, copy]).file("seeds/actors.toml", ACTORS).file("seeds/archive.toml", settings).build()
}

#[test]
fn another_name_at_the_same_place_is_told_with_both_places() {
    let copy = ORIGINAL.replace("Canal Board", "CB").replace("Ada Marsh", "Ada Marsh-Lowe");
    let site = compared(&copy, "");
    site.page("actors/canal-board/").says("Named otherwise at the same place").says("001 ¶1 Canal Board002 ¶1 CB");
    site.page("actors/ada-marsh/").says("001 ¶2 Ada Marsh002 ¶2 Ada Marsh-Lowe");
}

#[test]
fn where_only_one_names_the_actor_the_other_words_are_told() {
    let site = compared(&ORIGINAL.replace("Ada Marsh was", "She was"), "");
    site.page("actors/ada-marsh/").says("001 ¶2 Ada Marsh002 ¶2 She");
    let named_by_the_copy = compared(&ORIGINAL.replace("nobody knew", "CB knew not"), "");
    named_by_the_copy.page("actors/canal-board/").says("001 ¶2 nobody002 ¶2 CB");
}

#[test]
fn the_same_name_in_other_words_and_a_sentence_of_its_own_are_nothing_to_tell() {
    for copy in [
        ORIGINAL.replace("said the Canal Board", "says the Canal Board"),
        ORIGINAL.replace("Canal Board", "CANAL BOARD"),
        ORIGINAL.replace(
            "Ada Marsh was not there when the gates were shut, and nobody knew where the key",
            "The keeper had gone out to see an old friend and was nowhere near, so that it took an hour before the key",
        ),
    ] {
        let site = compared(&copy, "");
        site.page("actors/canal-board/").does_not_say("Named otherwise at the same place");
        site.page("actors/ada-marsh/").does_not_say("Named otherwise at the same place");
    }
}

#[test]
fn what_a_withheld_article_says_there_is_not_told() {
    let copy = ORIGINAL.replace("Canal Board", "CB");
    for publish in ["none", "excerpt"] {
        let site = compared(&copy, &format!("[articles.\"002\"]\npublish = \"{publish}\"\n"));
        site.page("actors/canal-board/").does_not_say("Named otherwise at the same place");
    }
}
