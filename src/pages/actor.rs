//! One actor: every mention in its sentence, what the sources call it, who is named beside it.

use serde::Serialize;

use super::beside::{Beside, beside};
use super::copies::Copies;
use super::described::{Described, described};
use super::drift::{Drift, Touched};
use super::engine::TemplateError;
use super::forms::{Form, forms};
use super::frame::Frame;
use super::kwic::Group;
use super::lanes::Lanes;
use super::listing::kind_name;
use super::pager::Pager;
use super::quoted::{Quoted, quoted};
use super::{Site, mention_pages, profile};
use crate::archive::actor::{ActorKind, ActorNumber, KindFrom};
use crate::archive::address::{self, OutPath, Page};
use crate::archive::article::{ArticleNumber, Publish};
use crate::archive::id::ArticleId;

#[derive(Debug, Serialize)]
struct ActorPage {
    frame: Frame,
    /// Whether all of it may be shown; else no words of the articles are.
    full: bool,
    name: String,
    kind: String,
    is_person: bool,
    kind_from_editor: bool,
    /// Whether the program found it, and the editor does not list it.
    found: bool,
    description: Option<String>,
    description_from: Option<String>,
    description_href: Option<String>,
    external: Vec<String>,
    printed: usize,
    once: usize,
    articles: usize,
    /// Whether this is the first of the actor's pages, which alone has what is told of all mentions together.
    first: bool,
    pager: Option<Pager>,
    quoted: Vec<Quoted>,
    /// Where repeated text names it otherwise than the original.
    drifts: Vec<Drift>,
    described: Vec<Described>,
    columns: Vec<Column>,
    forms: Vec<Form>,
    groups: Vec<Group>,
    lanes: Lanes,
    beside: Vec<Beside>,
}

/// An article as the head of a column.
#[derive(Debug, Serialize)]
struct Column {
    id: String,
    href: String,
}

/// Makes one of the pages of an actor, counted from 1; none for one whom no article names.
pub(super) fn page(
    site: &Site<'_>,
    number: ActorNumber,
    page: usize,
    touched: &Touched<'_>,
) -> Result<Option<(OutPath, Vec<u8>)>, TemplateError> {
    let actor = site.archive.cast.actor(number);
    let tally = site.tally.actor(number);
    if tally.printed == 0 {
        return Ok(None);
    }
    let path = address::actor_page(&actor.id, page);
    let wording = &site.archive.wording;
    let parts = mention_pages::on_page(&tally.articles, page);
    let copies = Copies::of(site, number);
    let groups = parts.iter().map(|part| match actor.publish {
        Publish::Full => Group::of(site, &path, number, part, &copies),
        Publish::Excerpt | Publish::None => Group::without_sentences(site, &path, number, part),
    });
    let full = actor.publish == Publish::Full;
    let (first, pages) = (page == 1, mention_pages::count(tally.printed));
    // What is told of all mentions together stands on the first page only.
    let articles: Vec<ArticleNumber> = tally.articles.iter().map(|(article, _)| *article).filter(|_| first).collect();
    let mentions = wording.say("mentions", &[("n", tally.printed.into())]);
    let in_articles = wording.say("articles", &[("n", tally.articles.len().into())]);
    let summary = [("name", (&actor.name).into()), ("mentions", mentions.into()), ("articles", in_articles.into())];
    let frame = Frame::new(site, &path, Page::Actors, &actor.name).described(wording.say("actor-summary", &summary));
    let web_address = site.archive.settings.base_url.as_ref().map(|base| path.address(base));
    let linked_data = first.then(|| profile::linked_data(actor, web_address.as_deref()));
    let source = actor.description_from.as_deref().and_then(|from| described_at(site, &path, from));
    let (description_from, description_href) = source.unzip();
    let content = ActorPage {
        frame: frame.listed(!actor.unlisted).linked(linked_data),
        full,
        name: actor.name.clone(),
        kind: kind_name(site, actor.kind),
        is_person: actor.kind == ActorKind::Person,
        kind_from_editor: actor.kind_from == KindFrom::Editor,
        found: actor.found.is_some(),
        description: actor.description.clone(),
        description_from,
        description_href: description_href.flatten(),
        external: actor.external.clone(),
        printed: tally.printed,
        once: tally.once,
        articles: tally.articles.len(),
        first,
        pager: (pages > 1).then(|| Pager::of(&path, page, pages, |page| address::actor_page(&actor.id, page))),
        quoted: quoted(site, &path, number, &parts),
        drifts: if full && first { touched.drifts(site, &path, number) } else { Vec::new() },
        described: if full { described(site, &path, number, &articles) } else { Vec::new() },
        columns: articles.iter().map(|number| column(site, &path, *number)).collect(),
        forms: forms(site, number, &articles),
        groups: groups.collect(),
        lanes: Lanes::of(site, &path, number, if first { &tally.articles } else { &[] }),
        beside: if full { beside(site, &path, number, &articles) } else { Vec::new() },
    };
    let bytes = site.engine.render("actor.html", &content)?;
    Ok(Some((path, bytes)))
}

fn column(site: &Site<'_>, path: &OutPath, number: ArticleNumber) -> Column {
    let article = site.archive.article(number);
    Column { id: article.id.to_string(), href: path.link_to(&address::article(&article.id), None) }
}

/// A place as editors write it, `002 ¶22`, and the link to it, if it is one; none where its article is withheld.
pub(super) fn described_at(site: &Site<'_>, path: &OutPath, from: &str) -> Option<(String, Option<String>)> {
    let (id, paragraph) = from.split_once('¶').map_or((from, None), |(id, rest)| (id, rest.trim().parse::<u32>().ok()));
    let number = ArticleId::written(id.trim()).and_then(|id| site.archive.find(&id));
    let Some(article) = number.map(|number| site.archive.article(number)) else {
        return Some((from.to_owned(), None));
    };
    let place = paragraph.filter(|_| article.publish == Publish::Full).map(address::paragraph);
    let link = || path.link_to(&address::article(&article.id), place.as_deref());
    (article.publish != Publish::None).then(|| (from.to_owned(), Some(link())))
}
