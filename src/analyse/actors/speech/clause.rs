//! What stands between the quotations of a block, word by word, with the names in it.

use std::ops::Range;

use crate::archive::naming;

/// A name in a text.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// Where it stands.
    pub place: Range<usize>,
    /// The mention, by its place among those of the article; none where nobody could be given the name.
    pub mention: Option<usize>,
}

/// A piece of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// A word that is no part of a name.
    Word(&'t str),
    /// A name, with its mention.
    Name(Option<usize>),
    /// What makes the name before it possessive.
    Possessive,
    /// A sign inside a sentence. All dashes are one.
    Sign(char),
    /// The end of a sentence.
    Stop,
}

/// The longest aside in brackets that is passed over, in bytes: `Ada Lee (D-Calif.) said`.
const ASIDE: usize = 60;

/// The tokens of `text[range]`; `names` are those of the whole text, in their order.
pub(super) fn tokens<'t>(text: &'t str, range: Range<usize>, names: &[Name]) -> Vec<Token<'t>> {
    let first = names.partition_point(|name| name.place.start < range.start);
    let mut names = names[first..].iter().peekable();
    let mut tokens = Vec::new();
    let mut at = range.start;
    while let Some(letter) = text.get(at..range.end).and_then(|rest| rest.chars().next()) {
        if let Some(name) = names.next_if(|name| name.place.start <= at) {
            if name.place.end > at {
                tokens.push(Token::Name(name.mention));
                at = name.place.end;
            }
            continue;
        }
        let rest = text.get(at..range.end).unwrap_or("");
        let after_name = matches!(tokens.last(), Some(Token::Name(_))) && !ends_in_space(text, at);
        if after_name && let Some(length) = possessive(rest) {
            tokens.push(Token::Possessive);
            at += length;
        } else if letter.is_alphanumeric() {
            let end = names.peek().map_or(rest.len(), |name| name.place.start - at);
            let word = word(rest.get(..end).unwrap_or(rest));
            tokens.push(Token::Word(word));
            at += word.len();
        } else if letter == '('
            && let Some(close) = rest.find(')').filter(|close| *close < ASIDE)
        {
            at += close + 1;
        } else {
            tokens.extend(sign(letter, rest));
            at += letter.len_utf8();
        }
    }
    tokens
}

fn ends_in_space(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace))
}

/// How long the mark of a possessive is that a text begins with.
fn possessive(text: &str) -> Option<usize> {
    let mark = text.chars().next().filter(|mark| matches!(mark, '\'' | '’'))?.len_utf8();
    let rest = text.get(mark..)?;
    let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    match rest.strip_prefix('s') {
        Some(after) if ends(after) => Some(mark + 1),
        _ => ends(rest).then_some(mark),
    }
}

/// The word that a text begins with; what stands inside it, and the full stop of a shortening, belong to it.
fn word(text: &str) -> &str {
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let inside = matches!(letter, '\'' | '’' | '-' | '.' | ',') && next.is_some_and(char::is_alphanumeric);
        let number = letter != ',' || text[..at].ends_with(|before: char| before.is_ascii_digit());
        let is_mark = unicode_normalization::char::is_combining_mark(letter);
        if !(letter.is_alphanumeric() || is_mark || inside && number) {
            break;
        }
        end = at + letter.len_utf8();
    }
    let word = &text[..end];
    if text[end..].starts_with('.') && is_shortening(word, &text[end + 1..]) { &text[..=end] } else { word }
}

/// Whether a full stop after the word makes it short, and does not end a sentence.
fn is_shortening(word: &str, after: &str) -> bool {
    let follows = after.trim_start().chars().next();
    word.chars().count() == 1 && word.chars().all(char::is_uppercase)
        || word.contains('.') && follows.is_some()
        || naming::is_title(word) && word.len() <= 4
        || naming::is_generation(word) && follows.is_some_and(|next| next.is_lowercase() || next == ',')
        || follows.is_some_and(|next| next.is_lowercase() || next == ',')
        || naming::is_calendar_word(word) && follows.is_some_and(|next| next.is_numeric())
}

/// What a sign is to those who look for a speaker; white space is nothing.
fn sign<'t>(letter: char, rest: &str) -> Option<Token<'t>> {
    match letter {
        '.' if rest.starts_with("..") => None,
        '.' | '!' | '?' | '؟' | '。' | '।' | '\n' => Some(Token::Stop),
        '—' | '–' | '―' => Some(Token::Sign('—')),
        '-' if rest.get(1..).is_some_and(|rest| rest.starts_with([' ', '-'])) => Some(Token::Sign('—')),
        '،' | '、' => Some(Token::Sign(',')),
        '：' => Some(Token::Sign(':')),
        _ if letter.is_whitespace() || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{feff}') => None,
        _ => Some(Token::Sign(letter)),
    }
}
