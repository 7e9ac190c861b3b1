//! Whose words follow, by what stands before a quotation: `Ada Lee said: “…”`, `According to Ada Lee, “…”`.

use super::clause::Token;
use super::quote::Quote;
use super::speaker::{Clause, is};
use crate::archive::naming;

/// How many signs and words may tell when, where and to whom something was said.
const CIRCUMSTANCES: usize = 18;
/// How many words a quotation has at least that nothing but its marks sets apart from the sentence round it.
const WORDS_UNPARTED: usize = 4;

/// How what stands before a quotation is joined to it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Colon,
    Comma,
    That,
    /// Nothing but the mark.
    Bare,
}

/// The mention that says who speaks; `before` is what stands between the last quotation, or the beginning of the block,
/// and this one.
pub(super) fn speaker(before: Clause<'_, '_>, quote: &Quote, text: &str) -> Option<usize> {
    let start = before.tokens.iter().rposition(|token| *token == Token::Stop).map_or(0, |stop| stop + 1);
    let sentence = before.part(start..before.tokens.len());
    let (clause, joint) = joined(sentence);
    if !fits(quote, text, joint) {
        return None;
    }
    according(clause, joint)
        .or_else(|| quoted(clause, joint))
        .or_else(|| inverted(clause, joint))
        .or_else(|| saying(clause, joint))
}

/// Whose words a block has that begins with a name and a colon.
pub(super) fn label(before: &[Token<'_>], quote: &Quote, text: &str) -> Option<usize> {
    let [Token::Name(speaker), Token::Sign(':')] = before else { return None };
    let whole = quote.ends_sentence(text) && !quote.looks_like_title(text);
    speaker.filter(|_| whole && quote.next(text).is_none_or(char::is_whitespace))
}

/// Whether a clause before a quotation says that somebody speaks, whoever it is.
pub(super) fn is_led(before: Clause<'_, '_>) -> bool {
    let start = before.tokens.iter().rposition(|token| *token == Token::Stop).map_or(0, |stop| stop + 1);
    let sentence = before.part(start..before.tokens.len());
    let (clause, joint) = joined(sentence);
    joint != Joint::Bare && clause.says_anything()
}

fn joined<'c, 't>(sentence: Clause<'c, 't>) -> (Clause<'c, 't>, Joint) {
    let end = sentence.tokens.len();
    let that = |end: usize| end.checked_sub(1).and_then(|last| sentence.entry_at(last, &[sentence.tongue.that]));
    match sentence.tokens.last() {
        Some(Token::Sign(':')) if that(end - 1).is_some() => (sentence.part(0..end - 2), Joint::Colon),
        Some(Token::Sign(':')) => (sentence.part(0..end - 1), Joint::Colon),
        Some(Token::Sign(',')) => (sentence.part(0..end - 1), Joint::Comma),
        _ if that(end).is_some() => (sentence.part(0..end - 1), Joint::That),
        _ => (sentence, Joint::Bare),
    }
}

/// Whether a quotation that is joined so can be what somebody said, and no title, name or turn of phrase.
fn fits(quote: &Quote, text: &str, joint: Joint) -> bool {
    let words = quote.count(text);
    let long = match joint {
        Joint::Colon | Joint::Comma => words > 0,
        Joint::That | Joint::Bare => words >= WORDS_UNPARTED,
    };
    let whole = match joint {
        Joint::Colon => quote.is_complete(text) || words >= WORDS_UNPARTED,
        Joint::Comma | Joint::That | Joint::Bare => quote.is_complete(text),
    };
    long && whole && !quote.looks_like_title(text)
}

/// `According to Ada Lee, “…”`
fn according(clause: Clause<'_, '_>, joint: Joint) -> Option<usize> {
    if joint != Joint::Comma {
        return None;
    }
    let entry = |at: &usize| clause.entry_at(*at, clause.tongue.according);
    let start = (0..clause.tokens.len()).rev().find(|at| entry(at).is_some())?;
    let (speaker, end) = clause.subject_from(start + entry(&start)?)?;
    let rest = clause.part(end..clause.tokens.len());
    let apposition = rest.get(0) == Some(Token::Sign(',')) && !rest.says_anything() && !rest.has_clause();
    let no_list = !rest.tokens.iter().any(|token| matches!(token, Token::Name(_)));
    (rest.tokens.is_empty() || apposition && no_list).then_some(speaker)
}

/// `The Gazette quoted Ada Lee as saying: “…”`, `Ada Lee was quoted by the Gazette as saying: “…”`
fn quoted(clause: Clause<'_, '_>, joint: Joint) -> Option<usize> {
    let end = clause.tokens.len();
    let length = clause.tongue.as_saying.split(' ').count();
    let as_saying = end.checked_sub(length)?;
    clause.entry_at(as_saying, &[clause.tongue.as_saying]).filter(|_| joint != Joint::That)?;
    let back = as_saying.saturating_sub(CIRCUMSTANCES)..as_saying;
    if let Some(passive) = back.clone().rev().find(|at| clause.entry_at(*at, clause.tongue.passive).is_some()) {
        return clause.subject_of_verb(passive);
    }
    let verb = back.rev().find(|at| clause.entry_at(*at, clause.tongue.quotes).is_some())?;
    let (speaker, after) = clause.subject_from(verb + 1)?;
    (after == as_saying).then_some(speaker)
}

/// `Said Ada Lee: “…”`
fn inverted(clause: Clause<'_, '_>, joint: Joint) -> Option<usize> {
    let capital = matches!(clause.get(0), Some(Token::Word(word)) if word.starts_with(char::is_uppercase));
    let verb = clause.entry_at(0, clause.tongue.says).filter(|_| capital)?;
    let (speaker, end) = clause.subject_from(verb)?;
    let parted = matches!(joint, Joint::Colon | Joint::Comma);
    (parted && end == clause.tokens.len()).then_some(speaker)
}

/// `Ada Lee said: “…”`, `Ada Lee, the mayor, told the Gazette that “…”`
fn saying(clause: Clause<'_, '_>, joint: Joint) -> Option<usize> {
    let end = clause.tokens.len();
    let verb = (end.saturating_sub(CIRCUMSTANCES)..end).rev().find(|at| clause.verb_at(*at).is_some())?;
    // `put it` has its verb where `it` ends, so that the longer of two that overlap begins earlier.
    let length = clause.verb_at(verb)?;
    let rest = clause.part(verb + length..end);
    let unparted = matches!(joint, Joint::That | Joint::Bare);
    if unparted && clause.entry_at(verb, clause.tongue.plain).is_none() {
        return None;
    }
    tells_circumstances(clause, verb, rest, joint).then(|| clause.subject_of_verb(verb)).flatten()
}

/// Whether what stands between the verb and the quotation tells only when, where, how or to whom.
fn tells_circumstances(clause: Clause<'_, '_>, verb: usize, rest: Clause<'_, '_>, joint: Joint) -> bool {
    let has_hearer = clause.entry_at(verb, clause.tongue.tells).is_some();
    let only_tells = has_hearer && clause.entry_at(verb, clause.tongue.says).is_none();
    let Some(first) = rest.get(0) else { return !only_tells };
    let begins = match first {
        Token::Sign(',') => true,
        Token::Word(word) => has_hearer || rest.is_circumstance(0, word),
        Token::Name(_) => has_hearer,
        _ => false,
    };
    let another_deed = |(at, token): (usize, &Token<'_>)| {
        *token == Token::Sign(',') && matches!(rest.get(at + 1), Some(Token::Word(word)) if word.ends_with("ing"))
    };
    let signs = |token: &Token<'_>| matches!(token, Token::Sign(sign) if !matches!(sign, ',' | '-' | '/' | '&' | '$' | '%' | '#'));
    let breaks_off = matches!(rest.tokens.last(), Some(Token::Word(word)) if is_joint(word));
    begins
        && !rest.has_clause()
        && !rest.tokens.iter().any(signs)
        && !rest.tokens.iter().enumerate().any(another_deed)
        && (joint != Joint::Bare || !breaks_off)
}

/// Whether the words after this one belong to it, so that they are no sentence of their own: `said of “…”`.
fn is_joint(word: &str) -> bool {
    naming::is_function_word(word) && !is(word, "today") && !is(word, "yesterday")
}
