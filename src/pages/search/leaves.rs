//! All leaves of the index: made from all documents, or from those that there were and from what changed since.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use rayon::prelude::*;

use super::gather::Gathered;
use super::leaf::{Entry, Files, Leaf, always_begins};
use super::part::Name;
use super::posting::Posting;
use super::tails::{self, Word};

/// What all of an index hangs on. While it is the same, an edit concerns few leaves; when it changes, all are made again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) struct Shape {
    /// About how many terms an article has.
    pub(super) typical: u32,
    /// The numbers of actors begin here.
    pub(super) actors: u32,
}

impl Shape {
    /// The shape of an index of so many articles with so many terms in all.
    pub(super) fn of(articles: usize, terms: u64, actors: u32) -> Self {
        let typical = (terms / articles.max(1) as u64).next_power_of_two();
        Self { typical: u32::try_from(typical).unwrap_or(u32::MAX), actors }
    }
}

/// Makes all leaves from documents gathered in several lots, each of higher numbers than those before; `put` takes the
/// files as soon as they are made. Gives all words, too, that can be looked for by their tails.
pub(super) fn all<E: Send>(
    lots: &[Gathered],
    shape: Shape,
    put: &(impl Fn(Files) -> Result<(), E> + Sync),
) -> Result<(Vec<Leaf>, Vec<Word>), E> {
    let firsts = |lot: &Gathered| lot.terms().filter(|term| always_begins(term)).map(str::to_owned).collect();
    let mut firsts: BTreeSet<String> = lots.par_iter().map(firsts).reduce(BTreeSet::new, |mut all, more| {
        all.extend(more);
        all
    });
    firsts.insert(String::new());
    let firsts: Vec<String> = firsts.into_iter().collect();
    let make = |at: usize| {
        let first = firsts.get(at).map_or("", String::as_str);
        let entries = entries(lots, first, firsts.get(at + 1).map(String::as_str), shape.typical);
        let leaves = cut(&entries, first).into_iter().map(|(first, entries)| {
            let (leaf, files) = Leaf::write(first, entries);
            put(files)?;
            Ok(leaf)
        });
        Ok((leaves.collect::<Result<_, E>>()?, entries.iter().filter_map(tails::word).collect()))
    };
    let made: Vec<(Vec<Leaf>, Vec<Word>)> = (0..firsts.len()).into_par_iter().map(make).collect::<Result<_, E>>()?;
    let (leaves, words): (Vec<Vec<Leaf>>, Vec<Vec<Word>>) = made.into_iter().unzip();
    Ok((leaves.concat(), words.into_iter().flatten().collect()))
}

/// The entries from one term on, up to another if there is one.
fn entries<'g>(lots: &'g [Gathered], from: &str, to: Option<&str>, typical: u32) -> Vec<Entry<'g>> {
    let in_lot = |lot: usize| lots.get(lot).map(|gathered| gathered.range(from, to)).unwrap_or_default();
    let mut found: Vec<(&str, usize, usize)> = (0..lots.len())
        .flat_map(|lot| in_lot(lot).filter_map(move |at| Some((lots.get(lot)?.term(at)?, lot, at))))
        .collect();
    found.sort_unstable();
    let postings = |(_, lot, at): &(&str, usize, usize)| lots.get(*lot).map(|lot| lot.postings(*at, typical));
    found
        .chunk_by(|one, other| one.0 == other.0)
        .filter_map(|same| {
            let term = same.first()?.0.to_owned();
            Some(Entry { term, postings: same.iter().filter_map(postings).flatten().collect() })
        })
        .collect()
}

/// What changed of one term.
#[derive(Default)]
struct Change {
    gone: BTreeSet<u32>,
    new: Vec<Posting<'static>>,
}

/// What changed: the terms of some documents as they were, and as they are.
pub(super) struct Changes(BTreeMap<String, Change>);

impl Changes {
    pub(super) fn between(before: &Gathered, after: &Gathered, typical: u32) -> Self {
        let mut changes: BTreeMap<String, Change> = BTreeMap::new();
        let terms: BTreeSet<&str> = before.terms().chain(after.terms()).collect();
        for term in terms {
            let (were, are) = (postings_of(before, term, typical), postings_of(after, term, typical));
            let lost = were.iter().filter(|posting| !has(&are, posting));
            let gone: BTreeSet<u32> = lost.map(|posting| posting.number).collect();
            let new: Vec<Posting<'static>> =
                are.iter().filter(|posting| !has(&were, posting)).map(|posting| posting.clone().into_owned()).collect();
            if !gone.is_empty() || !new.is_empty() {
                changes.insert(term.to_owned(), Change { gone, new });
            }
        }
        Self(changes)
    }
}

/// Whether a list, sorted by number, has this very posting.
fn has(list: &[Posting<'_>], posting: &Posting<'_>) -> bool {
    let place = list.binary_search_by_key(&posting.number, |other| other.number);
    place.is_ok_and(|place| list.get(place) == Some(posting))
}

/// Where a term stands, if it stands anywhere.
fn postings_of<'g>(lot: &'g Gathered, term: &str, typical: u32) -> Vec<Posting<'g>> {
    let place = lot.range(term, None).start;
    if lot.term(place) == Some(term) { lot.postings(place, typical) } else { Vec::new() }
}

/// The words that went and those that came.
pub(super) type WordChanges = (BTreeSet<Word>, BTreeSet<Word>);

/// The leaves after a change, with the files that are new, and how the words changed: the leaves that it concerns are read
/// and made anew, the others are as they were. None where one that is read is not as it was made.
pub(super) fn changed(
    leaves: &[Leaf],
    changes: &Changes,
    file: &(impl Fn(&Name) -> Option<Vec<u8>> + Sync),
) -> Option<(Vec<Leaf>, Files, WordChanges)> {
    let remake = |stretch: &Stretch<'_>| {
        if !stretch.is_concerned {
            return Some((stretch.leaves.to_vec(), Files::new(), WordChanges::default()));
        }
        let read: Vec<Vec<Entry<'_>>> = stretch.leaves.iter().map(|leaf| leaf.read(file)).collect::<Option<_>>()?;
        let from = stretch.leaves.first().map_or("", |leaf| &leaf.first);
        let words = |entries: &mut dyn Iterator<Item = &Entry<'_>>| entries.filter_map(tails::word).collect();
        let before: BTreeSet<Word> = words(&mut read.iter().flatten());
        let entries = changes.apply(read.into_iter().flatten(), from, stretch.to);
        let after: BTreeSet<Word> = words(&mut entries.iter());
        let word_changes = (&before - &after, &after - &before);
        let made = cut(&entries, from).into_iter().map(|(first, entries)| Leaf::write(first, entries));
        let (leaves, files): (Vec<Leaf>, Vec<Files>) = made.unzip();
        Some((leaves, files.concat(), word_changes))
    };
    let stretches = stretches(leaves, &changes.concern(leaves));
    let made: Vec<(Vec<Leaf>, Files, WordChanges)> = stretches.par_iter().map(remake).collect::<Option<_>>()?;
    let mut all = (Vec::new(), Files::new(), WordChanges::default());
    for (leaves, files, (gone, new)) in made {
        all.0.extend(leaves);
        all.1.extend(files);
        all.2.0.extend(gone);
        all.2.1.extend(new);
    }
    Some(all)
}

/// Leaves that stand side by side and are all concerned, or all not.
struct Stretch<'l> {
    leaves: &'l [Leaf],
    /// The term with which the leaf behind them begins.
    to: Option<&'l str>,
    is_concerned: bool,
}

fn stretches<'l>(leaves: &'l [Leaf], concerned: &BTreeSet<usize>) -> Vec<Stretch<'l>> {
    let places: Vec<usize> = (0..leaves.len()).collect();
    let stretches = places.chunk_by(|one, other| concerned.contains(one) == concerned.contains(other));
    stretches
        .filter_map(|places| {
            let (first, last) = (*places.first()?, *places.last()?);
            Some(Stretch {
                leaves: leaves.get(first..=last)?,
                to: leaves.get(last + 1).map(|leaf| leaf.first.as_str()),
                is_concerned: concerned.contains(&first),
            })
        })
        .collect()
}

impl Changes {
    /// The places of the leaves that are concerned.
    fn concern(&self, leaves: &[Leaf]) -> BTreeSet<usize> {
        let mut concerned = BTreeSet::new();
        for term in self.0.keys() {
            let place = leaves.partition_point(|leaf| leaf.first <= *term).saturating_sub(1);
            concerned.insert(place);
            // Without the term with which it begins a leaf is no leaf, and what is left of it belongs to the one before.
            if leaves.get(place).is_some_and(|leaf| leaf.first == *term) {
                concerned.insert(place.saturating_sub(1));
            }
        }
        concerned
    }

    /// The entries from one term on, up to another if there is one, after the change.
    fn apply(
        &self,
        entries: impl Iterator<Item = Entry<'static>>,
        from: &str,
        to: Option<&str>,
    ) -> Vec<Entry<'static>> {
        let mut all: BTreeMap<String, Vec<Posting<'static>>> =
            entries.map(|Entry { term, postings }| (term, postings)).collect();
        let here = self.0.range::<str, _>((Bound::Included(from), to.map_or(Bound::Unbounded, Bound::Excluded)));
        for (term, Change { gone, new }) in here {
            let postings = all.entry(term.clone()).or_default();
            postings.retain(|posting| !gone.contains(&posting.number));
            postings.extend(new.iter().cloned());
            postings.sort_unstable_by_key(|posting| posting.number);
        }
        let all = all.into_iter().filter(|(_, postings)| !postings.is_empty());
        all.map(|(term, postings)| Entry { term, postings }).collect()
    }
}

/// Cuts entries into leaves, each with the term with which it begins; the first begins with `first`.
fn cut<'e, 'b>(entries: &'e [Entry<'b>], first: &'e str) -> Vec<(&'e str, &'e [Entry<'b>])> {
    let cut = entries.chunk_by(|_, next| !next.begins_leaf());
    let mut leaves: Vec<(&str, &[Entry<'b>])> =
        cut.filter_map(|leaf| Some((leaf.first()?.term.as_str(), leaf))).collect();
    match (leaves.first_mut(), entries.first()) {
        // Before the first term that begins a leaf stands the first leaf, which may be empty.
        (Some(_), Some(entry)) if first.is_empty() && entry.begins_leaf() => leaves.insert(0, ("", &[])),
        (Some((term, _)), _) => *term = first,
        (None, _) => leaves.push((first, &[])),
    }
    leaves
}
