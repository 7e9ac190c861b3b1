//! What two articles share, put together.

use super::chain::Chain;
use super::changes::{self, Aligned};
use super::given::{self, Stretch};
use super::order::{self, Placed};
use super::outline::Outline;
use super::reworded::Retold;
use super::run::Run;
use super::seed::Seed;
use super::stream::interrupts;
use super::witness::Witness;
use super::{Pair, Passage, PassageKind, Side, captions, contact, only, passages, reworded, source};
use crate::analyse::census::Asked;
use crate::span::{ByteSpan, Extent, WordSpan};

/// An article that stands in the other with so many of a hundred words of its running text is reposted.
const REPOST_PERCENT: usize = 80;

/// Where two articles agree.
pub(super) struct Agreed {
    /// The words of each passage, in runs of places.
    places: Vec<Vec<Run>>,
    /// What is told in much the same words.
    retold: Vec<Retold>,
    /// All that could be found of one order, where it is still to be asked whether it counts.
    chains: Vec<Chain>,
}

/// Finds out where two articles agree; none when no chain makes a passage, unless another program's word is `given` that
/// they do.
pub(super) fn agreed(
    a: Outline<'_>,
    b: Outline<'_>,
    chains: Vec<Chain>,
    seeds: &[Seed],
    given: bool,
    census: &Asked<'_>,
) -> Option<Agreed> {
    let mut places = passages::alignments(a, b, &chains, census);
    let retold = reworded::passages(a, b, &mut places, seeds, census);
    let chains = if given { chains } else { Vec::new() };
    (given || !places.is_empty() || !retold.is_empty()).then_some(Agreed { places, retold, chains })
}

/// What two articles share that agree in these places. Where another program's word is `given` it is what stands in those
/// stretches, and of each something.
pub(super) fn of(a: Witness<'_>, b: Witness<'_>, agreed: &Agreed, given: Option<&[Stretch]>) -> Option<Pair> {
    let Agreed { places, retold, chains } = agreed;
    let mut shared: Vec<Vec<Run>> = places.iter().map(|places| in_words(a, b, places)).collect();
    captions::restore(a, b, &mut shared);
    let mut found: Vec<Shared> = shared.iter().filter_map(|runs| passage(a, b, runs)).collect();
    found.extend(retold.iter().filter_map(|retold| {
        let mut shared = passage_of(a, b, &in_words(a, b, &retold.runs), retold.words(*a, *b)?)?;
        shared.passage.reworded = retold.reworded;
        Some(shared)
    }));
    if let Some(stretches) = given {
        keep_to(a, b, chains, stretches, &mut found);
    }
    found.sort_by_key(|shared| (shared.passage.a.words, shared.passage.b.words));
    let placed: Vec<_> = found
        .iter()
        .map(|Shared { passage, .. }| Placed { b: passage.b.words.start, words: passage.matched })
        .collect();
    for (shared, moved) in found.iter_mut().zip(order::moved(&placed)) {
        shared.passage.moved = moved;
    }
    (!found.is_empty()).then(|| together(a, b, found))
}

/// Keeps the passages that lie in some of these stretches, and aligns the stretches in which none lies.
fn keep_to(a: Witness<'_>, b: Witness<'_>, chains: &[Chain], stretches: &[Stretch], found: &mut Vec<Shared>) {
    let stretches: Vec<(WordSpan, WordSpan)> = stretches.iter().filter_map(|stretch| stretch.words(a, b)).collect();
    let place = |shared: &Shared| (shared.passage.a.words, shared.passage.b.words);
    found.retain(|shared| stretches.iter().any(|stretch| given::holds(*stretch, place(shared))));
    let runs: Vec<Run> = chains.iter().flat_map(|chain| in_words(a, b, chain)).collect();
    for stretch in stretches {
        if !found.iter().any(|shared| given::meets(stretch, place(shared))) {
            found.extend(passage(a, b, &given::align(a, b, &runs, stretch)));
        }
    }
}

/// A passage with the words on each side that belong to it, without those that interrupt it.
struct Shared {
    passage: Passage,
    parts_a: Vec<WordSpan>,
    parts_b: Vec<WordSpan>,
}

/// The pair with these passages.
fn together(a: Witness<'_>, b: Witness<'_>, found: Vec<Shared>) -> Pair {
    let same = || found.iter().filter(|shared| !shared.passage.reworded);
    let same_a = in_order(same().flat_map(|shared| &shared.parts_a));
    let same_b = in_order(same().flat_map(|shared| &shared.parts_b));
    let reposted = is_reposted(a, &same_a) || is_reposted(b, &same_b);
    let covered_a = in_order(found.iter().flat_map(|shared| &shared.parts_a));
    let covered_b = in_order(found.iter().flat_map(|shared| &shared.parts_b));
    let mut passages: Vec<Passage> = Vec::with_capacity(found.len());
    passages.extend(found.into_iter().map(|shared| shared.passage));
    let is_part = |passage: &&mut Passage| passage.kind == PassageKind::Excerpt && !passage.reworded;
    for passage in passages.iter_mut().filter(|passage| reposted && is_part(passage)) {
        passage.kind = PassageKind::Repost;
    }
    Pair {
        a: a.number,
        b: b.number,
        words_a: covered_a.iter().map(|part| part.len()).sum(),
        words_b: covered_b.iter().map(|part| part.len()).sum(),
        shared_words: passages.iter().map(|passage| passage.matched).sum(),
        source: source::likely((a, &covered_a), (b, &covered_b)),
        only_a: only::in_one(a, &covered_a, b),
        only_b: only::in_one(b, &covered_b, a),
        passages,
    }
}

fn in_order<'p>(parts: impl Iterator<Item = &'p WordSpan>) -> Vec<WordSpan> {
    let mut parts: Vec<WordSpan> = parts.copied().collect();
    parts.sort_unstable();
    parts
}

/// How many of some words lie in passages.
pub(super) fn count_covered(words: WordSpan, covered: &[WordSpan]) -> usize {
    let first = covered.partition_point(|part| part.end <= words.start);
    covered[first..].iter().map_while(|part| part.intersection(words)).map(WordSpan::len).sum()
}

/// Whether nearly all of the running text lies in passages.
fn is_reposted(witness: Witness<'_>, covered: &[WordSpan]) -> bool {
    let blocks = || witness.article.blocks.iter().zip(&witness.words.blocks);
    let told = blocks().any(|(block, span)| block.kind.is_running_text() && !span.is_empty());
    let (mut all, mut inside) = (0, 0);
    for (_, span) in blocks().filter(|(block, _)| block.kind.is_running_text() || !told) {
        all += span.len();
        inside += count_covered(*span, covered);
    }
    inside * 100 >= all * REPOST_PERCENT
}

/// Runs of places as runs of words, which break where something interrupts.
fn in_words(a: Witness<'_>, b: Witness<'_>, places: &[Run]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::with_capacity(places.len());
    for place in places {
        let first = runs.len();
        let mut step = 0;
        while step < place.len {
            let words = a.stream.words_from(place.a + step).zip(b.stream.words_from(place.b + step));
            let Some(((word_a, room_a), (word_b, room_b))) = words else { break };
            let len = room_a.min(room_b).min(place.len - step);
            match runs.get_mut(first..).and_then(<[Run]>::last_mut) {
                Some(run) if run.end_a() == word_a.index() && run.end_b() == word_b.index() => run.len += len,
                _ => runs.push(Run { a: word_a.index(), b: word_b.index(), len }),
            }
            step += len;
        }
    }
    runs
}

/// The passage of an alignment.
fn passage(a: Witness<'_>, b: Witness<'_>, runs: &[Run]) -> Option<Shared> {
    let (first, last) = (runs.first()?, runs.last()?);
    passage_of(a, b, runs, ((first.a..last.end_a()).into(), (first.b..last.end_b()).into()))
}

/// The passage of an alignment, from and to these words.
fn passage_of(a: Witness<'_>, b: Witness<'_>, runs: &[Run], words: (WordSpan, WordSpan)) -> Option<Shared> {
    let (side_a, parts_a) = side(a, words.0, runs, |run| (run.a, run.end_a()))?;
    let (side_b, parts_b) = side(b, words.1, runs, |run| (run.b, run.end_b()))?;
    let quoted = |witness: Witness<'_>, parts: &[WordSpan]| {
        let mut words = parts.iter().flat_map(|part| part.range());
        words.all(|word| witness.marks.quotation(word.into()).is_some())
    };
    let is_quotation = quoted(a, &parts_a) && quoted(b, &parts_b);
    let changes = changes::of(Aligned { witness: a, parts: &parts_a }, Aligned { witness: b, parts: &parts_b }, runs);
    let says_how = |span: &ByteSpan| contact::says_how(span.of(&a.article.text));
    let has_contact = side_a.extent.segments().iter().any(says_how);
    let passage = Passage {
        kind: if is_quotation { PassageKind::Quotation } else { PassageKind::Excerpt },
        moved: false,
        reworded: false,
        a: side_a,
        b: side_b,
        matched: runs.iter().map(|run| run.len).sum(),
        changes,
        has_contact,
    };
    Some(Shared { passage, parts_a, parts_b })
}

/// One side of an alignment, and its words without the blocks that interrupt it: captions between paragraphs, or the
/// paragraphs between captions.
fn side(
    witness: Witness<'_>,
    words: WordSpan,
    runs: &[Run],
    ends: impl Fn(&Run) -> (usize, usize),
) -> Option<(Side, Vec<WordSpan>)> {
    let first = witness.words.block_of(words.start);
    let of_captions = witness.article.blocks.get(first).is_some_and(|block| interrupts(block.kind));
    let mut parts: Vec<WordSpan> = Vec::new();
    for (block, span) in witness.article.blocks.iter().zip(&witness.words.blocks).skip(first) {
        if span.start >= words.end {
            break;
        }
        let Some(part) = span.intersection(words) else { continue };
        let run = runs.partition_point(|run| ends(run).1 <= part.start.index());
        let belongs = runs.get(run).is_some_and(|run| ends(run).0 < part.end.index());
        if !belongs && (interrupts(block.kind) || of_captions) {
            continue;
        }
        match parts.last_mut() {
            Some(last) if last.end == part.start => last.end = part.end,
            _ => parts.push(part),
        }
    }
    parts.shrink_to_fit();
    let stretches = parts.iter().filter_map(|part| witness.words.extent(witness.article, *part));
    let extent = Extent::of(stretches.flat_map(|extent| extent.segments().to_vec()).collect())?;
    Some((Side { words, parts: parts.clone(), extent }, parts))
}
