//! Whose words stood before, by what follows a quotation: `“…,” said Ada Lee`, `“…,” Ada Lee told the Gazette`.

use super::clause::Token;
use super::quote::Quote;
use super::speaker::Clause;

/// How many signs and words are looked at for a verb of saying where nobody listed is named.
const LOOKED_AT: usize = 8;
/// How many signs and words tell who somebody is whose name ends a block.
const SIGNATURE: usize = 14;

/// What follows a quotation says of its speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trail {
    /// This mention says who speaks.
    Speaker {
        /// The mention.
        mention: usize,
        /// Whether words in quotation marks that follow are the same one's.
        goes_on: bool,
    },
    /// Somebody who cannot be told.
    Somebody,
    /// Nothing.
    Silent,
}

/// Who spoke; `after` is what stands between this quotation and the next one, or the end of the block.
pub(super) fn speaker(after: Clause<'_, '_>, quote: &Quote, text: &str, begins: bool) -> Trail {
    let comma = after.get(0) == Some(Token::Sign(','));
    let start = usize::from(comma);
    let parted = comma || matches!(quote.last(text), Some(',' | '?' | '!' | '—' | '–' | '…' | '،' | '؟'));
    let whole = begins && quote.begins_sentence(text) && !quote.looks_like_title(text);
    let found = said_by(after, start).or_else(|| who_said(after, start)).or_else(|| according(after, start));
    match found {
        Some((mention, end)) if parted && whole => Trail::Speaker { mention, goes_on: goes_on(after, end) },
        None if !parted && !tells_of_somebody(after) => Trail::Silent,
        Some(_) if !parted && !ends_soon(after) => Trail::Silent,
        None if parted && !comma && quote.last(text) != Some(',') && !tells_of_somebody(after) => Trail::Silent,
        _ => Trail::Somebody,
    }
}

/// Who signs a quotation that is a block by itself: `“…” — Ada Lee, mayor`.
pub(super) fn signature(after: &[Token<'_>], quote: &Quote, text: &str) -> Option<usize> {
    let [Token::Sign('—'), Token::Name(mention), rest @ ..] = after else { return None };
    let ends =
        rest.is_empty() || rest[0] == Token::Sign(',') && rest.len() <= SIGNATURE && !rest.contains(&Token::Stop);
    mention.filter(|_| ends && quote.ends_sentence(text) && !quote.looks_like_title(text))
}

/// `said Ada Lee`: the mention, and the place after it.
fn said_by(after: Clause<'_, '_>, start: usize) -> Option<(usize, usize)> {
    let verb = after.entry_at(start, after.tongue.says)?;
    let (mention, end) = after.subject_from(start + verb)?;
    after.ends_at(end).then_some((mention, end))
}

/// `Ada Lee said`, `Ada Lee told the Gazette`.
fn who_said(after: Clause<'_, '_>, start: usize) -> Option<(usize, usize)> {
    let (mention, end) = after.subject_from(start)?;
    let verb = after.verb_of_subject(end)?;
    if let Some(length) = after.entry_at(verb, after.tongue.passive) {
        let saying = verb + length;
        let as_saying = after.entry_at(saying, &[after.tongue.as_saying])?;
        return after.ends_at(saying + as_saying).then_some((mention, saying + as_saying));
    }
    let end = verb + after.verb_at(verb)?;
    let has_hearer = after.entry_at(verb, after.tongue.tells).is_some();
    let stops = |token: &Token<'_>| matches!(token, Token::Stop | Token::Sign(',' | ';' | ':' | '—'));
    let stop = after.tokens.iter().skip(end).position(stops).map_or(after.tokens.len(), |at| end + at);
    let rest = after.part(end..stop);
    let only_circumstances = match rest.get(0) {
        None => true,
        Some(Token::Word(word)) => has_hearer || rest.is_circumstance(0, word),
        Some(Token::Name(_)) => has_hearer,
        _ => false,
    };
    let tells_nothing_else = !rest.says_anything() && (!has_hearer || !rest.has_clause());
    (only_circumstances && tells_nothing_else).then_some((mention, end))
}

/// `according to Ada Lee`.
fn according(after: Clause<'_, '_>, start: usize) -> Option<(usize, usize)> {
    let entry = after.entry_at(start, after.tongue.according)?;
    let (mention, end) = after.subject_from(start + entry)?;
    after.ends_at(end).then_some((mention, end))
}

/// Whether a quotation that follows goes on with the words of the same speaker: at most the end of one sentence stands
/// between them, and nobody else speaks in it.
fn goes_on(after: Clause<'_, '_>, end: usize) -> bool {
    let rest = after.part(end..after.tokens.len());
    if rest.says_anything() {
        return false;
    }
    let stops = rest.tokens.iter().filter(|token| **token == Token::Stop).count();
    match rest.tokens.last() {
        None => true,
        Some(Token::Stop) => stops == 1,
        Some(Token::Sign(',' | '—')) => stops == 0 && !rest.has_clause(),
        _ => false,
    }
}

/// Whether what follows seems to say of the words before it who spoke, though it names nobody who is listed.
fn tells_of_somebody(after: Clause<'_, '_>) -> bool {
    let sentence = first_sentence(after);
    match after.get(0) {
        Some(Token::Word(word)) if word.starts_with(char::is_lowercase) => true,
        _ => (0..sentence.tokens.len().min(LOOKED_AT)).any(|at| sentence.verb_at(at).is_some()) && ends_soon(after),
    }
}

/// Whether the sentence ends directly after its verb of saying, so that it can only tell whose words stood before.
fn ends_soon(after: Clause<'_, '_>) -> bool {
    let sentence = first_sentence(after);
    let end = sentence.tokens.len();
    (0..end.min(LOOKED_AT)).any(|at| sentence.verb_at(at).is_some_and(|length| at + length == end || at == 0))
}

fn first_sentence<'c, 't>(after: Clause<'c, 't>) -> Clause<'c, 't> {
    let stop = after.tokens.iter().position(|token| *token == Token::Stop);
    after.part(0..stop.unwrap_or(after.tokens.len()))
}
