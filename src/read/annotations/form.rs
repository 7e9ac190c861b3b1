//! The forms in which annotations are exported: of the W3C, one, a list, a page or a collection; of Hypothesis, what its
//! client and its service write.

use std::ops::Range;

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

/// Why a file holds no annotations, and where.
pub(super) struct Fault {
    pub(super) message: String,
    pub(super) place: Range<usize>,
}

/// What holds annotations, by the keys that tell it.
#[derive(Deserialize)]
struct Holder<'t> {
    /// Of an annotation page.
    #[serde(borrow)]
    items: Option<Vec<&'t RawValue>>,
    /// Of a collection.
    #[serde(borrow)]
    first: Option<&'t RawValue>,
    /// Of what Hypothesis' service writes.
    #[serde(borrow)]
    rows: Option<Vec<&'t RawValue>>,
    /// Of what Hypothesis' client writes.
    #[serde(borrow)]
    annotations: Option<Vec<&'t RawValue>>,
}

/// One annotation. What may be one thing or several is left as it is.
#[derive(Deserialize)]
pub(super) struct Annotation {
    id: Option<String>,
    #[serde(default)]
    motivation: Value,
    #[serde(default)]
    body: Value,
    #[serde(rename = "bodyValue")]
    body_value: Option<String>,
    #[serde(default)]
    target: Value,
    /// The words as a note of ours quotes them, where others stand at its place.
    quote: Option<String>,
    /// What it says, of Hypothesis.
    text: Option<String>,
    /// The address of the page, of Hypothesis.
    uri: Option<String>,
}

/// Words that are quoted.
#[derive(Default)]
pub(super) struct Quotation {
    pub(super) exact: String,
    pub(super) prefix: String,
    pub(super) suffix: String,
}

/// An annotation, or why there is none, and where it stands.
type Read = (Result<Annotation, String>, Range<usize>);

/// The annotations of a file.
pub(super) fn annotations(text: &str) -> Result<Vec<Read>, Fault> {
    let mut found = Vec::new();
    held(text, text, &mut found)?;
    Ok(found)
}

/// Adds the annotations that stand in `json`, a part of `text`.
fn held(text: &str, json: &str, found: &mut Vec<Read>) -> Result<(), Fault> {
    let fault = |why: serde_json::Error| {
        let place = offset(text, json) + at(json, &why);
        Fault { message: why.to_string(), place: place..place }
    };
    let list = if json.trim_start().starts_with('[') {
        serde_json::from_str::<Vec<&RawValue>>(json).map_err(fault)?
    } else {
        let holder: Holder<'_> = serde_json::from_str(json).map_err(fault)?;
        match (holder.items.or(holder.rows).or(holder.annotations), holder.first) {
            (Some(list), _) => list,
            (None, Some(page)) => return held(text, page.get(), found),
            (None, None) => vec![serde_json::from_str(json).map_err(fault)?],
        }
    };
    found.extend(list.into_iter().map(|raw| {
        let json = raw.get();
        let start = offset(text, json);
        let read = serde_json::from_str(json).map_err(|why| why.to_string());
        (read, start..start + json.len())
    }));
    Ok(())
}

/// Where a part of a text begins.
fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len())
}

/// Where a fault lies.
fn at(json: &str, why: &serde_json::Error) -> usize {
    let line = json.split_inclusive('\n').take(why.line().saturating_sub(1)).map(str::len).sum::<usize>();
    (line + why.column().saturating_sub(1)).min(json.len())
}

/// One thing alone or several.
fn each(value: &Value) -> &[Value] {
    match value {
        Value::Null => &[],
        Value::Array(list) => list,
        one => std::slice::from_ref(one),
    }
}

impl Annotation {
    /// What it says; none where it says nothing in words.
    pub(super) fn words(&self) -> Option<String> {
        const OF_NO_NOTE: [&str; 3] = ["identifying", "linking", "tagging"];
        let motives = each(&self.motivation);
        if !motives.is_empty() && motives.iter().all(|motive| OF_NO_NOTE.iter().any(|none| motive == none)) {
            return None;
        }
        let textual = |body: &&Value| body["purpose"] != "tagging";
        let of_bodies = each(&self.body).iter().filter(textual).filter_map(|body| body["value"].as_str());
        let all: Vec<&str> =
            self.text.as_deref().into_iter().chain(self.body_value.as_deref()).chain(of_bodies).collect();
        let words = all.join("\n\n").trim().to_owned();
        (!words.is_empty()).then_some(words)
    }

    /// The address of what it is about.
    pub(super) fn source(&self) -> Option<String> {
        let of_target = each(&self.target).iter().find_map(|target| {
            let source = if target.is_object() { target.get("source").or_else(|| target.get("id"))? } else { target };
            source.as_str().or_else(|| source["id"].as_str())
        });
        of_target.or(self.uri.as_deref()).map(str::to_owned)
    }

    /// The words that it quotes; those of several stretches in a row.
    pub(super) fn quotation(&self) -> Option<Quotation> {
        let quotes: Vec<&Value> = self.selectors().filter(|selector| selector["type"] == "TextQuoteSelector").collect();
        let (first, last) = (quotes.first()?, quotes.last()?);
        let words = |selector: &Value, key: &str| selector[key].as_str().unwrap_or_default().to_owned();
        let exact: Vec<String> = quotes.iter().map(|selector| words(selector, "exact")).collect();
        let exact = self.quote.clone().unwrap_or_else(|| exact.join(" "));
        Some(Quotation { exact, prefix: words(first, "prefix"), suffix: words(last, "suffix") })
    }

    /// Whether it is about a part of something.
    pub(super) fn selects(&self) -> bool {
        self.selectors().next().is_some()
    }

    /// What it is called: the part of a page that its address names, else the last part of its address.
    pub(super) fn name(&self) -> Option<String> {
        let id = self.id.as_deref()?;
        let name = match id.rsplit_once('#') {
            Some((_, part)) => part.strip_prefix("note-").unwrap_or(part),
            None => id.trim_end_matches('/').rsplit(['/', ':']).next()?,
        };
        Some(percent_encoding::percent_decode_str(name).decode_utf8_lossy().into_owned())
    }

    fn selectors(&self) -> impl Iterator<Item = &Value> {
        each(&self.target).iter().flat_map(|target| each(&target["selector"]))
    }
}
