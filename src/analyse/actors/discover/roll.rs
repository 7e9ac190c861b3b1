//! What all articles together say of each name. An article can be put on the roll and taken off it again, so that an edit
//! costs its article.

use std::collections::HashMap;
use std::hash::Hash;

use rapidhash::fast::RandomState;
use serde::{Deserialize, Serialize};

use super::article::Candidates;
use super::clues::{Clue, Clues, Sums};
use super::cluster::key;

/// How often something was said.
pub(super) type Times<T> = HashMap<T, u32, RandomState>;

/// What all articles say of each name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Roll {
    /// By the name's key.
    pub(super) names: HashMap<String, Told, RandomState>,
    /// A name's key and an abbreviation that stands for it, or a handle of it.
    pub(super) pairs: Times<(String, String)>,
    /// Handles and addresses of pages that may be made of a name.
    pub(super) signs: Times<String>,
}

/// What the articles say of one name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Told {
    /// The ways in which it is printed, each with how often, in the order of the alphabet.
    pub(super) forms: Vec<(String, u32)>,
    pub(super) clues: Sums,
}

impl Told {
    fn is_nothing(&self) -> bool {
        self.forms.is_empty() && self.clues.is_nothing()
    }

    /// How often it was met where it could be told.
    pub(super) fn met(&self) -> usize {
        self.clues.of(Clue::Inside) + self.clues.of(Clue::Opening)
    }

    fn add(&mut self, form: &str, times: u32) {
        match self.forms.binary_search_by(|(other, _)| other.as_str().cmp(form)) {
            Ok(at) => self.forms[at].1 += times,
            Err(at) => self.forms.insert(at, (form.to_owned(), times)),
        }
    }

    fn remove(&mut self, form: &str, times: u32) {
        if let Ok(at) = self.forms.binary_search_by(|(other, _)| other.as_str().cmp(form)) {
            self.forms[at].1 = self.forms[at].1.saturating_sub(times);
            if self.forms[at].1 == 0 {
                self.forms.remove(at);
            }
        }
    }
}

/// How often a form counts that one article says this of.
fn times(clues: &Clues) -> u32 {
    u32::try_from(clues.met().max(1)).unwrap_or(u32::MAX)
}

impl Roll {
    /// Puts on the roll what one article says.
    pub(super) fn add(&mut self, candidates: &Candidates) {
        for candidate in &candidates.names {
            let told = self.names.entry(key(&candidate.name)).or_default();
            told.add(&candidate.name, times(&candidate.clues));
            told.clues.add(&candidate.clues);
        }
        for (full, short) in &candidates.pairs {
            *self.pairs.entry((key(full), short.clone())).or_default() += 1;
        }
        for short in &candidates.none {
            self.names.entry(key(short)).or_default().clues.add(&Clues::of_one(Clue::None));
        }
        for sign in &candidates.signs {
            *self.signs.entry(sign.clone()).or_default() += 1;
        }
    }

    /// Takes off the roll what was put on it of some articles.
    #[expect(clippy::iter_over_hash_type, reason = "differences are the same in any order")]
    pub(super) fn remove(&mut self, said: &Self) {
        for (key, less) in &said.names {
            let Some(told) = self.names.get_mut(key) else { continue };
            less.forms.iter().for_each(|(form, times)| told.remove(form, *times));
            told.clues.remove(&less.clues);
            if told.is_nothing() {
                self.names.remove(key);
            }
        }
        said.pairs.iter().for_each(|(pair, times)| less(&mut self.pairs, pair, *times));
        said.signs.iter().for_each(|(sign, times)| less(&mut self.signs, sign, *times));
    }

    /// The two together.
    #[expect(clippy::iter_over_hash_type, reason = "sums are the same in any order")]
    pub(super) fn and(self, other: Self) -> Self {
        let (mut larger, smaller) = if self.names.len() < other.names.len() { (other, self) } else { (self, other) };
        for (key, told) in smaller.names {
            let sum = larger.names.entry(key).or_default();
            told.forms.iter().for_each(|(form, times)| sum.add(form, *times));
            sum.clues.take(&told.clues);
        }
        for (pair, times) in smaller.pairs {
            *larger.pairs.entry(pair).or_default() += times;
        }
        for (sign, times) in smaller.signs {
            *larger.signs.entry(sign).or_default() += times;
        }
        larger
    }
}

fn less<T: Eq + Hash>(counts: &mut Times<T>, what: &T, times: u32) {
    let Some(count) = counts.get_mut(what) else { return };
    *count = count.saturating_sub(times);
    if *count == 0 {
        counts.remove(what);
    }
}

#[cfg(test)]
mod tests {
    use super::super::article::candidates;
    use super::*;
    use crate::archive::sample::{Sample, archive};

    fn said(text: &str) -> Candidates {
        candidates(&archive([Sample::new("1").paragraph(text)]).articles[0])
    }

    fn roll(articles: &[&Candidates]) -> Roll {
        let mut roll = Roll::default();
        articles.iter().for_each(|said| roll.add(said));
        roll
    }

    #[test]
    fn an_article_that_is_taken_off_the_roll_leaves_nothing() {
        let one =
            said("Mayor Ada Lee met the Lindholm Harbour Trust (LHT), said @AdaLee. LHT (Low High Tide) was low.");
        let other = said("The Lindholm Harbour Trust (LHT) of Mayor Ada Lee is large. ADA LEE said so.");
        let mut both = roll(&[&one]).and(roll(&[&other]));
        assert_eq!(both, roll(&[&other, &one]));
        both.remove(&roll(&[&one]));
        assert_eq!(both, roll(&[&other]));
    }
}
