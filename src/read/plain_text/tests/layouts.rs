//! One article in the layouts in which such files come: each must be read as the same blocks.

use super::{listing, plain, shown};
use crate::archive::article::Layout;
use crate::archive::block::BlockKind::{self, *};

/// An article with one of everything.
#[rustfmt::skip]
const ARTICLE: [(BlockKind, &str); 24] = [
    (Title, "The Long Quarrel Over the Harbour at Valmora"),
    (Byline, "By Ines Oduya and Tom Brandt"),
    (Dateline, "VALMORA, May 3 (Reuters) –"),
    (Paragraph, "The harbour council met for the ninth time on Tuesday and, for the ninth time, rose without a vote. Fishermen who had waited since dawn on the quay went home without a word, and the long-standing plan to deepen the basin was put off until the autumn of the next year."),
    (Paragraph, "Nobody in the town expected anything else. The two parties have quarrelled over the harbour since 1987 — first over the fees, then over the dredging — and neither of them has ever explained how the work would be paid for by a town of nine thousand people."),
    (Caption, "Boats in the old basin at Valmora. (Lena Petrov/Getty Images)"),
    (Heading, "A Town Divided"),
    (Paragraph, "On the hill, where the hotels stand, the plan is popular. “We cannot live on fish alone,” said the owner of the largest of them, who asked that her name not be printed while the vote was pending and who has lent money to both of the parties."),
    (Paragraph, "It was not always so."),
    (Paragraph, "Below the hill the mood is different. The fishermen's co-operative, which was founded in 1911, has said that it will not give up a single mooring. Its members point to the promises that were made to them when the breakwater was built:"),
    (ListItem, "free moorings for as long as the co-operative exists"),
    (ListItem, "a seat on the harbour council"),
    (ListItem, "a share of the fees that visiting yachts pay in the summer months"),
    (Heading, "Why Now?"),
    (Paragraph, "The answer is money from outside. In March the ministry offered to pay for half of the work if the council agreed before the end of the year, and a company from the capital has offered to pay for most of the rest in return for a lease of forty years."),
    (Quote, "We have been promised a good deal before, and we have always been the ones who paid for it in the end, the co-operative wrote in an open letter."),
    (Paragraph, "The ministry did not answer questions about the offer. An official who was asked about it by telephone said that no decision had been taken and that none was to be expected before the council had made up its mind, which is what he had said a year ago."),
    (Heading, "Conclusion"),
    (Paragraph, "The harbour will silt up while the town argues. That is what happened to the old basin, which was given up in 1924 after thirty years of talk, and of which nothing is left but a row of iron rings in a meadow behind the church."),
    (Heading, "Bibliography"),
    (Reference, "Brandt, Tom. “Nine Meetings, No Vote.” The Valmora Gazette, April 29, 2021. https://gazette.example/2021/04/29/nine-meetings."),
    (Reference, "Petrov, Lena. The Iron Rings: A History of the Old Basin. Valmora: Harbour Press, 1998."),
    (Reference, "Sorel, Marc, and Ines Oduya. “Who Pays for the Sea?” Coastal Review 12, no. 3 (2019): 44–61."),
    (Separator, "—"),
];

type Blocks = [(BlockKind, String)];

fn article() -> Vec<(BlockKind, String)> {
    ARTICLE.iter().map(|(kind, text)| (*kind, (*text).to_owned())).collect()
}

fn expected(blocks: &Blocks) -> Vec<String> {
    let words = |kind: BlockKind, words: &str| if kind == Separator { String::new() } else { words.to_owned() };
    blocks.iter().map(|(kind, text)| format!("{kind:?}: {}", words(*kind, text))).collect()
}

/// The article as lines of one paragraph each; a dateline stands on the line of its paragraph.
fn paragraphs(blocks: &Blocks) -> Vec<(BlockKind, String)> {
    let mut paragraphs: Vec<(BlockKind, String)> = Vec::new();
    for (kind, text) in blocks {
        let marker = match kind {
            ListItem => "- ",
            Quote => "> ",
            _ => "",
        };
        match paragraphs.last_mut().filter(|(before, _)| *before == Dateline) {
            Some((before, line)) => {
                *before = *kind;
                line.push_str(&format!(" {text}"));
            }
            None => paragraphs.push((*kind, format!("{marker}{text}"))),
        }
    }
    paragraphs
}

fn joined(blocks: &Blocks, between: &str) -> String {
    paragraphs(blocks).into_iter().map(|(_, line)| line).collect::<Vec<_>>().join(between)
}

/// The lines of a paragraph broken at `width`; with `hyphens`, words are broken after hyphens, too.
pub(super) fn wrapped(paragraph: &str, width: usize, first: &str, rest: &str, hyphens: bool) -> String {
    let marker = if paragraph.starts_with("> ") { "> " } else { "" };
    let mut lines = vec![first.to_owned()];
    for word in paragraph.split(' ') {
        let pieces: Vec<&str> =
            if hyphens && !word.contains("://") { word.split_inclusive('-').collect() } else { vec![word] };
        for (number, piece) in pieces.iter().enumerate() {
            let line = lines.last_mut().expect("one line");
            let space = if number == 0 && !line.trim().is_empty() { " " } else { "" };
            if line.chars().count() + space.len() + piece.chars().count() > width && !line.trim().is_empty() {
                lines.push(format!("{rest}{marker}{piece}"));
            } else {
                line.push_str(space);
                line.push_str(piece);
            }
        }
    }
    lines.join("\n")
}

/// The article broken at `width`; `first` and `rest` stand before the first and the other lines of a paragraph.
fn broken(blocks: &Blocks, width: usize, between: &str, first: &str, rest: &str, hyphens: bool) -> String {
    let indented = |kind: BlockKind| matches!(kind, Paragraph | Quote);
    let lines = paragraphs(blocks).into_iter().map(|(kind, paragraph)| {
        let (first, rest) = match kind {
            Reference => ("", rest),
            _ if indented(kind) => (first, ""),
            _ => ("", ""),
        };
        wrapped(&paragraph, width, first, rest, hyphens)
    });
    lines.collect::<Vec<_>>().join(between)
}

/// Paragraphs with a blank line between them; with `headings`, none after headings and the lines at the top; with
/// `entries`, none between the entries of a list or bibliography.
fn partly_joined(parts: Vec<(BlockKind, String)>, headings: bool, entries: bool) -> String {
    let mut text = String::new();
    let mut before = None;
    for (kind, words) in parts {
        let together = match before {
            Some(Heading | Title | Byline) => headings && kind != Heading,
            Some(ListItem | Reference) => entries && before == Some(kind),
            _ => false,
        };
        text.push_str(if before.is_none() {
            ""
        } else if together {
            "\n"
        } else {
            "\n\n"
        });
        text.push_str(&words);
        before = Some(kind);
    }
    text
}

fn wrapped_parts(blocks: &Blocks, width: usize, hanging: &str) -> Vec<(BlockKind, String)> {
    let wrap = |(kind, line): (BlockKind, String)| {
        (kind, wrapped(&line, width, "", if matches!(kind, Reference | ListItem) { hanging } else { "" }, false))
    };
    paragraphs(blocks).into_iter().map(wrap).collect()
}

fn layouts(blocks: &Blocks) -> Vec<(&'static str, String, Layout)> {
    let blank = joined(blocks, "\n\n");
    vec![
        ("a line a paragraph", joined(blocks, "\n"), Layout::Lines),
        ("blank lines", blank.clone(), Layout::BlankLines),
        ("lines of a no-break space", joined(blocks, "\n\u{a0} \n"), Layout::BlankLines),
        ("several blank lines", joined(blocks, "\n\n\n\n"), Layout::BlankLines),
        ("blank lines round lines of a no-break space", joined(blocks, "\n\n\u{a0}\n\n"), Layout::BlankLines),
        ("DOS line ends", blank.replace('\n', "\r\n"), Layout::BlankLines),
        ("Macintosh line ends", blank.replace('\n', "\r"), Layout::BlankLines),
        ("doubled DOS line ends", joined(blocks, "\n").replace('\n', "\r\r\n"), Layout::BlankLines),
        ("Unicode line separators", joined(blocks, "\u{2028}"), Layout::Lines),
        ("spaces at the ends of lines", joined(blocks, "  \t \n \t\n"), Layout::BlankLines),
        ("a final line end", format!("\n\n{blank}\n\n\n"), Layout::BlankLines),
        ("every line indented", format!("    {}", joined(blocks, "\n\n    ")), Layout::BlankLines),
        ("a tab before every paragraph", format!("\t{}", joined(blocks, "\n\t")), Layout::Lines),
        ("wrapped at 60", broken(blocks, 60, "\n\n", "", "", false), Layout::Wrapped),
        ("wrapped at 72", broken(blocks, 72, "\n\n", "", "", false), Layout::Wrapped),
        ("wrapped at 80", broken(blocks, 80, "\n\n", "", "", false), Layout::Wrapped),
        ("wrapped at 100", broken(blocks, 100, "\n\n", "", "", false), Layout::Wrapped),
        ("wrapped, words broken at hyphens", broken(blocks, 66, "\n\n", "", "", true), Layout::Wrapped),
        ("wrapped, several blank lines", broken(blocks, 70, "\n\n\n", "", "", false), Layout::Wrapped),
        ("wrapped, first lines indented", broken(blocks, 72, "\n", "    ", "    ", false), Layout::Wrapped),
        ("wrapped, first lines indented by a tab", broken(blocks, 76, "\n", "\t", "    ", false), Layout::Wrapped),
        (
            "wrapped, first lines indented and blank lines",
            broken(blocks, 72, "\n\n", "   ", "   ", false),
            Layout::Wrapped,
        ),
        (
            "wrapped with DOS line ends",
            broken(blocks, 72, "\n\n", "", "", false).replace('\n', "\r\n"),
            Layout::Wrapped,
        ),
        (
            "wrapped with spaces at the ends",
            broken(blocks, 72, "\n\n", "", "", false).replace('\n', " \n"),
            Layout::Wrapped,
        ),
        (
            "wrapped in a margin",
            format!("     {}", broken(blocks, 72, "\n\n", "", "", false).replace('\n', "\n     ")),
            Layout::Wrapped,
        ),
        ("wrapped and double-spaced", broken(blocks, 72, "\n\n", "", "", false).replace('\n', "\n\n"), Layout::Wrapped),
        ("blank lines, but not after headings", partly_joined(paragraphs(blocks), true, false), Layout::BlankLines),
        ("blank lines, but not between entries", partly_joined(paragraphs(blocks), false, true), Layout::BlankLines),
        (
            "wrapped, no blank lines after headings",
            partly_joined(wrapped_parts(blocks, 72, ""), true, false),
            Layout::Wrapped,
        ),
        (
            "wrapped, entries together and hanging",
            partly_joined(wrapped_parts(blocks, 72, "  "), false, true),
            Layout::Wrapped,
        ),
        (
            "wrapped, headings and entries together",
            partly_joined(wrapped_parts(blocks, 65, "    "), true, true),
            Layout::Wrapped,
        ),
        ("wrapped, entries together", partly_joined(wrapped_parts(blocks, 72, ""), false, true), Layout::Wrapped),
        ("wrapped without blank lines", broken(blocks, 72, "\n", "", "", false), Layout::Wrapped),
    ]
}

/// Says where a layout of the article is not read as these blocks.
fn differences(blocks: &Blocks, but: &[&str]) -> Vec<String> {
    let expected = expected(blocks);
    let mut wrong = Vec::new();
    for (name, text, layout) in layouts(blocks).into_iter().filter(|(name, ..)| !but.contains(name)) {
        let found = listing(&text);
        if plain(&text).report.layout != Some(layout) {
            wrong.push(format!("{name}: read as {:?}", plain(&text).report.layout));
        }
        let first = (0..found.len().max(expected.len())).find(|number| found.get(*number) != expected.get(*number));
        if let Some(number) = first {
            wrong.push(format!("{name}:\n  found    {:?}\n  expected {:?}", found.get(number), expected.get(number)));
        }
    }
    wrong
}

#[test]
fn the_same_article_is_read_the_same_in_every_layout() {
    let wrong = differences(&article(), &[]);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Without blank lines and indents, a last line that happens to be full hides where its paragraph ends: nobody can tell.
const UNTELLABLE: [&str; 1] = ["wrapped without blank lines"];

#[test]
fn the_five_articles_are_read_the_same_in_every_layout() {
    let mut wrong = Vec::new();
    for (name, text) in super::seeds::ARTICLES {
        let read = plain(text);
        let words =
            |number: usize| if read.blocks[number].kind == Separator { "—".to_owned() } else { shown(&read, number) };
        let blocks: Vec<(BlockKind, String)> =
            (0..read.blocks.len()).map(|at| (read.blocks[at].kind, words(at))).collect();
        wrong.extend(differences(&blocks, &UNTELLABLE).into_iter().map(|line| format!("{name}, {line}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
