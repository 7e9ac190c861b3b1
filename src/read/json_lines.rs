//! The lines of a file that has an object a line (<https://jsonlines.org/>).

use std::ops::Range;

/// The lines of a text that are not blank, each with its bytes, without those of its end.
pub(super) fn json_lines(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut end = 0;
    let lines = text.split_inclusive('\n').map(move |line| {
        let start = end;
        end += line.len();
        (start..start + line.trim_end().len(), line)
    });
    lines.filter(|(_, line)| !line.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_has_its_place() {
        let text = "{}\r\n\n {\"é\": 1} \n  \n{\"b\": 2}";
        let lines: Vec<&str> = json_lines(text).map(|(bytes, _)| &text[bytes]).collect();
        assert_eq!(lines, ["{}", " {\"é\": 1}", "{\"b\": 2}"]);
    }
}
