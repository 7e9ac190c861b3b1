//! From the archive to facts: which passages articles share, who is named where, and where each note belongs. Pure, and parallel over articles.

pub mod actors;
pub(crate) mod census;
pub(crate) mod library;
pub mod notes;
pub(crate) mod quotations;
pub mod reuse;
mod shown;
pub(crate) mod since;
pub mod words;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::archive::Archive;
use crate::archive::article::{Article, ArticleNumber};
use crate::archive::id::ArticleId;
use crate::diagnostic::Diagnostic;
use crate::trace::{self, Subject};
use actors::{Description, Mention, Named, Quotation, Unresolved};
use census::Census;
use library::{AllWords, Library};
use notes::Placed;
use reuse::{Aside, Family, Fresh, Pair, Reuse, StandardText};
use since::Since;
use words::Words;

/// All that was found out about an archive.
#[derive(Debug, Default)]
pub struct Findings {
    /// The words of each article.
    pub(crate) volumes: Library,
    /// The text that articles share.
    pub reuse: Reuse,
    /// Who is named where.
    pub named: Named,
    /// Where the editor's notes belong.
    pub notes: Placed,
}

/// Finds out all there is to know about an archive.
#[must_use]
pub fn analyse(archive: &Archive) -> (Findings, Vec<Diagnostic>) {
    let (findings, _, diagnostics) = again(archive, Before::default());
    (findings, diagnostics)
}

/// Finds the text that articles share, and nothing else.
#[must_use]
pub fn shared_text(archive: &Archive) -> Reuse {
    let since = Since::nothing(archive.articles.len());
    let mut library = Library::default().since(&since);
    let (census, fresh) = cut_fresh(archive, &since, &mut library);
    reuse::find(AllWords::new(archive, &library), &census, &since, fresh, reuse::Before::default()).0
}

/// Finds whom the articles name beside those whom the editor lists, by the texts alone, and takes them into the cast, where
/// the archive wishes so.
pub fn find_actors(archive: &mut Archive) {
    find_actors_again(archive, &mut Before::default());
}

/// The same for an archive of which something was found before: searches only the articles that are new or have changed,
/// and leaves in `before` what [`again`] keeps for the next time.
pub fn find_actors_again(archive: &mut Archive, before: &mut Before) {
    let now = digests(archive);
    let since = Since::of(&before.memory.digests, &now);
    let Memory { search, articles, .. } = &mut before.memory;
    let found = actors::discover(archive, &since, search, articles);
    archive.cast.join(found);
    before.now = Some(now);
}

/// The id of each article, and a number that changes with it.
fn digests(archive: &Archive) -> Vec<(ArticleId, u64)> {
    let number = |number: usize| (archive.articles[number].id.clone(), archive.digest(number.into()));
    (0..archive.articles.len()).into_par_iter().map(number).collect()
}

/// What is kept of an analysis for the next one.
#[derive(Debug, Default)]
pub struct Memory {
    /// The articles as they were.
    pub(crate) articles: Vec<Arc<Article>>,
    /// The id of each, and a number that changes with it.
    pub(crate) digests: Vec<(ArticleId, u64)>,
    pub(crate) census: Census,
    pub(crate) reuse: reuse::Memory,
    pub(crate) actors: actors::Memory,
    /// What the articles say of who may be named in them.
    pub(crate) search: actors::Search,
    /// The articles of which something was looked for that had not been found before.
    pub(crate) looked_at: BTreeSet<ArticleNumber>,
}

/// What was found before, and what was kept.
#[derive(Debug, Default)]
pub struct Before {
    /// What was found.
    pub findings: Findings,
    /// What was kept.
    pub memory: Memory,
    /// The digests of the articles of now, where they are known already.
    now: Option<Vec<(ArticleId, u64)>>,
}

impl Before {
    /// What was found, and what was kept of it.
    #[must_use]
    pub fn new(findings: Findings, memory: Memory) -> Self {
        Self { findings, memory, now: None }
    }
}

/// Finds out all there is to know about an archive of which something was found before: what it is now, and what is kept
/// for the next time. The findings are those of [`analyse`].
#[must_use]
pub fn again(archive: &Archive, before: Before) -> (Findings, Memory, Vec<Diagnostic>) {
    let Before { findings: Findings { volumes: mut library, reuse, named, .. }, memory, now } = before;
    let digests = now.unwrap_or_else(|| digests(archive));
    let since = Since::of(&memory.digests, &digests);
    let mut census = memory.census;
    for number in since.lost().map(ArticleNumber::index) {
        if let Some((article, words)) =
            memory.articles.get(number).and_then(|article| Some((article, library.words(number, article)?)))
        {
            census.remove(article, words);
        }
    }
    library = library.since(&since);
    let (counted, fresh) = cut_fresh(archive, &since, &mut library);
    census = census.and(counted);
    let all = AllWords::new(archive, &library);
    let (reuse, kept_of_reuse, changed) =
        reuse::find(all, &census, &since, fresh, reuse::Before { reuse, memory: memory.reuse });
    let named = actors::Before { named, memory: memory.actors };
    let (named, kept_of_actors, looked_at, mut diagnostics) =
        actors::find(all, &census, &reuse, &since, changed, named);
    let (notes, found) = notes::find(all);
    diagnostics.extend(found);
    let memory = Memory {
        articles: archive.articles.clone(),
        digests,
        census,
        reuse: kept_of_reuse,
        actors: kept_of_actors,
        search: memory.search,
        looked_at,
    };
    (Findings { volumes: library, reuse, named, notes }, memory, diagnostics)
}

/// How many articles' words are held on to from the first time that they are cut.
const HELD: usize = 256;

/// Cuts the words of the articles that are new or have changed: counts them, and samples their grams. Where they are many,
/// they are not held on to.
fn cut_fresh(archive: &Archive, since: &Since, library: &mut Library) -> (Census, Vec<Fresh>) {
    type Cut = (Fresh, usize, Option<Words>);
    let fresh: Vec<ArticleNumber> = since.fresh().collect();
    let hold = fresh.len() <= HELD;
    let bytes: usize = fresh.iter().map(|number| archive.articles[number.index()].text.len()).sum();
    let prepare = bytes <= reuse::BYTES_OF_A_BATCH;
    let cut = |(mut census, mut cut): (Census, Vec<Cut>), number: &ArticleNumber| {
        let article = &archive.articles[number.index()];
        let (words, fresh) = Fresh::of(*number, article, prepare);
        census.add(article, &words);
        cut.push((fresh, words.count(), hold.then_some(words)));
        (census, cut)
    };
    let both = |(one, mut first): (Census, Vec<Cut>), (other, second): (Census, Vec<Cut>)| {
        first.extend(second);
        (one.and(other), first)
    };
    let (census, cut) = fresh.par_iter().fold(Default::default, cut).reduce(Default::default, both);
    let mut all_fresh = Vec::with_capacity(cut.len());
    for (fresh, count, words) in cut {
        library.set(fresh.number.index(), count, words);
        all_fresh.push(fresh);
    }
    (census, all_fresh)
}

impl Findings {
    /// Findings that hold the words of each article, and nothing else.
    #[cfg(test)]
    pub(crate) fn of_words(archive: &Archive) -> Self {
        Self { volumes: Library::of(archive), ..Self::default() }
    }

    /// Takes in the words of articles that were added.
    #[cfg(test)]
    pub(crate) fn take_words(&mut self, archive: &Archive) {
        self.volumes = Library::of(archive);
    }

    /// How many words an article has.
    #[must_use]
    pub fn count_words(&self, number: ArticleNumber) -> usize {
        trace::look(Subject::Article(number.0));
        self.volumes.count(number.index())
    }

    /// How many words all articles have.
    #[must_use]
    pub fn count_all_words(&self) -> usize {
        trace::look(Subject::Articles);
        self.volumes.counts().sum()
    }

    /// The words of an article.
    #[must_use]
    pub fn words(&self, archive: &Archive, number: ArticleNumber) -> Option<&Words> {
        trace::look(Subject::Article(number.0));
        self.volumes.words(number.index(), archive.articles.get(number.index())?)
    }

    /// Forgets the words of all articles; those that somebody asks for are cut again.
    pub fn forget_words(&mut self) {
        self.volumes.forget();
    }

    /// The pairs of articles that share text, sorted by their articles.
    #[must_use]
    pub fn pairs(&self) -> &[Pair] {
        trace::look(Subject::AllTies);
        &self.reuse.pairs
    }

    /// The pairs in which an article takes part, in their order.
    pub fn pairs_of(&self, number: ArticleNumber) -> impl Iterator<Item = &Pair> {
        trace::look(Subject::Ties(number.0));
        self.reuse.pairs_of(number)
    }

    /// The texts that stand in several articles, the largest first.
    #[must_use]
    pub fn families(&self) -> &[Family] {
        trace::look(Subject::AllTies);
        &self.reuse.families.list
    }

    /// The family to which a passage of a pair belongs, by its place there.
    #[must_use]
    pub fn family_of(&self, pair: &Pair, passage: usize) -> Option<&Family> {
        trace::look(Subject::Ties(pair.a.0));
        self.reuse.family_of(pair, passage)
    }

    /// The pairs of articles that share standard text, sorted by their articles.
    #[must_use]
    pub fn asides(&self) -> &[Aside] {
        trace::look(Subject::AllTies);
        &self.reuse.asides
    }

    /// The pairs that share standard text in which an article takes part, in their order.
    pub fn asides_of(&self, number: ArticleNumber) -> impl Iterator<Item = &Aside> {
        trace::look(Subject::Ties(number.0));
        self.reuse.asides_of(number)
    }

    /// The standard text of an article, in its order.
    #[must_use]
    pub fn standard(&self, number: ArticleNumber) -> &[StandardText] {
        trace::look(Subject::Ties(number.0));
        self.reuse.standard.get(&number).map_or(&[], Vec::as_slice)
    }

    /// The mentions in an article, in reading order.
    #[must_use]
    pub fn mentions(&self, number: ArticleNumber) -> &[Mention] {
        of_article(&self.named.mentions, number)
    }

    /// The names in an article that could be two people, or nobody known, in reading order.
    #[must_use]
    pub fn unresolved(&self, number: ArticleNumber) -> &[Unresolved] {
        of_article(&self.named.unresolved, number)
    }

    /// What an article calls its actors beside their names, in reading order.
    #[must_use]
    pub fn descriptions(&self, number: ArticleNumber) -> &[Description] {
        of_article(&self.named.descriptions, number)
    }

    /// What an article quotes its actors as saying, in reading order.
    #[must_use]
    pub fn quotations(&self, number: ArticleNumber) -> &[Quotation] {
        of_article(&self.named.quotations, number)
    }
}

fn of_article<T>(all: &[Vec<T>], number: ArticleNumber) -> &[T] {
    trace::look(Subject::Names(number.0));
    all.get(number.index()).map_or(&[], Vec::as_slice)
}
