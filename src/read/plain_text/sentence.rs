//! How a piece of text begins and ends: whether a sentence is open.

use super::tables::small_words;

/// How a piece begins, past opening quotes and brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// With a small letter.
    Lower,
    /// With a capital.
    Upper,
    /// With a letter of a script without capitals.
    Uncased,
    /// With a digit or a mark.
    Other,
}

/// How a piece ends, past closing quotes, brackets and note numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// With the end of a sentence.
    Sentence,
    /// With a colon.
    Colon,
    /// With a comma or semicolon.
    Comma,
    /// With a word: the sentence is open, or there is none.
    Open,
}

/// How `text` begins.
pub(super) fn opening(text: &str) -> Opening {
    let begins = |letter: &char| {
        !super::lines::is_unseen(*letter) && !matches!(letter, '—' | '–' | '…' | '¿' | '¡') && !is_bracket(*letter)
    };
    match text.chars().find(begins) {
        Some(letter) if letter.is_lowercase() => Opening::Lower,
        Some(letter) if letter.is_uppercase() => Opening::Upper,
        Some(letter) if letter.is_alphabetic() => Opening::Uncased,
        _ => Opening::Other,
    }
}

/// How `text` ends.
pub(super) fn ending(text: &str) -> Ending {
    let words =
        before_note_number(text).trim_end_matches(|letter| is_bracket(letter) || super::lines::is_unseen(letter));
    match words.chars().next_back() {
        Some('.' | '!' | '?' | '…' | '؟' | '۔' | '。' | '！' | '？' | '．' | '।' | '‽' | '⸮' | '։' | '።' | '｡') => {
            Ending::Sentence
        }
        Some(':' | '：') => Ending::Colon,
        Some(',' | ';' | '،' | '؛' | '，' | '、' | '；') => Ending::Comma,
        _ => Ending::Open,
    }
}

/// `regime.[12]` and `regime.12` end a sentence: the number is that of a note.
fn before_note_number(text: &str) -> &str {
    let text = text.trim_end();
    let inside = text.strip_suffix(']').unwrap_or(text);
    let before = inside.trim_end_matches(|letter: char| letter.is_ascii_digit());
    if before.len() == inside.len() || inside.len() - before.len() > 3 {
        return text;
    }
    match before.strip_suffix('[') {
        Some(before) if inside.len() < text.len() => before,
        None if inside.len() == text.len() && after_a_letter_and_stop(before) => before,
        _ => text,
    }
}

fn after_a_letter_and_stop(text: &str) -> bool {
    let mut last = text.chars().rev();
    last.next() == Some('.') && last.next().is_some_and(char::is_alphabetic)
}

fn is_bracket(letter: char) -> bool {
    matches!(
        letter,
        '"' | '\''
            | '“'
            | '”'
            | '„'
            | '‘'
            | '’'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '('
            | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | '「'
            | '」'
            | '『'
            | '』'
            | '（'
            | '）'
            | '【'
            | '】'
            | '《'
            | '》'
            | '*'
            | '_'
    )
}

/// Whether `text` begins with an opening quotation mark: somebody speaks.
pub(super) fn begins_with_a_quote(text: &str) -> bool {
    text.starts_with(['"', '“', '„', '‘', '\'', '«', '»', '‹', '「', '『', '—', '–', '-'])
}

/// Whether no sentence can end with the last word of `text`: "of", "has", "Mr.".
pub(super) fn is_left_hanging(text: &str) -> bool {
    let last = last_word(text).to_lowercase();
    small_words::SMALL.contains(&last.as_str()) || small_words::HANGING.contains(&last.as_str())
}

/// Whether the full stop that ends `text` may be that of an abbreviation: "in the U.S."
pub(super) fn ends_with_an_abbreviation(text: &str) -> bool {
    let last = last_word(text);
    let Some(word) = last.strip_suffix('.') else { return false };
    word.contains('.') && !word.contains("..")
        || word.chars().count() == 1 && word.chars().all(char::is_uppercase)
        || small_words::ABBREVIATIONS.contains(&last.to_lowercase().as_str())
}

/// Whether a sentence ends inside `text`, so that it holds more than one: a full stop and a capital after it.
pub(super) fn holds_two_sentences(text: &str) -> bool {
    text.match_indices(['.', '。', '۔']).any(|(at, mark)| {
        let (before, after) = (&text[..at + mark.len()], &text[at + mark.len()..]);
        let wide = mark == "。" && !after.is_empty();
        let parted = after.starts_with(char::is_whitespace) && !after.trim_start().is_empty();
        wide || parted && opening(after.trim_start()) != Opening::Lower && !ends_with_an_abbreviation(before)
    })
}

/// The last word of `text`, with the marks on it.
pub(super) fn last_word(text: &str) -> &str {
    text.trim_end().rsplit(char::is_whitespace).next().unwrap_or("")
}

/// The letters and digits of `text` in lower case, one space between words: for comparing lines that differ only in
/// case, quotes, dashes and white space.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_alphanumeric() {
            folded.extend(letter.to_lowercase());
        } else if !matches!(letter, '\'' | '’' | '‘' | '\u{ad}' | '\u{200c}')
            && !folded.is_empty()
            && !folded.ends_with(' ')
        {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// `text` without `words` at its beginning, compared without case; `words` are in lower case. The next character is no
/// letter when the last of `words` is one.
pub(super) fn after_words<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    for expected in words.chars() {
        let found = rest.next()?;
        let same = found == expected || found.to_lowercase().eq([expected]) || found == '\u{a0}' && expected == ' ';
        if !same {
            return None;
        }
    }
    let rest = rest.as_str();
    let cut = words.ends_with(char::is_alphanumeric) && rest.starts_with(char::is_alphanumeric);
    (!cut).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_may_end_inside_quotes_and_before_a_note() {
        for text in ["He left.", "“He left.”", "(He left.)", "He left.[12]", "He left.12", "رفت؟", "他走了。」", "Why?"]
        {
            assert_eq!(ending(text), Ending::Sentence, "{text}");
        }
        for text in ["in their campaigns", "in 2025", "version 1.2", "MEV has", "(AP)", ""] {
            assert_eq!(ending(text), Ending::Open, "{text}");
        }
        assert_eq!(ending("more importantly,"), Ending::Comma);
    }

    #[test]
    fn abbreviations_do_not_part_sentences() {
        assert!(!holds_two_sentences("Presentation vs. Reality"));
        assert!(!holds_two_sentences("Implications for U.S. Policy"));
        assert!(holds_two_sentences("It failed. Nobody knows why"));
    }

    #[test]
    fn words_are_found_without_case_and_whole() {
        assert_eq!(after_words("BY Anne", "by"), Some(" Anne"));
        assert_eq!(after_words("Byzantium", "by"), None);
    }
}
