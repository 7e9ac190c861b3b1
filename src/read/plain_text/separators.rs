//! Lines that only divide, and marks that end a text.

use super::pieces::{Piece, Role, rules};
use super::tables::section_words::END_MARKS;

/// Gives separators their role.
pub(super) fn assign(pieces: &mut [Piece<'_>]) {
    for piece in pieces.iter_mut().filter(|piece| !piece.chunk.quoted) {
        if is_separator(&piece.text) {
            piece.take(Role::Separator, rules::SEPARATOR);
        }
    }
}

/// Whether a line holds no words, only marks that divide; or one that says the text ends here.
pub(super) fn is_separator(words: &str) -> bool {
    const MARKS: &str = "-‐‑‒–—―−_=~*•·●○◦#+◆◇■□▪✦✧★☆※⁂❖❦❧§§⸻";
    const LONGEST_END_MARK: usize = 24;
    let mut marks = words.chars().filter(|letter| !super::lines::is_unseen(*letter)).peekable();
    if marks.peek().is_some() && marks.all(|letter| MARKS.contains(letter)) {
        return true;
    }
    words.len() <= LONGEST_END_MARK
        && END_MARKS.contains(&words.to_lowercase().as_str())
        && !words.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lone_dash_or_a_row_of_stars_divides() {
        for line in ["—", "***", "* * *", "---", "• • •", "###", "# # #", "_____", "—30—", "ENDS", "*\u{a0}*\u{a0}*"]
        {
            assert!(is_separator(line), "{line}");
        }
        for line in ["- no", "30", "—— Anne", "...", "C#x"] {
            assert!(!is_separator(line), "{line}");
        }
    }
}
