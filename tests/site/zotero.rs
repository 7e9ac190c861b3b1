//! What Zotero makes of the pages of articles: the logic of its translators “Embedded Metadata”, “RDF” and “COinS”
//! restated as far as our pages reach it. Zotero itself is not run.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::story::{Archive, Page, Run};

/// What Zotero would save.
#[derive(Debug, Default, PartialEq, Eq)]
struct Item {
    kind: String,
    title: String,
    /// Given and family name; the family name alone of what is one name.
    creators: Vec<(String, String)>,
    date: Option<String>,
    publication: Option<String>,
    url: Option<String>,
    language: Option<String>,
}

/// The elements `meta` of a page, in order: what they are about and what they say.
fn metas(page: &Page) -> Vec<(String, String)> {
    let head = page.html.split_once("</head>").expect("a head").0;
    let attribute = |element: &str, name: &str| {
        let (_, value) = element.split_once(&format!(" {name}=\""))?;
        Some(unescaped(value.split_once('"')?.0))
    };
    let elements = head.split("<meta").skip(1).map(|element| element.split_once('>').expect("it ends").0);
    elements
        .filter_map(|element| {
            let about = attribute(element, "name").or_else(|| attribute(element, "property"))?;
            Some((about, attribute(element, "content")?))
        })
        .collect()
}

fn unescaped(text: &str) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")];
    entities.iter().fold(text.to_owned(), |text, (entity, letter)| text.replace(entity, letter))
}

/// `ZU.cleanAuthor`: what stands before a comma is the family name, else the last word is.
fn creator(name: &str) -> (String, String) {
    let (given, family) = match name.split_once(',') {
        Some((family, given)) => (given, family),
        None => name.rsplit_once(' ').unwrap_or(("", name)),
    };
    (given.trim().to_owned(), family.trim().to_owned())
}

/// `init`, `addHighwireMetadata` and `addLowQualityMetadata`: what has a prefix known to RDF becomes a statement, and the
/// kind of item is that of `z:itemType`, else that which Highwire fields suggest; Highwire fields win over statements.
fn embedded_metadata(page: &Page) -> Item {
    const PREFIXES: [&str; 6] = ["bib", "dc", "dcterms", "og", "article", "z"];
    let (mut statements, mut highwire) = (BTreeMap::new(), BTreeMap::<String, Vec<String>>::new());
    for (about, content) in metas(page) {
        match about.split_once(['.', ':', '_']) {
            Some((prefix, name)) if PREFIXES.contains(&prefix.to_lowercase().as_str()) => {
                statements.entry(format!("{}:{name}", prefix.to_lowercase())).or_insert(content);
            }
            _ => highwire.entry(about).or_default().push(content),
        }
    }
    let field = |name: &str| highwire.get(name).and_then(|values| values.first()).cloned();
    let said = |name: &str| statements.get(name).cloned();
    let suggested = if highwire.contains_key("citation_journal_title") || highwire.contains_key("citation_title") {
        "journalArticle"
    } else {
        "webpage"
    };
    let authors = highwire.get("citation_author").map_or(&[][..], Vec::as_slice);
    // A name without a comma inside is one author; of one with a comma the parts are two authors if each has a blank.
    let by_comma = |name: &String| match name.split_once(", ") {
        Some((one, other)) if one.contains(' ') && other.contains(' ') => vec![one.to_owned(), other.to_owned()],
        _ => vec![name.clone()],
    };
    Item {
        kind: said("z:itemType").unwrap_or_else(|| suggested.to_owned()),
        title: field("citation_title").or_else(|| said("dc:title")).or_else(|| said("og:title")).unwrap_or_default(),
        creators: authors.iter().flat_map(by_comma).map(|name| creator(&name)).collect(),
        date: field("citation_publication_date").or_else(|| said("dc:date")),
        publication: field("citation_journal_title").or_else(|| said("dc:source")).or_else(|| said("og:site_name")),
        url: field("citation_public_url").or_else(|| said("og:url")),
        language: field("citation_language").or_else(|| said("dc:language")),
    }
}

/// `parseContextObject` for the format of Dublin Core, with the fields that Zotero adds to it.
fn coins(page: &Page) -> Vec<Item> {
    let titles = page.html.split("<span class=\"Z3988\" title=\"").skip(1);
    titles
        .map(|rest| {
            let query = unescaped(rest.split_once('"').expect("it ends").0);
            let mut item = Item::default();
            for (name, value) in query.split('&').filter_map(|field| field.split_once('=')) {
                let value = percent_encoding::percent_decode_str(value).decode_utf8().expect("UTF-8").into_owned();
                match name {
                    "rft_val_fmt" => assert_eq!(value, "info:ofi/fmt:kev:mtx:dc"),
                    "rft.type" => item.kind = value,
                    "rft.title" => item.title = value,
                    "rft.creator" => item.creators.push(creator(&value)),
                    "rft.date" => item.date = Some(value),
                    "rft.source" => item.publication = Some(value),
                    "rft.identifier" => item.url = Some(value),
                    "rft.language" => item.language = Some(value),
                    "ctx_ver" => assert_eq!(value, "Z39.88-2004"),
                    other => panic!("{other} is no field that Zotero reads"),
                }
            }
            item
        })
        .collect()
}

const KNOWN: &str = "---\ntitle: 'Boats & \"fees\" <b>'\nauthor: [Ada Lund, Quay Watch]\npublisher: Lindholm Gazette\n\
published: 2026-01-20\nsource: https://gazette.example/a?b=1&c\nlanguage: en-GB\n---\n\nThe quay is sinking.\n";

fn harbour(settings: &str) -> Run {
    Archive::new()
        .file("seeds/1.md", KNOWN)
        .file("seeds/2.txt", "Nobody knows where this comes from.\n")
        .file("seeds/archive.toml", settings)
        .build()
}

#[test]
fn zotero_saves_of_an_article_what_is_known_of_it() {
    let site = harbour("title = \"Harbour\"\nbase_url = \"https://harbour.example/\"\n");
    let item = Item {
        kind: "newspaperArticle".to_owned(),
        title: "Boats & \"fees\" <b>".to_owned(),
        creators: vec![("Ada".to_owned(), "Lund".to_owned()), ("Quay".to_owned(), "Watch".to_owned())],
        date: Some("2026-01-20".to_owned()),
        publication: Some("Lindholm Gazette".to_owned()),
        url: Some("https://gazette.example/a?b=1&c".to_owned()),
        language: Some("en-GB".to_owned()),
    };
    assert_eq!(embedded_metadata(&site.page("articles/1/")), item);
    let listed = coins(&site.page("articles/"));
    assert_eq!((listed.len(), listed.contains(&item)), (2, true), "{listed:?}");
    assert_eq!(coins(&site.page("")).len(), 2, "the first page lists them, too");
}

#[test]
fn zotero_is_told_nothing_of_what_is_not_known() {
    let site = harbour("title = \"Harbour\"\n");
    let page = site.page("articles/2/");
    let item = embedded_metadata(&page);
    assert_eq!((item.kind.as_str(), item.creators.len(), item.date, item.url), ("document", 0, None, None));
    assert!(metas(&page).iter().all(|(about, _)| !["citation_title", "dc:source"].contains(&about.as_str())));
    assert_eq!(item.title, "[Untitled: “Nobody knows where this comes from.”]");
}

#[test]
fn the_pages_of_the_five_articles_tell_zotero_what_the_open_data_tell() {
    let repository = env!("CARGO_MANIFEST_DIR");
    let data: Value =
        serde_json::from_str(&fs::read_to_string(format!("{repository}/site/data/articles.json")).expect("data"))
            .expect("JSON");
    for article in data["articles"].as_array().expect("a list") {
        let id = article["id"].as_str().expect("an id");
        let html = fs::read_to_string(format!("{repository}/site/articles/{id}/index.html")).expect("a page");
        let item = embedded_metadata(&Page { address: id.to_owned(), html });
        assert_eq!(article["language"].as_str(), item.language.as_deref());
        assert_eq!(article["published"].as_str().filter(|date| !date.starts_with('X')), item.date.as_deref());
        if let Some(title) = article["title"].as_str() {
            assert_eq!(title, item.title);
        }
        let authors = article["author"].as_array().expect("a list");
        assert_eq!(authors.len(), item.creators.len(), "{id}");
        let outlet = article["publisher"].as_str();
        assert_eq!(outlet.is_some(), item.kind == "newspaperArticle", "{id}");
        assert!(outlet.is_none() || outlet == item.publication.as_deref());
    }
}

#[test]
fn search_engines_are_told_what_an_article_is_and_of_the_original_only_where_the_texts_tell_it() {
    let text = "The river rose by two metres on Monday and the bridge near the old mill is closed until the water has gone, \
                the county said, and nobody knows yet when that will be.\n";
    let site = |settings: &str| Archive::of(&[text, text]).file("seeds/archive.toml", settings).build();
    let linked = |site: &Run, id: &str| -> Value {
        let html = site.page(&format!("articles/{id}/")).html;
        let (_, data) = html.split_once("<script type=\"application/ld+json\">").expect("linked data");
        serde_json::from_str(data.split_once("</script>").expect("it ends").0).expect("JSON")
    };
    let dated = "[articles.\"001\"]\npublished = \"2020-01-02\"\n[articles.\"002\"]\npublished = \"2020-01-05\"\n";
    let (open, dated) = (site(""), site(dated));
    assert_eq!((&linked(&open, "002")["isBasedOn"], &linked(&dated, "001")["isBasedOn"]), (&Value::Null, &Value::Null));
    assert_eq!(linked(&dated, "002")["isBasedOn"][0], "../001/index.html");
    assert_eq!(linked(&dated, "002")["datePublished"], "2020-01-05");
    let withheld = site(
        "[articles.\"001\"]\npublished = \"2020-01-02\"\npublish = \"none\"\n[articles.\"002\"]\npublished = \"2020-01-05\"\n",
    );
    assert_eq!(linked(&withheld, "002")["isBasedOn"], Value::Null);
}
