//! One article to read, with its margin.

use std::collections::BTreeSet;

use serde::Serialize;

use super::articles::source_of;
use super::citation::{Citation, InWords};
use super::engine::TemplateError;
use super::frame::Frame;
use super::listing::{self, ActorHere};
use super::share::Share;
use super::strip::Strip;
use super::{Site, about, by_date};
use crate::analyse::reuse::PassageKind;
use crate::archive::actor::ActorNumber;
use crate::archive::address::{self, OutPath, Page};
use crate::archive::article::{Article, ArticleNumber, Known, Origin, Publish};
use crate::archive::block::BlockKind;
use crate::archive::language::direction;
use crate::weave::{self, Woven};

/// The most notes for which the style sheets name anchors; an article with more lays them out in a grid.
const ANCHORED_NOTES: usize = 120;
/// For how many of these the style of every page does; a sheet of its own names the others.
const FEW_NOTES: usize = 12;
/// Words a minute of a grown reader of English prose (Brysbaert 2019, doi:10.1016/j.jml.2019.104047: 238).
const WORDS_A_MINUTE: usize = 238;

#[derive(Debug, Serialize)]
struct ArticlePage {
    frame: Frame,
    id: String,
    language: String,
    direction: &'static str,
    title: String,
    /// The id of the block that holds the title, where the text has one.
    title_id: Option<String>,
    byline: Option<String>,
    published: Option<Dated>,
    source: Option<Link>,
    /// The year in which it was published.
    year: Option<u16>,
    /// Who published it, else the host of its address.
    outlet: Option<String>,
    title_from: Option<Link>,
    words: usize,
    minutes: usize,
    shares: Vec<Share>,
    named: Vec<ActorHere>,
    only_in_repeats: usize,
    unresolved: usize,
    unresolved_href: String,
    strip: Option<Strip>,
    /// Whether the notes are laid out in a grid.
    crowded: bool,
    /// Whether they need the style sheet for many.
    many_notes: bool,
    /// How many notes in the margin tell of repeats.
    repeat_notes: usize,
    /// How many notes are the editor's, in the margin and at the head.
    editor_notes: usize,
    woven: Woven,
    citation: Cited,
    about: String,
    text_file: Option<String>,
    previous: Option<Link>,
    next: Option<Link>,
}

/// How the article is cited.
#[derive(Debug, Serialize)]
struct Cited {
    words: InWords,
    bibtex: String,
    csl: String,
}

#[derive(Debug, Serialize)]
struct Dated {
    shown: String,
    /// For `datetime`, which takes no unknown year.
    machine: Option<String>,
}

/// A link and its words.
#[derive(Debug, Serialize)]
pub(super) struct Link {
    pub(super) label: String,
    pub(super) href: String,
}

/// Makes the page of one article.
pub(super) fn page(site: &Site<'_>, number: ArticleNumber) -> Result<(OutPath, Vec<u8>), TemplateError> {
    let article = site.archive.article(number);
    let path = address::article(&article.id);
    let woven = weave::weave(site.archive, site.findings, number);
    let title = article.shown_title(&site.archive.wording);
    let title_block = article.blocks.iter().find(|block| block.kind == BlockKind::Title);
    let words = site.count_words(number);
    let notes = count_notes(&woven);
    let language = site.archive.language_of(article).to_owned();
    let (before, after) = site.archive.neighbours(number, |article| article.publish != Publish::None);
    let citation = Citation::of(site.archive, article);
    let page = ArticlePage {
        frame: Frame::new(site, &path, Page::Articles, &title)
            .described(summary(site, article, words))
            .citing(citation.head(), citation.linked_data(&based_on(site, &path, number)))
            .listed(site.archive.is_listed(number)),
        id: article.id.to_string(),
        direction: direction(&language),
        language,
        title_id: title_block.map(|block| block.anchor.clone()),
        byline: listing::byline(site, article),
        published: article.facts.published.as_ref().map(|known| Dated {
            shown: site.archive.wording.date(known.value),
            machine: known.value.year().map(|_| known.value.to_string()),
        }),
        source: article
            .facts
            .source
            .as_ref()
            .map(|known| Link { label: host(&known.value), href: known.value.clone() }),
        year: by_date::year(site.archive, number),
        outlet: source_of(article),
        title_from: title_from(site, &path, article),
        words,
        minutes: words.div_ceil(WORDS_A_MINUTE),
        shares: Share::all(site, &path, number),
        named: named(site, &path, number),
        only_in_repeats: only_in_repeats(site, number),
        unresolved: site.unresolved(number).count(),
        unresolved_href: path.link_to(&Page::Unresolved.path(), None),
        strip: Strip::of(site, number),
        crowded: notes > ANCHORED_NOTES || margin_overflows(&woven, words),
        many_notes: notes > FEW_NOTES,
        repeat_notes: woven.pieces.iter().filter(|piece| matches!(piece, weave::Piece::Note(_))).count(),
        editor_notes: woven.notes_on_all.len()
            + woven.pieces.iter().filter(|piece| matches!(piece, weave::Piece::EditorNote(_))).count(),
        woven,
        citation: Cited {
            words: citation.in_words(&site.archive.wording, article),
            bibtex: citation.bibtex(),
            csl: citation.csl(),
        },
        about: about::link(site, &path, number),
        text_file: text_file(&path, article),
        previous: before.map(|number| neighbour(site, &path, number)),
        next: after.map(|number| neighbour(site, &path, number)),
        title,
    };
    let bytes = site.engine.render("article.html", &page)?;
    Ok((path, bytes))
}

/// The pages of the articles that are the likely originals of more of it than quotations.
fn based_on(site: &Site<'_>, path: &OutPath, number: ArticleNumber) -> Vec<String> {
    let originals = site.findings.pairs_of(number).filter_map(|pair| {
        let copied = pair.passages.iter().any(|passage| passage.kind != PassageKind::Quotation);
        let source = pair.source.as_ref().filter(|_| copied)?.article;
        (source != number && site.shows_article(source)).then_some(source)
    });
    let base = site.archive.settings.base_url.as_deref();
    let page = |original: ArticleNumber| {
        let page = address::article(&site.archive.article(original).id);
        base.map_or_else(|| path.link_to(&page, None), |base| page.address(base))
    };
    originals.map(page).collect()
}

/// How many notes stand in the margin.
fn count_notes(woven: &Woven) -> usize {
    let is_note = |piece: &&weave::Piece| matches!(piece, weave::Piece::Note(_) | weave::Piece::EditorNote(_));
    woven.pieces.iter().filter(is_note).count()
}

/// Whether the notes together are probably taller than the text: a note takes about as much room as 60 words of text.
fn margin_overflows(woven: &Woven, words: usize) -> bool {
    const WORDS_A_NOTE: usize = 60;
    let notes = count_notes(woven);
    notes > 3 && notes * WORDS_A_NOTE > words
}

pub(super) fn summary(site: &Site<'_>, article: &Article, words: usize) -> String {
    let wording = &site.archive.wording;
    let words = wording.say("words", &[("n", words.into())]);
    match (&article.facts.description, listing::byline(site, article)) {
        (Some(description), _) => description.value.clone(),
        (None, Some(byline)) => {
            wording.say("article-summary-by", &[("byline", byline.into()), ("words", words.into())])
        }
        (None, None) => wording.say("article-summary", &[("words", words.into())]),
    }
}

fn title_from(site: &Site<'_>, path: &OutPath, article: &Article) -> Option<Link> {
    match &article.facts.title {
        Some(Known { from: Origin::Article(id), .. }) => {
            let other = site.archive.article(site.archive.find(id)?);
            Some(Link { label: id.to_string(), href: path.link_to(&address::article(&other.id), None) })
        }
        _ => None,
    }
}

/// The link to the decoded text, which stands in the open data only where all of the article may be shown.
pub(super) fn text_file(path: &OutPath, article: &Article) -> Option<String> {
    (article.publish == Publish::Full).then(|| path.link_to(&address::article_text(&article.id), None))
}

/// The host of an address, without `www.`.
pub(super) fn host(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// Who is named here, the most named first; the counts are those of this article.
fn named(site: &Site<'_>, path: &OutPath, number: ArticleNumber) -> Vec<ActorHere> {
    let mut actors = listing::actors_of(site, number);
    actors.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    actors.into_iter().map(|named| ActorHere::of(site, path, named)).collect()
}

/// How many actors this article names only in text that it repeats.
fn only_in_repeats(site: &Site<'_>, number: ArticleNumber) -> usize {
    let actors = |of_own: bool| -> BTreeSet<ActorNumber> {
        site.mentions(number)
            .filter(|(_, mention)| !(of_own && mention.repeated))
            .map(|(_, mention)| mention.actor)
            .collect()
    };
    actors(false).difference(&actors(true)).count()
}

/// The link to the article before or after this one, in the order of the ids.
fn neighbour(site: &Site<'_>, path: &OutPath, number: ArticleNumber) -> Link {
    let article = site.archive.article(number);
    let label = format!("{} · {}", article.id, article.shown_title(&site.archive.wording));
    Link { label, href: path.link_to(&address::article(&article.id), None) }
}
