//! The names of actors as marks: a link at the first mention in each section, a plain element at the later ones.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::filter::{Links, visible};
use super::inline::Element;
use super::marks::{Layer, Mark};
use super::safe_html::Markup;
use super::subject::Subject;
use crate::archive::address;
use crate::archive::article::Article;
use crate::archive::language::is_right_to_left;
use crate::span::{ByteSpan, Extent};

/// The marks of all names in an article. `links` are its own links, in which a name cannot be one.
pub(super) fn marks(subject: &Subject<'_>, links: &dyn Links) -> Vec<Mark> {
    let linked = linked(subject.article, links);
    let sections = subject.sections();
    let runs_left = is_right_to_left(subject.language());
    let mut linked_before = BTreeSet::new();
    let mut marks = Vec::new();
    for (at, mention) in subject.mentions(subject.number) {
        let section = sections.get(mention.block).copied().unwrap_or(0);
        let is_link = !touches(&linked, &mention.extent) && linked_before.insert((section, mention.actor));
        let actor = subject.archive.cast.actor(mention.actor);
        let href = is_link.then(|| subject.page.link_to(&address::actor(&actor.id), None));
        let class = if is_link { "actor" } else { "actor again" };
        let element =
            name(class, &address::mention(at + 1), href.as_deref(), runs_left != has_right_to_left(&mention.text));
        marks.push(Mark { layer: Layer::Actor, stretches: mention.extent.segments().to_vec(), element });
    }
    let mut uncertain = Markup::of(" ");
    uncertain.text(&subject.archive.wording.say("unseen-uncertain", &[]));
    let uncertain = subject.unseen(&uncertain);
    for (shown, (at, unresolved)) in subject.unresolved().enumerate() {
        let place = address::open_name(&subject.article.id, at + 1);
        let href = (!touches(&linked, &unresolved.extent)).then(|| {
            let page = subject.findings.page_of_open_name(subject.archive, subject.number, shown);
            subject.page.link_to(&address::unresolved(page), Some(&place))
        });
        let turns = runs_left != has_right_to_left(&unresolved.text);
        let element = name("actor uncertain", &format!("u{}", at + 1), href.as_deref(), turns);
        let element = element.ending_in(uncertain.clone());
        marks.push(Mark { layer: Layer::Actor, stretches: unresolved.extent.segments().to_vec(), element });
    }
    marks
}

/// The element of a name; one that runs against its surroundings is kept apart from them.
fn name(class: &str, id: &str, href: Option<&str>, turns: bool) -> Element {
    let mut start = Markup::of(if href.is_some() { "<a" } else { "<span" });
    start.attribute("class", class);
    let before = start.len();
    start.attribute("id", id);
    let once = before..start.len();
    if let Some(href) = href {
        start.attribute("href", href);
    }
    start.raw(if turns { "><bdi>" } else { ">" });
    let close = match (href.is_some(), turns) {
        (true, true) => "</bdi></a>",
        (true, false) => "</a>",
        (false, true) => "</bdi></span>",
        (false, false) => "</span>",
    };
    let element = Element::new(start, once, close);
    if href.is_some() { element.link() } else { element }
}

/// The places of all links and of the words in them.
fn linked(article: &Article, links: &dyn Links) -> Vec<ByteSpan> {
    if !article.events.have_links() {
        return Vec::new();
    }
    let mut open = 0_u32;
    let mut linked = Vec::new();
    let events = article.events();
    for visible in visible(&events, 0..events.len(), links) {
        match visible.event.as_ref() {
            Event::Start(Tag::Link { .. }) => open += 1,
            Event::End(TagEnd::Link) => open = open.saturating_sub(1),
            _ if open == 0 => continue,
            _ => {}
        }
        linked.push(visible.span);
    }
    Extent::of(linked).map_or_else(Vec::new, |extent| extent.segments().to_vec())
}

/// Whether a name has words in one of the stretches.
fn touches(linked: &[ByteSpan], name: &Extent) -> bool {
    name.segments().iter().any(|segment| {
        let next = linked.partition_point(|link| link.end <= segment.start);
        linked.get(next).is_some_and(|link| link.overlaps(*segment))
    })
}

/// Whether a name holds letters of Hebrew, Arabic or another script that runs from right to left.
fn has_right_to_left(name: &str) -> bool {
    let is_right_to_left = |letter: char| {
        matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    };
    name.chars().any(is_right_to_left)
}
