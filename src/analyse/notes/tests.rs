use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;
use crate::analyse::library::Library;
use crate::archive::sample::{self, Sample};
use crate::archive::word::of_text;
use crate::span::ByteSpan;

/// A note about some words of article 1.
fn note(words: &str, prefix: &str, suffix: &str) -> Note {
    let mut note = sample::note("n", "1", Some(words), "Words.");
    let quote = note.quote.as_mut().expect("a quote");
    (quote.prefix, quote.suffix) = (prefix.to_owned(), suffix.to_owned());
    note
}

fn archive_of(paragraphs: &[&str], notes: Vec<Note>) -> Archive {
    let article = Sample::new("1").paragraphs(paragraphs.iter().copied());
    Archive { notes, ..sample::archive([article]) }
}

fn analysed(archive: &Archive) -> (Placed, Vec<Diagnostic>) {
    find(AllWords::new(archive, &Library::of(archive)))
}

/// Where a note about these words belongs, in a few words: "exact: as they stand".
fn placed(paragraphs: &[&str], note: Note) -> String {
    let archive = archive_of(paragraphs, vec![note]);
    let text = &archive.articles[0].text;
    let printed =
        |found: &Found| found.extent.segments().iter().map(|span| span.of(text)).collect::<Vec<_>>().join(" | ");
    match &analysed(&archive).0.places[0] {
        Place::Article => "article".to_owned(),
        Place::Exact(found) => format!("exact: {}", printed(found)),
        Place::Near(found) => format!("near {}: {}", found.score.thousandths(), printed(found)),
        Place::Lost(lost) => {
            let candidates =
                lost.candidates.iter().map(|found| format!("{} {}", found.score.thousandths(), printed(found)));
            format!("lost, {} times: {}", lost.times, candidates.collect::<Vec<_>>().join("; "))
        }
    }
}

const CANAL: [&str; 3] = [
    "The canal company will rebuild the lock at Harrowgate this winter, because its gates have rotted.",
    "Boats must wait below the lock until the spring, said the man who keeps it — and so must walkers.",
    "The company has not said what the work will cost, and the county has promised “nothing” so far.",
];

#[test]
fn words_that_stand_as_they_are_quoted_are_found() {
    assert_eq!(placed(&CANAL, note("until the spring", "", "")), "exact: until the spring");
    assert_eq!(
        placed(&CANAL, note("its gates have rotted. Boats must wait", "", "")),
        "exact: its gates have rotted | Boats must wait",
        "from one paragraph into the next"
    );
}

#[test]
fn quotes_dashes_case_accents_and_line_breaks_do_not_matter() {
    assert_eq!(
        placed(&CANAL, note("keeps it - AND so\nmust wálkers", "", "")),
        "exact: keeps it — and so must walkers"
    );
    assert_eq!(placed(&CANAL, note("promised \"nothing\" so far", "", "")), "exact: promised “nothing” so far");
}

#[test]
fn a_quotation_with_its_markup_is_found_without() {
    let mut marked = note("will [rebuild](https://example.org/gone) the *lock*", "", "");
    marked.quote.as_mut().expect("a quote").unmarked = Some("will rebuild the lock".to_owned());
    assert_eq!(placed(&CANAL, marked), "exact: will rebuild the lock");
}

#[test]
fn of_several_places_the_words_around_decide_or_nothing_does() {
    let text = ["The lock was shut.", "He said the lock was old and the lock was deep."];
    let lost = "lost, 3 times: 1000 The lock was; 1000 the lock was; 1000 the lock was";
    assert_eq!(placed(&text, note("the lock was", "", "")), lost);
    for (prefix, suffix) in [("old and", ""), ("", "deep"), ("old but", "deep")] {
        let archive = archive_of(&text, vec![note("the lock was", prefix, suffix)]);
        let Place::Exact(found) = &analysed(&archive).0.places[0] else { panic!("{prefix} {suffix}: not found") };
        assert_eq!(found.extent.outer().start.index(), archive.articles[0].text.rfind("the lock").expect("there"));
    }
    assert!(placed(&text, note("the lock was", "and", "")).starts_with("exact"));
    assert!(placed(&text, note("the lock was", "nowhere", "")).starts_with("lost, 3 times"));
}

#[test]
fn words_that_changed_are_found_where_most_of_them_still_stand() {
    let quoted = "The canal company will repair the lock at Harrowgate this summer";
    assert_eq!(
        placed(&CANAL, note(quoted, "", "")),
        "near 818: The canal company will rebuild the lock at Harrowgate this"
    );
    let quoted = "the Company has not yet said what the work would cost";
    assert_eq!(placed(&CANAL, note(quoted, "", "")), "near 818: The company has not said what the work will cost");
}

#[test]
fn a_changed_spelling_is_half_a_change() {
    let text = ["An organization of dissidents in the harbour town has announced it."];
    let quoted = note("An organisation of dissidents in the harbor town", "", "");
    assert_eq!(placed(&text, quoted), "near 875: An organization of dissidents in the harbour town");
}

#[test]
fn a_note_never_moves_to_a_place_that_only_looks_like_its_own() {
    let lookalikes = [
        "On Monday the mayor told the council that the bridge would be closed.",
        "On Friday the mayor told the council that the tunnel would be closed.",
    ];
    let quoted = "On Sunday the mayor told the council that the ferry would be closed";
    let both = "lost, 0 times: 846 On Monday the mayor told the council that the bridge would be closed; \
                846 On Friday the mayor told the council that the tunnel would be closed";
    assert_eq!(placed(&lookalikes, note(quoted, "", "")), both);
    let prefixed = note("the mayor told the council that the old bridge", "On Monday", "would be closed");
    assert!(placed(&lookalikes, prefixed).starts_with("near"), "what stands around it tells them apart");
}

#[test]
fn a_second_place_that_outlived_the_first_is_not_taken_for_it() {
    let text = ["He paid the whole sum at once.", "Nobody ever saw the whole sum again."];
    assert_eq!(
        placed(&text[1..], note("the whole sum", "He paid", "at once")),
        "lost, 1 times: 556 the whole sum",
        "three words stand there, among others than was said"
    );
    assert_eq!(placed(&text, note("the whole sum", "He paid", "at once")), "exact: the whole sum");
    let changed = [
        "He paid the entire sum owed to the three of them at once.",
        "Then the whole sum owed to the three of them went.",
    ];
    let quoted = note("the whole sum owed to the three of them", "He paid", "at once");
    assert_eq!(
        placed(&changed, quoted),
        "near 938: the entire sum owed to the three of them",
        "it has what is around it"
    );
}

#[test]
fn words_that_stand_nowhere_are_lost_with_what_is_most_like_them() {
    assert_eq!(placed(&CANAL, note("entirely other matters were discussed", "", "")), "lost, 0 times: ");
    let half = "Boats must wait above the bridge before the winter, said somebody else";
    assert_eq!(
        placed(&CANAL, note(half, "", "")),
        "lost, 0 times: 500 Boats must wait below the lock until the spring, said"
    );
    assert!(placed(&CANAL, note("must wait there", "", "")).starts_with("lost"), "two words can stand anywhere");
}

#[test]
fn a_note_that_quotes_nothing_belongs_to_the_article() {
    let mut about_all = note("", "", "");
    about_all.quote = None;
    assert_eq!(placed(&CANAL, about_all), "article");
}

#[test]
fn the_editor_is_told_what_changed_what_is_lost_and_what_to_do() {
    let told = |note: Note| {
        let found = analysed(&archive_of(&CANAL, vec![note])).1;
        found
            .into_iter()
            .map(|found| format!("{}: {}\n{}", found.code, found.message, found.help.unwrap_or_default()))
            .collect::<Vec<_>>()
    };
    assert_eq!(told(note("until the spring", "", "")), [""; 0]);
    let near = "changed-words: “Boats must wait below the bridge until the spring” does not stand in article 1 in these words \
                any more\nthe note was put to ¶2 “Boats must wait below the lock until the spring” (0.88); if that is right, \
                quote the words as they stand there";
    assert_eq!(told(note("Boats must wait below the bridge until the spring", "", "")), [near]);
    let lost = "lost-note: “Boats must wait above the bridge before spring” is not found in article 1\nmost like it: ¶2 “Boats \
                must wait below the lock until the spring” (0.50); quote the words as they stand now, or remove `quote` to put \
                the note at the article's head";
    assert_eq!(told(note("Boats must wait above the bridge before spring", "", "")), [lost]);
    assert!(told(note("the lock", "", ""))[0].contains("stands 2 times"));
}

/// A long article that is never the same, with words that stand often and words that stand seldom.
fn long_text(words: usize) -> String {
    let mut text = String::with_capacity(words * 7);
    let mut at = 1_u64;
    for number in 0..words {
        at = at.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let word = (at >> 33) % [40, 400, 4_000, 40_000][number % 4];
        text.push_str(&format!("w{word} "));
    }
    text
}

#[test]
fn a_thousand_notes_on_a_long_article_take_no_time() {
    let text = long_text(200_000);
    let words: Vec<&str> = text.split_whitespace().collect();
    let quoted = |at: usize| {
        let mut own: Vec<&str> = words[at..at + 25].to_vec();
        if at.is_multiple_of(2) {
            own[12] = "changed";
        }
        note(&own.join(" "), "", "")
    };
    let archive = archive_of(&[&text], (0..1_000).map(|number| quoted(number * 199)).collect());
    let started = Instant::now();
    let (placed, _) = analysed(&archive);
    for (number, place) in placed.places.iter().enumerate() {
        let (Place::Exact(found) | Place::Near(found)) = place else { panic!("{number} is lost") };
        assert_eq!(found.words, WordSpan::from(number * 199..number * 199 + 25));
    }
    assert!(started.elapsed() < Duration::from_secs(60), "it took {:?}", started.elapsed());
}

#[test]
fn text_that_repeats_itself_is_searched_without_end_to_it() {
    let text = "no ".repeat(100_000);
    let quoted = (1..50).map(|number| note(&"no ".repeat(number * 10), "no", "yes")).collect();
    let (placed, _) = analysed(&archive_of(&[&text], quoted));
    assert!(placed.places.iter().all(|place| matches!(place, Place::Lost(lost) if lost.times > 90_000)));
}

proptest! {
    #[test]
    fn words_cut_from_anywhere_with_five_on_each_side_are_found_there(
        paragraphs in prop::collection::vec("([abc]|the|Rain|«é»|x-y|1, |“q”|\\. ){1,30}( [abc]|the|don’t|—| ){0,30}", 1..5),
        from in 0_usize..80,
        length in 1_usize..12,
    ) {
        let archive = archive_of(&paragraphs.iter().map(String::as_str).collect::<Vec<_>>(), Vec::new());
        let text = archive.articles[0].text.to_string();
        let words = Words::of(&archive.articles[0]);
        let count = words.count();
        prop_assume!(count > 0);
        let start = from % count;
        let end = (start + length).min(count);
        let cut = |from: usize, to: usize| match (words.list.get(from), words.list.get(to.wrapping_sub(1))) {
            (Some(first), Some(last)) if from < to => ByteSpan::new(first.span.start, last.span.end).of(&text).to_owned(),
            _ => String::new(),
        };
        let (prefix, suffix) = (cut(start.saturating_sub(5), start), cut(end, (end + 5).min(count)));
        let quoted = cut(start, end);
        // A word can end where a paragraph does and be cut otherwise where the next one follows.
        prop_assume!(of_text(&quoted).count() == end - start);
        let archive = Archive { notes: vec![note(&quoted, &prefix, &suffix)], ..archive };
        match &analysed(&archive).0.places[0] {
            Place::Exact(found) => {
                let same = |one: usize, other: usize| words.list[one].key == words.list[other].key;
                let moved = found.words.start.index();
                prop_assert!((start..end).enumerate().all(|(at, word)| same(moved + at, word)));
                let around = |at: usize| (at.saturating_sub(5)..at).map(|word| words.list[word].key).collect::<Vec<_>>();
                prop_assert_eq!(around(moved), around(start));
            }
            Place::Lost(lost) => prop_assert!(lost.times > 1, "two places with the same words around them"),
            other => prop_assert!(false, "{other:?}"),
        }
    }
}
