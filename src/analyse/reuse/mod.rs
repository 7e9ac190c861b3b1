//! Text that stands in more than one article.
//!
//! The way: each article's words in the order in which they are compared (`stream`); a sample of their five-word grams
//! (`fingerprint`); the pairs of articles that share grams (`candidates`) and the places where (`seed`); the longest runs
//! of equal words there (`run`), chained over small gaps (`chain`), and read on where many words were changed (`reread`);
//! the words between them aligned as a reader would (`align`); the ends found (`ends`), and what counts as a passage
//! decided (`passages`). Then what is said of a pair: what changed (`changes`), what moved (`order`), what stands only in
//! one (`only`), which is the likely original (`source`). Each step is linear in the words, or in what two articles really
//! share.
//!
//! What one article tells in much the same words as another, but not in their order, is found by other evidence, and told
//! apart (`reworded`).
//!
//! Where another program found out what is repeated (`given`), its stretches say which articles are compared and which
//! passages count.
//!
//! All that is done by `find`, which compares again only what may have changed (`recount`). Of all pairs together: what is
//! standard text and no repeat (`standard`), and what is one text in several articles (`families`). Within one article:
//! what stands there twice (`within`).
//!
//! What it costs: of each article four bytes for every kept gram are held (`sample`), some four a word in all, and twice
//! as many more of a part of them while pairs are looked for. Pairs are compared group by group of articles that share much
//! (`batches`), so that each article is made ready seldom, in a small archive when its words are first cut (`fresh`):
//! `outline` is what finding out where two agree needs, ten bytes a word, for a few million words at a time, with those
//! grams that others of the batch hold too; `witness` adds words and print in full, of pairs that agree. Most pairs share no
//! more than a formula or some names, so that each step first asks what it costs least to know: whether a run goes on
//! behind any gap, whether any stretch of a window could be worth enough. Beyond that time and memory grow with the pairs
//! that share text. Articles of one text that stand far apart are made ready for several batches: from a hundred thousand
//! articles on that grows faster than the archive.

mod align;
mod batches;
mod bits;
mod candidates;
mod captions;
mod chain;
mod changes;
mod claims;
mod compare;
mod contact;
mod ends;
mod families;
mod find;
mod fingerprint;
mod fresh;
mod given;
mod marks;
mod matched;
mod only;
mod order;
mod outline;
mod pair;
mod passages;
mod print;
mod recount;
mod reread;
mod reworded;
mod run;
mod sample;
mod seed;
mod source;
mod standard;
mod stream;
mod within;
mod witness;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

#[cfg(test)]
use crate::analyse::census::Census;
#[cfg(test)]
use crate::analyse::library::{AllWords, Library};
#[cfg(test)]
use crate::analyse::since::Since;
use crate::archive::Archive;
use crate::archive::article::{Article, ArticleNumber};
use crate::archive::date::Date;
use crate::archive::id::ArticleId;
use crate::archive::reading::Reading;
use crate::span::{ByteSpan, CodePoint, CodePoints, Extent, Span, WordSpan};

pub(crate) use candidates::Candidates;
pub use families::{ARTICLES_OF_A_FAMILY, Families, Family, Member};
pub(crate) use find::{Before, Memory, find};
pub(crate) use fresh::{BYTES_OF_A_BATCH, Fresh};
pub(crate) use sample::Sample;
pub use standard::{Aside, StandardText};
pub use within::{Twice, within};

/// All text that articles share.
#[derive(Clone, Debug, Default)]
pub struct Reuse {
    /// The pairs of articles that share text, sorted by their articles. Standard text is no part of them.
    pub pairs: Vec<Pair>,
    /// The pairs of articles that share standard text, with all that they share.
    pub asides: Vec<Aside>,
    /// The standard text of each article that has some, in its order.
    pub standard: BTreeMap<ArticleNumber, Vec<StandardText>>,
    /// The texts that stand in several articles.
    pub families: Families,
    /// The places in `pairs` of those in which an article takes part; found when first asked for.
    of_article: OnceLock<BTreeMap<ArticleNumber, Vec<usize>>>,
    /// The places in `asides`, likewise.
    aside_of: OnceLock<BTreeMap<ArticleNumber, Vec<usize>>>,
}

impl Reuse {
    /// What was kept of an earlier time, to find out from what is shared now.
    pub(crate) fn kept(pairs: Vec<Pair>, asides: Vec<Aside>) -> Self {
        Self { pairs, asides, ..Self::default() }
    }

    /// The pairs in which an article takes part, in their order; without looking at the others.
    pub fn pairs_of(&self, article: ArticleNumber) -> impl Iterator<Item = &Pair> {
        let index = self.of_article.get_or_init(|| by_article(self.pairs.iter()));
        index.get(&article).into_iter().flatten().filter_map(|at| self.pairs.get(*at))
    }

    /// The family to which a passage of one of the pairs belongs, by its place there.
    #[must_use]
    pub fn family_of(&self, pair: &Pair, passage: usize) -> Option<&Family> {
        let at = self.pairs.binary_search_by_key(&(pair.a, pair.b), |pair| (pair.a, pair.b)).ok()?;
        self.families.of_passage(at, passage)
    }

    /// The pairs in which an article takes part that share standard text, likewise.
    pub fn asides_of(&self, article: ArticleNumber) -> impl Iterator<Item = &Aside> {
        let index = self.aside_of.get_or_init(|| by_article(self.asides.iter().map(Aside::pair)));
        index.get(&article).into_iter().flatten().filter_map(|at| self.asides.get(*at))
    }
}

/// The places of pairs, by the articles that take part.
fn by_article<'p>(pairs: impl Iterator<Item = &'p Pair>) -> BTreeMap<ArticleNumber, Vec<usize>> {
    let mut index: BTreeMap<ArticleNumber, Vec<usize>> = BTreeMap::new();
    for (at, pair) in pairs.enumerate() {
        index.entry(pair.a).or_default().push(at);
        index.entry(pair.b).or_default().push(at);
    }
    index
}

/// Two articles that share text.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Pair {
    /// The article with the smaller id.
    pub a: ArticleNumber,
    /// The other.
    pub b: ArticleNumber,
    /// The passages they share, in the order of `a`. Numbered from 1 in the data: `002-003-1`.
    pub passages: Vec<Passage>,
    /// How many words of `a` stand inside passages.
    pub words_a: usize,
    /// How many words of `b` stand inside passages.
    pub words_b: usize,
    /// How many words the passages have in common, word for word.
    pub shared_words: usize,
    /// The likely original and why, where the evidence says.
    pub source: Option<Source>,
    /// What stands only in `a`, in its order.
    pub only_a: Vec<Only>,
    /// What stands only in `b`, in its order.
    pub only_b: Vec<Only>,
}

impl Pair {
    /// Which of the two counts as the original: the likely one; where the evidence is silent the earlier one, else the
    /// one with the smaller id. Only counting and folding hang on the last two, and they must fall on one side.
    #[must_use]
    pub fn original(&self, archive: &Archive) -> ArticleNumber {
        if let Some(source) = &self.source {
            return source.article;
        }
        let date = |number| archive.article(number).facts.published.as_ref().map(|known| known.value);
        match (date(self.a), date(self.b)) {
            (Some(a), Some(b)) if b.is_before(a) => self.b,
            _ => self.a,
        }
    }
}

/// A passage that two articles share, aligned word by word.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Passage {
    /// What kind of repeat it is.
    pub kind: PassageKind,
    /// Whether it stands elsewhere in the order of `b` than in that of `a`.
    pub moved: bool,
    /// Whether it says in much the same words, but not in their order, what the other says.
    pub reworded: bool,
    /// Its place in `a`.
    pub a: Side,
    /// Its place in `b`.
    pub b: Side,
    /// How many words are the same on both sides.
    pub matched: usize,
    /// Where the two differ, in order.
    pub changes: Vec<Change>,
    /// Whether it says how to reach somebody.
    pub has_contact: bool,
}

impl Passage {
    /// The differences that a reader is shown one by one: a reworded text differs everywhere, which is said once.
    #[must_use]
    pub fn shown_changes(&self) -> &[Change] {
        if self.reworded { &[] } else { &self.changes }
    }
}

/// A passage in one of its two articles.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Side {
    /// From its first word to its last, whatever interrupts it.
    pub words: WordSpan,
    /// Its words without those of what interrupts it, a caption or credit, in order and apart.
    pub parts: Vec<WordSpan>,
    /// Its place in the source; what interrupts it lies between the segments.
    pub extent: Extent,
}

impl Side {
    /// How many words it has, without those of what interrupts it.
    #[must_use]
    pub fn count(&self) -> usize {
        self.parts.iter().map(|part| part.len()).sum()
    }
}

/// What kind of repeat a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PassageKind {
    /// One article stands in the other, whole or nearly.
    Repost,
    /// A part.
    Excerpt,
    /// Words that both quote.
    Quotation,
}

/// A place where the two sides of a passage differ. A side without words is an empty span where they would stand.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Change {
    /// How they differ.
    pub kind: ChangeKind,
    /// The place in `a`.
    pub a: ByteSpan,
    /// The place in `b`.
    pub b: ByteSpan,
}

/// How two sides of a passage differ at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// Other words stand in `b`.
    Replaced,
    /// Words stand only in `b`.
    Added,
    /// Words stand only in `a`.
    LeftOut,
    /// The words are the same, but quotes, dashes, other punctuation, case or spacing differ.
    Typography,
}

/// The likely original of two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Which of the two.
    pub article: ArticleNumber,
    /// How one can tell.
    pub grounds: Grounds,
}

/// How one can tell that one of two articles is likely the original of the other.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Grounds {
    /// The other says so.
    Says {
        /// The other.
        article: ArticleId,
        /// Where it says so.
        paragraph: Option<u32>,
        /// In which words; none where they may not be shown.
        words: Option<String>,
    },
    /// It bears the earlier date.
    Dates {
        /// The likely original.
        first: ArticleId,
        /// Its date.
        date: Date,
        /// The other.
        then: ArticleId,
        /// The date of the other.
        later: Date,
    },
}

/// The grounds in a sentence, as the open data tells them.
impl fmt::Display for Grounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Says { article, paragraph, words } => {
                write!(f, "{article}")?;
                if let Some(paragraph) = paragraph {
                    write!(f, " ¶{paragraph}")?;
                }
                match words {
                    Some(words) => write!(f, " says: “{words}”"),
                    None => f.write_str(" says that it is taken from elsewhere"),
                }
            }
            Self::Dates { first, date, then, later } => write!(f, "{first} is dated {date}, {then} {later}"),
        }
    }
}

/// A run of blocks, or of the rest of a block, that stands in one article of a pair only.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Only {
    /// Its words.
    pub words: WordSpan,
    /// Where it stands, from its first block to its last.
    pub span: ByteSpan,
    /// The same in code points, as the open data counts.
    pub code_points: Span<CodePoint>,
    /// The block that heads its section, as a place in the article's blocks.
    pub heading: Option<usize>,
    /// The words of that heading.
    pub section: Option<String>,
}

impl Only {
    /// What stands in an article from the first to the last of these words; `table` is that of the article.
    #[must_use]
    pub fn of(
        article: &Article,
        table: &CodePoints<'_>,
        words: WordSpan,
        span: ByteSpan,
        heading: Option<usize>,
    ) -> Self {
        let block = heading.and_then(|heading| article.blocks.get(heading));
        let section = block.map(|block| Reading::of(article, block).text);
        Self { words, span, code_points: table.span(span), heading, section }
    }
}

/// Finds all text that the articles of an archive share.
#[cfg(test)]
pub(crate) fn in_archive(archive: &Archive) -> Reuse {
    let library = Library::of(archive);
    let articles = || archive.articles.iter().map(|article| &**article).enumerate();
    let (words, fresh): (Vec<_>, Vec<_>) =
        articles().map(|(number, article)| Fresh::of(number.into(), article, number % 2 == 0)).unzip();
    let census = Census::of(&articles().map(|(_, article)| article).zip(&words).collect::<Vec<_>>());
    let since = Since::nothing(archive.articles.len());
    find(AllWords::new(archive, &library), &census, &since, fresh, Before::default()).0
}
