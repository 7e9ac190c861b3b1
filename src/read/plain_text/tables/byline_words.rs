//! How a byline begins, and what stands beside a name in one. Open lists.

/// What a byline says of the name in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Did {
    /// Wrote the article.
    Wrote,
    /// Posted it.
    Posted,
    /// Had another part in it, which the archive does not record.
    Helped,
}

/// How a byline begins, the longest first where one begins another. `true` where the words alone are proof, so that one
/// name is enough; else (`by`, `von`) at least two names must follow, for `By Friday` and `Von Berlin` begin sentences.
#[rustfmt::skip]
pub(in super::super) const OPENERS: &[(&str, Did, bool)] = &[
    ("written by", Did::Wrote, true), ("reported by", Did::Wrote, true), ("story by", Did::Wrote, true), ("text by", Did::Wrote, true), ("words by", Did::Wrote, true),
    ("article by", Did::Wrote, true), ("authored by", Did::Wrote, true), ("opinion by", Did::Wrote, true), ("analysis by", Did::Wrote, true), ("a report by", Did::Wrote, true),
    ("posted by", Did::Posted, true), ("published by", Did::Posted, true), ("submitted by", Did::Posted, true), ("uploaded by", Did::Posted, true),
    ("edited by", Did::Helped, true), ("translated by", Did::Helped, true), ("compiled by", Did::Helped, true),
    ("authors:", Did::Wrote, true), ("author:", Did::Wrote, true), ("byline:", Did::Wrote, true), ("by:", Did::Wrote, true), ("writer:", Did::Wrote, true),
    ("autor:", Did::Wrote, true), ("autorin:", Did::Wrote, true), ("auteur:", Did::Wrote, true), ("auteur :", Did::Wrote, true), ("autore:", Did::Wrote, true), ("автор:", Did::Wrote, true),
    ("publié par", Did::Posted, true), ("publicado por", Did::Posted, true), ("veröffentlicht von", Did::Posted, true),
    ("escrito por", Did::Wrote, true), ("écrit par", Did::Wrote, true), ("geschrieben von", Did::Wrote, true), ("ein beitrag von", Did::Wrote, true),
    ("نوشته:", Did::Wrote, true), ("نوشتهٔ", Did::Wrote, true), ("نوشته‌ی", Did::Wrote, true), ("نوشته", Did::Wrote, true), ("نویسنده:", Did::Wrote, true), ("نویسنده :", Did::Wrote, true), ("به قلم", Did::Wrote, true), ("بقلم", Did::Wrote, true), ("بقلم:", Did::Wrote, true), ("كتب:", Did::Wrote, true),
    ("作者：", Did::Wrote, true), ("作者:", Did::Wrote, true), ("记者：", Did::Wrote, true), ("記者：", Did::Wrote, true), ("文／", Did::Wrote, true), ("文/", Did::Wrote, true),
    ("by", Did::Wrote, false), ("par", Did::Wrote, false), ("von", Did::Wrote, false), ("por", Did::Wrote, false), ("door", Did::Wrote, false),
];

/// Lines that stand for a byline without naming anyone.
#[rustfmt::skip]
pub(in super::super) const NAMELESS: &[&str] = &[
    "from our correspondent", "from our own correspondent", "from a correspondent", "from our special correspondent", "by our correspondent", "by our own correspondent", "by our staff",
    "by staff writer", "by staff writers", "by staff reporter", "by a staff reporter", "by news staff", "staff writer", "staff report", "staff reporter", "by agencies", "de notre correspondant", "de notre envoyé spécial", "von unserem korrespondenten",
];

/// Words of a job or an outlet: a group of words with one after a name is no second name.
#[rustfmt::skip]
pub(in super::super) const JOBS: &[&str] = &[
    "staff", "writer", "correspondent", "reporter", "editor", "editors", "senior", "junior", "chief", "bureau", "director", "professor", "fellow", "columnist", "contributor", "contributing", "special", "news", "agency", "agencies",
    "press", "times", "post", "herald", "tribune", "journal", "guardian", "telegraph", "university", "institute", "center", "centre", "college", "school", "council", "foundation", "associated", "reuters", "chairman", "president", "analyst",
    "researcher", "journalist", "minister", "ambassador", "department", "office", "team", "desk", "magazine", "review", "monitor", "network", "online", "media", "tv", "radio", "redakteur", "korrespondent", "journaliste",
];

/// Titles before a name that are no part of it.
pub(in super::super) const HONORIFICS: &[&str] =
    &["dr", "dr.", "prof", "prof.", "mr", "mr.", "mrs", "mrs.", "ms", "ms."];

/// Small words inside names.
#[rustfmt::skip]
pub(in super::super) const PARTICLES: &[&str] = &[
    "de", "da", "das", "do", "dos", "del", "della", "di", "du", "des", "la", "le", "van", "von", "der", "den", "ter", "ten", "zu", "zur", "bin", "ibn", "bint", "ben", "al", "el", "ad", "as", "ul", "af", "av",
];

/// What stands between two names.
pub(in super::super) const BETWEEN_NAMES: &[&str] = &["and", "&", "with", "und", "et", "y", "e", "en", "و"];

/// What leads from the name to something else: a place, an outlet, a day.
#[rustfmt::skip]
pub(in super::super) const AFTER_NAMES: &[&str] = &[
    "in", "for", "on", "at", "of", "from", "special", "to", "is", "was", "the", "–", "—", "-", "|", "/", "•", "·", "in:", "für", "pour", "à", "para", "en", "le", "am", "el",
];

/// What an opening sentence calls the article of which it names the author: "This article by …".
#[rustfmt::skip]
pub(in super::super) const THIS_ARTICLE: &[&str] = &[
    "article", "piece", "essay", "report", "story", "column", "op-ed", "commentary", "analysis", "post", "interview", "editorial", "opinion", "review", "paper",
];
