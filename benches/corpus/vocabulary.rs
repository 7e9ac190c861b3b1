//! The words of an invented language. Few are common and most are rare, by the law of Zipf and Mandelbrot: the word of
//! rank r comes in proportion to 1 / (r + 2.7). The commoner a word, the shorter it is.

use std::collections::HashSet;

use super::chance::Chance;

const ONSETS: [&str; 30] = [
    "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z", "br", "cr", "dr", "fl",
    "gr", "pl", "pr", "sh", "sl", "st", "th", "tr",
];
const VOWELS: [&str; 9] = ["a", "e", "i", "o", "u", "a", "e", "ai", "ou"];
const CODAS: [&str; 12] = ["", "", "", "", "n", "r", "s", "l", "m", "t", "nd", "st"];

pub(super) struct Vocabulary {
    /// The commonest first.
    words: Vec<String>,
    /// How often a word is drawn, added to how often those before it are.
    weights: Vec<usize>,
    taken: HashSet<String>,
    chance: Chance,
}

impl Vocabulary {
    /// So many words.
    pub(super) fn of(count: usize) -> Self {
        let weights = (1..=count).scan(0, |sum, rank| {
            *sum += 10_000_000 / (10 * rank + 27);
            Some(*sum)
        });
        let mut vocabulary =
            Self { words: Vec::new(), weights: weights.collect(), taken: HashSet::new(), chance: Chance::seeded(1) };
        let mut words: Vec<String> =
            (0..count).map(|number| vocabulary.new_word(if number < 25 { 1 } else { 2 + number % 4 / 2 })).collect();
        words.sort_by_key(String::len);
        vocabulary.words = words;
        vocabulary
    }

    /// A word that was never given before.
    pub(super) fn new_word(&mut self, syllables: usize) -> String {
        loop {
            let word: String = (0..syllables)
                .flat_map(|_| [self.chance.pick(&ONSETS), self.chance.pick(&VOWELS), self.chance.pick(&CODAS)])
                .collect();
            if self.taken.insert(word.clone()) {
                return word;
            }
        }
    }

    /// One of the words, the common ones oftener.
    #[allow(dead_code, reason = "wanted by the benches that print words at once")]
    pub(super) fn draw(&self, chance: &mut Chance) -> &str {
        self.word(self.rank(chance))
    }

    /// The rank of one of the words, the common ones oftener.
    pub(super) fn rank(&self, chance: &mut Chance) -> usize {
        let drawn = chance.below(self.weights[self.weights.len() - 1]);
        self.weights.partition_point(|&weight| weight <= drawn)
    }

    /// The word of this rank.
    pub(super) fn word(&self, rank: usize) -> &str {
        &self.words[rank]
    }
}

#[allow(dead_code, reason = "likewise")]
pub(super) fn capitalised(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}
