//! Which words an article may have, in a few bytes: where somebody was found whose names begin with none of them, what is
//! known of the article still holds.
//!
//! A filter as Bloom has described it (doi:10.1145/362686.362692): it may say that a word is there which is not, never the
//! other way round.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::fold::Folded;
use super::matcher::{is_letter, is_unspaced};
use crate::archive::article::Article;
use crate::archive::hash::hash;
use crate::archive::reading::Reading;

/// How many numbers of 64 bits a filter has: among 500 words it is wrong of one in ten.
const NUMBERS: usize = 40;

/// Which words an article may have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Presence(Box<[u64]>);

/// The first word of a name, by which it is looked for; none where the script prints no spaces, so that it may begin inside
/// what looks like a word.
pub(super) fn first_word(folded: &str) -> Option<u64> {
    let word = words(folded).next()?;
    (!word.contains(is_unspaced)).then(|| hash(&word))
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|letter: char| !is_letter(letter)).filter(|word| !word.is_empty())
}

impl Presence {
    /// The words of an article.
    pub(super) fn of(article: &Article) -> Self {
        let mut filter = vec![0; NUMBERS].into_boxed_slice();
        for block in &article.blocks {
            let reading = Reading::of(article, block);
            for word in words(&Folded::of(&reading.text).text) {
                for (number, bit) in places(hash(&word)) {
                    filter[number] |= bit;
                }
            }
        }
        Self(filter)
    }

    /// Whether the article may have the word.
    pub(super) fn may_have(&self, word: u64) -> bool {
        places(word).into_iter().all(|(number, bit)| self.0.get(number).is_none_or(|set| set & bit != 0))
    }
}

impl Serialize for Presence {
    /// As bytes: the numbers are no shorter in any other form.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = self.0.iter().flat_map(|number| number.to_le_bytes()).collect();
        serializer.serialize_bytes(&bytes)
    }
}

impl<'de> Deserialize<'de> for Presence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match <&'de [u8]>::deserialize(deserializer)?.as_chunks() {
            (numbers, []) => Ok(Self(numbers.iter().map(|bytes| u64::from_le_bytes(*bytes)).collect())),
            _ => Err(serde::de::Error::custom("a number is cut short")),
        }
    }
}

/// Which bits a word sets.
fn places(word: u64) -> [(usize, u64); 2] {
    let place = |at: u64| {
        let bit = at as usize % (NUMBERS * 64);
        (bit / 64, 1 << (bit % 64))
    };
    [place(word), place(word >> 32)]
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::*;
    use crate::archive::sample::{Sample, archive};

    #[test]
    fn no_word_of_an_article_is_missed_by_which_a_name_is_looked_for() {
        let text = "L’Iran met Ada’s U.S. friends of al-Lund (@ada_x) in 東京都, said O’Neill².";
        let presence = Presence::of(&archive([Sample::new("1").paragraph(text)]).articles[0]);
        for name in ["Iran", "Ada Lund", "U.S.", "al-Lund", "@ada_x", "O’Neill", "MET"] {
            let word = first_word(&fold(name)).expect("a word");
            assert!(presence.may_have(word), "{name}");
        }
        assert!(first_word(&fold("東京")).is_none());
        let strange = ["Petersen", "Haldane", "Voss", "Brandt", "Okoro", "Singh"];
        let had = strange.iter().filter(|name| first_word(&fold(name)).is_some_and(|word| presence.may_have(word)));
        assert!(had.count() < 3, "of other words little is thought to be there");
    }
}
