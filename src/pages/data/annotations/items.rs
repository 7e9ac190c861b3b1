//! The annotations of one article: the editor's notes, the mentions, and the text that stands in an earlier article.

use serde::Serialize;

use super::super::public::Public;
use super::selector::Selector;
use crate::analyse::actors::Mention;
use crate::analyse::notes::Place;
use crate::analyse::reuse::{Pair, Passage};
use crate::archive::address::{self, OutPath};
use crate::archive::article::{ArticleNumber, Publish};
use crate::archive::note::Note;
use crate::span::{ByteSpan, Extent};

const RESOURCE: &str = "SpecificResource";

/// One annotation.
#[derive(Debug, Serialize)]
pub(super) struct Annotation<'a> {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    body: Body<'a>,
    target: Targets<'a>,
    /// Of a note, the words as it quotes them, where others stand there. The key is ours: other programs pass it over.
    #[serde(skip_serializing_if = "Option::is_none")]
    quote: Option<&'a str>,
}

/// What is said.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Body<'a> {
    /// Something that has an address.
    Iri(String),
    /// A text.
    Text {
        #[serde(rename = "type")]
        kind: &'static str,
        value: &'a str,
        format: &'static str,
    },
    /// Words of another text.
    Words(Targets<'a>),
}

/// Where words stand: in one stretch, or in several where something interrupts them.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Targets<'a> {
    One(Target<'a>),
    Several(Vec<Target<'a>>),
}

/// A text, or a stretch of it.
#[derive(Debug, Serialize)]
struct Target<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    source: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    selector: Vec<Selector<'a>>,
}

impl Targets<'_> {
    /// The words, where they are one stretch.
    fn exact(&self) -> Option<&str> {
        match self {
            Self::One(target) => target.selector.first().and_then(Selector::exact),
            Self::Several(_) => None,
        }
    }
}

/// The annotations of an article, for the file at `path`.
pub(super) fn items<'a>(public: &Public<'a>, number: ArticleNumber, path: &OutPath) -> Vec<Annotation<'a>> {
    let of = Items { public, number, path };
    let notes = public.notes_of(number).into_iter().map(|(note, place)| of.note(note, place));
    let mentions = public.numbered_mentions_in(number).filter_map(|(at, mention)| of.mention(at, mention));
    let repeats = public.pairs_of(number).filter(|pair| of.is_told_here(pair)).flat_map(|pair| of.repeats(pair));
    notes.chain(mentions).chain(repeats).collect()
}

/// The annotations of one article in the making.
#[derive(Clone, Copy)]
struct Items<'p, 'a> {
    public: &'p Public<'a>,
    number: ArticleNumber,
    path: &'p OutPath,
}

impl<'p, 'a> Items<'p, 'a> {
    fn note(self, note: &'a Note, place: &'a Place) -> Annotation<'a> {
        let target = match place {
            Place::Exact(found) | Place::Near(found) => self.stretches(self.number, &found.extent),
            Place::Article => self.target(Vec::new()),
            Place::Lost(_) => self.target(note.quote.as_ref().map_or_else(Vec::new, |quote| {
                vec![Selector::Quote { exact: &quote.words, prefix: &quote.prefix, suffix: &quote.suffix }]
            })),
        };
        let body = Body::Text { kind: "TextualBody", value: note.body.of(&note.text).trim(), format: "text/markdown" };
        let quote = note.quote.as_ref().map(|quote| quote.words.as_str());
        let quote = quote.filter(|quote| target.exact().is_none_or(|exact| exact != *quote));
        Annotation { quote, ..self.annotation(&address::note(&note.id), "commenting", body, target) }
    }

    fn mention(self, at: usize, mention: &'a Mention) -> Option<Annotation<'a>> {
        let page = address::actor(&self.public.actor(mention.actor)?.id);
        let body = Body::Iri(self.public.iri(self.path, &page, None));
        let target = self.stretches(self.number, &mention.extent);
        Some(self.annotation(&address::mention(at + 1), "identifying", body, target))
    }

    /// Whether what a pair shares is told of this article: of the copy where it is known which that is, else of the later
    /// id. Text of which not all may be shown is not quoted.
    fn is_told_here(self, pair: &Pair) -> bool {
        let original = pair.source.as_ref().map_or(pair.a, |source| source.article);
        let both = [pair.a, pair.b].iter().all(|side| self.public.article(*side).publish == Publish::Full);
        both && original != self.number
    }

    fn repeats(self, pair: &'a Pair) -> impl Iterator<Item = Annotation<'a>> + use<'p, 'a> {
        let name = address::pair_name(&self.public.article(pair.a).id, &self.public.article(pair.b).id);
        let annotation = move |(passage, at): (&'a Passage, usize)| {
            let (a, b) = (self.stretches(pair.a, &passage.a.extent), self.stretches(pair.b, &passage.b.extent));
            let (target, there) = if pair.a == self.number { (a, b) } else { (b, a) };
            let id = self.public.iri(self.path, self.path, Some(&format!("{name}-{at}")));
            Annotation { id, kind: "Annotation", motivation: "linking", body: Body::Words(there), target, quote: None }
        };
        pair.passages.iter().zip(1..).map(annotation)
    }

    fn annotation(
        self,
        fragment: &str,
        motivation: &'static str,
        body: Body<'a>,
        target: Targets<'a>,
    ) -> Annotation<'a> {
        let page = address::article(&self.public.article(self.number).id);
        let id = self.public.iri(self.path, &page, Some(fragment));
        Annotation { id, kind: "Annotation", motivation, body, target, quote: None }
    }

    /// A place in an article.
    fn stretches(self, number: ArticleNumber, extent: &Extent) -> Targets<'a> {
        let article = self.public.article(number);
        let target = |span: &ByteSpan| Target {
            kind: RESOURCE,
            source: self.source(number),
            selector: match article.publish {
                Publish::Full => Selector::both(&article.text, *span, self.public.table(number)),
                Publish::Excerpt | Publish::None => Selector::words(span.of(&article.text)),
            },
        };
        match extent.segments() {
            [one] => Targets::One(target(one)),
            several => Targets::Several(several.iter().map(target).collect()),
        }
    }

    /// The article as a whole, or what is known of words that stand nowhere in it.
    fn target(self, selector: Vec<Selector<'a>>) -> Targets<'a> {
        Targets::One(Target { kind: RESOURCE, source: self.source(self.number), selector })
    }

    /// The text of an article, or its page where the text is not published.
    fn source(self, number: ArticleNumber) -> String {
        let article = self.public.article(number);
        let text = match article.publish {
            Publish::Full => address::article_text(&article.id),
            Publish::Excerpt | Publish::None => address::article(&article.id),
        };
        self.public.iri(self.path, &text, None)
    }
}
