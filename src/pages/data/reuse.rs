//! `data/reuse.json`: the passages that articles share, the pairs that share them, and what stands in one only.

use serde::{Serialize, Serializer};

use super::parted::Part;
use super::place::{Place, Stretch};
use super::public::Public;
use super::ratio::Ratio;
use crate::analyse::reuse::{
    Aside, Change, ChangeKind, Family, Member, Only, Pair, Passage, PassageKind, Side, within,
};
use crate::archive::address::{self, DataFile};
use crate::archive::article::{ArticleNumber, Publish};
use crate::archive::id::ArticleId;
use crate::span::Extent;

/// The file.
#[derive(Serialize)]
pub(super) struct File<'a> {
    format: u32,
    /// The files that hold the pairs and families of the further articles, where these are too many for one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    further: Vec<String>,
    /// None where each article has a file of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    passages: Option<Vec<PassageRow<'a>>>,
    pairs: Vec<PairRow<'a>>,
    families: Vec<FamilyRow<'a>>,
}

/// One passage.
#[derive(Serialize)]
pub(super) struct PassageRow<'a> {
    id: String,
    kind: Kind,
    reworded: bool,
    family: Option<&'a str>,
    moved: bool,
    a: SideRow<'a>,
    b: SideRow<'a>,
    words_a: usize,
    words_b: usize,
    similarity: Ratio,
    changes: Vec<ChangeRow>,
}

/// What kind of repeat it is.
#[derive(Clone, Copy)]
enum Kind {
    Of(PassageKind),
    Standard,
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Of(kind) => kind.serialize(serializer),
            Self::Standard => serializer.serialize_str("standard"),
        }
    }
}

#[derive(Serialize)]
struct SideRow<'a> {
    article: &'a ArticleId,
    #[serde(flatten)]
    place: Place,
}

#[derive(Serialize)]
struct ChangeRow {
    kind: ChangeKind,
    a: Stretch,
    b: Stretch,
}

#[derive(Serialize)]
struct PairRow<'a> {
    a: &'a ArticleId,
    b: &'a ArticleId,
    shared_words: usize,
    share_of_a: Ratio,
    share_of_b: Ratio,
    source: Option<&'a ArticleId>,
    reason: Option<String>,
    only_a: Vec<OnlyRow>,
    only_b: Vec<OnlyRow>,
}

#[derive(Serialize)]
struct OnlyRow {
    #[serde(flatten)]
    place: Place,
    words: usize,
    heading: Option<String>,
}

/// One text that stands in many articles.
#[derive(Serialize)]
struct FamilyRow<'a> {
    id: &'a str,
    /// Where it stands in the likely original.
    source: Option<SideRow<'a>>,
    members: Vec<SideRow<'a>>,
}

impl<'a> File<'a> {
    /// The pairs whose first article stands in a part, and the families that begin there.
    pub(super) fn of(public: &Public<'a>, part: &Part) -> Self {
        let begins_here = |family: &&Family| {
            let first = family.members.iter().map(|member| member.article).find(|number| public.names(*number));
            first.is_some_and(|first| part.articles.binary_search(&first).is_ok())
        };
        let pairs_of = |number: &ArticleNumber| {
            let number = *number;
            public.pairs_of(number).filter(move |pair| pair.a == number)
        };
        let repeats = || public.pairs().flat_map(|pair| passages(public, pair));
        let standard = || public.asides().flat_map(|aside| standard(public, aside));
        let twice = || public.articles().flat_map(|(number, _)| twice(public, number));
        let passages = || repeats().chain(standard()).chain(twice()).collect();
        Self {
            format: super::FORMAT,
            passages: (!public.is_large()).then(passages),
            further: part.further(DataFile::Reuse),
            pairs: part.articles.iter().flat_map(pairs_of).map(|pair| pair_row(public, pair)).collect(),
            families: public.families().filter(begins_here).map(|family| family_row(public, family)).collect(),
        }
    }
}

/// The passages of one pair.
pub(super) fn passages<'a>(public: &Public<'a>, pair: &Pair) -> impl Iterator<Item = PassageRow<'a>> {
    let row = |(at, passage): (usize, &Passage)| PassageRow {
        family: public.family_of(pair, at).map(|family| family.id.as_str()),
        ..passage_row(public, pair, at + 1, Kind::Of(passage.kind), passage)
    };
    pair.passages.iter().enumerate().map(row)
}

/// The standard text that two articles share, where nobody before told of it.
pub(super) fn standard<'a>(public: &Public<'a>, aside: &Aside) -> impl Iterator<Item = PassageRow<'a>> {
    aside.told().map(|(number, passage)| passage_row(public, aside.pair(), number, Kind::Standard, passage))
}

/// What stands twice in an article.
pub(super) fn twice<'a>(public: &Public<'a>, number: ArticleNumber) -> impl Iterator<Item = PassageRow<'a>> {
    let article = public.article(number);
    let extent = |first: usize, count: usize| {
        let blocks = article.blocks.get(first..first + count)?;
        Extent::of(blocks.iter().flat_map(|block| block.extent.segments().to_vec()).collect())
    };
    let side = move |public: &Public<'a>, extent: &Extent| SideRow {
        article: &article.id,
        place: Place::of(extent, public.table(number)),
    };
    within(article).into_iter().zip(1_usize..).filter_map(move |(twice, at)| {
        let (first, again) = (extent(twice.first, twice.blocks)?, extent(twice.again, twice.blocks)?);
        Some(PassageRow {
            id: format!("{}-{at}", address::pair_name(&article.id, &article.id)),
            kind: Kind::Of(PassageKind::Excerpt),
            reworded: false,
            family: None,
            moved: false,
            a: side(public, &first),
            b: side(public, &again),
            words_a: twice.words,
            words_b: twice.words,
            similarity: Ratio::of(twice.words, twice.words),
            changes: Vec::new(),
        })
    })
}

fn passage_row<'a>(public: &Public<'a>, pair: &Pair, number: usize, kind: Kind, passage: &Passage) -> PassageRow<'a> {
    let (a, b) = (public.article(pair.a), public.article(pair.b));
    let (words_a, words_b) = (passage.a.count(), passage.b.count());
    PassageRow {
        id: format!("{}-{number}", address::pair_name(&a.id, &b.id)),
        kind,
        reworded: passage.reworded,
        family: None,
        moved: passage.moved,
        a: side_row(public, pair.a, &passage.a),
        b: side_row(public, pair.b, &passage.b),
        words_a,
        words_b,
        similarity: Ratio::of(passage.matched, words_a.max(words_b)),
        changes: passage.changes.iter().map(|change| change_row(public, pair, change)).collect(),
    }
}

fn family_row<'a>(public: &Public<'a>, family: &'a Family) -> FamilyRow<'a> {
    let row = |member: &Member| SideRow {
        article: &public.article(member.article).id,
        place: Place::of(&member.extent, public.table(member.article)),
    };
    let members = || family.members.iter().filter(|member| public.names(member.article));
    let original = family.source.as_ref().map(|(article, _)| *article);
    FamilyRow {
        id: &family.id,
        source: members().find(|member| Some(member.article) == original).map(row),
        members: members().map(row).collect(),
    }
}

fn side_row<'a>(public: &Public<'a>, number: ArticleNumber, side: &Side) -> SideRow<'a> {
    SideRow { article: &public.article(number).id, place: Place::of(&side.extent, public.table(number)) }
}

fn change_row(public: &Public<'_>, pair: &Pair, change: &Change) -> ChangeRow {
    ChangeRow {
        kind: change.kind,
        a: Stretch::of(change.a, public.table(pair.a)),
        b: Stretch::of(change.b, public.table(pair.b)),
    }
}

fn pair_row<'a>(public: &Public<'a>, pair: &'a Pair) -> PairRow<'a> {
    let (a, b) = (public.article(pair.a), public.article(pair.b));
    // A reason may quote any words of the two.
    let may_quote = a.publish == Publish::Full && b.publish == Publish::Full;
    let source = pair.source.as_ref();
    PairRow {
        a: &a.id,
        b: &b.id,
        shared_words: pair.shared_words,
        share_of_a: Ratio::of(pair.words_a, public.words(pair.a)),
        share_of_b: Ratio::of(pair.words_b, public.words(pair.b)),
        source: source.map(|source| &public.article(source.article).id),
        reason: source.filter(|_| may_quote).map(|source| source.grounds.to_string()),
        only_a: pair.only_a.iter().map(|only| only_row(public, pair.a, only)).collect(),
        only_b: pair.only_b.iter().map(|only| only_row(public, pair.b, only)).collect(),
    }
}

fn only_row(public: &Public<'_>, number: ArticleNumber, only: &Only) -> OnlyRow {
    let article = public.article(number);
    OnlyRow {
        place: Place::from(only.code_points),
        words: only.words.len(),
        heading: only.heading.filter(|at| article.shows(*at)).and(only.section.clone()),
    }
}
