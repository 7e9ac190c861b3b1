//! The words of the archive by what follows their first letter, for whoever gets that letter wrong: of a word that is looked
//! up nothing else stands near the right one in the leaves. Each file has the words that a hash of their tails gives it,
//! sorted, each behind a capital that says how common it is.

use std::collections::BTreeSet;

use super::front::{Front, capital};
use super::known_by::first_bits;
use super::leaf::{Entry, Files};
use super::part::Name;
use crate::archive::hash::hash;

/// A file has about 2 to the power of so many words.
const WIDTH: u32 = 6;

/// There are at most 2 to the power of so many files.
const MOST: u32 = 13;

/// Shorter words are not looked for where the first letter may be wrong.
const SHORTEST: usize = 3;

/// A word, and how many bits the number of articles has in which it stands.
pub(super) type Word = (String, u32);

/// The word of an entry of the index; none where it is none that is looked for so.
pub(super) fn word(entry: &Entry<'_>) -> Option<Word> {
    let is_long = entry.term.chars().nth(SHORTEST).is_some();
    let common = u32::try_from(entry.postings.len()).unwrap_or(u32::MAX).checked_ilog2()?;
    (is_long && !entry.term.starts_with('=')).then(|| (entry.term.clone(), common))
}

/// How many bits of the hash of a tail tell its file, where there are so many words.
pub(super) fn bits(words: usize) -> u32 {
    words.checked_ilog2().unwrap_or(0).saturating_sub(WIDTH).min(MOST)
}

/// What is kept from one build to the next: a hash of each file.
pub(super) type Kept = Vec<u64>;

/// Makes the files of all words.
pub(super) fn all(words: Vec<Word>, bits: u32) -> (Kept, Files) {
    let mut of_file: Vec<BTreeSet<Word>> = vec![BTreeSet::new(); 1 << bits];
    for word in words {
        if let Some(here) = of_file.get_mut(place(&word, bits)) {
            here.insert(word);
        }
    }
    let files: Files = of_file.iter().enumerate().map(|(at, words)| file(at, words)).collect();
    (files.iter().map(|(_, bytes)| hash(bytes)).collect(), files)
}

/// Changes the files that there are by words that came and went; gives those that are new. None where one is not as it was
/// made.
pub(super) fn changed(
    kept: &Kept,
    (gone, new): &(BTreeSet<Word>, BTreeSet<Word>),
    file_of: &impl Fn(&Name) -> Option<Vec<u8>>,
) -> Option<(Kept, Files)> {
    let bits = kept.len().checked_ilog2()?;
    let (mut kept, mut files) = (kept.clone(), Files::new());
    let places: BTreeSet<usize> = gone.iter().chain(new).map(|word| place(word, bits)).collect();
    for at in places {
        let bytes = file_of(&name(at))?;
        let digest = kept.get_mut(at).filter(|digest| hash(&bytes) == **digest)?;
        let mut words: BTreeSet<Word> = Front::marked(&name(at).read::<String>(&bytes)?).collect();
        let here = |word: &&Word| place(word, bits) == at;
        words.retain(|word| !gone.contains(word));
        words.extend(new.iter().filter(here).cloned());
        let (name, bytes) = file(at, &words);
        *digest = hash(&bytes);
        files.push((name, bytes));
    }
    Some((kept, files))
}

/// All files that are kept.
pub(super) fn names(kept: &Kept) -> impl Iterator<Item = Name> {
    (0..kept.len()).map(name)
}

fn place((word, _): &Word, bits: u32) -> usize {
    let tail = word.chars().next().map_or("", |first| &word[first.len_utf8()..]);
    first_bits(tail, bits) as usize
}

fn name(at: usize) -> Name {
    Name(format!("tails/{at}"))
}

fn file(at: usize, words: &BTreeSet<Word>) -> (Name, Vec<u8>) {
    let mut front = Front::default();
    for (word, common) in words {
        front.letters.push(capital(*common));
        front.push(word);
    }
    let name = name(at);
    let file = name.file(&front.letters);
    (name, file)
}
