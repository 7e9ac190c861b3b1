//! How often each word stands in the whole archive, and what was asked of that.
//!
//! What is decided of one article or pair may hang on how common a word is anywhere. The questions are kept with their
//! answers: as long as a later census answers them alike, so does whatever was decided, although every count has changed.

use std::cell::RefCell;
use std::collections::HashMap;

#[cfg(test)]
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::words::{Keyed, Words, key};
use crate::archive::article::Article;

/// A word is common when at least one in so many is that word: in English the first thirty or so are.
const WORDS_A_COMMON_WORD: usize = 300;

/// In a small archive a word has to be met so often before it is known to tell nothing.
const TIMES_A_MERE_WORD: usize = 10;

/// In an archive of fewer words every word is rare, so that none is.
const WORDS_TO_JUDGE_BY: usize = 2_000;

/// A word is rare when it stands in the archive no more often than twice, or than once in so many articles.
const ARTICLES_A_RARE_WORD: usize = 50;

/// A word that makes up one part in two to this power of all text, or more, is of no rarity at all. In a small archive
/// the bound is lower: of few texts even what is their matter fills a greater part.
const NO_RARITY: u32 = 9;
const NO_RARITY_BELOW_ALL: u32 = 6;

/// In an archive of fewer words none is known to be rarer than another.
const WORDS_TO_GRADE_BY: usize = 5_000;

/// The greatest rarity.
pub(crate) const RAREST: u8 = 8;

/// How often each word stands in an archive.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Census {
    counts: HashMap<u64, Count, Keyed>,
    words: usize,
    articles: usize,
}

/// How often a word stands in an archive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Count {
    all: u32,
    /// How often it is printed in lower case.
    lower: u32,
}

impl Census {
    /// Counts the words of all articles.
    #[cfg(test)]
    pub(crate) fn of(articles: &[(&Article, &Words)]) -> Self {
        let one = |mut census: Self, (article, words): &(&Article, &Words)| {
            census.add(article, words);
            census
        };
        articles.par_iter().fold(Self::default, one).reduce(Self::default, Self::and)
    }

    /// Counts the words of one more article.
    pub(crate) fn add(&mut self, article: &Article, words: &Words) {
        for (key, lower) in keys(article, words) {
            let count = self.counts.entry(key).or_default();
            count.all += 1;
            count.lower += u32::from(lower);
        }
        self.words += words.count();
        self.articles += 1;
    }

    /// Takes away the words of an article that was counted.
    pub(crate) fn remove(&mut self, article: &Article, words: &Words) {
        for (key, lower) in keys(article, words) {
            let Some(count) = self.counts.get_mut(&key) else { continue };
            count.all = count.all.saturating_sub(1);
            count.lower = count.lower.saturating_sub(u32::from(lower));
            if count.all == 0 {
                self.counts.remove(&key);
            }
        }
        self.words = self.words.saturating_sub(words.count());
        self.articles = self.articles.saturating_sub(1);
    }

    /// The two together.
    pub(crate) fn and(self, other: Self) -> Self {
        let (mut larger, smaller) = if self.counts.len() < other.counts.len() { (other, self) } else { (self, other) };
        #[expect(clippy::iter_over_hash_type, reason = "sums are the same in any order")]
        for (key, count) in smaller.counts {
            let sum = larger.counts.entry(key).or_default();
            sum.all += count.all;
            sum.lower += count.lower;
        }
        larger.words += smaller.words;
        larger.articles += smaller.articles;
        larger
    }

    fn count(&self, key: u64) -> Count {
        self.counts.get(&key).copied().unwrap_or_default()
    }

    /// What is to be said of a word that stands so often in the archive.
    fn answer(&self, question: Question, count: Count) -> u8 {
        let rare = if self.words < WORDS_TO_JUDGE_BY { 0 } else { (self.articles / ARTICLES_A_RARE_WORD).max(2) };
        let answer = match question {
            Question::Rare => count.all as usize <= rare,
            Question::Common => count.all as usize >= self.words / WORDS_A_COMMON_WORD,
            Question::Ordinary => count.lower > 0,
            Question::Mere => count.all as usize >= (self.words / WORDS_A_COMMON_WORD).max(TIMES_A_MERE_WORD),
            Question::Rarity => return self.rarity(count),
        };
        u8::from(answer)
    }

    /// How rare a word is, from 0 to [`RAREST`]: one more for each time that it stands half as often.
    fn rarity(&self, count: Count) -> u8 {
        // Each is rounded by itself, so that one article more or less changes few answers.
        if self.words < WORDS_TO_GRADE_BY {
            return 0;
        }
        let all = self.words.ilog2();
        let halvings = all.saturating_sub(count.all.max(1).ilog2());
        let none = NO_RARITY.min(all.saturating_sub(NO_RARITY_BELOW_ALL));
        u8::try_from(halvings.saturating_sub(none)).unwrap_or(RAREST).min(RAREST)
    }
}

/// The keys of an article's words, and whether each is printed in lower case.
fn keys(article: &Article, words: &Words) -> impl Iterator<Item = (u64, bool)> {
    let text = &article.text;
    words.list.iter().map(move |word| (word.key, word.span.of(text).starts_with(|letter: char| letter.is_lowercase())))
}

/// What can be asked of a census about a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    /// Whether it is rare.
    Rare,
    /// Whether it is common.
    Common,
    /// Whether it is printed in lower case somewhere.
    Ordinary,
    /// Whether it is common, and was met often enough to know that.
    Mere,
    /// How rare it is.
    Rarity,
}

/// A census that remembers what it was asked since its answers were taken last.
#[derive(Debug)]
pub(crate) struct Asked<'c> {
    census: &'c Census,
    memory: RefCell<Remembered>,
}

#[derive(Debug, Default)]
struct Remembered {
    /// Every word that was ever asked about.
    words: HashMap<u64, AskedWord, Keyed>,
    /// Those that were asked about since.
    since: Vec<u64>,
    /// How often the answers were taken.
    taken: u32,
}

/// A word that was asked about.
#[derive(Clone, Copy, Debug)]
struct AskedWord {
    count: Count,
    /// How often the answers had been taken when it was asked about last.
    taken: u32,
    /// What was asked since: a bit for each kind of question.
    kinds: u8,
}

impl<'c> Asked<'c> {
    pub(crate) fn new(census: &'c Census) -> Self {
        Self { census, memory: RefCell::default() }
    }

    /// Whether the word with this key is rare.
    pub(crate) fn is_rare(&self, key: u64) -> bool {
        self.answer(Question::Rare, key) > 0
    }

    /// Whether the word with this key is common.
    pub(crate) fn is_common(&self, key: u64) -> bool {
        self.answer(Question::Common, key) > 0
    }

    /// Whether the word with this key is so common that it tells nothing, in an archive large enough to know that.
    pub(crate) fn is_mere(&self, key: u64) -> bool {
        self.answer(Question::Mere, key) > 0
    }

    /// Whether the archive prints the word in lower case too: no dictionary knows better which words of it are ordinary.
    pub(crate) fn is_ordinary(&self, word: &str) -> bool {
        let bare = word.strip_suffix("’s").or_else(|| word.strip_suffix("'s")).unwrap_or(word);
        self.answer(Question::Ordinary, key(bare)) > 0
    }

    /// How rare the word with this key is, from 0 to [`RAREST`].
    pub(crate) fn rarity(&self, key: u64) -> u8 {
        self.answer(Question::Rarity, key)
    }

    fn answer(&self, question: Question, key: u64) -> u8 {
        let mut memory = self.memory.borrow_mut();
        let Remembered { words, since, taken } = &mut *memory;
        let new = || AskedWord { count: self.census.count(key), taken: *taken, kinds: 0 };
        let word = words.entry(key).or_insert_with(new);
        if word.taken != *taken {
            (word.taken, word.kinds) = (*taken, 0);
        }
        if word.kinds == 0 {
            since.push(key);
        }
        word.kinds |= question.bit();
        self.census.answer(question, word.count)
    }

    /// What was asked since this was called last, with the answers.
    pub(crate) fn answers(&self) -> Answers {
        let mut memory = self.memory.borrow_mut();
        let Remembered { words, since, taken } = &mut *memory;
        since.sort_unstable();
        let asked = || {
            let words = since.iter().filter_map(|key| Some((*key, words.get(key)?)));
            words.flat_map(|(key, word)| {
                let kinds = Question::ALL.into_iter().filter(|question| word.kinds & question.bit() > 0);
                kinds.map(move |question| (key, question, word.count))
            })
        };
        let said = |(_, question, count)| (question as u8) << Answers::BITS | self.census.answer(question, count);
        let answers = Answers { keys: asked().map(|(key, ..)| key).collect(), said: asked().map(said).collect() };
        since.clear();
        *taken += 1;
        answers
    }
}

impl Question {
    /// In the order of their numbers.
    const ALL: [Self; 5] = [Self::Rare, Self::Common, Self::Ordinary, Self::Mere, Self::Rarity];

    fn bit(self) -> u8 {
        1 << self as u8
    }

    /// The question of this number.
    fn numbered(number: u8) -> Self {
        Self::ALL.get(usize::from(number)).copied().unwrap_or(Self::Rarity)
    }
}

/// What was asked of a census, with the answers. Of every pair of articles that were compared some are kept, so that they
/// are packed: of each question the word, and in one byte the rest of it and the answer.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Answers {
    keys: Box<[u64]>,
    said: Box<[u8]>,
}

impl Answers {
    /// So many bits of a byte are the answer.
    const BITS: u8 = 4;

    /// Whether nothing was asked.
    pub(crate) fn are_none(&self) -> bool {
        self.keys.is_empty()
    }

    /// Whether this census gives the same answers.
    pub(crate) fn are_those_of(&self, census: &Census) -> bool {
        self.keys.iter().zip(&self.said).all(|(key, said)| {
            let (question, answer) = (Question::numbered(said >> Self::BITS), said & ((1 << Self::BITS) - 1));
            census.answer(question, census.count(*key)) == answer
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::archive::sample::{Sample, archive};

    fn counted(texts: &[&str]) -> (Vec<Arc<Article>>, Vec<Words>) {
        let samples = texts.iter().enumerate().map(|(at, text)| Sample::new(&at.to_string()).paragraph(text));
        let articles = archive(samples).articles;
        let words = articles.iter().map(|article| Words::of(article)).collect();
        (articles, words)
    }

    #[test]
    fn what_was_added_and_taken_away_again_was_never_there() {
        let (articles, words) = counted(&["The rose and the Iris.", "A rose, an iris.", "Nothing else."]);
        let all: Vec<(&Article, &Words)> = articles.iter().map(|article| &**article).zip(&words).collect();
        let (two, mut three) = (Census::of(&all[..2]), Census::of(&all));
        three.remove(all[2].0, all[2].1);
        assert_eq!((three.counts, three.words, three.articles), (two.counts, two.words, two.articles));
    }

    #[test]
    fn an_answer_holds_until_the_archive_answers_otherwise() {
        let (articles, words) = counted(&["They met Rose there.", "Some other words.", "He gave a rose."]);
        let all: Vec<(&Article, &Words)> = articles.iter().map(|article| &**article).zip(&words).collect();
        let census = Census::of(&all[..1]);
        let asked = Asked::new(&census);
        assert!(!asked.is_ordinary("Rose’s"));
        let answers = asked.answers();
        assert!(answers.are_those_of(&Census::of(&all[..2])));
        assert!(!answers.are_those_of(&Census::of(&all)));
    }
}
