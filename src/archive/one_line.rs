//! Text as it is shown in a line: the line breaks and blanks of its source are one blank each.

/// The whole text in one line.
#[must_use]
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Its first words, at most so many, with "…" where more follow.
#[must_use]
pub fn opening(text: &str, most: usize) -> String {
    let mut words = text.split_whitespace();
    let opening = words.by_ref().take(most).collect::<Vec<_>>().join(" ");
    if words.next().is_some() { format!("{opening} …") } else { opening }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_and_breaks_are_one_blank_each() {
        assert_eq!(one_line(" one\n  two\tthree "), "one two three");
    }

    #[test]
    fn only_a_text_that_goes_on_is_said_to() {
        assert_eq!(opening("one\ntwo three", 2), "one two …");
        assert_eq!(opening("one two", 2), "one two");
        assert_eq!(opening("", 2), "");
    }
}
