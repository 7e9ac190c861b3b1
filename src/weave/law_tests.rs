//! Laws of the weave that hold for every text and all marks, told by a reader of HTML that knows only tags.

use crate::analyse::reuse::Grounds;
use crate::archive::id::ArticleId;
use proptest::prelude::*;

use super::Piece;
use super::story::Story;
use crate::analyse::actors::Unresolved;
use crate::analyse::reuse::{Change, ChangeKind, Pair, Passage, PassageKind, Side, Source};
use crate::archive::reading::Reading;
use crate::span::{ByteSpan, Extent, WordSpan};

const VOID: &[&str] = &["br", "hr", "img", "input"];

/// What only the page adds: what is in these classes is no word of the article.
const ADDED: &[&str] =
    &["unseen", "fold", "ref", "number", "footnote-ref", "footnote-number", "backlinks", "picture-line"];

/// Reads HTML: every tag must be closed in order, no link may stand in a link, no id twice. Gives the words, without
/// those that the page adds.
fn read(html: &str) -> Result<String, String> {
    let mut words = String::new();
    let mut open: Vec<(String, bool)> = Vec::new();
    let mut ids = std::collections::BTreeSet::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        push_words(&mut words, &rest[..at], &open);
        let end = rest[at..].find('>').ok_or("a tag without an end")? + at;
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let (last, _) = open.pop().ok_or(format!("</{name}> closes nothing"))?;
            if last != name {
                return Err(format!("</{name}> closes <{last}>"));
            }
            if ["p", "li", "td", "th", "h2", "pre", "div"].contains(&name) {
                words.push(' ');
            }
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let attributes = attributes_of(attributes)?;
        let value = |wanted: &str| attributes.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
        check_tag(name, &attributes, &open)?;
        if let Some(id) = value("id")
            && !ids.insert(id.to_owned())
        {
            return Err(format!("{id} twice"));
        }
        if !VOID.contains(&name) {
            let added = value("class").is_some_and(|class| class.split(' ').any(|class| ADDED.contains(&class)));
            open.push((name.to_owned(), added || name == "figcaption"));
        } else if name == "br" {
            words.push(' ');
        }
    }
    push_words(&mut words, rest, &open);
    if open.is_empty() { Ok(squeezed(&words)) } else { Err(format!("left open: {open:?}")) }
}

fn check_tag(name: &str, attributes: &[(String, String)], open: &[(String, bool)]) -> Result<(), String> {
    if !name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) || name == "script" {
        return Err(format!("<{name}>"));
    }
    if name == "a" && open.iter().any(|(open, _)| open == "a") {
        return Err("a link in a link".to_owned());
    }
    for (attribute, value) in attributes {
        let allowed = [
            "alt",
            "aria-hidden",
            "aria-label",
            "checked",
            "class",
            "dir",
            "disabled",
            "height",
            "href",
            "id",
            "lang",
            "loading",
            "rel",
            "role",
            "scope",
            "src",
            "start",
            "tabindex",
            "title",
            "type",
            "width",
        ];
        if !allowed.contains(&attribute.as_str()) {
            return Err(format!("{attribute}=\"{value}\""));
        }
        let unsafe_start = |scheme| value.trim_start().to_ascii_lowercase().starts_with(scheme);
        if (attribute == "href" || attribute == "src")
            && ["javascript:", "data:", "vbscript:"].into_iter().any(unsafe_start)
        {
            return Err(format!("{attribute}=\"{value}\""));
        }
    }
    Ok(())
}

fn attributes_of(text: &str) -> Result<Vec<(String, String)>, String> {
    let mut attributes = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        let Some(after) = rest[end..].strip_prefix("=\"") else {
            attributes.push((name, String::new()));
            rest = rest[end..].trim_start();
            continue;
        };
        let close = after.find('"').ok_or(format!("{text}: no closing quote"))?;
        attributes.push((name, after[..close].to_owned()));
        rest = after[close + 1..].trim_start();
    }
    Ok(attributes)
}

fn push_words(words: &mut String, text: &str, open: &[(String, bool)]) {
    if !open.iter().any(|(_, added)| *added) {
        let decoded = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
        words.push_str(&decoded.replace("&#x27;", "'").replace("&#x2F;", "/").replace("&amp;", "&"));
    }
}

fn squeezed(words: &str) -> String {
    let shown: String = words.chars().filter(|letter| !letter.is_control() || letter.is_whitespace()).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Markdown that is likely to be difficult: pieces that open and close things, in any order.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zé]{1,6} ",
        1 => Just("*".to_owned()),
        1 => Just("**".to_owned()),
        1 => Just("~~".to_owned()),
        1 => Just("`".to_owned()),
        1 => Just("[".to_owned()),
        1 => Just("](https://a.example/x)".to_owned()),
        1 => Just("](javascript:alert(1))".to_owned()),
        1 => Just("](#p1)".to_owned()),
        1 => Just("![".to_owned()),
        1 => Just("<https://b.example>".to_owned()),
        1 => Just("<b onclick=\"alert(1)\">".to_owned()),
        1 => Just("<script>alert(1)</script>".to_owned()),
        1 => Just("&amp; &#0; \\* ".to_owned()),
        1 => Just("[^1]".to_owned()),
        1 => Just("\n[^1]: ".to_owned()),
        2 => Just("\n".to_owned()),
        2 => Just("\n\n".to_owned()),
        1 => Just("\n\n- ".to_owned()),
        1 => Just("\n  - [x] ".to_owned()),
        1 => Just("\n\n> ".to_owned()),
        1 => Just("\n\n## ".to_owned()),
        1 => Just("\n\n| a | b |\n|---|---|\n| ".to_owned()),
        1 => Just(" | ".to_owned()),
        1 => Just("\n\n```rust\nfn a() {}\n```\n\n".to_owned()),
        1 => Just("\n\n***\n\n".to_owned()),
        1 => Just("مریم \u{202e}🕊 \u{0} \u{7f}".to_owned()),
    ];
    prop::collection::vec(piece, 1..60).prop_map(|pieces| pieces.concat())
}

/// Two places in a text, as parts of its length.
fn stretch() -> impl Strategy<Value = (f64, f64)> {
    (0.0..1.0, 0.0..0.3)
}

fn place((start, length): (f64, f64), text: &str) -> ByteSpan {
    let at = |part: f64| (part.min(1.0) * text.len() as f64) as usize;
    (at(start)..at(start + length)).into()
}

/// Marks wherever the numbers say, also inside a letter.
fn marked(texts: [&str; 2], names: &[(f64, f64)], passages: &[(f64, f64)], changes: &[(f64, f64)]) -> Story {
    let mut story = Story::of(&texts);
    let (first, second) = (story.number("001"), story.number("002"));
    let actors = [story.actor("Ann"), story.actor("Ben")];
    let text = texts[0];
    for (at, name) in names.iter().enumerate() {
        let Some(extent) = Extent::of(vec![place(*name, text), place((name.0 + name.1 + 0.05, 0.02), text)]) else {
            continue;
        };
        if at % 4 == 3 {
            let unresolved = Unresolved { extent, block: 0, text: "Ann".to_owned(), candidates: Vec::new() };
            story.findings.named.unresolved[0].push(unresolved);
        } else {
            story.add_mention(first, actors[at % 2], extent, "Ann");
        }
    }
    let mut pair = Pair {
        a: first,
        b: second,
        passages: Vec::new(),
        words_a: usize::MAX / 4,
        words_b: 0,
        shared_words: 0,
        source: Some(Source {
            article: second,
            grounds: Grounds::Says {
                article: ArticleId::written("003").expect("an id"),
                paragraph: Some(2),
                words: None,
            },
        }),
        only_a: Vec::new(),
        only_b: Vec::new(),
    };
    for passage in passages {
        let (Some(a), Some(b)) = (side(&story, 0, *passage), side(&story, 1, *passage)) else { continue };
        let kinds = [ChangeKind::Replaced, ChangeKind::Added, ChangeKind::LeftOut, ChangeKind::Typography];
        let changes = changes.iter().zip(kinds.into_iter().cycle());
        let changes = changes.map(|(at, kind)| Change { kind, a: place(*at, text), b: place(*at, texts[1]) }).collect();
        pair.passages.push(Passage {
            kind: PassageKind::Excerpt,
            moved: false,
            reworded: false,
            a,
            b,
            matched: 1,
            changes,
            has_contact: false,
        });
    }
    story.findings.reuse.pairs.push(pair);
    story
}

fn side(story: &Story, article: usize, (start, length): (f64, f64)) -> Option<Side> {
    let words = story.findings.words(&story.archive, article.into())?;
    let at = |part: f64| (part.min(1.0) * words.count() as f64) as usize;
    let span = WordSpan::from(at(start)..at(start + length));
    Some(Side { words: span, parts: vec![span], extent: words.extent(&story.archive.articles[article], span)? })
}

/// Some words of the first article as its file has them.
fn words_at(story: &Story, (start, length): (f64, f64)) -> Option<String> {
    let words = side(story, 0, (start, length))?;
    Some(words.extent.outer().of(&story.archive.articles[0].text).to_owned())
}

/// The page as HTML; the title first, as the page has it.
fn html_of(story: &Story) -> String {
    let woven = story.woven("001");
    let title = woven.title.map(|title| format!("<h1>{title}</h1>")).unwrap_or_default();
    let pieces = woven.pieces.iter().map(|piece| match piece {
        Piece::Html(html) => html.as_str(),
        Piece::EditorNote(note) => note.opening.as_str().strip_prefix("<p>Note.").map_or("?", |_| "<aside></aside>"),
        Piece::Note(_) | Piece::Absent(_) | Piece::Standard(_) | Piece::Again(_) => "<aside></aside>",
    });
    std::iter::once(title.as_str()).chain(pieces).collect()
}

/// The words of an article in the order of its events, which is that of the page but for the title.
fn words_of(story: &Story) -> String {
    let article = &story.archive.articles[0];
    let blocks = &article.blocks;
    let read: Vec<String> = blocks.iter().map(|block| Reading::of(article, block).text).collect();
    squeezed(&read.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn a_page_is_well_formed_safe_and_holds_the_words_of_the_article(
        text in text(),
        other in text(),
        names in prop::collection::vec(stretch(), 0..8),
        passages in prop::collection::vec(stretch(), 0..4),
        changes in prop::collection::vec(stretch(), 0..6),
        notes in prop::collection::vec(stretch(), 0..4),
    ) {
        let mut story = marked([&text, &other], &names, &passages, &changes);
        for at in notes {
            let quoted = words_at(&story, at);
            story = story.noted("001", quoted.as_deref(), "Note.");
        }
        let html = html_of(&story);
        let words = read(&html).map_err(|wrong| TestCaseError::fail(format!("{wrong}\n{html}")))?;
        let letters = |words: &str| words.split_whitespace().collect::<String>();
        prop_assert_eq!(letters(&words), letters(&words_of(&story)), "{}", html);
        prop_assert!(!html.contains(super::safe_html::is_forbidden), "a control character");
    }
}

#[test]
fn ten_thousand_names_in_one_line_are_woven_in_a_moment() {
    let text = "Ann and Ben met. ".repeat(5_000);
    let mut story = Story::of(&[&text]);
    let (number, ann) = (story.number("001"), story.actor("Ann"));
    let mentions = text.match_indices("Ann").chain(text.match_indices("Ben"));
    let extents: Vec<Extent> = mentions.map(|(at, name)| Extent::one((at..at + name.len()).into())).collect();
    for (at, extent) in extents.into_iter().enumerate() {
        let text = if at < 5_000 { "Ann" } else { "Ben" };
        let mentions = &mut story.findings.named.mentions[number.index()];
        mentions.push(crate::analyse::actors::Mention {
            actor: ann,
            extent,
            block: 0,
            text: text.to_owned(),
            repeated: false,
            because: crate::analyse::actors::Because::Name,
            evidence: None,
        });
    }
    let html = html_of(&story);
    assert_eq!(html.matches("class=\"actor").count(), 10_000);
}
