//! What of an archive may be published as data. Everything that the data files hold passes through here.

use std::sync::OnceLock;

use crate::analyse::Findings;
use crate::analyse::actors::{Mention, Quotation, Unresolved};
use crate::analyse::notes::Place;
use crate::analyse::reuse::{Aside, Family, Pair};
use crate::archive::Archive;
use crate::archive::actor::{Actor, ActorNumber};
use crate::archive::address::OutPath;
use crate::archive::article::{Article, ArticleNumber, Known, Origin, Publish};
use crate::archive::id::{ActorId, ArticleId};
use crate::archive::note::Note;
use crate::limits;
use crate::pages::citation::Citation;
use crate::pages::shown;
use crate::span::CodePoints;
use crate::trace::{self, Subject};
use crate::weave::editor_notes;

/// An actor, with what may be shown of it.
pub(super) struct OfActor<'a, 'p> {
    pub(super) actor: &'a Actor,
    /// The mentions, in the order of the articles.
    pub(super) mentions: &'p [(ArticleNumber, &'a Mention)],
    /// What it is quoted as saying, likewise.
    pub(super) quotations: &'p [(ArticleNumber, &'a Quotation)],
}

/// An archive without what its editor withholds.
pub(super) struct Public<'a> {
    archive: &'a Archive,
    findings: &'a Findings,
    is_large: bool,
    /// The code points of each article, by article number.
    tables: Vec<OnceLock<CodePoints<'a>>>,
    /// The mentions of each actor, by actor number, in the order of the articles.
    mentions: Vec<Vec<(ArticleNumber, &'a Mention)>>,
    /// What each actor is quoted as saying, likewise.
    quotations: Vec<Vec<(ArticleNumber, &'a Quotation)>>,
    /// Whether withheld words name an actor, or the actor is withheld itself or only found in the texts, by actor number: such
    /// a one is shown where shown words name it.
    withheld: Vec<bool>,
}

impl<'a> Public<'a> {
    pub(super) fn of(archive: &'a Archive, findings: &'a Findings) -> Self {
        let actors = archive.cast.actors.len();
        let mut public = Self {
            archive,
            findings,
            is_large: archive.articles.len() > limits::ARTICLES_IN_ONE_DATA_FILE,
            tables: archive.articles.iter().map(|_| OnceLock::new()).collect(),
            mentions: vec![Vec::new(); actors],
            quotations: vec![Vec::new(); actors],
            withheld: archive
                .cast
                .actors
                .iter()
                .map(|actor| actor.publish == Publish::None || actor.found.is_some())
                .collect(),
        };
        for (number, article) in archive.numbered() {
            for mention in findings.mentions(number) {
                let actor = mention.actor.index();
                if !archive.cast.shows(mention.actor) {
                    continue;
                }
                if article.shows(mention.block) {
                    public.mentions[actor].push((number, mention));
                } else {
                    public.withheld[actor] = true;
                }
            }
            for (mention, quotation) in shown::quotations(archive, findings, number) {
                public.quotations[mention.actor.index()].push((number, quotation));
            }
        }
        public
    }

    /// Whether the places are too many for one file.
    pub(super) fn is_large(&self) -> bool {
        self.is_large
    }

    /// Whether the annotations are too many for one file.
    pub(super) fn has_many_annotations(&self) -> bool {
        self.archive.articles.len() > limits::ARTICLES_ANNOTATED_IN_ONE_FILE
    }

    /// The articles that are not withheld.
    pub(super) fn articles(&self) -> impl Iterator<Item = (ArticleNumber, &'a Article)> + use<'a> {
        self.archive.numbered().filter(|(_, article)| article.publish != Publish::None)
    }

    pub(super) fn article(&self, number: ArticleNumber) -> &'a Article {
        self.archive.article(number)
    }

    /// Whether an article may be named by its id.
    pub(super) fn names(&self, number: ArticleNumber) -> bool {
        self.article(number).publish != Publish::None
    }

    /// Whether the article with this id may be named.
    pub(super) fn names_id(&self, id: &ArticleId) -> bool {
        self.archive.find(id).is_some_and(|number| self.names(number))
    }

    /// The language of an article, its own or the archive's.
    pub(super) fn language(&self, article: &'a Article) -> &'a str {
        self.archive.language_of(article)
    }

    /// The title of the archive.
    pub(super) fn title(&self) -> String {
        self.archive.settings.shown_title(&self.archive.wording)
    }

    /// What another file of the site, or a part of it, is called in the file at `from`: its address, where it is known where
    /// the site is published, else the way to it.
    pub(super) fn iri(&self, from: &OutPath, to: &OutPath, fragment: Option<&str>) -> String {
        match &self.archive.settings.base_url {
            Some(base) => to.address_of_part(base, fragment),
            None => from.link_to(to, fragment),
        }
    }

    /// How an article is cited. What a withheld article would lend it is not said.
    pub(super) fn citation(&self, number: ArticleNumber) -> Citation<'a> {
        let article = self.article(number);
        let (title, _) = self.title_of(article);
        Citation { title, ..Citation::of(self.archive, article) }
    }

    /// The title of an article and the article that lent it. What a withheld article would lend is not said.
    pub(super) fn title_of(&self, article: &'a Article) -> (Option<&'a str>, Option<&'a ArticleId>) {
        match &article.facts.title {
            Some(Known { value, from: Origin::Article(lender) }) => {
                if self.names_id(lender) {
                    (Some(value), Some(lender))
                } else {
                    (None, None)
                }
            }
            Some(Known { value, .. }) => (Some(value), None),
            None => (None, None),
        }
    }

    /// The articles before and after one, of those that are not withheld.
    pub(super) fn neighbours(&self, number: ArticleNumber) -> (Option<ArticleNumber>, Option<ArticleNumber>) {
        self.archive.neighbours(number, |article| article.publish != Publish::None)
    }

    /// Whether a place as editors write it, `002 ¶22`, names no withheld article.
    pub(super) fn may_say_place(&self, place: &str) -> bool {
        let id = ArticleId::written(place.split('¶').next().unwrap_or(place));
        let number = id.and_then(|id| self.archive.find(&id));
        number.is_none_or(|number| self.names(number))
    }

    /// Whether no withheld actor is named in what the editor wrote for the program to read.
    pub(super) fn names_nobody_withheld(&self, words: &str) -> bool {
        let withheld =
            self.archive.cast.numbered().map(|(_, actor)| actor).filter(|actor| actor.publish == Publish::None);
        let mut names = withheld.flat_map(|actor| {
            let others = [&actor.names, &actor.former_names, &actor.weak_names].into_iter().flatten();
            std::iter::once(&actor.name).chain(others)
        });
        !names.any(|name| words.contains(name.as_str()))
    }

    pub(super) fn table(&self, number: ArticleNumber) -> &CodePoints<'a> {
        let article = self.article(number);
        self.tables[number.index()].get_or_init(|| CodePoints::of(&article.text))
    }

    /// How many words an article has.
    pub(super) fn words(&self, number: ArticleNumber) -> usize {
        self.findings.count_words(number)
    }

    /// The pairs of which neither article is withheld.
    pub(super) fn pairs(&self) -> impl Iterator<Item = &'a Pair> {
        self.findings.pairs().iter().filter(|pair| self.names(pair.a) && self.names(pair.b))
    }

    /// The pairs in which an article takes part, of which neither is withheld.
    pub(super) fn pairs_of(&self, number: ArticleNumber) -> impl Iterator<Item = &'a Pair> {
        self.findings.pairs_of(number).filter(|pair| self.names(pair.a) && self.names(pair.b))
    }

    /// The texts that stand in several articles that may be named.
    pub(super) fn families(&self) -> impl Iterator<Item = &'a Family> {
        self.findings.families().iter().filter(|family| self.findings.shows_family(self.archive, family))
    }

    /// The family to which a passage of a pair belongs, by its place there.
    pub(super) fn family_of(&self, pair: &Pair, passage: usize) -> Option<&'a Family> {
        self.findings.family_of(pair, passage).filter(|family| self.findings.shows_family(self.archive, family))
    }

    /// The pairs that share standard text, of which neither article is withheld.
    pub(super) fn asides(&self) -> impl Iterator<Item = &'a Aside> {
        self.findings.asides().iter().filter(|aside| self.names(aside.pair().a) && self.names(aside.pair().b))
    }

    /// Those of them in which an article takes part.
    pub(super) fn asides_of(&self, number: ArticleNumber) -> impl Iterator<Item = &'a Aside> {
        self.findings.asides_of(number).filter(|aside| self.names(aside.pair().a) && self.names(aside.pair().b))
    }

    /// The mentions in the blocks of an article that may be shown, but for those of withheld actors.
    pub(super) fn mentions_in(&self, number: ArticleNumber) -> impl Iterator<Item = &'a Mention> + use<'a> {
        self.numbered_mentions_in(number).map(|(_, mention)| mention)
    }

    /// The same, each with its place among all mentions of the article.
    pub(super) fn numbered_mentions_in(
        &self,
        number: ArticleNumber,
    ) -> impl Iterator<Item = (usize, &'a Mention)> + use<'a> {
        let article = self.article(number);
        let (all, cast) = (self.findings.mentions(number), &self.archive.cast);
        all.iter().enumerate().filter(move |(_, mention)| article.shows(mention.block) && cast.shows(mention.actor))
    }

    /// What the actors are quoted as saying in the blocks of an article that may be shown, each with the mention of the
    /// speaker, but for those of whom less than all is shown.
    pub(super) fn quotations_in(
        &self,
        number: ArticleNumber,
    ) -> impl Iterator<Item = (&'a Mention, &'a Quotation)> + use<'a> {
        shown::quotations(self.archive, self.findings, number)
    }

    /// The unresolved names in the blocks of an article that may be shown, but for those that could mean a withheld actor.
    pub(super) fn unresolved_in(&self, number: ArticleNumber) -> impl Iterator<Item = &'a Unresolved> + use<'a> {
        let article = self.article(number);
        let (all, cast) = (self.findings.unresolved(number), &self.archive.cast);
        all.iter().filter(move |name| article.shows(name.block) && cast.shows_all(&name.candidates))
    }

    /// The notes of an article that may be shown, with their places.
    pub(super) fn notes_of(&self, number: ArticleNumber) -> Vec<(&'a Note, &'a Place)> {
        editor_notes::shown(self.archive, self.findings, number).collect()
    }

    /// The actors that may be shown: one whom only withheld words name is left out.
    pub(super) fn actors(&self) -> impl Iterator<Item = OfActor<'a, '_>> {
        trace::look(Subject::Articles);
        trace::look(Subject::AllNames);
        let everyone = self.archive.cast.numbered().zip(self.mentions.iter().zip(&self.quotations));
        everyone
            .filter(|((number, _), _)| self.shows_actor(*number))
            .map(|((_, actor), (mentions, quotations))| OfActor { actor, mentions, quotations })
    }

    /// The ids of the actors whom an article names and who may be shown: this hangs on what all articles say.
    pub(super) fn shown_actors_of(&self, number: ArticleNumber) -> Vec<&'a ActorId> {
        let named = self.mentions_in(number).filter_map(|mention| self.actor(mention.actor));
        named.map(|actor| &actor.id).collect()
    }

    /// The actor with this number, if it may be shown.
    pub(super) fn actor(&self, number: ActorNumber) -> Option<&'a Actor> {
        self.shows_actor(number).then(|| self.archive.cast.actor(number))
    }

    fn shows_actor(&self, number: ActorNumber) -> bool {
        !self.withheld[number.index()] || !self.mentions[number.index()].is_empty()
    }
}
