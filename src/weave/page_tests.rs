//! Articles as they stand on their pages, told in small archives.

use std::sync::Arc;

use super::story::Story;
use crate::analyse::reuse::ChangeKind;
use crate::archive::Picture;
use crate::archive::article::Publish;

/// Compares without what every page has alike, so that a test shows what it is about.
fn bare(html: &str) -> String {
    html.replace(" dir=\"auto\"", "")
}

#[test]
fn a_paragraph_has_a_number_and_two_ids() {
    assert_eq!(
        Story::of(&["Words."]).page("001"),
        "<div class=\"block paragraph\" id=\"p1\"><a class=\"number\" href=\"#t-1\" aria-label=\"Paragraph 1\">1</a>\
         <p id=\"t-1\" dir=\"auto\">Words.</p></div>\n"
    );
}

#[test]
fn the_title_is_given_apart_and_headings_are_listed() {
    let story = Story::of(&["# What *Ann* said\n\nOne.\n\n## And then\n\nTwo."]).naming("001", "Ann");
    let woven = story.woven("001");
    assert_eq!(
        woven.title.expect("a title").as_str(),
        "What <em><a class=\"actor\" id=\"m1\" href=\"../../actors/ann/index.html\">Ann</a></em> said"
    );
    let outline: Vec<_> =
        woven.outline.iter().map(|entry| (entry.level, entry.text.as_str(), entry.anchor.as_str())).collect();
    assert_eq!(outline, [(2, "And then", "t-3")]);
    let page = story.page("001");
    assert!(page.starts_with("<div class=\"block paragraph\" id=\"p1\">") && !page.contains("What"), "{page}");
    assert!(page.contains("<h2 class=\"block heading\" id=\"t-3\" dir=\"auto\">And then</h2>\n"), "{page}");
}

#[test]
fn entries_of_lists_are_blocks_and_the_list_stays_a_list() {
    let number = |n: u32| format!("<a class=\"number\" href=\"#t-{n}\" aria-label=\"Paragraph {n}\">{n}</a>");
    assert_eq!(
        bare(&Story::of(&["- one\n  - two\n- three"]).page("001")),
        format!(
            "<ul>\n<li class=\"block list_item\" id=\"p1\">{}<span id=\"t-1\">one</span>\n<ul>\n\
             <li class=\"block list_item\" id=\"p2\">{}<span id=\"t-2\">two</span></li>\n</ul>\n</li>\n\
             <li class=\"block list_item\" id=\"p3\">{}<span id=\"t-3\">three</span></li>\n</ul>\n",
            number(1),
            number(2),
            number(3)
        )
    );
    assert_eq!(
        bare(&Story::of(&["1. one\n\n   two\n\n> three"]).page("001")),
        format!(
            "<ol>\n<li>\n<div class=\"block list_item\" id=\"p1\">{}<p id=\"t-1\">one</p></div>\n\
             <div class=\"block list_item\" id=\"p2\">{}<p id=\"t-2\">two</p></div>\n</li>\n</ol>\n\
             <blockquote>\n<div class=\"block quote\" id=\"p3\">{}<p id=\"t-3\">three</p></div>\n</blockquote>\n",
            number(1),
            number(2),
            number(3)
        )
    );
}

#[test]
fn tables_code_and_lines_are_blocks() {
    let page = bare(&Story::of(&["| a | |\n|---|--:|\n| x | 1 |\n\n```rust\nfn f() {}\n```\n\n***"]).page("001"));
    for part in [
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table, paragraph 1\"><table id=\"t-1\"><thead><tr>\
         <th scope=\"col\">a</th><td></td></tr></thead><tbody>\n<tr><td>x</td><td class=\"align-right\">1</td></tr>\n\
         </tbody></table></div></div>\n",
        "<pre id=\"t-2\" role=\"region\" tabindex=\"0\" aria-label=\"Code, paragraph 2\"><code class=\"language-rust\">\
         <span class=\"hl-source hl-rust\">",
        "<hr id=\"t-3\"></div>\n",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
}

#[test]
fn footnotes_lead_there_and_back() {
    let page = bare(&Story::of(&["A[^x] and B[^y] and again[^x], not[^z].\n\n[^y]: Of B.\n[^x]: Of A."]).page("001"));
    for part in [
        "A<sup class=\"footnote-ref\"><a role=\"doc-noteref\" id=\"fnref-1\" href=\"#fn-1\" aria-label=\"Footnote 1\">1</a></sup>",
        "<a role=\"doc-noteref\" id=\"fnref-1-2\" href=\"#fn-1\"",
        "not[^z].",
        "<div class=\"footnote-definition\" role=\"doc-footnote\" id=\"fn-2\">",
        "href=\"#fnref-1\" aria-label=\"Back to the text at footnote 1\">↩</a> <a class=\"backlink\" role=\"doc-backlink\" href=\"#fnref-1-2\"",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
}

#[test]
fn a_picture_that_stands_alone_is_a_figure() {
    let mut story = Story::of(&[
        "![A dove](a.png \"A dove, 2012\")\n\nWith ![a dove](a.png) in it.\n\n![x](https://b.example/c.png)",
    ]);
    story.archive.pictures.push(Picture {
        article: story.archive.articles[0].id.clone(),
        written: "a.png".to_owned(),
        name: "a.png".to_owned(),
        path: "/nowhere".into(),
        size: None,
    });
    let page = bare(&story.page("001"));
    for part in [
        "<figure id=\"t-1\"><img src=\"a.png\" alt=\"A dove\" title=\"A dove, 2012\" loading=\"lazy\">\
         <figcaption>A dove, 2012</figcaption></figure></div>\n",
        "With <img src=\"a.png\" alt=\"a dove\" loading=\"lazy\"> in it.",
        "<p id=\"t-3\"><span class=\"picture-line\">Picture not shown: “<bdi>x</bdi>”, at \
         <a href=\"https://b.example/c.png\" rel=\"noreferrer\">b.example</a></span></p>",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
}

#[test]
fn a_name_is_linked_once_a_section_and_never_inside_a_link() {
    let story = Story::of(&["[By Ann](https://a.example) and Ann, Ann.\n\n## Later\n\nA**n**n; an **An**n."])
        .naming("001", "Ann");
    let page = bare(&story.page("001"));
    assert!(
        page.contains(
            "<a href=\"https://a.example\" rel=\"noreferrer\">By <span class=\"actor again\" id=\"m1\">Ann</span></a> and \
             <a class=\"actor\" id=\"m2\" href=\"../../actors/ann/index.html\">Ann</a>, \
             <span class=\"actor again\" id=\"m3\">Ann</span>."
        ),
        "{page}"
    );
}

#[test]
fn a_name_that_crosses_markup_is_one_mention_in_pieces() {
    let mut story = Story::of(&["See **Ann L*e*e** here."]);
    let (number, actor) = (story.number("001"), story.actor("Ann Lee"));
    let text = story.archive.articles[0].text.clone();
    let start = text.find("Ann").expect("it stands there");
    story.add_mention(number, actor, crate::span::Extent::one((start..start + 8).into()), "Ann Lee");
    let page = bare(&story.page("001"));
    assert!(
        page.contains(
            "<strong><a class=\"actor\" id=\"m1\" href=\"../../actors/ann-lee/index.html\">Ann L<em>e</em></a>e</strong>"
        ),
        "{page}"
    );
}

#[test]
fn an_uncertain_name_says_so_and_leads_to_the_list_of_such_names() {
    let page = Story::of(&["Mr. Ravani spoke."]).doubting("001", "Ravani").page("001");
    assert!(
        page.contains(
            "Mr. <a class=\"actor uncertain\" id=\"u1\" href=\"../../actors/unresolved/index.html#u-001-1\">Ravani\
             <span class=\"unseen\"> (uncertain)</span></a> spoke."
        ),
        "{page}"
    );
}

#[test]
fn the_name_of_a_withheld_actor_is_a_plain_word() {
    let mut story = Story::of(&["Ada met Ravani."]).naming("001", "Ada").doubting("001", "Ravani");
    let ada = story.actor("Ada");
    story.findings.named.unresolved[0][0].candidates.push(ada);
    story.archive.cast.actors[0].publish = Publish::None;
    let page = story.page("001");
    assert!(page.contains("Ada met Ravani."), "{page}");
}

#[test]
fn a_name_in_a_script_that_runs_the_other_way_is_kept_apart() {
    let page = Story::of(&["She (مریم رستمی) spoke."]).naming("001", "مریم رستمی").page("001");
    assert!(page.contains("<bdi>مریم رستمی</bdi></a>) spoke"), "{page}");
}

const ORIGINAL: &str = "# The dove\n\n## Summary\n\nKey point one.\n\nThe dove is a small and quiet bird of towns.\n\n\
    It eats grain and sleeps on window sills in the rain.\n\n## History\n\nAnn kept doves once.\n\nMany did so.\n\n\
    ## End\n\nSo ends the tale of the dove in the town.\n\n## Sources\n\nA book of birds.";

const COPY: &str = "# Of doves\n\nPosted by me.\n\n## Summary\n\nThe dove is a tiny and very quiet bird of towns.\n\n\
    It eats grain and sleeps on sills, in the rain.\n\n## Conclusion\n\nSo ends the tale of the dove in the town. I liked it.";

fn doves() -> Story {
    Story::of(&[ORIGINAL, COPY])
        .naming("001", "Ann")
        .passage(("001", "002"), ("The dove is", "in the rain"), ("The dove is", "in the rain"))
        .change(ChangeKind::Replaced, "small", "tiny", "")
        .change(ChangeKind::Added, "", "very", "and ")
        .change(ChangeKind::LeftOut, "window", "", "sleeps on ")
        .change(ChangeKind::Typography, "", ",", "sills")
        .passage(("001", "002"), ("So ends", "town"), ("So ends", "town"))
        .source("001", &[("Key", "one", Some(1)), ("History", "so", Some(5)), ("Sources", "birds", Some(10))])
}

#[test]
fn a_copy_shows_what_it_repeats_what_differs_and_what_it_left_out() {
    let page = bare(&doves().page("002"));
    let number =
        |n: u32, anchor: u32| format!("<a class=\"number\" href=\"#t-{anchor}\" aria-label=\"Paragraph {n}\">{n}</a>");
    let mark = |n: u32| {
        format!(
            "<a class=\"ref\" role=\"doc-noteref\" id=\"r{n}\" href=\"#n{n}\" aria-label=\"Note {n}, repeats article 001\">{n}</a>"
        )
    };
    let expected = format!(
        "<div class=\"block paragraph\" id=\"p1\">{}<p id=\"t-2\">Posted by me.</p></div>\n\
         <h2 class=\"block heading\" id=\"t-3\">Summary</h2>\n\
         {{left out: 001 [] 3 words 0 actors at ../001/index.html#p1}}\n\
         <div class=\"block paragraph repeat repeat-start\" id=\"p2\">{}<p id=\"t-4\">The dove is a \
         <mark class=\"changed\"><span class=\"unseen\">changed, in 001: “<bdi>small</bdi>” – </span>tiny</mark> and \
         <ins class=\"added\"><span class=\"unseen\">added: </span>very</ins> quiet bird of towns.{}</p></div>\n\
         {{note 1: 001 ¶(2, 3) 21 words only here 1 only there 1 replaced 1 typography 1}}\n\
         <div class=\"block paragraph repeat repeat-end\" id=\"p3\">{}<p id=\"t-5\">It eats grain and sleeps on \
         <del class=\"absent-words\"><span class=\"unseen\">left out: “<bdi>window</bdi>” </span></del>sills\
         <span class=\"typography\">,</span> in the rain.</p></div>\n\
         {{left out: 001 [\"History\"] 8 words 1 actors at ../001/index.html#p4}}\n\
         <h2 class=\"block heading\" id=\"t-6\">Conclusion</h2>\n\
         <div class=\"block paragraph\" id=\"p4\">{}<p id=\"t-7\"><span class=\"repeated\">So ends the tale of the dove in the town\
         </span>.{} I liked it.</p></div>\n\
         {{note 2: 001 ¶(6, 6) 10 words}}\n\
         {{left out: 001 [\"Sources\"] 5 words 0 actors at ../001/index.html#p7}}\n",
        number(1, 2),
        number(2, 4),
        mark(1),
        number(3, 5),
        number(4, 7),
        mark(2),
    );
    assert_eq!(page, expected);
}

#[test]
fn the_original_has_notes_that_look_the_other_way_and_no_lines() {
    let page = bare(&doves().page("001"));
    assert!(page.contains("aria-label=\"Note 1, repeated in article 002\""), "{page}");
    assert!(page.contains("{note 1: 002 ¶(2, 3) 21 words"), "{page}");
    assert!(
        page.contains("<span class=\"unseen\">other words in 002: “<bdi>tiny</bdi>” – </span>small</mark>"),
        "{page}"
    );
    assert!(page.contains("<span class=\"unseen\">only here: </span>window</ins>"), "{page}");
    assert!(!page.contains("{left out") && !page.contains("{only in"), "{page}");
}

#[test]
fn of_an_article_that_is_not_published_no_word_is_shown() {
    let mut story = doves();
    Arc::make_mut(&mut story.archive.articles[0]).publish = Publish::None;
    let page = story.page("002");
    assert!(page.contains("Note 1, repeats an unpublished article"), "{page}");
    assert!(page.contains("changed, in an unpublished article – </span>tiny"), "{page}");
    assert!(page.contains("{left out: an unpublished article [] 8 words 0 actors at }"), "{page}");
    for word in ["small", "window", "History", "The dove\"", "001/"] {
        assert!(!page.contains(word), "{word}: {page}");
    }
}

#[test]
fn a_third_article_with_the_same_words_is_named_in_the_same_note() {
    let story =
        Story::of(&["One two three four five six.", "One two three four five six.", "One two three four five six."])
            .passage(("001", "002"), ("One", "six"), ("One", "six"))
            .passage(("001", "003"), ("One", "six"), ("One", "six"))
            .passage(("002", "003"), ("One", "six"), ("One", "six"))
            .source("002", &[]);
    let page = story.page("003");
    assert!(page.contains("{note 1: 002 ¶(1, 1) 6 words also 001}"), "{page}");
    assert_eq!(page.matches("{note").count(), 1);
}

#[test]
fn an_article_with_other_words_of_the_paragraph_is_not_named_in_the_same_note() {
    let story = Story::of(&["One two three. Four five six. Seven.", "One two three.", "Four five six."])
        .passage(("001", "002"), ("One", "three"), ("One", "three"))
        .passage(("001", "003"), ("Four", "six"), ("Four", "six"));
    let page = story.page("001");
    assert!(page.contains("{note 1: 002 ¶(1, 1) 3 words}"), "{page}");
    assert!(page.contains("{note 2: 003 ¶(1, 1) 3 words}"), "{page}");
}

#[test]
fn a_note_on_an_entry_of_a_list_follows_the_list() {
    for (text, end) in [
        ("- one alpha beta\n- two gamma delta\n\nLast.", "</ul>"),
        ("> one alpha beta\n>\n> two gamma delta\n\nLast.", "</blockquote>"),
    ] {
        let story = Story::of(&[text, "one alpha beta"]).passage(("001", "002"), ("one", "beta"), ("one", "beta"));
        let page = bare(&story.page("001"));
        let at = |words: &str| page.find(words).expect(words);
        assert!(at(end) < at("{note 1") && at("{note 1") < at("Last"), "{page}");
    }
}

#[test]
fn a_line_between_two_entries_of_a_list_stands_inside_the_list() {
    let story = Story::of(&[
        "- one alpha beta\n- two gamma delta\n- three epsilon zeta",
        "- one alpha beta\n- three epsilon zeta",
    ])
    .passage(("001", "002"), ("one", "beta"), ("one", "beta"))
    .passage(("001", "002"), ("three", "zeta"), ("three", "zeta"))
    .source("001", &[("two", "delta", None)]);
    let page = bare(&story.page("002"));
    let (line, end) = (page.find("{left out").expect("a line"), page.find("</li>").expect("an entry"));
    assert!(line < end, "{page}");
}

#[test]
fn of_an_excerpt_only_the_title_and_the_first_paragraph_are_shown() {
    let mut story = doves();
    Arc::make_mut(&mut story.archive.articles[1]).publish = Publish::Excerpt;
    let woven = story.woven("002");
    assert_eq!(woven.title.expect("a title").as_str(), "Of doves");
    assert!(woven.outline.is_empty());
    let number = "<a class=\"number\" href=\"#t-2\" aria-label=\"Paragraph 1\">1</a>";
    assert_eq!(
        bare(&story.page("002")),
        format!("<div class=\"block paragraph\" id=\"p1\">{number}<p id=\"t-2\">Posted by me.</p></div>\n")
    );
    Arc::make_mut(&mut story.archive.articles[1]).publish = Publish::None;
    assert!(story.woven("002").pieces.is_empty() && story.woven("002").title.is_none());
}

#[test]
fn what_stands_word_for_word_in_an_earlier_article_can_be_folded_to_a_line() {
    let old = "It eats grain and sleeps on window sills in the rain.";
    let part = "Once more: the dove is quiet.";
    let (earlier, later) = (format!("Doves.\n\n{old}\n\nThe dove is quiet."), format!("New words.\n\n{old}\n\n{part}"));
    let story = Story::of(&[&earlier, &later])
        .passage(("001", "002"), ("It eats", "in the rain"), ("It eats", "in the rain"))
        .passage(("001", "002"), ("The dove", "quiet"), ("the dove", "quiet"));
    let page = story.page("002");
    assert!(
        page.contains(
            "<a class=\"fold\" href=\"../001/index.html#p2\"><b>001 ¶2</b> It eats grain and sleeps on window sills in …</a>"
        ),
        "{page}"
    );
    assert_eq!(story.woven("002").foldable, 1, "a paragraph with new words stays open");
    assert_eq!(story.woven("001").foldable, 0, "the earlier article has nothing to fold");
}

#[test]
fn a_paragraph_of_which_an_earlier_article_has_more_words_is_not_folded() {
    assert_eq!(doves().woven("002").foldable, 0);
}
