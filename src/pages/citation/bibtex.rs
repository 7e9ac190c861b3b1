//! A citation as BibTeX reads it (O. Patashnik, “BibTeXing”, 1988), with `url` and `language`, which its later styles know.

use super::{Citation, WorkKind};

/// The months, for which BibTeX has macros that each style writes in its own way.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

impl Citation<'_> {
    /// An entry, with a line feed at its end.
    pub(crate) fn bibtex(&self) -> String {
        let kind = if self.kind() == WorkKind::Press { "article" } else { "misc" };
        let mut entry = format!("@{kind}{{{}", self.id);
        let mut field = |name: &str, value: &str| entry.push_str(&format!(",\n  {name} = {value}"));
        let braced = |words: &str| format!("{{{}}}", escaped(words));
        if !self.authors.is_empty() {
            // `and` parts authors; what is printed as one name is kept as one by braces of its own.
            let authors: Vec<String> = self.authors.iter().map(|author| author_field(*author)).collect();
            field("author", &format!("{{{}}}", authors.join(" and ")));
        }
        if let Some(title) = self.title {
            // The inner braces keep the capitals as they are.
            field("title", &format!("{{{{{}}}}}", escaped(title)));
        }
        if let Some(outlet) = self.outlet {
            field("journal", &braced(outlet));
        }
        if let Some((year, month, day)) = self.dated() {
            field("year", &format!("{{{year:04}}}"));
            if let Some(month) = month.and_then(|month| MONTHS.get(usize::from(month).checked_sub(1)?)) {
                field("month", month);
            }
            if let Some(day) = day {
                field("day", &format!("{{{day}}}"));
            }
        }
        if let Some(address) = self.source.or(self.address.as_deref()) {
            field("url", &format!("{{{}}}", address.replace('{', "%7B").replace('}', "%7D")));
        }
        field("language", &braced(self.language));
        field("note", &braced(&format!("{}, {}", self.archive, self.id)));
        entry.push_str("\n}\n");
        entry
    }
}

fn author_field(author: super::Author<'_>) -> String {
    match author {
        super::Author::Person { .. } => escaped(&author.inverted()),
        super::Author::AsPrinted(name) => format!("{{{}}}", escaped(name)),
    }
}

/// The words with the signs escaped that mean something to TeX, each white space one blank.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '{' | '}' | '$' | '&' | '#' | '%' | '_' => escaped.extend(['\\', letter]),
            _ if letter.is_whitespace() || letter.is_control() => escaped.push(' '),
            _ => escaped.push(letter),
        }
    }
    escaped
}
