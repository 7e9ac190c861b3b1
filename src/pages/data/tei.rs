//! `data/archive.tei.xml`: who is who, and where the names and the repeated text stand, as TEI P5 with a `standOff`.
//!
//! Places are pointers into the published texts by RFC 5147, `text/002.txt#char=39,43`, which counts a CRLF as one.

use super::line_ends::LineEnds;
use super::public::Public;
use crate::analyse::reuse::{Pair, Side};
use crate::archive::actor::{Actor, ActorKind};
use crate::archive::address::{self, ExchangeFile};
use crate::archive::article::{ArticleNumber, Publish};
use crate::archive::id::ActorId;
use crate::pages::xml::{element, escaped};
use crate::span::{ByteSpan, Extent};

/// The document of these actors, with what is said of these articles.
pub(super) fn document(public: &Public<'_>, actors: &[&Actor], articles: &[ArticleNumber]) -> Vec<u8> {
    let mut tei = Tei { public, xml: String::new() };
    tei.header(articles);
    tei.xml.push_str("<standOff>\n");
    tei.list("listPerson", actors, |kind| kind == ActorKind::Person);
    tei.list("listOrg", actors, is_body);
    tei.list("listPlace", actors, |kind| matches!(kind, ActorKind::Country | ActorKind::Place));
    tei.list("list", actors, |kind| kind == ActorKind::Unknown);
    for number in articles {
        tei.mentions(*number);
    }
    tei.repeats(articles);
    tei.xml.push_str("</standOff>\n</TEI>\n");
    tei.xml.into_bytes()
}

fn is_body(kind: ActorKind) -> bool {
    matches!(kind, ActorKind::Government | ActorKind::Media | ActorKind::Organisation | ActorKind::Group)
}

/// A document in the making.
struct Tei<'p, 'a> {
    public: &'p Public<'a>,
    xml: String,
}

impl Tei<'_, '_> {
    fn header(&mut self, articles: &[ArticleNumber]) {
        self.xml.push_str(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n<teiHeader><fileDesc>\n<titleStmt>\n",
        );
        element(&mut self.xml, "title", &self.public.title());
        self.xml.push_str("</titleStmt>\n<publicationStmt>\n");
        element(&mut self.xml, "p", "Open data of an archive of articles.");
        self.xml.push_str("</publicationStmt>\n<sourceDesc>\n");
        if articles.is_empty() {
            element(&mut self.xml, "p", "Its articles are listed beside this file.");
        } else {
            self.xml.push_str("<listBibl>\n");
            articles.iter().for_each(|number| self.bibl(*number));
            self.xml.push_str("</listBibl>\n");
        }
        self.xml.push_str("</sourceDesc>\n</fileDesc></teiHeader>\n");
    }

    fn bibl(&mut self, number: ArticleNumber) {
        let citation = self.public.citation(number);
        let xml = &mut self.xml;
        xml.push_str(&format!(
            "<bibl xml:id=\"{}\" xml:lang=\"{}\">\n",
            name("d", citation.id.as_str()),
            escaped(citation.language)
        ));
        citation.authors.iter().for_each(|author| element(xml, "author", &author.in_order()));
        if let Some(title) = citation.title {
            element(xml, "title", title);
        }
        if let Some(outlet) = citation.outlet {
            element(xml, "publisher", outlet);
        }
        if let Some(date) = citation.published_day() {
            xml.push_str(&format!("<date when=\"{date}\"/>\n"));
        }
        if let Some(source) = citation.source {
            xml.push_str(&format!("<ptr target=\"{}\"/>\n", escaped(source)));
        }
        xml.push_str("</bibl>\n");
    }

    fn list(&mut self, list: &str, actors: &[&Actor], belongs: impl Fn(ActorKind) -> bool) {
        let mut members = actors.iter().filter(|actor| belongs(actor.kind)).peekable();
        if members.peek().is_none() {
            return;
        }
        self.xml.push_str(&format!("<{list}>\n"));
        members.for_each(|actor| self.actor(actor));
        self.xml.push_str(&format!("</{list}>\n"));
    }

    fn actor(&mut self, actor: &Actor) {
        let (entry, named) = match actor.kind {
            ActorKind::Person => ("person", "persName"),
            ActorKind::Country | ActorKind::Place => ("place", "placeName"),
            ActorKind::Unknown => ("item", "name"),
            _ => ("org", "orgName"),
        };
        let kind = match actor.kind {
            ActorKind::Person | ActorKind::Unknown => String::new(),
            kind => format!(" type=\"{}\"", kind.key()),
        };
        let xml = &mut self.xml;
        xml.push_str(&format!("<{entry} xml:id=\"{}\"{kind}>\n", of_actor(&actor.id)));
        let names = std::iter::once(("main", &actor.name))
            .chain(actor.names.iter().map(|name| ("alias", name)))
            .chain(actor.former_names.iter().map(|name| ("former", name)))
            .chain(actor.weak_names.iter().map(|name| ("weak", name)));
        for (kind, name) in names {
            xml.push_str(&format!("<{named} type=\"{kind}\">{}</{named}>\n", escaped(name)));
        }
        for (register, id) in actor.external.iter().filter_map(|external| external.split_once(':')) {
            xml.push_str(&format!("<idno type=\"{}\">{}</idno>\n", escaped(register), escaped(id)));
        }
        if let Some(description) = &actor.description {
            element(xml, "note", description);
        }
        xml.push_str(&format!("</{entry}>\n"));
    }

    /// The mentions of an article whose text is published.
    fn mentions(&mut self, number: ArticleNumber) {
        if self.public.article(number).publish != Publish::Full {
            return;
        }
        let public = self.public;
        let mut mentions = public.mentions_in(number).peekable();
        if mentions.peek().is_none() {
            return;
        }
        let places = Places::of(public, number);
        let article = name("d", public.article(number).id.as_str());
        self.xml.push_str(&format!("<spanGrp type=\"mentions\" corresp=\"#{article}\">\n"));
        for mention in mentions {
            let Some(actor) = public.actor(mention.actor) else { continue };
            let (target, id) = (places.pointers(&mention.extent), of_actor(&actor.id));
            self.xml
                .push_str(&format!("<span target=\"{target}\" corresp=\"#{id}\">{}</span>\n", escaped(&mention.text)));
        }
        self.xml.push_str("</spanGrp>\n");
    }

    /// The passages that articles share whose texts are published: each a link of its two places.
    fn repeats(&mut self, articles: &[ArticleNumber]) {
        let public = self.public;
        let published =
            |pair: &&Pair| [pair.a, pair.b].iter().all(|side| public.article(*side).publish == Publish::Full);
        if articles.is_empty() || !public.pairs().any(|pair| published(&pair)) {
            return;
        }
        self.xml.push_str("<linkGrp type=\"repeats\">\n");
        for pair in public.pairs().filter(published) {
            let (a, b) = (Places::of(public, pair.a), Places::of(public, pair.b));
            for passage in &pair.passages {
                let pointer = |places: &Places<'_>, side: &Side| places.pointer(side.extent.outer());
                let target = format!("{} {}", pointer(&a, &passage.a), pointer(&b, &passage.b));
                self.xml.push_str(&format!("<link target=\"{target}\"/>\n"));
            }
        }
        self.xml.push_str("</linkGrp>\n");
    }
}

/// Pointers into the published text of an article.
struct Places<'p> {
    text: String,
    ends: LineEnds<'p>,
}

impl<'p> Places<'p> {
    fn of<'a>(public: &'p Public<'a>, number: ArticleNumber) -> Self {
        let article = public.article(number);
        let (here, text) = (ExchangeFile::Tei.path(1), address::article_text(&article.id));
        Self { text: escaped(&public.iri(&here, &text, None)), ends: LineEnds::of(&article.text, public.table(number)) }
    }

    fn pointers(&self, extent: &Extent) -> String {
        extent.segments().iter().map(|span| self.pointer(*span)).collect::<Vec<_>>().join(" ")
    }

    fn pointer(&self, span: ByteSpan) -> String {
        format!("{}#char={},{}", self.text, self.ends.at(span.start), self.ends.at(span.end))
    }
}

/// The `xml:id` of an actor.
fn of_actor(id: &ActorId) -> String {
    name("a", id.as_str())
}

/// A name as XML has them, made of an id: what no name may hold is written by its number.
fn name(before: &str, id: &str) -> String {
    let mut name = format!("{before}-");
    for letter in id.chars() {
        // Of what ids hold, letters, digits and marks, names may hold nearly all; these ranges leave out the rest.
        let fits = matches!(letter, '-' | '0'..='9' | 'a'..='z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{37d}'
            | '\u{37f}'..='\u{1fff}' | '\u{3001}'..='\u{d7ff}' | '\u{10000}'..='\u{effff}');
        if fits {
            name.push(letter);
        } else {
            name.push_str(&format!("_{:x}", u32::from(letter)));
        }
    }
    name
}
