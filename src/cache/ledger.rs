//! The file of the cache that holds what is known of the archive as a whole.

use std::borrow::Cow;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::Kept;
use super::file::{self, Mark, Unusable, damaged};
use super::sheaf::Read;
use crate::analyse::actors::{self, Named};
use crate::analyse::census::{Answers, Census};
use crate::analyse::library::Library;
use crate::analyse::reuse::{self, Pair, Reuse};
use crate::analyse::{Before, Findings, Memory};
use crate::archive::article::ArticleNumber;
use crate::archive::id::ArticleId;
use crate::pages::made::AllMade;
use crate::read::known::Known;
use crate::read::stamp::Began;

/// What is known of the archive as a whole.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Ledger<'a> {
    /// The checksum of each sheaf, nought where it is empty.
    pub(super) sheaves: Cow<'a, [u64]>,
    began: Option<Began>,
    census: Cow<'a, Census>,
    pairs: Cow<'a, [Pair]>,
    compared: Cow<'a, [(usize, usize)]>,
    judged: Cow<'a, [((usize, usize), Answers)]>,
    names_by: u64,
    made: Cow<'a, AllMade>,
    lost_notes: Cow<'a, [u64]>,
}

impl Ledger<'static> {
    pub(super) fn read(path: &Path, mark: Mark) -> Result<Self, Unusable> {
        file::read(path, mark)
    }

    /// All that was kept, with what is known of the articles.
    pub(super) fn kept(self, mut articles: Vec<Read>) -> Result<Kept, Unusable> {
        articles.sort_by(|(one, _), (other, _)| one.id.cmp(&other.id));
        let ids: Vec<ArticleId> = articles.iter().map(|(folio, _)| folio.id.clone().into_owned()).collect();
        if ids != self.made.articles() {
            return Err(damaged(Path::new("ledger")));
        }
        let find = |id: &ArticleId| ids.binary_search(id).ok().map(ArticleNumber::from);
        let (mut known, mut memory, mut named) =
            (Known { began: self.began, ..Known::default() }, Memory::default(), Named::default());
        let mut counts = Vec::with_capacity(articles.len());
        let (mut samples, mut of_names) =
            (Vec::new(), actors::Memory { by: self.names_by, ..actors::Memory::default() });
        for (number, (folio, file)) in articles.into_iter().enumerate() {
            let mentions = folio.mentions(number.into(), find).ok_or_else(|| damaged(Path::new("ledger")))?;
            named.mentions.push(mentions);
            named.unresolved.push(folio.unresolved.into_owned());
            named.descriptions.push(folio.descriptions.into_owned());
            of_names.answers.push(folio.answers.into_owned());
            of_names.exceptions.push(folio.exceptions.into_owned());
            samples.push(folio.sample.into_owned());
            counts.push(folio.words);
            memory.digests.push((folio.id.into_owned(), folio.digest));
            memory.articles.push(file.article.clone());
            known.files.insert(file.article.file.clone(), file);
        }
        memory.census = self.census.into_owned();
        memory.actors = of_names;
        memory.reuse =
            reuse::Memory { samples, compared: self.compared.into_owned(), judged: self.judged.into_owned() };
        let reuse = Reuse::new(self.pairs.into_owned());
        let findings = Findings { library: Library::of_counts(counts), reuse, named, ..Findings::default() };
        Ok(Kept {
            known,
            before: Before { findings, memory },
            made: self.made.into_owned(),
            lost_notes: self.lost_notes.into_owned(),
        })
    }
}

impl Ledger<'_> {
    pub(super) fn write(path: &Path, mark: Mark, kept: &Kept, sheaves: &[u64]) -> io::Result<()> {
        let Before { findings, memory } = &kept.before;
        let ledger = Ledger {
            sheaves: Cow::Borrowed(sheaves),
            began: kept.known.began,
            census: Cow::Borrowed(&memory.census),
            pairs: Cow::Borrowed(&findings.reuse.pairs),
            compared: Cow::Borrowed(&memory.reuse.compared),
            judged: Cow::Borrowed(&memory.reuse.judged),
            names_by: memory.actors.by,
            made: Cow::Borrowed(&kept.made),
            lost_notes: Cow::Borrowed(&kept.lost_notes),
        };
        file::write(path, mark, &ledger)
    }
}
