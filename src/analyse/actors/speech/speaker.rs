//! Finds verbs of saying in a clause, and the name that is their subject: with titles and callings before it, but never
//! as part of what only has the name in it (`a friend of Ada Lee said`, `Ada Lee’s lawyer said`).

use super::clause::Token;
use super::tongue::Tongue;
use crate::analyse::actors::descriptions::{capitalised, is_calling, is_time};
use crate::archive::naming;

/// How many words before a name can tell what its bearer is.
const BEFORE_NAME: usize = 8;
/// How many signs and words an apposition has at most.
const APPOSITION: usize = 25;
/// How many commas may stand between a name and its verb.
const COMMAS: usize = 3;

/// A clause, read in a language.
#[derive(Clone, Copy)]
pub(super) struct Clause<'c, 't> {
    pub tokens: &'c [Token<'t>],
    pub tongue: &'static Tongue,
}

impl<'c, 't> Clause<'c, 't> {
    pub(super) fn get(self, at: usize) -> Option<Token<'t>> {
        self.tokens.get(at).copied()
    }

    /// How many words the entry of a table has that stands at a place; the longest.
    pub(super) fn entry_at(self, at: usize, table: &[&str]) -> Option<usize> {
        let length = |entry: &&str| {
            let mut length = 0;
            for word in entry.split(' ') {
                match self.get(at + length) {
                    Some(Token::Word(here)) if is(here, word) => length += 1,
                    _ => return None,
                }
            }
            Some(length)
        };
        table.iter().filter_map(length).max()
    }

    /// The length of the verb of saying at a place.
    pub(super) fn verb_at(self, at: usize) -> Option<usize> {
        self.entry_at(at, self.tongue.says).max(self.entry_at(at, self.tongue.tells))
    }

    /// Whether something is said in any of the words.
    pub(super) fn says_anything(self) -> bool {
        (0..self.tokens.len()).any(|at| self.verb_at(at).is_some())
    }

    /// Whether any word begins another clause; with a capital it is something else: `in May`.
    pub(super) fn has_clause(self) -> bool {
        let may = |token: &Token<'_>| matches!(token, Token::Word(word) if *word == "I" || !word.starts_with(char::is_uppercase));
        let begins = |(at, token): (usize, &Token<'_>)| may(token) && self.entry_at(at, self.tongue.clauses).is_some();
        self.tokens.iter().enumerate().any(begins)
    }

    pub(super) fn part(self, range: std::ops::Range<usize>) -> Self {
        Self { tokens: self.tokens.get(range).unwrap_or(&[]), ..self }
    }

    /// The name that somebody is called by from a place on, with what stands before it, and the place after it.
    pub(super) fn subject_from(self, start: usize) -> Option<(usize, usize)> {
        let mut at = start;
        let mut fits = true;
        while at < start + BEFORE_NAME {
            match self.get(at)? {
                Token::Name(_) if self.get(at + 1) == Some(Token::Possessive) => {
                    fits = true;
                    at += 2;
                }
                Token::Name(mention) => match self.get(at + 1) {
                    Some(Token::Word(next)) if self.tells_of_bearer(at + 1, next) => {
                        fits = false;
                        at += 1;
                    }
                    Some(Token::Name(_) | Token::Sign('-')) => return None,
                    _ => return mention.filter(|_| fits).map(|mention| (mention, at + 1)),
                },
                Token::Word(word) if self.tells_of_bearer(at, word) => {
                    fits = stands_before_name(word);
                    at += 1;
                }
                _ => return None,
            }
        }
        None
    }

    /// The name that ends before a place, if it and what stands before it begin a clause.
    pub(super) fn subject_before(self, end: usize) -> Option<usize> {
        let mut at = end.checked_sub(1)?;
        let Token::Name(Some(mention)) = self.get(at)? else { return None };
        let mut first = true;
        while at > 0 && end - at <= BEFORE_NAME {
            match self.get(at - 1)? {
                Token::Word(word) if self.tells_of_bearer(at - 1, word) && (!first || stands_before_name(word)) => {
                    at -= 1;
                }
                Token::Possessive if at > 1 && matches!(self.get(at - 2), Some(Token::Name(_))) => at -= 2,
                Token::Name(_) if !first => at -= 1,
                _ => break,
            }
            first = false;
        }
        self.begins_clause(at).then_some(mention)
    }

    /// The subject of the verb at a place: directly before it, or before an apposition.
    pub(super) fn subject_of_verb(self, verb: usize) -> Option<usize> {
        let mut at = verb;
        while at > 0 && self.entry_at(at - 1, self.tongue.between).is_some() {
            at -= 1;
        }
        if at == 0 || self.get(at - 1) != Some(Token::Sign(',')) {
            return self.subject_before(at);
        }
        let last = at - 1;
        let commas = (last.saturating_sub(APPOSITION)..last).rev().filter(|at| self.get(*at) == Some(Token::Sign(',')));
        let fits = |comma: &usize| *comma + 1 < last && !self.part(comma + 1..last).says_anything();
        commas.take(COMMAS).filter(fits).find_map(|comma| self.subject_before(comma))
    }

    /// The place of the verb whose subject ends before a place: directly there, or after an apposition.
    pub(super) fn verb_of_subject(self, end: usize) -> Option<usize> {
        let skip = |mut at: usize| {
            while self.entry_at(at, self.tongue.between).is_some() {
                at += 1;
            }
            at
        };
        let is_verb = |at: &usize| self.verb_at(*at).is_some() || self.entry_at(*at, self.tongue.passive).is_some();
        if self.get(end) != Some(Token::Sign(',')) {
            return Some(skip(end)).filter(is_verb);
        }
        let commas = (end + 2..end + 2 + APPOSITION).filter(|at| self.get(*at) == Some(Token::Sign(',')));
        let fits = |comma: &usize| {
            let apposition = self.part(end + 1..*comma);
            !apposition.says_anything() && !apposition.tokens.contains(&Token::Stop)
        };
        commas.take(COMMAS).filter(fits).map(|comma| skip(comma + 1)).find(is_verb)
    }

    /// Whether the words after the one who said it tell no more than when, where and how.
    pub(super) fn ends_at(self, at: usize) -> bool {
        match self.get(at) {
            None | Some(Token::Stop | Token::Sign(';' | ':' | '—')) => true,
            Some(Token::Sign(',')) => !self.is_list(at + 1),
            Some(Token::Word(word)) => {
                let joins = self.entry_at(at, &["and", "or", "&"]).is_some();
                !joins && self.is_circumstance(at, word)
            }
            _ => false,
        }
    }

    /// Whether a word tells when, where or how.
    pub(super) fn is_circumstance(self, at: usize, word: &str) -> bool {
        naming::is_calendar_word(word)
            || word.starts_with(|first: char| first.is_ascii_digit())
            || self.entry_at(at, self.tongue.circumstances).is_some()
    }

    /// Whether another name goes on with a list: `said Ada Lee, Ben Hall and others`.
    fn is_list(self, at: usize) -> bool {
        matches!(self.get(at), Some(Token::Name(_)))
            && match self.get(at + 1) {
                Some(Token::Sign(',' | '&')) => true,
                Some(Token::Word(word)) => is(word, "and") || is(word, "or"),
                _ => false,
            }
            || self.entry_at(at, &["and", "or"]).is_some() && matches!(self.get(at + 1), Some(Token::Name(_)))
    }

    /// Whether a clause begins at a place: nothing is left before it of which it could be a part.
    fn begins_clause(self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|before| self.get(before)) else { return true };
        let before_that = at.checked_sub(2).and_then(|place| self.get(place));
        match before {
            Token::Stop | Token::Sign(';' | ':' | '—' | ',' | '…') => true,
            Token::Word(word) if is(word, "and") => match before_that {
                None | Some(Token::Stop) => true,
                Some(Token::Sign(',')) => {
                    let last = at.checked_sub(3).and_then(|place| self.get(place));
                    matches!(last, Some(Token::Word(word)) if word.starts_with(char::is_lowercase))
                }
                _ => false,
            },
            Token::Word(_) if self.entry_at(at - 1, self.tongue.openings).is_some() => self.begins_clause(at - 1),
            Token::Word(word) if is_date(word) => self.begins_with_date(at),
            _ => false,
        }
    }

    /// Whether all that stands before a place in its clause is a date: `In May 2003 Ada Lee said`.
    fn begins_with_date(self, end: usize) -> bool {
        let mut at = end;
        while let Some(Token::Word(word)) = at.checked_sub(1).and_then(|before| self.get(before))
            && (is_date(word) || ["in", "on", "by", "last", "this"].iter().any(|entry| is(word, entry)))
        {
            at -= 1;
        }
        at == 0 || matches!(self.get(at - 1), Some(Token::Stop | Token::Sign(';' | '—')))
    }

    /// Whether a word can stand before a name and tell what its bearer is.
    fn tells_of_bearer(self, at: usize, word: &str) -> bool {
        if is_determiner(word) || is_time(word) || naming::is_title(word) {
            return true;
        }
        let participle = word.starts_with(char::is_lowercase) && (word.ends_with("ing") || word.ends_with("ed"));
        !participle
            && !word.starts_with(|first: char| first.is_ascii_digit())
            && !naming::is_function_word(word)
            && !naming::is_calendar_word(word)
            && self.verb_at(at).is_none()
            && self.entry_at(at, self.tongue.between).is_none()
            && self.entry_at(at, self.tongue.clauses).is_none()
    }
}

/// Whether two words are the same but for a capital.
pub(super) fn is(word: &str, small: &str) -> bool {
    word == small || word.to_lowercase() == small
}

fn is_date(word: &str) -> bool {
    naming::is_calendar_word(word) || word.chars().all(|letter| letter.is_ascii_digit() || letter == ',')
}

fn is_determiner(word: &str) -> bool {
    ["the", "a", "an", "his", "her", "its", "their", "our"].iter().any(|determiner| is(word, determiner))
}

/// Whether a word can stand directly before the name of whom it tells: an office, a calling, a name that nobody listed.
/// A thing cannot: what is `the report Ada Lee` said?
fn stands_before_name(word: &str) -> bool {
    const CALLINGS_END: [&str; 8] = ["er", "or", "ist", "man", "woman", "person", "ian", "ant"];
    is_determiner(word)
        || is_time(word)
        || is_calling(word)
        || naming::is_title(&capitalised(word))
        || naming::is_title(word)
        || naming::is_demonym(word)
        || word.ends_with("’s")
        || word.ends_with("'s")
        || word.starts_with(char::is_uppercase)
        || word.chars().count() > 4 && CALLINGS_END.iter().any(|end| word.ends_with(end))
}
