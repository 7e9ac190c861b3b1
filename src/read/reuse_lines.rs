//! `seeds/reuse.jsonl`: which text stands in several articles, as passim writes it: a place a line, by code points of the
//! decoded text from `begin` up to `end`. Lines of one `cluster` are places of one text.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::sync::Arc;

use serde::Deserialize;

use super::json_lines::json_lines;
use super::line_index::LineIndex;
use crate::archive::article::{Article, ArticleNumber};
use crate::archive::cluster::Cluster;
use crate::archive::id::ArticleId;
use crate::archive::one_line::one_line;
use crate::diagnostic::Diagnostic;
use crate::span::ByteSpan;

/// What a line says that matters here; any other key is passed over.
#[derive(Deserialize)]
struct Line {
    cluster: Name,
    id: Name,
    begin: usize,
    end: usize,
    text: Option<String>,
}

/// What something is called, by a number or by words.
#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(untagged)]
enum Name {
    Number(i64),
    Words(String),
}

impl Name {
    fn into_words(self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Words(words) => words,
        }
    }
}

/// Reads the text of the file, whose path under the archive's folder is `file`.
pub(super) fn parse(text: &str, file: &str, articles: &[Arc<Article>]) -> (Vec<Cluster>, Vec<Diagnostic>) {
    let lines = LineIndex::of(file, text);
    let mut found = Vec::new();
    let mut clusters: BTreeMap<Name, BTreeSet<(ArticleNumber, ByteSpan)>> = BTreeMap::new();
    let mut numbers: HashMap<String, Option<ArticleNumber>> = HashMap::new();
    for (bytes, line) in json_lines(text) {
        let mut warn = |code, message: String, help: &str| {
            found.push(lines.at(Diagnostic::warning(code, message).help(help), bytes.clone()));
        };
        let Line { cluster, id, begin, end, text } = match serde_json::from_str(line) {
            Ok(line) => line,
            Err(why) => {
                let help = "write {\"cluster\": 1, \"id\": \"the article\", \"begin\": 0, \"end\": 100}; the line was passed over";
                warn("jsonl-syntax", format!("this line cannot be read: {why}"), help);
                continue;
            }
        };
        let id = id.into_words();
        let number = *numbers.entry(id).or_insert_with_key(|id| number_of(id, articles));
        let Some((number, article)) = number.and_then(|number| Some((number, articles.get(number.index())?))) else {
            warn(
                "no-such-article",
                "there is no such article; the line was passed over".to_owned(),
                "`id` is that of an article of this archive",
            );
            continue;
        };
        match place(&article.text, begin..end, text.as_deref()) {
            Ok((span, is_elsewhere)) => {
                if is_elsewhere {
                    let message = "these words stand at another place of the article, which was taken".to_owned();
                    warn("moved-text", message, BY_CODE_POINTS);
                }
                clusters.entry(cluster).or_default().insert((number, span));
            }
            Err(message) => warn("no-such-place", format!("{message}; the line was passed over"), BY_CODE_POINTS),
        }
    }
    let clusters = clusters.into_values().map(|places| Cluster { places: places.into_iter().collect() });
    (clusters.collect(), found)
}

const BY_CODE_POINTS: &str = "`begin` and `end` count the code points of data/text/<id>.txt of the site";

fn number_of(id: &str, articles: &[Arc<Article>]) -> Option<ArticleNumber> {
    let id = ArticleId::written(id)?;
    articles.binary_search_by(|article| article.id.cmp(&id)).ok().map(ArticleNumber::from)
}

/// The bytes from one code point of a text up to another; where other words stand there than are said to, those at which
/// these stand, if they stand at one place alone, and that it is so.
fn place(text: &str, code_points: Range<usize>, words: Option<&str>) -> Result<(ByteSpan, bool), &'static str> {
    let span = bytes(text, &code_points);
    let Some(words) = words else { return span.map(|span| (span, false)).ok_or("the article has no such place") };
    if let Some(span) = span.filter(|span| one_line(span.of(text)) == one_line(words)) {
        return Ok((span, false));
    }
    let mut places = text.match_indices(words).filter(|_| !words.trim().is_empty());
    match (places.next(), places.next()) {
        (Some((at, words)), None) => Ok(((at..at + words.len()).into(), true)),
        _ => Err("other words stand at this place of the article"),
    }
}

fn bytes(text: &str, code_points: &Range<usize>) -> Option<ByteSpan> {
    let mut starts = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    let start = starts.nth(code_points.start)?;
    let end = starts.nth(code_points.end.checked_sub(code_points.start)?.checked_sub(1)?)?;
    Some((start..end).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::sample::Sample;

    const TEXT: &str = "Éine Brücke 🕊 ist zu. Die Brücke ist offen.";

    #[track_caller]
    fn told(lines: &[&str]) -> (Vec<Vec<String>>, Vec<(&'static str, u32)>) {
        let articles = [("001", TEXT), ("002", "Die Brücke ist offen.")];
        let articles = articles.map(|(id, text)| Arc::new(Sample::new(id).paragraph(text).article()));
        let (clusters, found) = parse(&lines.join("\n"), "seeds/reuse.jsonl", &articles);
        let place = |(number, span): &(ArticleNumber, ByteSpan)| {
            let article = &articles[number.index()];
            format!("{} {}", article.id, span.of(&article.text))
        };
        let line =
            |said: &Diagnostic| said.place.as_ref().and_then(|place| place.excerpt.as_ref()).map_or(0, |it| it.line);
        (
            clusters.iter().map(|cluster| cluster.places.iter().map(place).collect()).collect(),
            found.iter().map(|said| (said.code, line(said))).collect(),
        )
    }

    #[test]
    fn places_of_one_cluster_are_told_by_code_points() {
        let (clusters, found) = told(&[
            r#"{"uid": -7, "cluster": 5, "id": "001", "begin": 22, "end": 43, "text": "Die Brücke ist offen.", "series": "x"}"#,
            r#"{"cluster": 5, "id": "002", "begin": 0, "end": 21}"#,
            "",
            r#"{"cluster": "six", "id": "001", "begin": 5, "end": 13, "text": "Brücke\n🕊"}"#,
        ]);
        assert_eq!(clusters, [vec!["001 Die Brücke ist offen.", "002 Die Brücke ist offen."], vec!["001 Brücke 🕊"]]);
        assert_eq!(found, []);
    }

    #[test]
    fn what_cannot_be_is_told_with_its_line_and_the_rest_stays() {
        let (clusters, found) = told(&[
            r#"{"cluster": 1, "id": "001", "begin": 0, "end": 4, "text": "Eine"}"#,
            r#"{"cluster": 1, "id": "001", "begin": 4, "end": 4}"#,
            r#"{"cluster": 1, "id": "001", "begin": 4, "end": 400}"#,
            r#"{"cluster": 1, "id": "009", "begin": 4, "end": 9}"#,
            r#"{"cluster": 1, "begin": 4"#,
            r#"{"cluster": 1, "id": "001", "begin": 1, "end": 9, "text": "ist zu."}"#,
            r#"{"cluster": 1, "id": 2, "begin": 0, "end": 3}"#,
            r#"{"cluster": 1, "id": "002", "begin": 0, "end": 3, "text": "Die"}"#,
        ]);
        assert_eq!(clusters, [vec!["001 ist zu.", "002 Die"]]);
        let expected = [
            ("no-such-place", 1),
            ("no-such-place", 2),
            ("no-such-place", 3),
            ("no-such-article", 4),
            ("jsonl-syntax", 5),
            ("moved-text", 6),
            ("no-such-article", 7),
        ];
        assert_eq!(found, expected);
    }
}
