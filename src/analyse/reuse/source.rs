//! Which of two articles is likely the original, and how one can tell.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::claims::{self, Claim};
use super::pair::count_covered;
use super::witness::Witness;
use super::{Grounds, Source};
use crate::analyse::words::Keyed;
use crate::archive::article::Publish;
use crate::archive::block::Block;
use crate::archive::date::Date;
use crate::archive::one_line::opening;
use crate::archive::reading::Reading;
use crate::span::WordSpan;

/// A line that says where the text is from is short.
const CLAIM_WORDS: usize = 60;

/// How many of its words a reason quotes.
const QUOTED_WORDS: usize = 24;

/// What an article says of itself counts for the text it shares when so many of a hundred of its words are shared.
const SHARED_PERCENT: usize = 50;

/// A weak claim counts when so many of a hundred are, and the other article is longer by half.
const CONTAINED_PERCENT: usize = 80;

/// An article of a pair with its words that lie in passages.
type Half<'w> = (Witness<'w>, &'w [WordSpan]);

/// Claims by the first word of each, with the words behind it.
type Claims = HashMap<u64, Vec<(Claim, Vec<u64>)>, Keyed>;

static CLAIMS: LazyLock<Claims> = LazyLock::new(|| {
    let mut by_first = Claims::default();
    for (claim, words) in claims::all() {
        if let Some((first, behind)) = words.split_first() {
            by_first.entry(*first).or_default().push((claim, behind.to_vec()));
        }
    }
    by_first
});

/// The likely original: the other of the one that says it is taken from elsewhere, or the one that was published
/// earlier. None when neither is known, and when the two speak against each other.
pub(super) fn likely<'w>(a: (Witness<'w>, &'w Vec<WordSpan>), b: (Witness<'w>, &'w Vec<WordSpan>)) -> Option<Source> {
    let (a, b): (Half<'w>, Half<'w>) = ((a.0, a.1), (b.0, b.1));
    let said = said(a, b);
    let dated = dated(a.0, b.0);
    match (said, dated) {
        (Some(said), Some(dated)) if said.article != dated.article => None,
        (Some(said), _) => Some(said),
        (None, dated) => dated,
    }
}

/// The original by what one of the two says of itself; none when both say such things.
fn said(a: Half<'_>, b: Half<'_>) -> Option<Source> {
    match (claim(a, b), claim(b, a)) {
        (Some(grounds), None) => Some(Source { article: b.0.number, grounds }),
        (None, Some(grounds)) => Some(Source { article: a.0.number, grounds }),
        _ => None,
    }
}

/// The original by date.
fn dated(a: Witness<'_>, b: Witness<'_>) -> Option<Source> {
    let (date_a, date_b) = (&a.article.facts.published.as_ref()?.value, &b.article.facts.published.as_ref()?.value);
    let source = |first: Witness<'_>, date: &Date, then: Witness<'_>, later: &Date| {
        let grounds = Grounds::Dates {
            first: first.article.id.clone(),
            date: *date,
            then: then.article.id.clone(),
            later: *later,
        };
        Some(Source { article: first.number, grounds })
    };
    if date_a.is_before(*date_b) {
        source(a, date_a, b, date_b)
    } else if date_b.is_before(*date_a) {
        source(b, date_b, a, date_a)
    } else {
        None
    }
}

/// Where an article says that the text it shares with the other is taken from elsewhere.
fn claim(half: Half<'_>, other: Half<'_>) -> Option<Grounds> {
    let (witness, covered) = half;
    let (all, shared) = (witness.words.count(), covered.iter().map(|part| part.len()).sum::<usize>());
    if shared * 100 < all * SHARED_PERCENT {
        return None;
    }
    let contained = shared * 100 >= all * CONTAINED_PERCENT && other.0.words.count() * 2 >= all * 3;
    let found = |weak: bool| {
        let blocks = witness.article.blocks.iter().zip(&witness.words.blocks);
        blocks.filter(|(_, span)| is_apart(**span, covered)).find(|(_, span)| {
            let keys: Vec<u64> = witness.keys(**span).collect();
            claims_in(&keys).any(|claim| (claim == Claim::Weak) == weak)
        })
    };
    let (block, _) = found(false).or_else(|| contained.then(|| found(true)).flatten())?;
    Some(grounds(witness, block))
}

/// Whether some words are a short line before or behind all that is shared.
fn is_apart(words: WordSpan, covered: &[WordSpan]) -> bool {
    let outside = covered.first().is_some_and(|first| words.end <= first.start)
        || covered.last().is_some_and(|last| last.end <= words.start);
    (1..=CLAIM_WORDS).contains(&words.len()) && outside && count_covered(words, covered) == 0
}

/// What some words say of where the text is from.
fn claims_in(keys: &[u64]) -> impl Iterator<Item = Claim> {
    let behind = (0..keys.len()).flat_map(move |at| {
        let said = CLAIMS.get(&keys[at]).into_iter().flatten();
        said.filter(move |(claim, words)| {
            (at == 0 || *claim == Claim::Anywhere) && keys.get(at + 1..).is_some_and(|behind| behind.starts_with(words))
        })
    });
    behind.map(|(claim, _)| *claim)
}

/// What the block says, quoted where the article may be shown.
fn grounds(witness: Witness<'_>, block: &Block) -> Grounds {
    let words = (witness.article.publish == Publish::Full)
        .then(|| opening(&Reading::of(witness.article, block).text, QUOTED_WORDS));
    Grounds::Says { article: witness.article.id.clone(), paragraph: block.paragraph, words }
}
