//! Small texts, each with one difficulty, and what a careful reader sees in them.

use super::super::{PlainText, Wishes, read};
use super::layouts::wrapped;
use super::{listing, plain, shown};
use crate::archive::article::Layout;
use crate::archive::block::BlockKind;

/// A paragraph that is long enough to be one.
const LONG: &str = "The quarrel began in 1987, when the council first raised the fees for the harbour without asking anybody who used it, and it has not stopped since then.";
/// Another.
const OTHER: &str = "Before that year the fees had been set by the fishermen themselves, in a meeting that was held every winter in the back room of the inn on the quay.";

fn kinds(text: &str) -> Vec<BlockKind> {
    plain(text).blocks.iter().map(|block| block.kind).collect()
}

fn segments(read: &PlainText<'_>, number: usize) -> Vec<usize> {
    read.blocks[number].extent.segments().iter().map(|span| span.start.index()).collect()
}

#[test]
fn a_sentence_broken_by_a_blank_line_is_one_block_of_two_stretches() {
    let text = "The minister had announced in a long speech that more importantly,\n\nthe harbour would be closed.\n\nNobody was surprised by it.";
    let read = plain(text);
    assert_eq!(
        shown(&read, 0),
        "The minister had announced in a long speech that more importantly, the harbour would be closed."
    );
    assert_eq!(segments(&read, 0), [0, text.find("the harbour").expect("there")]);
    assert_eq!(read.blocks.len(), 2);
}

#[test]
fn a_sentence_may_go_on_with_a_name() {
    let text = format!(
        "{LONG}\n\nThe minister announced in a speech before the parliament of the\n\nNetherlands that he would step down at the end of the month.\n\n{OTHER}"
    );
    assert_eq!(kinds(&text), [BlockKind::Paragraph; 3]);
}

#[test]
fn what_interrupts_a_sentence_is_lifted_out_after_it() {
    for caption in [
        "Maryam Ravani. (Ola Nordpix/Fotor/CC BY 2.0)",
        "Maryam Ravani at a rally in Paris",
        "Photo: Lena Petrov",
        "Boats at dawn / Coast News",
    ] {
        for between in ["\n\n", "\n"] {
            let text = [
                "Its opponents, of whom there are more outside the country than inside it, have for years persisted in their campaigns",
                caption,
                "against it online and off.",
                LONG,
            ]
            .join(between);
            let found = listing(&text);
            assert_eq!(
                found[0],
                "Paragraph: Its opponents, of whom there are more outside the country than inside it, have for years persisted in their campaigns against it online and off.",
                "{caption}"
            );
            assert_eq!(found[1], format!("Caption: {caption}"));
        }
    }
}

#[test]
fn a_caption_printed_twice_is_one_block() {
    let text = format!(
        "{LONG}\n\na crowd in Rome on Friday / KAVA News Agency\n\nA crowd in Rome on Friday / KAVA News Agency\n\n{OTHER}"
    );
    let read = plain(&text);
    assert_eq!(kinds(&text), [BlockKind::Paragraph, BlockKind::Caption, BlockKind::Paragraph]);
    assert_eq!(read.blocks[1].also_at[0].of(&text), "A crowd in Rome on Friday / KAVA News Agency");
}

#[test]
fn a_caption_broken_at_a_column_keeps_its_credit() {
    let caption = "The quay at Port Merrion in 1931, with the steamer Gwendolen loading. (Photo: Merrion Museum)";
    for column in [60, 66, 72, 80] {
        let text = [LONG, caption, OTHER].map(|words| wrapped(words, column, "", "", false)).join("\n\n");
        assert_eq!(
            listing(&text),
            [format!("Paragraph: {LONG}"), format!("Caption: {caption}"), format!("Paragraph: {OTHER}")],
            "{column}"
        );
    }
}

#[test]
fn a_salutation_a_speaker_and_an_address_are_no_headings_and_no_captions() {
    for text in ["Dear Mr. President:", "Sen. Cruz said:", "Lena Petrov | press@gazette.example | 202-555-0100"] {
        assert_eq!(kinds(&format!("{LONG}\n\n{text}\n\n{OTHER}")), [BlockKind::Paragraph; 3], "{text}");
    }
    assert_eq!(kinds(&format!("{LONG}\n\nKey Provisions:\n\n{OTHER}"))[1], BlockKind::Heading);
}

#[test]
fn a_remark_in_parentheses_is_no_credit() {
    for text in ["He said so (in the picture that he sent).", "She gave him the money (and took the credit)."] {
        assert_eq!(kinds(&format!("{LONG}\n\n{text}\n\n{OTHER}")), [BlockKind::Paragraph; 3], "{text}");
    }
}

#[test]
fn a_heading_stands_before_a_paragraph_that_a_blank_line_breaks_early() {
    let text = format!(
        "{LONG}\n\nA Town Built on Coal\n\nThe town was founded by a man who owned the\n\npits above the valley and needed a harbour.\n\n{OTHER}"
    );
    use BlockKind::*;
    assert_eq!(kinds(&text), [Paragraph, Heading, Paragraph, Paragraph]);
}

#[test]
fn short_paragraphs_are_no_headings() {
    let after = [LONG, OTHER];
    for short in [
        "Yes.",
        "“Not now,” he said.",
        "“Not Now,” He Said",
        "No",
        "Why?",
        "Really?",
        "He said no.",
        "And then?",
        "It was not so;",
        "the end of it",
        "– What Now",
        "https://example.org/a",
        "12",
    ] {
        let text = format!("{OTHER}\n\n{short}\n\n{}", after.join("\n\n"));
        assert_ne!(kinds(&text)[1], BlockKind::Heading, "{short}");
    }
}

#[test]
fn unmarked_headings_are_found_in_many_manners() {
    for heading in [
        "Why Albania?",
        "MEV Capabilities",
        "BACKGROUND",
        "What comes next",
        "1. The Beginning",
        "IV. The End",
        "Conclusion:",
        "Presentation vs. Reality",
        "Implications for U.S. Policy",
        "Emergency: The Long Road Back",
        "Hintergrund",
        "Les raisons du conflit",
        "“Red Shi’ism” and Its Heirs",
    ] {
        for between in ["\n\n", "\n", "\n\u{a0}\n"] {
            let text =
                ["A sentence stands here before it, as in any text that one clips.", OTHER, heading, LONG, OTHER]
                    .join(between);
            let found = kinds(&text);
            assert_eq!(found[2], BlockKind::Heading, "{heading:?} between {between:?}");
            assert_eq!(found.len(), 5);
        }
    }
}

#[test]
fn marked_headings_keep_their_levels_and_none_is_skipped() {
    let text = "# The Harbour\n\n### Details\n\nShort text.\n\n## Aims\n\nMore text.\n\nBackground\n----------\nEven more text.";
    let read = plain(text);
    let levels: Vec<(Option<u8>, String)> =
        (0..read.blocks.len()).map(|at| (read.blocks[at].level, shown(&read, at))).collect();
    let level = |words: &str| levels.iter().find(|(_, shown)| shown == words).map(|(level, _)| *level);
    assert_eq!(level("The Harbour"), Some(Some(1)));
    assert_eq!(level("Details"), Some(Some(2)));
    assert_eq!(level("Aims"), Some(Some(2)));
    assert_eq!(level("Background"), Some(Some(2)));
    assert_eq!(read.found.title.map(|known| known.value).as_deref(), Some("The Harbour"));
}

#[test]
fn verse_is_kept_in_its_lines() {
    let text = "The Sea\n\nThe sea is calm tonight\nThe tide is full\nthe moon lies fair\nUpon the straits\n\nCome to the window\nSweet is the night-air\nOnly from the long line of spray";
    let found = listing(text);
    assert_eq!(found[1], "Paragraph: The sea is calm tonight The tide is full the moon lies fair Upon the straits");
    assert_eq!(found.len(), 3);
    let breaks =
        plain(text).events.iter().filter(|(event, _)| matches!(event, pulldown_cmark::Event::HardBreak)).count();
    assert_eq!(breaks, 5);
}

#[test]
fn an_entry_of_a_list_begins_its_line_and_stands_behind_no_dateline() {
    assert_eq!(
        listing("LONDON, Jan. 5 (Reuters) — * two\n\n* two\n"),
        ["Dateline: LONDON, Jan. 5 (Reuters) —", "Paragraph: * two", "Paragraph: * two"]
    );
}

#[test]
fn a_section_word_first_is_no_title_and_any_other_short_line_is() {
    assert_eq!(kinds(&format!("Summary\n{LONG}\n{OTHER}"))[0], BlockKind::Heading);
    assert_eq!(kinds(&format!("The Harbour\n{LONG}\n{OTHER}"))[0], BlockKind::Title);
    assert_eq!(kinds(&format!("{LONG}\n{OTHER}"))[0], BlockKind::Paragraph);
    assert_eq!(kinds("America’s Iran Policy"), [BlockKind::Title]);
    assert_eq!(kinds("It was a dark and stormy night."), [BlockKind::Paragraph]);
    assert_eq!(kinds("word"), [BlockKind::Paragraph]);
}

#[test]
fn what_stands_round_a_title_is_told_apart() {
    let text = format!(
        "OPINION\n\nThe End of the Affair\n\nHow two friends fell out\n\nBy JANE ROE\nSpecial to The Gazette\nPublished 3:00 PM, January 20, 2026\n\n{LONG}\n\n{OTHER}\n\nRead more: Harbour quarrels\n\n© 2026 The Gazette\n\n***"
    );
    use BlockKind::*;
    assert_eq!(
        kinds(&text),
        [Paragraph, Title, Paragraph, Byline, Byline, Dateline, Paragraph, Paragraph, Credit, Credit, Separator]
    );
    let found = plain(&text).found;
    assert_eq!(found.published.expect("a date").value.to_string(), "2026-01-20");
}

#[test]
fn a_dateline_may_name_an_agency() {
    let text = format!("LONDON, Jan. 5 (Reuters) — {LONG}");
    let read = plain(&text);
    assert_eq!(kinds(&text), [BlockKind::Dateline, BlockKind::Paragraph]);
    assert_eq!(read.found.publisher.map(|known| known.value).as_deref(), Some("Reuters"));
    assert_eq!(read.found.published.expect("a date").value.to_string(), "XXXX-01-05");
}

#[test]
fn links_in_plain_text_lead_only_where_they_can() {
    let text = "Read [the brief](https://x.org/a_(b)), [this](#) and https://y.org/c. It says so.";
    let addresses: Vec<String> = plain(text)
        .events
        .iter()
        .filter_map(|(event, _)| match event {
            pulldown_cmark::Event::Start(pulldown_cmark::Tag::Link { dest_url, .. }) => Some(dest_url.to_string()),
            _ => None,
        })
        .collect();
    assert_eq!(addresses, ["https://x.org/a_(b)", "https://y.org/c"]);
    assert_eq!(listing(text), ["Paragraph: Read the brief, this and https://y.org/c. It says so."]);
}

#[test]
fn an_address_broken_by_a_full_line_leads_to_the_whole() {
    let line = "Brandt, Tom. “Nine Meetings.” 2021. https://gazette.example/2021/";
    let long = wrapped(LONG, 66, "", "", false);
    let text = format!("{long}\n\nBibliography\n\n{line}\n04/29/nine-meetings.html.");
    let wishes = Wishes { layout: Some(Layout::Wrapped), ..Wishes::default() };
    let read = read(&text, 0..text.len(), &wishes);
    assert_eq!(shown(&read, 2), format!("{line}04/29/nine-meetings.html."));
}

#[test]
fn the_editor_decides_headings_layout_and_title() {
    let text = format!("The Harbour\n{LONG}\nWhy Now?\n{OTHER}\nit went on\n{LONG}");
    let headings = ["It went on".to_owned()];
    let wishes = Wishes { headings: &headings, title: Some("Why now?"), layout: Some(Layout::Lines) };
    let read = read(&text, 0..text.len(), &wishes);
    let found: Vec<BlockKind> = read.blocks.iter().map(|block| block.kind).collect();
    use BlockKind::*;
    assert_eq!(found, [Paragraph, Paragraph, Title, Paragraph, Heading, Paragraph]);
    assert!(read.report.layout_given);
}

#[test]
fn paragraphs_of_several_lines_are_joined_where_the_editor_says_so() {
    let text = format!("{LONG}\n{OTHER}\n\n{LONG}");
    assert_eq!(kinds(&text).len(), 3);
    let wishes = Wishes { layout: Some(Layout::BlankLines), ..Wishes::default() };
    assert_eq!(read(&text, 0..text.len(), &wishes).blocks.len(), 2);
}

#[test]
fn letters_quote_with_a_mark_before_each_line() {
    let text = format!(
        "{LONG}\n\n> The council met for the ninth time on Tuesday and, for the\n> ninth time, rose without a vote.\n>\n> Nobody expected it.\n\n{OTHER}"
    );
    let found = listing(&text);
    assert_eq!(
        found[1],
        "Quote: The council met for the ninth time on Tuesday and, for the ninth time, rose without a vote."
    );
    assert_eq!(found[2], "Quote: Nobody expected it.");
}

#[test]
fn references_without_a_heading_are_known_by_their_looks() {
    let text = format!(
        "{LONG}\n\n{OTHER}\n\nBrandt, Tom. “Nine Meetings.” The Gazette, April 29, 2021.\n\nPetrov, Lena. The Iron Rings. Valmora: Harbour Press, 1998.\n\nSorel, Marc. “Who Pays?” Coastal Review, 2019. https://x.org/a"
    );
    use BlockKind::*;
    assert_eq!(kinds(&text), [Paragraph, Paragraph, Reference, Reference, Reference]);
}

#[test]
fn a_text_that_is_all_headings_is_headings() {
    assert_eq!(kinds("Opening Remarks\n\nBackground\n\nConclusion"), [BlockKind::Heading; 3]);
    assert_eq!(kinds("One\nTwo\nThree"), [BlockKind::Paragraph; 3]);
}

#[test]
fn persian_is_read_by_length_and_marks() {
    let first = "مبارزین وطن از سال ۲۰۱۳ در آلبانی زندگی می‌کنند و اردوگاه آنها در نزدیکی تیرانا قرار دارد.";
    let second = "آلبانی کشوری کوچک در جنوب شرقی اروپاست که در سال‌های اخیر به خانه جدید این گروه تبدیل شده است.";
    let parts = [
        "آلبانی و مبارزین وطن",
        "نوشته: علی رضایی",
        first,
        "چرا آلبانی؟",
        second,
        "نتیجه‌گیری",
        first,
        "منابع",
        "رضایی، علی. «تاریخ مبارزین». تهران: نشر نو، ۱۳۹۸.",
    ];
    use BlockKind::*;
    for between in ["\n", "\n\n", "\r\n\r\n", "\n\u{a0}\n"] {
        let text = parts.join(between);
        assert_eq!(
            kinds(&text),
            [Title, Byline, Paragraph, Heading, Paragraph, Heading, Paragraph, Heading, Reference]
        );
        assert_eq!(plain(&text).found.author[0].value, "علی رضایی");
    }
}

#[test]
fn chinese_is_joined_without_spaces() {
    let first = "今天的会议在罗马举行。各方代表就核问题进行了长时间的讨论，但没有达成任何协议。";
    let second = "自从去年以来，双方的谈判一直陷入僵局。许多观察家认为，这次会议是打破僵局的最后机会。";
    let text = [
        "罗马会议的意义",
        "作者：王小明",
        first,
        "会议的背景",
        second,
        "参考文献",
        "王小明：《核谈判史》，北京：人民出版社，2019年。",
    ]
    .join("\n\n");
    use BlockKind::*;
    assert_eq!(kinds(&text), [Title, Byline, Paragraph, Heading, Paragraph, Heading, Reference]);
    let wrap = |paragraph: &str| {
        paragraph
            .chars()
            .collect::<Vec<_>>()
            .chunks(20)
            .map(|line| line.iter().collect::<String>())
            .collect::<Vec<_>>()
            .join("\n")
    };
    let text = [first, second, first].map(wrap).join("\n\n");
    assert_eq!(listing(&text), [first, second, first].map(|paragraph| format!("Paragraph: {paragraph}")));
}

#[test]
fn what_was_guessed_is_told_with_its_lines() {
    let text = format!(
        "The Harbour\n\nBy Ines Oduya\n\n{LONG}\n\nWhy Now?\n\n{OTHER}\n\nBibliography\n\nBrandt, Tom. A. 1998.\n\nPetrov, Lena. B. 1999."
    );
    let guesses: Vec<(u32, u32)> = plain(&text).report.guesses.iter().map(|guess| guess.lines).collect();
    assert_eq!(guesses, [(1, 15), (1, 1), (3, 3), (7, 7), (11, 11), (13, 15)]);
}
