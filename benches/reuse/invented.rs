//! Invented articles of some 270 words, parts of which stand in others. Article 7 is the same article whatever the number
//! of articles, on every machine.
//!
//! Words are drawn one by one from 200,000 that are as unevenly common as those of a language, so that text stands twice
//! where it was copied and hardly anywhere else. One article in four copies 40 to 500 words of an earlier one, half of
//! these from one in 64 that are copied often; of five copies two are word for word, and of the others 5, 15 and 40 of a
//! hundred words are replaced, left out or added. One article in ten ends with what its outlet says of itself, as some 25
//! others do, and one in twenty with a notice that stands in all of these.

use glossator::archive::Archive;
use rayon::prelude::*;

use crate::chance::Chance;
use crate::printed;
use crate::vocabulary::Vocabulary;

const WORDS: usize = 200_000;

/// An article in so many is copied often.
const POPULAR: usize = 64;

/// So many articles one after the other are by so many outlets; then come others.
const SEASON: usize = 1_000;
const OUTLETS: usize = 4;

/// So many of a hundred words of a copy are edited.
const EDITED: [usize; 5] = [0, 0, 5, 15, 40];

/// What all articles are made of.
pub(crate) struct Invented {
    pub(crate) vocabulary: Vocabulary,
}

/// A printed word, by its rank, and what follows it.
#[derive(Clone, Copy)]
pub(crate) struct Token {
    pub(crate) word: u32,
    pub(crate) then: Then,
}

/// What follows a word.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Then {
    Word,
    Clause,
    Sentence,
    Paragraph,
}

impl Invented {
    pub(crate) fn new() -> Self {
        Self { vocabulary: Vocabulary::of(WORDS) }
    }

    /// The first `count` articles.
    pub(crate) fn archive(&self, count: usize) -> Archive {
        let article = |number| printed::article(number, &self.vocabulary, &self.tokens(number)).into();
        Archive { articles: (0..count).into_par_iter().map(article).collect(), ..Archive::default() }
    }

    /// The words of the article of this number, which depend on nothing else.
    fn tokens(&self, number: usize) -> Vec<Token> {
        let chance = &mut Chance::seeded(2 * number + 1);
        let mut tokens = self.own(number);
        if number > 0 && chance.once_in(4) {
            let earlier = chance.below(number);
            let earlier = if chance.once_in(2) { earlier / POPULAR * POPULAR } else { earlier };
            let copy = self.copied(&self.own(earlier), chance);
            let ends: Vec<usize> = (0..tokens.len()).filter(|at| tokens[*at].then == Then::Paragraph).collect();
            let place = ends[chance.below(ends.len())] + 1;
            tokens.splice(place..place, copy);
        }
        if chance.once_in(10) {
            let outlet = number / SEASON * OUTLETS + chance.below(OUTLETS);
            tokens.extend(self.standard(outlet + 1));
        }
        if chance.once_in(20) {
            tokens.extend(self.standard(0));
        }
        tokens
    }

    /// All that is its author's own.
    fn own(&self, number: usize) -> Vec<Token> {
        let chance = &mut Chance::seeded(2 * number + 2);
        let words = if chance.once_in(10) { chance.between(500, 900) } else { chance.between(60, 250) };
        self.prose(words, chance)
    }

    /// What an outlet says of itself.
    fn standard(&self, outlet: usize) -> Vec<Token> {
        let chance = &mut Chance::seeded(usize::MAX / 2 - outlet);
        let mut tokens = self.prose(chance.between(20, 50), chance);
        tokens.iter_mut().filter(|token| token.then == Then::Paragraph).for_each(|token| token.then = Then::Sentence);
        tokens.last_mut().expect("it has words").then = Then::Paragraph;
        tokens
    }

    /// Sentences of at least so many words together.
    fn prose(&self, words: usize, chance: &mut Chance) -> Vec<Token> {
        let mut tokens = Vec::with_capacity(words + 26);
        while tokens.len() < words {
            let length = chance.between(6, 26);
            tokens.extend((1..length).map(|_| {
                let then = if chance.once_in(12) { Then::Clause } else { Then::Word };
                Token { word: self.word(chance), then }
            }));
            let then = if chance.once_in(4) { Then::Paragraph } else { Then::Sentence };
            tokens.push(Token { word: self.word(chance), then });
        }
        tokens.last_mut().expect("it has words").then = Then::Paragraph;
        tokens
    }

    fn word(&self, chance: &mut Chance) -> u32 {
        u32::try_from(self.vocabulary.rank(chance)).expect("few words")
    }

    /// A passage of another article, edited; a paragraph of its own.
    fn copied(&self, earlier: &[Token], chance: &mut Chance) -> Vec<Token> {
        let length = chance.between(40, 500).min(earlier.len());
        let start = chance.below(earlier.len() - length + 1);
        let edited = EDITED[chance.below(EDITED.len())];
        let mut copy = Vec::with_capacity(length + length / 8);
        for token in &earlier[start..start + length] {
            if chance.below(100) >= edited {
                copy.push(*token);
                continue;
            }
            let new = Token { word: self.word(chance), then: Then::Word };
            match chance.below(3) {
                0 => {}
                1 => copy.extend([new, *token]),
                _ => copy.push(Token { then: token.then, ..new }),
            }
        }
        if let Some(last) = copy.last_mut() {
            last.then = Then::Paragraph;
        }
        copy
    }
}
