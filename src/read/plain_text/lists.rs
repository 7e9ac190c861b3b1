//! Lists: lines that begin with a bullet or a number, at least two in a row.

use super::pieces::{Piece, Role, rules};

/// What stands before the words of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    /// The bullet, or the mark after the number.
    sort: char,
    /// The number, if it has one; letters count from `a`.
    pub(super) number: Option<u64>,
    /// How many bytes it takes, with the white space after it.
    pub(super) length: usize,
}

impl Marker {
    /// Whether an entry with this marker can follow one with the other, or the other one this.
    pub(super) fn goes_with(&self, next: &Self) -> bool {
        self.sort == next.sort && self.number.is_some() == next.number.is_some()
    }

    /// Whether `next` is the marker of the very next entry.
    pub(super) fn is_followed_by(&self, next: &Self) -> bool {
        self.goes_with(next) && self.number.is_none_or(|number| next.number == Some(number + 1))
    }
}

/// The marker with which a line begins.
pub(super) fn marker(words: &str) -> Option<Marker> {
    let bullet = words.chars().next()?;
    let after = &words[bullet.len_utf8()..];
    if matches!(bullet, '-' | '*' | '•' | '–' | '·' | '●' | '○' | '◦' | '▪' | '■' | '‣' | '⁃') {
        return spaced(words, after).map(|length| Marker { sort: bullet, number: None, length });
    }
    let inside = words.strip_prefix('(').unwrap_or(words);
    let digits = inside.len() - inside.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    let (number, rest) = match digits {
        0 if bullet.is_ascii_lowercase() || inside.len() < words.len() => letter_number(inside)?,
        1..=3 => (inside[..digits].parse().ok()?, &inside[digits..]),
        _ => return None,
    };
    let sort = rest.chars().next().filter(|mark| *mark == ')' || *mark == '.' && inside.len() == words.len())?;
    let length = spaced(words, &rest[1..])?;
    Some(Marker { sort, number: Some(number), length })
}

/// `a)` is the first entry; `a.` might be an initial or a word.
fn letter_number(inside: &str) -> Option<(u64, &str)> {
    let letter = inside.bytes().next().filter(u8::is_ascii_lowercase)?;
    let rest = &inside[1..];
    rest.starts_with(')').then_some((u64::from(letter - b'a') + 1, rest))
}

/// How many bytes of `words` stand before the words after white space; none where no white space or no word follows.
fn spaced(words: &str, after: &str) -> Option<usize> {
    let rest = after.trim_start();
    (rest.len() < after.len() && !rest.is_empty()).then_some(words.len() - rest.len())
}

/// Gives the entries of lists their role.
pub(super) fn assign(pieces: &mut [Piece<'_>]) {
    let markers: Vec<Option<Marker>> = pieces
        .iter()
        .map(|piece| marker(piece.first_line).filter(|_| piece.is_open() && piece.begins_line && !piece.chunk.quoted))
        .collect();
    let follows = |a: usize, b: usize| match (markers.get(a), markers.get(b)) {
        (Some(Some(a)), Some(Some(b))) => a.is_followed_by(b),
        _ => false,
    };
    for at in 0..pieces.len() {
        let Some(marker) = markers[at] else { continue };
        if follows(at, at + 1) || at > 0 && follows(at - 1, at) {
            pieces[at].take(Role::Item(marker), rules::LIST);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_and_numbers_mark_entries() {
        for line in ["- one", "* one", "• one", "– one", "1. one", "12) one", "(3) one", "a) one", "(b) one"] {
            assert!(marker(line).is_some(), "{line}");
        }
        for line in
            ["-one", "—  one", "1979. The year", "1.5 million", "a. one", "J. Smith", "-", "(one) two", "(AP) two"]
        {
            assert!(marker(line).is_none(), "{line}");
        }
    }
}
