//! Small stories of two articles.

use super::*;

use crate::archive::block::BlockKind;

const ONE: &str =
    "The harbour froze early that year, and the pilots who had never seen ice carried their boats up the hill.";
const TWO: &str = "Nobody in the town hall wanted to pay for coal, so the clerks burned the minutes of forty winters.";
const THREE: &str =
    "When the thaw came the boats were carried down again, lighter by a coat of paint and heavier by six children.";
const OTHER: &str = "A railway engineer counts sleepers the way a shepherd counts sheep, and for much the same reason.";
const ELSE: &str =
    "Beans, said the gardener, forgive everything except being planted by somebody who does not like beans.";

#[test]
fn a_sentence_that_two_articles_share_is_found_to_the_word() {
    let found = Found::of([
        Sample::new("1").paragraph(&format!("{OTHER} {ONE} {ELSE}")),
        Sample::new("2").paragraph(ELSE.split(' ').rev().collect::<Vec<_>>().join(" ").as_str()).paragraph(ONE),
    ]);
    let bare = ONE.trim_end_matches('.');
    assert_eq!(found.passages(), [(bare, bare)]);
    assert_eq!(found.changes(), []);
    assert_eq!((found.pair().words_a, found.pair().words_b, found.pair().shared_words), (20, 20, 20));
}

#[test]
fn what_replaces_what_is_said_word_by_word() {
    let copy = ONE.replace("early", "late").replace("who had never seen ice ", "").replace("hill", "steep hill");
    let found = Found::of([
        Sample::new("1").paragraph(&format!("{ONE} {TWO}")),
        Sample::new("2").paragraph(&format!("{copy} {TWO}")),
    ]);
    assert_eq!(
        found.changes(),
        [
            (ChangeKind::Replaced, "early", "late"),
            (ChangeKind::LeftOut, "who had never seen ice", ""),
            (ChangeKind::Added, "", "steep"),
        ]
    );
}

#[test]
fn quotes_dashes_case_and_accents_are_typography() {
    let one =
        "With the regime’s end at hand—collapse, and worse—a “café” on the corner stayed open. It closed at nine.";
    let two = "With the regime's end at hand, collapse, and worse – A \"cafe\" on the\ncorner stayed open! It closed at nine.";
    let found = Found::of([Sample::new("1").paragraph(one), Sample::new("2").paragraph(two)]);
    assert_eq!(
        found.changes(),
        [
            (ChangeKind::Typography, "regime’s", "regime's"),
            (ChangeKind::Typography, "—", ", "),
            (ChangeKind::Typography, "—a “café”", " – A \"cafe\""),
            (ChangeKind::Typography, ".", "!"),
        ]
    );
}

#[test]
fn a_caption_in_the_middle_is_outside_the_passage() {
    let (before, after) = ONE.split_once(" who ").expect("the word stands there");
    let before = format!("{before} who");
    let found = Found::of([
        Sample::new("1").paragraph(ONE).paragraph(TWO),
        Sample::new("2").interrupted(&before, "A pilot. (Photo: the town)", after).paragraph(TWO),
    ]);
    let passage = &found.pair().passages[0];
    assert_eq!(found.pair().passages.len(), 1);
    assert_eq!((found.pair().words_a, found.pair().words_b, passage.matched), (39, 39, 39));
    assert_eq!(passage.b.extent.segments().len(), 3);
    assert_eq!(found.changes(), []);
    let only = &found.pair().only_b;
    assert_eq!(only.len(), 1);
    assert_eq!(found.text(found.pair().b, only[0].span), "A pilot. (Photo: the town");
}

#[test]
fn a_caption_that_both_print_belongs_to_the_passage() {
    let caption = "The harbour in ice";
    let sample = |id| Sample::new(id).paragraph(ONE).block(BlockKind::Caption, caption).paragraph(TWO);
    let found = Found::of([sample("1"), sample("2").paragraph(OTHER)]);
    assert_eq!(found.pair().words_a, found.words[0].count());
    assert_eq!(found.pair().passages.len(), 1);
    assert!(found.pair().only_a.is_empty());
}

#[test]
fn a_paragraph_left_out_parts_two_passages_at_the_paragraph() {
    let (one, two, three) = (format!("The {ONE}"), format!("The {TWO}"), format!("The {THREE}"));
    let found = Found::of([
        Sample::new("1").paragraphs([one.as_str(), &two, &three]),
        Sample::new("2").paragraphs([one.as_str(), &three]),
    ]);
    let bare = |text: &str| text.trim_end_matches('.').to_owned();
    let (one, three) = (bare(&one), bare(&three));
    assert_eq!(found.passages(), [(one.as_str(), one.as_str()), (three.as_str(), three.as_str())]);
    let only = &found.pair().only_a;
    assert_eq!(only.len(), 1);
    assert_eq!(found.text(found.pair().a, only[0].span), bare(&two));
    assert_eq!(only[0].words.len(), 20);
}

#[test]
fn a_sentence_left_out_within_a_paragraph_is_a_change() {
    let found = Found::of([
        Sample::new("1").paragraph(&format!("The {ONE} The {TWO} The {THREE}")),
        Sample::new("2").paragraph(&format!("The {ONE} The {THREE}")),
    ]);
    let left_out = format!("The {}", TWO.trim_end_matches('.'));
    assert_eq!(found.changes(), [(ChangeKind::LeftOut, left_out.as_str(), "")]);
}

#[test]
fn a_moved_paragraph_is_found_and_the_shorter_part_has_moved() {
    let found =
        Found::of([Sample::new("1").paragraphs([ONE, TWO, THREE]), Sample::new("2").paragraphs([TWO, THREE, ONE])]);
    let moved: Vec<_> = found.pair().passages.iter().map(|passage| (passage.moved, passage.matched)).collect();
    assert_eq!(moved, [(true, 20), (false, 40)]);
}

#[test]
fn a_heading_belongs_to_the_passage_when_the_whole_of_it_agrees() {
    let sample = |heading: &str, id| Sample::new(id).paragraph(ONE).heading(heading).paragraph(TWO);
    let found = Found::of([sample("The cold", "1"), sample("The cold", "2")]);
    assert_eq!((found.pair().passages.len(), found.changes()), (1, vec![]));
    let found = Found::of([
        Sample::new("1").paragraph(OTHER).heading("Policy and Conclusion").paragraph(TWO),
        Sample::new("2").paragraph(ELSE).heading("Conclusion").paragraph(TWO),
    ]);
    let bare = TWO.trim_end_matches('.');
    assert_eq!(found.passages(), [(bare, bare)]);
}

#[test]
fn eight_words_count_in_quotation_marks_but_not_the_name_of_a_book() {
    let quoted = "we burned the minutes of forty cold winters";
    let sample = |id, opening: &str, words: &str| Sample::new(id).paragraph(&format!("{opening} “{words}” {opening}"));
    let found = Found::of([sample("1", OTHER, quoted), sample("2", ELSE, quoted)]);
    assert_eq!(found.passages(), [(quoted, quoted)]);
    assert_eq!(found.pair().passages[0].kind, crate::analyse::reuse::PassageKind::Quotation);
    let phrase =
        |name: &str| format!("“We thank {name}, and I look forward to continuing to work with {name},” he said.");
    let found = Found::of([
        Sample::new("1").paragraphs([OTHER, &phrase("Ada")]),
        Sample::new("2").paragraphs([ELSE, &phrase("the pilots")]),
    ]);
    assert!(found.reuse.pairs.is_empty(), "a phrase in two long quotations is no quotation");
    let title = "The Burning of the Minutes of Forty Cold Winters";
    let found = Found::of([sample("1", OTHER, title), sample("2", ELSE, title)]);
    assert!(found.reuse.pairs.is_empty());
}

#[test]
fn articles_that_share_only_phrases_are_no_pair() {
    let phrase = "spoke on condition of anonymity because he was not authorized";
    let found = Found::of([
        Sample::new("1").paragraph(&format!("{ONE} A clerk {phrase} to speak. {TWO}")),
        Sample::new("2").paragraph(&format!("{OTHER} The man {phrase} by law. {ELSE} {ELSE}")),
    ]);
    assert!(found.reuse.pairs.is_empty());
}

#[test]
fn an_article_that_says_where_it_is_from_names_the_other_as_source() {
    let found = Found::of([
        Sample::new("1").paragraphs([ONE, TWO, THREE]),
        Sample::new("2").paragraph("This article by Ada Byron is worth reading").paragraphs([ONE, TWO]),
    ]);
    let source = found.pair().source.clone().expect("a source");
    assert_eq!(source.article, found.pair().a);
    assert_eq!(source.grounds.to_string(), "2 ¶1 says: “This article by Ada Byron is worth reading”");
}

#[test]
fn the_earlier_date_is_the_source_unless_the_words_say_otherwise() {
    let sample = |id, date| Sample::new(id).published(date).paragraphs([ONE, TWO]);
    let found = Found::of([sample("1", "2026-01-20"), sample("2", "2025")]);
    let source = found.pair().source.clone().expect("a source");
    assert_eq!(source.article, found.pair().b);
    assert_eq!(source.grounds.to_string(), "2 is dated 2025, 1 2026-01-20");
    let found =
        Found::of([sample("1", "2026-01-20"), sample("2", "2025").block(BlockKind::Credit, "Read it all here.")]);
    assert_eq!(found.pair().source, None);
}

#[test]
fn two_equal_articles_are_one_repost_without_a_source() {
    let sample = |id| {
        Sample::new(id)
            .block(BlockKind::Title, "Ice")
            .heading("One")
            .paragraphs([ONE, TWO])
            .block(BlockKind::Caption, "A hill")
    };
    let found = Found::of([sample("1"), sample("2")]);
    let pair = found.pair();
    assert_eq!((pair.words_a, pair.words_b), (found.words[0].count(), found.words[1].count()));
    assert_eq!(pair.passages.len(), 1);
    assert_eq!(pair.passages[0].kind, crate::analyse::reuse::PassageKind::Repost);
    assert!(pair.only_a.is_empty() && pair.only_b.is_empty() && pair.source.is_none());
}

#[test]
fn what_stands_in_one_only_is_told_by_section() {
    let found = Found::of([
        Sample::new("1")
            .heading("Summary")
            .paragraphs([OTHER, ELSE])
            .heading("Winter")
            .paragraph(ONE)
            .heading("Spring")
            .paragraph(THREE)
            .heading("Sources"),
        Sample::new("2").heading("Summary").paragraph(ONE),
    ]);
    let pair = found.pair();
    let only: Vec<_> = pair.only_a.iter().map(|only| (only.words.len(), only.heading)).collect();
    assert_eq!(only, [(33, Some(0)), (1, Some(3)), (22, Some(5)), (1, Some(7))]);
}

#[test]
fn the_writer_named_over_one_text_and_in_a_sentence_before_the_other_is_no_part_of_the_passage() {
    let found = Found::of([
        Sample::new("1").block(BlockKind::Byline, "By Ada Byron").paragraphs([ONE, TWO]),
        Sample::new("2").paragraph("This article by Ada Byron is worth reading.").paragraphs([ONE, TWO]),
    ]);
    assert_eq!(found.pair().shared_words, 39);
    assert_eq!(found.pair().source.as_ref().map(|source| source.article), Some(found.pair().a));
}

#[test]
fn text_is_found_in_any_script_with_blanks_between_words_or_without() {
    for text in [
        "港务局昨日宣布，今年冬天将重建位于北岸的老码头，因为石墙已经向水面倾斜了一掌之宽",
        "市役所は昨日、北岸の古い桟橋を今年の冬に建て直すと発表した。石垣が手のひらほど水に傾いているためである",
        "أعلنت هيئة الميناء أمس أنها ستعيد بناء الرصيف القديم على الضفة الشمالية هذا الشتاء لأن جدرانه الحجرية مالت نحو الماء",
        "Портовое управление вчера объявило, что этой зимой перестроит старый причал на северном берегу, потому что его стены наклонились",
        "Η λιμενική αρχή ανακοίνωσε χθες ότι φέτος τον χειμώνα θα ξαναχτίσει την παλιά αποβάθρα, γιατί οι τοίχοι της έγειραν",
    ] {
        let found = Found::of([
            Sample::new("1").paragraph(OTHER).paragraph(&format!("{text}.")),
            Sample::new("2").paragraph(&format!("{text}!")).paragraph(ELSE),
        ]);
        assert_eq!(found.passages(), [(text, text)]);
    }
}
